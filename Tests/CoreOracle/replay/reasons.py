"""How a refusal by the mempool shows in a block, where consensus is behind it."""

SCRIPT = "mempool-script-verify-flag-failed"
SCRIPT_IN_BLOCK = "block-script-verify-flag-failed"

SAME_FAULT = {
    "non-final": "bad-txns-nonfinal",
    "non-BIP68-final": "bad-txns-nonfinal",
    "missing-inputs": "bad-txns-inputs-missingorspent",
}

POLICY = """
version tx-size tx-size-small scriptsig-size scriptsig-not-pushonly scriptpubkey datacarrier dust
bad-txns-nonstandard-inputs bad-witness-nonstandard bad-txns-too-many-sigops txn-already-in-mempool
txn-same-nonwitness-data-in-mempool txn-already-known too-large-cluster
bad-txns-spends-conflicting-tx missing-ephemeral-spends
""".split()

POLICY_TEXTS = [
    "min relay fee not met", "insufficient fee", "replacement-failed",
    "too many potential replacements",
]


def in_block(reason: str) -> str | None:
    """The reason that a block is refused for; None where only policy stands against it."""
    if reason in SAME_FAULT:
        return SAME_FAULT[reason]
    if reason.startswith(SCRIPT):
        return SCRIPT_IN_BLOCK
    if reason in POLICY or reason in POLICY_TEXTS:
        return None
    if reason.startswith("bad-txns-"):
        return reason
    raise ValueError(f"nobody has said whether '{reason}' is consensus or policy")
