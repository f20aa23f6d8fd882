"""Locks by several keys, and locks by height and time."""

from random import Random

from encoding import push, push_number
from keys import any_keys
from locks import Lock, key_bytes
from opcodes import op
from signing import Place, Signer, Style


def multisig(style: Style, rng: Random) -> Lock:
    if style is Style.TAP:
        return multisig_by_adding(rng)
    count = rng.choice([1, 2, 2, 2, 3, 3, 4, 5, 15, 16, 17, 20])
    wanted = rng.randint(0, count) if rng.random() < 0.3 else rng.randint(1, min(count, 3))
    keys = any_keys(rng, count)
    script = (
        push_number(wanted) + b"".join(push(key_bytes(key, style, rng)) for key in keys)
        + push_number(count) + op("CHECKMULTISIG"))
    signers = sorted(rng.sample(range(count), wanted))
    return Lock("multisig", script,
                lambda signer: [b""] + [signer.sign(keys[at]) for at in signers])


def multisig_by_adding(rng: Random) -> Lock:
    """The multisig of tapscript: CHECKSIGADD over each key, the empty signature for absent ones."""
    count = rng.choice([1, 2, 2, 3, 5, 16, 21])
    wanted = rng.randint(1, min(count, 4))
    keys = any_keys(rng, count)
    script = push(keys[0].xonly) + op("CHECKSIG")
    for key in keys[1:]:
        script += push(key.xonly) + op("CHECKSIGADD")
    script += push_number(wanted) + op("NUMEQUAL")
    signers = set(rng.sample(range(count), wanted))

    def satisfy(signer: Signer) -> list[bytes]:
        return [
            signer.sign(keys[at]) if at in signers else b"" for at in reversed(range(count))]
    return Lock("multisig", script, satisfy)


def two_of_two(style: Style, rng: Random) -> Lock:
    """The funding output of a payment channel."""
    payer, payee = any_keys(rng, 2)
    if style is Style.TAP:
        script = push(payer.xonly) + op("CHECKSIGVERIFY") + push(payee.xonly) + op("CHECKSIG")
        return Lock("2-of-2", script, lambda signer: [signer.sign(payee), signer.sign(payer)])
    script = (
        push_number(2) + push(payer.compressed) + push(payee.compressed) + push_number(2)
        + op("CHECKMULTISIG"))
    return Lock("2-of-2", script, lambda signer: [b"", signer.sign(payer), signer.sign(payee)])


def multisig_refuted(style: Style, rng: Random) -> Lock:
    if style is Style.TAP:
        return multisig_by_adding(rng)
    keys = any_keys(rng, 3)
    script = (
        push_number(2) + b"".join(push(key.compressed) for key in keys)
        + push_number(3) + op("CHECKMULTISIG NOT"))
    return Lock("multisig refuted", script,
                lambda signer: [b"", b"", signer.sign(keys[0])])


def absolute(style: Style, rng: Random) -> Lock:
    """CHECKLOCKTIMEVERIFY (BIP-0065), by height or by time, met exactly or with room to spare."""
    [key] = any_keys(rng, 1)
    by_time = rng.random() < 0.5
    top = 2**32 - 1 if by_time else 499_999_999
    bottom = 500_000_000 if by_time else 0
    height = rng.choice([bottom, top, rng.randint(bottom, top), bottom + rng.randint(0, 300)])
    script = (
        push_number(height) + op("CHECKLOCKTIMEVERIFY DROP")
        + push(key_bytes(key, style, rng)) + op("CHECKSIG"))
    met_at = rng.choice([height, min(top, height + 1), rng.randint(height, top)])
    not_final = rng.choice([0, 0xFFFFFFFE, rng.randrange(2**32 - 1)])

    def prepare(place: Place) -> None:
        place.tx.locktime = met_at
        place.input.sequence = not_final
    return Lock("absolute", script, lambda signer: [signer.sign(key)], prepare)


def relative(style: Style, rng: Random) -> Lock:
    """CHECKSEQUENCEVERIFY (BIP-0112), by blocks or by time, or disabled by bit 31."""
    [key] = any_keys(rng, 1)
    unit = rng.choice([0, 1 << 22])
    age = rng.choice([0, 1, 0xFFFF, rng.randrange(0x10000)])
    noise = rng.choice([0, 0, 0x10000, 0x7F800000 & ~(1 << 22)])
    disabled = rng.random() < 0.15
    lock = (1 << 31) | rng.randrange(2**31) if disabled else age | unit | noise
    script = (
        push_number(lock) + op("CHECKSEQUENCEVERIFY DROP")
        + push(key_bytes(key, style, rng)) + op("CHECKSIG"))
    met_at = rng.choice([age, min(0xFFFF, age + 1), 0xFFFF]) | unit | rng.choice([0, 0x10000])
    version = rng.choice([2, 3, 2, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF])

    def prepare(place: Place) -> None:
        if not disabled:
            place.tx.version = version
            place.input.sequence = met_at
    return Lock("relative", script, lambda signer: [signer.sign(key)], prepare)
