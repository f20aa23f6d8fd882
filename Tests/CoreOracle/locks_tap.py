"""Locks that only tapscript knows."""

from random import Random

from encoding import push, push_plain
from keys import any_keys
from locks import Lock
from opcodes import SUCCESS, op


def future_key(rng: Random) -> Lock:
    """A key of a type yet to be defined: any signature but the empty one is taken (BIP-0342)."""
    length = rng.choice([1, 2, 31, 33, 34, 65])
    script = push_plain(rng.randbytes(length)) + op("CHECKSIG")
    signature = rng.randbytes(rng.choice([1, 2, 63, 64, 65, 66, 100]))
    return Lock("future key", script, lambda signer: [signature])


def success(rng: Random) -> Lock:
    """An OP_SUCCESS before anything else can fail, behind and before whatever parses."""
    before = rng.choice([b"", op("RETURN"), op("ENDIF"), push(rng.randbytes(600)), op("VERIF")])
    after = rng.choice([b"", b"\x4e\xff\xff", b"\x02\x01", op("INVALIDOPCODE"), rng.randbytes(9)])
    script = before + bytes([rng.choice(SUCCESS)]) + after
    items = [rng.randbytes(3) for _ in range(rng.randint(0, 3))]
    return Lock("success", script, lambda signer: items)


def weight_at_bound(rng: Random) -> Lock:
    """One signature checked again and again: as often as the witness's weight pays for.

    The last check finds its 50 units, or one fewer, or one more.
    """
    [key] = any_keys(rng, 1)
    # A key of a type yet to be defined is paid for, too.
    shown = push(key.xonly if rng.random() < 0.7 else rng.randbytes(33))
    checks = rng.randint(4, 60)
    wanted = 50 * checks + rng.choice([-1, -1, 0, 0, 1])
    filler = 0
    checking = shown + op("2DUP CHECKSIGVERIFY") * (checks - 1) + op("CHECKSIG")
    while budget(filler + len(checking)) < wanted:
        filler += 1
    return Lock("weight", op("NOP") * filler + checking, lambda signer: [signer.sign(key)])


def budget(script: int) -> int:
    """What a leaf of this size, at depth 0 and with one 64-byte signature, pays (BIP-0342)."""
    size_of_length = 1 if script < 253 else 3
    return 50 + 1 + (1 + 64) + (size_of_length + script) + (1 + 33)
