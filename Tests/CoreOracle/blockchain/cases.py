"""One handmade block at least for each reason that Core has to refuse one.

A case gets a bench, submits blocks, and says of each what Core must answer.
"""

from collections.abc import Callable

from blockchain.bench import Bench

CASES: dict[str, Callable[[Bench], None]] = {}

REQUIRED = """
high-hash bad-txnmrklroot bad-txns-duplicate bad-blk-length bad-cb-missing bad-cb-multiple
bad-txns-vin-empty bad-txns-vout-empty bad-txns-vout-negative bad-txns-vout-toolarge
bad-txns-txouttotal-toolarge bad-txns-inputs-duplicate bad-cb-length bad-txns-prevout-null
bad-blk-sigops prev-blk-not-found bad-prevblk bad-diffbits time-too-old time-too-new bad-version
bad-txns-nonfinal bad-cb-height bad-witness-nonce-size bad-witness-merkle-match unexpected-witness
bad-blk-weight bad-txns-BIP30 bad-txns-inputs-missingorspent
bad-txns-premature-spend-of-coinbase bad-txns-in-belowout block-script-verify-flag-failed
bad-cb-amount duplicate duplicate-invalid inconclusive
""".split()

OUT_OF_REACH = {
    "bad-txns-oversize": "a block that holds such a transaction is bad-blk-length before",
    "bad-txns-inputvalues-outofrange": "regtest never has more than 15,000 BTC to add up",
    "bad-txns-fee-outofrange": "the same: no fee comes near the money supply",
    "bad-txns-accumulated-fee-outofrange": "the same for all fees of a block",
}


def case(name: str):
    def register(body: Callable[[Bench], None]) -> Callable[[Bench], None]:
        CASES[name] = body
        return body
    return register


def run_cases(bench: Bench) -> None:
    for name, body in CASES.items():
        body(bench)
        bench.accept(label=f"after {name}")  # whatever was tried, the chain goes on


def missing(answers: dict[str, int]) -> list[str]:
    """The reasons that were never given."""
    given = {answer.split(" (")[0].split("(")[0] for answer in answers}
    return [reason for reason in REQUIRED if reason not in given]
