"""The library against references of a few lines in exact fractions, on worlds that
Hypothesis makes and makes smaller.

The quick profile makes the same examples each time. SOCPREV_HYPOTHESIS=slow makes many, new
ones; an example that fails is kept as an @example here.
"""
import itertools
import os
import unittest
from fractions import Fraction

import socprev
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from socprev import ClaimsRule, Dimension, ParticipantsMeasure, PeopleCode, PeopleMeasure, Rule

COMMON = {"deadline": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile("quick", max_examples=300, derandomize=True, database=None, **COMMON)
settings.register_profile("slow", max_examples=5000, print_blob=True, **COMMON)
settings.load_profile(os.environ.get("SOCPREV_HYPOTHESIS", "quick"))

AMOUNTS = st.integers(0, 60) | st.integers(0, 10**12)
HALF = Fraction(1, 2)


def largest_remainders(shares, total):
    """Whole parts, then a unit each to the largest remainders, the first among equals."""
    made = [share.numerator // share.denominator for share in shares]
    order = sorted(range(len(shares)), key=lambda i: (made[i] - shares[i], i))
    for i in order[:total - sum(made)]:
        made[i] += 1
    return made


# ---- divisor methods and bounds ----------------------------------------------------

SIGNPOSTS = {  # of unit k + 1; Hill's are roots, so that squares are compared
    Rule.ADAMS: lambda k: Fraction(k), Rule.JEFFERSON: lambda k: Fraction(k + 1),
    Rule.WEBSTER: lambda k: k + HALF,
    Rule.DEAN: lambda k: Fraction(2 * k * (k + 1), 2 * k + 1),
    Rule.HILL: lambda k: Fraction(k * (k + 1)),
    Rule.MODIFIED_SAINTE_LAGUE: lambda k: k + HALF if k else Fraction(7, 10),
}


def cheapest_units(rule, weights, total, floors, caps, signpost):
    """Above the floors, unit by unit to whom it costs least; None when that cannot be."""
    power = 2 if rule == Rule.HILL else 1
    amounts = list(floors)
    if sum(floors) > total or any(f > c for f, c in zip(floors, caps)):
        return None
    for _ in range(total - sum(floors)):
        able = [i for i, w in enumerate(weights) if w and amounts[i] < caps[i]]
        if not able:
            return None
        i = min(able, key=lambda i: (signpost(amounts[i]) / weights[i]**power, i))
        amounts[i] += 1
    return amounts


def apportionment(rule, weights, total, floors=None, caps=None):
    problem = socprev.Apportionment(len(weights))
    problem.set_weights(weights)
    problem.set_total(total)
    problem.set_rule(rule)
    problem.set_floors(floors)
    problem.set_caps(caps)
    return problem


@st.composite
def bounded(draw):
    n = draw(st.integers(1, 5))
    weights = draw(st.lists(st.integers(0, 40), min_size=n, max_size=n))
    floors = draw(st.lists(st.integers(0, 3), min_size=n, max_size=n))
    room = draw(st.lists(st.integers(0, 6) | st.just(socprev.NO_CAP), min_size=n, max_size=n))
    caps = [socprev.NO_CAP if r == socprev.NO_CAP else f + r for f, r in zip(floors, room)]
    return weights, draw(st.integers(0, 30)), floors, caps


class Divisions(unittest.TestCase):
    @given(st.sampled_from(sorted(SIGNPOSTS)), bounded())
    @example(Rule.ADAMS, ([1, 0], 0, [0, 0], [socprev.NO_CAP] * 2))
    def test_divisor_methods_with_bounds(self, rule, world):
        weights, total, floors, caps = world
        if SIGNPOSTS[rule](0) == 0:  # everybody's first unit costs nothing
            assume(total >= sum(max(f, 1 if w else 0) for f, w in zip(floors, weights)))
            assume(all(c for w, c in zip(weights, caps) if w))
        self.compare(rule, world, SIGNPOSTS[rule])

    @given(bounded(), st.fractions(0, 1, max_denominator=20))
    def test_stationary_divisors(self, world, at):
        assume(at > 0)
        self.compare(Rule.STATIONARY, world, lambda k: k + at, at)

    def compare(self, rule, world, signpost, at=None):
        weights, total, floors, caps = world
        expected = cheapest_units(rule, weights, total, floors, caps, signpost)
        problem = apportionment(rule, weights, total, floors, caps)
        if at is not None:
            problem.set_signpost(at)
        if expected is None:
            with self.assertRaises(socprev.InfeasibleError):
                problem.solve()
            problem.conflict().verify(problem)
        else:
            answer = problem.solve()
            self.assertEqual(list(answer.amounts()), expected)
            answer.verify(problem)

    @given(st.lists(AMOUNTS, min_size=1, max_size=8), AMOUNTS)
    def test_largest_remainder_by_hare(self, weights, total):
        assume(any(weights))
        shares = [Fraction(w * total, sum(weights)) for w in weights]
        answer = apportionment(Rule.HARE, weights, total).solve()
        self.assertEqual(list(answer.amounts()), largest_remainders(shares, total))
        self.assertEqual([answer.quota(i) for i in range(len(weights))], shares)

    @given(st.sampled_from([Rule.DROOP, Rule.HAGENBACH_BISCHOFF]),
           st.lists(st.integers(0, 1000), min_size=1, max_size=6), st.integers(1, 30))
    def test_largest_remainder_by_other_quotas(self, rule, weights, total):
        assume(sum(weights) > total)
        quota = Fraction(sum(weights), total + 1)
        if rule == Rule.DROOP:
            quota = Fraction(quota.numerator // quota.denominator + 1)
        shares = [w / quota for w in weights]
        whole = sum(share.numerator // share.denominator for share in shares)
        assume(0 <= total - whole <= sum(1 for w in weights if w))
        self.assertEqual(list(apportionment(rule, weights, total).solve().amounts()),
                         largest_remainders([share if w else Fraction(0) for w, share in
                                             zip(weights, shares)], total))

    @given(bounded())
    def test_hare_with_bounds(self, world):
        """Shares of one level between floor and cap, then largest remainders."""
        weights, total, floors, caps = world
        shares = level_shares(weights, total, floors, caps)
        problem = apportionment(Rule.HARE, weights, total, floors, caps)
        if shares is None:
            with self.assertRaises(socprev.InfeasibleError):
                problem.solve()
        else:
            self.assertEqual(list(problem.solve().amounts()), largest_remainders(shares, total))


def at_level(pieces, wanted):
    """The values min(high, max(low, slope * level)) that add up to what is wanted."""
    def values(level):
        return [min(high, max(low, slope * level)) for low, high, slope in pieces]

    turns = sorted({Fraction(bound) / slope for low, high, slope in pieces if slope
                    for bound in (low, high)} | {Fraction(0)})
    below = max((t for t in turns if sum(values(t)) <= wanted), default=None)
    if below is None:
        return None
    rest = wanted - sum(values(below))
    if rest:
        rising = sum(slope for low, high, slope in pieces if low <= slope * below < high)
        if not rising:
            return None
        below += rest / Fraction(rising)
    return values(below)


def level_shares(weights, total, floors, caps):
    pieces = [(Fraction(f), Fraction(min(c, 10**6)) if w else Fraction(f), Fraction(w))
              for w, f, c in zip(weights, floors, caps)]
    if sum(floors) > total or sum(high for _, high, _ in pieces) < total:
        return None
    return at_level(pieces, Fraction(total))


# ---- claims ----------------------------------------------------------------------


def equal_awards(claims, estate):
    return at_level([(Fraction(0), Fraction(c), Fraction(1)) for c in claims], Fraction(estate))


def equal_losses(claims, estate):
    losses = equal_awards(claims, sum(claims) - estate)
    return [c - loss for c, loss in zip(claims, losses)]


def random_arrival(claims, estate):
    sums = [Fraction(0)] * len(claims)
    orders = list(itertools.permutations(range(len(claims))))
    for order in orders:
        left = estate
        for i in order:
            sums[i] += min(claims[i], left)
            left -= min(claims[i], left)
    return [one / len(orders) for one in sums]


def adjusted_proportional(claims, estate):
    least = [max(0, estate - (sum(claims) - c)) for c in claims]
    left = estate - sum(least)
    cut = [min(c - v, left) for c, v in zip(claims, least)]
    return [v + (Fraction(left * c, sum(cut)) if sum(cut) else 0) for v, c in zip(least, cut)]


def halves(below, above):
    """A rule that shares out halves up to half of all claims, and is another beyond."""
    def rule(claims, estate):
        half = [Fraction(c, 2) for c in claims]
        if estate <= sum(half):
            return below(half, estate)
        return above(claims, half, estate)
    return rule


CLAIMS = {
    ClaimsRule.PROPORTIONAL: lambda c, e: [Fraction(x * e, sum(c)) if e else Fraction(0)
                                           for x in c],
    ClaimsRule.EQUAL_AWARDS: equal_awards,
    ClaimsRule.EQUAL_LOSSES: equal_losses,
    ClaimsRule.TALMUD: halves(equal_awards, lambda c, half, e: [
        x - loss for x, loss in zip(c, equal_awards(half, sum(c) - e))]),
    ClaimsRule.REVERSE_TALMUD: halves(equal_losses, lambda c, half, e: [
        h + more for h, more in zip(half, equal_awards(half, e - sum(half)))]),
    ClaimsRule.PINILES: halves(equal_awards, lambda c, half, e: [
        h + more for h, more in zip(half, equal_awards(half, e - sum(half)))]),
    ClaimsRule.EGALITARIAN: halves(equal_awards, lambda c, half, e: at_level(
        [(h, Fraction(x), Fraction(1)) for x, h in zip(c, half)], Fraction(e))),
    ClaimsRule.ADJUSTED_PROPORTIONAL: adjusted_proportional,
    ClaimsRule.RANDOM_ARRIVAL: random_arrival,
}


class Claims(unittest.TestCase):
    @given(st.sampled_from(sorted(CLAIMS)), st.lists(st.integers(0, 40), min_size=1, max_size=5),
           st.integers(0, 200))
    @example(ClaimsRule.TALMUD, [100, 200, 300], 200)
    def test_awards(self, rule, claims, estate):
        assume(estate <= sum(claims))
        problem = socprev.Claims(len(claims))
        problem.set_claims(claims)
        problem.set_estate(estate)
        problem.set_rule(rule)
        awards = problem.solve()
        exact = CLAIMS[rule](claims, estate)
        self.assertEqual([awards.exact(i) for i in range(len(claims))], exact)
        self.assertEqual(list(awards.amounts()), largest_remainders(exact, estate))
        awards.verify(problem)


# ---- tables ----------------------------------------------------------------------


class Tables(unittest.TestCase):
    @given(st.lists(st.integers(0, 50), min_size=1, max_size=5),
           st.lists(st.integers(0, 50), min_size=1, max_size=5), AMOUNTS)
    def test_rows_and_columns_add_up(self, rows, columns, total):
        assume(any(rows) and any(columns))
        problem = socprev.Twoway(len(rows), len(columns))
        problem.set_weights(socprev.Axis.ROW, rows)
        problem.set_weights(socprev.Axis.COLUMN, columns)
        problem.set_total(total)
        answer = problem.solve()
        margins = []
        for weights in (rows, columns):
            margins.append(largest_remainders(
                [Fraction(w * total, sum(weights)) for w in weights], total))
        cells = list(answer.cells())
        table = [cells[i:i + len(columns)] for i in range(0, len(cells), len(columns))]
        self.assertEqual([sum(row) for row in table], margins[0])
        self.assertEqual([sum(column) for column in zip(*table)], margins[1])
        for i, j in itertools.product(range(len(rows)), range(len(columns))):
            exact = Fraction(margins[0][i] * margins[1][j], total) if total else 0
            self.assertLess(abs(table[i][j] - exact), 1)
            self.assertEqual(answer.quota(i, j), exact)
        answer.verify(problem)


# ---- evenness and access ----------------------------------------------------------


class Statistics(unittest.TestCase):
    @given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 20)), min_size=1, max_size=8))
    def test_weighted_gini(self, units):
        values, weights = [x for x, _ in units], [w for _, w in units]
        total = sum(x * w for x, w in units)
        assume(total > 0)
        differences = sum(w * v * abs(x - y) for x, w in units for y, v in units)
        evenness = socprev.Evenness()
        evenness.add(values, weights)
        evenness.finish()
        self.assertAlmostEqual(evenness.gini(), float(Fraction(differences,
                                                               2 * sum(weights) * total)), 12)

    @given(st.lists(st.integers(0, 50), min_size=1, max_size=4),
           st.lists(st.integers(0, 9), min_size=1, max_size=3), st.data())
    def test_floating_catchment(self, people, supply, data):
        costs = [[data.draw(st.integers(0, 40)) for _ in supply] for _ in people]
        pairs = [(i, j) for i in range(len(people)) for j in range(len(supply))]
        od = socprev.Od(len(people), len(supply), [i for i, _ in pairs], [j for _, j in pairs],
                        [float(costs[i][j]) for i, j in pairs], 1.0, 0)
        access = socprev.Access(od, 1)
        access.set_people(0, people)
        access.set_supply(0, supply)
        access.set_decay(socprev.Decay.new_points(socprev.DecayShape.STEPS, [10.0, 20.0, 30.0],
                                                  [1.0, 0.5, 0.25]))
        values = list(access.measure([socprev.AccessMeasure.E2SFCA]).values(0))

        def weight(i, j):
            for step, weight in ((10, Fraction(1)), (20, HALF), (30, Fraction(1, 4))):
                if costs[i][j] <= step:
                    return weight
            return Fraction(0)

        ratios = []
        for j, beds in enumerate(supply):
            wanted = sum(p * weight(i, j) for i, p in enumerate(people))
            ratios.append(beds / wanted if wanted else Fraction(0))
        for i, value in enumerate(values):
            expected = sum(ratio * weight(i, j) for j, ratio in enumerate(ratios))
            self.assertAlmostEqual(value, float(expected), 12)


# ---- people ----------------------------------------------------------------------

CONTACTS = st.lists(st.tuples(st.integers(1, 5), st.booleans(), st.integers(0, 2),
                              st.integers(0, 2), st.integers(0, 50)), min_size=1, max_size=20)


def bound(rows):
    contacts = socprev.Contacts()
    contacts.bind_persons([row[0] for row in rows], [row[1] for row in rows])
    contacts.bind_codes(Dimension.PROJECT, [row[2] for row in rows])
    contacts.bind_codes(Dimension.TERRITORY, [row[3] for row in rows])
    contacts.bind_minutes([row[4] * 60 for row in rows])
    contacts.append()
    return contacts


class People(unittest.TestCase):
    @given(CONTACTS)
    def test_every_cell_of_the_cube_is_a_set(self, rows):
        people = socprev.People.cube(bound(rows), [Dimension.PROJECT, Dimension.TERRITORY])
        seen = 0
        for codes in itertools.product([PeopleCode.ALL, 0, 1, 2], repeat=2):
            inside = [row for row in rows if all(code in (PeopleCode.ALL, at) for code, at in
                                                 zip(codes, row[2:4]))]
            known = [row for row in inside if not row[1]]
            try:
                cell = people.find(codes)
            except socprev.NotFoundError:
                self.assertEqual(inside, [])
                continue
            seen += 1
            for measure, expected in (
                    (PeopleMeasure.PERSONS, len({row[0] for row in known})),
                    (PeopleMeasure.CONTACTS, len(inside)),
                    (PeopleMeasure.MINUTES, sum(row[4] * 60 for row in inside)),
                    (PeopleMeasure.ANONYMOUS_CONTACTS, len(inside) - len(known))):
                self.assertEqual(people.value(cell, measure), expected)
        self.assertEqual(people.cells(), seen)

    @given(CONTACTS, st.integers(1, 60))
    def test_participants_reach_the_hours_in_one_project(self, rows, hours):
        rule = socprev.ParticipantRule()
        rule.set_minutes(hours * 60)
        count = socprev.Participants.count(bound(rows), rule)
        for index in range(count.projects()):
            project = count.project(index)
            hours_of = {}
            for person, anonymous, at, _, spent in rows:
                if at == project and not anonymous:
                    hours_of[person] = hours_of.get(person, 0) + spent
            enough = sum(spent >= hours for spent in hours_of.values())
            self.assertEqual(count.value(project, ParticipantsMeasure.PARTICIPANTS), enough)
            self.assertEqual(count.value(project, ParticipantsMeasure.BELOW_THRESHOLD),
                             len(hours_of) - enough)


if __name__ == "__main__":
    unittest.main()
