"""The Red List part of the sample county: maps of three dates, condition, evidence, and the categories they give."""
from __future__ import annotations

import csv
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from ecoaxis.core.redlist.assessment import assess
from ecoaxis.core.redlist.evidence_table import read_evidence
from ecoaxis.core.redlist.thresholds import load_thresholds
from osgeo import gdal
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
REDLIST = SAMPLE / "redlist"
YEARS = (1985, 2005, 2024)
EXPECTED = {
    "해안사구": "CR (EN-CR)", "염습지": "EN", "산지습원": "EN", "갯벌": "VU", "계곡림": "VU", "소나무림": "LC",
    "배후습지": "DD", "암석해안": "NE",
}  # fmt: skip


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    """A copy to open, because QGIS writes into the header of a GeoPackage that it opens."""
    copy = tmp_path_factory.mktemp("gaon") / "sample"
    shutil.copytree(SAMPLE, copy)
    return copy


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def ground(county, year):
    """Area in m² and number of polygons by ecosystem."""
    layer = QgsVectorLayer(f"{county / 'redlist' / 'ecosystems_gaon.gpkg'}|layername=ecosystems_{year}", "e", "ogr")
    assert layer.isValid() and layer.crs().authid() == "EPSG:5186"
    found: dict = {}
    for feature in layer.getFeatures():
        assert feature.geometry().isGeosValid()
        found.setdefault(feature["생태계"], []).append(feature.geometry())
    return found


@pytest.fixture(scope="module")
def maps(qgis_app, county):
    return {year: ground(county, year) for year in YEARS}


def test_it_is_small():
    assert sum(path.stat().st_size for path in REDLIST.iterdir()) < 1.5e6


def test_the_same_ecosystems_at_three_dates_that_lose_ground(maps):
    areas = {year: {name: sum(each.area() for each in parts) for name, parts in found.items()}
             for year, found in maps.items()}
    assert [set(found) for found in areas.values()] == [set(EXPECTED)] * 3
    for name in EXPECTED:
        first, middle, last = (areas[year][name] for year in YEARS)
        assert (first == middle == last) if name == "암석해안" else (first > middle > last > 0)


@pytest.mark.parametrize("year", YEARS)
def test_ecosystems_do_not_overlap(maps, year):
    parts = [each for found in maps[year].values() for each in found]
    union = QgsGeometry.unaryUnion(parts).area()
    assert sum(each.area() for each in parts) - union < 1.0


def test_the_evidence_gives_every_kind_of_category():
    evidence = read_evidence(rows_of(REDLIST / "evidence.csv"), "evidence.csv")
    thresholds = load_thresholds(ROOT / "resources" / "schemes" / "iucn-rle-2.1")
    assert {each.ecosystem: assess(each, thresholds).text for each in evidence} == EXPECTED
    assert [each.issues for each in evidence if each.ecosystem == "산지습원"] == [()]


def test_the_map_of_categories_is_what_the_evidence_gives(qgis_app, county, maps):
    layer = QgsVectorLayer(str(county / "redlist" / "rle_map_gaon.gpkg"), "r", "ogr")
    told = {feature["생태계"]: (feature["category"], feature["text"]) for feature in layer.getFeatures()}
    assert told == {name: (text[:2], text) for name, text in EXPECTED.items()}
    assert layer.featureCount() == sum(len(parts) for parts in maps[2024].values())


def test_every_ecosystem_is_described_in_both_languages():
    described = {row["ecosystem"]: row for row in rows_of(REDLIST / "descriptions.csv")}
    assert set(described) == set(EXPECTED)
    assert all(text.strip() for row in described.values() for text in row.values())


@pytest.mark.parametrize(
    ("stem", "ecosystem", "subcriterion", "collapse"),
    [("valley_forest_species", "계곡림", "D1", 6.0), ("mountain_bog_water", "산지습원", "C1", 60.0)],
)
def test_condition_gives_the_extents_of_the_evidence(stem, ecosystem, subcriterion, collapse):
    before, now = (gdal.Open(str(REDLIST / f"{stem}_{year}.tif")).ReadAsArray() for year in (1985, 2024))
    assert np.array_equal(before == 255, now == 255)
    v0, vf = before[before != 255].astype(float), now[now != 255].astype(float)
    severity = 100 * (v0 - vf) / (v0 - collapse)
    told = {
        float(row["severity_best"]): float(row["best"])
        for row in rows_of(REDLIST / "evidence.csv")
        if (row["ecosystem"], row["subcriterion"]) == (ecosystem, subcriterion)
    }
    assert set(told) == {30.0, 50.0, 80.0}
    assert {level: round(100 * float((severity >= level).mean()), 1) for level in told} == told


def test_the_tables_are_made_again_from_the_biotope_map(qgis_app, county, tmp_path):
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from sample_county.redlist import write_redlist
    finally:
        sys.path.remove(str(ROOT / "tools"))
    write_redlist(tmp_path / "again", county / "biotope_gaon.gpkg")
    for name in ("evidence.csv", "descriptions.csv"):
        assert (tmp_path / "again" / name).read_bytes() == (REDLIST / name).read_bytes()


def records(layer):
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def inside(county, name):
    layer = QgsVectorLayer(str(county / "redlist" / "rle_map_gaon.gpkg"), "r", "ogr")
    largest = max(
        (each.geometry() for each in layer.getFeatures() if each["생태계"] == name), key=lambda shape: shape.area()
    )
    made = QgsVectorLayer("Polygon?crs=EPSG:5186&field=site:string", "sites", "memory")
    feature = QgsFeature(made.fields())
    feature.setAttributes([name])
    feature.setGeometry(largest.pointOnSurface().buffer(15, 4).intersection(largest))
    assert made.dataProvider().addFeatures([feature])[0]
    return made


@pytest.mark.parametrize(("name", "grade"), [("산지습원", 1), ("갯벌", 2)])
def test_zoning_hears_the_category(qgis_processing, provider, county, name, grade):
    result = processing.run("ecoaxis:explaingrade", {
        "INPUT": inside(county, name), "NAME_FIELD": "site", "SCHEME": "kr-ecvam", "CELL_SIZE": 10,
        "BINDING": str(county / "binding.json"), "CRS": "EPSG:5179",
        "OUTPUT": "TEMPORARY_OUTPUT", **extent_of(county)})
    told = [row for row in records(result["OUTPUT"]) if row["indicator"] == "rle_category"]
    assert [row["grade"] for row in told if row["statement"] in ("decides", "speaks")] == [grade]


def extent_of(county):
    layer = QgsVectorLayer(str(county / "redlist" / "rle_map_gaon.gpkg"), "r", "ogr")
    box = layer.extent()
    return {"EXTENT": f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:5186]"}


@pytest.mark.parametrize(
    ("name", "applies"), [("해안사구", ["red_list_cr_en"]), ("계곡림", ["red_list_vu"]), ("소나무림", [])]
)
def test_screening_by_the_red_list(qgis_processing, provider, county, name, applies):
    result = processing.run("ecoaxis:screendevelopment", {
        "INPUT": inside(county, name), "SITE_FIELD": "site", "SCHEME": "kr-biotope-redlist",
        "BINDING": str(county / "binding.json"), "CRS": "EPSG:5179",
        "VERDICTS": "TEMPORARY_OUTPUT", "FINDINGS": "TEMPORARY_OUTPUT"})
    told = {row["rule"]: row["outcome"] for row in records(result["FINDINGS"]) if row["rule"].startswith("red_list")}
    assert "no_data" not in told.values()
    assert [rule for rule, outcome in told.items() if outcome == "applies"] == applies


def test_ground_outside_of_the_map_is_information(county):
    catalogue = json.loads((ROOT / "resources" / "catalogue" / "rle_map.json").read_text(encoding="utf-8"))
    assert catalogue["coverage"] == "selective"
