"""Accessibility beside public packages, on the same costs in the same run.

`./dev bench peers-coverage` makes an environment with the packages of coverage.txt and
runs this. Each peer has a time limit of its own; an answer that differs from ours by
more than 1e-9 is marked WRONG. Ours is called through ctypes and includes what a caller
pays: checking and copying people and supply, not the making of the costs, which
the peers do not count either.
"""
import ctypes
import multiprocessing
import sys
import time
import warnings

import numpy as np

ORIGINS, DESTINATIONS, LIMIT = 6258, 2000, 60.0
STEPS = ((10.0, 1.0), (20.0, 0.68), (30.0, 0.22))
E2SFCA, GRAVITY, CUMULATIVE = 7, 5, 3


def world(pairs):
    """Random pairs, people and supply; equal for equal arguments."""
    random = np.random.default_rng(1)
    chosen = np.sort(random.choice(ORIGINS * DESTINATIONS, pairs, replace=False))
    return {
        "from": (chosen // DESTINATIONS).astype(np.int32),
        "to": (chosen % DESTINATIONS).astype(np.int32),
        "cost": random.integers(0, 601, pairs) / 10,
        "people": random.integers(1, 5000, ORIGINS).astype(float),
        "supply": random.integers(1, 40, DESTINATIONS).astype(float),
    }


def weights(cost):
    limit = np.array([c for c, _ in STEPS])
    value = np.array([w for _, w in STEPS] + [0.0])
    return value[np.searchsorted(limit, cost, side="left")]


def best_of(work, times=3):
    best, answer = float("inf"), None
    for _ in range(times):
        start = time.perf_counter()
        answer = work()
        best = min(best, time.perf_counter() - start)
    return best, answer


# ---- ours ----------------------------------------------------------------------------


class Ours:
    """The library, called without bindings."""

    def __init__(self, path, w, threads):
        self.lib = ctypes.CDLL(path)
        self.lib.socprev_access_result_values.restype = ctypes.POINTER(ctypes.c_double)
        self.w, self.od, self.access = w, ctypes.c_void_p(), ctypes.c_void_p()
        self.run = ctypes.c_void_p()
        self.must("socprev_run_new", None, None, None, ctypes.byref(self.run))
        self.must("socprev_run_set_threads", self.run, threads)
        size = ctypes.c_size_t
        self.must("socprev_od_new", ORIGINS, DESTINATIONS, self.pointer(w["from"]), size(0),
                  self.pointer(w["to"]), size(0), self.pointer(w["cost"]), size(0),
                  size(len(w["cost"])), ctypes.c_double(0.1), 0, None, ctypes.byref(self.od), None)
        decay = ctypes.c_void_p()
        limit = np.array([c for c, _ in STEPS])
        value = np.array([v for _, v in STEPS])
        self.must("socprev_decay_new_points", 6, self.pointer(limit), size(0), self.pointer(value),
                  size(0), size(3), None, ctypes.byref(decay), None)
        self.must("socprev_access_new", self.od, 1, None, ctypes.byref(self.access), None)
        self.must("socprev_access_set_decay", self.access, decay, None)
        self.must("socprev_access_set_cutoffs", self.access, self.pointer(limit), size(0), size(3),
                  None)
        self.lib.socprev_decay_free(decay)

    @staticmethod
    def pointer(array):
        return ctypes.c_void_p(array.ctypes.data)

    def must(self, name, *arguments):
        status = getattr(self.lib, name)(*arguments)
        if status != 0:
            sys.exit(f"{name}: status {status}")

    def measure(self, measure, item=0):
        result = ctypes.c_void_p()
        size = ctypes.c_size_t
        self.must("socprev_access_set_people", self.access, 0, self.pointer(self.w["people"]),
                  size(0), None)
        self.must("socprev_access_set_supply", self.access, 0, self.pointer(self.w["supply"]),
                  size(0), None)
        self.must("socprev_access_measure", self.access, ctypes.byref(ctypes.c_int32(measure)),
                  size(1), self.run, ctypes.byref(result), None)
        values = self.lib.socprev_access_result_values(result, 0, 0, item)
        answer = np.ctypeslib.as_array(values, (ORIGINS,)).copy()
        self.lib.socprev_access_result_free(result)
        return answer


# ---- peers: each returns (seconds, answer) and runs in a process of its own --------------


def scipy_e2sfca(w):
    from scipy.sparse import csr_matrix
    matrix = csr_matrix((weights(w["cost"]), (w["from"], w["to"])), (ORIGINS, DESTINATIONS))
    back = matrix.T.tocsr()

    def work():
        demand = back @ w["people"]
        return matrix @ np.divide(w["supply"], demand, out=np.zeros(DESTINATIONS),
                                  where=demand > 0)
    return best_of(work)


def scipy_gravity(w):
    from scipy.sparse import csr_matrix
    matrix = csr_matrix((weights(w["cost"]), (w["from"], w["to"])), (ORIGINS, DESTINATIONS))
    return best_of(lambda: matrix @ w["supply"])


def frames(w):
    import pandas as pd
    people = pd.DataFrame({"id": np.arange(ORIGINS), "people": w["people"]})
    supply = pd.DataFrame({"id": np.arange(DESTINATIONS), "supply": w["supply"]})
    costs = pd.DataFrame({"origin": w["from"], "dest": w["to"], "cost": w["cost"]})
    return people.set_index("id"), supply.set_index("id"), costs


def by_origin(series):
    return series.reindex(np.arange(ORIGINS)).fillna(0).to_numpy()


def access_e2sfca(w):
    from access import fca, weights as shapes
    people, supply, costs = frames(w)
    step = shapes.step_fn(dict(STEPS))

    def work():
        return fca.two_stage_fca(
            demand_df=people, supply_df=supply, cost_df=costs, max_cost=61.0,
            demand_index="id", demand_name="people", supply_index="id", supply_name="supply",
            cost_origin="origin", cost_dest="dest", cost_name="cost", weight_fn=step)
    seconds, answer = best_of(lambda: work(), 1)
    return seconds, by_origin(answer)


def access_cumulative(w):
    from access import fca
    people, supply, costs = frames(w)

    def work():
        return fca.weighted_catchment(
            loc_df=supply.reset_index(), cost_df=costs, max_cost=20.0, cost_source="dest",
            cost_dest="origin", cost_cost="cost", loc_index="id", loc_value="supply")
    seconds, answer = best_of(work, 1)
    return seconds, by_origin(answer)


def child(function, w, out):
    warnings.simplefilter("ignore")
    try:
        out.put(function(w))
    except Exception as error:  # the peer's, whatever it is
        out.put((None, f"{type(error).__name__}: {error}"))


def with_limit(function, w):
    """Seconds and answer; None and the reason when there is none."""
    out = multiprocessing.Queue()
    process = multiprocessing.Process(target=child, args=(function, w, out))
    process.start()
    try:
        found = out.get(timeout=LIMIT)
    except Exception:
        found = (None, f"no answer within {LIMIT:.0f} s")
    process.terminate()
    process.join()
    return found


# ---- the table -----------------------------------------------------------------------------


def row(name, seconds, ours, wanted=None, answer=None):
    note = ""
    if answer is not None:
        off = np.max(np.abs(answer - wanted) / np.maximum(np.abs(wanted), 1e-300))
        note = "" if off <= 1e-9 else f"  WRONG by {off:.1e}"
    print(f"  {name:<44} {seconds * 1e3:>11.2f} ms {seconds / ours:>9.1f} x{note}", flush=True)


def compare(title, w, library, measure, item, peers):
    print(f"{title}, {len(w['cost']) / 1e6:.1f} million pairs")
    ours, wanted = best_of(lambda: library.measure(measure, item), 5)
    row("libsocprev", ours, ours)
    for name, function in peers:
        seconds, answer = with_limit(function, w)
        if seconds is None:
            print(f"  {name:<44} {answer}", flush=True)
        else:
            row(name, seconds, ours, wanted, answer)


def main():
    for pairs in (1_000_000, 10_000_000):
        w = world(pairs)
        library = Ours(sys.argv[1], w, 2)
        compare("E2SFCA, steps", w, library, E2SFCA, 0,
                [("scipy, CSR made before", scipy_e2sfca), ("access (PySAL)", access_e2sfca)])
        compare("gravity, steps", w, library, GRAVITY, 0, [("scipy, CSR made before", scipy_gravity)])
        compare("cumulative, 3 cut-offs at once; peer one", w, library, CUMULATIVE, 1,
                [("access (PySAL)", access_cumulative)])


if __name__ == "__main__":
    main()
