"""What was found wrong: checks go on after a problem, and the run fails in the end."""

PROBLEMS: list[str] = []


def expect(condition: bool, what: str) -> None:
    if not condition:
        PROBLEMS.append(what)
        print(f"PROBLEM: {what}")
