"""Writes the sample's layers so that the same run gives the same bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Optional

import numpy as np
from osgeo import gdal, ogr, osr

from .grid import CRS, SIDE, SOUTH, WEST

gdal.UseExceptions()
DATE = "2026-01-01"
TYPES = {"text": ogr.OFTString, "number": ogr.OFTReal, "integer": ogr.OFTInteger}
GEOMETRY = {"polygon": ogr.wkbPolygon, "line": ogr.wkbLineString, "point": ogr.wkbPoint}


def system(code: int = CRS) -> osr.SpatialReference:
    """A coordinate system with x first."""
    found = osr.SpatialReference()
    found.ImportFromEPSG(code)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def vector(
    path: Path,
    layer: str,
    geometry: str,
    fields: Sequence[tuple],
    rows: Iterable[tuple],
    crs: int = CRS,
    append: bool = False,
    projection_file: bool = True,
) -> int:
    """Write rows of (geometry in the sample's system, values) and give their number.

    Shapefiles are written as the ministries deliver them: CP949 without a .cpg, and without a .prj where
    `projection_file` is off.
    """
    gdal.SetConfigOption("OGR_CURRENT_DATE", DATE + "T00:00:00.000Z")
    kind = path.suffix
    driver = ogr.GetDriverByName({".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON"}[kind])
    options = {
        ".shp": ["ENCODING=CP949", "DBF_DATE_LAST_UPDATE=" + DATE, "RESIZE=YES"],
        ".gpkg": ["FID=fid"],
        ".geojson": ["COORDINATE_PRECISION=6", "RFC7946=YES"],
    }[kind]
    source = driver.Open(str(path), 1) if append else driver.CreateDataSource(str(path))
    target = source.CreateLayer(layer, system(crs), GEOMETRY[geometry], options)
    for name, kind_of_field, width in fields:
        field = ogr.FieldDefn(name, TYPES[kind_of_field])
        if width and kind == ".shp":
            field.SetWidth(width)
            if kind_of_field == "number":
                field.SetPrecision(1)
        target.CreateField(field)
    change = osr.CoordinateTransformation(system(), system(crs)) if crs != CRS else None
    count = 0
    target.StartTransaction()
    for shape, values in rows:
        feature = ogr.Feature(target.GetLayerDefn())
        if change is not None:
            shape = shape.Clone()
            shape.Transform(change)
            if crs != 4326:
                shape = _rounded(shape)
        feature.SetGeometry(shape)
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        target.CreateFeature(feature)
        count += 1
    target.CommitTransaction()
    target = source = None
    if kind == ".shp":
        for suffix, gone in ((".cpg", True), (".prj", not projection_file)):
            extra = path.with_suffix(suffix)
            if gone and extra.exists():
                os.remove(extra)
    return count


def _rounded(shape: ogr.Geometry) -> ogr.Geometry:
    copy = ogr.Geometry(ogr.wkbPolygon)
    for part in range(shape.GetGeometryCount()):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in shape.GetGeometryRef(part).GetPoints():
            ring.AddPoint_2D(round(x, 2), round(y, 2))
        copy.AddGeometry(ring)
    return copy


def line(points: np.ndarray) -> ogr.Geometry:
    """A line of (n, 2) map coordinates rounded to 0.1 m."""
    shape = ogr.Geometry(ogr.wkbLineString)
    for x, y in np.round(points, 1).tolist():
        shape.AddPoint_2D(x, y)
    return shape


def point(x: float, y: float) -> ogr.Geometry:
    """A point rounded to 0.1 m."""
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(round(x, 1), round(y, 1))
    return shape


def polygon(points: Sequence[tuple]) -> ogr.Geometry:
    """A polygon of map coordinates rounded to 0.1 m; the ring is closed here."""
    shape, ring = ogr.Geometry(ogr.wkbPolygon), ogr.Geometry(ogr.wkbLinearRing)
    for x, y in [*points, points[0]]:
        ring.AddPoint_2D(round(float(x), 1), round(float(y), 1))
    shape.AddGeometry(ring)
    return shape


def raster(path: Path, array: np.ndarray, no_data: float, description: Optional[str] = None) -> None:
    """Write a square array over the whole frame as a deflated GeoTIFF."""
    kind = {"int16": gdal.GDT_Int16, "uint8": gdal.GDT_Byte}[array.dtype.name]
    cell = SIDE / array.shape[0]
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "TILED=YES"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind, options)
    data.SetGeoTransform((WEST, cell, 0.0, SOUTH + SIDE, 0.0, -cell))
    data.SetProjection(system().ExportToWkt())
    band = data.GetRasterBand(1)
    band.SetNoDataValue(no_data)
    if description:
        band.SetDescription(description)
    band.WriteArray(array)
    data = None
