"""How much of a raster GDAL may keep in memory."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

LARGEST_CACHE = 256 << 20
"""Bytes. GDAL's own default is a twentieth of the machine's memory, which windows never need."""


@contextmanager
def limited_block_cache() -> Iterator[None]:
    """Let GDAL keep no more than ``LARGEST_CACHE`` bytes of raster blocks; put back what was set before."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(min(before, LARGEST_CACHE))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)
