#!/usr/bin/env bash
# The browser tests, in headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
export RUST_BACKTRACE=0
export CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}
wasm-pack test --headless --chrome --chromedriver "$CHROMEDRIVER" --mode no-install . --test web
