//! Floor 1: reference areas, their figures, names and sources.
