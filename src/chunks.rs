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
    use merchant_simulator::app::keeping::Keeping;
    use merchant_simulator::app::later::{Draw, Export, Later, Loader, Loading, NotLoaded};
    use merchant_simulator::app::screens::drawn;

    /// Split points: all with the same first name lie in one chunk.
    macro_rules! points {
        ($($chunk:ident: $($name:ident)*;)*) => {$($(
            #[wasm_split($chunk, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $name() -> Result<Draw, NotLoaded> {
                Ok(drawn::$name)
            }
        )*)*};
    }

    points! {
        shop: shop;
        goods: goods good;
        import: import;
        services: services;
        rules: changes draft rules;
        handbook: handbook;
        desk: explanation buyer time;
        workspaces: workspaces;
    }

    #[wasm_split(keeping, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn keeping() -> Result<Keeping, NotLoaded> {
        Ok(Keeping::BROWSER)
    }

    #[wasm_split(export, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn export() -> Result<Export, NotLoaded> {
        Ok(drawn::EXPORT)
    }

    pub const LOADER: Loader = Loader { draw, keeping: || Box::pin(keeping()), export: || Box::pin(export()) };

    fn draw(part: Later) -> Loading<Draw> {
        match part {
            Later::Shop => Box::pin(shop()),
            Later::Goods => Box::pin(goods()),
            Later::Good => Box::pin(good()),
            Later::Import => Box::pin(import()),
            Later::Services => Box::pin(services()),
            Later::Changes => Box::pin(changes()),
            Later::Draft => Box::pin(draft()),
            Later::Rules => Box::pin(rules()),
            Later::Handbook => Box::pin(handbook()),
            Later::Explanation => Box::pin(explanation()),
            Later::Buyer => Box::pin(buyer()),
            Later::Time => Box::pin(time()),
            Later::Workspaces => Box::pin(workspaces()),
        }
    }
}
