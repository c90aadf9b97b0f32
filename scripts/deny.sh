#!/usr/bin/env bash
# Checks what comes in from outside: licences, doubled and forbidden crates, sources; known faults (RustSec) when
# MUTASI_ADVISORIES names a copy of the advisory database (the folder with `crates/`, a git checkout).
# `scripts/setup.sh soak` installs cargo-deny. Nothing is fetched while it checks.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=$PWD/target/tools/bin:$PATH

main() {
  deny check --hide-inclusion-graph -A license-exception-not-encountered bans licenses sources
  # The fuzz targets stand on fewer crates, so that not every exception is met there.
  deny --manifest-path src-tauri/fuzz/Cargo.toml check --hide-inclusion-graph -A unmatched-skip -A unnecessary-skip \
    -A license-exception-not-encountered -A license-not-encountered bans licenses sources
  if [[ -n ${MUTASI_ADVISORIES:-} ]]; then
    advisories "$MUTASI_ADVISORIES"
  else
    echo "deny: known faults were not asked for; name a copy of https://github.com/RustSec/advisory-db in MUTASI_ADVISORIES"
  fi
  packages
}

deny() {
  cargo deny --config "${CONFIG:-deny.toml}" --offline --locked "$@"
}

# The copy is put where cargo-deny would have put its own, under the name that it makes from the address.
advisories() {
  local copy=$1 work
  [[ -d $copy/.git && -d $copy/crates ]] || {
    echo "deny: $copy is no checkout of the advisory database" >&2
    exit 2
  }
  work=$(mktemp -d)
  trap "rm -rf '$work'" EXIT
  ln -s "$(realpath "$copy")" "$work/advisory-db-3157b0e258782691"
  sed "s|^\[advisories\]|[advisories]\ndb-path = \"$work\"|" deny.toml >"$work/deny.toml"
  CONFIG=$work/deny.toml deny check --hide-inclusion-graph advisories
}

# Of the page: a package of the lock file without a hash, or from elsewhere than the registry.
packages() {
  local lock
  for lock in ui/package-lock.json tests/e2e/package-lock.json; do
    node -e '
      const { packages } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
      const wrong = Object.entries(packages).filter(([name, one]) => name !== "" && !one.link &&
        (!one.integrity || (one.resolved && !one.resolved.startsWith("https://registry.npmjs.org/"))));
      wrong.forEach(([name]) => console.error(`deny: ${process.argv[1]}: ${name} has no hash, or another source`));
      process.exit(wrong.length ? 1 : 0);' "$lock"
  done
  echo "deny: every package of the page has a hash, and the registry is its source"
}

main "$@"
