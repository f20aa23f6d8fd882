"""Valid transactions and blocks on top of a chain, spending outputs of every kind."""

from dataclasses import dataclass
from random import Random

from blockchain.block import Block, commitment_output, height_push, subsidy, txid
from blockchain.book import Book, Coin
from blockchain.openings import Opening, any_opening
from choices import any_key_path, any_spend, any_witness_key_hash
from encoding import Input, Output, Transaction, push
from locks_more import two_of_two
from signing import Place, Style, Wishes
from spends import WitnessScriptHash

STEP = 600  # seconds from block to block


@dataclass
class Spent:
    """A transaction, and what is needed to sign any of its inputs again."""
    tx: Transaction
    prevouts: list[Output]
    spends: list

    def place(self, index: int) -> Place:
        return Place(self.tx, index, self.prevouts)

    def sign(self, rng: Random, wishes=Wishes) -> "Spent":
        for index, spend in enumerate(self.spends):
            spend.unlock(self.place(index), rng, wishes())
        return self

    @property
    def fee(self) -> int:
        return (sum(each.value for each in self.prevouts)
                - sum(each.value for each in self.tx.outputs))


class Builder:
    def __init__(self, book: Book, rng: Random):
        self.book, self.rng = book, rng

    def new_spend(self):
        """What a new output is for; all that the chain's own height cannot open is left out."""
        kind = self.rng.random()
        if kind < 0.2:
            return any_opening(self.book, self.rng)
        if kind < 0.4:
            return self.channel()
        while True:
            spend = any_spend(self.rng)
            if spend.lock is None or spend.lock.name not in ("absolute", "relative"):
                return spend

    def channel(self) -> WitnessScriptHash:
        return WitnessScriptHash(two_of_two(Style.V0, self.rng))

    def known(self, spend) -> bytes:
        script = spend.script_pubkey()
        self.book.spends[script] = spend
        return script

    def coins(self, count: int, taken: set) -> list[Coin]:
        """Some coins that the next block may spend, and that nothing else in it does."""
        found, absolute = [], False
        points = list(self.book.coins)
        for point in self.rng.sample(points, min(len(points), 8 * count)):
            coin = self.book.coins[point]
            lock = getattr(self.book.spends[coin.output.script], "lock", None)
            if point in taken or not self.book.is_mature(coin):
                continue
            if isinstance(lock, Opening):
                if (lock.absolute and absolute) or not lock.is_open(coin, self.book):
                    continue
                absolute = absolute or lock.absolute
            found.append(coin)
            taken.add(point)
            if len(found) == count:
                break
        return found

    def spend(self, coins: list[Coin], outputs: list[Output] | None = None,
              spends: list | None = None) -> Spent:
        """A signed transaction that spends these coins."""
        rng, book = self.rng, self.book
        total = sum(each.output.value for each in coins)
        tx = Transaction(
            rng.choice([1, 2, 2, 2, 3, 0xFFFFFFFF]),
            [Input(each.txid, each.vout, rng.choice([0xFFFFFFFF, 0xFFFFFFFE])) for each in coins],
            outputs or self.outputs(total), 0)
        if rng.random() < 0.3:
            tx.locktime = rng.choice([book.height, book.median_time() - 1])
        spent = Spent(tx, [each.output for each in coins],
                      spends or [book.spends[each.output.script] for each in coins])
        for index, coin in enumerate(coins):
            if tx.version > 1 and rng.random() < 0.2:
                tx.inputs[index].sequence = self.age_at_most(coin)
        for index, spend in enumerate(spent.spends):
            spend.prepare(spent.place(index))
        return spent.sign(rng)

    def age_at_most(self, coin: Coin) -> int:
        """A relative lock by blocks that is open: often exactly now."""
        age = min(0xFFFF, self.book.height + 1 - coin.height)
        return self.rng.choice([age, self.rng.randint(0, age)])

    def outputs(self, total: int) -> list[Output]:
        rest = total - min(total, self.rng.choice([0, 0, 200, 1000, 5000]))
        found = []
        for _ in range(self.rng.choice([1, 1, 2, 2, 3, 4])):
            value = self.rng.randint(0, rest) if rest else 0
            found.append(Output(value, self.known(self.new_spend())))
            rest -= value
        found[-1].value += rest
        return found

    def coinbase(self, height: int, value: int) -> Transaction:
        extra = push(self.rng.randbytes(4))
        script = self.known(self.rng.choice([self.channel, self.any_key])())
        return Transaction(
            2, [Input(bytes(32), 0xFFFFFFFF, 0xFFFFFFFF, height_push(height) + extra,
                      [self.rng.randbytes(32)])],
            [Output(value, script), commitment_output()], 0)

    def any_key(self):
        return self.rng.choice([any_witness_key_hash, any_key_path])(self.rng)

    def block(self, spents: list[Spent], time: int | None = None) -> Block:
        """A sealed block on the tip that takes all its fees."""
        height = self.book.height + 1
        fees = sum(each.fee for each in spents)
        coinbase = self.coinbase(height, subsidy(height) + fees)
        transactions = [coinbase] + [each.tx for each in spents]
        if not any(each.witness for tx in transactions[1:] for each in tx.inputs):
            if self.rng.random() < 0.5:  # then nothing needs to be committed to
                coinbase.outputs.pop()
                coinbase.inputs[0].witness = []
        when = time or max(self.book.time(self.book.height) + STEP, self.book.median_time() + 1)
        return Block(self.book.tip, when, transactions).seal()

    def spents(self, count: int) -> list[Spent]:
        """Transactions of one block: some of them spend what others of them make."""
        taken: set = set()
        found: list[Spent] = []
        for _ in range(count):
            coins = self.coins(self.rng.choice([1, 1, 2, 3]), taken)
            if coins:
                found.append(self.spend(coins))
                if self.rng.random() < 0.15:
                    found += self.child(found[-1])
        return found

    def child(self, parent: Spent) -> list[Spent]:
        name = txid(parent.tx)
        for vout, output in enumerate(parent.tx.outputs):
            spend = self.book.spends.get(output.script)
            lock = getattr(spend, "lock", None)
            if spend is not None and not isinstance(lock, Opening):
                coin = Coin(name, vout, output, self.book.height + 1, False)
                return [self.spend([coin])]
        return []
