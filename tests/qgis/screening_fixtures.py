"""Small layers, bindings and rules for the tests of screening; coordinates in metres around an origin in EPSG:5179."""

from __future__ import annotations

import numpy
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.schemes.catalogue import Catalogue
from ecoaxis.core.schemes.scheme import Consequence, Measure, SchemeHead, ScreeningRule, ScreeningScheme
from ecoaxis.gis.binding import Binding, DatasetBinding
from ecoaxis.gis.screening.screener import Screener
from ecoaxis.gis.screening.sites import Site
from ecoaxis.gis.screening.sources import open_sources
from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject

X, Y = 1_000_000, 1_800_000
NO_FIELDS = Catalogue({})


def box(left, bottom, right, top):
    """WKT of a rectangle."""
    return polygon((left, bottom), (right, bottom), (right, top), (left, top))


def polygon(*points, holes=()):
    """WKT of a polygon."""
    rings = [points, *holes]
    texts = (", ".join(f"{X + x} {Y + y}" for x, y in [*ring, ring[0]]) for ring in rings)
    return "POLYGON(" + ", ".join(f"({text})" for text in texts) + ")"


def line(*points):
    """WKT of a line."""
    return "LINESTRING(" + ", ".join(f"{X + x} {Y + y}" for x, y in points) + ")"


def point(x, y):
    """WKT of a point."""
    return f"POINT({X + x} {Y + y})"


def write_layer(path, rows, crs=5179, kinds=None, driver="GPKG"):
    """Write ``rows`` of (WKT, {field: value}) as a layer; fields are text unless ``kinds`` says ``real``."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, reference, ogr.wkbUnknown)
    names = list(dict.fromkeys(name for _, values in rows for name in values))
    for name in names:
        kind = ogr.OFTReal if (kinds or {}).get(name) == "real" else ogr.OFTString
        layer.CreateField(ogr.FieldDefn(name, kind))
    for wkt, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            if value is not None:
                feature.SetField(name, value)
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    layer = source = None
    return str(path)


def write_raster(path, values, cell=10.0, left=0.0, top=100.0, nodata=-9999.0, crs=5179):
    """Write ``values`` (rows, columns) as a Float32 raster."""
    values = numpy.asarray(values, dtype=numpy.float32)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X + left, cell, 0, Y + top, 0, -cell))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).SetNoDataValue(nodata)
    raster.GetRasterBand(1).WriteArray(values)
    raster = None
    return str(path)


def rule(name, datasets, expression="TRUE", measure="presence", threshold="", consequence="avoid", number=1):
    """A rule; ``datasets`` as the rule table writes them."""
    return ScreeningRule(
        number,
        number + 1,
        name,
        "g",
        tuple(tuple(one.split("&")) for one in datasets.split("|")),
        expression,
        Measure(measure),
        threshold,
        Consequence(consequence),
        Certainty.ASSUMED,
        "source of " + name,
        {"en": name + " en", "ko": name + " ko"},
    )


def scheme(*rules):
    """A scheme of rules, numbered in their order."""
    head = SchemeHead("test", "1", {"en": "Test", "ko": "시험"}, (), "", "")
    numbered = (
        ScreeningRule(**{**each.__dict__, "number": number, "row": number + 1}) for number, each in enumerate(rules, 1)
    )
    return ScreeningScheme(head, {"g": {"en": "G", "ko": "G"}}, tuple(numbered))


def bind(**sources):
    """A binding of keys to paths."""
    return Binding(
        None,
        {
            key: DatasetBinding(key, path, provider="gdal" if path.endswith(".tif") else "ogr")
            for key, path in sources.items()
        },
    )


def judge(rules, binding, site, progress=None, catalogue=NO_FIELDS, grades=None, crs="EPSG:5179"):
    """The verdict of one site (WKT) by ``rules``."""
    from ecoaxis.core.progress import Progress

    made = scheme(*rules)
    analysis = QgsCoordinateReferenceSystem(crs)
    sources = open_sources(made, binding, catalogue)
    screener = Screener(made, sources, analysis, QgsProject.instance().transformContext(), grades)
    return screener.judge(Site("s", QgsGeometry.fromWkt(site)), progress or Progress())


def of(verdict, name):
    """The findings of one rule."""
    return [finding for finding in verdict.findings if finding.rule.rule == name]
