//! 135 million CZK over three kinds of services and seven districts at once: every row and every
//! column adds up to the haléř.
use socprev::{Axis, Twoway};

fn main() -> socprev::Result<()> {
    let services = [12, 4, 14]; // shelters, day centres, workshops
    let people = [126294, 121480, 117582, 85381, 106773, 124472, 116916];
    let mut problem = Twoway::new(services.len(), people.len())?;
    problem.set_weights(Axis::ROW, &services)?;
    problem.set_weights(Axis::COLUMN, &people)?;
    problem.set_total(13_500_000_000)?;
    let answer = problem.solve(None)?;

    for column in 0..people.len() {
        for row in 0..services.len() {
            print!("{:11}", answer.cell(row, column));
        }
        println!("{:12}", answer.total(Axis::COLUMN, column));
    }
    for row in 0..services.len() {
        print!("{:11}", answer.total(Axis::ROW, row));
    }
    println!();

    // The answer carries its own proof; checking it needs no solver.
    answer.verify(&problem)?;
    println!("verified");
    Ok(())
}
