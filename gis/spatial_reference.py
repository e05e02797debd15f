"""Coordinate reference systems of QGIS as GDAL knows them."""
from __future__ import annotations

from osgeo import osr
from qgis.core import QgsCoordinateReferenceSystem


def gdal_crs(crs: QgsCoordinateReferenceSystem) -> osr.SpatialReference:
    """``crs`` for GDAL, with x before y whatever the order of the official axes (EPSG:5179 has northing first)."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019))
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference
