"""What a reader of fixtures needs of Bitcoin, written from the BIPs with the standard library alone."""

import hashlib
from dataclasses import dataclass

CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
DESCRIPTOR = "0123456789()[],'/*abcdefgh@:$%{}IJKLMNOPQRSTUVWXYZ&+-.;<=>?!^_|~ijklmnopqrstuvwxyzABCDEFGH`#\"\\ "
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def double_sha256(data: bytes) -> bytes:
    return sha256(sha256(data))


@dataclass
class Input:
    txid: bytes
    index: int
    script: bytes
    sequence: int
    witness: list[bytes]


@dataclass
class Output:
    value: int
    script: bytes


class Reader:
    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise ValueError("the data ends too early")
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little")

    def size(self) -> int:
        first = self.number(1)
        return first if first < 0xFD else self.number({0xFD: 2, 0xFE: 4, 0xFF: 8}[first])

    def sized(self) -> bytes:
        return self.take(self.size())


def size(number: int) -> bytes:
    if number < 0xFD:
        return bytes([number])
    return b"\xfd" + number.to_bytes(2, "little")


def sized(data: bytes) -> bytes:
    return size(len(data)) + data


class Transaction:
    def __init__(self, data: bytes):
        reader = Reader(data)
        self.version = reader.number(4)
        self.is_segwit = data[4:6] == b"\x00\x01"
        if self.is_segwit:
            reader.take(2)
        self.inputs = [Input(reader.take(32), reader.number(4), reader.sized(), reader.number(4), [])
                       for _ in range(reader.size())]
        self.outputs = [Output(reader.number(8), reader.sized()) for _ in range(reader.size())]
        if self.is_segwit:
            for each in self.inputs:
                each.witness = [reader.sized() for _ in range(reader.size())]
        self.lock = reader.number(4)
        if reader.at != len(data):
            raise ValueError("there is more behind the transaction")
        self.data = data

    def prevouts(self) -> bytes:
        return b"".join(each.txid + each.index.to_bytes(4, "little") for each in self.inputs)

    def sequences(self) -> bytes:
        return b"".join(each.sequence.to_bytes(4, "little") for each in self.inputs)

    def written_outputs(self) -> bytes:
        return b"".join(each.value.to_bytes(8, "little") + sized(each.script)
                        for each in self.outputs)

    def stripped(self, scripts: list[bytes] | None = None) -> bytes:
        """Without witnesses; with other scripts in the inputs, if some are given."""
        scripts = scripts or [each.script for each in self.inputs]
        inputs = b"".join(
            each.txid + each.index.to_bytes(4, "little") + sized(script)
            + each.sequence.to_bytes(4, "little") for each, script in zip(self.inputs, scripts))
        return (self.version.to_bytes(4, "little") + size(len(self.inputs)) + inputs
                + size(len(self.outputs)) + self.written_outputs()
                + self.lock.to_bytes(4, "little"))

    @property
    def txid(self) -> str:
        return double_sha256(self.stripped())[::-1].hex()

    @property
    def wtxid(self) -> str:
        return double_sha256(self.data)[::-1].hex()

    @property
    def weight(self) -> int:
        return 3 * len(self.stripped()) + len(self.data)

    @property
    def vsize(self) -> int:
        return (self.weight + 3) // 4

    def preimage(self, at: int, code: bytes, value: int, kind: int, is_segwit: bool) -> bytes | None:
        """What a signature signs: BIP 143, or the older way for all of it."""
        return self.bip143(at, code, value, kind) if is_segwit else self.legacy(at, code, kind)

    def bip143(self, at: int, code: bytes, value: int, kind: int) -> bytes:
        nothing, only_mine, base = bytes(32), bool(kind & 0x80), kind & 0x1F
        outputs = nothing
        if base not in (2, 3):
            outputs = double_sha256(self.written_outputs())
        elif base == 3 and at < len(self.outputs):
            mine = self.outputs[at]
            outputs = double_sha256(mine.value.to_bytes(8, "little") + sized(mine.script))
        each = self.inputs[at]
        return (self.version.to_bytes(4, "little")
                + (nothing if only_mine else double_sha256(self.prevouts()))
                + (nothing if only_mine or base in (2, 3) else double_sha256(self.sequences()))
                + each.txid + each.index.to_bytes(4, "little") + sized(code)
                + value.to_bytes(8, "little") + each.sequence.to_bytes(4, "little") + outputs
                + self.lock.to_bytes(4, "little") + kind.to_bytes(4, "little"))

    def legacy(self, at: int, code: bytes, kind: int) -> bytes | None:
        if kind != 1:
            return None
        scripts = [code if place == at else b"" for place in range(len(self.inputs))]
        return self.stripped(scripts) + kind.to_bytes(4, "little")


def polymod(values: list[int], generators: list[int], bits: int, start: int = 1) -> int:
    check = start
    mask = (1 << bits) - 1
    for value in values:
        top = check >> bits
        check = (check & mask) << 5 ^ value
        for place, generator in enumerate(generators):
            check ^= generator if top >> place & 1 else 0
    return check


def segwit_address(script: bytes, prefix: str) -> str:
    """BIP 173, and BIP 350 from version 1 on."""
    version = script[0] - 0x50 if script[0] else 0
    bits = int.from_bytes(script[2:], "big") << (-8 * (len(script) - 2)) % 5
    count = (8 * (len(script) - 2) + 4) // 5
    data = [version] + [bits >> 5 * place & 31 for place in reversed(range(count))]
    spread = [ord(each) >> 5 for each in prefix] + [0] + [ord(each) & 31 for each in prefix]
    generators = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
    constant = 0x2BC830A3 if version else 1
    check = polymod(spread + data + [0] * 6, generators, 25) ^ constant
    data += [check >> 5 * place & 31 for place in reversed(range(6))]
    return prefix + "1" + "".join(CHARSET[each] for each in data)


def base58(payload: bytes) -> str:
    data = payload + double_sha256(payload)[:4]
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = BASE58[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def address(script: bytes, network: str) -> str | None:
    prefix = {"mainnet": "bc", "regtest": "bcrt"}.get(network, "tb")
    if 4 <= len(script) <= 42 and script[0] in (0, *range(0x51, 0x61)) \
            and script[1] == len(script) - 2:
        return segwit_address(script, prefix)
    if len(script) == 25 and script[:3] == b"\x76\xa9\x14" and script[-2:] == b"\x88\xac":
        return base58((b"\x00" if network == "mainnet" else b"\x6f") + script[3:23])
    if len(script) == 23 and script[:2] == b"\xa9\x14" and script[-1] == 0x87:
        return base58((b"\x05" if network == "mainnet" else b"\xc4") + script[2:22])
    return None


def descriptor_checksum(text: str) -> str:
    """BIP 380."""
    symbols, groups = [], []
    for character in text:
        place = DESCRIPTOR.index(character)
        symbols.append(place & 31)
        groups.append(place >> 5)
        if len(groups) == 3:
            symbols.append(groups[0] * 9 + groups[1] * 3 + groups[2])
            groups = []
    if len(groups) == 1:
        symbols.append(groups[0])
    elif len(groups) == 2:
        symbols.append(groups[0] * 3 + groups[1])
    generators = [0xF5DEE51989, 0xA9FDCA3312, 0x1BAB10E32D, 0x3706B1677A, 0x644D626FFD]
    check = polymod(symbols + [0] * 8, generators, 35) ^ 1
    return "".join(CHARSET[check >> 5 * place & 31] for place in reversed(range(8)))
