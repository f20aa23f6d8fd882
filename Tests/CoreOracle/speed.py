"""Times blocks full of 2-of-2 spends in `paychan ledger` and in Bitcoin Core's own engine.

Not a test: it prints a ratio. Core's engine is given as many script threads as there are cores.
"""

import argparse
import os
import statistics
import time
from random import Random

import pbk

from blockchain.block import Block, txid
from blockchain.book import Book, Coin
from blockchain.builder import Builder
from blockchain.engine import Engine
from blockchain.session import Session
from encoding import Output

BLOCKS, SPENDS = 10, 500


class ThreadedEngine(Engine):
    def submit(self, raw: bytes) -> float:
        block = pbk.Block(raw)
        started = time.perf_counter()
        self.chain.process_block(block)
        return time.perf_counter() - started


class Chain:
    """A chain that ends in blocks full of 2-of-2 spends."""

    def __init__(self, rng: Random):
        self.book, self.raw = Book(), []
        self.builder = Builder(self.book, rng)
        while self.book.height < 100 + BLOCKS:
            self.add(self.builder.block([]))
        funded = [self.fund(coin) for coin in self.builder.coins(BLOCKS, set())]
        self.prefix = len(self.raw)
        for coins in funded:
            self.add(self.builder.block([self.spend(coin) for coin in coins]))

    def add(self, block: Block) -> None:
        self.book.connect(block)
        self.raw.append(block.encode())

    def fund(self, coin: Coin) -> list[Coin]:
        each = coin.output.value // SPENDS
        outputs = [Output(each, self.builder.known(self.builder.channel())) for _ in range(SPENDS)]
        spent = self.builder.spend([coin], outputs)
        self.add(self.builder.block([spent]))
        name = txid(spent.tx)
        return [Coin(name, at, output, self.book.height, False)
                for at, output in enumerate(outputs)]

    def spend(self, coin: Coin):
        script = self.builder.known(self.builder.channel())
        return self.builder.spend([coin], [Output(coin.output.value - 1000, script)])


def main() -> None:
    parser = argparse.ArgumentParser(prog="speed", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--seed", default="speed")
    parsed = parser.parse_args()
    chain = Chain(Random(parsed.seed))
    engine, session = ThreadedEngine(workers=os.cpu_count() - 1), Session(parsed.paychan)
    session.ask(time=int(time.time()))
    pairs = []
    for raw in chain.raw:
        core = engine.submit(raw)
        request = raw.hex()
        started = time.perf_counter()
        answer = session.ask(block=request)
        pairs.append((time.perf_counter() - started, core))
        if not answer["accepted"]:
            raise SystemExit(f"the ledger refuses a block: {answer}")
    if answer["height"] != engine.height:
        raise SystemExit(f"the ledger is at {answer['height']}, Core's engine at {engine.height}")
    full = pairs[chain.prefix:]
    ours, core = (statistics.median(each) * 1000 for each in zip(*full))
    ratio = statistics.median(ours / core for ours, core in full)
    print(f"{len(full)} blocks of {SPENDS} 2-of-2 spends: ledger {ours:.1f} ms, "
          f"Core's engine {core:.1f} ms, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
