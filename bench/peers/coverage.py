"""Accessibility, evenness and the choice of sites beside public packages, on the same
data in the same run.

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
SITES, OPEN, RADIUS = 500, 20, 20_000
STEPS = ((10.0, 1.0), (20.0, 0.68), (30.0, 0.22))
E2SFCA, GRAVITY, CUMULATIVE, MAX_COVER = 7, 5, 3, 1


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


def check(library, name, *arguments):
    status = getattr(library, name)(*arguments)
    if status != 0:
        sys.exit(f"{name}: status {status}")


def our_indices(path, values):
    """Gini and Theil, from the array on."""
    lib, size = ctypes.CDLL(path), ctypes.c_size_t
    names = (ctypes.c_int32 * 2)(1, 4)  # Gini, entropy
    powers, found = (ctypes.c_double * 2)(0, 1), (ctypes.c_double * 2)()

    def work():
        made, statuses = ctypes.c_void_p(), (ctypes.c_int32 * 2)()
        check(lib, "socprev_evenness_new", None, ctypes.byref(made), None)
        check(lib, "socprev_evenness_add", made, Ours.pointer(values), size(0), None, size(0),
              size(len(values)), None)
        check(lib, "socprev_evenness_finish", made, None)
        check(lib, "socprev_evenness_indices", made, names, powers, size(2), found, statuses, None)
        lib.socprev_evenness_free(made)
        return np.array(found)
    return best_of(work, 5)


def our_cover(path, cost, people):
    """Building and solving; the objective, proven."""
    lib, size = ctypes.CDLL(path), ctypes.c_size_t
    lib.socprev_network_set_radius.argtypes = [ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p]

    def work():
        network, plan, covered = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_int64()
        place, site = np.nonzero(cost <= RADIUS)
        place, site, near = place.astype(np.int32), site.astype(np.int32), cost[place, site]
        check(lib, "socprev_network_new", len(people), SITES, 1, None, ctypes.byref(network), None)
        check(lib, "socprev_network_set_demands", network, Ours.pointer(people), size(0), size(0),
              None)
        check(lib, "socprev_network_set_model", network, MAX_COVER, 0, None)
        check(lib, "socprev_network_set_pairs", network, Ours.pointer(place), size(0),
              Ours.pointer(site), size(0), Ours.pointer(near), size(0), size(len(near)), None)
        check(lib, "socprev_network_set_radius", network, RADIUS, None)
        check(lib, "socprev_network_set_most", network, OPEN, None)
        check(lib, "socprev_network_solve", network, None, ctypes.byref(plan), None)
        check(lib, "socprev_plan_objective", plan, ctypes.byref(covered))
        lib.socprev_plan_free(plan)
        lib.socprev_network_free(network)
        return np.array([float(covered.value)])
    return best_of(work)


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


def inequality_indices(values):
    from inequality.gini import Gini
    from inequality.theil import Theil
    return best_of(lambda: np.array([Gini(values).g, Theil(values).T]))


def spopt_cover(world):
    import pulp
    from spopt.locate import MCLP
    cost, people = world

    def work():
        model = MCLP.from_cost_matrix(cost.astype(float), people.astype(float), RADIUS,
                                      p_facilities=OPEN)
        model.solve(pulp.PULP_CBC_CMD(msg=False))
        return np.array([pulp.value(model.problem.objective)])
    return best_of(work, 1)


def scipy_cover(world):
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix, hstack, identity
    cost, people = world

    def work():  # y of the sites, then z of the places; z_i <= sum of y that cover i
        near = csr_matrix((cost <= RADIUS).astype(float))
        n = len(people)
        row = csr_matrix((np.ones(SITES), (np.zeros(SITES, int), np.arange(SITES))),
                         (1, SITES + n))
        found = milp(np.concatenate([np.zeros(SITES), -people]),
                     integrality=np.concatenate([np.ones(SITES), np.zeros(n)]), bounds=Bounds(0, 1),
                     constraints=[LinearConstraint(hstack([-near, identity(n)]).tocsr(), ub=0),
                                  LinearConstraint(row, ub=OPEN)])
        return np.array([-found.fun])
    return best_of(work, 1)


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


def compare_with(ours, wanted, data, peers):
    row("libsocprev", ours, ours)
    for name, function in peers:
        seconds, answer = with_limit(function, data)
        if seconds is None:
            print(f"  {name:<44} {answer}", flush=True)
        else:
            row(name, seconds, ours, wanted, answer)


def compare_evenness(path):
    random = np.random.default_rng(3)
    for title, values in (("no zeros", random.lognormal(size=ORIGINS)),
                          ("a third zeros", np.where(random.random(ORIGINS) < 1 / 3, 0.0,
                                                     random.lognormal(size=ORIGINS))),
                          ("half of all has nothing", np.array([0.0, 0, 0, 10, 10, 10]))):
        print(f"Gini and Theil of {len(values)} units, {title}")
        ours, wanted = our_indices(path, values)
        compare_with(ours, wanted, values, [("inequality (PySAL)", inequality_indices)])


def compare_cover(path):
    random = np.random.default_rng(4)
    place, site = random.random((ORIGINS, 2)) * 300_000, random.random((SITES, 2)) * 300_000
    cost = np.hypot(*(place[:, None] - site).transpose(2, 0, 1)).round().astype(np.int64)
    people = random.integers(1, 5000, ORIGINS)
    print(f"maximal cover, {ORIGINS} x {SITES}, {OPEN} sites of {RADIUS / 1000:.0f} km, "
          "building and solving")
    ours, wanted = our_cover(path, cost, people)
    compare_with(ours, wanted, (cost, people), [("scipy, HiGHS, model by hand", scipy_cover),
                                                ("spopt (PySAL), CBC", spopt_cover)])


def main():
    compare_evenness(sys.argv[1])
    compare_cover(sys.argv[1])
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
