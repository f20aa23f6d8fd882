"""Bitcoin Core's engine with a regtest chain of its own, and the reasons that its log gives."""

import re
import tempfile

import pbk

UNDECODABLE = "undecodable"
INCONCLUSIVE = "inconclusive"
DUPLICATE = "duplicate"

REFUSED = re.compile(r"ProcessNewBlock: AcceptBlock FAILED \((.*)\)\n?$", re.DOTALL)
NOT_CONNECTED = re.compile(r"ConnectTip: ConnectBlock ([0-9a-f]{64}) failed, (.*?)\n?$", re.DOTALL)


class Engine:
    """Answers blocks with the words of `submitblock`, and None for a block that is the new tip."""

    def __init__(self, workers: int = 0) -> None:
        self.lines: list[str] = []
        self.details = ""  # the last refusal's reason and what the log adds to it
        self.log = pbk.LoggingConnection(self.lines.append)
        self.context = pbk.make_context(pbk.ChainType.REGTEST)
        self.folder = tempfile.TemporaryDirectory(prefix="paychan-oracle-")
        options = pbk.ChainstateManagerOptions(
            self.context, self.folder.name, self.folder.name + "/blocks")
        options.update_block_tree_db_in_memory(True)
        options.update_chainstate_db_in_memory(True)
        # Without threads the first fault in order is the one that is reported.
        options.set_worker_threads_num(workers)
        self.chain = pbk.ChainstateManager(options)

    @property
    def height(self) -> int:
        return self.chain.get_active_chain().height

    @property
    def tip(self) -> str:
        active = self.chain.get_active_chain()
        return str(active.block_tree_entries[active.height].block_hash)

    def submit(self, raw: bytes) -> str | None:
        self.lines.clear()
        try:
            block = pbk.Block(raw)
        except RuntimeError:
            return UNDECODABLE
        if bytes(block) != raw:  # Core would not mind what follows the block
            return UNDECODABLE
        try:
            is_new = self.chain.process_block(block)
        except pbk.ProcessBlockException:
            return self.refusal()
        return self.answer(str(block.block_hash), is_new)

    def refusal(self) -> str:
        for line in self.lines:
            if found := REFUSED.search(line):
                return self.reason(found[1])
        raise ValueError(f"Core refuses, and its log does not say why: {self.lines}")

    def answer(self, name: str, is_new: bool) -> str | None:
        failed = self.not_connected()
        if failed and failed[0] == name:
            return self.reason(failed[1])
        if not is_new:
            return DUPLICATE
        return None if self.tip == name else INCONCLUSIVE

    def not_connected(self) -> tuple[str, str] | None:
        """The block that would not connect when the last one came, whichever it was, and why."""
        found = [each for line in self.lines if (each := NOT_CONNECTED.search(line))]
        return (found[0][1], found[0][2]) if found else None

    def block_at(self, height: int) -> str | None:
        """The block of the active chain at a height."""
        active = self.chain.get_active_chain()
        if height > active.height:
            return None
        return str(active.block_tree_entries[height].block_hash)

    def reason(self, details: str) -> str:
        self.details = details
        return details.split(", ", 1)[0]
