#!/usr/bin/env bash
# After the page has been built: the chunks that are loaded on need, and a copy of the page for hosts that answer unknown
# paths with 404.html.
set -euo pipefail
if [ -n "${PAGE_IN_CHUNKS:-}" ]; then
  app=$(basename "$(ls "$TRUNK_STAGING_DIR"/app-*.js)")
  for chunks in target/wasm32-unknown-unknown/release/chunks-*; do
    into=$TRUNK_STAGING_DIR/$(basename "$chunks")
    mkdir "$into"
    cp "$chunks"/*.wasm "$into"
    rm "$into/app.wasm"
    sed "s#\./app\.js#../$app#" "$chunks/__wasm_split.js" > "$into/__wasm_split.js"
  done
fi
cp "$TRUNK_STAGING_DIR/index.html" "$TRUNK_STAGING_DIR/404.html"
