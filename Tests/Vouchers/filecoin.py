"""Addresses, amounts and vouchers of Filecoin as bytes and as text, written from their formats."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass, field, replace

import signing

ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LENGTHS = {1: 20, 2: 20, 3: 48}  # payloads in bytes, by protocol
LONGEST_SUBADDRESS = 54
LONGEST_SIGNATURE = 200
MOST_MERGES = 8192
SIGNATURE_TYPES = (1, 2, 3)
INT64, UINT64 = (-(1 << 63), (1 << 63) - 1), (0, (1 << 64) - 1)


class Refused(Exception):
    """Bytes or a text that is none of what it should be."""


def must(condition: bool, what: str) -> None:
    if not condition:
        raise Refused(what)


def blake2b(data: bytes, size: int) -> bytes:
    return hashlib.blake2b(data, digest_size=size).digest()


# Addresses

def leb128(data: bytes) -> tuple[int, bytes]:
    """A number below 2^63 in as few bytes as it takes, and what follows it."""
    for at, byte in enumerate(data[:9]):
        if byte < 0x80:
            must(byte != 0 or at == 0, "a number is longer than it must be")
            return sum((each & 0x7F) << 7 * place for place, each in enumerate(data[:at + 1])), \
                data[at + 1:]
    raise Refused("a number has no end below 2^63")


def check_address(data: bytes) -> None:
    must(len(data) >= 2, "an address is too short")
    protocol, payload = data[0], data[1:]
    if protocol == 0:
        must(leb128(payload)[1] == b"", "an ID is followed by something")
    elif protocol == 4:
        must(len(leb128(payload)[1]) <= LONGEST_SUBADDRESS, "a sub-address is too long")
    else:
        must(len(payload) == LENGTHS.get(protocol, -1), "an address has another length")


def base32(data: bytes) -> str:
    return base64.b32encode(data).decode().lower().rstrip("=")


def unbase32(text: str) -> bytes:
    must(all(each in ALPHABET for each in text), "a symbol is not of base32")
    try:
        data = base64.b32decode(text.upper() + "=" * (-len(text) % 8))
    except binascii.Error as error:
        raise Refused("base32 of no whole bytes") from error
    must(base32(data) == text, "the last symbol has spare bits")
    return data


def address_text(data: bytes, network: str = "f") -> str:
    check_address(data)
    if data[0] == 0:
        return f"{network}0{leb128(data[1:])[0]}"
    tail = blake2b(data, 4)
    if data[0] == 4:
        space, sub = leb128(data[1:])
        return f"{network}4{space}f{base32(sub + tail)}"
    return f"{network}{data[0]}{base32(data[1:] + tail)}"


def address(text: str) -> bytes:
    must(2 < len(text) <= 115 and text[0] in "ft", "no address begins or is as long as this")
    protocol, rest = text[1], text[2:]
    must(protocol in "01234", "an unknown kind of address")
    if protocol == "0":
        must(re.fullmatch(r"[0-9]{1,19}", rest) is not None and int(rest) < 1 << 63, "no ID")
        return b"\x00" + encode_leb128(int(rest))
    space = b""
    if protocol == "4":
        found = re.fullmatch(r"([0-9]{1,19})f(.*)", rest)
        must(found is not None and int(found[1]) < 1 << 63, "no namespace")
        space, rest = encode_leb128(int(found[1])), found[2]
    decoded = unbase32(rest)
    data, tail = bytes([int(protocol)]) + space + decoded[:-4], decoded[-4:]
    check_address(data)
    must(tail == blake2b(data, 4), "the checksum is another")
    return data


def encode_leb128(number: int) -> bytes:
    data = b""
    while number >= 0x80:
        data += bytes([number & 0x7F | 0x80])
        number >>= 7
    return data + bytes([number])


def key_address(public: bytes) -> bytes:
    return b"\x01" + blake2b(public, 20)


# CBOR: arrays, byte strings, integers and null, each header in its shortest form

ARRAY, BYTES, UNSIGNED, NEGATIVE, NULL = 4, 2, 0, 1, b"\xf6"


def header(major: int, value: int, size: int | None = None) -> bytes:
    """The shortest header of a value; or one of 1, 2, 4 or 8 bytes after the first."""
    if size is None:
        size = next(each for each in (0, 1, 2, 4, 8) if value < ((1 << 8 * each) if each else 24))
    if size == 0:
        return bytes([major << 5 | value])
    return bytes([major << 5 | {1: 24, 2: 25, 4: 26, 8: 27}[size]]) + value.to_bytes(size, "big")


def encode_int(value: int) -> bytes:
    return header(UNSIGNED, value) if value >= 0 else header(NEGATIVE, -1 - value)


def encode_bytes(data: bytes) -> bytes:
    return header(BYTES, len(data)) + data


def encode_amount(value: int) -> bytes:
    if value == 0:
        return encode_bytes(b"")
    size = (abs(value).bit_length() + 7) // 8
    return encode_bytes(bytes([value < 0]) + abs(value).to_bytes(size, "big"))


class Reader:
    """Takes one item after the other from the front."""

    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        must(self.at + count <= len(self.data), "the bytes end too early")
        self.at += count
        return self.data[self.at - count:self.at]

    def header(self) -> tuple[int, int]:
        first = self.take(1)[0]
        major, low = first >> 5, first & 31
        if low < 24:
            return major, low
        must(low <= 27, "a header of no known length")
        size = 1 << (low - 24)
        value = int.from_bytes(self.take(size), "big")
        must(header(major, value)[0] & 31 == low, "a header is longer than it must be")
        return major, value

    def array(self) -> int:
        major, count = self.header()
        must(major == ARRAY, "no array")
        return count

    def bytes(self, longest: int = 2 << 20) -> bytes:
        major, count = self.header()
        must(major == BYTES and count <= longest, "no byte string of this length")
        return self.take(count)

    def integer(self, bounds: tuple[int, int]) -> int:
        major, value = self.header()
        must(major in (UNSIGNED, NEGATIVE), "no integer")
        value = value if major == UNSIGNED else -1 - value
        must(bounds[0] <= value <= bounds[1], "an integer of another size")
        return value

    def null(self) -> bool:
        if self.data[self.at:self.at + 1] == NULL:
            self.at += 1
            return True
        return False

    def address(self) -> bytes:
        data = self.bytes(64)
        check_address(data)
        return data

    def amount(self) -> int:
        data = self.bytes(128)
        if not data:
            return 0
        must(data[0] <= 1 and len(data) > 1 and data[1] != 0, "an amount in another form")
        value = int.from_bytes(data[1:], "big")
        return -value if data[0] else value


# Vouchers

@dataclass(frozen=True)
class Call:
    actor: bytes
    method: int
    data: bytes


@dataclass(frozen=True)
class Voucher:
    channel: bytes
    time_lock_min: int = 0
    time_lock_max: int = 0
    secret_hash: bytes = b""
    extra: Call | None = None
    lane: int = 0
    nonce: int = 0
    amount: int = 0
    min_settle_height: int = 0
    merges: list[tuple[int, int]] = field(default_factory=list)
    signature: bytes | None = None  # a byte for its type first

    def items(self) -> list[bytes]:
        """Its eleven fields, each encoded."""
        extra, merges = NULL, header(ARRAY, len(self.merges))
        if self.extra is not None:
            extra = header(ARRAY, 3) + encode_bytes(self.extra.actor)
            extra += encode_int(self.extra.method) + encode_bytes(self.extra.data)
        for lane, nonce in self.merges:
            merges += header(ARRAY, 2) + encode_int(lane) + encode_int(nonce)
        return [
            encode_bytes(self.channel), encode_int(self.time_lock_min),
            encode_int(self.time_lock_max), encode_bytes(self.secret_hash), extra,
            encode_int(self.lane), encode_int(self.nonce), encode_amount(self.amount),
            encode_int(self.min_settle_height), merges,
            NULL if self.signature is None else encode_bytes(self.signature)]

    def encode(self) -> bytes:
        return header(ARRAY, 11) + b"".join(self.items())

    def signing_bytes(self) -> bytes:
        return replace(self, signature=None).encode()

    def digest(self) -> bytes:
        return blake2b(self.signing_bytes(), 32)

    def signed(self, secret: int) -> "Voucher":
        return replace(self, signature=b"\x01" + signing.sign(secret, self.digest()))

    def signer(self) -> str | None:
        """Whose key made the signature, whatever its type says; nothing if nobody's did."""
        key = self.signature and signing.recover(self.signature[1:], self.digest())
        return address_text(key_address(key)) if key else None

    def text(self) -> str:
        return base64.urlsafe_b64encode(self.encode()).decode().rstrip("=")


def decode(data: bytes) -> Voucher:
    reader = Reader(data)
    must(reader.array() == 11, "a voucher has eleven fields")
    voucher = Voucher(
        channel=reader.address(), time_lock_min=reader.integer(INT64),
        time_lock_max=reader.integer(INT64), secret_hash=reader.bytes(), extra=read_call(reader),
        lane=reader.integer(UINT64), nonce=reader.integer(UINT64), amount=reader.amount(),
        min_settle_height=reader.integer(INT64), merges=read_merges(reader),
        signature=read_signature(reader))
    must(reader.at == len(data), "bytes follow the voucher")
    return voucher


def read_call(reader: Reader) -> Call | None:
    if reader.null():
        return None
    must(reader.array() == 3, "a call has three fields")
    return Call(reader.address(), reader.integer(UINT64), reader.bytes())


def read_merges(reader: Reader) -> list[tuple[int, int]]:
    count = reader.array()
    must(count <= MOST_MERGES, "too many merges")
    merges = []
    for _ in range(count):
        must(reader.array() == 2, "a merge has two fields")
        merges.append((reader.integer(UINT64), reader.integer(UINT64)))
    return merges


def read_signature(reader: Reader) -> bytes | None:
    if reader.null():
        return None
    data = reader.bytes(LONGEST_SIGNATURE)
    must(len(data) >= 1 and data[0] in SIGNATURE_TYPES, "no signature of a known type")
    return data


# Text

class Undecided(Exception):
    """A text that a reader may take or refuse; the voucher in it."""

    def __init__(self, voucher: Voucher):
        super().__init__("either is right")
        self.voucher = voucher


def decode_text(text: str) -> Voucher:
    """Both alphabets of base64, padded or not. Spare bits and mixed alphabets are undecided."""
    bare = text.rstrip("=")
    pads = len(text) - len(bare)
    must(bool(bare) and re.fullmatch(r"[A-Za-z0-9+/_-]+", bare) is not None, "no base64")
    must(len(bare) % 4 != 1, "base64 of no whole bytes")
    must(pads in (0, -len(bare) % 4), "base64 with other padding")
    standard = bare.replace("-", "+").replace("_", "/")
    data = base64.b64decode(standard + "=" * (-len(bare) % 4))
    mixed = any(each in bare for each in "+/") and any(each in bare for each in "-_")
    voucher = decode(data)
    if mixed or base64.b64encode(data).decode().rstrip("=") != standard:
        raise Undecided(voucher)
    return voucher
