"""Three people in five contacts: each is counted once in every total."""
from socprev import Contacts, Dimension, People, PeopleCode, PeopleMeasure

contacts = Contacts()
contacts.bind_persons([71, 71, 72, 73, 73])
contacts.bind_codes(Dimension.KIND, [0, 1, 0, 1, 1])
contacts.bind_codes(Dimension.TERRITORY, [0, 0, 1, 0, 1])
contacts.bind_minutes([30, 60, 30, 45, 45])
contacts.append()
people = People.cube(contacts, [Dimension.KIND, Dimension.TERRITORY])

for label, kind in (("shelters", 0), ("workshops", 1), ("in all", PeopleCode.ALL)):
    cell = people.find([kind, PeopleCode.ALL])
    print(f"{label}: {people.value(cell, PeopleMeasure.PERSONS)} persons, "
          f"{people.value(cell, PeopleMeasure.CONTACTS)} contacts")
