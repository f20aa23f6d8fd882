"""What `paychan run` and `paychan ledger` are asked for here."""

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass

from program import SILENCE, Stopped


@dataclass
class Session:
    """What `paychan ledger` made of a file."""
    code: int
    answers: list[dict]
    messages: str


# The families whose ready stories are replayed.
FAMILIES = ("timelock", "one-way")


class Paychan:
    def __init__(self, path: str):
        self.path = path

    def templates(self, family: str) -> list[str]:
        listed = self.run("--list-templates", "--family", family)
        return [line.split()[0] for line in listed.splitlines()]

    def export(self, family: str, name: str) -> list[dict]:
        """The lines that replay a ready story; written by the program, as a file."""
        story = self.run("--template", name, "--family", family)
        with tempfile.TemporaryDirectory(prefix="paychan-chains-") as folder:
            path = os.path.join(folder, "chain.jsonl")
            self.run("-", "--json", "--export-chain", path, story=story)
            if os.listdir(folder) != ["chain.jsonl"]:
                raise Stopped(f"the export of {name} left something else: {os.listdir(folder)}")
            with open(path, encoding="ascii") as file:
                return [json.loads(line) for line in file]

    def run(self, *words: str, story: str = "") -> str:
        done = subprocess.run(
            [self.path, "run", *words], input=story, capture_output=True, text=True,
            timeout=SILENCE)
        if done.returncode != 0:
            raise Stopped(f"paychan run {' '.join(words)}: code {done.returncode}: {done.stderr}")
        return done.stdout

    def replay(self, lines: list[dict]) -> Session:
        text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
        done = subprocess.run(
            [self.path, "ledger", "--explain"], input=text, capture_output=True, text=True,
            timeout=SILENCE)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if len(answers) != len(lines):
            raise Stopped(f"paychan ledger gave {len(answers)} answers to {len(lines)} lines")
        return Session(done.returncode, answers, done.stderr)
