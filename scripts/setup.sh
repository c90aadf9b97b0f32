#!/usr/bin/env bash
# Installs what is missing for the named jobs (build, test, soak): system packages through apt, node modules through
# npm, tools of the long tests through cargo.
# Nothing is touched when nothing is missing, so it may run before every build.
set -euo pipefail
cd "$(dirname "$0")/.."

BUILD_PACKAGES=(
  build-essential pkg-config
  libwebkit2gtk-4.1-dev librsvg2-dev # the window
  libssl-dev libclang-dev            # the encrypted store: its cipher, and its bindings
)
# A screen, a window manager and hands for the real window; readers for the pictures and the letters; the validator of
# archive files with what it needs beside Java.
TEST_PACKAGES=(
  xvfb xauth openbox xdotool dbus webkit2gtk-driver imagemagick poppler-utils qpdf
  libpdfbox2-java libactivation-java libjaxb-api-java
)
# What disturbs the program in the long tests, and the spreadsheet program that its lists must come through.
SOAK_PACKAGES=(strace faketime libreoffice-calc)

main() {
  local packages=() job
  for job in "$@"; do
    case $job in
      build) packages+=("${BUILD_PACKAGES[@]}") ;;
      test)
        packages+=("${TEST_PACKAGES[@]}")
        # Whichever JDK is there will do.
        command -v javac >/dev/null || packages+=(default-jdk-headless)
        ;;
      soak) packages+=("${SOAK_PACKAGES[@]}") ;;
      *) echo "setup: unknown job $job" >&2 && exit 2 ;;
    esac
  done
  check_tool cargo "1.95" "Rust, from rustup"
  check_tool node "20.19" "Node.js 20 or newer"
  install_packages "${packages[@]}"
  install_modules ui
  [[ " $* " != *" test "* ]] || install_modules tests/e2e
  if [[ " $* " == *" soak "* ]]; then
    install_tool cargo-fuzz 0.13.2
    install_tool cargo-deny 0.20.2
  fi
}

# A toolchain is the machine's own business: say what is wanted, do not put one in its place.
check_tool() {
  local tool=$1 wanted=$2 name=$3 found
  found=$("$tool" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+' | head -1 || true)
  if [[ -z $found || $(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -1) != "$wanted" ]]; then
    echo "setup: $name is needed ($tool $wanted or newer); found: ${found:-none}" >&2
    exit 1
  fi
}

install_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  command -v apt-get >/dev/null || {
    echo "setup: please install the counterparts of these Debian packages: ${missing[*]}" >&2
    exit 1
  }
  echo "setup: installing ${missing[*]}"
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Into our own folder, so that nothing of the machine's is replaced.
install_tool() {
  local tool=$1 version=$2
  PATH=$PWD/target/tools/bin:$PATH command -v "$tool" >/dev/null || {
    echo "setup: $tool"
    cargo install "$tool" --version "$version" --locked --root target/tools
  }
}

# npm leaves its own copy of the lock behind when it has finished; an older one means an older tree.
install_modules() {
  local folder=$1
  if [[ ! $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]]; then
    echo "setup: node modules of $folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
  fi
}

main "$@"
