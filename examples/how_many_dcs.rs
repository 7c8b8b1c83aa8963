//! How many Washington DCs is that?

use std::io::{self, Write};

use howbig::{Basis, Comparison, Gazetteer, Sentence, Surface};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = io::stdout();
    let territory: Surface = "109,770 sq km".parse()?;
    let lost = territory.share(0.98);
    writeln!(
        out,
        "{}",
        Sentence::share(&Comparison::new(&lost, &territory)?)
    )?;

    let rest: Surface = "2,195 sq km".parse()?;
    let capital = Surface::try_from(Gazetteer::bundled().find("Washington, DC")?)?;
    let total = Comparison::new(&rest, &capital)?;
    writeln!(out, "{}", Sentence::new(&total))?;
    writeln!(
        out,
        "More than ten times: {}. Exactly: {:.2} times.",
        total.exceeds(10.0),
        total.ratio()
    )?;

    let land = Comparison::on(Basis::Land, &rest, &capital)?;
    writeln!(out, "On {} alone: {:.2} times.", Basis::Land, land.ratio())?;
    Ok(())
}
