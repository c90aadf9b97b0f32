# Two commands do everything: `make run` and `make test`. Both install what is missing (Debian and its kin).
.DEFAULT_GOAL := help
.PHONY: help setup setup-test ui build run test quick fmt lint test-core test-ui contract e2e tour guide setup-soak soak-short deny soak clean
SHELL := /bin/bash -eu -o pipefail

TARGET := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
# One profile for running, testing and the real window, so that the toolkit is built once.
BIN := $(TARGET)/debug
# Test dependencies switch features on in shared crates. Whoever tests builds with them from the start, or cargo would
# build nearly everything a second time.
BUILT := --bins
test test-core e2e: BUILT := --all-targets

help: ## these lines
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z0-9-]+):.*## /  make \1\t/' | expand -t 24

run: setup build ## install what is missing, build, open the application on an invented region of 600 staff
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		exec "$(BIN)/mutasi-asn" --demo; \
	else \
		echo "There is no display here, so the same job is done in the terminal."; \
		node scripts/tour.mjs "$(BIN)/mutasi" "$(CURDIR)/out/tour"; \
	fi

test: setup-test fmt test-ui test-core lint e2e ## everything that CI runs
	@echo "All checks passed."

quick: ## the checks that need neither the window nor the toolkit
	cargo fmt --all --check
	cargo clippy --workspace --exclude mutasi-asn --all-targets -- -D warnings
	cargo test --workspace --exclude mutasi-asn
	cd ui && npm run check && npm run lint && npm test

setup: ## system packages and node modules for building
	@scripts/setup.sh build

setup-test: ## the same, and what the test of the real window needs
	@scripts/setup.sh build test

ui: setup ## the page, into ui/dist
	cd ui && npm run build

build: ui ## the application and the terminal program
	cargo build --locked --workspace $(BUILT)

fmt:
	cargo fmt --all --check

lint: ui
	cargo clippy --locked --workspace --all-targets -- -D warnings

test-core: build ## the Rust tests, whole jobs and the contract with the page included
	MUTASI_PROGRAM="$(BIN)/mutasi" MUTASI_REQUIRE_PREFLIGHT=1 cargo test --locked --workspace

test-ui: setup-test ## types, lint, format and tests of the page
	cd ui && npm run check && npm run lint && npm run format:check && npm test

contract: ## write ui/src/contract/acts.ts again and show what changed
	UPDATE_GOLDEN=1 cargo test --quiet --package mutasi-acts --test contract
	git --no-pager diff --stat -- ui/src/contract

e2e: setup-test build ## the main job in the real window, on a screen of its own; pictures in out/e2e
	tests/e2e/run.sh "$(BIN)"

tour: build ## the main job in the terminal, PDFs in out/tour
	node scripts/tour.mjs "$(BIN)/mutasi" "$(CURDIR)/out/tour"

guide: e2e ## new pictures for the user guide, from the running program
	scripts/guide-pictures.sh

setup-soak: ## the tools of fuzzing and of the check of dependencies, into target/tools
	@scripts/setup.sh build soak

soak-short: deny ## 20,000 inputs for every fuzz target, and what comes in from outside (some minutes)
	scripts/fuzz.sh 20000

deny: setup-soak ## licences, sources and doubles of what comes in from outside; known faults with MUTASI_ADVISORIES
	scripts/deny.sh

soak: setup-soak ## all tests of trust at the figures of the night (hours); writes docs/reliability-report.md
	scripts/soak.sh

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules tests/e2e/node_modules out
