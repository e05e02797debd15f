"""Proposing a binding from names, fields and values."""
from __future__ import annotations

import os

import numpy as np
import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.automap import (
    Status,
    layer_score,
    name_precision,
    propose_from_folder,
    propose_from_project,
    proposed_binding,
)
from ecoaxis.gis.binding import load_binding, save_binding
from ecoaxis.gis.layer_candidates import folder_candidates
from ecoaxis.gis.paths import catalogue
from ecoaxis.gis.vector import open_vector
from qgis.core import QgsProject, QgsVectorLayer
from reading_fixtures import square, write_layer, write_raster


@pytest.fixture
def county(tmp_path):
    """A folder as a county has it: Korean names, cut field names, a missing .prj, a merged protected-area layer."""
    top = tmp_path / "가온군 자료"
    write_layer(
        str(top / "비오톱" / "도시생태현황도.shp"),
        [
            (square(200000 + 100 * number, 500000), {"TY_EVL": f"{number + 1}등급", "INDVDLZ_EV": "1", "유형명": "숲"})
            for number in range(4)
        ],
        encoding="CP949",
        keep_cpg=False,
    )
    write_layer(
        str(top / "임상도" / "29.shp"),
        [(square(200000, 500000), {"FRTP_CD": "1", "KOFTR_GROU": "11", "DMCLS_CD": "2", "AGCLS_CD": "3"})],
        epsg=None,
    )
    write_layer(
        str(top / "map.gpkg"), [(square(200000, 500000), {"l3_code": "311"})], layer="lv3_2024y"
    )
    write_layer(
        str(top / "map.gpkg"),
        [
            (square(200000, 500000), {"구분": "습지보호지역", "명칭": "가온 습지"}),
            (square(200100, 500000), {"구분": "개발제한구역", "명칭": "b"}),
            (square(200200, 500000), {"구분": "it's", "명칭": "c"}),
        ],
        layer="보호지역_통합",
    )
    write_layer(
        str(top / "layer1.geojson"),
        [(square(127, 37, 0.01), {"eczm_grad": grade}) for grade in ("1", "별도관리지역")],
        epsg=4326,
    )
    write_layer(str(top / "unrelated.gpkg"), [(square(200000, 500000), {"a": 1})])
    write_raster(str(top / "dem_10m.tif"), np.ones((5, 5), np.float32), nodata=-9999)
    (top / "broken_비오톱.shp").write_text("no shapefile", encoding="utf-8")
    return str(top)


def test_county(county):
    found = {each.key: each for each in propose_from_folder(county)}
    assert sorted(found) == [
        "biotope_map",
        "ecosystem_nature_map",
        "elevation",
        "forest_type",
        "land_cover",
        "legal_greenbelt",
        "legal_wetland_protection",
        "protected_areas",
    ]
    assert {each.status for key, each in found.items() if key != "forest_type"} == {Status.READY}
    biotope = found["biotope_map"].entry
    assert biotope.encoding == "CP949" and biotope.crs is None
    assert biotope.fields == {"type_grade": "TY_EVL", "individual_grade": "INDVDLZ_EV", "type_name": "유형명"}
    forest = found["forest_type"]
    assert forest.status is Status.NEEDS_CRS and forest.entry.crs == forest.crs_proposals[0] == "EPSG:5186"
    assert forest.entry.fields["KOFTR_GROUP_CD"] == "KOFTR_GROU"
    assert found["land_cover"].entry.layer == "lv3_2024y"
    assert found["land_cover"].entry.fields == {"L3_CODE": "l3_code"}
    assert found["protected_areas"].entry.fields == {"kind": "구분", "name": "명칭"}
    assert found["ecosystem_nature_map"].entry.source.endswith("layer1.geojson"), "told by its fields and values alone"
    assert found["elevation"].entry.provider == "gdal"


def test_merged_protected_areas_are_split_by_filter(county, tmp_path):
    proposals = propose_from_folder(county)
    path = str(tmp_path / "binding.json")
    save_binding(proposed_binding(proposals), path)
    entries = load_binding(path).datasets
    assert entries["legal_wetland_protection"].filter == "\"구분\" IN ('습지보호지역')"
    vector = open_vector(entries["legal_wetland_protection"], catalogue().get("legal_wetland_protection"))
    assert [feature.geometry.boundingBox().xMinimum() for feature in vector.features([], vector.crs)] == [200000]


def test_the_same_every_time(county):
    assert propose_from_folder(county) == propose_from_folder(county)


def test_needed_datasets_alone_and_what_is_missing(county):
    found = propose_from_folder(county, needed={"biotope_map": ["major_class"], "roads": [], "land_cover": ["L3_CODE"]})
    assert [(each.key, each.status) for each in found] == [
        ("biotope_map", Status.FIELD_UNCLEAR),
        ("land_cover", Status.READY),
        ("roads", Status.MISSING),
    ]
    assert found[0].unclear == ("major_class",)
    assert found[2].entry is None


def test_values_tell_similar_datasets_apart(tmp_path):
    """Two layers of the same name: one holds type grades 1 to 5, the other words that no list knows."""
    for folder, grade in (("a", "모름"), ("b", "5등급")):
        write_layer(str(tmp_path / folder / "비오톱지도.gpkg"), [(square(200000, 500000), {"평가등급": grade})])
    found = {each.key: each for each in propose_from_folder(str(tmp_path))}
    assert found["biotope_map"].entry.source == str(tmp_path / "b" / "비오톱지도.gpkg")
    assert found["biotope_map"].alternatives == (str(tmp_path / "a" / "비오톱지도.gpkg"),)


def test_unknown_grades_are_unclear(tmp_path):
    write_layer(str(tmp_path / "비오톱지도.gpkg"), [(square(200000, 500000), {"평가등급": "모름"})])
    (found,) = propose_from_folder(str(tmp_path))
    assert (found.key, found.status, found.unclear) == ("biotope_map", Status.FIELD_UNCLEAR, ("type_grade",))


def test_wrong_cpg_is_seen_through(tmp_path):
    path = write_layer(
        str(tmp_path / "용도지역.shp"),
        [(square(200000, 500000), {"uname": "자연녹지지역", "ucode": "UQA430"})],
        encoding="CP949",
    )
    with open(path[:-4] + ".cpg", "w", encoding="ascii") as stream:
        stream.write("ISO-8859-1")
    (found,) = propose_from_folder(str(tmp_path))
    assert (found.key, found.status, found.entry.encoding) == ("land_use_zone", Status.READY, "CP949")


def test_geometry_must_fit(tmp_path):
    write_layer(str(tmp_path / "비오톱.gpkg"), [("POINT(200000 500000)", {"type_grade": "1"})], kind="point")
    assert propose_from_folder(str(tmp_path)) == []


def test_broken_files_are_candidates_with_a_fault(county):
    (broken,) = [each for each in folder_candidates(county) if each.fault is not None]
    assert broken.fault.code == "source.unreadable"
    assert os.path.basename(broken.entry.source) == "broken_비오톱.shp"
    assert 0 < layer_score(broken, catalogue().get("biotope_map")) < 1


@pytest.mark.parametrize(
    ("text", "globs", "precision"),
    [
        ("임상도", ["*임상도*"], 1.0),
        ("생태·자연도 2023", ["*생태*자연도*"], 5 / 9),
        ("LT_C_UD801_seoul", ["lt_c_ud801*"], 10 / 16),
        ("roads", ["*stream*"], 0.0),
        ("", ["*"], 0.0),
    ],
)
def test_name_precision(text, globs, precision):
    assert name_precision(text, globs) == pytest.approx(precision)


def test_project_layers(qgis_new_project, tmp_path):
    path = write_layer(str(tmp_path / "x.gpkg"), [(square(200000, 500000), {"평가등급": "1등급"})])
    project = QgsProject.instance()
    project.addMapLayer(QgsVectorLayer(path, "비오톱지도 2024", "ogr"))
    scratch = QgsVectorLayer("LineString?crs=EPSG:5186&field=name:string", "도로", "memory")
    project.addMapLayer(scratch)
    found = {each.key: each for each in propose_from_project(project)}
    assert sorted(found) == ["biotope_map", "roads"]
    assert found["biotope_map"].entry.source == path
    assert found["biotope_map"].entry.fields == {"type_grade": "평가등급"}
    assert found["roads"].entry.source == scratch.id()
    assert open_vector(found["roads"].entry, catalogue().get("roads")).feature_count == 0


def test_empty_folder(tmp_path):
    assert propose_from_folder(str(tmp_path)) == []
    with pytest.raises(CoreError):
        load_binding(str(tmp_path / "binding.json"))
