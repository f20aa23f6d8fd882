"""Rebuilds every good transaction of the fixtures from terms and seed, byte for byte.

Keys, funding, refund, commitments, settlements, signatures and PSBTs follow from a scenario's seed,
terms and payments by the rules of `Fixtures/timelock/README.md`; only libsecp256k1 is needed beside Python's
standard library. A transaction that is marked as bad must differ in just the members that its case
names, and each signature must verify if and only if its case says so. At the end faults are planted
in copies, and each must be found.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from bitcoin import Transaction, address, descriptor_checksum, double_sha256
from coincurve import PublicKey
from faults import missed_faults
from folder import entries, strangers
from payments import division_of, named
from protocol import PURPOSES, ROLES, Channel, Closing

TRANSACTIONS = ("funding", "refund", "commitment", "settlement")


class Case:
    """A case, the channel that its scenario makes, and what is found to be wrong with it."""

    def __init__(self, case: dict, counts: Counter):
        self.case, self.counts, self.problems = case, counts, []
        self.channel = Channel(case["scenario"])

    def expect(self, condition: bool, what: str) -> None:
        if not condition:
            self.problems.append(f"{self.case['id']}: {what}")

    def judge(self) -> list[str]:
        if "keys" in self.case:
            self.judge_keys()
        if self.case.get("channel"):
            self.judge_channel(self.case["channel"])
        for record in self.case["transactions"]:
            if "hex" in record:
                self.judge_transaction(record)
            else:
                self.counts["labels alone"] += 1
        return self.problems

    def judge_keys(self) -> None:
        found = {key["purpose"]: (key["secret"], key["public"]) for key in self.case["keys"]}
        made = {each: (self.channel.secrets[each].secret.hex(), self.channel.keys[each].hex())
                for each in PURPOSES}
        self.expect(found == made, "keys")
        self.counts["keys"] += len(made)

    def judge_channel(self, found: dict) -> None:
        mine, network = self.channel, self.case["scenario"]["terms"]["network"]
        inner = f"multi(2,{','.join(key.hex() for key in mine.channel_keys)})"
        text = f"wsh({inner})" if mine.is_segwit else f"sh({inner})"
        made = {
            "id": mine.id, "script": mine.script.hex(), "script-pub-key": mine.public.hex(),
            "descriptor": f"{text}#{descriptor_checksum(text)}",
            "address": address(mine.public, network), "capacity": mine.capacity,
            "closing-fee": mine.closing_fee, "funding-value": mine.value,
            "payouts": {role: mine.payouts[role].hex() for role in ROLES},
        }
        for member, value in made.items():
            self.expect(found[member] == value, f"channel.{member}: {value}")
        if found["outpoint"]:
            self.expect(found["outpoint"] == f"{mine.funding.txid}:0", "channel.outpoint")
        self.counts["channels"] += 1

    def judge_transaction(self, record: dict) -> None:
        name, found = named(record["label"]), Transaction(bytes.fromhex(record["hex"]))
        made = self.made(name, record)
        if record["good"]:
            self.judge_good(name, record, made)
        else:
            self.judge_bad(record, found, made)
        for at, each in enumerate(record["inputs"]):
            for place, signature in enumerate(each["signatures"]):
                self.judge_signature(record, found, at, each, place, signature)

    def made(self, name: str, record: dict) -> Transaction | Closing | None:
        """What honest parties make; nothing where they would not agree to the division."""
        if name == "funding":
            self.expect(record["division"] is None, "a funding divides nothing")
            return self.channel.funding
        division = division_of(self.case["scenario"]["moves"], name, record["division"])
        if division is None or record["division"] is None:
            return None
        self.expect(record["division"] == {"state": division[0], "to-payee": division[1]},
                    f"{record['label']} divides {division}")
        return self.channel.closing(*division, is_settlement=name == "settlement")

    def judge_good(self, name: str, record: dict, made: Transaction | Closing | None) -> None:
        label = record["label"]
        self.expect(made is not None and "changes" not in record, f"{label} is not good")
        if made is None:
            return
        signed = made.signed if isinstance(made, Closing) else made
        self.expect(signed.data.hex() == record["hex"], f"{label}: bytes")
        self.expect((signed.txid, signed.wtxid) == (record["txid"], record["wtxid"]),
                    f"{label}: names")
        if isinstance(made, Closing):
            self.judge_psbts(name, record, made)
        else:
            self.expect(record["psbts"] == [], f"{label}: a PSBT of a funding")
        self.counts[name.split()[0]] += 1

    def judge_psbts(self, name: str, record: dict, made: Closing) -> None:
        """The payer asks for the refund without a signature: no other party needs that one."""
        sent = list(dict.fromkeys(each["by"] for each in record["psbts"]))
        signers = [role for role in sent if name != "refund" or role == "payee"]
        for each in record["psbts"]:
            mine = made.psbt([role for role in signers if role == each["by"]])
            self.expect(each["psbt"] == mine, f"{record['label']}: PSBT of the {each['by']}")
        whole = made.psbt(signers) if sent else None
        self.expect(record["psbt-signed"] == whole, f"{record['label']}: the signed PSBT")
        self.counts["PSBTs"] += len(record["psbts"]) + bool(sent)

    def judge_bad(self, record: dict, found: Transaction,
                  made: Transaction | Closing | None) -> None:
        """A bad transaction differs from the good one, and in what it says."""
        label = record["label"]
        self.expect(record["changes"] != [], f"{label}: nothing was changed")
        told = [(each["member"], each["expected"], each["found"]) for each in record["changes"]]
        if made is None:
            self.expect(told == [("division", None, record["division"])], f"{label}: division")
        else:
            signed = made.signed if isinstance(made, Closing) else made
            self.expect(signed.data != found.data, f"{label}: marked as bad, and the good one")
            self.expect(told == differences(signed, found), f"{label}: other changes")
        self.counts["bad"] += 1

    def judge_signature(self, record: dict, found: Transaction, at: int, spent: dict, place: int,
                        signature: dict) -> None:
        """The keys of a 2-of-2 sign in their order; a coin's key stands behind its signature."""
        verifies = False
        if signature["preimage"] and signature["low-s"]:
            code = bytes.fromhex(spent["script-code"])
            preimage = found.preimage(at, code, spent["value"], signature["hash-type"],
                                      spent["script-pub-key"].startswith("00"))
            key = (self.channel.channel_keys[place] if code == self.channel.script
                   else self.channel.keys["payer/wallet"])
            der = bytes.fromhex(signature["der"])
            verifies = PublicKey(key).verify(der, double_sha256(preimage), hasher=None)
        self.expect(verifies == signature["valid"], f"{record['label']}: signature {place}")
        self.expect(verifies or not record["good"], f"{record['label']}: a bad signature")
        self.counts["valid" if verifies else "not valid"] += 1


def differences(expected: Transaction, found: Transaction) -> list[tuple]:
    """The members in which two transactions differ: what is signed, or else the signatures."""
    covered = compared(covered_members(expected), covered_members(found))
    return covered or compared(proofs(expected), proofs(found))


def covered_members(tx: Transaction) -> dict:
    return {
        "version": tx.version, "lock-time": tx.lock,
        "inputs": [{"outpoint": f"{each.txid[::-1].hex()}:{each.index}", "sequence": each.sequence}
                   for each in tx.inputs],
        "outputs": [{"value": each.value, "script-pub-key": each.script.hex()}
                    for each in tx.outputs],
    }


def proofs(tx: Transaction) -> dict:
    return {"inputs": [{"script-sig": each.script.hex(),
                        "witness": [item.hex() for item in each.witness]} for each in tx.inputs]}


def compared(expected, found, path: str = "") -> list[tuple]:
    if isinstance(expected, dict):
        return [each for key in expected for each in compared(
            expected[key], found[key], f"{path}.{key}" if path else key)]
    if isinstance(expected, list):
        if len(expected) != len(found):
            return [(f"{path}.length", len(expected), len(found))]
        return [each for at, (one, other) in enumerate(zip(expected, found))
                for each in compared(one, other, f"{path}[{at}]")]
    return [] if expected == found else [(path, expected, found)]


def judge(case: dict, counts: Counter) -> list[str]:
    try:
        return Case(case, counts).judge()
    except (KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
        return [f"{case['id']}: {error!r}"]


def judge_topic(topic: str, cases: list[dict]) -> tuple[Counter, list[str]]:
    """A topic of which no transaction was rebuilt proves nothing."""
    counts, problems = Counter(), []
    for case in cases:
        problems += judge(case, counts)
    if not any(counts[each] for each in TRANSACTIONS):
        problems.append(f"{topic}: no transaction was rebuilt")
    return counts, problems


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/rebuild.py", description=__doc__)
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    folder, started = parser.parse_args().fixtures, time.monotonic()
    problems, total, good, bad = strangers(folder, {"timelock"}), Counter(), [], []
    for entry in entries(folder):
        if entry.subject.family != "timelock":
            continue
        cases, topic = entry.read()["cases"], entry.subject.topic
        counts, found = judge_topic(topic, cases)
        problems, total = problems + found, total + counts
        good += cases if topic == "signatures" else []
        bad += cases if topic == "tampering" else []
        print(f"{topic:>11}: "
              + ", ".join(f"{count} {name}" for name, count in counts.items()))
    for name in (*TRANSACTIONS, "keys", "channels", "PSBTs", "bad", "not valid"):
        if not total[name]:
            problems.append(f"none: {name}")
    planted, missed = missed_faults(good, bad, lambda case: judge(case, Counter()))
    problems += missed
    for problem in problems[:20]:
        print(f"DIFFERENCE: {problem}")
    rebuilt = sum(total[each] for each in TRANSACTIONS)
    print(f"{rebuilt} good transactions rebuilt, {total['bad']} bad ones told apart, "
          f"{planted} faults planted; {time.monotonic() - started:.1f} s, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
