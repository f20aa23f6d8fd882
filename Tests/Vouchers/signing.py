"""secp256k1 with recovery: libsecp256k1 where `coincurve` is installed, else Python alone.

A signature is R ‖ S ‖ V, 65 bytes, V the number of the key that is recovered, 0 to 3.
"""

import hashlib

FIELD = (1 << 256) - (1 << 32) - 977
ORDER = 0xFFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFE_BAAEDCE6_AF48A03B_BFD25E8C_D0364141
BASE = (0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798,
        0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8)

Point = tuple[int, int] | None
Jacobian = tuple[int, int, int]

try:
    import coincurve
except ImportError:
    coincurve = None

LIBRARY = "libsecp256k1" if coincurve else "Python alone"


def doubled(point: Jacobian) -> Jacobian:
    x, y, z = point
    if z == 0 or y == 0:
        return 0, 1, 0
    square = y * y % FIELD
    s = 4 * x * square % FIELD
    m = 3 * x * x % FIELD
    new = (m * m - 2 * s) % FIELD
    return new, (m * (s - new) - 8 * square * square) % FIELD, 2 * y * z % FIELD


def summed(point: Jacobian, other: Jacobian) -> Jacobian:
    (x1, y1, z1), (x2, y2, z2) = point, other
    if z1 == 0:
        return other
    if z2 == 0:
        return point
    z1z1, z2z2 = z1 * z1 % FIELD, z2 * z2 % FIELD
    u1, u2 = x1 * z2z2 % FIELD, x2 * z1z1 % FIELD
    s1, s2 = y1 * z2 * z2z2 % FIELD, y2 * z1 * z1z1 % FIELD
    if u1 == u2:
        return doubled(point) if s1 == s2 else (0, 1, 0)
    h, r = (u2 - u1) % FIELD, (s2 - s1) % FIELD
    hh = h * h % FIELD
    hhh, v = h * hh % FIELD, u1 * hh % FIELD
    x = (r * r - hhh - 2 * v) % FIELD
    return x, (r * (v - x) - s1 * hhh) % FIELD, h * z1 * z2 % FIELD


def affine(point: Jacobian) -> Point:
    x, y, z = point
    if z == 0:
        return None
    inverse = pow(z, -1, FIELD)
    return x * inverse ** 2 % FIELD, y * inverse ** 3 % FIELD


def both(first: int, one: Point, second: int, other: Point) -> Point:
    """first · one + second · other, with the doublings shared."""
    one, other = (*one, 1), (*other, 1)
    table = ((0, 1, 0), one, other, summed(one, other))
    result = (0, 1, 0)
    for at in reversed(range(256)):
        result = doubled(result)
        which = (first >> at & 1) | (second >> at & 1) << 1
        if which:
            result = summed(result, table[which])
    return affine(result)


def uncompressed(point: Point) -> bytes:
    return b"\x04" + point[0].to_bytes(32, "big") + point[1].to_bytes(32, "big")


def recover_alone(signature: bytes, digest: bytes) -> bytes | None:
    """The uncompressed key that made a signature, or nothing."""
    if len(signature) != 65 or signature[64] > 3:
        return None
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:64], "big")
    v = signature[64]
    if not (0 < r < ORDER and 0 < s < ORDER):
        return None
    x = r + (ORDER if v & 2 else 0)
    if x >= FIELD:
        return None
    square = (x * x * x + 7) % FIELD
    y = pow(square, (FIELD + 1) // 4, FIELD)
    if y * y % FIELD != square:
        return None
    if y & 1 != v & 1:
        y = FIELD - y
    inverse = pow(r, -1, ORDER)
    z = int.from_bytes(digest, "big")
    key = both(-z * inverse % ORDER, BASE, s * inverse % ORDER, (x, y))
    return uncompressed(key) if key else None


def public_alone(secret: int) -> bytes:
    return uncompressed(both(secret, BASE, 0, BASE))


def sign_alone(secret: int, digest: bytes) -> bytes:
    """A signature with low s; its nonce follows from the key and the digest."""
    seed = secret.to_bytes(32, "big") + digest
    nonce = int.from_bytes(hashlib.sha512(seed).digest(), "big") % (ORDER - 1) + 1
    x, y = both(nonce, BASE, 0, BASE)
    r = x % ORDER
    s = (int.from_bytes(digest, "big") + r * secret) * pow(nonce, -1, ORDER) % ORDER
    v = (y & 1) | (2 if x >= ORDER else 0)
    if s > ORDER // 2:
        s, v = ORDER - s, v ^ 1
    return r.to_bytes(32, "big") + s.to_bytes(32, "big") + bytes([v])


def recover(signature: bytes, digest: bytes) -> bytes | None:
    if coincurve is None:
        return recover_alone(signature, digest)
    if len(signature) != 65 or signature[64] > 3:
        return None
    try:
        key = coincurve.PublicKey.from_signature_and_message(signature, digest, hasher=None)
    except Exception:  # the library's own kinds differ by version, all mean the same
        return None
    return key.format(compressed=False)


def public(secret: int) -> bytes:
    if coincurve is None:
        return public_alone(secret)
    return coincurve.PrivateKey.from_int(secret).public_key.format(compressed=False)


def sign(secret: int, digest: bytes) -> bytes:
    if coincurve is None:
        return sign_alone(secret, digest)
    return coincurve.PrivateKey.from_int(secret).sign_recoverable(digest, hasher=None)


def high_twin(signature: bytes) -> bytes:
    """The other signature that the same key could have made: s is high, and V is flipped."""
    s = ORDER - int.from_bytes(signature[32:64], "big")
    return signature[:32] + s.to_bytes(32, "big") + bytes([signature[64] ^ 1])
