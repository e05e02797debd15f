"""The whole plugin loads and grades where scipy and networkx are missing, as in many QGIS bundles."""
from __future__ import annotations

import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
NEEDS = re.compile("^This QGIS lacks the Python package (scipy|networkx): install it")
SCRIPT = """
import sys
sys.modules["scipy"] = None
sys.modules["networkx"] = None
sys.path.insert(0, sys.argv[1])
import conftest
import importlib, pkgutil
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
import ecoaxis
from ecoaxis.plugin import Plugin
for folder in ("core", "gis", "algorithms", "ui"):
    package = importlib.import_module(f"ecoaxis.{folder}")
    for module in pkgutil.walk_packages(package.__path__, f"ecoaxis.{folder}."):
        importlib.import_module(module.name)
plugin = Plugin(None)
plugin.initProcessing()
print(len(plugin.provider.algorithms()), "algorithms")
plugin.unload()
sys.stdout.flush()
import os
os._exit(0)
"""


def test_the_plugin_loads_without_them():
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(ROOT / "tests")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    count = len(re.findall(r"^    [A-Z]\w+,$", (ROOT / "algorithms" / "provider.py").read_text(), re.MULTILINE))
    assert count > 4
    assert f"{count} algorithms" in done.stdout


def test_each_algorithm_works_without_them_or_says_which_one_it_needs():
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(ROOT / "tests" / "qgis" / "masked_algorithms.py")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told.pop("not run") == ""
    refused = {name: sentence for name, sentence in told.items() if sentence}
    assert [name for name, sentence in refused.items() if not NEEDS.search(sentence)] == [], refused
    assert "Traceback" not in done.stderr
    assert set(refused) == {
        "assessaxes", "classmetrics", "connectivityindices", "currentcentrality", "currentflow", "exportpatchgraph",
        "marineconnectedness", "protectedconnected", "rankprotection", "rankrestoration",
    }  # fmt: skip
