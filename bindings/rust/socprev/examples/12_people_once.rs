//! Three people in five contacts: each is counted once in every total.
use socprev::{Contacts, Dimension, People, PeopleCode, PeopleMeasure};

fn print(people: &People, label: &str, kind: i32, territory: i32) -> socprev::Result<()> {
    let cell = people.find(&[kind, territory])?;
    println!("{}: {} persons, {} contacts", label, people.value(cell, PeopleMeasure::PERSONS)?,
             people.value(cell, PeopleMeasure::CONTACTS)?);
    Ok(())
}

fn main() -> socprev::Result<()> {
    let person = [71, 71, 72, 73, 73];
    let (kind, territory) = ([0, 1, 0, 1, 1], [0, 0, 1, 0, 1]);
    let minutes = [30, 60, 30, 45, 45];
    let mut contacts = Contacts::new()?;
    contacts.bind_persons(Some(&person), None)?;
    contacts.bind_codes(Dimension::KIND, Some(&kind))?;
    contacts.bind_codes(Dimension::TERRITORY, Some(&territory))?;
    contacts.bind_minutes(Some(&minutes))?;
    contacts.append(5)?;
    let people = People::cube(&contacts, &[Dimension::KIND, Dimension::TERRITORY], None)?;

    let all = PeopleCode::ALL.into();
    print(&people, "shelters", 0, all)?;
    print(&people, "workshops", 1, all)?;
    print(&people, "in all", all, all)
}
