//! The chunks of the page. A chunk is loaded when one of its screens is first opened.
//!
//! Splitting is a step of the release build (`--cfg split`); elsewhere the page is one piece.

use merchant_simulator::app::screens::{Loader, drawn};

#[cfg(not(split))]
pub const LOADER: Loader = Loader(|screen| Box::pin(std::future::ready(drawn::any(screen))));

#[cfg(split)]
pub const LOADER: Loader = Loader(split::load);

#[cfg(split)]
mod split {
    use super::drawn;
    use leptos::wasm_split::wasm_split;
    use merchant_simulator::app::screens::{Draw, Later};
    use std::pin::Pin;

    /// Split points: all with the same first name lie in one chunk.
    macro_rules! points {
        ($($chunk:ident: $($name:ident)*;)*) => {$($(
            #[wasm_split($chunk, wasm_split_path = ::leptos::wasm_split)]
            fn $name() -> Draw {
                drawn::$name
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
    }

    pub fn load(screen: Later) -> Pin<Box<dyn Future<Output = Draw>>> {
        match screen {
            Later::Shop => Box::pin(shop()),
            Later::Goods => Box::pin(goods()),
            Later::Good => Box::pin(good()),
            Later::Import => Box::pin(import()),
            Later::Services => Box::pin(services()),
            Later::Changes => Box::pin(changes()),
            Later::Draft => Box::pin(draft()),
            Later::Rules => Box::pin(rules()),
            Later::Handbook => Box::pin(handbook()),
        }
    }
}
