.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
READY_DEV := $(VENV)/ready-dev
READY_DRILL := $(VENV)/ready-drill

help:  ## What can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' Makefile

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(READY_DEV): $(READY) requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

setup: $(READY)  ## Install what running needs

run: $(READY)  ## The demo: http://localhost:8000
	@exec $(BIN)/perisai demo

talk: $(READY)  ## Chat in this terminal
	@exec $(BIN)/perisai talk

# Each process imports all tests, and some start our commands: what is compiled is kept.
test test-all: export PYTHONDONTWRITEBYTECODE =

test: $(READY_DEV) browser  ## Every test, with a real browser; long sweeps as a sample
	$(BIN)/python -m pytest -n 2

test-all: $(READY_DEV) browser  ## The same, every sweep whole and every test on both databases
	TEST_ALL=1 $(BIN)/python -m pytest -n 2

check: $(READY_DEV)  ## Style, types, import contracts, rules and texts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -q tests/architecture/test_rules.py tests/architecture/test_texts.py
	$(BIN)/perisai ask tests/domain/knowledge/first_messages.csv --evaluate
	$(BIN)/perisai ask tests/domain/knowledge/held_out_messages.csv --evaluate
	$(BIN)/perisai ask tests/domain/knowledge/other_voices.csv --evaluate
	$(BIN)/perisai ask --evaluate

paths: $(READY_DEV)  ## docs/architecture.md follows the six paths as they run; read the difference
	REWRITE_PATHS=1 $(BIN)/python -m pytest -q tests/architecture/test_paths.py

golden: $(READY_DEV)  ## What the channels send now is what the tests expect; read the difference
	REWRITE_GOLDEN=1 $(BIN)/python -m pytest -q tests/conversations/test_golden.py

browser:
	@command -v chromium chromium-browser google-chrome >/dev/null 2>&1 || \
	  { [ "$$(id -u)" = 0 ] && apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } || \
	  { echo "The page tests need a browser: install Debian's chromium (apt install chromium)."; exit 1; }

bench: $(READY_DEV)  ## Measure, and write docs/measurements.md; BENCH=--quick: in small, --large: hours
	$(BIN)/python -m benchmarks --write $(BENCH)

$(READY_DRILL): $(READY_DEV) requirements-drill.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-drill.txt
	@touch $@

drill: $(READY_DRILL) servers  ## Take members of PostgreSQL away from the running program
	$(BIN)/python -m drill --patroni $(BIN)/patroni $(DRILL)

servers:
	@command -v etcd >/dev/null 2>&1 && ls /usr/lib/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 || \
	  { [ "$$(id -u)" = 0 ] && apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq etcd-server libfaketime; } || \
	  { echo "The drill needs etcd and libfaketime: apt install etcd-server libfaketime."; exit 1; }

migrate: $(READY)  ## Bring the database's schema up to date
	@exec $(BIN)/perisai migrate

lock:  ## Pin the newest libraries that fit
	uv pip compile pyproject.toml --extra photos --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header --upgrade -q -o requirements.txt
	uv pip compile pyproject.toml --extra photos --extra dev -c requirements.txt --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q \
	  -o requirements-dev.txt
	uv pip compile pyproject.toml --extra drill -c requirements-dev.txt --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q \
	  -o requirements-drill.txt

clean:  ## Forget the virtual environment (never var/)
	rm -rf $(VENV)

.PHONY: help setup run talk test test-all check golden browser bench drill servers migrate lock clean
