# Two commands on a fresh machine: `make demo` and `make test`. Python >= 3.11, make, a package index.
PYTHON ?= python3
VENV := .venv
# Processes that run the tests; each loads the encoder.
WORKERS ?= 2
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
export HF_HUB_OFFLINE ?= 1
# One BLAS thread: several on busy cores are many times slower.
export OMP_NUM_THREADS ?= 1

.PHONY: demo test lint types unit gate install format readme clean

demo: $(VENV)/installed
	@$(BIN)/python -m bot.commands.demo samples

test: $(VENV)/installed-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=loadfile
	$(BIN)/dateline eval --quick

install: $(VENV)/installed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# torch first and pinned: what needs it would otherwise pull gigabytes of GPU packages.
$(VENV)/installed: pyproject.toml | $(BIN)/python
	@echo "Installing (once, some minutes) ..." >&2
	@$(PIP) torch==2.13.0
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml $(VENV)/installed
	@$(PIP) --editable '.[test]'
	@touch $@

format: $(VENV)/installed-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

readme: $(VENV)/installed-test
	$(BIN)/python -m bot.commands.reference

clean:
	rm -rf $(VENV) build *.egg-info
