"""Divides 135 million CZK over the seven districts of the Ústí nad Labem Region by
population on 31 December 2021. Amounts are in haléř.
"""
from socprev import Apportionment, Rule

people = [126294, 121480, 117582, 85381, 106773, 124472, 116916]

problem = Apportionment(len(people))
problem.set_weights(people)
problem.set_total(135_000_000_00)
problem.set_rule(Rule.HARE)  # largest remainder
for amount in problem.solve().amounts():
    print(amount)
