"""Holds every file of fixtures to `Fixtures/schema.json`, and plants faults that it must find."""

import argparse
import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

PLANTED = {
    "no version": lambda file: file.pop("version"),
    "another format": lambda file: file.update(format="other"),
    "a surplus member": lambda file: file.update(more=1),
    "a family that is none": lambda file: file["cases"][0].update(family="other"),
    "a secret that is too short": lambda file: file["cases"][0]["keys"][0].update(secret="00"),
    "large letters": lambda file: file["cases"][0]["transactions"][0].update(txid="AB" * 32),
    "half a satoshi": lambda file: file["cases"][0]["channel"].update({"capacity": 0.5}),
    "a signature without digest":
        lambda file: file["cases"][0]["transactions"][0]["inputs"][0]["signatures"][0].pop("digest"),
    "a defect without a base": lambda file: file["cases"][0].update(defect={"change": "x"}),
    "a label that is none": lambda file: file["cases"][0]["transactions"][0].update(label="x"),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="FixtureConsumer/schema.py", description=__doc__)
    parser.add_argument("--fixtures", type=Path, default=Path("Fixtures"), metavar="FOLDER")
    folder = parser.parse_args().fixtures
    schema = json.loads((folder / "schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems, cases = [], 0
    for entry in json.loads((folder / "index.json").read_text())["files"]:
        document = json.loads((folder / entry["file"]).read_text())
        cases += len(document["cases"])
        problems += [f"{entry['file']}: {error.json_path}: {error.message[:200]}"
                     for error in validator.iter_errors(document)]
    good = json.loads((folder / "signatures.json").read_text())
    for what, plant in PLANTED.items():
        bad = copy.deepcopy(good)
        plant(bad)
        if validator.is_valid(bad):
            problems.append(f"nobody finds {what}")
    for problem in problems[:20]:
        print(f"DIFFERENCE: {problem}")
    print(f"{cases} cases, {len(PLANTED)} faults planted, {len(problems)} problems")
    return 1 if problems or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
