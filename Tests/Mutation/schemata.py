"""One build for all changes: a copy of the repository in which a number chooses between them."""

from pathlib import Path

from catalogue import Change

CHOICE = "CActiveMutant"
HEADER = """#pragma once

/// The number of the change that is active, from the environment; 0 for none.
int paychan_mutant(void);
"""
SOURCE = """#include "active_mutant.h"

#include <stdlib.h>

static int number;

__attribute__((constructor)) static void read_number(void) {
  const char *text = getenv("PAYCHAN_MUTANT");
  number = text ? atoi(text) : 0;
}

int paychan_mutant(void) { return number; }
"""
MANIFEST = (
    (".target(name: name, dependencies: imports, swiftSettings: settings)",
     f'.target(name: name, dependencies: imports + ["{CHOICE}"], swiftSettings: settings)'),
    ("name: name, dependencies: imports, path:",
     f'name: name, dependencies: imports + ["{CHOICE}"], path:'),
    ("  targets: [\n    .systemLibrary(",
     f'  targets: [\n    .target(name: "{CHOICE}"),\n    .systemLibrary('),
)
COPIED = (
    "Package.swift", "Package.resolved", "Sources", "Tests", "Fixtures", "Scripts", ".ci", "README.md",
    "LICENSE", ".gitignore", ".swift-format",
)


def misfits(root: Path, changes: list[Change]) -> list[str]:
    """The entries that no longer apply to the code, each in a sentence."""
    problems = []
    for change in changes:
        try:
            change.place_in((root / change.file).read_text())
        except (LookupError, OSError) as error:
            problems.append(f"{change.number} {change.file}: {error}")
    return problems


def plant(root: Path, copy: Path, changes: list[Change]) -> None:
    """Brings the copy up to date, with all changes in it; untouched files keep their time."""
    wanted: dict[Path, bytes] = {}
    for name in COPIED:
        source = root / name
        files = source.rglob("*") if source.is_dir() else [source]
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts:
                wanted[path.relative_to(root)] = path.read_bytes()
    for name, text in planted(root, changes).items():
        wanted[Path(name)] = text.encode()
    manifest = wanted[Path("Package.swift")].decode()
    for old, new in MANIFEST:
        if manifest.count(old) != 1:
            raise SystemExit(f"Package.swift has no longer just one {old!r}")
        manifest = manifest.replace(old, new)
    wanted[Path("Package.swift")] = manifest.encode()
    wanted[Path(f"Sources/{CHOICE}/active_mutant.c")] = SOURCE.encode()
    wanted[Path(f"Sources/{CHOICE}/include/active_mutant.h")] = HEADER.encode()
    write(copy, wanted)


def planted(root: Path, changes: list[Change]) -> dict[str, str]:
    """The changed files, each with all of its changes."""
    texts = {}
    for file in {change.file for change in changes}:
        text = (root / file).read_text()
        places = sorted(
            (change.place_in(text), change) for change in changes if change.file == file)
        end = len(text)
        for start, change in reversed(places):
            if start + len(change.find) > end:
                raise SystemExit(f"change {change.number} reaches into another of {file}")
            text = text[:start] + change.chosen() + text[start + len(change.find):]
            end = start
        texts[file] = f"internal import {CHOICE}\n{text}"
    return texts


def write(copy: Path, wanted: dict[Path, bytes]) -> None:
    """Writes what differs, and removes what is not wanted any more."""
    for name in COPIED:
        old = copy / name
        for path in old.rglob("*") if old.is_dir() else []:
            if path.is_file() and path.relative_to(copy) not in wanted:
                path.unlink()
    for name, content in wanted.items():
        path = copy / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
