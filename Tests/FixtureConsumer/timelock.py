"""The timelock channel, built from terms and seed by the rules of the pages in `Fixtures`.

Nothing is read from a case but its scenario and, for a settlement, which state it divides by.
"""

from bitcoin import Transaction, address, descriptor_checksum
from building import (FINAL, LOCKABLE, LONGEST_SIGNATURE, Spend, amount, dust, fee, hash160,
                      multisig, push, sized, tagged_hash, unsigned, witness_script_hash, written)
from made import Made
from moves import paid
from parties import ROLES, Parties

KINDS = ("funding", "refund", "commitment", "settlement")
MEANING = "division"


def divides(name: str) -> bool:
    """Whether a transaction of this name divides the capacity."""
    return name != "funding"


class Channel(Parties):
    """Keys, funding and every closing transaction of a scenario."""

    def __init__(self, scenario: dict):
        self.terms, self.moves = scenario["terms"], scenario["moves"]
        terms = self.terms
        super().__init__(scenario["seed"], terms["fee-rate"], terms["funding"] == "p2wsh")
        self.capacity = amount(terms["capacity"])
        self.script = multisig(self.channel_keys)
        self.public = (witness_script_hash(self.script) if self.is_segwit
                       else b"\xa9\x14" + hash160(self.script) + b"\x87")
        both = [(0, self.payouts[role]) for role in ROLES]
        self.closing_fee = fee(self.rate, self.closed(
            self.spend(bytes(32), 0, FINAL), both, 0, [LONGEST_SIGNATURE] * 2).vsize)
        self.value = self.capacity + self.closing_fee
        self.funding = self.funded(self.value, self.public, self.coins())
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

    def record(self) -> dict:
        """What a case says of the channel, but for the outpoint."""
        inner = f"multi(2,{','.join(key.hex() for key in self.channel_keys)})"
        text = f"wsh({inner})" if self.is_segwit else f"sh({inner})"
        return {
            "id": self.id, "script": self.script.hex(), "script-pub-key": self.public.hex(),
            "descriptor": f"{text}#{descriptor_checksum(text)}",
            "address": address(self.public, self.terms["network"]), "capacity": self.capacity,
            "closing-fee": self.closing_fee, "funding-value": self.value,
            "payouts": {role: self.payouts[role].hex() for role in ROLES},
        }

    def signers(self, code: bytes) -> list[bytes]:
        """The keys of a 2-of-2 sign in their order; a coin's key stands behind its signature."""
        return self.channel_keys if code == self.script else [self.keys["payer/wallet"]]

    # The transaction of a name, and what the case says of it.

    def meaning(self, name: str, told: dict | None) -> dict | None:
        """The division: state k pays the first k payments, and none is beyond the last.

        Which state is settled depends on when closing began, and is taken from the case.
        """
        if not divides(name):
            return None
        sums = paid(self.moves)
        if name == "settlement":
            state = told["state"] if told else len(sums)
        else:
            state = 0 if name == "refund" else int(name.removeprefix("commitment "))
        return {"state": state, "to-payee": sums[state]} if state < len(sums) else None

    def made(self, name: str, division: dict | None) -> Made | None:
        """What parties that keep every rule make; nothing where they agree to no division."""
        if name == "funding":
            return Made(self.funding)
        if division is None:
            return None
        return self.closing(name, division["state"], division["to-payee"])

    # Closing it.

    def spend(self, txid: bytes, value: int, sequence: int) -> Spend:
        return Spend(txid, 0, sequence, value, self.public)

    def closed(self, spend: Spend, outputs: list[tuple[int, bytes]], lock: int,
               signatures: list[bytes]) -> Transaction:
        items = [b"", *signatures, self.script]
        if self.is_segwit:
            return written(2, [spend], outputs, lock, [b""], [items])
        return written(2, [spend], outputs, lock, [b"".join(map(push, items))], [[]])

    def closing(self, name: str, state: int, to_payee: int) -> Made:
        shares = {"payer": self.capacity - to_payee, "payee": to_payee}
        outputs = [(shares[role], self.payouts[role]) for role in ROLES
                   if shares[role] >= dust(self.payouts[role])]
        is_settlement = name == "settlement"
        lock = 0 if is_settlement else self.terms["refund-height"] - state * self.terms["step"]
        spend = self.spend(self.txid, self.value, FINAL if is_settlement else LOCKABLE)
        bare = unsigned([spend], outputs, lock)
        signatures = {self.keys[f"{role}/channel"]: self.signature(
            f"{role}/channel", bare, 0, self.script, self.value) for role in ROLES}
        signed = self.closed(spend, outputs, lock, list(signatures.values()))
        # The payer asks for the refund without a signature: no other party needs that one.
        offers = {role: [{0: [] if (name, role) == ("refund", "payer") else [key]}]
                  for role, key in zip(ROLES, self.channel_keys)}
        return Made(signed, bare, [spend], [self.script], [signatures], offers)
