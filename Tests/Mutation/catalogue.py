"""The changes, as the lists in `changes` have them: which text of which file becomes what."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

LISTS = Path(__file__).parent / "changes"
FORMS = ("expression", "statement", "written")
# Where in `Sources` the files of a list lie, if not in the folder of that name.
FOLDERS = {"Canary": "", "Timelock": "Families/Timelock/"}
MEMBERS = {"file", "why", "find", "put", "form", "equivalent"}


@dataclass(frozen=True)
class Change:
    """One change to the code, with the number that chooses it in the environment."""

    number: int
    room: str
    file: str
    why: str
    find: str
    put: str
    form: str = "expression"
    equivalent: str = ""

    def chosen(self) -> str:
        """The text that has both: the changed code if the number is chosen, and the original."""
        choice = f"paychan_mutant() == {self.number}"
        if self.form == "expression":
            return f"({choice} ? ({self.put}) : ({self.find}))"
        if self.form == "statement":
            return f"if {choice} {{ {self.put} }} else {{ {self.find} }}"
        return self.put.replace("MUTANT", choice)

    def place_in(self, text: str) -> int:
        """Where the text stands that is changed; an error if it does not stand there just once."""
        count = text.count(self.find)
        if count != 1:
            raise LookupError(f"{self.find!r} stands {count} times in the file")
        return text.index(self.find)


def changes() -> list[Change]:
    """All changes of all lists; a number is a hundred times the list's, and the place in it."""
    found = []
    for path in sorted(LISTS.glob("*.toml")):
        digits, room = re.fullmatch(r"(\d+)-(\w+)", path.stem).groups()
        for place, entry in enumerate(tomllib.loads(path.read_text())["change"], 1):
            found.append(change(entry, 100 * int(digits) + place, room))
    return found


def change(entry: dict, number: int, room: str) -> Change:
    """Reads one entry of a list."""
    if surplus := entry.keys() - MEMBERS:
        raise ValueError(f"change {number} of {room} has unknown members: {sorted(surplus)}")
    if entry.get("form", "expression") not in FORMS:
        raise ValueError(f"change {number} of {room} has no form of {FORMS}")
    folder = FOLDERS.get(room, f"{room}/")
    return Change(number=number, room=room, **{**entry, "file": f"Sources/{folder}{entry['file']}"})
