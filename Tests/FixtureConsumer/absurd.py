"""Puts absurd values into the scenarios of fixtures: the program that recomputes them survives.

Whatever stands in the terms and moves of a case, `paychan fixtures verify` computes with it or
refuses it with a reason. It never crashes, and its memory stays bounded.
"""

import argparse
import copy
import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from folder import entries, subject

LIMIT = 1 << 30

ABSURD = [
    0, 1, -1, 2, 7, 102, 103, 99_999, 100_000, 499_999_999, 500_000_000, 2**31 - 1, 2**31,
    2**32 - 1, 2**32, 2**53, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 10**40, -2**31, -2**63, 0.5, 1e300,
    None, True, False, [], {}, "", "0", "-1", "x", "payer", "payee", "99999999999999999999 sat",
    "21000000 BTC", "21000000.00000001 BTC", "0 sat", "1 sat", "293 sat", "294 sat", "0.1 sat",
    "x" * 100_000, "\0", "\u202e", "[" * 1_000,
]


def places(value, path=()):
    """Every place in a document, leaves and containers."""
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(
        value, list) else ()
    for key, child in children:
        yield from places(child, path + (key,))


def with_value(document, path, value):
    changed = copy.deepcopy(document)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = value
    return changed


def absurd(case: dict, choice: random.Random) -> dict:
    """One to three places of a scenario, or of what is asked, with other values."""
    for _ in range(choice.randint(1, 3)):
        part = choice.choice(["scenario", "scenario", "scenario", "verdicts", "transactions"])
        spots = [path for path in places(case[part], (part,)) if len(path) > 1]
        if not spots:
            continue
        path = choice.choice(spots)
        if choice.random() < 0.1 and isinstance(path[-1], int):
            parent = case
            for key in path[:-1]:
                parent = parent[key]
            parent.insert(path[-1], copy.deepcopy(parent[choice.randrange(len(parent))]))
        else:
            case = with_value(case, path, choice.choice(ABSURD))
    return case


def run(program: str, folder: Path, seconds: int) -> tuple[int, str]:
    done = subprocess.run([program, "fixtures", "verify", folder], capture_output=True,
                          timeout=seconds)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace")


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/absurd.py", description=__doc__)
    parser.add_argument("--paychan", required=True, metavar="PROGRAM")
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    parser.add_argument("--count", type=int, default=2_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    choice = random.Random(options.seed)
    pool = []
    for entry in entries(options.fixtures):
        document = entry.read()
        pool += [dict(document, cases=[case]) for case in document["cases"]
                 if len(case["scenario"]["moves"]) < 200]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(options.count):
            file = choice.choice(pool)
            file = dict(file, cases=[absurd(copy.deepcopy(file["cases"][0]), choice)])
            about = subject(file)
            place = folder / about.family / f"{about.topic}-{number:06}.json"
            place.parent.mkdir(exist_ok=True)
            place.write_text(json.dumps(file))
        code, text = run(options.paychan, folder, 60 + options.count // 10)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
        refused = sum(line.startswith("error: the file") for line in text.splitlines())
        good = code in (1, 65) and refused < options.count
        print(f"{options.count} absurd files: {refused} refused with a reason, the others recomputed; "
              f"exit code {code}, {memory >> 20} MiB")
        if not good:
            print(text[-2_000:])
            blame(options.paychan, folder)
    return 0 if good and memory < LIMIT else 1


def blame(program: str, folder: Path) -> None:
    """Which file it is, and what is left of it where others can look."""
    for path in sorted(folder.rglob("*.json")):
        code = subprocess.run([program, "fixtures", "verify", path], capture_output=True).returncode
        if code not in (0, 1, 65):
            kept = Path(tempfile.gettempdir()) / path.name
            kept.write_bytes(path.read_bytes())
            print(f"exit code {code}: {kept}")
            return


if __name__ == "__main__":
    sys.exit(main())
