# Two commands do everything on a fresh machine: make demo, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser)
OUT ?= out

.PHONY: demo test setup lint types imports unit browser eval encoder lock clean

demo: setup  ## set up, run the main job on the bundled example, say where the dossier is
	@mkdir -p $(OUT)
	$(BIN)/sayso report examples/*.html examples/*.txt -o $(OUT)/dossier.html
	@echo "Open $(abspath $(OUT)/dossier.html) in a browser."

test: setup lint types imports unit browser  ## everything a contributor needs

setup: $(READY)  ## an environment from the hash-locked file

$(READY): requirements-dev.txt pyproject.toml
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	$(BIN)/python -c 'from sayso import gazetteer; gazetteer.prepare()'
	@touch $@

lint: setup
	$(BIN)/ruff check src tests evals
	$(BIN)/ruff format --check src tests evals

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports --no-logo

unit: setup
	$(BIN)/pytest -m "not browser" --durations=5

browser: setup  ## opens the dossier in Debian's Chromium, installed if it is missing and we may
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } || \
	  echo "no Chromium: the browser tests will be skipped (apt-get install chromium)"
	$(BIN)/pytest -m browser

eval: setup  ## measure on development data; writes evals/results.md, compares with evals/floors.json
	$(BIN)/python -m evals

encoder: setup  ## teach the two models of comparison anew (3 GB of packages, an hour; none is needed to run sayso)
	$(PYTHON) -m venv $(VENV)-train
	$(VENV)-train/bin/pip install --quiet --require-hashes --no-deps -r requirements-train.txt
	$(BIN)/python -m evals.train_encoder examples $(VENV)-train/examples.jsonl
	$(VENV)-train/bin/python evals/train_encoder.py learn $(VENV)-train/examples.jsonl
	$(BIN)/python -m evals.train_pairs
	$(BIN)/python -m evals.train_joint examples $(VENV)-train/pairs.jsonl
	$(VENV)-train/bin/python evals/train_joint.py learn $(VENV)-train/pairs.jsonl

lock:  ## resolve pyproject.toml into requirements.txt and requirements-dev.txt, with hashes and without addresses
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet pip-tools
	$(VENV)-lock/bin/pip-compile $(LOCKFLAGS) -o requirements.txt pyproject.toml
	$(VENV)-lock/bin/pip-compile $(LOCKFLAGS) --extra dev --all-build-deps -o requirements-dev.txt pyproject.toml
	rm -rf $(VENV)-lock

LOCKFLAGS := --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
  --no-emit-trusted-host --allow-unsafe --no-annotate

clean:
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
