"""Finds what `shell.sh` and `killed.py` need in the JSON of `paychan paych`.

    paychan paych addresses --json | python3 Tests/Vouchers/reading.py addresses
    paychan paych balances --json | python3 Tests/Vouchers/reading.py change ADDRESS

prints the addresses of payer and payee, in this order, or by how many FIL a balance has changed.
"""

import json
import re
import sys
from collections.abc import Iterator
from fractions import Fraction

ATTO = 10 ** 18
KEY_ADDRESS = re.compile(r"[ft]1[a-z2-7]{39}")
NAMES = (("payer", "payee"), ("from", "to"))


class Missing(Exception):
    pass


def objects(value: object) -> Iterator[dict]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, (dict, list)):
            yield from objects(each)


def address_in(value: object) -> str | None:
    """The key address that a text is, or that an object holds."""
    if isinstance(value, str):
        return value if KEY_ADDRESS.fullmatch(value) else None
    if isinstance(value, dict):
        return next((found for each in value.values() if (found := address_in(each))), None)
    return None


def named(value: object, name: str) -> str | None:
    """The address of a role: under its name, or in an object that says it has this role."""
    for each in objects(value):
        if name in each and (found := address_in(each[name])):
            return found
        if name in each.values() and (found := address_in(each)):
            return found
    return None


def addresses(document: object) -> tuple[str, str]:
    for payer, payee in NAMES:
        found = named(document, payer), named(document, payee)
        if None not in found:
            return found
    raise Missing(f"no payer and payee with an address each in {document}")


def change(document: object, address: str) -> Fraction:
    """By how many FIL the balance of an address has changed."""
    for each in objects(document):
        if address in each and isinstance(each[address], dict):
            each = each[address]
        elif address not in each.values():
            continue
        if "change" in each:
            return fil(each["change"])
    raise Missing(f"no change of {address} in {document}")


def fil(value: object) -> Fraction:
    """An amount: with its unit, as attoFIL if it is a long whole number, else in FIL."""
    text = str(value).removesuffix(" FIL")
    number = Fraction(text)
    whole = text.lstrip("+-").isdecimal() and text == str(value)
    return number / ATTO if whole and abs(number) >= 10 ** 9 else number


def main() -> int:
    what, document = sys.argv[1], json.load(sys.stdin)
    try:
        print(*addresses(document) if what == "addresses" else [change(document, sys.argv[2])])
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
