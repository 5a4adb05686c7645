//! Every number of the rulebook that is about playing an order to its end is named by a test of this folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What is about the behaviour of orders, after-sales, services and measures.
///
/// Left out, because nothing happens by them:
/// - where things stand on a page and what they say: XYHF2-UI-01, XYHF2-COPY-01, XYHF1-NAV-01, INST-COPY-02,
///   XYHF-COPY-01, XYHF-COPY-02, RNR-COPY-01, RNR-COPY-02; the path XYHF2-NAV-01 is here, because its commands are refused elsewhere, and so are RNR-REV-01 and
///   RNR-REV-02, which name both places of review;
/// - benefits that a page claims: RNR-BEN-01, RNR-BEN-02;
/// - the address of the invitation: PAY38-REG-02;
/// - that the upgrade coincides with a campaign, and when a notice was published: XYHF2-DATE-02, CNY22-EFF-01;
/// - what no document lists: RNR-CAT-01;
/// - which categories are left out, which the tests of the rules prove row by row: XYHF2-CAT-01 to XYHF2-CAT-27.
const OF_TRADE: &str = "\
    XYHF2-DATE-01 XYHF2-MIG-01 XYHF2-MIG-02 XYHF2-DIFF-01 XYHF2-DEF-01 XYHF2-NAV-01 XYHF2-ACT-01 XYHF2-ACT-02 \
    XYHF2-ACT-03 XYHF2-ACT-04 XYHF2-ACT-05 XYHF2-ACT-06 XYHF2-STATE-01 \
    XYHF2-ELIG-01 XYHF2-ELIG-02 XYHF2-ELIG-03 XYHF2-ELIG-04 XYHF2-ELIG-05 \
    XYHF2-CAT-00 XYHF2-LABEL-01 XYHF2-CONS-01 XYHF2-ORD-01 XYHF2-ORD-02 XYHF2-DED-01 XYHF2-DED-02 XYHF2-SETL-01 XYHF2-SETL-02 \
    XYHF2-AS-01 XYHF2-FEE-01 XYHF2-FEE-02 XYHF2-FEE-03 XYHF2-FEE-04 XYHF2-FEE-05 XYHF2-INV-01 XYHF2-PAUSE-01 \
    XYHF2-PAUSE-02 \
    XYHF1-ACT-01 XYHF1-ACT-02 XYHF1-ACT-03 XYHF1-ACT-04 XYHF1-ACT-05 XYHF1-SET-01 XYHF1-SET-02 XYHF1-SET-03 \
    XYHF1-SET-04 XYHF1-SET-05 XYHF1-LABEL-01 XYHF1-NOTE-01 \
    INST-DEF-01 INST-DEF-02 INST-CFG-01 INST-FEE-01 INST-LABEL-01 INST-COPY-01 FQ-DEF-01 FQ-SETL-01 FQ-FEE-01 \
    RNR1-01 RNR2-01 RNR3-DATE-01 RNR3-UPG-01 RNR3-NEW-01 RNR3-NEW-02 RNR-DEF-01 RNR-GOOD-01 RNR-ORD-01 RNR-MERC-01 \
    RNR-OPEN-01 RNR-OPEN-02 RNR-OPEN-03 RNR-EFF-01 RNR-LABEL-01 RNR-REV-01 RNR-REV-02 RNR-REV-03 RNR-REV-04 RNR-REV-05 RNR-KPI-01 \
    CNY22-SCOPE-01 CNY22-T1 CNY22-T2 CNY22-T3 CNY22-T4 CNY22-DEF CNY22-KPI-01 CNY22-KPI-02 CNY22-KPI-03 CNY22-KPI-04 \
    TIMED-DEF-01 TIMED-COPY-01 TIMED-MERC-01 TIMED-VER-01 TIMED-VER-02 TIMED-NAV-01 TIMED-TYPE-01 TIMED-TYPE-02 \
    TIMED-APPLY-01 TIMED-FLOW-01 TIMED-FLOW-02 TIMED-FLOW-03 \
    AMB-01 AMB-04 AMB-05 AMB-09 AMB-10 AMB-11 AMB-12 AMB-13 AMB-14 AMB-16 AMB-17 AMB-18 AMB-19 \
    SUB38-CONS-01 SPLIT38-GATE-05 JOINT38-GATE-05 PAY38-GATE-03 PAY38-GATE-04 \
    B-01 B-02 B-02b B-03 B-03b B-03c B-04 B-04b B-05 B-07a B-07c B-07d B-08 B-09 B-10 B-10b B-10d B-11 B-12 B-12b \
    B-13c B-13d B-15 B-15b B-17 B-18 B-19b B-20 B-24 \
    DEF-AFTER-SALE-WINDOW DEF-AUTO-CONFIRM-BEFORE DEF-BLAME DEF-BUYER-GATE DEF-CONFIRM-WAITS DEF-DEDUCTION-FALLBACK \
    DEF-DEDUCTION-RETRY DEF-DELIVERY DEF-FEE-BASE DEF-FEE-OPEN-MONTHS DEF-FEE-ROUNDING DEF-INST-DAILY DEF-INST-FEE DEF-INST-HALF \
    DEF-INST-MARGIN DEF-INST-MONTH DEF-INST-OWN DEF-INST-START DEF-INST-WINDOW \
    DEF-MEASURES DEF-ONE-AFTER-SALE DEF-ONE-START DEF-ONE-TERMS DEF-OPENING-OUTCOME DEF-OPENING-RETRY \
    DEF-PARTIAL-REFUND DEF-PAYMENT-WINDOW DEF-PLACED-ORDERS DEF-REFUND-AT-ONCE DEF-REFUND-DEBT DEF-RNR-ARBITRATION \
    DEF-RNR-BUDGET DEF-RNR-BUYER DEF-RNR-CAP DEF-RNR-COVERAGE DEF-RNR1-START DEF-RNR2-START DEF-SETTLEMENT-BEFORE \
    DEF-SETTLEMENT-LINES DEF-SHIPPING-PROMISE DEF-TIMED-ADJUST DEF-TIMED-BEARER DEF-TIMED-EXPIRY DEF-TIMED-LIMITS \
    DEF-TIMED-ORDER DEF-TIMED-REFUND DEF-TIMED-RELEASE DEF-TIMED-START DEF-WALLET-SHORT \
    LJ-DATE-01 LJ-MERC-01 LJ-BEN-01 LJ-BUYER-01 LJ-AMT-01 LJ-GOOD-01 LJ-REQ-01 LJ-AVAIL-01 LJ-VIEW-01 AMB-07 \
    DEF-DISCOUNT-DRAW DEF-DISCOUNT-REFUND LJ-REG-01 DEF-DISCOUNT-PRICE \
    PAY38-REG-01 PAY38-GATE-01 PAY38-GATE-02 PAY38-DATE-00 SUB38-DATE-01 SUB38-BEN-01 SUB38-GATE-05 SUB38-REG-01 \
    SUB38-REG-02 SUB38-CONS-02 SPLIT38-DATE-01 SPLIT38-GOOD-01 SPLIT38-BEN-01 SPLIT38-BEN-02 SPLIT38-USER-01 \
    SPLIT38-REG-01 SPLIT38-FEE-01 JOINT38-DATE-01 JOINT38-GOOD-01 JOINT38-BEN-01 JOINT38-BEN-02 JOINT38-BEN-03 \
    JOINT38-REG-01 AMB-08 DEF-QUOTA DEF-CROSSING-ORDER DEF-QUOTA-EXHAUSTED DEF-POOL-SIZE DEF-OWN-CAMPAIGN \
    DEF-APPROVAL-HOLDS";

/// The words of every test of this folder but this one: a number ends where a word does.
fn named() -> BTreeSet<String> {
    fn read(folder: &Path, words: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                read(&path, words);
            } else if path.file_name().is_some_and(|name| name != "ids.rs") {
                let text = fs::read_to_string(path).expect("it can be read");
                words.extend(text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(str::to_owned));
            }
        }
    }
    let mut words = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("trade"), &mut words);
    words
}

#[test]
fn every_number_about_trade_is_named_by_a_test() {
    let named = named();
    assert!(!named.contains("XYHF2-UI-01"), "a number that no test names is seen to be missing");
    let missing: Vec<&str> = OF_TRADE.split_whitespace().filter(|id| !named.contains(*id)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_number_of_the_list_is_a_clause_and_stands_there_once() {
    let all: Vec<&str> = OF_TRADE.split_whitespace().collect();
    let known = |id: &str| merchant_simulator::policy::clause(id).is_some() || id == "B-10";
    let unknown: Vec<&str> = all.iter().copied().filter(|id| !known(id)).collect();
    assert_eq!(unknown, [""; 0]);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}
