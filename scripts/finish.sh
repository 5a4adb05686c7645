#!/bin/sh
# After the page has been built: a copy of it for hosts that answer unknown paths with 404.html.
set -eu
cp "$TRUNK_STAGING_DIR/index.html" "$TRUNK_STAGING_DIR/404.html"
