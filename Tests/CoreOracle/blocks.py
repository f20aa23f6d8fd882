"""Compares `paychan ledger` with Bitcoin Core's own engine, block by block.

One chain is grown on both sides, then handmade and random faults are tried on it. Everything
follows from the seed.
"""

import argparse
import os
import secrets
import sys
import time
from collections import Counter
from random import Random

from blockchain import cases_connecting, cases_place, cases_shape  # noqa: F401, they register
from blockchain.bench import Bench
from blockchain.book import Book
from blockchain.cases import CASES, OUT_OF_REACH, missing, run_cases
from blockchain.growing import Growth
from blockchain.mutants import Mutants
from blockchain.session import Session, replay
from blockchain.sides import Sides
from program import Stopped


PATIENCE = 5.0  # seconds for the first requests of a session
ROUND = 5_000  # mutants that are tried on one chain


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="CoreOracle/blocks.py", description=__doc__)
    add = parser.add_argument
    add("--built", type=int, default=1_200, help="how many blocks are built here")
    add("--mined", type=int, default=1_000, help="how many blocks the ledger mines")
    add("--mutants", type=int, default=int(os.environ.get("PAYCHAN_ORACLE_BLOCK_MUTANTS") or 5_000),
        help="how many mutants are tried (PAYCHAN_ORACLE_BLOCK_MUTANTS, else 5000)")
    add("--seed", default=os.environ.get("PAYCHAN_ORACLE_SEED") or secrets.token_hex(4),
        help="what everything follows from (PAYCHAN_ORACLE_SEED, else a new one, printed)")
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    add("--self-check", action="store_true",
        help="ask Core alone: is everything what it is meant to be?")
    return parser.parse_args()


class Comparison:
    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.started = time.monotonic()
        self.problems: list[str] = []
        self.answers: Counter = Counter()
        self.grown: Counter = Counter()

    def run(self) -> None:
        """Round after round, each on a chain of its own: Core gets slower with each block it knows."""
        rest, number = self.options.mutants, 0
        while number == 0 or rest > 0:
            self.round(number, min(rest, ROUND))
            rest, number = rest - ROUND, number + 1

    def round(self, number: int, mutants: int) -> None:
        rng, book = Random(f"{self.options.seed}:{number}"), Book()
        session = None if self.options.self_check else Session(self.options.paychan)
        sides = Sides(session, self.answers, self.problems)
        growth, bench = Growth(sides, book, rng), Bench(sides, book, rng)
        try:
            short = 1 if number == 0 else 5
            growth.run(self.options.built // short, self.options.mined // short)
            self.tell(f"{book.height} blocks on one chain")
            run_cases(bench)
            self.tell(f"{len(CASES)} handmade cases")
            Mutants(bench).run(mutants)
            self.tell(f"{mutants} mutants")
            if session:
                session.finish()
                self.measure(session)
        finally:
            self.grown += growth.counts

    def measure(self, session: Session) -> None:
        """A person who talks to the ledger, or a test of theirs, should not have to wait."""
        seconds = replay(self.options.paychan, session.first)
        self.tell(f"{len(session.first)} requests in one session: {seconds:.2f} s")
        if seconds > PATIENCE:
            self.problems.append(f"a session took {seconds:.2f} s, more than {PATIENCE} s")

    def tell(self, what: str) -> None:
        print(f"{time.monotonic() - self.started:6.1f} s  {what}", flush=True)

    def doubts(self) -> list[str]:
        """Why the run proves less than it seems to, if it does."""
        never = [f"no block was refused as {each}" for each in missing(self.answers)]
        blocks = self.grown["built here"] + self.grown["mined by the ledger"]
        few = [] if self.options.self_check or blocks >= 2_000 else [f"only {blocks} blocks grown"]
        return never + few

    def table(self) -> str:
        rows = [f"{count:>8}  {name}" for name, count in sorted(self.grown.items())]
        rows.append(f"{'Core':>8}")
        rows += [f"{count:>8}  {name}" for name, count in sorted(self.answers.items())]
        rows += [f"{'never':>8}  {name}: {why}" for name, why in OUT_OF_REACH.items()]
        return "\n".join(rows)


def main() -> int:
    options = arguments()
    print(f"seed {options.seed}", flush=True)
    comparison = Comparison(options)
    problems = comparison.problems
    try:
        comparison.run()
    except (OSError, Stopped) as error:
        problems.append(str(error))
        print(f"STOPPED: {error}")
    else:
        for doubt in comparison.doubts():
            problems.append(doubt)
            print(f"DOUBT: {doubt}")
    print(comparison.table())
    judged = comparison.answers.total()
    print(f"seed {options.seed}: {judged} blocks judged, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
