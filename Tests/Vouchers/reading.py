"""Finds what `shell.sh` and `killed.py` need in the JSON of `paychan paych`.

    paychan paych addresses --json | python3 Tests/Vouchers/reading.py addresses
    paychan paych balances --json | python3 Tests/Vouchers/reading.py change payer

prints the addresses of payer and payee, in this order, or by how many FIL a balance has changed.
"""

import json
import re
import sys

KEY_ADDRESS = re.compile(r"[ft]1[a-z2-7]{39}")
ROLES = ["payer", "payee"]


class Missing(Exception):
    pass


def addresses(document: object) -> tuple[str, str]:
    if not isinstance(document, dict) or list(document) != ROLES:
        raise Missing(f"no payer and payee, and nothing else, in {document}")
    found = tuple(document[role] for role in ROLES)
    if not all(isinstance(each, str) and KEY_ADDRESS.fullmatch(each) for each in found):
        raise Missing(f"no address for each role in {document}")
    return found


def change(document: object, role: str) -> str:
    """By how many FIL the balance of a role has changed."""
    if not isinstance(document, dict) or list(document) != ROLES:
        raise Missing(f"no payer and payee, and nothing else, in {document}")
    if sorted(document[role]) != ["balance", "change"]:
        raise Missing(f"no balance and change, and nothing else, in {document[role]}")
    return document[role]["change"]


def main() -> int:
    what, document = sys.argv[1], json.load(sys.stdin)
    try:
        print(*(addresses(document) if what == "addresses" else [change(document, sys.argv[2])]))
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
