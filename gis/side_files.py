"""Keeps GDAL from writing statistics beside rasters that are only read."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

OPTION = "GDAL_PAM_ENABLED"


@contextmanager
def no_side_files() -> Iterator[None]:
    """Rasters opened within the block never get an ``.aux.xml``: QGIS would write the statistics of its default style
    beside an input, and inputs are not touched."""
    before = gdal.GetConfigOption(OPTION)
    gdal.SetConfigOption(OPTION, "NO")
    try:
        yield
    finally:
        gdal.SetConfigOption(OPTION, before)
