"""The chain of one story: its blocks and what its mempool said, before Core's engine."""

from collections import Counter

from blockchain.block import GENESIS, Block, txid
from blockchain.sides import ACCEPTED
from encoding import Transaction
from replay.refusal import content_to_try, summary, wanted_in_block
from replay.story import transaction_of
from sampled.forest import Forest, Planted


class ChainStory:
    """Goes through the lines of a chain, and remembers the tip that a node would have."""

    def __init__(self, lines: list[dict], forest: Forest, counts: Counter):
        self.lines, self.forest, self.counts = lines, forest, counts
        self.chain = forest.chain
        self.blocks: dict[str, Block] = {}
        self.tip, self.height = GENESIS, 0
        self.leaves: dict[bytes, None] = {}
        self.other_witness: bytes | None = None  # what waits already, with another witness

    def read(self) -> None:
        """Takes all blocks into the books, so that the trace can be followed."""
        for line in self.lines:
            if "block" in line:
                block = self.forest.take(line["block"])
                self.blocks[block.name[::-1].hex()] = block.content

    def judge(self) -> list[str]:
        """What Core says otherwise."""
        problems = []
        for at, line in enumerate(self.lines):
            wrong = self.judge_line(line)
            if wrong:
                problems.append(f"chain line {at + 1} ({line.get('label', '')}): {wrong}")
        return problems + [wrong for leaf in self.leaves if (wrong := self.forest.connect(leaf))]

    def judge_line(self, line: dict) -> str | None:
        if "block" in line:
            return self.block(self.forest.take(line["block"]), line["expect"]["reject-reason"])
        if "send" in line:
            return self.sent(transaction_of(line["send"]))
        if "test" in line:
            return self.tested(transaction_of(line["test"]), line["expect"])
        return None if "time" in line else f"a line of no known kind: {list(line)}"

    def block(self, block: Planted, reason: str | None) -> str | None:
        if reason not in (None, "inconclusive"):
            core = self.forest.verdict(block.name)
            self.counts[f"block: {core}"] += 1
            return None if core == reason else f"Core says {core!r}, the story {reason!r}"
        height = self.chain.links[block.name].height
        is_best = height > self.height
        self.leaves.pop(block.content.previous, None)
        self.leaves[block.name] = None
        if is_best:
            self.tip, self.height = block.name, height
        self.counts["blocks"] += 1
        return None if is_best == (reason is None) else f"it does not count as {reason!r}"

    def sent(self, tx: Transaction) -> str | None:
        """What the mempool took must fit into a block there, behind what it stands on.

        Of what waits already with another witness a node takes nothing, and says that it is fine.
        """
        if tx.encode() == self.other_witness:
            self.counts["send: waits already with another witness"] += 1
            return None
        self.chain.remember(tx)
        core = self.forest.attempt(self.tip, self.chain.with_parents(tx, self.tip))
        self.counts[f"send: in a block {core.split(' (')[0]}"] += 1
        return None if core == ACCEPTED else f"taken, and a block that holds it is {core!r}"

    def tested(self, tx: Transaction, expect: dict) -> str | None:
        """What the mempool refused for a reason of consensus must be refused in a block."""
        if expect.get("allowed") is not False:
            self.counts["test: allowed" if expect.get("allowed") else "test: no answer"] += 1
            return None
        reason = expect["reject-reason"]
        if reason == "txn-same-nonwitness-data-in-mempool":
            self.other_witness = tx.encode()
        wanted = wanted_in_block(self.chain, tx, reason)
        if wanted is None:
            self.counts[f"test: policy alone, {reason}"] += 1
            return None
        core = self.forest.attempt(self.tip, content_to_try(self.chain, tx, reason, self.tip))
        self.counts[summary(reason, core)] += 1
        return None if core.split(" (")[0] == wanted else (
            f"refused as {reason!r}, and a block that holds it is {core!r}")

    def confirmed(self) -> list[str]:
        """What stands on the best branch beside coinbases, the lowest first."""
        branch = [self.blocks[each[::-1].hex()] for each in self.forest.up_to(self.tip)]
        return [txid(tx)[::-1].hex() for block in branch for tx in block.transactions[1:]]
