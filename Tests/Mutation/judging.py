"""Runs tests and steps of `.ci/run` with one change active, until one of them sees it."""

import os
import re
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from catalogue import Change

# Whose tests may see a change that those of its own room let through, the nearest first.
DEPENDENTS = {
    "Hashing": "Bitcoin ScriptEngine MockLedger Channels",
    "Secp256k1": "Bitcoin ScriptEngine Channels Simulation",
    "ExactJSON": "Channels Simulation FixtureKit PaychanCLI FuzzTargets",
    "Exploration": "Checker PaychanCLI",
    "Bitcoin": "ScriptEngine MockLedger Channels Simulation FixtureKit PaychanCLI",
    "ScriptEngine": "MockLedger Channels Checker PaychanCLI",
    "MockLedger": "Simulation Checker FixtureKit PaychanCLI",
    "Channels": "Timelock OneWay Simulation Checker Walkthroughs FixtureKit PaychanCLI",
    "Simulation": "Checker Walkthroughs FixtureKit PaychanCLI",
    "Checker": "Walkthroughs FixtureKit PaychanCLI",
    "Walkthroughs": "Telling PaychanCLI",
    "FixtureKit": "PaychanCLI FuzzTargets",
    "Telling": "PaychanCLI Readme",
    "Timelock": "Simulation Checker Walkthroughs FixtureKit Telling PaychanCLI",
    "PaychanCLI": "Readme FuzzTargets",
    "Canary": "",
}
# The test target that is asked first, where it is not the room's.
OWN_TESTS = {"Canary": "ExactJSONTests"}

ORACLE = "{root}/.build/oracle/bin/python"
# Steps of `.ci/run` with small counts: the name, the rooms whose changes it can see, the command.
STEPS = (
    ("fixtures, verified",
     "Bitcoin MockLedger Channels Simulation Checker FixtureKit Timelock PaychanCLI",
     "{paychan} fixtures verify Fixtures"),
    ("fixtures, made again",
     "Bitcoin MockLedger Channels Simulation Checker FixtureKit Timelock PaychanCLI",
     "made=$(mktemp -d) && {paychan} fixtures generate --out $made && diff -rq --exclude=README.md"
     " --exclude=schema.json $made Fixtures; code=$?; rm -r $made; exit $code"),
    ("random futures", "Exploration MockLedger Channels Simulation Checker Timelock",
     "{paychan} fuzz --seed 1 --total 20000"),
    ("explore, standard model", "Exploration Channels Simulation Checker Timelock",
     "{paychan} explore --updates 3 --adversary both --crashes 1 --delay 2"),
    ("explore, payer first", "Exploration Channels Simulation Checker Timelock",
     "{paychan} explore --updates 3 --adversary both --crashes 1 --delay 2 --order payer-first"),
    ("Core oracle, spends", "Hashing Secp256k1 Bitcoin ScriptEngine",
     ORACLE + " Tests/CoreOracle --paychan {paychan} --count 2000 --seed 1"),
    ("Core oracle, blocks", "Hashing Bitcoin ScriptEngine MockLedger",
     ORACLE + " Tests/CoreOracle/blocks.py --paychan {paychan} --mutants 500 --seed 1"),
    ("Core oracle, chains", "MockLedger Simulation PaychanCLI",
     ORACLE + " Tests/CoreOracle/chains.py --paychan {paychan}"),
)


@dataclass(frozen=True)
class Verdict:
    """Whether a change was seen, by what, and how long that took."""

    seen: bool
    by: str
    seconds: float


class Judge:
    """Asks the tests and the program of one build."""

    def __init__(self, root: Path, copy: Path, configuration: str, limit: float, own: bool):
        self.root, self.copy, self.limit, self.own = root, copy, limit, own
        self.tests = copy / f".build/{configuration}/PaychanPackageTests.xctest"
        self.paychan = copy / f".build/{configuration}/paychan"
        self.vectors = os.environ.get("PAYCHAN_VECTORS") or str(root.parent / "shared/vectors")

    def inquiries(self, room: str) -> list[tuple[str, list[str]]]:
        """All that may see a change of a room: a name and a command each, the quickest first."""
        targets = [OWN_TESTS.get(room, f"{room}Tests")]
        if self.own:
            return [(targets[0], self.test(targets[0]))]
        targets += [f"{name}Tests" for name in DEPENDENTS[room].split()]
        asked = [(target, self.test(target)) for target in targets]
        for name, rooms, command in STEPS:
            if room in rooms.split() and (step := self.step(command)):
                asked.append((name, step))
        return asked

    def test(self, target: str) -> list[str]:
        """The command that runs the tests of one target."""
        return [str(self.tests), "--testing-library", "swift-testing", "--filter", rf"^{target}\."]

    def step(self, command: str) -> list[str] | None:
        """A step's command; nothing where the oracle, which it needs, is not installed."""
        if command.startswith(ORACLE) and not Path(ORACLE.format(root=self.root)).exists():
            return None
        return ["bash", "-c", command.format(paychan=self.paychan, root=self.root)]

    def judge(self, change: Change) -> Verdict:
        """Asks until one sees the change."""
        seconds = 0.0
        for name, command in self.inquiries(change.room):
            answer = self.run(command, change.number)
            seconds += answer.seconds
            if answer.seen:
                return Verdict(True, f"{name}: {answer.by}", seconds)
        return Verdict(False, "", seconds)

    def run(self, command: list[str], number: int) -> Verdict:
        """Runs one command with one change active; the first failing test ends it."""
        environment = {**os.environ, "PAYCHAN_MUTANT": str(number),
                       "PAYCHAN_VECTORS": self.vectors, "SWIFT_BACKTRACE": "enable=no"}
        started = time.monotonic()
        process = subprocess.Popen(
            command, cwd=self.copy, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            start_new_session=True)
        late = threading.Event()
        timer = threading.Timer(self.limit, lambda: (late.set(), stop(process)))
        timer.start()
        by = ""
        for line in process.stdout:
            if (failing := failing_test(line)) and not by:
                by = failing
                stop(process)
        code = process.wait()
        timer.cancel()
        seconds = time.monotonic() - started
        if late.is_set():
            return Verdict(True, f"no end within {self.limit:.0f} s", seconds)
        if by or code == 0:
            return Verdict(bool(by), by, seconds)
        return Verdict(True, f"signal {-code}" if code < 0 else f"exit code {code}", seconds)


def failing_test(line: str) -> str | None:
    """The name of the test that a line reports as failing."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", line)
    found = re.match(r"✘ Test (.+?) (?:recorded an issue|failed after)", plain)
    return found.group(1).strip('"') if found else None


def stop(process: subprocess.Popen) -> None:
    """Ends a process and all that it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
