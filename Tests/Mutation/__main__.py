"""Changes the code in many small ways, one at a time, and tells which changes no test sees.

    python3 Tests/Mutation                      builds a copy with all changes, and tries each
    python3 Tests/Mutation --only Channels      those of one room
    python3 Tests/Mutation --mutants 803,917    some of them
    python3 Tests/Mutation --list               says what is changed, and builds nothing

A change is one of the lists in `Tests/Mutation/changes`. All are built at once, each beside the code
that it replaces; the environment says by number which one is active. The tests of its own room are
asked first, then those of rooms that depend on it, then the steps of `.ci/run` that can see it, in
the table of `judging.py`. A change that has no effect says so, with the reason, and does not count.

The exit code is 0 if at least so many of each hundred changes were seen as `--least` says, and 1 if
not, or if an entry of a list does not apply to the code any more.
"""

import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import catalogue
import report
import schemata
from catalogue import Change
from judging import Judge, Verdict

ROOT = Path(__file__).resolve().parents[2]
CANARY = "Canary"


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="Tests/Mutation", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--only", action="append", metavar="ROOM", help="only changes of this room; may be repeated")
    add("--mutants", metavar="N,N", help="only the changes with these numbers")
    add("--jobs", type=int, default=2, metavar="N", help="so many changes at once (2)")
    add("--limit", type=float, default=300, metavar="SECONDS",
        help="a test run or step that takes longer counts as seeing the change (300)")
    add("--own", action="store_true", help="ask the tests of the change's own room alone")
    add("--least", type=float, default=95, metavar="PERCENT", help="how many must be seen (95)")
    add("--list", action="store_true", help="say what is changed, and do nothing")
    add("--debug", action="store_true", help="build without optimisation")
    add("--no-build", action="store_true", help="take the copy as it was built before")
    add("--scratch", type=Path, default=ROOT / ".build/mutation", metavar="FOLDER",
        help="where the copy is built (.build/mutation)")
    return parser.parse_args()


def chosen(all_changes: list[Change], asked: argparse.Namespace) -> list[Change]:
    """The changes that were asked for."""
    rooms = {change.room for change in all_changes} - {CANARY}
    if unknown := set(asked.only or []) - rooms:
        raise SystemExit(f"no room is called {sorted(unknown)}; there are {sorted(rooms)}")
    numbers = {int(number) for number in asked.mutants.split(",")} if asked.mutants else None
    if numbers and (unknown := numbers - {change.number for change in all_changes}):
        raise SystemExit(f"no change has the number {sorted(unknown)}")
    return [
        change for change in all_changes
        if change.room != CANARY and (not asked.only or change.room in asked.only)
        and (numbers is None or change.number in numbers)
    ]


def build(copy: Path, configuration: str) -> None:
    """Builds the copy with its tests."""
    command = ["swift", "build", "--build-tests", "-c", configuration]
    command += ["-Xswiftc", "-enable-testing"] if configuration == "release" else []
    done = subprocess.run(command, cwd=copy)
    if done.returncode != 0:
        raise SystemExit("the copy with all changes does not build")


def check_judge(judge: Judge, changes: list[Change], canary: Change) -> None:
    """With no change all is green, and one that traps is seen: otherwise no verdict means anything."""
    inquiries: dict[str, list[str]] = {}
    for room in sorted({change.room for change in changes}):
        inquiries.update(judge.inquiries(room))
    for name, command in inquiries.items():
        answer = judge.run(command, 0)
        if answer.seen:
            raise SystemExit(f"'{name}' fails without any change: {answer.by}")
        print(f"unchanged: {name} is green ({answer.seconds:.0f} s)", flush=True)
    answer = judge.judge(canary)
    if not answer.seen:
        raise SystemExit("a change that traps was not seen")
    print(f"a trap is seen: {answer.by}", flush=True)


def main() -> int:
    """Does what was asked for."""
    asked = options()
    all_changes = catalogue.changes()
    if problems := schemata.misfits(ROOT, all_changes):
        print("These entries do not apply to the code any more:", *problems, sep="\n  ")
        return 1
    changes = chosen(all_changes, asked)
    if asked.list:
        report.tell(ROOT, changes)
        return 0
    configuration = "debug" if asked.debug else "release"
    if not asked.no_build:
        schemata.plant(ROOT, asked.scratch, all_changes)
        build(asked.scratch, configuration)
    judge = Judge(ROOT, asked.scratch, configuration, asked.limit, asked.own)
    canary = next(change for change in all_changes if change.room == CANARY)
    tried = [change for change in changes if not change.equivalent]
    check_judge(judge, tried, canary)

    def judged(change: Change) -> tuple[Change, Verdict]:
        verdict = judge.judge(change)
        report.tell_verdict(ROOT, change, verdict)
        return change, verdict

    with ThreadPoolExecutor(asked.jobs) as pool:
        verdicts = dict(pool.map(judged, tried))
    return 0 if report.tell_scores(ROOT, changes, verdicts) >= asked.least else 1


if __name__ == "__main__":
    sys.exit(main())
