"""A fixed pool of keys, and signatures by them, in every encoding that a test wants."""

from dataclasses import dataclass
from random import Random

from coincurve import PrivateKey

from hashes import sha256

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


class Key:
    def __init__(self, secret: int):
        self.secret = secret
        self.private = PrivateKey.from_int(secret)
        self.compressed = self.private.public_key.format(compressed=True)
        self.uncompressed = self.private.public_key.format(compressed=False)
        self.xonly = self.compressed[1:]
        self.hybrid = bytes([6 + (self.uncompressed[-1] & 1)]) + self.uncompressed[1:]

    def tweaked(self, tweak: bytes) -> "Key":
        """The key of a taproot output whose internal key this is (BIP-0341)."""
        even = self.secret if self.compressed[0] == 2 else ORDER - self.secret
        return Key((even + int.from_bytes(tweak, "big")) % ORDER)

    def ecdsa(self, message: bytes) -> bytes:
        """A strict DER signature with low S."""
        return self.private.sign(message, hasher=None)

    def schnorr(self, message: bytes, randomness: bytes) -> bytes:
        return self.private.sign_schnorr(message, randomness)


POOL = [Key(int.from_bytes(sha256(b"key %d" % at), "big") % ORDER) for at in range(64)]


def any_keys(rng: Random, count: int) -> list[Key]:
    return rng.sample(POOL, count)


@dataclass
class DER:
    """The two numbers of an ECDSA signature, to be written in other ways than the right one."""
    r: int
    s: int

    @classmethod
    def parse(cls, data: bytes) -> "DER":
        length = data[3]
        return cls(int.from_bytes(data[4:4 + length], "big"),
                   int.from_bytes(data[6 + length:], "big"))

    def encode(self) -> bytes:
        return sequence(integer(self.r) + integer(self.s))

    def high(self) -> "DER":
        return DER(self.r, ORDER - self.s)


def magnitude(value: int) -> bytes:
    return value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big")


def integer(value: int) -> bytes:
    data = magnitude(value)
    return tlv(2, b"\x00" + data if data[0] & 0x80 else data)


def sequence(content: bytes) -> bytes:
    return tlv(0x30, content)


def tlv(tag: int, content: bytes) -> bytes:
    return bytes([tag]) + length_of(len(content)) + content


def length_of(length: int, width: int = 0) -> bytes:
    """A BER length: short form, or long form in `width` bytes where that is asked or needed."""
    if width == 0 and length < 0x80:
        return bytes([length])
    width = width or (length.bit_length() + 7) // 8
    return bytes([0x80 + width]) + length.to_bytes(width, "big")
