//! How many Washington DCs is that?

use howbig::{Basis, Comparison, Error, Gazetteer, Sentence, Surface};

fn main() -> Result<(), Error> {
    let territory: Surface = "109,770 sq km".parse()?;
    let lost = territory.share(0.98);
    let share = Comparison::new(&lost, &territory)?;
    println!("{}", Sentence::share(&share));

    let rest: Surface = "2,195 sq km".parse()?;
    let capital = Surface::try_from(Gazetteer::bundled().find("Washington, DC")?)?;
    let total = Comparison::new(&rest, &capital)?;
    println!("{}", Sentence::new(&total));
    println!(
        "More than ten times: {}. Exactly: {:.2} times.",
        total.exceeds(10.0),
        total.ratio()
    );

    let land = Comparison::on(Basis::Land, &rest, &capital)?;
    println!("On {} alone: {:.2} times.", Basis::Land, land.ratio());
    Ok(())
}
