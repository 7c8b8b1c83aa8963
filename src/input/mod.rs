//! Floor 1: reading geometries from files.
