use proptest::prelude::*;

use super::choice::choose;
use super::{Hedge, Multiple};

fn exactly(ratio: f64) -> (f64, f64) {
    (ratio, ratio)
}

#[track_caller]
fn assert_said(ratio: f64, hedge: Hedge, multiple: Multiple) {
    let choice = choose(ratio, exactly(ratio));
    assert_eq!(
        (choice.hedge, choice.multiple),
        (hedge, multiple),
        "{ratio}"
    );
}

/// What the CIA World Factbook says of pairs with these ratios.
#[test]
fn professionals_say_it_so() {
    use Hedge::{About, Almost, Plain, SlightlyLess, SlightlyMore};
    use Multiple::{Fraction, Times};
    assert_said(0.8661, SlightlyLess, Times(1.0));
    assert_said(1.0630, SlightlyMore, Times(1.0));
    assert_said(0.9899, About, Times(1.0));
    assert_said(3.9859, Plain, Times(4.0));
    assert_said(1.9287, Almost, Times(2.0));
    assert_said(2.1788, SlightlyMore, Times(2.0));
    assert_said(4.9989, Plain, Times(5.0));
    assert_said(4.8900, Almost, Times(5.0));
    assert_said(2.5028, Plain, Times(2.5));
    assert_said(0.6612, About, Fraction { parts: 2, of: 3 });
    assert_said(0.4933, About, Fraction { parts: 1, of: 2 });
    assert_said(12.4012, About, Times(12.0));
}

/// The number is the nearest that is as simple, and the ratio lies where readers look for it behind the hedge: by the medians
/// and the tenth and ninetieth percentiles of the Factbook's hedges.
#[test]
fn the_nearest_simple_number_is_said() {
    use Hedge::{About, Almost, Plain, SlightlyLess, SlightlyMore};
    use Multiple::{Fraction, OneIn, Percent, Times};
    let third = Fraction { parts: 1, of: 3 };
    assert_said(17.2, About, Times(17.0));
    assert_said(1.62, SlightlyMore, Times(1.5));
    assert_said(1.29, About, Times(1.3));
    assert_said(1.85, SlightlyLess, Times(2.0));
    assert_said(4.4, Almost, Times(4.5));
    assert_said(0.31, SlightlyLess, third);
    assert_said(0.15, Plain, Percent(15.0));
    assert_said(0.023, Plain, Percent(2.3));
    assert_said(0.0043, Plain, Percent(0.43));
    assert_said(0.000_27, About, OneIn(3700.0));
    assert_said(48.0, Almost, Times(50.0));
    assert_said(45_999.0, Plain, Times(46_000.0));
    assert_said(1.13e6, About, Times(1.1e6));
}

#[test]
fn vague_figures_are_not_said_to_lie_on_a_side() {
    let choice = choose(1.96, (1.8, 2.1));
    assert_eq!(
        (choice.hedge, choice.multiple),
        (Hedge::About, Multiple::Times(2.0))
    );
    assert_eq!(choose(2.0, (1.9, 2.1)).hedge, Hedge::About);
}

/// Three million square kilometres, a figure of one digit, against India; one square centimetre against a penny.
#[test]
fn vague_figures_are_about_what_they_may_be() {
    let third = Multiple::Fraction { parts: 1, of: 3 };
    for (ratio, interval, multiple) in [
        (0.913, (0.76, 1.06), Multiple::Times(1.0)),
        (1.08, (0.9, 1.26), Multiple::Times(1.0)),
        (0.351, (0.17, 0.53), third),
        // Of two that it may be, the nearer.
        (4.31, (3.6, 5.1), Multiple::Times(4.5)),
    ] {
        let choice = choose(ratio, interval);
        assert_eq!((choice.hedge, choice.multiple), (Hedge::About, multiple));
    }
    // Further off than the press accepts.
    assert_ne!(choose(0.86, (0.7, 1.0)).multiple, Multiple::Times(1.0));
}

/// Digits from the first that is not zero to the last.
fn significant_digits(value: f64) -> usize {
    let digits = format!("{value:.9e}");
    let mantissa = digits
        .split('e')
        .next()
        .unwrap_or_default()
        .replace('.', "");
    mantissa.trim_end_matches('0').len()
}

fn stated_digits(multiple: Multiple) -> usize {
    match multiple {
        Multiple::Times(number) | Multiple::Percent(number) | Multiple::OneIn(number) => {
            significant_digits(number)
        }
        Multiple::Fraction { parts, of } => {
            significant_digits(f64::from(parts)).max(significant_digits(f64::from(of)))
        }
    }
}

proptest! {
    #[test]
    fn what_is_said_is_true(exponent in -6.0..6.0f64, uncertainty in prop_oneof![Just(0.0), 0.0..0.1f64]) {
        let ratio = 10f64.powf(exponent);
        let choice = choose(ratio, (ratio * (1.0 - uncertainty), ratio * (1.0 + uncertainty)));
        let quotient = ratio / choice.multiple.value();
        prop_assert!(choice.cost.is_finite(), "nothing fits {}", ratio);
        let (least, greatest) = choice.hedge.range();
        let is_within = (least..=greatest).contains(&quotient);
        let may_be_equal = (quotient - 1.0).abs() <= uncertainty.min(0.12) * quotient + 1e-9;
        let is_about = choice.hedge == Hedge::About && may_be_equal;
        prop_assert!(is_within || is_about, "{:?} of {}", choice, ratio);
        match choice.hedge {
            Hedge::Almost | Hedge::SlightlyLess => prop_assert!(quotient < 1.0),
            Hedge::SlightlyMore | Hedge::MoreThan => prop_assert!(quotient > 1.0),
            Hedge::About => prop_assert!(stated_digits(choice.multiple) <= 2, "{:?}", choice),
            _ => prop_assert!((quotient - 1.0).abs() < 0.005),
        }
    }
}
