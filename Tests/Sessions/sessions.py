"""Plays random sessions with `paychan play`, kills it at any moment, and loses nothing.

Every path that was ever acknowledged must be found in the file afterwards: in the present, or among
the ways that were left. A process that is killed has made its change or not; half of one is never
there. Where several processes play at once, each move of each of them is there.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOVES = [
    {"open": "payer"}, {"exchange": "all"}, {"mine": 1}, {"mine": 2}, {"pay": "0.1 mBTC"},
    {"pay": "1 mBTC"}, {"silence": "payee"}, {"wake": "payee"}, {"crash": "payer"},
    {"restart": "payer"}, {"close": "payer"}, {"give-up": "payee"}, {"resume": "payer"},
    {"drop": "payee", "message": 0}, {"deliver": "payee", "message": 0},
]


class Session:
    def __init__(self, paychan: str, folder: str, family: str):
        self.paychan, self.path = paychan, str(Path(folder, "session.json"))
        self.play("--family", family)
        self.gone: list[list] = []

    def play(self, *words: str) -> subprocess.CompletedProcess:
        done = subprocess.run([self.paychan, "play", self.path, *words], capture_output=True,
                              text=True, timeout=120)
        if done.returncode not in (0, 65):
            raise Problem(f"{words}: code {done.returncode}: {done.stderr}")
        return done

    def document(self) -> dict:
        return json.loads(Path(self.path).read_text())

    def paths(self) -> list[list]:
        document = self.document()
        present = document["moves"]
        ways = document.get("ways", [])
        return [present] + [present[:way["after"]] + way["moves"] for way in ways]

    def check(self) -> None:
        """Whatever was there once is there now."""
        known = self.paths()
        if known[0] not in self.gone:
            self.gone.append(known[0])
        for path in self.gone:
            if not any(other[:len(path)] == path for other in known):
                raise Problem(f"{path} is lost; there are {known}")


class Problem(Exception):
    pass


def words(dice: random.Random) -> list[str]:
    """One thing to do with a session."""
    kind = dice.randrange(10)
    if kind < 6:
        return ["--move", json.dumps(dice.choice(MOVES))]
    if kind < 8:
        return ["--undo"]
    if kind < 9:
        return ["--redo"]
    return dice.choice([["--fork", dice.choice("ab")], ["--go", dice.choice(["a", "b", "1", "2"])]])


def play(session: Session, dice: random.Random, steps: int) -> None:
    for _ in range(steps):
        session.play(*words(dice))
        session.check()


def kill(session: Session, dice: random.Random, steps: int, longest: float) -> int:
    """Kills processes at any moment; how many were not done by then."""
    killed = 0
    for _ in range(steps):
        process = subprocess.Popen([session.paychan, "play", session.path, *words(dice)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0, longest))
        process.kill()
        killed += process.wait() == -9
        session.check()
    return killed


def crowd(session: Session, processes: int, rounds: int) -> None:
    """Several processes play at once, and each move of each is there."""
    before = len(session.document()["moves"])
    loop = 'for i in $(seq "$3"); do "$1" play "$2" --move \'{"mine": 1}\' || exit 1; done'
    players = [subprocess.Popen(["bash", "-c", loop, "-", session.paychan, session.path,
                                 str(rounds)], stdout=subprocess.DEVNULL)
               for _ in range(processes)]
    if any([player.wait() for player in players]):
        raise Problem("a process that plays beside others has failed")
    after = len(session.document()["moves"])
    if after != before + processes * rounds:
        raise Problem(f"{before} moves and {processes * rounds} make {after}")
    session.check()


def same_trace(session: Session) -> None:
    """The present runs as a scenario, and its last move has led to the same."""
    done = subprocess.run([session.paychan, "run", session.path, "--json"], capture_output=True,
                          text=True, timeout=120)
    if done.returncode != 0:
        raise Problem(f"the session is no story: {done.stderr}")
    steps = json.loads(done.stdout)["moves"]
    last = json.loads(session.play("--json").stdout)["last"]
    if last != (steps[-1] if steps else None):
        raise Problem(f"played {last}, run {steps[-1:]}")


def check_itself(paychan: str) -> None:
    """A way that somebody takes out of the file must be missed."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(paychan, folder, "timelock")
        for words in (["--move", '{"mine": 1}'], ["--undo"], ["--move", '{"mine": 2}']):
            session.play(*words)
            session.check()
        document = session.document()
        del document["ways"]
        Path(session.path).write_text(json.dumps(document))
        try:
            session.check()
        except Problem:
            return
        raise Problem("a way that is gone is not missed")


def duration(paychan: str) -> float:
    """How long a process takes, so that it is killed in the middle of it."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(paychan, folder, "timelock")
        began = time.monotonic()
        for _ in range(5):
            session.play("--move", '{"mine": 1}')
        return (time.monotonic() - began) / 5


def main() -> int:
    parser = argparse.ArgumentParser(prog="Sessions/sessions.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--sessions", type=int, default=60, metavar="COUNT")
    parser.add_argument("--seed", type=int, default=1, metavar="NUMBER")
    options = parser.parse_args()
    paychan = str(Path(options.paychan).resolve())
    check_itself(paychan)
    longest = 1.2 * duration(paychan)
    killed = 0
    for number in range(options.sessions):
        dice = random.Random(f"{options.seed} {number}")
        with tempfile.TemporaryDirectory() as folder:
            session = Session(paychan, folder, dice.choice(["timelock", "one-way"]))
            try:
                play(session, dice, 12)
                killed += kill(session, dice, 8, longest)
                crowd(session, 2, 3)
                play(session, dice, 4)
                same_trace(session)
            except Problem as problem:
                print(f"session {number} of seed {options.seed}: {problem}")
                return 1
    if killed * 10 < options.sessions:
        print(f"only {killed} processes were killed at work: that proves nothing")
        return 1
    print(f"{options.sessions} sessions, {killed} processes killed at work, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
