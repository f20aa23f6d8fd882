"""Rebuilds every good transaction of the fixtures from terms and seed, byte for byte.

Keys, fundings, refunds, closing transactions, signatures and PSBTs follow from a scenario's seed,
terms and payments by the rules of the page of its family in `Fixtures`; only libsecp256k1 is needed
beside Python's standard library. A transaction that is marked as bad must differ in just the members
that its case names, and each signature must verify if and only if its case says so. At the end faults
are planted in copies, and each must be found.
"""

import argparse
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from types import ModuleType

from bitcoin import Transaction, double_sha256
from coincurve import PublicKey
from faults import missed_faults
from folder import Entry, entries, strangers
from made import Made
from moves import named
from parties import PURPOSES
from rules import RULES


class Case:
    """A case, the channel that its scenario makes, and what is found to be wrong with it."""

    def __init__(self, rules: ModuleType, case: dict, counts: Counter):
        self.rules, self.case, self.counts, self.problems = rules, case, counts, []
        self.channel = rules.Channel(case["scenario"])

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
        for member, value in self.channel.record().items():
            self.expect(has(found[member], value), f"channel.{member}: {value}")
        if found["outpoint"]:
            self.expect(found["outpoint"] == f"{self.channel.funding.txid}:0", "channel.outpoint")
        self.counts["channels"] += 1

    def judge_transaction(self, record: dict) -> None:
        name, found = named(record["label"]), Transaction(bytes.fromhex(record["hex"]))
        told = record[self.rules.MEANING]
        meaning = self.channel.meaning(name, told)
        # A payer that was told to do what nobody agrees to asks for what has no place here.
        is_strange = told is not None and meaning is None and self.rules.divides(name)
        self.expect(is_strange or told == meaning, f"{record['label']} stands for {meaning}")
        made = self.channel.made(name, meaning)
        if record["good"]:
            self.judge_good(name, record, made)
        else:
            self.judge_bad(record, found, made)
        for at, each in enumerate(record["inputs"]):
            for place, signature in enumerate(each["signatures"]):
                self.judge_signature(record, found, at, each, place, signature)

    def judge_good(self, name: str, record: dict, made: Made | None) -> None:
        label = record["label"]
        self.expect(made is not None and "changes" not in record, f"{label} is not good")
        if made is None:
            return
        signed = made.signed
        self.expect(signed.data.hex() == record["hex"], f"{label}: bytes")
        self.expect((signed.txid, signed.wtxid) == (record["txid"], record["wtxid"]),
                    f"{label}: names")
        self.judge_psbts(record, made)
        self.counts[kind(name)] += 1

    def judge_psbts(self, record: dict, made: Made) -> None:
        """What is sent again is the same again."""
        sent = list(dict.fromkeys(each["by"] for each in record["psbts"]))
        for role in sent:
            mine = [each["psbt"] for each in record["psbts"] if each["by"] == role]
            self.expect(set(mine) == set(made.sent(role)), f"{record['label']}: PSBT of the {role}")
        self.expect(record["psbt-signed"] == made.joined(sent),
                    f"{record['label']}: the signed PSBT")
        self.counts["PSBTs"] += len(record["psbts"]) + bool(sent)

    def judge_bad(self, record: dict, found: Transaction, made: Made | None) -> None:
        """A bad transaction differs from the good one, and in what it says."""
        label, meaning = record["label"], self.rules.MEANING
        self.expect(record["changes"] != [], f"{label}: nothing was changed")
        told = [(each["member"], each["expected"], each["found"]) for each in record["changes"]]
        if made is None:
            self.expect(told == [(meaning, None, record[meaning])], f"{label}: {meaning}")
        else:
            self.expect(made.signed.data != found.data, f"{label}: marked as bad, and the good one")
            self.expect(told == differences(made.signed, found), f"{label}: other changes")
        self.counts["bad"] += 1

    def judge_signature(self, record: dict, found: Transaction, at: int, spent: dict, place: int,
                        signature: dict) -> None:
        verifies, wanted = False, []
        if signature["preimage"] and signature["low-s"]:
            code = bytes.fromhex(spent["script-code"])
            wanted = self.channel.signers(code)[place:place + 1]
        for key in wanted:
            preimage = found.preimage(at, code, spent["value"], signature["hash-type"],
                                      spent["script-pub-key"].startswith("00"))
            der = bytes.fromhex(signature["der"])
            verifies = PublicKey(key).verify(der, double_sha256(preimage), hasher=None)
        self.expect(verifies == signature["valid"], f"{record['label']}: signature {place}")
        self.expect(verifies or not record["good"], f"{record['label']}: a bad signature")
        self.counts["valid" if verifies else "not valid"] += 1


def has(found, wanted) -> bool:
    """Whether a value is as wanted, as far as that goes."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return all(has(found.get(key), value) for key, value in wanted.items())
    return found == wanted


def kind(name: str) -> str:
    """The name of a transaction without its number."""
    return " ".join(word for word in name.split() if not word.isdecimal())


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


def judge(rules: ModuleType, counts: Counter, case: dict) -> list[str]:
    try:
        return Case(rules, case, counts).judge()
    except (KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
        return [f"{case['id']}: {error!r}"]


def judge_topic(entry: Entry, rules: ModuleType, cases: list[dict]) -> tuple[Counter, list[str]]:
    """A topic of which no transaction was rebuilt proves nothing."""
    counts, problems = Counter(), []
    for case in cases:
        problems += judge(rules, counts, case)
    if not any(counts[each] for each in rules.KINDS):
        problems.append(f"{entry.subject}: no transaction was rebuilt")
    print(f"{entry.subject!s:>20}: "
          + ", ".join(f"{count} {name}" for name, count in counts.items()))
    return counts, problems


def judge_family(family: str, folder: Path) -> tuple[Counter, list[str]]:
    """Every case of a family, and faults that are planted in copies."""
    rules, total, problems, cases = RULES[family], Counter(), [], []
    for entry in entries(folder):
        if entry.subject.family == family:
            found = entry.read()["cases"]
            counts, wrong = judge_topic(entry, rules, found)
            cases, total, problems = cases + found, total + counts, problems + wrong
    for name in (*rules.KINDS, "keys", "channels", "PSBTs", "bad", "not valid"):
        if not total[name]:
            problems.append(f"{family}: none: {name}")
    planted, missed = missed_faults(family, cases, partial(judge, rules, Counter()))
    total["faults planted"] += planted
    total["rebuilt"] = sum(total[each] for each in rules.KINDS)
    return total, problems + missed


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/rebuild.py", description=__doc__)
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    parser.add_argument("--family", choices=RULES, help="this family alone")
    options, started = parser.parse_args(), time.monotonic()
    problems, total = strangers(options.fixtures, set(RULES)), Counter()
    for family in [options.family] if options.family else RULES:
        counts, wrong = judge_family(family, options.fixtures)
        problems, total = problems + wrong, total + counts
    for problem in problems[:20]:
        print(f"DIFFERENCE: {problem}")
    print(f"{total['rebuilt']} good transactions rebuilt, {total['bad']} bad ones told apart, "
          f"{total['faults planted']} faults planted; {time.monotonic() - started:.1f} s, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
