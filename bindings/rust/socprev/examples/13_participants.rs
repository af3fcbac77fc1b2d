//! A participant has 40 hours of support in one project: 30 + 30 hours in two projects are none,
//! and anonymous contacts never make one.
use socprev::{count_add, Contacts, Dimension, ParticipantRule, Participants, ParticipantsMeasure};

fn main() -> socprev::Result<()> {
    let person = [1, 1, 2, 2, 0];
    let anonymous = [0, 0, 0, 0, 1];
    let project = [0, 0, 0, 1, 0];
    let minutes = [15 * 60, 25 * 60, 30 * 60, 30 * 60, 100 * 60];
    let mut contacts = Contacts::new()?;
    contacts.bind_persons(Some(&person), Some(&anonymous))?;
    contacts.bind_codes(Dimension::PROJECT, Some(&project))?;
    contacts.bind_minutes(Some(&minutes))?;
    contacts.append(5)?;

    let mut rule = ParticipantRule::new()?;
    rule.set_minutes(40 * 60)?;
    let count = Participants::count(&contacts, &rule, None)?;
    for i in 0..2 {
        println!("project {}: {} participants, {} below, {} anonymous contacts", i,
                 count.value(i, ParticipantsMeasure::PARTICIPANTS)?,
                 count.value(i, ParticipantsMeasure::BELOW_THRESHOLD)?,
                 count.value(i, ParticipantsMeasure::SUPPORT_ANONYMOUS_CONTACTS)?);
    }

    // Distinct people of two projects may be the same people.
    let definition = count.definition(ParticipantsMeasure::PARTICIPANTS).unwrap_or("");
    if let Err(error) = count_add(definition, 1, definition, 0) {
        println!("{}", error);
    }
    Ok(())
}
