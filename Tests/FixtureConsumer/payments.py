"""What the moves of a scenario say of the divisions that they lead to."""

from itertools import accumulate

from protocol import amount


def unrolled(moves: list[dict]):
    """Every move, with repetitions written out."""
    for move in moves:
        if "repeat" in move:
            for _ in range(move["repeat"]):
                yield from unrolled(move["moves"])
        else:
            yield move


def named(label: str) -> str:
    """The transaction that a label stands for, or takes the place of."""
    if label in ("double-spend", "malleated funding"):
        return "funding"
    return label.removeprefix("changed ")


def division_of(moves: list[dict], name: str, settled: dict | None) -> tuple[int, int] | None:
    """State and share of the payee: state k pays the first k payments.

    Which state is settled depends on when closing began, and is taken from the case. There is no
    division of a state beyond the last payment.
    """
    paid = [0, *accumulate(amount(move["pay"]) for move in unrolled(moves) if "pay" in move)]
    if name == "settlement":
        state = settled["state"] if settled else len(paid)
    else:
        state = 0 if name == "refund" else int(name.removeprefix("commitment "))
    return (state, paid[state]) if state < len(paid) else None
