#!/usr/bin/env bash
# After the page has been built: the chunks that are loaded on need, and a copy of the page for hosts that answer unknown
# paths with 404.html.
set -euo pipefail
chunks=target/wasm32-unknown-unknown/release/chunks
if [ -n "${PAGE_IN_CHUNKS:-}" ]; then
  app=$(basename "$(ls "$TRUNK_STAGING_DIR"/app-*.js)")
  for file in "$chunks"/*; do
    case $file in
      */app.wasm) ;;
      *.js) sed "s#\./app\.js#./$app#" "$file" > "$TRUNK_STAGING_DIR/$(basename "$file")" ;;
      *) cp "$file" "$TRUNK_STAGING_DIR/" ;;
    esac
  done
fi
cp "$TRUNK_STAGING_DIR/index.html" "$TRUNK_STAGING_DIR/404.html"
