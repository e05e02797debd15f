"""Inside QGIS: the seconds of classFactory and initGui with a cold and a warm file cache."""
from __future__ import annotations

import os
import pathlib
import time
from typing import Any

import in_qgis
import qgis.utils

PACKAGE = "ecoaxis"


def _forget_files(folder: pathlib.Path) -> None:
    """Let the system drop the files from its cache."""
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def _seconds() -> tuple[float, float]:
    """By the clock, and of the processor for this thread alone."""
    began = time.perf_counter(), time.thread_time()
    qgis.utils.loadPlugin(PACKAGE)
    qgis.utils.startPlugin(PACKAGE)
    return time.perf_counter() - began[0], time.thread_time() - began[1]


def script(report: dict[str, Any]) -> in_qgis.Steps:
    """Start cold, go, and start warm."""
    plugin = pathlib.Path(in_qgis.ORDER["installed"])
    plugins = pathlib.Path(in_qgis.ORDER["profile"]) / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    (plugins / PACKAGE).symlink_to(plugin, target_is_directory=True)
    qgis.utils.updateAvailablePlugins()
    _forget_files(plugin)
    yield 200
    report["cold"] = _seconds()
    yield 500
    qgis.utils.unloadPlugin(PACKAGE)
    yield 500
    report["warm"] = _seconds()
    yield 500


in_qgis.begin(script)
