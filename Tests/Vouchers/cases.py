"""Random cases in the form of the published ones: a channel, and calls that try its rules.

Most vouchers are good but for one or two changes, because a voucher that is wrong in ten ways shows
only the first of them. The contract runs along, so that nonces, amounts and epochs lie near those
at which its verdict changes.
"""

import hashlib
from random import Random

from contract import Contract, Outcome, outcome

EXITS = (16, 17, 18, 19, 20, 21, 22, 23, 24)
EDGES = ((1 << 63) - 2, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, (1 << 64) - 1)
HUGE = (1 << 53, (1 << 63) - 1, 1 << 63, (1 << 64) - 1, 1 << 64, 10 ** 27, 1 << 100,
        (1 << 127) - 1, 1 << 127, (1 << 128) - 1, 1 << 128, 1 << 1000)
LAST_EPOCH = (1 << 63) - 1
FAR = 1 << 62  # no call is made later than this
ALIASES = ("bls:201", "bls:202", "f2xjl6b4xwp7wj4qs4nwdmufenzhfu4izqiyehmiq")
OTHERS = ("f0210", "f02100", "bls:1", "f24dd4ox4c2vpf5vk5wkadgyyn6qtuvgcpxxon64a")
STRANGERS = ("f01", "f0900", "f09223372036854775807")

Case = tuple[dict, list[Outcome]]


def chance(dice: Random, percent: float) -> bool:
    return dice.random() * 100 < percent


def random_case(dice: Random, identity: int | str) -> Case:
    """A case and what must come of it."""
    if chance(dice, 6):
        return construction(dice, identity)
    return Walk(dice).case(identity)


def construction(dice: Random, identity: int | str) -> Case:
    setup = {"resolves": {"bls:102": "f0101", "bls:104": "f0103", "bls:105": "f0500"},
             "actors": {"f0101": "account", "f0103": "account"}}
    good, bad = ["f0101", "f0103", "bls:102", "bls:104"], ["f0500", "bls:105", "bls:111", "bls:111"]
    call = {"method": "Constructor", "caller": "account" if chance(dice, 15) else "init"}
    for who in ("from", "to"):
        call[who] = dice.choice(bad if chance(dice, 30) else good)
    if chance(dice, 20):  # both are wrong: which is looked at first?
        call["from"], call["to"] = dice.sample(("f0500", "bls:111"), 2)
    step = {"epoch": dice.choice((0, 1, 2077)), "call": call}
    contract = Contract(setup)
    return {"id": identity, "setup": setup, "steps": [step]}, [outcome(contract, step)]


def random_setup(dice: Random) -> dict:
    first = dice.choice((100, 1000, (1 << 63) - 4))
    channel, payer, payee = (f"f0{first + at}" for at in dice.sample(range(3), 3))
    balance = dice.choice((0, 9, 100, 100_000, 10 ** 18, 10 ** 19, 1 << 64, 1 << 100, 1 << 130))
    lanes, left = [], balance
    for number in sorted(dice.sample(range(6), dice.choice((0, 0, 1, 2, 3, 4)))):
        redeemed = dice.choice((0, 1, 2, left // 3, left)) if left > 2 else 0
        left -= redeemed
        if chance(dice, 3):
            number = (1 << 63) - 1 - number
        nonce = dice.choice((0, 1, 2, 10, dice.choice(EDGES) if chance(dice, 20) else 5))
        lanes.append({"id": number, "redeemed": str(redeemed), "nonce": nonce})
    lanes.sort(key=lambda lane: lane["id"])
    to_send = balance - left
    if chance(dice, 10):  # less than the lanes sum up to, as after merges
        to_send = dice.randint(0, to_send)
    return {
        "channel": channel, "aliases": dice.sample(ALIASES, dice.choice((0, 1, 1, 2))),
        "from": payer, "to": payer if chance(dice, 4) else payee, "balance": str(balance),
        "toSend": str(to_send), "settlingAt": 0, "minSettleHeight": 0, "lanes": lanes}


class Walk:
    """A channel on its way, and the die that says where it goes."""

    def __init__(self, dice: Random):
        self.dice = dice
        self.setup = random_setup(dice)
        self.epoch = dice.choice((0, 1, 2, 10, 2077, 138_721, dice.randint(0, 1 << 40)))
        if chance(dice, 10):
            self.setup["settlingAt"] = max(1, self.epoch + dice.choice((0, 1, 2, 1440)))
        if chance(dice, 10):
            self.setup["minSettleHeight"] = self.epoch + dice.choice((1, 1439, 1440, 1441, 9000))
        if chance(dice, 3):  # the balance that is there does not cover what is owed
            self.setup["balance"] = str(int(self.setup["toSend"]) // 2)
        self.contract = Contract(self.setup)

    def case(self, identity: int | str) -> Case:
        steps, expected = [], []
        for _ in range(self.dice.choice((1, 2, 4, 6, 8, 10, 14))):
            self.move_on()
            step = {"epoch": self.epoch, "call": self.any_call()}
            steps.append(step)
            expected.append(outcome(self.contract, step))
        return {"id": identity, "setup": self.setup, "steps": steps}, expected

    def move_on(self) -> None:
        dice, settling = self.dice, self.contract.settling_at
        if settling != 0 and chance(dice, 20):
            self.go_to(settling + dice.choice((-1, -1, 0, 0, 1, 30)))
        elif chance(dice, 40):
            self.go_to(self.epoch + dice.choice((1, 1, 2, 10, 1440)))

    def go_to(self, epoch: int) -> None:
        if self.epoch < epoch <= FAR:
            self.epoch = epoch

    def any_call(self) -> dict:
        dice, contract = self.dice, self.contract
        caller = self.party() if not chance(dice, 4) else dice.choice(STRANGERS)
        if chance(dice, 10 if contract.settling_at == 0 else 4):
            return {"method": "Settle", "caller": caller}
        near = contract.settling_at != 0 and self.epoch >= contract.settling_at - 1
        if chance(dice, 40 if near else 3) and contract.to_send <= contract.balance:
            failing = {"sendToExit": dice.choice(EXITS)} if chance(dice, 25) else {}
            return {"method": "Collect", "caller": caller} | failing
        return self.update(caller)

    def party(self) -> str:
        return "to" if chance(self.dice, 70) else "from"

    def update(self, caller: str) -> dict:
        dice = self.dice
        lane = self.lane()
        merges = self.merges(lane) if chance(dice, 25) else []
        other = "from" if caller == "to" else "to"
        voucher = {
            "channelAddr": dice.choice([self.setup["channel"], *self.setup["aliases"]]),
            "timeLockMin": 0, "timeLockMax": 0, "secretHashHex": "", "extra": None, "lane": lane,
            "nonce": self.nonce(lane), "amount": str(self.amount(lane, merges)),
            "minSettleHeight": 0, "merges": merges, "signature": "valid", "signedBy": other}
        call = {"method": "UpdateChannelState", "caller": caller, "voucher": voucher,
                "secretHex": ""}
        for _ in range(dice.choice((0, 0, 1, 1, 2, 3))):
            dice.choice(CHANGES)(self, call, voucher)
        return call

    def lane(self) -> int:
        dice, known = self.dice, list(self.contract.lanes)
        if chance(dice, 4):
            return dice.choice(EDGES)
        return dice.choice(known) if known and chance(dice, 70) else dice.randrange(8)

    def stored(self, lane: int) -> tuple[int, int]:
        return self.contract.lanes.get(lane, (0, 0))

    def nonce(self, lane: int) -> int:
        dice, (_, nonce) = self.dice, self.stored(lane)
        if chance(dice, 3):
            return dice.choice(EDGES)
        wanted = nonce + dice.choice((1, 1, 1, 1, 2, 5, 0, -1)) if chance(dice, 40) else nonce + 1
        return min(max(wanted, 0), EDGES[-1])

    def merges(self, lane: int) -> list[dict]:
        dice = self.dice
        known = [each for each in self.contract.lanes if each != lane] or [lane]
        merges, raised = [], {}
        for _ in range(dice.choice((1, 1, 2, 3))):
            each = dice.choice(known)
            if chance(dice, 8):
                each = dice.choice((lane, lane, dice.randrange(10), dice.choice(EDGES)))
            nonce = raised.get(each, self.stored(each)[1])
            nonce = min(nonce + dice.choice((1, 1, 1, 3, 0 if chance(dice, 40) else 2)), EDGES[-1])
            raised[each] = nonce
            merges.append({"lane": each, "nonce": nonce})
        return merges

    def amount(self, lane: int, merges: list[dict]) -> int:
        """An amount that leaves the channel owing something near what it owes, has or has not."""
        dice, contract = self.dice, self.contract
        base = self.stored(lane)[0] + sum(self.stored(each["lane"])[0] for each in merges)
        base -= contract.to_send
        room = max(contract.balance - contract.to_send, 0)
        owed = contract.to_send + dice.choice((0, 1, 2, room // 7, room // 2, room - 1))
        if chance(dice, 25):
            owed = dice.choice((contract.balance, contract.balance, contract.balance + 1, 0, -1,
                                dice.randint(0, contract.balance)))
        return max(base + owed, 0)

    # One change each: of the call, of its voucher, or of both

    def other_caller(self, call: dict, voucher: dict) -> None:
        call["caller"] = self.dice.choice(("from", "to", *STRANGERS))

    def other_signature(self, call: dict, voucher: dict) -> None:
        voucher["signature"] = self.dice.choice(("missing", "invalid"))

    def own_signature(self, call: dict, voucher: dict) -> None:
        if call["caller"] in ("from", "to"):
            voucher["signedBy"] = call["caller"]

    def other_channel(self, call: dict, voucher: dict) -> None:
        voucher["channelAddr"] = self.dice.choice(OTHERS + ALIASES)

    def locked_before(self, call: dict, voucher: dict) -> None:
        voucher["timeLockMin"] = self.dice.choice(
            (self.epoch - 1, self.epoch, self.epoch, self.epoch + 1, -1, -LAST_EPOCH - 1,
             LAST_EPOCH))

    def locked_after(self, call: dict, voucher: dict) -> None:
        voucher["timeLockMax"] = self.dice.choice(
            (self.epoch - 1, self.epoch, self.epoch, self.epoch + 1, -1, LAST_EPOCH,
             -LAST_EPOCH - 1))

    def hashed(self, call: dict, voucher: dict) -> None:
        dice = self.dice
        secret = dice.randbytes(dice.choice((0, 1, 32, 32, 255, 256, 257)))
        voucher["secretHashHex"] = hashlib.blake2b(secret, digest_size=32).hexdigest()
        if chance(dice, 25):
            secret = dice.choice((b"", b"\0" * 32, secret + b"\0", secret[:-1]))
        if chance(dice, 10):
            voucher["secretHashHex"] = dice.choice(
                (voucher["secretHashHex"][:-2], hashlib.sha256(secret).hexdigest(), "00",
                 hashlib.blake2b(secret).hexdigest()[:64], voucher["secretHashHex"] + "00"))
        call["secretHex"] = secret.hex()

    def needless_secret(self, call: dict, voucher: dict) -> None:
        call["secretHex"] = self.dice.randbytes(self.dice.choice((1, 256, 257, 1000))).hex()

    def called(self, call: dict, voucher: dict) -> None:
        dice = self.dice
        voucher["extra"] = {
            "actor": dice.choice(("f0104", "f05", self.setup["to"])),
            "method": dice.choice((0, 2, 3_844_450_837, (1 << 64) - 1)),
            "dataHex": dice.choice(("", "01020304", "f5")),
            "returns": 0 if chance(dice, 50) else dice.choice(EXITS)}

    def other_nonce(self, call: dict, voucher: dict) -> None:
        stored = self.stored(voucher["lane"])[1]
        voucher["nonce"] = self.dice.choice(
            (0, stored, max(stored - 1, 0), self.dice.choice(EDGES)))

    def other_amount(self, call: dict, voucher: dict) -> None:
        dice = self.dice
        voucher["amount"] = str(dice.choice(
            (0, -1, -(1 << 100), dice.choice(HUGE), dice.choice(HUGE),
             dice.randint(0, self.contract.balance))))

    def high(self, call: dict, voucher: dict) -> None:
        contract = self.contract
        near = min(contract.settling_at or self.epoch + 1440, LAST_EPOCH - 20)
        voucher["minSettleHeight"] = self.dice.choice(
            (1, near - 1, near, near + 1, near + 20, contract.min_height - 1,
             min(contract.min_height + 1, LAST_EPOCH),
             LAST_EPOCH if chance(self.dice, 20) else 1, -1))


CHANGES = (
    Walk.other_caller, Walk.other_signature, Walk.own_signature, Walk.other_channel,
    Walk.locked_before, Walk.locked_before, Walk.locked_after, Walk.locked_after, Walk.hashed,
    Walk.hashed, Walk.needless_secret, Walk.called, Walk.called, Walk.other_nonce,
    Walk.other_amount, Walk.high, Walk.high, Walk.high)
