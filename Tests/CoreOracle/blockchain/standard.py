"""Transactions that a node relays, for the ledger's mempool and so for the blocks that it mines."""

from random import Random

from blockchain.book import Book, Coin
from blockchain.builder import Builder, Spent
from choices import any_witness_key_hash
from encoding import Input, Output, Transaction
from keys import any_keys
from locks import pubkey
from locks_more import two_of_two
from signing import Style, Wishes
from spends import ScriptHash
from spends_taproot import KeyPath, Leaf

FEE = 3000


def hash_all() -> Wishes:
    return Wishes(hash_type=1)


class StandardBuilder(Builder):
    def __init__(self, book: Book, rng: Random):
        super().__init__(book, rng)
        self.scripts: set[bytes] = set()

    def new_spend(self):
        rng = self.rng
        [key] = any_keys(rng, 1)
        while True:
            spend = rng.choice([
                self.channel(), any_witness_key_hash(rng), KeyPath(key),
                ScriptHash(two_of_two(Style.LEGACY, rng)), Leaf(pubkey(Style.TAP, rng), key, [])])
            if not getattr(spend, "uncompressed", False):
                return spend

    def spents(self, count: int) -> list[Spent]:
        taken: set = set()
        found = [self.transaction(coin) for coin in self.rich_coins(count, taken)]
        return found

    def rich_coins(self, count: int, taken: set) -> list[Coin]:
        """Coins whose spend is standard: mined money, and what was sent before."""
        return [each for each in self.coins(4 * count, taken)
                if each.output.value > 10 * FEE and self.is_standard(each)][:count]

    def is_standard(self, coin: Coin) -> bool:
        spend = self.book.spends[coin.output.script]
        return coin.output.script in self.scripts or (
            coin.coinbase and not getattr(spend, "uncompressed", False)
            and getattr(spend, "annex", None) is None)

    def transaction(self, coin: Coin) -> Spent:
        rest = coin.output.value - FEE
        parts = [rest // 2, rest - rest // 2] if rest > 4000 else [rest]
        outputs = []
        for value in parts:
            script = self.known(self.new_spend())
            self.scripts.add(script)
            outputs.append(Output(value, script))
        tx = Transaction(2, [Input(coin.txid, coin.vout, 0xFFFFFFFD)], outputs, self.book.height)
        spend = self.book.spends[coin.output.script]
        return Spent(tx, [coin.output], [spend]).sign(self.rng, hash_all)
