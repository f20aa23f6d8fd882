#!/usr/bin/env python3
"""A small stand-in for `paychan paych`, so that `shell.sh` and `killed.py` can be tried on it.

It keeps one session in its working directory, by the contract of `contract.py`. The environment may
plant a mistake (PAYCHAN_STAND_IN): `prints-first` shows a voucher before it is stored, `torn`
writes the file in place and slowly, `nonce-again` uses a nonce twice, `forgets` drops a voucher.
"""

import json
import os
import sys
import time
from fractions import Fraction
from pathlib import Path

import filecoin
import signing
from contract import Contract, outcome
from filecoin import Refused, Voucher, address, address_text, decode_text

SECRETS = [int.from_bytes(filecoin.blake2b(b"stand-in %d" % at, 32), "big") for at in range(2)]
MISTAKE = os.environ.get("PAYCHAN_STAND_IN", "")
FILE = Path("session.json")
ATTO = 10 ** 18


class Failed(Exception):
    def __init__(self, said: str, code: int = 65):
        super().__init__(said)
        self.code = code


def party(at: int) -> str:
    return address_text(filecoin.key_address(signing.public(SECRETS[at])))


class Session:
    def __init__(self) -> None:
        self.epoch, self.messages, self.paid = 0, 0, 0
        self.channels: dict[str, dict] = {}
        if FILE.exists():
            self.__dict__.update(json.loads(FILE.read_text()))

    def save(self) -> None:
        text = json.dumps(self.__dict__)
        if MISTAKE == "torn":
            with FILE.open("w") as file:
                for at in range(0, len(text), 40):
                    file.write(text[at:at + 40])
                    file.flush()
                    time.sleep(0.001)
            return
        Path("session.tmp").write_text(text)
        os.replace("session.tmp", FILE)

    def channel(self, text: str) -> dict:
        try:
            address(text)
        except Refused as error:
            raise Failed(f"failed to parse channel address: {error}") from error
        if text not in self.channels:
            raise Failed(f"channel not tracked: {text}")
        return self.channels[text]

    def call(self, channel: dict, call: dict) -> int:
        """Mines one message to a channel; its exit."""
        self.epoch += 1
        contract = Contract(channel["setup"] | {"settlingAt": channel["setup"]["settlingAt"]})
        got = outcome(contract, {"epoch": self.epoch, "call": call})
        if got.code == 0 and "paid" in got.state:
            channel["paid"] = got.state["paid"]
            self.paid += int(got.state["paid"]["to"])
        elif got.code == 0:
            channel["setup"] |= got.state
        return got.code


def fil(value: int) -> str:
    text = f"{value // ATTO}.{value % ATTO:018}".rstrip("0").rstrip(".")
    return f"{text} FIL"


def amount(text: str) -> int:
    unit = ATTO
    if text.endswith("afil"):
        text, unit = text.removesuffix("afil"), 1
    if text.rstrip("xyz") != text:
        raise Failed(f'unrecognized suffix: "{text[-1]}"')
    try:
        return int(Fraction(text) * unit)
    except ValueError as error:
        raise Failed(f'failed to parse "{text}" as a decimal number') from error


def party_address(text: str, which: str) -> str:
    try:
        address(text)
    except Refused as error:
        raise Failed(f"failed to parse {which} address: {error}") from error
    return text


def counted(words: list[str], *counts: int) -> list[str]:
    if len(words) not in counts or any(word.startswith("--") for word in words):
        raise Failed(f"incorrect number of arguments, got {len(words)}", 64)
    return words


def read(text: str) -> Voucher:
    try:
        return decode_text(text)
    except Refused as error:
        raise Failed(f"no voucher: {error}") from error


def add_funds(session: Session, words: list[str]) -> None:
    payer, payee, sum_text = counted(words, 3)
    party_address(payer, "from")
    party_address(payee, "to")
    value = amount(sum_text)
    if payer != party(0):
        raise Failed(f"no key of {payer}")
    here = [each for each, channel in session.channels.items()
            if "paid" not in channel and channel["setup"]["settlingAt"] == 0]
    session.epoch += 1
    session.messages += 1
    if here:
        setup = session.channels[here[0]]["setup"]
        setup["balance"] = str(int(setup["balance"]) + value)
    else:
        data = filecoin.encode_bytes(address(payer)) + session.messages.to_bytes(8, "big")
        here = [address_text(b"\2" + filecoin.blake2b(data + bytes(8), 20))]
        session.channels[here[0]] = {"vouchers": [], "setup": {
            "channel": "f0102", "aliases": here[:1], "from": payer, "to": payee,
            "balance": str(value), "toSend": "0", "settlingAt": 0, "minSettleHeight": 0,
            "lanes": []}}
    session.save()
    print("waiting for confirmation..", here[0], sep="\n")


def create(session: Session, words: list[str]) -> None:
    lane, rest, it = None, [], iter(words)
    for word in it:
        if word.startswith("--lane"):
            lane = word.partition("=")[2] or next(it)
        else:
            rest.append(word)
    counted(rest, 2, 3)
    channel, value = session.channel(rest[0]), amount(rest[1])
    number = int(lane or (rest[2:] or ["0"])[0])
    vouchers = [read(text) for text, _ in channel["vouchers"]]
    best: dict[int, int] = {}
    for each in vouchers:
        best[each.lane] = max(best.get(each.lane, 0), each.amount)
    lacking = sum((best | {number: value}).values()) - int(channel["setup"]["balance"])
    if lacking > 0:
        raise Failed("could not create voucher: insufficient funds in channel, "
                     f"shortfall: {lacking}")
    if value <= best.get(number, -1):
        raise Failed("voucher amount is lower than amount for voucher with lower nonce")
    nonce = max((each.nonce for each in vouchers if each.lane == number), default=0) + 1
    if MISTAKE == "nonce-again":
        nonce = max(nonce - 1, 1)
    made = Voucher(address(rest[0]), lane=number, nonce=nonce, amount=value).signed(SECRETS[0])
    channel["vouchers"].append([made.text(), False])
    if MISTAKE == "forgets" and len(vouchers) > 2:
        del channel["vouchers"][0]
    if MISTAKE == "prints-first":
        print(made.text(), flush=True)
        time.sleep(0.02)
    session.save()
    if MISTAKE != "prints-first":
        print(made.text())


def lines(channel: dict, best_only: bool, export: bool) -> None:
    chosen: dict[tuple, tuple] = {}
    for text, submitted in channel["vouchers"]:
        each = read(text)
        if best_only and submitted:
            continue
        key = (each.lane,) if best_only else (each.lane, each.nonce, text)
        if key not in chosen or chosen[key][0].amount < each.amount:
            chosen[key] = (each, text)
    for _, (each, text) in sorted(chosen.items()):
        tail = f"; {text}" if export else ""
        print(f"Lane {each.lane}, Nonce {each.nonce}: {fil(each.amount)}{tail}")


def listed(session: Session, words: list[str], best_only: bool) -> None:
    bare = [word for word in words if word != "--export"]
    lines(session.channel(counted(bare, 1)[0]), best_only, len(bare) < len(words))


def add(session: Session, words: list[str]) -> Voucher:
    channel, voucher = session.channel(counted(words, 2)[0]), read(words[1])
    if voucher.channel != address(words[0]):
        raise Failed("voucher ChannelAddr doesn't match channel address")
    if all(text != words[1] for text, _ in channel["vouchers"]):
        channel["vouchers"].append([words[1], False])
        session.save()
    return voucher


def submit(session: Session, words: list[str]) -> None:
    voucher, channel = add(session, words), session.channel(words[0])
    if [words[1], True] in channel["vouchers"]:
        raise Failed("cannot submit voucher that has already been submitted")
    code = session.call(channel, {
        "method": "UpdateChannelState", "caller": "to", "secretHex": "", "voucher": {
            "channelAddr": words[0], "timeLockMin": 0, "timeLockMax": 0, "secretHashHex": "",
            "extra": None, "lane": voucher.lane, "nonce": voucher.nonce,
            "amount": str(voucher.amount), "minSettleHeight": 0, "merges": [],
            "signature": "valid", "signedBy": "from"}})
    for each in channel["vouchers"]:
        other = read(each[0])
        each[1] |= other.lane == voucher.lane and other.nonce <= voucher.nonce
    session.save()
    if code != 0:
        raise Failed(f"message execution failed (exit code {code})")
    print("channel updated successfully")


def end(session: Session, words: list[str], method: str, done: str) -> None:
    channel = session.channel(counted(words, 1)[0])
    code = session.call(channel, {"method": method, "caller": "from"})
    session.save()
    if code != 0:
        raise Failed(f"{method.lower()} message execution failed (exit code {code})")
    print(f"{done} {words[0]}")


def status(session: Session, words: list[str]) -> None:
    name = counted(words, 1)[0]
    channel = session.channel(name)
    best: dict[int, int] = {}
    for text, _ in channel["vouchers"]:
        each = read(text)
        best[each.lane] = max(best.get(each.lane, 0), each.amount)
    print("Channel exists")
    for label, value in (
            ("Channel:", name), ("From:", party(0)), ("To:", party(1)),
            ("Confirmed Amt:", fil(int(channel["setup"]["balance"]))), ("Available Amt:", "0 FIL"),
            ("Voucher Redeemed Amt:", fil(sum(best.values()))), ("Pending Amt:", "0 FIL"),
            ("Pending Available Amt:", "0 FIL"), ("Queued Amt:", "0 FIL")):
        print(f"  {label:<22} {value}")


def status_by(session: Session, words: list[str]) -> None:
    counted(words, 2)
    if session.channels:
        status(session, [next(iter(session.channels))])
    else:
        print("Channel does not exist", f"  From: {words[0]}", f"  To:   {words[1]}", sep="\n")


def advance(session: Session, words: list[str]) -> None:
    session.epoch += int(counted(words, 1)[0])
    session.save()


def addresses() -> None:
    print(json.dumps({"payer": party(0), "payee": party(1)}))


def plain(value: int) -> str:
    return fil(value).removesuffix(" FIL")


def balances(session: Session) -> None:
    locked = session.paid + sum(int(each["setup"]["balance"])
                                for each in session.channels.values() if "paid" not in each)
    print(json.dumps({"payer": {"balance": fil(-locked), "change": plain(-locked)},
                      "payee": {"balance": fil(session.paid), "change": plain(session.paid)}}))


def main() -> int:
    words = sys.argv[1:]
    session = Session()
    commands = {
        "addresses": lambda rest: addresses(), "balances": lambda rest: balances(session),
        "add-funds": lambda rest: add_funds(session, rest),
        "list": lambda rest: print("".join(f"{each}\n" for each in session.channels), end=""),
        "status": lambda rest: status(session, rest),
        "status-by-from-to": lambda rest: status_by(session, rest),
        "settle": lambda rest: end(session, rest, "Settle", "Settled channel"),
        "collect": lambda rest: end(session, rest, "Collect", "Collected funds for channel"),
        "epoch advance": lambda rest: advance(session, rest),
        "voucher create": lambda rest: create(session, rest),
        "voucher add": lambda rest: add(session, rest),
        "voucher check": lambda rest: add(session, rest),
        "voucher list": lambda rest: listed(session, rest, False),
        "voucher best-spendable": lambda rest: listed(session, rest, True),
        "voucher submit": lambda rest: submit(session, rest),
        "voucher decode": lambda rest: read(counted(rest, 1)[0])}
    size = 2 if words[1:2] in (["voucher"], ["epoch"]) else 1
    command = commands.get(" ".join(words[1:1 + size]))
    try:
        if command is None:
            raise Failed("no such command", 64)
        command(words[1 + size:])
    except Failed as failed:
        print(failed, file=sys.stderr)
        return failed.code
    return 0


if __name__ == "__main__":
    sys.exit(main())
