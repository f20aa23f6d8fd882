"""Lets SPIN judge the models that `paychan explore --promela` writes, and compares the verdicts.

The model is written from the rules of the protocol, and shares no code with the parties and the
ledger that `paychan explore` runs: where both say the same of worlds that hold and of worlds that
do not, neither verdict rests on one program alone.
"""

import argparse
import itertools
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Worlds in which every promise holds, and worlds in which one is broken.
HOLDS = [
    "--updates 2 --crashes 1",
    "--updates 2 --order payer-first --reaction 1 --delay 1",
    "--updates 1 --step 3 --reaction 1 --adversary none",
    "--updates 2 --releases 2 --partings 2",
    "--family one-way --variant refund",
    "--family one-way --variant lifetime --reaction 1",
    "--family one-way --variant kick-off --payments 1 --crashes 1",
]
BROKEN = [
    "--updates 2 --step 1 --without safe-ladder",
    "--updates 1 --step 2 --reaction 1 --order payer-first --without safe-ladder",
    "--updates 2 --without predecessor-lock",
    "--updates 2 --without close-before-last-lock",
    "--updates 1 --releases 2 --without goods-on-credit",
    "--family one-way --late 1",
    "--family one-way --variant kick-off --late 1 --payments 1",
    "--family one-way --variant trusting",
    "--family one-way --without close-in-time",
]

# Changes of a model by which its verdict must change: a comparison that misses them proves nothing.
PLANTED = [
    ("--updates 1 --step 2", "#define LOCK(k) (REFUND_LOCK - (k) * STEP)",
     "#define LOCK(k) (REFUND_LOCK - (k) * STEP - ((k) == 0))"),
    ("--family one-way --payments 1",
     "tip + 1 >= FIRST_REFUND_BLOCK", "tip + 2 >= FIRST_REFUND_BLOCK"),
]

TABLE = [(2, 1), (3, 1), (5, 1), (8, 1), (8, 2)]


def ladders() -> list[str]:
    """The ladders of `paychan explore --sweep` where confirmations are for good, in both orders."""
    return [
        f"--updates 1 --step {step} --reaction {late - delay} --delay {delay} --order {order}"
        " --without safe-ladder"
        for order, step, late in itertools.product(
            ("payee-first", "payer-first"), range(1, 5), range(1, 6))
        for delay in range(1, late + 1)]


def variants() -> list[str]:
    return [
        f"--family one-way --variant {variant} --payments 1 --reaction {late - delay}"
        f" --delay {delay} --late {more}"
        for variant, late in itertools.product(
            ("refund", "expiry", "lifetime", "kick-off", "trusting"), range(1, 4))
        for delay in range(1, late + 1) for more in (0, 1)]


def run(words: list[str], folder: str | None = None, codes: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=1_200)
    if done.returncode not in codes:
        sys.exit(f"{' '.join(words)}: code {done.returncode}: {done.stderr}{done.stdout}")
    return done.stdout


def explored(paychan: str, bounds: str) -> tuple[bool, int, float]:
    """Whether all holds, how many states there are, and the seconds that it took."""
    began = time.monotonic()
    text = run([paychan, "explore", *bounds.split(), "--jobs", "1", "--json"], codes=(0, 1))
    seconds = time.monotonic() - began
    answer = json.loads(text)
    if answer["outcome"] not in ("holds", "violated"):
        sys.exit(f"paychan explore {bounds}: {answer['outcome']}")
    return answer["outcome"] == "holds", answer["states"], seconds


def model(paychan: str, bounds: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "channel.pml")
        run([paychan, "explore", *bounds.split(), "--promela", str(path)])
        return path.read_text()


def judged(text: str, *flags: str) -> tuple[bool, int, float]:
    """The same by SPIN; a search that was not complete is no verdict."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "channel.pml").write_text(text)
        run(["spin", "-a", "channel.pml"], folder)
        run(["cc", "-w", *(flags or ("-O1",)), "-DSAFETY", "-o", "pan", "pan.c"], folder)
        began = time.monotonic()
        report = run(["./pan", "-m100000"], folder)
        seconds = time.monotonic() - began
    errors = re.search(r"errors: (\d+)", report)
    states = re.search(r"(\d+) states, stored", report)
    if not errors or not states or "depth too small" in report or "out of memory" in report:
        sys.exit(f"SPIN gives no verdict:\n{report}")
    broken = int(errors[1]) > 0
    if broken != ("assertion violated" in report) or (broken and "array index" in report):
        sys.exit(f"SPIN stopped for another reason than a broken promise:\n{report}")
    return not broken, int(states[1]), seconds


def word(holds: bool) -> str:
    return "holds" if holds else "broken"


def compared(paychan: str, bounds: str) -> tuple[bool, list[str]]:
    """What the program says, and what is wrong with what SPIN says."""
    told, states, _ = explored(paychan, bounds)
    found, abstract, _ = judged(model(paychan, bounds))
    print(f"{word(told):6}  {states:9,} and {abstract:9,} states  {bounds}", flush=True)
    if told == found:
        return told, []
    return told, [f"{bounds}: explored {word(told)}, by SPIN {word(found)}"]


def check_itself(paychan: str) -> list[str]:
    problems = []
    for bounds, right, wrong in PLANTED:
        text = model(paychan, bounds)
        if text.count(right) != 1:
            problems.append(f"{bounds}: the model has no single '{right}' to be changed")
        elif judged(text.replace(right, wrong))[0]:
            problems.append(f"{bounds}: nothing finds '{wrong}'")
    return problems


def table(paychan: str) -> None:
    """How long both take, with and without SPIN's partial order reduction."""
    print("updates crashes   explored           SPIN              SPIN, no reduction")
    for updates, crashes in TABLE:
        bounds = f"--updates {updates} --crashes {crashes} --adversary both --delay 2"
        text = model(paychan, bounds)
        rows = [explored(paychan, bounds), judged(text, "-O2"),
                judged(text, "-O2", "-DNOREDUCE")]
        print(f"{updates:7} {crashes:7}  " + "  ".join(
            f"{word(holds)} {states:9,} {seconds:6.2f} s" for holds, states, seconds in rows),
            flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="Explorer/promela.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--sweep", action="store_true", help="ladders and variants, too")
    parser.add_argument("--table", action="store_true", help="only measure both")
    options = parser.parse_args()
    if options.table:
        table(options.paychan)
        return 0
    worlds = [(bounds, True) for bounds in HOLDS] + [(bounds, False) for bounds in BROKEN]
    problems = check_itself(options.paychan)
    for bounds, expected in worlds:
        told, wrong = compared(options.paychan, bounds)
        problems += wrong
        if told is not expected:
            problems.append(f"{bounds}: {word(told)}, where it should be {word(expected)}")
    swept = ladders() + variants() if options.sweep else []
    for bounds in swept:
        problems += compared(options.paychan, bounds)[1]
    for problem in problems:
        print(f"DIFFERENCE: {problem}")
    print(f"{len(worlds) + len(swept)} worlds, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
