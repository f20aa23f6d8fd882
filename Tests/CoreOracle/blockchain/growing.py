"""Grows one chain on both sides: blocks from here, blocks that the ledger mines, reorganisations."""

from collections import Counter
from random import Random

from blockchain.block import Block
from blockchain.book import MATURITY, Book
from blockchain.builder import Builder
from blockchain.decoding import block_of
from blockchain.sides import ACCEPTED, Sides
from blockchain.standard import StandardBuilder


class Growth:
    def __init__(self, sides: Sides, book: Book, rng: Random):
        self.sides, self.book, self.rng = sides, book, rng
        self.builder = Builder(book, rng)
        self.standard = StandardBuilder(book, rng)
        self.counts: Counter = Counter()

    def run(self, built: int, mined: int) -> None:
        """Until so many blocks were built here, and so many mined by the ledger."""
        self.sides.set_clock()
        self.extend_empty(MATURITY + 10)
        mined = mined if self.sides.session else 0
        while self.counts["built here"] < built or self.counts["mined by the ledger"] < mined:
            self.step(built, mined)
        if mined and not self.counts["sent and mined"]:
            self.sides.problems.append("nothing that was sent was mined")

    def step(self, built: int, mined: int) -> None:
        kind = self.rng.random()
        if kind < 0.06:
            self.reorganise(self.rng.choice([1, 1, 2, 3, 5, 12]))
        elif kind < 0.2 and self.counts["mined by the ledger"] < mined:
            self.let_mine()
        elif kind < 0.22 and self.sides.session:
            self.invalidate()
        elif self.counts["built here"] < built or not mined:
            self.extend()

    def extend_empty(self, count: int) -> None:
        for _ in range(count):
            self.give(self.builder.block([]), ACCEPTED)

    def extend(self) -> None:
        self.give(self.any_block(), ACCEPTED)

    def any_block(self) -> Block:
        spents = self.builder.spents(self.rng.choice([0, 1, 2, 2, 4, 8]))
        for spent in spents:
            for spend in spent.spends:
                self.counts[f"spend {spend.name}"] += 1
        self.counts["spends"] += sum(len(each.spends) for each in spents)
        return self.builder.block(spents)

    def give(self, block: Block, expected: str) -> None:
        self.sides.submit("grown", block, expected)
        self.book.connect(block)
        self.counts["built here"] += 1

    def reorganise(self, depth: int) -> None:
        """Replaces the last blocks by a branch that is one longer; of equal work, the first wins."""
        for _ in range(depth):
            self.book.disconnect()
        for _ in range(depth):
            self.give(self.any_block(), "inconclusive")
        self.give(self.any_block(), ACCEPTED)
        self.counts["reorganisations"] += 1

    def let_mine(self) -> None:
        """Sends what is standard, lets the ledger mine, and gives Core the blocks."""
        sent = self.send(self.rng.choice([0, 2, 5]))
        spend = self.builder.channel()
        script = self.builder.known(spend)
        self.sides.session.ask(time=self.book.time(self.book.height))  # its blocks go on from there
        answer = self.sides.session.ask(generate=self.rng.randint(1, 25), script=script.hex())
        for text in answer["blocks"]:
            raw = bytes.fromhex(text)
            core = self.sides.engine.submit(raw)
            self.sides.accepted.append(raw)
            if core is not None:
                self.sides.report(f"Core says {core!r} to a mined block", "mined", raw)
            self.connect(block_of(raw), sent)
        tip = self.sides.session.ask(tip=True)
        self.sides.set_clock()
        self.sides.compare_tips("mined", raw, {"tip": tip["hash"], "height": answer["height"]})

    def connect(self, block: Block, sent: set[bytes]) -> None:
        self.book.connect(block)
        self.counts["mined by the ledger"] += 1
        self.counts["sent and mined"] += sum(each.encode() in sent for each in block.transactions)

    def send(self, count: int) -> set[bytes]:
        sent = set()
        for spent in self.standard.spents(count):
            raw = spent.tx.encode()
            test = self.sides.session.ask(test=raw.hex())
            answer = self.sides.session.ask(send=raw.hex())
            if test["allowed"] != ("allowed" not in answer):
                self.sides.problems.append(f"tested: {test}, sent: {answer}")
            self.counts[f"sent: {answer.get('reject-reason', 'accepted')}"] += 1
            sent.add(raw)
        return sent

    def invalidate(self) -> None:
        """Takes a few blocks away and gives them back, after which all is as before."""
        depth = self.rng.randint(1, 4)
        name = self.book.steps[-depth].hash[::-1].hex()
        self.sides.session.ask(invalidate=name)
        answer = self.sides.session.ask(reconsider=name)
        tip = self.sides.session.ask(tip=True)
        if tip.get("hash") != self.sides.engine.tip:
            self.sides.problems.append(f"invalidated and reconsidered: {answer}, then {tip}")
        self.counts["invalidated and reconsidered"] += 1
