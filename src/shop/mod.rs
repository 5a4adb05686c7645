//! What happens in a shop: one aggregate a file, each with what can be commanded, what has happened, `decide` and
//! `evolve`.

mod actor;
mod after_sale;
mod agenda;
mod buyer;
mod campaign;
mod catalogue;
mod context;
mod coupon;
mod deciding;
mod draft;
mod goods;
mod intake;
mod interest_free;
mod ledger;
mod live;
mod measures;
mod order;
mod pay_later;
mod permission;
mod profile;
mod refund_only;
mod refusal;
pub mod rule_book;
mod trade;

pub use actor::{Actor, Surface};
pub use after_sale::{
    Ask, Case, CaseCommand, CaseEvent, CaseId, Cases, Cause, Factor, MOST_PICTURES, Progress, Request, Said, Side,
    Suggestion, suggestion,
};
pub use agenda::{Agenda, Due, DueKind};
pub use buyer::{Buyer, BuyerCommand, BuyerEvent, BuyerId, Buyers, Role, WECHAT_SCALE, ZHIMA_SCALE};
pub use campaign::{
    CampaignCommand, CampaignEvent, CampaignState, Campaigns, Participation, Quota, Review, Standing, Submitter,
    reviews_goods, standing, state as campaign_state,
};
pub use catalogue::{Aside, Catalogue, GoodsCommand, GoodsEvent, LatestImport};
pub use context::Context;
pub use coupon::{
    Claim, ClaimId, ClaimState, Count, Coupon, CouponCommand, CouponEvent, CouponId, CouponKind, Coupons, MOST_COUPONS,
    Off, Release, Terms, TermsFault, misfit,
};
pub use draft::{Draft, DraftCommand, DraftEvent, Trial};
pub use goods::{Good, GoodId, Sku};
pub use intake::{CellProblem, ColumnGuess, Field, Leftover, Reason, RejectedRow};
pub use interest_free::{Bears, FreeActivity, FreeCommand, FreeEvent, FreeId, FreeState, FreeTerms, InterestFree};
pub use ledger::{Account, Booking, Borne, Cut, Ledger, Line, Month, StatementLine, Transfer, Why};
pub use live::{Live, LiveCommand, LiveEvent, LiveId, Lives};
pub use measures::{Measures, Tally, Took};
pub use order::{
    Bearer, Cart, Confirm, Discount, Draw, Funds, Grant, Look, Offer, Order, OrderCommand, OrderEvent, OrderId, Orders,
    PayLaterBy, Payment, Periods, Placed, Plan, Repayment, Stage, Venue, grant, has_zone, may_take_off, offers,
    pay_later_version, quota_left,
};
pub use order::{Contender, Fate, FreeBy, Hurdle, Ruling, covers, fee_of, longest_free, ruling};
pub use pay_later::{Activity, Fault, PayLater, PayLaterCommand, PayLaterEvent, Validity};
pub use profile::{Profile, ProfileCommand, ProfileEvent};
pub use refund_only::{Coverage, RefundOnly, RefundOnlyCommand, RefundOnlyEvent};
pub use refusal::Refusal;
pub use rule_book::{RuleCommand, RuleEvent};
pub use trade::{Switches, Trade, TradeCommand, TradeEvent};
