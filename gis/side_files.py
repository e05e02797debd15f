"""Keeps GDAL from writing statistics beside rasters that are only read."""
from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

OPTION = "GDAL_PAM_ENABLED"

_lock = threading.Lock()
_inside = 0
_before = None


@contextmanager
def no_side_files() -> Iterator[None]:
    """Rasters opened within the block never get an ``.aux.xml``: QGIS would write the statistics of its default style
    beside an input, and inputs are not touched.

    It holds for the thread of the block alone: other threads may be writing results whose tables lie in such a file.
    """
    if not hasattr(gdal, "SetThreadLocalConfigOption"):
        with _in_all_threads():
            yield
        return
    before = gdal.GetThreadLocalConfigOption(OPTION)
    gdal.SetThreadLocalConfigOption(OPTION, "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(OPTION, before)


@contextmanager
def _in_all_threads() -> Iterator[None]:
    """For a GDAL that knows no options of a thread: the last block that ends brings back what the first one found."""
    global _inside, _before
    with _lock:
        if not _inside:
            _before = gdal.GetConfigOption(OPTION)
            gdal.SetConfigOption(OPTION, "NO")
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if not _inside:
                gdal.SetConfigOption(OPTION, _before)
