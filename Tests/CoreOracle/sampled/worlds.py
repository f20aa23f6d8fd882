"""What is explored to sample paths from: the options of `paychan explore`, and how many paths."""

from dataclasses import dataclass


@dataclass(frozen=True)
class World:
    name: str
    share: int  # of a hundred paths
    options: str
    undoes_blocks: bool = False
    deviates: bool = False  # whether sides may agree on other amounts than a unit for each state

    def words(self) -> list[str]:
        return [*self.options.split(), "--states", "400000"]


def without(rules: str, options: str, share: int = 3, deviates: bool = False) -> World:
    """A world in which promises break; only value is asked about, so that all of it is explored."""
    words = f"{options} --property value-conserved --without {rules}"
    return World(f"without {rules}", share, words, deviates=deviates)


TWO = "--updates 2 --step 1 --delay 1"
LAX = f"{TWO} --tampers 1 --silences 0 --order payer-first"
OPENING = "--updates 1 --step 1 --delay 1 --from opening --order payer-first"

WORLDS = [
    World("the standard model", 20, "--updates 3 --delay 2 --adversary both --crashes 1"),
    World("changed messages", 11, f"{TWO} --adversary both --tampers 1 --silences 2 --crashes 1"),
    World("a bad network", 11, f"{TWO} --adversary none --drops 1 --duplicates 1 --reorders 1 "
                               "--crashes 1 --resumes 1 --partings 2"),
    World("the opening", 8, f"{OPENING} --adversary both --tampers 1 --crashes 1"),
    World("late looks", 8, "--updates 2 --step 3 --reaction 1 --delay 2 --order payer-first "
                           "--silences 2 --partings 2"),
    World("undone blocks", 8, "--updates 1 --step 4 --reorganisation 1", undoes_blocks=True),
    without("safe-ladder", "--updates 2 --step 1 --delay 2", share=7),
    without("lock", LAX),
    without("sequence-not-final", LAX),
    without("lock-is-height", LAX),
    without("signature", LAX),
    without("signer", LAX),
    without("low-s", LAX),
    without("value-adds-up", LAX, deviates=True),
    without("hash-type", "--updates 1 --step 1 --delay 1 --tampers 2 --order payer-first",
            deviates=True),
    without("segwit-funding", f"{OPENING} --funding p2sh --tampers 1"),
    without("refund-before-funding", f"{OPENING} --tampers 1"),
]
