//! What the programs share: reading what the command line names, and saying what is wrong.

#![allow(
    dead_code,
    unused_imports,
    reason = "each program that includes this module uses a part of it"
)]

mod edge_kind;
mod readers;
mod subject;
mod terminal;

pub(crate) use edge_kind::EdgeKind;
pub(crate) use readers::readers;
pub(crate) use subject::{Problem, Subject};
pub(crate) use terminal::{complain, on_one_line, print};
