"""135 million CZK over three kinds of services and seven districts at once: every row and
every column adds up to the haléř.
"""
from socprev import Axis, Twoway

services = [12, 4, 14]  # shelters, day centres, workshops
people = [126294, 121480, 117582, 85381, 106773, 124472, 116916]

problem = Twoway(len(services), len(people))
problem.set_weights(Axis.ROW, services)
problem.set_weights(Axis.COLUMN, people)
problem.set_total(135_000_000_00)
answer = problem.solve()

for column in range(len(people)):
    cells = [answer.cell(row, column) for row in range(len(services))]
    print("".join(f"{cell:11}" for cell in cells) + f"{answer.total(Axis.COLUMN, column):12}")
print("".join(f"{answer.total(Axis.ROW, row):11}" for row in range(len(services))))

# The answer carries its own proof; checking it needs no solver, and raises when it fails.
answer.verify(problem)
print("verified")
