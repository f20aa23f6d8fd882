"""The form of a case, read strictly: what is not of this form must be answered by an error."""

import re

DECIMAL = re.compile(r"-?[0-9]+")
HEX = re.compile(r"([0-9a-f]{2})*")
METHODS = ("Constructor", "UpdateChannelState", "Settle", "Collect")


class NotOfThisForm(Exception):
    pass


def must(condition: bool, what: str) -> None:
    if not condition:
        raise NotOfThisForm(what)


def text(value: object) -> None:
    must(isinstance(value, str), f"{value!r} is no text")


def number(value: object, low: int, high: int) -> None:
    must(type(value) is int and low <= value <= high, f"{value!r} is no number of this size")


def epoch(value: object) -> None:
    number(value, -(1 << 63), (1 << 63) - 1)


def unsigned(value: object) -> None:
    number(value, 0, (1 << 64) - 1)


def matching(pattern: re.Pattern, value: object) -> None:
    text(value)
    must(pattern.fullmatch(value) is not None, f"{value!r} is not of this form")


def each_of(value: object, what) -> None:
    must(isinstance(value, list), f"{value!r} is no list")
    for each in value:
        what(each)


def check_case(case: dict) -> None:
    must(isinstance(case, dict) and type(case["id"]) in (str, int), "no id")
    setup = case["setup"]
    if "channel" in setup:
        check_setup(setup)
    else:
        for each in (*setup["resolves"].items(), *setup["actors"].items()):
            text(each[1])
    each_of(case["steps"], check_step)


def check_setup(setup: dict) -> None:
    for name in ("channel", "from", "to"):
        text(setup[name])
    each_of(setup["aliases"], text)
    for name in ("balance", "toSend"):
        matching(DECIMAL, setup[name])
    epoch(setup["settlingAt"])
    epoch(setup["minSettleHeight"])
    each_of(setup["lanes"], check_lane)


def check_lane(lane: dict) -> None:
    unsigned(lane["id"])
    unsigned(lane["nonce"])
    matching(DECIMAL, lane["redeemed"])


def check_step(step: dict) -> None:
    epoch(step["epoch"])
    call = step["call"]
    must(call["method"] in METHODS, f"no method {call['method']!r}")
    text(call["caller"])
    if call["method"] == "Constructor":
        text(call["from"])
        text(call["to"])
    if call["method"] == "UpdateChannelState":
        matching(HEX, call["secretHex"])
        check_voucher(call["voucher"])


def check_voucher(voucher: dict) -> None:
    text(voucher["channelAddr"])
    for name in ("timeLockMin", "timeLockMax", "minSettleHeight"):
        epoch(voucher[name])
    matching(HEX, voucher["secretHashHex"])
    matching(DECIMAL, voucher["amount"])
    unsigned(voucher["lane"])
    unsigned(voucher["nonce"])
    must(voucher["signature"] in ("valid", "invalid", "missing"), "no such signature")
    must(voucher["signedBy"] in ("from", "to"), "no such signer")
    each_of(voucher["merges"], lambda merge: (unsigned(merge["lane"]), unsigned(merge["nonce"])))
    if voucher["extra"] is not None:
        text(voucher["extra"]["actor"])
        unsigned(voucher["extra"]["method"])
        unsigned(voucher["extra"]["returns"])
        matching(HEX, voucher["extra"]["dataHex"])
