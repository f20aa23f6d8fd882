"""Compares what `paychan rules` says the absence of a rule costs with what `paychan ablate` finds.

Every rule and every duty of every family is left out again. Promise, length and loss of the shortest
attack must be those that are recorded, and where there is none, what stands by must be the same.
"""

import argparse
import json
import subprocess
import sys

KEYS = ("property", "length", "loss_sat")

# Each family, and a rule whose absence costs satoshis.
FAMILIES = {"timelock": "goods-on-credit", "one-way": "goods-on-credit"}


def answer(paychan: str, *words: str) -> dict:
    done = subprocess.run([paychan, *words], capture_output=True, text=True, timeout=900)
    if done.returncode != 0:
        sys.exit(f"paychan {' '.join(words)}: code {done.returncode}: {done.stderr}")
    return {each["rule"]: each for each in json.loads(done.stdout)["rules"]}


def costs(each: dict) -> tuple:
    standby = each["standby"] or {}
    return (*(each[key] for key in KEYS), standby.get("rules"), standby.get("fact"))


def differences(told: dict, found: dict) -> list[str]:
    names = list(found) + [name for name in told if name not in found]
    return [name for name in names
            if name not in told or name not in found or costs(told[name]) != costs(found[name])]


def judged(paychan: str, family: str, costly: str) -> int:
    """How many differences there are in a family."""
    told = answer(paychan, "rules", "--family", family, "--json")
    found = answer(paychan, "ablate", "--family", family, "--json")
    wrong = differences(told, found)
    for name in wrong:
        print(f"DIFFERENCE: {family}: {name}: recorded {name in told and costs(told[name])}, "
              f"found {name in found and costs(found[name])}")
    planted = json.loads(json.dumps(found))
    planted[costly]["loss_sat"] += 1
    if sorted(differences(found, planted)) != [costly]:
        sys.exit(f"{family}: a loss of one satoshi more is not seen, so that nothing was shown")
    print(f"{family}: {len(found)} rules and duties, {len(wrong)} differences")
    return len(wrong)


def main() -> int:
    parser = argparse.ArgumentParser(prog="Explorer/costs.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--family", choices=FAMILIES, help="the rules of this one family")
    options = parser.parse_args()
    families = [options.family] if options.family else FAMILIES
    return 1 if sum(judged(options.paychan, each, FAMILIES[each]) for each in families) else 0


if __name__ == "__main__":
    sys.exit(main())
