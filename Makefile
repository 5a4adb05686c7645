# Everything the project needs, from a machine with git, make, a C linker and Rust.
#
#   make run     installs what is missing, builds the release page and serves it
#   make test    installs what is missing, then runs every check and test
#   make check   the quick inner loop: format, lints, native tests
#   make dev     serves with live reload
#   make soak    the long random runs
#   make bench   installs what is missing, then measures how fast it is; STRICT=1 fails where it is not fast enough
#   make package makes the package for JavaScript in pkg/
#   make words   writes the files that are made from the code: English words, sample files, the list of stories

SHELL := /bin/bash
.DEFAULT_GOAL := run
PORT ?= 8080
PUBLIC_URL ?= /
WASM := --target wasm32-unknown-unknown

tools = export PATH="$$(scripts/tools.sh path):$$PATH" RUST_BACKTRACE=0
# Building the page goes through our own wasm-bindgen; wasm-pack wants the real one.
page_tools = $(tools); export PATH="$(CURDIR)/scripts/bin:$$PATH"
# The release page comes in chunks: what a first visit does not show is loaded when somebody goes there.
chunks = export PAGE_IN_CHUNKS=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components --cfg split"
say = @printf '\033[1m%s\033[0m\n'

.PHONY: run dev build test check format lint native package api web journeys soak bench words clean

run: build
	$(say) "小店预演 is at http://127.0.0.1:$(PORT)$(PUBLIC_URL) — stop it with Ctrl+C"
	@cargo run --quiet --example serve -- dist $(PORT) $(PUBLIC_URL)

build:
	@scripts/tools.sh build
	$(say) "building the release page"
	@$(page_tools); $(chunks); trunk build --release --offline --public-url $(PUBLIC_URL)
	@scripts/size.sh

dev:
	@scripts/tools.sh build
	@$(page_tools); trunk serve --offline --port $(PORT)

test: format lint native api web journeys
	$(say) "all is well"

check: format
	$(say) "lints and native tests"
	@cargo clippy --quiet --all-targets -- -D warnings
	@cargo test --quiet --lib --test rules --test house

format:
	$(say) "format"
	@cargo fmt --all --check

lint:
	@scripts/tools.sh test
	$(say) "lints, warnings denied"
	@cargo clippy --quiet --all-targets -- -D warnings
	@cargo clippy --quiet $(WASM) --lib --bins --test web -- -D warnings
	@cargo clippy --quiet $(WASM) -p merchant-simulator-api -- -D warnings

native:
	$(say) "native tests"
	@cargo test --quiet

package:
	@scripts/tools.sh package
	$(say) "the package for JavaScript"
	@$(tools); scripts/package.sh

api: package
	@scripts/tools.sh api
	$(say) "the package in Node, and its types"
	@scripts/api.sh

web:
	@scripts/tools.sh test
	$(say) "browser tests"
	@$(tools); scripts/web.sh

journeys: build
	@scripts/tools.sh test
	$(say) "journeys through the built page"
	@$(tools); scripts/journeys.sh

soak:
	$(say) "long random runs"
	@PROPTEST_CASES=$${PROPTEST_CASES:-20000} cargo test --release --quiet --test rules --test exchange --test trade -- properties

bench: build
	@scripts/tools.sh bench
	$(say) "benchmarks, natively and in the browser; some minutes"
	@$(tools); $(chunks); scripts/bench.sh $(if $(STRICT),--strict)

words:
	@cargo run --quiet --example words
	@cargo run --quiet --example templates
	@cargo run --quiet --example gallery

clean:
	@rm -rf target dist pkg
