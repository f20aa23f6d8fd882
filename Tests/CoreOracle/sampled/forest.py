"""Many chains on one engine: each is made the longest for a moment, so that Core connects it.

Paths through one model share their first blocks, and Core takes long to start. A block is checked
whole only when it is connected, so that each branch grows by empty blocks until it is the longest;
the next one then needs one more, and after a while a new engine is cheaper.
"""

from collections import Counter
from dataclasses import dataclass

from blockchain.block import GENESIS, Block
from blockchain.decoding import block_of
from blockchain.engine import DUPLICATE, INCONCLUSIVE, Engine
from blockchain.sides import ACCEPTED
from encoding import Transaction
from replay.chain import Chain

PATIENCE = 60  # empty blocks on one branch, beyond which a new engine is made


@dataclass(frozen=True)
class Planted:
    """A block that is in the books."""
    name: bytes
    content: Block


class Forest:
    def __init__(self, counts: Counter):
        self.counts = counts
        self.chain = Chain()
        self.raw: dict[bytes, bytes] = {}
        self.planted: dict[str, Planted] = {}
        self.connected: set[bytes] = {GENESIS}  # what an engine has accepted whole
        self.tried: dict[tuple, bytes] = {}
        self.verdicts: dict[bytes, str] = {}
        self.engine: Engine | None = None
        self.known: set[bytes] = set()  # what the engine was given

    def take(self, text: str) -> Planted:
        """Takes a block into the books; Core does not see it yet."""
        if text not in self.planted:
            raw = bytes.fromhex(text)
            block = block_of(raw)
            if self.raw.setdefault(block.hash, raw) != raw:
                raise ValueError("two blocks share a header and differ")
            self.chain.add(raw)
            self.planted[text] = Planted(block.hash, block)
        return self.planted[text]

    def connect(self, leaf: bytes) -> str | None:
        """Lets Core connect everything up to a block; what is wrong with it, if anything is."""
        if leaf in self.connected:
            self.counts["branches that were the same as one before"] += 1
            return None
        answer = self.verdict(leaf)
        if answer != ACCEPTED:
            return f"Core refuses a block up to {leaf[::-1].hex()}: {answer}"
        self.connected.update(self.up_to(leaf))
        self.counts["branches that Core connected"] += 1
        return None

    def attempt(self, tip: bytes, content: list[Transaction]) -> str:
        """What Core says to a block on a tip that holds just these."""
        key = tip, tuple(each.encode() for each in content)
        if key not in self.tried:
            block = self.chain.next_block(tip, content, mark=len(self.tried))
            self.tried[key] = self.take(block.encode().hex()).name
        return self.verdict(self.tried[key])

    def verdict(self, block: bytes) -> str:
        """What Core says to a block, asked once: it remembers what it refused."""
        if block not in self.verdicts:
            self.verdicts[block] = self.lift(block)
        return self.verdicts[block]

    def lift(self, leaf: bytes) -> str:
        """Submits a branch and grows it until it is the longest: what Core says to that."""
        height = self.chain.links[leaf].height
        if self.engine is None or self.engine.height - height > PATIENCE:
            self.engine, self.known = Engine(), {GENESIS}
            self.counts["engines"] += 1
        for each in self.up_to(leaf):
            if each not in self.known and (refusal := self.submit(self.raw[each])):
                return refusal
            self.known.add(each)
        tip, best = leaf, self.engine.height
        for grown in range(height, best + 1):
            if self.stands(leaf, height):
                break
            pad = self.chain.next_block(tip, [], mark=grown)
            self.chain.add(pad.encode())
            tip = pad.hash
            if refusal := self.submit(pad.encode()):
                return refusal
        return ACCEPTED if self.stands(leaf, height) else "nothing, and the tip is elsewhere"

    def stands(self, block: bytes, height: int) -> bool:
        return self.engine.block_at(height) == block[::-1].hex()

    def up_to(self, leaf: bytes) -> list[bytes]:
        """A block and those below it, the lowest first."""
        found = []
        while leaf != GENESIS:
            found.append(leaf)
            leaf = self.chain.links[leaf].previous
        return found[::-1]

    def submit(self, raw: bytes) -> str | None:
        """Why Core refuses this block, or one below it that it has to connect now."""
        answer = self.engine.submit(raw)
        if answer is None:
            return None
        failed = self.engine.not_connected()
        if failed:
            return self.engine.reason(failed[1])
        return None if answer in (INCONCLUSIVE, DUPLICATE) else answer
