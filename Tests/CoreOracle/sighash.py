"""What a signature commits to: the legacy rule, BIP-0143, and BIP-0341 with BIP-0342."""

from dataclasses import dataclass
from struct import pack

from encoding import Output, Transaction, compact_size, operations, sized
from hashes import hash256, sha256, tagged
from opcodes import NAMES

ALL, NONE, SINGLE, ANYONE = 1, 2, 3, 0x80
ZERO = bytes(32)


def without_separators(script: bytes) -> bytes:
    kept, last = b"", 0
    for opcode, start, end in operations(script):
        if opcode == NAMES["CODESEPARATOR"]:
            kept += script[last:start]
            last = end
    return kept + script[last:]


def as_read(script: bytes) -> bytes:
    """The length of all, and then what Core can read: the data of a push past the end is lost."""
    end = max([end for _, _, end in operations(script)], default=0)
    if end < len(script):
        width = {0x4C: 1, 0x4D: 2, 0x4E: 4}.get(script[end], 0)
        end += 1 + (width if end + 1 + width <= len(script) else 0)
    return compact_size(len(script)) + script[:end]


def legacy(tx: Transaction, index: int, code: bytes, hash_type: int) -> bytes:
    kind, anyone = hash_type & 0x1F, bool(hash_type & ANYONE)
    if kind == SINGLE and index >= len(tx.outputs):
        return b"\x01" + bytes(31)  # the number one, for ever part of consensus
    inputs = []
    for at, each in enumerate(tx.inputs):
        if at != index and anyone:
            continue
        script = as_read(without_separators(code)) if at == index else b"\x00"
        loose = at != index and kind in (NONE, SINGLE)
        inputs.append(each.outpoint() + script + pack("<I", 0 if loose else each.sequence))
    outputs = [each.encode() for each in tx.outputs]
    if kind == NONE:
        outputs = []
    if kind == SINGLE:
        outputs = [Output(-1, b"").encode()] * index + [outputs[index]]
    return hash256(
        pack("<I", tx.version & 0xFFFFFFFF)
        + compact_size(len(inputs)) + b"".join(inputs)
        + compact_size(len(outputs)) + b"".join(outputs)
        + pack("<II", tx.locktime, hash_type))


def witness_v0(tx: Transaction, index: int, code: bytes, hash_type: int, value: int) -> bytes:
    kind, anyone = hash_type & 0x1F, bool(hash_type & ANYONE)
    this = tx.inputs[index]
    outpoints = sequences = outputs = ZERO
    if not anyone:
        outpoints = hash256(b"".join(each.outpoint() for each in tx.inputs))
    if not anyone and kind not in (NONE, SINGLE):
        sequences = hash256(b"".join(pack("<I", each.sequence) for each in tx.inputs))
    if kind not in (NONE, SINGLE):
        outputs = hash256(b"".join(each.encode() for each in tx.outputs))
    elif kind == SINGLE and index < len(tx.outputs):
        outputs = hash256(tx.outputs[index].encode())
    return hash256(
        pack("<I", tx.version & 0xFFFFFFFF) + outpoints + sequences + this.outpoint()
        + sized(code) + pack("<q", value) + pack("<I", this.sequence) + outputs
        + pack("<II", tx.locktime, hash_type))


@dataclass
class LeafPath:
    """Where in which tapscript the signature is checked."""
    leaf_hash: bytes
    separator: int = 0xFFFFFFFF


def taproot(tx: Transaction, index: int, prevouts: list[Output], hash_type: int,
            annex: bytes | None, path: LeafPath | None) -> bytes:
    kind, anyone = hash_type & 3, bool(hash_type & ANYONE)
    this, spent = tx.inputs[index], prevouts[index]
    message = pack("<BB", 0, hash_type) + pack("<II", tx.version & 0xFFFFFFFF, tx.locktime)
    if not anyone:
        message += sha256(b"".join(each.outpoint() for each in tx.inputs))
        message += sha256(b"".join(pack("<q", each.value) for each in prevouts))
        message += sha256(b"".join(sized(each.script) for each in prevouts))
        message += sha256(b"".join(pack("<I", each.sequence) for each in tx.inputs))
    if kind not in (NONE, SINGLE):
        message += sha256(b"".join(each.encode() for each in tx.outputs))
    message += pack("<B", 2 * (path is not None) + (annex is not None))
    if anyone:
        message += this.outpoint() + spent.encode() + pack("<I", this.sequence)
    else:
        message += pack("<I", index)
    if annex is not None:
        message += sha256(sized(annex))
    if kind == SINGLE:
        message += sha256(tx.outputs[index].encode())
    if path is not None:
        message += path.leaf_hash + pack("<BI", 0, path.separator)
    return tagged("TapSighash", message)
