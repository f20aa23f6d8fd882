"""What is printed: the changes, each verdict, and a score for each room."""

from pathlib import Path

from catalogue import Change
from judging import Verdict


def place(root: Path, change: Change) -> str:
    """File and line of a change, as editors take it."""
    text = (root / change.file).read_text()
    return f"{change.file}:{text[:change.place_in(text)].count(chr(10)) + 1}"


def tell(root: Path, changes: list[Change]) -> None:
    """Says what is changed where."""
    for change in changes:
        print(f"{change.number:5}  {place(root, change)}: {change.why}")
        if change.equivalent:
            print(f"       has no effect: {change.equivalent}")


def tell_verdict(root: Path, change: Change, verdict: Verdict) -> None:
    """Says what became of one change."""
    fate = f"seen by {verdict.by}" if verdict.seen else "NOT SEEN"
    print(f"{change.number:5}  {place(root, change)}: {change.why}: {fate}"
          f" ({verdict.seconds:.0f} s)", flush=True)


def tell_scores(root: Path, changes: list[Change], verdicts: dict[Change, Verdict]) -> float:
    """Says how many changes of each room were seen, and which were not; gives the whole score."""
    print("\nroom            changes  no effect  seen  score")
    for room in sorted({change.room for change in changes}, key=order(changes)):
        line(room, [change for change in changes if change.room == room], verdicts)
    score = line("all", changes, verdicts)
    missed = [change for change, verdict in verdicts.items() if not verdict.seen]
    if missed:
        print("\nNot seen:")
        tell(root, missed)
    return score


def order(changes: list[Change]):
    """Rooms as their lists come, the lowest first."""
    first = {}
    for change in changes:
        first.setdefault(change.room, change.number)
    return first.get


def line(name: str, changes: list[Change], verdicts: dict[Change, Verdict]) -> float:
    """One row of the table; gives the score."""
    tried = [verdicts[change] for change in changes if change in verdicts]
    seen = sum(verdict.seen for verdict in tried)
    score = 100 * seen / len(tried) if tried else 100.0
    print(f"{name:15} {len(changes):7} {len(changes) - len(tried):10} {seen:5} {score:5.0f} %")
    return score
