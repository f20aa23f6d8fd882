"""One trial: an input, the flags that it is judged under, and whether it is meant to stand."""

from dataclasses import dataclass
from random import Random

from choices import any_place, any_spend
from core import FLAGS
from find_and_delete import any_find_and_delete
from limits import any_limit
from locks_more import absolute, relative
from mutants_items import ITEM_MUTANTS
from mutants_script import SCRIPT_MUTANTS, with_script
from mutants_signing import SIGNING_MUTANTS
from mutants_transaction import TRANSACTION_MUTANTS
from signing import Place, Style, Wishes
from soup import soup
from wrapping import wrapped


@dataclass
class Trial:
    family: str
    kind: str
    place: Place
    flags: list[str]
    meant_valid: bool = False


def signed(spend, rng: Random, wishes: Wishes | None = None) -> Place:
    place = any_place(rng, spend.script_pubkey())
    spend.prepare(place)
    spend.unlock(place, rng, wishes or Wishes())
    return place


def valid(rng: Random) -> tuple[str, Place]:
    spend = any_spend(rng)
    name = f"{spend.name}: {spend.lock.name}" if spend.lock else spend.name
    return name, signed(spend, rng)


def signing_mutant(rng: Random) -> tuple[str, Place]:
    while True:
        name = rng.choice(sorted(SIGNING_MUTANTS))
        spend = any_spend(rng)
        wishes = SIGNING_MUTANTS[name](spend, rng)
        if wishes is not None:
            return name, signed(spend, rng, wishes)


def place_mutant(mutants: dict, rng: Random) -> tuple[str, Place]:
    while True:
        name, spend = rng.choice(sorted(mutants)), any_spend(rng)
        place = signed(spend, rng)
        if mutants[name](spend, place, rng):
            return name, place


def item_mutant(rng: Random) -> tuple[str, Place]:
    return place_mutant(ITEM_MUTANTS, rng)


def transaction_mutant(rng: Random) -> tuple[str, Place]:
    return place_mutant(TRANSACTION_MUTANTS, rng)


def lock_mutant(rng: Random) -> tuple[str, Place]:
    """A field that a lock looks at is changed first and signed then: the lock alone refuses."""
    style = rng.choice(list(Style))
    spend = wrapped(rng.choice([absolute, relative])(style, rng), rng, style)
    place = any_place(rng, spend.script_pubkey())
    spend.prepare(place)
    name = rng.choice(["version", "locktime", "sequence"])
    TRANSACTION_MUTANTS[name](spend, place, rng)
    spend.unlock(place, rng, Wishes())
    return f"{spend.lock.name} by {name}", place


def script_mutant(rng: Random) -> tuple[str, Place]:
    while True:
        name = rng.choice(sorted(SCRIPT_MUTANTS))
        spend = with_script(any_spend(rng), SCRIPT_MUTANTS[name], rng)
        if spend is not None:
            return name, signed(spend, rng)


def limit(rng: Random) -> tuple[str, Place]:
    if rng.random() < 0.05:
        return output_amount(rng)
    name, spend = any_limit(rng)
    return name, signed(spend, rng)


def output_amount(rng: Random) -> tuple[str, Place]:
    """An amount that no transaction may have: for its shape's judge to refuse, not for ours."""
    spend = any_spend(rng)
    place = any_place(rng, spend.script_pubkey())
    rng.choice(place.tx.outputs).value = rng.choice([-1, 2**63 - 1, -2**63, 21 * 10**14 + 1])
    spend.prepare(place)
    spend.unlock(place, rng, Wishes())
    return "output amount", place


def random_program(rng: Random) -> tuple[str, Place]:
    style = rng.choice(list(Style))
    spend = wrapped(soup(style, rng), rng, style)
    return f"{spend.lock.name}, {spend.name}", signed(spend, rng)


FAMILIES = {
    "valid": (valid, 30), "signing": (signing_mutant, 10), "items": (item_mutant, 14),
    "transaction": (transaction_mutant, 9), "lock": (lock_mutant, 4),
    "script": (script_mutant, 12), "find and delete": (any_find_and_delete, 3),
    "limit": (limit, 7), "program": (random_program, 11),
}


def any_flags(rng: Random) -> list[str]:
    """All flags most often; else some of them, closed as consensus introduced them."""
    if rng.random() < 0.7:
        return list(FLAGS)
    chosen = {name for name in ("DERSIG", "NULLDUMMY", "CHECKLOCKTIMEVERIFY",
                                "CHECKSEQUENCEVERIFY") if rng.random() < 0.5}
    for name in ("P2SH", "WITNESS", "TAPROOT"):  # each needs the one before
        if rng.random() < 0.25:
            break
        chosen.add(name)
    return [name for name in FLAGS if name in chosen]


def trial(seed: str, number: int) -> Trial:
    """The trial of this number: it depends on the seed and on nothing that came before."""
    rng = Random(f"{seed}:{number}")
    names = list(FAMILIES)
    [family] = rng.choices(names, [FAMILIES[name][1] for name in names])
    kind, place = FAMILIES[family][0](rng)
    flags = any_flags(rng)
    if "DER" in kind and rng.random() < 0.5:
        flags = [name for name in flags if name != "DERSIG"]  # only then does laxity show
    return Trial(family, kind, place, flags, meant_valid=family == "valid")
