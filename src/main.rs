//! The page's wasm: mounts the app, and says in which chunks its screens are loaded.

#[cfg(target_arch = "wasm32")]
mod chunks;

fn main() {
    #[cfg(target_arch = "wasm32")]
    merchant_simulator::app::mount(chunks::LOADER);
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page: `make run` builds and serves it.");
}
