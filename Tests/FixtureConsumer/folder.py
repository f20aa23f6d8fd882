"""Where the files of a folder of fixtures are, and what they are about."""

import json
from dataclasses import dataclass
from pathlib import Path

# The family of files that name only a topic: there was a single family when they were first written.
UNNAMED = "timelock"


@dataclass(frozen=True)
class Subject:
    """What a file, a case or an entry of the index is about: a topic of a family."""

    family: str
    topic: str

    def __str__(self) -> str:
        return f"{self.family}/{self.topic}"


def subject(members: dict) -> Subject:
    """Without a member `topic`, the member `family` is a topic."""
    if "topic" in members:
        return Subject(members["family"], members["topic"])
    return Subject(UNNAMED, members["family"])


@dataclass(frozen=True)
class Entry:
    """A file as the index names it."""

    name: str
    path: Path
    subject: Subject
    sha256: str

    def read(self) -> dict:
        return json.loads(self.path.read_text())


def entries(folder: Path) -> list[Entry]:
    """Every file of a folder, in the order of its index."""
    index = json.loads((folder / "index.json").read_text())
    return [Entry(each["file"], folder / each["file"], subject(each), each["sha256"])
            for each in index["files"]]


def cases(folder: Path, family: str, topic: str) -> list[dict]:
    """The cases about a topic."""
    return [case for entry in entries(folder) if entry.subject == Subject(family, topic)
            for case in entry.read()["cases"]]


def strangers(folder: Path, known: set[str]) -> list[str]:
    """A file of a family for which there are no rules here is a problem: it would not be judged."""
    return [f"{entry.name}: no rules of the family '{entry.subject.family}'"
            for entry in entries(folder) if entry.subject.family not in known]
