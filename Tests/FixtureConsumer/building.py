"""Pieces of Bitcoin that building transactions needs, with the standard library alone."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from bitcoin import Transaction, sha256, size, sized

FINAL, LOCKABLE = 0xFFFFFFFF, 0xFFFFFFFE
UNITS = {"BTC": 10**8, "mBTC": 10**5, "sat": 1}
LONGEST_SIGNATURE = bytes(72)


def amount(written: int | str) -> int:
    """Satoshis of an amount: a number, or a text with its unit."""
    if isinstance(written, int):
        return written
    digits, unit = written.split(" ")
    return int(Decimal(digits.replace(",", "")) * UNITS[unit])


def tagged_hash(tag: bytes, data: bytes) -> bytes:
    """BIP 340."""
    return sha256(sha256(tag) * 2 + data)


def hash160(data: bytes) -> bytes:
    return hashlib.new("ripemd160", sha256(data)).digest()


def push(data: bytes) -> bytes:
    """The shortest instruction that pushes some bytes."""
    if not data:
        return b"\x00"
    return bytes([len(data)]) + data if len(data) < 76 else b"\x4c" + bytes([len(data)]) + data


def number(value: int) -> bytes:
    """The shortest instruction that pushes a number that is not negative."""
    if value <= 16:
        return bytes([0x50 + value]) if value else b"\x00"
    return push(value.to_bytes(value.bit_length() // 8 + 1, "little"))


def fee(rate: int, vsize: int) -> int:
    """Rounded up; a rate beyond the bounds of the protocol counts as the bound."""
    return -(-min(max(rate, 100), 10_000_000) * vsize // 1_000)


def dust(script: bytes) -> int:
    """What Core's nodes ask of an output at least, with 3 sat/vB."""
    spend = 67 if script[0] in (0, *range(0x51, 0x61)) else 148
    return 3 * (8 + len(sized(script)) + spend)


@dataclass
class Spend:
    """An input before it is signed, and what it spends."""
    txid: bytes
    index: int
    sequence: int
    value: int
    script: bytes


def witness_script_hash(script: bytes) -> bytes:
    """P2WSH."""
    return b"\0\x20" + sha256(script)


def multisig(keys: list[bytes]) -> bytes:
    """2 <key> <key> 2 OP_CHECKMULTISIG."""
    return b"\x52" + b"".join(map(push, keys)) + b"\x52\xae"


def written(version: int, spends: list[Spend], outputs: list[tuple[int, bytes]], lock: int,
            scripts: list[bytes], witnesses: list[list[bytes]]) -> Transaction:
    is_segwit = any(witnesses)
    inputs = b"".join(
        each.txid + each.index.to_bytes(4, "little") + sized(script)
        + each.sequence.to_bytes(4, "little") for each, script in zip(spends, scripts))
    proofs = b"".join(size(len(items)) + b"".join(map(sized, items)) for items in witnesses)
    return Transaction(
        version.to_bytes(4, "little") + (b"\0\1" if is_segwit else b"")
        + size(len(spends)) + inputs + size(len(outputs))
        + b"".join(value.to_bytes(8, "little") + sized(script) for value, script in outputs)
        + (proofs if is_segwit else b"") + lock.to_bytes(4, "little"))


def unsigned(spends: list[Spend], outputs: list[tuple[int, bytes]], lock: int) -> Transaction:
    """Version 2, and nothing that unlocks an input."""
    return written(2, spends, outputs, lock, [b""] * len(spends), [[]] * len(spends))


def proved(spends: list[Spend], outputs: list[tuple[int, bytes]], lock: int,
           witnesses: list[list[bytes]]) -> Transaction:
    """Version 2, with all that unlocks an input in its witness."""
    return written(2, spends, outputs, lock, [b""] * len(spends), witnesses)
