"""What was judged, by kind: so that a run in which everything fails cannot pass for a good one."""

from collections import Counter

from trials import Trial

ENOUGH = 1000  # trials, from which on every family must show both verdicts


class Tally:
    def __init__(self) -> None:
        self.accepted: Counter = Counter()
        self.refused: Counter = Counter()
        self.problems: list[str] = []
        self.passed = 0  # answers that agree

    def count(self, trial: Trial, accepted: bool) -> None:
        (self.accepted if accepted else self.refused)[trial.family, trial.kind] += 1

    @property
    def total(self) -> int:
        return self.accepted.total() + self.refused.total()

    def table(self) -> str:
        rows = sorted(self.accepted.keys() | self.refused.keys())
        lines = [f"{'Core: accepted':>16} {'refused':>8}  kind"]
        for row in rows:
            lines.append(f"{self.accepted[row]:>16} {self.refused[row]:>8}  {': '.join(row)}")
        lines.append(f"{self.accepted.total():>16} {self.refused.total():>8}  in all")
        return "\n".join(lines)

    def doubts(self) -> list[str]:
        """Why the run proves less than it seems to, if it does."""
        found = []
        if self.total == 0:
            found.append("nothing was judged")
        if self.total < ENOUGH:
            return found
        for family in sorted({family for family, _ in self.accepted | self.refused}):
            if not self.sum_of(self.accepted, family):
                found.append(f"Core accepted nothing of the family '{family}'")
            if family != "valid" and not self.sum_of(self.refused, family):
                found.append(f"Core refused nothing of the family '{family}'")
        return found

    @staticmethod
    def sum_of(counter: Counter, family: str) -> int:
        return sum(count for (each, _), count in counter.items() if each == family)
