//! An explained division: what the exact share was, who gets the next heller, who would lose the
//! last one, and how far everybody is from another amount. Three districts share 100.00 crowns by
//! population.
use socprev::{rule_name, Apportionment, Division, Rule};

fn explain(name: &str, answer: &Division, i: usize) -> socprev::Result<()> {
    let (whole, rest) = answer.quota(i)?;
    let blanks = " ".repeat(8_usize.saturating_sub(name.len())); // in bytes, as in C
    print!("{}{} {:5}  exact {} + {}", name, blanks, answer.amount(i), whole, rest);
    if let Ok(more) = answer.needs(i) {
        print!(", needs +{} people for one more", more);
    }
    if let Ok(less) = answer.keeps(i) {
        print!(", keeps it until -{}", less);
    }
    println!();
    Ok(())
}

fn main() -> socprev::Result<()> {
    let names = ["Krnov", "Bruntál", "Rýmařov"];
    let mut problem = Apportionment::new(3)?;
    problem.set_weights(&[22893, 15539, 7727])?;
    problem.set_total(10000)?; // haléř
    for rule in [Rule::HARE, Rule::WEBSTER, Rule::QUOTA] {
        problem.set_rule(rule)?;
        let answer = problem.solve(None)?;
        println!("{}", rule_name(rule).unwrap_or(""));
        for (i, name) in names.iter().enumerate() {
            explain(name, &answer, i)?;
        }
        println!("next: {}, last: {}", names[answer.next() as usize],
                 names[answer.last() as usize]);
        if let Ok((low, high)) = answer.divisor() {
            println!("divisors: {} to {} people per heller", low, high);
        }
    }

    // Floors of 110.00 do not fit; the least change that makes them fit.
    problem.set_floors(Some(&[6000, 3000, 2000]))?;
    if let Some(conflict) = problem.conflict()? {
        println!("floors need {} of {}: add {} to the total, or take it from floors",
                 conflict.needed(), conflict.available(), conflict.repair());
    }
    Ok(())
}
