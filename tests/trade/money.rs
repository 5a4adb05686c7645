//! Examples worked out by hand, with every line of the ledger written out.

use crate::shop::{Shop, yuan};
use merchant_simulator::base::Money;
use merchant_simulator::shop::{
    Account, Ask, Bears, CaseCommand, GoodId, OrderCommand, PayLaterBy, Payment, Periods, TradeCommand,
};

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
            "2023-04-05 10:00:00 Refund Escrow→Lender 100.00 B-03",
            "2023-04-12 10:00:00 ServiceFee Escrow→ServiceFees 4.00 B-18",
            "2023-04-12 10:00:00 InstalmentFee Escrow→InstalmentFees 3.60 B-10-3",
            "2023-04-12 10:00:00 Settlement Escrow→Wallet 192.40 B-04",
        ]
    );
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
