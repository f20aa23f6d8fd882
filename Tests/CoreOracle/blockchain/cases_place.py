"""Blocks that are wrong in their place: the header, the coinbase's height, locks, witnesses."""

from blockchain.bench import Bench
from blockchain.block import COMMITMENT, height_push
from blockchain.cases import case
from encoding import Output, push
from hashes import sha256
from spends import Open

HEAVY = 4_000_000


@case("previous block")
def previous(bench: Bench) -> None:
    block, _ = bench.template()
    orphan = block.copy()
    orphan.previous = sha256(b"nobody")
    bench.give("on a block that nobody knows", orphan.mine(), "prev-blk-not-found")
    block.transactions[0].outputs[0].value += 1
    bench.give("one satoshi too many", block.seal(), "bad-cb-amount")
    bench.give("the same again", block, "duplicate-invalid")
    child = bench.builder.block([])
    child.previous, child.time = block.hash, child.time + 600
    child.transactions[0].inputs[0].script_sig = height_push(bench.book.height + 2) + b"\x00"
    bench.give("on a block that was refused", child.seal(), "bad-prevblk")


@case("repeated blocks")
def repeated(bench: Bench) -> None:
    block = bench.accept()
    bench.sides.submit("the tip again", block, "duplicate")
    bench.sides.submit("an old block again", bench.book.steps[-5].block, "duplicate")
    other = bench.book.copy()
    other.disconnect()
    side = Bench(bench.sides, other, bench.rng)
    sibling = side.builder.block([])
    bench.sides.submit("beside the tip", sibling, "inconclusive")
    bench.sides.submit("beside the tip again", sibling, "duplicate")


@case("branch with a fault")
def faulty_branch(bench: Bench) -> None:
    """The fault shows only once the branch is longer; then the child is not to blame."""
    other = bench.book.copy()
    other.disconnect()
    side = Bench(bench.sides, other, bench.rng)
    for at, expected in enumerate(("inconclusive", "inconclusive", "bad-prevblk")):
        block = side.builder.block([])
        if at == 0:
            block.transactions[0].outputs[0].value += 1
            block.seal()
        bench.sides.submit("a branch whose first block is wrong", block, expected)
        other.connect(block)


@case("bits and version")
def bits_and_version(bench: Bench) -> None:
    block, _ = bench.template()
    block.bits = 0x207FFFFE
    bench.give("a harder target than is due", block.mine(), "bad-diffbits")
    block.bits = 0x207FFFFF
    for version in (0, 1, 2, 3, 0x80000000, 0xFFFFFFFF):
        block.version = version
        bench.give("an old version", block.mine(), f"bad-version(0x{version:08x})")
    block.version = 4
    bench.accept(block.mine(), "version 4")


@case("time")
def block_time(bench: Bench) -> None:
    block, _ = bench.template()
    block.time = bench.book.median_time()
    bench.give("at the median time past", block.mine(), "time-too-old")
    late = block.copy()
    late.time = bench.sides.set_clock() + 7200 + 60  # Core's clock runs on
    bench.give("two hours and a minute ahead", late.mine(), "time-too-new")
    block.time += 1
    bench.accept(block.mine(), "one second after the median time past")


@case("absolute locks")
def absolute_locks(bench: Bench) -> None:
    for by_time in (False, True):
        for later in (1, 0, -1):
            for sequence in (0, 0xFFFFFFFE, 0xFFFFFFFF):
                coin = bench.one_spend(bench.builder.channel())
                spent = bench.builder.spend([coin], [Output(coin.output.value, b"\x51")])
                start = bench.book.median_time() if by_time else bench.book.height + 1
                spent.tx.locktime, spent.tx.inputs[0].sequence = start + later, sequence
                block = bench.builder.block([spent.sign(bench.rng)])
                open_ = later < 0 or sequence == 0xFFFFFFFF
                kind = "time" if by_time else "height"
                bench.give(f"lock by {kind} at {later:+}, sequence {sequence:x}", block,
                           "accepted" if open_ else "bad-txns-nonfinal")


@case("height in the coinbase")
def coinbase_height(bench: Bench) -> None:
    height = bench.book.height + 1
    for script in (height_push(height - 1), height_push(height + 1), b"\x01" + height_push(height),
                   b"\x04" + height.to_bytes(4, "little"), b"\x4c" + height_push(height)):
        block, _ = bench.template(1)
        block.transactions[0].inputs[0].script_sig = script
        bench.give("another height, or not as it is written", block.seal(), "bad-cb-height")


@case("witness commitment")
def witness_commitment(bench: Bench) -> None:
    while True:
        good, _ = bench.template(3)
        if good.transactions[0].inputs[0].witness:
            break
    for witness in ([], [bytes(31)], [bytes(33)], [bytes(32), bytes(32)], [b""]):
        block = good.copy()
        block.transactions[0].inputs[0].witness = witness
        bench.give("a nonce that is not 32 bytes", block, "bad-witness-nonce-size")
    block = good.copy()
    block.transactions[0].inputs[0].witness = [bytes(32)]
    bench.give("another nonce", block, "bad-witness-merkle-match")
    block = good.copy()
    outputs = block.transactions[0].outputs
    block.transactions[0].outputs = [
        each for each in outputs if not each.script.startswith(COMMITMENT)]
    bench.give("witnesses without a commitment", block.commit_to_transactions().mine(),
               "unexpected-witness")
    bench.accept(good, "the same block unharmed")


@case("weight")
def weight(bench: Bench) -> None:
    program = b"\x52" + push(b"paychan weight")
    coin = bench.one_spend(Open("heavy", program, b"", [b"\x01"]))
    for too_many in (1, 0):
        spent = bench.builder.spend([coin], [Output(0, b"\x51")])
        block = bench.builder.block([spent])
        size = HEAVY + too_many - block_weight(block)
        spent.tx.inputs[0].witness = [bytes(1 + size - 4)]
        block.seal()
        size = HEAVY + too_many - block_weight(block)
        spent.tx.inputs[0].witness = [bytes(len(spent.tx.inputs[0].witness[0]) + size)]
        bench.give(f"weight {block_weight(block)}", block.seal(),
                   "bad-blk-weight" if too_many else "accepted")


def block_weight(block) -> int:
    bare = 80 + 1 + sum(len(each.encode(witnesses=False)) for each in block.transactions)
    return 3 * bare + len(block.encode())
