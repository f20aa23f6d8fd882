"""Vouchers that are damaged: in a byte, a header, a field or a character of their text."""

import base64
from collections.abc import Callable
from dataclasses import replace
from random import Random

from filecoin import ARRAY, BYTES, NEGATIVE, NULL, UNSIGNED, Call, Voucher, encode_bytes, header

DAMAGES: dict[str, Callable[[Random, Voucher], bytes | str]] = {}


def damage(kind: Callable[[Random, Voucher], bytes | str]):
    DAMAGES[kind.__doc__] = kind
    return kind


def damaged(dice: Random, voucher: Voucher, name: str) -> str:
    made = DAMAGES[name](dice, voucher)
    if isinstance(made, str):
        return made
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def with_item(voucher: Voucher, at: int, item: bytes) -> bytes:
    items = voucher.items()
    items[at] = item
    return header(ARRAY, 11) + b"".join(items)


# Bytes

@damage
def flipped(dice: Random, voucher: Voucher) -> bytes:
    """a flipped bit"""
    data = bytearray(voucher.encode())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


@damage
def flipped_early(dice: Random, voucher: Voucher) -> bytes:
    """a flipped bit among the small fields"""
    items = voucher.items()
    at = dice.randrange(1, 10)
    item = bytearray(items[at])
    item[0] ^= 1 << dice.randrange(8)
    return with_item(voucher, at, bytes(item))


@damage
def deleted(dice: Random, voucher: Voucher) -> bytes:
    """a byte less"""
    data = voucher.encode()
    at = dice.randrange(len(data))
    return data[:at] + data[at + 1:]


@damage
def inserted(dice: Random, voucher: Voucher) -> bytes:
    """a byte more"""
    data = voucher.encode()
    at = dice.randrange(len(data))
    return data[:at] + dice.randbytes(1) + data[at:]


@damage
def cut(dice: Random, voucher: Voucher) -> bytes:
    """cut off"""
    data = voucher.encode()
    return data[:dice.randrange(len(data))]


@damage
def trailing(dice: Random, voucher: Voucher) -> bytes:
    """followed by bytes"""
    return voucher.encode() + dice.choice((b"\0", NULL, dice.randbytes(3), voucher.encode()))


# Headers

@damage
def longer_header(dice: Random, voucher: Voucher) -> bytes:
    """a header longer than it must be"""
    items = voucher.items()
    at = dice.randrange(-1, 11)
    sizes = (1, 2, 4, 8)
    if at == -1:
        return header(ARRAY, 11, dice.choice(sizes)) + b"".join(items)
    first = items[at][0]
    if first == NULL[0]:
        return with_item(voucher, at, b"\xf8\x16")
    low = first & 31
    have = 0 if low < 24 else 1 << (low - 24)
    value = low if have == 0 else int.from_bytes(items[at][1:1 + have], "big")
    longer = [size for size in sizes if size > have]
    if not longer:
        return header(ARRAY, 11, 1) + b"".join(items)
    return with_item(voucher, at, header(first >> 5, value, dice.choice(longer))
                     + items[at][1 + have:])


@damage
def other_count(dice: Random, voucher: Voucher) -> bytes:
    """another number of fields"""
    items = voucher.items()
    count = dice.choice((0, 1, 10, 12, 13))
    kept = (items + [NULL, b"\0"])[:count]
    return header(ARRAY, dice.choice((count, 11 if count != 11 else 12))) + b"".join(kept)


@damage
def endless(dice: Random, voucher: Voucher) -> bytes:
    """an array or string without a length"""
    if dice.random() < 0.5:
        return b"\x9f" + b"".join(voucher.items()) + b"\xff"
    return with_item(voucher, 3, b"\x5f" + encode_bytes(voucher.secret_hash) + b"\xff")


@damage
def other_type(dice: Random, voucher: Voucher) -> bytes:
    """an item of another type"""
    items = voucher.items()
    at = dice.randrange(11)
    if items[at] == NULL:
        other = dice.choice((b"\xf7", b"\xf4", b"\x80", b"\x83", b"\xa0", b"\0"))
    elif items[at][0] >> 5 == BYTES:
        other = bytes([items[at][0] & 31 | 3 << 5]) + items[at][1:]
    elif items[at][0] >> 5 == ARRAY:
        other = dice.choice((NULL, b"\xa0", b"\x40", b"\0"))
    else:
        other = dice.choice((b"\xfb" + bytes(8), NULL, b"\x40", b"\xf4", b"\xc0" + items[at],
                             b"\xc2\x41\1", b"\xd8\x2a" + items[at]))
    return with_item(voucher, at, other)


@damage
def map_outside(dice: Random, voucher: Voucher) -> bytes:
    """a map or a tag around it"""
    data = voucher.encode()
    return dice.choice((b"\xab" + data[1:], b"\xc0" + data, b"\x81" + data, b"\xd9\xd9\xf7" + data))


# Fields

@damage
def out_of_range(dice: Random, voucher: Voucher) -> bytes:
    """a number of another size"""
    too_much = dice.choice((1 << 63, (1 << 64) - 1))
    return dice.choice((
        with_item(voucher, dice.choice((1, 2, 8)), header(UNSIGNED, too_much)),
        with_item(voucher, dice.choice((1, 2, 8)), header(NEGATIVE, too_much)),
        with_item(voucher, dice.choice((5, 6)), header(NEGATIVE, dice.choice((0, 1 << 63))))))


@damage
def other_amount(dice: Random, voucher: Voucher) -> bytes:
    """an amount in another form"""
    return with_item(voucher, 7, encode_bytes(dice.choice((
        b"\0", b"\1", b"\0\0", b"\1\0", b"\0\0\1", b"\1\0\xff", b"\2\1", b"\xff\1", b"\x0a",
        b"\0" + b"\1" * 128, b"\1" + b"\xff" * 128, b"\0" + b"\1" * 127, b"\1" + b"\xff" * 127,
        b"\0" * 128))))


@damage
def other_address(dice: Random, voucher: Voucher) -> bytes:
    """an address in another form"""
    return with_item(voucher, 0, encode_bytes(dice.choice((
        b"", b"\0", b"\0\x80", b"\0\x80\0", b"\0" + b"\xff" * 9 + b"\1",
        b"\0" + b"\x80" * 9 + b"\1",
        b"\0\1\1", b"\1" * 20, b"\1" * 22, b"\2" * 20, b"\2" * 22, b"\3" * 48, b"\3" * 50, b"\4",
        b"\4\xff", b"\4\x0a" + b"\7" * 54, b"\4\x0a" + b"\7" * 55, b"\5" + bytes(20), b"\xff\0",
        b"\0" + b"\xff" * 8 + b"\x7f", b"\4" + b"\xff" * 8 + b"\x7f" + b"\7" * 54))))


@damage
def other_signature(dice: Random, voucher: Voucher) -> bytes:
    """a signature of another type or length"""
    return with_item(voucher, 10, encode_bytes(dice.choice((
        b"", b"\0" + bytes(65), b"\4" + bytes(65), b"\xff" + bytes(65), b"\1", b"\2", b"\3",
        b"\1" + bytes(199), b"\1" + bytes(200), b"\2" + bytes(96), b"\3" + bytes(65), b"\0"))))


@damage
def other_call(dice: Random, voucher: Voucher) -> bytes:
    """a call in another form"""
    actor, method, data = encode_bytes(b"\0\x64"), b"\2", b"\x41\7"
    return with_item(voucher, 4, dice.choice((
        b"\x80", b"\x82" + actor + method, b"\x84" + actor + method + data + data,
        b"\x83" + actor + b"\x20" + data, b"\x83" + actor + method + NULL,
        b"\x83" + NULL + method + data, b"\x83" + actor + method + b"\x61a",
        b"\x83" + b"\x40" + method + data, b"\x83" + actor + b"\x18\2" + data,
        b"\x83" + actor + header(UNSIGNED, (1 << 64) - 1) + data)))


@damage
def other_merges(dice: Random, voucher: Voucher) -> bytes:
    """merges in another form"""
    return with_item(voucher, 9, dice.choice((
        NULL, b"\x40", b"\x81\x80", b"\x81\x81\0", b"\x81\x83\0\1\2", b"\x81\x82\x20\1",
        b"\x81\x82\0\x20", b"\x81\0", b"\x82\x82\0\1", b"\x81" + NULL, b"\x81\x82\0\x18\1",
        header(ARRAY, (1 << 64) - 1), header(ARRAY, 1 << 32) + b"\x82\0\1",
        header(ARRAY, 8192) + b"\x82\0\1" * 8192, header(ARRAY, 8193) + b"\x82\0\1" * 8193)))


@damage
def promised_length(dice: Random, voucher: Voucher) -> bytes:
    """a string that promises more than follows"""
    length = dice.choice((24, 255, 65_535, 1 << 31, (1 << 63) - 1, (1 << 64) - 1))
    return b"".join((header(ARRAY, 11), *voucher.items()[:3], header(BYTES, length), b"\0"))


@damage
def other_voucher(dice: Random, voucher: Voucher) -> bytes:
    """a signed voucher with one field changed afterwards"""
    name, value = dice.choice((
        ("lane", voucher.lane ^ 1), ("nonce", voucher.nonce ^ 1), ("amount", voucher.amount + 256),
        ("channel", b"\0\x63"), ("secret_hash", voucher.secret_hash + b"\0"), ("merges", [(1, 1)]),
        ("extra", Call(b"\0\x64", 2, b"")), ("time_lock_min", 77), ("min_settle_height", 77)))
    if abs(voucher.amount) >= 1 << 1015:
        return voucher.encode()
    return replace(voucher, **{name: value}).encode()


# Text

@damage
def other_character(dice: Random, voucher: Voucher) -> str:
    """a character outside of both alphabets"""
    text = voucher.text()
    at = dice.randrange(1, len(text) - 1)
    return text[:at] + dice.choice("!.,:*~ é\0=") + text[at + 1:]


@damage
def changed_character(dice: Random, voucher: Voucher) -> str:
    """another character"""
    text = voucher.text()
    at = dice.randrange(len(text))
    return text[:at] + dice.choice("ABCabc019-_+/") + text[at + 1:]


@damage
def other_length(dice: Random, voucher: Voucher) -> str:
    """text that is cut off or longer"""
    text = voucher.text()
    return dice.choice((text[:-1], text[:-2], text[:-3], text + "A", text + "AA", text + "AAAA"))


@damage
def other_padding(dice: Random, voucher: Voucher) -> str:
    """padding of another length"""
    text = voucher.text()
    return text + "=" * dice.choice((1, 2, 3, 4))


@damage
def no_voucher(dice: Random, voucher: Voucher) -> str:
    """text that was never a voucher"""
    return dice.choice(("", "=", "==", "A", "AA", "gA", "voucher", voucher.encode().hex(), "{}",
                        "f0100", "i1", "iw"))
