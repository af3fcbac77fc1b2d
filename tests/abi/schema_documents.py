"""Validates documents with python3-jsonschema, which knows nothing of libsocprev:
all documents that the library takes must pass their schema (docs/portfolio.schema.json,
docs/round.schema.json), and of the invalid ones exactly those that expected.csv calls
`refuses` must not."""

import csv
import glob
import json
import os
import sys

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

srcdir = os.environ.get("srcdir", ".")
count = 0


def result(good, name, why=""):
    global count
    count += 1
    print(f"{'ok' if good else 'not ok'} {count} - {name}")
    if not good:
        print(f"# {why}")


def unique(pairs):
    """A JSON object whose names are all different."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name stands twice")
    return made


def refuse(word):
    raise ValueError(word)


def load(path):
    with open(path, "rb") as file:
        return json.loads(
            file.read().decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse
        )


def validate(name, folders, invalid):
    with open(f"{srcdir}/docs/{name}.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    result(True, f"the schema of a {name} is one of draft 2020-12")
    validator = jsonschema.Draft202012Validator(schema)
    valid = sorted(path for folder in folders for path in glob.glob(f"{srcdir}/{folder}/*.json"))
    for path in valid:
        error = jsonschema.exceptions.best_match(validator.iter_errors(load(path)))
        result(error is None, f"{os.path.basename(path)} passes", error and error.message)
    result(len(valid) > 0, "there are documents to validate")
    with open(f"{srcdir}/{invalid}/expected.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            try:
                found = "accepts" if validator.is_valid(load(f"{srcdir}/{invalid}/{row['file']}")) \
                    else "refuses"
            except (ValueError, RecursionError):
                found = "not_json"
            result(found == row["schema"], f"{row['file']}: {row['schema']}", f"found {found}")


validate("portfolio", ["tests/documents", "examples/portfolios"], "tests/invalid")
validate("round", ["examples/rounds"], "tests/invalid_rounds")
print(f"1..{count}")
