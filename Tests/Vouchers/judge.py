"""Compares `paychan paych judge` with a contract of its own on random calls.

Each line that the program reads is a case in the form of the published ones, without what is
expected: {"id", "setup", "steps": [{"epoch", "call"}]}. It answers each with one line: {"id",
"steps": [{"exit", "state"}]}, where a state has the published form and is left out where there is
no channel; a line that is no case with {"id", "error", "message"}. The exit of every call and the state
after it must be those of `contract.py`. A case that differs is made as short as it can be.

Each case follows from the seed and its number alone, so that one can be run again by itself.
"""

import argparse
import json
import os
import random
import secrets
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import contract
from bad_lines import bad_line
from cases import random_case
from contract import OutsideTheRules, Outcome, outcomes
from lines import Lines, Stopped
from shorter import shortest

TRIED = 300  # cases without an answer, when the program has ended
SHOWN = 3  # differences that are printed whole; the rest are counted
ENOUGH = 20_000  # calls, from which on all that can happen must have happened
BAD = 3  # percent of the lines that are no case
CODES = (0, 1, 65)  # lines among others were bad
HERE = Path(__file__).resolve().parent
EXITS = (0, contract.GONE, 16, 17, 18, 19, 20, 21, 22, 23, 24, contract.AFTER_SETTLED)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Vouchers/judge.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add, environment = parser.add_argument, os.environ.get
    add("--count", type=int, default=int(environment("PAYCHAN_VOUCHER_CALLS") or 20_000),
        help="how many calls at least (PAYCHAN_VOUCHER_CALLS, else 20000)")
    add("--seed", default=environment("PAYCHAN_VOUCHER_SEED") or secrets.token_hex(4),
        help="what the cases follow from (PAYCHAN_VOUCHER_SEED, else a new one, printed)")
    add("--only", type=int, metavar="NUMBER", help="run this one case of the seed")
    add("--vectors", metavar="PATH", help="also ask about these published cases",
        default=os.path.join(environment("PAYCHAN_VECTORS") or "../shared/vectors",
                             "paych-actor.json"))
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    add("--self-test", action="store_true",
        help="judge programs with planted mistakes: is each found?")
    return parser.parse_args()


class Comparison:
    """The answers, held against the contract; and what has occurred."""

    def __init__(self, command: list[str], seed: str):
        self.command, self.seed = command, seed
        self.rules: Counter = Counter()
        self.exits: Counter = Counter()
        self.done: Counter = Counter()
        self.calls = self.cases = self.bad = 0
        self.failing: list[tuple[str, dict]] = []
        self.problems: list[str] = []

    def asked(self, count: int, only: int | None, published: list[dict]) -> Iterator:
        """Lines, each with what must come of it; no answer is needed to make the next."""
        for case in published:
            yield line_of(case), (case, outcomes(case))
        number = only or 0
        made = 0
        while made < count if only is None else number == only:
            dice = random.Random(f"{self.seed} {number}")
            case, expected = random_case(dice, str(number) if number % 3 == 0 else number)
            if dice.random() * 100 < BAD:
                yield bad_line(dice, case), None
            yield line_of(case), (case, expected)
            made += len(expected)
            number += 1

    def run(self, count: int, only: int | None = None, published: list[dict] | None = None) -> None:
        lines = Lines(self.command, CODES)
        for context, answer in lines.converse(self.asked(count, only, published or [])):
            if context is None:
                self.judge_bad(answer)
            else:
                self.judge(*context, answer)

    def judge_bad(self, answer: bytes) -> None:
        self.bad += 1
        try:
            if isinstance(json.loads(answer)["error"], str):
                return
        except (ValueError, KeyError, TypeError):
            pass
        self.problems.append(f"a line that is no case is answered by {answer[:300]!r}")

    def judge(self, case: dict, expected: list[Outcome], answer: bytes) -> None:
        self.cases += 1
        self.calls += len(expected)
        self.count(case, expected)
        wrong = fault(case, expected, answer)
        if wrong:
            self.failing.append((wrong, case))

    def count(self, case: dict, expected: list[Outcome]) -> None:
        for step, got in zip(case["steps"], expected):
            self.exits[got.code] += 1
            if got.rule:
                self.rules[got.rule] += 1
            else:
                self.done.update(features(case["setup"], step["call"]))

    def again(self, case: dict) -> str | None:
        """What is wrong with the answer to this case alone."""
        try:
            expected = outcomes(case)
        except OutsideTheRules:
            return None
        try:
            answers = list(Lines(self.command, CODES).converse([(line_of(case), case)]))
        except Stopped as stopped:
            return str(stopped)
        return fault(case, expected, answers[0][1])

    def stopped(self, error: Stopped) -> None:
        """Looks among the cases without an answer for one at which the program ends alone."""
        self.problems.append(str(error))
        print(f"STOPPED: {error}")
        for case, _ in [each for each in error.pending if each][:TRIED]:
            if wrong := self.again(case):
                self.failing.insert(0, (wrong, case))
                return

    def missing(self) -> list[str]:
        wanted = [(rule, self.rules) for rule in contract.REFUSALS]
        wanted += [(code, self.exits) for code in EXITS] + [(each, self.done) for each in FEATURES]
        return [f"'{each}' has not occurred" for each, counter in wanted if not counter[each]]

    def table(self) -> str:
        rows = [(self.rules[rule], f"refused: {rule}") for rule in contract.REFUSALS]
        rows += [(self.exits[code], f"exit {code}") for code in EXITS]
        rows += [(self.done[each], f"done: {each}") for each in FEATURES]
        return "\n".join(f"{count:>9}  {row}" for count, row in rows)

    def report(self) -> None:
        """The differences; the first of them as short as it can be."""
        for at, (wrong, case) in enumerate(self.failing[:SHOWN]):
            self.problems.append(wrong)
            again = f"--seed {self.seed} --only {case['id']}"
            if not str(case["id"]).isdecimal():
                again = f"published case {case['id']}"
            print(f"DIFFERENCE: {wrong}\n  again    {again}")
            if at > 0:
                continue
            case = shortest(case, self.again)
            print(f"  shortest {self.again(case) or 'none: it does not differ again'}\n"
                  f"  case     {line_of(case).decode()}", flush=True)
        self.problems += [wrong for wrong, _ in self.failing[SHOWN:]]


def line_of(case: dict) -> bytes:
    steps = [{"epoch": step["epoch"], "call": step["call"]} for step in case["steps"]]
    return json.dumps({"id": case["id"], "setup": case["setup"], "steps": steps},
                      separators=(",", ":")).encode()


def fault(case: dict, expected: list[Outcome], answer: bytes) -> str | None:
    """What is wrong with an answer, if anything is."""
    try:
        document = json.loads(answer)
        if "error" in document:
            return f"a case is answered by the error {json.dumps(document['error'])[:300]}"
        identity, steps = document["id"], document["steps"]
        if identity != case["id"] or type(identity) is not type(case["id"]):
            return f"the answer is to {identity!r}"
        if len(steps) != len(expected):
            return f"{len(expected)} calls have {len(steps)} outcomes"
        for at, (step, wanted) in enumerate(zip(steps, expected)):
            wrong = fault_of_step(step, wanted)
            if wrong:
                method = case["steps"][at]["call"]["method"]
                return f"call {at + 1} of {len(expected)}, {method}: {wrong}"
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return f"the answer is not what was agreed: {error!r} in {answer[:300]!r}"
    return None


def fault_of_step(step: dict, wanted: Outcome) -> str | None:
    code, state = step["exit"], step.get("state")
    if code != wanted.code or type(code) is not int:
        return f"exit {code!r}, must be {wanted.code} ({wanted.rule or 'nothing refuses it'})"
    if wanted.state is None:
        return None if state is None else f"state {state}, must be none"
    if state is None:
        return f"no state, must be {wanted.state}"
    if wanted.rule == "any call: the channel was collected" and "paid" not in state:
        state = state | {"paid": wanted.state["paid"]}  # what was paid may be told once or for ever
    if exactly({key: state.get(key) for key in wanted.state}) != exactly(wanted.state):
        return f"state {state}, must be {wanted.state}"
    if "deleted" in state and "deleted" not in wanted.state and state["deleted"]:
        return f"state {state} says that a channel is gone that is there"
    return None


def exactly(value: object) -> str:
    """A text that tells 1 from true and from 1.0."""
    return json.dumps(value, sort_keys=True)


FEATURES = (
    "construct", "settle", "collect", "update", "update by the payer", "update by the payee",
    "update where payer and payee are one", "update by another name of the channel",
    "update with a secret of 256 bytes", "update with a call", "update on lane 2^63-1",
    "update with nonce 2^64-1", "update of an amount above 2^64", "update of amount 0",
    "update with merges", "update with one lane merged twice", "update with a minimum height")


def features(setup: dict, call: dict) -> Iterator[str]:
    """What a call that went through has shown."""
    if call["method"] != "UpdateChannelState":
        yield {"Constructor": "construct"}.get(call["method"], call["method"].lower())
        return
    voucher = call["voucher"]
    merged = [merge["lane"] for merge in voucher["merges"]]
    yield "update"
    yield f"update by the {'payer' if call['caller'] == 'from' else 'payee'}"
    shown = (
        setup["from"] == setup["to"], voucher["channelAddr"] != setup["channel"],
        voucher["secretHashHex"] and len(call["secretHex"]) == 512, voucher["extra"],
        voucher["lane"] == contract.HIGHEST_LANE, voucher["nonce"] == (1 << 64) - 1,
        int(voucher["amount"]) >= 1 << 64, voucher["amount"] == "0", merged,
        len(set(merged)) < len(merged), voucher["minSettleHeight"] > 0)
    yield from (name for name, yes in zip(FEATURES[6:], shown) if yes)


def published_cases(path: str) -> list[dict]:
    if not os.path.exists(path):
        print(f"no published cases at {path}: only random ones are asked about")
        return []
    return json.loads(Path(path).read_text())["cases"]


def looked_for(name: str, seed: str, rounds: int) -> Comparison:
    """A stand-in with this mistake, judged on more and more cases until something differs."""
    for at in range(rounds):
        command = [sys.executable, str(HERE / "stand_in.py"), name]
        comparison = Comparison(command, f"{seed} {at}")
        try:
            comparison.run(2_000)
        except Stopped as error:
            comparison.problems.append(str(error))
        if comparison.failing or comparison.problems:
            break
    return comparison


def self_test(seed: str) -> int:
    """Each planted mistake must be found, and nothing where none is planted."""
    from stand_in import MISTAKES
    problems = []
    for at, name in enumerate(("none", *MISTAKES)):
        comparison = looked_for(name, seed, 1 if name == "none" else 8)
        found = len(comparison.failing) + len(comparison.problems)
        told = f"{found:>6} differences: {name}"
        if (found > 0) != (name != "none"):
            problems.append(f"{name}: {(comparison.failing + comparison.problems)[:1]}")
        if comparison.failing and at % 8 == 0:  # each try starts a program
            least = shortest(comparison.failing[0][1], comparison.again)
            told += f", shown by {len(least['steps'])} calls"
            if comparison.again(least) is None or len(least["steps"]) > 4:
                problems.append(f"{name} is not shown by a short case: {least}")
        print(told, flush=True)
    for problem in problems:
        print(f"PROBLEM: the comparison is wrong about {problem}")
    print(f"seed {seed}, {len(MISTAKES)} planted mistakes, {len(problems)} problems")
    return 1 if problems else 0


def main() -> int:
    options = arguments()
    print(f"seed {options.seed}", flush=True)
    if options.self_test:
        return self_test(options.seed)
    started = time.monotonic()
    comparison = Comparison([options.paychan, "paych", "judge"], options.seed)
    published = published_cases(options.vectors) if options.only is None else []
    try:
        comparison.run(options.count, options.only, published)
    except Stopped as error:
        comparison.stopped(error)
    except OSError as error:
        comparison.problems.append(str(error))
    if comparison.calls >= ENOUGH:
        comparison.problems += comparison.missing()
    for problem in comparison.problems[:SHOWN * 10]:
        print(f"PROBLEM: {problem}")
    if options.only is None:
        print(comparison.table())
    comparison.report()
    print(f"seed {options.seed}, {time.monotonic() - started:.1f} s: {comparison.calls} calls in "
          f"{comparison.cases} cases, {comparison.bad} bad lines, "
          f"{len(comparison.problems)} problems")
    return 1 if comparison.problems or not comparison.calls else 0


if __name__ == "__main__":
    sys.exit(main())
