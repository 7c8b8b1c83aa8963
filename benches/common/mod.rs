//! What the benches measure, and with what.

#![allow(
    dead_code,
    unused_imports,
    reason = "each bench that includes this module uses a part of it"
)]

#[path = "../../tests/golden/star.rs"]
mod star;

mod inputs;
mod methods;

pub(crate) use inputs::{Input, counties, parcels, synthetic};
pub(crate) use methods::{Method, methods};
