"""Styles of grades, verdicts and findings."""
from __future__ import annotations

import numpy
import pytest
from ecoaxis.core.schemes.scheme import Consequence, Grade
from ecoaxis.gis import palette, styles
from ecoaxis.gis.connectivity.graphs.ranking_styles import title_ranking
from ecoaxis.gis.connectivity.marine.marine_styles import style_sea_axes
from ecoaxis.gis.report.legend import layer_entries
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

NAMES = {each: each.value.title() for each in Consequence}


@pytest.fixture
def grade_raster(qgis_app, tmp_path):
    path = str(tmp_path / "grade.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((200_000, 10, 0, 450_040, 0, -10))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(5186)
    dataset.SetProjection(reference.ExportToWkt())
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(0)
    band.WriteArray(numpy.array([[1, 1, 2, 0]] * 4, dtype=numpy.uint8))
    band.FlushCache()
    dataset.FlushCache()
    del band, dataset
    return QgsRasterLayer(path, "grades")


def test_grades_take_colours_and_labels_of_their_scheme(grade_raster):
    grades = [
        Grade(value, {"en": f"Grade {value}", "ko": f"{value}등급"}, {}, color)
        for value, color in ((1, "#1b7837"), (2, "#7fbf7b"), (3, "#d9d9d9"))
    ]
    styles.style_grades(grade_raster, grades, "ko")
    classes = grade_raster.renderer().classes()
    assert [(each.value, each.label, each.color.name()) for each in classes] == [
        (1, "1등급", "#1b7837"), (2, "2등급", "#7fbf7b"), (3, "3등급", "#d9d9d9")
    ]  # fmt: skip
    entries = layer_entries(grade_raster, grade_raster.extent(), grade_raster.crs())
    assert [text for text, _ in entries] == ["grades: 1등급", "grades: 2등급"]
    assert entries[0][1].pixelColor(30, 20) == QColor("#1b7837")


def test_every_consequence_has_its_category_and_its_own_hatch(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:5186&field=consequence:string", "findings", "memory")
    styles.style_findings(layer, NAMES)
    categories = layer.renderer().categories()
    assert {category.value() for category in categories} == {each.value for each in Consequence}
    assert categories[0].label() == "Prohibited"
    passes = [category.symbol().symbolLayer(0).renderingPass() for category in categories]
    assert passes == sorted(passes, reverse=True)
    assert layer.renderer().usingSymbolLevels()
    assert len({sign.hatch for sign in palette.SIGNS.values()}) == len(Consequence)


def test_signs_differ_in_lightness_and_shape():
    def lightness(color):
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))

    assert len({sign.outline for sign in palette.SIGNS.values()}) == len(Consequence)
    ordered = [palette.SIGNS[each] for each in (Consequence.PROHIBITED, Consequence.AVOID, Consequence.CONDITIONAL)]
    values = [lightness(sign.fill) for sign in ordered]
    assert values == sorted(values)
    assert all(after - before > 0.1 for before, after in zip(values, values[1:]))


def test_sign_is_svg_with_an_escaped_name():
    assert "<title>a &lt; b</title>" in palette.sign_svg(Consequence.AVOID, "a < b")


def test_columns_of_rankings_and_the_sea_have_titles(qgis_app):
    kinds = "&field=step:integer&field=ec:double&field=reached:integer&field=from:string"
    table = QgsVectorLayer(f"None?{kinds[1:]}", "curve", "memory")
    title_ranking(table)
    assert all(table.attributeAlias(index) for index in range(4))
    sea = QgsVectorLayer("MultiPolygon?crs=EPSG:5179&field=axis:string&field=narrowest_x:double", "axes", "memory")
    style_sea_axes(sea)
    assert all(sea.attributeAlias(index) for index in range(2))
    assert sea.renderer().symbol().color().lightness() > 200
