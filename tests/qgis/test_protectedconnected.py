"""Protected connected land on drawn squares and on a real park."""
from __future__ import annotations

import csv
import math
import pathlib

import networkx
import numpy as np
import pytest
from osgeo import ogr
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorLayer,
)
from zoning_fixtures import write_vector

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
DATA = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "data"
KM = 1000.0
LEFT, TOP = 900_000.0, 1_900_000.0


def square(x, y, width, height=None):
    """A rectangle in km from the lower left corner of the area."""
    high = y + (width if height is None else height)
    return QgsGeometry.fromRect(
        QgsRectangle(LEFT + x * KM, TOP + y * KM, LEFT + (x + width) * KM, TOP + high * KM)
    ).asWkt()


def layer(path, polygons, names=None, code=5179):
    texts = names if names is not None else [str(number) for number in range(len(polygons))]
    return write_vector(path, [(wkt, {"name": name}) for wkt, name in zip(polygons, texts)], code, ogr.wkbPolygon)


def protconn(folder, protected, units, **parameters):
    output = str(folder / "out.csv")
    processing.run(
        "ecoaxis:protectedconnected",
        {"PROTECTED": protected, "UNITS": units, "UNIT_FIELD": "name", "OUTPUT": output, **parameters},
    )
    return table(output)


def table(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return [
            {name: _value(name, value) for name, value in row.items()} for row in csv.DictReader(stream)
        ]


def _value(name, value):
    if name in ("unit", "id"):
        return value
    return float(value) if value else None


@pytest.fixture
def region(tmp_path):
    """A unit of 100 x 100 km."""
    return layer(tmp_path / "units.gpkg", [square(0, 0, 100)], ["도"])


def test_two_areas_at_the_median_distance(tmp_path, region):
    protected = layer(tmp_path / "pa.gpkg", [square(10, 10, 10), square(30, 10, 20)])
    (row,) = protconn(tmp_path, protected, region, DISPERSAL="10000")
    # 100 and 400 km2, 10 km apart: EC^2 = 100^2 + 400^2 + 2 * 100 * 400 / 2
    root = math.sqrt(210000)
    assert row["unit"] == "도"
    assert row["Prot"] == pytest.approx(5)
    assert row["ProtConn"] == pytest.approx(root / 100)
    assert row["EC_m2"] == pytest.approx(root * 1e6)
    assert row["RelConn"] == pytest.approx(100 * root / 500)
    assert row["ProtConn_Prot"] == pytest.approx(100 * math.sqrt(170000) / root)
    assert row["ProtConn_Contig"] == pytest.approx(0, abs=1e-9)
    assert row["ProtConn_Prot"] + row["ProtConn_Trans"] + row["ProtConn_Unprot"] == pytest.approx(100)
    assert row["ProtConn_Unprot_region"] == pytest.approx(row["ProtConn_Unprot"] * row["ProtConn"] / 100)
    assert row["areas_inside"] == 2


def test_several_distances_and_clipping_overlap_and_touching(tmp_path, region):
    # Half of the first lies outside; the second and third overlap and touch the fourth at a corner.
    polygons = [square(-10, 0, 20, 10), square(50, 50, 10), square(55, 50, 10), square(65, 60, 5)]
    protected = layer(tmp_path / "pa.gpkg", polygons)
    rows = protconn(tmp_path, protected, region, DISPERSAL="1000, 10000,100000", TRANSBOUNDARY_DISTANCE=0)
    assert [row["dispersal"] for row in rows] == [1000, 10000, 100000]
    row = rows[1]
    assert row["protected_m2"] == pytest.approx((100 + 150 + 25) * 1e6)
    assert row["areas_inside"] == 2
    apart = math.hypot(40, 40) * KM
    pieces = (100, 175)
    total = 100**2 + 175**2 + 2 * 100 * 175 * 0.5 ** (apart / 10000)
    assert row["EC_m2"] == pytest.approx(math.sqrt(total) * 1e6)
    single = [100, 100, 100, 25]
    within = math.sqrt(sum(b * b for b in single)) * math.sqrt(275 / 325)
    assert row["ProtConn_Within"] == pytest.approx(100 * within / math.sqrt(total))
    through = math.hypot(*pieces)
    assert row["ProtConn_Contig"] == pytest.approx(100 * (through - within) / math.sqrt(total))
    assert rows[0]["ProtConn"] < rows[1]["ProtConn"] < rows[2]["ProtConn"] < row["Prot"]


def test_stepping_stones_beyond_the_border(tmp_path, region):
    # Two areas 40 km apart at the border; one beyond it spans between them at 10 km from each.
    polygons = [square(10, 0, 10), square(60, 0, 10), square(25, -15, 30, 5), square(40, -500, 10)]
    protected = layer(tmp_path / "pa.gpkg", polygons)
    (row,) = protconn(tmp_path, protected, region)
    way = 2 * math.hypot(5, 10) * KM
    with_stone = math.sqrt(2 * 100**2 * (1 + 0.5 ** (way / 10000)))
    without = math.sqrt(2 * 100**2 * (1 + 0.5**4))
    assert row["EC_m2"] == pytest.approx(with_stone * 1e6)
    assert row["ProtConn_Trans"] == pytest.approx(100 * (with_stone - without) / with_stone)
    assert (row["areas_inside"], row["areas_beyond"]) == (2, 1)
    (alone,) = protconn(tmp_path, protected, region, TRANSBOUNDARY_DISTANCE=0)
    assert alone["EC_m2"] == pytest.approx(without * 1e6)
    assert alone["ProtConn_Trans"] == 0


def test_importance_is_by_removal(tmp_path, region):
    polygons = [square(10, 0, 10), square(30, 0, 10), square(50, 0, 10), square(30, -15, 10)]
    protected = layer(tmp_path / "pa.gpkg", polygons)
    nodes = str(tmp_path / "nodes.csv")
    (whole,) = protconn(tmp_path, protected, region, NODES=nodes)
    found = [row["dProtConn"] for row in table(nodes)]
    assert [row["beyond_border"] for row in table(nodes)] == [0, 0, 0, 1]
    for number in range(4):
        rest = layer(tmp_path / f"without{number}.gpkg", [each for k, each in enumerate(polygons) if k != number])
        (less,) = protconn(tmp_path, rest, region)
        expected = 100 * (whole["ProtConn"] - less["ProtConn"]) / whole["ProtConn"]
        assert found[number] == pytest.approx(expected, abs=1e-9)


def test_units_without_protected_land_or_ground(tmp_path):
    units = layer(tmp_path / "u.gpkg", [square(0, 0, 10), square(200, 0, 10), "POLYGON EMPTY"], ["a", "b", "c"])
    protected = layer(tmp_path / "pa.gpkg", [square(2, 2, 3), "POLYGON EMPTY"])
    rows = {row["unit"]: row for row in protconn(tmp_path, protected, units)}
    assert rows["a"]["ProtConn"] == pytest.approx(rows["a"]["Prot"]) == pytest.approx(9)
    assert rows["a"]["ProtConn_Prot"] == pytest.approx(100)
    assert (rows["b"]["Prot"], rows["b"]["ProtConn"], rows["b"]["Unprotected"]) == (0, 0, 100)
    assert rows["b"]["RelConn"] is None and rows["b"]["ProtConn_Prot"] is None
    assert rows["c"]["Prot"] is None


def test_units_of_one_name_are_one_and_other_crs_are_reprojected(tmp_path):
    units = layer(tmp_path / "u.gpkg", [square(0, 0, 10), square(20, 0, 10)], ["a", "a"])
    moved = processing.run("native:reprojectlayer", {"INPUT": units, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"})
    protected = layer(tmp_path / "pa.gpkg", [square(2, 2, 3)])
    (row,) = protconn(tmp_path, protected, moved["OUTPUT"])
    assert row["area_m2"] == pytest.approx(200e6, rel=1e-6)


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"DISPERSAL": "far"}, "“far” is not a dispersal distance"),
        ({"DISPERSAL": "0"}, "“0” is not a dispersal distance"),
        ({"PROBABILITY": 1.0}, "below 1"),
        ({"UNIT_FIELD": "nmae"}, "no field “nmae”"),
    ],
)
def test_bad_values_end_in_a_sentence(tmp_path, region, parameters, sentence):
    protected = layer(tmp_path / "pa.gpkg", [square(2, 2, 3)])
    with pytest.raises(QgsProcessingException, match=sentence):
        protconn(tmp_path, protected, region, **parameters)
    assert not (tmp_path / "out.csv").exists()


def test_degrees_and_empty_layers_are_refused(tmp_path, region):
    degrees = layer(tmp_path / "d.gpkg", ["POLYGON((127 36,128 36,128 37,127 36))"], code=4326)
    with pytest.raises(QgsProcessingException, match="EPSG:5179"):
        protconn(tmp_path, degrees, region)
    with pytest.raises(QgsProcessingException, match="holds no polygon"):
        protconn(tmp_path, layer(tmp_path / "e.gpkg", ["POLYGON EMPTY"]), region)


def test_areas_that_are_somewhat_wrong_are_told_and_very_wrong_ones_refused(tmp_path):
    corner = ["POLYGON((0 0,10000 0,10000 10000,0 10000,0 0))"]
    told = []

    class Feedback(QgsProcessingFeedback):
        def pushWarning(self, text):
            told.append(text)

    asked = {"PROTECTED": layer(tmp_path / "p.gpkg", corner), "UNITS": layer(tmp_path / "u.gpkg", corner)}
    output = str(tmp_path / "o.csv")
    processing.run("ecoaxis:protectedconnected", {**asked, "OUTPUT": output}, feedback=Feedback())
    assert table(output)[0]["ProtConn"] == pytest.approx(100)
    assert "areas of the layer" in told[0] and "2 %" in told[0]
    triangle = "POLYGON((14100000 4300000,14101000 4300000,14101000 4301000,14100000 4300000))"
    mercator = layer(tmp_path / "m.gpkg", [triangle], code=3857)
    with pytest.raises(QgsProcessingException, match="reproject it to the national CRS"):
        protconn(tmp_path, mercator, asked["UNITS"])


def test_a_real_park_in_its_municipalities(tmp_path):
    park = DATA / "korea" / "byeonsan" / "BYEONSANBANDO_BNDRY.shp"
    places = DATA / "korea" / "admin" / "municipalities_2018.topojson"
    if not (park.is_file() and places.is_file()):
        pytest.skip(f"real data is missing: {park}, {places}")
    source = QgsVectorLayer(str(places), "m", "ogr")
    source.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    names = "\"name\" in ('부안군', '고창군')"
    asked = {"INPUT": source, "EXPRESSION": names, "OUTPUT": "memory:"}
    near = processing.run("native:extractbyexpression", asked)["OUTPUT"]
    assert near.featureCount() == 2
    rows = {row["unit"]: row for row in protconn(tmp_path, str(park), near)}
    buan, gochang = rows["부안군"], rows["고창군"]
    assert 15 < buan["Prot"] < 40
    assert buan["ProtConn"] <= buan["Prot"] + 1e-9
    assert gochang["Prot"] < 1 and gochang["ProtConn"] <= gochang["Prot"] + 1e-9
    assert buan["areas_beyond"] >= 1


@pytest.mark.parametrize("seed", range(3))
def test_shortest_paths_equal_those_over_all_pairs(seed):
    from ecoaxis.core.progress import Progress
    from ecoaxis.gis.connectivity.graphs.edge_lengths import EdgeLengths

    random = np.random.default_rng(seed)
    shapes = [
        QgsGeometry.fromWkt(f"POINT({x} {y})").buffer(radius, 6)
        for x, y, radius in zip(*random.uniform(0, 100, (2, 40)), random.exponential(4, 40) + 0.1)
    ]
    graph = networkx.Graph()
    for one in range(40):
        for other in range(one):
            graph.add_edge(one, other, weight=shapes[one].distance(shapes[other]))
    for chosen in (np.arange(40), np.arange(0, 40, 3)):
        part = graph.subgraph(chosen.tolist())
        expected = dict(networkx.all_pairs_dijkstra_path_length(part))
        found = EdgeLengths(shapes).paths(chosen, "unit", Progress())
        for row, one in enumerate(chosen.tolist()):
            for column, other in enumerate(chosen.tolist()):
                assert found[row, column] == pytest.approx(expected[one][other], abs=1e-9)


def test_overlapping_units_are_measured_each_on_its_own(tmp_path):
    units = layer(tmp_path / "u.gpkg", [square(0, 0, 10), square(5, 0, 10)], ["a", "b"])
    protected = layer(tmp_path / "pa.gpkg", [square(6, 2, 2)])
    rows = protconn(tmp_path, protected, units)
    assert [row["Prot"] for row in rows] == pytest.approx([4, 4])


def test_maps_show_one_dispersal_distance_and_importance_inside_alone(tmp_path, region):
    from ecoaxis.gis.connectivity.structure.structure_styles import style_importance, style_protected

    protected = layer(tmp_path / "pa.gpkg", [square(2, 2, 10), square(30, 2, 10), square(50, -20, 10)])
    paths = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "NODES")}
    asked = {"PROTECTED": protected, "UNITS": region, "UNIT_FIELD": "name", "DISPERSAL": "1000,10000"}
    processing.run("ecoaxis:protectedconnected", {**asked, **paths})
    for name, style, shown in (
        ("OUTPUT", style_protected, '"dispersal" = 10000'),
        ("NODES", style_importance, '"beyond_border" = 0'),
    ):
        drawn = QgsVectorLayer(paths[name], name, "ogr")
        style(drawn)
        rules = drawn.renderer().rootRule().children()
        assert len(rules) == 6
        assert all(shown in rule.filterExpression() for rule in rules)
        assert drawn.attributeDisplayName(drawn.fields().indexOf("unit")) == "Unit"
    history = QgsVectorLayer(paths["OUTPUT"], "o", "ogr").metadata().history()
    assert any("protectedconnected" in line for line in history)


def test_distances_between_many_areas_hear_cancel_on_the_way(monkeypatch):
    from ecoaxis.core.progress import Progress
    from ecoaxis.gis.connectivity.graphs import edge_lengths

    class Counts(Progress):
        looks = 0

        def check(self):
            self.looks += 1

    polygons = [QgsGeometry.fromRect(QgsRectangle(x * x, x % 7, x * x + 1, x % 7 + 1)) for x in range(40)]
    few, many = Counts(), Counts()
    whole = edge_lengths.EdgeLengths(polygons).paths(np.arange(40), "u", few)
    monkeypatch.setattr(edge_lengths, "PAIRS_AT_ONCE", 80)
    np.testing.assert_array_equal(edge_lengths.EdgeLengths(polygons).paths(np.arange(40), "u", many), whole)
    assert many.looks == few.looks + 19
