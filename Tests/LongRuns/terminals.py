"""What a person sees whose terminal shows data and messages alike, and what pipes see.

A pseudo-terminal stands for the terminal; what it shows is worked out from the bytes as a terminal
would, so that a line which is not wiped stands there still.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
from pathlib import Path

from problems import expect

PROGRESS = re.compile(
    r"ladder \d+ of|rule \d+ of|\d (?:states|runs), [^\r]*? a second|\d of \d+ files")


class Seen:
    """The bytes that a terminal got, and how the program ended."""

    def __init__(self, raw: bytes, code: int):
        self.raw = raw.decode()
        self.code = code

    @property
    def screen(self) -> list[str]:
        """The lines as they stand in the end."""
        rows: list[list[str]] = [[]]
        column = 0
        for character in self.raw:
            if character == "\r":
                column = 0
            elif character == "\n":
                rows.append([])
                column = 0
            else:
                row = rows[-1]
                row.extend(" " * (column + 1 - len(row)))
                row[column] = character
                column += 1
        return ["".join(row).rstrip() for row in rows]


def in_terminal(words: list[str], keys: bytes = b"", until: float = 60, columns: int = 100,
                stdin: int | None = None) -> Seen:
    """Runs in a terminal, to the end or until so many seconds have gone."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = subprocess.Popen(words, stdin=slave if stdin is None else stdin, stdout=slave,
                               stderr=slave, start_new_session=True)
    os.close(slave)
    if keys:
        time.sleep(0.3)
        os.write(master, keys)
    raw = b""
    end = time.monotonic() + until
    while time.monotonic() < end:
        ready, _, _ = select.select([master], [], [], 0.1)
        if not ready:
            continue
        try:
            more = os.read(master, 65536)
        except OSError:
            break
        if not more:
            break
        raw += more
    if process.poll() is None and time.monotonic() >= end:
        process.send_signal(signal.SIGTERM)
    code = process.wait()
    os.close(master)
    return Seen(raw, code)


def progress_is_wiped(program: str) -> None:
    """Each command that takes its time says how far it is, and leaves nothing of that."""
    large = ["--updates", "12", "--crashes", "3", "--without-reductions"]
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "explore": ["explore", *large, "--seconds", "4"],
            "explore --sweep": ["explore", "--sweep"],
            "fuzz": ["fuzz", "--total", "1000000000", "--moves", "60", "--seconds", "4"],
            "ablate": ["ablate"],
            "fixtures generate": ["fixtures", "generate", "--count", "100", "--out", folder],
        }
        for name, words in commands.items():
            seen = in_terminal([program, *words], until=30 if "--count" in words else 8)
            told = PROGRESS.findall(seen.raw)
            expect(len(told) > 1, f"{name} does not say how far it is: {seen.raw[-300:]!r}")
            screen = seen.screen if seen.code >= 0 else seen.screen[:-1]
            for line in screen:
                expect(not PROGRESS.search(line), f"{name} leaves its progress: {line!r}")
            expect(any(screen) or seen.code < 0, f"{name} shows nothing")


def sweep_shows_rows_as_they_come(program: str) -> None:
    """The first row can be read while the other ladders are still to be explored."""
    process = subprocess.Popen([program, "explore", "--sweep"], stdout=subprocess.PIPE, text=True)
    lines = [process.stdout.readline() for _ in range(2)]
    expect(re.match(r" +0 +1 +0 +1 +\S", lines[1]) is not None, f"the pipe gets {lines}")
    expect(process.poll() is None, "the sweep shows its rows at the end")
    process.terminate()
    process.wait()
    process.stdout.close()


def standard_input_is_announced(program: str) -> None:
    """Once, and only where keys are read."""
    sentence = "reading standard input, end with ^D"
    commands = {
        "tx decode -": b"00\n", "script decode -": b"51\n", "psbt decode -": b"00\n",
        "descriptor -": b"raw(51)\n", "run -": b"{}\n", "run --lines": b"{}\n{}\n",
        "why - --state 1": b"{}\n", "schedule -": b"{}\n", "verify": b"{}\n{}\n",
        "ledger": b'{"tip":true}\n{"tip":true}\n', "fixtures verify -": b"{}\n",
    }
    for words, text in commands.items():
        seen = in_terminal([program, *words.split()], keys=text + b"\x04", until=20)
        expect(seen.raw.count(sentence) == 1 and seen.screen[0] == sentence,
               f"'{words}' in a terminal says {seen.raw!r}")
        expect(seen.code >= 0, f"'{words}' does not end with ^D")
        piped = subprocess.run([program, *words.split()], input=text, capture_output=True)
        expect(sentence.encode() not in piped.stderr, f"'{words}' announces a pipe")


def first_line_keeps_exit_code(program: str) -> None:
    """`| head -1` takes away the reader, and not the verdict."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([program, "fixtures", "generate", "--topic", "stale", "--out", folder],
                       check=True, capture_output=True)
        path = folder / "timelock/stale.json"
        wrong = folder / "wrong.json"
        wrong.write_text(path.read_text().replace('"closing-fee": ', '"closing-fee": 1'))
        lines = folder / "lines.jsonl"
        lines.write_text('{"tip":true,"expect":{"height":7}}\n' + '{"tip":true}\n' * 20_000
                         + '{"tip":true,"expect":{"height":7}}\n')
        late = folder / "late.jsonl"
        late.write_text('{"tip":true}\n' * 20_000 + '{"tip":true,"expect":{"height":7}}\n')
        commands = [
            (f"fixtures verify {wrong}", 1), (f"fixtures verify {path}", 0),
            (f"fixtures diff {path} {wrong}", 1), (f"fixtures diff {path} {path}", 0),
            (f"ledger < {lines}", 1), (f"ledger < {late}", 1),
            ("explore --updates 1 --step 1 --delay 2 --without safe-ladder", 1),
            ("explore --updates 2 --states 1000", 1), ("ablate --rule lock --states 5", 1),
            ("fuzz --moves 200 --without goods-on-credit", 1), ("fuzz --runs 2 --moves 60", 0),
            ("tour file-100gb", 0), ("script decode zz", 65), ("tour --lst", 64),
        ]
        for words, code in commands:
            for reader in ("cat", "head -1", "true"):
                done = subprocess.run(
                    ["bash", "-c", f"{program} {words} 2>/dev/null | {reader} >/dev/null;"
                     " exit ${PIPESTATUS[0]}"], timeout=300)
                expect(done.returncode == code,
                       f"'{words} | {reader}' ends with {done.returncode}, not {code}")


def endless_streams_end(program: str) -> None:
    """What gives no verdict ends with its reader, though its input goes on."""
    for words, line in (("verify", "{}"), ("run --lines", "{}")):
        done = subprocess.run(
            ["bash", "-c", f"yes '{line}' | {program} {words} | head -1 >/dev/null;"
             " exit ${PIPESTATUS[1]}"], timeout=60)
        expect(done.returncode == 0, f"'{words}' without a reader ends with {done.returncode}")


def usage_fits(program: str) -> None:
    for columns in (50, 80, 120):
        seen = in_terminal([program, "explore", "--without", "nosuch"], columns=columns)
        usage = [line for line in seen.screen if not line.startswith("error: ")]
        expect(seen.code == 64 and all(len(line) <= columns for line in usage),
               f"the usage is wider than {columns} columns")


def terminals(program: str) -> None:
    progress_is_wiped(program)
    sweep_shows_rows_as_they_come(program)
    standard_input_is_announced(program)
    first_line_keeps_exit_code(program)
    endless_streams_end(program)
    usage_fits(program)
    print("terminals and pipes: progress wiped, input announced, exit codes kept")
