#!/bin/sh
# Joins the style sheets in the order of style/order.txt into one file: the page then loads a single one, and the order
# of layers stands in one place.
set -eu
mkdir -p target/style
{
  while read -r file; do
    case "$file" in '' | '#'*) ;; *) cat "$file" ;; esac
  done < style/order.txt
} > target/style/main.css.new
# Left alone when nothing has changed, so that watching for changes does not start over.
if cmp -s target/style/main.css.new target/style/main.css; then rm target/style/main.css.new; else mv target/style/main.css.new target/style/main.css; fi
