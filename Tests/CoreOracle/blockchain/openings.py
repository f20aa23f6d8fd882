"""Locks that open a few blocks after they were made, so that a chain can wait for them."""

from dataclasses import dataclass, field
from random import Random

from blockchain.book import Book, Coin
from encoding import push, push_number
from keys import any_keys
from locks import Lock
from opcodes import op
from signing import Place, Style
from wrapping import STYLES, wrapped

BY_TIME = 1 << 22
UNIT = 512  # seconds


@dataclass
class Opening(Lock):
    """A lock that knows since when it is open; `absolute` ones exclude each other in one spend."""
    absolute: bool = False
    value: int = 0
    by_time: bool = field(default=False)

    def is_open(self, coin: Coin, book: Book) -> bool:
        """Whether the block after the tip may hold the spend."""
        if self.absolute:
            return self.value < (book.median_time() if self.by_time else book.height + 1)
        if not self.by_time:
            return book.height + 1 - coin.height >= self.value
        start = book.median_time(max(0, coin.height - 1))
        return book.median_time() - start >= self.value * UNIT


def key_lock(style: Style, rng: Random) -> tuple[bytes, object]:
    [key] = any_keys(rng, 1)
    shown = key.xonly if style is Style.TAP else key.compressed
    return push(shown) + op("CHECKSIG"), lambda signer: [signer.sign(key)]


def absolute(book: Book, style: Style, rng: Random) -> Opening:
    by_time = rng.random() < 0.5
    value = book.median_time() + rng.randint(1, 6000) if by_time else (
        book.height + rng.randint(1, 12))
    checked, satisfy = key_lock(style, rng)
    script = push_number(value) + op("CHECKLOCKTIMEVERIFY DROP") + checked

    def prepare(place: Place) -> None:
        place.tx.locktime = value
        place.input.sequence = 0xFFFFFFFE
    name = "opens at a time" if by_time else "opens at a height"
    return Opening(name, script, satisfy, prepare, True, value, by_time)


def relative(style: Style, rng: Random) -> Opening:
    by_time = rng.random() < 0.5
    value = rng.randint(0, 12)
    operand = value | (BY_TIME if by_time else 0)
    checked, satisfy = key_lock(style, rng)
    script = push_number(operand) + op("CHECKSEQUENCEVERIFY DROP") + checked

    def prepare(place: Place) -> None:
        place.tx.version = max(2, place.tx.version)
        place.input.sequence = operand
    name = "opens after some time" if by_time else "opens after some blocks"
    return Opening(name, script, satisfy, prepare, False, value, by_time)


def any_opening(book: Book, rng: Random):
    """An output that can be spent soon, and not yet."""
    style = rng.choice(STYLES)
    lock = absolute(book, style, rng) if rng.random() < 0.5 else relative(style, rng)
    return wrapped(lock, rng, style)
