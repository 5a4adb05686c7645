//! Assessing goods: outcomes for a whole list quickly, and one verdict in full when somebody looks at it.

use super::change;
use super::facts::{BuyerFacts, GoodFacts, Prices, ShopFacts};
use super::programme::Programme;
use super::requirement::{Case, Level, Requirement, Test};
use super::rule_set::{Channel, Plan, RuleSet, Rules};
use super::value::Value;
use super::verdict::{Condition, Outcome, Overall, Verdict};
use crate::base::{Moment, Money};

/// The outcome of one good under one programme, without the values behind it: a bit for every condition of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// What it comes to.
    pub overall: Overall,
    /// Conditions that do not hold, by their place in the plan.
    pub unmet: u16,
    /// Conditions that nobody can tell yet.
    pub unknown: u16,
}

impl Cell {
    /// The condition that decides: the first that does not hold, else the first unknown.
    pub fn deciding(self) -> Option<usize> {
        let first = |bits: u16| (bits != 0).then(|| bits.trailing_zeros() as usize);
        first(self.unmet).or_else(|| first(self.unknown))
    }
}

/// How a condition came out, apart from what was asked and required: that is the same for every good.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// How it came out.
    pub outcome: Outcome,
    /// See [`Condition::actual`].
    pub actual: Option<Value>,
}

/// A plan made ready for many goods: what does not depend on the good is asked once.
#[derive(Debug, Clone)]
struct Ready {
    plan: Plan,
    /// What the plan's conditions require, then what decides about the label.
    required: Vec<Option<Value>>,
    /// The answers to them in the same order, where no good is asked.
    shop: Vec<Option<Answer>>,
    /// Outcomes that are the same for every good.
    unmet: u16,
    unknown: u16,
    /// Places of the conditions that decide whether the programme is there at all.
    scope: u16,
    /// The questions to ask of each good, with their bits.
    questions: Vec<(u16, Test)>,
    /// Those that decide about the label, with no bits.
    label_questions: Vec<(u16, Test)>,
    /// How many changes of the shop's own figures it takes to mend what the shop lacks; `None` if nobody can.
    shop_changes: Option<u8>,
    /// The questions of later plans in which the shop lacks nothing. Those of today are among them only where the shop
    /// lacks something today, for otherwise waiting mends nothing.
    later: Vec<Vec<Test>>,
}

/// The rules in force for a shop at a moment, ready to assess any number of goods.
#[derive(Debug, Clone)]
pub struct Assessment {
    rules: RuleSet,
    shop: ShopFacts,
    at: Moment,
    ready: Vec<Ready>,
}

impl Assessment {
    /// Makes the rules ready for a moment, or for the day on which they stand still. Takes well under a millisecond.
    pub fn new(rules: &RuleSet, shop: &ShopFacts, at: Moment) -> Self {
        let at = rules.moment(at);
        let asked = Rules { set: rules, shop, at };
        let later_days = rules.days_of_change(at.day());
        let ready = (0..rules.width())
            .filter_map(Programme::at)
            .map(|programme| {
                let mut ready = Ready::new(asked.plan(programme), shop, at);
                let tests = |ready: &Ready| -> Vec<Test> { ready.questions.iter().map(|(_, test)| *test).collect() };
                let today = (ready.unmet | ready.unknown == 0).then(|| tests(&ready));
                for day in &later_days {
                    let later = Ready::new(Rules { at: day.start(), ..asked }.plan(programme), shop, day.start());
                    let questions = tests(&later);
                    let known = today.as_ref() == Some(&questions) || ready.later.contains(&questions);
                    if later.unmet | later.unknown == 0 && !known {
                        ready.later.push(questions);
                    }
                }
                ready.shop_changes = change::shop_changes(&ready.plan, shop, at);
                ready
            })
            .collect();
        Assessment { rules: rules.clone(), shop: shop.clone(), at, ready }
    }

    /// The moment for which it holds.
    pub fn at(&self) -> Moment {
        self.at
    }

    /// The shop for which it holds.
    pub fn shop(&self) -> &ShopFacts {
        &self.shop
    }

    /// The rules for which it holds.
    pub fn rules(&self) -> Rules<'_> {
        Rules { set: &self.rules, shop: &self.shop, at: self.at }
    }

    /// Every programme, in the order of the matrix.
    pub fn programmes(&self) -> Vec<Programme> {
        self.rules.programmes()
    }

    /// Those that are there on this day.
    pub fn in_force_now(&self) -> Vec<Programme> {
        self.programmes().into_iter().filter(|programme| self.in_force(*programme)).collect()
    }

    /// What a programme asks.
    pub fn plan(&self, programme: Programme) -> &Plan {
        &self.ready[programme.place()].plan
    }

    /// Whether a programme is there on this day at all.
    pub fn in_force(&self, programme: Programme) -> bool {
        let ready = &self.ready[programme.place()];
        ready.unmet & ready.scope == 0
    }

    /// The outcome of a good under every programme, each at its [`Programme::place`].
    pub fn row(&self, good: &GoodFacts) -> Box<[Cell]> {
        self.ready.iter().map(|ready| ready.cell(good)).collect()
    }

    /// The outcome of a good under one programme.
    pub fn cell(&self, programme: Programme, good: &GoodFacts) -> Cell {
        self.ready[programme.place()].cell(good)
    }

    /// Whether a good meets what is asked of goods, whatever the shop itself lacks.
    pub fn good_fits(&self, programme: Programme, good: &GoodFacts) -> bool {
        let ready = &self.ready[programme.place()];
        let cell = ready.cell(good);
        let lacks = |place: usize| (cell.unmet | cell.unknown) & (1 << place) != 0;
        let mut asked = ready.plan.conditions.iter().enumerate();
        asked.all(|(place, asked)| asked.test.level() != Level::Good || !lacks(place))
    }

    /// Everything about a good under one programme.
    pub fn verdict(&self, programme: Programme, good: &GoodFacts) -> Verdict<'_> {
        let ready = &self.ready[programme.place()];
        let mut own = Vec::with_capacity(ready.questions.len() + ready.label_questions.len());
        let overall = ready.answer(good, &mut own);
        let mut own = own.into_iter();
        let asked = ready.plan.conditions.iter().chain(&ready.plan.label).zip(&ready.required);
        let mut all = asked.zip(&ready.shop).filter_map(|((requirement, required), shop)| {
            let Answer { outcome, actual } = shop.or_else(|| own.next())?;
            Some(Condition { requirement, outcome, required: *required, actual })
        });
        let mut conditions = Vec::with_capacity(ready.plan.conditions.len());
        conditions.extend(all.by_ref().take(ready.plan.conditions.len()));
        let mut label = Vec::with_capacity(ready.plan.label.len());
        label.extend(all);
        Verdict { programme, overall, conditions, label }
    }

    /// The answers that are the same for every good, to the conditions of a programme in the order of its plan, then to
    /// what decides about the label; `None` where the good is asked.
    pub fn answers(&self, programme: Programme) -> &[Option<Answer>] {
        &self.ready[programme.place()].shop
    }

    /// Appends a good's own answers: those that [`Assessment::answers`] leaves open, in the same order. For going through
    /// many goods with one list instead of one for each verdict.
    pub fn answer(&self, programme: Programme, good: &GoodFacts, answers: &mut Vec<Answer>) -> Overall {
        self.ready[programme.place()].answer(good, answers)
    }

    /// The conditions of a programme that are the shop's own, without any good.
    pub fn shop_conditions(&self, programme: Programme) -> Vec<Condition<'_>> {
        let case = Case { at: self.at, shop: &self.shop, good: None, buyer: None };
        let plan = self.plan(programme);
        let own = |requirement: &&Requirement| {
            requirement.test.level() == Level::Shop || matches!(requirement.test, Test::InForce(_))
        };
        plan.conditions.iter().filter(own).map(|requirement| requirement.examine(&case)).collect()
    }

    /// What a buyer meets, by way of paying; one way in which every condition holds suffices.
    pub fn buyer(&self, programme: Programme, buyer: &BuyerFacts) -> Vec<(Channel, Vec<Condition<'_>>)> {
        let case = Case { at: self.at, shop: &self.shop, good: None, buyer: Some(buyer) };
        self.plan(programme)
            .buyer
            .iter()
            .map(|(channel, requirements)| (*channel, examine(requirements, &case)))
            .collect()
    }
}

/// Whether a way of paying is open to a buyer: every condition holds.
pub fn open_to(conditions: &[Condition]) -> Outcome {
    let has = |outcome| conditions.iter().any(|condition| condition.outcome == outcome);
    if has(Outcome::Unmet) {
        Outcome::Unmet
    } else if has(Outcome::Unknown) {
        Outcome::Unknown
    } else {
        Outcome::Met
    }
}

impl Answer {
    /// What a good answers. Inlined also where size counts: there is one caller, and it goes through whole lists.
    #[inline(always)]
    fn of_good(test: &Test, good: &GoodFacts) -> Self {
        let outcome = test.outcome_of_good(good);
        // Each kind of value is written in one go, not put together on the way.
        if test.asks_amount() {
            Answer { outcome, actual: test.amount_of_good(good).map(Value::Money) }
        } else {
            Answer { outcome, actual: test.trait_of_good(good) }
        }
    }
}

fn examine<'r>(requirements: &'r [Requirement], case: &Case) -> Vec<Condition<'r>> {
    requirements.iter().map(|requirement| requirement.examine(case)).collect()
}

fn all_met(tests: &[Test], good: &GoodFacts) -> bool {
    tests.iter().all(|test| test.judge_good(good).holds())
}

impl Ready {
    fn new(plan: Plan, shop: &ShopFacts, at: Moment) -> Self {
        let case = Case { at, shop, good: None, buyer: None };
        let all = plan.conditions.iter().chain(&plan.label).map(|requirement| &requirement.test);
        let of_shop = |test: &Test| Answer { outcome: test.judge(&case), actual: test.actual(&case) };
        let mut ready = Ready {
            required: all.clone().map(|test| test.required(&case)).collect(),
            shop: all.map(|test| (!test.asks_good()).then(|| of_shop(test))).collect(),
            unmet: 0,
            unknown: 0,
            scope: 0,
            questions: Vec::new(),
            label_questions: plan
                .label
                .iter()
                .map(|asked| (0, asked.test))
                .filter(|(_, test)| test.asks_good())
                .collect(),
            shop_changes: None,
            later: Vec::new(),
            plan,
        };
        for (place, (requirement, answer)) in ready.plan.conditions.iter().zip(&ready.shop).enumerate() {
            let bit = 1u16.wrapping_shl(place as u32);
            if requirement.test.level() == Level::Scope {
                ready.scope |= bit;
            }
            match answer.map(|answer| answer.outcome) {
                None => ready.questions.push((bit, requirement.test)),
                Some(Outcome::Unmet) => ready.unmet |= bit,
                Some(Outcome::Unknown) => ready.unknown |= bit,
                Some(Outcome::Met | Outcome::NotApplicable) => {}
            }
        }
        ready
    }

    fn cell(&self, good: &GoodFacts) -> Cell {
        let (unmet, unknown) = self.ask(good);
        Cell { overall: self.overall(good, unmet, unknown), unmet, unknown }
    }

    fn ask(&self, good: &GoodFacts) -> (u16, u16) {
        let (mut unmet, mut unknown) = (self.unmet, self.unknown);
        for (bit, test) in &self.questions {
            match test.judge_good(good) {
                Outcome::Unmet => unmet |= bit,
                Outcome::Unknown => unknown |= bit,
                Outcome::Met | Outcome::NotApplicable => {}
            }
        }
        (unmet, unknown)
    }

    /// Appends the good's own answers.
    fn answer(&self, good: &GoodFacts, answers: &mut Vec<Answer>) -> Overall {
        let (mut unmet, mut unknown) = (self.unmet, self.unknown);
        answers.reserve(self.questions.len() + self.label_questions.len());
        for (bit, test) in self.questions.iter().chain(&self.label_questions) {
            let answer = Answer::of_good(test, good);
            match answer.outcome {
                Outcome::Unmet => unmet |= bit,
                Outcome::Unknown => unknown |= bit,
                Outcome::Met | Outcome::NotApplicable => {}
            }
            answers.push(answer);
        }
        self.overall(good, unmet, unknown)
    }

    fn overall(&self, good: &GoodFacts, unmet: u16, unknown: u16) -> Overall {
        if unmet & self.scope != 0 {
            Overall::NotApplicable
        } else if unmet == 0 {
            if unknown == 0 { Overall::Qualifies } else { Overall::Unknown }
        } else if (unknown == 0 && self.one_change(good, unmet)) || self.later.iter().any(|tests| all_met(tests, good))
        {
            Overall::Near
        } else {
            Overall::No
        }
    }

    /// Whether exactly one change mends everything that is unmet, and nothing else breaks by it.
    fn one_change(&self, good: &GoodFacts, unmet: u16) -> bool {
        let Some(changes) = self.shop_changes else { return false };
        // The shop's own are mended by its changes, each of the good's takes one more.
        let unmet = unmet & !self.unmet;
        if u32::from(changes) + unmet.count_ones() != 1 {
            return false;
        }
        let mut after = *good;
        let mut own = self.questions.iter().filter(|(bit, _)| unmet & bit != 0);
        if !own.all(|(_, test)| mend(test, &mut after)) {
            return false;
        }
        // A mended coupon test asks for a smaller coupon, not for another good, so it is not asked again.
        self.questions
            .iter()
            .filter(|(bit, test)| !(unmet & bit != 0 && test.coupon().is_some()))
            .all(|(_, test)| test.judge_good(&after).holds())
    }
}

/// Makes one change to a good, or to a planned coupon, so that `test` holds; false where one change is not enough.
fn mend(test: &Test, good: &mut GoodFacts) -> bool {
    let priced = good.may_reprice();
    match *test {
        Test::Listed => {
            good.listed = Some(true);
            true
        }
        Test::HighestAtMost(cap) => {
            let enough = priced && good.prices.second_high.is_none_or(|second| second <= cap);
            if enough {
                good.prices = good.prices.with_highest_at(cap);
            }
            enough
        }
        Test::LowestAtLeast(floor) => raise(good, priced, floor),
        Test::LowestAbove(floor) => raise(good, priced, floor + Money::FEN),
        Test::CoversThreshold(Some(_)) => good.prices.lowest().is_some_and(|low| low > Money::ZERO),
        Test::CommissionCovers(Some(_)) => good.lowest_commission().is_some_and(|amount| amount > Money::ZERO),
        _ => false,
    }
}

fn raise(good: &mut GoodFacts, priced: bool, floor: Money) -> bool {
    let enough = priced && good.prices.second_low.is_none_or(|second| second >= floor);
    if enough {
        good.prices = good.prices.with_lowest_at(floor);
    }
    enough
}

impl Prices {
    /// The prices after the highest one was moved.
    fn with_highest_at(self, price: Money) -> Self {
        match self.second_high {
            None => Prices { low: Some(price), high: Some(price), ..self },
            Some(second) => Prices { low: self.low.min(Some(price)), high: Some(second.max(price)), ..self },
        }
    }

    /// The prices after the lowest one was moved.
    fn with_lowest_at(self, price: Money) -> Self {
        match self.second_low {
            None => Prices { low: Some(price), high: Some(price), ..self },
            Some(second) => Prices { low: Some(second.min(price)), high: self.high.max(Some(price)), ..self },
        }
    }
}
