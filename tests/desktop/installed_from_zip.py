"""Inside QGIS: the plugin is installed from its zip by QGIS's own installer, used, switched off and uninstalled."""
from __future__ import annotations

import pathlib
import sys
from typing import Any

import in_qgis
import pyplugin_installer
import qgis.utils
from qgis import processing
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.utils import iface

PACKAGE = "ecoaxis"


def _use(report: dict[str, Any]) -> in_qgis.Steps:
    """Open the sample project, run an algorithm, and open every window there is."""
    sample = _sample()
    QgsProject.instance().read(str(sample / "gaon.qgz"))
    yield 1500
    check = {"BINDING": str(sample / "binding.json"), "SCHEME": "kr-ecvam", "REPORT": "TEMPORARY_OUTPUT"}
    report["algorithm"] = processing.run("ecoaxis:checkdata", check)
    report["pictures"], report["not opened"] = {}, {}
    desk = qgis.utils.plugins[PACKAGE].desk
    for name in list(sys.modules[f"{PACKAGE}.ui.windows"].OPENERS):
        try:
            window = desk.open(name)
        except Exception as fault:  # noqa: BLE001 - the report tells which window does not open and why
            report["not opened"][name] = f"{type(fault).__name__}: {fault}"
            continue
        yield 600
        report["pictures"][name] = in_qgis.picture(window, f"window-{name}")
        window.close()
        yield 100
    report["pictures"]["desktop"] = in_qgis.picture(iface.mainWindow(), "desktop")
    desk.open("guide")
    yield 200


def _while_running(report: dict[str, Any]) -> in_qgis.Steps:
    """Switch off in the middle of a long calculation."""
    qgis.utils.loadPlugin(PACKAGE)
    qgis.utils.startPlugin(PACKAGE)
    from ecoaxis.ui.running.algorithm_run import AlgorithmRun

    folder = pathlib.Path(in_qgis.ORDER["folder"])
    values = {
        "BINDING": str(_sample() / "binding.json"), "SCHEME": "kr-ecvam", "CRS": "EPSG:5179", "CELL_SIZE": 2,
        "GRADE": str(folder / "grade.tif"), "DECIDER": str(folder / "decider.tif"),
    }  # fmt: skip
    desk = qgis.utils.plugins[PACKAGE].desk
    desk.start(AlgorithmRun("ecoaxis:gradezoning", values, desk.project, owner="test"))
    yield 700
    report["running when switched off"] = QgsApplication.taskManager().countActiveTasks()
    del desk
    qgis.utils.unloadPlugin(PACKAGE)
    for _ in range(100):
        if QgsApplication.taskManager().countActiveTasks() == 0:
            break
        yield 200
    yield 500
    report["after running"] = in_qgis.traces()
    report["files after running"] = sorted(path.name for path in folder.glob("*.tif*"))


def _sample() -> pathlib.Path:
    """The sample county in the installed copy."""
    return pathlib.Path(in_qgis.ORDER["profile"]) / "python" / "plugins" / PACKAGE / "resources" / "sample"


def _ten_times(report: dict[str, Any]) -> in_qgis.Steps:
    """Switch off and on ten times; the first times fill caches and do not count."""
    report["rounds"], report["memory"], report["widgets"] = [], [], []
    for _ in range(10):
        qgis.utils.loadPlugin(PACKAGE)
        qgis.utils.startPlugin(PACKAGE)
        qgis.utils.plugins[PACKAGE].desk.open("guide")
        yield 150
        qgis.utils.unloadPlugin(PACKAGE)
        yield 50
        report["rounds"].append(in_qgis.traces())
        report["widgets"].append(in_qgis.children())
        report["memory"].append(in_qgis.memory_kilobytes())


def _files() -> list[str]:
    base = pathlib.Path(in_qgis.ORDER["profile"])
    return sorted(str(path.relative_to(base)) for path in base.rglob("*"))


def script(report: dict[str, Any]) -> in_qgis.Steps:
    """All of it; ``report`` tells what was there before, between and after."""
    installer = pyplugin_installer.instance()
    report["version"] = qgis.utils.Qgis.QGIS_VERSION
    report["before"], report["files before"] = in_qgis.traces(), _files()
    installer.installFromZipFile(in_qgis.ORDER["archive"])
    yield 500
    report["switched on"] = PACKAGE in qgis.utils.active_plugins
    report["setting"] = QgsSettings().value(f"/PythonPlugins/{PACKAGE}", False, bool)
    report["loaded"] = in_qgis.traces()
    yield from _use(report)
    QgsProject.instance().clear()
    yield 500
    report["unloaded"] = qgis.utils.unloadPlugin(PACKAGE)
    yield 300
    report["after"] = in_qgis.traces()
    yield from _while_running(report)
    yield from _ten_times(report)
    qgis.utils.loadPlugin(PACKAGE)
    qgis.utils.startPlugin(PACKAGE)
    yield 300
    installer.uninstallPlugin(PACKAGE, quiet=True)
    yield 500
    report["removed"], report["files after"] = in_qgis.traces(), _files()


in_qgis.begin(script)
