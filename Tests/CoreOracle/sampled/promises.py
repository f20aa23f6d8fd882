"""Promises told by a trace alone, without the checker that found the path.

Whether a side is held hostage is a question about futures, and nothing here answers it.
"""

from base64 import b64decode

from blockchain.decoding import Reader
from encoding import Transaction
from sampled.follower import Follower, name
from sampled.worlds import World

UNIT = 100_000  # the price of a unit of goods in every world that is explored


class Witness:
    """Tells of every family that no value comes from nowhere."""

    def __init__(self, world: World, cheat: str | None):
        self.world = world
        self.honest = [role for role in ("payer", "payee") if role != cheat]

    def hear(self, events: list[dict]) -> None:
        """Nothing that is said matters to that."""

    def verdicts(self, move: dict, follower: Follower, ended: dict | None) -> dict[str, bool]:
        """Which promises are kept, as far as that can be told; more of them at the end."""
        if ended is None:
            return {}
        outcome = ended["outcome"]
        gain = outcome["change"]["payer"] + outcome["change"]["payee"] + outcome["locked"]
        return {"value-conserved": gain <= 0}


class TimelockWitness(Witness):
    """Tells of the timelock channel's promises, too."""

    def __init__(self, world: World, cheat: str | None):
        super().__init__(world, cheat)
        self.signed: dict[tuple, set[str]] = {}
        self.settled = 0  # what the payee has by a settlement that it took

    def hear(self, events: list[dict]) -> None:
        """Remembers what honest sides sign: one transaction for each state, they promised."""
        self.hear_settlement(events)
        for event in events:
            if event["event"] != "sent" or event["by"] not in self.honest:
                continue
            message = event["message"]
            tx = signed_transaction(message["psbt"]) if "psbt" in message else None
            if tx is not None:
                is_settlement = message["type"] in ("settle", "settled")
                key = event["by"], message["state"], is_settlement
                self.signed.setdefault(key, set()).add(name(tx))

    def hear_settlement(self, events: list[dict]) -> None:
        """A settlement that the payee took counts as agreed, also that of an update under way."""
        if any(event["event"] == "refused" and event["by"] == "payee" for event in events):
            return
        if not any(event["event"] == "gained" and event["by"] == "payee"
                   and event["transaction"]["label"] == "settlement" for event in events):
            return
        states = [event["message"]["state"] for event in events if event["event"] == "delivered"
                  and event["to"] == "payee" and event["message"]["type"] in ("settle", "settled")]
        self.settled = max([self.settled, *(state * UNIT for state in states)])

    def verdicts(self, move: dict, follower: Follower, ended: dict | None) -> dict[str, bool]:
        found = super().verdicts(move, follower, ended)
        found |= {"one-transaction-per-state": all(len(each) == 1 for each in self.signed.values())}
        closing = follower.closing()
        found["two-transactions"] = closing is None or len(follower.confirmed()) == 2
        if not self.world.deviates and not self.world.undoes_blocks:
            found["no-stale-state"] = self.nothing_stale(move, follower, closing)
        if ended is not None and not self.world.undoes_blocks:
            found |= self.shares(move, ended["outcome"], follower.funding is not None)
        return found

    def nothing_stale(self, move: dict, follower: Follower, closing: str | None) -> bool:
        """An older state gives the payer more, so it can only cost an honest payee something."""
        state = None if closing is None else state_of(follower.labels[closing])
        if state is None or "payee" not in self.honest:
            return True
        agreed = move["balances"]["agreed"]["payee"]
        return state >= (agreed["payee"] // UNIT if agreed else 0)

    def shares(self, move: dict, outcome: dict, is_funded: bool) -> dict[str, bool]:
        standing = move["balances"]["agreed"]["payee"]
        agreed = max(self.settled, standing["payee"] if standing else 0)
        credit = max(0, outcome["goods"] - agreed)
        short = outcome["shortfall"]
        return {
            "payer-keeps-its-share":
                not is_funded or "payer" not in self.honest or short["payer"] == 0,
            "payee-keeps-its-share":
                not is_funded or "payee" not in self.honest
                or credit <= UNIT and short["payee"] <= credit,
        }


WITNESSES: dict[str, type[Witness]] = {"timelock": TimelockWitness, "one-way": Witness}


def state_of(label: str) -> int | None:
    """The rung of the ladder that a closing transaction stands on."""
    words = label.removeprefix("changed ").split()
    if words == ["refund"]:
        return 0
    return int(words[1]) if words[0] == "commitment" else None


def signed_transaction(psbt: str) -> Transaction | None:
    """The unsigned transaction of a PSBT, if it carries a signature."""
    reader = Reader(b64decode(psbt), 5)
    tx, has_signature, in_inputs = None, False, False
    while reader.at < len(reader.data):
        key = reader.sized()
        if not key:
            in_inputs = True
            continue
        value = reader.sized()
        if not in_inputs and key == b"\x00":
            tx = Reader(value).transaction()
        has_signature |= in_inputs and key[0] == 2 and len(key) > 1
    return tx if has_signature else None
