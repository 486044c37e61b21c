# `make` alone lists the targets. Python 3.11 or newer is all that must be there before.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup report mailserver test lint fuzz bench peers docs lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup:  ## install what a report needs into .venv
	@tools/setup.sh

report: setup  ## build the worked example: outputs/syria/2012-07
	@SITREP_SALT=worked-example .venv/bin/sitrep build syria 2012-07

mailserver: development  ## a mail server for trials on port 8025; it delivers nothing
	@mkdir -p outputs
	@echo "What it is given is kept in outputs/trial-mailbox/new/. Ctrl-C ends it."
	@.venv/bin/python -m aiosmtpd --nosetuid --class aiosmtpd.handlers.Mailbox outputs/trial-mailbox

# Tests that wait for servers, kept files and other processes leave a core idle: two for each core.
WORKERS = $(shell echo $$((2 * $$(getconf _NPROCESSORS_ONLN))))

# Compiled modules are kept whatever the environment says: tests start Python some hundred times.
unexport PYTHONDONTWRITEBYTECODE

test: development  ## lint and all the tests, side by side
	@$(MAKE) --no-print-directory lint & lint=$$!; \
	.venv/bin/pytest -n $(WORKERS) --dist worksteal; tested=$$?; \
	wait $$lint || { echo "make lint found faults: they stand above" >&2; exit 1; }; exit $$tested

lint: development  ## ruff, mypy, import-linter
	.venv/bin/ruff check
	.venv/bin/ruff format --check --quiet
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

fuzz: development  ## open 2,000 workbooks changed at random; COUNT, SEED, SECONDS can be set
	.venv/bin/python tests/fuzzing.py --count $(or $(COUNT),2000) --seed $(or $(SEED),1) --seconds $(or $(SECONDS),900)

bench: development peers  ## measure all beside other ways; benchmarks/RESULTS.md; BENCH=--quick: once
	.venv/bin/python -m benchmarks.all $(BENCH)

# The benchmark goes on without them and says which are absent.
peers: benchmarks/.venv/ready
benchmarks/.venv/ready: benchmarks/requirements.txt | development
	-.venv/bin/python -m venv benchmarks/.venv && benchmarks/.venv/bin/pip install -qq \
		--disable-pip-version-check -r $< && touch $@

docs: development  ## rewrite docs/TABLES.md, INDICATORS.md and RULES.md
	.venv/bin/python -m sitrep.manuals

lock:  ## rewrite the lock files from pyproject.toml
	tools/lock.sh

clean:  ## remove .venv, caches and built packages; reports under outputs/ stay
	rm -rf .venv benchmarks/.venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find sitrep tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: development
development:
	@tools/setup.sh dev
