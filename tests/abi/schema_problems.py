"""Validates problem documents with python3-jsonschema, which knows nothing of
libsocprev: all of examples/problems pass docs/problem.schema.json, and of those in
tests/invalid_problems exactly the ones that expected.csv calls `refuses` do not."""

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


def load(path):
    with open(path, "rb") as file:
        return json.loads(file.read().decode("utf-8"), object_pairs_hook=unique)


with open(f"{srcdir}/docs/problem.schema.json", encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
result(True, "the schema is one of draft 2020-12")
validator = jsonschema.Draft202012Validator(schema)
kinds = set()
for path in sorted(glob.glob(f"{srcdir}/examples/problems/*.json")):
    document = load(path)
    kinds.add(document["problem"])
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    result(error is None, f"{os.path.basename(path)} passes", error and error.message)
wanted = {entry["$ref"].rpartition("/")[2] for entry in schema["oneOf"]}
result(kinds == wanted, "there is an example of every kind", wanted - kinds)

with open(f"{srcdir}/tests/invalid_problems/expected.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        try:
            found = (
                "accepts"
                if validator.is_valid(load(f"{srcdir}/tests/invalid_problems/{row['file']}"))
                else "refuses"
            )
        except (ValueError, RecursionError):
            found = "not_json"
        result(found == row["schema"], f"{row['file']}: {row['schema']}", f"found {found}")

print(f"1..{count}")
