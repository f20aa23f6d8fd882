"""Answers as `paychan paych judge` must, by the same contract, but for one planted mistake.

For `judge.py --self-test` alone: a comparison that finds none of these proves nothing.
"""

import json
import sys

import contract
from contract import ILLEGAL, Contract, Refusal, outcomes
from form import NotOfThisForm, check_case

MISTAKES: dict[str, type[Contract]] = {}


def mistake(name: str):
    def keep(kind: type[Contract]) -> type[Contract]:
        MISTAKES[name] = kind
        return kind
    return keep


def forgotten(check: str) -> type[Contract]:
    """A contract that leaves out one check."""
    checks = tuple(each for each in Contract.checks if each != check)
    return type("Forgotten", (Contract,), {"checks": checks})


def swapped(first: str, second: str) -> type[Contract]:
    """A contract in which two checks have changed places: another one refuses first."""
    other = {first: second, second: first}
    checks = tuple(other.get(each, each) for each in Contract.checks)
    return type("Swapped", (Contract,), {"checks": checks})


for each in Contract.checks:
    MISTAKES[f"forgotten: {each}"] = forgotten(each)
for pair in (("caller_is_party", "signature_is_there"), ("signature_is_there", "not_yet_settled"),
             ("not_yet_settled", "secret_is_short"), ("secret_is_right", "extra_call_succeeds")):
    MISTAKES[f"swapped: {' and '.join(pair)}"] = swapped(*pair)


@mistake("a delay of 1,439 epochs")
class ShortDelay(Contract):
    settle_delay = 1439


@mistake("a secret of 256 bytes is too long")
class ShorterSecrets(Contract):
    def secret_is_short(self, call: dict, voucher: dict, epoch: int) -> None:
        if len(call["secretHex"]) >= 512:
            raise Refusal(ILLEGAL, "")


@mistake("an equal nonce is taken again")
class EqualNonce(Contract):
    def newer(self, nonce: int, stored: int) -> bool:
        return nonce >= stored


@mistake("nonces are signed numbers")
class SignedNonce(Contract):
    def newer(self, nonce: int, stored: int) -> bool:
        return (nonce ^ 1 << 63) > (stored ^ 1 << 63)


@mistake("a voucher may come in the epoch of settling")
class LateVoucher(Contract):
    def not_yet_settled(self, call: dict, voucher: dict, epoch: int) -> None:
        super().not_yet_settled(call, voucher, epoch - 1)


@mistake("a voucher expires in its last epoch")
class EarlyExpiry(Contract):
    def not_expired(self, call: dict, voucher: dict, epoch: int) -> None:
        super().not_expired(call, voucher, epoch + 1)


@mistake("a negative last epoch is none")
class NegativeExpiry(Contract):
    def not_expired(self, call: dict, voucher: dict, epoch: int) -> None:
        if voucher["timeLockMax"] > 0:
            super().not_expired(call, voucher, epoch)


@mistake("collected one epoch early")
class EarlyCollect(Contract):
    def may_collect(self, epoch: int) -> bool:
        return self.settling_at != 0 and epoch + 1 >= self.settling_at


@mistake("collected one epoch late")
class LateCollect(Contract):
    def may_collect(self, epoch: int) -> bool:
        return self.settling_at != 0 and epoch > self.settling_at


@mistake("merged lanes are set to zero")
class MergedToZero(Contract):
    def merged(self, voucher: dict, lanes: dict) -> int:
        total = super().merged(voucher, lanes)
        for merge in voucher["merges"]:
            lanes[merge["lane"]] = (0, lanes[merge["lane"]][1])
        return total


@mistake("a lane that is merged twice counts once")
class MergedOnce(Contract):
    def merged(self, voucher: dict, lanes: dict) -> int:
        super().merged(voucher, lanes)
        return sum(lanes[each][0] for each in {merge["lane"] for merge in voucher["merges"]})


@mistake("a refused merge leaves its nonce behind")
class MergeLeftBehind(Contract):
    def merged(self, voucher: dict, lanes: dict) -> int:
        total = super().merged(voucher, lanes)
        for merge in voucher["merges"]:
            self.lanes[merge["lane"]] = lanes[merge["lane"]]
        return total


@mistake("an unknown lane may be merged")
class UnknownMerge(Contract):
    def merged(self, voucher: dict, lanes: dict) -> int:
        known = [merge for merge in voucher["merges"] if merge["lane"] in lanes]
        return super().merged(voucher | {"merges": known}, lanes)


@mistake("a voucher may merge its own lane")
class OwnMerge(Contract):
    def merged(self, voucher: dict, lanes: dict) -> int:
        known = [merge for merge in voucher["merges"] if merge["lane"] != voucher["lane"]]
        return super().merged(voucher | {"merges": known}, lanes)


@mistake("lane 2^63-1 is too high")
class LowerLanes(Contract):
    def own_lane(self, voucher: dict, lanes: dict) -> int:
        if voucher["lane"] == contract.HIGHEST_LANE:
            raise Refusal(ILLEGAL, "")
        return super().own_lane(voucher, lanes)


@mistake("lane 2^63 is not too high")
class HigherLanes(Contract):
    def own_lane(self, voucher: dict, lanes: dict) -> int:
        if voucher["lane"] == contract.HIGHEST_LANE + 1 and voucher["lane"] not in lanes:
            return 0
        return super().own_lane(voucher, lanes)


@mistake("a new lane wants a nonce above zero")
class NewLane(Contract):
    def own_lane(self, voucher: dict, lanes: dict) -> int:
        if voucher["nonce"] == 0:
            raise Refusal(ILLEGAL, "")
        return super().own_lane(voucher, lanes)


@mistake("what is owed may become negative")
class OwesNegative(Contract):
    def affordable(self, to_send: int) -> None:
        super().affordable(max(to_send, 0))


@mistake("the last attoFIL cannot be promised")
class LastToken(Contract):
    def affordable(self, to_send: int) -> None:
        super().affordable(to_send + 1 if to_send > 0 else to_send)


@mistake("a lower amount is refused")
class OnlyUp(Contract):
    def own_lane(self, voucher: dict, lanes: dict) -> int:
        redeemed = super().own_lane(voucher, lanes)
        if int(voucher["amount"]) < redeemed:
            raise Refusal(ILLEGAL, "")
        return redeemed


@mistake("a minimum height lowers the stored one")
class LowersHeight(Contract):
    def raise_heights(self, height: int) -> None:
        if height != 0:
            self.min_height = height


@mistake("a minimum height does not put settling off")
class KeepsSettling(Contract):
    def raise_heights(self, height: int) -> None:
        self.min_height = max(self.min_height, height)


@mistake("settle forgets the minimum height")
class ForgetsMinimum(Contract):
    def settle(self, call: dict, epoch: int) -> None:
        self.min_height, kept = 0, self.min_height
        try:
            super().settle(call, epoch)
        finally:
            self.min_height = kept


@mistake("settle may be called again")
class SettlesAgain(Contract):
    def settle(self, call: dict, epoch: int) -> None:
        self.settling_at = 0
        super().settle(call, epoch)


@mistake("a stranger may settle")
class StrangerSettles(Contract):
    def settle(self, call: dict, epoch: int) -> None:
        super().settle(call | {"caller": "from"}, epoch)


@mistake("a stranger may collect")
class StrangerCollects(Contract):
    def collect(self, call: dict, epoch: int) -> None:
        super().collect(call | {"caller": "from"}, epoch)


@mistake("a failed payment to the payee is overlooked")
class FailedPayment(Contract):
    def collect(self, call: dict, epoch: int) -> None:
        super().collect(call | {"sendToExit": 0}, epoch)


@mistake("a collected channel is missing with exit 17")
class GoneOtherwise(Contract):
    def call(self, step: dict) -> None:
        if self.paid is not None:
            raise Refusal(contract.NOT_FOUND, "any call: the channel was collected")
        super().call(step)


@mistake("from is resolved before to")
class FromFirst(Contract):
    def construct(self, call: dict, epoch: int) -> None:
        if call["caller"] == "init":
            self.resolved(call["from"], "from")
        super().construct(call, epoch)


@mistake("the payer may use what the payer signed")
class OwnVoucher(Contract):
    def other_party_signed(self, call: dict, voucher: dict, epoch: int) -> None:
        if voucher["signature"] != "valid":
            raise Refusal(ILLEGAL, "")


@mistake("amounts have 64 bits")
class NarrowAmounts(Contract):
    def state(self) -> dict | None:
        state = super().state()
        if state and "balance" in state:
            state["balance"] = str(int(state["balance"]) % (1 << 64))
        return state


@mistake("a bad line has no answer of its own")
class SilentOnBadLines(Contract):
    pass


@mistake("a bad line gets an answer without an error")
class GentleOnBadLines(Contract):
    pass


UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError,
              NotOfThisForm)


def answer(line: bytes, kind: type[Contract]) -> dict | None:
    try:
        case = json.loads(line)
        check_case(case)
    except UNREADABLE as error:
        if kind is SilentOnBadLines:
            return None
        return {"id": None} | ({} if kind is GentleOnBadLines else {"error": "bad", "message": repr(error)})
    steps = [{"exit": each.code} | ({"state": each.state} if each.state else {})
             for each in outcomes(case, kind)]
    return {"id": case["id"], "steps": steps}


def main() -> int:
    kind = MISTAKES.get(sys.argv[1], Contract)
    for line in sys.stdin.buffer:
        found = answer(line, kind)
        if found is not None:
            print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
