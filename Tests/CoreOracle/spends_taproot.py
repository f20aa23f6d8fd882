"""Taproot outputs (BIP-0341), spent by key or by script."""

from dataclasses import dataclass
from random import Random

from encoding import push, push_number, sized
from hashes import tagged
from keys import Key
from locks import Lock
from signing import Place, Signer, Style, Wishes, any_taproot_hash_type, sign_schnorr

TAPSCRIPT = 0xC0


@dataclass
class KeyPath:
    internal: Key
    root: bytes = b""
    annex: bytes | None = None
    name = "p2tr key"
    style = Style.TAP
    lock = None

    def output_key(self) -> Key:
        return self.internal.tweaked(tagged("TapTweak", self.internal.xonly + self.root))

    def script_pubkey(self) -> bytes:
        return push_number(1) + push(self.output_key().xonly)

    def prepare(self, place: Place) -> None:
        """A key alone asks nothing of the transaction's fields."""

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        wishes.annex = self.annex
        signer = Signer(Style.TAP, place, rng, b"", wishes)
        hash_type = wishes.hash_type
        if hash_type is None:
            hash_type = any_taproot_hash_type(signer)
        signature = sign_schnorr(signer, self.output_key(), hash_type, None)
        place.input.witness = [signature] + annex_items(self.annex)


@dataclass
class Leaf:
    """A script in a tree: `path` holds its neighbours from the leaf up to the root."""
    lock: Lock
    internal: Key
    path: list[bytes]
    version: int = TAPSCRIPT
    annex: bytes | None = None
    style = Style.TAP

    @property
    def name(self) -> str:
        return "p2tr leaf" if self.version == TAPSCRIPT else "p2tr future leaf"

    def leaf_hash(self) -> bytes:
        return tagged("TapLeaf", bytes([self.version]) + sized(self.lock.script))

    def root(self) -> bytes:
        node = self.leaf_hash()
        for neighbour in self.path:
            node = tagged("TapBranch", min(node, neighbour) + max(node, neighbour))
        return node

    def output_key(self) -> Key:
        return self.internal.tweaked(tagged("TapTweak", self.internal.xonly + self.root()))

    def script_pubkey(self) -> bytes:
        return push_number(1) + push(self.output_key().xonly)

    def control_block(self) -> bytes:
        parity = self.output_key().compressed[0] & 1
        return bytes([self.version | parity]) + self.internal.xonly + b"".join(self.path)

    def prepare(self, place: Place) -> None:
        self.lock.prepare(place)

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        wishes.annex = self.annex
        signer = Signer(Style.TAP, place, rng, self.lock.script, wishes, self.leaf_hash())
        place.input.witness = (
            self.lock.satisfy(signer) + [self.lock.script, self.control_block()]
            + annex_items(self.annex))


def annex_items(annex: bytes | None) -> list[bytes]:
    return [] if annex is None else [annex]


def any_annex(rng: Random) -> bytes | None:
    if rng.random() < 0.75:
        return None
    return b"\x50" + rng.randbytes(rng.choice([0, 1, 5, 252, 253, 600]))


def any_path(rng: Random) -> list[bytes]:
    depth = 128 if rng.random() < 0.02 else rng.choice([0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8])
    return [rng.randbytes(32) for _ in range(depth)]


def any_leaf_version(rng: Random) -> int:
    """Any even number but the annex's tag and tapscript's own."""
    while True:
        version = rng.randrange(0, 256, 2)
        if version not in (0x50, TAPSCRIPT):
            return version
