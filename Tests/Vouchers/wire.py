"""Compares `paychan paych voucher decode` with a reader of its own on random vouchers.

Good vouchers are signed here, by keys that the program does not know; each must be read with the
same fields, bytes, digest and signer. Damaged ones, by a byte, a header, a field or a character of
their text, must be taken or refused as the format says: CBOR in its one shortest form with nothing
after it, in either alphabet of base64, padded or not.

The program reads lines of {"id", "voucher": "<text>"} (`decode --lines`), and answers with {"id",
"voucher": {as lotus writes it}, "cbor", "signingBytes", "digest", "signer"}, or with {"id",
"error", "message"}.
"""

import argparse
import json
import os
import random
import secrets
import subprocess
import sys
import time
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import signing
from damage import DAMAGES, damaged
from filecoin import Call, Refused, Undecided, Voucher, address, decode_text
from lines import Lines, Stopped
from vouchers import random_voucher, texts

SHOWN = 10
TRIED = 300  # texts without an answer, when the program has ended
ENOUGH = 2_000  # vouchers, from which on every kind of damage must have been tried
SINGLE = 6  # vouchers that are also given to the program one by one
CODES = (0, 1, 65)  # lines among others were bad


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Vouchers/wire.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add, environment = parser.add_argument, os.environ.get
    add("--count", type=int, default=int(environment("PAYCHAN_VOUCHER_TEXTS") or 6_000),
        help="how many texts (PAYCHAN_VOUCHER_TEXTS, else 6000)")
    add("--seed", default=environment("PAYCHAN_VOUCHER_SEED") or secrets.token_hex(4),
        help="what they follow from (PAYCHAN_VOUCHER_SEED, else a new one, printed)")
    add("--only", type=int, metavar="NUMBER", help="this one text of the seed")
    add("--vectors", metavar="PATH", help="published vouchers",
        default=os.path.join(environment("PAYCHAN_VECTORS") or "../shared/vectors",
                             "voucher.json"))
    add("--paychan", default=".build/release/paychan", metavar="PATH", help="the program")
    add("--self-test", action="store_true",
        help="hold the reader here against the published bytes, and plant mistakes in answers")
    return parser.parse_args()


def random_text(seed: str, number: int) -> tuple[str, str]:
    """What kind of text it is, and the text."""
    dice = random.Random(f"{seed} {number}")
    voucher = random_voucher(dice)
    if dice.random() < 0.4:
        return dice.choice(list(texts(voucher).items()))
    name = dice.choice(list(DAMAGES))
    return name, damaged(dice, voucher, name)


class Comparison:
    def __init__(self, seed: str):
        self.seed = seed
        self.taken: Counter = Counter()
        self.refused: Counter = Counter()
        self.problems: list[str] = []
        self.signers = 0

    def asked(self, count: int, only: int | None, published: list[str]) -> Iterator:
        for at, text in enumerate(published):
            yield line_of(f"published {at}", text), (f"published {at}", "published", text)
        for number in range(count) if only is None else (only,):
            kind, text = random_text(self.seed, number)
            identity = str(number) if number % 3 == 0 else number
            yield line_of(identity, text), (identity, kind, text)

    def judge(self, identity: int | str, kind: str, text: str, answer: bytes) -> None:
        wanted, either = verdict(text)
        (self.refused if wanted is None and not either else self.taken)[kind] += 1
        self.signers += wanted is not None and wanted.signer() is not None
        wrong = fault(wanted, either, identity, answer)
        if wrong:
            self.report(f"{kind}: {wrong}", identity, text, answer)

    def stopped(self, error: Stopped, paychan: str) -> None:
        """Looks among the texts without an answer for one at which the program ends alone."""
        self.problems.append(str(error))
        print(f"STOPPED: {error}")
        for identity, kind, text in error.pending[:TRIED]:
            try:
                list(reading_lines(paychan).converse([(line_of(identity, text), None)]))
            except Stopped as again:
                self.report(f"{kind}: {again}", identity, text, b"")
                return

    def report(self, wrong: str, identity: int | str, text: str, answer: bytes) -> None:
        self.problems.append(wrong)
        if len(self.problems) <= SHOWN:
            again = str(identity)
            if again.isdecimal():
                again = f"--seed {self.seed} --only {identity}"
            print(f"DIFFERENCE: {wrong}\n  again    {again}\n"
                  f"  voucher  {text[:3_000]}\n  answer   {answer[:1_000]!r}", flush=True)

    def table(self) -> str:
        kinds = sorted(self.taken | self.refused)
        return "\n".join(f"{self.taken[kind]:>9} taken {self.refused[kind]:>7} refused  {kind}"
                         for kind in kinds)

    def doubts(self) -> list[str]:
        kinds = [*DAMAGES, *texts(Voucher(b"\0\0"))]
        found = [f"'{kind}' was not tried" for kind in kinds
                 if not (self.taken + self.refused)[kind]]
        return found + ([] if self.signers else ["no voucher had a signer"])


def reading_lines(paychan: str) -> Lines:
    return Lines([paychan, "paych", "voucher", "decode", "--lines"], CODES)


def line_of(identity: int | str, text: str) -> bytes:
    return json.dumps({"id": identity, "voucher": text}, separators=(",", ":")).encode()


def verdict(text: str) -> tuple[Voucher | None, bool]:
    """The voucher in a text, if it is one; and whether both taking and refusing it are right."""
    try:
        return decode_text(text), False
    except Refused:
        return None, False
    except Undecided as undecided:
        return undecided.voucher, True


def fault(wanted: Voucher | None, either: bool, identity: int | str, answer: bytes) -> str | None:
    """What is wrong with an answer, if anything is."""
    try:
        document = json.loads(answer)
        if document["id"] != identity or type(document["id"]) is not type(identity):
            return f"the answer is to {document['id']!r}"
        if "error" in document:
            if not isinstance(document["error"], str):
                return "an error is no text"
            return "a voucher is refused" if wanted is not None and not either else None
        if wanted is None:
            return "what is no voucher is taken"
        return fault_of_voucher(wanted, document)
    except (ValueError, KeyError, TypeError, AttributeError, Refused) as error:
        return f"the answer is not what was agreed: {error!r}"


def fault_of_voucher(wanted: Voucher, document: dict) -> str | None:
    got = of_lotus(document["voucher"])
    if got != wanted:
        return f"fields {got}, must be {wanted}"
    for name, data in (("cbor", wanted.encode()), ("signingBytes", wanted.signing_bytes()),
                       ("digest", wanted.digest())):
        if document[name] != data.hex():
            return f"{name} {document[name]}, must be {data.hex()}"
    signers = [wanted.signer()]
    if wanted.signature is not None and wanted.signature[0] != 1:
        signers.append(None)  # another type: whose these bytes would be need not be told
    if document["signer"] not in signers:
        return f"signer {document['signer']}, must be {signers[0]}"
    return None


# The JSON of lotus

KEYS = {"ChannelAddr", "TimeLockMin", "TimeLockMax", "SecretHash", "Extra", "Lane", "Nonce",
        "Amount", "MinSettleHeight", "Merges", "Signature"}


def of_lotus(document: dict) -> Voucher:
    if set(document) != KEYS:
        raise ValueError(f"keys {sorted(document)}")
    numbers = [document[name] for name in ("TimeLockMin", "TimeLockMax", "Lane", "Nonce",
                                           "MinSettleHeight")]
    if any(type(each) is not int for each in numbers):
        raise ValueError(f"numbers {numbers}")
    extra, signature = document["Extra"], document["Signature"]
    if signature is not None:
        signature = bytes([signature["Type"]]) + bytes_of(signature["Data"])
    amount = int(document["Amount"])
    if document["Amount"] != str(amount):
        raise ValueError(f"amount {document['Amount']!r}")
    return Voucher(
        channel=address(document["ChannelAddr"]), time_lock_min=numbers[0],
        time_lock_max=numbers[1], secret_hash=bytes_of(document["SecretHash"]),
        extra=extra and Call(address(extra["Actor"]), extra["Method"], bytes_of(extra["Data"])),
        lane=numbers[2], nonce=numbers[3], amount=amount, min_settle_height=numbers[4],
        merges=[(each["Lane"], each["Nonce"]) for each in document["Merges"] or []],
        signature=signature)


def bytes_of(text: str | None) -> bytes:
    return b64decode(text, validate=True) if text else b""


# One by one, and the reader's own test

def singly(paychan: str, seed: str, problems: list[str]) -> None:
    """`decode V --json` says what `decode --lines` says; a bad text ends with code 65."""
    for number in range(SINGLE):
        text = random_voucher(random.Random(f"{seed} alone {number}")).text()
        text = text if number % 3 else text[:-5]
        done = subprocess.run([paychan, "paych", "voucher", "decode", text, "--json"],
                              capture_output=True, timeout=120)
        wanted = verdict(text)[0]
        if wanted is None:
            wrong = None if done.returncode == 65 and not done.stdout else "code must be 65"
        elif done.returncode != 0:
            wrong = "code must be 0"
        else:
            answer = json.dumps({"id": 0} | json.loads(done.stdout)).encode()
            wrong = fault(wanted, False, 0, answer)
        if wrong:
            problems.append(f"decode {text} --json: {wrong}, ends with code {done.returncode}")
            print(f"DIFFERENCE: {problems[-1]}")


def published_vouchers(path: str) -> list[dict]:
    if not os.path.exists(path):
        print(f"no published vouchers at {path}")
        return []
    return json.loads(Path(path).read_text())["vouchers"]


def main() -> int:
    options = arguments()
    print(f"seed {options.seed}, signatures by {signing.LIBRARY}", flush=True)
    if options.self_test:
        from wire_test import self_test
        return self_test(options.vectors, options.seed)
    started, comparison = time.monotonic(), Comparison(options.seed)
    published = [each["string"] for each in published_vouchers(options.vectors)]
    count = options.count if options.only is None else 1
    try:
        lines = reading_lines(options.paychan)
        asked = comparison.asked(count, options.only, published if options.only is None else [])
        for (identity, kind, text), answer in lines.converse(asked):
            comparison.judge(identity, kind, text, answer)
        singly(options.paychan, options.seed, comparison.problems)
    except Stopped as error:
        comparison.stopped(error, options.paychan)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        comparison.problems.append(str(error))
        print(f"STOPPED: {error}")
    doubts = comparison.doubts() if count >= ENOUGH else []
    for doubt in doubts:
        print(f"DOUBT: {doubt}")
    comparison.problems += doubts
    print(comparison.table())
    print(f"seed {options.seed}, {time.monotonic() - started:.1f} s: "
          f"{comparison.taken.total()} vouchers taken, {comparison.refused.total()} refused, "
          f"{comparison.signers} signers, {len(comparison.problems)} problems")
    return 1 if comparison.problems else 0


if __name__ == "__main__":
    sys.exit(main())
