#!/usr/bin/env bash
# Runs every test of trust at the figures of the night, and writes docs/reliability-report.md from what they counted.
#   MUTASI_SOAK=ci   the figures of every run instead
#   MUTASI_FUZZ_RUNS inputs for every fuzz target (a million at night, else 20,000)
#   MUTASI_RESULTS   the file of results (default out/soak/results.jsonl)
set -uo pipefail
cd "$(dirname "$0")/.."

export MUTASI_SOAK="${MUTASI_SOAK:-nightly}"
export MUTASI_RESULTS="${MUTASI_RESULTS:-$PWD/out/soak/results.jsonl}"
export MUTASI_COMMIT="${MUTASI_COMMIT:-$(git rev-parse --short HEAD 2>/dev/null)}"
target="${CARGO_TARGET_DIR:-$PWD/target}"
mkdir -p "$(dirname "$MUTASI_RESULTS")"
: >"$MUTASI_RESULTS"

cargo build --locked --package mutasi-cli || exit 3
export MUTASI_PROGRAM="$target/debug/mutasi"

# What fails is told at the end; the others run all the same.
failed=()
trial() {
	echo "== $1"
	shift
	"$@" || failed+=("$*")
}

# The simulator of power cuts changes how the process reaches its files: it runs in tests of its own.
for file in tests/power_cut*.rs; do
	name="$(basename "$file" .rs)"
	if grep -q "name = \"$name\"" tests/Cargo.toml; then
		trial "$name" cargo test --locked --package mutasi-tests --test "$name"
	fi
done
trial "trust" cargo test --locked --package mutasi-tests --test trust
trial "roles" cargo test --locked --package mutasi-tests --test every_act
trial "soak" cargo test --locked --package mutasi-tests --test soak -- --ignored --test-threads=1
if [ -x scripts/fuzz.sh ]; then
	if [ "$MUTASI_SOAK" = nightly ]; then runs=1000000; else runs=20000; fi
	trial "fuzz" scripts/fuzz.sh "${MUTASI_FUZZ_RUNS:-$runs}"
fi

scale() {
	cargo build --release --locked --package mutasi-cli && node scripts/scale.mjs "$target/release/mutasi" "$MUTASI_RESULTS"
}
trial "scale" scale

cargo run --quiet --locked --package mutasi-tests --example reliability_report -- \
	"$MUTASI_RESULTS" docs/reliability-report.md || failed+=("the report is not green")
echo "docs/reliability-report.md is written from $MUTASI_RESULTS"
if [ ${#failed[@]} -gt 0 ]; then
	printf 'failed: %s\n' "${failed[@]}" >&2
	exit 1
fi
