"""A chain as its miner sees it: heights, times, and the outputs that it can spend."""

from dataclasses import dataclass, field

from blockchain.block import GENESIS, GENESIS_TIME, Block, txid
from encoding import Output, Transaction

MATURITY = 100


@dataclass
class Coin:
    txid: bytes
    vout: int
    output: Output
    height: int
    coinbase: bool

    @property
    def point(self) -> tuple[bytes, int]:
        return self.txid, self.vout


@dataclass
class Step:
    """A block on the chain, and what takes it off again."""
    block: Block
    hash: bytes
    spent: list[Coin] = field(default_factory=list)
    made: list[Coin] = field(default_factory=list)


class Book:
    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.coins: dict[tuple[bytes, int], Coin] = {}
        self.spends: dict[bytes, object] = {}  # what can spend a script, by the script

    @property
    def height(self) -> int:
        return len(self.steps)

    @property
    def tip(self) -> bytes:
        return self.steps[-1].hash if self.steps else GENESIS

    def time(self, height: int) -> int:
        return self.steps[height - 1].block.time if height else GENESIS_TIME

    def median_time(self, height: int | None = None) -> int:
        """The median of the block at this height, the tip at first, and the ten before it."""
        top = self.height if height is None else height
        times = sorted(self.time(at) for at in range(max(0, top - 10), top + 1))
        return times[len(times) // 2]

    def connect(self, block: Block) -> None:
        step = Step(block, block.hash)
        height = self.height + 1
        for at, tx in enumerate(block.transactions):
            if at:
                self.spend(tx, step)
            self.make(tx, height, at == 0, step)
        self.steps.append(step)

    def spend(self, tx: Transaction, step: Step) -> None:
        for each in tx.inputs:
            coin = self.coins.pop((each.txid, each.vout), None)
            if coin is not None:
                step.spent.append(coin)

    def make(self, tx: Transaction, height: int, coinbase: bool, step: Step) -> None:
        name = txid(tx)
        for vout, output in enumerate(tx.outputs):
            if output.script in self.spends:
                coin = Coin(name, vout, output, height, coinbase)
                self.coins[coin.point] = coin
                step.made.append(coin)

    def disconnect(self) -> Block:
        step = self.steps.pop()
        for coin in step.spent:
            self.coins[coin.point] = coin
        for coin in step.made:
            self.coins.pop(coin.point, None)
        return step.block

    def copy(self) -> "Book":
        other = Book()
        other.steps, other.coins = list(self.steps), dict(self.coins)
        other.spends = self.spends
        return other

    def become(self, other: "Book") -> None:
        """Goes over to another branch."""
        self.steps, self.coins = list(other.steps), dict(other.coins)

    def is_mature(self, coin: Coin) -> bool:
        return not coin.coinbase or self.height + 1 - coin.height >= MATURITY
