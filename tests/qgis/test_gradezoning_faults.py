"""Bad input to the zoning algorithms: one clear sentence each, and nothing left behind."""
from __future__ import annotations

import contextlib
import csv
import hashlib
import os
import pathlib
import tempfile
from types import SimpleNamespace

import numpy as np
import pytest
from ecoaxis.core.issues import Cancelled
from ecoaxis.gis.grid import Grid, Window
from ecoaxis.gis.zoning_grading import Evaluated, Grading
from osgeo import ogr
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsProcessingFeedback
from test_explaingrade import explain
from test_gradezoning import grade
from zoning_fixtures import (
    CELL,
    COLUMNS,
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


class Log(QgsProcessingFeedback):
    """Keeps warnings."""

    def __init__(self) -> None:
        super().__init__()
        self.warnings: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)


@pytest.fixture
def small(tmp_path):
    """A folder, a scheme on a raster and polygons, and its binding."""
    write_raster(tmp_path / "a.tif", np.array([[1, 2], [3, 0]], np.uint8), 0)
    write_vector(tmp_path / "p.gpkg", [(box(0, 0, 2, 1), {"name": "가"}), (box(0, 1, 2, 1), {"name": "나"})])
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"},
                                                  "p": {"source": "p.gpkg"}})  # fmt: skip
    rules = [("x", "a", "a", "", "code", "1", 1), ("x", "p", "p", "", "presence", "", 3)]
    return tmp_path, write_scheme(tmp_path / "s", rules), binding


def contents(folder: pathlib.Path) -> dict:
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


def refused(small, **more) -> str:
    """The sentence with which ``gradezoning`` refuses; nothing in the folder may have changed."""
    folder, scheme, binding = small
    (folder / "out").mkdir(exist_ok=True)
    before = contents(folder)
    with pytest.raises(QgsProcessingException) as fault:
        grade(folder, more.pop("SCHEME", scheme), more.pop("BINDING", binding), **more)
    assert contents(folder) == before
    text = str(fault.value)
    assert "Traceback" not in text and "RuntimeError" not in text
    return text


def test_twenty_faults_of_a_scheme_are_all_told(small):
    folder = small[0]
    bad = [{"grade": "9"}, {"grade": "x"}, {"kind": "nonsense"}, {"certainty": "sure"}, {"kind": "range", "value": "5"},
           {"criterion": ""}, {"indicator": ""}, {"dataset": ""}, {"source": ""}, {"value": ""}]  # fmt: skip
    write_scheme(folder / "broken", [])
    with open(folder / "broken" / "rules.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        for number in range(20):
            good = dict(zip(COLUMNS, ["x", f"i{number}", "a", "", "code", str(number), "1", "assumed", "s", "", ""]))
            writer.writerow({**good, **bad[number % len(bad)]})
    lines = refused(small, SCHEME=str(folder / "broken")).splitlines()
    for row in range(2, 22):
        assert any(f"row {row}" in line for line in lines), (row, lines)


def test_rules_without_a_criterion_are_all_told(small):
    folder = small[0]
    scheme = write_scheme(folder / "broken", [("", f"i{n}", "a", "", "code", str(n), 1) for n in range(200)])
    text = refused(small, SCHEME=scheme)
    assert all(f"row {row}" in text for row in (2, 77, 201))


def test_a_screening_scheme_does_not_grade(small):
    assert "does not grade land" in refused(small, SCHEME="kr-biotope-default")


@pytest.mark.parametrize("name", ["GRADE", "DECIDER", "CRITERIA"])
def test_a_folder_in_which_nobody_can_write(small, name):
    # Root may write everywhere but here.
    assert "/proc/nowhere.tif" in refused(small, **{name: "/proc/nowhere.tif"})


@pytest.mark.parametrize("name", ["GRADE", "DECIDER", "CRITERIA", "SUMMARY", "LEGEND"])
@pytest.mark.parametrize("file", ["a.tif", "p.gpkg", "b.json"])
def test_an_output_is_never_an_input(small, name, file):
    if name in ("SUMMARY", "LEGEND") and file == "a.tif":
        file = "p.gpkg"
    assert file in refused(small, **{name: str(small[0] / file)})


@pytest.mark.parametrize("name", ["MASK", "UNITS"])
def test_the_mask_and_the_units_are_inputs_too(small, name):
    folder = small[0]
    write_vector(folder / "area.gpkg", [(box(0, 0, 2, 2), {"name": "m"})])
    area = str(folder / "area.gpkg")
    assert "area.gpkg" in refused(small, **{name: area, "UNIT_FIELD": "name", "SUMMARY": area})


def test_two_outputs_never_share_a_file(small):
    folder = small[0]
    assert "same.gpkg" in refused(small, SUMMARY=str(folder / "same.gpkg"), LEGEND=str(folder / "same.gpkg"))
    assert "same.tif" in refused(small, GRADE=str(folder / "same.tif"), DECIDER=str(folder / "same.tif"))


@pytest.mark.parametrize("name", ["SUMMARY", "LEGEND"])
def test_a_table_that_cannot_be_written_stops_before_any_raster(small, name):
    assert "/no/such/folder" in refused(small, **{name: "/no/such/folder/table.csv"})


def test_a_layer_in_degrees_without_a_crs_is_told_what_it_may_be(small):
    folder = small[0]
    path = write_vector(folder / "wgs.shp", [("POLYGON((127 36,127.1 36,127.1 36.1,127 36))", {"k": "1"})], 4326)
    (folder / "wgs.prj").unlink()
    binding = write_binding(folder / "w.json", {"p": {"source": path}})
    assert "EPSG:4326" in refused(small, BINDING=binding)


@pytest.mark.parametrize("code", [5179, 5186])
@pytest.mark.parametrize("kind", ["code", "percentile", "presence", "distance"])
def test_a_raster_that_ends_half_way(small, code, kind):
    folder = small[0]
    path = folder / "big.tif"
    noise = np.random.default_rng(1).integers(0, 60000, (600, 600)).astype(np.uint16)
    left, top = (LEFT, TOP) if code == 5179 else (149_000.0, 550_000.0)
    write_raster(path, noise, 0, left, top, CELL, code)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    binding = write_binding(folder / "w.json", {"a": {"source": "big.tif", "provider": "gdal"}})
    value = {"code": "1", "percentile": "50..", "presence": "", "distance": "..50"}[kind]
    scheme = write_scheme(folder / "half", [("x", "a", "a", "", kind, value, 1)])
    assert "big.tif" in refused(small, BINDING=binding, SCHEME=scheme)


def test_what_is_no_raster_at_all(small):
    folder = small[0]
    (folder / "text.tif").write_text("this is no raster")
    binding = write_binding(folder / "w.json", {"a": {"source": "text.tif", "provider": "gdal"}})
    assert "text.tif" in refused(small, BINDING=binding)


def test_an_extent_without_data(small):
    assert "No bound layer touches" in refused(small, EXTENT=f"0,100,0,100 [{'EPSG:5179'}]")


def test_layers_without_features(small):
    folder = small[0]
    write_vector(folder / "none.gpkg", [], kind=ogr.wkbPolygon)
    binding = write_binding(folder / "w.json", {"p": {"source": "none.gpkg"}})
    assert "extent is empty" in refused(small, BINDING=binding)
    log = Log()
    distances = [("x", "d", "p", "", "distance", value, 2) for value in ("..9", "9..")]
    scheme = write_scheme(folder / "d", [("x", "p", "p", "", "presence", "", 1), *distances])
    result = grade(folder, scheme, binding, log, EXTENT=extent_text(2, 2))
    assert (read(result["GRADE"]) == 0).all()
    assert any("“p” does not touch" in text for text in log.warnings)


def test_empty_masks_and_units(small):
    folder = small[0]
    write_vector(folder / "none.gpkg", [], kind=ogr.wkbPolygon)
    write_vector(folder / "far.gpkg", [(box(900, 900, 2, 2), {"name": "far"})])
    none, far = str(folder / "none.gpkg"), str(folder / "far.gpkg")
    assert "extent is empty" in refused(small, MASK=none)
    assert "far" in refused(small, MASK=far, EXTENT=extent_text(2, 2))
    assert "Choose the field" in refused(small, UNITS=far)
    result = grade(*small, UNITS=far, UNIT_FIELD="name", SUMMARY="TEMPORARY_OUTPUT")
    assert {f["unit"] for f in result["SUMMARY"].getFeatures()} == {"(outside the units)"}


def test_lines_say_their_code_in_the_cells_they_touch(small):
    folder = small[0]
    across = f"LINESTRING({LEFT + 1} {TOP - 5},{LEFT + 19} {TOP - 5})"
    down = f"LINESTRING({LEFT + 5} {TOP - 1},{LEFT + 5} {TOP - 29})"
    write_vector(folder / "l.gpkg", [(across, {"k": "1"}), (down, {"k": "2"})])
    binding = write_binding(folder / "w.json", {"l": {"source": "l.gpkg"}})
    scheme = write_scheme(folder / "lines", [("x", "l", "l", "k", "code", "1", 2)])
    result = grade(folder, scheme, binding, EXTENT=extent_text(3, 3))
    assert read(result["GRADE"]).tolist() == [[2, 2, 0], [4, 0, 0], [4, 0, 0]]


@pytest.mark.parametrize("size", [0, -5, float("nan"), 1e-9])
def test_cell_sizes_that_are_none(small, size):
    assert "CELL_SIZE" in refused(small, CELL_SIZE=size) or "cell size" in refused(small, CELL_SIZE=size)


def test_more_cells_than_a_raster_can_hold(small):
    far = "-3000000,30000000,-3000000,30000000 [EPSG:5179]"
    assert "more than a raster file can hold" in refused(small, CELL_SIZE=0.001, EXTENT=far)


def test_a_text_that_is_no_number(small):
    folder = small[0]
    write_vector(folder / "t.gpkg", [(box(0, 0, 1, 1), {"n": "12.5"}), (box(1, 0, 1, 1), {"n": "about 9"})])
    binding = write_binding(folder / "w.json", {"t": {"source": "t.gpkg"}})
    log = Log()
    result = grade(folder, write_scheme(folder / "n", [("x", "n", "t", "n", "range", "5..", 1)]), binding, log)
    assert read(result["GRADE"]).tolist() == [[1, 4]]
    assert any("about 9" in text and "1 features" in text for text in log.warnings)


def test_the_explanation_is_never_written_over_an_input(small):
    folder, scheme, binding = small
    place = write_vector(folder / "place.gpkg", [(box(0, 0, 1, 1), {"name": "A"})])
    before = contents(folder)
    paths = {"place.gpkg": place, "p.gpkg": str(folder / "p.gpkg"), "/no/such": "/no/such/folder/x.csv"}
    for told, path in paths.items():
        with pytest.raises(QgsProcessingException, match=told):
            explain(place, scheme, binding, OUTPUT=path)
    assert contents(folder) == before


def test_places_that_lie_outside_the_analysis_system(small):
    folder, scheme, binding = small
    place = write_vector(folder / "pole.gpkg", [("POINT(127 91)", {"name": "pole"})], 4326)
    with pytest.raises(QgsProcessingException) as fault:
        explain(place, scheme, binding)
    assert "Traceback" not in str(fault.value)
    mask = write_vector(folder / "m.gpkg", [("POLYGON((0 89,90 95,170 91,0 89))", {"name": "m"})], 4326)
    refused(small, MASK=mask)
    refused(small, MASK=mask, EXTENT=extent_text(2, 2))


def test_round_and_crossing_places_are_whole(small):
    folder, scheme, binding = small
    x, y = LEFT + 10, TOP - 10
    curve = f"CURVEPOLYGON(CIRCULARSTRING({x - 9} {y},{x} {y + 9},{x + 9} {y},{x} {y - 9},{x - 9} {y}))"
    bow = f"POLYGON Z (({x - 9} {y - 9} 1,{x + 9} {y + 9} 1,{x + 9} {y - 9} 1,{x - 9} {y + 9} 1,{x - 9} {y - 9} 1))"
    place = write_vector(folder / "round.gpkg", [(curve, {"name": "round"})])
    assert sum(row["area_m2"] for row in explain(place, scheme, binding) if row["statement"] == "result") == 400
    crossing = write_vector(folder / "bow.gpkg", [(bow, {"name": "bow"})])
    assert all(row["area_m2"] <= 400 for row in explain(crossing, scheme, binding))
    for name, path in (("round", place), ("bow", crossing)):
        grades = read(grade(folder, scheme, binding, MASK=path, EXTENT=extent_text(2, 2))["GRADE"])
        assert (name == "bow") or grades.tolist() == [[1, 3], [3, 3]]


def test_an_extent_near_features_that_only_distances_are_measured_to(small):
    folder = small[0]
    write_vector(folder / "r.gpkg", [(f"POINT({LEFT + 1000} {TOP})", {"k": "1"})])
    binding = write_binding(folder / "w.json", {"p": {"source": "p.gpkg"}, "r": {"source": "r.gpkg"}})
    rules = [("x", "p", "p", "", "presence", "", 3), ("x", "r", "r", "", "distance", "..50", 1)]
    extent = f"{LEFT + 990},{LEFT + 1010},{TOP - 10},{TOP + 10} [EPSG:5179]"
    result = grade(folder, write_scheme(folder / "near", rules), binding, EXTENT=extent)
    assert (read(result["GRADE"]) == 1).all()


def open_files(folder: str) -> list[str]:
    """Files in ``folder`` that this process holds open."""
    found = []
    for handle in pathlib.Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            found.append(os.readlink(handle))
    return [path for path in found if path.startswith(folder)]


def test_no_store_is_open_when_its_folder_goes(small, monkeypatch):
    """Open files cannot be deleted on Windows, where faults and cancelling would end in another fault."""
    folder, scheme, binding = small
    left: list[str] = []
    remove = tempfile.TemporaryDirectory.cleanup

    def cleanup(self):
        left.extend(open_files(self.name))
        remove(self)

    monkeypatch.setattr(tempfile.TemporaryDirectory, "cleanup", cleanup)
    more = {"MASK": str(folder / "p.gpkg"), "UNITS": str(folder / "p.gpkg"), "UNIT_FIELD": "name"}
    grade(folder, scheme, binding, **more)
    explain(str(folder / "p.gpkg"), scheme, binding, MASK=more["MASK"])
    mask = write_vector(folder / "m.gpkg", [("POLYGON((0 89,90 95,170 91,0 89))", {"name": "m"})], 4326)
    with pytest.raises(QgsProcessingException):
        grade(folder, scheme, binding, UNITS=mask, UNIT_FIELD="name")
    assert left == []


def test_a_scheme_may_bind_nothing(small):
    folder = small[0]
    binding = write_binding(folder / "w.json", {"roads": {"source": "p.gpkg"}})
    assert "nothing to grade" in refused(small, BINDING=binding)
    with pytest.raises(QgsProcessingException, match="nothing to grade"):
        processing.run("ecoaxis:explaingrade", {"INPUT": str(folder / "p.gpkg"), "SCHEME": small[1], "BINDING": binding,
                                                "CRS": "EPSG:5179", "OUTPUT": "TEMPORARY_OUTPUT"})  # fmt: skip


def test_a_cancelled_window_stops_between_two_datasets():
    asked = []

    class Source:
        def levels(self, window):
            asked.append(window)
            grading._stopped.set()
            return np.zeros(window.shape, np.uint8)

        group = SimpleNamespace(name="i")

    grid = Grid(0.0, 0.0, 10.0, 2, 2, QgsCoordinateReferenceSystem("EPSG:5179"))
    grading = Grading(SimpleNamespace(rules=()), None, grid, [Source(), Source()], Evaluated())
    with pytest.raises(Cancelled):
        grading._window(Window(0, 0, 2, 2), False)
    assert len(asked) == 1
