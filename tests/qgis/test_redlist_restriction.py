"""Extent of occurrence and area of occupancy of small maps worked out by hand, and of the published example."""
from __future__ import annotations

import math
import pathlib

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessingException, QgsProcessingFeedback

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

DEMO = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "rle_demo"
needs_demo = pytest.mark.skipif(not DEMO.is_dir(), reason="the published example is not here")
TEMPORARY = "TEMPORARY_OUTPUT"
EQUAL_AREA = "ESRI:54034"


def reference(crs: str) -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.ImportFromWkt(QgsCoordinateReferenceSystem(crs).toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019))
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def write_raster(path, values, left=0.0, top=0.0, cell=1000.0, crs=EQUAL_AREA, nodata=0) -> str:
    values = np.asarray(values, dtype=np.int32)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Int32)
    dataset.SetGeoTransform((left, cell, 0, top, 0, -cell))
    dataset.SetSpatialRef(reference(crs))
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    return str(path)


def write_polygons(path, rows, crs=EQUAL_AREA, kind=ogr.wkbUnknown) -> str:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("map", reference(crs), kind)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for text, name in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        if name is not None:
            feature.SetField("name", name)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    dataset = layer = None
    return str(path)


def box(left, bottom, right, top) -> str:
    return QgsGeometry.fromWkt(
        f"POLYGON(({left} {bottom},{right} {bottom},{right} {top},{left} {top},{left} {bottom}))"
    ).asWkt()


def rows_of(layer) -> list[dict]:
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def eoo(source, **more) -> dict[str, dict]:
    result = processing.run("ecoaxis:measureeoo", {"INPUT": source, "OUTPUT": TEMPORARY, **more})
    return {row["ecosystem"]: row for row in rows_of(result["OUTPUT"])}


def aoo(source, **more) -> tuple[dict, dict]:
    """Statistics by ecosystem and rule, and all results."""
    result = processing.run("ecoaxis:measureaoo", {
        "INPUT": source, "OUTPUT": TEMPORARY, "STATISTICS": TEMPORARY, **more})
    return {(row["ecosystem"], row["rule"]): row for row in rows_of(result["STATISTICS"])}, result


def refusal(algorithm, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as fault:
        processing.run(f"ecoaxis:{algorithm}", {"OUTPUT": TEMPORARY, **parameters})
    return str(fault.value)


@needs_demo
@pytest.mark.parametrize("year, area, extent", [(2000, 13.6557, 529.17615), (2017, 12.3336, 610.5555)])
def test_extent_of_occurrence_of_the_published_example(year, area, extent):
    row = eoo(str(DEMO / f"example_distribution_{year}.tif"))["1"]
    assert row["eoo_km2"] == pytest.approx(extent, abs=1e-6)
    assert row["area_km2"] == pytest.approx(area, abs=1e-6)
    assert row["crs"] == "EPSG:32755" and abs(row["area_error_percent"]) < 0.05


@needs_demo
def test_area_of_occupancy_of_the_published_example():
    rows, result = aoo(
        str(DEMO / "example_distribution_2000.tif"), CRS="EPSG:32755", STEP=500, KEPT=TEMPORARY, DROPPED=TEMPORARY,
        DISTRIBUTION=TEMPORARY,
    )
    expected = {"all": (10, 9, 10.915, 14), "cumulative": (7, 7, 8.4925, 11), "per_cell": (5, 3, 5.0525, 7)}
    for rule, figures in expected.items():
        row = rows["1", rule]
        assert (row["aoo"], row["minimum"], row["mean"], row["maximum"]) == figures
        assert row["placements"] == 400 and row["near_boundary"] == 0
    assert [result[name].featureCount() for name in ("OUTPUT", "KEPT", "DROPPED")] == [10, 7, 3]
    counts = rows_of(result["DISTRIBUTION"])
    assert len(counts) == 400
    row = rows["1", "all"]
    first = next(each for each in counts if each["all"] == row["maximum"])
    assert (first["offset_x"], first["offset_y"]) == (row["maximum_offset_x"], row["maximum_offset_y"])


def test_a_straight_line_of_cells_has_an_extent(tmp_path):
    values = np.zeros((3, 20))
    values[1] = 7
    assert eoo(write_raster(tmp_path / "a.tif", values))["7"]["eoo_km2"] == 20


def test_many_ecosystems_of_a_raster_by_their_corners(tmp_path):
    values = np.zeros((10, 10))
    values[0, 0] = values[9, 0] = values[9, 9] = 1
    values[4:6, 4:6] = 2
    rows = eoo(write_raster(tmp_path / "a.tif", values))
    assert rows["1"]["eoo_km2"] == 100 - 9 * 9 / 2 and rows["1"]["cells"] == 3
    assert rows["2"]["eoo_km2"] == rows["2"]["area_km2"] == 4
    assert rows["1"]["area_error_percent"] == 0


def test_the_extent_of_polygons_holds_all_parts_and_vertices(tmp_path):
    source = write_polygons(tmp_path / "a.gpkg", [
        (box(0, 0, 1000, 1000), "가"),
        ("MULTIPOLYGON(((9000 0,10000 0,10000 1000,9000 0)),((0 5000,1 5000,0 5001,0 5000)))", "가"),
        (box(0, 0, 2000, 500), "b"),
        (box(0, 0, 9e5, 9e5), None),
    ])
    rows = eoo(source, ECOSYSTEM_FIELD="name")
    hull = QgsGeometry.fromWkt("MULTIPOINT(0 0,10000 0,10000 1000,0 5001,1 5000)").convexHull()
    assert rows["가"]["eoo_km2"] == pytest.approx(hull.area() / 1e6, abs=1e-9)
    assert rows["가"]["features"] == 2 and rows["b"]["eoo_km2"] == 1 and len(rows) == 2
    assert list(eoo(source, ECOSYSTEM_FIELD="name", VALUE="b")) == ["b"]
    (whole,) = eoo(source).values()
    assert whole["eoo_km2"] == pytest.approx(810_000)


def test_maps_in_degrees_are_measured_in_an_equal_area_crs(tmp_path):
    values = np.ones((4, 4))
    row = eoo(write_raster(tmp_path / "a.tif", values, 127.0, 36.0, 0.01, "EPSG:4326"))["1"]
    assert row["crs"] == EQUAL_AREA
    a, e2 = 6378137.0, 0.00669437999014

    def authalic(latitude: float) -> float:
        e, s = math.sqrt(e2), math.sin(math.radians(latitude))
        return (1 - e2) * (s / (1 - e2 * s * s) - math.log((1 - e * s) / (1 + e * s)) / (2 * e))

    exact = a * a / 2 * math.radians(0.04) * (authalic(36.0) - authalic(35.96)) / 1e6
    assert row["eoo_km2"] == pytest.approx(exact, rel=1e-9)
    assert row["area_km2"] == pytest.approx(exact, rel=1e-5)


def test_the_middle_of_a_row_may_lie_outermost_after_transforming(tmp_path):
    values = np.zeros((3, 601))
    values[0] = 1
    source = write_raster(tmp_path / "a.tif", values, 400_000.0, 2_900_000.0, 2000.0, "EPSG:5179", 0)
    found = eoo(source, CRS=EQUAL_AREA)["1"]
    corners = [(400_000 + 2000 * c, 2_900_000 - 2000 * r) for c in range(602) for r in range(2)]
    line = QgsGeometry.fromWkt("MULTIPOINT(" + ",".join(f"{x} {y}" for x, y in corners) + ")")
    from qgis.core import QgsCoordinateTransform, QgsProject

    line.transform(QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem(EQUAL_AREA), QgsProject.instance()))
    assert found["eoo_km2"] == pytest.approx(line.convexHull().area() / 1e6, rel=1e-12)


def test_the_national_grid_is_told_not_to_be_equal_area(tmp_path):
    feedback = QgsProcessingFeedback()
    source = write_raster(tmp_path / "a.tif", np.ones((5, 5)), 950_000.0, 1_950_000.0, 100.0, "EPSG:5179")
    processing.run("ecoaxis:measureeoo", {"INPUT": source, "OUTPUT": TEMPORARY}, feedback=feedback)
    assert "not an equal-area CRS" in feedback.textLog() and "0.07 %" in feedback.textLog()


def test_occupied_kept_and_dropped_cells_of_polygons(tmp_path):
    source = write_polygons(tmp_path / "a.gpkg", [
        (box(1000, 1000, 9000, 9000), "a"), (box(19_999.9, 0, 20_000.1, 500), "a"), (box(0, 0, 800, 800), "b")])
    rows, result = aoo(source, ECOSYSTEM_FIELD="name", KEPT=TEMPORARY, DROPPED=TEMPORARY)
    assert [rows["a", rule]["aoo"] for rule in ("all", "cumulative", "per_cell")] == [3, 1, 1]
    assert [rows["b", rule]["aoo"] for rule in ("all", "cumulative", "per_cell")] == [1, 1, 0]
    assert rows["a", "all"]["placements"] == 400 and rows["a", "all"]["step_m"] == 500
    cells = {(row["ecosystem"], row["column"]): row for row in rows_of(result["OUTPUT"])}
    assert cells["a", 1]["extent_km2"] == cells["a", 2]["extent_km2"] == pytest.approx(0.00005, rel=1e-9)
    assert cells["a", 0]["extent_km2"] == 64 and cells["a", 0]["cell_share"] == pytest.approx(0.64)
    assert {row["status"] for row in rows_of(result["DROPPED"])} == {"dropped"}
    assert result["KEPT"].featureCount() == 2 and result["DROPPED"].featureCount() == 2


def test_ground_under_two_polygons_counts_once(tmp_path):
    source = write_polygons(tmp_path / "a.gpkg", [(box(0, 0, 10_000, 100), "a"), (box(0, 0, 10_000, 101), "a")])
    rows, _ = aoo(source, ECOSYSTEM_FIELD="name")
    assert rows["a", "all"]["extent_km2"] == 1.01


def test_exactly_one_percent_of_polygons_is_dropped_and_flagged(tmp_path):
    source = write_polygons(tmp_path / "a.gpkg", [
        (box(0, 0, 1000, 1000), "a"), (box(10_000, 0, 20_000, 9900), "a")])
    rows, _ = aoo(source, ECOSYSTEM_FIELD="name")
    row = rows["a", "cumulative"]
    assert (row["aoo"], row["near_boundary"]) == (1, 1)
    assert rows["a", "per_cell"]["aoo"] == 2


def test_polygons_and_their_pixels_are_counted_alike(tmp_path):
    rng = np.random.default_rng(8)
    values = (rng.random((40, 40)) < 0.1) * rng.integers(1, 3, (40, 40))
    raster = write_raster(tmp_path / "a.tif", values, -17_000.0, 33_000.0, 1000.0)
    squares = [
        (box(-17_000 + 1000 * c, 32_000 - 1000 * r, -16_000 + 1000 * c, 33_000 - 1000 * r), str(values[r, c]))
        for r, c in zip(*np.nonzero(values))
    ]
    polygons = write_polygons(tmp_path / "a.gpkg", squares)
    ours, result = aoo(raster, DISTRIBUTION=TEMPORARY)
    theirs, other = aoo(polygons, ECOSYSTEM_FIELD="name", STEP=1000, DISTRIBUTION=TEMPORARY)
    assert rows_of(result["DISTRIBUTION"]) == rows_of(other["DISTRIBUTION"])
    for key in ours:
        assert ours[key] == theirs[key]
        assert ours[key]["step_m"] == 1000 and ours[key]["placements"] == 100


def test_shifting_a_raster_by_whole_cells_changes_nothing(tmp_path):
    values = (np.random.default_rng(5).random((30, 50)) < 0.05).astype(int)
    before, _ = aoo(write_raster(tmp_path / "a.tif", values, 500.0, 300.0, 500.0))
    after, _ = aoo(write_raster(tmp_path / "b.tif", values, 500.0 - 30_000, 300.0 + 120_000, 500.0))
    assert before == after


@pytest.mark.parametrize("cell", [300.0, 400.0, 12_000.0])
@pytest.mark.parametrize("more", [{}, {"STEP": 2000}, {"CRS": "EPSG:6933"}])
def test_blocks_of_a_raster_do_not_show(tmp_path, monkeypatch, cell, more):
    from ecoaxis.gis import redlist_bins, redlist_distributions

    values = np.random.default_rng(6).integers(0, 4, (70, 90))
    source = write_raster(tmp_path / "a.tif", values, 300.0, 800.0, cell)
    whole = eoo(source), aoo(source, **more)[0]
    monkeypatch.setattr(redlist_distributions, "BLOCK_CELLS", 700)
    monkeypatch.setattr(redlist_bins, "CELLS_IN_ONE_PASS", 10)
    assert (eoo(source), aoo(source, **more)[0]) == whole


def test_large_maps_take_wider_steps_and_say_so(tmp_path, monkeypatch):
    from ecoaxis.gis import redlist_occupancy

    values = np.ones((40, 40))
    source = write_raster(tmp_path / "a.tif", values, 0.0, 0.0, 1000.0)
    monkeypatch.setattr(redlist_occupancy, "MOST_SUMS", 1000)
    feedback = QgsProcessingFeedback()
    parameters = {"INPUT": source, "OUTPUT": TEMPORARY, "STATISTICS": TEMPORARY}
    found = processing.run("ecoaxis:measureaoo", parameters, feedback=feedback)
    assert rows_of(found["STATISTICS"])[0]["step_m"] == 2000 and "steps of 2000 m" in feedback.textLog()
    monkeypatch.setattr(redlist_occupancy, "HARDER", 1)
    assert "at least 1666.67 m" in refusal("measureaoo", INPUT=source, STEP=1000)


def test_without_placements_only_the_grid_in_its_place_is_counted(tmp_path):
    rows, result = aoo(write_raster(tmp_path / "a.tif", np.ones((20, 20))), PLACEMENTS=False, DISTRIBUTION=TEMPORARY)
    assert rows["1", "all"]["aoo"] == 4 and not rows["1", "all"]["placements"]
    assert result["DISTRIBUTION"].featureCount() == 0


def test_results_are_the_same_twice_and_say_what_they_were_made_from(tmp_path):
    source = write_raster(tmp_path / "a.tif", np.ones((20, 20)))
    for name in ("one", "two"):
        processing.run("ecoaxis:measureaoo", {
            "INPUT": source, "OUTPUT": TEMPORARY, "STATISTICS": str(tmp_path / f"{name}.csv")})
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    layer = processing.run("ecoaxis:measureeoo", {"INPUT": source, "OUTPUT": TEMPORARY})["OUTPUT"]
    assert "measureeoo" in " ".join(layer.metadata().history())


def test_bad_input_ends_in_one_sentence(tmp_path):
    values = np.ones((3, 3))
    good = write_raster(tmp_path / "good.tif", values)
    empty = write_raster(tmp_path / "empty.tif", np.zeros((3, 3)))
    open_raster = write_raster(tmp_path / "open.tif", values, nodata=None)
    polygons = write_polygons(tmp_path / "p.gpkg", [(box(0, 0, 10, 10), "a")])
    nothing = write_polygons(tmp_path / "n.gpkg", [], kind=ogr.wkbPolygon)
    for algorithm in ("measureeoo", "measureaoo"):
        told = {
            "shows no ecosystem": refusal(algorithm, INPUT=empty),
            "shows no ecosystem at all": refusal(algorithm, INPUT=nothing),
            "states no value for no data": refusal(algorithm, INPUT=open_raster),
            "does not hold 5, 9": refusal(algorithm, INPUT=good, VALUE="9;1, 5"),
            "does not hold x": refusal(algorithm, INPUT=polygons, ECOSYSTEM_FIELD="name", VALUE="x"),
            "counts in degrees": refusal(algorithm, INPUT=good, CRS="EPSG:4326"),
            "does not count in metres": refusal(algorithm, INPUT=good, CRS="EPSG:2263"),
        }
        for part, sentence in told.items():
            assert part in sentence and len(sentence.splitlines()) == 1
        assert "not an equal-area CRS" in refusal(
            algorithm, INPUT=write_raster(tmp_path / "k.tif", values, 14e6, 4.3e6), CRS="EPSG:3857")
        sentence = refusal(algorithm, INPUT=polygons, ECOSYSTEM_FIELD="nope")
        assert "nope" in sentence
    assert eoo(open_raster, VALUE="1")["1"]["eoo_km2"] == 9
    assert "does not divide" in refusal("measureaoo", INPUT=good, STEP=3000)
    assert "above 0" in refusal("measureaoo", INPUT=good, CELL_SIZE=0)


def test_cancelling_leaves_nothing_behind(tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    source = write_raster(tmp_path / "a.tif", np.ones((20, 20)))
    output = tmp_path / "cells.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run("ecoaxis:measureaoo", {"INPUT": source, "OUTPUT": str(output)}, feedback=feedback)
    assert not output.exists()


def test_an_input_is_never_overwritten(tmp_path):
    source = write_polygons(tmp_path / "p.gpkg", [(box(0, 0, 10, 10), "a")])
    assert "inputs are never overwritten" in refusal("measureeoo", INPUT=source, OUTPUT=source)
