"""A participant has 40 hours of support in one project: 30 + 30 hours in two projects are
none, and anonymous contacts never make one.
"""
from socprev import (Contacts, Dimension, Error, ParticipantRule, Participants,
                     ParticipantsMeasure, count_add)

contacts = Contacts()
contacts.bind_persons([1, 1, 2, 2, 0], anonymous=[0, 0, 0, 0, 1])
contacts.bind_codes(Dimension.PROJECT, [0, 0, 0, 1, 0])
contacts.bind_minutes([hours * 60 for hours in (15, 25, 30, 30, 100)])
contacts.append()

rule = ParticipantRule()
rule.set_minutes(40 * 60)
count = Participants.count(contacts, rule)
for project in range(2):
    participants, below, hidden = (count.value(project, measure) for measure in (
        ParticipantsMeasure.PARTICIPANTS, ParticipantsMeasure.BELOW_THRESHOLD,
        ParticipantsMeasure.SUPPORT_ANONYMOUS_CONTACTS))
    print(f"project {project}: {participants} participants, {below} below, "
          f"{hidden} anonymous contacts")

# Distinct people of two projects may be the same people.
definition = count.definition(ParticipantsMeasure.PARTICIPANTS) or ""
try:
    count_add(definition, 1, definition, 0)
except Error as error:
    print(error.message)
