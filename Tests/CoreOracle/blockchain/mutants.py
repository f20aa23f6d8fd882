"""Random one-change mutants of valid blocks, each judged by both sides."""

from blockchain.bench import Bench, Template
from blockchain.block import Block
from blockchain.decoding import block_of
from blockchain.mutants_block import BLOCK_MUTANTS, raw_bits
from blockchain.mutants_spend import SPEND_MUTANTS, replaced_spend
from blockchain.sides import ACCEPTED

FAMILIES = {"spend": 60, "block": 25, "replaced": 40, "bytes": 8, "branch": 6, "again": 4}


class Mutants:
    def __init__(self, bench: Bench):
        self.bench, self.rng = bench, bench.rng
        self.earlier: list[bytes] = []

    def run(self, count: int) -> None:
        for _ in range(count):
            [family] = self.rng.choices(list(FAMILIES), FAMILIES.values())
            getattr(self, family)()

    def give(self, label: str, block: Block) -> None:
        core = self.bench.sides.submit(label, block)
        self.remember(block.encode())
        if core == ACCEPTED:
            self.bench.book.connect(block)
        elif self.rng.random() < 0.02:
            self.bench.accept()

    def remember(self, raw: bytes) -> None:
        self.earlier = self.earlier[-200:] + [raw]

    def spend(self) -> None:
        while True:
            template = self.bench.template(self.rng.choice([1, 2, 3]))
            [name] = self.rng.choices(
                list(SPEND_MUTANTS), [weight for _, weight in SPEND_MUTANTS.values()])
            label = SPEND_MUTANTS[name][0](self.bench, template, self.rng.choice(template[1]))
            if label is not None:
                break
        self.give(f"{name}: {label}", self.sealed(template))

    def sealed(self, template: Template) -> Block:
        """Most often the header and the commitment follow the change; else one is forgotten."""
        block, kind = template[0], self.rng.random()
        if kind < 0.92:
            return block.seal()
        return block if kind < 0.95 else block.commit_to_transactions().mine()

    def block(self) -> None:
        while True:
            template = self.bench.template(self.rng.choice([1, 2, 3, 4, 5]))
            [name] = self.rng.choices(
                list(BLOCK_MUTANTS), [weight for _, weight in BLOCK_MUTANTS.values()])
            label = BLOCK_MUTANTS[name][0](self.bench, template)
            if label is not None:
                break
        self.give(label, template[0])

    def replaced(self) -> None:
        label, coins, spends = replaced_spend(self.bench, self.rng)
        if not coins:
            return self.replaced()
        builder = self.bench.builder
        spents = builder.spents(1) if self.rng.random() < 0.3 else []
        used = {(each.txid, each.vout) for spent in spents for each in spent.tx.inputs}
        if any(each.point in used for each in coins):
            return self.replaced()
        spents.insert(self.rng.randint(0, len(spents)), builder.spend(coins, spends=spends))
        self.give(f"spend of {label}", builder.block(spents))

    def bytes(self) -> None:
        template = self.bench.template(self.rng.choice([1, 2, 3]))
        label, raw = raw_bits(self.bench, template)
        core = self.bench.sides.submit(label, raw)
        if core == ACCEPTED:  # as the nonce may change, if the hash stays low enough
            self.bench.book.connect(block_of(raw))
        elif self.rng.random() < 0.2 and raw[:80] == template[0].header():
            self.bench.accept(template[0])  # a broken copy does not harm the good one

    def again(self) -> None:
        if self.earlier:
            self.bench.sides.submit("again", self.rng.choice(self.earlier))

    def branch(self) -> None:
        """A branch that leaves the chain a few blocks down; its blocks may be faulty."""
        bench, rng = self.bench, self.rng
        other = bench.book.copy()
        depth = rng.randint(1, 3)
        for _ in range(depth):
            other.disconnect()
        side = Bench(bench.sides, other, rng)
        for at in range(depth + rng.choice([-1, 0, 1, 2])):
            block = side.builder.block(side.builder.spents(1))
            if rng.random() < 0.3:
                block.transactions[0].outputs[0].value += 1
                block.seal()
            core = bench.sides.submit("branch", block)
            other.connect(block)
            self.remember(block.encode())
            if core == ACCEPTED:
                bench.book.become(other)
