"""Holds every file of fixtures and their index to `Fixtures/schema.json`.

Faults are planted that the schema must find. Each of its definitions must say in a sentence what it
is, and be used; those that all families share refer to those of a family in few places only. An index
of an earlier version, whose files lie beside it, is held to it, too.
"""

import argparse
import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator


def transaction(file: dict) -> dict:
    return file["cases"][0]["transactions"][0]


def moves(file: dict) -> list:
    return file["cases"][0]["scenario"]["moves"]


def messages(file: dict) -> list:
    return [event["message"] for step in file["cases"][0]["steps"] for event in step["events"]
            if "message" in event]


IN_FILE = {
    "no version": lambda file: file.pop("version"),
    "no revision": lambda file: file.pop("revision"),
    "another format": lambda file: file.update(format="other"),
    "a surplus member": lambda file: file.update(more=1),
    "a topic that is none": lambda file: file["cases"][0].update(family="other"),
    "a file about no topic": lambda file: file.update(family="other"),
    "a family that is none": lambda file: file.update(family="other", topic="signatures"),
    "a timelock case with two names": lambda file: file["cases"][0].update(topic="signatures"),
    "a case with a surplus member": lambda file: file["cases"][0].update(more=1),
    "a transaction with a surplus member": lambda file: transaction(file).update(more=1),
    "a transaction without a division": lambda file: transaction(file).pop("division"),
    "a question about no transaction":
        lambda file: file["cases"][0]["verdicts"].append(
            {"label": "x", "height": None, "verdict": None}),
    "a secret that is too short": lambda file: file["cases"][0]["keys"][0].update(secret="00"),
    "large letters": lambda file: transaction(file).update(txid="AB" * 32),
    "half a satoshi": lambda file: file["cases"][0]["channel"].update({"capacity": 0.5}),
    "a signature without digest":
        lambda file: transaction(file)["inputs"][0]["signatures"][0].pop("digest"),
    "a signature without a judgement":
        lambda file: transaction(file)["inputs"][0]["signatures"][0].pop("valid"),
    "a transaction without a judgement": lambda file: transaction(file).pop("good"),
    "a bad transaction without changes": lambda file: transaction(file).update(good=False),
    "a good transaction with changes": lambda file: transaction(file).update(
        changes=[{"member": "version", "expected": 2, "found": 3}]),
    "a defect without a base": lambda file: file["cases"][0].update(defect={"change": "x"}),
    "a label that is none": lambda file: transaction(file).update(label="x"),
    "a move that is none": lambda file: moves(file)[0].update(opens=moves(file)[0].pop("open")),
    "a move with too much": lambda file: moves(file)[0].update(more=1),
    "an amount without a unit": lambda file: moves(file).append({"pay": "12"}),
    "a record that is none": lambda file: file["cases"][0]["scenario"].update(
        records={"payer": "never"}),
    "a message that is none": lambda file: messages(file)[0].update(type="hello"),
    "a message with too much": lambda file: messages(file)[0].update({"to-payee": 1}),
    "an event that is none": lambda file: file["cases"][0]["steps"][0]["events"][0].update(
        event="seen"),
}

# What is planted in a file of a family that files name.
IN_NAMED = {
    "no topic": lambda file: file.pop("topic"),
    "a topic of another family": lambda file: file.update(topic="ladder"),
    "a case without a topic": lambda file: file["cases"][0].pop("topic"),
    "a case of another topic": lambda file: file["cases"][0].update(topic="ladder"),
    "a scenario without a family": lambda file: file["cases"][0]["scenario"].pop("family"),
    "a scenario of another family": lambda file: file["cases"][0]["scenario"].update(family="x"),
    "terms of two variants": lambda file: file["cases"][0]["scenario"]["terms"].update(
        variant="lifetime"),
    "terms with two locks": lambda file: file["cases"][0]["scenario"]["terms"].update(lifetime=9),
    "a transaction without a payment": lambda file: transaction(file).pop("payment"),
    "a payment without a backing": lambda file: transaction(file).update(
        payment={"number": 1, "to-payee": 1}),
    "a label of another family": lambda file: transaction(file).update(label="commitment 1"),
    "a close without a number": lambda file: transaction(file).update(label="close"),
    "a move of another family": lambda file: moves(file).append({"malleate": "funding"}),
    "a move of no side": lambda file: moves(file).append({"silence": "alice"}),
    "a message of another family": lambda file: messages(file)[0].update(type="propose"),
    "a channel without a top-up's fee":
        lambda file: file["cases"][0]["channel"].pop("top-up-fee"),
    "a channel with a surplus member": lambda file: file["cases"][0]["channel"].update(more=1),
}

IN_INDEX = {
    "no files": lambda index: index.update(files=[]),
    "a file without a hash": lambda index: index["files"][0].pop("sha256"),
    "a file in another folder": lambda index: index["files"][0].update(file="../keys.json"),
    "a file in another family's folder":
        lambda index: index["files"][0].update(file="other/keys.json"),
    "an entry of no topic": lambda index: index["files"][0].update(family="other"),
    "an entry of no family": lambda index: index["files"][0].update(family="x", topic="keys"),
    "an index of another version": lambda index: index.update(version=2),
}


def planted(validator: Draft202012Validator, good: dict, faults: dict) -> list[str]:
    missed = []
    for what, plant in faults.items():
        bad = copy.deepcopy(good)
        plant(bad)
        if validator.is_valid(bad):
            missed.append(f"a planted fault is not found: {what}")
    return missed


def references(value) -> set[str]:
    """Every definition that a schema refers to."""
    if isinstance(value, list):
        return set().union(*map(references, value))
    if not isinstance(value, dict):
        return set()
    found = {value["$ref"].split("/")[2]} if "$ref" in value else set()
    return found.union(*map(references, value.values()))


# Where the shared definitions lead to those of a family.
DOORS = {"file", "entry", "named-family"}
FAMILIES = ("timelock", "one-way")


def crossings(schema: dict) -> list[str]:
    """Definitions that refer to those of a family which is not their own."""
    def family(name: str) -> str | None:
        return next((each for each in FAMILIES if name.startswith(f"{each}-")), None)

    return [f"the definition '{name}' refers to '{other}'"
            for name, each in schema["$defs"].items() if name not in DOORS
            for other in sorted(references(each)) if family(other) not in (None, family(name))]


def flattened(index: dict) -> dict:
    """The index as earlier versions wrote it: of the one family that there was."""
    files = [dict(each, file=each["file"].split("/")[-1]) for each in index["files"]
             if "topic" not in each]
    return dict(index, files=files)


def definitions(schema: dict) -> list[str]:
    """Definitions without a sentence, and those that nothing refers to."""
    used = references(schema)
    silent = [f"the definition '{name}' does not say what it is"
              for name, each in schema["$defs"].items()
              if not each.get("description", "").endswith(".")]
    return silent + [f"the definition '{name}' is not used"
                     for name in schema["$defs"] if name not in used]


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/schema.py", description=__doc__)
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    parser.add_argument("--schema", type=Path, default=Path("Fixtures/schema.json"),
                        metavar="FILE")
    options = parser.parse_args()
    folder, schema = options.fixtures, json.loads(options.schema.read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems, cases = definitions(schema) + crossings(schema), 0
    index = json.loads((folder / "index.json").read_text())
    for name in ["index.json"] + [entry["file"] for entry in index["files"]]:
        document = json.loads((folder / name).read_text())
        cases += len(document.get("cases", []))
        problems += [f"{name}: {error.json_path}: {error.message[:200]}"
                     for error in validator.iter_errors(document)]
    problems += [f"an index of an earlier version: {error.json_path}: {error.message[:200]}"
                 for error in validator.iter_errors(flattened(index))]
    good = json.loads((folder / "timelock/signatures.json").read_text())
    named = json.loads((folder / "one-way/opening.json").read_text())
    problems += planted(validator, good, IN_FILE) + planted(validator, index, IN_INDEX)
    problems += planted(validator, named, IN_NAMED)
    for problem in problems[:20]:
        print(f"DIFFERENCE: {problem}")
    print(f"{cases} cases and the index, {len(schema['$defs'])} definitions, "
          f"{len(IN_FILE) + len(IN_INDEX) + len(IN_NAMED)} faults planted, {len(problems)} problems")
    return 1 if problems or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
