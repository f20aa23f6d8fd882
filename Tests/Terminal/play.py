"""Drives a channel by single keys, as a person does, in terminals of three sizes.

A channel is opened, paid through and undone; two terminals, one of the payer and one of the payee,
share a session; and however it ends, the terminal is left as it was.
"""

import argparse
import json
import re
import sys
import time
from pathlib import Path

from tour import PROMPT, Problem, Terminal, expect

SIZES = [(80, 24), (100, 30), (200, 50)]
MOST_SCREENS = 12


def choose(terminal: Terminal, sentence: str) -> str:
    """Presses the key of a move, on whichever part of the page it stands."""
    for _ in range(MOST_SCREENS):
        found = re.search(r"\[(\w)\] " + re.escape(sentence) + r"$", terminal.screen(), re.MULTILINE)
        if found:
            return terminal.press(found[1])
        terminal.press("Enter")
    raise Problem(f"no key makes the move '{sentence}':\n{terminal.screen()}")


def moves(path: Path) -> list:
    return json.loads(path.read_text())["moves"]


def wait(holds, what: str) -> None:
    for _ in range(200):
        if holds():
            return
        time.sleep(0.025)
    raise Problem(f"{what} does not come")


def opened(terminal: Terminal, path: Path) -> None:
    choose(terminal, "The payer is told to open the channel")
    choose(terminal, "The network delivers all messages, and the answers to them")
    for _ in range(3):
        choose(terminal, "Miners find one block")
    expect(moves(path) == [{"open": "payer"}, {"exchange": "all"}] + 3 * [{"mine": 1}],
           f"the session is another one: {moves(path)}")


def alone(terminal: Terminal) -> None:
    path = Path(terminal.folder, "session.json")
    terminal.start(str(path), "--family", "timelock", command="play")
    opened(terminal, path)
    paid = choose(terminal, "The payer is told to pay 10,000 sat more")
    expect("5   The payer is told to pay 10,000 sat more." in paid, "no payment is told", paid)
    terminal.press("u")
    expect(len(moves(path)) == 5, "u takes nothing back")
    terminal.press("r")
    expect(len(moves(path)) == 6, "r makes nothing again")
    named = terminal.press("f")
    expect("'fork 1'" in named, "f names nothing", named)
    terminal.press("u")
    ways = terminal.press("g")
    expect("[1]" in ways and "fork 1" in ways, "g lists no ways", ways)
    terminal.press(re.search(r"\[(\w)\] fork 1", ways)[1])
    expect(len(moves(path)) == 6, "g does not lead back to the fork")
    held = terminal.press("w")
    expect("[1] funding" in held, "w asks about nothing", held)
    verdict = terminal.press("1")
    expect("The funding," in verdict, "w gives no verdict", verdict)
    terminal.press("b")
    terminal.keys("e")
    seen = terminal.until(lambda screen: "Can anything bad still happen" in screen, "the verdict")
    expect("Looked at" in seen, "e says nothing of how far it looked", seen)
    terminal.press("b")
    expect("Keys" in terminal.press("?"), "? shows no help", terminal.screen())
    terminal.press("b")
    terminal.press("q")
    terminal.ended(0)


def unsaved(terminal: Terminal) -> None:
    terminal.keys("cd " + terminal.folder, "Enter")
    terminal.start(command="play")
    choose(terminal, "The payer is told to open the channel")
    saved = terminal.press("s")
    expect("played.session.json" in saved, "s saves nothing", saved)
    choose(terminal, "Miners find one block")
    expect(len(moves(Path(terminal.folder, "played.session.json"))) == 2, "a move is not saved")
    terminal.press("C-c")
    terminal.ended(130)


def together(payer: Terminal, payee: Terminal) -> None:
    """Two people drive one channel, each from their own terminal."""
    path = Path(payer.folder, "shared.json")
    payer.start(str(path), "--family", "timelock", "--as", "payer", command="play")
    payee.start(str(path), "--as", "payee", command="play")
    choose(payer, "The payer is told to open the channel")
    payee.until(lambda screen: "open" in screen and "message 0 to the payee" in screen,
                "the payer's message, in the payee's terminal")
    for terminal, name in [(payee, "payee"), (payer, "payer"), (payee, "payee"), (payer, "payer")]:
        terminal.until(lambda screen: f"message 0 to the {name}" in screen, f"mail to the {name}")
        before = len(moves(path))
        choose(terminal, f"The network delivers message 0 to the {name}")
        wait(lambda: len(moves(path)) == before + 1, "the delivery")
    for height in (103, 104, 105):
        choose(payee, "Miners find one block")
        payee.until(lambda screen: f"chain    height {height}" in screen, f"block {height}")
    payer.until(lambda screen: "chain    height 105" in screen, "the open channel")
    choose(payer, "The payer is told to pay 10,000 sat more")
    payee.until(lambda screen: "request" in screen, "the payment's first message")
    for terminal in (payer, payee):
        terminal.press("q")
        terminal.ended(0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="Terminal/play.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH",
                        help="the program")
    paychan = parser.parse_args().paychan
    started = time.monotonic()
    try:
        for columns, rows in SIZES:
            terminal = Terminal(paychan, columns, rows)
            other = Terminal(paychan, columns + 1, rows)
            try:
                alone(terminal)
                unsaved(terminal)
                together(terminal, other)
                try:
                    expect(PROMPT.search(terminal.screen()) is not None, "planted")
                except Problem:
                    continue
                raise Problem("a planted problem is not found")
            finally:
                terminal.close()
                other.close()
    except Problem as problem:
        print(f"PROBLEM: {problem}")
        return 1
    print(f"{len(SIZES)} sizes, {time.monotonic() - started:.1f} s, no problems")
    return 0


if __name__ == "__main__":
    sys.exit(main())
