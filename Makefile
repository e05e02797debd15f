PYTHON := /usr/bin/python3
VENV := .venv

$(VENV)/.ready: requirements-test.txt
	$(PYTHON) -m venv --system-site-packages $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement requirements-test.txt
	touch $@

.PHONY: venv test
venv: $(VENV)/.ready

test: venv
	$(VENV)/bin/python -m pytest -p no:qgis tests/unit
	$(VENV)/bin/python -m pytest tests/qgis
