"""All blocks and transactions of a story, and blocks that could come next."""

from dataclasses import dataclass

from blockchain.block import (
    GENESIS, GENESIS_TIME, Block, commitment_output, height_push, subsidy, txid)
from blockchain.decoding import block_of
from encoding import Input, Output, Transaction, push
from signing import Place


@dataclass
class Link:
    """A block at its place, on whatever branch."""
    previous: bytes
    height: int
    time: int
    names: set[bytes]


class Chain:
    def __init__(self) -> None:
        self.links = {GENESIS: Link(bytes(32), 0, GENESIS_TIME, set())}
        self.transactions: dict[bytes, Transaction] = {}

    def add(self, raw: bytes) -> None:
        block = block_of(raw)
        names = {self.remember(each) for each in block.transactions}
        height = self.links[block.previous].height + 1
        self.links[block.hash] = Link(block.previous, height, block.time, names)

    def remember(self, tx: Transaction) -> bytes:
        name = txid(tx)
        self.transactions[name] = tx
        return name

    def branch(self, tip: bytes) -> list[Link]:
        """The links from a tip down to the first block."""
        found = []
        while tip in self.links:
            found.append(self.links[tip])
            tip = found[-1].previous
        return found

    def places(self, tx: Transaction) -> list[Place] | None:
        """The transaction's inputs with all that they spend; None if some of that is unknown."""
        spent: list[Output] = []
        for each in tx.inputs:
            parent = self.transactions.get(each.txid)
            if parent is None or each.vout >= len(parent.outputs):
                return None
            spent.append(parent.outputs[each.vout])
        return [Place(tx, index, spent) for index in range(len(tx.inputs))]

    def with_parents(self, tx: Transaction, tip: bytes) -> list[Transaction]:
        """The transaction behind those of its ancestors that are not on the branch yet."""
        confirmed = set().union(*(link.names for link in self.branch(tip)))
        found: list[Transaction] = []

        def take(each: Transaction) -> None:
            for spent in each.inputs:
                parent = self.transactions.get(spent.txid)
                if parent and spent.txid not in confirmed and parent not in found:
                    take(parent)
            found.append(each)
        take(tx)
        return found

    def next_block(self, tip: bytes, transactions: list[Transaction], mark: int) -> Block:
        """A sealed block on a tip that holds just these, and leaves their fees alone.

        The mark makes it another block than any before: Core remembers what it refused.
        """
        branch = self.branch(tip)
        height = branch[0].height + 1
        times = sorted(link.time for link in branch[:11])
        coinbase = Transaction(
            2, [Input(bytes(32), 0xFFFFFFFF, 0xFFFFFFFF, height_push(height) + push(b"mark%d" % mark),
                      [bytes(32)])],
            [Output(subsidy(height), b"\x51"), commitment_output()], 0)
        when = max(branch[0].time + 600, times[len(times) // 2] + 1)
        return Block(tip, when, [coinbase, *transactions]).seal()
