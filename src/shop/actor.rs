//! Who does something, and where.

use serde::{Deserialize, Serialize};

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// The merchant.
    Merchant,
    /// The director, who sets the stage.
    Director,
    /// The buyer at the counter.
    Buyer,
    /// The platform's reviewer.
    Platform,
    /// Nobody: time.
    Time,
}

/// Where it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Surface {
    /// The merchant's phone.
    MerchantPhone,
    /// The merchant's back office.
    BackOffice,
    /// The director's desk.
    Desk,
    /// The buyer's phone.
    BuyerPhone,
    /// The platform's review desk.
    ReviewDesk,
}
