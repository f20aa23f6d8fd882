"""A transaction as parties that keep every rule make it, and the PSBTs in which they sign it."""

import base64
from dataclasses import dataclass, field

from bitcoin import Transaction, sized
from building import Spend, hash160

# What a PSBT says of its inputs: the keys whose signatures each has that is described.
Described = dict[int, list[bytes]]


@dataclass
class Made:
    """A transaction, signed; unsigned, too, where parties send each other PSBTs of it."""

    signed: Transaction
    unsigned: Transaction | None = None
    spends: list[Spend] = field(default_factory=list)
    # The script that each spent output hides, and what each key signs for its input.
    scripts: list[bytes] = field(default_factory=list)
    signatures: list[dict[bytes, bytes]] = field(default_factory=list)
    # What each side sends of it, in order.
    offers: dict[str, list[Described]] = field(default_factory=dict)

    def sent(self, role: str) -> list[str]:
        """The PSBTs that a side sends."""
        return [self.psbt(each) for each in self.offers.get(role, [])]

    def joined(self, roles: list[str]) -> str | None:
        """All that was sent in one PSBT."""
        described: Described = {}
        for each in [each for role in roles for each in self.offers.get(role, [])]:
            for at, keys in each.items():
                described.setdefault(at, []).extend(keys)
        return self.psbt(described) if described else None

    def psbt(self, described: Described) -> str:
        """BIP 174, version 0: of each input that is described what is spent, the signatures of
        some keys, the hash type and the script."""
        inputs = b"".join(
            (self.fields(at, described[at]) if at in described else b"") + b"\0"
            for at in range(len(self.spends)))
        data = (b"psbt\xff" + sized(b"\0") + sized(self.unsigned.data) + b"\0" + inputs
                + b"\0" * len(self.unsigned.outputs))
        return base64.b64encode(data).decode()

    def fields(self, at: int, signers: list[bytes]) -> bytes:
        spend, made = self.spends[at], self.signatures[at]
        is_segwit = spend.script[0] == 0
        fields = []
        if is_segwit:
            fields.append((b"\x01", spend.value.to_bytes(8, "little") + sized(spend.script)))
        fields += [(b"\x02" + key, made[key]) for key in sorted(signers, key=hash160)]
        fields.append((b"\x03", (1).to_bytes(4, "little")))
        fields.append((b"\x05" if is_segwit else b"\x04", self.scripts[at]))
        return b"".join(sized(key) + sized(value) for key, value in fields)
