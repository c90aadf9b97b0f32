#!/usr/bin/env bash
# Installs Typst beside this file and compares it and LibreOffice with the program (see README.md).
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
if [ $# -lt 1 ] || [ ! -x "$1" ]; then
    echo "usage: $0 PROGRAM   (PROGRAM: target/release/mutasi)" >&2
    exit 2
fi
if [ ! -x "$here/.venv/bin/python" ]; then
    python3 -m venv "$here/.venv"
    "$here/.venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
fi
exec "$here/.venv/bin/python" "$here/compare.py" "$@"
