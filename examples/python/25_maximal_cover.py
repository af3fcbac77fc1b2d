"""Where should the next shelter stand, when one is there and must stay? Distances in tenths
of a kilometre (invented); a shelter serves whom it is within 18 km of.
"""
from socprev import Error, Network, NetworkModel, NetworkRole, NetworkSecond, PlanTotal

places = ["Chomutov", "Kadaň", "Most", "Žatec", "Louny", "Teplice"]
sites = ["Chomutov", "Most", "Žatec", "Teplice"]
people = [48000, 17500, 63000, 19000, 18000, 50000]
cost = [[0, 196, 194, 407], [170, 364, 272, 577], [196, 0, 225, 220],
        [194, 225, 0, 430], [300, 197, 163, 332], [407, 220, 430, 0]]

network = Network(len(places), len(sites), 1)
network.set_costs(cost)
network.set_demands([[number] for number in people])  # one kind of service: one column
network.set_roles([NetworkRole.EXISTING] + [NetworkRole.CANDIDATE] * 3)
network.set_model(NetworkModel.MAX_COVER, NetworkSecond.DISTANCE)
network.set_radius(180)

for most in (1, 2, 3):
    network.set_most(most)
    plan = network.solve()
    names = " ".join(sites[plan.site(k)] for k in range(plan.site_count()))
    print(f"{most} open: {names}: {plan.objective()} of {plan.total(PlanTotal.UNITS)} people, "
          f"nothing serves more than {plan.bound()}")

for k in range(plan.assignment_count()):
    place, kind, site, units, distance = plan.assignment(k)
    print(f"    {places[place]} goes to {sites[site]}")

# A number that cannot be has an error of its own.
network.set_most(5)
try:
    network.solve()
except Error as error:
    print(error.message)
