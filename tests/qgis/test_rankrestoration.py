"""Ranking of restoration targets on small networks, worked out by hand."""
from __future__ import annotations

import csv
import math
import pathlib

import networkx
import pytest
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
OUTPUTS = ("OUTPUT", "SEQUENCE", "SUBSET", "GAPS")
NODES = "id,attribute,nodetype,cost,grade,category\n1,10,1,,,\n2,20,1,,,\n3,5,0,2,1,CR\n4,8,0,3,3,\n"
LINKS = "from,to,distance\n1,3,100\n3,2,100\n4,2,50\n"
MORE = "id,from,to,distance,cost\nL1,1,2,150,1\n,2,4,0,0.5\n"


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def text(folder, name, content):
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return str(path)


def ranked(folder, **parameters):
    outputs = {name: str(folder / f"{name.lower()}.csv") for name in OUTPUTS}
    found = processing.run("ecoaxis:rankrestoration", {"DISPERSAL": "100", **outputs, **parameters})
    return {**found, **{name: rows(place) for name, place in outputs.items() if name in found}}


def figures(table, column):
    return [float(row[column]) for row in table]


@pytest.fixture
def network(tmp_path):
    return {
        "NODES": text(tmp_path, "nodes.csv", NODES),
        "LINKS": text(tmp_path, "links.csv", LINKS),
        "CANDIDATE_LINKS": text(tmp_path, "more.csv", MORE),
    }


def test_gains_alone_and_in_sequence(tmp_path, network):
    found = ranked(tmp_path, METHOD="exact", BUDGET=4, **network)
    table = {row["candidate"]: row for row in found["OUTPUT"]}
    assert list(table) == ["3", "4", "L1", "2-4"]
    before = math.sqrt(500)
    totals = {
        "3": 500 + 25 + 50 + 100 + 2 * 200 * 0.25, "4": 500 + 64 + 2 * 160 * 0.5**0.5,
        "L1": 500 + 400 * 0.5**1.5, "2-4": 500,
    }  # fmt: skip
    for name, total in totals.items():
        assert float(table[name]["gain_ec"]) == pytest.approx(math.sqrt(total) - before, abs=1e-9)
        assert float(table[name]["gain_pc_percent"]) == pytest.approx(100 * (total - 500) / 500)
    assert [table[name]["rank"] for name in totals] == ["2", "1", "3", "4"]
    assert [table[name]["rank_per_cost"] for name in totals] == ["2", "3", "1", "4"]
    assert [table[name]["kind"] for name in totals] == ["patch", "patch", "link", "link"]
    assert [row["candidate"] for row in found["SEQUENCE"]] == ["", "L1", "4"]
    assert figures(found["SEQUENCE"], "cumulative_cost") == [0, 1, 4]
    assert float(found["SEQUENCE"][2]["cumulative_attribute"]) == 8
    assert [row["set"] for row in found["SUBSET"]][:2] == ["best", "greedy"]
    assert found["EC_AFTER"] == pytest.approx(float(found["SUBSET"][0]["ec"]))
    assert found["SUBSET"][0]["candidates"] == "4, L1"
    assert found["EC_BEFORE"] == pytest.approx(before)


def test_priority_weighs_grade_and_category(tmp_path, network):
    found = ranked(tmp_path, ORDER="priority", PICKS=1, **network)
    first = found["OUTPUT"][0]
    assert (first["grade"], first["category"]) == ("1", "CR")
    gain = math.sqrt(775) - math.sqrt(500)
    assert float(first["priority"]) == pytest.approx(gain / 2 * 5 * 5)
    assert found["SEQUENCE"][1]["candidate"] == "3"
    heavier = ranked(tmp_path, ORDER="priority", PICKS=1, CATEGORY_WEIGHTS="CR=10", **network)
    assert float(heavier["OUTPUT"][0]["priority"]) == pytest.approx(gain / 2 * 5 * 10)


def test_candidates_in_a_table_of_their_own(tmp_path, network):
    nodes = text(tmp_path, "there.csv", "id,attribute\n1,10\n2,20\n")
    candidates = text(tmp_path, "candidates.csv", "id,attribute,cost\n3,5,2\n4,8,3\n")
    found = ranked(tmp_path, NODES=nodes, LINKS=network["LINKS"], CANDIDATES=candidates)
    expected = ranked(tmp_path, NODES=network["NODES"], LINKS=network["LINKS"])
    assert figures(found["OUTPUT"], "gain_ec") == pytest.approx(figures(expected["OUTPUT"], "gain_ec"), rel=1e-12)
    assert [row["candidate"] for row in found["SEQUENCE"]] == [row["candidate"] for row in expected["SEQUENCE"]]


def test_conefor_files_with_node_types(tmp_path):
    nodes = text(tmp_path, "nodes.txt", "1\t10\t1\n2\t20\t1\n3\t5\t0\n")
    links = text(tmp_path, "links.txt", "1\t3\t0.5\n3\t2\t0.5\n")
    found = ranked(tmp_path, NODES=nodes, LINKS=links, LINK_VALUES="probability", GAPS=None, DISPERSAL="")
    assert float(found["OUTPUT"][0]["gain_pc_percent"]) == pytest.approx(55)


def test_links_that_one_way_lead(tmp_path):
    nodes = text(tmp_path, "nodes.csv", "id,attribute\na,3\nb,4\n")
    links = text(tmp_path, "links.csv", "from,to,distance\na,b,100\n")
    more = text(tmp_path, "more.csv", "from,to,distance,cost\nb,a,,2\n")
    found = ranked(tmp_path, NODES=nodes, LINKS=links, CANDIDATES=more, DIRECTED=True)
    assert found["EC_BEFORE"] == pytest.approx(math.sqrt(25 + 6))
    assert found["EC_AFTER"] == pytest.approx(math.sqrt(25 + 6 + 12))


def test_gaps(tmp_path):
    nodes = text(tmp_path, "nodes.csv", "id,attribute,nodetype\na,3,1\nb,4,1\nc,1,1\nd,1,0\n")
    links = text(tmp_path, "links.csv", "from,to,distance\na,b,100\nb,c,300\na,c,500\nc,d,900\n")
    found = ranked(tmp_path, NODES=nodes, LINKS=links)
    assert [(row["from"], row["to"], row["joins"]) for row in found["GAPS"]] == [("a", "c", "0"), ("b", "c", "1")]
    assert figures(found["GAPS"], "excess") == [400, 200]
    before = 9 + 16 + 1 + 2 * (12 * 0.5 + 4 * 0.125 + 3 * 0.0625)
    after = 9 + 16 + 1 + 2 * (12 * 0.5 + 4 * 1 + 3 * 0.5)
    assert float(found["GAPS"][1]["gain_ec"]) == pytest.approx(math.sqrt(after) - math.sqrt(before))


def drawn(features, columns, crs="EPSG:5179"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&" + "&".join(f"field={c}:{k}" for c, k in columns), "drawn", "memory")
    for wkt, values in features:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


@pytest.fixture
def map_of_patches(tmp_path):
    def at(left):
        low = 1_950_000
        left = 950_000 + left
        return (
            f"POLYGON(({left} {low},{left + 100} {low},{left + 100} {low + 100},{left} {low + 100},{left} {low}))"
        )

    nodes = drawn([(at(0), ["1", 1e4]), (at(400), ["2", 1e4])], [("id", "string"), ("attribute", "double")])
    new = drawn([(at(200), ["3", 2.0]), (at(5000), ["4", 1.0])], [("id", "string"), ("cost", "double")])
    links = text(tmp_path, "links.csv", "from,to,distance\n1,2,300\n")
    return {"NODES": nodes, "LINKS": links, "CANDIDATES": new}


def test_polygons_without_links_are_linked_by_their_edges(tmp_path, map_of_patches):
    place = str(tmp_path / "ranks.gpkg")
    found = processing.run(
        "ecoaxis:rankrestoration",
        {
            **map_of_patches,
            **{"DISPERSAL": "100", "MAX_DISTANCE": 1000, "OUTPUT": place, "SEQUENCE": QgsProcessing.TEMPORARY_OUTPUT},
        },
    )
    layer = QgsVectorLayer(place, "ranks", "ogr")
    table = {feature["candidate"]: feature for feature in layer.getFeatures()}
    assert layer.crs().authid() == "EPSG:5179"
    assert table["3"].geometry().area() == pytest.approx(1e4)
    before = 2e8 + 2e8 * 0.125
    after = 3e8 + 2e8 * (0.5 + 0.5 + 0.25)
    assert table["3"]["gain_ec"] == pytest.approx(math.sqrt(after) - math.sqrt(before))
    assert table["4"]["gain_ec"] == pytest.approx(math.sqrt(before + 1e8) - math.sqrt(before))
    assert found["EC_AFTER"] == pytest.approx(math.sqrt(after + 1e8))
    assert "rankrestoration" in " ".join(layer.metadata().history())


def test_lines_where_only_links_are_candidates(tmp_path, map_of_patches):
    more = text(tmp_path, "more.csv", "from,to,distance,cost\n1,2,0,3\n")
    place = str(tmp_path / "lines.gpkg")
    processing.run(
        "ecoaxis:rankrestoration",
        {**map_of_patches, "CANDIDATES": more, "DISPERSAL": "100", "METHOD": "alone", "OUTPUT": place},
    )
    (feature,) = QgsVectorLayer(place, "lines", "ogr").getFeatures()
    assert feature.geometry().length() == pytest.approx(300)
    assert feature["step"] is None or str(feature["step"]) == "NULL"


class Cancelled(QgsProcessingFeedback):
    def isCanceled(self):
        return True


@pytest.mark.parametrize(
    "changed, told",
    [
        ({"CANDIDATE_LINKS": "id,from,to,distance,cost\nL1,1,9,150,1\n"}, "“9”"),
        ({"CANDIDATE_LINKS": "id,from,to,distance,cost\nL1,1,1,150,1\n"}, "to itself"),
        ({"CANDIDATE_LINKS": "id,from,to,distance,cost\nL1,1,2,-5,1\n"}, "-5"),
        ({"CANDIDATE_LINKS": "id,from,to,distance,cost\nL1,1,2,150,0\n"}, "cost 0 of the candidate “L1”"),
        ({"CANDIDATE_LINKS": "id,from,to,distance,cost\nL1,1,2,150,-2\n"}, "cost -2 of the candidate “L1”"),
        ({"CANDIDATE_LINKS": "id,from,to,distance,cost\nL1,1,2,150,dear\n"}, "dear"),
        ({"NODES": NODES.replace("3,5,0,2", "3,5,0,cheap")}, "cost cheap of the candidate “3”"),
        ({"NODES": NODES.replace("3,5,0,2", "3,5,0,")}, "“3” has no cost"),
        ({"BUDGET": 0.1}, "cheapest, “2-4”"),
        ({"BUDGET": -1}, "budget -1"),
        ({"NODES": "id,attribute\n1,10\n2,20\n3,5\n4,8\n", "CANDIDATE_LINKS": None}, "nothing to rank"),
        ({"NODES": "id,attribute,nodetype\n1,10,1\n2,20,1\n3,5,0\n4,8,0\n", "BUDGET": 3,
          "CANDIDATE_LINKS": None}, "no cost"),
        ({"DISPERSAL": "100,200"}, "one dispersal distance"),
        ({"DISPERSAL": ""}, "dispersal distance"),
        ({"CANDIDATES": "id,cost\n77,3\n"}, "“77”"),
        ({"CANDIDATES": "id,attribute,cost\n7,1,3\n7,1,3\n"}, "a second time"),
        ({"CANDIDATES": "id,attribute,cost\n7,1,3\n", "MAX_DISTANCE": 10}, "“7” has no link and no polygon"),
        ({"COST_FIELD": "won", "CANDIDATES": "id,attribute,cost\n7,1,3\n"}, "won"),
        ({"ORDER": "priority", "CATEGORY_WEIGHTS": "CR=none"}, "CR=none"),
    ],
)
def test_one_clear_sentence(tmp_path, network, changed, told):
    given = {
        name: text(tmp_path, f"bad_{name.lower()}.csv", value) if name in ("NODES", "CANDIDATES", "CANDIDATE_LINKS")
        and value else value
        for name, value in changed.items()
    }  # fmt: skip
    with pytest.raises(QgsProcessingException) as caught:
        ranked(tmp_path, **{**network, **given})
    assert told in str(caught.value)
    assert not (tmp_path / "output.csv").exists()


def test_cancelled_leaves_nothing(tmp_path, network):
    with pytest.raises(QgsProcessingException):
        processing.run(
            "ecoaxis:rankrestoration",
            {**network, "DISPERSAL": "100", "OUTPUT": str(tmp_path / "output.csv")},
            feedback=Cancelled(),
        )
    assert not (tmp_path / "output.csv").exists()


def test_degrees_are_refused(tmp_path, map_of_patches):
    wkt = "POLYGON((127 37,127.01 37,127.01 37.01,127 37.01,127 37))"
    columns = [("id", "string"), ("attribute", "double")]
    nodes = drawn([(wkt, ["1", 1.0]), (wkt, ["2", 1.0])], columns, "EPSG:4326")
    with pytest.raises(QgsProcessingException, match="4326"):
        processing.run(
            "ecoaxis:rankrestoration",
            {**map_of_patches, "NODES": nodes, "DISPERSAL": "100", "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT},
        )


def test_many_candidates_are_chosen_by_integer_programming(tmp_path):
    count = 24
    nodes = "id,attribute\n0,100\n"
    candidates = "id,attribute,cost\n" + "".join(f"{i},{i},{1 + i % 3}\n" for i in range(1, count + 1))
    links = "from,to,distance\n" + "".join(f"0,{i},{10 * i}\n" for i in range(1, count + 1))
    found = ranked(
        tmp_path, NODES=text(tmp_path, "n.csv", nodes), LINKS=text(tmp_path, "l.csv", links),
        CANDIDATES=text(tmp_path, "c.csv", candidates), METHOD="exact", BUDGET=7,
    )  # fmt: skip
    best = found["SUBSET"][0]
    assert float(best["cost"]) <= 7
    assert float(best["gap_percent"]) == pytest.approx(0, abs=1e-6)
    assert found["EC_AFTER"] >= float(found["SUBSET"][1]["ec"]) * (1 - 1e-12)


HERAULT = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "herault" / "CLC12_D034_RGF_clipped.gpkg"


@pytest.mark.skipif(not HERAULT.exists(), reason=f"no real land cover at {HERAULT}")
def test_shrubland_between_real_forests(tmp_path):
    """Gains on CORINE land cover of Hérault against a search for paths that starts anew."""
    cover = QgsVectorLayer(str(HERAULT), "cover", "ogr")
    cover.setSubsetString("CODE_12 IN ('311', '312', '313')")
    graph = {name: str(tmp_path / f"{name.lower()}.gpkg") for name in ("NODES", "LINKS")}
    given = {"PATCHES": cover, "ID_FIELD": "ID", "MAX_DISTANCE": 2000, "DISTANCE_TYPE": "edge"}
    processing.run("ecoaxis:buildpatchgraph", {**given, **graph})
    shrubs = QgsVectorLayer(str(HERAULT), "shrubs", "ogr")
    shrubs.setSubsetString("CODE_12 = '324'")
    found = ranked(
        tmp_path, **graph, CANDIDATES=shrubs, MAX_DISTANCE=2000, DISPERSAL="1000", COST_FIELD="AREA_HA", PICKS=3,
        GAPS=None,
    )  # fmt: skip
    whole = networkx.Graph()
    shapes = {}
    for feature in QgsVectorLayer(graph["NODES"], "nodes", "ogr").getFeatures():
        shapes[feature["id"]] = QgsGeometry(feature.geometry())
        whole.add_node(feature["id"], attribute=feature["attribute"])
    for feature in QgsVectorLayer(graph["LINKS"], "links", "ogr").getFeatures():
        whole.add_edge(feature["from"], feature["to"], distance=feature["distance"])
    before = equivalent(whole)
    assert found["EC_BEFORE"] == pytest.approx(before, rel=1e-9)
    table = {row["candidate"]: row for row in found["OUTPUT"]}
    for number, feature in enumerate(shrubs.getFeatures()):
        if number % 29:
            continue
        graph_with = whole.copy()
        name, shape = feature["ID"], feature.geometry()
        graph_with.add_node(name, attribute=shape.area())
        for other, patch in shapes.items():
            distance = shape.distance(patch)
            if distance <= 2000:
                graph_with.add_edge(name, other, distance=distance)
        assert float(table[name]["gain_ec"]) == pytest.approx(equivalent(graph_with) - before, rel=1e-6)


def equivalent(graph):
    area = graph.nodes(data="attribute")
    lengths = networkx.all_pairs_dijkstra_path_length(graph, weight="distance")
    return math.sqrt(
        sum(area[one] * area[other] * 0.5 ** (d / 1000) for one, reached in lengths for other, d in reached.items())
    )


def test_the_candidates_name_their_own_field_of_ids(tmp_path, network):
    graph = {name: network[name] for name in ("NODES", "LINKS")}
    content = "관리번호,attribute,cost\nGB1,7,1\nGB2,9,1\n"
    link = text(tmp_path, "ways.csv", "id,from,to,distance\n,GB1,1,10\n,GB2,2,10\n")
    sites = {"CANDIDATES": text(tmp_path, "sites.csv", content), "CANDIDATE_LINKS": link}
    found = ranked(tmp_path, CANDIDATE_ID_FIELD="관리번호", **graph, **sites)
    assert {"GB1", "GB2"} <= {row["candidate"] for row in found["OUTPUT"]}
    with pytest.raises(QgsProcessingException, match="no field “id”: choose the field"):
        ranked(tmp_path, **graph, **sites)
    with pytest.raises(QgsProcessingException, match="no field “번지”"):
        ranked(tmp_path, CANDIDATE_ID_FIELD="번지", **graph, **sites)
