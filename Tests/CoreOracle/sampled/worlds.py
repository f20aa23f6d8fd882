"""What is explored to sample paths from: the options of `paychan explore`, and how many paths."""

from dataclasses import dataclass


@dataclass(frozen=True)
class World:
    name: str
    share: int  # of all paths, beside those of the other worlds
    options: str
    family: str = "timelock"
    undoes_blocks: bool = False
    deviates: bool = False  # whether sides may agree on other amounts than a unit for each state

    def words(self) -> list[str]:
        return ["--family", self.family, *self.options.split()]

    @property
    def tells_all(self) -> bool:
        """Whether a trace tells of each promise but one whether it is kept."""
        return self.family == "timelock" and not self.undoes_blocks and not self.deviates


def without(rules: str, options: str, share: int = 3, deviates: bool = False) -> World:
    """A world in which promises break; only value is asked about, so that all of it is explored."""
    return World(
        f"without {rules}", share, f"{options} {ALL} --without {rules}", deviates=deviates)


SMALL = "--step 1 --delay 1"
TWO = f"--updates 2 {SMALL}"
LAX = f"{TWO} --tampers 1 --silences 0 --order payer-first"
OPENING = f"--updates 1 {SMALL} --from opening --order payer-first"
NOBODY = f"{TWO} --adversary none --resumes 1"
ALL = "--property value-conserved"  # nothing breaks it, so that the exploration goes on

TIMELOCK = [
    World("the standard model", 15, "--updates 3 --delay 2 --adversary both --crashes 1"),
    World("changed messages", 7, f"{TWO} --adversary both --tampers 1 --silences 2"),
    World("changed messages and crashes", 7,
          f"{TWO} --order payer-first --tampers 1 --crashes 1 --silences 0"),
    World("lost messages and crashes", 6, f"{NOBODY} --drops 1 --crashes 1"),
    World("messages that come twice, or not in order", 6, f"{NOBODY} --duplicates 1 --reorders 1"),
    World("the opening", 8, f"{OPENING} --adversary both --tampers 1"),
    World("late looks", 7, "--updates 2 --step 3 --reaction 1 --delay 2 --silences 2 --partings 2"),
    World("a payer that signs first", 4, f"--updates 2 --order payer-first {ALL}"),
    World("undone blocks", 6, f"--updates 1 --step 4 --reorganisation 1 --delay 1 {ALL}",
          undoes_blocks=True),
    without("safe-ladder", "--updates 2 --step 1 --delay 2", share=6),
    without("goods-on-credit", "--updates 2 --step 1 --delay 1 --releases 2"),
    without("lock", LAX),
    without("sequence-not-final", LAX),
    without("lock-is-height", LAX),
    without("signature", LAX),
    without("low-s", LAX),
    without("value-adds-up", LAX, deviates=True),
    without("hash-type", f"--updates 1 {SMALL} --tampers 2 --order payer-first", deviates=True),
    without("segwit-funding", f"{OPENING} --funding p2sh --tampers 1", share=2),
    without("refund-before-funding", f"{OPENING} --tampers 1", share=2),
]


def one_way(variant: str, options: str, share: int = 5) -> World:
    """A world of one-way channels."""
    return World(f"one-way, {variant}: {options}", share, f"--variant {variant} {options}",
                 family="one-way")


ONE_WAY = [
    one_way("expiry", "--payments 2 --delay 2 --adversary both --crashes 1"),
    one_way("expiry", "--payments 1 --adversary both --tampers 1 --silences 2"),
    one_way("expiry", f"--payments 1 --top-up 2 {ALL}"),
    one_way("expiry", f"--payments 1 --late 1 {ALL}"),
    one_way("expiry", f"--payments 1 --reorganisation 1 {ALL}"),
    one_way("refund", "--payments 1 --from opening --adversary both --tampers 1"),
    one_way("lifetime", "--payments 2 --adversary both --crashes 1"),
    one_way("kick-off", "--payments 2 --adversary both --crashes 1"),
    one_way("kick-off", f"--payments 1 --late 1 --adversary both {ALL}"),
    one_way("trusting", f"--payments 2 --adversary both {ALL}", share=2),
]

WORLDS = TIMELOCK + ONE_WAY
