"""`paychan verify` at the other end of two pipes, fed and read at the same time."""

import json
import subprocess
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue

SILENCE = 120.0  # seconds without an answer, after which the program counts as hung


class Stopped(Exception):
    """The program ended, or said nothing, while answers were due."""


class Program:
    """Sends requests in order and hands each answer, with what it answers, to `judge`."""

    def __init__(self, path: str, judge: Callable[[object, str], None]):
        self.judge = judge
        self.due: SimpleQueue = SimpleQueue()
        self.sent = self.answered = 0
        self.heard = time.monotonic()
        self.failure: BaseException | None = None
        self.process = subprocess.Popen(
            [path, "verify"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.watch = threading.Thread(target=self.watch_for_silence, daemon=True)
        self.reader.start()
        self.watch.start()

    def ask(self, request: dict, context: object) -> None:
        line = json.dumps(request, separators=(",", ":")) + "\n"
        self.due.put(context)
        self.sent += 1
        try:
            self.process.stdin.write(line.encode())
        except BrokenPipeError:
            raise Stopped(self.ending()) from None

    def finish(self) -> None:
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.reader.join()
        code = self.process.wait()
        if self.failure is not None:
            raise self.failure
        if self.answered != self.sent or code != 0:
            raise Stopped(self.ending())

    def read(self) -> None:
        try:
            for line in self.process.stdout:
                self.heard = time.monotonic()
                self.answered += 1
                if self.answered > self.sent:
                    raise Stopped(f"an answer that nobody asked for: {line!r}")
                self.judge(self.due.get(), line.decode())
        except BaseException as error:  # kept for the thread that asks
            self.failure = error
            self.process.kill()

    def watch_for_silence(self) -> None:
        while self.process.poll() is None:
            time.sleep(1)
            if self.answered == self.sent:
                self.heard = time.monotonic()
            elif time.monotonic() - self.heard > SILENCE:
                self.process.kill()

    def ending(self) -> str:
        if self.failure is not None:
            return str(self.failure)
        try:
            code = self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "paychan verify closed its input and goes on running"
        return (f"paychan verify ended with code {code} after {self.answered} of "
                f"{self.sent} answers")
