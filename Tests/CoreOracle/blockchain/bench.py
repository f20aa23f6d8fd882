"""Where single blocks are tried on a grown chain: templates, and what becomes of them."""

from random import Random

from blockchain.block import Block, txid
from blockchain.book import Book, Coin
from blockchain.builder import Builder, Spent
from blockchain.sides import ACCEPTED, Sides
from choices import MAXIMUM_ELEMENT, any_spend
from encoding import Output
from limits import any_limit
from mutants_script import SCRIPT_MUTANTS, with_script
from signing import Style
from soup import soup
from wrapping import wrapped

Template = tuple[Block, list[Spent]]


class Bench:
    def __init__(self, sides: Sides, book: Book, rng: Random):
        self.sides, self.book, self.rng = sides, book, rng
        self.builder = Builder(book, rng)
        self.doubtful: list[tuple[Coin, str, object]] = []

    def template(self, count: int = 2) -> Template:
        """A valid block with at least so many transactions beside the coinbase."""
        while True:
            spents = self.builder.spents(count)
            if len(spents) >= count:
                return self.builder.block(spents), spents

    def give(self, label: str, block: Block, expected: str | None = None) -> str:
        """Submits a block on the tip; if it stands, the book goes on from it."""
        core = self.sides.submit(label, block, expected)
        if core == ACCEPTED:
            self.book.connect(block)
        return core

    def accept(self, block: Block | None = None, label: str = "twin") -> Block:
        block = block or self.builder.block([])
        self.give(label, block, ACCEPTED)
        return block

    def one_spend(self, spend, value: int | None = None) -> Coin:
        """Pays to an output of this kind in a block of its own, and gives it."""
        [coin] = self.pay([spend.script_pubkey()], value)
        self.builder.known(spend)
        return coin

    def pay(self, scripts: list[bytes], value: int | None = None) -> list[Coin]:
        [source] = self.rich(1)
        total = source.output.value
        each = min(total // len(scripts), value or total)
        outputs = [Output(each, script) for script in scripts]
        outputs[0].value += total - each * len(scripts)
        spent = self.builder.spend([source], outputs)
        block = self.builder.block([spent])
        self.give("paying", block, ACCEPTED)
        name = txid(spent.tx)
        return [Coin(name, at, output, self.book.height, False)
                for at, output in enumerate(outputs)]

    def rich(self, count: int) -> list[Coin]:
        """Coins that the next block may spend, and that hold something to share."""
        while True:
            found = [each for each in self.builder.coins(40, set()) if each.output.value > 100_000]
            if len(found) >= count:
                return found[:count]

    def any_doubtful(self) -> tuple[Coin, str, object]:
        """An output that may turn out to be unspendable, with what tries to spend it."""
        if not self.doubtful:
            kinds = [self.doubtful_spend() for _ in range(150)]
            coins = self.pay([spend.script_pubkey() for _, spend in kinds], 3000)
            self.doubtful = [(coin, *kind) for coin, kind in zip(coins, kinds)]
        return self.doubtful.pop()

    def doubtful_spend(self) -> tuple[str, object]:
        rng, kind = self.rng, self.rng.random()
        if kind < 0.3:
            return any_limit(rng)
        if kind < 0.5:
            style = rng.choice(list(Style))
            return "random program", wrapped(soup(style, rng), rng, style)
        while True:
            name = rng.choice(sorted(SCRIPT_MUTANTS))
            base = self.builder.new_spend() if rng.random() < 0.7 else any_spend(rng)
            spend = with_script(base, SCRIPT_MUTANTS[name], rng)
            if spend is not None and (
                    spend.name != "p2sh" or len(spend.lock.script) <= MAXIMUM_ELEMENT):
                return name, spend

