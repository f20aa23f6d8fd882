"""Random vouchers, signed by keys of their own, and the ways in which one may be written."""

import base64
from dataclasses import replace
from random import Random

import filecoin
import signing
from filecoin import Call, Voucher

SECRETS = [int.from_bytes(filecoin.blake2b(b"voucher key %d" % at, 32), "big") % signing.ORDER
           for at in range(16)]
EPOCHS = (0, 0, 1, 23, 24, 255, 256, 65_535, 65_536, (1 << 32) - 1, 1 << 32, (1 << 63) - 1, -1, -24,
          -25, -256, -257, -(1 << 63))
NUMBERS = (0, 1, 23, 24, 255, 256, 65_535, 65_536, (1 << 32) - 1, 1 << 32, (1 << 63) - 1, 1 << 63,
           (1 << 64) - 1)
AMOUNTS = (0, 0, 1, 10, 127, 128, 255, 256, 10 ** 18, (1 << 63), (1 << 64) - 1, 1 << 64, 1 << 100,
           (1 << 127) - 1, 1 << 127, (1 << 128) - 1, 1 << 1015, (1 << 1016) - 1, -1, -255, -256,
           -(10 ** 18), -(1 << 127), -(1 << 128), 1 - (1 << 1016))


def random_address(dice: Random) -> bytes:
    kind = dice.choice((0, 0, 1, 2, 2, 2, 3, 4))
    if kind == 0:
        return b"\0" + filecoin.encode_leb128(dice.choice((0, 1, 127, 128, 1010, (1 << 63) - 1)))
    if kind == 4:
        space = filecoin.encode_leb128(dice.choice((10, 32, 1 << 20, (1 << 63) - 1)))
        return b"\4" + space + dice.randbytes(dice.choice((0, 1, 20, 53, 54)))
    return bytes([kind]) + dice.randbytes(filecoin.LENGTHS[kind])


def random_number(dice: Random) -> int:
    return dice.choice(NUMBERS) if dice.random() < 0.7 else dice.getrandbits(dice.randint(1, 64))


def random_amount(dice: Random) -> int:
    if dice.random() < 0.6:
        return dice.choice(AMOUNTS)
    return dice.getrandbits(dice.randint(1, 1016)) * dice.choice((1, 1, 1, -1))


def random_voucher(dice: Random) -> Voucher:
    extra = None
    if dice.random() < 0.3:
        data = dice.randbytes(dice.choice((0, 1, 23, 24, 300)))
        extra = Call(random_address(dice), random_number(dice), data)
    merges = dice.choice((0, 0, 0, 1, 2, 23, 24, 300 if dice.random() < 0.1 else 3))
    voucher = Voucher(
        channel=random_address(dice), time_lock_min=dice.choice(EPOCHS),
        time_lock_max=dice.choice(EPOCHS),
        secret_hash=dice.randbytes(dice.choice((0, 0, 32, 32, 1, 255, 256))), extra=extra,
        lane=random_number(dice), nonce=random_number(dice), amount=random_amount(dice),
        min_settle_height=dice.choice(EPOCHS),
        merges=[(random_number(dice), random_number(dice)) for _ in range(merges)])
    return with_signature(dice, voucher)


def with_signature(dice: Random, voucher: Voucher) -> Voucher:
    """Mostly a good one; also none, its twin with a high s, and bytes that are nobody's."""
    kind = dice.randrange(12)
    if kind == 0:
        return voucher
    good = signing.sign(dice.choice(SECRETS), voucher.digest())
    other = {
        1: b"\1" + signing.high_twin(good), 2: b"\1" + good[:64] + bytes([dice.randrange(6)]),
        3: b"\1" + dice.randbytes(65), 4: b"\1" + good[:dice.randrange(65)],
        5: b"\1" + good + dice.randbytes(1), 6: bytes([dice.choice((2, 3))]) + dice.randbytes(96),
        7: b"\1" + dice.choice((bytes(65), b"\xff" * 64 + b"\0", bytes(32) + good[32:],
                                good[:32] + bytes(32) + good[64:],
                                signing.ORDER.to_bytes(32, "big") + good[32:]))}
    return replace(voucher, signature=other.get(kind, b"\1" + good))


def texts(voucher: Voucher) -> dict[str, str]:
    """Every way to write it that a reader must take."""
    data = voucher.encode()
    url, standard = base64.urlsafe_b64encode(data).decode(), base64.b64encode(data).decode()
    return {"base64url": url.rstrip("="), "base64url, padded": url,
            "base64": standard.rstrip("="), "base64, padded": standard}
