"""Tests of the reader that `wire.py` trusts: published bytes, two ways to recover, and faults."""

import base64
import json
import random
from collections.abc import Callable
from pathlib import Path

import filecoin
import signing
from filecoin import Refused, Voucher, address, address_text, check_address, decode_text
from vouchers import SECRETS, random_voucher, texts
from wire import Comparison, fault, random_text, verdict


def refuses(read: Callable, *given: object) -> bool:
    try:
        read(*given)
    except Refused:
        return True
    return False


def published(document: dict) -> list[str]:
    """What the reader here and the published data disagree about."""
    found = []
    for each in document["vouchers"]:
        voucher = decode_text(each["string"])
        signer = voucher.signer()
        got = (voucher.encode().hex(), voucher.signing_bytes().hex(), voucher.digest().hex())
        if got != (each["cborHex"], each["signingBytesHex"], each["digestHex"]):
            found.append(f"{each['id']}: {got}")
        if "signer" in each and (signer is None or address(signer) != address(each["signer"])):
            found.append(f"{each['id']}: signer {signer}")
    for each in document["addresses"]:
        for text in each["strings"]:
            data = bytes.fromhex(each["bytesHex"])
            if address(text) != data or address_text(data, text[0]) != text:
                found.append(f"{each['id']}: {text}")
    for each in document["invalidAddresses"]:
        if "string" in each and not refuses(address, each["string"]):
            found.append(f"{each['id']}: {each['string']} is taken")
        if "bytesHex" in each and not refuses(check_address, bytes.fromhex(each["bytesHex"])):
            found.append(f"{each['id']}: {each['bytesHex']} is taken")
    for each in document["bigints"]:
        if filecoin.encode_amount(int(each["value"])).hex() != each["cborHex"]:
            found.append(f"{each['id']}: {each['value']}")
    for each in document["keys"]:
        data = filecoin.key_address(signing.public(int(each["privateKeyHex"], 16)))
        if data != address(each["address"]):
            found.append(f"{each['id']}: {address_text(data)}")
    return found


def two_ways(seed: str) -> list[str]:
    """libsecp256k1, where it is there, and Python alone say the same."""
    dice, found = random.Random(seed), []
    for number in range(60):
        secret, digest = dice.choice(SECRETS), dice.randbytes(32)
        for signature in (signing.sign(secret, digest), signing.sign_alone(secret, digest)):
            for each in (signature, signing.high_twin(signature)):
                keys = {signing.recover(each, digest), signing.recover_alone(each, digest),
                        signing.public(secret), signing.public_alone(secret)}
                if len(keys) != 1:
                    found.append(f"key {secret}, digest {digest.hex()}: {keys}")
        noise = dice.randbytes(64) + bytes([dice.randrange(5)])
        if signing.recover(noise, digest) != signing.recover_alone(noise, digest):
            found.append(f"signature {noise.hex()}, digest {digest.hex()}")
    return found


def to_lotus(voucher: Voucher) -> dict:
    """A voucher in the JSON of lotus."""
    def text(data: bytes) -> str | None:
        return base64.b64encode(data).decode() or None

    extra, signature = voucher.extra, voucher.signature
    return {
        "ChannelAddr": address_text(voucher.channel), "TimeLockMin": voucher.time_lock_min,
        "TimeLockMax": voucher.time_lock_max, "SecretHash": text(voucher.secret_hash),
        "Extra": extra and {"Actor": address_text(extra.actor), "Method": extra.method,
                            "Data": text(extra.data)},
        "Lane": voucher.lane, "Nonce": voucher.nonce, "Amount": str(voucher.amount),
        "MinSettleHeight": voucher.min_settle_height,
        "Merges": [{"Lane": lane, "Nonce": nonce} for lane, nonce in voucher.merges] or None,
        "Signature": signature and {"Type": signature[0], "Data": text(signature[1:])}}


def answer(identity: int | str, text: str) -> dict:
    """What a program that makes no mistake says."""
    voucher, _ = verdict(text)
    if voucher is None:
        return {"id": identity, "error": "bad-voucher"}
    return {"id": identity, "voucher": to_lotus(voucher), "cbor": voucher.encode().hex(),
            "signingBytes": voucher.signing_bytes().hex(), "digest": voucher.digest().hex(),
            "signer": voucher.signer()}


def other(value: object) -> object:
    """Something else of the same type, where there is one."""
    if isinstance(value, bool) or value is None:
        return 1
    if isinstance(value, int):
        return value ^ 1
    if isinstance(value, str):
        return str(int(value) + 1) if value.lstrip("-").isdecimal() else value[:-1]
    if isinstance(value, list):
        return value[:-1]
    return {key: each for key, each in value.items() if key != min(value)}


def planted(seed: str) -> list[str]:
    """Each field of an answer, changed alone, is found; and nothing where none is changed."""
    found = []
    for number in range(150):
        voucher = random_voucher(random.Random(f"{seed} planted {number}"))
        for text in texts(voucher).values():
            if decode_text(text) != voucher:
                found.append(f"{text} is another voucher")
        document = answer(number, voucher.text())
        if wrong := fault(voucher, False, number, json.dumps(document).encode()):
            found.append(f"nothing is planted, yet: {wrong}")
        for name in document:
            changed = document | {name: other(document[name])}
            if fault(voucher, False, number, json.dumps(changed).encode()) is None:
                found.append(f"nobody finds {name} {changed[name]} in {document}")
        for name, value in document["voucher"].items():
            changed = document | {"voucher": document["voucher"] | {name: other(value)}}
            if fault(voucher, False, number, json.dumps(changed).encode()) is None:
                found.append(f"nobody finds {name} {other(value)} in {document}")
    if fault(None, False, 1, json.dumps(answer(1, voucher.text()) | {"id": 1}).encode()) is None:
        found.append("nobody finds that what is no voucher is taken")
    if fault(voucher, False, 1, b'{"id":1,"error":"bad-voucher"}') is None:
        found.append("nobody finds that a voucher is refused")
    return found


def agreeing(seed: str) -> list[str]:
    """The whole comparison, with a program in the place of ours that makes no mistake."""
    comparison = Comparison(seed)
    for number in range(3_000):
        kind, text = random_text(seed, number)
        comparison.judge(number, kind, text, json.dumps(answer(number, text)).encode())
    print(comparison.table())
    return comparison.problems + comparison.doubts()


def self_test(vectors: str, seed: str) -> int:
    problems = published(json.loads(Path(vectors).read_text())) + two_ways(seed) + planted(seed)
    problems += agreeing(seed)
    for problem in problems[:20]:
        print(f"PROBLEM: {problem[:1_500]}")
    print(f"seed {seed}, the reader of vouchers: {len(problems)} problems")
    return 1 if problems else 0
