"""The algorithm ``marineconnectedness`` on a strait, a headland and the sample sea, and on bad input."""
from __future__ import annotations

import csv
import math
import pathlib

import numpy as np
import pytest
from ecoaxis.gis.compat import field
from osgeo import gdal, osr
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)

gdal.UseExceptions()
pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample" / "sea"
LEFT, BOTTOM = 900_000.0, 1_700_000.0


def polygons(boxes, crs="EPSG:5179", weights=()) -> QgsVectorLayer:
    """Boxes (x, y, width, height) in metres from (LEFT, BOTTOM), ids 1, 2, 3 …"""
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}", "hubs", "memory")
    layer.dataProvider().addAttributes([field("id", "int"), field("weight", "string")])
    layer.updateFields()
    for number, (x, y, width, height) in enumerate(boxes):
        feature = QgsFeature(layer.fields())
        left, bottom = LEFT + x, BOTTOM + y
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, bottom, left + width, bottom + height)))
        feature.setAttributes([number + 1, weights[number] if weights else None])
        layer.dataProvider().addFeature(feature)
    return layer


def current(path, speed, shape=(40, 80), cell=250.0) -> str:
    rows, columns = shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((LEFT, cell, 0, BOTTOM + rows * cell, 0, -cell))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(5179)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(np.full(shape, speed, np.float32))
    dataset = None
    return str(path)


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def run(**parameters):
    defaults = {"HUBS_OUT": "memory:", "LINKS": "memory:", "INDICES": "memory:"}
    return processing.run("ecoaxis:marineconnectedness", {**defaults, **parameters})


def values(layer):
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


HUBS = ((1000, 4000, 2000, 2000), (17000, 4000, 2000, 2000))
SEA = ((0, 0, 20000, 10000),)


def test_straight_over_open_water():
    result = run(HUBS=polygons(HUBS), SEA=polygons(SEA), GROUPS="finless_porpoise", DISPERSAL=14250)
    link = values(result["LINKS"])[0]
    # From the last cell of one hub to the first of the other: 14,000 m and one cell, centre to centre.
    assert link["distance"] == pytest.approx(14250.0)
    assert link["probability"] == pytest.approx(0.5)
    hubs = values(result["HUBS_OUT"])
    assert [hub["id"] for hub in hubs] == ["1", "2"] and hubs[0]["role"] == "none"
    index = {row["index"]: row["value"] for row in values(result["INDICES"])}
    assert index["EC_PC"] == pytest.approx(4e6 * math.sqrt(1 + 1 + 2 * 0.5))


def test_land_is_gone_around_and_birds_fly_over():
    wall = polygons(((9000, 0, 1000, 8000),))
    common = {"HUBS": polygons((*HUBS, (0, 9500, 500, 500))), "LAND": wall}
    swimming = values(run(**common, GROUPS="finless_porpoise")["LINKS"])
    flying = values(run(**common, GROUPS="shorebirds")["LINKS"])
    by_pair = {(link["from"], link["to"]): link["distance"] for link in swimming}
    straight = {(link["from"], link["to"]): link["distance"] for link in flying}
    assert straight["1", "2"] == pytest.approx(14000.0)
    assert by_pair["1", "2"] > 14250 + 500


def test_a_current_gives_links_a_direction(tmp_path):
    result = run(
        HUBS=polygons(HUBS),
        SEA=polygons(SEA),
        GROUPS="tidal_flat_larvae",
        CURRENT_U=current(tmp_path / "u.tif", 0.1),
        CURRENT_V=current(tmp_path / "v.tif", 0.0),
        DAYS=1.85,
        DIFFUSIVITY=5,
        LEAST_PROBABILITY=0,
    )
    links = {(link["from"], link["to"]): link["probability"] for link in values(result["LINKS"])}
    # 0.1 m/s for 1.85 days are 15,984 m: nearly all larvae of hub 1 are over hub 2, none of hub 2 over hub 1.
    assert links["1", "2"] > 0.25 and links.get(("2", "1"), 0.0) < 1e-6
    hubs = {hub["id"]: hub for hub in values(result["HUBS_OUT"])}
    assert hubs["1"]["role"] == "source" and hubs["2"]["role"] == "sink"
    assert hubs["2"]["lost"] > 0.9 and hubs["1"]["lost"] < 0.1


def test_weights_and_several_groups():
    result = run(
        HUBS=polygons(HUBS, weights=("2", "3,0".replace(",", "."))),
        WEIGHT_FIELD="weight",
        SEA=polygons(SEA),
        GROUPS="shorebirds,spotted_seal",
    )
    assert [hub["attribute"] for hub in values(result["HUBS_OUT"])] == [2, 3, 2, 3]
    assert {row["group"] for row in values(result["INDICES"])} == {"shorebirds", "spotted_seal"}


def test_the_sample_sea_with_its_axis(tmp_path):
    result = run(
        BINDING=str(SAMPLE / "binding.json"),
        GROUPS="tidal_flat_larvae,shorebirds",
        DAYS=2,
        CELL_SIZE=500,
        INDICES=str(tmp_path / "indices.csv"),
        AXES_OUT=str(tmp_path / "axes.gpkg"),
    )
    found = {(row["group"], row["index"]): float(row["value"]) for row in rows(result["INDICES"])}
    assert found["tidal_flat_larvae", "hubs"] == 11
    assert 0 < found["tidal_flat_larvae", "EC_share"] < found["shorebirds", "EC_share"] <= 100
    axes = values(QgsVectorLayer(result["AXES_OUT"]))
    assert [axis["group"] for axis in axes] == ["tidal_flat_larvae", "shorebirds"]
    assert axes[0]["patches"] == 6 and axes[0]["ec_m2"] < axes[1]["ec_m2"] <= axes[1]["core_m2"]
    hubs = result["HUBS_OUT"].getFeatures()
    north = {feature["id"]: feature.geometry().centroid().asPoint().y() for feature in hubs}
    drifting = [link for link in values(result["LINKS"]) if link["group"] == "tidal_flat_larvae"]
    northward = sum(each["probability"] for each in drifting if north[each["to"]] > north[each["from"]])
    # The current of the sample runs northward.
    assert northward > 1.1 * sum(each["probability"] for each in drifting) / 2


def failing(**parameters) -> str:
    with pytest.raises(QgsProcessingException) as fault:
        run(**parameters)
    text = str(fault.value)
    assert "Traceback" not in text
    return text


def test_bad_input_is_told_in_one_sentence(tmp_path):
    hubs, sea = polygons(HUBS), polygons(SEA)
    assert "where the sea is" in failing(HUBS=hubs)
    assert "No hubs are given" in failing(SEA=sea)
    assert "two are needed" in failing(HUBS=polygons(HUBS[:1]), SEA=sea)
    assert "whales" in failing(HUBS=hubs, SEA=sea, GROUPS="whales")
    assert "0 days" in failing(HUBS=hubs, SEA=sea, DAYS=0)
    assert "greatest distance -5" in failing(HUBS=hubs, SEA=sea, MAX_DISTANCE=-5)
    assert "no axes are given" in failing(HUBS=hubs, SEA=sea, AXES_OUT="memory:")
    assert "EPSG:4326" in failing(HUBS=polygons(HUBS, "EPSG:4326"), SEA=sea)
    assert "Only one part" in failing(HUBS=hubs, SEA=sea, CURRENT_U=current(tmp_path / "u.tif", 0.1))
    assert "weight" in failing(HUBS=polygons(HUBS, weights=("2", "many")), WEIGHT_FIELD="weight", SEA=sea)
    twice = polygons((HUBS[0], HUBS[0]))
    assert "others cover them" in failing(HUBS=twice, SEA=sea)


def test_nothing_is_left_when_an_output_cannot_be_written(tmp_path):
    failing(
        HUBS=polygons(HUBS),
        SEA=polygons(SEA),
        GROUPS="shorebirds",
        HUBS_OUT=str(tmp_path / "hubs.gpkg"),
        LINKS=str(tmp_path / "no" / "links.gpkg"),
    )
    assert list(tmp_path.iterdir()) == []
