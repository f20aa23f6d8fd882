"""Transactions and scripts as bytes: written from the rules, and shared with nobody."""

from dataclasses import dataclass, field, replace
from struct import pack

from opcodes import NAMES


def compact_size(number: int) -> bytes:
    if number < 0xFD:
        return pack("<B", number)
    if number <= 0xFFFF:
        return b"\xfd" + pack("<H", number)
    if number <= 0xFFFFFFFF:
        return b"\xfe" + pack("<I", number)
    return b"\xff" + pack("<Q", number)


def sized(data: bytes) -> bytes:
    return compact_size(len(data)) + data


@dataclass
class Input:
    txid: bytes
    vout: int
    sequence: int
    script_sig: bytes = b""
    witness: list[bytes] = field(default_factory=list)

    def outpoint(self) -> bytes:
        return self.txid + pack("<I", self.vout)


@dataclass
class Output:
    value: int
    script: bytes

    def encode(self) -> bytes:
        return pack("<q", self.value) + sized(self.script)


@dataclass
class Transaction:
    version: int
    inputs: list[Input]
    outputs: list[Output]
    locktime: int

    def encode(self, witnesses: bool = True) -> bytes:
        inputs = compact_size(len(self.inputs)) + b"".join(
            each.outpoint() + sized(each.script_sig) + pack("<I", each.sequence)
            for each in self.inputs)
        outputs = compact_size(len(self.outputs)) + b"".join(each.encode() for each in self.outputs)
        marker = witness = b""
        if witnesses and any(each.witness for each in self.inputs):
            marker = b"\x00\x01"
            witness = b"".join(encode_witness(each.witness) for each in self.inputs)
        return (pack("<I", self.version & 0xFFFFFFFF) + marker + inputs + outputs + witness
                + pack("<I", self.locktime))

    def copy(self) -> "Transaction":
        return Transaction(
            self.version,
            [replace(each, witness=list(each.witness)) for each in self.inputs],
            [replace(each) for each in self.outputs],
            self.locktime)


def encode_witness(items: list[bytes]) -> bytes:
    return compact_size(len(items)) + b"".join(sized(item) for item in items)


def number(value: int) -> bytes:
    """A script number: little-endian, sign in the top bit, nothing for zero."""
    if value == 0:
        return b""
    data = bytearray(abs(value).to_bytes((abs(value).bit_length() + 7) // 8, "little"))
    if data[-1] & 0x80:
        data.append(0)
    if value < 0:
        data[-1] |= 0x80
    return bytes(data)


def push_plain(data: bytes) -> bytes:
    """The shortest push by length: what `CScript << bytes` gives in Core."""
    if len(data) < NAMES["PUSHDATA1"]:
        return bytes([len(data)]) + data
    if len(data) <= 0xFF:
        return pack("<BB", NAMES["PUSHDATA1"], len(data)) + data
    if len(data) <= 0xFFFF:
        return pack("<BH", NAMES["PUSHDATA2"], len(data)) + data
    return pack("<BI", NAMES["PUSHDATA4"], len(data)) + data


def push(data: bytes) -> bytes:
    """The minimal push: small numbers become opcodes."""
    if len(data) == 1 and 1 <= data[0] <= 16:
        return bytes([0x50 + data[0]])
    if data == b"\x81":
        return bytes([NAMES["1NEGATE"]])
    return push_plain(data)


def push_long(data: bytes, opcode: int) -> bytes:
    """A push whose length stands in more bytes than it needs."""
    width = {0x4C: "<BB", 0x4D: "<BH", 0x4E: "<BI"}[opcode]
    return pack(width, opcode, len(data)) + data


def push_number(value: int) -> bytes:
    return push(number(value))


def pushes(items: list[bytes]) -> bytes:
    return b"".join(push(item) for item in items)


def operations(script: bytes) -> list[tuple[int, int, int]]:
    """The opcode, start and end of each operation, as far as the script can be parsed."""
    found = []
    at = 0
    while at < len(script):
        start, opcode = at, script[at]
        at += 1
        length = opcode if opcode < 0x4C else 0
        if 0x4C <= opcode <= 0x4E:
            width = 1 << (opcode - 0x4C)
            if at + width > len(script):
                break
            length = int.from_bytes(script[at:at + width], "little")
            at += width
        at += length
        if at > len(script):
            break
        found.append((opcode, start, at))
    return found
