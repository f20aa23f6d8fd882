"""What `paychan explore` and `paychan run --lines` are asked for here."""

import json
import os
import subprocess
import tempfile

from program import SILENCE, Stopped
from sampled.worlds import World


def sample(paychan: str, world: World, count: int, seed: int) -> list[str]:
    """Lines with a path each; a violation is no failure here, and nor is a limit of states."""
    with tempfile.TemporaryDirectory(prefix="paychan-paths-") as folder:
        path = os.path.join(folder, "paths.jsonl")
        done = subprocess.run(
            [paychan, "explore", *world.words(), "--json", "--sample", str(count),
             "--sample-out", path, "--seed", str(seed)],
            capture_output=True, text=True, timeout=SILENCE)
        if done.returncode not in (0, 1) or not os.path.exists(path):
            raise Stopped(f"{world.name}: code {done.returncode}: {done.stderr}")
        with open(path, encoding="ascii") as file:
            lines = file.read().splitlines()
    if len(lines) != count:
        raise Stopped(f"{world.name}: {len(lines)} paths, and {count} were wanted")
    return lines


def run(paychan: str, stories: list[dict]) -> list[dict]:
    """What `paychan run` answers to each story, with the chain that it makes."""
    text = "".join(json.dumps(story, separators=(",", ":")) + "\n" for story in stories)
    done = subprocess.run(
        [paychan, "run", "--lines", "--chains", "--jobs", "1"], input=text, capture_output=True,
        text=True, timeout=SILENCE)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(answers) != len(stories):
        raise Stopped(f"paychan run --lines ends with code {done.returncode} after {len(answers)} "
                      f"of {len(stories)} answers: {done.stderr}")
    return answers
