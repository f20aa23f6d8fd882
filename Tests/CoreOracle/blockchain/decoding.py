"""Reads the blocks that `paychan ledger` mines, so that what they make can be spent."""

from blockchain.block import Block, header_fields
from encoding import Input, Output, Transaction


class Reader:
    def __init__(self, data: bytes, at: int = 0):
        self.data, self.at = data, at

    def take(self, count: int) -> bytes:
        piece = self.data[self.at:self.at + count]
        if len(piece) != count:
            raise ValueError("the data ends too early")
        self.at += count
        return piece

    def number(self, width: int, signed: bool = False) -> int:
        return int.from_bytes(self.take(width), "little", signed=signed)

    def size(self) -> int:
        first = self.number(1)
        return first if first < 0xFD else self.number({0xFD: 2, 0xFE: 4, 0xFF: 8}[first])

    def sized(self) -> bytes:
        return self.take(self.size())

    def input(self) -> Input:
        txid, vout, script = self.take(32), self.number(4), self.sized()
        return Input(txid, vout, self.number(4), script)

    def output(self) -> Output:
        return Output(self.number(8, signed=True), self.sized())

    def transaction(self) -> Transaction:
        version = self.number(4)
        has_witness = self.data[self.at] == 0
        if has_witness and self.take(2) != b"\x00\x01":
            raise ValueError("nobody mines a transaction without inputs")
        inputs = [self.input() for _ in range(self.size())]
        outputs = [self.output() for _ in range(self.size())]
        if has_witness:
            for each in inputs:
                each.witness = [self.sized() for _ in range(self.size())]
        return Transaction(version, inputs, outputs, self.number(4))


def block_of(raw: bytes) -> Block:
    block, reader = header_fields(raw), Reader(raw, 80)
    block.transactions = [reader.transaction() for _ in range(reader.size())]
    if reader.at != len(raw):
        raise ValueError("the block is followed by something")
    return block
