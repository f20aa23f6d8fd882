"""Scripts that lock an output, each with what satisfies it, for every kind of output."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import hashes
from encoding import number, operations, push, push_number, push_plain
from keys import Key, any_keys
from opcodes import op
from signing import Place, Signer, Style


def nothing(place: Place) -> None:
    """For locks that ask nothing of the transaction's fields."""


@dataclass
class Lock:
    name: str
    script: bytes
    satisfy: Callable[[Signer], list[bytes]]
    prepare: Callable[[Place], None] = nothing


def key_bytes(key: Key, style: Style, rng: Random) -> bytes:
    if style is Style.TAP:
        return key.xonly
    if rng.random() < 0.7:
        return key.compressed
    return rng.choice([key.uncompressed, key.hybrid])


def pubkey(style: Style, rng: Random) -> Lock:
    [key] = any_keys(rng, 1)
    script = push(key_bytes(key, style, rng)) + op("CHECKSIG")
    return Lock("pubkey", script, lambda signer: [signer.sign(key)])


def pubkey_hash(style: Style, rng: Random) -> Lock:
    [key] = any_keys(rng, 1)
    shown = key_bytes(key, style, rng)
    script = (op("DUP HASH160") + push(hashes.hash160(shown)) + op("EQUALVERIFY CHECKSIG"))
    return Lock("pubkeyhash", script, lambda signer: [signer.sign(key), shown])


def verify_chain(style: Style, rng: Random) -> Lock:
    keys = any_keys(rng, rng.randint(2, 4))
    shown = [push(key_bytes(key, style, rng)) for key in keys]
    script = op("CHECKSIGVERIFY").join(shown) + op("CHECKSIG")
    return Lock("verify chain", script, lambda signer: [signer.sign(key) for key in keys[::-1]])


def refuted(style: Style, rng: Random) -> Lock:
    """Succeeds because the signature fails; tapscript allows only the empty one to fail."""
    key, other = any_keys(rng, 2)
    script = push(key_bytes(key, style, rng)) + op("CHECKSIG NOT")
    empty = style is Style.TAP or rng.random() < 0.4
    return Lock("refuted", script, lambda signer: [b"" if empty else signer.sign(other)])


HASHES = {
    "RIPEMD160": hashes.ripemd160, "SHA1": hashes.sha1, "SHA256": hashes.sha256,
    "HASH160": hashes.hash160, "HASH256": hashes.hash256,
}


def hash_lock(style: Style, rng: Random) -> Lock:
    [key] = any_keys(rng, 1)
    name = rng.choice(sorted(HASHES))
    secret = rng.randbytes(rng.choice([0, 1, 20, 32, 55, 56, 64, 65, 119, 120, 520]))
    script = (
        op("SIZE") + push_number(len(secret)) + op("EQUALVERIFY " + name)
        + push(HASHES[name](secret)) + op("EQUALVERIFY")
        + push(key_bytes(key, style, rng)) + op("CHECKSIG"))
    return Lock("hash lock", script, lambda signer: [signer.sign(key), secret])


def condition(style: Style, value: bool, rng: Random) -> bytes:
    """What IF takes for true or false; tapscript wants it minimal."""
    if style is Style.TAP or rng.random() < 0.5:
        return b"\x01" if value else b""
    if value:
        return rng.choice([b"\x02", b"\x00\x01", b"\x81", rng.randbytes(5) + b"\x01"])
    return rng.choice([b"\x00", b"\x80", b"\x00\x00\x80", bytes(6)])


def branches(style: Style, rng: Random) -> Lock:
    """Nested branches, each leaf with a key of its own, and a random way through them."""
    depth = rng.randint(1, 5)
    keys = any_keys(rng, depth + 1)
    script = push(key_bytes(keys[0], style, rng))
    ways = []
    for key in keys[1:]:
        test, inner_is_first = rng.choice(["IF", "NOTIF"]), rng.random() < 0.5
        leaf = push(key_bytes(key, style, rng))
        first, second = (script, leaf) if inner_is_first else (leaf, script)
        script = op(test) + first + op("ELSE") + second + op("ENDIF")
        ways.insert(0, (key, test == "IF", inner_is_first))
    script += op("CHECKSIG")
    stop = rng.randint(0, depth)

    def satisfy(signer: Signer) -> list[bytes]:
        taken, signed = [], keys[0]
        for at, (key, first_when_true, inner_is_first) in enumerate(ways):
            inward = at < stop
            takes_first = inward == inner_is_first
            taken.append(condition(style, takes_first == first_when_true, rng))
            if not inward:
                signed = key
                break
        return [signer.sign(signed)] + taken[::-1]
    return Lock("branches", script, satisfy)


def separators(style: Style, rng: Random) -> Lock:
    """Separators in branches taken and not taken, before each of some signature checks."""
    keys = any_keys(rng, rng.randint(1, 3))
    script, last, marks = b"", None, []
    for at, key in enumerate(keys):
        for _ in range(rng.randint(0, 3)):
            taken = rng.random() < 0.5
            guarded = rng.random() < 0.5
            if guarded:
                script += push_number(int(taken)) + op("IF CODESEPARATOR ENDIF")
            else:
                script += op("CODESEPARATOR")
            if taken or not guarded:
                last = len(operations(script)) - (2 if guarded else 1)
        marks.append((key, last))
        script += push(key_bytes(key, style, rng))
        script += op("CHECKSIG" if at + 1 == len(keys) else "CHECKSIGVERIFY")
    if rng.random() < 0.3:
        script += op("CODESEPARATOR")
    return Lock("separators", script,
                lambda signer: [signer.sign(key, after) for key, after in marks[::-1]])


def arithmetic(style: Style, rng: Random) -> Lock:
    """No signature: a sum over numbers as wide as script allows."""
    left = rng.choice([0, 1, -1, 127, 128, -255, 32767, 8388608, 2**31 - 1, -(2**31) + 1])
    right = rng.randint(-70000, 70000)
    script = op("ADD") + push(number(left + right)) + op("EQUAL")
    return Lock("arithmetic", script, lambda signer: [number(left), number(right)])


def open_to_all(style: Style, rng: Random) -> Lock:
    [key] = any_keys(rng, 1)
    script = rng.choice([
        push_number(rng.randint(1, 16)), push(rng.randbytes(20) + b"\x01"),
        op("NOP NOP1 NOP10 DEPTH NOT"), push_plain(key.compressed)])
    return Lock("anyone", script, lambda signer: [])
