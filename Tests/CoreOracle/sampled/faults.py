"""Changes to a good path, each of which must be found by whoever judges it."""

import pickle
from collections.abc import Callable

from blockchain.block import Block
from blockchain.decoding import block_of

Fault = Callable[[dict, dict], bool]  # changes a path and its answer; tells whether it could

FINAL = 0xFFFFFFFF  # a sequence that disables the lock


def altered(block: Block, line: dict) -> None:
    line["block"] = block.seal().encode().hex()


def last_full_block(answer: dict) -> tuple[int, Block] | None:
    """The last block with a transaction of the story; what follows it is cut off."""
    for at in reversed(range(len(answer["chain"]))):
        line = answer["chain"][at]
        if "block" in line and line["expect"]["accepted"]:
            block = block_of(bytes.fromhex(line["block"]))
            if len(block.transactions) > 1:
                del answer["chain"][at + 1:]
                return at, block
    return None


def changed_satoshi(sample: dict, answer: dict) -> bool:
    """a transaction in a block pays a satoshi less"""
    found = last_full_block(answer)
    if found:
        found[1].transactions[-1].outputs[0].value -= 1
        altered(found[1], answer["chain"][found[0]])
    return found is not None


def later_lock(sample: dict, answer: dict) -> bool:
    """a transaction in a block has a lock that is one too high"""
    found = last_full_block(answer)
    tx = found[1].transactions[-1] if found else None
    if tx is None or not tx.locktime or tx.inputs[0].sequence == FINAL:
        return False
    tx.locktime = sample["steps"][-1]["height"]
    altered(found[1], answer["chain"][found[0]])
    return True


def greedy_miner(sample: dict, answer: dict) -> bool:
    """the last block pays its miner more than it may"""
    line = next(line for line in reversed(answer["chain"]) if "block" in line)
    if not line["expect"]["accepted"]:
        return False  # nobody takes it as it is
    block = block_of(bytes.fromhex(line["block"]))
    block.transactions[0].outputs[0].value += 100_000_000  # more than any fee
    altered(block, line)
    return True


def other_reason(sample: dict, answer: dict) -> bool:
    """a refusal of the mempool has another reason"""
    for line in answer["chain"]:
        if "test" in line and line["expect"].get("reject-reason") in ("non-final", "missing-inputs"):
            other = {"non-final": "missing-inputs", "missing-inputs": "non-final"}
            line["expect"]["reject-reason"] = other[line["expect"]["reject-reason"]]
            return True
    return False


def taken_early(sample: dict, answer: dict) -> bool:
    """what the mempool refused is said to be taken"""
    for line in answer["chain"]:
        if "test" in line and line["expect"].get("reject-reason") in ("non-final", "missing-inputs"):
            line["send"] = line.pop("test")
            return True
    return False


def other_height(sample: dict, answer: dict) -> bool:
    """the explorer saw another height"""
    sample["steps"][-1]["height"] += 1
    return True


def other_phase(sample: dict, answer: dict) -> bool:
    """the explorer saw a side in another phase"""
    sample["steps"][1]["phases"]["payee"] = "idle"
    return answer["moves"][sample["steps"][1]["moves"] - 1]["phases"]["payee"] != "idle"


def unseen_transaction(sample: dict, answer: dict) -> bool:
    """the explorer saw nothing wait in a mempool where something does"""
    for step in sample["steps"]:
        if step["mempool"] and step["moves"] > 0:
            step["mempool"] = []
            return True
    return False


def other_transaction(sample: dict, answer: dict) -> bool:
    """the explorer saw another transaction on the chain"""
    step = sample["steps"][-1]
    if step["chain"]:
        step["chain"][-1]["txid"] = "00" * 32
    return bool(step["chain"])


def lost_holding(sample: dict, answer: dict) -> bool:
    """the explorer saw a side hold less"""
    step = sample["steps"][-1]
    return bool(step["holds"]["payer"]["labels"] and step["holds"]["payer"]["labels"].pop())


def invented_breach(sample: dict, answer: dict) -> bool:
    """the explorer saw a promise broken that is kept"""
    step = sample["steps"][-1]
    if "two-transactions" in step["broken"]:
        return False
    step["broken"].append("two-transactions")
    return True


def hidden_breach(sample: dict, answer: dict) -> bool:
    """the explorer saw no promise broken where one is"""
    step = sample["steps"][-1]
    if "payee-keeps-its-share" not in step["broken"]:
        return False
    step["broken"].remove("payee-keeps-its-share")
    return True


# Each fault, and what must be said about it: that anything is said would not show that Core saw it.
FAULTS: dict[Fault, str] = {
    changed_satoshi: "Core refuses a block up to",
    later_lock: "bad-txns-nonfinal",
    greedy_miner: "bad-cb-amount",
    other_reason: "and a block that holds it is",
    taken_early: "taken, and a block that holds it is",
    other_height: "height is",
    other_phase: "phases is",
    unseen_transaction: "in the mempool is",
    other_transaction: "on the chain is",
    lost_holding: "the payer holds",
    invented_breach: "two-transactions is kept",
    hidden_breach: "payee-keeps-its-share is broken",
}


def planted(fault: Fault, sample: dict, answer: dict) -> tuple[dict, dict] | None:
    """A copy of a path with a fault, where the path has what it takes."""
    sample, answer = pickle.loads(pickle.dumps((sample, answer)))
    return (sample, answer) if len(sample["steps"]) > 1 and fault(sample, answer) else None
