"""Outputs of every type, each with what spends it."""

from dataclasses import dataclass, field
from random import Random

import hashes
from encoding import push, push_number, push_plain, pushes
from keys import Key
from locks import Lock
from opcodes import op
from signing import Place, Signer, Style, Wishes


@dataclass
class Bare:
    """The script stands in the output itself."""
    lock: Lock
    style = Style.LEGACY
    name = "bare"

    def script_pubkey(self) -> bytes:
        return self.lock.script

    def prepare(self, place: Place) -> None:
        self.lock.prepare(place)

    def elements(self, place: Place, rng: Random, wishes: Wishes) -> list[bytes]:
        return self.lock.satisfy(Signer(self.style, place, rng, self.lock.script, wishes))

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        place.input.script_sig = pushes(self.elements(place, rng, wishes))


@dataclass
class ScriptHash(Bare):
    """P2SH: the output holds the script's hash (BIP-0016)."""
    name = "p2sh"

    def script_pubkey(self) -> bytes:
        return op("HASH160") + push(hashes.hash160(self.lock.script)) + op("EQUAL")

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        signed = pushes(self.elements(place, rng, wishes))
        place.input.script_sig = signed + push_plain(self.lock.script)


@dataclass
class WitnessScriptHash(Bare):
    """P2WSH, as it is or inside P2SH (BIP-0141)."""
    nested: bool = False
    style = Style.V0

    @property
    def name(self) -> str:
        return "p2sh-p2wsh" if self.nested else "p2wsh"

    def program(self) -> bytes:
        return push_number(0) + push(hashes.sha256(self.lock.script))

    def script_pubkey(self) -> bytes:
        return nest(self.program()) if self.nested else self.program()

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        place.input.script_sig = push(self.program()) if self.nested else b""
        place.input.witness = self.elements(place, rng, wishes) + [self.lock.script]


def nest(program: bytes) -> bytes:
    return op("HASH160") + push(hashes.hash160(program)) + op("EQUAL")


@dataclass
class WitnessKeyHash:
    """P2WPKH, as it is or inside P2SH."""
    key: Key
    nested: bool = False
    uncompressed: bool = False
    style = Style.V0
    lock = None

    @property
    def name(self) -> str:
        return "p2sh-p2wpkh" if self.nested else "p2wpkh"

    def shown(self) -> bytes:
        return self.key.uncompressed if self.uncompressed else self.key.compressed

    def program(self) -> bytes:
        return push_number(0) + push(hashes.hash160(self.shown()))

    def script_pubkey(self) -> bytes:
        return nest(self.program()) if self.nested else self.program()

    def prepare(self, place: Place) -> None:
        """A key alone asks nothing of the transaction's fields."""

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        code = (op("DUP HASH160") + push(hashes.hash160(self.shown()))
                + op("EQUALVERIFY CHECKSIG"))
        signature = Signer(Style.V0, place, rng, code, wishes).sign(self.key)
        place.input.script_sig = push(self.program()) if self.nested else b""
        place.input.witness = [signature, self.shown()]


@dataclass
class Open:
    """An output that consensus lets anyone spend, with whatever witness it takes."""
    name: str
    script: bytes
    script_sig: bytes = b""
    witness: list[bytes] = field(default_factory=list)
    style = Style.LEGACY
    lock = None

    def script_pubkey(self) -> bytes:
        return self.script

    def prepare(self, place: Place) -> None:
        """What anyone may spend asks nothing of the transaction's fields."""

    def unlock(self, place: Place, rng: Random, wishes: Wishes) -> None:
        place.input.script_sig = self.script_sig
        place.input.witness = list(self.witness)


def future_program(rng: Random) -> Open:
    """A witness program of a version or length that is not defined yet."""
    version = rng.randint(1, 16)
    lengths = [length for length in (2, 3, 20, 31, 32, 33, 40) if (version, length) != (1, 32)]
    program = push_number(version) + push_plain(rng.randbytes(rng.choice(lengths)))
    witness = [rng.randbytes(rng.randint(0, 40)) for _ in range(rng.randint(0, 3))]
    if rng.random() < 0.3:
        # Inside P2SH even version 1 with 32 bytes is no taproot.
        if rng.random() < 0.5:
            program = push_number(1) + push_plain(rng.randbytes(32))
        return Open("future, nested", nest(program), push(program), witness)
    return Open("future", program, b"", witness)
