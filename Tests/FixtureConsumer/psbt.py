"""A partially signed transaction, read as BIP 174 has it, with the standard library alone."""

import base64

from bitcoin import Reader, Transaction

UNSIGNED, WITNESS_UTXO, PARTIAL_SIGNATURE, HASH_TYPE, WITNESS_SCRIPT = 0x00, 0x01, 0x02, 0x03, 0x05


class PSBT:
    def __init__(self, text: str):
        reader = Reader(base64.b64decode(text, validate=True))
        if reader.take(5) != b"psbt\xff":
            raise ValueError("no PSBT")
        self.transaction = Transaction(read_map(reader)[bytes([UNSIGNED])])
        self.inputs = [read_map(reader) for _ in self.transaction.inputs]
        self.outputs = [read_map(reader) for _ in self.transaction.outputs]
        if reader.at != len(reader.data):
            raise ValueError("there is more behind the PSBT")

    @property
    def described(self) -> list[int]:
        """The inputs of which it says anything."""
        return [at for at, fields in enumerate(self.inputs) if fields]

    def spent(self, at: int) -> tuple[int, bytes]:
        """The value and the script of the output that an input spends."""
        reader = Reader(self.inputs[at][bytes([WITNESS_UTXO])])
        return reader.number(8), reader.sized()

    def script(self, at: int) -> bytes:
        return self.inputs[at][bytes([WITNESS_SCRIPT])]

    def hash_type(self, at: int) -> int:
        return int.from_bytes(self.inputs[at][bytes([HASH_TYPE])], "little")

    def signatures(self, at: int) -> dict[bytes, bytes]:
        """By the keys that made them."""
        return {key[1:]: value for key, value in self.inputs[at].items()
                if key[0] == PARTIAL_SIGNATURE}


def read_map(reader: Reader) -> dict[bytes, bytes]:
    """Keys with their values, up to the empty key; each stands there once."""
    found: dict[bytes, bytes] = {}
    while key := reader.sized():
        if key in found:
            raise ValueError("a key comes twice")
        found[key] = reader.sized()
    return found
