#!/usr/bin/env bash
# The benchmarks: the rules and the trade natively, then both, the stage and the built page in Chromium. Installs what is missing;
# arguments go to benches/run.mjs.
set -euo pipefail
cd "$(dirname "$0")/.."
export RUST_BACKTRACE=0
out=target/bench
mkdir -p "$out/page" "$out/stage" "$out/peers"

# What the rules are measured beside, as the lock file has it.
cp benches/peers/package.json benches/peers/package-lock.json benches/peers/.npmrc "$out/peers/"
if ! cmp -s benches/peers/package-lock.json "$out/peers/installed"; then
  (cd "$out/peers" && "${NPM:-npm}" ci --silent)
  cp benches/peers/package-lock.json "$out/peers/installed"
fi

# The rules and the trade as pages, and the app with a shop that trades, built as the app is.
cargo build --quiet --release --target wasm32-unknown-unknown --example bench_rules --example bench_trade --example bench_stage
wasm-bindgen --target web --no-typescript --remove-name-section --remove-producers-section --out-dir "$out/page" \
  --out-name rules target/wasm32-unknown-unknown/release/examples/bench_rules.wasm
wasm-bindgen --target web --no-typescript --remove-name-section --remove-producers-section --out-dir "$out/page" \
  --out-name trade target/wasm32-unknown-unknown/release/examples/bench_trade.wasm
wasm-bindgen --target web --no-typescript --remove-name-section --remove-producers-section --out-dir "$out/stage" \
  --out-name stage target/wasm32-unknown-unknown/release/examples/bench_stage.wasm
cp benches/page/stage.html "$out/stage/index.html"
cp benches/page/stage.mjs "$out/stage/stage_page.js"
scripts/style.sh
cp target/style/main.css public/icons.svg "$out/stage/"
cp benches/page/index.html benches/page/trade.html "$out/page/"
cp benches/page/trade.mjs "$out/page/trade_page.js"
NODE_PATH=$out/peers/node_modules "$out/peers/node_modules/.bin/esbuild" benches/page/contest.mjs --bundle --format=esm \
  --log-level=warning --external:./rules.js --outfile="$out/page/contest.js"

cargo run --quiet --release --example bench_files -- "$out/files"
# Criterion tells what it is about to do; only what it found is kept.
cargo bench --quiet --bench verdicts --bench trade 2> >(grep -vE '^(Benchmarking .*|Warning: Unable .*|Gnuplot .*|)$' >&2)
"${NODE:-node}" benches/run.mjs "$@"
