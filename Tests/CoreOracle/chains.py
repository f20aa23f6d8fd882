"""Replays every ready story of every family on Bitcoin Core's own engine and on `paychan ledger`.

Each block must get the same answer and leave the same tip. What the mempool refused for a reason
of consensus must be refused in a block for the same reason, and what it took must have scripts
that Core accepts.
"""

import argparse
import copy
import sys
import time
from collections import Counter

from program import Stopped
from replay.faults import FAULTS
from replay.program import FAMILIES, Paychan
from replay.story import Story

SHOWN = 20  # differences that are printed; the rest are counted


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="CoreOracle/chains.py", description=__doc__)
    add = parser.add_argument
    add("--family", choices=FAMILIES, help="replay the stories of this one family")
    add("--only", metavar="NAME", help="replay this one story, of each family that has it")
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    return parser.parse_args()


class Comparison:
    def __init__(self, paychan: Paychan):
        self.paychan = paychan
        self.counts: Counter = Counter()
        self.problems: list[str] = []
        self.found: Counter = Counter()  # how often each fault was found

    def story(self, family: str, name: str) -> None:
        lines, name = self.paychan.export(family, name), f"{family}/{name}"
        story = Story(name, lines, self.paychan.replay(lines))
        story.judge()
        self.counts += story.counts
        self.problems += story.problems
        self.check_itself(name, lines)

    def check_itself(self, name: str, lines: list[dict]) -> None:
        """Each fault once: a comparison that finds nothing wrong in it proves nothing."""
        for fault in FAULTS:
            if self.found[fault.__name__]:
                continue
            changed = copy.deepcopy(lines)
            at = fault(changed)
            if at is None:
                continue
            session = self.paychan.replay(changed)
            story = Story(name, changed, session)
            story.judge()
            is_named = f"line {at + 1} " in session.messages and session.code == 1
            if not is_named or not any(f"line {at + 1} " in each for each in story.problems):
                self.problems.append(f"{name}: nobody finds that {fault.__doc__}")
            self.found[fault.__name__] += 1

    def doubts(self) -> list[str]:
        """Why the run proves less than it seems to, if it does."""
        wanted = ["bad-txns-nonfinal", "bad-txns-inputs-missingorspent",
                  "block-script-verify-flag-failed"]
        never = [f"no block was refused as {reason}" for reason in wanted
                 if not any(each.endswith(f"in a block {reason}") for each in self.counts)]
        missed = [f"no story could show that {fault.__doc__}" for fault in FAULTS
                  if not self.found[fault.__name__]]
        return never + missed


def main() -> int:
    options, started = arguments(), time.monotonic()
    comparison = Comparison(Paychan(options.paychan))
    problems = comparison.problems
    stories: list[tuple[str, str]] = []
    try:
        for family in [options.family] if options.family else FAMILIES:
            stories += [(family, name) for name in comparison.paychan.templates(family)
                        if options.only in (None, name)]
        for family, name in stories:
            comparison.story(family, name)
            comparison.counts[f"stories: {family}"] += 1
    except (OSError, Stopped, ValueError) as error:
        problems.append(f"STOPPED: {error}")
    if not options.only:
        problems += [f"DOUBT: {doubt}" for doubt in comparison.doubts()]
    for problem in problems[:SHOWN]:
        print(f"DIFFERENCE: {problem}")
    for name, count in sorted(comparison.counts.items()):
        print(f"{count:>8}  {name}")
    print(f"{time.monotonic() - started:6.1f} s  {len(stories)} stories, "
          f"{len(comparison.found)} faults found, {len(problems)} problems")
    return 1 if problems or not stories else 0


if __name__ == "__main__":
    sys.exit(main())
