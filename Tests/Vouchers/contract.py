"""The payment channel contract of Filecoin, written once more from its table of rules alone.

`Contract` is one channel: each call either changes it, or is refused with an exit and leaves it as
it was. Run as a program, it is held against the published cases of the contract's own tests:

    python3 Tests/Vouchers/contract.py --vectors ../shared/vectors/paych-actor.json
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

GONE, ILLEGAL, NOT_FOUND, FORBIDDEN, ILLEGAL_STATE, AFTER_SETTLED = 5, 16, 17, 18, 20, 32
HIGHEST_LANE = (1 << 63) - 1
LONGEST_SECRET = 256


class Refusal(Exception):
    """A call failed: with which exit, and by which line of the table."""

    def __init__(self, code: int, rule: str):
        super().__init__(f"exit {code}, {rule}")
        self.code, self.rule = code, rule


class OutsideTheRules(Exception):
    """The table does not say what happens here: nothing can be compared."""


class Contract:
    """One channel, and what its calls do."""

    settle_delay = 1440
    checks = (
        "caller_is_party", "signature_is_there", "not_yet_settled", "secret_is_short",
        "other_party_signed", "voucher_names_this_channel", "not_too_early", "not_expired",
        "amount_is_not_negative", "secret_is_right", "extra_call_succeeds")

    def __init__(self, setup: dict):
        self.setup = setup
        self.exists = "channel" in setup
        self.paid: dict | None = None
        if self.exists:
            self.names = {setup["channel"], *setup["aliases"]}
            self.parties = {"from": setup["from"], "to": setup["to"]}
            self.balance, self.to_send = int(setup["balance"]), int(setup["toSend"])
            self.settling_at, self.min_height = setup["settlingAt"], setup["minSettleHeight"]
            self.lanes = {lane["id"]: (int(lane["redeemed"]), lane["nonce"])
                          for lane in setup["lanes"]}

    def state(self) -> dict | None:
        """What the published cases write down after a call."""
        if self.paid is not None:
            return {"deleted": True, "paid": dict(self.paid)}
        if not self.exists:
            return None
        lanes = [{"id": number, "redeemed": str(redeemed), "nonce": nonce}
                 for number, (redeemed, nonce) in sorted(self.lanes.items())]
        state = {"toSend": str(self.to_send), "settlingAt": self.settling_at,
                 "minSettleHeight": self.min_height, "lanes": lanes}
        return state | ({"balance": str(self.balance)} if "channel" in self.setup else self.parties)

    def call(self, step: dict) -> None:
        """Makes a call, or raises why it is refused."""
        call, epoch = step["call"], step["epoch"]
        if self.paid is not None:
            raise Refusal(GONE, "any call: the channel was collected")
        {"Constructor": self.construct, "UpdateChannelState": self.update, "Settle": self.settle,
         "Collect": self.collect}[call["method"]](call, epoch)

    # How a channel begins

    def construct(self, call: dict, epoch: int) -> None:
        if call["caller"] != "init":
            raise Refusal(FORBIDDEN, "construct: the init actor calls")
        to = self.resolved(call["to"], "to")
        self.parties = {"from": self.resolved(call["from"], "from"), "to": to}
        self.exists = True
        self.to_send = self.settling_at = self.min_height = 0
        self.lanes = {}

    def resolved(self, address: str, who: str) -> str:
        number = address if address.startswith("f0") else self.setup["resolves"].get(address)
        if number is None:
            raise Refusal(ILLEGAL, f"construct: {who} resolves")
        if number not in self.setup["actors"]:
            raise Refusal(NOT_FOUND, f"construct: {who} has code")
        return number

    # A voucher

    def update(self, call: dict, epoch: int) -> None:
        voucher = call["voucher"]
        for check in self.checks:
            getattr(self, check)(call, voucher, epoch)
        lanes = dict(self.lanes)
        own = self.own_lane(voucher, lanes)
        to_send = self.to_send + int(voucher["amount"]) - own
        to_send -= self.merged(voucher, lanes)
        self.affordable(to_send)
        lanes[voucher["lane"]] = (int(voucher["amount"]), voucher["nonce"])
        self.lanes, self.to_send = lanes, to_send
        self.raise_heights(voucher["minSettleHeight"])

    def caller_is_party(self, call: dict, voucher: dict, epoch: int) -> None:
        self.party(call, "update")

    def party(self, call: dict, method: str) -> str:
        caller = self.parties.get(call["caller"], call["caller"])
        if caller not in self.parties.values():
            raise Refusal(FORBIDDEN, f"{method}: a party calls")
        return caller

    def signature_is_there(self, call: dict, voucher: dict, epoch: int) -> None:
        if voucher["signature"] == "missing":
            raise Refusal(ILLEGAL, "update: the voucher is signed")

    def not_yet_settled(self, call: dict, voucher: dict, epoch: int) -> None:
        if self.settling_at != 0 and epoch >= self.settling_at:
            raise Refusal(AFTER_SETTLED, "update: before the channel is settled")

    def secret_is_short(self, call: dict, voucher: dict, epoch: int) -> None:
        if len(bytes.fromhex(call["secretHex"])) > LONGEST_SECRET:
            raise Refusal(ILLEGAL, "update: the secret has 256 bytes at most")

    def other_party_signed(self, call: dict, voucher: dict, epoch: int) -> None:
        caller = self.parties.get(call["caller"], call["caller"])
        first, second = self.parties["from"], self.parties["to"]
        other = second if caller == first else first
        if voucher["signature"] != "valid" or self.parties[voucher["signedBy"]] != other:
            raise Refusal(ILLEGAL, "update: the other party signed")

    def voucher_names_this_channel(self, call: dict, voucher: dict, epoch: int) -> None:
        if voucher["channelAddr"] not in self.names:
            raise Refusal(ILLEGAL, "update: the voucher names this channel")

    def not_too_early(self, call: dict, voucher: dict, epoch: int) -> None:
        if epoch < voucher["timeLockMin"]:
            raise Refusal(ILLEGAL, "update: not before timeLockMin")

    def not_expired(self, call: dict, voucher: dict, epoch: int) -> None:
        if voucher["timeLockMax"] != 0 and epoch > voucher["timeLockMax"]:
            raise Refusal(ILLEGAL, "update: not after timeLockMax")

    def amount_is_not_negative(self, call: dict, voucher: dict, epoch: int) -> None:
        if int(voucher["amount"]) < 0:
            raise Refusal(ILLEGAL, "update: the amount is not negative")

    def secret_is_right(self, call: dict, voucher: dict, epoch: int) -> None:
        wanted = bytes.fromhex(voucher["secretHashHex"])
        secret = bytes.fromhex(call["secretHex"])
        if wanted and wanted != hashlib.blake2b(secret, digest_size=32).digest():
            raise Refusal(ILLEGAL, "update: the secret is right")

    def extra_call_succeeds(self, call: dict, voucher: dict, epoch: int) -> None:
        if voucher["extra"] is not None and voucher["extra"]["returns"] != 0:
            raise Refusal(voucher["extra"]["returns"], "update: the extra call succeeds")

    def own_lane(self, voucher: dict, lanes: dict) -> int:
        """What the voucher's lane has redeemed so far."""
        if voucher["lane"] > HIGHEST_LANE:
            raise Refusal(ILLEGAL, "update: the lane is at most 2^63-1")
        if voucher["lane"] not in lanes:
            return 0
        redeemed, nonce = lanes[voucher["lane"]]
        if not self.newer(voucher["nonce"], nonce):
            raise Refusal(ILLEGAL, "update: the nonce is newer than the lane's")
        return redeemed

    def newer(self, nonce: int, stored: int) -> bool:
        return nonce > stored

    def merged(self, voucher: dict, lanes: dict) -> int:
        """What the merged lanes have redeemed; a lane that is named twice counts twice."""
        total = 0
        for merge in voucher["merges"]:
            if merge["lane"] == voucher["lane"]:
                raise Refusal(ILLEGAL, "update: a merge names another lane")
            if merge["lane"] not in lanes:
                raise Refusal(ILLEGAL, "update: a merged lane exists")
            redeemed, nonce = lanes[merge["lane"]]
            if not merge["nonce"] > nonce:
                raise Refusal(ILLEGAL, "update: a merge's nonce is newer than the lane's")
            lanes[merge["lane"]] = (redeemed, merge["nonce"])
            total += redeemed
        return total

    def affordable(self, to_send: int) -> None:
        if to_send < 0:
            raise Refusal(ILLEGAL, "update: what is owed does not become negative")
        if to_send > self.balance:
            raise Refusal(ILLEGAL, "update: the channel can pay what is owed")

    def raise_heights(self, height: int) -> None:
        if height == 0:
            return
        self.min_height = max(self.min_height, height)
        if self.settling_at != 0:
            self.settling_at = max(self.settling_at, height)

    # How a channel ends

    def settle(self, call: dict, epoch: int) -> None:
        self.party(call, "settle")
        if self.settling_at != 0:
            raise Refusal(ILLEGAL_STATE, "settle: not yet settling")
        self.settling_at = max(epoch + self.settle_delay, self.min_height)

    def collect(self, call: dict, epoch: int) -> None:
        self.party(call, "collect")
        if not self.may_collect(epoch):
            raise Refusal(FORBIDDEN, "collect: the channel is settled")
        if call.get("sendToExit", 0) != 0:
            raise Refusal(call["sendToExit"], "collect: the payee takes the money")
        if self.to_send > self.balance:
            raise OutsideTheRules("a channel that owes more than it has is collected")
        self.paid = {"to": str(self.to_send), "from": str(self.balance - self.to_send)}

    def may_collect(self, epoch: int) -> bool:
        return self.settling_at != 0 and epoch >= self.settling_at


REFUSALS = (
    "construct: the init actor calls", "construct: to resolves", "construct: to has code",
    "construct: from resolves", "construct: from has code",
    "update: a party calls", "update: the voucher is signed",
    "update: before the channel is settled", "update: the secret has 256 bytes at most",
    "update: the other party signed", "update: the voucher names this channel",
    "update: not before timeLockMin", "update: not after timeLockMax",
    "update: the amount is not negative", "update: the secret is right",
    "update: the extra call succeeds", "update: the lane is at most 2^63-1",
    "update: the nonce is newer than the lane's", "update: a merge names another lane",
    "update: a merged lane exists", "update: a merge's nonce is newer than the lane's",
    "update: what is owed does not become negative", "update: the channel can pay what is owed",
    "settle: a party calls", "settle: not yet settling",
    "collect: a party calls", "collect: the channel is settled",
    "collect: the payee takes the money", "any call: the channel was collected")


class Outcome:
    """What one call has led to."""

    def __init__(self, code: int, rule: str | None, state: dict | None):
        self.code, self.rule, self.state = code, rule, state


def outcome(contract: Contract, step: dict) -> Outcome:
    try:
        contract.call(step)
    except Refusal as refusal:
        return Outcome(refusal.code, refusal.rule, contract.state())
    return Outcome(0, None, contract.state())


def outcomes(case: dict, kind: type[Contract] = Contract) -> list[Outcome]:
    """All calls of a case, one after the other."""
    contract = kind(case["setup"])
    return [outcome(contract, step) for step in case["steps"]]


def differences(case: dict) -> list[str]:
    """Where a published case and this contract disagree."""
    found = []
    for at, (step, got) in enumerate(zip(case["steps"], outcomes(case))):
        expect = step["expect"]
        if got.code != expect["exit"]:
            found.append(f"{case['id']}, step {at}: exit {got.code} ({got.rule}), "
                         f"published {expect['exit']}")
        if "state" in expect and got.state != expect["state"]:
            found.append(f"{case['id']}, step {at}: {got.state}, published {expect['state']}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="Vouchers/contract.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vectors", default="../shared/vectors/paych-actor.json", metavar="PATH",
                        help="the published cases")
    document = json.loads(Path(parser.parse_args().vectors).read_text())
    cases = document["cases"]
    problems = [each for case in cases for each in differences(case)]
    if len(cases) != document["count"]:
        problems.append(f"{document['count']} cases were announced")
    for problem in problems:
        print(f"DIFFERENCE: {problem}")
    calls = sum(len(case["steps"]) for case in cases)
    print(f"{len(cases)} published cases, {calls} calls, {len(problems)} differences")
    return 1 if problems or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
