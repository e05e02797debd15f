from __future__ import annotations

import csv
import json
import shlex

import pytest
from osgeo import ogr
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from screening_fixtures import box, line, polygon, write_layer, write_raster

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

COLUMNS = (
    "rule", "group", "dataset", "expression", "measure", "threshold", "consequence",
    "certainty", "source", "message_ko", "message_en",
)  # fmt: skip
HOSTILE = "<b>\"가야산\"</b>\n=1+1 & 'x'"


def write_scheme(folder, rows, kind="screening"):
    folder.mkdir()
    head = {
        "id": folder.name,
        "version": "1",
        "kind": kind,
        "title": {"en": "Test", "ko": "시험"},
        "legal_basis": [],
        "groups": {"g": {"en": "Group", "ko": "묶음"}},
    }
    (folder / "scheme.json").write_text(json.dumps(head, ensure_ascii=False), encoding="utf-8")
    with open(folder / "rules.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for name, dataset, expression, measure, threshold, consequence in rows:
            writer.writerow(
                [
                    name,
                    "g",
                    dataset,
                    expression,
                    measure,
                    threshold,
                    consequence,
                    "assumed",
                    "출처 source",
                    f"{name} 설명",
                    f"{name} explained",
                ]
            )
    return str(folder)


RULES = [
    ("both", "biotope_map", "\"type_grade\" = '1' AND \"individual_grade\" = '1'", "presence", "", "prohibited"),
    ("type_2", "biotope_map", "\"type_grade\" = '2'", "share", "0.2", "conditional"),
    ("road", "roads", "TRUE", "distance_m", "30", "avoid"),
    ("park", "protected_areas", "TRUE", "area_m2", "100", "avoid"),
    ("graded", "zoning_grade", '"value" = 1', "presence", "", "conditional"),
]


@pytest.fixture
def case(tmp_path):
    """A small city with its scheme, binding and sites."""
    biotopes = [
        (box(0, 0, 100, 100), {"유형등급": "1등급", "개별등급": "Ⅰ", "유형명": HOSTILE}),
        (box(100, 0, 300, 100), {"유형등급": "2", "개별등급": "3", "유형명": "논"}),
        (box(300, 0, 500, 100), {"유형등급": "Ⅴ", "개별등급": "3.0", "유형명": "주거지"}),
    ]
    write_layer(tmp_path / "비오톱.gpkg", biotopes)
    write_layer(tmp_path / "roads.gpkg", [(line((0, 120), (500, 120)), {"name": "국도"})])
    write_layer(tmp_path / "protected.gpkg", [(box(460, 50, 480, 60), {"kind": "습지보호지역", "name": "늪"})])
    entries = {
        "biotope_map": {
            "source": "비오톱.gpkg",
            "fields": {"type_grade": "유형등급", "individual_grade": "개별등급", "type_name": "유형명"},
        },
        "roads": {"source": "roads.gpkg"},
        "protected_areas": {"source": "protected.gpkg", "fields": {"kind": "kind", "name": "name"}},
    }
    (tmp_path / "binding.json").write_text(json.dumps({"version": 1, "datasets": entries}), encoding="utf-8")
    sites = [
        (box(50, 10, 350, 60), {"name": "가 " + HOSTILE}),
        (box(310, 10, 350, 60), {"name": "나"}),
    ]
    write_layer(tmp_path / "sites.gpkg", sites)
    write_raster(tmp_path / "grades.tif", [[1, 2, 3, 4, 5]], cell=100, nodata=0)
    return {
        "INPUT": str(tmp_path / "sites.gpkg"),
        "SITE_FIELD": "name",
        "SCHEME": write_scheme(tmp_path / "scheme-한글", RULES),
        "BINDING": str(tmp_path / "binding.json"),
        "GRADES": str(tmp_path / "grades.tif"),
        "LANGUAGE": "ko",
        "AUTHOR": "홍길동 <script>",
        "DATE": "2026-11-22",
        "VERDICTS": str(tmp_path / "verdicts.gpkg"),
        "FINDINGS": str(tmp_path / "findings.gpkg"),
        "RELIEFS": str(tmp_path / "reliefs.gpkg"),
    }


class Told(QgsProcessingFeedback):
    """Keeps the warnings."""

    def __init__(self):
        super().__init__()
        self.warnings = []

    def pushWarning(self, warning):
        self.warnings.append(warning)


def run(parameters, feedback=None):
    return processing.run("ecoaxis:screendevelopment", parameters, feedback=feedback or Told())


def rows(path):
    layer = QgsVectorLayer(str(path), "l", "ogr")
    assert layer.isValid()
    names = layer.fields().names()
    return [
        dict(zip(names, feature.attributes()), geometry=QgsGeometry(feature.geometry()))
        for feature in layer.getFeatures()
    ]


def fails(parameters):
    with pytest.raises(QgsProcessingException) as caught:
        run(parameters)
    return str(caught.value)


def test_verdicts_findings_and_reliefs(case):
    feedback = Told()
    results = run(case, feedback)
    assert results["VERDICT"] == "prohibited"
    assert results["SITES"] == 2
    first, second = rows(case["VERDICTS"])
    assert first["site"] == "가 " + HOSTILE
    assert (first["verdict"], first["decided_by"], first["message"]) == ("prohibited", "both", "both 설명")
    assert first["area_m2"] == pytest.approx(15000)
    assert first["applies"] == "both, type_2, graded"
    assert (first["relief_verdict"], first["relief_area_m2"]) == ("conditional", pytest.approx(2500))
    assert first["zoning_m2"] == "1=2500.00; 2=5000.00; 3=5000.00; 4=2500.00"
    assert (second["verdict"], second["no_data"]) == ("possible", "")
    findings = {row["rule"]: row for row in rows(case["FINDINGS"]) if row["site"] == first["site"]}
    assert list(findings) == ["both", "type_2", "road", "park", "graded"]
    both = findings["both"]
    assert both["geometry"].area() == both["area_m2"] == pytest.approx(2500)
    assert both["examples"] == HOSTILE
    assert both["dataset"] == "biotope_map"
    assert (both["outcome"], both["certainty"], both["features"]) == ("applies", "assumed", 1)
    assert findings["type_2"]["measured"] == pytest.approx(2 / 3)
    assert (findings["road"]["outcome"], findings["park"]["area_m2"]) == ("does_not_apply", 0)
    assert findings["graded"]["area_m2"] == pytest.approx(2500)
    reliefs = rows(case["RELIEFS"])
    assert [(row["verdict_without"], round(row["area_m2"])) for row in reliefs] == [
        ("conditional", 2500),
        ("possible", 12500),
    ]
    assert reliefs[0]["removes"] == "both, graded"
    assert feedback.warnings == []


def test_the_same_run_gives_the_same_files(case, tmp_path):
    run(case)
    first = [rows(case[name]) for name in ("VERDICTS", "FINDINGS", "RELIEFS")]
    run(case)
    second = [rows(case[name]) for name in ("VERDICTS", "FINDINGS", "RELIEFS")]
    for one, other in zip(first, second):
        for before, after in zip(one, other):
            assert before.pop("geometry").asWkb() == after.pop("geometry").asWkb()
            assert str(before) == str(after)


def test_report_in_both_formats_escapes_names(case, tmp_path):
    case.update(REPORT=str(tmp_path / "보고서.pdf"), REPORT_HTML=str(tmp_path / "report.html"))
    run(case)
    assert (tmp_path / "보고서.pdf").read_bytes().startswith(b"%PDF")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script>" not in text.replace("<script></script>", "")
    assert '<b>"가야산' not in text
    assert "홍길동" in text and "2026-11-22" in text
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".ecoaxis")]


def test_the_command_repeats_the_run(case, tmp_path):
    from ecoaxis.gis.process_command import process_command

    case["REPORT_HTML"] = str(tmp_path / "report.html")
    case["AUTHOR"] = "O'Hara $(touch x)"
    run(case)
    command = process_command("ecoaxis:screendevelopment", case)
    words = shlex.split(command)
    assert words[:4] == ["qgis_process", "run", "ecoaxis:screendevelopment", "--"]
    assert dict(word.split("=", 1) for word in words[4:])["AUTHOR"] == "O'Hara $(touch x)"


def test_ground_outside_the_data_is_unknown_and_told(case, tmp_path):
    write_layer(
        tmp_path / "sites.gpkg",
        [(box(450, 10, 550, 40), {"name": "가장자리"}), (box(5000, 0, 5100, 100), {"name": "밖"})],
    )
    feedback = Told()
    run(case, feedback)
    edge, away = rows(case["VERDICTS"])
    assert (edge["verdict"], edge["no_data"]) == ("unknown", "both, type_2, graded")
    assert edge["relief_verdict"] == "possible"
    assert (away["verdict"], away["relief_verdict"]) == ("unknown", None)
    text = "\n".join(feedback.warnings)
    assert "biotope_map" in text and "1500" in text and "50.00 %" in text
    assert "밖" in text


def test_a_dataset_that_is_not_bound_is_told(case, tmp_path):
    content = json.loads((tmp_path / "binding.json").read_text(encoding="utf-8"))
    del content["datasets"]["roads"]
    (tmp_path / "binding.json").write_text(json.dumps(content), encoding="utf-8")
    feedback = Told()
    run(case, feedback)
    assert [row["verdict"] for row in rows(case["VERDICTS"])] == ["prohibited", "unknown"]
    assert any("roads" in text for text in feedback.warnings)


def test_grades_are_read_from_the_binding_too(case, tmp_path):
    del case["GRADES"]
    content = json.loads((tmp_path / "binding.json").read_text(encoding="utf-8"))
    content["datasets"]["zoning_grade"] = {"source": "grades.tif", "provider": "gdal"}
    (tmp_path / "binding.json").write_text(json.dumps(content), encoding="utf-8")
    run(case)
    findings = {row["rule"]: row for row in rows(case["FINDINGS"])}
    assert findings["graded"]["dataset"] == "zoning_grade"


def test_layers_say_what_they_were_made_from(case):
    run(case)
    layer = QgsVectorLayer(f"{case['VERDICTS']}|layername=verdicts", "v", "ogr")
    history = "\n".join(layer.metadata().history())
    assert "ecoaxis:screendevelopment" in history
    assert "비오톱.gpkg" in history and "scheme-한글 1" in history
    assert history.count("sha256") == 5


def test_memory_outputs(case):
    case.update(VERDICTS="TEMPORARY_OUTPUT", FINDINGS="TEMPORARY_OUTPUT")
    del case["RELIEFS"]
    results = run(case)
    assert results["VERDICTS"].featureCount() == 2
    assert "ecoaxis:screendevelopment" in results["VERDICTS"].metadata().history()[0]
    assert "RELIEFS" not in results


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"CRS": "EPSG:4326"}, "degrees"),
        ({"SCHEME": "nothing-like-this"}, "nothing-like-this"),
        ({"SCHEME": "kr-ecvam"}, "grades land"),
        ({"BINDING": "/nowhere/binding.json"}, "/nowhere/binding.json"),
        ({"DATE": "22 November"}, "22 November"),
        ({"SITE_FIELD": "nonesuch"}, "nonesuch"),
        ({"VERDICTS": "/nowhere/at/all/v.gpkg"}, "/nowhere/at/all"),
        ({"REPORT": "/nowhere/at/all/v.pdf"}, "/nowhere/at/all"),
    ],
)
def test_bad_parameters_end_in_a_sentence(case, tmp_path, changes, sentence):
    assert sentence in fails({**case, **changes})
    assert not (tmp_path / "verdicts.gpkg").exists()
    assert not (tmp_path / "findings.gpkg").exists()


def test_an_input_is_never_overwritten(case, tmp_path):
    before = (tmp_path / "비오톱.gpkg").read_bytes()
    assert "never overwritten" in fails({**case, "FINDINGS": str(tmp_path / "비오톱.gpkg")})
    assert "never overwritten" in fails({**case, "VERDICTS": case["INPUT"]})
    assert (tmp_path / "비오톱.gpkg").read_bytes() == before


def test_selected_sites_alone(case, tmp_path):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = QgsVectorLayer(case["INPUT"], "sites", "ogr")
    layer.selectByIds([2])
    QgsProject.instance().addMapLayer(layer)
    case.update(
        INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True), REPORT_HTML=str(tmp_path / "report.html")
    )
    feedback = Told()
    assert run(case, feedback)["SITES"] == 1
    assert [row["site"] for row in rows(case["VERDICTS"])] == ["나"]
    assert any("selected sites" in text for text in feedback.warnings)
    assert f"INPUT={tmp_path / 'sites.gpkg'}" in (tmp_path / "report.html").read_text(encoding="utf-8")
    QgsProject.instance().removeMapLayer(layer.id())


def test_sites_without_a_crs(case):
    layer = QgsVectorLayer("Polygon?field=name:string", "sites", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert "no coordinate reference system" in fails({**case, "INPUT": layer})


def test_two_outputs_in_one_file(case):
    assert "Two outputs" in fails({**case, "FINDINGS": case["VERDICTS"]})


@pytest.mark.parametrize(
    ("sites", "sentence"),
    [
        ([], "no feature"),
        ([("", {"name": "빈 부지"})], "빈 부지"),
        ([(polygon((0, 0), (100, 100), (100, 0), (0, 100)), {"name": "나비"})], "crosses itself"),
    ],
)
def test_bad_sites_end_in_a_sentence(case, tmp_path, sites, sentence):
    layer = QgsVectorLayer("Polygon?field=name:string", "sites", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    for wkt, values in sites:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([values["name"]])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    assert sentence in fails({**case, "INPUT": layer})


def test_a_small_crossing_is_repaired_and_told(case, tmp_path):
    spike = polygon((310, 10), (350, 10), (350, 60), (349.9, 60.1), (350, 60.1), (349.9, 60), (310, 60))
    write_layer(tmp_path / "sites.gpkg", [(spike, {"name": "가"})])
    feedback = Told()
    run(case, feedback)
    assert any("repaired" in text for text in feedback.warnings)
    assert rows(case["VERDICTS"])[0]["geometry"].isGeosValid()


def test_all_faults_of_the_expressions_at_once(case, tmp_path):
    case["SCHEME"] = write_scheme(
        tmp_path / "broken",
        [
            ("a", "biotope_map", '"type_grade" = ', "presence", "", "avoid"),
            ("b", "roads", "no_such_function(1)", "presence", "", "avoid"),
            ("c", "own_layer", "((", "presence", "", "avoid"),
        ],
    )
    text = fails(case)
    assert all(f"row {row}" in text for row in (2, 3, 4))
    assert len(text.splitlines()) == 3


def test_cancel_leaves_nothing_behind(case, tmp_path):
    from ecoaxis.algorithms.screening.screendevelopment import ScreenDevelopment

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    case["REPORT_HTML"] = str(tmp_path / "report.html")
    before = sorted(path.name for path in tmp_path.iterdir())
    algorithm = ScreenDevelopment().create()
    context = QgsProcessingContext()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.processAlgorithm(case, context, feedback)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_cancel_while_the_report_is_written_leaves_nothing_behind(case, tmp_path):
    from ecoaxis.algorithms.screening.screendevelopment import ScreenDevelopment

    class Late(QgsProcessingFeedback):
        def isCanceled(self):
            return self.progress() > 81

    case["REPORT"] = str(tmp_path / "report.pdf")
    before = sorted(path.name for path in tmp_path.iterdir())
    algorithm = ScreenDevelopment().create()
    context, feedback = QgsProcessingContext(), Late()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.processAlgorithm(case, context, feedback)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_parts_of_a_site_that_overlap_count_once(case, tmp_path):
    both = f"MULTIPOLYGON({polygon((10, 10), (60, 10), (60, 60), (10, 60))[7:]},"
    both += f"{polygon((40, 10), (90, 10), (90, 60), (40, 60))[7:]})"
    write_layer(tmp_path / "sites.gpkg", [(both, {"name": "가"})])
    feedback = Told()
    run(case, feedback)
    assert any("dissolved" in text for text in feedback.warnings)
    assert rows(case["VERDICTS"])[0]["area_m2"] == pytest.approx(80 * 50)


def test_a_site_that_is_a_line_has_no_area(case, tmp_path):
    write_layer(tmp_path / "sites.gpkg", [(polygon((0, 0), (100, 100), (0, 0)), {"name": "선"})])
    assert "“선” has no area" in fails(case)


def test_collections_are_called_by_their_name(case, tmp_path):
    collection = f"GEOMETRYCOLLECTION({polygon((0, 0), (9, 0), (9, 9))})"
    write_layer(tmp_path / "sites.gpkg", [(collection, {"name": "가"})])
    assert "holds GeometryCollection" in fails(case)


def test_an_undefined_crs_is_none(case, tmp_path):
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "sites.gpkg"))
    layer = source.CreateLayer("sites", None, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(polygon((0, 0), (9, 0), (9, 9))))
    layer.CreateFeature(feature)
    feature = layer = source = None
    del case["SITE_FIELD"]
    assert "no coordinate reference system; its extent fits EPSG:5179" in fails(case)


def test_the_workbook_is_written_and_named_in_its_command(case, tmp_path):
    case["REPORT_XLSX"] = str(tmp_path / "보고서.xlsx")
    results = run(case)
    assert results["REPORT_XLSX"] == case["REPORT_XLSX"]
    book = ogr.Open(case["REPORT_XLSX"])
    commands = [feature.GetField(0) for feature in book.GetLayer("명령")]
    assert f"REPORT_XLSX={case['REPORT_XLSX']}" in shlex.split(commands[-1])
    names = [feature.GetField(0) for feature in book.GetLayer("판정")]
    assert names == ["가 " + HOSTILE, "나"]


def test_a_workbook_that_cannot_be_written_is_told_before_the_work(case, tmp_path, monkeypatch):
    from ecoaxis.gis import workbook

    monkeypatch.setattr(workbook, "DRIVER", "no such driver")
    case["REPORT_XLSX"] = str(tmp_path / "a.xlsx")
    assert "XLSX" in fails(case)
    assert not (tmp_path / "a.xlsx").exists() and not (tmp_path / "verdicts.gpkg").exists()


@pytest.mark.parametrize("asked", [["summary", "data"], "summary,data"])
def test_the_report_has_the_sections_that_are_asked_for(case, tmp_path, asked):
    case.update(REPORT_HTML=str(tmp_path / "r.html"), LANGUAGE="en", SECTIONS=asked)
    run(case)
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    for heading in ("Verdicts", "Site: 나", "Rules that could not be evaluated", "Data used and their quality"):
        assert f">{heading}</h" in text
    for heading in ("Maps", "Findings by rule", "What would change the verdict", "Sources and certainty", "Provenance"):
        assert f">{heading}</h" not in text
    assert "data:image/png" not in text
    assert "Decided by rule both" in text


def test_the_command_of_a_report_repeats_its_sections(case, tmp_path):
    case.update(REPORT_HTML=str(tmp_path / "r.html"), SECTIONS=["provenance", "reliefs"])
    run(case)
    assert "SECTIONS=reliefs,provenance" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_an_unknown_section_is_refused(case):
    case["SECTIONS"] = ["weather"]
    with pytest.raises(QgsProcessingException, match="SECTIONS"):
        run(case)
