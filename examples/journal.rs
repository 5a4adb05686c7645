//! Writes a story as the browser's storage would hold it: `cargo run --example journal -- tests/journals/NAME.json`.
//!
//! The story is the one that the file is named after: `preview` has every kind of command about goods, figures and rules,
//! `trade` every kind about services, orders, after-sales, live sessions and the wallet, `campaigns` every kind about campaigns,
//! free instalments and timed coupons; `parts` is the same story since parts of a fee say of what they are parts. Its stored form is committed once for
//! every version of the page that people have used, and never written again: `tests/journal.rs` reads all of them for ever.

use merchant_simulator::base::Moment;
use merchant_simulator::journal::{Entry, Keeper, Memory, Workspace, WorkspaceId, Workspaces};
use merchant_simulator::shop::TradeCommand;
use merchant_simulator::world::{Actor, Command, Surface, World};
use stories::{Step, campaigns, preview, trade};

mod stories;

/// Carries out a story from a day on; gives what the browser's storage holds then.
fn stored(name: &str, start: Moment, steps: Vec<Step>) -> Result<Memory, String> {
    let keys = Memory::default();
    let id = WorkspaceId("mine".to_owned());
    let open = Workspace { id: id.clone(), name: name.to_owned(), start, sample: false };
    Workspaces { all: vec![open], open: id.clone(), removed: vec![] }
        .write(&keys)
        .map_err(|error| error.to_string())?;
    let (mut keeper, _) = Keeper::open(&keys, id);
    let mut world = World::new(start);
    let mut happens = |world: &mut World, (actor, surface, command): Step| {
        let events =
            world.decide((actor, surface), command.clone()).map_err(|refusal| format!("{command:?}: {refusal:?}"))?;
        let entry = Entry::new(world.clock, (actor, surface), command, events);
        entry.events.iter().for_each(|event| world.evolve(event));
        keeper.append(&keys, &[entry]).1.map_err(|error| error.to_string())
    };
    for step in steps {
        // The clock does not pass what falls due.
        if let Command::Advance(to) = step.2 {
            while world.next_due(to).is_some() {
                happens(&mut world, (Actor::Time, Surface::Desk, Command::Trade(TradeCommand::Fall)))?;
            }
        }
        happens(&mut world, step)?;
    }
    Ok(keys)
}

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("say where to write it")?;
    let path = std::path::Path::new(&path);
    if path.exists() {
        return Err(format!("{} is there already, and a kept journal is never written again", path.display()));
    }
    let keys = match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("preview") => stored("我的杯子店", preview::start(), preview::story())?,
        Some("trade") => stored("我的衬衫店", trade::start(), trade::story())?,
        Some("campaigns" | "parts") => stored("我的活动店", campaigns::start(), campaigns::story())?,
        _ => return Err("the stories are preview.json, trade.json, campaigns.json and parts.json".to_owned()),
    };
    let text = serde_json::to_string_pretty(&keys.texts()).map_err(|error| error.to_string())?;
    std::fs::write(path, text + "\n").map_err(|error| error.to_string())
}
