"""Asks Bitcoin Core's own engine about the committed fixtures.

Every transaction whose spent outputs are in its case goes to the script engine, which must say what
the case says; every chain is replayed block by block. Faults are planted in copies: each must be
found.
"""

import argparse
import copy
import json
import sys
import time
from collections import Counter
from pathlib import Path

from blockchain.decoding import Reader
from core import accepts
from encoding import Output
from program import Stopped
from replay.program import Paychan
from replay.story import Story
from signing import Place

# What a block must keep; what nodes ask beside it is policy.
CONSENSUS = ["P2SH", "DERSIG", "NULLDUMMY", "CHECKLOCKTIMEVERIFY", "CHECKSEQUENCEVERIFY", "WITNESS"]


def is_spendable(record: dict) -> bool:
    """Whether Core lets every input spend what it spends."""
    tx = Reader(bytes.fromhex(record["hex"])).transaction()
    spent = [Output(each["value"], bytes.fromhex(each["script-pub-key"]))
             for each in record["inputs"]]
    return all(accepts(Place(tx, index, spent), CONSENSUS) for index in range(len(spent)))


def said(case: dict, record: dict) -> bool:
    """What the case says: by a verdict where it has one, else by who has signed."""
    for question in case["verdicts"]:
        if question["label"] == record["label"] and question["verdict"]:
            return not any(each["breaks"] == "consensus"
                           for each in question["verdict"]["scripts"])
    return all(each["signer"] for one in record["inputs"] for each in one["signatures"])


def judge(case: dict, counts: Counter) -> list[str]:
    problems = []
    for record in case["transactions"]:
        if "hex" not in record or any(each["value"] is None for each in record["inputs"]):
            continue
        found = is_spendable(record)
        counts["spendable" if found else "not spendable"] += 1
        if found != said(case, record):
            problems.append(f"{case['id']}: {record['label']} is "
                            f"{'' if found else 'not '}spendable for Core")
    return problems


def replay(case: dict, paychan: Paychan, counts: Counter) -> list[str]:
    story = Story(case["id"], case["chain"], paychan.replay(case["chain"]))
    story.judge()
    counts["chains"] += 1
    counts["blocks"] += sum("block" in line for line in case["chain"])
    return story.problems


# A topic of each family, and a transaction in its first case that both sides have signed.
SIGNED = {"timelock/signatures.json": "commitment 1", "one-way/payments.json": "close 1"}


def check_itself(case: dict, label: str) -> list[str]:
    """Core must refuse what was changed by a bit, wherever that is signed."""
    missed = []
    for what, place in (("another output", -12), ("another lock", -1), ("another version", 0)):
        bad = copy.deepcopy(case)
        record = next(each for each in bad["transactions"] if each["label"] == label)
        data = bytearray.fromhex(record["hex"])
        data[place] ^= 1
        record["hex"] = bytes(data).hex()
        if what == "another output":
            record["inputs"][0]["value"] += 1
        if not judge(bad, Counter()):
            missed.append(f"{case['id']}: nobody finds {what}")
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(prog="CoreOracle/fixtures.py", description=__doc__)
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    options, started, counts = parser.parse_args(), time.monotonic(), Counter()
    paychan, problems = Paychan(options.paychan), []
    try:
        for entry in json.loads((options.fixtures / "index.json").read_text())["files"]:
            for case in json.loads((options.fixtures / entry["file"]).read_text())["cases"]:
                problems += judge(case, counts)
                if "chain" in case:
                    problems += replay(case, paychan, counts)
        for name, label in SIGNED.items():
            good = json.loads((options.fixtures / name).read_text())["cases"][0]
            problems += check_itself(good, label)
    except (OSError, Stopped, ValueError, KeyError) as error:
        problems.append(f"STOPPED: {error!r}")
    for problem in problems[:20]:
        print(f"DIFFERENCE: {problem}")
    for name, count in sorted(counts.items()):
        print(f"{count:>8}  {name}")
    print(f"{time.monotonic() - started:6.1f} s, {len(problems)} problems")
    return 1 if problems or not counts["not spendable"] or not counts["chains"] else 0


if __name__ == "__main__":
    sys.exit(main())
