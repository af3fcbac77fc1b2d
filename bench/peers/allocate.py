"""Times public packages beside libsocprev on the same inputs and checks their
answers: allocate.py LIBSOCPREV.so [SECONDS per peer and workload].

Each peer runs in a process of its own, so that a hang or a crash is an entry of
the table. An answer is compared with the exact one; where the rule leaves a tie,
any answer within the tie is right. Ratios say how often the library's time fits
into the peer's."""

import multiprocessing
import sys
import time
import warnings

import numpy

from library import Library

REPEATS = 5
MONEY = 3_000_000_000_000  # hellers: 30 billion crowns


def weights_of(n, seed):
    """Weights from 1 to 2^40, most of them small, as towns are."""
    random = numpy.random.default_rng(seed)
    return numpy.maximum(1, numpy.exp2(random.uniform(0, 40, n)).astype(numpy.int64))


# ---- peers: each takes the input and returns cells ----------------------------------


def peer_apportionment(weights, total, rule):
    import apportionment.methods as methods

    method = {"webster": "saintelague", "lr_hare": "largest_remainder", "jefferson": "dhondt"}[rule]
    parties = [str(i) for i in range(len(weights))]  # there are 52 by default
    return methods.compute(method, weights.tolist(), total, parties=parties,
                           tiesallowed=True, verbose=False)


def peer_votelib(weights, total, rule):
    import votelib.evaluate.proportional as proportional

    votes = {i: int(w) for i, w in enumerate(weights)}
    if rule == "lr_hare":
        evaluator = proportional.LargestRemainder("hare")
    else:
        divisors = {"webster": "sainte_lague", "jefferson": "d_hondt"}
        evaluator = proportional.HighestAverages(divisors[rule])
    answer = evaluator.evaluate(votes, total)
    return [answer.get(i, 0) for i in range(len(weights))]


def peer_numpy(weights, total, rule):
    """What people write by hand: shares in doubles, the largest remainders up."""
    exact = weights * (total / weights.sum())
    out = numpy.floor(exact).astype(numpy.int64)
    left = total - int(out.sum())
    out[numpy.argsort(out - exact, kind="stable")[:left]] += 1
    return out


def peer_ipfn(seed, totals, tolerance):
    from ipfn import ipfn

    return ipfn.ipfn(seed.copy(), list(totals), [[0], [1]], convergence_rate=tolerance,
                     max_iteration=1000).iteration()


def peer_numpy_ipf(seed, totals, tolerance):
    """What people write by hand: rows, then columns, until the rows hold."""
    table = seed.copy()
    for _ in range(1000):
        table *= (totals[0] / table.sum(axis=1))[:, None]
        table *= totals[1] / table.sum(axis=0)
        if numpy.max(numpy.abs(table.sum(axis=1) - totals[0]) / totals[0]) <= tolerance:
            break
    return table


def peer_votelib_biproportional(weights, rows, columns):
    import votelib.evaluate.proportional as proportional

    votes = {f"d{k}": {f"p{i}": int(weights[i, k]) for i in range(len(rows))}
             for k in range(len(columns))}
    answer = proportional.BiproportionalEvaluator("sainte_lague").evaluate(
        votes, {f"d{k}": int(t) for k, t in enumerate(columns)})
    return [[answer[f"d{k}"].get(f"p{i}", 0) for k in range(len(columns))]
            for i in range(len(rows))]


# ---- a peer in a process -----------------------------------------------------------------


def _run(function, arguments, sender):
    warnings.simplefilter("ignore")
    best, answer = None, None
    begin = time.perf_counter()
    try:
        for _ in range(REPEATS):
            start = time.perf_counter()
            answer = function(*arguments)
            seconds = time.perf_counter() - start
            best = seconds if best is None else min(best, seconds)
            if time.perf_counter() - begin > 2:
                break
        sender.send((best, numpy.array(answer), None))
    except BaseException as error:  # whatever it does, it is an entry of the table
        sender.send((None, None, f"{type(error).__name__}: {error}"[:60]))


def timed(function, arguments, limit):
    """Seconds of the best run, the answer, and what went wrong."""
    receiver, sender = multiprocessing.Pipe(False)
    process = multiprocessing.Process(target=_run, args=(function, arguments, sender))
    process.start()
    sender.close()
    try:
        if not receiver.poll(limit):
            return None, None, f"no answer in {limit:.0f} s"
        return receiver.recv()
    except EOFError:
        return None, None, f"ended with {process.exitcode}"
    finally:
        process.terminate()
        process.join()


# ---- right or wrong -------------------------------------------------------------------------


def is_largest_remainder(answer, weights, total):
    """Within one unit of the quota, and no remainder above a smaller one that won."""
    whole, rest, all_weight = [], [], int(weights.sum())
    for weight in weights:
        q, r = divmod(int(weight) * total, all_weight)
        whole.append(q)
        rest.append(r)
    extra = [int(x) - q for x, q in zip(answer, whole)]
    won = [r for e, r in zip(extra, rest) if e == 1]
    lost = [r for e, r in zip(extra, rest) if e == 0]
    return all(e in (0, 1) for e in extra) and (not won or not lost or min(won) >= max(lost))


def is_divisor(answer, weights, rule):
    """No unit given is dearer than one not given: d(k) / w in whole numbers."""
    step, first = {"webster": (2, 1), "jefferson": (1, 1)}[rule]
    dearest, cheapest = (0, 1), None
    for x, w in zip(map(int, answer), map(int, weights)):
        if x > 0:
            given = (step * (x - 1) + first, w)
            if given[0] * dearest[1] > dearest[0] * given[1]:
                dearest = given
        free = (step * x + first, w)
        if cheapest is None or free[0] * cheapest[1] < cheapest[0] * free[1]:
            cheapest = free
    return dearest[0] * cheapest[1] <= cheapest[0] * dearest[1]


def check_amounts(answer, weights, total, rule):
    given = sum(int(x) for x in answer)
    if given != total:
        return f"WRONG: gives {given - total:+d} units"
    right = is_largest_remainder(answer, weights, total) if rule == "lr_hare" else \
        is_divisor(answer, weights, rule)
    return "right" if right else "WRONG: not the rule's answer"


def check_fit(answer, totals):
    error = max(numpy.max(numpy.abs(answer.sum(axis=1 - axis) - totals[axis]) / totals[axis])
                for axis in (0, 1))
    return f"error {error:.0e}"


def check_cells(answer, rows, columns, exact):
    if (answer.sum(axis=1) != rows).any() or (answer.sum(axis=0) != columns).any():
        return "WRONG: sums do not hold"
    return "right" if (answer == exact).all() else "another table"


# ---- the table ----------------------------------------------------------------------------------


def line(workload, who, seconds, own, verdict):
    shown = "" if seconds is None else f"{1000 * seconds:12.3f}"
    ratio = "" if seconds is None else f"{seconds / own:10.1f}"
    print(f"{workload:34} {who:15} {shown:>12} {ratio:>10}  {verdict}", flush=True)


def best_of(call):
    runs = [call() for _ in range(REPEATS)]
    return runs[0][0], min(seconds for _, seconds in runs)


def bench_apportionment(library, limit):
    workloads = [("webster", 100, 1000), ("jefferson", 100, 1000), ("lr_hare", 100, 1000),
                 ("webster", 1000, 1_000_000), ("webster", 1_000_000, 1_000_000),
                 ("webster", 10_000, MONEY), ("jefferson", 1000, 1_000_000),
                 ("lr_hare", 1000, 1_000_000), ("lr_hare", 100_000, 1_000_000_000),
                 ("lr_hare", 10_000, MONEY)]
    for rule, n, total in workloads:
        weights = weights_of(n, n)
        name = f"{rule}, n = {n}, {total:.0e} units"
        answer, own = best_of(lambda: library.apportion(weights, total, rule))
        line(name, "libsocprev", own, own, check_amounts(answer, weights, total, rule))
        peers = [("apportionment", peer_apportionment), ("votelib", peer_votelib)]
        if rule == "lr_hare":
            peers.append(("numpy by hand", peer_numpy))
        for who, function in peers:
            seconds, found, wrong = timed(function, (weights, total, rule), limit)
            line("", who, seconds, own,
                 wrong or check_amounts(found, weights, total, rule))


def bench_fit(library, limit):
    for n in (100, 1000):
        random = numpy.random.default_rng(n)
        seed = random.uniform(0.5, 1.5, (n, n))
        totals = [random.uniform(50, 150, n), random.uniform(50, 150, n)]
        totals[1] *= totals[0].sum() / totals[1].sum()
        answer, own = best_of(lambda: library.fit(seed, totals, 1e-9))
        line(f"fit {n} x {n} to 1e-9", "libsocprev", own, own, check_fit(answer, totals))
        for who, function in (("ipfn", peer_ipfn), ("numpy by hand", peer_numpy_ipf)):
            seconds, found, wrong = timed(function, (seed, totals, 1e-9), limit)
            line("", who, seconds, own, wrong or check_fit(found, totals))


def bench_biproportional(library, limit):
    for total in (2310, 1_000_000, MONEY):
        random = numpy.random.default_rng(14)
        weights = random.integers(1, 100_000, (14, 33))
        exact = weights * (total / weights.sum())
        sums = []
        for axis in (1, 0):
            part = numpy.floor(exact.sum(axis=axis)).astype(numpy.int64)
            part[:total - int(part.sum())] += 1
            sums.append(part)
        answer, own = best_of(lambda: library.biproportional(weights, *sums))
        line(f"biproportional 14 x 33, {total:.0e}", "libsocprev", own, own,
             check_cells(answer, *sums, answer))
        seconds, found, wrong = timed(peer_votelib_biproportional, (weights, *sums), limit)
        line("", "votelib", seconds, own, wrong or check_cells(found, *sums, answer))


def main():
    library = Library(sys.argv[1])
    limit = float(sys.argv[2]) if len(sys.argv) > 2 else 6
    print(f"{'workload':34} {'who':15} {'ms':>12} {'ratio':>10}  answer")
    bench_apportionment(library, limit)
    bench_fit(library, limit)
    bench_biproportional(library, limit)


if __name__ == "__main__":
    main()
