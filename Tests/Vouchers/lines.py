"""A program that answers each line of its input with a line of its output."""

import subprocess
import threading
import time
from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue

SILENCE = 120.0  # seconds without an answer, after which the program counts as hung


class Stopped(Exception):
    """The program ended, or said nothing, while answers were due; `pending` is for which."""

    def __init__(self, said: str, pending: list | None = None):
        super().__init__(said)
        self.pending = pending or []


class Lines:
    """Feeds a program from one thread and reads its answers in another, in order."""

    def __init__(self, command: list[str], codes: tuple[int, ...] = (0,)):
        self.command, self.codes = command, codes
        self.due: SimpleQueue = SimpleQueue()
        self.failure: BaseException | None = None
        self.heard = time.monotonic()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def converse(self, asked: Iterable[tuple[bytes, object]]) -> Iterator[tuple[object, bytes]]:
        """Sends each line; yields what was kept with it, and the answer."""
        feeder = threading.Thread(target=self.feed, args=(asked,), daemon=True)
        feeder.start()
        threading.Thread(target=self.watch, daemon=True).start()
        try:
            for answer in self.process.stdout:
                self.heard = time.monotonic()
                try:
                    context = self.due.get_nowait()
                except Empty:
                    raise Stopped(f"an answer that nobody asked for: {answer[:200]!r}") from None
                yield context, answer
        except BaseException:
            self.process.kill()
            raise
        feeder.join(timeout=SILENCE)
        code = self.process.wait()
        if self.failure is not None:
            raise self.failure
        if not self.due.empty() or code not in self.codes:
            pending = [self.due.get() for _ in range(self.due.qsize())]
            raise Stopped(f"{' '.join(self.command)} ended with code {code}, "
                          f"{len(pending)} answers were due", pending)

    def feed(self, asked: Iterable[tuple[bytes, object]]) -> None:
        try:
            for line, context in asked:
                self.due.put(context)
                self.process.stdin.write(line + b"\n")
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # whoever reads the answers finds out how the program ended
        except BaseException as error:  # kept for the thread that reads
            self.failure = error
            self.process.kill()

    def watch(self) -> None:
        while self.process.poll() is None:
            time.sleep(1)
            if time.monotonic() - self.heard > SILENCE:
                self.process.kill()
