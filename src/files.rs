//! The worker that reads and writes files, a program of its own so that the page neither waits for it nor loads it
//! before somebody brings or takes a file.

fn main() {
    #[cfg(target_arch = "wasm32")]
    merchant_simulator::browser::door::open();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a worker of the page: `make run` builds and serves it.");
}
