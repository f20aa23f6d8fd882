"""Makes a case that fails as short as it can be while it still fails."""

import json
from collections.abc import Callable, Iterator

PLAIN = {"timeLockMin": 0, "timeLockMax": 0, "secretHashHex": "", "extra": None,
         "minSettleHeight": 0, "merges": []}
TRIES = 600  # each starts the program once


def shortest(case: dict, fails: Callable[[dict], object]) -> dict:
    """Drops calls first, then lanes, merges and whatever else a voucher can do without."""
    tries = 0
    smaller = True
    while smaller:
        smaller = False
        for candidate in candidates(case):
            tries += 1
            if tries > TRIES:
                return case
            if fails(candidate):
                case, smaller = candidate, True
                break
    return case


def candidates(case: dict) -> Iterator[dict]:
    steps = case["steps"]
    half = len(steps) // 2
    while half > 0:  # large pieces first
        for at in range(0, len(steps), half):
            if len(steps) > half:
                yield case | {"steps": steps[:at] + steps[at + half:]}
        half //= 2
    lanes = case["setup"].get("lanes", [])
    for at in range(len(lanes)):
        copy = copied(case)
        del copy["setup"]["lanes"][at]
        yield copy
    for at, step in enumerate(steps):
        yield from plainer(case, at, step["call"])


def plainer(case: dict, at: int, call: dict) -> Iterator[dict]:
    """The same case, where one voucher has one thing less to it."""
    for name, plain in PLAIN.items():
        if "voucher" in call and call["voucher"][name] != plain:
            copy = copied(case)
            copy["steps"][at]["call"]["voucher"][name] = plain
            yield copy
    for each in range(len(call.get("voucher", {}).get("merges", []))):
        copy = copied(case)
        del copy["steps"][at]["call"]["voucher"]["merges"][each]
        yield copy
    if call.get("secretHex"):
        copy = copied(case)
        copy["steps"][at]["call"]["secretHex"] = ""
        yield copy


def copied(case: dict) -> dict:
    return json.loads(json.dumps(case))
