"""Faults that a check of fixtures must find, each planted in a copy of a case."""

import copy
from typing import Callable

Judge = Callable[[dict], list[str]]


def flip(text: str) -> str:
    """The same hexadecimal text with its last digit changed."""
    return text[:-1] + ("1" if text[-1] == "0" else "0")


def signature(record: dict) -> dict:
    return record["inputs"][0]["signatures"][0]


# What is planted in a transaction that is as it should be.
IN_GOOD = {
    "another byte": lambda case, tx: tx.update(hex=flip(tx["hex"])),
    "another txid": lambda case, tx: tx.update(txid=flip(tx["txid"])),
    "another wtxid": lambda case, tx: tx.update(wtxid=flip(tx["wtxid"])),
    "a mark that it is bad": lambda case, tx: tx.update(good=False, changes=[]),
    "another state": lambda case, tx: tx["division"].update(state=7),
    "another share": lambda case, tx: tx["division"].update({"to-payee": 1}),
    "a signature marked as not valid": lambda case, tx: signature(tx).update(valid=False),
    "another PSBT": lambda case, tx: tx["psbts"][0].update(psbt=tx["psbts"][1]["psbt"]),
    "a signed PSBT without a signature": lambda case, tx: tx.update(
        {"psbt-signed": tx["psbts"][0]["psbt"]}),
    "another secret": lambda case, tx: case["keys"][0].update(
        secret=flip(case["keys"][0]["secret"])),
    "another script": lambda case, tx: case["channel"].update(
        script=flip(case["channel"]["script"])),
    "another closing fee": lambda case, tx: case["channel"].update({"closing-fee": 1}),
    "another step": lambda case, tx: case["scenario"]["terms"].update(step=3),
    "another capacity": lambda case, tx: case["scenario"]["terms"].update(capacity="11 mBTC"),
    "another seed": lambda case, tx: case["scenario"].update(seed="other"),
    "another fee rate": lambda case, tx: case["scenario"]["terms"].update({"fee-rate": 2_100}),
    "another refund height": lambda case, tx: case["scenario"]["terms"].update(
        {"refund-height": 151}),
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


def missed_faults(good: list[dict], bad: list[dict], judge: Judge) -> tuple[int, list[str]]:
    """How many faults were planted, and those that were not found."""
    def is_closing(record: dict) -> bool:
        return record.get("good", False) and len(record["psbts"]) == 2 and all(
            each["by"] == role for each, role in zip(record["psbts"], ("payee", "payer")))

    def is_badly_signed(record: dict) -> bool:
        return not record.get("good", True) and not all(
            each["valid"] for each in record["inputs"][0]["signatures"])

    missed = planted(good, IN_GOOD, is_closing, judge) + planted(
        bad, IN_BAD, is_badly_signed, judge)
    return len(IN_GOOD) + len(IN_BAD), missed


def planted(cases: list[dict], faults: dict, fits: Callable[[dict], bool],
            judge: Judge) -> list[str]:
    case, place = next((case, place) for case in cases
                       for place, each in enumerate(case["transactions"]) if fits(each))
    if judge(case):
        return [f"{case['id']} is not good enough to plant a fault in it"]
    missed = []
    for what, plant in faults.items():
        spoilt = copy.deepcopy(case)
        plant(spoilt, spoilt["transactions"][place])
        if not judge(spoilt):
            missed.append(f"a planted fault is not found: {what}")
    return missed
