"""Mutants of a valid block around its transactions: header, coinbase, list, bytes."""

from blockchain.bench import Bench, Template
from blockchain.block import COMMITMENT, Block, commitment_output, height_push
from encoding import Output, push
from mutants_items import flip_bit


def header(bench: Bench, template: Template) -> str:
    block, rng, book = template[0], bench.rng, bench.book
    field = rng.choice(["version", "previous", "root", "time", "bits", "nonce"])
    if field == "version":
        block.version = rng.choice([0, 1, 2, 3, 4, 5, 2**31 - 1, 2**31, 2**32 - 1, 0x20000004])
    elif field == "previous":
        block.previous = rng.choice([rng.randbytes(32), bytes(32), rng.choice(book.steps).hash])
    elif field == "root":
        block.root = flip_bit(block.root, rng)
    elif field == "time":
        block.time = book.median_time() + rng.choice([-600, -1, 0, 0, 1, 2])
    elif field == "bits":
        block.bits = rng.choice([
            0x207FFFFE, 0x2070FFFF, 0x207FFFFF ^ (1 << rng.randrange(32)), 0x2100FFFF, 0, 0x20FFFFFF])
        return finish(block, f"header {field}", easy=True)
    else:
        while block.meets(block.bits):
            block.nonce = (block.nonce + 1) & 0xFFFFFFFF
        return f"header {field}"
    return finish(block, f"header {field}")


def finish(block: Block, label: str, easy: bool = False) -> str:
    """Mines the header again; bits that are too hard to meet are met as far as is easy."""
    is_possible = not easy or block.bits in (0x207FFFFE, 0x2070FFFF)
    block.mine(None if is_possible else 0x207FFFFF)
    return label


def coinbase(bench: Bench, template: Template) -> str | None:
    block, rng = template[0], bench.rng
    tx = block.transactions[0]
    name = rng.choice(sorted(COINBASE))
    if COINBASE[name](bench, block, tx) is False:
        return None
    if name not in ("nonce", "commitment"):
        block.commit_to_witnesses()
    block.commit_to_transactions().mine()
    return f"coinbase {name}"


def value(bench, block, tx):
    tx.outputs[0].value += bench.rng.choice([1, 1, 2, -1, 10**6, -2**63, 21 * 10**14])
    tx.outputs[0].value = max(-2**63, min(2**63 - 1, tx.outputs[0].value))


def height(bench, block, tx):
    other = bench.book.height + bench.rng.choice([0, 2, 3, 256, -1])
    tx.inputs[0].script_sig = bench.rng.choice([
        height_push(other) + push(b"abcd"), height_push(bench.book.height + 1),
        b"\x01" + height_push(bench.book.height + 1), b"\x04" + (
            bench.book.height + 1).to_bytes(4, "little"), b"\x51\x51"])


def length(bench, block, tx):
    script = height_push(bench.book.height + 1)
    tx.inputs[0].script_sig = (script + bytes(200))[:bench.rng.choice([0, 1, 2, 3, 99, 100, 101, 200])]


def nonce(bench, block, tx):
    tx.inputs[0].witness = bench.rng.choice([
        [], [bytes(31)], [bytes(33)], [bytes(32), b""], [b""], [bench.rng.randbytes(32)]])


def commitment(bench, block, tx):
    found = [each for each in tx.outputs if each.script.startswith(COMMITMENT)]
    if not found:
        tx.outputs.append(commitment_output())
        return
    found[0].script = bench.rng.choice([
        flip_bit(found[0].script, bench.rng), found[0].script[:-1], found[0].script + b"\x01",
        b"\x6a"])


def two_commitments(bench, block, tx):
    tx.outputs.insert(bench.rng.randint(0, len(tx.outputs)), commitment_output())


def no_commitment(bench, block, tx):
    tx.outputs = [each for each in tx.outputs if not each.script.startswith(COMMITMENT)]


def outputs(bench, block, tx):
    tx.outputs = bench.rng.choice([[], tx.outputs * 2, tx.outputs[1:], [Output(0, b"")]])


def sequence(bench, block, tx):
    tx.inputs[0].sequence = bench.rng.randrange(2**32)
    tx.locktime = bench.book.height + bench.rng.choice([0, 1, 2])


def null(bench, block, tx):
    if bench.rng.random() < 0.5:
        tx.inputs[0].vout = 0
    else:
        tx.inputs.append(tx.copy().inputs[0])


COINBASE = {each.__name__.replace("_", " "): each for each in (
    value, height, length, nonce, commitment, two_commitments, no_commitment, outputs, sequence,
    null)}


def order(bench: Bench, template: Template) -> str | None:
    """Transactions left out, doubled, moved, or taken from an older block."""
    block, rng = template[0], bench.rng
    listed = block.transactions
    at = rng.randrange(len(listed))
    name = rng.choice(["left out", "doubled", "moved", "doubled end", "old one"])
    if name == "left out":
        del listed[at]
    elif name == "doubled":
        listed.insert(rng.randint(0, len(listed)), listed[at].copy())
    elif name == "moved":
        listed.insert(rng.randrange(len(listed)), listed.pop(at))
    elif name == "doubled end":
        listed += [each.copy() for each in listed[-rng.choice([1, 2, 4]):]]
        return "list: doubled end"
    else:
        old = rng.choice(bench.book.steps[-rng.choice([1, 3, 30]):]).block.transactions
        listed.insert(rng.randint(1, len(listed)), rng.choice(old).copy())
    block.seal()
    return f"list: {name}"


def raw_bits(bench: Bench, template: Template) -> tuple[str, bytes]:
    """One bit of the block as it travels, whatever it meant."""
    raw = template[0].encode()
    if bench.rng.random() < 0.1:
        return "bytes: cut", raw[:bench.rng.randrange(len(raw))]
    return "bytes: one bit", flip_bit(raw, bench.rng)


BLOCK_MUTANTS = {"header": (header, 9), "coinbase": (coinbase, 12), "list": (order, 9)}
