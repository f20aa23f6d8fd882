"""Lets `paychan explore --family one-way --sweep` find out where the payee's deadline is.

A payee that closes at its deadline must keep every promise, and one that closes a single block later
must lose its money, under every variant with a way out and under every timing. Each verdict must
rest on every future, or on an attack.
"""

import argparse
import json
import subprocess
import sys

KEYS = ["variant", "reaction", "delay", "undone", "late", "holds", "exhausted", "states", "attack"]
VARIANTS = {"refund", "expiry", "lifetime", "kick-off"}


def fault(row: dict) -> str | None:
    if list(row) != KEYS:
        return f"has the keys {list(row)}"
    if row["exhausted"] is not True:
        return "is not exhausted"
    if row["holds"] is not (row["late"] == 0):
        return f"{'holds' if row['holds'] else 'is broken'}, against the rule"
    if (row["attack"] is None) is not row["holds"]:
        return "has a verdict without its attack, or an attack without its verdict"
    return None


def gaps(rows: list[dict], undone: int) -> list[str]:
    """Each variant and timing is looked at twice: with a payee in time, and with one that is late."""
    problems = []
    for variant in VARIANTS:
        for blocks in range(undone + 1):
            seen = [row["late"] for row in rows
                    if row["variant"] == variant and row["undone"] == blocks]
            if not seen or seen.count(0) != seen.count(1) or set(seen) != {0, 1}:
                problems.append(f"{variant}, {blocks} blocks undone: no pairs, but {seen}")
    return problems


def check_itself(rows: list[dict], undone: int) -> list[str]:
    """A comparison that does not find a changed row proves nothing."""
    changes = [{"holds": not rows[0]["holds"]}, {"exhausted": False}, {"more": 1}, {"late": 7}]
    missed = [f"nothing finds {change} in {rows[0]}" for change in changes
              if fault(rows[0] | change) is None]
    return missed if gaps(rows[1:], undone) else missed + ["nothing finds a row that is missing"]


def main() -> int:
    parser = argparse.ArgumentParser(prog="Explorer/deadline.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--undone", type=int, default=0, help="blocks that a branch may undo")
    options = parser.parse_args()
    done = subprocess.run(
        [options.paychan, "explore", "--family", "one-way", "--sweep", "--undone",
         str(options.undone), "--json"], stdout=subprocess.PIPE, text=True, timeout=1_200)
    if done.returncode != 0:
        print(f"paychan explore --family one-way --sweep ends with code {done.returncode}")
        return 1
    rows = json.loads(done.stdout)["rows"]
    problems = [f"{row} {wrong}" for row in rows if (wrong := fault(row))]
    problems += gaps(rows, options.undone)
    problems += check_itself(rows, options.undone) if rows else []
    for problem in problems:
        print(f"DIFFERENCE: {problem}")
    print(f"{len(rows)} worlds of {len(VARIANTS)} variants, "
          f"{sum(row['states'] for row in rows)} states, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
