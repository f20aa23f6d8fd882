"""Signers: each knows one rule of signature hashes and the input that it signs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from random import Random

from encoding import Output, Transaction, operations
from keys import DER, Key
import sighash


class Style(Enum):
    LEGACY = "legacy"
    V0 = "v0"
    TAP = "tap"


@dataclass
class Place:
    """The input that is being signed."""
    tx: Transaction
    index: int
    prevouts: list[Output]

    @property
    def input(self):
        return self.tx.inputs[self.index]


@dataclass
class Wishes:
    """How a mutant wants its signatures; a valid spend wishes nothing."""
    hash_type: int | None = None
    encoding: Callable[[DER], bytes] | None = None
    message: Callable[[bytes], bytes] | None = None
    annex: bytes | None = None


@dataclass
class Signer:
    style: Style
    place: Place
    rng: Random
    script: bytes
    wishes: Wishes = field(default_factory=Wishes)
    leaf_hash: bytes = b""

    def sign(self, key: Key, after: int | None = None, code: bytes | None = None) -> bytes:
        """A signature by `key`; `after` is which operation was the last executed separator."""
        hash_type = self.wishes.hash_type
        if hash_type is None:
            hash_type = self.any_hash_type()
        if self.style is Style.TAP:
            path = sighash.LeafPath(self.leaf_hash, 0xFFFFFFFF if after is None else after)
            return sign_schnorr(self, key, hash_type, path)
        return self.sign_ecdsa(key, hash_type, self.code(after) if code is None else code)

    def code(self, after: int | None) -> bytes:
        ends = [end for _, _, end in operations(self.script)]
        if after is None or after >= len(ends):
            return self.script
        return self.script[ends[after]:]

    def sign_ecdsa(self, key: Key, hash_type: int, code: bytes) -> bytes:
        place = self.place
        if self.style is Style.LEGACY:
            message = sighash.legacy(place.tx, place.index, code, hash_type)
        else:
            value = place.prevouts[place.index].value
            message = sighash.witness_v0(place.tx, place.index, code, hash_type, value)
        if self.wishes.message:
            message = self.wishes.message(message)
        signature = key.ecdsa(message)
        if self.wishes.encoding:
            signature = self.wishes.encoding(DER.parse(signature))
        return signature + bytes([hash_type])

    def any_hash_type(self) -> int:
        if self.style is Style.TAP:
            return any_taproot_hash_type(self)
        usual = [1, 1, 1, 1, 2, 3, 0x81, 0x82, 0x83]
        # Any byte is a hash type to consensus, which looks at some of its bits alone.
        return self.rng.choice(usual) if self.rng.random() < 0.9 else self.rng.randrange(256)


def any_taproot_hash_type(signer: Signer) -> int:
    kinds = [0, 0, 1, 2, 0x81, 0x82]
    if signer.place.index < len(signer.place.tx.outputs):
        kinds += [3, 0x83]
    return signer.rng.choice(kinds)


def sign_schnorr(signer: Signer, key: Key, hash_type: int, path: sighash.LeafPath | None) -> bytes:
    place, known = signer.place, hash_type
    if hash_type & 3 == sighash.SINGLE and place.index >= len(place.tx.outputs):
        known = 1  # there is no message to sign: anything does
    message = sighash.taproot(
        place.tx, place.index, place.prevouts, known, signer.wishes.annex, path)
    if signer.wishes.message:
        message = signer.wishes.message(message)
    signature = key.schnorr(message, signer.rng.randbytes(32))
    return signature + (bytes([hash_type]) if hash_type else b"")
