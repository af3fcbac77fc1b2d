"""Every vector of tests/vectors/allocation as a problem document: what the command
answers must be what the vector says. Nothing here knows how the library computes."""

import glob
import json
import os
import subprocess
import sys
from fractions import Fraction

srcdir = os.environ.get("srcdir", ".")
socprev = "./cli/socprev"
count = 0
failed = 0


def result(good, name, why=""):
    global count, failed
    count += 1
    failed += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}")
    if not good:
        print("# " + str(why).replace("\n", "\n# "))


def allocate(problem):
    """The tables that the command puts out, and its exit code."""
    document = {"format": "socprev-problem", "version": 1, **problem}
    done = subprocess.run(
        [socprev, "allocate", "-", "--json"], input=json.dumps(document).encode(),
        capture_output=True, check=False
    )
    return (json.loads(done.stdout) if done.stdout else {}), done.returncode, done.stderr.decode()


def named(prefix, n, **values):
    """Rows named prefix0, prefix1 ... with a value each; None leaves one out."""
    return [
        {"name": f"{prefix}{i}", **{k: v[i] for k, v in values.items() if v is not None}}
        for i in range(n)
    ]


def amounts(tables):
    return [row["amount"] for row in tables["division"]]


def table(tables, columns):
    flat = amounts(tables)
    return [flat[i:i + columns] for i in range(0, len(flat), columns)]


def members(tables, axis):
    return [int(row["name"][1:]) for row in tables["conflict_members"] if row["axis"] == axis]


def apportionment(vector, problem, expected):
    n = len(problem["weights"])
    base = problem.get("base")
    made = {
        "problem": "apportionment", "unit": "piece", "total": problem["total"],
        "quantum": problem.get("quantum", 1),
        "rows": named("r", n, weight=problem["weights"], floor=problem.get("floors"),
                      cap=problem.get("caps"), base=None if base is None else [base] * n),
    }
    if "error" in expected:
        for rule in problem.get("methods", ["webster"]):
            tables, code, said = allocate({**made, "rule": rule})
            result(code == 75, f"{vector}, {rule}: there is no answer", said)
            named_ones = expected.get("certificate", {}).get("claimants")
            result(named_ones is None or members(tables, "rows") == named_ones,
                   f"{vector}, {rule}: the certificate", tables)
        return
    for rule, answer in expected.items():
        tables, code, said = allocate({**made, "rule": rule})
        result(code == 0 and amounts(tables) == answer["allocation"], f"{vector}, {rule}",
               said or amounts(tables))
        if "tie" in answer and code == 0:
            tied = [i for i, row in enumerate(tables["division"]) if row["tie"] is not None]
            wanted = answer["tie"]["indices"] if answer["tie"] else []
            result(tied == wanted, f"{vector}, {rule}: the tie", tied)


def exact(row):
    """The exact share; the fraction is that of the amount's own unit."""
    whole = int(row["exact"] // 1)
    fraction = Fraction(row["exact_numerator"], row["exact_denominator"])
    return min((whole + d + fraction for d in (-1, 0, 1)), key=lambda x: abs(float(x) - row["exact"]))


def claims(vector, problem, expected):
    made = {
        "problem": "claims", "unit": "piece", "estate": problem["estate"],
        "rows": named("r", len(problem["claims"]), claim=problem["claims"]),
    }
    for rule, answer in expected.items():
        tables, code, said = allocate({**made, "rule": rule})
        result(code == 0 and amounts(tables) == answer["units"], f"{vector}, {rule}",
               said or amounts(tables))
        if code == 0:
            found = [exact(row) for row in tables["division"]]
            result(found == [Fraction(x) for x in answer["exact"]], f"{vector}, {rule}: exact",
                   found)


def tiers(vector, problem, expected):
    flat = [(claim, tier) for tier, row in enumerate(problem["tiers"]) for claim in row]
    tables, code, said = allocate({
        "problem": "claims", "unit": "piece", "estate": problem["estate"], "rule": problem["rule"],
        "rows": named("r", len(flat), claim=[c for c, _ in flat], tier=[t for _, t in flat]),
    })
    wanted = [x for row in expected["units"] for x in row]
    result(code == 0 and amounts(tables) == wanted, vector, said or amounts(tables))


def biproportional(vector, problem, expected):
    rows, columns = problem["row_totals"], problem["col_totals"]
    tables, code, said = allocate({
        "problem": "biproportional", "unit": "piece", "rule": problem["rule"],
        "rows": named("r", len(rows), total=rows),
        "columns": named("c", len(columns), total=columns), "weights": problem["weights"],
    })
    if "error" in expected:
        result(code == 75, f"{vector}: there is no answer", said)
        certificate = expected["certificate"]
        result(members(tables, "rows") == certificate["rows"]
               and members(tables, "columns") == certificate["cols"],
               f"{vector}: the certificate", tables)
        return
    found = table(tables, len(columns)) if code == 0 else None
    allowed = expected.get("all_solutions", [expected["allocation"]])
    unique = expected.get("number_of_solutions", 1) == 1
    result(found in allowed if unique or "all_solutions" in expected else found is not None,
           vector, said or found)
    result(found is not None and [sum(row) for row in found] == rows
           and [sum(column) for column in zip(*found)] == columns, f"{vector}: the sums", found)


def ipf(vector, problem, expected):
    rows, columns = problem["row_totals"], problem["col_totals"]
    tables, code, said = allocate({
        "problem": "fit", "tolerance": 1e-13, "seed": problem["seed"],
        "axes": [{"name": "a", "items": named("r", len(rows), total=rows)},
                 {"name": "b", "items": named("c", len(columns), total=columns)}],
    })
    wanted = [float(x) for row in expected.get("table", expected.get("limit")) for x in row]
    cells = tables.get("division", [])
    result(code == 0 and all(abs(row["fitted"] - x) <= 1e-9 * max(1, x)
                             for row, x in zip(cells, wanted)), vector, said or cells)
    forced = [divmod(i, len(columns)) for i, row in enumerate(cells) if row["forced"]]
    wanted = expected.get("positive_seed_cells_forced_to_zero", [])
    result([list(x) for x in forced] == wanted, f"{vector}: forced zeros", forced)


def controlled_rounding(vector, problem, expected):
    scale = 10 ** max(len(x.partition(".")[2]) for row in problem["table"] for x in row)
    cells = [[int(Fraction(x) * scale) for x in row] for row in problem["table"]]
    quantum = problem["base"] * scale
    tables, code, said = allocate({
        "problem": "twoway", "unit": "piece", "quantum": quantum, "cells": cells,
        "rows": named("r", len(cells)), "columns": named("c", len(cells[0])),
    })
    found = table(tables, len(cells[0])) if code == 0 else []
    distance = sum(abs(Fraction(x - y, scale)) for a, b in zip(found, cells) for x, y in zip(a, b))
    result(code == 0 and all(x % quantum == 0 for row in found for x in row), vector, said)
    result(distance == Fraction(expected["min_L1"]), f"{vector}: the least distance", distance)


def sources(vector, problem, expected):
    n, m = len(problem["supply"]), len(problem["demand"])
    tables, code, said = allocate({
        "problem": "sources", "unit": "piece",
        "rows": named("r", m, demand=problem["demand"]),
        "sources": named("s", n, most=problem["supply"]),
        "eligible": [[bool(problem["eligible"][k][i]) for k in range(n)] for i in range(m)],
    })
    found = table(tables, n) if code == 0 else []
    result((code == 0) == expected["feasible"], vector, said)
    result([sum(row) for row in found] == problem["demand"]
           and all(sum(c) <= s for c, s in zip(zip(*found), problem["supply"]))
           and all(x == 0 or problem["eligible"][k][i]
                   for i, row in enumerate(found) for k, x in enumerate(row)),
           f"{vector}: all limits hold", found)


def cofinancing(vector, problem, expected):
    tables, code, said = allocate({
        "problem": "cofinancing", "unit": "piece",
        "rows": named("r", len(problem["grants"]), amount=problem["grants"]),
        "sources": named("s", len(problem["shares"]), share=problem["shares"],
                         total=problem["source_totals"]),
    })
    found = table(tables, len(problem["shares"])) if code == 0 else None
    result(found in expected["optimal"], vector, said or found)


kinds = {
    "apportionment": apportionment, "claims": claims, "tiers": tiers,
    "biproportional": biproportional, "ipf": ipf, "controlled_rounding": controlled_rounding,
    "sources": sources, "cofinancing": cofinancing,
}
# Dampers are no problem of their own; the engine's tests have the vector.
without = {"damping"}

paths = sorted(glob.glob(f"{srcdir}/tests/vectors/allocation/*.json"))
seen = set()
for path in paths:
    with open(path, encoding="utf-8") as file:
        vector = json.load(file)
    kind = vector["problem"]["type"]
    if kind not in without:
        seen.add(kind)
        kinds[kind](vector["id"], vector["problem"], vector["expected"])
result(seen == set(kinds), "every kind of vector was met", set(kinds) - seen)
print(f"1..{count}")
sys.exit(failed > 0)
