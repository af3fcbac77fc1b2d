"""The JSON and CSV of a call parse, and docs/command.md names what is in them.

usage: parse_tables.py COMMAND.md SOCPREV VERB ARGUMENT...
"""
import csv
import io
import json
import re
import subprocess
import sys

docs, socprev, *call = sys.argv[1:]


def run(form):
    done = subprocess.run([socprev, *call, form], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return done.stdout.decode()


def unique(pairs):
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), f"a member twice: {names}"
    return dict(pairs)


def documented(verb):
    """{table: columns} of the section of a verb; None where any column may be."""
    text = open(docs, encoding="utf-8").read()
    section = re.search(rf"^## {verb}$(.*?)(?=^## |\Z)", text, re.M | re.S).group(1)
    tables = {}
    for name, columns in re.findall(r"^\| `(\w+)` \| (.*?) \|$", section, re.M):
        tables[name] = re.findall(r"`(\w+)`", columns) or None
    return tables


def check_tables(found, known):
    for name, rows in found.items():
        assert name in known, f"table {name} is not documented"
        for row in rows:
            if known[name] is not None:
                assert list(row) == known[name], f"{name}: {list(row)} is not {known[name]}"


found = json.loads(run("--json"), object_pairs_hook=unique)
assert found, "no table"
check_tables(found, documented(call[0]))

rows = list(csv.reader(io.StringIO(run("--csv"), newline=""), strict=True))
tables = {name: len(table) for name, table in found.items()}
assert len(rows) - 1 in tables.values(), f"CSV has {len(rows) - 1} rows, JSON {tables}"
assert all(len(row) == len(rows[0]) for row in rows), "rows of different length"
assert run("--json") == run("--json"), "two runs differ"
