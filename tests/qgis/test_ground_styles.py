"""Grounds of maps are coloured by what the codes mean, however a file writes them."""
from __future__ import annotations

import pytest
from ecoaxis.gis.binding import DatasetBinding
from ecoaxis.gis.compat import field
from ecoaxis.gis.ground_styles import GROUNDS, ground_of, ground_renderer
from ecoaxis.gis.paths import catalogue
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


def layer_of(name, values):
    layer = QgsVectorLayer("Polygon?crs=EPSG:5186", "layer", "memory")
    layer.dataProvider().addAttributes([field(name, "string")])
    layer.updateFields()
    features = []
    for value in values:
        feature = QgsFeature(layer.fields())
        feature.setAttribute(name, value)
        feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def entry(key, fields):
    return DatasetBinding(key, "", None, "memory", None, None, fields, None, 1)


def test_every_ground_and_colour_is_in_the_catalogue(qgis_app):
    for ground in GROUNDS:
        dataset = catalogue().datasets[ground.key]
        for name in ground.fields:
            assert dataset.field(name) is not None, (ground.key, name)


@pytest.mark.parametrize(("language", "label"), [("ko", "유형평가 1등급"), ("en", "type grade 1")])
def test_one_category_takes_every_spelling_of_a_grade(qgis_app, language, label):
    layer = layer_of("등급", ["1등급", "Ⅰ", "1", "2", "평가제외", "없음", None])
    ground = ground_of(["land_cover", "biotope_map"])
    assert ground.key == "biotope_map"
    dataset = catalogue().datasets["biotope_map"]
    renderer = ground_renderer(ground, entry("biotope_map", {"type_grade": "등급"}), dataset, layer, language)
    categories = renderer.categories()
    assert [sorted(each.value()) for each in categories] == [["1", "1등급", "Ⅰ"], ["2"], ["평가제외"]]
    assert categories[0].label() == label
    assert categories[0].symbol().color().name() == "#93c4a0"


def test_land_cover_is_coloured_by_its_first_digit(qgis_app):
    layer = layer_of("L3_CODE", ["111", "151", "311", "710"])
    dataset = catalogue().datasets["land_cover"]
    renderer = ground_renderer(ground_of(["land_cover"]), entry("land_cover", {}), dataset, layer, "ko")
    assert [sorted(each.value()) for each in renderer.categories()] == [["111", "151"], ["311"], ["710"]]


def test_a_layer_without_the_field_gets_one_colour(qgis_app):
    layer = layer_of("x", ["1"])
    dataset = catalogue().datasets["biotope_map"]
    renderer = ground_renderer(ground_of(["biotope_map"]), entry("biotope_map", {}), dataset, layer, "ko")
    assert renderer.type() == "singleSymbol"


def test_no_ground_without_a_known_dataset(qgis_app):
    assert ground_of(["roads", "streams"]) is None
