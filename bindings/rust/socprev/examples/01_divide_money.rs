//! Divides 135 million CZK over the seven districts of the Ústí nad Labem Region by population on
//! 31 December 2021. Amounts are in haléř.
use socprev::{Apportionment, Rule};

fn main() -> socprev::Result<()> {
    let people = [126294, 121480, 117582, 85381, 106773, 124472, 116916];
    let mut problem = Apportionment::new(people.len())?;
    problem.set_weights(&people)?;
    problem.set_total(13_500_000_000)?;
    problem.set_rule(Rule::HARE)?; // largest remainder
    for amount in problem.solve(None)?.amounts()? {
        println!("{}", amount);
    }
    Ok(())
}
