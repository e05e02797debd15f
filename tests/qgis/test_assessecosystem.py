"""``assessecosystem``: evidence from CSV files and layers, outputs, and faults in sentences."""
from __future__ import annotations

import csv
import json
import pathlib
import re

import pytest
from ecoaxis.algorithms.redlist.assessecosystem import AssessEcosystem
from ecoaxis.gis.paths import resource
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

HEADER = (
    "ecosystem,subcriterion,best,lower,upper,severity_best,severity_lower,severity_upper,a,b,locations,prone,status,note"
)
ROWS = (
    "Moor,A1,42,28,55,,,,,,,,,",
    "Moor,B1,1500,,,,,,yes(i),yes,1,,,",
    "Moor,B2,2,,,,,,yes(i),yes,1,,,",
    "숲,D1,85,,,50,,,,,,,,",
    "숲,D1,40,,,80,,,,,,,,",
    "숲,E,,,,,,,,,,,DD,",
    "Dune,A2a,,,,,,,,,,,DD,",
    "Marsh,A1,,,,,,,,,,,NE,",
)
COLUMNS = ["ecosystem", "subcriterion", "category", "least", "most", "text", "reason"]


def table(path: pathlib.Path, rows=ROWS, encoding="utf-8", header=HEADER) -> str:
    path.write_text("\n".join((header, *rows)) + "\n", encoding=encoding)
    return str(path)


def run(parameters: dict) -> dict:
    algorithm = AssessEcosystem()
    algorithm.initAlgorithm({})
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, done = algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert done
    return results


def rows_of(path: str) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def overall(path: str) -> dict[str, str]:
    return {row["ecosystem"]: row["text"] for row in rows_of(path) if row["subcriterion"] == "overall"}


EXPECTED = {"Moor": "CR", "숲": "EN", "Dune": "DD", "Marsh": "NE"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_csv_file_in_every_encoding_of_excel(encoding, qgis_app, tmp_path):
    out = str(tmp_path / "assessment.csv")
    results = run({"INPUT": table(tmp_path / "evidence.csv", encoding=encoding), "ASSESSMENT": out, "LANGUAGE": "en"})
    assert overall(out) == EXPECTED
    rows = rows_of(out)
    assert list(rows[0]) == COLUMNS
    assert len(rows) == 4 * 17
    assert (results["CATEGORY"], results["INDEX"]) == ("CR", pytest.approx(1 - (4 + 3) / 10))
    a1 = next(row for row in rows if (row["ecosystem"], row["subcriterion"]) == ("Moor", "A1"))
    assert (a1["category"], a1["least"], a1["most"], a1["text"]) == ("VU", "LC", "EN", "VU (LC-EN)")
    assert a1["reason"] == "The decline of 42 % reaches the threshold of VU (30 %)."


def test_a_layer_with_numbers_and_nulls_gives_the_same(qgis_app, tmp_path):
    numeric = ("best", "lower", "upper", "severity_best", "severity_lower", "severity_upper", "locations")
    fields = "&".join(f"field={name}:{'double' if name in numeric else 'string'}" for name in HEADER.split(","))
    layer = QgsVectorLayer(f"None?{fields}", "evidence", "memory")
    features = []
    for row in csv.reader(ROWS):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([
            None if not cell else float(cell) if name in numeric else cell for name, cell in zip(HEADER.split(","), row)
        ])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    out, expected = str(tmp_path / "layer.csv"), str(tmp_path / "text.csv")
    run({"INPUT": layer, "ASSESSMENT": out, "LANGUAGE": "en"})
    run({"INPUT": table(tmp_path / "evidence.csv"), "ASSESSMENT": expected, "LANGUAGE": "en"})
    QgsProject.instance().removeMapLayer(layer.id())
    assert rows_of(out) == rows_of(expected)


def test_the_json_holds_the_whole_assessment(qgis_app, tmp_path):
    path = str(tmp_path / "assessment.json")
    source = table(tmp_path / "evidence.csv")
    parameters = {"INPUT": source, "ASSESSMENT": str(tmp_path / "a.csv"), "JSON": path, "LANGUAGE": "en"}
    assert run(parameters)["JSON"] == path
    first = pathlib.Path(path).read_bytes()
    document = json.loads(first)
    assert re.fullmatch("[0-9a-f]{64}", document["thresholds"]["sha256"])
    assert document["categories"]["DD"] == document["categories"]["NE"] == 1
    moor = document["ecosystems"][0]
    assert (moor["category"], moor["supporting"]) == ("CR", "B1a(i)bc+2a(i)bc")
    a1 = moor["subcriteria"][0]
    assert (a1["figures"]["lower"], a1["margin"], a1["reason"]["code"]) == (28.0, 8.0, "rle.decline_reaches")
    run(parameters)
    assert pathlib.Path(path).read_bytes() == first


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_reports_are_written(language, qgis_app, tmp_path):
    pdf, page = tmp_path / "r.pdf", tmp_path / "r.html"
    run({
        "INPUT": table(tmp_path / "evidence.csv"), "ASSESSMENT": str(tmp_path / "a.csv"), "LANGUAGE": language,
        "REPORT": str(pdf), "REPORT_HTML": str(page), "DATE": "2026-03-31",
    })
    assert pdf.read_bytes()[:5] == b"%PDF-"
    html = page.read_text(encoding="utf-8")
    assert "B1a(i)bc+2a(i)bc" in html and "2026-03-31" in html


def test_every_fault_of_the_table_is_told_at_once_and_nothing_written(qgis_app, tmp_path):
    rows = (
        "X,A1,120,,,,,,,,,,,", "X,A1,30,40,,,,,,,,,,", "X,A9,1,,,,,,,,,,bad,", "X,B1,-1,,,,,,,,,,,",
        "X,C1,5,,,x,,,,,,,,",
    )  # fmt: skip
    out = tmp_path / "a.csv"
    with pytest.raises(QgsProcessingException) as caught:
        run({"INPUT": table(tmp_path / "evidence.csv", rows), "ASSESSMENT": str(out), "JSON": str(tmp_path / "a.json")})
    sentences = str(caught.value).splitlines()
    assert len(sentences) == 7
    told = ("row 2: “best” is 120", "row 3: the lower bound 40", "“A9” is unknown", "“bad” is unknown", "is -1", "“x”")
    for place in told:
        assert any(place in sentence for sentence in sentences), place
    assert not out.exists() and not (tmp_path / "a.json").exists()


@pytest.mark.parametrize("missing", ["ecosystem", "subcriterion", "best"])
def test_a_missing_column_is_named(missing, qgis_app, tmp_path):
    index = HEADER.split(",").index(missing)
    header = ",".join(name for name in HEADER.split(",") if name != missing)
    rows = [",".join(cell for place, cell in enumerate(row.split(",")) if place != index) for row in ROWS[:1]]
    with pytest.raises(QgsProcessingException, match=f"column “{missing}” is missing"):
        run({"INPUT": table(tmp_path / "e.csv", rows, header=header), "ASSESSMENT": str(tmp_path / "a.csv")})


def test_the_input_is_never_overwritten(qgis_app, tmp_path):
    path = table(tmp_path / "evidence.csv")
    with pytest.raises(QgsProcessingException, match="never overwritten"):
        run({"INPUT": path, "ASSESSMENT": path})
    assert rows_of(path)[0]["ecosystem"] == "Moor"


def test_a_scheme_of_another_kind_is_refused(qgis_app):
    algorithm = AssessEcosystem()
    algorithm.initAlgorithm({})
    accepted, message = algorithm.checkParameterValues(
        {"INPUT": "x", "SCHEME": "kr-ecvam", "ASSESSMENT": "memory:"}, QgsProcessingContext()
    )
    assert not accepted and "iucn-rle-2.1" in message


def test_the_sample_with_its_descriptions(qgis_app, tmp_path):
    out, page = str(tmp_path / "a.csv"), tmp_path / "r.html"
    run({
        "INPUT": resource("sample", "redlist", "evidence.csv"), "ASSESSMENT": out, "REPORT_HTML": str(page),
        "DESCRIPTIONS": resource("sample", "redlist", "descriptions.csv"), "LANGUAGE": "ko", "DATE": "2026-03-31",
    })
    found = {text.split()[0] for text in overall(out).values()}
    assert {"CR", "EN", "VU", "LC", "DD", "NE"} <= found
    assert "갯벌" in page.read_text(encoding="utf-8")


def test_maps_areas_and_the_command_in_the_report(qgis_app, tmp_path):
    square = {"type": "Polygon", "coordinates": [[[0, 0], [10000, 0], [10000, 10000], [0, 10000], [0, 0]]]}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::5179"}}
    for name, fields in (("eoo", {}), ("aoo", {"kept_cumulative": 1})):
        features = [{"type": "Feature", "properties": {"ecosystem": "Moor", **fields}, "geometry": square}]
        layer = {"type": "FeatureCollection", "crs": crs, "features": features}
        (tmp_path / f"{name}.geojson").write_text(json.dumps(layer), encoding="utf-8")
    areas = tmp_path / "areas.csv"
    areas.write_text("ecosystem,year,area_km2,se_km2\nMoor,1990,100,2\nMoor,2020,60,2\n", encoding="utf-8")
    page = tmp_path / "r.html"
    run({
        "INPUT": table(tmp_path / "evidence.csv"), "ASSESSMENT": str(tmp_path / "a.csv"), "LANGUAGE": "en",
        "REPORT_HTML": str(page), "DATE": "2026-03-31", "EOO": str(tmp_path / "eoo.geojson"),
        "AOO": str(tmp_path / "aoo.geojson"), "AREAS": str(areas), "SCOPE": "local", "AUTHOR": "Kim",
    })
    html = page.read_text(encoding="utf-8")
    assert html.count("<img") >= 2 and "<svg" in html and "Kim" in html
    for part in ("ecoaxis:assessecosystem", str(tmp_path / "evidence.csv"), f"AREAS={areas}", "SCOPE=local"):
        assert part in html


@pytest.mark.parametrize("parameters, message", [
    ({"DATE": "31.3.2026"}, "31.3.2026"),
    ({"AREAS": "evidence.csv"}, "year"),
    ({"EOO": "nowhere.gpkg"}, "nowhere.gpkg|EOO|Hulls"),
    ({"SCHEME": "no-such"}, "no-such"),
])  # fmt: skip
def test_what_the_report_cannot_use_stops_before_anything_is_written(parameters, message, qgis_app, tmp_path):
    source = table(tmp_path / "evidence.csv")
    given = {name: str(tmp_path / value) if name in ("AREAS", "EOO") else value for name, value in parameters.items()}
    out, report = tmp_path / "a.csv", tmp_path / "r.html"
    with pytest.raises(QgsProcessingException, match=message):
        run({"INPUT": source, "ASSESSMENT": str(out), "REPORT_HTML": str(report), **given})
    assert not out.exists() and not report.exists()
