"""`paychan ledger` at the other end of two pipes: a line out, a line back."""

import json
import select
import subprocess
import time

from program import Stopped

SAMPLE = 3_000  # requests, for which nobody should wait longer than a few seconds
SILENCE = 120.0  # seconds without an answer, after which the program counts as hung


class Session:
    def __init__(self, path: str):
        self.process = subprocess.Popen(
            [path, "ledger", "--explain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0
        self.first: list[bytes] = []  # the first requests, to be asked again at once

    def ask(self, **request) -> dict:
        self.asked += 1
        line = (json.dumps(request, separators=(",", ":")) + "\n").encode()
        if len(self.first) < SAMPLE:
            self.first.append(line)
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Stopped(self.ending()) from None
        if not select.select([self.process.stdout], [], [], SILENCE)[0]:
            self.process.kill()
        answer = self.process.stdout.readline()
        if not answer:
            raise Stopped(self.ending())
        return json.loads(answer)

    def finish(self) -> None:
        self.process.stdin.close()
        if self.process.stdout.read():
            raise Stopped("an answer that nobody asked for")
        if self.process.wait() != 0:
            raise Stopped(self.ending())

    def ending(self) -> str:
        try:
            code = self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "paychan ledger closed a stream and goes on running"
        return f"paychan ledger ended with code {code} at request {self.asked}"


def replay(path: str, lines: list[bytes]) -> float:
    """How many seconds the program takes to answer all these requests."""
    started = time.monotonic()
    done = subprocess.run(
        [path, "ledger"], input=b"".join(lines), stdout=subprocess.PIPE, timeout=SILENCE)
    if done.stdout.count(b"\n") != len(lines) or done.returncode != 0:
        raise Stopped(f"paychan ledger ended a session with code {done.returncode}")
    return time.monotonic() - started
