# One word per chore. `make demo` and `make test` need nothing but Debian 12 (or like) with Python 3.11.
.DEFAULT_GOAL := help
.PHONY: help demo test check lint bench lock reference clean

VENV := .venv
BIN := $(VENV)/bin

help: ## say what each word does
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

$(VENV)/run: requirements/run.lock pyproject.toml scripts/setup
	@scripts/setup run $(VENV)

$(VENV)/dev: requirements/dev.lock pyproject.toml scripts/setup
	@scripts/setup dev $(VENV)

demo: $(VENV)/run ## examine the invented example and say where its dossier is
	@mkdir -p demo-case && cp -n examples/harbour/case.toml demo-case/
	@$(BIN)/govah examine examples/harbour/documents --out demo-case || test $$? -eq 4 # a photograph is refused
	@echo "Open the dossier: $(CURDIR)/demo-case/dossier.html"

test: $(VENV)/dev lint ## every check (sets everything up first)
	@$(BIN)/python -m pytest -q -n 2

check: $(VENV)/dev lint ## the quick checks, under a minute
	@$(BIN)/python -m pytest -q -n 2 -m "not slow and not browser"

lint: $(VENV)/dev ## format, lint, types, layers
	@$(BIN)/ruff format --check src tests benchmarks scripts
	@$(BIN)/ruff check src tests benchmarks scripts
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/dev ## accuracy floors and speed; GOVAH_DATA names the folder of corpora
	@for each in benchmarks/[a-z]*.py; do echo "== $$each"; $(BIN)/python $$each || exit 1; done

reference: $(VENV)/dev ## write docs/reference/ anew from the code
	@$(BIN)/python scripts/reference.py

lock: ## resolve the dependencies anew, with hashes (needs uv)
	@scripts/lock

clean: ## remove what the other words made
	@rm -rf $(VENV) demo-case .mypy_cache .ruff_cache .import_linter_cache .hypothesis
