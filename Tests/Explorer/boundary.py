"""Lets `paychan explore --sweep` find out which ladders are safe, and compares that with the rule.

A ladder must be safe exactly where what a state may need fits into a step: reaction and delay, and
where a branch may undo blocks also these and the delay once more. Each verdict must rest on every
future, or on an attack.
"""

import argparse
import json
import subprocess
import sys

KEYS = ["step", "reaction", "delay", "undone", "holds", "exhausted", "states", "depth"]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Explorer/boundary.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH",
                        help="the program")
    return parser.parse_args()


def fault(row: dict) -> str | None:
    if list(row) != KEYS:
        return f"has the keys {list(row)}"
    if row["exhausted"] is not True:
        return "is not exhausted"
    need = row["reaction"] + row["delay"]
    if row["undone"] > 0:
        need += row["undone"] + row["delay"]
    if row["holds"] is not (need <= row["step"]):
        return f"{'holds' if row['holds'] else 'is broken'}, against the rule"
    return None


def check_itself(rows: list[dict]) -> list[str]:
    """A comparison that does not find a changed row proves nothing."""
    changes = [{"holds": not rows[0]["holds"]}, {"exhausted": False}, {"more": 1}]
    return [f"nobody finds {change} in {rows[0]}" for change in changes
            if fault(rows[0] | change) is None]


def main() -> int:
    done = subprocess.run(
        [arguments().paychan, "explore", "--sweep", "--json"], stdout=subprocess.PIPE, text=True,
        timeout=1_200)
    if done.returncode != 0:
        print(f"paychan explore --sweep ends with code {done.returncode}")
        return 1
    rows = json.loads(done.stdout)["rows"]
    problems = [f"{row} {wrong}" for row in rows if (wrong := fault(row))]
    safe = sum(row["holds"] is True for row in rows)
    for undone in (0, 1, 2):
        verdicts = {row["holds"] for row in rows if row["undone"] == undone}
        if verdicts != {True, False}:
            problems.append(f"no boundary is shown where {undone} blocks may be undone")
    problems += check_itself(rows) if rows else []
    for problem in problems:
        print(f"DIFFERENCE: {problem}")
    print(f"{len(rows)} ladders, {safe} of them safe, {sum(row['states'] for row in rows)} states, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
