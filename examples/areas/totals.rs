use std::fmt;
use std::process::ExitCode;

use howbig::Quantity;

use crate::row::{Outcome, Row};

/// What came of all the files.
#[derive(Default)]
pub(crate) struct Totals {
    measured: usize,
    failed: usize,
    square_metres: f64,
    usable_files: usize,
    unusable_files: usize,
}

impl Totals {
    pub(crate) fn count(&mut self, row: &Row) {
        match &row.outcome {
            Outcome::Measured(answer) => {
                self.measured += 1;
                self.square_metres += answer.area_m2;
            }
            Outcome::Failed { .. } => self.failed += 1,
        }
    }

    pub(crate) fn count_file(&mut self, usable: bool) {
        if usable {
            self.usable_files += 1;
        } else {
            self.unusable_files += 1;
        }
    }

    /// False where all there is to say are errors.
    pub(crate) fn has_answers(&self) -> bool {
        self.measured > 0 || self.usable_files > 0 && self.failed == 0
    }

    /// 0 where everything was answered, 2 where no file could be used, else 1.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(
            match (self.usable_files, self.unusable_files, self.failed) {
                (_, 0, 0) => 0,
                (0, _, _) => 2,
                _ => 1,
            },
        )
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let area = Quantity::from_square_metres(self.square_metres);
        let features = if self.measured == 1 {
            "feature"
        } else {
            "features"
        };
        write!(out, "{} {features}, {area} in all", self.measured)?;
        if self.failed > 0 {
            write!(out, "; {} not measured", self.failed)?;
        }
        if self.unusable_files > 0 {
            write!(out, "; {} not read to the end", files(self.unusable_files))?;
        }
        Ok(())
    }
}

fn files(count: usize) -> String {
    match count {
        1 => "1 file".into(),
        _ => format!("{count} files"),
    }
}
