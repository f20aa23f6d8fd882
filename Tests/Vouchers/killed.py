"""Kills `paychan paych` at any moment while it keeps a session, and loses no voucher.

After each kill the session must load. Every voucher that was ever printed is in `voucher list
--export` from then on, and so is every voucher that was ever listed: what has left the program may
have been handed to the payee. And never, over all crashes, are there two different vouchers of one
channel, lane and nonce, printed or stored: the contract would take either.
"""

import argparse
import json
import os
import random
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from filecoin import Refused, Voucher, address, address_text, decode_text
from reading import addresses

LISTED = re.compile(r"Lane ([0-9]+), Nonce ([0-9]+): ([0-9.]+) FIL; (\S+)")
PATIENCE = 60  # seconds, after which a command hangs
LEAST_AT_WORK = 10  # percent of the kills that must hit a process at work
FINE = (0, 1, 65)
HERE = Path(__file__).resolve().parent


class Problem(Exception):
    pass


class Wallet:
    """A session in a folder of its own, and all that is known of it from outside."""

    def __init__(self, paychan: str, folder: str, dice: random.Random):
        self.paychan, self.folder, self.dice = paychan, folder, dice
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith("XDG_")} | {"HOME": folder}
        self.seen: dict[tuple[bytes, int, int], str] = {}
        self.amounts: dict[tuple[str, int], int] = {}
        self.known: dict[str, set[str]] = {}
        self.payer, self.payee = addresses(self.json("paych", "addresses", "--json"))
        self.counts: Counter = Counter()

    # Commands

    def start(self, *words: str) -> subprocess.Popen:
        return subprocess.Popen(
            [self.paychan, *words], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words: str, codes: tuple[int, ...] = (0,)) -> str:
        process = self.start(*words)
        try:
            out, err = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Problem(f"{words} hangs") from None
        if process.returncode not in codes:
            raise Problem(f"{words} ends with {process.returncode}: {err.decode()[:600]}")
        return out.decode()

    def json(self, *words: str) -> object:
        return json.loads(self.run(*words))

    def kill(self, longest: float, *words: str) -> str:
        """Kills a command after a random while; what it had printed by then."""
        process = self.start(*words)
        time.sleep(self.dice.uniform(0, longest))
        process.kill()
        out, err = process.communicate(timeout=PATIENCE)
        self.counts["kills"] += 1
        self.counts["at work"] += process.returncode == -9
        if process.returncode not in (-9, *FINE):
            raise Problem(f"{words} ends with {process.returncode}: {err.decode()[:600]}")
        return out.decode()

    # What is there

    def channels(self) -> list[str]:
        return self.run("paych", "list").split()

    def vouchers(self, channel: str) -> list[str]:
        """The stored vouchers of a channel, each told as what it is."""
        texts = []
        for line in self.run("paych", "voucher", "list", "--export", channel).splitlines():
            found = LISTED.fullmatch(line)
            if not found:
                raise Problem(f"a line of the list is {line!r}")
            voucher = self.notice(found[4], "listed")
            if (str(voucher.lane), str(voucher.nonce)) != (found[1], found[2]):
                raise Problem(f"{line!r} is lane {voucher.lane}, nonce {voucher.nonce}")
            texts.append(found[4])
        return texts

    def notice(self, text: str, how: str) -> Voucher:
        """A voucher that was printed or stored: is it another one of the same nonce?"""
        try:
            voucher = decode_text(text)
        except Refused as error:
            raise Problem(f"{how} {text!r}: {error}") from error
        key = voucher.channel, voucher.lane, voucher.nonce
        before = self.seen.setdefault(key, text)
        if before != text:
            raise Problem(f"two vouchers of lane {voucher.lane}, nonce {voucher.nonce}: "
                          f"{before} and, {how}, {text}")
        known = self.known.setdefault(address_text(voucher.channel), set())
        if text not in known and voucher.signer() != self.payer:
            raise Problem(f"{how} {text} is signed by {voucher.signer()}, not by the payer")
        known.add(text)
        return voucher

    def printed(self, out: str) -> None:
        """What a command that creates a voucher has printed: whole lines alone have arrived."""
        for line in out.splitlines(keepends=True):
            if line.endswith("\n"):
                self.notice(line.strip(), "printed")
                self.counts["vouchers printed"] += 1

    def check(self) -> None:
        """The session loads, and has all that was ever there."""
        channels = self.channels()
        for channel in self.known:
            if channel not in channels:
                raise Problem(f"channel {channel} is lost; there are {channels}")
        for channel in channels:
            address(channel)
            known = set(self.known.get(channel, ()))
            stored = self.vouchers(channel)
            if len(set(stored)) < len(stored):
                raise Problem(f"a voucher is stored twice: {stored}")
            if lost := known - set(stored):
                raise Problem(f"lost: {sorted(lost)}; stored: {stored}")
        self.counts["checks"] += 1

    # What to do next

    def words(self) -> tuple[str, ...]:
        dice, channels = self.dice, self.channels()
        kind = dice.randrange(20)
        if not channels or kind < 2:
            return "paych", "add-funds", self.payer, self.payee, str(dice.randint(5, 20))
        channel = channels[-1] if kind < 18 else dice.choice(channels)
        known = sorted(self.known.get(channel, ()))
        if kind < 13 or not known:
            return self.creation(channel)
        voucher = dice.choice(known)
        return dice.choice((
            ("paych", "voucher", "add", channel, voucher),
            ("paych", "voucher", "add", channel, voucher),
            ("paych", "voucher", "submit", channel, voucher),
            ("paych", "voucher", "best-spendable", channel), ("paych", "status", channel),
            ("paych", "epoch", "advance", str(dice.choice((1, 6, 1440)))),
            ("paych", "settle", channel), ("paych", "collect", channel)))

    def creation(self, channel: str) -> tuple[str, ...]:
        lane = self.dice.choice((0, 0, 1, 7))
        amount = self.amounts.get((channel, lane), 0) + self.dice.randint(1, 300)
        self.amounts[channel, lane] = amount
        text = f"{amount // 1000}.{amount % 1000:03}"
        return "paych", "voucher", "create", channel, text, str(lane)


def play(wallet: Wallet, steps: int, longest: float) -> None:
    """Most commands are killed; some go through, so that there is something to lose."""
    for _ in range(steps):
        words = wallet.words()
        if wallet.dice.random() < 0.75:
            out = wallet.kill(longest, *words)
        else:
            out = wallet.run(*words, codes=FINE)
        if words[1:3] == ("voucher", "create"):
            wallet.printed(out)
        wallet.check()


def duration(paychan: str) -> float:
    """How long a command takes that writes, so that it is killed in the middle of it."""
    with tempfile.TemporaryDirectory() as folder:
        wallet = Wallet(paychan, folder, random.Random(1))
        began = time.monotonic()
        for _ in range(5):
            wallet.run("paych", "add-funds", wallet.payer, wallet.payee, "1")
        return (time.monotonic() - began) / 5


def campaign(paychan: str, sessions: int, steps: int, seed: str, longest: float) -> Counter:
    total: Counter = Counter()
    for number in range(sessions):
        dice = random.Random(f"{seed} {number}")
        with tempfile.TemporaryDirectory() as folder:
            wallet = None
            try:
                wallet = Wallet(paychan, folder, dice)
                play(wallet, steps, longest)
            except Problem as problem:
                raise Problem(f"session {number} of seed {seed}: {problem}") from None
            finally:
                total += wallet.counts if wallet else Counter()
    return total


def self_test(seed: str) -> int:
    """Stand-ins that lose, tear or repeat vouchers must be found, and one that does not is not."""
    wrong, paychan = 0, str(HERE / "session_stand_in.py")
    for mistake in ("", "prints-first", "torn", "nonce-again", "forgets"):
        os.environ["PAYCHAN_STAND_IN"] = mistake
        found = "nothing"
        try:
            campaign(paychan, 8 if mistake else 2, 20, seed, 1.3 * duration(paychan))
        except Problem as problem:
            found = str(problem)[:120]
        wrong += (found == "nothing") == bool(mistake)
        print(f"{mistake or 'no mistake'}: {found}", flush=True)
    print(f"seed {seed}, {wrong} problems")
    return 1 if wrong else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Vouchers/killed.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add, environment = parser.add_argument, os.environ.get
    add("--sessions", type=int, default=int(environment("PAYCHAN_KILLED_SESSIONS") or 12),
        help="how many (PAYCHAN_KILLED_SESSIONS, else 12)")
    add("--steps", type=int, default=40, help="commands in each; three of four are killed")
    add("--longest", type=float, metavar="MS",
        help="the longest time after which a command is killed (else by how long one takes)")
    add("--seed", default=environment("PAYCHAN_VOUCHER_SEED") or secrets.token_hex(4),
        help="what is done when (PAYCHAN_VOUCHER_SEED, else a new one, printed)")
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    add("--self-test", action="store_true", help="try stand-ins with planted mistakes")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    print(f"seed {options.seed}", flush=True)
    if options.self_test:
        return self_test(options.seed)
    paychan = str(Path(options.paychan).resolve())
    try:
        longest = options.longest / 1000 if options.longest else 1.3 * duration(paychan)
        total = campaign(paychan, options.sessions, options.steps, options.seed, longest)
    except Problem as problem:
        print(f"PROBLEM: {problem}")
        return 1
    if total["at work"] * 100 < total["kills"] * LEAST_AT_WORK or not total["vouchers printed"]:
        print(f"only {total['at work']} of {total['kills']} processes were killed at work, and "
              f"{total['vouchers printed']} vouchers printed: that proves nothing")
        return 1
    print(f"{options.sessions} sessions, {total['kills']} kills up to {longest * 1000:.0f} ms, "
          f"{total['at work']} at work, {total['vouchers printed']} vouchers printed, "
          f"{total['checks']} checks, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
