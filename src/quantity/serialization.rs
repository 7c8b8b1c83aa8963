use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Quantity;

/// A quantity is written as a plain number of square metres.
impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.square_metres())
    }
}

/// A plain number is read as square metres.
impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(Self::from_square_metres)
    }
}
