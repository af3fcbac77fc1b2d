//! Reads a document, strictly; a mistake is named by line, column and field. What is written again
//! is the same bytes.
use socprev::Portfolio;

const DOCUMENT: &str = r#"{
  "format": "socprev-portfolio",
  "version": 1,
  "portfolio": {
    "id": "example",
    "name": "Příklad"
  }
}
"#;
const WRONG: &str = r#"{
  "format": "socprev-portfolio",
  "version": 1,
  "portfolio": { "id": "example", "name": "Příklad" },
  "projects": [ { "id": "ip1", "name": "Projekt",
                  "totl": 1000 } ]
}
"#;

fn main() -> socprev::Result<()> {
    let written = Portfolio::read(DOCUMENT, None, None)?.write()?;
    let same = written.as_ref() == DOCUMENT.as_bytes();
    println!("{}", if same { "the same bytes" } else { "other bytes" });

    if let Err(error) = Portfolio::read(WRONG, None, None) {
        println!("line {}, column {}, {}:\n{}", error.line(), error.column(),
                 error.field().unwrap_or(""), error);
    }
    Ok(())
}
