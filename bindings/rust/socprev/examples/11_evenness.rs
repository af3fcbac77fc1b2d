//! How even is a distribution? Zeros count; what does not exist is not zero.
use socprev::{Evenness, Status};

fn main() -> socprev::Result<()> {
    let mut evenness = Evenness::new()?;
    evenness.add(&[0.0, 0.0, 0.0, 10.0, 10.0, 10.0], None)?;
    evenness.finish()?;
    println!("Gini {:.4}, Theil {:.4}", evenness.gini()?, evenness.entropy(1.0)?);
    if evenness.entropy_is_infinite(0.0) {
        println!("the mean log deviation is infinite: somebody has nothing");
    }

    let mut evenness = Evenness::new()?;
    evenness.add(&[0.0, 0.0, 0.0], None)?;
    evenness.finish()?;
    match evenness.gini() {
        Err(error) if error.status() == Status::E_UNDEFINED => {
            println!("nobody has anything: evenness is undefined");
        }
        other => println!("{:?}", other),
    }
    Ok(())
}
