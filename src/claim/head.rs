use super::Qualifier;
use super::difference::Difference;
use super::multiplier::Multiplier;
use super::relation::Loose;
use crate::Basis;

/// What a reader of relations has found so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    pub(super) qualifier: Qualifier,
    pub(super) multiplier: Multiplier,
    pub(super) basis: Option<Basis>,
    pub(super) loose: Option<Loose>,
    pub(super) difference: Option<Difference>,
    pub(super) says_size: bool,
}

impl Head {
    /// So many times, with no other word.
    pub(super) const fn of(qualifier: Qualifier, multiplier: Multiplier) -> Self {
        Self {
            qualifier,
            multiplier,
            basis: None,
            loose: None,
            difference: None,
            says_size: false,
        }
    }
}
