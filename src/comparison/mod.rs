//! Floor 2: one area in units of another.
