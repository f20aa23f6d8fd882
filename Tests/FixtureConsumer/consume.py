"""Reads the fixtures as an implementer in another language would, and computes them again.

Nothing of Paychan is used but its JSON: keys, addresses, descriptors, transactions, what is signed
and the signatures are computed from the BIPs with the standard library and libsecp256k1. Each case
with a defect must fail, and for the cause that it states. At the end faults are planted in copies,
and each must be found.
"""

import argparse
import copy
import hashlib
import json
import sys
import time
from collections import Counter
from pathlib import Path
from types import ModuleType

from bitcoin import Transaction, address, base58, double_sha256, sha256
from coincurve import PrivateKey, PublicKey
from coincurve.ecdsa import cdata_to_der, der_to_cdata, serialize_compact
from folder import cases, entries, strangers, subject
from psbt import PSBT
from rules import READINGS

ORDER = 0xFFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFE_BAAEDCE6_AF48A03B_BFD25E8C_D0364141


class Case:
    """A case, and what is found to be wrong with it."""

    def __init__(self, case: dict, known: list[dict], counts: Counter):
        self.case, self.counts, self.problems = case, counts, []
        self.reading: ModuleType = READINGS[subject(case).family]
        self.terms = case["scenario"]["terms"]
        self.keys = {key["purpose"]: key for key in case.get("keys", known)}

    def expect(self, condition: bool, what: str) -> None:
        if not condition:
            self.problems.append(f"{self.case['id']}: {what}")

    def judge(self) -> list[str]:
        try:
            for key in self.keys.values():
                self.judge_key(key)
            if self.case.get("channel"):
                self.judge_channel(self.case["channel"])
            for each in self.case["transactions"]:
                if "hex" in each:
                    self.judge_transaction(each)
            for each in self.case["verdicts"]:
                if each["verdict"]:
                    self.judge_verdict(each)
            if self.case["defect"]:
                self.judge_defect()
        except (KeyError, ValueError, IndexError, TypeError) as error:
            self.problems.append(f"{self.case['id']}: {error!r}")
        return self.problems

    def judge_key(self, key: dict) -> None:
        secret = bytes.fromhex(key["secret"])
        self.expect(PrivateKey(secret).public_key.format().hex() == key["public"],
                    f"{key['purpose']} is not the public key of its secret")
        self.expect(base58(b"\xef" + secret + b"\x01") == key["wif"], f"{key['purpose']}: WIF")
        self.counts["keys"] += 1

    def judge_channel(self, channel: dict) -> None:
        keys = [self.keys[f"{role}/channel"]["public"] for role in ("payer", "payee")]
        for fault in self.reading.channel_faults(channel, self.terms, keys):
            self.expect(False, fault)
        self.counts["channels"] += 1

    def judge_transaction(self, record: dict) -> None:
        name, tx = record["label"], Transaction(bytes.fromhex(record["hex"]))
        self.expect(tx.txid == record["txid"] and tx.wtxid == record["wtxid"], f"{name}: names")
        self.expect((tx.version, tx.lock) == (record["version"], record["lock-time"]),
                    f"{name}: version or lock")
        self.expect((len(tx.data), tx.weight, (tx.weight + 3) // 4)
                    == (record["size"], record["weight"], record["vsize"]), f"{name}: size")
        self.expect(len(tx.inputs) == len(record["inputs"]), f"{name}: inputs")
        self.expect([(each.value, each.script.hex()) for each in tx.outputs]
                    == [(each["value"], each["script-pub-key"]) for each in record["outputs"]],
                    f"{name}: outputs")
        for each in record["outputs"]:
            self.expect(address(bytes.fromhex(each["script-pub-key"]), self.terms["network"])
                        == each["address"], f"{name}: address")
        values = [each["value"] for each in record["inputs"]]
        if None not in values:
            fee = sum(values) - sum(each.value for each in tx.outputs)
            self.expect(fee == record["fee"], f"{name}: fee")
        for at, each in enumerate(record["inputs"]):
            self.judge_input(name, tx, at, each)
        if record["good"]:
            for fault in self.reading.lock_faults(name, tx, self.terms):
                self.expect(False, fault)
            self.judge_psbts(name, tx, record)
        self.counts["transactions"] += 1

    def judge_psbts(self, name: str, tx: Transaction, record: dict) -> None:
        """Each side adds its own signatures to the same transaction, and all are in the last one."""
        if not record["psbts"]:
            self.expect(record["psbt-signed"] is None, f"{name}: a PSBT that was not sent")
            return
        senders = {each["by"] for each in record["psbts"]}
        for each in record["psbts"]:
            self.judge_psbt(f"{name}, PSBT of the {each['by']}", tx, record, each["psbt"],
                            [each["by"]])
        self.judge_psbt(f"{name}, signed PSBT", tx, record, record["psbt-signed"], senders)

    def judge_psbt(self, name: str, tx: Transaction, record: dict, text: str, roles) -> None:
        psbt = PSBT(text)
        unsigned = tx.stripped([b""] * len(tx.inputs))
        self.expect(psbt.transaction.data == unsigned, f"{name}: another transaction")
        self.expect(psbt.described != [], f"{name}: nothing is described")
        for at in psbt.described:
            self.judge_described(f"{name}, input {at}", psbt, at, record, roles)
        self.counts["psbts"] += 1

    def judge_described(self, name: str, psbt: PSBT, at: int, record: dict, roles) -> None:
        spent, label = record["inputs"][at], record["label"]
        if spent["script-sig"] == "":
            self.expect(psbt.spent(at) == (spent["value"], bytes.fromhex(spent["script-pub-key"])),
                        f"{name}: what is spent")
            self.expect(psbt.script(at).hex() == spent["script-code"], f"{name}: witness script")
        self.expect(psbt.hash_type(at) == 1, f"{name}: hash type")
        signers = {f"{role}/channel" for role in roles if self.reading.signs(role, label)}
        signatures = {
            bytes.fromhex(self.keys[each["signer"]]["public"]):
                bytes.fromhex(each["der"]) + bytes([each["hash-type"]])
            for each in spent["signatures"] if each["signer"] in signers}
        self.expect(psbt.signatures(at) == signatures, f"{name}: signatures")

    def judge_input(self, name: str, tx: Transaction, at: int, record: dict) -> None:
        mine = tx.inputs[at]
        self.expect(f"{mine.txid[::-1].hex()}:{mine.index}" == record["outpoint"],
                    f"{name}: outpoint")
        self.expect(mine.sequence == record["sequence"], f"{name}: sequence")
        self.expect([each.hex() for each in mine.witness] == record["witness"], f"{name}: witness")
        if record["value"] is None:
            return
        public = bytes.fromhex(record["script-pub-key"])
        if public[:2] == b"\x00\x20":
            self.expect(public[2:] == sha256(mine.witness[-1]), f"{name}: witness script")
        for each in record["signatures"]:
            self.judge_signature(name, tx, at, record, each, is_segwit=public[0] == 0)

    def judge_signature(
            self, name: str, tx: Transaction, at: int, record: dict, signature: dict,
            is_segwit: bool) -> None:
        kind = signature["hash-type"]
        preimage = tx.preimage(
            at, bytes.fromhex(record["script-code"]), record["value"], kind, is_segwit)
        if preimage is None:
            return
        self.expect(preimage.hex() == signature["preimage"], f"{name}: what is signed")
        digest = double_sha256(preimage)
        self.expect(digest.hex() == signature["digest"], f"{name}: digest")
        der = bytes.fromhex(signature["der"])
        compact = bytes(serialize_compact(der_to_cdata(der)))
        self.expect(compact.hex() == signature["compact"], f"{name}: compact signature")
        is_low = int.from_bytes(compact[32:], "big") <= ORDER // 2
        self.expect(is_low == signature["low-s"], f"{name}: low S")
        signer = signature["signer"]
        good = [purpose for purpose, key in self.keys.items() if is_low and PublicKey(
            bytes.fromhex(key["public"])).verify(der, digest, hasher=None)]
        if is_low:
            self.expect([signer] == good if signer else not good, f"{name}: signer {signer}")
        if signer and is_low:
            again = PrivateKey(bytes.fromhex(self.keys[signer]["secret"])).sign(digest, hasher=None)
            self.expect(again == der, f"{name}: RFC 6979 gives another signature")
        self.counts["signatures"] += 1

    def judge_verdict(self, question: dict) -> None:
        """The lock alone decides whether it is too early; what else is wrong is looked up below."""
        verdict = question["verdict"]
        record = next((each for each in self.case["transactions"]
                       if each["label"] == question["label"]), None)
        if record is None or "hex" not in record:
            return
        tx = Transaction(bytes.fromhex(record["hex"]))
        counts = any(each.sequence != 0xFFFFFFFF for each in tx.inputs)
        is_early = counts and 0 < tx.lock < 500_000_000 and tx.lock >= verdict["height"] + 1
        reason = verdict["mempool"]["reject-reason"] if verdict["mempool"] else None
        if verdict["presence"] == "absent" and (reason == "non-final" or is_early):
            self.expect((reason == "non-final") == (is_early or tx.lock >= 500_000_000)
                        or reason in ("version", "dust"),
                        f"{question['label']} at {verdict['height']}: {reason}")
        if reason == "non-BIP68-final":
            self.expect(tx.version >= 2 and any(each.sequence < 1 << 31 for each in tx.inputs),
                        f"{question['label']}: no relative lock is in force")
        self.counts["verdicts"] += 1

    def judge_defect(self) -> None:
        """A case with a defect is refused: by the party, by the mempool, or both."""
        refused = [event for step in self.case.get("last-steps", self.case.get("steps", []))
                   for event in step["events"] if event["event"] == "refused"]
        verdicts = [each["verdict"] for each in self.case["verdicts"] if each["verdict"]]
        by_network = [each for each in verdicts if each["mempool"] or each["block"]]
        is_harmless = self.case["defect"]["change"] in self.reading.HARMLESS and all(
            each["label"].startswith("changed") for each in self.case["transactions"])
        self.expect(bool(refused or by_network) or is_harmless or "tie" in self.case["title"]
                    or self.case["family"] == "stale", "a defect that nothing refuses")
        for each in self.case["transactions"]:
            if each["label"].startswith("changed") and "hex" in each:
                self.judge_changed(each, verdicts)
        self.counts["defects"] += 1

    def judge_changed(self, record: dict, verdicts: list[dict]) -> None:
        """A block takes what was changed if and only if it satisfies the script as it stands now."""
        tx = Transaction(bytes.fromhex(record["hex"]))
        is_unlocked = self.reading.is_unlocked(record, tx, self.terms)
        for each in verdicts:
            reason = each["block"]["reject-reason"] if each["block"] else ""
            if not reason or reason.startswith("block-script-verify"):
                self.expect(is_unlocked == (not reason),
                            f"{record['label']}: a block says '{reason}'")


def judge_file(path: Path, counts: Counter) -> list[str]:
    document = json.loads(path.read_text())
    return judge_document(document, counts) + judge_checksum(document, path.name)


def judge_document(document: dict, counts: Counter) -> list[str]:
    """Keys that a case does not repeat are those of an earlier one with the same seed."""
    keys: dict[str, list[dict]] = {}
    problems = []
    for case in document["cases"]:
        known = keys.setdefault(case["scenario"]["seed"], case.get("keys", []))
        problems += Case(case, known, counts).judge()
    return problems


def judge_checksum(document: dict, name: str) -> list[str]:
    rest = {key: value for key, value in document.items() if key != "checksum"}
    text = json.dumps(rest, separators=(",", ":"), ensure_ascii=False)
    found = hashlib.sha256(text.encode()).hexdigest()
    return [] if found == document["checksum"] else [f"{name}: checksum {found}"]


def flip(text: str) -> str:
    return ("1" if text[0] == "0" else "0") + text[1:]


PLANTED = {
    "another txid": lambda tx: tx.update(txid=flip(tx["txid"])),
    "a satoshi more": lambda tx: tx["outputs"][0].update(value=tx["outputs"][0]["value"] + 1),
    "another lock": lambda tx: tx.update({"lock-time": tx["lock-time"] + 1}),
    "another fee": lambda tx: tx.update(fee=tx["fee"] + 1),
    "another weight": lambda tx: tx.update(weight=tx["weight"] - 1),
    "another digest": lambda tx: tx["inputs"][0]["signatures"][0].update(
        digest=flip(tx["inputs"][0]["signatures"][0]["digest"])),
    "another signature": lambda tx: tx["inputs"][0]["signatures"][0].update(
        compact=flip(tx["inputs"][0]["signatures"][0]["compact"])),
    "another signer": lambda tx: tx["inputs"][0]["signatures"][0].update(signer="miner"),
    "another address": lambda tx: tx["outputs"][0].update(
        address=tx["outputs"][0]["address"][:-1] + "q"),
    "another sequence": lambda tx: tx["inputs"][0].update(sequence=5),
}

# Both sides' PSBTs are like enough to be exchanged.
PLANTED_IN_PSBTS = {
    "the other side's PSBT": lambda tx: tx["psbts"][0].update(psbt=tx["psbts"][1]["psbt"]),
    "a PSBT with one signature for two": lambda tx: tx.update(
        {"psbt-signed": tx["psbts"][0]["psbt"]}),
    "a damaged PSBT": lambda tx: tx["psbts"][0].update(psbt=tx["psbts"][0]["psbt"][:-4]),
}

# Where a kick-off's or a lock's script has branches.
PLANTED_IN_BRANCHES = {
    "another way out": lambda case: case["scenario"]["terms"].update(expiry=499_999),
    "another variant": lambda case: case["scenario"]["terms"].update(variant="lifetime"),
    "another funding value": lambda case: case["channel"].update({"funding-value": 1}),
    "another descriptor": lambda case: case["channel"].update(
        descriptor=case["channel"]["descriptor"][:-1] + "q"),
}


def check_itself(folder: Path) -> list[str]:
    """Each fault that is planted in a case must be found."""
    def has_hex(record: dict) -> bool:
        return "hex" in record

    def has_psbts(record: dict) -> bool:
        return len(record.get("psbts", [])) == 2

    signed = cases(folder, "timelock", "signatures")
    missed = planted(signed, PLANTED, has_hex) + planted(signed, PLANTED_IN_PSBTS, has_psbts)
    opened = cases(folder, "one-way", "opening")
    missed += planted(opened, PLANTED, has_hex) + planted(opened, PLANTED_IN_PSBTS, has_psbts)
    case = next(each for each in opened if each["scenario"]["terms"]["variant"] == "expiry")
    case = dict(case, keys=opened[0]["keys"])
    return missed + planted_in(case, PLANTED_IN_BRANCHES, lambda bad: bad)


def planted(pool: list[dict], faults: dict, fits) -> list[str]:
    case, place = next((case, place) for case in pool if "keys" in case
                       for place, each in enumerate(case["transactions"]) if fits(each))
    return planted_in(case, faults, lambda bad: bad["transactions"][place])


def planted_in(case: dict, faults: dict, where) -> list[str]:
    """What is planted in copies of a good case and not found."""
    if Case(case, [], Counter()).judge():
        return [f"{case['id']} is not good enough to plant a fault in it"]
    missed = []
    for what, plant in faults.items():
        bad = copy.deepcopy(case)
        plant(where(bad))
        if not Case(bad, [], Counter()).judge():
            missed.append(f"a planted fault is not found: {what}, in {case['id']}")
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/consume.py", description=__doc__)
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    folder = parser.parse_args().fixtures
    started, counts = time.monotonic(), Counter()
    problems = strangers(folder, set(READINGS))
    for entry in entries(folder):
        if hashlib.sha256(entry.path.read_bytes()).hexdigest() != entry.sha256:
            problems.append(f"{entry.name} is not what the index says")
        if entry.subject.family in READINGS:
            problems += judge_file(entry.path, counts)
    problems += check_itself(folder)
    for problem in problems[:20]:
        print(f"DIFFERENCE: {problem}")
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"{told}; {time.monotonic() - started:.1f} s, {len(problems)} problems")
    return 1 if problems or not counts["signatures"] else 0


if __name__ == "__main__":
    sys.exit(main())
