"""Mutants that are signed anew, with one thing about the signature other than usual."""

from random import Random

from keys import DER, ORDER, integer, length_of, magnitude, sequence, tlv
from signing import Style, Wishes


def unpadded(der: DER) -> bytes:
    """Without the zero byte that keeps a number positive; the lax parser needs none."""
    return sequence(tlv(2, magnitude(der.r)) + tlv(2, magnitude(der.s)))


def padded_r(der: DER) -> bytes:
    return sequence(tlv(2, b"\x00\x00" + magnitude(der.r)) + integer(der.s))


def padded_s(der: DER) -> bytes:
    return sequence(integer(der.r) + tlv(2, bytes(3) + magnitude(der.s)))


def much_padded(der: DER) -> bytes:
    return sequence(tlv(2, bytes(200) + magnitude(der.r)) + tlv(2, bytes(100) + magnitude(der.s)))


def long_sequence_length(der: DER) -> bytes:
    content = integer(der.r) + integer(der.s)
    return b"\x30" + length_of(len(content), 2) + content


def long_integer_length(der: DER) -> bytes:
    data = b"\x00" + magnitude(der.r)
    return sequence(b"\x02" + length_of(len(data), 3) + data + integer(der.s))


def longest_integer_length(der: DER) -> bytes:
    data = b"\x00" + magnitude(der.s)
    return sequence(integer(der.r) + b"\x02" + length_of(len(data), 9) + data)


def empty_r(der: DER) -> bytes:
    return sequence(tlv(2, b"") + integer(der.s))


def zero_s(der: DER) -> bytes:
    return sequence(integer(der.r) + integer(0))


def junk_inside(der: DER) -> bytes:
    return sequence(integer(der.r) + integer(der.s) + b"\x05\x00")


def junk_behind(der: DER) -> bytes:
    return der.encode() + b"\x00\x01\x02"


def wrong_sequence_length(der: DER) -> bytes:
    data = der.encode()
    return data[:1] + bytes([(data[1] + 1) & 0x7F]) + data[2:]


def short_sequence_length(der: DER) -> bytes:
    return b"\x30\x00" + der.encode()[2:]


def r_over_order(der: DER) -> bytes:
    return sequence(integer(der.r + ORDER) + integer(der.s))


def s_over_order(der: DER) -> bytes:
    return sequence(integer(der.r) + integer(der.s + ORDER))


def huge_r(der: DER) -> bytes:
    return sequence(integer(1 << 300) + integer(der.s))


def truncated(der: DER) -> bytes:
    return der.encode()[:-1]


def wrong_tag(der: DER) -> bytes:
    return b"\x31" + der.encode()[1:]


def wrong_integer_tag(der: DER) -> bytes:
    return sequence(b"\x03" + integer(der.r)[1:] + integer(der.s))


def indefinite_length(der: DER) -> bytes:
    return b"\x30\x80" + der.encode()[2:]


def nothing_at_all(der: DER) -> bytes:
    return b""


def header_alone(der: DER) -> bytes:
    return b"\x30"


ODD_ENCODINGS = [
    unpadded, padded_r, padded_s, much_padded, long_sequence_length, long_integer_length,
    longest_integer_length, empty_r, zero_s, junk_inside, junk_behind, wrong_sequence_length,
    short_sequence_length, r_over_order, s_over_order, huge_r, truncated, wrong_tag,
    wrong_integer_tag, indefinite_length, nothing_at_all, header_alone]


def signs_ecdsa(spend) -> bool:
    return spend.style is not Style.TAP


def odd_der(spend, rng: Random) -> Wishes | None:
    return Wishes(encoding=rng.choice(ODD_ENCODINGS)) if signs_ecdsa(spend) else None


def odd_der_high_s(spend, rng: Random) -> Wishes | None:
    odd = rng.choice(ODD_ENCODINGS)
    return Wishes(encoding=lambda der: odd(der.high())) if signs_ecdsa(spend) else None


def high_s(spend, rng: Random) -> Wishes | None:
    return Wishes(encoding=lambda der: der.high().encode()) if signs_ecdsa(spend) else None


def hash_type(spend, rng: Random) -> Wishes | None:
    if signs_ecdsa(spend):
        return Wishes(hash_type=rng.randrange(256))
    return Wishes(hash_type=rng.choice([3, 0x83, 4, 0x80, 0x84, 0xFF, rng.randrange(256)]))


def other_message(spend, rng: Random) -> Wishes | None:
    def flip(message: bytes) -> bytes:
        return bytes([message[0] ^ 1]) + message[1:]
    return Wishes(message=flip)


SIGNING_MUTANTS = {
    "odd DER": odd_der, "odd DER, high S": odd_der_high_s, "high S": high_s,
    "signed with hash type": hash_type, "signed message": other_message,
}
