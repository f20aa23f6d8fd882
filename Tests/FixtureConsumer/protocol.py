"""The timelock channel, built from terms and seed by the rules of the pages in `Fixtures`.

Nothing is read from a case but its scenario and, for a closing transaction, which division it makes.
"""

import base64
from dataclasses import dataclass
from decimal import Decimal

from bitcoin import Transaction, double_sha256, sized
from building import (FINAL, LOCKABLE, Spend, dust, fee, hash160, push, sha256, tagged_hash, written)
from coincurve import PrivateKey

ROLES = ("payer", "payee")
PURPOSES = ("payer/channel", "payer/wallet", "payer/payout", "payee/channel", "payee/purse",
            "payee/payout", "miner")
UNITS = {"BTC": 10**8, "mBTC": 10**5, "sat": 1}
LONGEST_SIGNATURE = bytes(72)


def secret(seed: str, purpose: str) -> PrivateKey:
    for attempt in range(256):
        data = purpose.encode() + bytes([0, attempt]) + seed.encode()
        try:
            return PrivateKey(tagged_hash(b"paychan/key", data))
        except ValueError:
            continue
    raise ValueError("no hash is a key")


def amount(written: int | str) -> int:
    """Satoshis of an amount: a number, or a text with its unit."""
    if isinstance(written, int):
        return written
    digits, unit = written.split(" ")
    return int(Decimal(digits.replace(",", "")) * UNITS[unit])


class Channel:
    """Keys, funding and every closing transaction of a scenario."""

    def __init__(self, scenario: dict):
        self.terms = terms = scenario["terms"]
        self.secrets = {each: secret(scenario["seed"], each) for each in PURPOSES}
        self.keys = {each: key.public_key.format() for each, key in self.secrets.items()}
        self.is_segwit = terms["funding"] == "p2wsh"
        self.capacity, self.rate = amount(terms["capacity"]), terms["fee-rate"]
        self.channel_keys = [self.keys[f"{role}/channel"] for role in ROLES]
        self.script = b"\x52" + b"".join(push(each) for each in self.channel_keys) + b"\x52\xae"
        self.payouts = {role: b"\0\x14" + hash160(self.keys[f"{role}/payout"]) for role in ROLES}
        self.public = (b"\0\x20" + sha256(self.script) if self.is_segwit
                       else b"\xa9\x14" + hash160(self.script) + b"\x87")
        both = [(0, self.payouts[role]) for role in ROLES]
        self.closing_fee = fee(self.rate, self.closed(
            self.spend(bytes(32), 0, FINAL), both, 0, [LONGEST_SIGNATURE] * 2).vsize)
        self.value = self.capacity + self.closing_fee
        self.funding = self.funded()
        self.txid = bytes.fromhex(self.funding.txid)[::-1]

    @property
    def id(self) -> str:
        """The terms in their order, and the payer's key and script; shown like a txid."""
        terms = self.terms
        amounts = (self.capacity, amount(terms["unit"]), self.rate, terms["confirmations"])
        heights = [terms["refund-height"], terms["step"], terms["reaction"], terms["delay"]]
        heights += [terms["undone"]] if terms.get("undone") else []
        data = (sized(terms["network"].encode())
                + b"".join(each.to_bytes(8, "little") for each in amounts)
                + b"".join(each.to_bytes(4, "little") for each in heights)
                + sized(terms["signing-order"].encode()) + sized(terms["funding"].encode())
                + self.keys["payer/channel"] + sized(self.payouts["payer"]))
        tag = b"paychan/timelock/channel" + (b"/undone" if terms.get("undone") else b"")
        return tagged_hash(tag, data)[::-1].hex()

    # The funding.

    @property
    def wallet_script(self) -> bytes:
        mine = hash160(self.keys["payer/wallet"])
        return b"\0\x14" + mine if self.is_segwit else b"\x76\xa9\x14" + mine + b"\x88\xac"

    def coin(self, height: int) -> Spend:
        """The coinbase of one of the first two blocks, which pay the payer's wallet."""
        nothing = Spend(bytes(32), 0xFFFFFFFF, LOCKABLE, 0, b"")
        commitment = b"\x6a\x24\xaa\x21\xa9\xed" + double_sha256(bytes(64))
        outputs = [(50 * 10**8, self.wallet_script), (0, commitment)]
        coinbase = written(2, [nothing], outputs, height - 1, [bytes([0x50 + height, 0])],
                           [[bytes(32)]])
        return Spend(bytes.fromhex(coinbase.txid)[::-1], 0, FINAL, 50 * 10**8, self.wallet_script)

    def funded(self) -> Transaction:
        """As few coins as pay for output and fee, equal ones by the bytes of their outpoints."""
        coins = sorted((self.coin(height) for height in (1, 2)), key=lambda each: each.txid)
        target = (self.value, self.public)
        for count in range(1, len(coins) + 1):
            taken = coins[:count]
            total = sum(each.value for each in taken)
            if total >= self.value + self.wallet_fee(taken, [target]):
                break
        else:
            raise ValueError("the payer's coins do not pay for the funding")
        change = total - self.value - self.wallet_fee(taken, [target, (0, self.wallet_script)])
        outputs = [target]
        if change >= dust(self.wallet_script):
            outputs.append((change, self.wallet_script))
        unsigned = written(2, taken, outputs, 0, [b""] * count, [[]] * count)
        code = b"\x76\xa9\x14" + hash160(self.keys["payer/wallet"]) + b"\x88\xac"
        signatures = [self.signature("payer/wallet", unsigned, at, code, each.value)
                      for at, each in enumerate(taken)]
        return self.unlocked(taken, outputs, signatures)

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

    # Closing it.

    def spend(self, txid: bytes, value: int, sequence: int) -> Spend:
        return Spend(txid, 0, sequence, value, self.public)

    def closed(self, spend: Spend, outputs: list[tuple[int, bytes]], lock: int,
               signatures: list[bytes]) -> Transaction:
        items = [b"", *signatures, self.script]
        if self.is_segwit:
            return written(2, [spend], outputs, lock, [b""], [items])
        return written(2, [spend], outputs, lock, [b"".join(map(push, items))], [[]])

    def closing(self, state: int, to_payee: int, is_settlement: bool) -> "Closing":
        shares = {"payer": self.capacity - to_payee, "payee": to_payee}
        outputs = [(shares[role], self.payouts[role]) for role in ROLES
                   if shares[role] >= dust(self.payouts[role])]
        lock = 0 if is_settlement else self.terms["refund-height"] - state * self.terms["step"]
        spend = self.spend(self.txid, self.value, FINAL if is_settlement else LOCKABLE)
        unsigned = written(2, [spend], outputs, lock, [b""], [[]])
        signatures = {role: self.signature(f"{role}/channel", unsigned, 0, self.script, self.value)
                      for role in ROLES}
        signed = self.closed(spend, outputs, lock, [signatures[role] for role in ROLES])
        return Closing(self, unsigned, signatures, signed)

    def signature(self, purpose: str, unsigned: Transaction, at: int, code: bytes,
                  value: int) -> bytes:
        """RFC 6979, low S, and SIGHASH_ALL behind it."""
        preimage = unsigned.preimage(at, code, value, 1, self.is_segwit)
        return self.secrets[purpose].sign(double_sha256(preimage), hasher=None) + b"\x01"


@dataclass
class Closing:
    """A refund, a commitment or a settlement, unsigned and signed."""
    channel: Channel
    unsigned: Transaction
    signatures: dict[str, bytes]
    signed: Transaction

    def psbt(self, signers: list[str]) -> str:
        """BIP 174, version 0: what is spent, the hash type, and the signatures of some."""
        channel = self.channel
        fields = []
        if channel.is_segwit:
            spent = channel.value.to_bytes(8, "little") + sized(channel.public)
            fields.append((b"\x01", spent))
        made = {channel.keys[f"{role}/channel"]: self.signatures[role] for role in signers}
        fields += [(b"\x02" + key, made[key]) for key in sorted(made, key=hash160)]
        fields.append((b"\x03", (1).to_bytes(4, "little")))
        fields.append((b"\x05" if channel.is_segwit else b"\x04", channel.script))
        fields = b"".join(sized(key) + sized(value) for key, value in fields)
        data = (b"psbt\xff" + sized(b"\0") + sized(self.unsigned.data) + b"\0" + fields + b"\0"
                + b"\0" * len(self.unsigned.outputs))
        return base64.b64encode(data).decode()
