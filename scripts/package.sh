#!/usr/bin/env bash
# The package for JavaScript, in pkg/: what wasm-pack makes, with what tells Node from a page, and a size that is looked at.
set -euo pipefail
cd "$(dirname "$0")/.."
# In brotli; what a page downloads that uses the package.
budget=${PACKAGE_BUDGET_KB:-600}
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' package/Cargo.toml | head -1)
wasm-pack --quiet build package --release --target web --no-pack --mode no-install --out-dir ../pkg \
  --out-name merchant_simulator_api
# Names of functions are for debugging, and a third of it.
perl scripts/strip.pl pkg/merchant_simulator_api_bg.wasm
rm -f pkg/.gitignore
cp package/README.md package/node.js pkg/
sed "s/\"version\": \"0.0.0\"/\"version\": \"$version\"/" package/package.json > pkg/package.json
wasm=pkg/merchant_simulator_api_bg.wasm
packed=$("${BROTLI:-brotli}" -q 11 -c "$wasm" | wc -c)
printf '%-34s %10d %10d of %d allowed\n' "${wasm#pkg/}" "$(stat -c %s "$wasm")" "$packed" $((budget * 1000))
[ "$packed" -le $((budget * 1000)) ] || {
  echo "the package is over its budget by $((packed - budget * 1000))" >&2
  exit 1
}
