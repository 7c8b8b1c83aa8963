use super::unit_table::UnitTable;

const HEAD: &str = "name\tplural\tsymbol\taliases\teveryday\tdefinition\tregion\tsource\tnote\n";

/// A table of one heading and these rows, in a text that lives as long as the program.
fn parse(rows: &str) -> Result<UnitTable, String> {
    UnitTable::parse(Box::leak(format!("{HEAD}{rows}").into_boxed_str()))
}

#[test]
fn the_bundled_table_parses() {
    UnitTable::parse(include_str!("../../data/units.tsv")).expect("every row is well formed");
}

#[test]
fn a_chain_of_definitions_is_followed() {
    let table = parse(
        "c\tcs\t\t\t\t3/2 b\tx\ty\t\nb\tbs\t\t\t\t4 * 0.5 a\tx\ty\t\na\tas\t\t\t\t1\tx\ty\t\n",
    )
    .expect("the rows are well formed");
    let sizes: Vec<f64> = (table.units().iter())
        .map(super::Unit::square_metres)
        .collect();
    assert_eq!(sizes, [3.0, 2.0, 1.0]);
}

#[test]
fn what_is_wrong_with_a_table_is_named() {
    let cases = [
        (
            "a\tas\t\t\t\t2 b\tx\ty\t\nb\tbs\t\t\t\t1/2 a\tx\ty\t\n",
            "\"a\" is defined in a circle",
        ),
        ("a\tas\t\t\t\t2 b\tx\ty\t\n", "no unit is called \"b\""),
        (
            "a\tas\t\t\t\t2/0 b\tx\ty\t\nb\tbs\t\t\t\t1\tx\ty\t\n",
            "the definition of \"a\" is no exact fraction: \"2/0 b\"",
        ),
        (
            "a\tas\t\t\t\tb\tx\ty\t\nb\tbs\t\t\t\t1\tx\ty\t\n",
            "\"a\" is defined by no number of a unit: \"b\"",
        ),
        (
            "a\tas\t\t\t\t1\tx\ty\t\nb\tbs\tB\tas\t\t1\tx\ty\t\n",
            "\"as\" names both a and b",
        ),
        (
            "a\tas\t\t\t\t1\tx\t\t\n",
            "\"a\\tas\\t\\t\\t\\t1\\tx\\t\\t\" lacks a name, plural, definition, region or source",
        ),
        ("a\tas\t1\n", "3 columns instead of 9 in \"a\\tas\\t1\""),
    ];
    for (rows, message) in cases {
        assert_eq!(parse(rows).expect_err(rows), message);
    }
}
