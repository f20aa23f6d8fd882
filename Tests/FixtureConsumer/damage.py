"""Changes single bytes of fixtures: each change is found, or is white space between two tokens.

A change inside a string may be found only by the checksum, and that is enough: nothing that a
reader sees can be changed without a word. All damaged files are recomputed in one run, so that the
memory of that run can be bounded, too.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 512 << 20


def damaged(data: bytes, choice: random.Random) -> bytes:
    place = choice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ choice.randrange(1, 256)]) + data[place + 1:]


def means_the_same(one: bytes, other: bytes) -> bool:
    try:
        return json.loads(one) == json.loads(other)
    except ValueError:
        return False


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/damage.py", description=__doc__)
    parser.add_argument("--paychan", required=True, metavar="PROGRAM")
    parser.add_argument("--count", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    choice = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        good, bad = Path(folder) / "good", Path(folder) / "bad"
        subprocess.run([options.paychan, "fixtures", "generate", "--count", "1", "--out", good],
                       check=True, capture_output=True)
        originals = {path.relative_to(good).with_suffix(""): path.read_bytes()
                     for path in sorted(good.glob("*/*.json"))}
        same = set()
        for number in range(options.count):
            topic = choice.choice(sorted(originals))
            data = damaged(originals[topic], choice)
            place = bad / f"{topic}-{number:06}.json"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            if means_the_same(originals[topic], data):
                same.add(place)
        run = subprocess.run([options.paychan, "fixtures", "verify", bad], capture_output=True)
        lines = (run.stdout + run.stderr).decode(errors="replace").splitlines()
        named = {line.split("'")[1] if line.startswith("error") else line.split(": ")[0]
                 for line in lines if str(bad) in line}
        found = {Path(name) for name in named}
    missed = options.count - len(found | same)
    wrongly = len(found & same)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
    print(f"{options.count} changes: {len(found)} found, {len(same)} white space, {missed} missed, "
          f"{wrongly} found without need; exit code {run.returncode}, {memory >> 20} MiB")
    return 1 if missed or run.returncode != 65 or memory > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
