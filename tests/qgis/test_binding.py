"""Bindings: files and projects, all faults at once, nothing executed."""
from __future__ import annotations

import json
import os

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.binding import (
    Binding,
    DatasetBinding,
    is_local_path,
    keep_binding,
    load_binding,
    project_binding,
    save_binding,
)
from ecoaxis.gis.checks import check_binding
from ecoaxis.gis.filters import filter_fault
from ecoaxis.gis.messages import describe_all
from ecoaxis.gis.paths import catalogue
from ecoaxis.gis.vector import open_vector
from qgis.core import QgsProject
from reading_fixtures import HOSTILE, codes, square, write_layer


def write(path, text):
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_relative_absolute_and_uri_sources(tmp_path):
    folder = tmp_path / "한글 폴더"
    folder.mkdir()
    content = {
        "version": 1,
        "datasets": {
            "forest_type": {"source": "자료/forest.shp", "encoding": "CP949", "fields": {"DMCLS_CD": "경급코드"}},
            "biotope_map": {"source": "maps.gpkg|layername=비오톱", "provider": "ogr", "band": None},
            "roads": {"source": "/data/roads.gpkg", "layer": "도로"},
            "streams": {"source": "dbname='gis' host=db table=\"public\".\"s\" (geom)", "provider": "postgres"},
            "elevation": {"source": "dem.tif", "provider": "gdal", "band": 2},
            "slope": {"source": "/vsizip/x.zip/slope.tif", "provider": "gdal"},
        },
    }
    path = write(folder / "binding.json", json.dumps(content, ensure_ascii=False))
    found = load_binding(path).datasets
    assert found["forest_type"].source == os.path.join(str(folder), "자료", "forest.shp")
    assert found["forest_type"].fields == {"DMCLS_CD": "경급코드"}
    assert found["forest_type"].encoding == "CP949"
    assert found["biotope_map"].source == os.path.join(str(folder), "maps.gpkg") + "|layername=비오톱"
    assert found["biotope_map"].file == os.path.join(str(folder), "maps.gpkg")
    assert found["biotope_map"].band == 1
    assert found["roads"].source == "/data/roads.gpkg"
    assert found["streams"].source.startswith("dbname='gis'") and found["streams"].file is None
    assert found["elevation"].band == 2
    assert found["slope"].source == "/vsizip/x.zip/slope.tif" and found["slope"].file is None


def test_saved_binding_reads_back_and_is_relative(tmp_path):
    entries = {
        "roads": DatasetBinding("roads", str(tmp_path / "a" / "roads.gpkg") + "|layername=길", filter='"kind" = \'A\''),
        "land_cover": DatasetBinding("land_cover", str(tmp_path / "lc.tif"), provider="gdal", crs="EPSG:5186", band=3),
        "x": DatasetBinding("x", "url='http://127.0.0.1/wfs' typename='a:b'", provider="WFS"),
    }
    path = str(tmp_path / "binding.json")
    save_binding(Binding(None, entries), path)
    text = (tmp_path / "binding.json").read_text(encoding="utf-8")
    assert '"source": "a/roads.gpkg|layername=길"' in text
    again = load_binding(path)
    assert dict(again.datasets) == entries
    save_binding(again, path)
    assert (tmp_path / "binding.json").read_text(encoding="utf-8") == text
    assert os.listdir(tmp_path) == ["binding.json"]


def test_hostile_texts_survive_whole(tmp_path):
    entries = {
        f"d{number}": DatasetBinding(f"d{number}", str(tmp_path / "x.gpkg"), layer=text, fields={"name": text})
        for number, text in enumerate(HOSTILE)
    }
    path = str(tmp_path / "b.json")
    save_binding(Binding(None, entries), path)
    assert [entry.layer for entry in load_binding(path).datasets.values()] == HOSTILE


def test_binding_kept_in_the_project(qgis_new_project, tmp_path):
    project = QgsProject.instance()
    assert project_binding(project) == Binding(None, {})
    entries = {"roads": DatasetBinding("roads", str(tmp_path / "roads.gpkg"), fields={"name": "도로명"})}
    keep_binding(Binding(None, entries), project)
    assert dict(project_binding(project).datasets) == entries
    project.write(str(tmp_path / "p.qgz"))
    again = QgsProject()
    again.read(str(tmp_path / "p.qgz"))
    assert dict(project_binding(again).datasets) == entries


def test_malformed_json_names_line_and_column(tmp_path):
    path = write(tmp_path / "b.json", '{"version": 1,\n "datasets": {\n  "a": {"source": "x.shp",}\n}}')
    with pytest.raises(CoreError) as fault:
        load_binding(path)
    assert codes(fault) == ["binding.malformed"]
    where = fault.value.issues[0].where
    # Python 3.13 points at the trailing comma, older ones behind it.
    assert where.row == 3 and where.column in ("26", "27")
    assert f"line 3, column {where.column}" in describe_all(fault.value.issues)


def test_all_faults_at_once(tmp_path):
    path = write(
        tmp_path / "b.json",
        """{"version": 2, "extra": 1, "datasets": {
          "a": {"layer": 3, "bands": 1},
          "b": {"source": 5, "fields": {"x": 1}, "band": 0},
          "c": {"source": "c.shp", "encoding": "no-such-encoding", "filter": "1=1; DROP TABLE c"},
          "d": [],
          "e": {"source": ""}, "e": {"source": "x", "band": true}
        }}""",
    )
    with pytest.raises(CoreError) as fault:
        load_binding(path)
    assert codes(fault) == sorted(
        [
            "binding.version",
            "binding.unknown_key",
            "binding.unknown_key",
            "binding.wrong_type",
            "binding.no_source",
            "binding.wrong_type",
            "binding.wrong_type",
            "binding.wrong_type",
            "binding.unknown_encoding",
            "binding.unsafe_filter",
            "binding.entry_not_an_object",
            "binding.repeated_key",
            "binding.wrong_type",
        ]
    )
    assert len(describe_all(fault.value.issues).splitlines()) == 13


@pytest.mark.parametrize("text", ["[]", "3", '"x"', "null"])
def test_binding_that_is_no_object(tmp_path, text):
    with pytest.raises(CoreError) as fault:
        load_binding(write(tmp_path / "b.json", text))
    assert codes(fault) == ["binding.not_an_object"]


def test_missing_and_unreadable_files(tmp_path):
    with pytest.raises(CoreError) as fault:
        load_binding(str(tmp_path / "none.json"))
    assert codes(fault) == ["binding.no_file"]
    (tmp_path / "b.json").write_bytes(b'{"version": 1, "datasets": {"\xb5\xee": {}}}')
    with pytest.raises(CoreError) as fault:
        load_binding(str(tmp_path / "b.json"))
    assert codes(fault) == ["binding.unreadable"]


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("\"kind\" = '습지보호지역'", None),
        ("\"a;b\" IN ('x; DROP TABLE y', 'it''s -- fine')", None),
        ("(a = 1 OR b < 2.5) AND c IS NOT NULL", None),
        ("1=1; DELETE FROM x", ";"),
        ("SELECT * FROM x", "SELECT"),
        ("a = 1 -- rest", "--"),
        ("a = 1 /* x", "/*"),
        ("1=1) OR (1=1", ")"),
        ("a IN (SELECT b FROM c)", "SELECT"),
        ("a = 'open", "'"),
        ("(a = 1", "("),
    ],
)
def test_filters_are_conditions(condition, found):
    assert filter_fault(condition) == found


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("a.shp", True),
        ("C:\\data\\a.shp", True),
        ("C:/data/a.shp", True),
        ("/data/a.shp", True),
        ("./a:b.shp", True),
        ("http://x/a.shp", False),
        ("PG:dbname=x", False),
        ("/vsicurl/http://x", False),
        ("", False),
    ],
)
def test_local_paths(text, local):
    assert is_local_path(text) is local


def test_mapped_values_survive_and_are_read(tmp_path):
    entry = DatasetBinding("biotope_map", str(tmp_path / "b.shp"), values={"type_grade": {"갑": "1"}, "empty": {}})
    path = str(tmp_path / "binding.json")
    save_binding(Binding(None, {"biotope_map": entry}), path)
    assert load_binding(path).datasets["biotope_map"].values == {"type_grade": {"갑": "1"}}
    with pytest.raises(CoreError) as caught:
        load_binding(
            write(
                tmp_path / "wrong.json",
                '{"version": 1, "datasets": {"roads": {"source": "a.shp", "values": {"kind": ["1"]}}}}',
            )
        )
    assert codes(caught) == ["binding.wrong_type"]


def test_mapped_values_decide_what_features_say(tmp_path):
    path = write_layer(
        str(tmp_path / "b.gpkg"),
        [(square(200000, 500000), {"유형등급": "갑"}), (square(200100, 500000), {"유형등급": "2등급"})],
    )
    entry = DatasetBinding("biotope_map", path, fields={"type_grade": "유형등급"}, values={"type_grade": {"갑": "1"}})
    layer = open_vector(entry, catalogue().get("biotope_map"))
    features = layer.features(["type_grade"], layer.crs, expression="\"type_grade\" < '3'")
    found = [feature.values[0] for feature in features]
    assert sorted(found) == ["1", "2"]
    told = {issue.code for issue in check_binding(Binding(None, {"biotope_map": entry}), catalogue())}
    assert "check.unknown_codes" not in told
