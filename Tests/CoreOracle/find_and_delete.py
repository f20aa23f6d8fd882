"""Scripts that hold the very signatures that they check.

A legacy check deletes the signature from the script before hashing it, where it stands as one
plain push; a witness script is hashed as it is. Only a signer that knows this can build these.
"""

from random import Random

from choices import any_place
from encoding import push, push_long, push_number, push_plain
from hashes import sha256
from keys import any_keys
from opcodes import op
from signing import Place, Signer, Style, Wishes
from spends import nest


def any_find_and_delete(rng: Random) -> tuple[str, Place]:
    place = any_place(rng, b"")
    style = Style.V0 if rng.random() < 0.15 else Style.LEGACY
    signer = Signer(style, place, rng, b"", Wishes())
    name = rng.choice(sorted(FORMS))
    script, items = FORMS[name](signer, rng)
    wrap(place, style, script, items, rng)
    return f"{name}, {style.value}", place


def wrap(place: Place, style: Style, script: bytes, items: list[bytes], rng: Random) -> None:
    """None of this is signed in a legacy signature, so it can be written afterwards."""
    spent = place.prevouts[place.index]
    signed = b"".join(push(item) for item in items)
    if style is Style.V0:
        spent.script = push_number(0) + push(sha256(script))
        place.input.witness = items + [script]
    elif len(script) <= 520 and rng.random() < 0.4:
        spent.script = nest(script)
        place.input.script_sig = signed + push_plain(script)
    else:
        spent.script = script
        place.input.script_sig = signed


def in_script(signer: Signer, rng: Random):
    [key] = any_keys(rng, 1)
    check = push(key.compressed) + op("CHECKSIG")
    return push(signer.sign(key, code=check)) + check, []


def twice(signer: Signer, rng: Random):
    [key] = any_keys(rng, 1)
    check = op("DROP") + push(key.compressed) + op("CHECKSIG")
    signature = push(signer.sign(key, code=check))
    return signature + signature + check, []


def behind(signer: Signer, rng: Random):
    [key] = any_keys(rng, 1)
    check = push(key.compressed) + op("CHECKSIGVERIFY")
    signature = signer.sign(key, code=check)
    return check + push(signature), [signature]


def long_push(signer: Signer, rng: Random):
    """Not found: the push has another length byte than the one that is looked for."""
    [key] = any_keys(rng, 1)
    check = push(key.compressed) + op("CHECKSIG")
    return push_long(signer.sign(key, code=check), rng.choice([0x4C, 0x4D, 0x4E])) + check, []


def inside_push(signer: Signer, rng: Random):
    """Not found: it stands inside another push and so at no operation's start."""
    [key] = any_keys(rng, 1)
    check = op("DROP") + push(key.compressed) + op("CHECKSIG")
    signature = signer.sign(key, code=check)
    return push_plain(rng.randbytes(2) + push_plain(signature)) + check, [signature]


def after_separator(signer: Signer, rng: Random):
    [key] = any_keys(rng, 1)
    check = push(key.compressed) + op("CHECKSIG")
    signature = push(signer.sign(key, code=op("DROP") + check))
    return signature + op("CODESEPARATOR") + signature + op("DROP") + check, []


def separator_within(signer: Signer, rng: Random):
    """The separator has not run when the check does, yet it is left out of what is hashed."""
    [key] = any_keys(rng, 1)
    check = push(key.compressed) + op("CHECKSIGVERIFY CODESEPARATOR") + push_number(1)
    return push(signer.sign(key, code=check)) + check, []


def both_of_multisig(signer: Signer, rng: Random):
    keys = any_keys(rng, 2)
    check = (push_number(2) + b"".join(push(key.compressed) for key in keys) + push_number(2)
             + op("CHECKMULTISIG"))
    signed = [push(signer.sign(key, code=b"\x00" + check)) for key in keys]
    return b"\x00" + b"".join(signed) + check, []


def one_of_multisig(signer: Signer, rng: Random):
    """Two signatures come from outside, and the script holds a copy of one."""
    keys = any_keys(rng, 2)
    check = (push_number(2) + b"".join(push(key.compressed) for key in keys) + push_number(2)
             + op("CHECKMULTISIG"))
    signed = [signer.sign(key, code=op("DROP") + check) for key in keys]
    return push(rng.choice(signed)) + op("DROP") + check, [b""] + signed


def two_checks(signer: Signer, rng: Random):
    """Each check deletes its own signature alone, so the other's hash holds the first."""
    one, other = any_keys(rng, 2)
    tail = (op("DROP") + push(one.compressed) + op("CHECKSIGVERIFY") + push(other.compressed)
            + op("CHECKSIG"))
    first = signer.sign(one, code=tail)
    second = signer.sign(other, code=push(first) + tail)
    return push(first) + tail, [second, first]


FORMS = {
    "in script": in_script, "twice": twice, "behind": behind, "long push": long_push,
    "inside push": inside_push, "after separator": after_separator,
    "separator within": separator_within, "both of multisig": both_of_multisig,
    "one of multisig": one_of_multisig, "two checks": two_checks,
}
