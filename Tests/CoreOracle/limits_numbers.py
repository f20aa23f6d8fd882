"""Numbers at the bounds of what script takes for one, and next to each other."""

from random import Random

from encoding import number, push, push_number, push_plain
from opcodes import op
from soup import BINARY
from wrapping import of_script


def number_size(rng: Random):
    """Numbers have four bytes."""
    width = rng.choice([0, 1, 3, 4, 5, 6])
    data = (rng.randbytes(width - 1) + rng.choice([b"\x00", b"\x01", b"\x80"])) if width else b""
    if width >= 4 and rng.random() < 0.5:  # a small number with zeros behind it
        data = b"\x01" + bytes(width - 1)
    code = rng.choice([
        "1ADD", "NEGATE", "NOT", "0NOTEQUAL", "ABS", "DUP ADD", "0NOTEQUAL IF NOP ENDIF", "PICK",
        "ROLL"])
    script = push_plain(data) + op(code) + op("DROP" if "IF" not in code else "NOP")
    return of_script("number size", script + push_number(1), [], rng)


def pick_depth(rng: Random):
    depth = rng.choice([-1, 0, 1, 2, 3, 4])
    script = b"\x51\x52\x53" + push(number(depth)) + op(rng.choice(["PICK", "ROLL"]))
    script += op("TOALTSTACK DROP DROP") + push_number(1) + op("NIP")
    return of_script("pick depth", script, [], rng)


def comparison(rng: Random):
    """Numbers that are equal, or one apart."""
    left = rng.choice([0, 1, -1, 127, -128, 255, 2**31 - 2, -(2**31) + 2])
    right = left + rng.choice([-1, 0, 1])
    script = push_number(left) + push_number(right)
    if rng.random() < 0.5:
        script += push_number(right + rng.choice([-1, 0, 1])) + op("WITHIN")
    else:
        script += op(rng.choice(BINARY))
    return of_script("comparison", script, [], rng)


def lock_operand(rng: Random):
    """The numbers of locks have five bytes; bit 31 makes a sequence lock pass, if it is read."""
    data = b"\x00\x00\x00\x80" + bytes(rng.choice([0, 1, 2]))
    if rng.random() < 0.3:
        data = rng.choice([b"", b"\x00", b"\x81", b"\x00\x00\x00\x80\x80", rng.randbytes(5)])
    code = rng.choice(["CHECKSEQUENCEVERIFY", "CHECKSEQUENCEVERIFY", "CHECKLOCKTIMEVERIFY"])
    script = push_plain(data) + op(code + " DROP") + push_number(1)
    return of_script("lock operand", script, [], rng)


NUMBER_LIMITS = [number_size, pick_depth, comparison, lock_operand]
