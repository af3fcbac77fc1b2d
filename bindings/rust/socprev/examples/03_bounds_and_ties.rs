//! Floors, caps and ties: every amount can be explained, and what cannot be done is proven. Three
//! services ask for a pot of 100 crowns in whole crowns.
use socprev::{Apportionment, Rule, NO_CAP};

fn main() -> socprev::Result<()> {
    let bounds = ["free", "at its floor", "at its cap"];
    let ties = ["", ", won a tie", ", lost a tie"];
    let mut problem = Apportionment::new(4)?;
    problem.set_weights(&[50, 25, 25, 1])?;
    problem.set_total(10000)?; // haléř
    problem.set_quantum(100)?;
    problem.set_floors(Some(&[0, 0, 0, 500]))?;
    problem.set_caps(Some(&[4000, NO_CAP, NO_CAP, NO_CAP]))?;
    problem.set_rule(Rule::WEBSTER)?;
    let answer = problem.solve(None)?;
    for i in 0..4 {
        println!("claimant {}: {}, {}{}", i, answer.amount(i), bounds[answer.bound(i).0 as usize],
                 ties[answer.tie(i).0 as usize]);
    }
    println!("the tie decides {} unit(s)", answer.tie_units());

    // Floors above the pot: no answer, and the reason in numbers.
    problem.set_floors(Some(&[4000, 4000, 4000, 0]))?;
    if let Some(conflict) = problem.conflict()? {
        println!("needed {}, available {}", conflict.needed(), conflict.available());
    }
    Ok(())
}
