"""``exportpatchgraph``: what is written reads back as the same graph."""
from __future__ import annotations

import json

import networkx as nx
import pytest
from ecoaxis.gis.connectivity.graphs.patch_graphs import read_graph
from osgeo import ogr
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

NODES = "1\t0.1\n가\t5e-7\n3\t123456789.125\n"
LINKS = "1\t가\t1000.3\n가\t3\t0\n"


def files(tmp_path, nodes=NODES, links=LINKS):
    (tmp_path / "in_nodes.txt").write_text(nodes, encoding="utf-8")
    (tmp_path / "in_links.txt").write_text(links, encoding="utf-8")
    return {"NODES": str(tmp_path / "in_nodes.txt"), "LINKS": str(tmp_path / "in_links.txt")}


def run(**parameters):
    return processing.run("ecoaxis:exportpatchgraph", parameters)


def layers(crs="EPSG:5179"):
    nodes = QgsVectorLayer(f"Polygon?crs={crs}&field=id&field=attribute:double", "patches", "memory")
    links = QgsVectorLayer(f"LineString?crs={crs}&field=from&field=to&field=distance:double", "links", "memory")
    for name, left in (("a", 1000000), ("b", 1001000)):
        ring = f"{left} 2000000,{left + 100} 2000000,{left + 100} 2000100,{left} 2000100,{left} 2000000"
        add(nodes, f"POLYGON(({ring}))", [name, 10000.0])
    add(links, "LINESTRING(1000100 2000050,1000500 2000300,1001000 2000050)", ["b", "a", 900.0])
    return nodes, links


def add(layer, wkt, values):
    feature = QgsFeature(layer.fields())
    if wkt:
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
    feature.setAttributes(values)
    layer.dataProvider().addFeatures([feature])


def test_conefor_files_read_back_exactly(tmp_path):
    given = files(tmp_path)
    run(**given, CONEFOR_NODES=str(tmp_path / "n.txt"), CONEFOR_LINKS=str(tmp_path / "l.txt"))
    assert (tmp_path / "n.txt").read_text(encoding="utf-8") == "1\t0.1\n가\t5e-07\n3\t123456789.125\n"
    assert (tmp_path / "l.txt").read_text(encoding="utf-8") == LINKS
    before = read_graph(given["NODES"], given["LINKS"]).graph
    after = read_graph(str(tmp_path / "n.txt"), str(tmp_path / "l.txt")).graph
    assert after.ids == before.ids and (after.attributes == before.attributes).all()
    assert (after.distances == before.distances).all()


def test_candidates_and_probabilities_keep_their_columns(tmp_path):
    given = files(tmp_path, "1 5 1\n2 6 0\n", "1 2 0.125\n")
    places = {"CONEFOR_NODES": str(tmp_path / "n.txt"), "CONEFOR_LINKS": str(tmp_path / "l.txt")}
    run(**given, LINK_VALUES="probability", **places)
    assert (tmp_path / "n.txt").read_text() == "1\t5\t1\n2\t6\t0\n"
    assert (tmp_path / "l.txt").read_text() == "1\t2\t0.125\n"


@pytest.mark.parametrize("directed", [False, True])
def test_graphml_reads_back(tmp_path, directed):
    run(**files(tmp_path), DIRECTED=directed, GRAPHML=str(tmp_path / "g.graphml"))
    graph = nx.read_graphml(tmp_path / "g.graphml")
    assert graph.is_directed() == directed
    assert dict(graph.nodes(data="attribute")) == {"1": 0.1, "가": 5e-7, "3": 123456789.125}
    assert sorted(graph.edges(data="distance")) == [("1", "가", 1000.3), ("가", "3", 0.0)] or not directed
    assert graph["1"]["가"]["distance"] == 1000.3 and graph["가"]["3"]["distance"] == 0


def test_layers_give_places(tmp_path):
    nodes, links = layers()
    run(NODES=nodes, LINKS=links, GRAPHML=str(tmp_path / "g.graphml"), GEOJSON=str(tmp_path / "g.geojson"))
    graph = nx.read_graphml(tmp_path / "g.graphml")
    assert graph.graph["crs"] == "EPSG:5179"
    assert (graph.nodes["a"]["x"], graph.nodes["a"]["y"]) == (1000050, 2000050)
    data = json.loads((tmp_path / "g.geojson").read_text(encoding="utf-8"))
    kinds = [each["geometry"]["type"] for each in data["features"]]
    assert kinds == ["Point", "Point", "LineString"]
    assert len(data["features"][2]["geometry"]["coordinates"]) == 3
    assert data["features"][2]["properties"] == {"from": "a", "to": "b", "distance": 900.0}
    source = ogr.Open(str(tmp_path / "g.geojson"))
    layer = source.GetLayer()
    assert layer.GetFeatureCount() == 3
    west, east, south, north = layer.GetExtent()
    assert 127 < west < east < 128 and 37 < south < north < 39


def test_links_without_lines_are_straight(tmp_path):
    nodes, _ = layers()
    (tmp_path / "l.txt").write_text("a b 900\n")
    run(NODES=nodes, LINKS=str(tmp_path / "l.txt"), GEOJSON=str(tmp_path / "g.geojson"))
    data = json.loads((tmp_path / "g.geojson").read_text())
    points = [each["geometry"]["coordinates"] for each in data["features"][:2]]
    assert data["features"][2]["geometry"]["coordinates"] == points


def test_faults(tmp_path):
    out = str(tmp_path / "out")
    with pytest.raises(QgsProcessingException, match="Name at least one file"):
        run(**files(tmp_path))
    with pytest.raises(QgsProcessingException, match="holds a space"):
        run(**files(tmp_path, "id,attribute\na b,5\n", ""), CONEFOR_NODES=out + ".txt")
    with pytest.raises(QgsProcessingException, match="no geometries, which GeoJSON needs"):
        run(**files(tmp_path), GRAPHML=out + ".graphml", GEOJSON=out + ".geojson")
    nodes, links = layers()
    add(nodes, "", ["c", 1.0])
    with pytest.raises(QgsProcessingException, match="“c” has no geometry"):
        run(NODES=nodes, LINKS=links, CONEFOR_NODES=out + ".txt", GEOJSON=out + ".geojson")
    nodes, links = layers("")
    with pytest.raises(QgsProcessingException, match="states no coordinate reference system"):
        run(NODES=nodes, LINKS=links, GEOJSON=out + ".geojson")
    given = files(tmp_path)
    with pytest.raises(QgsProcessingException):
        run(**given, CONEFOR_NODES=given["NODES"])
    assert not [path for path in tmp_path.iterdir() if not path.name.startswith("in_")]


def test_networkx_is_asked_for_where_it_is_missing(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(QgsProcessingException, match="networkx"):
        run(**files(tmp_path), GRAPHML=str(tmp_path / "g.graphml"))
    run(**files(tmp_path), CONEFOR_NODES=str(tmp_path / "n.txt"))
