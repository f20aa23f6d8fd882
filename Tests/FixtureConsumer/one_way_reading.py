"""What a reader of one-way fixtures can compute from a case itself."""

from bitcoin import Transaction, address, descriptor_checksum, sha256

FINAL = 0xFFFFFFFF
# There is no change of a transaction that nobody refuses.
HARMLESS: set[str] = set()

# Where the payer's key stands in a script that has branches, and the opcodes around the lock.
BRANCHES = {"expiry": "b175", "lifetime": "b275", "kick-off": "b275"}


def channel_faults(channel: dict, terms: dict, keys: list[str]):
    """What is wrong with the scripts, their addresses and the amounts."""
    yield from output_faults(channel, keys)
    late = channel["kick-off"]
    if (late is not None) != (terms["variant"] == "kick-off"):
        yield "a kick-off that does not belong there, or none that does"
    if late is not None:
        yield from output_faults(late, keys)
        yield from branch_faults(late["script"], terms, keys)
    elif terms["variant"] in BRANCHES:
        yield from branch_faults(channel["script"], terms, keys)
    kick_off = late["fee"] if late else 0
    if channel["funding-value"] != channel["capacity"] + channel["closing-fee"] + kick_off:
        yield "the funding is not capacity and fees"
    if late and late["value"] + late["fee"] != channel["funding-value"]:
        yield "the kick-off does not leave what it does not pay"


def output_faults(hidden: dict, keys: list[str]):
    """A script's output, its addresses and its descriptor."""
    public = bytes.fromhex(hidden["script-pub-key"])
    if public != b"\x00\x20" + sha256(bytes.fromhex(hidden["script"])):
        yield "P2WSH"
    for network, text in hidden["addresses"].items():
        if address(public, network) != text:
            yield f"the address on {network}"
    two = "52" + "".join("21" + key for key in keys) + "52ae"
    text = (f"wsh(multi(2,{','.join(keys)}))" if hidden["script"] == two
            else f"addr({hidden['address']})")
    if f"{text}#{descriptor_checksum(text)}" != hidden["descriptor"]:
        yield "descriptor"


def branch_faults(script: str, terms: dict, keys: list[str]):
    """OP_IF, both; OP_ELSE, a lock; OP_ENDIF; and the payer's key at the end."""
    payer, payee = ("21" + key for key in keys)
    lock = pushed(terms.get("expiry", terms.get("lifetime"))) + BRANCHES[terms["variant"]]
    wanted = (f"6352{payer}{payee}52ae67{lock}{payer}ac68" if terms["variant"] == "kick-off"
              else f"63{payee}ad67{lock}68{payer}ac")
    if script != wanted:
        yield f"the script is not {wanted}"


def pushed(value: int) -> str:
    """The shortest push of a number above 0."""
    if value <= 16:
        return f"{0x50 + value:02x}"
    data = value.to_bytes(value.bit_length() // 8 + 1, "little")
    return f"{len(data):02x}{data.hex()}"


def lock_faults(name: str, tx: Transaction, terms: dict):
    """A close has no lock, and a refund that of its variant."""
    locks = (tx.lock, tx.inputs[0].sequence)
    if name.startswith("close ") or name == "kick-off":
        wanted = (0, FINAL)
    elif not name.endswith("refund"):
        return
    elif "expiry" in terms:
        wanted = (terms["expiry"], FINAL - 1)
    else:
        wanted = (0, terms["lifetime"])
    if locks != wanted:
        yield f"{name} has the lock and the sequence {locks}, not {wanted}"


def signs(role: str, name: str) -> bool:
    """The payer asks for its way out without signing it: no other party needs that signature."""
    return role == "payee" or name.startswith("close ")


def is_unlocked(record: dict, tx: Transaction, terms: dict) -> bool:
    """Both have signed what stands there now; or the payer has, and its script's lock is over."""
    spent = record["inputs"][0]
    signers = {each["signer"] for each in spent["signatures"]}
    if {"payer/channel", "payee/channel"} <= signers:
        return True
    if "payer/channel" not in signers or len(spent["signatures"]) > 1:
        return False
    sequence = tx.inputs[0].sequence
    if terms["variant"] == "expiry":
        return sequence != FINAL and terms["expiry"] <= tx.lock < 500_000_000
    return tx.version >= 2 and sequence < 1 << 22 and terms["lifetime"] <= sequence & 0xFFFF
