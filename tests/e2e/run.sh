#!/usr/bin/env bash
# Runs the tests of the real window on a screen, a session bus and a window manager of their own.
# usage: run.sh FOLDER_OF_THE_BINARIES [node test options]
set -euo pipefail
bin=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")"

export MUTASI_ASN=$bin/mutasi-asn
out=$(cd ../.. && pwd)/out/e2e
rm -rf "$out" && mkdir -p "$out"
export MUTASI_E2E_OUT=$out

# Nothing of the person who runs this may be seen or changed: not the folders, not the theme, not the bus.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
unset WAYLAND_DISPLAY
export LANG=C.UTF-8 LC_ALL=C.UTF-8 GDK_BACKEND=x11 GTK_USE_PORTAL=0 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1 LIBGL_ALWAYS_SOFTWARE=1

tests=("${@:-main_job.e2e.mjs}")
[[ $# -gt 0 ]] || tests+=(analysis.e2e.mjs law.e2e.mjs planner.e2e.mjs letters.e2e.mjs life.e2e.mjs shell.e2e.mjs security.e2e.mjs trust.e2e.mjs)

# One after the other: there is one keyboard, and the native dialogs listen to it.
timeout --kill-after=10 1800 xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24" \
  dbus-run-session --config-file=support/bus.conf -- bash -euc '
    openbox 2>/dev/null & manager=$!
    trap "kill $manager" EXIT
    node --test --test-concurrency=1 --test-reporter=spec "$@"' e2e "${tests[@]}"
