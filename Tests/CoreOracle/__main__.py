"""Compares `paychan verify` with Bitcoin Core's own engine on generated spends.

Each trial follows from the seed and its number alone, so that one can be run again by itself.
"""

import argparse
import json
import os
import secrets
import sys
import time

from core import FLAGS, accepts
from program import Program, Stopped
from tally import Tally
from trials import Trial, trial

SHOWN = 20  # differences that are printed whole; the rest are counted


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="CoreOracle", description=__doc__)
    add = parser.add_argument
    add("--count", type=int, default=int(os.environ.get("PAYCHAN_ORACLE_COUNT") or 20_000),
        help="how many trials (PAYCHAN_ORACLE_COUNT, else 20000)")
    add("--seed", default=os.environ.get("PAYCHAN_ORACLE_SEED") or secrets.token_hex(4),
        help="what the trials follow from (PAYCHAN_ORACLE_SEED, else a new one, printed)")
    add("--only", type=int, metavar="NUMBER", help="run this one trial of the seed")
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    add("--self-check", action="store_true",
        help="ask Core alone: is what is meant to be valid accepted?")
    return parser.parse_args()


def request_of(number: int, each: Trial) -> dict:
    whole_set = len(each.flags) == len(FLAGS) and number % 2 == 0
    return {
        "id": str(number) if number % 3 == 0 else number,
        "tx": each.place.tx.encode().hex(),
        "input": each.place.index,
        "prevouts": [
            {"value": spent.value, "script": spent.script.hex()} for spent in each.place.prevouts],
        "flags": "CONSENSUS" if whole_set else each.flags or "NONE",
    }


class Comparison:
    def __init__(self, seed: str):
        self.seed = seed
        self.tally = Tally()

    def judge(self, context: object, line: str) -> None:
        number, request, each, core = context
        wrong = fault(line, request["id"], core)
        if wrong:
            self.report(wrong, number, request, each, core, line.strip())
        else:
            self.tally.passed += 1

    def count(self, number: int, request: dict, each: Trial, core: bool) -> None:
        self.tally.count(each, core)
        if each.meant_valid and not core:
            wrong = "meant to be valid, yet Core refuses it"
            self.report(wrong, number, request, each, core, "not asked")

    def report(self, wrong: str, number: int, request: dict, each: Trial, core: bool,
               answer: str) -> None:
        self.tally.problems.append(wrong)
        if len(self.tally.problems) > SHOWN:
            return
        print(f"DIFFERENCE: {wrong}\n"
              f"  trial    {each.family}: {each.kind}\n"
              f"  again    --seed {self.seed} --only {number}\n"
              f"  request  {json.dumps(request, separators=(',', ':'))}\n"
              f"  Core     {'accepts' if core else 'refuses'}\n"
              f"  paychan  {answer}", flush=True)


def fault(line: str, identity: int | str, core: bool) -> str | None:
    """What is wrong with an answer, if anything is."""
    try:
        answer = json.loads(line)
        ok, error = answer["ok"], answer["error"]
    except (ValueError, KeyError, TypeError):
        return "the answer is not what was agreed"
    if answer.get("id") != identity:
        return "the answer is to another request"
    if not isinstance(ok, bool) or ok != (error is None) or error == "bad-request":
        return "the answer is not a verdict"
    return "the verdicts differ" if ok != core else None


def run(options: argparse.Namespace, comparison: Comparison) -> None:
    numbers = range(options.count) if options.only is None else [options.only]
    program = None if options.self_check else Program(options.paychan, comparison.judge)
    for number in numbers:
        each = trial(options.seed, number)
        core, request = accepts(each.place, each.flags), request_of(number, each)
        comparison.count(number, request, each, core)
        if program:
            program.ask(request, (number, request, each, core))
    if program:
        program.finish()


def main() -> int:
    options = arguments()
    trials = options.count if options.only is None else 1
    print(f"seed {options.seed}, {trials} trials", flush=True)
    comparison, started = Comparison(options.seed), time.monotonic()
    tally = comparison.tally
    try:
        run(options, comparison)
    except (OSError, Stopped) as error:
        tally.problems.append(str(error))
        print(f"STOPPED: {error}")
    for doubt in tally.doubts():
        tally.problems.append(doubt)
        print(f"DOUBT: {doubt}")
    print(tally.table())
    print(f"seed {options.seed}, {time.monotonic() - started:.1f} s")
    failed = len(tally.problems)
    passed = tally.total - failed if options.self_check else tally.passed
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
