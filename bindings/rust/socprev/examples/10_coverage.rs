//! Which kinds of services are missing in which district, and how many there are per inhabitant
//! (the counts are invented). Unknown is not zero: it is said.
use socprev::{Coverage, COVERAGE_UNKNOWN};

fn main() -> socprev::Result<()> {
    let districts = ["Děčín", "Most", "Teplice"];
    let kinds = ["shelters", "workshops"];
    let counts = [[3, 1], [0, 2], [2, COVERAGE_UNKNOWN]];
    let people = [126294, 106773, 124472];
    let mut coverage = Coverage::new(3, 2)?;
    coverage.set_counts(&counts)?;
    coverage.set_populations(&people)?;
    coverage.finish()?;

    for (t, district) in (0..).zip(districts) {
        for (k, kind) in (0..).zip(kinds) {
            match coverage.rate(t, k, 100_000) {
                Ok((_, rate)) => println!("{}, {}: {:.2} per 100,000", district, kind, rate),
                Err(_) => println!("{}, {}: not known", district, kind),
            }
        }
        for missing in coverage.missing_kinds(t)? {
            println!("{} has no {}", district, kinds[missing as usize]);
        }
    }

    let (share, _) = coverage.people_share(0, 0)?;
    println!("{} of {} people live where there is a shelter", share.numerator, share.denominator);
    Ok(())
}
