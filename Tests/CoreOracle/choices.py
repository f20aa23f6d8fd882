"""Choosing a spend that is meant to be valid, and the transaction around it."""

from random import Random

import locks
import locks_more
import locks_tap
from encoding import Input, Output, Transaction, push, push_number, push_plain
from keys import any_keys
from opcodes import op
from signing import Place, Style
from spends import (
    Bare, Open, ScriptHash, WitnessKeyHash, WitnessScriptHash, future_program, nest)
from spends_taproot import KeyPath, Leaf, any_annex, any_leaf_version, any_path

COMMON_LOCKS = [
    locks.pubkey, locks.pubkey_hash, locks.verify_chain, locks.refuted, locks.hash_lock,
    locks.branches, locks.separators, locks.arithmetic, locks_more.multisig, locks_more.multisig,
    locks_more.two_of_two, locks_more.absolute, locks_more.relative]
ECDSA_LOCKS = COMMON_LOCKS + [locks_more.multisig_refuted, locks.open_to_all]

MAXIMUM_ELEMENT = 520
MOST_OPERATIONS = 201


def any_lock(style: Style, rng: Random) -> locks.Lock:
    if style is not Style.TAP:
        return rng.choice(ECDSA_LOCKS)(style, rng)
    own = [lambda _, rng: locks_tap.future_key(rng), lambda _, rng: locks_tap.success(rng)]
    return rng.choice(COMMON_LOCKS + own)(style, rng)


def any_bare(rng: Random) -> Bare:
    while True:
        lock = any_lock(Style.LEGACY, rng)
        if not is_special(lock.script):
            return Bare(lock)


def is_special(script: bytes) -> bool:
    """Whether consensus reads the script as a pattern and not as a program."""
    witness_program = 4 <= len(script) <= 42 and script[0] in (0, *range(0x51, 0x61)) and (
        script[1] + 2 == len(script))
    script_hash = len(script) == 23 and script[:2] == b"\xa9\x14" and script[22] == 0x87
    return witness_program or script_hash


def any_script_hash(rng: Random) -> ScriptHash:
    while True:
        lock = any_lock(Style.LEGACY, rng)
        if len(lock.script) <= MAXIMUM_ELEMENT and not is_special(lock.script):
            return ScriptHash(lock)


def any_witness_script_hash(rng: Random) -> WitnessScriptHash:
    return WitnessScriptHash(any_lock(Style.V0, rng), nested=rng.random() < 0.4)


def any_witness_key_hash(rng: Random) -> WitnessKeyHash:
    return WitnessKeyHash(
        any_keys(rng, 1)[0], nested=rng.random() < 0.4, uncompressed=rng.random() < 0.1)


def any_key_path(rng: Random) -> KeyPath:
    root = rng.choice([b"", rng.randbytes(32)])
    return KeyPath(any_keys(rng, 1)[0], root, any_annex(rng))


def any_leaf(rng: Random) -> Leaf:
    version = any_leaf_version(rng) if rng.random() < 0.08 else 0xC0
    lock = any_lock(Style.TAP, rng)
    return Leaf(lock, any_keys(rng, 1)[0], any_path(rng), version, any_annex(rng))


def any_open(rng: Random) -> Open:
    if rng.random() < 0.6:
        return future_program(rng)
    redeem = push_number(rng.randint(1, 16))
    return rng.choice([
        Open("anyone, p2sh", nest(redeem), push_plain(redeem)),
        Open("anyone, true from scriptSig", b"", push(rng.randbytes(3) + b"\x01")),
        Open("anyone, pay to anchor", push_number(1) + push(b"\x4e\x73")),
        Open("anyone, code in scriptSig", op("NUMEQUAL"), op("NOP 1NEGATE DUP")),
    ])


SPENDS = [any_bare, any_script_hash, any_witness_script_hash, any_witness_script_hash,
          any_witness_key_hash, any_key_path, any_leaf, any_leaf, any_leaf, any_open]


def any_spend(rng: Random):
    weights = [14, 12, 10, 10, 9, 9, 10, 10, 6, 4]
    return rng.choices(SPENDS, weights)[0](rng)


def any_count(rng: Random) -> int:
    return rng.choice([1, 1, 1, 2, 2, 3, 4, 5])


def any_value(rng: Random) -> int:
    return rng.choice([0, 1, 330, rng.randrange(10**6), rng.randrange(21 * 10**14 + 1)])


def any_script(rng: Random) -> bytes:
    """For places where a script is only hashed: an output, or another input's prevout."""
    if rng.random() < 0.7:
        return rng.choice([
            push_number(0) + push(rng.randbytes(20)), push_number(0) + push(rng.randbytes(32)),
            push_number(1) + push(rng.randbytes(32)), nest(rng.randbytes(22))])
    return rng.randbytes(rng.choice([0, 1, 34, 252, 253, 300]))


def any_input(rng: Random) -> Input:
    sequence = rng.choice([0xFFFFFFFF, 0xFFFFFFFE, 0, rng.randrange(2**32)])
    other = Input(rng.randbytes(32), rng.randrange(8), sequence)
    if rng.random() < 0.3:
        other.script_sig = rng.randbytes(rng.choice([1, 70, 253]))
    if rng.random() < 0.3:
        other.witness = [rng.randbytes(rng.choice([0, 33, 72])) for _ in range(rng.randint(1, 3))]
    return other


def any_place(rng: Random, script: bytes) -> Place:
    """A transaction of which one input, anywhere among its inputs, spends `script`."""
    tx = Transaction(
        rng.choice([1, 2, 2, 2, 3, 0, rng.randrange(2**32)]),
        [any_input(rng) for _ in range(any_count(rng))],
        [Output(any_value(rng), any_script(rng)) for _ in range(any_count(rng))],
        rng.choice([0, 0, rng.randrange(500_000_000), rng.randrange(2**32)]))
    prevouts = [Output(any_value(rng), any_script(rng)) for _ in tx.inputs]
    index = rng.randrange(len(tx.inputs))
    prevouts[index].script = script
    tx.inputs[index].script_sig = b""
    tx.inputs[index].witness = []
    return Place(tx, index, prevouts)
