//! Floor 0: the area of rings and polygons on an ellipsoid.
