"""Spends at each of script's limits: one below it, at it, and above it."""

from random import Random

import locks_tap
from encoding import push, push_number, push_plain
from keys import any_keys
from limits_numbers import NUMBER_LIMITS
from locks import Lock
from opcodes import op
from signing import Place, Style, Wishes
from spends import Open, ScriptHash, nest
from spends_taproot import Leaf
from wrapping import STYLES, of_script, wrapped


def near(limit: int, rng: Random) -> int:
    return limit + rng.choice([-1, 0, 0, 1, 1, 2])


def pushed_element(rng: Random):
    script = push(rng.randbytes(near(520, rng))) + op("DROP") + push_number(1)
    if rng.random() < 0.3:  # a push too long fails in a branch that is not taken, too
        script = b"\x00" + op("IF") + script[:-1] + op("ENDIF") + push_number(1)
    return of_script("pushed element", script, [], rng)


def given_element(rng: Random):
    script = op("DROP") + push_number(1)
    return of_script("given element", script, [rng.randbytes(near(520, rng))], rng)


def script_size(rng: Random):
    size = near(10_000, rng)
    script = (push(bytes(520)) + op("DROP")) * 19
    script += op("NOP") * (size - len(script) - 1) + push_number(1)
    return of_script("script size", script, [], rng)


def script_sig_size(rng: Random):
    blocks = push(bytes(520)) * 19
    script_sig = blocks + b"\x51" * (near(10_000, rng) - len(blocks))
    return Open("scriptSig size", push_number(1), script_sig)


def redeem_size(rng: Random):
    size = near(520, rng)
    script = push(bytes(400)) + op("DROP")
    script += op("NOP") * (size - len(script) - 1) + push_number(1)
    return ScriptHash(Lock("redeem size", script, lambda signer: []))


def operation_count(rng: Random):
    count = near(201, rng)
    script = op("NOP") * count + push_number(1)
    if rng.random() < 0.4:
        script = (b"\x00" + op("IF") + op("NOP") * (count - 2) + op("ENDIF") + push_number(1))
    if rng.random() < 0.3:  # an opcode that is reserved counts only from NOP on
        script = b"\x00" + op("IF") + op("RESERVED") * 5 + op("ENDIF") + op("NOP") * (count - 2)
        script += push_number(1)
    return of_script("operation count", script, [], rng)


def operations_of_multisig(rng: Random):
    """Each key of a CHECKMULTISIG counts as an operation."""
    keys = rng.choice([1, 5, 20])
    script = (b"\x00" * 2 + b"\x51" * keys + push_number(keys) + op("CHECKMULTISIG")
              + op("NOP") * (near(201, rng) - keys - 1))
    return of_script("operations of multisig", script, [], rng, rng.choice(STYLES[:2]))


def key_count(rng: Random):
    keys = rng.choice([-1, 0, 19, 20, 21, 22])
    wanted = rng.choice([0, 0, 0, -1, keys, keys + 1])
    script = (b"\x00" + b"\x00" * max(0, wanted) + push_number(wanted) + b"\x51" * max(0, keys)
              + push_number(keys) + op("CHECKMULTISIG") + op("NOT") * (wanted > 0))
    return of_script("key count", script, [], rng, rng.choice(STYLES[:2]))


def stack_size(rng: Random):
    count, aside = near(1000, rng), rng.choice([0, 3, 80])
    script = (push_number(1) + op("TOALTSTACK")) * aside + b"\x51" * (count - aside)
    style = rng.choice([Style.LEGACY, Style.TAP])
    if style is Style.TAP:
        script += op("2DROP") * ((count - aside - 1) // 2) + op("DROP") * ((count - aside - 1) % 2)
    return of_script("stack size", script, [], rng, style)


def given_stack_size(rng: Random):
    count = near(1000, rng)
    script = op("2DROP") * ((count - 1) // 2) + op("DROP") * ((count - 1) % 2)
    script += op("NOP") if len(script) < 2 else b""
    return of_script("given stack size", script, [b"\x01"] * count, rng, Style.TAP)


def program_length(rng: Random):
    version = rng.choice([0, 0, 1, 16])
    script = push_number(version) + push_plain(rng.randbytes(rng.choice(
        [1, 2, 19, 20, 21, 31, 32, 33, 40, 41])))
    witness = [rng.randbytes(5) for _ in range(rng.randint(0, 3))]
    if rng.random() < 0.4:
        return Open("program length, nested", nest(script), push(script), witness)
    return Open("program length", script, b"", witness)


def tree_depth(rng: Random):
    [key] = any_keys(rng, 1)
    lock = Lock("tree depth", push(key.xonly) + op("CHECKSIG"), lambda signer: [signer.sign(key)])
    return Leaf(lock, key, [rng.randbytes(32) for _ in range(near(128, rng))])


class Weighed(Leaf):
    """A leaf at depth 0 whose one signature has the default hash type, and so 64 bytes."""

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        super().unlock(place, rng, Wishes(hash_type=0))


def weight(rng: Random):
    return Weighed(locks_tap.weight_at_bound(rng), any_keys(rng, 1)[0], [])


def odd_key(rng: Random):
    """A key in an encoding that only nearly exists, with a signature that fits its point."""
    [key] = any_keys(rng, 1)
    x, y = key.uncompressed[1:33], key.uncompressed[33:]
    shown = rng.choice([
        key.hybrid, bytes([key.hybrid[0] ^ 1]) + x + y, b"\x05" + x, b"\x00" + x + y,
        b"\x05" + x + y, key.compressed + b"\x00", key.uncompressed[:-1], x, b"",
        bytes([key.compressed[0] ^ 1]) + x, b"\x04" + x + bytes(32), b"\x02" + b"\xff" * 32])
    script = push_plain(shown) + op("CHECKSIG") + op(rng.choice(["NOP", "NOT"]))
    lock = Lock("odd key", script, lambda signer: [signer.sign(key)])
    return wrapped(lock, rng)


def spelled_default(rng: Random):
    """The default hash type has no byte: spelled out, it is refused (BIP-0341)."""
    [key] = any_keys(rng, 1)
    byte = rng.choice([b"", b"\x00", b"\x01"])
    lock = Lock("spelled default", push(key.xonly) + op("CHECKSIG"),
                lambda signer: [signer.sign(key) + byte])
    return Weighed(lock, key, [])


LIMITS = [
    pushed_element, given_element, script_size, script_sig_size, redeem_size, operation_count,
    operations_of_multisig, key_count, stack_size, given_stack_size, *NUMBER_LIMITS,
    program_length, tree_depth, weight, odd_key, spelled_default]


def any_limit(rng: Random):
    limit = rng.choice(LIMITS)
    return limit.__name__.replace("_", " "), limit(rng)
