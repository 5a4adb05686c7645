//! The page's wasm: mounts the app and nothing else.

fn main() {
    #[cfg(target_arch = "wasm32")]
    merchant_simulator::app::mount();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a page: `make run` builds and serves it.");
}
