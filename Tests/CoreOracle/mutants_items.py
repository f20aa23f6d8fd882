"""Mutants of what unlocks an input: its signatures, its stack, its witness, its scriptSig."""

from random import Random

from encoding import number, operations, push, push_long, push_plain
from opcodes import NAMES, op
from signing import Place, Style


def read_pushes(script: bytes) -> list[bytes]:
    items = []
    for opcode, start, end in operations(script):
        if opcode == NAMES["1NEGATE"] or 0x51 <= opcode <= 0x60:
            items.append(number(-1 if opcode == NAMES["1NEGATE"] else opcode - 0x50))
        elif opcode <= NAMES["PUSHDATA4"]:
            header = 1 + (1 << (opcode - 0x4C) if opcode >= 0x4C else 0)
            items.append(script[start + header:end])
    return items


def uses_witness(place: Place) -> bool:
    return bool(place.input.witness)


def items_of(place: Place) -> list[bytes]:
    return list(place.input.witness) if uses_witness(place) else read_pushes(
        place.input.script_sig)


def put_items(place: Place, items: list[bytes], redeem: bool) -> None:
    """Writes the items back; a redeem script goes by length, for the hash to be the same."""
    if uses_witness(place):
        place.input.witness = items
        return
    last = push_plain(items[-1]) if redeem and items else b""
    place.input.script_sig = b"".join(push(item) for item in items[:len(items) - redeem]) + last


def looks_signed(item: bytes) -> bool:
    return 8 <= len(item) <= 73 and item[0] == 0x30 or len(item) in (64, 65)


def flip_bit(data: bytes, rng: Random) -> bytes:
    if not data:
        return bytes([rng.randrange(256)])
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1:]


def on_items(change):
    """Makes a mutant of a place from a change of its list of items."""
    def mutate(spend, place: Place, rng: Random) -> bool:
        before = items_of(place)
        after = change(list(before), rng)
        if after is None or after == before:
            return False
        put_items(place, after, redeem=spend.name == "p2sh")
        return True
    return mutate


def flip_signature(items: list[bytes], rng: Random) -> list[bytes] | None:
    signed = [at for at, item in enumerate(items) if looks_signed(item)]
    if not signed:
        return None
    at = rng.choice(signed)
    items[at] = flip_bit(items[at], rng)
    return items


def resize_signature(items: list[bytes], rng: Random) -> list[bytes] | None:
    signed = [at for at, item in enumerate(items) if looks_signed(item)]
    if not signed:
        return None
    at = rng.choice(signed)
    items[at] = rng.choice([
        items[at][:-1], items[at] + b"\x00", items[at] + b"\x01", items[at][1:], b"",
        b"\x00", items[at][:64], items[at][:-1] + bytes([rng.randrange(256)])])
    return items


def flip_item(items: list[bytes], rng: Random) -> list[bytes] | None:
    if not items:
        return None
    at = rng.randrange(len(items))
    items[at] = flip_bit(items[at], rng)
    return items


def drop_item(items: list[bytes], rng: Random) -> list[bytes] | None:
    if not items:
        return None
    del items[rng.randrange(len(items))]
    return items


def add_item(items: list[bytes], rng: Random) -> list[bytes]:
    extra = rng.choice([b"", b"\x01", rng.randbytes(32), rng.randbytes(520), rng.randbytes(521)])
    items.insert(rng.choice([0, 0, rng.randint(0, len(items))]), extra)
    return items


def swap_items(items: list[bytes], rng: Random) -> list[bytes] | None:
    if len(items) < 2:
        return None
    one, other = rng.sample(range(len(items)), 2)
    items[one], items[other] = items[other], items[one]
    return items


def change_dummy(items: list[bytes], rng: Random) -> list[bytes] | None:
    if not items or items[0] != b"":
        return None
    items[0] = rng.choice([b"\x01", b"\x00", rng.randbytes(5)])
    return items


def clear_items(items: list[bytes], rng: Random) -> list[bytes]:
    return []


def longer_pushes(spend, place: Place, rng: Random) -> bool:
    """The same items in pushes longer than they need be.

    Consensus minds only around a nested witness program, which has one spelling.
    """
    if not place.input.script_sig:
        return False
    wide = [NAMES["PUSHDATA2"], NAMES["PUSHDATA4"]]
    place.input.script_sig = b"".join(
        push_long(item, rng.choice(wide)) for item in read_pushes(place.input.script_sig))
    return True


def code_in_script_sig(spend, place: Place, rng: Random) -> bool:
    extra = op(rng.choice(["NOP", "DUP DROP", "CODESEPARATOR", "RESERVED", "1NEGATE", "NOP10"]))
    before = place.input.script_sig
    place.input.script_sig = rng.choice([extra + before, before + extra])
    return True


def witness_where_none_belongs(spend, place: Place, rng: Random) -> bool:
    if uses_witness(place):
        return False
    place.input.witness = [rng.randbytes(rng.choice([0, 1, 33]))]
    return True


def change_annex(spend, place: Place, rng: Random) -> bool:
    witness = place.input.witness
    if spend.style is not Style.TAP or len(witness) < 1:
        return False
    if len(witness) > 1 and witness[-1][:1] == b"\x50":
        witness[-1:] = rng.choice([[], [flip_bit(witness[-1], rng)], [witness[-1] + b"\x00"]])
    else:
        witness.append(b"\x50" + rng.randbytes(rng.choice([0, 9])))
    return True


def change_control_block(spend, place: Place, rng: Random) -> bool:
    witness = place.input.witness
    if not hasattr(spend, "control_block"):
        return False
    at = witness.index(spend.control_block())
    block = witness[at]
    witness[at] = rng.choice([
        flip_bit(block, rng), bytes([block[0] ^ 1]) + block[1:], bytes([block[0] ^ 2]) + block[1:],
        block + rng.randbytes(32), block[:-32], block[:-1], block[:32], block[:33],
        block + bytes(32 * 128)])
    return True


ITEM_MUTANTS = {
    "signature bit": on_items(flip_signature), "signature size": on_items(resize_signature),
    "item bit": on_items(flip_item), "item dropped": on_items(drop_item),
    "item added": on_items(add_item), "items swapped": on_items(swap_items),
    "dummy": on_items(change_dummy), "no items": on_items(clear_items),
    "longer pushes": longer_pushes, "code in scriptSig": code_in_script_sig,
    "witness unasked": witness_where_none_belongs, "annex": change_annex,
    "control block": change_control_block,
}
