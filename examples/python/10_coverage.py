"""Which kinds of services are missing in which district, and how many there are per
inhabitant (the counts are invented). Unknown is not zero: it is said.
"""
from socprev import COVERAGE_UNKNOWN, Coverage, UndefinedError

districts = ["Děčín", "Most", "Teplice"]
kinds = ["shelters", "workshops"]

coverage = Coverage(len(districts), len(kinds))
coverage.set_counts([[3, 1], [0, 2], [2, COVERAGE_UNKNOWN]])
coverage.set_populations([126294, 106773, 124472])
coverage.finish()

for t, district in enumerate(districts):
    for k, kind in enumerate(kinds):
        try:
            exact, rate = coverage.rate(t, k, 100_000)
            print(f"{district}, {kind}: {rate:.2f} per 100,000")
        except UndefinedError:
            print(f"{district}, {kind}: not known")
    for k in coverage.missing_kinds(t):
        print(f"{district} has no {kinds[k]}")

covered, everyone, share = coverage.people_share(0, 0)
print(f"{covered} of {everyone} people live where there is a shelter")
