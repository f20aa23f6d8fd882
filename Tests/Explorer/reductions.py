"""Explores random bounds with reductions and without: the verdicts must be the same.

What an exploration forgets must change neither its verdict nor the length of the shortest attack.
That is looked at for bounds that are chosen at random, with rules left out now and then so that
there are attacks, and for every ablation of both families. Bounds whose worlds are too many without
reductions, or whose channel cannot be opened, are passed over and counted.
"""

import argparse
import json
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TIMELOCK = {
    "--updates": [1, 1, 2], "--step": [1, 1, 2, 3], "--reaction": [0, 0, 1], "--delay": [1, 1, 2],
    "--slack": [0, 1, 1, 2], "--order": ["payee-first", "payer-first"],
    "--funding": ["p2wsh", "p2wsh", "p2sh"], "--from": ["open", "open", "open", "opening", "undone"],
}
ONE_WAY = {
    "--variant": ["refund", "expiry", "lifetime", "kick-off", "trusting"],
    "--payments": [1, 1, 2], "--reaction": [0, 0, 1], "--delay": [1, 1, 2], "--late": [0, 0, 0, 1],
    "--top-up": [None, None, None, 1], "--from": ["open", "open", "opening"],
}
EVERY = {
    "--adversary": ["both", "both", "payer", "payee", "none"], "--crashes": [0, 0, 1],
    "--drops": [0, 0, 1], "--duplicates": [0, 0, 1], "--reorders": [0, 0, 1],
    "--tampers": [0, 0, 0, 1], "--silences": [0, 1, 1, 2], "--releases": [0, 0, 1],
    "--resumes": [0, 0, 1], "--partings": [0, 1, 1], "--reorganisation": [0, 0, 0, 1],
}
OWN = {"timelock": TIMELOCK, "one-way": ONE_WAY}
NO_CHANNEL = 65


def bounds(dice: random.Random, family: str, rules: list[str]) -> list[str]:
    """A command line of random bounds, in half of the cases with one or two rules left out."""
    line = ["--family", family]
    for option, values in (OWN[family] | EVERY).items():
        value = dice.choice(values)
        if value is not None:
            line.append(f"{option}={value}")
    if dice.random() < 0.5:
        line.append("--without=" + ",".join(dice.sample(rules, dice.choice([1, 1, 2]))))
    return line


class Explorer:
    def __init__(self, paychan: str, states: int):
        self.paychan = paychan
        self.states = states

    def json(self, *line: str) -> dict | None:
        done = subprocess.run([self.paychan, *line, "--json", "--jobs=1"], capture_output=True,
                              text=True, timeout=1_200)
        if done.returncode not in (0, 1):
            if done.returncode == NO_CHANNEL:
                return None
            raise SystemExit(f"paychan {' '.join(line)} ends with {done.returncode}:\n{done.stderr}")
        return json.loads(done.stdout)

    def explore(self, line: list[str], *more: str) -> tuple | None:
        """The verdict and the length of the attack; `None` where there is none within the limits."""
        found = self.json("explore", *line, *more, f"--states={self.states}")
        if found is None or found["outcome"] not in ("holds", "violated"):
            return None
        attack = found.get("attack")
        return found["outcome"], attack and attack["length"], found["states"]

    def pair(self, line: list[str]) -> tuple[list[str], tuple | None, tuple | None]:
        without = self.explore(line, "--without-reductions")
        return line, without, without and self.explore(line)

    def attacks(self, family: str, *more: str) -> dict[str, tuple]:
        found = self.json("ablate", "--family", family, *more)
        return {rule["rule"]: (rule["property"], rule["length"]) for rule in found["rules"]}

    def rules(self, family: str) -> list[str]:
        return [name for name in self.attacks(family) if not name.endswith("the-chain")
                and name != "record-before-effect"]


def differ(without: tuple, reduced: tuple | None) -> bool:
    """Whether two explorations of one question come to another verdict, or another length."""
    return reduced is None or reduced[:2] != without[:2]


def check_itself() -> list[str]:
    """A comparison that does not find a changed verdict proves nothing."""
    attack = ("violated", 7, 100)
    changes = [None, ("holds", None, 50), ("violated", 8, 50), ("violated", None, 50)]
    missed = [f"nothing finds {change} beside {attack}" for change in changes
              if not differ(attack, change)]
    return missed if not differ(attack, ("violated", 7, 50)) else missed + ["fewer states differ"]


def compare_random(explorer: Explorer, options: argparse.Namespace) -> list[str]:
    dice = random.Random(options.seed)
    rules = {family: explorer.rules(family) for family in OWN}
    problems, counts = [], {"holds": 0, "violated": 0, "passed over": 0}
    states = [0, 0]
    with ThreadPoolExecutor(options.jobs) as pool:
        while counts["holds"] + counts["violated"] < options.bounds:
            lines = []
            for _ in range(50):
                family = dice.choice(list(OWN))
                lines.append(bounds(dice, family, rules[family]))
            for line, without, reduced in pool.map(explorer.pair, lines):
                if without is None:
                    counts["passed over"] += 1
                    continue
                counts[without[0]] += 1
                states = [states[0] + without[2], states[1] + (reduced or (0, 0, 0))[2]]
                if differ(without, reduced):
                    problems.append(f"explore {' '.join(line)}: {without} without reductions, "
                                    f"{reduced} with them")
    print(", ".join(f"{count} {name}" for name, count in counts.items())
          + f", seed {options.seed}: {states[0]:,} states without reductions, {states[1]:,} with them")
    if not counts["holds"] or not counts["violated"]:
        problems.append("the bounds were all of one kind: nothing is compared")
    return problems


def compare_ablations(explorer: Explorer) -> list[str]:
    problems = []
    for family in OWN:
        without = explorer.attacks(family, "--without-reductions")
        reduced = explorer.attacks(family)
        print(f"{family}: {len(without)} ablations, "
              f"{sum(length is not None for _, length in without.values())} with an attack")
        problems += [f"ablate {rule}: {without[rule]} without reductions, {reduced.get(rule)} with"
                     for rule in without if without[rule] != reduced.get(rule)]
        if all(length is None for _, length in without.values()):
            problems.append(f"{family}: no ablation has an attack: nothing is compared")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(prog="Explorer/reductions.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--bounds", type=int, default=100, help="how many bounds to choose")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--states", type=int, default=300_000, help="pass over larger worlds")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    explorer = Explorer(options.paychan, options.states)
    problems = check_itself() + compare_ablations(explorer) + compare_random(explorer, options)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} differences")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
