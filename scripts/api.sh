#!/usr/bin/env bash
# The package in Node, and its types before the compiler that reads them. Installs that compiler as the lock file has it.
set -euo pipefail
cd "$(dirname "$0")/.."
out=target/types
mkdir -p "$out"
cp package/types/package.json package/types/package-lock.json package/types/.npmrc "$out/"
if ! cmp -s package/types/package-lock.json "$out/installed"; then
  (cd "$out" && "${NPM:-npm}" ci --silent)
  cp package/types/package-lock.json "$out/installed"
fi
"${NODE:-node}" scripts/api-test.mjs
