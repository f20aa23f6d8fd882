"""Any lock, inside any kind of output that can hold its script."""

from random import Random

from keys import any_keys
from locks import Lock
from signing import Style
from spends import Bare, ScriptHash, WitnessScriptHash
from spends_taproot import Leaf, any_path

STYLES = [Style.LEGACY, Style.V0, Style.TAP]


def wrapped(lock: Lock, rng: Random, style: Style | None = None):
    style = style or rng.choice(STYLES)
    if style is Style.TAP:
        return Leaf(lock, any_keys(rng, 1)[0], any_path(rng))
    if style is Style.V0:
        return WitnessScriptHash(lock, nested=rng.random() < 0.3)
    return ScriptHash(lock) if rng.random() < 0.3 and len(lock.script) < 600 else Bare(lock)


def of_script(name: str, script: bytes, items: list[bytes], rng: Random, style=None):
    return wrapped(Lock(name, script, lambda signer: items), rng, style)
