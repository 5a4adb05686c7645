//! Examples worked out by hand, with every line of the ledger written out.

use crate::shop::{Shop, yuan};
use merchant_simulator::base::{Day, Money};
use merchant_simulator::policy::{Figure, Value};
use merchant_simulator::shop::{
    Account, Activity, Ask, Bears, CaseCommand, GoodId, Month, OrderCommand, PayLaterBy, PayLaterCommand, Payment,
    Periods, TradeCommand, Validity,
};
use merchant_simulator::view::why::{Subject, why};

const ZHIMA: Payment = Payment::PayLater(PayLaterBy::Zhima);

#[test]
fn an_ordinary_order_from_payment_to_settlement() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.delivers("A2", Payment::Ordinary);
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    assert_eq!(
        shop.lines(order),
        [
            "2022-07-05 20:14:30 Payment Buyer→Escrow 300.00 B-20",
            // B-18: 2% of 300.00.
            "2022-07-12 20:14:30 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2022-07-12 20:14:30 Settlement Escrow→Wallet 294.00 DEF-SETTLEMENT-BEFORE",
        ]
    );
    assert_eq!(shop.holds(Account::Wallet), "394.00");
    assert_eq!(shop.holds(Account::Escrow), "0.00");
}

/// XYHF2-FEE-01, XYHF2-FEE-03, XYHF2-FEE-04, DEF-FEE-ROUNDING: 1% of 99.90 is 0.999, which is 1.00.
#[test]
fn a_pay_later_order_refunded_in_full_still_costs_its_fee() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.places("A1", ZHIMA);
    let case = shop.asks(order, Ask::RefundUnshipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.sees(order).stage.code(), 80);
    assert_eq!(shop.lines(order), ["2022-07-05 20:14:30 PayLaterFee Wallet→PayLaterFees 1.00 XYHF2-FEE-01"]);
    shop.days(40);
    assert_eq!(shop.holds(Account::Wallet), "99.00");
    assert_eq!(shop.world.trade.ledger.total(), Money::ZERO);
}

/// XYHF2-DED-01, XYHF2-SETL-01, XYHF2-FEE-05: charged after receipt, settled on the normal cycle, both fees taken.
#[test]
fn a_pay_later_order_to_its_end() {
    let mut shop = Shop::open("2022-07-05 20:14:30", "100.00");
    let order = shop.places("A1", ZHIMA);
    shop.order(OrderCommand::Ship(order));
    shop.days(30);
    assert_eq!(
        shop.lines(order),
        [
            "2022-07-05 20:14:30 PayLaterFee Wallet→PayLaterFees 1.00 XYHF2-FEE-01",
            // Signed for on day 3, confirmed by itself on day 10 (B-01), charged in the same second.
            "2022-07-15 20:14:30 Deduction Buyer→Escrow 99.90 XYHF2-DED-01",
            // 2% of 99.90 is 1.998.
            "2022-07-22 20:14:30 ServiceFee Escrow→ServiceFees 2.00 B-18",
            "2022-07-22 20:14:30 Settlement Escrow→Wallet 97.90 DEF-SETTLEMENT-BEFORE",
        ]
    );
    assert_eq!(shop.holds(Account::Wallet), "196.90");
}

/// XYHF2-DED-02, B-05, B-08: after three failures the platform pays.
#[test]
fn a_deduction_that_keeps_failing_is_advanced_by_the_platform() {
    let mut shop = Shop::open("2022-07-05 20:00:00", "100.00");
    let order = shop.delivers("A1", ZHIMA);
    shop.switches(|switches| switches.charges_fail = true);
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    assert_eq!(
        shop.lines(order),
        [
            "2022-07-05 20:00:00 PayLaterFee Wallet→PayLaterFees 1.00 XYHF2-FEE-01",
            "2022-07-08 20:00:00 Advance Platform→Escrow 99.90 DEF-DEDUCTION-FALLBACK",
            "2022-07-12 20:00:00 ServiceFee Escrow→ServiceFees 2.00 B-18",
            "2022-07-12 20:00:00 Settlement Escrow→Wallet 97.90 DEF-SETTLEMENT-BEFORE",
        ]
    );
    assert!(shop.sees(order).advanced);
    // What the platform paid goes back to it, not to a buyer who has paid nothing.
    let case = shop.asks(order, Ask::RefundShipped, "99.90");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(
        shop.lines(order).last().map(String::as_str),
        Some("2022-07-13 20:00:00 Refund Wallet→Platform 99.90 DEF-REFUND-DEBT")
    );
    assert_eq!(shop.holds(Account::Buyer), "0.00");
}

/// B-10, INST-FEE-01, FQ-SETL-01: 300.00 in three periods at 1.8% is 5.40, taken at settlement.
#[test]
fn instalments_whose_fee_the_merchant_bears() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let periods = [Periods::Three].into();
    shop.does(TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods }]));
    let order = shop.delivers("A2", Payment::Instalments(Periods::Three));
    shop.order(OrderCommand::Receive(order));
    shop.days(120);
    assert_eq!(
        shop.lines(order),
        [
            "2023-04-05 10:00:00 Payment Lender→Escrow 300.00 FQ-SETL-01",
            "2023-04-12 10:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2023-04-12 10:00:00 InstalmentFee Escrow→InstalmentFees 5.40 B-10-3",
            "2023-04-12 10:00:00 Settlement Escrow→Wallet 288.60 B-04",
            // FQ-DEF-01: the buyer repays period by period.
            "2023-05-05 10:00:00 Repayment Buyer→Lender 100.00 FQ-DEF-01",
            "2023-06-05 10:00:00 Repayment Buyer→Lender 100.00 FQ-DEF-01",
            "2023-07-05 10:00:00 Repayment Buyer→Lender 100.00 FQ-DEF-01",
        ]
    );
    assert_eq!(shop.holds(Account::Lender), "0.00");
}

/// FQ-FEE-01, B-10b: without 免息 the buyer bears the fee, 2.5% of 300.00 is 7.50; the last period takes what rounding left.
#[test]
fn instalments_whose_fee_the_buyer_bears() {
    let mut shop = Shop::open("2023-01-31 10:00:00", "0");
    let order = shop.delivers("A2", Payment::Instalments(Periods::Three));
    shop.days(120);
    let repaid: Vec<String> = shop.lines(order).into_iter().filter(|line| line.contains("Repayment")).collect();
    assert_eq!(
        repaid,
        [
            "2023-02-28 10:00:00 Repayment Buyer→Lender 102.50 FQ-DEF-01",
            "2023-03-31 10:00:00 Repayment Buyer→Lender 102.50 FQ-DEF-01",
            "2023-04-30 10:00:00 Repayment Buyer→Lender 102.50 FQ-DEF-01",
        ]
    );
    assert_eq!(shop.holds(Account::Lender), "7.50");
}

/// B-10d, DEF-INST-FEE: to the last second of day 10 a refund returns the fee, a second later it does not.
#[test]
fn a_refund_returns_the_instalment_fee_for_ten_days() {
    for (wait, fee, wallet) in [(10 * 86_400, "0.00", "100.00"), (10 * 86_400 + 1, "5.40", "94.60")] {
        let mut shop = Shop::open("2023-04-05 10:00:00", "100.00");
        let periods = [Periods::Three].into();
        shop.does(TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods }]));
        let order = shop.buys("A2", Payment::Instalments(Periods::Three));
        shop.until(shop.world.clock.plus_seconds(wait));
        let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
        shop.case(CaseCommand::Agree(case));
        assert_eq!(shop.holds(Account::InstalmentFees), fee, "after {wait} s");
        assert_eq!(shop.holds(Account::Wallet), wallet, "after {wait} s");
        assert_eq!(shop.holds(Account::Buyer), "0.00");
    }
}

/// A partial refund in time returns the fee pro rata (B-10d): 1.8% of what is kept.
#[test]
fn a_partial_refund_returns_the_instalment_fee_pro_rata() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "100.00");
    let periods = [Periods::Three].into();
    shop.does(TradeCommand::BearInterest(vec![Bears { good: GoodId::new("A2"), periods }]));
    let order = shop.delivers("A2", Payment::Instalments(Periods::Three));
    let case = shop.asks(order, Ask::RefundShipped, "100.00");
    shop.case(CaseCommand::Agree(case));
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    assert_eq!(
        shop.lines(order),
        [
            "2023-04-05 10:00:00 Payment Lender→Escrow 300.00 FQ-SETL-01",
            "2023-04-05 10:00:00 Refund Escrow→Lender 100.00 DEF-REFUND-AT-ONCE",
            "2023-04-12 10:00:00 ServiceFee Escrow→ServiceFees 4.00 B-18",
            "2023-04-12 10:00:00 InstalmentFee Escrow→InstalmentFees 3.60 B-10-3",
            "2023-04-12 10:00:00 Settlement Escrow→Wallet 192.40 B-04",
        ]
    );
}

/// DEF-REFUND-AT-ONCE, B-03, DEF-DEDUCTION-FALLBACK: a refund from escrow says who agreed to it, and why it goes to the
/// platform where that had advanced the money.
#[test]
fn a_refund_from_escrow_rests_on_who_agreed() {
    let last = |shop: &Shop, order| shop.lines(order).into_iter().rfind(|line| line.contains("Refund"));
    let asked = || {
        let mut shop = Shop::open("2023-04-05 10:00:00", "100.00");
        let order = shop.buys("A2", Payment::Ordinary);
        let case = shop.asks(order, Ask::RefundUnshipped, "300.00");
        (shop, order, case)
    };
    let (mut agreed, order, case) = asked();
    agreed.case(CaseCommand::Agree(case));
    let line = |rest: &str| Some(format!("2023-04-05 10:00:00 Refund Escrow→Buyer {rest}"));
    assert_eq!(last(&agreed, order), line("300.00 DEF-REFUND-AT-ONCE"));
    let (mut ruled, order, case) = asked();
    ruled.case(CaseCommand::Refuse { case, words: "不退".to_owned(), pictures: 0 });
    ruled.case(CaseCommand::Appeal { case, words: "有照片".to_owned() });
    ruled.case(CaseCommand::Rule { case, refund: Some(yuan("10.00")) });
    assert_eq!(last(&ruled, order), line("10.00 DEF-REFUND-AT-ONCE"));
    let (mut missed, order, _) = asked();
    missed.days(8);
    let timed = last(&missed, order).expect("time agreed");
    assert!(timed.ends_with("Refund Escrow→Buyer 300.00 B-03"), "{timed}");
    // Nobody could be charged, so the platform has advanced the money.
    let mut advanced = Shop::open("2023-04-05 10:00:00", "100.00");
    advanced.switches(|switches| switches.charges_fail = true);
    let order = advanced.places("A2", Payment::PayLater(PayLaterBy::Zhima));
    advanced.order(OrderCommand::Ship(order));
    advanced.order(OrderCommand::Deliver(order));
    advanced.order(OrderCommand::Receive(order));
    advanced.days(3);
    advanced.seconds(1);
    assert!(advanced.sees(order).advanced);
    let case = advanced.asks(order, Ask::RefundShipped, "300.00");
    advanced.case(CaseCommand::Agree(case));
    let back = last(&advanced, order).expect("a refund");
    assert!(back.ends_with("Refund Escrow→Platform 300.00 DEF-DEDUCTION-FALLBACK"), "{back}");
}

/// XYHF1-NOTE-01, DEF-ONE-TERMS: while a shop still has 1.0, its fee rests on the assumption, also after the notice of 2.0; what
/// public pages say of August is of both.
#[test]
fn the_fee_of_one_is_an_assumption() {
    for (now, rollout, clause) in [
        ("2022-06-22 23:59:59", None, "DEF-ONE-TERMS"),
        ("2022-06-27 20:00:00", Some("2022-06-28"), "DEF-ONE-TERMS"),
        ("2022-06-27 20:00:00", None, "XYHF2-FEE-01"),
        ("2022-06-28 00:00:00", Some("2022-06-28"), "XYHF2-FEE-01"),
    ] {
        let mut shop = Shop::open(now, "100.00");
        if let Some(day) = rollout {
            shop.states(Figure::PayLaterRollout, Value::Day(Day::parse(day).expect("a day")));
        }
        let activity = Activity {
            name: "夏日".to_owned(),
            validity: Validity::Long,
            goods: [GoodId::new("A2")].into_iter().collect(),
        };
        let set = shop.tries(TradeCommand::PayLater(PayLaterCommand::Set(activity)));
        assert_eq!(set.is_ok(), clause == "DEF-ONE-TERMS", "{now}: 2.0 has nothing to set");
        let order = shop.places("A2", Payment::PayLater(PayLaterBy::Zhima));
        assert_eq!(shop.lines(order), [format!("{now} PayLaterFee Wallet→PayLaterFees 3.00 {clause}")], "{now}");
        let month = Month { year: 2022, month: 6 };
        let answer = why(&shop.world, &Subject::Fees(month)).expect("an answer");
        assert_eq!(answer.clauses.first().map(|cited| cited.id), Some(clause), "{now}");
    }
}

/// DEF-REFUND-DEBT: what the wallet lacks becomes a debt, which the next settlement pays off.
#[test]
fn a_refund_after_settlement_may_become_a_debt() {
    let mut shop = Shop::open("2023-04-05 10:00:00", "0");
    let order = shop.delivers("A2", Payment::Ordinary);
    shop.order(OrderCommand::Receive(order));
    shop.days(8);
    shop.does(TradeCommand::Withdraw(yuan("200.00")));
    let case = shop.asks(order, Ask::RefundShipped, "300.00");
    shop.case(CaseCommand::Agree(case));
    assert_eq!(shop.holds(Account::Wallet), "0.00");
    assert_eq!(shop.holds(Account::Debt), "-206.00");
    let next = shop.delivers("A2", Payment::Ordinary);
    shop.order(OrderCommand::Receive(next));
    shop.days(8);
    assert_eq!(
        shop.lines(next)[1..],
        [
            "2023-04-20 10:00:00 ServiceFee Escrow→ServiceFees 6.00 B-18",
            "2023-04-20 10:00:00 DebtRepaid Escrow→Debt 206.00 DEF-REFUND-DEBT",
            "2023-04-20 10:00:00 Settlement Escrow→Wallet 88.00 B-04",
        ]
    );
    assert_eq!(shop.holds(Account::Debt), "0.00");
}
