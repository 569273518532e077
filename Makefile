# Two commands: `make conformance` runs the suite, `make test` tests the harness itself. Both set up what they need.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
JOBS   ?= 2

.PHONY: conformance test lint self-test suite prove mutate allure allure-check pictures bench lock clean

conformance: $(VENV)/.run
	$(BIN)/python -m pytest

test: lint self-test suite prove mutate

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

self-test: $(VENV)/.dev
	$(BIN)/python -m pytest fixtures steps reports -n $(JOBS) --dist worksteal

suite: $(VENV)/.run
	$(BIN)/python -m pytest -n $(JOBS)

prove: $(VENV)/.run
	$(BIN)/python -m pytest -n $(JOBS) --prove
	$(BIN)/python -m pytest -n $(JOBS) --prove --target=emulator-standard --report-dir=reports/out/standard

mutate: $(VENV)/.run
	$(BIN)/python -m pytest -n $(JOBS) --mutate

# Allure's report as one page, without its analytics; needs npx (Node.js). It ends with the exit code of the run.
# HISTORY=FILE.jsonl keeps this run for the next page, which shows the runs before it.
allure: $(VENV)/.run
	code=0; $(BIN)/python -m pytest --alluredir=reports/out/allure --clean-alluredir || code=$$?; \
	$(BIN)/python -m reports.allure_page reports/out/allure reports/out/allure.html $(HISTORY) && exit $$code

# That page in a browser; needs chromium too.
allure-check: $(VENV)/.dev
	$(BIN)/python -m pytest reports/check_allure.py

# The pictures of the report that the README shows; needs chromium.
pictures: $(VENV)/.run
	$(BIN)/python -m reports.screenshots

# Ratios for BENCHMARKS.md, on a machine where nothing else runs; BENCH_ARGS="suite judging --quick" chooses.
bench: $(VENV)/.dev
	$(BIN)/python -m fixtures.bench $(BENCH_ARGS)

lock: $(VENV)/.dev
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --universal --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet pyproject.toml --group dev --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) reports/out

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	@touch $@
