//! After-sales: a buyer asks for money back, the merchant decides, and the platform where the two do not agree.

mod arbitration;
mod decide;

pub use arbitration::{Factor, Suggestion, suggestion};
pub use decide::{CaseCommand, MOST_PICTURES};

use crate::base::{Moment, Money};
use crate::shop::agenda::{Due, DueKind};
use crate::shop::order::OrderId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The number of an after-sale, counted up from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub u32);

/// What a buyer asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ask {
    /// 仅退款, before shipping.
    #[serde(rename = "b")]
    RefundUnshipped,
    /// 仅退款, after shipping.
    #[serde(rename = "a")]
    RefundShipped,
    /// 退货退款.
    #[serde(rename = "r")]
    ReturnAndRefund,
    /// 退款不退货.
    #[serde(rename = "g")]
    WithoutReturn,
}

impl Ask {
    /// Every kind.
    pub const ALL: [Ask; 4] = [Ask::RefundUnshipped, Ask::RefundShipped, Ask::ReturnAndRefund, Ask::WithoutReturn];

    /// The platform's code of the way: 1 退货退款, 10 仅退款 (B-20).
    pub const fn way(self) -> u8 {
        match self {
            Ask::ReturnAndRefund => 1,
            Ask::RefundUnshipped | Ask::RefundShipped | Ask::WithoutReturn => 10,
        }
    }
}

/// Why a buyer asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cause {
    /// 商品质量问题.
    #[serde(rename = "q")]
    Quality,
    /// 商品破损.
    #[serde(rename = "d")]
    Damaged,
    /// 与描述不符.
    #[serde(rename = "n")]
    NotAsDescribed,
    /// 过敏.
    #[serde(rename = "a")]
    Allergy,
    /// 没收到.
    #[serde(rename = "m")]
    NotReceived,
    /// 发错货.
    #[serde(rename = "w")]
    WrongGood,
    /// 不想要了.
    #[serde(rename = "c")]
    ChangedMind,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Cause; 7] = [
        Cause::Quality,
        Cause::Damaged,
        Cause::NotAsDescribed,
        Cause::Allergy,
        Cause::NotReceived,
        Cause::WrongGood,
        Cause::ChangedMind,
    ];

    /// Whether it is about the quality of the good (品质退款).
    pub const fn is_quality(self) -> bool {
        matches!(self, Cause::Quality | Cause::Damaged | Cause::NotAsDescribed | Cause::Allergy)
    }
}

/// Who says something in an after-sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The buyer.
    #[serde(rename = "b")]
    Buyer,
    /// The merchant.
    #[serde(rename = "m")]
    Merchant,
    /// The platform.
    #[serde(rename = "p")]
    Platform,
    /// Nobody: time ran out.
    #[serde(rename = "t")]
    Time,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What.
    #[serde(rename = "k")]
    pub ask: Ask,
    /// How much.
    #[serde(rename = "m")]
    pub amount: Money,
    /// Why.
    #[serde(rename = "c")]
    pub cause: Cause,
}

/// How far an after-sale has come. The codes are the platform's own (B-20).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Progress {
    /// 10: asked for; the merchant decides.
    Applied {
        /// Until then; later the system agrees.
        by: Moment,
    },
    /// 12: refused; the buyer may change the request.
    Refused {
        /// Until then; later it closes.
        by: Moment,
    },
    /// 20: with the platform.
    Disputed,
    /// 30: agreed to a return; the buyer sends it.
    Agreed {
        /// Until then; later it closes.
        by: Moment,
    },
    /// 40: sent back; the merchant confirms.
    Returned {
        /// Until then; later it is confirmed and refunded.
        by: Moment,
    },
    /// 60: refunded.
    Refunded,
    /// 70: closed without a refund.
    Closed,
}

impl Progress {
    /// The platform's code.
    pub const fn code(self) -> u8 {
        match self {
            Progress::Applied { .. } => 10,
            Progress::Refused { .. } => 12,
            Progress::Disputed => 20,
            Progress::Agreed { .. } => 30,
            Progress::Returned { .. } => 40,
            Progress::Refunded => 60,
            Progress::Closed => 70,
        }
    }

    /// Whether it has come to an end.
    pub const fn is_over(self) -> bool {
        matches!(self, Progress::Refunded | Progress::Closed)
    }

    /// Until when somebody has to do something.
    pub const fn by(self) -> Option<Moment> {
        match self {
            Progress::Applied { by }
            | Progress::Refused { by }
            | Progress::Agreed { by }
            | Progress::Returned { by } => Some(by),
            Progress::Disputed | Progress::Refunded | Progress::Closed => None,
        }
    }
}

/// Something that was said or done, as both sides and the platform see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// When.
    pub at: Moment,
    /// By whom.
    pub side: Side,
    /// What, in their words.
    pub text: String,
    /// With so many pictures.
    pub pictures: u8,
}

/// An after-sale.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its number.
    pub id: CaseId,
    /// The order.
    pub order: OrderId,
    /// What is asked for now.
    pub request: Request,
    /// When it was first asked for.
    pub applied: Moment,
    /// When the request was last changed.
    pub modified: Option<Moment>,
    /// How far it has come.
    pub progress: Progress,
    /// When the merchant last refused.
    pub refused: Option<Moment>,
    /// When the merchant agreed to a return.
    pub agreed: Option<Moment>,
    /// When the buyer sent the return.
    pub returned: Option<Moment>,
    /// The number of the return's parcel.
    pub tracking: String,
    /// It went to the platform.
    pub intervened: bool,
    /// What was said.
    pub talk: Vec<Said>,
    /// When it came to an end, and by whom.
    pub ended: Option<(Moment, Side)>,
    /// What was refunded.
    pub refunded: Money,
}

impl Case {
    /// What falls due for it by itself.
    pub fn dues(&self) -> impl Iterator<Item = Due> {
        let kind = match self.progress {
            Progress::Applied { .. } => Some(DueKind::Decide),
            Progress::Refused { .. } => Some(DueKind::Modify),
            Progress::Agreed { .. } => Some(DueKind::Return),
            Progress::Returned { .. } => Some(DueKind::ConfirmReturn),
            Progress::Disputed | Progress::Refunded | Progress::Closed => None,
        };
        kind.zip(self.progress.by()).map(|(kind, at)| Due { at, kind, number: self.id.0 }).into_iter()
    }
}

/// What has happened to an after-sale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CaseEvent {
    /// A buyer asked.
    Applied {
        /// For which order.
        #[serde(rename = "o")]
        order: OrderId,
        /// For what.
        #[serde(rename = "r")]
        request: Request,
        /// In the buyer's words.
        #[serde(rename = "w", default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// The merchant decides until then.
        #[serde(rename = "b")]
        by: Moment,
    },
    /// The buyer changed the request.
    Modified {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// To what.
        #[serde(rename = "r")]
        request: Request,
        /// In the buyer's words.
        #[serde(rename = "w", default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// The merchant decides until then.
        #[serde(rename = "b")]
        by: Moment,
    },
    /// Somebody said something.
    Talked {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// Who.
        #[serde(rename = "s")]
        side: Side,
        /// What.
        #[serde(rename = "w")]
        words: String,
    },
    /// A return was agreed to.
    ReturnAgreed {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// By the merchant, or because time ran out.
        #[serde(rename = "s")]
        side: Side,
        /// The buyer sends it until then.
        #[serde(rename = "b")]
        by: Moment,
    },
    /// The merchant refused.
    Refused {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// Why, in the merchant's words.
        #[serde(rename = "w")]
        words: String,
        /// With so many pictures.
        #[serde(rename = "n", default, skip_serializing_if = "no_pictures")]
        pictures: u8,
        /// The buyer may change the request until then.
        #[serde(rename = "b")]
        by: Moment,
    },
    /// The buyer sent the return.
    Returned {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// The number of its parcel.
        #[serde(rename = "n")]
        tracking: String,
        /// The merchant confirms until then.
        #[serde(rename = "b")]
        by: Moment,
    },
    /// Somebody called the platform.
    Appealed {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// Who.
        #[serde(rename = "s")]
        side: Side,
        /// The evidence, in their words.
        #[serde(rename = "w")]
        words: String,
    },
    /// It ended with a refund.
    Refunded {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// Who agreed.
        #[serde(rename = "s")]
        side: Side,
        /// How much.
        #[serde(rename = "m")]
        amount: Money,
    },
    /// It ended without one.
    Closed {
        /// Which after-sale.
        #[serde(rename = "i")]
        case: CaseId,
        /// Who ended it.
        #[serde(rename = "s")]
        side: Side,
    },
}

fn no_pictures(count: &u8) -> bool {
    *count == 0
}

impl CaseEvent {
    /// The after-sale, except for a new one.
    pub const fn case(&self) -> Option<CaseId> {
        match self {
            CaseEvent::Applied { .. } => None,
            CaseEvent::Modified { case, .. }
            | CaseEvent::Talked { case, .. }
            | CaseEvent::ReturnAgreed { case, .. }
            | CaseEvent::Refused { case, .. }
            | CaseEvent::Returned { case, .. }
            | CaseEvent::Appealed { case, .. }
            | CaseEvent::Refunded { case, .. }
            | CaseEvent::Closed { case, .. } => Some(*case),
        }
    }
}

impl Case {
    fn says(&mut self, at: Moment, side: Side, text: &str) {
        if !text.is_empty() {
            self.talk.push(Said { at, side, text: text.to_owned(), pictures: 0 });
        }
    }

    /// Takes in what has happened.
    fn evolve(&mut self, now: Moment, event: &CaseEvent) {
        match event {
            CaseEvent::Applied { .. } => {}
            CaseEvent::Modified { request, words, by, .. } => {
                self.request = *request;
                self.modified = Some(now);
                self.progress = Progress::Applied { by: *by };
                self.says(now, Side::Buyer, words);
            }
            CaseEvent::Talked { side, words, .. } => self.says(now, *side, words),
            CaseEvent::ReturnAgreed { by, .. } => {
                self.agreed = Some(now);
                self.progress = Progress::Agreed { by: *by };
            }
            CaseEvent::Refused { words, pictures, by, .. } => {
                self.refused = Some(now);
                self.progress = Progress::Refused { by: *by };
                self.talk.push(Said { at: now, side: Side::Merchant, text: words.clone(), pictures: *pictures });
            }
            CaseEvent::Returned { tracking, by, .. } => {
                self.returned = Some(now);
                self.tracking.clone_from(tracking);
                self.progress = Progress::Returned { by: *by };
            }
            CaseEvent::Appealed { side, words, .. } => {
                self.intervened = true;
                self.progress = Progress::Disputed;
                self.says(now, *side, words);
            }
            CaseEvent::Refunded { side, amount, .. } => {
                self.refunded = *amount;
                self.progress = Progress::Refunded;
                self.ended = Some((now, *side));
            }
            CaseEvent::Closed { side, .. } => {
                self.progress = Progress::Closed;
                self.ended = Some((now, *side));
            }
        }
    }
}

/// Every after-sale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cases {
    all: Vec<Case>,
    open: BTreeSet<CaseId>,
    by_order: BTreeMap<OrderId, Vec<CaseId>>,
}

impl Cases {
    /// Every after-sale, the oldest first.
    pub fn all(&self) -> &[Case] {
        &self.all
    }

    /// Those that have not come to an end, the oldest first.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Case> {
        self.open.iter().filter_map(|id| self.get(*id))
    }

    /// Those of an order, the oldest first.
    pub fn of_order(&self, order: OrderId) -> impl Iterator<Item = &Case> {
        self.by_order.get(&order).into_iter().flatten().filter_map(|id| self.get(*id))
    }

    /// One by its number.
    pub fn get(&self, id: CaseId) -> Option<&Case> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// The number of the next one.
    pub fn next_id(&self) -> CaseId {
        CaseId(self.all.len() as u32 + 1)
    }

    /// Takes in what has happened.
    pub(in crate::shop) fn evolve(&mut self, now: Moment, event: &CaseEvent) {
        if let CaseEvent::Applied { order, request, words, by } = event {
            let id = self.next_id();
            let mut case = Case {
                id,
                order: *order,
                request: *request,
                applied: now,
                modified: None,
                progress: Progress::Applied { by: *by },
                refused: None,
                agreed: None,
                returned: None,
                tracking: String::new(),
                intervened: false,
                talk: Vec::new(),
                ended: None,
                refunded: Money::ZERO,
            };
            case.says(now, Side::Buyer, words);
            self.all.push(case);
            self.open.insert(id);
            self.by_order.entry(*order).or_default().push(id);
            return;
        }
        let Some(id) = event.case() else { return };
        let Some(case) = (id.0 as usize).checked_sub(1).and_then(|place| self.all.get_mut(place)) else { return };
        case.evolve(now, event);
        if case.progress.is_over() {
            self.open.remove(&id);
        }
    }
}
