"""Grades of small maps, worked out by hand, for every kind of rule."""
from __future__ import annotations

import hashlib
import pathlib

import numpy as np
import pytest
from ecoaxis.gis import zoning_grading
from ecoaxis.gis.zoning_grading import Tiling
from osgeo import gdal, ogr
from qgis import processing
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from zoning_fixtures import (
    CELL,
    LEFT,
    TOP,
    box,
    extent_text,
    read,
    write_binding,
    write_raster,
    write_scheme,
    write_vector,
)

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def grade(folder: pathlib.Path, scheme: str, binding: str, feedback=None, **more) -> dict:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    parameters = {
        "SCHEME": scheme, "BINDING": binding, "CELL_SIZE": CELL, "CRS": "EPSG:5179",
        "GRADE": str(out / "grade.tif"), "DECIDER": str(out / "decider.tif"), **more,
    }
    return processing.run("ecoaxis:gradezoning", parameters, feedback=feedback)


def raster_case(tmp_path, array, rules, nodata=None, **head):
    write_raster(tmp_path / "a.tif", array, nodata)
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    return grade(tmp_path, write_scheme(tmp_path / "s", rules, **head), binding)


def test_codes_with_prefix_alternatives_no_data_and_otherwise(tmp_path):
    array = np.array([[110, 120, 210], [311, 321, 999], [0, 700, 32]], np.uint16)
    rules = [
        ("x", "built", "a", "", "code", "1*", 5),
        ("y", "forest", "a", "", "code", "311|321", 1),
        ("y", "water", "a", "", "code", "700.0", 2),
    ]
    result = raster_case(tmp_path, array, rules, nodata=999)
    assert read(result["GRADE"]).tolist() == [[5, 5, 4], [1, 1, 0], [4, 2, 4]]
    assert read(result["DECIDER"]).tolist() == [[1, 1, 4], [2, 2, 0], [4, 3, 4]]


def test_ranges_hold_their_lower_bound_and_not_their_upper(tmp_path):
    array = np.array([[0.0, 9.99, 10.0, 20.0, -5.0, np.nan]], np.float32)
    rules = [("x", "i", "a", "", "range", "..10", 3), ("x", "i", "a", "", "range", "10..20", 2)]
    assert read(raster_case(tmp_path, array, rules)["GRADE"]).tolist() == [[3, 3, 2, 4, 3, 0]]


def test_ties_name_the_first_rule_of_the_scheme(tmp_path):
    array = np.array([[1, 2]], np.uint8)
    rules = [
        ("x", "weak", "a", "", "code", "1", 3),
        ("x", "first", "a", "", "code", "1|2", 2),
        ("y", "second", "a", "", "code", "1|2", 2),
    ]
    result = raster_case(tmp_path, array, rules)
    assert read(result["GRADE"]).tolist() == [[2, 2]]
    assert read(result["DECIDER"]).tolist() == [[2, 2]]


def test_the_strictest_grade_may_be_the_largest_number(tmp_path):
    rules = [("x", "a", "a", "", "code", "1", 5), ("x", "b", "a", "", "code", "1|2", 2)]
    result = raster_case(tmp_path, np.array([[1, 2, 3]], np.uint8), rules, strictest=5, otherwise=1)
    assert read(result["GRADE"]).tolist() == [[5, 2, 1]]


def test_percentiles_give_ties_the_higher_rank(tmp_path):
    array = np.array([[1, 2, 2, 3, 4, 5, 6, 7, 8, 255]], np.uint8)
    rules = [("x", "i", "a", "", "percentile", "80..", 1), ("x", "i", "a", "", "percentile", "30..80", 2)]
    # Ranks of the nine valid values: 11.1, 33.3, 33.3, 44.4, 55.6, 66.7, 77.8, 88.9, 100.
    result = raster_case(tmp_path, array, rules, nodata=255)
    assert read(result["GRADE"]).tolist() == [[4, 2, 2, 2, 2, 2, 2, 1, 1, 0]]


def test_percentiles_count_the_evaluated_area_only(tmp_path):
    write_raster(tmp_path / "a.tif", np.array([[1, 2, 3, 4, 100, 100, 100, 100]], np.float64))
    write_vector(tmp_path / "mask.gpkg", [(box(0, 0, 4, 1), {"n": "m"})])
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    scheme = write_scheme(tmp_path / "s", [("x", "i", "a", "", "percentile", "75..", 1)])
    result = grade(tmp_path, scheme, binding, MASK=str(tmp_path / "mask.gpkg"), EXTENT=extent_text(8, 1))
    assert read(result["GRADE"]).tolist() == [[4, 4, 1, 1, 0, 0, 0, 0]]


def test_presence_and_codes_of_polygons(tmp_path):
    write_vector(tmp_path / "p.gpkg", [
        (box(0, 0, 2, 2), {"zone": "핵심"}), (box(1, 1, 3, 2), {"zone": "완충"}), (box(4, 0, 1, 1), {"zone": "기타"}),
    ])
    binding = write_binding(tmp_path / "b.json", {"p": {"source": "p.gpkg"}, "q": {"source": "p.gpkg"}})
    rules = [
        ("x", "core", "p", "zone", "code", "핵심", 1),
        ("x", "buffer", "p", "zone", "code", "완충", 2),
        ("y", "any", "q", "", "presence", "", 3),
    ]
    result = grade(tmp_path, write_scheme(tmp_path / "s", rules), binding, EXTENT=extent_text(6, 4))
    assert read(result["GRADE"]).tolist() == [
        [1, 1, 0, 0, 3, 0], [1, 1, 2, 2, 0, 0], [0, 2, 2, 2, 0, 0], [0, 0, 0, 0, 0, 0],
    ]


def test_points_and_lines_are_present_in_the_cells_they_touch(tmp_path):
    x, y = LEFT, TOP
    write_vector(tmp_path / "t.gpkg", [(f"POINT({x + 14} {y - 3})", {"k": "I"})])
    write_vector(tmp_path / "l.gpkg", [(f"LINESTRING({x + 2} {y - 25},{x + 28} {y - 25})", {"k": "r"})])
    binding = write_binding(tmp_path / "b.json", {"t": {"source": "t.gpkg"}, "l": {"source": "l.gpkg"}})
    rules = [("x", "t", "t", "", "presence", "", 1), ("x", "l", "l", "", "presence", "", 2)]
    result = grade(tmp_path, write_scheme(tmp_path / "s", rules), binding, EXTENT=extent_text(3, 3))
    assert read(result["GRADE"]).tolist() == [[0, 1, 0], [0, 0, 0], [2, 2, 2]]


def test_distances_are_measured_from_cell_centres_to_the_geometry(tmp_path):
    write_vector(tmp_path / "r.gpkg", [(f"LINESTRING({LEFT + 5} {TOP + 1000},{LEFT + 5} {TOP - 1000})", {"n": "r"})])
    binding = write_binding(tmp_path / "b.json", {"r": {"source": "r.gpkg"}})
    rules = [("v", "r", "r", "", "distance", "..20", 4), ("v", "r", "r", "", "distance", "20..40", 2),
             ("v", "r", "r", "", "distance", "50..", 1)]
    result = grade(tmp_path, write_scheme(tmp_path / "s", rules, otherwise=5), binding, EXTENT=extent_text(7, 2))
    # Centres lie 0, 10, 20 … 60 m from the line; 40 m is in no range, and a line covers no ground.
    assert read(result["GRADE"]).tolist() == [[4, 4, 2, 2, 0, 1, 1]] * 2


def test_the_distance_inside_a_polygon_is_zero(tmp_path):
    write_vector(tmp_path / "p.gpkg", [(box(1, 0, 5, 1), {"n": "p"})])
    binding = write_binding(tmp_path / "b.json", {"p": {"source": "p.gpkg"}})
    rules = [("v", "p", "p", "", "distance", "0..5", 1), ("v", "p", "p", "", "distance", "5..6", 2)]
    result = grade(tmp_path, write_scheme(tmp_path / "s", rules), binding, EXTENT=extent_text(8, 1))
    assert read(result["GRADE"]).tolist() == [[2, 1, 1, 1, 1, 1, 2, 0]]


def test_distances_of_a_raster_run_between_cell_centres(tmp_path):
    array = np.zeros((9, 9), np.uint8)
    array[4, 4] = 7
    rules = [("v", "a", "a", "", "distance", "0..10", 1), ("v", "a", "a", "", "distance", "10..20", 2),
             ("v", "a", "a", "", "distance", "20..30", 3)]
    result = read(raster_case(tmp_path, array, rules)["GRADE"])
    rows, columns = np.mgrid[0:9, 0:9]
    metres = np.hypot(rows - 4, columns - 4) * 10
    expected = np.select([metres < 10, metres < 20, metres < 30], [1, 2, 3], 0)
    assert (result == expected).all()


def test_weighted_means_reach_a_break_exactly(tmp_path):
    write_raster(tmp_path / "a.tif", np.array([[1, 1, 2, 9, 0]], np.uint8), 0)
    write_raster(tmp_path / "c.tif", np.array([[1, 4, 4, 9, 0]], np.uint8), 0)
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"},
                                                  "c": {"source": "c.tif", "provider": "gdal"}})
    rules = [("x", key, key, "", "code", str(g), g) for key in ("a", "c") for g in (1, 2, 3, 4, 5)]
    scheme = write_scheme(tmp_path / "s", rules, combine="weighted", weights={"a": 0.3, "c": 0.1},
                          breaks=[1.75, 2.5, 3.5, 4.5])
    result = grade(tmp_path, scheme, binding, LEGEND="TEMPORARY_OUTPUT")
    # Means: 1; (0.3 * 1 + 0.1 * 4) / 0.4 = 1.75, which reaches the first break; (0.6 + 0.4) / 0.4 = 2.5; silent; none.
    assert read(result["GRADE"]).tolist() == [[1, 2, 3, 4, 0]]
    legend = {f["value"]: (f["rule"], f["grade"]) for f in result["LEGEND"].getFeatures()}
    deciders = read(result["DECIDER"])[0].tolist()
    assert [legend[value] for value in deciders[:4]] == [
        ("weighted", 1), ("weighted", 2), ("weighted", 3), ("otherwise", 4)
    ]
    assert deciders[4] == 0


def test_summary_adds_up_and_the_decider_always_gives_the_grade(tmp_path):
    rng = np.random.default_rng(7)
    write_raster(tmp_path / "a.tif", rng.integers(0, 9, (70, 90)).astype(np.uint8), 0)
    units = [(box(0, 0, 33.3, 70), {"name": "가온읍"}), (box(30, 0, 40, 70), {"name": "들샘면"})]
    write_vector(tmp_path / "u.gpkg", units)
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    rules = [("x", f"i{g}", "a", "", "code", f"{g}|{g + 1}", 1 + g % 5) for g in range(1, 8)]
    result = grade(tmp_path, write_scheme(tmp_path / "s", rules), binding, UNITS=str(tmp_path / "u.gpkg"),
                   UNIT_FIELD="name", SUMMARY="TEMPORARY_OUTPUT", LEGEND="TEMPORARY_OUTPUT")
    grades, deciders = read(result["GRADE"]), read(result["DECIDER"])
    rows = [f.attributes() for f in result["SUMMARY"].getFeatures()]
    assert sum(row[2] for row in rows) == (grades > 0).sum() * CELL**2 == result["GRADED_AREA"]
    first = {row[1]: row[2] for row in rows if row[0] == "가온읍"}
    # 33.3 columns hold 33 centres.
    assert first == {g: (grades[:, :33] == g).sum() * CELL**2 for g in range(1, 6)}
    assert sum(row[3] for row in rows if row[0] == "들샘면") == pytest.approx(1)
    legend = {f["value"]: f["grade"] for f in result["LEGEND"].getFeatures()}
    assert ((deciders == 0) == (grades == 0)).all()
    assert all(legend[d] == g for d, g in zip(deciders.ravel().tolist(), grades.ravel().tolist()) if g)
    dataset = gdal.Open(result["DECIDER"])
    table = dataset.GetRasterBand(1).GetDefaultRAT()
    assert table.GetRowCount() == len(rules) + 1
    assert [table.GetNameOfCol(i) for i in range(6)] == [
        "value", "criterion", "indicator", "rule", "grade", "certainty"]


def test_criteria_bands_hold_the_grade_of_each_criterion_alone(tmp_path):
    array = np.array([[1, 2, 3]], np.uint8)
    rules = [("x", "a", "a", "", "code", "1", 3), ("y", "b", "a", "", "code", "1|2", 1)]
    write_raster(tmp_path / "a.tif", array)
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    result = grade(tmp_path, write_scheme(tmp_path / "s", rules), binding, CRITERIA=str(tmp_path / "criteria.tif"))
    assert read(result["CRITERIA"]).tolist() == [[[3, 0, 0]], [[1, 1, 0]]]
    dataset = gdal.Open(result["CRITERIA"])
    assert dataset.GetRasterBand(2).GetDescription() == "y"
    assert read(result["GRADE"]).tolist() == [[1, 1, 4]]


@pytest.fixture
def mixed(tmp_path):
    """A map with every kind of rule, larger than a tile and not a multiple of one."""
    rng = np.random.default_rng(3)
    rows, columns = 300, 531
    write_raster(tmp_path / "a.tif", rng.integers(0, 12, (rows, columns)).astype(np.uint8), 0)
    write_raster(tmp_path / "e.tif", rng.normal(0, 90, (rows // 3, columns // 3)).astype(np.float32), cell=30.0)
    lines = [f"LINESTRING({LEFT + a} {TOP - b},{LEFT + c} {TOP - d})" for a, b, c, d in rng.uniform(0, 5000, (12, 4))]
    write_vector(tmp_path / "r.gpkg", [(line, {"n": "r"}) for line in lines])
    boxes = [(box(*corner, *size), {"k": str(i % 4)}) for i, (corner, size) in enumerate(
        zip(rng.uniform(0, 400, (60, 2)), rng.uniform(3, 60, (60, 2))))]
    write_vector(tmp_path / "p.gpkg", boxes)
    binding = write_binding(tmp_path / "b.json", {
        "a": {"source": "a.tif", "provider": "gdal"}, "e": {"source": "e.tif", "provider": "gdal"},
        "r": {"source": "r.gpkg"}, "p": {"source": "p.gpkg"}})
    rules = [
        ("x", "a", "a", "", "code", "1|2", 5), ("x", "a", "a", "", "code", "3", 3),
        ("y", "e", "e", "", "range", "100..", 2), ("y", "top", "e", "", "percentile", "97..", 1),
        ("z", "r", "r", "", "distance", "..35", 3), ("z", "r", "r", "", "distance", "600..", 2),
        ("w", "p", "p", "k", "code", "0", 1), ("w", "p", "p", "k", "code", "1|2", 4),
        ("w", "near", "p", "", "distance", "..15", 4),
    ]
    return tmp_path, write_scheme(tmp_path / "s", rules), binding


def digests(result) -> list[str]:
    return [hashlib.sha256(pathlib.Path(result[name]).read_bytes()).hexdigest()
            for name in ("GRADE", "DECIDER", "CRITERIA")]


def test_windows_of_any_size_give_identical_files(mixed, monkeypatch):
    folder, scheme, binding = mixed
    found = []
    for cells in (64, 256, 4096, None):
        tiling = Tiling.of_windows(cells) if cells else Tiling(512, 512, 1 << 20)
        monkeypatch.setattr(zoning_grading.Tiling, "for_grid", staticmethod(lambda grid, tiling=tiling: tiling))
        result = grade(folder, scheme, binding, CRITERIA=str(folder / "out" / "criteria.tif"),
                       EXTENT=extent_text(531, 300))
        found.append(digests(result))
    assert found[0] == found[1] == found[2] == found[3]
    assert len(np.unique(read(result["GRADE"]))) >= 4


def test_distances_equal_brute_force_across_windows(mixed):
    folder, _, binding = mixed
    scheme = write_scheme(folder / "d", [("z", "r", "r", "", "distance", "..35", 3),
                                         ("z", "r", "r", "", "distance", "35..200", 2),
                                         ("z", "r", "r", "", "distance", "200..", 1)])
    result = read(grade(folder, scheme, binding, EXTENT=extent_text(531, 300))["GRADE"])
    layer = QgsVectorLayer(str(folder / "r.gpkg"), "r", "ogr")
    lines = [ogr.CreateGeometryFromWkb(bytes(f.geometry().asWkb())) for f in layer.getFeatures()]
    for row, column in np.random.default_rng(1).integers(0, (300, 531), (400, 2)):
        point = ogr.CreateGeometryFromWkt(f"POINT({LEFT + (column + .5) * CELL} {TOP - (row + .5) * CELL})")
        metres = min(point.Distance(line) for line in lines)
        assert result[row, column] == (3 if metres < 35 else 2 if metres < 200 else 1)


def test_a_raster_in_another_crs_is_reprojected(tmp_path):
    write_raster(tmp_path / "a.tif", np.full((40, 40), 3, np.uint8), left=199_000, top=601_000, cell=50, code=5186)
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    result = grade(tmp_path, write_scheme(tmp_path / "s", [("x", "a", "a", "", "code", "3", 2)]), binding)
    grades = read(result["GRADE"])
    # 2 km by 2 km; the scale and the convergence of the two grids differ by less than 0.1 %.
    assert (grades == 2).sum() * CELL**2 == pytest.approx(4e6, rel=2e-3)
    assert set(np.unique(grades)) <= {0, 2}


def test_inputs_are_not_touched(mixed):
    folder, scheme, binding = mixed
    before = {p: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()}
    grade(folder, scheme, binding)
    after = {p: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()}
    assert before == after


class CancelSoon(QgsProcessingFeedback):
    """Cancels itself once the work has begun."""

    def __init__(self, share: float):
        super().__init__()
        self._share = share
        self.progressChanged.connect(self._look)

    def _look(self, percent: float) -> None:
        if percent >= self._share:
            self.cancel()


@pytest.mark.parametrize("percent", [1, 20, 55])
def test_cancel_leaves_nothing_behind(mixed, percent, monkeypatch):
    folder, scheme, binding = mixed
    monkeypatch.setattr(zoning_grading.Tiling, "for_grid", staticmethod(lambda grid: Tiling.of_windows(64)))
    with pytest.raises(QgsProcessingException, match="Nothing was written"):
        grade(folder, scheme, binding, CancelSoon(percent))
    assert list((folder / "out").iterdir()) == []


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"CRS": "EPSG:4326"}, "degrees"),
        ({"SCHEME": "no-such-scheme"}, "no-such-scheme"),
        ({"BINDING": "/no/such/binding.json"}, "binding.json"),
        ({"GRADE": "/no/such/folder/grade.tif"}, "/no/such/folder"),
        ({"EXTENT": "0,100,0,100 [EPSG:5179]"}, "No bound layer touches"),
    ],
)
def test_bad_input_is_told_in_one_sentence(mixed, change, sentence):
    folder, scheme, binding = mixed
    with pytest.raises(QgsProcessingException, match=sentence):
        grade(folder, scheme, binding, **change)
    assert list((folder / "out").iterdir()) == []


def test_every_dataset_that_cannot_be_used_is_told_at_once(tmp_path):
    write_vector(tmp_path / "p.gpkg", [(box(0, 0, 1, 1), {"k": "1"})])
    binding = write_binding(tmp_path / "b.json", {"p": {"source": "p.gpkg"}, "q": {"source": "missing.gpkg"}})
    rules = [("x", "p", "p", "nofield", "code", "1", 1), ("x", "q", "q", "", "presence", "", 1)]
    with pytest.raises(QgsProcessingException) as fault:
        grade(tmp_path, write_scheme(tmp_path / "s", rules), binding)
    assert "nofield" in str(fault.value) and "missing.gpkg" in str(fault.value)


def test_provenance_stands_in_the_metadata(mixed):
    folder, scheme, binding = mixed
    tags = gdal.Open(grade(folder, scheme, binding)["GRADE"]).GetMetadata("ECOAXIS")
    assert tags["ALGORITHM"] == "ecoaxis:gradezoning"
    assert hashlib.sha256((folder / "a.tif").read_bytes()).hexdigest() in tags["INPUTS"]
    assert len(tags["SCHEME_SHA256"]) == 64


def test_a_raster_without_anything_on_it_gives_no_distances(tmp_path):
    rules = [("v", "a", "a", "", "distance", "20..", 1)]
    assert read(raster_case(tmp_path, np.zeros((3, 3), np.uint8), rules)["GRADE"]).tolist() == [[0, 0, 0]] * 3


def test_single_precision_values_and_codes_are_what_they_look_like(tmp_path):
    array = np.array([[0.7, 0.1, 0.69]], np.float32)
    rules = [("x", "i", "a", "", "range", "0.7..", 1), ("x", "i", "a", "", "code", "0.1", 2)]
    assert read(raster_case(tmp_path, array, rules)["GRADE"]).tolist() == [[1, 2, 4]]


def test_rasters_and_layers_are_told_by_their_file_not_by_the_catalogue(tmp_path):
    write_raster(tmp_path / "enm.tif", np.array([[1, 2]], np.uint8))
    write_vector(tmp_path / "roads.gpkg", [(box(1, 0, 1, 1), {"n": "r"})])
    binding = write_binding(tmp_path / "b.json", {
        "ecosystem_nature_map": {"source": "enm.tif"}, "roads": {"source": "roads.gpkg"}})
    rules = [("x", "enm", "ecosystem_nature_map", "eczm_grad", "code", "1등급", 2),
             ("y", "road", "roads", "", "presence", "", 1)]
    assert read(grade(tmp_path, write_scheme(tmp_path / "s", rules), binding)["GRADE"]).tolist() == [[2, 1]]
