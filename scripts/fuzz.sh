#!/usr/bin/env bash
# Gives every fuzz target a number of inputs (20,000 without a number): `scripts/fuzz.sh [RUNS [TARGET...]]`.
# `scripts/setup.sh soak` installs cargo-fuzz. Findings stay in src-tauri/fuzz/artifacts; one line of JSON
# per target is added to the file that MUTASI_RESULTS names. MUTASI_FUZZ_SEED takes the runs another way.
set -euo pipefail
cd "$(dirname "$0")/.."

FUZZ=src-tauri/fuzz
TARGET_DIR=${CARGO_TARGET_DIR:-target}
BUILT=$TARGET_DIR/fuzz
# The stable compiler does, when it is told to.
export RUSTC_BOOTSTRAP=1
export PATH=$PWD/target/tools/bin:$PATH

# What no input may take: memory in MB, seconds, and (KiB, as the worker of an import) addresses: a library that asks
# for 512 GiB at once is refused by the system and ends the run.
MOST_MB=512
MOST_SECONDS=10
MOST_ADDRESSES=$((1024 * 1024))

main() {
  local runs=${1:-20000} failed=0 target
  shift || true
  local targets=("$@")
  [[ ${#targets[@]} -gt 0 ]] || mapfile -t targets < <(sed -n '/^\[\[bin\]\]/{n;s/^name = "\(.*\)"$/\1/p}' "$FUZZ/Cargo.toml")
  build "${targets[@]}"
  printf '\n%-16s %10s %9s %9s %8s %9s\n' target inputs findings seconds "MB" "slowest s"
  for target in "${targets[@]}"; do
    run "$target" "$runs" || failed=1
  done
  exit $failed
}

build() {
  # cargo-fuzz takes no --locked; a stale lock file is refused here.
  cargo metadata --locked --format-version 1 --manifest-path "$FUZZ/Cargo.toml" >/dev/null
  local target
  for target in "$@"; do
    # Without a sanitizer: our code is safe Rust, and memory is then what the program would use.
    cargo fuzz build --fuzz-dir "$FUZZ" --target-dir "$BUILT" --sanitizer none "$target"
  done
}

run() {
  local target=$1 runs=$2 work log started seconds status=0
  work=$(mktemp -d)
  log=$work/log
  mkdir -p "$FUZZ/artifacts/$target" "$work/corpus" "$FUZZ/corpus/$target"
  started=$(date +%s.%N)
  (
    ulimit -v "$MOST_ADDRESSES"
    ulimit -c 0
    TMPDIR=$work exec "$BUILT/x86_64-unknown-linux-gnu/release/$target" -runs="$runs" -seed="${MUTASI_FUZZ_SEED:-8}" \
      -max_len=16384 -timeout="$MOST_SECONDS" -rss_limit_mb="$MOST_MB" -dict="$FUZZ/dict/$target" \
      -artifact_prefix="$FUZZ/artifacts/$target/" -print_final_stats=1 -verbosity=1 "$work/corpus" "$FUZZ/corpus/$target"
  ) >"$log" 2>&1 || status=1
  seconds=$(awk -v from="$started" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f", to - from }')
  tell "$target" "$status" "$seconds" "$log"
  rm -rf "$work"
  return $status
}

# A row of the table, and a line for the report.
tell() {
  local target=$1 failures=$2 seconds=$3 log=$4 inputs
  inputs=$(stat_of number_of_executed_units "$log")
  # libFuzzer counts at the end only; a run that was stopped says how far it came.
  [[ -n $inputs ]] || inputs=$(grep -aoE '^#[0-9]+' "$log" | tail -1 | tr -d '#' || true)
  printf '%-16s %10s %9s %9s %8s %9s\n' "$target" "${inputs:-0}" "$failures" "$seconds" \
    "$(stat_of peak_rss_mb "$log")" "$(stat_of slowest_unit_time_sec "$log")"
  if [[ $failures -ne 0 ]]; then
    tail -n 30 "$log" | cut -c1-400 >&2
  fi
  if [[ -n ${MUTASI_RESULTS:-} ]]; then
    printf '{"id":"T12","what":"fuzzing: %s","count":%s,"failures":%s,"control":null,"seconds":%s,"nightly":%s,"at":%s}\n' \
      "$target" "${inputs:-0}" "$failures" "$seconds" "$([[ ${MUTASI_SOAK:-} == nightly ]] && echo true || echo false)" \
      "$(date +%s)" >>"$MUTASI_RESULTS"
  fi
}

stat_of() {
  sed -n "s/^stat::$1: *\([0-9]*\)$/\1/p" "$2" | tail -1
}

main "$@"
