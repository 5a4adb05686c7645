#!/usr/bin/env bash
# What the first visit downloads, as brotli makes it, beside what it is allowed.
set -euo pipefail
cd "$(dirname "$0")/.."
budget=${BUDGET_KB:-430}
total=0
printf '%-34s %10s %10s\n' 'first load' bytes brotli
for file in dist/index.html dist/*.css dist/app-*.js dist/chunks-*/__wasm_split.js dist/app-*.wasm dist/icons.svg; do
  packed=$("${BROTLI:-brotli}" -q 11 -c "$file" | wc -c)
  printf '%-34s %10d %10d\n' "${file#dist/}" "$(stat -c %s "$file")" "$packed"
  case $file in *icons.svg) ;; *) total=$((total + packed)) ;; esac
done
printf '%-34s %10s %10d of %d allowed (wasm, js, css, html)\n' total '' "$total" $((budget * 1000))
for file in dist/chunks-*/*.wasm dist/files_bg.wasm dist/files.js dist/words/en.txt; do
  [ -f "$file" ] && printf '%-34s %10d %10d on need\n' "${file#dist/}" "$(stat -c %s "$file")" "$("${BROTLI:-brotli}" -q 11 -c "$file" | wc -c)"
done
[ "$total" -le $((budget * 1000)) ] || {
  echo "the first load is over its budget by $((total - budget * 1000)): see ARCHITECTURE.md, The first load" >&2
  exit 1
}
