"""Rasters of a binding or of a layer, described through GDAL: nothing is read but the header."""
from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Optional

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle

from ..core.issues import CoreError, Issue, Where, error
from .binding import DatasetBinding
from .crs_proposal import propose_crs
from .source_checks import check_placed


@dataclass(frozen=True)
class BoundRaster:
    """One band of a raster.

    ``geotransform`` is GDAL's (origin at the upper left corner, north up), ``nodata`` None when the band states none,
    ``data_type`` GDAL's name such as ``Byte`` or ``Float32``, width and height in cells.
    """

    entry: DatasetBinding
    path: str
    band: int
    crs: QgsCoordinateReferenceSystem
    nodata: Optional[float]
    width: int
    height: int
    geotransform: tuple[float, float, float, float, float, float]
    data_type: str

    @property
    def extent(self) -> QgsRectangle:
        """The ground of the raster in its own coordinate system."""
        return _extent(self.geotransform, self.width, self.height)


def layer_raster(layer: QgsRasterLayer, band: int = 1) -> BoundRaster:
    """Describe a band of ``layer``, in the CRS that it has in QGIS. ``CoreError``: none, and as ``open_raster``."""
    check_placed(layer.crs(), layer.extent(), layer.name())
    crs = layer.crs().authid() or layer.crs().toWkt()
    return open_raster(DatasetBinding(layer.name(), layer.source(), provider="gdal", crs=crs, band=band))


def open_raster(entry: DatasetBinding) -> BoundRaster:
    """Describe the raster of ``entry``.

    Raises ``CoreError`` with every fault: missing file, unreadable, no such band, complex numbers, not
    georeferenced, rotated, no coordinate system (with the proposal).
    """
    dataset = open_gdal(entry)
    where = Where(file=entry.source, dataset=entry.key)
    faults: list[Issue] = []
    if not 1 <= entry.band <= dataset.RasterCount:
        faults.append(error("raster.no_band", where, band=entry.band, bands=dataset.RasterCount))
    elif gdal.DataTypeIsComplex(dataset.GetRasterBand(entry.band).DataType):
        faults.append(error("raster.complex", where, band=entry.band))
    transform = dataset.GetGeoTransform(can_return_null=True)
    if transform is None:
        faults.append(error("raster.no_georeference", where))
    elif transform[2] != 0 or transform[4] != 0 or transform[1] <= 0 or transform[5] >= 0:
        faults.append(error("raster.rotated", where))
    crs, crs_fault = _crs(dataset, entry, where)
    if crs_fault is not None:
        faults.append(crs_fault)
    if faults or transform is None or crs is None:
        raise CoreError(faults)
    band = dataset.GetRasterBand(entry.band)
    return BoundRaster(
        entry=entry,
        path=entry.source,
        band=entry.band,
        crs=crs,
        nodata=band.GetNoDataValue(),
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        geotransform=tuple(transform),
        data_type=gdal.GetDataTypeName(band.DataType),
    )


def open_gdal(entry: DatasetBinding) -> gdal.Dataset:
    """The GDAL dataset of ``entry``, opened for reading. ``CoreError``: missing file, unreadable."""
    where = Where(file=entry.source, dataset=entry.key)
    if entry.file is not None and not os.path.exists(entry.file):
        raise CoreError(error("source.no_file", where))
    reason = ""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(entry.source, gdal.OF_RASTER | gdal.OF_READONLY)
        reason = gdal.GetLastErrorMsg()
    except RuntimeError as fault:
        dataset, reason = None, str(fault)
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        raise CoreError(error("source.unreadable", where, provider="gdal", reason=" ".join(reason.split())))
    return dataset


def raster_crs(dataset: gdal.Dataset) -> QgsCoordinateReferenceSystem:
    """The coordinate system that the raster states; an invalid one when it states none."""
    return QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection() or "")


def raster_extent(dataset: gdal.Dataset) -> Optional[QgsRectangle]:
    """The ground of the raster in its own coordinate system; None without a georeference."""
    transform = dataset.GetGeoTransform(can_return_null=True)
    return None if transform is None else _extent(transform, dataset.RasterXSize, dataset.RasterYSize)


def _crs(
    dataset: gdal.Dataset,
    entry: DatasetBinding,
    where: Where,
) -> tuple[Optional[QgsCoordinateReferenceSystem], Optional[Issue]]:
    if entry.crs:
        stated = QgsCoordinateReferenceSystem(entry.crs)
        return (stated, None) if stated.isValid() else (None, error("source.unknown_crs", where, crs=entry.crs))
    own = raster_crs(dataset)
    if own.isValid():
        return own, None
    extent = raster_extent(dataset)
    if extent is None:
        return None, None
    proposals = propose_crs(extent)
    if proposals:
        return None, error("source.no_crs", where, proposal=proposals[0], proposals=", ".join(proposals))
    return None, error("source.no_crs_unknown", where, extent=extent.toString(0))


def _extent(transform: tuple[float, ...], width: int, height: int) -> QgsRectangle:
    return QgsRectangle(
        transform[0], transform[3] + height * transform[5], transform[0] + width * transform[1], transform[3]
    )
