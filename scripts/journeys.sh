#!/usr/bin/env bash
# Journeys through the built page, over WebDriver.
set -euo pipefail
cd "$(dirname "$0")/.."
export RUST_BACKTRACE=0
export CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)}
cargo test --quiet --features journeys --test journeys -- --test-threads=1
