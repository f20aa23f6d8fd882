"""Faults that a check of fixtures must find, each planted in a copy of a case."""

import copy
from typing import Callable

Judge = Callable[[dict], list[str]]
Fits = Callable[[dict], bool]


def flip(text: str) -> str:
    """The same hexadecimal text with its last digit changed."""
    return text[:-1] + ("1" if text[-1] == "0" else "0")


def signature(record: dict) -> dict:
    return record["inputs"][0]["signatures"][0]


def term(**changes) -> Callable[[dict, dict], None]:
    """A change of the terms."""
    return lambda case, tx: case["scenario"]["terms"].update(
        {key.replace("_", "-"): value for key, value in changes.items()})


# What is planted in a transaction that is as it should be.
IN_GOOD = {
    "another byte": lambda case, tx: tx.update(hex=flip(tx["hex"])),
    "another txid": lambda case, tx: tx.update(txid=flip(tx["txid"])),
    "another wtxid": lambda case, tx: tx.update(wtxid=flip(tx["wtxid"])),
    "a mark that it is bad": lambda case, tx: tx.update(good=False, changes=[]),
    "a signature marked as not valid": lambda case, tx: signature(tx).update(valid=False),
    "another PSBT": lambda case, tx: tx["psbts"][0].update(psbt=tx["psbts"][0]["psbt"][:-4]),
    "another signed PSBT": lambda case, tx: tx.update(
        {"psbt-signed": tx["psbt-signed"][:-4]}),
    "another secret": lambda case, tx: case["keys"][0].update(
        secret=flip(case["keys"][0]["secret"])),
    "another script": lambda case, tx: case["channel"].update(
        script=flip(case["channel"]["script"])),
    "another closing fee": lambda case, tx: case["channel"].update({"closing-fee": 1}),
    "another capacity": term(capacity="11 mBTC"),
    "another seed": lambda case, tx: case["scenario"].update(seed="other"),
    "another fee rate": term(fee_rate=2_150),
}

# What is planted in a transaction that is marked as bad.
IN_BAD = {
    "a mark that it is good": lambda case, tx: tx.update(good=True),
    "a change that is not told": lambda case, tx: tx.update(changes=[]),
    "a change of another member": lambda case, tx: tx["changes"][0].update(member="version"),
    "another expectation": lambda case, tx: tx["changes"][0].update(expected=1),
    "another find": lambda case, tx: tx["changes"][0].update(found=1),
    "a signature marked as valid": lambda case, tx: [
        each.update(valid=True) for each in tx["inputs"][0]["signatures"]],
}

IN_DIVISION = {
    "another state": lambda case, tx: tx["division"].update(state=7),
    "another share": lambda case, tx: tx["division"].update({"to-payee": 1}),
    "another step": term(step=3),
    "another refund height": term(refund_height=151),
    "the other side's PSBT": lambda case, tx: tx["psbts"][0].update(psbt=tx["psbts"][1]["psbt"]),
    "a signed PSBT without a signature": lambda case, tx: tx.update(
        {"psbt-signed": tx["psbts"][0]["psbt"]}),
}

IN_CLOSE = {
    "another number": lambda case, tx: tx["payment"].update(number=7),
    "another share": lambda case, tx: tx["payment"].update({"to-payee": 1}),
}

IN_BOTH_INPUTS = {
    "another backing": lambda case, tx: tx["payment"].update(backing="funding"),
    "a PSBT of one input for two": lambda case, tx: tx.update(
        {"psbt-signed": tx["psbts"][0]["psbt"]}),
    "another top-up": lambda case, tx: [
        move.update({"top-up": 1_000}) for move in case["scenario"]["moves"] if "top-up" in move],
}

IN_REFUND = {
    "another expiry": term(expiry=499_999),
    "another variant": term(variant="lifetime"),
    "another reaction": term(reaction=7),
    "a payment for a refund": lambda case, tx: tx.update(
        payment={"number": 1, "to-payee": 1, "backing": "funding"}),
}

IN_LATE_CLOSE = {
    "another lifetime": term(lifetime=9),
    "another script behind the kick-off": lambda case, tx: case["channel"]["kick-off"].update(
        script=flip(case["channel"]["kick-off"]["script"])),
}


def is_badly_signed(record: dict) -> bool:
    return not record.get("good", True) and not all(
        each["valid"] for each in record["inputs"][0]["signatures"])


def is_good(record: dict) -> bool:
    return record.get("good", False)


def is_division(record: dict) -> bool:
    return is_good(record) and record["label"].startswith("commitment") and [
        each["by"] for each in record["psbts"]] == ["payee", "payer"]


def is_close(record: dict) -> bool:
    return is_good(record) and record["payment"] is not None


# What is planted in parts of a case that not every case has.
NEEDED = {"another secret": "keys", "another script": "channel", "another closing fee": "channel",
          "another script behind the kick-off": "channel"}

# Where each family has what is planted.
PLACES: dict[str, list[tuple[dict, Fits]]] = {
    "timelock": [(IN_GOOD, is_division), (IN_DIVISION, is_division), (IN_BAD, is_badly_signed)],
    "one-way": [
        (IN_GOOD, is_close), (IN_CLOSE, is_close), (IN_BAD, is_badly_signed),
        (IN_BOTH_INPUTS, lambda record: is_close(record) and len(record["inputs"]) == 2),
        (IN_REFUND, lambda record: is_good(record) and record["label"] == "refund"
            and record["lock-time"] > 0),
        (IN_LATE_CLOSE,
            lambda record: is_close(record) and record["label"].endswith("kick-off")),
    ],
}


def missed_faults(family: str, cases: list[dict], judge: Judge) -> tuple[int, list[str]]:
    """How many faults were planted in cases of a family, and those that were not found."""
    missed = [problem for faults, fits in PLACES[family]
              for problem in planted(cases, faults, fits, judge)]
    return sum(len(faults) for faults, _ in PLACES[family]), missed


def planted(cases: list[dict], faults: dict, fits: Fits, judge: Judge) -> list[str]:
    needed = {NEEDED[what] for what in faults if what in NEEDED}
    found = next(((case, place) for case in cases if all(case.get(each) for each in needed)
                  for place, each in enumerate(case["transactions"]) if fits(each)), None)
    if found is None:
        return [f"nowhere to plant a fault such as {next(iter(faults))}"]
    case, place = found
    if judge(case):
        return [f"{case['id']} is not good enough to plant a fault in it"]
    missed = []
    for what, plant in faults.items():
        spoilt = copy.deepcopy(case)
        plant(spoilt, spoilt["transactions"][place])
        if not judge(spoilt):
            missed.append(f"a planted fault is not found: {what}, in {case['id']}")
    return missed
