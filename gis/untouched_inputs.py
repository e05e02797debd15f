"""Reading without leaving a trace: QGIS opens GeoPackages for writing first, which changes bytes of the file."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

JOURNAL = "OGR_SQLITE_JOURNAL"


@contextmanager
def untouched_inputs() -> Iterator[None]:
    """Within the block GeoPackages are opened without the write-ahead log, so that their bytes stay as they are.

    QGIS switches the log on when it opens a file and off again when it closes it, and both are written into the file.
    It leaves the journal alone where GDAL has been told which one to use.
    """
    before = gdal.GetConfigOption(JOURNAL)
    gdal.SetConfigOption(JOURNAL, "DELETE")
    try:
        yield
    finally:
        gdal.SetConfigOption(JOURNAL, before)
