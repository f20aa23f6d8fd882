"""Lets `paychan explore --sweep` find out which ladders are safe, and compares that with the rule.

A ladder must be safe exactly where reaction and delay fit into a step, and each verdict must rest
on every future, or on an attack.
"""

import argparse
import json
import subprocess
import sys

KEYS = ["step", "reaction", "delay", "holds", "exhausted", "states", "depth"]


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
    if row["holds"] is not (row["reaction"] + row["delay"] <= row["step"]):
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
    if not 0 < safe < len(rows):
        problems.append(f"{safe} of {len(rows)} ladders are safe, which shows no boundary")
    problems += check_itself(rows) if rows else []
    for problem in problems:
        print(f"DIFFERENCE: {problem}")
    print(f"{len(rows)} ladders, {safe} of them safe, {sum(row['states'] for row in rows)} states, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
