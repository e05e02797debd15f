"""Runs inside the QGIS desktop: goes through the steps of a script one by one and writes a report at the end."""
from __future__ import annotations

import gc
import json
import os
import pathlib
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Generator
from typing import Any

from qgis.core import QgsApplication, QgsExpression, QgsProject, QgsSettings
from qgis.gui import QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QShortcut, QToolBar, QWidget
from qgis.utils import iface

ORDER: dict[str, Any] = json.loads(pathlib.Path(os.environ["ECOAXIS_DRIVE"]).read_text(encoding="utf-8"))
FEWEST_COLOURS = 6
Steps = Generator[int, None, None]


def begin(script: Callable[[dict[str, Any]], Steps]) -> None:
    """Run the generator ``script(report)``, which yields milliseconds to wait; then leave QGIS as a user would."""
    report: dict[str, Any] = {"fault": ""}

    def finish() -> None:
        pathlib.Path(ORDER["report"]).write_text(json.dumps(report, default=str), encoding="utf-8")
        QgsProject.instance().clear()  # Otherwise QGIS asks about layers in temporary folders.
        QTimer.singleShot(300, lambda: iface.actionExit().trigger())

    def go_on(steps: Steps) -> None:
        try:
            pause = next(steps)
        except StopIteration:
            finish()
            return
        except Exception:  # noqa: BLE001 - whatever it is, the report must tell it
            report["fault"] = traceback.format_exc()
            finish()
            return
        QTimer.singleShot(pause, lambda: go_on(steps))

    start = lambda: QTimer.singleShot(500, lambda: go_on(script(report)))  # noqa: E731
    iface.initializationCompleted.connect(start)


def settle() -> None:
    """Carry out what is queued, deletions too, and free what only cycles hold."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def picture(widget: QWidget, name: str) -> dict[str, Any]:
    """Save what ``widget`` shows as ``<name>.png``; tells its size and whether it shows anything."""
    pixmap: QPixmap = widget.grab()
    path = pathlib.Path(ORDER["folder"]) / f"{name}.png"
    pixmap.save(str(path))
    image = pixmap.toImage().scaled(160, 120)
    colours = {image.pixel(x, y) for x in range(0, 160, 2) for y in range(0, 120, 2)}
    size = (pixmap.width(), pixmap.height())
    return {"path": str(path), "size": size, "blank": len(colours) < FEWEST_COLOURS}


def traces() -> dict[str, Any]:
    """All that a plugin can leave in a running QGIS, each as names with counts."""
    settle()
    window = iface.mainWindow()
    own = [
        each for each in gc.get_objects()
        if isinstance(each, sip.simplewrapper) and type(each).__module__.partition(".")[0] == "ecoaxis"
    ]  # fmt: skip
    found = {
        "actions": sorted(each.objectName() for each in window.findChildren(QAction) if "ecoaxis" in each.objectName()),
        "menus": _menu_texts(iface.pluginMenu()) + [each.text() for each in window.menuBar().actions()],
        "toolbars": {each.objectName(): len(each.actions()) for each in window.findChildren(QToolBar)},
        "docks": sorted(each.objectName() for each in window.findChildren(QDockWidget)),
        "shortcuts": len(window.findChildren(QShortcut)) + len(QgsGui.shortcutsManager().listAll()),
        "windows": Counter(type(each).__name__ for each in QApplication.topLevelWidgets()),
        "providers": sorted(each.id() for each in QgsApplication.processingRegistry().providers()),
        "functions": len(QgsExpression.Functions()),
        "embedded widgets": sorted(QgsGui.layerTreeEmbeddedWidgetRegistry().providers()),
        "canvas items": len(iface.mapCanvas().scene().items()),
        "map tool": type(iface.mapCanvas().mapTool()).__name__,
        "tasks": QgsApplication.taskManager().countActiveTasks(),
        "translation": QCoreApplication.translate("EcoAxis", "Zoning"),
        "settings": sorted(key for key in QgsSettings().allKeys() if key.lower().startswith("ecoaxis")),
        "modules": sorted(name for name in sys.modules if name.partition(".")[0] == "ecoaxis"),
        "objects": Counter(f"{type(each).__module__}.{type(each).__name__}" for each in own),
    }
    return {name: dict(value) if isinstance(value, Counter) else value for name, value in found.items()}


def children() -> int:
    """Number of widgets below the main window."""
    settle()
    return len(iface.mainWindow().findChildren(QWidget))


def memory_kilobytes() -> int:
    """Resident memory of this process."""
    with open("/proc/self/status", encoding="ascii") as stream:
        return next(int(line.split()[1]) for line in stream if line.startswith("VmRSS"))


def _menu_texts(menu: Any) -> list[str]:
    return [each.text() for each in menu.actions()]
