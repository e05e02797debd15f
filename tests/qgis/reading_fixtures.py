"""Small files as users have them: Shapefiles in CP949 without .cpg, no .prj, GeoPackages, GeoJSON."""
from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Optional

from osgeo import gdal, ogr, osr

SUFFIX_DRIVERS = {".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON"}
KINDS = {"polygon": ogr.wkbPolygon, "line": ogr.wkbLineString, "point": ogr.wkbPoint, "polygonz": ogr.wkbPolygon25D}
TYPES = {str: ogr.OFTString, int: ogr.OFTInteger64, float: ogr.OFTReal}

HOSTILE = ["<b>A</b>", "\"quoted\" 'text'", "=1+1", "line\nbreak", "비오톱 똠방각하", "a;DROP TABLE x--"]


def square(x: float, y: float, size: float = 100.0) -> str:
    """WKT of a square with its lower left corner at x, y."""
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def bowtie(x: float, y: float, size: float = 100.0) -> str:
    """WKT of a self-crossing quadrilateral whose two triangles have together size²/2."""
    return f"POLYGON(({x} {y},{x + size} {y + size},{x + size} {y},{x} {y + size},{x} {y}))"


def write_layer(
    path: str,
    rows: Sequence[tuple[Optional[str], dict[str, Any]]],
    kind: str = "polygon",
    epsg: Optional[int] = 5186,
    encoding: str = "UTF-8",
    keep_cpg: bool = True,
    layer: Optional[str] = None,
    fields: Optional[dict[str, type]] = None,
) -> str:
    """Write rows of (WKT or None, values) with GDAL; a .gpkg that exists gets one more layer."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    suffix = os.path.splitext(path)[1]
    driver = ogr.GetDriverByName(SUFFIX_DRIVERS[suffix])
    target = driver.Open(path, 1) if suffix == ".gpkg" and os.path.exists(path) else driver.CreateDataSource(path)
    system = None
    if epsg is not None:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
    options = [f"ENCODING={encoding}"] if suffix == ".shp" else []
    told_by_qgis = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    name = layer or os.path.splitext(os.path.basename(path))[0]
    made = target.CreateLayer(name, system, KINDS[kind], options=options)
    known = fields or {key: type(value) for _, values in rows for key, value in values.items() if value is not None}
    for number, (key, value_type) in enumerate(known.items()):
        definition = ogr.FieldDefn(key if suffix != ".shp" or key.isascii() else f"F{number}", TYPES[value_type])
        if value_type is str:
            definition.SetWidth(80)
        made.CreateField(definition)
    for wkt, values in rows:
        feature = ogr.Feature(made.GetLayerDefn())
        for key, value in values.items():
            if value is not None:
                feature.SetField(list(known).index(key), value)
        if wkt is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    del made, target
    gdal.SetConfigOption("SHAPE_ENCODING", told_by_qgis)
    if suffix == ".shp":
        _name_fields(path[:-4] + ".dbf", list(known), encoding)
    if suffix == ".shp" and not keep_cpg and os.path.exists(path[:-4] + ".cpg"):
        os.remove(path[:-4] + ".cpg")
    return path


def _name_fields(path: str, names: Sequence[str], encoding: str) -> None:
    """Put the real names into the .dbf: GDAL would cut them by their length in UTF-8, other programs do not."""
    with open(path, "r+b") as stream:
        for number, name in enumerate(names):
            stream.seek(32 + 32 * number)
            stream.write(name.encode(encoding)[:10].ljust(11, b"\0"))


def write_raster(
    path: str,
    values: Any,
    epsg: Optional[int] = 5186,
    nodata: Optional[float] = None,
    transform: Optional[Sequence[float]] = (200000, 10, 0, 500100, 0, -10),
) -> str:
    """Write a 2D array (rows, cols) as a one-band GeoTIFF of its own data type."""
    kinds = {"uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "float32": gdal.GDT_Float32}
    rows, columns = values.shape
    raster = gdal.GetDriverByName("GTiff").Create(path, columns, rows, 1, kinds[values.dtype.name])
    if transform is not None:
        raster.SetGeoTransform(list(transform))
    if epsg is not None:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        raster.SetProjection(system.ExportToWkt())
    if nodata is not None:
        raster.GetRasterBand(1).SetNoDataValue(nodata)
    raster.GetRasterBand(1).WriteArray(values)
    return path


def codes(fault: Any) -> list[str]:
    """The codes of all issues of a raised CoreError, sorted."""
    return sorted(issue.code for issue in fault.value.issues)
