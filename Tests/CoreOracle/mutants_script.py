"""Mutants of a lock's script: wrapped and signed anew, so that the change is what is judged."""

from dataclasses import replace
from random import Random

from encoding import operations, push_long
from mutants_items import flip_bit
from opcodes import DISABLED, NAMES, op
from signing import Style


def pieces_of(script: bytes) -> list[bytes]:
    return [script[start:end] for _, start, end in operations(script)]


def on_pieces(change):
    def mutate(script: bytes, rng: Random) -> bytes | None:
        pieces = pieces_of(script)
        return b"".join(change(pieces, rng)) if pieces else None
    return mutate


def dropped(pieces: list[bytes], rng: Random) -> list[bytes]:
    del pieces[rng.randrange(len(pieces))]
    return pieces


def doubled(pieces: list[bytes], rng: Random) -> list[bytes]:
    at = rng.randrange(len(pieces))
    return pieces[:at] + [pieces[at]] + pieces[at:]


def swapped(pieces: list[bytes], rng: Random) -> list[bytes]:
    one, other = rng.randrange(len(pieces)), rng.randrange(len(pieces))
    pieces[one], pieces[other] = pieces[other], pieces[one]
    return pieces


def replaced(pieces: list[bytes], rng: Random) -> list[bytes]:
    pieces[rng.randrange(len(pieces))] = bytes([rng.randrange(0x4C, 0x100)])
    return pieces


def nearby(pieces: list[bytes], rng: Random) -> list[bytes]:
    """One opcode becomes its neighbour, as CHECKSIG becomes CHECKSIGVERIFY."""
    codes = [at for at, piece in enumerate(pieces) if len(piece) == 1 and piece[0] not in (0, 255)]
    if codes:
        at = rng.choice(codes)
        pieces[at] = bytes([pieces[at][0] + rng.choice([-1, 1])])
    return pieces


def inserted(pieces: list[bytes], rng: Random) -> list[bytes]:
    at = rng.randint(0, len(pieces))
    extra = rng.choice([
        op("NOP"), op("NOP1"), op("NOP10"), op("CODESEPARATOR"), op("DUP DROP"), op("VERIFY"),
        op("RETURN"), op("IF"), op("ENDIF"), op("ELSE"), op("DUP"), op("DEPTH"), op("RESERVED"),
        op("VERIF"), op("CHECKLOCKTIMEVERIFY"), op("CHECKSEQUENCEVERIFY"),
        bytes([rng.randrange(256)])])
    return pieces[:at] + [extra] + pieces[at:]


def disabled(pieces: list[bytes], rng: Random) -> list[bytes]:
    """A disabled or reserved opcode where it is run, or in a branch that is not taken."""
    code = bytes([rng.choice(DISABLED + [
        NAMES["RESERVED"], NAMES["VER"], NAMES["VERIF"], NAMES["VERNOTIF"], NAMES["RESERVED1"],
        NAMES["RESERVED2"], NAMES["CHECKSIGADD"], 0xBB, 0xFE, 0xFF])])
    at = rng.randint(0, len(pieces))
    extra = rng.choice([code, b"\x00" + op("IF") + code + op("ENDIF")])
    return pieces[:at] + [extra] + pieces[at:]


def long_push(pieces: list[bytes], rng: Random) -> list[bytes]:
    """One push is written longer than it need be."""
    data = [at for at, piece in enumerate(pieces) if 0 < piece[0] < NAMES["PUSHDATA1"]]
    if data:
        at = rng.choice(data)
        wide = rng.choice([NAMES["PUSHDATA1"], NAMES["PUSHDATA2"], NAMES["PUSHDATA4"]])
        pieces[at] = push_long(pieces[at][1:], wide)
    return pieces


def unbalanced(pieces: list[bytes], rng: Random) -> list[bytes]:
    tail = rng.choice(["IF", "ELSE", "ENDIF", "IF ELSE ELSE ENDIF", "NOTIF ENDIF", "IF ENDIF"])
    return pieces + [b"\x51" * rng.randint(0, 1) + op(tail)]


def byte_flip(script: bytes, rng: Random) -> bytes:
    return flip_bit(script, rng)


def byte_dropped(script: bytes, rng: Random) -> bytes | None:
    at = rng.randrange(len(script)) if script else 0
    return script[:at] + script[at + 1:]


def byte_inserted(script: bytes, rng: Random) -> bytes:
    at = rng.randint(0, len(script))
    return script[:at] + rng.randbytes(1) + script[at:]


SCRIPT_MUTANTS = {
    "script op dropped": on_pieces(dropped), "script op doubled": on_pieces(doubled),
    "script ops swapped": on_pieces(swapped), "script op replaced": on_pieces(replaced),
    "script op nearby": on_pieces(nearby), "script op inserted": on_pieces(inserted),
    "script op disabled": on_pieces(disabled), "script push longer": on_pieces(long_push),
    "script unbalanced": on_pieces(unbalanced), "script bit": byte_flip,
    "script byte dropped": byte_dropped, "script byte inserted": byte_inserted,
}


def with_script(spend, change, rng: Random):
    """The same kind of spend with a changed script; `None` where there is none to change."""
    if spend.lock is None:
        return None
    script = change(spend.lock.script, rng)
    if script is None or script == spend.lock.script:
        return None
    if spend.style is Style.LEGACY and spend.name == "p2sh" and len(script) > 0xFFFF:
        return None
    return replace(spend, lock=replace(spend.lock, script=script))
