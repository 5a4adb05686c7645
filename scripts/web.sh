#!/usr/bin/env bash
# The browser tests, in headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
export RUST_BACKTRACE=0
# For all tests together, in seconds; a busy machine takes several times as long as an idle one.
export WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-300}
export CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}
wasm-pack test --headless --chrome --chromedriver "$CHROMEDRIVER" --mode no-install . --test web
