"""Mutants of the signed transaction and of what it spends."""

from random import Random

from choices import any_input, any_script, any_value
from encoding import Output
from mutants_items import flip_bit
from signing import Place


def amount(spend, place: Place, rng: Random) -> bool:
    return change_value(place.prevouts[place.index], rng)


def amount_of_another(spend, place: Place, rng: Random) -> bool:
    other = another(place, rng)
    return other is not None and change_value(place.prevouts[other], rng)


def change_value(output: Output, rng: Random) -> bool:
    before = output.value
    output.value = rng.choice([max(0, before - 1), before + 1, any_value(rng)]) % (21 * 10**14 + 1)
    return output.value != before


def another(place: Place, rng: Random) -> int | None:
    others = [at for at in range(len(place.tx.inputs)) if at != place.index]
    return rng.choice(others) if others else None


def script_of_prevout(spend, place: Place, rng: Random) -> bool:
    spent = place.prevouts[place.index]
    spent.script = rng.choice([
        flip_bit(spent.script, rng), spent.script[:-1], spent.script + b"\x61", any_script(rng)])
    return True


def script_of_another(spend, place: Place, rng: Random) -> bool:
    other = another(place, rng)
    if other is None:
        return False
    place.prevouts[other].script = flip_bit(place.prevouts[other].script, rng)
    return True


def version(spend, place: Place, rng: Random) -> bool:
    before = place.tx.version
    place.tx.version = rng.choice([0, 1, 2, before ^ (1 << rng.randrange(32))])
    return place.tx.version != before


def locktime(spend, place: Place, rng: Random) -> bool:
    before = place.tx.locktime
    place.tx.locktime = rng.choice([
        0, max(0, before - 1), 499_999_999, 500_000_000, 2**32 - 1, before ^ 1,
        before ^ (1 << rng.randrange(32))])
    return place.tx.locktime != before


def sequence(spend, place: Place, rng: Random) -> bool:
    return change_sequence(place, place.index, rng)


def sequence_of_another(spend, place: Place, rng: Random) -> bool:
    other = another(place, rng)
    return other is not None and change_sequence(place, other, rng)


def change_sequence(place: Place, index: int, rng: Random) -> bool:
    each = place.tx.inputs[index]
    before = each.sequence
    each.sequence = rng.choice([
        0xFFFFFFFF, max(0, before - 1), before ^ (1 << 22), before ^ (1 << 31),
        before ^ (1 << rng.randrange(32)), 0])
    return each.sequence != before


def outpoint(spend, place: Place, rng: Random) -> bool:
    each = place.tx.inputs[rng.randrange(len(place.tx.inputs))]
    if rng.random() < 0.5:
        each.txid = flip_bit(each.txid, rng)
    else:
        each.vout ^= 1 << rng.randrange(31)
    return True


def output_value(spend, place: Place, rng: Random) -> bool:
    return change_value(rng.choice(place.tx.outputs), rng)


def output_script(spend, place: Place, rng: Random) -> bool:
    output = rng.choice(place.tx.outputs)
    output.script = flip_bit(output.script, rng)
    return True


def output_removed(spend, place: Place, rng: Random) -> bool:
    if len(place.tx.outputs) < 2:
        return False
    del place.tx.outputs[rng.randrange(len(place.tx.outputs))]
    return True


def output_added(spend, place: Place, rng: Random) -> bool:
    at = rng.randint(0, len(place.tx.outputs))
    place.tx.outputs.insert(at, Output(any_value(rng), any_script(rng)))
    return True


def outputs_swapped(spend, place: Place, rng: Random) -> bool:
    outputs = place.tx.outputs
    if len(outputs) < 2:
        return False
    one, other = rng.sample(range(len(outputs)), 2)
    outputs[one], outputs[other] = outputs[other], outputs[one]
    return True


def input_added(spend, place: Place, rng: Random) -> bool:
    at = rng.randint(0, len(place.tx.inputs))
    place.tx.inputs.insert(at, any_input(rng))
    place.prevouts.insert(at, Output(any_value(rng), any_script(rng)))
    place.index += at <= place.index
    return True


def input_removed(spend, place: Place, rng: Random) -> bool:
    other = another(place, rng)
    if other is None:
        return False
    del place.tx.inputs[other]
    del place.prevouts[other]
    place.index -= other < place.index
    return True


def input_moved(spend, place: Place, rng: Random) -> bool:
    other = another(place, rng)
    if other is None:
        return False
    for rows in (place.tx.inputs, place.prevouts):
        rows[other], rows[place.index] = rows[place.index], rows[other]
    place.index = other
    return True


TRANSACTION_MUTANTS = {
    "amount": amount, "amount of another": amount_of_another, "prevout script": script_of_prevout,
    "prevout script of another": script_of_another, "version": version, "locktime": locktime,
    "sequence": sequence, "sequence of another": sequence_of_another, "outpoint": outpoint,
    "output value": output_value, "output script": output_script,
    "output removed": output_removed, "output added": output_added,
    "outputs swapped": outputs_swapped, "input added": input_added,
    "input removed": input_removed, "input moved": input_moved,
}
