# Everything that a developer does here. `make` alone explains.
PYTHON ?=
ARGS ?=
export PYTHON
bin := .venv/bin
version = $(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' jcdesk/__init__.py)
lock = $(bin)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS) pyproject.toml
# Two processes share the tests, a file at a time, in the order in which they are collected.
side_by_side = --numprocesses 2 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help setup run test test-package coverage mutants fuzz audit lint format build package wheel soak bench bench-package translations screenshots failure-pictures list-run help-pictures lock clean

help: ## Explain what can be done (this text)
	@echo "jcdesk: look up a subscriber's mailing groups in JustClick"
	@echo
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1#\2/p' Makefile | awk -F'#' '{ printf "%-22s%s\n", $$1, $$2 }'
	@echo
	@echo "PYTHON=python3.12 chooses the Python for .venv; ARGS='...' is handed to pytest (test) and uv (lock)."

setup: ## Make .venv and install what the program needs; nothing when all is there
	@scripts/setup run

run: setup ## Open the window with the demo account; without a display, leave a picture of it
	@scripts/run

test: ## Run all tests, those of the packaged program where it was built or CI is set; ARGS='-k name' runs some, '-n 0' one by one
	@scripts/setup test
	@[ -z "$$CI" ] && [ ! -d dist/jcdesk ] || { scripts/setup build && $(bin)/python -m scripts.build --if-needed; }
	$(bin)/python -m pytest $(side_by_side) $(ARGS)

test-package: ## Test the packaged program alone, built anew if anything in it has changed
	@scripts/setup build
	@scripts/setup test
	$(bin)/python -m scripts.build --if-needed
	$(bin)/python -m pytest tests/packaged tests/packaging $(ARGS)

coverage: ## Run all tests, measure what of the code they take, fail below the limits; ARGS=--report tells again
	@scripts/setup test
	$(bin)/python -m scripts.coverage $(ARGS)

mutants: ## Break the protocol's and the pace's code in 1,300 small ways and see the tests notice; ARGS=--report tells again
	@scripts/setup test
	$(bin)/python -m scripts.mutants $(ARGS)

fuzz: ## Attack what reads strangers' bytes, for minutes; ARGS='answers 600' chooses what and how many seconds
	@scripts/setup test
	$(bin)/python -m tests.fuzz $(ARGS)

audit: ## Ask the network whether a dependency has a known weakness
	@scripts/setup tools
	scripts/audit

lint: ## Check style, types, the direction of imports, known traps, the workflow and the catalogues
	@scripts/setup tools
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/bandit --quiet --recursive --configfile pyproject.toml jcdesk hatch_build.py
	$(bin)/zizmor --offline --quiet .github/workflows
	scripts/translations --check

format: ## Mend what ruff can mend, then lay out the code
	@scripts/setup tools
	$(bin)/ruff check --fix
	$(bin)/ruff format

build: ## Make the program for people without Python, dist/jcdesk/, and try it out
	@scripts/setup build
	$(bin)/python -m scripts.build

package: ## Make the .deb, the archive and the list of what is inside (Linux) of dist/jcdesk/
	@scripts/setup build
	packaging/linux/make-deb
	packaging/linux/make-tarball
	$(bin)/python -m scripts.sbom dist/jcdesk dist/jcdesk-$(version)-linux-$(shell uname -m).cdx.json

wheel: ## Make what `pip install` takes, in dist/, and check it
	@scripts/setup tools
	$(bin)/python -m build --no-isolation --outdir dist
	$(bin)/twine check --strict dist/jcdesk-$(version)-py3-none-any.whl dist/jcdesk-$(version).tar.gz

soak: ## Use the real program at random for ten minutes; ARGS='--seconds 60 --seed 7' for less, or again
	@scripts/setup test
	$(bin)/python -m tests.soak $(ARGS)

bench: ## Measure jcdesk beside the least code that does the same; ARGS='asking' measures a part
	@scripts/setup test
	$(bin)/python -m bench $(ARGS)

bench-package: ## Measure the packaged program beside an empty window: start, memory, size
	@scripts/setup build
	@scripts/setup test
	$(bin)/python -m bench.package

translations: ## Bring the catalogues up to date with the texts in the code
	@scripts/setup tools
	scripts/translations

screenshots: ## Take a picture of every state of the window, in build/screenshots/
	@scripts/setup test
	xvfb-run --auto-servernum --server-args "-screen 0 1280x900x24" $(bin)/python -m scripts.screenshots $(ARGS)

failure-pictures: ## Provoke every failure of a lookup and take a picture of it, in build/failures/
	@scripts/setup test
	xvfb-run --auto-servernum --server-args "-screen 0 1280x900x24" $(bin)/python -m scripts.failure_pictures $(ARGS)

list-run: ## Check a list of 500 addresses with every fault in it in the real window, kill it, go on; pictures in build/list-run/
	@scripts/setup test
	$(bin)/python -m scripts.list_run

help-pictures: ## Take the pictures of the built-in help and of the README anew
	@scripts/setup test
	xvfb-run --auto-servernum --server-args "-screen 0 1280x900x24" $(bin)/python -m scripts.help_pictures

lock: ## Write requirements/*.txt anew from pyproject.toml; ARGS=--upgrade takes newer versions
	@scripts/setup tools
	$(lock) --group checkout --output-file requirements/run.txt
	$(lock) --group checkout --group dev --constraint requirements/run.txt --output-file requirements/dev.txt

clean: ## Remove .venv and everything that was built
	rm -rf .venv build dist mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
