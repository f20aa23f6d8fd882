"""`paychan ledger` at the other end of two pipes: a line out, a line back."""

import json
import select
import subprocess

from program import Stopped

SILENCE = 120.0  # seconds without an answer, after which the program counts as hung


class Session:
    def __init__(self, path: str):
        self.process = subprocess.Popen(
            [path, "ledger", "--explain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0

    def ask(self, **request) -> dict:
        self.asked += 1
        line = json.dumps(request, separators=(",", ":")) + "\n"
        try:
            self.process.stdin.write(line.encode())
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
