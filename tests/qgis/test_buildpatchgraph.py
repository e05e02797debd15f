"""Patches and links on small maps, worked out by hand."""
from __future__ import annotations

import csv
import math

import numpy as np
import pytest
from osgeo import gdal, ogr
from qgis import processing
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from zoning_fixtures import CELL, LEFT, TOP, write_raster, write_vector

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
ROOT2 = math.sqrt(2)


def box(left, bottom, right, top):
    """WKT of a rectangle in metres from the corner of the fixtures' grid (y upwards, so mostly negative)."""
    xs, ys = (LEFT + left, LEFT + right), (TOP + bottom, TOP + top)
    ring = [(xs[0], ys[0]), (xs[1], ys[0]), (xs[1], ys[1]), (xs[0], ys[1]), (xs[0], ys[0])]
    return "((" + ", ".join(f"{x} {y}" for x, y in ring) + "))"


def square(column, row, size=1):
    """WKT of cells of the grid as a polygon."""
    return "POLYGON" + box(column * CELL, -(row + size) * CELL, (column + size) * CELL, -row * CELL)


def polygons(path, rows, code=5179):
    """``rows``: (WKT, attributes)."""
    return write_vector(path, rows, code, ogr.wkbUnknown)


def patches(folder, *cells, **columns):
    rows = []
    for number, (column, row) in enumerate(cells):
        values = {name: each[number] for name, each in columns.items()} or {"name": f"p{number + 1}"}
        rows.append((square(column, row), values))
    return polygons(folder / "patches.gpkg", rows)


def build(folder, patches, **parameters):
    nodes, links = str(folder / "nodes.gpkg"), str(folder / "links.gpkg")
    feedback = QgsProcessingFeedback()
    result = processing.run(
        "ecoaxis:buildpatchgraph", {"PATCHES": patches, "NODES": nodes, "LINKS": links, **parameters}, feedback=feedback
    )
    found = {name: list(QgsVectorLayer(path).getFeatures()) for name, path in (("nodes", nodes), ("links", links))}
    return {**found, "result": result, "log": feedback.textLog()}


def refused(folder, patches, **parameters):
    with pytest.raises(QgsProcessingException) as caught:
        build(folder, patches, **parameters)
    assert not (folder / "nodes.gpkg").exists() and not (folder / "links.gpkg").exists()
    return str(caught.value)


def table(links, column="distance"):
    return {(link["from"], link["to"]): link[column] for link in links}


def test_edge_to_edge(tmp_path):
    found = build(tmp_path, patches(tmp_path, (0, 0), (3, 0), (1, 1), (20, 20)), ID_FIELD="name", MAX_DISTANCE=20)
    assert [node["id"] for node in found["nodes"]] == ["p1", "p2", "p3", "p4"]
    assert [node["attribute"] for node in found["nodes"]] == pytest.approx([100] * 4)
    assert [node["area_m2"] for node in found["nodes"]] == pytest.approx([100] * 4)
    # p1 and p3 touch at a corner; p2 is 20 m from p1 (the maximum, included) and 10 m from p3.
    assert table(found["links"]) == pytest.approx({("p1", "p2"): 20, ("p1", "p3"): 0, ("p2", "p3"): 10})
    assert table(found["links"], "length_m") == table(found["links"])
    lengths = [link.geometry().length() for link in found["links"]]
    assert lengths == pytest.approx([link["length_m"] for link in found["links"]])
    assert [field.name() for field in found["links"][0].fields()] == ["fid", "from", "to", "distance", "length_m"]
    assert found["result"]["NODE_COUNT"] == 4 and found["result"]["LINK_COUNT"] == 3
    assert "1 of 4 patches have no link" in found["log"]


def test_centroids_and_all_pairs(tmp_path):
    found = build(tmp_path, patches(tmp_path, (0, 0), (3, 0), (0, 4)), DISTANCE_TYPE="centroid")
    assert table(found["links"]) == pytest.approx({("1", "2"): 30, ("1", "3"): 40, ("2", "3"): 50})


def test_a_feature_of_several_parts_is_one_patch(tmp_path):
    both = f"MULTIPOLYGON({box(0, 0, 10, 10)}, {box(100, 0, 110, 10)})"
    layer = polygons(tmp_path / "p.gpkg", [(both, {"id": "m"}), ("POLYGON" + box(120, 0, 130, 10), {"id": "s"})])
    found = build(tmp_path, layer, ID_FIELD="id")
    assert [node["area_m2"] for node in found["nodes"]] == pytest.approx([200, 100])
    assert table(found["links"]) == pytest.approx({("m", "s"): 10})


def test_least_cost_paths(tmp_path):
    layer = patches(tmp_path, (0, 0), (3, 0), (3, 3))
    resistance = np.ones((4, 4))
    resistance[1:3, 2] = 100
    raster = write_raster(tmp_path / "r.tif", resistance)
    found = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster)
    around = 10 * (1 + 2 * ROOT2)
    assert table(found["links"]) == pytest.approx({("1", "2"): 30, ("1", "3"): 10 * (2 + 2 * ROOT2), ("2", "3"): 30})
    assert table(found["links"], "length_m")["1", "3"] == pytest.approx(around + 10)
    for link in found["links"]:
        assert link.geometry().length() == pytest.approx(link["length_m"])
    start = next(link for link in found["links"] if link["to"] == "2").geometry().asMultiPolyline()[0]
    assert [(point.x() - LEFT, TOP - point.y()) for point in start] == [(5, 5), (35, 5)]
    near = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster, MAX_DISTANCE=30)
    assert set(table(near["links"])) == {("1", "2"), ("2", "3")}


def test_links_that_cross_a_patch_and_the_planar_graph(tmp_path):
    layer = patches(tmp_path, (0, 0), (2, 0), (4, 0))
    raster = write_raster(tmp_path / "r.tif", np.ones((1, 5)))
    every = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster)
    assert table(every["links"], "crosses") == {("1", "2"): 0, ("1", "3"): 1, ("2", "3"): 0}
    for choice in ({"DROP_CROSSING": True}, {"LINK_SET": "planar"}):
        found = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster, **choice)
        assert table(found["links"]) == pytest.approx({("1", "2"): 20, ("2", "3"): 20})


def test_diagonal_barriers(tmp_path):
    resistance = np.ones((2, 2))
    resistance[0, 1] = resistance[1, 0] = -9999
    raster = write_raster(tmp_path / "r.tif", resistance, nodata=-9999)
    layer = patches(tmp_path, (0, 0), (1, 1))
    choices = {"DISTANCE_TYPE": "least-cost", "RESISTANCE": raster}
    assert table(build(tmp_path, layer, **choices)["links"]) == pytest.approx({("1", "2"): 10 * ROOT2})
    assert not build(tmp_path, layer, CUT_CORNERS=False, **choices)["links"]
    assert not build(tmp_path, layer, NEIGHBOURS="4", **choices)["links"]


def test_patches_from_a_raster(tmp_path):
    habitat = np.array([[1, 0, 0, 0, 2], [0, 1, 0, 0, 2], [0, 0, 0, 0, 0], [3, 0, 0, 0, 0]], np.uint8)
    raster = write_raster(tmp_path / "h.tif", habitat)
    found = build(tmp_path, raster)
    assert [(node["id"], node["area_m2"]) for node in found["nodes"]] == [("1", 200), ("2", 200), ("3", 100)]
    assert table(found["links"])["1", "2"] == pytest.approx(20)
    sides = build(tmp_path, raster, CONNECTIVITY="4", VALUES="1, 3..4")
    assert [(node["id"], node["area_m2"]) for node in sides["nodes"]] == [("1", 100), ("2", 100), ("3", 100)]
    large = build(tmp_path, raster, MIN_AREA=150)
    assert len(large["nodes"]) == 2
    assert "1 patches below the minimum area of 150 m²" in large["log"]
    costs = build(tmp_path, raster, DISTANCE_TYPE="least-cost",
                  RESISTANCE=write_raster(tmp_path / "r.tif", np.ones((4, 5))))  # fmt: skip
    # Centre to centre: a cell more than edge to edge.
    assert table(costs["links"])["1", "2"] == pytest.approx(30)


def test_regions_are_those_of_a_flood_fill(tmp_path):
    ndimage = pytest.importorskip("scipy.ndimage")
    habitat = (np.random.default_rng(5).random((60, 70)) < 0.4).astype(np.uint8)
    raster = write_raster(tmp_path / "h.tif", habitat)
    for neighbours, ring in (("8", np.ones((3, 3))), ("4", None)):
        labels, count = ndimage.label(habitat, ring)
        found = build(tmp_path, raster, CONNECTIVITY=neighbours, MAX_DISTANCE=1e-6)
        assert len(found["nodes"]) == count
        areas = sorted(node["area_m2"] for node in found["nodes"])
        assert areas == pytest.approx(sorted(np.bincount(labels.ravel())[1:] * CELL**2))
        assert all(node.geometry().isGeosValid() for node in found["nodes"])


def test_attributes(tmp_path):
    layer = patches(tmp_path, (0, 0), (2, 0), quality=[0.5, 2.0], stock=["7", "0"])
    assert [n["attribute"] for n in build(tmp_path, layer, WEIGHT_FIELD="stock")["nodes"]] == [7, 0]
    assert [n["attribute"] for n in build(tmp_path, layer, QUALITY_FIELD="quality")["nodes"]] == [50, 200]
    fine = write_raster(tmp_path / "q.tif", np.array([[1, 3, 9, 9, 5, 5], [1, 3, 9, 9, 5, -1]], np.float32), -1, cell=5)
    assert [n["attribute"] for n in build(tmp_path, layer, QUALITY=fine)["nodes"]] == pytest.approx([200, 500])
    coarse = write_raster(tmp_path / "c.tif", np.array([[4, 6]], np.float32), -1, left=LEFT - 12, top=TOP + 12, cell=30)
    assert [n["attribute"] for n in build(tmp_path, layer, QUALITY=coarse)["nodes"]] == pytest.approx([400, 600])


def test_dissolving(tmp_path):
    cells = ((0, {"id": "a", "w": 1}), (1, {"id": "b", "w": 2}), (5, {"id": "a", "w": 4}))
    layer = polygons(tmp_path / "p.gpkg", [(square(column, 0), values) for column, values in cells])
    by_id = build(tmp_path, layer, ID_FIELD="id", DISSOLVE="id", WEIGHT_FIELD="w")
    assert [(n["id"], n["attribute"], n["area_m2"]) for n in by_id["nodes"]] == [("a", 5, 200), ("b", 2, 100)]
    assert table(by_id["links"]) == {("a", "b"): 0}
    touching = build(tmp_path, layer, DISSOLVE="touching", WEIGHT_FIELD="w")
    assert [(n["id"], n["attribute"], n["area_m2"]) for n in touching["nodes"]] == [("1", 3, 200), ("3", 4, 100)]


def roads(folder, *points):
    text = ", ".join(f"{LEFT + x} {TOP + y}" for x, y in points)
    return write_vector(folder / "roads.gpkg", [(f"LINESTRING({text})", {})], kind=ogr.wkbLineString)


def test_roads_cut_patches(tmp_path):
    layer = polygons(tmp_path / "p.gpkg", [("POLYGON" + box(0, -100, 100, 0), {"id": "f", "w": 10})])
    road = roads(tmp_path, (34, 23), (34, -120))
    found = build(tmp_path, layer, ID_FIELD="id", BARRIERS=road, BARRIER_WIDTH=10)
    assert [(n["id"], round(n["area_m2"], 6)) for n in found["nodes"]] == [("f-1", 6100), ("f-2", 2900)]
    assert table(found["links"]) == pytest.approx({("f-1", "f-2"): 10})
    shared = build(tmp_path, layer, ID_FIELD="id", BARRIERS=road, BARRIER_WIDTH=10, WEIGHT_FIELD="w")
    assert [n["attribute"] for n in shared["nodes"]] == pytest.approx([6.1, 2.9])
    assert "give the width of the barriers" in refused_lines(tmp_path, layer, road)
    raster = write_raster(tmp_path / "r.tif", np.ones((20, 20)), left=LEFT - 50, top=TOP + 50)
    costs = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster, BARRIERS=road, BARRIER_WIDTH=10)
    # Around the end of the road, never across.
    line = costs["links"][0].geometry()
    assert not line.intersects(next(QgsVectorLayer(road).getFeatures()).geometry())
    assert costs["links"][0]["length_m"] > 60


def refused_lines(folder, layer, road):
    for name in ("nodes.gpkg", "links.gpkg"):
        (folder / name).unlink()
    return refused(folder, layer, BARRIERS=road)


def test_coordinate_systems_that_differ(tmp_path):
    layer = patches(tmp_path, (0, 0), (3, 0))
    lonlat = str(tmp_path / "lonlat.gpkg")
    gdal.VectorTranslate(lonlat, layer, dstSRS="EPSG:4326", reproject=True)
    text = refused(tmp_path, lonlat)
    assert "reproject it" in text and "EPSG:5179" in text
    raster = write_raster(tmp_path / "r.tif", np.ones((1, 4)))
    found = build(tmp_path, lonlat, DISTANCE_TYPE="least-cost", RESISTANCE=raster)
    assert table(found["links"]) == pytest.approx({("1", "2"): 30})
    assert [node["area_m2"] for node in found["nodes"]] == pytest.approx([100, 100], rel=1e-6)


def test_a_patch_smaller_than_a_cell_is_not_lost(tmp_path):
    layer = polygons(tmp_path / "p.gpkg", [("POLYGON" + box(1, -3, 2, -2), {}), ("POLYGON" + box(38, -3, 39, -2), {})])
    raster = write_raster(tmp_path / "r.tif", np.ones((1, 4)))
    found = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster)
    assert table(found["links"]) == pytest.approx({("1", "2"): 30})


def test_what_the_result_was_made_from_is_kept(tmp_path):
    raster = write_raster(tmp_path / "r.tif", np.ones((1, 4)))
    build(tmp_path, patches(tmp_path, (0, 0), (3, 0)), DISTANCE_TYPE="least-cost", RESISTANCE=raster, MAX_DISTANCE=50)
    history = "\n".join(QgsVectorLayer(str(tmp_path / "links.gpkg")).metadata().history())
    for part in ("ecoaxis:buildpatchgraph", '"distance unit": "cost × m"', '"MAX_DISTANCE": "50"', "sha256", "r.tif"):
        assert part in history


def test_the_indices_read_the_layers(tmp_path):
    build(tmp_path, patches(tmp_path, (0, 0), (3, 0)), MAX_DISTANCE=50)
    result = processing.run("ecoaxis:connectivityindices", {
        "NODES": str(tmp_path / "nodes.gpkg"), "LINKS": str(tmp_path / "links.gpkg"), "DISPERSAL": "20",
        "PROBABILITY": 0.5, "INDICES": str(tmp_path / "indices.csv"),
    })  # fmt: skip
    with open(result["INDICES"], encoding="utf-8", newline="") as stream:
        values = {row["index"]: float(row["value"]) for row in csv.DictReader(stream)}
    assert values["EC_PC"] == pytest.approx(math.sqrt(2 * 100**2 + 2 * 0.5 * 100**2))


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"MAX_DISTANCE": 0}, "The maximum distance 0 is not usable"),
        ({"MAX_DISTANCE": -5}, "The maximum distance -5 is not usable"),
        ({"DISTANCE_TYPE": "least-cost"}, "need a resistance raster"),
        ({"LINK_SET": "planar"}, "The minimum planar graph needs least-cost distances"),
        ({"MIN_AREA": 1000}, "All patches of “patches” are smaller than the minimum area of 1000 m²"),
        ({"ID_FIELD": "twice"}, "1 ids in “twice” of “patches” belong to several features (x)"),
        ({"ID_FIELD": "gone"}, "gone"),
        ({"ID_FIELD": "gap"}, "1 features of “patches” have no id in “gap” (features 2)"),
        ({"WEIGHT_FIELD": "bad"}, "2 patches of “patches” have no number of 0 or more in “bad” (1, 2)"),
        ({"WEIGHT_FIELD": "fine", "QUALITY_FIELD": "fine"}, "not from both"),
    ],
)
def test_faults_of_polygons(tmp_path, parameters, sentence):
    layer = patches(
        tmp_path, (0, 0), (3, 0), (6, 0),
        twice=["x", "x", "y"], gap=["a", " ", "c"], bad=["-1", "many", "3"], fine=[1.0, 2.0, 3.0],
    )  # fmt: skip
    assert sentence in refused(tmp_path, layer, **parameters)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ((1, 0), "above 0, but 1 cells are not; the first (x 950015.0, y 1949995.0) is 0"),
        ((1, -3), "is -3"),
        ((3, -9999), "no data under 1 patches of “patches” (2)"),
    ],
)
def test_faults_of_resistances(tmp_path, change, sentence):
    values = np.ones((1, 5))
    values[0, change[0]] = change[1]
    raster = write_raster(tmp_path / "r.tif", values, nodata=-9999)
    text = refused(tmp_path, patches(tmp_path, (0, 0), (3, 0)), DISTANCE_TYPE="least-cost", RESISTANCE=raster)
    assert sentence in text


def test_patches_outside_and_hidden(tmp_path):
    raster = write_raster(tmp_path / "r.tif", np.ones((1, 5)))
    choices = {"DISTANCE_TYPE": "least-cost", "RESISTANCE": raster}
    outside = patches(tmp_path, *[(0, 0)], *[(30 + step, 30) for step in range(7)])
    text = refused(tmp_path, outside, ID_FIELD="name", **choices)
    assert "7 patches of “patches” lie outside of “r” (p2, p3, p4, p5, p6 …)" in text
    small = [("POLYGON" + box(1, -3, 2, -2), {}), ("POLYGON" + box(4, -3, 4.5, -2), {})]
    layer = polygons(tmp_path / "small.gpkg", small)
    assert "have no cell of their own at a cell size of 10 m (2)" in refused(tmp_path, layer, **choices)


def test_rasters_that_do_not_fit(tmp_path):
    layer = patches(tmp_path, (0, 0), (3, 0))
    degrees = write_raster(tmp_path / "d.tif", np.ones((5, 5)), left=127, top=36, cell=0.01, code=4326)
    text = refused(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=degrees)
    assert "degrees" in text
    habitat = write_raster(tmp_path / "h.tif", np.zeros((3, 3), np.uint8))
    assert "No cell of “h” is habitat" in refused(tmp_path, habitat)
    assert "leave “name” empty" in refused(tmp_path, habitat, ID_FIELD="name")
    assert "“a few” is no value" in refused(tmp_path, habitat, VALUES="a few")


def test_more_pairs_than_memory_allows(tmp_path, monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1000)
    text = refused(tmp_path, patches(tmp_path, *[(column, 0) for column in range(12)]))
    assert "12 patches have 66 pairs" in text and "give a maximum distance" in text


def test_cancelling_leaves_nothing(tmp_path):
    class Cancelled(QgsProcessingFeedback):
        def isCanceled(self):
            return True

    with pytest.raises(QgsProcessingException):
        processing.run(
            "ecoaxis:buildpatchgraph",
            {"PATCHES": patches(tmp_path, (0, 0), (3, 0)), "NODES": str(tmp_path / "n.gpkg"),
             "LINKS": str(tmp_path / "l.gpkg")},
            feedback=Cancelled(),
        )  # fmt: skip
    assert sorted(path.name for path in tmp_path.iterdir()) == ["patches.gpkg"]


def test_invalid_and_empty_geometries_are_told(tmp_path):
    bow = f"POLYGON(({LEFT} {TOP}, {LEFT + 10} {TOP - 10}, {LEFT + 10} {TOP}, {LEFT} {TOP - 10}, {LEFT} {TOP}))"
    layer = polygons(tmp_path / "p.gpkg", [(bow, {"id": "bow"}), (square(3, 0), {"id": "box"})])
    store = ogr.Open(layer, 1)
    empty = ogr.Feature(store.GetLayer(0).GetLayerDefn())
    store.GetLayer(0).CreateFeature(empty)
    store = None
    found = build(tmp_path, layer, ID_FIELD="id")
    assert [(node["id"], node["area_m2"]) for node in found["nodes"]] == [("bow", pytest.approx(50)), ("box", 100)]
    assert "1 features of the layer “p” have no geometry" in found["log"]
    assert "1 features of the layer “p” were not valid and were repaired" in found["log"]


def test_only_the_ground_within_reach_is_read(tmp_path, monkeypatch):
    from ecoaxis.gis.connectivity.graphs import patch_links

    seen = []
    read = patch_links.read_surface

    def watched(*given, **named):
        seen.append(read(*given, **named))
        return seen[-1]

    monkeypatch.setattr(patch_links, "read_surface", watched)
    layer = patches(tmp_path, (40, 40), (43, 40))
    raster = write_raster(tmp_path / "r.tif", np.full((100, 100), 2.0))
    choices = {"DISTANCE_TYPE": "least-cost", "RESISTANCE": raster}
    whole = build(tmp_path, layer, **choices)
    near = build(tmp_path, layer, MAX_DISTANCE=60, **choices)
    assert table(near["links"]) == table(whole["links"]) == pytest.approx({("1", "2"): 60})
    lines = [found["links"][0].geometry().asWkt() for found in (whole, near)]
    assert lines[0] == lines[1]
    # 60 / 2 = 30 m and a cell more on each side of the 40 m that the patches take.
    assert [each.values.shape for each in seen] == [(100, 100), (9, 12)]


def test_ground_that_two_patches_share_is_told(tmp_path):
    layer = polygons(tmp_path / "p.gpkg", [(square(0, 0, 2), {}), (square(1, 1), {}), (square(2, 0), {})])
    found = build(tmp_path, layer)
    assert "1 pairs of patches overlap (1–2)" in found["log"]
    assert table(found["links"])["1", "2"] == 0
    assert "1 pairs of patches overlap (1–2)" in build(tmp_path, layer, DISTANCE_TYPE="centroid")["log"]
    raster = write_raster(tmp_path / "r.tif", np.ones((6, 6)))
    costs = build(tmp_path, layer, DISTANCE_TYPE="least-cost", RESISTANCE=raster)
    assert "1 pairs of patches overlap (1–2)" in costs["log"]


def test_styles_tell_what_is_seen(tmp_path):
    from ecoaxis.gis.connectivity.graphs.patch_styles import links_style, style_nodes

    build(tmp_path, patches(tmp_path, (0, 0), (3, 0), (9, 0)))
    nodes, links = (QgsVectorLayer(str(tmp_path / name)) for name in ("nodes.gpkg", "links.gpkg"))
    style_nodes(nodes)
    links_style("m")(links)
    assert nodes.attributeDisplayName(nodes.fields().lookupField("area_m2")) == "Area (m²)"
    ranges = links.renderer().ranges()
    assert [entry.label() for entry in ranges] == ["20–50 m", "50–80 m"]
    assert ranges[0].symbol().width() > ranges[1].symbol().width()
    links.dataProvider().truncate()
    links_style("m")(links)
    assert links.renderer().ranges() == []


def test_inputs_stay_as_they_are(tmp_path):
    inputs, outputs = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    outputs.mkdir()
    layer = patches(inputs, (0, 0), (3, 0))
    raster = write_raster(inputs / "r.tif", np.ones((1, 4)))
    habitat = write_raster(inputs / "h.tif", np.array([[1, 0, 0, 1]], np.uint8))
    road = roads(inputs, (15, 20), (15, -20))
    before = {path.name: path.read_bytes() for path in inputs.iterdir()}
    costs = {"DISTANCE_TYPE": "least-cost", "RESISTANCE": raster, "QUALITY": raster}
    build(outputs, layer, BARRIERS=road, **costs)
    build(outputs, habitat, **costs)
    assert {path.name: path.read_bytes() for path in inputs.iterdir()} == before


def test_a_single_patch_is_not_blamed_for_having_no_link(tmp_path):
    assert "have no link" not in build(tmp_path, patches(tmp_path, (0, 0)), ID_FIELD="name")["log"]
    assert "have no link" in build(tmp_path, patches(tmp_path, (0, 0), (9, 9)), ID_FIELD="name", MAX_DISTANCE=1)["log"]
