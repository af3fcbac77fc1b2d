//! Where should the next shelter stand, when one is there and must stay? Distances in tenths of a
//! kilometre (invented); a shelter serves whom it is within 18 km of.
use socprev::{Network, NetworkModel, NetworkRole, NetworkSecond, PlanTotal};

const PLACES: [&str; 6] = ["Chomutov", "Kadaň", "Most", "Žatec", "Louny", "Teplice"];
const SITES: [&str; 4] = ["Chomutov", "Most", "Žatec", "Teplice"];

fn main() -> socprev::Result<()> {
    let people = [[48000], [17500], [63000], [19000], [18000], [50000]];
    let cost = [[0, 196, 194, 407], [170, 364, 272, 577], [196, 0, 225, 220],
                [194, 225, 0, 430], [300, 197, 163, 332], [407, 220, 430, 0]];
    let role = [NetworkRole::EXISTING, NetworkRole::CANDIDATE, NetworkRole::CANDIDATE,
                NetworkRole::CANDIDATE];

    let mut network = Network::new(6, 4, 1)?;
    network.set_costs(&cost)?;
    network.set_demands(&people)?;
    network.set_roles(&role)?;
    network.set_model(NetworkModel::MAX_COVER, NetworkSecond::DISTANCE)?;
    network.set_radius(180)?;

    for most in 1..=3 {
        network.set_most(most)?;
        let plan = network.solve(None)?;
        print!("{} open:", most);
        for site in plan.sites() {
            print!(" {}", SITES[site as usize]);
        }
        println!(": {} of {} people, nothing serves more than {}", plan.objective()?,
                 plan.total(PlanTotal::UNITS)?, plan.bound()?);
        if most == 3 {
            for (place, _, site, _, _) in plan.assignments() {
                println!("    {} goes to {}", PLACES[place as usize], SITES[site as usize]);
            }
        }
    }

    // A number that cannot be has an error of its own.
    network.set_most(5)?;
    if let Err(error) = network.solve(None) {
        println!("{}", error);
    }
    Ok(())
}
