"""Follows a trace by its events alone: what is on the chain, what waits, and who holds what."""

from blockchain.block import Block, txid
from encoding import Transaction
from replay.story import transaction_of


def name(tx: Transaction) -> str:
    return txid(tx)[::-1].hex()


class Follower:
    def __init__(self, blocks: dict[str, Block]):
        self.blocks = blocks  # all of the story, by their hashes
        self.chain: dict[int, list[str]] = {}  # the story's transactions in blocks, by height
        self.mempool: list[str] = []
        self.labels: dict[str, str] = {}
        self.transactions: dict[str, Transaction] = {}
        self.held: dict[str, set[str]] = {"payer": set(), "payee": set()}
        self.funding: str | None = None
        self.replaced: list[str] = []  # labels of what was just replaced, and is evicted next

    def move(self, events: list[dict]) -> None:
        for event in events:
            kind = event["event"]
            if kind == "evicted":
                self.evict(event["label"])
                continue
            self.replaced = []
            if kind == "broadcast":
                self.broadcast(event["transaction"], event["verdict"])
            elif kind == "gained":
                self.gain(event["by"], event["transaction"])
            elif kind == "reorganised":
                self.undo(event["depth"])
            elif kind == "mined":
                self.mine(event["height"], event["hash"])

    def learn(self, told: dict) -> str:
        tx = transaction_of(told["hex"])
        if name(tx) != told["txid"]:
            raise ValueError(f"{told['label']} is called {told['txid']} and is {name(tx)}")
        self.transactions[told["txid"]] = tx
        return told["txid"]

    def broadcast(self, told: dict, verdict: dict) -> None:
        this = self.learn(told)
        self.labels[this] = told["label"]
        if verdict["allowed"]:
            self.replaced = [self.labels[each] for each in verdict["replaced"]]
            self.mempool = [each for each in self.mempool if each not in verdict["replaced"]]
            if this not in self.mempool:
                self.mempool.append(this)

    def gain(self, role: str, told: dict) -> None:
        this = self.learn(told)
        self.held[role].add(told["label"])
        if told["label"] == "funding":
            self.funding = this

    def evict(self, label: str) -> None:
        if label in self.replaced:
            self.replaced.remove(label)
        else:
            self.mempool = [each for each in self.mempool if self.labels[each] != label]

    def undo(self, depth: int) -> None:
        for height in sorted(self.chain)[-depth:]:
            self.mempool += self.chain.pop(height)

    def mine(self, height: int, block: str) -> None:
        content = self.blocks[block].transactions[1:]
        self.chain[height] = [name(tx) for tx in content]
        gone = {spent.outpoint() for tx in content for spent in tx.inputs}
        self.mempool = [each for each in self.mempool
                        if not any(spent.outpoint() in gone
                                   for spent in self.transactions[each].inputs)]

    def confirmed(self) -> list[tuple[str, int]]:
        """Names and heights of the story's transactions on the chain, in their order."""
        return [(each, height) for height in sorted(self.chain) for each in self.chain[height]]

    def closing(self) -> str | None:
        """What on the chain spends the funding output."""
        for each, _ in self.confirmed():
            for spent in self.transactions[each].inputs:
                if (spent.txid[::-1].hex(), spent.vout) == (self.funding, 0):
                    return each
        return None
