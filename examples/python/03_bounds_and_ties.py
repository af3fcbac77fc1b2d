"""Floors, caps and ties: every amount can be explained, and what cannot be done is proven.
Three services ask for a pot of 100 crowns in whole crowns.
"""
from socprev import NO_CAP, Apportionment, Bound, Rule, Tie

# Enums are whole numbers, and so is what C answers.
bounds: dict[int, str] = {Bound.NONE: "free", Bound.FLOOR: "at its floor", Bound.CAP: "at its cap"}
ties: dict[int, str] = {Tie.NONE: "", Tie.WON: ", won a tie", Tie.LOST: ", lost a tie"}

problem = Apportionment(4)
problem.set_weights([50, 25, 25, 1])
problem.set_total(10_000)  # haléř
problem.set_quantum(100)
problem.set_floors([0, 0, 0, 500])
problem.set_caps([4000, NO_CAP, NO_CAP, NO_CAP])
problem.set_rule(Rule.WEBSTER)
answer = problem.solve()
for i, amount in enumerate(answer.amounts()):
    print(f"claimant {i}: {amount}, {bounds[answer.bound(i)]}{ties[answer.tie(i)]}")
print(f"the tie decides {answer.tie_units()} unit(s)")

# Floors above the pot: no answer, and the reason in numbers.
problem.set_floors([4000, 4000, 4000, 0])
conflict = problem.conflict()
print(f"needed {conflict.needed()}, available {conflict.available()}")
