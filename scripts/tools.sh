#!/usr/bin/env bash
# Puts the tools that this project needs into a per-user cache, each in a folder named after its version.
#
#   scripts/tools.sh build     what `make run` needs
#   scripts/tools.sh package   what `make package` needs
#   scripts/tools.sh api       that, and Node with npm
#   scripts/tools.sh test      all of these, and what `make test` needs
#   scripts/tools.sh bench     what `make run` needs, and what `make bench` needs
#   scripts/tools.sh path      prints the folders to put in front of PATH
#
# A tool that is already there is not built again, also not for another clone. Rust tools come through cargo and
# whatever registry it is configured for; system packages come through apt where there is one. Elsewhere the script
# says what to install, or takes what BROTLI, CHROME, CHROMEDRIVER, NODE and NPM name.
set -euo pipefail

TRUNK_VERSION=0.21.14
WASM_PACK_VERSION=0.15.1
WASM_SPLIT_VERSION=0.2.4
here=$(cd "$(dirname "$0")/.." && pwd)
cache=${MERCHANT_SIMULATOR_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/merchant-simulator/tools}

# wasm-bindgen's command must be of the very version that Cargo.lock holds.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' "$here/Cargo.lock"
}

say() { printf '\033[1m%s\033[0m\n' "tools: $*" >&2; }
fail() { printf 'tools: %s\n' "$*" >&2; exit 1; }

# cargo_tool NAME VERSION BINARY [cargo install arguments]: build once, without the optimisations that make it slow to build.
cargo_tool() {
  local name=$1 version=$2 binary=$3 home
  shift 3
  home=$cache/$name-$version
  [ -x "$home/bin/$binary" ] && return 0
  say "building $name $version (once; kept in $home)"
  local started=$SECONDS
  rm -rf "$home.partial"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_STRIP=symbols \
    CARGO_TARGET_DIR="$cache/target" RUSTFLAGS= \
    cargo install --quiet --version "$version" --root "$home.partial" "$@" "$name"
  rm -rf "$home"
  mv "$home.partial" "$home"
  say "$name $version ready after $((SECONDS - started)) s"
}

apt_updated=
apt_packages() {
  command -v apt-get >/dev/null || return 1
  local as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || return 1
    as_root=sudo
  fi
  if [ -z "$apt_updated" ]; then
    $as_root apt-get update -qq
    apt_updated=1
  fi
  say "installing $* with apt"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# system_tool COMMAND VARIABLE PACKAGE…: a program of the system, or the one that VARIABLE names.
system_tool() {
  local command=$1 variable=$2
  shift 2
  if [ -n "${!variable:-}" ]; then
    [ -x "${!variable}" ] || fail "$variable names ${!variable}, which is not a program"
    return 0
  fi
  command -v "$command" >/dev/null && return 0
  apt_packages "$@" && command -v "$command" >/dev/null && return 0
  fail "$command is missing. Install it (Debian: $*), or set $variable to its path."
}

for_rust() {
  command -v cargo >/dev/null || fail "cargo is missing: install Rust with rustup (https://rustup.rs)"
  if command -v rustup >/dev/null && ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
    say "adding the wasm32-unknown-unknown target"
    rustup target add wasm32-unknown-unknown >/dev/null
  fi
  system_tool brotli BROTLI brotli
  cargo_tool wasm-bindgen-cli "$(wasm_bindgen_version)" wasm-bindgen
}

for_build() {
  for_rust
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli --locked --features build-binary
  cargo_tool trunk "$TRUNK_VERSION" trunk --locked --no-default-features
}

for_package() {
  for_rust
  cargo_tool wasm-pack "$WASM_PACK_VERSION" wasm-pack --locked
}

for_api() {
  for_package
  system_tool node NODE nodejs
  system_tool npm NPM npm
}

for_test() {
  for_build
  for_api
  system_tool chromium CHROME chromium
  system_tool chromedriver CHROMEDRIVER chromium-driver
  if command -v fc-list >/dev/null && ! fc-list :lang=zh-cn | grep -q . ; then
    apt_packages fonts-noto-cjk || say "no font with Chinese characters found: pictures will show boxes"
  fi
}

for_bench() {
  for_build
  system_tool chromium CHROME chromium
  system_tool node NODE nodejs
  system_tool npm NPM npm
}

case "${1:-}" in
  build) for_build ;;
  package) for_package ;;
  api) for_api ;;
  test) for_test ;;
  bench) for_bench ;;
  path) printf '%s:%s:%s:%s\n' "$cache/wasm-bindgen-cli-$(wasm_bindgen_version)/bin" \
    "$cache/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin" "$cache/trunk-$TRUNK_VERSION/bin" \
    "$cache/wasm-pack-$WASM_PACK_VERSION/bin" ;;
  *) fail "usage: scripts/tools.sh build|package|api|test|bench|path" ;;
esac
