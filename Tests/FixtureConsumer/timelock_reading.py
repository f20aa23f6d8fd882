"""What a reader of timelock fixtures can compute from a case itself."""

import re

from bitcoin import Transaction, address, descriptor_checksum, sha256

# What covers less is a valid signature all the same: only the parties refuse it.
HARMLESS = {"another sequence", "SIGHASH_NONE", "SIGHASH_SINGLE with ANYONECANPAY"}


def channel_faults(channel: dict, terms: dict, keys: list[str]):
    """What is wrong with the script, its addresses and the amounts."""
    script = bytes.fromhex("52" + "".join("21" + key for key in keys) + "52ae")
    if script.hex() != channel["script"]:
        yield "the script is not 2 of both keys"
    is_segwit = terms["funding"] == "p2wsh"
    public = bytes.fromhex(channel["script-pub-key"])
    if is_segwit and public != b"\x00\x20" + sha256(script):
        yield "P2WSH"
    for network, text in channel["addresses"].items():
        if address(public, network) != text:
            yield f"the address on {network}"
    text = f"{'wsh' if is_segwit else 'sh'}(multi(2,{','.join(keys)}))"
    if f"{text}#{descriptor_checksum(text)}" != channel["descriptor"]:
        yield "descriptor"
    if channel["funding-value"] != channel["capacity"] + channel["closing-fee"]:
        yield "the funding is not capacity and fee"


def lock_faults(name: str, tx: Transaction, terms: dict):
    """L(k) = T0 - k * step, and the refund is state 0."""
    state = 0 if name == "refund" else int(name.split()[1]) if re.fullmatch(
        r"commitment \d+", name) else None
    if state is not None:
        lock = terms["refund-height"] - state * terms["step"]
        if tx.lock != lock:
            yield f"{name} is locked to {tx.lock}, not {lock}"
    if name == "settlement" and tx.lock != 0:
        yield "a settlement with a lock"


def signs(role: str, name: str) -> bool:
    """The payer asks for the refund without signing it: no other party needs that signature."""
    return (role, name) != ("payer", "refund")


def is_unlocked(record: dict, tx: Transaction, terms: dict) -> bool:
    """A block takes what was changed if and only if both have signed it as it stands now."""
    signers = {each["signer"] for one in record["inputs"][:1] for each in one["signatures"]}
    return {"payer/channel", "payee/channel"} <= signers
