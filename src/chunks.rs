//! The chunks of the page. A chunk is loaded when something in it is first wanted.
//!
//! Splitting is a step of the release build (`--cfg split`); elsewhere the page is one piece.

use merchant_simulator::app::later::Loader;

#[cfg(not(split))]
pub const LOADER: Loader = Loader::WHOLE;

#[cfg(split)]
pub const LOADER: Loader = split::LOADER;

#[cfg(split)]
mod split {
    use leptos::wasm_split::wasm_split;
    use merchant_simulator::app::driven::{DRIVE, Drive};
    use merchant_simulator::app::keeping::Keeping;
    use merchant_simulator::app::later::{Draw, Export, Later, Loader, Loading, NotLoaded};
    use merchant_simulator::app::screens::drawn;

    /// Split points: all with the same first name lie in one chunk. What several chunks share lies in further files, one
    /// for each set of chunks that share something, so the chunks are few.
    macro_rules! points {
        ($($chunk:ident: $($name:ident)*;)*) => {$($(
            #[wasm_split($chunk, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $name() -> Result<Draw, NotLoaded> {
                Ok(drawn::$name)
            }
        )*)*};
    }

    points! {
        desk: explanation buyer time;
        goods: goods good import shop print;
        rules: changes draft worth rules design handbook;
        stage: services orders after_sales wallet;
        story: timeline stories story_edit recording present notes worksheet arrived workspaces;
    }

    #[wasm_split(keeping, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn keeping() -> Result<Keeping, NotLoaded> {
        Ok(Keeping::BROWSER)
    }

    #[wasm_split(goods, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn export() -> Result<Export, NotLoaded> {
        Ok(drawn::EXPORT)
    }

    #[wasm_split(drive, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn drive() -> Result<Drive, NotLoaded> {
        Ok(DRIVE)
    }

    pub const LOADER: Loader =
        Loader { draw, keeping: || Box::pin(keeping()), export: || Box::pin(export()), drive: || Box::pin(drive()) };

    fn draw(part: Later) -> Loading<Draw> {
        match part {
            Later::Shop => Box::pin(shop()),
            Later::Goods => Box::pin(goods()),
            Later::Good => Box::pin(good()),
            Later::Import => Box::pin(import()),
            Later::Services => Box::pin(services()),
            Later::Orders => Box::pin(orders()),
            Later::AfterSales => Box::pin(after_sales()),
            Later::Wallet => Box::pin(wallet()),
            Later::Changes => Box::pin(changes()),
            Later::Draft => Box::pin(draft()),
            Later::Worth => Box::pin(worth()),
            Later::Rules => Box::pin(rules()),
            Later::Design => Box::pin(design()),
            Later::Handbook => Box::pin(handbook()),
            Later::Explanation => Box::pin(explanation()),
            Later::Buyer => Box::pin(buyer()),
            Later::Time => Box::pin(time()),
            Later::Workspaces => Box::pin(workspaces()),
            Later::Print => Box::pin(print()),
            Later::Timeline => Box::pin(timeline()),
            Later::Arrived => Box::pin(arrived()),
            Later::Stories => Box::pin(stories()),
            Later::StoryEdit => Box::pin(story_edit()),
            Later::Recording => Box::pin(recording()),
            Later::Present => Box::pin(present()),
            Later::Notes => Box::pin(notes()),
            Later::Worksheet => Box::pin(worksheet()),
        }
    }
}
