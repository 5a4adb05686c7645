// The rules of the sample's day, 2023-02-20, written out by hand as one would without a rules engine: every bound is in
// the code, amounts are whole fen, and each verdict keeps its reasons. What does not depend on the good is asked once and
// shared by all verdicts.

const NONE = [];

/** A reason: what is asked, what is there, and whether it holds; null while nobody can tell. */
const is = (id, required, actual) => ({ id, required, actual, ok: actual === null ? null : actual === required });
const highest = (id, cap, g) => ({
  id, required: cap, actual: g.high, ok: g.high !== null && g.high > cap ? false : g.high !== null && g.complete ? true : null,
});
const lowest = (id, floor, g) => ({
  id, required: floor, actual: g.low, ok: g.low !== null && g.low < floor ? false : g.low !== null && g.complete ? true : null,
});
const notExcluded = (id, g) => ({ id, required: null, actual: g.category, ok: g.category === null ? null : !g.excluded });
const notVirtual = (id, g) => ({ id, required: false, actual: g.category, ok: g.virtual === null ? null : !g.virtual });
const commission = (id, face, g) => ({ id, required: face, actual: g.commission, ok: g.commission === null ? null : g.commission >= face });

/** A reason that is the same for every good. */
const shared = (id, required, actual, ok) => ({ id, required, actual, ok });
const dates = (id, from, until, ok) => shared(id, { from, until }, '2023-02-20', ok);

const payLaterDates = dates('XYHF2-DATE-01', '2022-06-23', null, true);
const payLaterOneDates = dates('XYHF1-DATE-01', '2021-12-01', '2022-06-27', false);
const discountDates = dates('LJ-DATE-01', '2022-05-31', '2022-06-30', false);
const subsidyDates = dates('SUB38-DATE-01', '2023-02-15', '2023-03-31', true);
const splitDates = dates('SPLIT38-DATE-01', '2023-02-15', '2023-03-15', true);
const splitSignUp = dates('SPLIT38-DATE-01', '2023-02-15', '2023-03-14', true);
const jointDates = dates('JOINT38-DATE-01', '2023-02-15', '2023-03-10', true);
const jointSignUp = dates('JOINT38-DATE-01', '2023-02-15', '2023-03-09', true);
const instalmentDates = dates('DEF-INST-START', '2021-06-05', null, true);
const refundDates = dates('B-17', '2021-11-01', '2024-12-01', true);
const couponDates = dates('DEF-TIMED-START', '2022-03-20', null, true);
const cleanRecord = shared('LJ-MERC-01', false, false, true);
const experience = shared('PAY38-GATE-01', 430, 442, true);
const violations = shared('PAY38-GATE-02', 0, 0, true);
const riskControl = shared('PAY38-GATE-02', false, false, true);
const shipping = shared('PAY38-GATE-03', 900, 912, true);
const disputes = shared('PAY38-GATE-04', 36, 31, true);
// The shop's sign-up was approved, so its gates are not looked at again.
const approvalHolds = shared('DEF-APPROVAL-HOLDS', 'Approved', 'Approved', true);
const monthSales = shared('SPLIT38-GATE-05', 10_000_000, 18_600_000, true);
const sessionSales = shared('JOINT38-GATE-05', 100_000_000, null, null);
const host = shared('TIMED-MERC-01', true, true, true);

const rolledOut = shared('XYHF2-DATE-01', '2022-06-28', '2023-02-20', true);
const open = shared('XYHF2-STATE-01', 'Open', 'Open', true);
const inActivity = shared('XYHF1-SET-05', true, null, null);
const labels = {
  payLater: [rolledOut, open],
  payLaterOne: [open, inActivity],
  discount: [dates('LJ-DATE-01', '2022-06-01', '2022-06-30', false), open],
  subsidy: [shared('SUB38-REG-01', 'Approved', 'Approved', true), rolledOut],
  split: [dates('SPLIT38-DATE-01', '2023-02-20', '2023-03-15', true), shared('SPLIT38-BEN-02', 'Approved', 'InReview', false)],
  joint: [dates('JOINT38-DATE-01', '2023-02-20', '2023-03-10', true), shared('JOINT38-REG-01', 'Approved', 'No', false)],
  interestFree: [inActivity],
  refund: [shared('RNR3-DATE-01', 'Two', 'Three', true), dates('B-17', null, '2024-12-01', true)],
  coupon: [inActivity],
};

const QUALIFIES = 0, UNKNOWN = 1, NO = 2, NOT_APPLICABLE = 3;

/** What the reasons come to. The first `scope` of them say whether the programme is there for such a good at all. */
function verdict(conditions, label, scope) {
  let overall = QUALIFIES;
  for (let place = 0; place < conditions.length; place++) {
    const ok = conditions[place].ok;
    if (ok === false) {
      if (place < scope) { overall = NOT_APPLICABLE; break; }
      overall = NO;
    } else if (ok === null && overall === QUALIFIES) overall = UNKNOWN;
  }
  return { overall, conditions, label };
}

const payLater = g => verdict([
  payLaterDates,
  is('XYHF2-ELIG-01', 'SelfBuilt', g.origin),
  is('XYHF2-ELIG-01', true, g.listed),
  highest('AMB-01', 50_000, g),
  notExcluded('XYHF2-CAT-00', g),
], labels.payLater, 1);

const programmes = [
  payLater,
  g => verdict([
    payLaterOneDates,
    is('DEF-ONE-TERMS', 'SelfBuilt', g.origin),
    is('XYHF1-SET-04', true, g.listed),
    highest('DEF-ONE-TERMS', 50_000, g),
    notExcluded('DEF-ONE-TERMS', g),
  ], labels.payLaterOne, 1),
  g => verdict([
    discountDates,
    cleanRecord,
    is('XYHF2-ELIG-01', 'SelfBuilt', g.origin),
    is('XYHF2-ELIG-01', true, g.listed),
    highest('AMB-01', 50_000, g),
    notExcluded('XYHF2-CAT-00', g),
    lowest('LJ-GOOD-01', 1_000, g),
  ], labels.discount, 1),
  g => verdict([
    subsidyDates,
    approvalHolds,
    is('XYHF2-ELIG-01', 'SelfBuilt', g.origin),
    is('XYHF2-ELIG-01', true, g.listed),
    highest('AMB-01', 50_000, g),
    notExcluded('XYHF2-CAT-00', g),
  ], labels.subsidy, 1),
  g => verdict([
    splitDates, splitSignUp, monthSales, experience, violations, riskControl, shipping, disputes,
    notVirtual('SPLIT38-GOOD-01', g),
    lowest('SPLIT38-GOOD-01', 10_000, g),
  ], labels.split, 1),
  g => verdict([
    jointDates, jointSignUp, sessionSales, experience, violations, riskControl, shipping, disputes,
    notVirtual('JOINT38-GOOD-01', g),
    lowest('JOINT38-GOOD-01', 10_000, g),
  ], labels.joint, 1),
  g => verdict([instalmentDates, notVirtual('B-11', g), lowest('B-11', 5_001, g)], NONE, 1),
  g => verdict([instalmentDates, notVirtual('B-11', g), lowest('B-11', 5_001, g)], labels.interestFree, 1),
  g => verdict([refundDates, is('RNR-ORD-01', 'SelfBuilt', g.origin)], labels.refund, 1),
  g => verdict([
    couponDates,
    is('TIMED-TYPE-01', 'SelfBuilt', g.origin),
    host,
    lowest('TIMED-APPLY-01', 9_900, g),
    commission('AMB-16', 2_000, g),
  ], labels.coupon, 2),
  g => verdict([
    couponDates,
    is('TIMED-TYPE-02', 'Alliance', g.origin),
    host,
    lowest('TIMED-APPLY-01', 9_900, g),
    commission('TIMED-APPLY-01', 2_000, g),
  ], labels.coupon, 2),
];

const count = (tally, kept, one) => {
  tally[one.overall]++;
  kept.push(one);
};

/** Verdicts under 先用后付 2.0; `kept` is emptied before every slice of so many goods. */
export function handWritten(goods, slice, kept) {
  const tally = [0, 0, 0, 0];
  for (let from = 0; from < goods.length; from += slice) {
    kept.length = 0;
    const until = Math.min(goods.length, from + slice);
    for (let place = from; place < until; place++) count(tally, kept, payLater(goods[place]));
  }
  return tally;
}

/** Verdicts under every programme. */
export function handWrittenAll(goods, slice, kept) {
  const tally = [0, 0, 0, 0];
  for (let from = 0; from < goods.length; from += slice) {
    kept.length = 0;
    const until = Math.min(goods.length, from + slice);
    for (let place = from; place < until; place++) {
      for (const judge of programmes) count(tally, kept, judge(goods[place]));
    }
  }
  return tally;
}

/** How many reasons are kept, and how many of them hold. */
export function keptReasons(kept) {
  let all = 0, met = 0;
  for (const one of kept) {
    for (const reason of [...one.conditions, ...one.label]) {
      all++;
      met += reason.ok === true;
    }
  }
  return [all, met];
}
