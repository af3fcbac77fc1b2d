"""Divisions by the command beside slow references in exact rationals, which know
nothing of how the library computes: a queue of all units for lists of up to 200
claimants, and for tables of up to 20 x 40 multipliers that prove each cell, found
here anew from the table alone. Seeded: the same on every machine."""

import heapq
import json
import math
import random
import subprocess
import sys
from fractions import Fraction

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
    document = {"format": "socprev-problem", "version": 1, "unit": "piece", **problem}
    done = subprocess.run(
        [socprev, "allocate", "-", "--json"], input=json.dumps(document).encode(),
        capture_output=True, check=False
    )
    if done.returncode != 0:
        raise ValueError(done.stderr.decode())
    return [int(row["amount"]) for row in json.loads(done.stdout)["division"]]


# ---- one list -----------------------------------------------------------------------

# The price of unit k + 1 for weight w; of Hill its square, which orders alike.
PRICES = {
    "adams": lambda k, w: Fraction(k, w),
    "dean": lambda k, w: Fraction(2 * k * (k + 1), (2 * k + 1) * w),
    "hill": lambda k, w: Fraction(k * (k + 1), w * w),
    "webster": lambda k, w: Fraction(2 * k + 1, 2 * w),
    "jefferson": lambda k, w: Fraction(k + 1, w),
    "modified_sainte_lague": lambda k, w: Fraction(7, 10 * w) if k == 0 else Fraction(2 * k + 1, 2 * w),
}


def by_queue(weights, total, price):
    """The cheapest units, one by one; of equal prices the first claimant's."""
    amounts = [0] * len(weights)
    queue = [(price(0, w), i) for i, w in enumerate(weights) if w > 0]
    heapq.heapify(queue)
    for _ in range(total):
        _, i = heapq.heappop(queue)
        amounts[i] += 1
        heapq.heappush(queue, (price(amounts[i], weights[i]), i))
    return amounts


def by_remainders(weights, total, quota):
    """Whole quotas, then the largest remainders; of equal ones the first claimant's."""
    amounts = [int(w / quota) for w in weights]
    rest = sorted((amounts[i] - Fraction(w) / quota, i) for i, w in enumerate(weights) if w > 0)
    for _, i in rest[: total - sum(amounts)]:
        amounts[i] += 1
    return amounts


def test_lists():
    source = random.Random(1)
    for rule, price in PRICES.items():
        for n in (1, 2, 7, 40, 200):
            weights = [source.choice((0, 1, 2, 3, source.randint(1, 2**source.randint(1, 40))))
                       for _ in range(n)]
            weights[source.randrange(n)] = source.randint(1, 1000)
            total = source.randint(n, 4 * n + 200)
            found = allocate({"problem": "apportionment", "rule": rule, "total": total, "rows": [
                {"name": f"r{i}", "weight": w} for i, w in enumerate(weights)]})
            expected = by_queue(weights, total, price)
            result(found == expected, f"{rule}, n = {n}", (weights, total, found, expected))
    for n in (1, 2, 7, 40, 200):
        weights = [source.randint(0, 2**source.randint(1, 40)) for _ in range(n)]
        weights[0] += 1
        total = source.randint(0, 3_000_000_000_000)
        found = allocate({"problem": "apportionment", "rule": "lr_hare", "total": total, "rows": [
            {"name": f"r{i}", "weight": w} for i, w in enumerate(weights)]})
        expected = by_remainders(weights, total, Fraction(sum(weights), max(total, 1)))
        result(found == (expected if total else [0] * n), f"lr_hare, n = {n}",
               (weights, total, found, expected))


# ---- rows and columns -------------------------------------------------------------------

SIGNPOSTS = {"webster": Fraction(1, 2), "jefferson": Fraction(1), "adams": Fraction(0)}


def potentials(rows, columns, arcs):
    """Shortest distances by logarithms of prices; None when a circle pays."""
    at = [0.0] * (rows + columns)
    for _ in range(rows + columns):
        moved = False
        for a, b, cost in arcs:
            if at[a] + cost < at[b] - 1e-12:
                at[b] = at[a] + cost
                moved = True
        if not moved:
            return at
    return None


def why_not_best(weights, table, signpost):
    """None when exact multipliers prove the table: for each cell the price of its last
    unit, times the multipliers, is at most 1, and that of the next one at least 1."""
    rows, columns = len(weights), len(weights[0])
    arcs = []
    for i in range(rows):
        for j in range(columns):
            w, x = weights[i][j], table[i][j]
            if w == 0:
                continue
            arcs.append((i, rows + j, math.log((x + signpost) / w)))
            if x > 0 and x - 1 + signpost > 0:
                arcs.append((rows + j, i, -math.log((x - 1 + signpost) / w)))
    at = potentials(rows, columns, arcs)
    if at is None:
        return "a circle of cells would be cheaper"
    scale = [Fraction(math.exp(v)) for v in at]
    for i in range(rows):
        for j in range(columns):
            w, x = weights[i][j], table[i][j]
            if w == 0:
                if x != 0:
                    return f"cell {i}, {j} has no weight"
                continue
            ratio = scale[rows + j] / scale[i]  # at most the price of the next unit
            # the multipliers come from doubles; prices of a cell are much further apart
            slack = Fraction(1, 2**30)
            if ratio > (x + signpost) / w * (1 + slack):
                return f"cell {i}, {j} should have another unit"
            if x > 0 and ratio * (1 + slack) < (x - 1 + signpost) / w:
                return f"cell {i}, {j} should have a unit less"
    return None


def test_tables():
    source = random.Random(2)
    for rule, signpost in SIGNPOSTS.items():
        for rows, columns, total in ((2, 3, 50), (5, 8, 1000), (20, 40, 5000), (20, 40, 3 * 10**9)):
            weights = [[0 if source.random() < 0.1 else source.randint(1, 10**6)
                        for _ in range(columns)] for _ in range(rows)]
            # totals of a table that exists, and gives every cell with a weight a unit
            begin = [[0 if w == 0 else 1 + source.randint(0, 2 * total // (rows * columns))
                      for w in line] for line in weights]
            margins = [sum(line) for line in begin], [sum(line) for line in zip(*begin)]
            if 0 in margins[0] or 0 in margins[1]:
                continue
            found = allocate({
                "problem": "biproportional", "rule": rule, "weights": weights,
                "rows": [{"name": f"r{i}", "total": t} for i, t in enumerate(margins[0])],
                "columns": [{"name": f"c{j}", "total": t} for j, t in enumerate(margins[1])]})
            table = [found[i * columns : (i + 1) * columns] for i in range(rows)]
            foots = ([sum(line) for line in table] == margins[0]
                     and [sum(line) for line in zip(*table)] == margins[1])
            name = f"{rule}, {rows} x {columns}, about {total}"
            result(foots, f"{name}: rows and columns add up")
            why = why_not_best(weights, table, signpost)
            result(why is None, f"{name}: multipliers prove it", why)


test_lists()
test_tables()
# The proof can fail: moving units around a rectangle of a best table makes it worse.
result(why_not_best([[50, 10], [10, 50]], [[5, 1], [1, 5]], Fraction(1, 2)) is None, "a good table")
result(why_not_best([[50, 10], [10, 50]], [[3, 3], [3, 3]], Fraction(1, 2)) is not None, "a bad table")
print(f"1..{count}")
sys.exit(failed > 0)
