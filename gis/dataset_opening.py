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
    """Whether ``entry`` names a raster: by its provider, by what the catalogue allows, else by the file's format."""
    if entry.provider == "gdal":
        return True
    if dataset is not None and dataset.geometry == (RASTER,):
        return True
    if entry.file is None or (dataset is not None and RASTER not in dataset.geometry):
        return False
    driver = gdal.IdentifyDriverEx(entry.file)
    return (
        driver is not None
        and driver.GetMetadataItem(gdal.DCAP_RASTER) == "YES"
        and driver.GetMetadataItem(gdal.DCAP_VECTOR) != "YES"
    )


def open_dataset(entry: DatasetBinding, dataset: Dataset | None) -> BoundVector | BoundRaster:
    """The layer or raster of ``entry``. Raises ``CoreError`` with what is wrong with it."""
    return open_raster(entry) if is_raster(entry, dataset) else open_vector(entry, dataset)
