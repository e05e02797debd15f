"""Small schemes, rasters and layers whose grades can be worked out by hand."""
from __future__ import annotations

import csv
import json
import pathlib

import numpy as np
from osgeo import gdal, ogr, osr

CRS = "EPSG:5179"
LEFT, TOP, CELL = 950_000.0, 1_950_000.0, 10.0
COLUMNS = [
    "criterion", "indicator", "dataset", "field", "kind", "value", "grade", "certainty", "source", "note_ko", "note_en"
]


def crs(code: int = 5179) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def write_scheme(folder: pathlib.Path, rules: list[tuple], **head) -> str:
    """Rules are (criterion, indicator, dataset, field, kind, value, grade)."""
    folder.mkdir(parents=True, exist_ok=True)
    grades = head.pop("grades", [1, 2, 3, 4, 5])
    content = {
        "id": folder.name,
        "version": "1",
        "kind": "zoning",
        "title": {"en": "Test", "ko": "시험"},
        "legal_basis": [],
        "grades": [
            {"value": g, "label": {"en": str(g), "ko": str(g)}, "meaning": {"en": "m", "ko": "뜻"}, "color": "#112233"}
            for g in grades
        ],
        "strictest": 1,
        "combine": "strictest",
        "otherwise": 4,
        **head,
    }
    (folder / "scheme.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    with open(folder / "rules.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for rule in rules:
            writer.writerow([*rule, "assumed", "test", "비고", "note"])
    return str(folder)


def write_raster(path, array, nodata=None, left=LEFT, top=TOP, cell=CELL, code=5179) -> str:
    array = np.asarray(array)
    kinds = {"u1": gdal.GDT_Byte, "u2": gdal.GDT_UInt16, "i2": gdal.GDT_Int16, "i4": gdal.GDT_Int32,
             "f4": gdal.GDT_Float32, "f8": gdal.GDT_Float64}
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), array.shape[1], array.shape[0], 1, kinds[array.dtype.str[1:]], ["COMPRESS=DEFLATE", "TILED=YES"]
    )
    dataset.SetGeoTransform((left, cell, 0, top, 0, -cell))
    dataset.SetSpatialRef(crs(code))
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(array)
    dataset = None
    return str(path)


def write_vector(path, features: list[tuple[str, dict]], code=5179, kind=ogr.wkbUnknown) -> str:
    """Features are (WKT, attributes); all attributes text or numbers, taken from the first feature."""
    driver = ogr.GetDriverByName({".gpkg": "GPKG", ".geojson": "GeoJSON", ".shp": "ESRI Shapefile"}[
        pathlib.Path(path).suffix])
    dataset = driver.CreateDataSource(str(path))
    layer = dataset.CreateLayer(pathlib.Path(path).stem, crs(code), kind)
    for name, value in (features[0][1] if features else {}).items():
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString if isinstance(value, str) else ogr.OFTReal))
    for wkt, attributes in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in attributes.items():
            if value is not None:
                feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    dataset = layer = None
    return str(path)


def write_binding(path, datasets: dict[str, dict]) -> str:
    pathlib.Path(path).write_text(
        json.dumps({"version": 1, "datasets": datasets}, ensure_ascii=False), encoding="utf-8"
    )
    return str(path)


def box(column: float, row: float, columns: float, rows: float) -> str:
    """A rectangle in cells from the upper left corner, as WKT."""
    x, y = LEFT + column * CELL, TOP - row * CELL
    right, bottom = x + columns * CELL, y - rows * CELL
    return f"POLYGON(({x} {y},{right} {y},{right} {bottom},{x} {bottom},{x} {y}))"


def read(path: str) -> np.ndarray:
    dataset = gdal.Open(path)
    return dataset.ReadAsArray()


def extent_text(columns: int, rows: int) -> str:
    return f"{LEFT},{LEFT + columns * CELL},{TOP - rows * CELL},{TOP} [{CRS}]"
