# Unknot.  `make run` starts it; the rest is for who works on it.
#
#   make run      start the app (ARGS="--port 9000" passes options on)
#   make test     everything that has to hold: style, types, import rules, tests, browser tests
#   make quick    the same without screens, browser and slow tests, on a tenth of the examples
#   make bench    measure speed; writes build/bench.json
#   make taps     count the taps of everyday jobs in a browser
#   make shots    picture every screen; writes build/shots/
#   make site     build the app as a static folder, to put on any web host: build/site
#   make clean    remove what these made, but for the environment (.venv) and your data
#
# The first call creates .venv; what is missing on Debian is installed with apt-get, where allowed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
APP := $(VENV)/.installed-app
TOOLS := $(VENV)/.installed-tools
PARALLEL := -n auto --maxprocesses=4 --dist worksteal
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] && echo env || command -v sudo)

.DEFAULT_GOAL := run
.PHONY: run test quick check bench taps shots site clean browser desk node

run: $(APP)
	@$(BIN)/python -m app run $(ARGS)

test: check browser desk node
	$(BIN)/pytest $(PARALLEL) -m "not e2e"
	$(BIN)/pytest -n 2 --dist loadfile -m "e2e and not alone"
	$(BIN)/pytest -m "e2e and alone"

quick: check
	UNKNOT_QUICK=1 $(BIN)/pytest $(PARALLEL) -m "not slow" tests/domain tests/services tests/storage

check: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(TOOLS) browser desk
	@$(BIN)/python -m tests.tools.benchmarks

taps: $(TOOLS) browser
	@$(BIN)/python -m tests.tools.taps

shots: $(TOOLS) browser
	@$(BIN)/python -m tests.tools.shots

site: $(APP)
	@$(BIN)/python -m app site --out build/site

clean:
	rm -rf build dist *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find app tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Install $(1), where we may; say what is missing, where we may not.
define apt_install
{ [ -n "$(AS_ROOT)" ] && command -v apt-get >/dev/null \
  || { echo "Please install $(1), then run make again." >&2; exit 1; }; \
  $(AS_ROOT) apt-get update -q && \
  $(AS_ROOT) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $(1); }
endef

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Unknot needs Python 3.11 or newer; say which with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null \
	  || { rm -rf $(VENV) && $(call apt_install,python3-venv) && $(PYTHON) -m venv $(VENV); }

$(APP): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(TOOLS): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[test]'
	@touch $@ $(APP)

browser:
	@[ -n "$(CHROMIUM)" ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null \
	  || $(call apt_install,chromium)

desk:
	@command -v dbus-daemon >/dev/null && command -v Xvfb >/dev/null \
	  || $(call apt_install,dbus-daemon xvfb libxss1 libxtst6)
	@command -v ip >/dev/null && command -v openssl >/dev/null \
	  || $(call apt_install,iproute2 openssl)

node:
	@command -v node >/dev/null || $(call apt_install,nodejs)
