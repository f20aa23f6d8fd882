"""What the moves of a scenario say, whatever its family."""

from itertools import accumulate

from building import amount


def unrolled(moves: list[dict]):
    """Every move, with repetitions written out."""
    for move in moves:
        if "repeat" in move:
            for _ in range(move["repeat"]):
                yield from unrolled(move["moves"])
        else:
            yield move


def paid(moves: list[dict]) -> list[int]:
    """What the payee has in all after each payment that was ordered; nothing before the first."""
    return [0, *accumulate(amount(move["pay"]) for move in unrolled(moves) if "pay" in move)]


def named(label: str) -> str:
    """The transaction that a label stands for, or takes the place of."""
    if label in ("double-spend", "malleated funding"):
        return "funding"
    return label.removeprefix("changed ")
