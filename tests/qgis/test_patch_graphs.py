"""Patch graphs from layers, tables, CSV and Conefor text files, clean and messy."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph_tables import GraphFields
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.connectivity.graphs.patch_graphs import read_graph
from ecoaxis.gis.messages import describe_all
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingContext, QgsProcessingFeatureSource, QgsVectorLayer


def table(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return str(path)


def layer(uri, rows, name="layer"):
    made = QgsVectorLayer(uri, name, "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


def source(made):
    found = QgsProcessingFeatureSource(made, QgsProcessingContext())
    found.kept = made
    return found


def faults(*arguments, **named):
    with pytest.raises(CoreError) as caught:
        read_graph(*arguments, **named)
    return describe_all(caught.value.issues).splitlines()


NODES = "1\t10\n2\t20\n3\t30\n"
LINKS = "1\t2\t100\n2\t3\t200.5\n"


@pytest.mark.parametrize(
    "nodes, links, encoding",
    [
        (NODES, LINKS, "utf-8"),
        (NODES.replace("\n", "\r\n"), LINKS.replace("\n", "\r\n"), "utf-8-sig"),
        ("\n 1   10 \n\n2 20\n3 30", "1 2 100\n\n2 3 200.5   \n\n", "utf-8"),
        ("id,attribute\n1,10\n2,20\n3,30\n", "from,to,distance\n1,2,100\n2,3,200.5\n", "utf-8"),
        ("attribute;ID;name\n10;1;가\n20;2;나\n30;3;다\n", "1;2;100\n2;3;200,5\n", "cp949"),
        ("1.0 10\n2 20\n3 30\n", '"1" 2.0 100\n2 "3" 200,5\n', "utf-8"),
        (NODES, LINKS + "2\t1\t100\n", "utf-8"),
    ],
    ids=["conefor", "windows", "spaces", "header", "semicolons in CP949", "numbers as ids", "link twice"],
)
def test_the_same_graph_in_many_files(qgis_app, tmp_path, nodes, links, encoding):
    read = read_graph(table(tmp_path, "nodes.txt", nodes, encoding), table(tmp_path, "links.txt", links, encoding))
    assert read.graph.ids == ("1", "2", "3")
    assert read.graph.attributes.tolist() == [10, 20, 30]
    assert list(zip(read.graph.sources, read.graph.targets)) == [(0, 1), (1, 2)]
    assert read.graph.distances.tolist() == [100, 200.5]
    assert read.existing.all() and read.node_features is None


def test_layers_keep_their_features(qgis_app):
    nodes = layer(
        "Polygon?crs=EPSG:5179&field=id:integer&field=area_m2:double&field=attribute:double",
        [("POLYGON((0 0,1 0,1 1,0 0))", 7, 5.0, 0.5), ("POLYGON((9 0,10 0,10 1,9 0))", 8, 6.0, 0.25)],
    )
    links = layer("LineString?crs=EPSG:5179&field=from&field=to&field=distance:double",
                  [("LINESTRING(1 1,9 0)", "8", "7.0", 8.1)])
    read = read_graph(source(nodes), source(links))
    assert read.graph.ids == ("7", "8") and read.graph.attributes.tolist() == [0.5, 0.25]
    assert read.node_features.tolist() == [each.id() for each in nodes.getFeatures()]
    assert read.link_features.tolist() == [each.id() for each in links.getFeatures()]
    by_area = read_graph(source(nodes), source(links), GraphFields(attribute="AREA_M2"))
    assert by_area.graph.attributes.tolist() == [5, 6]


def test_candidates_are_told_and_can_be_left_out(qgis_app, tmp_path):
    nodes = table(tmp_path, "n.txt", "1 10 1\n2 20 0\n3 30\n")
    read = read_graph(nodes, table(tmp_path, "l.txt", "1 2 5\n1 3 6\n"))
    assert read.existing.tolist() == [True, False, True]
    assert read.without_candidates().graph.ids == ("1", "3")
    assert read.without_candidates().graph.distances.tolist() == [6]


def test_probabilities_and_directions(qgis_app, tmp_path):
    nodes = table(tmp_path, "n.csv", NODES)
    links = table(tmp_path, "l.csv", "from,to,distance,probability\n1,2,5,0.5\n2,1,6,0.25\n")
    graph = read_graph(nodes, links, directed=True, as_probabilities=True).graph
    assert graph.probabilities.tolist() == [0.5, 0.25] and graph.directed
    np.testing.assert_allclose(graph.distances, -np.log([0.5, 0.25]))


def test_no_links_at_all(qgis_app, tmp_path):
    nodes = table(tmp_path, "n.txt", NODES)
    assert read_graph(nodes, None).graph.links == 0
    assert read_graph(nodes, table(tmp_path, "l.txt", "")).graph.links == 0


def test_all_faults_of_both_files_at_once(qgis_app, tmp_path):
    nodes = table(tmp_path, "nodes.txt", "1 10\n\n1 20\n2 ten\n3 -4\n4\n")
    links = table(tmp_path, "links.txt", "1 2 100\n1 1 5\n2 9 1\n2 3 -1\n1 3 x\n")
    told = faults(nodes, links)
    assert any("“ten” in row 4 of “nodes.txt”" in each for each in told)
    assert any("Row 6 of “nodes.txt” has 1 columns" in each for each in told)
    assert any("“1” is in “nodes.txt” a second time (row 3)" in each for each in told)
    assert any("The attribute -4 of the patch “3” (row 5" in each for each in told)
    assert any("“x” in row 5 of “links.txt”" in each for each in told)
    assert any("row 2 of “links.txt” leads from “1” to itself" in each for each in told)
    assert any("row 3 of “links.txt” leads to “9”" in each for each in told)
    assert any("The distance -1 of the link from “2” to “3” (row 4" in each for each in told)
    assert len(told) == 8


def test_many_faults_of_a_kind_are_counted(qgis_app, tmp_path):
    told = faults(table(tmp_path, "nodes.txt", "".join(f"{i} x\n" for i in range(20))), None)
    assert len(told) == 6 and "15 more" in told[-1]


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("", "holds no patch"),
        ("1 10 2\n", "is no node type"),
        ("1 1,234\n2 5,000\n", "may part decimals or thousands"),
        ("id,size\n1,2\n", "has no column “attribute” in its first row (id, size)"),
        (",5\n", "has no id"),
        ("1 nan\n", "is no number"),
        ("1 1e999\n", "is no number"),
    ],
)
def test_bad_patches(qgis_app, tmp_path, text, sentence):
    assert sentence in "\n".join(faults(table(tmp_path, "nodes.txt", text), None))


def test_files_that_are_no_text(qgis_app, tmp_path):
    (tmp_path / "nodes.txt").write_bytes(b"\xff\xfe1\x00\t\x00")
    assert "neither UTF-8 nor CP949" in "\n".join(faults(str(tmp_path / "nodes.txt"), None))


def test_a_layer_without_the_fields(qgis_app):
    nodes = layer("None?field=name&field=size:double", [(None, "a", 1.0)], "Patches")
    told = faults(source(nodes), None)
    assert "“Patches” has no field “id”" in told[0] and "Fields: name, size" in told[0] and "attribute" in told[1]
    graph = read_graph(source(nodes), None, GraphFields("name", "size")).graph
    assert graph.ids == ("a",) and graph.attributes.tolist() == [1]


def test_null_cells_of_layers(qgis_app):
    nodes = layer("None?field=id&field=attribute:double", [(None, None, 1.0), (None, "b", None)], "Patches")
    told = "\n".join(faults(source(nodes), None))
    assert "Row 1 of “Patches” has no id" in told and "row 2 of “Patches” (column “attribute”) is no number" in told
