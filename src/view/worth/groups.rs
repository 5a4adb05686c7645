//! The orders of a month by price: those with a coupon and those without.

use super::Assumed;
use super::month::{About, rest};
use super::why::{Step, Uses};
use crate::base::{Money, Rate};
use crate::policy::Programme;
use std::collections::BTreeMap;

/// A coupon that is given out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coupon {
    pub uses: Uses,
    pub about: About,
    pub face: Money,
    /// The share of the orders that use it.
    pub used: Rate,
}

/// The coupons that are given out. An order takes one (DEF-TIMED-ORDER).
pub(super) fn coupons(assumed: &Assumed) -> Vec<Coupon> {
    let all = [
        (Programme::ShopCoupon, Uses::ShopCoupon, About::Coupon, assumed.face, assumed.used),
        (Programme::HostCoupon, Uses::HostCoupon, About::HostCoupon, assumed.host_face, assumed.host_used),
    ];
    let given = all.into_iter().filter(|(programme, ..)| assumed.chosen.contains(programme));
    given
        .filter(|(_, _, _, face, used)| *face > Money::ZERO && *used > Rate::ZERO)
        .map(|(_, uses, about, face, used)| Coupon { uses, about, face, used })
        .collect()
}

/// Orders of one price.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub paid: Money,
    /// Their share of all orders.
    pub part: Rate,
    /// What all of them use; `None` for those without a coupon, and where coupons are spread over all.
    pub uses: Option<Uses>,
    /// How the price came about.
    pub note: Option<Step>,
}

/// The orders by price. Coupons are spread over all orders, unless those with one come back at a rate of their own.
pub(super) fn groups(basket: Money, coupons: &[Coupon], own: &BTreeMap<Uses, Rate>) -> Vec<Group> {
    let off = |coupon: &Coupon| (coupon.face, coupon.used, coupon.face.share(coupon.used));
    let spread: Vec<_> = coupons.iter().map(off).collect();
    let paid = basket - spread.iter().map(|(.., off)| *off).sum();
    if coupons.is_empty() {
        return vec![Group { paid, part: Rate::ONE, uses: None, note: None }];
    }
    if !coupons.iter().any(|coupon| own.contains_key(&coupon.uses)) {
        let note = Some(Step::Paid { basket, off: spread, paid });
        return vec![Group { paid, part: Rate::ONE, uses: None, note }];
    }
    let used = coupons.iter().map(|coupon| coupon.used.fraction()).sum();
    let bare = Group { paid: basket, part: rest(Rate::of(used)), uses: None, note: None };
    let with = coupons.iter().map(|coupon| {
        let paid = basket - coupon.face;
        let note = Step::Paid { basket, off: vec![(coupon.face, Rate::ONE, coupon.face)], paid };
        Group { paid, part: coupon.used, uses: Some(coupon.uses), note: Some(note) }
    });
    [bare].into_iter().chain(with).filter(|group| group.part > Rate::ZERO).collect()
}
