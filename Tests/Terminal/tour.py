"""Goes through the tour as a person does, in terminals of three sizes and in both languages.

tmux stands for the terminal. Every story is told to its end by single keys, every key does what it
says, a change of size draws the step again, and however the tour ends, the terminal is left as it
was. Beside that: pipes that are closed, and colours that are asked for or not.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

SIZES = [(80, 24), (100, 30), (200, 50)]
PROMPT = re.compile(r"\[q\] (quit|退出)\s*$")
# How a story says in each language that it is over.
ENDS = {"en": "That was the", "zh": "故事"}


class Terminal:
    """A shell in tmux, with a file in which it says how its terminal is set."""

    def __init__(self, paychan: str, columns: int, rows: int):
        self.paychan = os.path.abspath(paychan)
        self.columns = columns
        self.name = f"paychan-{os.getpid()}-{columns}"
        self.folder = tempfile.mkdtemp()
        self.tmux("new-session", "-d", "-s", self.name, "-x", str(columns), "-y", str(rows),
                  "env PS1='ready> ' bash --norc --noprofile")
        self.until(lambda screen: "ready>" in screen, "the shell")

    def tmux(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-u", "-L", "paychan-tests", *words], stdout=subprocess.PIPE,
                              text=True, timeout=60)
        return done.stdout

    def screen(self) -> str:
        return self.tmux("capture-pane", "-p", "-t", self.name).rstrip()

    def keys(self, *keys: str) -> None:
        self.tmux("send-keys", "-t", self.name, *keys)

    def until(self, holds, what: str) -> str:
        """Waits for a screen of which something holds."""
        for _ in range(400):
            screen = self.screen()
            if holds(screen):
                return screen
            time.sleep(0.025)
        raise Problem(f"{what} does not come; the screen shows:\n{screen}")

    def start(self, *words: str, command: str = "tour") -> str:
        """Starts a command in a clean screen, and waits for its first page."""
        self.keys("clear; stty -a > " + self.folder + "/before; " + self.paychan + " " + command + " "
                  + " ".join(words) + "; echo ended with $?; stty -a > " + self.folder
                  + "/after; echo settings written", "Enter")
        return self.until(lambda screen: PROMPT.search(screen), "the first page")

    def press(self, key: str) -> str:
        """Presses a key and waits until the screen is another one and has come to rest."""
        before = self.screen()
        self.keys(key)
        for _ in range(80):
            time.sleep(0.025)
            after = self.screen()
            if after != before and after == self.screen():
                return after
        return self.screen()

    def ended(self, code: int) -> None:
        screen = self.until(lambda screen: "settings written" in screen, "the end")
        if f"ended with {code}" not in screen:
            raise Problem(f"it does not end with {code}:\n{screen}")
        before, after = (re.sub(r"rows \d+; columns \d+", "", Path(self.folder, name).read_text())
                         for name in ("before", "after"))
        if before != after:
            raise Problem(f"the terminal is not left as it was:\n{before}\n{after}")

    def close(self) -> None:
        self.tmux("kill-session", "-t", self.name)


class Problem(Exception):
    pass


def expect(condition: bool, what: str, screen: str = "") -> None:
    if not condition:
        raise Problem(f"{what}:\n{screen}")


def width(line: str) -> int:
    """How many columns it takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


def fits(screen: str, columns: int, story: str) -> None:
    for line in screen.splitlines():
        expect(width(line) <= columns, f"{story}: a line is too wide", screen)
        expect(line.lstrip()[:1] not in set("，。、；：？！）”"),
               f"{story}: a line begins with what closes a phrase", screen)


def to_the_end(terminal: Terminal, story: str, language: str) -> int:
    """Goes on until the story ends; how many screens that took."""
    fits(terminal.start(story, "--lang", language), terminal.columns, story)
    for count in range(1, 400):
        screen = terminal.press("Enter")
        if "settings written" in screen:
            expect(ENDS[language] in screen, f"{story} ends without a word", screen)
            terminal.ended(0)
            return count
        fits(screen, terminal.columns, story)
    raise Problem(f"{story} has no end; the screen shows:\n{terminal.screen()}")


def every_key(terminal: Terminal) -> None:
    first = terminal.start("ladder")
    help_page = terminal.press("?")
    expect("Keys" in help_page, "? shows no help", help_page)
    expect(terminal.press("x") == first, "an unknown key changes something", first)
    while "What if?" not in terminal.screen():
        terminal.press("Space")
    question = terminal.press("1")
    expect("[2]" in question, "1 asks nothing", question)
    expect("1 of 2" in terminal.press("1"), "a guess begins no fork", terminal.screen())
    told(terminal)
    terminal.press("Enter")
    terminal.until(lambda screen: "What if?" in screen, "the step after the fork")
    terminal.press("q")
    terminal.ended(0)


def told(terminal: Terminal) -> bool:
    """Goes through a fork to the verdict on the guess; whether that was right."""
    for _ in range(30):
        page = terminal.press("Enter")
        if "You were right" in page or "Not as you thought" in page:
            return "You were right" in page
    raise Problem(f"a guess is not told right or wrong:\n{page}")


def every_guess(terminal: Terminal) -> None:
    """Of the answers to a question one is right and the others are not."""
    terminal.start("ladder", "--step", "6")
    while "What if?" not in terminal.screen():
        terminal.press("Enter")
    answers = len(re.findall(r"^ *\[\d\]", terminal.press("1"), re.MULTILINE))
    terminal.press("b")
    verdicts = []
    for answer in range(1, answers + 1):
        terminal.press("1")
        terminal.press(str(answer))
        verdicts.append(told(terminal))
        terminal.press("Enter")
    expect(verdicts.count(True) == 1, f"of {answers} answers these are right: {verdicts}",
           terminal.screen())
    terminal.press("C-c")
    terminal.ended(130)
    screen = terminal.screen()
    expect(not re.search(r"\[q\] quit.*ended with", screen),
           "the shell's next line stands behind the keys", screen)


def stopped_and_resized(terminal: Terminal, columns: int, rows: int) -> None:
    first = terminal.start("hostage")
    terminal.tmux("resize-window", "-t", terminal.name, "-x", str(columns + 17), "-y", str(rows))
    wider = terminal.until(
        lambda screen: PROMPT.search(screen) and len(screen) > 0, "the page after a resize")
    expect("step 1 of" in wider, "a resize loses the step", wider)
    terminal.tmux("resize-window", "-t", terminal.name, "-x", str(columns), "-y", str(rows))
    again = terminal.until(lambda screen: screen == first, "the same page after a resize back")
    expect(again == first, "a resize back draws another page", again)
    terminal.keys("C-z")
    terminal.until(lambda screen: "Stopped" in screen, "the shell after ^Z")
    terminal.keys("fg", "Enter")
    terminal.until(lambda screen: PROMPT.search(screen) and "step 1 of" in screen, "the page again")
    terminal.press("q")
    terminal.until(lambda screen: "ready>" in screen, "the shell")


def sh(command: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=120, env=os.environ | (environment or {}))


def pipes(paychan: str) -> None:
    whole = sh(f"{paychan} tour fees | cat")
    expect(whole.stderr == "" and "\x1b" not in whole.stdout, "a pipe gets colours", whole.stdout)
    expect("Who has the money?" in whole.stdout, "a pipe gets no forks", whole.stdout)
    closed = sh(f"set -o pipefail; {paychan} tour file-100gb | head -1")
    expect(closed.returncode == 0 and closed.stderr == "", "a closed pipe is a fault",
           closed.stderr)
    for variables, colored in [({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
                               ({"FORCE_COLOR": "1"}, True)]:
        told = sh(f"{paychan} tour fees | cat", variables)
        expect(("\x1b" in told.stdout) is colored, f"{variables} is not heard")
    plain = sh(f"{paychan} tour ladder --plain")
    expect(plain.stdout.isascii(), "--plain is not plain")
    expect(all(len(line) <= 80 for line in plain.stdout.splitlines()), "--plain is too wide")


def check_itself(terminal: Terminal) -> None:
    """What never holds must be found not to."""
    try:
        expect(False, "planted")
    except Problem:
        pass
    else:
        raise Problem("a planted problem is not found")
    terminal.start("fees")
    terminal.press("q")
    try:
        terminal.ended(7)
    except Problem:
        return
    raise Problem("a wrong exit code is not found")


def main() -> int:
    parser = argparse.ArgumentParser(prog="Terminal/tour.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH",
                        help="the program")
    paychan = parser.parse_args().paychan
    names = re.findall(r"^  (\S+)  ", sh(f"{paychan} tour --list --plain").stdout, re.MULTILINE)
    started = time.monotonic()
    try:
        pipes(paychan)
        for columns, rows in SIZES:
            terminal = Terminal(paychan, columns, rows)
            try:
                every_key(terminal)
                every_guess(terminal)
                stopped_and_resized(terminal, columns, rows)
                check_itself(terminal)
                counts = [to_the_end(terminal, name, language)
                          for language in ENDS for name in names]
            finally:
                terminal.close()
            print(f"{columns} x {rows}: {len(names)} stories in {len(ENDS)} languages, "
                  f"{sum(counts)} screens")
    except Problem as problem:
        print(f"PROBLEM: {problem}")
        return 1
    print(f"{time.monotonic() - started:.1f} s, no problems")
    return 0 if len(names) >= 8 else 1


if __name__ == "__main__":
    sys.exit(main())
