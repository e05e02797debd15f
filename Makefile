SHELL := /bin/bash
PYTHON := /usr/bin/python3
VENV := .venv
PEERS := .peers
QT6 := .qt6
HEADLESS := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help demo demo-redlist demo-connectedness test run install package lint i18n bench venv sample pictures screenshots walks clean system peers qt6 test-matrix

help:
	@echo "make demo      check, grade and screen the sample county; the result is in out/demo/"
	@echo "make demo-redlist  measure, assess and map the Red List of Ecosystems of the sample county; out/redlist/"
	@echo "make demo-connectedness  resistance, patch graphs, restoration, axes and sea of the sample county; out/connectedness/"
	@echo "make test      install the test tools in .venv, .peers and .qt6 and run everything"
	@echo "make test-matrix  everything with QGIS 3.22, 3.40 and 3.44 in systems of their own; MATRIX=\"3.40\" MINUTES=40 KEEP=1"
	@echo "make run       QGIS desktop with the plugin and the sample county open"
	@echo "make install   put the plugin into your QGIS profile"
	@echo "make package   build/ecoaxis-<version>.zip for “Install from ZIP” and the plugin repository"
	@echo "make lint      ruff, mypy, flake8-qgis, and the security scan of the packed plugin"
	@echo "make i18n      collect texts, check that all are translated, compile"
	@echo "make bench     the measurements of speed: zoning, screening and the red list"
	@echo "make sample    make the sample county again"
	@echo "make pictures  the pictures of the README and the guides, from the results of the demos"
	@echo "make walks     every window by mouse and keyboard in the real desktop; the bad paths, too"
	@echo "make screenshots  pictures of every window, in both languages, by mouse and keyboard"
	@echo "make clean     remove what was built"

system:
	@tools/install_qgis.sh

# What lies below needs the system's Python, which "system" may have to install first.

i18n/%.qm: i18n/%.ts | system
	@lrelease -silent $< -qm $@.new && mv $@.new $@

$(VENV)/.ready: requirements-test.txt | system
	@$(PYTHON) -m venv --clear --system-site-packages $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements-test.txt
	@touch $@

venv: $(VENV)/.ready

# Other programs' indices, and newer numpy, scipy and numba than QGIS brings; no QGIS in it.
$(PEERS)/.ready: requirements-peers.txt | system
	@$(PYTHON) -m venv --clear $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements-peers.txt
	@touch $@

peers: $(PEERS)/.ready

# The windows on Qt 6 with stand-ins for QGIS; never beside Qt 5.
$(QT6)/.ready: requirements-qt6.txt | system
	@$(PYTHON) -m venv --clear $(QT6)
	@$(QT6)/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements-qt6.txt
	@touch $@

qt6: $(QT6)/.ready

demo: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/demo.py

demo-redlist: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/demo_redlist.py

demo-connectedness: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/demo_connectedness.py

test: venv peers qt6 i18n/ecoaxis_ko.qm
	@status=0; \
	$(VENV)/bin/python -m pytest -q -p no:qgis tests/unit || status=1; \
	$(PEERS)/bin/python -m pytest -q tests/peers || status=1; \
	$(HEADLESS) $(VENV)/bin/python -m pytest -q tests/qgis || status=1; \
	$(HEADLESS) $(VENV)/bin/python -m pytest -q -p no:qgis tests/package || status=1; \
	$(QT6)/bin/python -m pytest -q tests/qt6 || status=1; \
	$(VENV)/bin/python -m pytest -q -p no:qgis tests/desktop || status=1; \
	exit $$status

test-matrix:
	@MATRIX="$(MATRIX)" MINUTES="$(MINUTES)" KEEP="$(KEEP)" $(PYTHON) tools/run_matrix.py

run: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/desktop.py

install: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/install_plugin.py

package: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/make_package.py

lint: venv package
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/flake8
	$(VENV)/bin/bandit --quiet --recursive build/ecoaxis
	$(VENV)/bin/python tools/scan_secrets.py build/ecoaxis

i18n: system
	@$(PYTHON) tools/collect_texts.py
	@$(PYTHON) tools/check_translations.py
	@lrelease -silent i18n/ecoaxis_ko.ts -qm i18n/ecoaxis_ko.qm.new && mv i18n/ecoaxis_ko.qm.new i18n/ecoaxis_ko.qm

bench: system peers venv
	@$(HEADLESS) $(PYTHON) benchmarks/gradezoning.py
	@$(HEADLESS) $(PYTHON) benchmarks/screen_one_site.py
	@$(HEADLESS) $(PYTHON) benchmarks/redlist_restriction.py
	@$(PEERS)/bin/python benchmarks/current_flow.py
	@$(PYTHON) benchmarks/least_cost_links.py
	@$(PYTHON) benchmarks/class_metrics.py
	@$(PYTHON) benchmarks/rank_restoration.py
	@$(PYTHON) benchmarks/structural_pattern.py
	@$(HEADLESS) $(VENV)/bin/python benchmarks/windows.py

sample: system
	@$(HEADLESS) $(PYTHON) tools/make_sample_county.py
	@$(HEADLESS) $(PYTHON) tools/make_sample_project.py

pictures: system
	@$(HEADLESS) $(PYTHON) tools/make_pictures.py
	@$(HEADLESS) $(PYTHON) tools/make_redlist_picture.py
	@$(HEADLESS) GDAL_PAM_ENABLED=NO $(PYTHON) tools/make_connectedness_picture.py

walks: venv i18n/ecoaxis_ko.qm
	@ECOAXIS_WALKS=all $(VENV)/bin/python -m pytest -q -p no:qgis tests/desktop/test_walks.py

# By mouse and keyboard in the real desktop; WALKS="guide zoning" makes some of them.
screenshots: system i18n/ecoaxis_ko.qm
	@$(PYTHON) tools/make_screenshots.py $(WALKS)

clean:
	rm -rf build out .pytest_cache .mypy_cache .ruff_cache .qgis-settings .benchmarks .hypothesis
	find . -name __pycache__ -prune -not -path './.venv/*' -not -path './.peers/*' -not -path './.qt6/*' -exec rm -rf {} +
