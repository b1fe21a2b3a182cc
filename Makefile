# Two commands do everything on a machine with Python 3.11 or newer, make and git:
#   make compare   the sample articles 001 and 003 compared; ends with the path of the report
#   make test      the whole test suite

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: compare test lint types golden lock clean

compare: $(VENV)/.ready
	@$(BIN)/framing compare 001 003

test: $(VENV)/.ready-dev
	@$(BIN)/python -m pytest -n auto

lint: $(VENV)/.ready-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.ready-dev
	@$(BIN)/mypy

# Accept the results of the sample corpus and the published schema as they are made now.
golden: $(VENV)/.ready-dev
	@$(BIN)/python tests/test_golden.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "framing needs Python 3.11 or newer; say which with: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: requirements/run.txt requirements/build.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing (once) ..." >&2
	@$(PIP) install --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: requirements/dev.txt $(VENV)/.ready
	@echo "Installing what tests need (once) ..." >&2
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# Pin all dependencies again (needs uv).
lock:
	uv pip compile --universal --generate-hashes --quiet --python-version 3.11 pyproject.toml -o requirements/run.txt
	uv pip compile --universal --generate-hashes --quiet --python-version 3.11 requirements/build.in -o requirements/build.txt
	uv pip compile --universal --generate-hashes --quiet --python-version 3.11 --group dev pyproject.toml -c requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf $(VENV) out/* dist .pytest_cache .mypy_cache .ruff_cache
