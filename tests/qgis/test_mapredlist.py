"""Categories on a map and the Red List Index, against what was worked out by hand."""
from __future__ import annotations

import csv

import pytest
from ecoaxis.core.redlist.categories import Category
from ecoaxis.gis.redlist_styles import COLORS, style_red_list
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

LEFT, BOTTOM = 950000, 1950000
HEADER = "ecosystem,subcriterion,category,least,most,text,reason"


class Log(QgsProcessingFeedback):
    """Keeps what was told."""

    def __init__(self):
        super().__init__()
        self.warnings = []

    def pushWarning(self, warning):
        self.warnings.append(warning)


def square(column: int, row: int, columns: int = 1, rows: int = 1) -> str:
    """WKT of whole squares of 100 m, counted from the lower left."""
    x, y = LEFT + 100 * column, BOTTOM + 100 * row
    right, top = x + 100 * columns, y + 100 * rows
    return f"POLYGON(({x} {y},{right} {y},{right} {top},{x} {top},{x} {y}))"


def layer(rows, field="name", crs="EPSG:5179"):
    made = QgsVectorLayer(f"Polygon?crs={crs}&field={field}:string", "map", "memory")
    features = []
    for name, wkt in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def table(path, *rows, header=HEADER):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return str(path)


def records(source):
    found = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "x", "ogr")
    names = found.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in found.getFeatures()]


@pytest.fixture
def four():
    """Dune 2 squares, marsh 1 (in two parts), forest 4, reef 1: the left half is the unit west, the right one east."""
    return layer([
        ("dune", square(0, 0, 2, 1)), (" forest ", square(0, 1, 4, 1)), ("marsh", square(2, 0)), ("reef", square(3, 0)),
    ])


@pytest.fixture
def assessed(tmp_path):
    return table(
        tmp_path / "assessment.csv",
        "dune,A1,VU,VU,VU,VU,decline", "dune,overall,CR,EN,CR,CR (EN-CR),decline 83 %",
        "forest,overall,LC,LC,LC,LC,", "marsh,overall,DD,DD,DD,DD,no maps",
    )


def run(four, assessed, log=None, **more):
    return processing.run("ecoaxis:mapredlist", {
        "INPUT": four, "ECOSYSTEM_FIELD": "name", "ASSESSMENT": assessed, "CRS": "EPSG:5179",
        "OUTPUT": "TEMPORARY_OUTPUT", "INDEX": "TEMPORARY_OUTPUT", "AREAS": "TEMPORARY_OUTPUT", **more},
        feedback=log or QgsProcessingFeedback())


def refused(four, assessed, **more) -> str:
    with pytest.raises(QgsProcessingException) as fault:
        run(four, assessed, **more)
    return str(fault.value)


def test_the_map_carries_category_bounds_notation_and_reason(four, assessed):
    log = Log()
    result = run(four, assessed, log)
    found = {row["name"].strip(): row for row in records(result["OUTPUT"])}
    assert {name: row["category"] for name, row in found.items()} == {
        "dune": "CR", "forest": "LC", "marsh": "DD", "reef": "NE"}
    assert [found["dune"][name] for name in ("least", "most", "text", "reason")] == [
        "EN", "CR", "CR (EN-CR)", "decline 83 %"]
    assert len(log.warnings) == 1 and "reef" in log.warnings[0] and "NE" in log.warnings[0]
    assert result["OUTPUT"].crs().authid() == "EPSG:5179"
    assert sum(each.geometry().area() for each in result["OUTPUT"].getFeatures()) == 80000


def test_the_index_leaves_out_dd_and_ne(four, assessed):
    rows = records(run(four, assessed)["INDEX"])
    # CR weighs 4, LC 0: 1 - 4 / (5 * 2)
    assert [(row["unit"], row["rlie"], row["counted"], row["dd"], row["ne"], row["ecosystems"]) for row in rows] == [
        ("", pytest.approx(0.6, abs=1e-12), 2, 1, 1, 4)]


def test_units_have_their_own_index_and_areas(four, assessed):
    units = layer([("west", square(0, 0, 2, 2)), ("east", square(2, 0, 2, 2)), ("sea", square(9, 9))], "unit")
    result = run(four, assessed, UNITS=units, UNIT_FIELD="unit")
    index = {row["unit"]: (row["rlie"], row["counted"], row["dd"], row["ne"]) for row in records(result["INDEX"])}
    assert index["west"] == (pytest.approx(0.6), 2, 0, 0)
    assert index["east"] == (pytest.approx(1.0), 1, 1, 1)
    assert index["sea"][1:] == (0, 0, 0) and not index["sea"][0]
    areas = {(row["unit"], row["category"]): (row["area_m2"], row["share"]) for row in records(result["AREAS"])}
    assert areas["", "CR"] == (pytest.approx(20000), pytest.approx(0.25))
    assert areas["west", "CR"] == (pytest.approx(20000), pytest.approx(0.5))
    assert areas["east", "LC"] == (pytest.approx(20000), pytest.approx(0.5))
    assert areas["east", "NE"] == (pytest.approx(10000), pytest.approx(0.25))
    assert not [key for key in areas if key[0] == "sea"]


def test_the_index_over_time_and_the_map_of_the_last_year(four, tmp_path):
    path = table(
        tmp_path / "years.csv",
        "dune,overall,EN,,,,,2014", "forest,overall,LC,,,,,2014",
        "forest,overall,NT,LC,VU,,,2024", "dune,overall,CO,,,,,2024",
        header=HEADER + ",Year")
    result = run(four, path, YEAR_FIELD="Year")
    assert [(row["year"], row["rlie"]) for row in records(result["INDEX"])] == [
        (2014, pytest.approx(1 - 3 / 10)), (2024, pytest.approx(1 - 6 / 10))]
    assert {row["text"] for row in records(result["OUTPUT"])} == {"CO", "NT (LC-VU)", "NE"}


def test_korean_names_of_categories_are_understood(four, tmp_path):
    path = table(tmp_path / "k.csv", "dune,overall,위급,,,,", "forest,Overall, 최소관심 ,,,,")
    assert {row["category"] for row in records(run(four, path)["OUTPUT"])} == {"CR", "LC", "NE"}


def test_every_fault_of_the_table_is_told_at_once(four, tmp_path):
    path = table(
        tmp_path / "bad.csv", "dune,overall,XX,,,,", ",overall,EN,,,,", "forest,overall,EN,low,,,",
        "marsh,overall,EN,,,,", "marsh,overall,VU,,,,", "marsh,A1,YY,,,,")
    told = refused(four, path)
    assert len(told.splitlines()) == 4
    assert "Row 2 " in told and "“XX”" in told
    assert "Row 3 " in told and "“ecosystem”" in told
    assert "Row 4 " in told and "“low”" in told and "“least”" in told
    assert "Row 6 " in told and "second time" in told
    assert "YY" not in told


def test_missing_columns_are_told_all(four, tmp_path):
    told = refused(four, table(tmp_path / "c.csv", "dune,CR", header="type,cat"))
    assert [name in told for name in ("“ecosystem”", "“subcriterion”", "“category”")] == [True] * 3


def test_a_table_without_overall_rows_and_a_bad_year(four, tmp_path):
    assert "“overall”" in refused(four, table(tmp_path / "a.csv", "dune,A1,CR,,,,"))
    path = table(tmp_path / "b.csv", "dune,overall,CR,,,,,now", header=HEADER + ",year")
    assert "“now”" in refused(four, path, YEAR_FIELD="year")


def test_nothing_in_common_writes_nothing(four, tmp_path):
    path = table(tmp_path / "a.csv", "tundra,overall,CR,,,,")
    out = tmp_path / "map.gpkg"
    told = refused(four, path, OUTPUT=str(out))
    assert "tundra" in told and "dune" in told and "“name”" in told
    assert not out.exists()


def test_an_assessed_ecosystem_that_is_not_mapped_is_told(four, tmp_path):
    log = Log()
    run(four, table(tmp_path / "a.csv", "dune,overall,CR,,,,", "tundra,overall,EN,,,,"), log)
    assert [text for text in log.warnings if "tundra" in text and "not on the map" in text]


def test_nameless_polygons_have_no_category_and_are_told(assessed):
    log = Log()
    result = run(layer([("dune", square(0, 0)), ("", square(1, 0)), (None, square(2, 0))]), assessed, log)
    assert sorted(str(row["category"]) for row in records(result["OUTPUT"])) == ["CR", "NULL", "NULL"]
    assert [text for text in log.warnings if text.startswith("2 polygons")]


def test_units_without_their_field_or_elsewhere_and_degrees(four, assessed):
    units = layer([("west", square(50, 50))], "unit")
    assert "field" in refused(four, assessed, UNITS=units)
    assert "any unit" in refused(four, assessed, UNITS=units, UNIT_FIELD="unit")
    assert "degrees" in refused(four, assessed, CRS="EPSG:4326")
    assert "EPSG:3857" in refused(four, assessed, CRS="EPSG:3857")


def test_fields_that_are_not_there_are_told(four, assessed):
    told = refused(four, assessed, ECOSYSTEM_FIELD="type")
    assert "“type”" in told and "name" in told
    assert "“x”" in refused(four, assessed, UNITS=layer([("west", square(0, 0))], "unit"), UNIT_FIELD="x")


def test_units_without_a_name_are_no_units(four, assessed):
    log = Log()
    units = layer([("west", square(0, 0, 2, 2)), (None, square(2, 0, 2, 2))], "unit")
    rows = records(run(four, assessed, log, UNITS=units, UNIT_FIELD="unit")["INDEX"])
    assert [(row["unit"], row["ecosystems"]) for row in rows] == [("", 4), ("west", 2)]
    assert [text for text in log.warnings if text.startswith("1 polygons")]


def test_files_keep_what_they_were_made_from_and_stay_the_same(four, assessed, tmp_path):
    texts = []
    for number in range(2):
        index, areas = tmp_path / f"i{number}.csv", tmp_path / f"a{number}.csv"
        result = run(four, assessed, INDEX=str(index), AREAS=str(areas), OUTPUT=str(tmp_path / f"m{number}.gpkg"))
        texts.append(index.read_bytes() + areas.read_bytes())
    assert texts[0] == texts[1]
    history = QgsVectorLayer(result["OUTPUT"], "m", "ogr").metadata().history()
    assert any("ecoaxis:mapredlist" in line for line in history)
    with index.open(encoding="utf-8", newline="") as stream:
        assert float(next(csv.DictReader(stream))["rlie"]) == pytest.approx(0.6)


def test_an_input_is_never_an_output(four, assessed):
    assert "assessment.csv" in refused(four, assessed, INDEX=assessed)


def test_colours_are_those_of_iucn(four, assessed):
    result = run(four, assessed)["OUTPUT"]
    style_red_list(result)
    colors = {each.value(): each.symbol().color().name() for each in result.renderer().categories()}
    assert result.attributeDisplayName(result.fields().indexOf("least")) != "least"
    assert colors["CR"] == "#d81e05" and colors["LC"] == "#60c659" and len(colors) == len(COLORS) == len(Category)
