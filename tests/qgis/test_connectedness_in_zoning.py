"""Connectedness in the national zoning: from patches to indices to a grade, with the rule that decided, and why."""
from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
ROOT = Path(__file__).resolve().parents[2]
NETWORK = ROOT / "resources" / "sample" / "connectivity"
EXTENT = "119000,124000,358000,366000 [EPSG:5186]"
RULE = "connectedness.dPC percentile "


def grade(folder: Path, binding: dict, name: str) -> tuple[np.ndarray, np.ndarray, dict[int, dict[str, str]]]:
    path = folder / f"{name}.json"
    path.write_text(json.dumps({"version": 1, "datasets": binding}, ensure_ascii=False), encoding="utf-8")
    made = {key: str(folder / f"{name}-{key}.tif") for key in ("GRADE", "DECIDER")}
    legend = str(folder / f"{name}.csv")
    processing.run("ecoaxis:gradezoning", {
        "SCHEME": "kr-ecvam", "BINDING": str(path), "CELL_SIZE": 50, "CRS": "EPSG:5186", "EXTENT": EXTENT,
        "LEGEND": legend, **made})  # fmt: skip
    with open(legend, encoding="utf-8", newline="") as stream:
        rules = {int(row["value"]): row for row in csv.DictReader(stream)}
    return (*(gdal.Open(path).ReadAsArray() for path in made.values()), rules)


@pytest.fixture(scope="module")
def graded(qgis_processing, provider, tmp_path_factory):
    """The sample county graded with and without the connectedness of the marten's habitat."""
    folder = tmp_path_factory.mktemp("zoning")
    habitat = f"{NETWORK / 'axis_network_gaon.gpkg'}|layername=서식지패치|subset=\"종\" = 'marten'"
    graph = {"NODES": str(folder / "nodes.gpkg"), "LINKS": str(folder / "links.gpkg")}
    patches = QgsVectorLayer(habitat, "marten", "ogr")
    assert patches.isValid()
    processing.run("ecoaxis:buildpatchgraph", {"PATCHES": patches, "ID_FIELD": "식별자", "MAX_DISTANCE": 3000, **graph})
    nodes = str(folder / "importance.gpkg")
    processing.run("ecoaxis:connectivityindices", {**graph, "DISPERSAL": "1000", "NODES_OUT": nodes})
    entries = json.loads((NETWORK / "binding.json").read_text(encoding="utf-8"))["datasets"]
    kept = ("land_cover", "forest_type", "roads")
    binding = {key: {**entries[key], "source": str((NETWORK / entries[key]["source"]).resolve())} for key in kept}
    importance = {"source": nodes, "layer": None, "provider": "ogr", "fields": {"dPC": "dPC"}}
    bound = {**binding, "connectedness": importance}
    layer = QgsVectorLayer(nodes, "n", "ogr")
    values = [(feature["id"], feature["dPC"], QgsGeometry(feature.geometry())) for feature in layer.getFeatures()]
    del layer
    return folder, grade(folder, binding, "without"), grade(folder, bound, "with"), values


def test_the_decider_names_the_rule_of_connectedness(graded):
    _, (before, _, _), (after, decider, legend), values = graded
    rules = {number: row for number, row in legend.items() if row["rule"].startswith(RULE)}
    assert {row["rule"].removeprefix(RULE): row["grade"] for row in rules.values()} == {
        "90..": "1", "75..90": "2", "50..75": "3",
    }  # fmt: skip
    assert {row["certainty"] for row in rules.values()} == {"assumed"}
    decided = Counter(int(number) for number in decider.ravel() if int(number) in rules)
    assert decided
    for number in decided:
        cells = decider == number
        assert (after[cells] == int(rules[number]["grade"])).all()
        assert (after[cells] < before[cells]).all()
    assert (after <= before).all()
    assert np.array_equal(after == 0, before == 0)
    frame = QgsGeometry.fromWkt("POLYGON((119100 358100, 123900 358100, 123900 365900, 119100 365900, 119100 358100))")
    inside = [(weight, shape.intersection(frame)) for _, weight, shape in values if shape.intersects(frame)]
    place = max(inside, key=lambda each: each[0])[1].buffer(-40, 4).pointOnSurface().asPoint()
    row, column = int((366000 - place.y()) // 50), int((place.x() - 119000) // 50)
    assert after[row, column] == 1


def test_unbound_it_changes_nothing_but_the_legend_length(graded):
    _, (before, decider, legend), _, _ = graded
    assert not [number for number in np.unique(decider) if legend.get(int(number), {}).get("rule", "").startswith(RULE)]
    assert {int(number) for number in np.unique(decider) if number} <= set(legend)
    assert before.max() <= 5


def test_the_explanation_says_what_the_patch_weighs(graded):
    folder, _, (after, decider, legend), values = graded
    numbers = [number for number, row in legend.items() if row["rule"].startswith(RULE)]
    row, column = (int(each[0]) for each in np.nonzero(np.isin(decider, numbers)))
    x, y = 119000 + (column + 0.5) * 50, 366000 - (row + 0.5) * 50
    place = QgsVectorLayer("Point?crs=EPSG:5186&field=name:string", "place", "memory")
    feature = QgsFeature(place.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"POINT({x} {y})"))
    feature.setAttributes(["A"])
    place.dataProvider().addFeature(feature)
    told = processing.run("ecoaxis:explaingrade", {
        "INPUT": place, "NAME_FIELD": "name", "SCHEME": "kr-ecvam", "BINDING": str(folder / "with.json"),
        "CELL_SIZE": 50, "CRS": "EPSG:5186", "EXTENT": EXTENT, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]  # fmt: skip
    names = told.fields().names()
    rows = [dict(zip(names, each.attributes())) for each in told.getFeatures()]
    (decides,) = [each for each in rows if each["statement"] == "result"]
    assert decides["indicator"] == "habitat_connectedness"
    assert decides["grade"] == after[row, column]
    (speaks,) = [
        each for each in rows if each["indicator"] == "habitat_connectedness" and each["statement"] == "decides"
    ]
    patch = next(each for each in values if each[2].contains(QgsGeometry.fromWkt(f"POINT({x} {y})")))
    assert float(speaks["value"].split()[0]) == pytest.approx(patch[1], rel=1e-3)
