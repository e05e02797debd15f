"""Opens whatever plays a dataset, a vector layer or a raster."""
from __future__ import annotations

from typing import TYPE_CHECKING

from osgeo import gdal

from ..core.schemes.dataset import Dataset
from .raster_source import BoundRaster, open_raster
from .vector import BoundVector, open_vector

if TYPE_CHECKING:
    from .binding import DatasetBinding

RASTER = "raster"


def is_raster(entry: DatasetBinding, dataset: Dataset | None) -> bool:
    """Whether ``entry`` names a raster: by its provider, by the file's format, else by what the catalogue knows."""
    if entry.provider == "gdal":
        return True
    driver = gdal.IdentifyDriverEx(entry.file) if entry.file is not None else None
    if driver is not None:
        rasters = driver.GetMetadataItem(gdal.DCAP_RASTER) == "YES"
        vectors = driver.GetMetadataItem(gdal.DCAP_VECTOR) == "YES"
        if rasters != vectors:
            return rasters
    return dataset is not None and dataset.geometry == (RASTER,)


def open_dataset(entry: DatasetBinding, dataset: Dataset | None) -> BoundVector | BoundRaster:
    """The layer or raster of ``entry``. Raises ``CoreError`` with what is wrong with it."""
    return open_raster(entry) if is_raster(entry, dataset) else open_vector(entry, dataset)
