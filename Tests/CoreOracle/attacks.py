"""Shows that the attacks of `paychan ablate` are real, in every family: each runs, costs what is
said, and Core accepts its chain.

Each rule is left out alone; the file of each attack must hold the story of the scorecard, and
`paychan run` must come to the loss that the scorecard names. Core's engine must connect each block
of it, take what the mempool took and refuse what it refused for a reason of consensus.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter

from program import Stopped
from replay.program import FAMILIES
from sampled.faults import greedy_miner
from sampled.forest import Forest
from sampled.story import ChainStory

KEYS = ["rule", "property", "length", "loss_sat", "scenario"]
ALL_RULES = 600.0  # seconds in which all worlds are surely explored


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="CoreOracle/attacks.py", description=__doc__)
    add = parser.add_argument
    add("--family", choices=FAMILIES, help="the rules of this one family")
    add("--rule", help="leave out this one alone")
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    return parser.parse_args()


class Attacks:
    def __init__(self, family: str, paychan: str, folder: str):
        self.family, self.paychan, self.folder = family, paychan, folder
        self.counts: Counter = Counter()
        self.problems: list[str] = []
        self.forest = Forest(self.counts)

    def scorecard(self, rule: str | None) -> list[dict]:
        words = ["--rule", rule] if rule else []
        text = self.run("ablate", "--family", self.family, "--json", "--out", self.folder, *words, patience=ALL_RULES)
        return json.loads(text)["rules"]

    def run(self, *words: str, patience: float = 60.0) -> str:
        done = subprocess.run(
            [self.paychan, *words], capture_output=True, text=True, timeout=patience)
        if done.returncode != 0:
            raise Stopped(f"paychan {' '.join(words)}: code {done.returncode}: {done.stderr}")
        return done.stdout

    def judge(self, score: dict) -> None:
        rule, path = score["rule"], os.path.join(self.folder, f"{score['rule']}.json")
        if not score.keys() >= set(KEYS):
            self.report(rule, f"the scorecard has {list(score)}")
        elif score["scenario"] is None:
            self.counts["rules without an attack"] += 1
            if os.path.exists(path) or score["property"] is not None or score["loss_sat"]:
                self.report(rule, "there is no attack, and a trace of one")
        else:
            self.attack(rule, path, score)

    def attack(self, rule: str, path: str, score: dict) -> None:
        with open(path, encoding="utf-8") as file:
            if json.load(file) != score["scenario"]:
                self.report(rule, "the file holds another story than the scorecard")
        chain = os.path.join(self.folder, f"{rule}.jsonl")
        trace = json.loads(self.run("run", path, "--json", "--export-chain", chain))
        lost = loss(trace, score["property"])
        if lost != score["loss_sat"]:
            self.report(rule, f"{lost} sat are lost, and the scorecard says {score['loss_sat']}")
        with open(chain, encoding="ascii") as file:
            lines = [json.loads(line) for line in file]
        for wrong in self.on_core(lines):
            self.report(rule, wrong)
        self.check_itself(rule, lines)
        self.counts["attacks"] += 1
        self.counts[f"broken: {score['property']}"] += 1

    def on_core(self, lines: list[dict]) -> list[str]:
        story = ChainStory(lines, self.forest, self.counts)
        story.read()
        return story.judge()

    def check_itself(self, rule: str, lines: list[dict]) -> None:
        """A chain with a fault must be refused, or to be accepted proves nothing."""
        kept, changed = Counter(self.counts), json.loads(json.dumps(lines))
        greedy_miner({}, {"chain": changed})
        if not any("bad-cb-amount" in each for each in self.on_core(changed)):
            self.report(rule, f"nobody finds that {greedy_miner.__doc__}")
        self.counts.clear()
        self.counts.update(kept)

    def report(self, rule: str, wrong: str) -> None:
        self.problems.append(f"{self.family}, without {rule}: {wrong}")


def loss(trace: dict, broken: str) -> int:
    """What the honest side that lost the most has lost, told by how the story ends."""
    about, outcome = trace["scenario"]["about"], trace["outcome"]
    short, change = outcome["shortfall"], outcome["change"]
    losses = {"payer": short["payer"], "payee": max(short["payee"], outcome["goods"] - change["payee"])}
    if broken == "no-hostage":
        losses["payer"] = max(losses["payer"], outcome["locked"])
    return max(0, *[each for role, each in losses.items()
                    if not about.startswith(f"The {role} cheats")])


def judged(family: str, options: argparse.Namespace) -> Attacks:
    """The whole scorecard of a family."""
    with tempfile.TemporaryDirectory(prefix="paychan-attacks-") as folder:
        attacks = Attacks(family, options.paychan, folder)
        try:
            for score in attacks.scorecard(options.rule):
                attacks.judge(score)
        except (OSError, Stopped, ValueError, KeyError) as error:
            attacks.report("stopping", f"STOPPED: {error!r}")
    if not attacks.counts["attacks"] and not options.rule:
        attacks.report("any rule", "there is no attack, so that nothing was shown")
    return attacks


def main() -> int:
    options, started = arguments(), time.monotonic()
    found, problems = 0, 0
    for family in [options.family] if options.family else FAMILIES:
        attacks = judged(family, options)
        for problem in attacks.problems:
            print(f"DIFFERENCE: {problem}")
        for name, count in sorted(attacks.counts.items()):
            print(f"{count:>8}  {family}: {name}")
        found, problems = found + attacks.counts["attacks"], problems + len(attacks.problems)
    print(f"{time.monotonic() - started:6.1f} s  {found} attacks, {problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
