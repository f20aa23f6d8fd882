"""What a refusal by the mempool means for a block that holds the transaction all the same."""

from core import FLAGS, accepts
from encoding import Transaction
from replay.chain import Chain
from replay.reasons import SCRIPT, in_block


def wanted_in_block(chain: Chain, tx: Transaction, reason: str) -> str | None:
    """Why a block must be refused; None where policy alone stands against the transaction."""
    wanted = in_block(reason)
    if wanted is not None and reason.startswith(SCRIPT) and has_good_scripts(chain, tx):
        return None
    return wanted


def has_good_scripts(chain: Chain, tx: Transaction) -> bool:
    """Whether scripts that the mempool refused are good to consensus."""
    places = chain.places(tx)
    return places is not None and all(accepts(place, list(FLAGS)) for place in places)


def content_to_try(
        chain: Chain, tx: Transaction, reason: str, tip: bytes) -> list[Transaction]:
    """What a block holds that shows the same fault: parents too, unless these are the fault."""
    return [tx] if reason == "missing-inputs" else chain.with_parents(tx, tip)


def summary(reason: str, core: str) -> str:
    return f"test: {reason.split(' (')[0]}, in a block {core.split(' (')[0]}"
