"""One story: each of its lines, as `paychan ledger` answers it, beside what Core's engine says."""

from collections import Counter

from blockchain.decoding import Reader
from blockchain.engine import Engine
from blockchain.sides import ACCEPTED, verdict
from core import FLAGS, accepts
from encoding import Transaction
from replay.chain import Chain
from replay.program import Session
from replay.refusal import content_to_try, summary, wanted_in_block


class Story:
    def __init__(self, name: str, lines: list[dict], session: Session):
        self.name, self.lines, self.session = name, lines, session
        self.engine, self.chain = Engine(), Chain()
        self.problems: list[str] = []
        self.counts: Counter = Counter()

    def judge(self) -> None:
        if self.session.code != 0:
            self.report(0, f"paychan ledger ends with code {self.session.code}: "
                           f"{self.session.messages.strip()}")
        for at, (line, answer) in enumerate(zip(self.lines, self.session.answers)):
            if answer.get("expected") is False:
                self.report(at, f"not answered as expected: {answer}")
            if "block" in line:
                self.block(at, line, answer)
            elif "send" in line:
                self.sent(at, transaction_of(line["send"]), answer)
            elif "test" in line:
                self.tested(at, transaction_of(line["test"]), line["expect"])
            elif "time" not in line:
                self.report(at, f"a line of no known kind: {list(line)}")

    def block(self, at: int, line: dict, answer: dict) -> None:
        raw = bytes.fromhex(line["block"])
        core = self.engine.submit(raw) or ACCEPTED
        expected = line["expect"]["reject-reason"] or ACCEPTED
        ours = verdict(answer)
        if not core == ours == expected:
            self.report(at, f"Core says {core!r}, the ledger {ours!r}, the story {expected!r}")
        tips = (self.engine.tip, self.engine.height), (answer.get("tip"), answer.get("height"))
        if tips[0] != tips[1]:
            self.report(at, f"the tips differ: Core's is {tips[0]}, the ledger's {tips[1]}")
        if core in (ACCEPTED, "inconclusive"):
            self.chain.add(raw)
        self.counts[f"block: {core}"] += 1

    def sent(self, at: int, tx: Transaction, answer: dict) -> None:
        """What a mempool took: its scripts must be good to Core, every input of it."""
        if "txid" not in answer or "allowed" in answer:
            self.report(at, f"sent, and not taken: {answer}")
        places = self.chain.places(tx)
        if places is None:
            self.report(at, "sent, and spends what nobody has seen")
        elif not all(accepts(place, list(FLAGS)) for place in places):
            self.report(at, "sent, and Core does not accept its scripts")
        self.counts["send: inputs that Core accepts"] += len(places or [])
        self.chain.remember(tx)

    def tested(self, at: int, tx: Transaction, expect: dict) -> None:
        """What a mempool refused for a reason of consensus: no block may hold it either."""
        if expect.get("allowed") is not False:
            self.counts["test: allowed" if expect.get("allowed") else "test: no answer"] += 1
            return
        reason = expect["reject-reason"]
        wanted = wanted_in_block(self.chain, tx, reason)
        if wanted is None:
            self.counts[f"test: policy alone, {reason}"] += 1
            return
        self.refuse(at, tx, reason, wanted)

    def refuse(self, at: int, tx: Transaction, reason: str, wanted: str) -> None:
        tip = bytes.fromhex(self.engine.tip)[::-1]
        content = content_to_try(self.chain, tx, reason, tip)
        block = self.chain.next_block(tip, content, mark=at)
        core = self.engine.submit(block.encode()) or ACCEPTED
        if core.split(" (")[0] != wanted:
            self.report(at, f"refused as {reason!r}, and a block that holds it is {core!r}")
        self.counts[summary(reason, core)] += 1

    def report(self, at: int, wrong: str) -> None:
        label = self.lines[at].get("label", "") if self.lines else ""
        self.problems.append(f"{self.name}, line {at + 1} ({label}): {wrong}")


def transaction_of(text: str) -> Transaction:
    raw = bytes.fromhex(text)
    reader = Reader(raw)
    tx = reader.transaction()
    if reader.at != len(raw) or tx.encode() != raw:
        raise ValueError("the transaction is followed by something, or written another way")
    return tx
