"""Takes paths that `paychan explore` sampled to `paychan run` and to Bitcoin Core's own engine.

The explorer makes its moves on worlds that it remembers; `paychan run` starts each story from
nothing, and tells what happens. After each deed both must have seen the same: heights, money,
phases, what each side holds, what is on the chain and in the mempool, and which promises are kept,
as far as a trace tells. What the explorer calls impossible must be. Core must connect each block,
take what the mempool took and refuse what it refused for a reason of consensus.
"""

import argparse
import json
import os
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from program import Stopped
from sampled.faults import FAULTS, planted
from sampled.opinion import Opinion, impossible_story, judge_impossible
from sampled.program import run, sample
from sampled.worlds import WORLDS, World

SHOWN = 20  # differences that are printed; the rest are counted
TOGETHER = 250  # paths that share a forest

Judged = tuple[Counter, list[str], set[str]]


def number(seed: str) -> int:
    """A seed for the program, which takes numbers alone."""
    return int(seed) if seed.isdecimal() else random.Random(seed).getrandbits(31)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="CoreOracle/paths.py", description=__doc__)
    add = parser.add_argument
    environment = os.environ.get
    add("--count", type=int, default=int(environment("PAYCHAN_ORACLE_PATHS", "10000")),
        help="how many paths")
    add("--seed", type=number, default=environment("PAYCHAN_ORACLE_SEED", "") or None,
        help="repeats a run; any text, as for the other parts")
    add("--jobs", type=int, default=os.cpu_count(), help="how many processes")
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    return parser.parse_args()


def judge(paychan: str, world: World, lines: list[str]) -> Judged:
    """Judges some paths of one world, in a process of its own; and whether faults are found."""
    counts: Counter = Counter()
    samples = [json.loads(line) for line in lines]
    answers = run(paychan, [each["scenario"] for each in samples])
    opinion, problems, found = Opinion(counts), [], set()
    for path, answer in zip(samples, answers):
        wrong = opinion.judge(world, path, answer)
        problems += [f"{world.name}: {each}\n  story    {json.dumps(path['scenario'])}"
                     for each in wrong]
        if world.tells_all and not wrong:
            found |= check_itself(opinion, world, path, answer, found)
    tried = [(path, story) for path in samples if (story := impossible_story(path))]
    for (path, _), answer in zip(tried, run(paychan, [story for _, story in tried])):
        problems += [f"{world.name}: {each}" for each in judge_impossible(path, answer)]
        counts["what cannot happen"] += 1
    return counts, problems, found


def check_itself(
        opinion: Opinion, world: World, path: dict, answer: dict, found: set[str]) -> set[str]:
    """The faults that are found in a path where each was planted alone, of those still missing."""
    seen = set()
    for fault, words in FAULTS.items():
        changed = None if fault.__name__ in found else planted(fault, path, answer)
        if not changed:
            continue
        with opinion.uncounted():
            said = opinion.judge(world, *changed)
        if not any(words in each for each in said):
            raise Stopped(f"{world.name}: nobody finds that {fault.__doc__}, but {said}")
        seen.add(fault.__name__)
    return seen


def chunks(paychan: str, count: int, seed: int) -> list[tuple[World, list[str]]]:
    """Paths of each world by its share, in pieces that one process judges."""
    found, left, total = [], count, sum(world.share for world in WORLDS)
    for at, world in enumerate(WORLDS):
        share = left if at == len(WORLDS) - 1 else min(left, max(1, count * world.share // total))
        lines = sample(paychan, world, share, seed) if share else []
        found += [(world, lines[at:at + TOGETHER]) for at in range(0, len(lines), TOGETHER)]
        left -= share
    return found


def doubts(counts: Counter, found: set[str]) -> list[str]:
    """Why the run proves less than it seems to, if it does."""
    wanted = ["payer-keeps-its-share", "payee-keeps-its-share", "no-hostage", "no-stale-state"]
    never = [f"no path breaks {each}" for each in wanted
             if not counts[f"broken at the end: {each}"]]
    if not counts["what cannot happen"]:
        never.append("nothing impossible was tried")
    return never + [f"no path could show that {fault.__doc__}" for fault in FAULTS
                    if fault.__name__ not in found]


def main() -> int:
    options, started = arguments(), time.monotonic()
    seed = options.seed or random.SystemRandom().randrange(1, 1 << 31)
    print(f"seed {seed}", flush=True)
    counts: Counter = Counter()
    problems: list[str] = []
    found: set[str] = set()
    try:
        work = chunks(options.paychan, options.count, seed)
        print(f"{time.monotonic() - started:6.1f} s  until all paths were sampled", flush=True)
        with ProcessPoolExecutor(options.jobs) as pool:
            judged = [pool.submit(judge, options.paychan, *each) for each in work]
            for each in judged:
                more, wrong, faults = each.result()
                counts += more
                problems += wrong
                found |= faults
    except (OSError, Stopped, ValueError, KeyError) as error:
        problems.append(f"STOPPED: {error!r}")
    problems += [f"DOUBT: {doubt}" for doubt in doubts(counts, found)]
    for problem in problems[:SHOWN]:
        print(f"DIFFERENCE: {problem}")
    for name, count in sorted(counts.items()):
        print(f"{count:>8}  {name}")
    paths = sum(count for name, count in counts.items() if name.startswith("path: "))
    print(f"{time.monotonic() - started:6.1f} s  {paths} paths, {len(found)} faults found, "
          f"{len(problems)} problems")
    return 1 if problems or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
