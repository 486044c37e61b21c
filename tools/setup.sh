#!/bin/sh
# Makes .venv ready to build reports, and with "dev" to run the tests. Quick when all is there.
#
# Debian and Ubuntu: what the system lacks is installed with apt-get as root or by sudo without a
# password; otherwise one message says what to run. PYTHON=/path/to/python chooses the Python.
set -eu
cd "$(dirname "$0")/.."

kind=${1:-run}
case $kind in
    run) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    *) echo "usage: tools/setup.sh [run|dev]" >&2; exit 2 ;;
esac

say() { printf 'sitrep set-up: %s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

# WeasyPrint loads these while it runs; the sonames are those of Linux.
libraries_load='
import ctypes, sys
if sys.platform == "linux":
    for name in ("libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0",
                 "libfontconfig.so.1", "libharfbuzz.so.0", "libharfbuzz-subset.so.0"):
        try:
            ctypes.CDLL(name)
        except OSError:
            sys.exit(1)
'
library_packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

# What a ready .venv depends on: where it stands, what is locked, how it is installed.
wanted=$({ pwd; cat requirements.lock requirements-dev.lock pyproject.toml tools/setup.sh; } | cksum)

is_ready() {  # what the tests need includes what a report needs
    case $(cat .venv/ready 2>/dev/null) in
        "$kind $wanted" | "dev $wanted") ;;
        *) return 1 ;;
    esac
    .venv/bin/python -c "import importlib.util, sys
sys.exit(importlib.util.find_spec('weasyprint') is None)
" 2>/dev/null && .venv/bin/python -c "$libraries_load" 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

install_packages() {  # Debian package names
    if ! command -v apt-get >/dev/null; then
        stop "this system lacks libraries that the PDF is made with. Install Pango 1.44 or newer" \
            "(with PangoFT2), HarfBuzz (with its subset library), Fontconfig and GLib by your" \
            "system's package manager, and Python's venv module, then run make again."
    fi
    by=
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            by="sudo -n"
        else
            stop "some system packages are missing. Run as root, then run make again:" \
                "apt-get update && apt-get install --no-install-recommends $*"
        fi
    fi
    say "installing $*"
    # Old package lists may still do; if they do not, the next command says so.
    $by apt-get update -qq -o DPkg::Lock::Timeout=120 >/dev/null ||
        say "the package lists could not be renewed"
    $by env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" </dev/null >/dev/null ||
        stop "apt-get could not install $*: its words stand above."
}

is_usable() {  # a whole virtual environment of a Python that is new enough, made in this place
    [ ! -e .venv/unfinished ] && [ "$(cat .venv/place 2>/dev/null)" = "$(pwd)" ] &&
        .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

is_ready && exit 0

python=$(find_python)
[ -n "$python" ] || stop "Python 3.11 or newer was not found. Debian 12 and Ubuntu 24.04 have it as" \
    "the package python3; PYTHON=/path/to/python3.12 make ... names another."

missing=
"$python" -c "$libraries_load" || missing=$library_packages
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    # Debian ships Python without these two.
    missing="$missing $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi
# shellcheck disable=SC2086  # one word a package
[ -z "$missing" ] || install_packages $missing

if ! is_usable; then
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv || stop "the virtual environment .venv could not be made."
    pwd >.venv/place
fi

# A set-up that was cut off leaves this mark, and the next one begins again from nothing: pip cannot
# tell a package that was copied by half.
: >.venv/unfinished
rm -f .venv/ready
say "installing what $lock lists"
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
    --require-hashes --requirement "$lock" </dev/null >&2 ||
    stop "the Python packages could not be installed: pip's words stand above."
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
    --no-deps --no-build-isolation --editable . </dev/null >&2 ||
    stop "sitrep itself could not be installed: pip's words stand above."
.venv/bin/python -c 'import weasyprint' >&2 ||
    stop "WeasyPrint does not find its libraries (Pango, HarfBuzz, Fontconfig, GLib)."
printf '%s\n' "$kind $wanted" >.venv/ready
rm .venv/unfinished
say "ready"
