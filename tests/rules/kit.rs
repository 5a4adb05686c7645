//! Given, when, then: goods, shops and moments in words, and what the rules make of them.
//!
//! `good()` and `shop()` meet everything that any programme asks, so a case states only what it is about.

use merchant_simulator::base::{Client, Day, Moment, Money, Platform, Rate, Score, Version};
use merchant_simulator::policy::category::{self, Placement};
use merchant_simulator::policy::festival_38::{FEE_SUBSIDY, JOINT_INTEREST, SPLIT_INTEREST};
use merchant_simulator::policy::{
    Assessment, BuyerFacts, Channel, Condition, Figure, GoodFacts, Guarantee, Item, Lever, Line, Origin, Outcome,
    Overall, Prices, Programme, RuleChange, RuleSet, Service, Setting, ShopFacts, SignUp, Value, Way, clause, open_to,
    qualifies_after, smallest,
};

/// An amount such as `500.00`.
pub fn yuan(text: &str) -> Money {
    Money::parse(text).expect("an amount of money")
}

/// A share such as `90%` or `0.36‱`.
pub fn rate(text: &str) -> Rate {
    Rate::parse(text).expect("a share")
}

/// A score such as `4.30`.
pub fn score(text: &str) -> Score {
    Score::parse(text).expect("a score")
}

/// A day such as `2023-02-20`.
pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// The first second of a day, or a second such as `2023-03-31 23:59:59`.
pub fn moment(text: &str) -> Moment {
    let Some((date, clock)) = text.split_once(' ') else { return day(text).start() };
    let mut seconds = 0;
    for part in clock.split(':') {
        seconds = seconds * 60 + part.parse::<i64>().expect("a time of day");
    }
    day(date).start().plus_seconds(seconds)
}

/// An amount as a value of a rule or a figure.
pub fn money(text: &str) -> Value {
    Value::Money(yuan(text))
}

/// A good under test.
#[derive(Debug, Clone)]
pub struct Good {
    /// Its facts but for the prices.
    facts: GoodFacts,
    /// The price of every choice.
    prices: Vec<Option<Money>>,
}

/// A good that every programme takes: self-built, listed, a shirt, one choice at 199.00.
pub fn good() -> Good {
    let facts = GoodFacts {
        origin: Some(Origin::SelfBuilt),
        listed: Some(true),
        placement: category::place("女装>衬衫").placement,
        prices: Prices::of([]),
        commission: None,
    };
    Good { facts, prices: vec![Some(yuan("199.00"))] }
}

impl Good {
    /// The price of every choice; `?` is one that nobody has said.
    pub fn price(mut self, prices: impl IntoIterator<Item = &'static str>) -> Self {
        self.prices = prices.into_iter().map(|text| (text != "?").then(|| yuan(text))).collect();
        self
    }

    /// 自建.
    pub fn self_built(self) -> Self {
        self.origin(Some(Origin::SelfBuilt))
    }

    /// 好物联盟.
    pub fn alliance(self) -> Self {
        self.origin(Some(Origin::Alliance))
    }

    /// 三方平台.
    pub fn third_party(self) -> Self {
        self.origin(Some(Origin::ThirdParty))
    }

    /// From wherever, or from nobody knows where.
    pub fn origin(mut self, origin: Option<Origin>) -> Self {
        self.facts.origin = origin;
        self
    }

    /// 已上架.
    pub fn listed(self) -> Self {
        self.listing(Some(true))
    }

    /// 已下架.
    pub fn unlisted(self) -> Self {
        self.listing(Some(false))
    }

    /// Listed, not listed, or nobody has said.
    pub fn listing(mut self, listed: Option<bool>) -> Self {
        self.facts.listed = listed;
        self
    }

    /// A category in the shop's own words.
    pub fn category(mut self, path: &str) -> Self {
        self.facts.placement = category::place(path).placement;
        self
    }

    /// A category as it was placed.
    pub fn placed(mut self, placement: Placement) -> Self {
        self.facts.placement = placement;
        self
    }

    /// The supplier's commission.
    pub fn commission(mut self, text: &str) -> Self {
        self.facts.commission = Some(rate(text));
        self
    }

    /// What the rules ask about it.
    pub fn facts(&self) -> GoodFacts {
        GoodFacts { prices: Prices::of(self.prices.iter().copied()), ..self.facts }
    }
}

/// A shop under test.
#[derive(Debug, Clone)]
pub struct Shop(pub ShopFacts);

/// A shop that has said nothing about itself.
pub fn silent_shop() -> Shop {
    Shop(ShopFacts::default())
}

/// A shop that meets every gate, has opened everything and is signed up everywhere.
pub fn shop() -> Shop {
    silent_shop()
        .with(Figure::Experience, Value::Score(score("4.80")))
        .violations(0)
        .with(Figure::RiskControl, Value::Flag(false))
        .with(Figure::BadRecord, Value::Flag(false))
        .with(Figure::OnTimeShipping, Value::Rate(rate("98%")))
        .disputes(0, 3_000)
        .with(Figure::MonthGmv, money("500000.00"))
        .with(Figure::SessionGmv, money("2000000.00"))
        .wallet(true)
        .with(Figure::ProfessionalHost, Value::Flag(true))
        .pay_later(Service::Open)
        .guarantee(Guarantee::Three)
        .sign_up(Figure::SignUp(FEE_SUBSIDY), SignUp::Approved)
        .sign_up(Figure::SignUp(SPLIT_INTEREST), SignUp::Approved)
        .sign_up(Figure::SignUp(JOINT_INTEREST), SignUp::Approved)
}

/// The same shop while it is under review: what is asked of it is looked at.
pub fn applicant() -> Shop {
    [FEE_SUBSIDY, SPLIT_INTEREST, JOINT_INTEREST]
        .into_iter()
        .fold(shop(), |shop, campaign| shop.sign_up(Figure::SignUp(campaign), SignUp::InReview))
}

impl Shop {
    /// One figure stated.
    pub fn with(self, figure: Figure, value: Value) -> Self {
        assert_eq!(value.kind(), figure.kind(), "{figure:?} takes another kind of value");
        Shop(self.0.with(figure, value))
    }

    /// One figure that nobody has said.
    pub fn without(mut self, figure: Figure) -> Self {
        self.0.set(figure, None);
        self
    }

    /// Violations in 90 days.
    pub fn violations(self, count: u64) -> Self {
        self.with(Figure::Violations, Value::Count(count))
    }

    /// Disputes out of orders in 30 days.
    pub fn disputes(self, disputes: u64, orders: u64) -> Self {
        self.with(Figure::Disputes, Value::Count(disputes)).with(Figure::Orders, Value::Count(orders))
    }

    /// 安心钱包 upgraded or not.
    pub fn wallet(self, upgraded: bool) -> Self {
        self.with(Figure::Wallet, Value::Flag(upgraded))
    }

    /// The state of 先用后付.
    pub fn pay_later(self, service: Service) -> Self {
        self.with(Figure::PayLater, Value::Service(service))
    }

    /// The day on which 先用后付 2.0 reached the shop.
    pub fn pay_later_rollout(self, text: &str) -> Self {
        self.with(Figure::PayLaterRollout, Value::Day(day(text)))
    }

    /// The version of 退款不退货.
    pub fn guarantee(self, version: Guarantee) -> Self {
        self.with(Figure::RefundOnly, Value::Guarantee(version))
    }

    /// A sign-up.
    pub fn sign_up(self, figure: Figure, state: SignUp) -> Self {
        self.with(figure, Value::SignUp(state))
    }

    /// A planned coupon: `face` off from `threshold` on.
    pub fn coupon(self, face: &str, threshold: &str) -> Self {
        self.with(Figure::CouponFace, money(face)).with(Figure::CouponThreshold, money(threshold))
    }
}

/// A value that the user sets from a day on.
pub fn change(setting: Setting, from: &str, value: Value) -> RuleChange {
    RuleChange { setting, from: day(from), value, note: "a newer notice".to_owned() }
}

/// One case, named after the clause that it proves.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The clause and what the case is about, for the message of a failure.
    name: String,
    at: Moment,
    good: Good,
    shop: Shop,
    rules: RuleSet,
}

/// A case about a clause of the handbook: on 2023-01-05 until said otherwise, an ordinary day without any campaign.
pub fn case(id: &str, what: &str) -> Scene {
    assert!(clause(id).is_some(), "no clause {id}");
    Scene {
        name: format!("{id}, {what}"),
        at: moment("2023-01-05"),
        good: good(),
        shop: shop(),
        rules: RuleSet::default(),
    }
}

impl Scene {
    /// On a day, or at a second.
    pub fn on(mut self, text: &str) -> Self {
        self.at = moment(text);
        self.name = format!("{} @ {text}", self.name);
        self
    }

    /// For this good.
    pub fn good(mut self, good: Good) -> Self {
        self.good = good;
        self
    }

    /// In this shop.
    pub fn shop(mut self, shop: Shop) -> Self {
        self.shop = shop;
        self
    }

    /// With a value that the user has set.
    pub fn changed(mut self, setting: Setting, from: &str, value: Value) -> Self {
        assert!(setting.accepts(value), "{setting:?} takes no {value:?}");
        self.rules.changes.push(change(setting, from, value));
        self
    }

    /// The rules made ready for this case.
    pub fn assessment(&self) -> Assessment {
        Assessment::new(&self.rules, &self.shop.0, self.at)
    }

    /// The smallest change; each that is found is carried out and asked again.
    pub fn smallest(&self, programme: Programme) -> Way {
        let facts = self.good.facts();
        let item = Item { facts: &facts, prices: &self.good.prices };
        let way = smallest(&self.rules, &self.shop.0, self.at, item, programme);
        if let Way::Change(levers) = &way {
            let there = qualifies_after(&self.rules, &self.shop.0, self.at, item, programme, levers);
            assert!(there, "{}: {levers:?} does not make it qualify for {programme:?}", self.name);
        }
        way
    }

    /// Then a programme comes out like this, in the quick outcome and in the full verdict alike.
    pub fn gives(self, programme: Programme, expected: Overall) -> Self {
        let facts = self.good.facts();
        let assessment = self.assessment();
        let verdict = assessment.verdict(programme, &facts);
        let unmet: Vec<_> = verdict.conditions.iter().filter(|c| c.outcome != Outcome::Met).collect();
        assert_eq!(verdict.overall, expected, "{}: {programme:?}, not met: {unmet:#?}", self.name);
        assert_eq!(assessment.cell(programme, &facts).overall, expected, "{}: {programme:?}, quickly", self.name);
        let way = self.smallest(programme);
        match expected {
            Overall::Qualifies => assert_eq!(way, Way::There, "{}", self.name),
            Overall::Near => {
                assert!(matches!(&way, Way::Change(levers) if levers.len() == 1), "{}: {way:?}", self.name)
            }
            Overall::No => assert!(
                !matches!(&way, Way::There) && !matches!(&way, Way::Change(levers) if levers.len() == 1),
                "{}: {way:?}",
                self.name
            ),
            Overall::Unknown | Overall::NotApplicable => assert_ne!(way, Way::There, "{}", self.name),
        }
        self
    }

    /// Then each of several programmes comes out like this.
    pub fn gives_all(self, programmes: &[Programme], expected: Overall) -> Self {
        programmes.iter().fold(self, |scene, programme| scene.gives(*programme, expected))
    }

    /// Then the good carries the label right now, or does not, or nobody can tell.
    pub fn labelled(self, programme: Programme, expected: Option<bool>) -> Self {
        let facts = self.good.facts();
        let assessment = self.assessment();
        let verdict = assessment.verdict(programme, &facts);
        assert_eq!(verdict.labelled(), expected, "{}: {programme:?}, {:#?}", self.name, verdict.label);
        self
    }

    /// Then a condition that rests on `clause` came out like this: outcome, required, actual, gap.
    pub fn condition(self, programme: Programme, clause: &str, expected: Explained) -> Self {
        let facts = self.good.facts();
        let assessment = self.assessment();
        let verdict = assessment.verdict(programme, &facts);
        let seen: Vec<Explained> = verdict
            .conditions
            .iter()
            .chain(&verdict.label)
            .filter(|condition| condition.clause().id == clause)
            .map(Explained::of)
            .collect();
        assert!(seen.contains(&expected), "{}: {programme:?}, {clause}: {expected:?} is none of {seen:#?}", self.name);
        self
    }

    /// Then the smallest change is this.
    pub fn mended_by(self, programme: Programme, expected: &[Lever]) -> Self {
        let way = self.smallest(programme);
        assert_eq!(way, Way::Change(expected.to_vec()), "{}: {programme:?}", self.name);
        self
    }

    /// Then nothing helps, because of the conditions that rest on these clauses.
    pub fn blocked_by(self, programme: Programme, clauses: &[&str]) -> Self {
        let way = self.smallest(programme);
        let Way::Blocked(places) = &way else { panic!("{}: {programme:?} is not blocked: {way:?}", self.name) };
        assert_eq!(self.clauses_at(programme, places), clauses, "{}: {programme:?}", self.name);
        self
    }

    /// Then nothing can be said before facts are known that the conditions resting on these clauses need.
    pub fn needs_facts_for(self, programme: Programme, clauses: &[&str]) -> Self {
        let way = self.smallest(programme);
        let Way::NeedsFacts(places) = &way else { panic!("{}: {programme:?} needs no facts: {way:?}", self.name) };
        assert_eq!(self.clauses_at(programme, places), clauses, "{}: {programme:?}", self.name);
        self
    }

    fn clauses_at(&self, programme: Programme, places: &[usize]) -> Vec<&'static str> {
        let assessment = self.assessment();
        let conditions = &assessment.plan(programme).conditions;
        places.iter().map(|place| conditions.get(*place).expect("a condition").clause.id).collect()
    }

    /// Then a way of paying is open to a buyer, or is not, or nobody can tell; `None` when it is not offered at all.
    pub fn buyer(self, programme: Programme, channel: Channel, buyer: BuyerFacts, expected: Option<Outcome>) -> Self {
        let assessment = self.assessment();
        let ways = assessment.buyer(programme, &buyer);
        let way = ways.iter().find(|(offered, _)| *offered == channel);
        let actual = way.map(|(_, conditions)| open_to(conditions));
        assert_eq!(actual, expected, "{}: {programme:?} by {channel:?}, {way:#?}", self.name);
        self
    }

    /// What an order over an amount costs or saves.
    pub fn estimate(&self, programme: Programme, price: &str) -> Vec<Line> {
        programme.estimate(&self.assessment().rules(), yuan(price))
    }

    /// The case's name, for messages.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// What a screen shows of a condition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Explained {
    /// How it came out.
    pub outcome: Outcome,
    /// What is asked for.
    pub required: Option<Value>,
    /// What is there.
    pub actual: Option<Value>,
    /// What is missing.
    pub gap: Option<Value>,
}

impl Explained {
    fn of(condition: &Condition) -> Self {
        Explained {
            outcome: condition.outcome,
            required: condition.required,
            actual: condition.actual,
            gap: condition.gap(),
        }
    }

    /// It holds.
    pub fn met(required: Value, actual: Value) -> Self {
        Explained { outcome: Outcome::Met, required: Some(required), actual: Some(actual), gap: None }
    }

    /// It does not hold, and cannot be measured.
    pub fn unmet(required: Value, actual: Value) -> Self {
        Explained { outcome: Outcome::Unmet, required: Some(required), actual: Some(actual), gap: None }
    }

    /// It does not hold by so much.
    pub fn short(required: Value, actual: Value, gap: Value) -> Self {
        Explained { outcome: Outcome::Unmet, required: Some(required), actual: Some(actual), gap: Some(gap) }
    }

    /// Nobody can tell.
    pub fn unknown(required: Value) -> Self {
        Explained { outcome: Outcome::Unknown, required: Some(required), actual: None, gap: None }
    }
}

/// A buyer in good credit with high scores who is new to 芝麻先用后付 and holds a new app.
pub fn buyer() -> BuyerFacts {
    BuyerFacts {
        zhima: Some(700),
        wechat: Some(700),
        first_zhima_order: Some(true),
        good_credit: Some(true),
        valued: Some(true),
        client: Some(Client { platform: Platform::Ios, version: Version::new(9, 10, 0) }),
    }
}

/// An app of this system and version.
pub fn app(platform: Platform, version: &str) -> Option<Client> {
    Some(Client { platform, version: Version::parse(version).expect("a version") })
}
