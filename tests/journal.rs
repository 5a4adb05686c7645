//! Journals that people may have: each version's stored form is read for ever, and means what it meant.

#![cfg(not(target_arch = "wasm32"))]

use merchant_simulator::base::{Day, Money, Score};
use merchant_simulator::journal::branch::{read_line, story};
use merchant_simulator::journal::{BranchId, Branches, Keeper, Memory, Opened, Workspaces, replay};
use merchant_simulator::policy::{Figure, Setting, Value};
use merchant_simulator::scenario::{Story, restated};
use merchant_simulator::shop::{Account, Booking, GoodId, TradeEvent, Venue};
use merchant_simulator::view::orders::Moved;
use merchant_simulator::world::{Event, World};
use std::collections::{BTreeMap, BTreeSet};

fn stored(text: &str) -> (Workspaces, Opened) {
    let texts: BTreeMap<String, String> = serde_json::from_str(text).expect("a list of keys and texts");
    let keys = Memory::from_iter(texts);
    let list = Workspaces::read(&keys).expect("a list that can be read").expect("a list");
    let (_, opened) = Keeper::open(&keys, list.open.clone());
    (list, opened)
}

/// Every journal that was ever in use.
const ALL: [&str; 4] = [
    include_str!("journals/preview.json"),
    include_str!("journals/trade.json"),
    include_str!("journals/campaigns.json"),
    include_str!("journals/parts.json"),
];

#[test]
fn every_journal_can_be_read_whole() {
    for text in ALL {
        let (_, opened) = stored(text);
        assert_eq!(opened.unreadable, None);
        assert!(!opened.entries.is_empty());
    }
}

/// What is decided now, without what a journal could not say yet when it was written: of what a movement is a part, and who
/// had agreed to a refund from escrow.
fn as_then(mut decided: Vec<Event>, kept: &[Event]) -> Vec<Event> {
    for (now, then) in decided.iter_mut().zip(kept) {
        if let (Event::Trade(TradeEvent::Moved(now)), Event::Trade(TradeEvent::Moved(then))) = (&mut *now, then)
            && then.why.cut.is_none()
            && then.why.reckoned() != Some(then.amount)
        {
            now.why.cut = then.why.cut;
        }
        if let (Event::Trade(TradeEvent::Moved(now)), Event::Trade(TradeEvent::Moved(then))) = (now, then)
            && (then.why.booking, then.from, then.why.clause.0.id) == (Booking::Refund, Account::Escrow, "B-03")
            && ["DEF-REFUND-AT-ONCE", "DEF-DEDUCTION-FALLBACK"].contains(&now.why.clause.0.id)
        {
            now.why.clause = then.why.clause;
        }
    }
    decided
}

/// Where a journal does not say of what a movement is a part no sum is shown, rather than one that is not true.
#[test]
fn a_sum_that_is_shown_is_true() {
    let mut without = 0;
    for text in ALL {
        let (list, opened) = stored(text);
        let world = replay(list.all[0].start, &opened.entries);
        for (place, line) in world.trade.ledger.lines().iter().enumerate() {
            let why = line.transfer.why;
            let shown = Moved::of(&world.trade.ledger, place as u32).and_then(|moved| moved.sum);
            assert!(shown.is_none() || why.reckoned() == Some(line.transfer.amount));
            without += usize::from(why.base.is_some() && shown.is_none());
        }
    }
    assert_eq!(without, 2, "the shop's parts in the journal from before they said so");
    // The same story, written since.
    let both = [ALL[2], ALL[3]].map(|text| stored(text).1.entries.len());
    assert_eq!(both[0], both[1]);
}

#[test]
fn every_command_that_was_kept_still_leads_to_what_it_led_to() {
    for text in ALL {
        let (list, opened) = stored(text);
        let mut world = World::new(list.all[0].start);
        let mut decided = 0;
        for entry in &opened.entries {
            assert_eq!(entry.at, world.clock);
            if entry.command.is_some() {
                let command = entry.command().expect("a command that can be read");
                let now = world.decide((entry.actor, entry.surface), command).expect("it is still taken");
                assert_eq!(as_then(now, &entry.events), entry.events);
                decided += 1;
            }
            entry.events.iter().for_each(|event| world.evolve(event));
        }
        assert!(decided > 0);
        assert_eq!(world, replay(list.all[0].start, &opened.entries));
    }
}

/// The name by which a command or an event is told apart in the stored form: `Goods.Put`, `Trade.Order.Ship`.
fn kind(value: &serde_json::Value) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut value = Some(value);
    while let Some(one) = value {
        let (name, inner) = match one {
            serde_json::Value::String(name) => (name.as_str(), None),
            serde_json::Value::Object(object) => match object.iter().next() {
                Some((name, inner)) => (name.as_str(), Some(inner)),
                None => break,
            },
            _ => break,
        };
        // What follows the variants are fields, with short names, and values.
        let deep = if names.first() == Some(&"Trade") { 3 } else { 2 };
        let time = names.first().is_some_and(|first| first.starts_with("Advance"));
        if names.len() == deep || time || !name.starts_with(|first: char| first.is_ascii_uppercase()) {
            break;
        }
        names.push(name);
        value = inner;
    }
    names.join(".")
}

/// Every kind of command, and every kind of event, that a journal has.
fn kinds(opened: &Opened) -> (String, String) {
    let (mut commands, mut events) = (BTreeSet::new(), BTreeSet::new());
    for entry in &opened.entries {
        let entry = serde_json::to_value(entry).expect("it is written as it was read");
        commands.extend(entry.get("c").map(kind));
        events.extend(entry["e"].as_array().expect("events").iter().map(kind));
    }
    let list_of = |kinds: BTreeSet<String>| kinds.into_iter().collect::<Vec<_>>().join(" ");
    (list_of(commands), list_of(events))
}

#[test]
fn the_journal_of_the_preview_has_every_kind_and_means_what_it_meant() {
    let (list, opened) = stored(ALL[0]);
    assert_eq!((list.all[0].name.as_str(), list.all[0].sample), ("我的杯子店", false));
    let (commands, events) = kinds(&opened);
    assert_eq!(
        commands,
        "Advance Draft.Clear Draft.TakeBack Draft.Try Goods.Correct Goods.Dismiss Goods.Place Goods.Put Goods.Remember \
         Goods.Remove Goods.UndoImport Profile.Buyer Profile.State Rule.Set Rule.Withdraw"
    );
    assert_eq!(
        events,
        "Advanced Draft.Cleared Draft.TakenBack Draft.Tried Goods.Corrected Goods.Dismissed Goods.ImportUndone \
         Goods.Imported Goods.Placed Goods.Put Goods.Remembered Goods.Removed Profile.Buyer Profile.Stated Rule.Set \
         Rule.Withdrawn"
    );

    let world = replay(list.all[0].start, &opened.entries);
    assert_eq!(world.clock.day(), Day::of(2023, 2, 21));
    // The sample's 72, G1 and G2, and R1 that was put right; G3 was removed, G4 taken back.
    assert_eq!(world.goods.goods().len(), 75);
    let price = |id: &str| world.goods.get(&GoodId::new(id)).and_then(|good| good.skus[0].price);
    assert_eq!(price("G1"), Some(Money::yuan(600)));
    assert_eq!(price("G2"), Money::parse("88.80").ok());
    assert_eq!((price("G3"), price("G4")), (None, None));
    assert!(world.goods.asides().is_empty() && world.goods.corrections().is_empty());
    assert!(world.goods.remembered("商品ID\t名称\t\t价格").is_some());
    assert_eq!(world.profile.shop.get(Figure::Experience), Some(Value::Score(Score::hundredths(430))));
    assert_eq!(world.profile.shop.get(Figure::RiskControl), None);
    assert_eq!(world.profile.buyers.facts().zhima, Some(651));
    assert_eq!(world.rules.changes.len(), 1);
    assert_eq!(world.rules.changes[0].setting, Setting::PayLaterPriceCap);
    assert_eq!(world.draft.trials().len(), 1);
}

#[test]
fn the_journal_of_trade_has_every_kind_and_means_what_it_meant() {
    let (list, opened) = stored(ALL[1]);
    let (commands, events) = kinds(&opened);
    let of_trade =
        |kinds: &str| kinds.split(' ').filter(|kind| kind.starts_with("Trade.")).collect::<Vec<_>>().join(" ");
    assert_eq!(
        of_trade(&commands),
        "Trade.BearInterest Trade.Case.Agree Trade.Case.Appeal Trade.Case.Apply Trade.Case.Modify Trade.Case.Refuse \
         Trade.Case.Rule Trade.Case.SendBack Trade.Case.TakeBack Trade.Case.Talk Trade.Case.Withdraw Trade.Claim \
         Trade.EmptyWallet Trade.Fall Trade.Live.End Trade.Live.Plan Trade.Live.Start Trade.MarkEvent \
         Trade.Order.Cancel Trade.Order.Deliver Trade.Order.Extend Trade.Order.Lose Trade.Order.Pay Trade.Order.Place \
         Trade.Order.PutOff Trade.Order.Receive Trade.Order.Ship Trade.PayLater.Apply Trade.PayLater.End \
         Trade.PayLater.Pause Trade.PayLater.Resume Trade.PayLater.Set Trade.RefundOnly.Choose Trade.RefundOnly.Close \
         Trade.RefundOnly.Open Trade.RefundOnly.SetTopUp Trade.RefundOnly.TopUp Trade.RefundOnly.Upgrade Trade.Switch \
         Trade.TopUp Trade.UpgradeWallet Trade.Withdraw"
    );
    assert_eq!(
        of_trade(&events),
        "Trade.Bears Trade.C.Appealed Trade.C.Applied Trade.C.Closed Trade.C.Modified Trade.C.Refunded Trade.C.Refused \
         Trade.C.ReturnAgreed Trade.C.Returned Trade.C.Talked Trade.Claimed Trade.EventMarked Trade.L.Ended \
         Trade.L.Planned Trade.L.Started Trade.M Trade.O.ChargeFailed Trade.O.Charged Trade.O.Closed \
         Trade.O.ConfirmPutOff Trade.O.Confirmed Trade.O.Lost Trade.O.Paid Trade.O.Placed Trade.O.Refunded \
         Trade.O.Repaid Trade.O.Settled Trade.O.Shipped Trade.O.ShippedLate Trade.O.Signed Trade.P.Applied \
         Trade.P.Ended Trade.P.Failed Trade.P.Opened Trade.P.Paused Trade.P.Resumed Trade.P.Set Trade.R.Chosen \
         Trade.R.Closed Trade.R.Opened Trade.R.TopUpSet Trade.R.Upgraded Trade.Switched Trade.WalletUpgraded"
    );

    let world = replay(list.all[0].start, &opened.entries);
    let trade = &world.trade;
    assert_eq!(world.clock.day(), Day::of(2022, 12, 31));
    let codes: Vec<u8> = trade.orders.all().iter().map(|order| order.stage.code()).collect();
    let ends: Vec<u8> = trade.cases.all().iter().map(|case| case.progress.code()).collect();
    assert_eq!((codes, ends), (vec![70, 70, 80, 80, 30, 70, 80, 30, 70], vec![60, 60, 60, 70, 60]));
    let held = Account::ALL.map(|account| format!("{account:?} {}", trade.ledger.balance(account)));
    // 1: 1% of 99.90. Shares of 2%: 2.00, 6.00, 0.20 of what was kept of 50.00, and 2.00; 1.8% of 300.00. In escrow lie what
    // is left of order 5, and order 8; in the wallet, emptied before, order 9 less its share.
    assert_eq!(
        held.join(", "),
        "Wallet 97.90, Escrow 129.90, Budget 0.00, Debt 0.00, Buyer -579.70, Lender 0.00, Platform 0.00, \
         PayLaterFees 1.00, ServiceFees 10.20, InstalmentFees 5.40, Outside 335.30"
    );
    assert_eq!(trade.ledger.total(), Money::ZERO);
    assert_eq!(trade.agenda().iter().count(), 0, "late orders wait for the merchant alone");
}

#[test]
fn the_journal_of_campaigns_has_every_kind_and_means_what_it_meant() {
    let (list, opened) = stored(ALL[2]);
    let (commands, events) = kinds(&opened);
    let of = |kinds: &str, wanted: &[&str]| {
        kinds.split(' ').filter(|kind| wanted.iter().any(|one| kind.starts_with(one))).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        of(&commands, &["Trade.Campaign", "Trade.Coupon", "Trade.InterestFree", "Rule.", "Trade.Order.PlaceWith"]),
        "Rule.KeepCampaign Rule.RemoveCampaign Trade.Campaign.OthersTake Trade.Campaign.Review \
         Trade.Campaign.SignUp Trade.Campaign.Withdraw Trade.Coupon.Adjust Trade.Coupon.Attach \
         Trade.Coupon.Claim Trade.Coupon.Create Trade.Coupon.OthersClaim Trade.Coupon.Stop \
         Trade.InterestFree.Change Trade.InterestFree.Create Trade.InterestFree.Stop Trade.Order.PlaceWith"
    );
    assert_eq!(
        of(&events, &["Trade.K", "Trade.T", "Trade.I", "Rule."]),
        "Rule.CampaignKept Rule.CampaignRemoved Trade.I.C Trade.I.S Trade.I.X Trade.K.OthersTook \
         Trade.K.QuotaReturned Trade.K.QuotaTaken Trade.K.Reviewed Trade.K.SignedUp Trade.K.Withdrawn \
         Trade.T.A Trade.T.B Trade.T.C Trade.T.E Trade.T.M Trade.T.N Trade.T.O Trade.T.R Trade.T.S Trade.T.U \
         Trade.T.X"
    );
    let world = replay(list.all[0].start, &opened.entries);
    let trade = &world.trade;
    let codes: Vec<u8> = trade.orders.all().iter().map(|order| order.stage.code()).collect();
    assert_eq!(codes, [70, 70, 30, 80, 70, 70, 70, 80]);
    let held = Account::ALL.map(|account| format!("{account:?} {}", trade.ledger.balance(account)));
    // 1: 5.00 off the bill, 1% of 99.90. 2: 4.5% of 300.00 under the shop's own activity. 3: 20.00 off by a coupon, in escrow.
    // 5: 5.40, all of it from the pool. 6: 2.70 of 13.50. 7: half of 22.50 under a campaign of one's own. Shares of 2%: 2.00 and
    // four times 6.00. The buyer has paid the instalments of order 2.
    assert_eq!(
        held.join(", "),
        "Wallet 1,737.35, Escrow 180.00, Budget 0.00, Debt 0.00, Buyer -574.90, Lender -900.00, Platform -24.35, \
         PayLaterFees 1.00, ServiceFees 26.00, InstalmentFees 54.90, Outside -500.00"
    );
    assert_eq!(trade.ledger.total(), Money::ZERO);
    assert_eq!(world.rules.campaigns.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false]);
}

/// A workspace in which a story was told, left twice for branches, of which one was put away.
#[test]
fn the_journal_with_branches_and_a_story_means_what_it_meant() {
    let texts: BTreeMap<String, String> =
        serde_json::from_str(include_str!("journals/branches.json")).expect("a list of keys and texts");
    let keys = Memory::from_iter(texts);
    let list = Workspaces::read(&keys).expect("a list that can be read").expect("a list");
    let open = list.get(&list.open).expect("the workspace that is open");
    assert_eq!((open.id.0.as_str(), open.name.as_str()), ("w1", "瓜分免息：先到先得"));
    let branches = Branches::read(&keys, &open.id).expect("branches that can be read");
    let seen: Vec<_> = branches
        .all
        .iter()
        .map(|branch| {
            let origin = branch.from.map(|from| (from.branch.0, from.entries));
            (branch.id.0, branch.name.as_str(), origin, branch.gone, branch.told.len())
        })
        .collect();
    assert_eq!(
        seen,
        [(0, "", None, false, 6), (1, "", Some((0, 41)), true, 5), (2, "在专区下单", Some((1, 42)), false, 5)]
    );
    assert_eq!(branches.open, BranchId(2));
    let ends = [(0, 44, "2023-02-20 15:00:00"), (1, 42, "2023-02-20 15:00:00"), (2, 44, "2023-02-21 15:00:00")];
    for (id, entries, clock) in ends {
        let line = read_line(&keys, &open.id, &branches, BranchId(id));
        assert_eq!((line.unreadable, line.entries.len()), (None, entries), "branch {id}");
        let world = line.entries.iter().fold(World::new(open.start), |mut world, entry| {
            let command = entry.command().or_else(|| restated(&entry.events)).expect("a command that can be read");
            let now = world.decide((entry.actor, entry.surface), command).expect("it is still taken");
            assert_eq!(now, entry.events);
            entry.events.iter().for_each(|event| world.evolve(event));
            world
        });
        assert_eq!(world.clock.to_string(), clock, "branch {id}");
        let last = world.trade.orders.all().last().expect("an order");
        assert_eq!(last.placed.from == Venue::Zone, id > 0, "branch {id}");
    }
    let story = Story::read(&story(&keys, &open.id).expect("the story")).expect("it can be read");
    assert_eq!(story.title.zh, "瓜分免息：先到先得");
}
