"""Changes to the lines of a good story, each of which must be found."""

from collections.abc import Callable

Lines = list[dict]


def place(lines: Lines, wanted: Callable[[dict], bool]) -> int | None:
    return next((at for at, line in enumerate(lines) if wanted(line)), None)


def is_refused(line: dict) -> bool:
    return "test" in line and line["expect"].get("allowed") is False


def other_reason(lines: Lines) -> int | None:
    """A refusal is said to have another reason."""
    at = place(lines, is_refused)
    if at is not None:
        lines[at]["expect"]["reject-reason"] = "bad-txns-vout-empty"
    return at


def refusal_allowed(lines: Lines) -> int | None:
    """A refusal is said to be none."""
    at = place(lines, is_refused)
    if at is not None:
        lines[at]["expect"] = {"allowed": True, "reject-reason": None}
    return at


def changed_signature(lines: Lines) -> int | None:
    """A signature of a transaction that was sent differs in a bit."""
    at = place(lines, lambda line: "send" in line)
    if at is not None:
        raw = bytearray.fromhex(lines[at]["send"])
        start = raw.index(b"\x30\x44") if b"\x30\x44" in raw else raw.index(b"\x30\x45")
        raw[start + 20] ^= 1
        lines[at]["send"] = raw.hex()
    return at


def changed_block(lines: Lines) -> int | None:
    """A block pays somebody else."""
    at = place(lines, lambda line: "block" in line)
    if at is not None:
        raw = bytearray.fromhex(lines[at]["block"])
        raw[-60] ^= 1
        lines[at]["block"] = raw.hex()
    return at


def refused_block(lines: Lines) -> int | None:
    """A good block is said to be refused."""
    at = place(lines, lambda line: "block" in line)
    if at is not None:
        lines[at]["expect"] = {"accepted": False, "reject-reason": "bad-txns-nonfinal"}
    return at


FAULTS: list[Callable[[Lines], int | None]] = [
    other_reason, refusal_allowed, changed_signature, changed_block, refused_block]
