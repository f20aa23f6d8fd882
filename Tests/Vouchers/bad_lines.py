"""Lines that are no case: each must get an answer with an error, and the next line its own."""

import json
from random import Random


def damaged_case(dice: Random, case: dict) -> bytes:
    """A case with one thing in it that cannot be read."""
    case = json.loads(json.dumps(case))
    DAMAGES[dice.randrange(len(DAMAGES))](dice, case)
    return json.dumps(case, separators=(",", ":")).encode()


def bad_line(dice: Random, case: dict) -> bytes:
    if dice.random() < 0.6:
        return damaged_case(dice, case)
    whole = json.dumps(case, separators=(",", ":")).encode()
    return dice.choice((
        b"{", b"}", b"[]", b"null", b"7", b'"case"', b"{}", b'{"id":1}', b'{"steps":[]}', b"\xff",
        b'{"id":"\xff"}', b"[" * 5_000, b'{"id":' * 2_000, b"nonsense", whole[:-1],
        whole[:dice.randrange(1, len(whole))], whole + b"}", whole + whole))


def anywhere(name: str, *values: object):
    """Puts a value in the place of one that is called so, wherever that is."""
    def damage(dice: Random, case: dict) -> None:
        places = list(holders(case, name))
        if not places:
            del case["steps"]
            return
        dice.choice(places)[name] = dice.choice(values)
    return damage


def without(name: str):
    def damage(dice: Random, case: dict) -> None:
        places = list(holders(case, name))
        if not places:
            del case["setup"]
            return
        del dice.choice(places)[name]
    return damage


def holders(value: object, name: str):
    if isinstance(value, dict):
        if name in value:
            yield value
        for each in value.values():
            yield from holders(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from holders(each, name)


DAMAGES = (
    without("setup"), without("steps"), without("call"), without("method"), without("caller"),
    without("epoch"), without("amount"), without("lane"), without("nonce"),
    anywhere("method", "Withdraw", "", -1, None), anywhere("steps", {}, None, 3, "Settle"),
    anywhere("setup", [], None, 3), anywhere("call", [], None, "Settle"),
    anywhere("caller", 7, None, []), anywhere("epoch", "1", 1.5, 1 << 63, None, []),
    anywhere("amount", "1.5", "", "ten", None, [], "0x10", "--1"),
    anywhere("lane", -1, 1 << 64, 0.5, "0", None), anywhere("nonce", -1, 1 << 64, 0.5, "0", None),
    anywhere("timeLockMin", 1 << 63, -(1 << 63) - 1, "0", 0.5),
    anywhere("timeLockMax", 1 << 63, -(1 << 63) - 1, "0", 0.5),
    anywhere("minSettleHeight", 1 << 63, -(1 << 63) - 1, "0", 0.5),
    anywhere("secretHashHex", "0", "zz", 7, []), anywhere("secretHex", "0", "zz", 7, []),
    anywhere("signature", "perhaps", 7, []), anywhere("signedBy", "nobody", 7, []),
    anywhere("merges", {}, 7, [{}], [[0, 1]], [{"lane": -1, "nonce": 1}]),
    anywhere("extra", 7, [], {}, "none"), anywhere("channelAddr", 7, []))
