"""Explanations of places on small maps, against what was worked out by hand and against the graded map."""
from __future__ import annotations

import numpy as np
import pytest
from qgis import processing
from qgis.core import QgsProcessingException
from test_gradezoning import grade, mixed  # noqa: F401
from zoning_fixtures import CELL, LEFT, TOP, box, extent_text, read, write_binding, write_scheme, write_vector

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def explain(layer: str, scheme: str, binding: str, **more) -> list[dict]:
    result = processing.run("ecoaxis:explaingrade", {
        "INPUT": layer, "NAME_FIELD": "name", "SCHEME": scheme, "BINDING": binding, "CELL_SIZE": CELL,
        "CRS": "EPSG:5179", "OUTPUT": "TEMPORARY_OUTPUT", **more})
    layer = result["OUTPUT"]
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def park(tmp_path):
    write_vector(tmp_path / "p.gpkg", [(box(0, 0, 4, 4), {"zone": "핵심"}), (box(2, 0, 4, 4), {"zone": "기타"})])
    x = LEFT + 5
    write_vector(tmp_path / "r.gpkg", [(f"LINESTRING({x} {TOP + 99},{x} {TOP - 99})", {"n": "r"})])
    binding = write_binding(tmp_path / "b.json", {"p": {"source": "p.gpkg"}, "r": {"source": "r.gpkg"}})
    rules = [
        ("rarity", "zone", "p", "zone", "code", "핵심", 1),
        ("vulnerability", "road", "r", "", "distance", "..30", 3),
        ("vulnerability", "road", "r", "", "distance", "30..", 2),
        ("legal", "reserve", "nowhere", "", "presence", "", 1),
    ]
    return tmp_path, write_scheme(tmp_path / "s", rules), binding


def test_a_point_is_told_value_rule_and_certainty_of_every_indicator(park):
    folder, scheme, binding = park
    write_vector(folder / "place.gpkg", [(f"POINT({LEFT + 47} {TOP - 12})", {"name": "A"})])
    rows = explain(str(folder / "place.gpkg"), scheme, binding)
    told = {(row["statement"], row["indicator"]): row for row in rows}
    assert told["result", "road"]["grade"] == 2
    assert told["decides", "road"]["value"] == "40.0 m"
    assert told["decides", "road"]["rule_number"] == 3
    assert told["decides", "road"]["certainty"] == "assumed"
    assert told["silent", "zone"]["value"] == "기타"
    assert told["not_bound", "reserve"]["dataset"] == "nowhere"
    assert len(rows) == 4


def test_a_polygon_is_told_the_area_of_every_statement(park):
    folder, scheme, binding = park
    write_vector(folder / "place.gpkg", [(box(0, 0, 8, 1), {"name": "가"})])
    rows = explain(str(folder / "place.gpkg"), scheme, binding)
    told = {(row["statement"], row["indicator"], row["grade"]): row for row in rows}
    assert told["result", "zone", 1]["area_m2"] == 400
    assert told["result", "road", 2]["area_m2"] == 400
    assert told["decides", "zone", 1]["value"] == "핵심"
    assert told["silent", "zone", 0]["area_m2"] == 200
    assert told["no_data", "zone", 0]["share"] == 0.25
    assert told["speaks", "road", 3]["area_m2"] == 300
    assert told["decides", "road", 2]["area_m2"] == 500
    assert told["decides", "road", 2]["deciding_m2"] == 400


def test_explanations_agree_with_the_graded_map(mixed):  # noqa: F811
    folder, scheme, binding = mixed
    result = grade(folder, scheme, binding, EXTENT=extent_text(531, 300))
    grades, deciders = read(result["GRADE"]), read(result["DECIDER"])
    cells = np.random.default_rng(5).integers(0, (300, 531), (40, 2))
    points = [(f"POINT({LEFT + (c + 0.5) * CELL} {TOP - (r + 0.5) * CELL})", {"name": f"{r}-{c}"}) for r, c in cells]
    write_vector(folder / "places.gpkg", points)
    rows = explain(str(folder / "places.gpkg"), scheme, binding, EXTENT=extent_text(531, 300))
    results = {row["place"]: row for row in rows if row["statement"] == "result"}
    for row, column in cells:
        found = results[f"{row}-{column}"]
        assert (found["grade"], found["rule_number"]) == (grades[row, column], deciders[row, column])


def test_a_layer_without_places_is_refused(park):
    folder, scheme, binding = park
    write_vector(folder / "none.gpkg", [("POINT EMPTY", {"name": "x"})])
    with pytest.raises(QgsProcessingException, match="no feature to explain"):
        explain(str(folder / "none.gpkg"), scheme, binding)
