//! Floor 2: a comparison in words.
