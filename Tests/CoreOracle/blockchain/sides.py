"""Hands each block to Core's engine and to `paychan ledger`, and compares what they say."""

import json
import os
import time
from collections import Counter

from blockchain.block import Block
from blockchain.engine import UNDECODABLE, Engine
from blockchain.session import Session
from program import Stopped

SHOWN = 20  # differences that are printed whole; the rest are counted
ACCEPTED = "accepted"
REPLAY = ".build/oracle-difference.jsonl"


class Sides:
    def __init__(self, session: Session | None, answers: Counter, problems: list[str]):
        self.engine, self.session = Engine(), session
        self.answers = answers  # how often Core gave each answer
        self.problems = problems
        self.accepted: list[bytes] = []  # in the order in which they came, side branches too

    def submit(self, label: str, block: Block | bytes, expected: str | None = None) -> str:
        """Core's answer, `accepted` for a new tip; what was expected is expected of Core, too."""
        raw = block if isinstance(block, bytes) else block.encode()
        core = self.engine.submit(raw) or ACCEPTED
        self.answers[core] += 1
        if expected is not None and not fits(core, expected):
            self.report(f"Core says {core!r} where {expected!r} was meant", label, raw)
        if self.session is not None:
            self.compare(label, raw, core)
        if core in (ACCEPTED, "inconclusive"):
            self.accepted.append(raw)
        return core

    def set_clock(self) -> int:
        """Lets the ledger live now, as Core does."""
        now = int(time.time())
        if self.session:
            self.session.ask(time=now)
        return now

    def compare(self, label: str, raw: bytes, core: str) -> None:
        answer = self.session.ask(block=raw.hex())
        ours = verdict(answer)
        if ours != core:
            self.report(f"Core says {core!r}, the ledger {ours!r}: {answer}", label, raw)
        if answer.get("reject-details", self.engine.details) != self.engine.details:
            self.report(f"Core says {self.engine.details!r}: {answer}", label, raw)
        if ours != UNDECODABLE:
            self.compare_tips(label, raw, answer)

    def compare_tips(self, label: str, raw: bytes, answer: dict) -> None:
        theirs = self.engine.tip, self.engine.height
        ours = answer.get("tip"), answer.get("height")
        if ours != theirs:
            self.report(f"the tips differ: Core's is {theirs}, the ledger's {ours}", label, raw)
            raise Stopped("after tips have parted, nothing can be compared")

    def report(self, wrong: str, label: str, raw: bytes) -> None:
        self.problems.append(wrong)
        if len(self.problems) > SHOWN:
            return
        print(f"DIFFERENCE: {wrong}\n  block    {label}", flush=True)
        if len(self.problems) == 1:
            self.write_replay(raw)
            print(f"  again    paychan ledger < {REPLAY} | tail -n 1", flush=True)

    def write_replay(self, raw: bytes) -> None:
        os.makedirs(os.path.dirname(REPLAY), exist_ok=True)
        with open(REPLAY, "w", encoding="ascii") as file:
            for each in [*self.accepted, raw]:
                file.write(json.dumps({"block": each.hex()}) + "\n")


def fits(core: str, expected: str) -> bool:
    """A script's own text is no part of what is expected, unless it is given."""
    return core == expected or core.startswith(expected + " (")


def verdict(answer: dict) -> str:
    if "error" in answer:
        return UNDECODABLE
    reason, accepted = answer.get("reject-reason", "nothing"), answer.get("accepted")
    if accepted is not (reason is None):
        return f"contradiction: accepted is {accepted}, reject-reason is {reason}"
    return ACCEPTED if reason is None else reason
