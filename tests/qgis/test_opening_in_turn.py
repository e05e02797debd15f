"""Threads that open one GeoPackage at the same time go on, also while QGIS itself opens and edits it."""
from __future__ import annotations

import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SITES = ROOT / "resources" / "sample" / "sites.gpkg"

SCRIPT = """
import os, sys, threading, time
sys.path.insert(0, sys.argv[1])
import conftest
from qgis.core import QgsApplication, QgsProcessingContext, QgsVectorLayer
path, case = sys.argv[2] + "|layername=sites", sys.argv[3]
application = QgsApplication([], False)
QgsApplication.initQgis()
from ecoaxis.algorithms.base import EcoAxisAlgorithm
from ecoaxis.gis.opening_in_turn import open_for_reading, open_vector
from qgis.core import QgsProcessingParameterVectorLayer

class Reading(EcoAxisAlgorithm):
    ID = GROUP = "reading"
    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterVectorLayer("LAYER", "layer"))

def check(well, what):
    if not well and case != "edited":  # SQLite refuses a reader now and then while the file changes its mode
        print(what, file=sys.stderr, flush=True)
        os._exit(1)

def read():
    layer = open_for_reading(path, "read")
    check(layer.isValid(), "not opened")
    check(sum(1 for _ in layer.getFeatures()), "not read")

def show():
    check(open_vector(path, "shown").isValid(), "not shown")

def run():
    algorithm = Reading()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    layer = algorithm.parameterAsVectorLayer({"LAYER": path}, "LAYER", context)
    check(layer is not None and layer.isValid(), "not found")

def qgis_opens():
    QgsVectorLayer(path, "of QGIS", "ogr").isValid()

def qgis_edits():
    project_layer.startEditing()
    project_layer.rollBack()

project_layer = QgsVectorLayer(path, "of QGIS", "ogr")
others, main = {
    "own": ((read, show, run), show),
    "opened": ((read, read), qgis_opens),
    "edited": ((read, read), qgis_edits),
}[case]
end = time.monotonic() + 2.5

def repeat(work):
    while time.monotonic() < end:
        work()

threads = [threading.Thread(target=repeat, args=[work], daemon=True) for work in others]
for thread in threads:
    thread.start()
repeat(main)
for thread in threads:
    thread.join()
os._exit(0)
"""


@pytest.mark.parametrize("case", ["own", "opened", "edited"])
def test_nobody_waits_for_ever(case, tmp_path):
    path = tmp_path / "sites.gpkg"
    shutil.copyfile(SITES, path)
    command = [sys.executable, "-c", SCRIPT, str(ROOT / "tests"), str(path), case]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def test_files_are_opened_as_layers_in_one_place_only():
    others = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for folder in ("gis", "algorithms", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "opening_in_turn.py"
        for line in path.read_text(encoding="utf-8").splitlines()
        if "QgsVectorLayer(" in line and '"memory"' not in line
    ]
    assert others == []
