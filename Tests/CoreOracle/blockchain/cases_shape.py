"""Blocks that are wrong in themselves, whatever they stand on."""

from blockchain.bench import Bench
from blockchain.cases import case
from encoding import Input, Output, Transaction
from opcodes import NAMES

MAXIMUM = 21 * 10**14


@case("work")
def work(bench: Bench) -> None:
    block, _ = bench.template()
    block.nonce += 1
    while block.meets(block.bits):
        block.nonce += 1
    bench.give("a hash above the target", block, "high-hash")
    for bits in (0x2100FFFF, 0, 0x20FFFFFF, 0xFF123456):
        other = block.copy()
        other.bits = bits
        bench.give("bits that allow too much or nothing", other.mine(0x207FFFFF), "high-hash")
    bench.accept(block.mine())


@case("merkle root")
def merkle_root(bench: Bench) -> None:
    block, _ = bench.template()
    good = block.root
    block.root = bytes(32)
    bench.give("another root", block.mine(), "bad-txnmrklroot")
    block.root = good
    bench.accept(block.mine())


@case("merkle duplication (CVE-2012-2459)")
def merkle_duplication(bench: Bench) -> None:
    for count, end in ((3, 1), (6, 2), (7, 1)):
        block, spents = bench.template(count - 1)
        block.transactions = block.transactions[:1] + [each.tx for each in spents[:count - 1]]
        fees = sum(each.fee for each in spents[count - 1:])
        block.transactions[0].outputs[0].value -= fees
        block.seal()
        twice = block.copy()
        twice.transactions += [each.copy() for each in twice.transactions[-end:]]
        bench.give("the end of the list repeated", twice, "bad-txns-duplicate")
        bench.accept(block, "the same list without it")


@case("length")
def length(bench: Bench) -> None:
    block, _ = bench.template()
    empty = block.copy()
    empty.transactions = []
    bench.give("no transaction at all", empty.commit_to_transactions().mine(), "bad-blk-length")
    long = block.copy()
    long.transactions[0].outputs.append(Output(0, b"\x6a" + bytes(1_000_000)))
    bench.give("a block of more than a million bytes", long.seal(), "bad-blk-length")


@case("coinbase")
def coinbase(bench: Bench) -> None:
    block, _ = bench.template()
    without = block.copy()
    del without.transactions[0]
    bench.give("no coinbase", without.commit_to_transactions().mine(), "bad-cb-missing")
    late = block.copy()
    late.transactions.append(late.transactions.pop(0))
    bench.give("a late coinbase", late.commit_to_transactions().mine(), "bad-cb-missing")
    second = block.copy()
    second.transactions.append(second.transactions[0].copy())
    bench.give("a second coinbase", second.seal(), "bad-cb-multiple")


@case("coinbase length")
def coinbase_length(bench: Bench) -> None:
    height = bench.builder.block([]).transactions[0].inputs[0].script_sig[:3]
    for size, expected in ((0, "bad-cb-length"), (1, "bad-cb-length"), (101, "bad-cb-length"),
                           (100, "accepted")):
        block, _ = bench.template(1)
        block.transactions[0].inputs[0].script_sig = (height + bytes(200))[:size]
        bench.give(f"a coinbase script of {size} bytes", block.seal(), expected)


@case("transaction shapes")
def shapes(bench: Bench) -> None:
    def changed(label: str, change, expected: str) -> None:
        block, spents = bench.template(1)
        change(spents[0].tx)
        bench.give(label, block.seal(), expected)

    block, _ = bench.template(1)
    block.transactions.append(Transaction(2, [], [], 0))
    bench.give("no inputs", block.seal(), "bad-txns-vin-empty")
    changed("no outputs", lambda tx: tx.outputs.clear(), "bad-txns-vout-empty")
    changed("the same output spent twice by one transaction (CVE-2018-17144)",
            lambda tx: tx.inputs.append(tx.copy().inputs[0]), "bad-txns-inputs-duplicate")
    changed("no previous output", lambda tx: tx.inputs.append(
        Input(bytes(32), 0xFFFFFFFF, 0)), "bad-txns-prevout-null")


@case("amounts")
def amounts(bench: Bench) -> None:
    for label, values, expected in (
            ("below zero", [-1], "bad-txns-vout-negative"),
            ("far below zero", [-2**63], "bad-txns-vout-negative"),
            ("above the supply", [MAXIMUM + 1], "bad-txns-vout-toolarge"),
            ("the largest number", [2**63 - 1], "bad-txns-vout-toolarge"),
            ("overflow (CVE-2010-5139)", [2**62, 2**62], "bad-txns-vout-toolarge"),
            ("a sum above the supply", [MAXIMUM, 1], "bad-txns-txouttotal-toolarge"),
            ("the whole supply", [MAXIMUM], "bad-txns-in-belowout")):
        block, spents = bench.template(1)
        spents[0].tx.outputs = [Output(value, b"\x51") for value in values]
        bench.give(f"amounts: {label}", block.seal(), expected)


@case("legacy signature operations")
def signature_operations(bench: Bench) -> None:
    for count, expected in ((20_001, "bad-blk-sigops"), (20_000, "accepted")):
        block = bench.builder.block([])
        own = block.transactions[0].outputs[0].script
        count -= sum(byte in (NAMES["CHECKSIG"], NAMES["CHECKSIGVERIFY"]) for byte in own
                     ) if own[:1] not in (b"\x00", b"\x51", b"\xa9") else 0
        block.transactions[0].outputs.append(Output(0, bytes([NAMES["CHECKSIG"]]) * count))
        bench.give(f"{count} signature operations", block.seal(), expected)
