"""Mutants of one transaction in a valid block: its fields, its amounts, its locks, its signatures.

Each changes the template in place and says what it did, or gives None where there is nothing to do.
"""

from random import Random

from blockchain.bench import Bench, Template
from blockchain.builder import Spent
from blockchain.openings import BY_TIME, UNIT, Opening
from mutants_items import ITEM_MUTANTS
from mutants_signing import SIGNING_MUTANTS
from mutants_transaction import TRANSACTION_MUTANTS

FIELDS = sorted(set(TRANSACTION_MUTANTS) - {
    "amount", "amount of another", "prevout script", "prevout script of another"})
MAXIMUM = 21 * 10**14


def field(bench: Bench, template: Template, spent: Spent) -> str | None:
    rng, name = bench.rng, bench.rng.choice(FIELDS)
    index = rng.randrange(len(spent.spends))
    if not TRANSACTION_MUTANTS[name](spent.spends[index], spent.place(index), rng):
        return None
    if rng.random() < 0.5 and not name.startswith("input"):
        spent.sign(rng)
        return f"{name}, signed anew"
    return name


def item(bench: Bench, template: Template, spent: Spent) -> str | None:
    rng, name = bench.rng, bench.rng.choice(sorted(ITEM_MUTANTS))
    index = rng.randrange(len(spent.spends))
    return name if ITEM_MUTANTS[name](spent.spends[index], spent.place(index), rng) else None


def signing(bench: Bench, template: Template, spent: Spent) -> str | None:
    rng, name = bench.rng, bench.rng.choice(sorted(SIGNING_MUTANTS))
    index = rng.randrange(len(spent.spends))
    wishes = SIGNING_MUTANTS[name](spent.spends[index], rng)
    if wishes is None:
        return None
    spent.spends[index].unlock(spent.place(index), rng, wishes)
    return name


def amount(bench: Bench, template: Template, spent: Spent) -> str:
    """An output that is one more than there is, or no amount of money at all."""
    output = bench.rng.choice(spent.tx.outputs)
    change = bench.rng.choice(["fee and one", "fee", "negative", "too large", "overflow", "most"])
    if change == "overflow":
        for each in (spent.tx.outputs * 2)[:2]:
            each.value = bench.rng.choice([MAXIMUM, MAXIMUM // 2 + 1, 2**62])
        spent.tx.outputs.append(type(output)(MAXIMUM, b"\x51"))
    else:
        output.value = {
            "fee and one": output.value + spent.fee + 1, "fee": output.value + spent.fee,
            "negative": bench.rng.choice([-1, -2**63]), "most": MAXIMUM,
            "too large": bench.rng.choice([MAXIMUM + 1, 2**63 - 1])}[change]
    spent.sign(bench.rng)
    return f"output value: {change}"


def absolute_lock(bench: Bench, template: Template, spent: Spent) -> str:
    """The transaction's own lock, near the block in which it stands."""
    rng, book = bench.rng, bench.book
    height = rng.random() < 0.5
    start = book.height + 1 if height else book.median_time()
    spent.tx.locktime = start + rng.choice([-2, -1, 0, 0, 1])
    for each in spent.tx.inputs:
        if each.sequence == 0xFFFFFFFF and rng.random() < 0.7:
            each.sequence = 0xFFFFFFFE
    spent.sign(rng)
    return f"lock near its {'height' if height else 'time'}"


def relative_lock(bench: Bench, template: Template, spent: Spent) -> str | None:
    """An input's lock, near the age of what it spends."""
    rng, book = bench.rng, bench.book
    index = rng.randrange(len(spent.tx.inputs))
    each = spent.tx.inputs[index]
    coin = next((step for step in [book.coins.get((each.txid, each.vout))] if step), None)
    height = coin.height if coin else book.height + 1
    by_time = rng.random() < 0.5
    if by_time:
        age = (book.median_time() - book.median_time(max(0, height - 1))) // UNIT
    else:
        age = book.height + 1 - height
    value = max(0, min(0xFFFF, age + rng.choice([-1, 0, 0, 1, 1, 2])))
    each.sequence = value | (BY_TIME if by_time else 0) | rng.choice([0, 0, 1 << 16, 1 << 31])
    spent.tx.version = rng.choice([0, 1, 2, 2, 2, 3, 0xFFFFFFFF])
    spent.sign(rng)
    return f"sequence near its {'time' if by_time else 'age'}"


SPEND_MUTANTS = {
    "field": (field, 18), "items": (item, 18), "signing": (signing, 10), "amount": (amount, 6),
    "absolute lock": (absolute_lock, 6), "relative lock": (relative_lock, 6)}


def replaced_spend(bench: Bench, rng: Random) -> tuple[str, list, list | None]:
    """A spend of what is immature, not yet open, spent, or doubtful, in place of an ordinary one."""
    kind = rng.choice(["doubtful"] * 6 + ["immature", "unopened", "spent", "unknown"])
    book = bench.book
    if kind == "doubtful":
        coin, name, spend = bench.any_doubtful()
        return f"doubtful: {name}", [coin], [spend]
    if kind == "immature":
        step = book.steps[-rng.randint(97, 101)]
        return kind, [each for each in step.made if each.coinbase and each.point in book.coins], None
    if kind == "unopened":
        found = [each for each in rng.sample(list(book.coins.values()), 60)
                 if isinstance(getattr(book.spends[each.output.script], "lock", None), Opening)]
        return kind, found[:1], None
    step = rng.choice(book.steps[-200:])
    if kind == "spent":
        return kind, step.spent[:1], None
    return kind, [type(each)(rng.randbytes(32), each.vout, each.output, each.height, False)
                  for each in step.made[:1]], None
