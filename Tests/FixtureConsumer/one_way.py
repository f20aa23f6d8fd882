"""The one-way channel, built from terms and seed by the rules of the pages in `Fixtures`.

Nothing is read from a case but its scenario and, for a close, whether it spends the top-up, too.
"""

from bitcoin import Transaction, address, descriptor_checksum
from building import (FINAL, LOCKABLE, LONGEST_SIGNATURE, Spend, amount, dust, fee, multisig,
                      number, proved, push, sized, tagged_hash, unsigned, witness_script_hash)
from made import Made
from moves import paid, unrolled
from parties import ROLES, Parties

KINDS = ("funding", "top-up", "refund", "top-up refund", "kick-off", "close", "close after kick-off")
MEANING = "payment"

IF, ELSE, ENDIF, DROP = b"\x63", b"\x67", b"\x68", b"\x75"
CHECKSIG, CHECKSIGVERIFY = b"\xac", b"\xad"
LOCK_TIME, SEQUENCE = b"\xb1", b"\xb2"


def divides(name: str) -> bool:
    """Whether a transaction of this name pays a payment."""
    return name.startswith("close ")


class Channel(Parties):
    """Keys, scripts, fundings and every later transaction of a scenario."""

    def __init__(self, scenario: dict):
        self.terms, self.moves = scenario["terms"], scenario["moves"]
        super().__init__(scenario["seed"], self.terms["fee-rate"])
        self.variant = self.terms["variant"]
        self.lock = self.terms.get("expiry", self.terms.get("lifetime", 0))
        self.capacity = amount(self.terms["capacity"])
        self.script, self.late_script = self.funding_script(), self.kick_off_script()
        self.public = witness_script_hash(self.script)
        self.close_fee, self.kick_off_fee, self.top_up_fee = self.fees()
        self.value = self.capacity + self.close_fee + self.kick_off_fee
        self.funding = self.funded(self.value, self.public, self.coins())
        self.funding_spend = Spend(name_of(self.funding), 0, FINAL, self.value, self.public)

    # Scripts.

    def funding_script(self) -> bytes:
        payer, payee = map(push, self.channel_keys)
        if self.variant not in ("expiry", "lifetime"):
            return multisig(self.channel_keys)
        lock = LOCK_TIME if self.variant == "expiry" else SEQUENCE
        return (IF + payee + CHECKSIGVERIFY + ELSE + number(self.lock) + lock + DROP + ENDIF
                + payer + CHECKSIG)

    def kick_off_script(self) -> bytes | None:
        if self.variant != "kick-off":
            return None
        return (IF + multisig(self.channel_keys) + ELSE + number(self.lock) + SEQUENCE + DROP
                + push(self.channel_keys[0]) + CHECKSIG + ENDIF)

    def closing_items(self, payer: bytes, payee: bytes, script: bytes) -> list[bytes]:
        if script == self.late_script:
            return [b"", payer, payee, b"\x01", script]
        if self.variant in ("expiry", "lifetime"):
            return [payer, payee, b"\x01", script]
        return [b"", payer, payee, script]

    def signers(self, code: bytes) -> list[bytes]:
        """Every script of the channel shows the payer's signature first."""
        is_own = code in (self.script, self.late_script)
        return self.channel_keys if is_own else [self.keys["payer/wallet"]]

    # Amounts.

    def fees(self) -> tuple[int, int, int]:
        """Of a close, of a kick-off, and what the output of a top-up holds beside its amount."""
        both = [(0, self.payouts[role]) for role in ROLES]
        spend = Spend(bytes(32), 0, FINAL, 0, self.public)
        longest = [LONGEST_SIGNATURE] * 2
        one = self.closing_items(*longest, self.script)
        close = proved([spend], both, 0, [one]).vsize
        alone = proved([spend], both[:1], 0, [[LONGEST_SIGNATURE, b"", self.script]]).vsize
        two = proved([spend] * 2, both, 0, [one] * 2).vsize
        top_up = fee(self.rate, max(alone, two - close))
        if self.late_script is None:
            return fee(self.rate, close), 0, top_up
        late = proved([spend], both, 0, [self.closing_items(*longest, self.late_script)]).vsize
        output = [(0, witness_script_hash(self.late_script))]
        kick_off = proved([spend], output, 0, [one]).vsize
        return fee(self.rate, max(close, late)), fee(self.rate, kick_off), top_up

    def divided(self, capacity: int, to_payee: int) -> list[tuple[int, bytes]]:
        """The payer's output first; a share below the dust threshold is left out."""
        shares = {"payer": capacity - to_payee, "payee": to_payee}
        return [(shares[role], self.payouts[role]) for role in ROLES
                if shares[role] >= dust(self.payouts[role])]

    # What a case says of the channel.

    @property
    def id(self) -> str:
        """The terms in their order, and the payer's key and script; shown like a txid."""
        terms = self.terms
        amounts = (self.capacity, amount(terms["unit"]), self.rate, terms["confirmations"])
        blocks = (terms["reaction"], terms["delay"], terms.get("undone", 0))
        data = (sized(terms["network"].encode()) + sized(self.variant.encode())
                + self.lock.to_bytes(4, "little")
                + b"".join(each.to_bytes(8, "little") for each in amounts)
                + b"".join(each.to_bytes(4, "little") for each in blocks)
                + self.keys["payer/channel"] + sized(self.payouts["payer"]))
        return tagged_hash(b"paychan/one-way/channel", data)[::-1].hex()

    def record(self) -> dict:
        """All but the outpoint."""
        return {
            "id": self.id, **self.hidden(self.script), "capacity": self.capacity,
            "closing-fee": self.close_fee, "funding-value": self.value,
            "kick-off": self.hidden(self.late_script) | {
                "fee": self.kick_off_fee, "value": self.capacity + self.close_fee,
            } if self.late_script else None,
            "top-up-fee": None if self.variant in ("refund", "kick-off") else self.top_up_fee,
            "payouts": {role: self.payouts[role].hex() for role in ROLES},
        }

    def hidden(self, script: bytes) -> dict:
        """A script, and the ways to name the output that hides it."""
        public = witness_script_hash(script)
        mine = address(public, self.terms["network"])
        text = (f"wsh(multi(2,{','.join(key.hex() for key in self.channel_keys)}))"
                if script == multisig(self.channel_keys) else f"addr({mine})")
        return {"script": script.hex(), "script-pub-key": public.hex(), "address": mine,
                "descriptor": f"{text}#{descriptor_checksum(text)}"}

    # The transaction of a name, and what the case says of it.

    def meaning(self, name: str, told: dict | None) -> dict | None:
        """Payment k says what the first k payments amount to.

        Whether it divides the top-up, too, depends on when that was deep enough, and is taken from
        the case.
        """
        if not divides(name):
            return None
        state = int(name.split()[1])
        sums = self.sums()
        if state >= len(sums):
            return None
        backing = told["backing"] if told and self.top_up_amount() is not None else "funding"
        return {"number": state, "to-payee": sums[state], "backing": backing}

    def sums(self) -> list[int]:
        """What each payment amounts to; those that nothing is left for are none."""
        most = self.capacity + (self.top_up_amount() or 0)
        return [each for at, each in enumerate(paid(self.moves))
                if each <= most and (at == 0 or each > paid(self.moves)[at - 1])]

    def made(self, name: str, payment: dict | None) -> Made | None:
        """What parties that keep every rule make; nothing of a payment that was never made."""
        if divides(name):
            return self.close(name, payment) if payment else None
        if name == "funding":
            return Made(self.funding)
        if name == "top-up":
            return Made(self.top_up())
        return self.kick_off() if name == "kick-off" else self.refund(name)

    # Transactions.

    def top_up_amount(self) -> int | None:
        return next((amount(move["top-up"]) for move in unrolled(self.moves)
                     if "top-up" in move), None)

    def top_up(self) -> Transaction:
        """A second output under the same script, from what the funding has left of the coins."""
        coins = self.left(self.coins(), self.funding)
        return self.funded(self.top_up_amount() + self.top_up_fee, self.public, coins)

    def top_up_spend(self) -> Spend:
        made = self.top_up()
        return Spend(name_of(made), 0, FINAL, made.outputs[0].value, self.public)

    def close(self, name: str, payment: dict) -> Made:
        capacity, spends, script = self.capacity, [self.funding_spend], self.script
        if name.endswith("after kick-off"):
            spends, script = [self.kick_off_spend()], self.late_script
        elif payment["backing"] == "with-top-up":
            capacity += self.top_up_amount()
            spends = spends + [self.top_up_spend()]
        outputs = self.divided(capacity, payment["to-payee"])
        payer = self.channel_keys[0]
        return self.signed_by_both(
            spends, outputs, 0, script,
            {"payer": [{at: [payer]} for at in range(len(spends))]})

    def kick_off(self) -> Made:
        output = (self.capacity + self.close_fee, witness_script_hash(self.late_script))
        return self.signed_by_both([self.funding_spend], [output], 0, self.script, self.asked())

    def kick_off_spend(self) -> Spend:
        made = self.kick_off().signed
        return Spend(name_of(made), 0, FINAL, made.outputs[0].value, made.outputs[0].script)

    def refund(self, name: str) -> Made:
        """The whole amount to the payer: with both signatures, or by the script's other branch."""
        spend, value, script = self.funding_spend, self.capacity, self.script
        if name == "top-up refund":
            spend, value = self.top_up_spend(), self.top_up_amount()
        elif self.variant == "kick-off":
            spend, script = self.kick_off_spend(), self.late_script
        is_height = self.variant in ("refund", "expiry")
        spend = Spend(spend.txid, 0, LOCKABLE if is_height else self.lock, spend.value,
                      spend.script)
        outputs, lock = [(value, self.payouts["payer"])], self.lock if is_height else 0
        if self.variant == "refund":
            return self.signed_by_both([spend], outputs, lock, script, self.asked())
        bare = unsigned([spend], outputs, lock)
        mine = self.signature("payer/channel", bare, 0, script, spend.value)
        return Made(proved([spend], outputs, lock, [[mine, b"", script]]))

    def asked(self) -> dict:
        """The payer asks for the signature of its way out, and sends none of its own."""
        return {"payer": [{0: []}], "payee": [{0: [self.channel_keys[1]]}]}

    def signed_by_both(self, spends: list[Spend], outputs: list[tuple[int, bytes]], lock: int,
                       script: bytes, offers: dict) -> Made:
        bare = unsigned(spends, outputs, lock)
        signatures = [{self.keys[f"{role}/channel"]: self.signature(
            f"{role}/channel", bare, at, script, each.value) for role in ROLES}
            for at, each in enumerate(spends)]
        items = [self.closing_items(*each.values(), script) for each in signatures]
        return Made(proved(spends, outputs, lock, items), bare, spends, [script] * len(spends),
                    signatures, offers)


def name_of(made: Transaction) -> bytes:
    """A txid in the order in which inputs have it."""
    return bytes.fromhex(made.txid)[::-1]
