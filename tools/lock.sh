#!/bin/sh
# Writes requirements.lock and requirements-dev.lock anew from pyproject.toml, versions kept where
# they still fit; `tools/lock.sh --upgrade` takes the newest. Made with Python 3.11, the oldest that
# is served; the hashes are those of every file of a release, so that other systems can use them.
set -eu
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3.11 -m venv "$tools"
"$tools/bin/python" -m pip install --quiet --disable-pip-version-check "pip-tools>=7.5"

lock() {  # file, more options
    file=$1
    shift
    CUSTOM_COMPILE_COMMAND="tools/lock.sh" "$tools/bin/pip-compile" --quiet --generate-hashes \
        --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links \
        --no-emit-trusted-host --build-deps-for editable --output-file "$file" "$@" pyproject.toml
}

lock requirements.lock "$@"
lock requirements-dev.lock --extra dev --constraint requirements.lock "$@"
