"""Blocks as bytes: written from the rules, and shared with nobody."""

from dataclasses import dataclass, field, replace
from struct import pack, unpack

from encoding import Output, Transaction, compact_size, push_plain
from hashes import hash256

LIMIT = 0x207FFFFF  # the bits of every regtest block
COMMITMENT = b"\x6a\x24\xaa\x21\xa9\xed"
GENESIS = bytes.fromhex("0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206")[::-1]
GENESIS_TIME = 1_296_688_602


def txid(tx: Transaction) -> bytes:
    return hash256(tx.encode(witnesses=False))


def wtxid(tx: Transaction) -> bytes:
    return hash256(tx.encode())


def merkle_root(leaves: list[bytes]) -> bytes:
    level = list(leaves) or [bytes(32)]
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [hash256(level[at] + level[at + 1]) for at in range(0, len(level), 2)]
    return level[0]


def target(bits: int) -> int:
    """What the bits mean; zero for bits that mean nothing, which no hash is below."""
    size, digits = bits >> 24, bits & 0x7FFFFF
    number = digits >> 8 * (3 - size) if size <= 3 else digits << 8 * (size - 3)
    return 0 if bits & 0x800000 or number >= 1 << 256 else number


@dataclass
class Block:
    previous: bytes
    time: int
    transactions: list[Transaction] = field(default_factory=list)
    version: int = 0x20000000
    root: bytes = bytes(32)
    bits: int = LIMIT
    nonce: int = 0

    def header(self) -> bytes:
        return (pack("<I", self.version & 0xFFFFFFFF) + self.previous + self.root
                + pack("<III", self.time, self.bits, self.nonce))

    def encode(self) -> bytes:
        return (self.header() + compact_size(len(self.transactions))
                + b"".join(each.encode() for each in self.transactions))

    @property
    def hash(self) -> bytes:
        return hash256(self.header())

    def copy(self) -> "Block":
        return replace(self, transactions=[each.copy() for each in self.transactions])

    def meets(self, bits: int) -> bool:
        return int.from_bytes(self.hash, "little") <= target(bits)

    def mine(self, bits: int | None = None) -> "Block":
        """Searches a nonce that meets the bits: the header's own, or easier ones."""
        while not self.meets(self.bits if bits is None else bits):
            self.nonce = (self.nonce + 1) & 0xFFFFFFFF
        return self

    def commit_to_transactions(self) -> "Block":
        self.root = merkle_root([txid(each) for each in self.transactions])
        return self

    def commit_to_witnesses(self) -> "Block":
        """Rewrites the last commitment in the coinbase, if there is one."""
        coinbase = self.transactions[0]
        found = [each for each in coinbase.outputs if each.script.startswith(COMMITMENT)]
        nonce = coinbase.inputs[0].witness if coinbase.inputs else []
        if found and nonce:
            leaves = [bytes(32)] + [wtxid(each) for each in self.transactions[1:]]
            found[-1].script = COMMITMENT + hash256(merkle_root(leaves) + nonce[0])
        return self

    def seal(self) -> "Block":
        """Makes the header and the coinbase fit what the block holds by now."""
        if self.transactions:
            self.commit_to_witnesses()
        return self.commit_to_transactions().mine()


def commitment_output() -> Output:
    return Output(0, COMMITMENT + bytes(32))


def height_push(height: int) -> bytes:
    """How BIP-0034 wants the height: as `CScript << height` writes it."""
    if height <= 16:
        return bytes([0x50 + height]) if height else b"\x00"
    return push_plain(height.to_bytes(height.bit_length() // 8 + 1, "little"))


def subsidy(height: int) -> int:
    return 5_000_000_000 >> min(height // 150, 63)


def header_fields(raw: bytes) -> Block:
    version, previous, root, time, bits, nonce = unpack("<I32s32sIII", raw[:80])
    return Block(previous, time, [], version, root, bits, nonce)
