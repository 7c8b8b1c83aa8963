//! The program `how_many_dcs`: the numbers that the crate was made for.

mod common;

use common::{example, transcript};

#[test]
fn the_founding_numbers() {
    insta::assert_snapshot!(transcript(
        &example("how_many_dcs")
            .output()
            .expect("the program starts")
    ));
}
