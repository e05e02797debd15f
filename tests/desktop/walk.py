"""Inside QGIS: goes the walk that the order names, ``walks/<name>.py``, in the sample county."""
from __future__ import annotations

import importlib
from typing import Any

import in_qgis
from by_hand import Walk
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface


def script(report: dict[str, Any]) -> in_qgis.Steps:
    """Open the project, then go."""
    name = in_qgis.ORDER["walk"]
    screen = QApplication.primaryScreen().availableGeometry()
    iface.mainWindow().setGeometry(screen)
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName().startswith("Browser"):
            dock.close()
    if in_qgis.ORDER["project"]:
        QgsProject.instance().read(in_qgis.ORDER["project"])
        yield 2500
    walk = Walk(name, report)
    yield from importlib.import_module(f"walks.{name}").go(walk)


in_qgis.begin(script)
