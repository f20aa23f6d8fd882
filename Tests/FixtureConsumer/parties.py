"""Payer and payee before there is a channel: keys, payouts, and the coins of the payer's wallet."""

from bitcoin import Transaction, double_sha256
from building import (FINAL, LOCKABLE, LONGEST_SIGNATURE, Spend, dust, fee, hash160, push,
                      tagged_hash, unsigned, written)
from coincurve import PrivateKey

ROLES = ("payer", "payee")
PURPOSES = ("payer/channel", "payer/wallet", "payer/payout", "payee/channel", "payee/purse",
            "payee/payout", "miner")


def secret(seed: str, purpose: str) -> PrivateKey:
    for attempt in range(256):
        data = purpose.encode() + bytes([0, attempt]) + seed.encode()
        try:
            return PrivateKey(tagged_hash(b"paychan/key", data))
        except ValueError:
            continue
    raise ValueError("no hash is a key")


class Parties:
    """All that follows from a seed, and what the payer's wallet makes of its coins."""

    def __init__(self, seed: str, rate: int, is_segwit: bool = True):
        self.rate, self.is_segwit = rate, is_segwit
        self.secrets = {each: secret(seed, each) for each in PURPOSES}
        self.keys = {each: key.public_key.format() for each, key in self.secrets.items()}
        self.channel_keys = [self.keys[f"{role}/channel"] for role in ROLES]
        self.payouts = {role: b"\0\x14" + hash160(self.keys[f"{role}/payout"]) for role in ROLES}

    def signature(self, purpose: str, transaction: Transaction, at: int, code: bytes,
                  value: int) -> bytes:
        """RFC 6979, low S, and SIGHASH_ALL behind it."""
        preimage = transaction.preimage(at, code, value, 1, self.is_segwit)
        return self.secrets[purpose].sign(double_sha256(preimage), hasher=None) + b"\x01"

    @property
    def wallet_script(self) -> bytes:
        mine = hash160(self.keys["payer/wallet"])
        return b"\0\x14" + mine if self.is_segwit else b"\x76\xa9\x14" + mine + b"\x88\xac"

    def coins(self) -> list[Spend]:
        """The coinbases of the first two blocks, which pay the payer's wallet."""
        return [self.coin(height) for height in (1, 2)]

    def coin(self, height: int) -> Spend:
        nothing = Spend(bytes(32), 0xFFFFFFFF, LOCKABLE, 0, b"")
        commitment = b"\x6a\x24\xaa\x21\xa9\xed" + double_sha256(bytes(64))
        outputs = [(50 * 10**8, self.wallet_script), (0, commitment)]
        coinbase = written(2, [nothing], outputs, height - 1, [bytes([0x50 + height, 0])],
                           [[bytes(32)]])
        return Spend(bytes.fromhex(coinbase.txid)[::-1], 0, FINAL, 50 * 10**8, self.wallet_script)

    def funded(self, value: int, script: bytes, coins: list[Spend]) -> Transaction:
        """As few coins as pay for output and fee: the largest first, equal ones by the bytes of
        their outpoints."""
        coins = sorted(coins, key=lambda each: (-each.value, each.txid, each.index))
        target = (value, script)
        for count in range(1, len(coins) + 1):
            taken = coins[:count]
            total = sum(each.value for each in taken)
            if total >= value + self.wallet_fee(taken, [target]):
                break
        else:
            raise ValueError("the payer's coins do not pay for the output")
        change = total - value - self.wallet_fee(taken, [target, (0, self.wallet_script)])
        outputs = [target]
        if change >= dust(self.wallet_script):
            outputs.append((change, self.wallet_script))
        bare = unsigned(taken, outputs, 0)
        code = b"\x76\xa9\x14" + hash160(self.keys["payer/wallet"]) + b"\x88\xac"
        signatures = [self.signature("payer/wallet", bare, at, code, each.value)
                      for at, each in enumerate(taken)]
        return self.unlocked(taken, outputs, signatures)

    def left(self, coins: list[Spend], spent: Transaction) -> list[Spend]:
        """The coins after a transaction: without those that it spends, and with its change."""
        gone = {(each.txid, each.index) for each in spent.inputs}
        name = bytes.fromhex(spent.txid)[::-1]
        return [each for each in coins if (each.txid, each.index) not in gone] + [
            Spend(name, at, FINAL, each.value, each.script)
            for at, each in enumerate(spent.outputs) if each.script == self.wallet_script]

    def wallet_fee(self, taken: list[Spend], outputs: list[tuple[int, bytes]]) -> int:
        longest = self.unlocked(taken, outputs, [LONGEST_SIGNATURE] * len(taken))
        return fee(self.rate, longest.vsize)

    def unlocked(self, taken: list[Spend], outputs: list[tuple[int, bytes]],
                 signatures: list[bytes]) -> Transaction:
        proofs = [[each, self.keys["payer/wallet"]] for each in signatures]
        if self.is_segwit:
            return written(2, taken, outputs, 0, [b""] * len(taken), proofs)
        return written(2, taken, outputs, 0, [b"".join(map(push, each)) for each in proofs],
                       [[]] * len(taken))
