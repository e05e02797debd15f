"""Starting QGIS loads what the menu and the toolbox show, and nothing that only work needs."""
from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST_MODULES = 205
"""Of the plugin's own; look at ``benchmarks/start_up.py`` before raising it."""
NOT_BEFORE_NEEDED = ("scipy", "networkx", "numba", "jinja2")
WORK = (
    "gis.report.pages", "gis.report.html", "gis.report.dossier", "gis.screening.screener", "gis.checks",
    "gis.connectivity.axes.assessment", "gis.connectivity.marine.marine_axes", "gis.zoning_grading",
    "core.redlist.assessment", "ui.wizards",
    "ui.zoning", "ui.screening", "ui.redlist", "ui.connectedness", "ui.schemes", "ui.data",
)  # fmt: skip
"""Modules, and folders of windows, that are loaded when they are used."""
SCRIPT = """
import json, os, sys
sys.path[:0] = sys.argv[1:3]
import conftest
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
from ui_fixtures import Interface
before = set(sys.modules)
from ecoaxis import classFactory
plugin = classFactory(Interface())
plugin.initGui()
print(json.dumps(sorted(set(sys.modules) - before)))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="module")
def loaded() -> list[str]:
    """Modules that ``classFactory`` and ``initGui`` load in a fresh QGIS."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(ROOT / "tests"), str(ROOT / "tests" / "qgis")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_no_package_is_loaded_before_it_is_needed(loaded):
    assert sorted({name.split(".")[0] for name in loaded} & set(NOT_BEFORE_NEEDED)) == []


def test_what_only_work_needs_is_not_loaded(loaded):
    work = {f"ecoaxis.{name}" for name in WORK}
    assert [name for name in loaded if name in work or name.rpartition(".")[0] in work] == []


def test_few_modules_are_loaded(loaded):
    assert len([name for name in loaded if name.startswith("ecoaxis")]) < MOST_MODULES
