//! The page's wasm: mounts the app and nothing else.

fn main() {
    merchant_simulator::app::mount();
}
