//! Floor 3: finding claims about sizes in running text, and judging them.
//!
//! Five stages. A text is cut into sentences by its bytes, and most are passed over for the words they lack ([`passage`],
//! [`vocabulary`]). In the others small readers over tokens take mentions: amounts, relations ([`amount`], [`relation`] with [`multiple`] and [`comparing`],
//! [`fitting`], [`proportion`], joined in [`items`]), and places only where something is stated ([`reference`], [`name_run`]). The clause
//! tells what a relation is said of ([`clause`], [`scene`], [`attached`], [`antecedent`], and over sentences [`context`]),
//! whether it is about areas at all ([`topic`]) and whether the text states it ([`stance`]). [`judgement`] compares what is
//! stated with what is so, and [`assembly`] makes claims of it.

mod amount;
mod antecedent;
mod area_mention;
mod assembly;
mod attached;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod claim;
mod claim_kind;
mod claim_reader;
mod clause;
mod comparing;
mod contained;
mod context;
mod cursor;
mod description;
mod difference;
mod dimension;
mod earlier_figure;
mod explanation;
mod facts;
mod figure;
mod finding;
mod fitting;
mod head;
mod items;
mod judgement;
mod list;
mod magnitude;
mod multiple;
mod multiplier;
mod name_run;
mod names;
mod nouns;
mod passage;
mod proportion;
mod qualifier;
mod qualifying;
mod reciprocal;
mod reference;
mod relation;
mod remainder;
mod scene;
mod sentence;
mod side;
mod sizing;
mod stance;
mod subject;
mod surfaces;
mod token;
mod tokens;
mod topic;
mod two_units;
mod unit_slip;
mod verdict;
mod vocabulary;

pub use area_mention::AreaMention;
pub use claim::Claim;
pub use claim_kind::ClaimKind;
pub use claim_reader::ClaimReader;
pub use qualifier::Qualifier;
pub use unit_slip::UnitSlip;
pub use verdict::Verdict;
