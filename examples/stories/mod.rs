//! Stories with every kind of command, each with who gives it and where: `preview` about goods, figures and rules, `trade` about
//! services, orders, after-sales, live sessions and the wallet, `campaigns` about campaigns, free instalments and timed coupons.

pub mod campaigns;
pub mod preview;
pub mod trade;

use merchant_simulator::base::{Day, Money, Rate};
use merchant_simulator::policy::{Figure, Origin, Value};
use merchant_simulator::shop::{
    Ask, CaseCommand, Cause, DraftCommand, Good, GoodId, GoodsCommand, OrderCommand, OrderId, Payment, ProfileCommand,
    Request, RuleCommand, Sku, TradeCommand, Venue,
};
use merchant_simulator::world::{Actor, Command, Surface};

/// Who gives a command, and where.
pub type Step = (Actor, Surface, Command);

fn good(id: &str, price: &str) -> Good {
    Good {
        id: GoodId::new(id),
        title: format!("杯子 {id}"),
        category: "家居日用>杯具".to_owned(),
        origin: Some(Origin::Alliance),
        listed: Some(false),
        commission: Rate::parse("20%").ok(),
        skus: vec![
            Sku { name: "大".to_owned(), price: Money::parse(price).ok() },
            Sku { name: "小".to_owned(), price: None },
        ],
    }
}

fn goods(command: GoodsCommand) -> Step {
    (Actor::Merchant, Surface::BackOffice, Command::Goods(command))
}

fn state(figure: Figure, value: Option<Value>) -> Step {
    (Actor::Merchant, Surface::BackOffice, Command::Profile(ProfileCommand::State { figure, value }))
}

fn draft(command: DraftCommand) -> Step {
    (Actor::Merchant, Surface::MerchantPhone, Command::Draft(command))
}

fn rule(command: RuleCommand) -> Step {
    (Actor::Director, Surface::Desk, Command::Rule(command))
}

/// A story about trade in the making.
pub struct Trade {
    steps: Vec<Step>,
}

impl Trade {
    fn merchant(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Merchant, Surface::MerchantPhone, Command::Trade(command)));
    }

    fn buyer(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Buyer, Surface::BuyerPhone, Command::Trade(command)));
    }

    fn back_office(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Merchant, Surface::BackOffice, Command::Trade(command)));
    }

    fn director(&mut self, command: TradeCommand) {
        self.steps.push((Actor::Director, Surface::Desk, Command::Trade(command)));
    }

    fn platform(&mut self, command: CaseCommand) {
        self.steps.push((Actor::Platform, Surface::ReviewDesk, Command::Trade(TradeCommand::Case(command))));
    }

    /// What falls due next, so many times.
    fn falls(&mut self, times: usize) {
        let fall = (Actor::Time, Surface::Desk, Command::Trade(TradeCommand::Fall));
        self.steps.extend(std::iter::repeat_n(fall, times));
    }

    fn until(&mut self, day: Day) {
        self.steps.push((Actor::Director, Surface::Desk, Command::Advance(day.start())));
    }

    fn orders(&mut self, good: &str, from: Venue, payment: Payment) {
        let order = OrderCommand::Place { good: GoodId::new(good), sku: 0, quantity: 1, from, payment };
        self.buyer(TradeCommand::Order(order));
    }

    fn asks(&mut self, order: u32, ask: Ask, yuan: i32, cause: Cause) {
        let request = Request { ask, amount: Money::yuan(yuan), cause };
        self.buyer(TradeCommand::Case(CaseCommand::Apply {
            order: OrderId(order), request, words: "请看".to_owned()
        }));
    }
}
