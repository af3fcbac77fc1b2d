//! Records a project with its services, and reads it back.
use socprev::{Draft, Kind, Language, Portfolio, Qualifier};

fn main() -> socprev::Result<()> {
    let mut portfolio = Portfolio::new("my-region")?;

    // A whole record at once, each field from its text ...
    portfolio.record_add(Kind::PROVIDER, "fokus", &[("name", "Fokus Liberec"), ("kind", "ngo")])?;

    // ... or step by step. A draft keeps its first mistake for the commit.
    let mut draft = Draft::new(&mut portfolio, Kind::PROJECT, "ip1")?;
    draft.set("name", "Služby sociální prevence")?;
    draft.set("start", "2008-08")?;
    draft.set("kinds", "shelter")?; // a list: each call adds
    draft.set("kinds", "therapeutic_workshop")?;
    draft.amount("passed_on", Qualifier::MORE_THAN, 20_000_000_000, 0)?;
    let project = draft.commit()?;

    for field in ["name", "start", "kinds", "passed_on", "total"] {
        let text = portfolio.record_format(Kind::PROJECT, project, field, Language::EN)?;
        println!("{:<10} {}", field, text);
    }

    // A mistake names the record, the field and what was expected.
    let mut draft = Draft::new(&mut portfolio, Kind::PROJECT, "ip2")?;
    let _ = draft.set("start", "soon");
    if let Err(error) = draft.commit() {
        println!("{}", error);
    }
    Ok(())
}
