"""``connectivityindices`` as users run it: layers, CSV and Conefor files, by hand and by removal."""
from __future__ import annotations

import math
import sys
import warnings

import networkx as nx
import numpy as np
import pytest
from ecoaxis.gis.connectivity.graphs.graph_styles import class_breaks, style_links, style_patches
from qgis import processing
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

NODES = "1\t10\n2\t5\n3\t20\n4\t8\n"
LINKS = "1\t2\t1000\n2\t3\t2000\n"
ALL = ("INDICES", "NODES_OUT", "LINKS_OUT", "CURVE", "NODES_BY_DISPERSAL")


class Told(QgsProcessingFeedback):
    """Keeps what is told."""

    def __init__(self):
        super().__init__(False)
        self.lines = []

    def pushInfo(self, info):
        self.lines.append(info)

    def pushWarning(self, warning):
        self.lines.append(warning)


def files(tmp_path, nodes=NODES, links=LINKS, suffix=".txt"):
    (tmp_path / f"nodes{suffix}").write_text(nodes, encoding="utf-8")
    (tmp_path / f"links{suffix}").write_text(links, encoding="utf-8")
    return {"NODES": str(tmp_path / f"nodes{suffix}"), "LINKS": str(tmp_path / f"links{suffix}")}


def layers():
    nodes = QgsVectorLayer("Polygon?crs=EPSG:5179&field=id&field=attribute:double", "patches", "memory")
    links = QgsVectorLayer("LineString?crs=EPSG:5179&field=from&field=to&field=distance:double", "links", "memory")
    for place, (name, attribute) in enumerate((("1", 10), ("2", 5), ("3", 20), ("4", 8))):
        left = 100 * place
        add(nodes, f"POLYGON(({left} 0,{left + 10} 0,{left + 10} 10,{left} 10,{left} 0))", [name, attribute])
    add(links, "LINESTRING(10 5,100 5)", ["1", "2", 1000])
    add(links, "LINESTRING(110 5,200 5)", ["3", "2", 2000])
    return nodes, links


def add(layer, wkt, values):
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    feature.setAttributes(values)
    layer.dataProvider().addFeatures([feature])


def run(feedback=None, outputs=ALL, **parameters):
    asked = dict.fromkeys(outputs, "TEMPORARY_OUTPUT")
    return processing.run("ecoaxis:connectivityindices", {**asked, **parameters}, feedback=feedback)


def indices(results):
    return {
        (row["index"], row["dispersal"] or None): row["value"] for row in results["INDICES"].getFeatures()
    }


def by_id(layer, key="id"):
    names = layer.fields().names()
    return {row[key]: dict(zip(names, row.attributes())) for row in layer.getFeatures()}


def test_by_hand(tmp_path):
    results = run(**files(tmp_path), DISPERSAL=1000, LANDSCAPE=100)
    found = {index: value for (index, _), value in indices(results).items()}
    own = 100 + 25 + 400 + 64
    number = own + 2 * (50 * 0.5 + 100 * 0.25 + 200 * 0.125)
    assert found["PCnum"] == pytest.approx(number) and found["PC"] == pytest.approx(number / 1e4)
    assert results["EC"] == found["EC_PC"] == pytest.approx(math.sqrt(number))
    assert (found["NL"], found["NC"], found["A"]) == (1, 3, 43)
    binary = own + 2 * 50 / 2
    assert found["IIC"] == pytest.approx(binary / 1e4) and found["EC_IIC"] == pytest.approx(math.sqrt(binary))
    assert found["LCP"] == pytest.approx((15**2 + 400 + 64) / 1e4)
    assert found["PC_intra"] + found["PC_direct"] + found["PC_step"] == pytest.approx(100)
    two = by_id(results["NODES_OUT"])["2"]
    assert two["dPC"] == pytest.approx(100 * (number - (own - 25)) / number)
    assert two["dPCintra"] == pytest.approx(100 * 25 / number)
    assert two["dPCflux"] == pytest.approx(100 * 2 * (25 + 25) / number)
    assert two["dPCconnector"] == pytest.approx(100 * 2 * 25 / number) == pytest.approx(two["BC_PC"])
    assert two["dA"] == pytest.approx(100 * 5 / 43)
    four = by_id(results["NODES_OUT"])["4"]
    assert four["dPC"] == pytest.approx(100 * 64 / number) and four["dPCconnector"] == 0
    links = [row.attributes() for row in results["LINKS_OUT"].getFeatures()]
    assert links[0][:4] == ["1", "2", 1000, 0.5]
    assert links[0][4:] == pytest.approx([100 * 50 / binary, 100 * 2 * (25 + 25) / number])
    assert links[1][4:] == pytest.approx([0, 100 * 2 * (25 + 25) / number])


@pytest.mark.parametrize(
    "nodes, links, suffix",
    [
        (NODES, LINKS, ".txt"),
        ("id,attribute\n" + NODES.replace("\t", ","), "from,to,distance\n" + LINKS.replace("\t", ","), ".csv"),
    ],
    ids=["Conefor", "CSV"],
)
def test_files_and_layers_say_the_same(tmp_path, nodes, links, suffix):
    from_files = run(**files(tmp_path, nodes, links, suffix), DISPERSAL="1000", THRESHOLD=2000)
    patches, lines = layers()
    QgsProject.instance().addMapLayers([patches, lines])
    try:
        from_layers = run(NODES=patches.id(), LINKS=lines.id(), DISPERSAL=[1000.0], THRESHOLD=2000)
    finally:
        QgsProject.instance().takeMapLayer(patches)
        QgsProject.instance().takeMapLayer(lines)
    assert indices(from_files) == indices(from_layers)
    for name in ("NODES_OUT", "NODES_BY_DISPERSAL"):
        assert by_id(from_files[name]) == by_id(from_layers[name])
    assert from_files["NODES_OUT"].wkbType() == QgsWkbTypes.Type.NoGeometry
    assert from_layers["NODES_OUT"].wkbType() == QgsWkbTypes.Type.Polygon
    assert from_layers["NODES_OUT"].crs().authid() == "EPSG:5179"
    shapes = {row["id"]: row.geometry().asWkt() for row in from_layers["NODES_OUT"].getFeatures()}
    assert shapes == {row["id"]: row.geometry().asWkt() for row in patches.getFeatures()}
    drawn = {row["from"]: row.geometry().asWkt() for row in from_layers["LINKS_OUT"].getFeatures()}
    assert drawn == {row["from"]: row.geometry().asWkt() for row in lines.getFeatures()}


def test_selected_features_alone(tmp_path):
    patches, lines = layers()
    QgsProject.instance().addMapLayers([patches, lines])
    patches.selectByExpression("id in ('1', '4')")
    lines.removeSelection()
    try:
        chosen = QgsProcessingFeatureSourceDefinition(patches.id(), True)
        none = QgsProcessingFeatureSourceDefinition(lines.id(), True)
        results = run(NODES=chosen, LINKS=none, DISPERSAL=500, outputs=("INDICES",))
    finally:
        QgsProject.instance().takeMapLayer(patches)
        QgsProject.instance().takeMapLayer(lines)
    assert results["EC"] == pytest.approx(math.sqrt(164))


def test_several_dispersal_distances(tmp_path):
    results = run(**files(tmp_path), DISPERSAL="500, 1000; 5000 ", PROBABILITY=0.05)
    found = indices(results)
    assert {dispersal for index, dispersal in found if index == "EC_PC"} == {500, 1000, 5000}
    assert {dispersal for index, dispersal in found if index == "NL"} == {500}
    curve = by_id(results["CURVE"], "dispersal")
    assert [curve[each]["EC_PC"] for each in (500, 1000, 5000)] == [found["EC_PC", each] for each in (500, 1000, 5000)]
    assert curve[500]["EC_PC"] < curve[1000]["EC_PC"] < curve[5000]["EC_PC"] < 43
    assert curve[5000]["EC_share"] == pytest.approx(100 * curve[5000]["EC_PC"] / 43)
    rows = [row.attributes() for row in results["NODES_BY_DISPERSAL"].getFeatures()]
    assert len(rows) == 12
    assert [row[2] for row in rows[:4]] == [row["dPC"] for row in by_id(results["NODES_OUT"]).values()]


def test_the_report_shows_the_curve_and_what_matters(tmp_path):
    path = tmp_path / "report.html"
    outputs = ("LINKS_OUT",)
    run(**files(tmp_path), DISPERSAL="500,1000,5000", LANDSCAPE=100, REPORT_HTML=str(path), outputs=outputs)
    text = path.read_text(encoding="utf-8")
    assert "<svg" in text and "Equivalent connectivity by dispersal distance" in text
    assert "Importance of patches" in text and "Importance of links" in text
    assert "ecoaxis:connectivityindices" in text and "DISPERSAL=500,1000,5000" in text
    assert "NODES=" in text and "5,000" in text
    run(**files(tmp_path), DISPERSAL="500", CUT_OFF=0.001, REPORT_HTML=str(path), outputs=())
    text = path.read_text(encoding="utf-8")
    assert "<svg" not in text and "below 0.001 are left out" in text
    with pytest.raises(QgsProcessingException):
        nowhere = str(tmp_path / "nowhere" / "report.html")
        run(**files(tmp_path), DISPERSAL="500", REPORT_HTML=nowhere, INDICES=str(tmp_path / "i.csv"), outputs=())
    assert not (tmp_path / "i.csv").exists()


def test_probabilities_need_no_dispersal(tmp_path):
    links = "1 2 0.5\n2 3 0.25\n"
    results = run(**files(tmp_path, links=links), LINK_VALUES="probability")
    expected = math.sqrt(589 + 2 * (25 + 25 + 25))
    assert results["EC"] == pytest.approx(expected)
    assert indices(results)["NL", None] == 2
    narrow = run(**files(tmp_path, links=links), LINK_VALUES="probability", THRESHOLD=0.5, outputs=("INDICES",))
    assert indices(narrow)["NL", None] == 1


def test_directed_links(tmp_path):
    both = LINKS + "2\t1\t1000\n3\t2\t2000\n"
    undirected = run(**files(tmp_path), DISPERSAL=1000, outputs=("INDICES", "NODES_OUT"))
    directed = run(**files(tmp_path, links=both), DISPERSAL=1000, DIRECTED=True, outputs=("INDICES", "NODES_OUT"))
    assert directed["EC"] == pytest.approx(undirected["EC"])
    for one, other in zip(by_id(directed["NODES_OUT"]).values(), by_id(undirected["NODES_OUT"]).values()):
        assert list(one.values())[1:] == pytest.approx(list(other.values())[1:])
    one_way = run(**files(tmp_path), DISPERSAL=1000, DIRECTED=True, outputs=("INDICES",))
    assert one_way["EC"] == pytest.approx(math.sqrt(589 + 25 + 25 + 25))


def test_missing_pairs_get_a_probability(tmp_path):
    results = run(**files(tmp_path), DISPERSAL=1000, MISSING=0.01, outputs=("INDICES", "LINKS_OUT"))
    expected = 589 + 2 * (25 + 25 + 25 + 0.01 * 8 * 35)
    assert results["EC"] == pytest.approx(math.sqrt(expected))
    assert results["LINKS_OUT"].featureCount() == 2
    assert indices(results)["NL", 1000] == 1


def test_pairs_that_memory_cannot_hold_are_refused_before_anything_is_computed(tmp_path, monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1)
    monkeypatch.setattr("ecoaxis.algorithms.connectedness.index_run.binary_indices", None)
    with pytest.raises(QgsProcessingException, match="all 6 pairs of 4 patches"):
        run(**files(tmp_path), DISPERSAL=1000, MISSING=0.01)


def test_candidates_are_left_out_and_told(tmp_path):
    told = Told()
    nodes = "1 10 1\n2 5 0\n3 20 1\n4 8 1\n"
    results = run(told, **files(tmp_path, nodes), DISPERSAL=1000)
    assert results["EC"] == pytest.approx(math.sqrt(564)) and "2" not in by_id(results["NODES_OUT"])
    assert any("1 candidate patches" in line and "rankrestoration" in line for line in told.lines)


def test_what_is_told(tmp_path):
    told = Told()
    run(told, **files(tmp_path), DISPERSAL=1000, LANDSCAPE=20, CUT_OFF=0.001)
    text = "\n".join(told.lines)
    assert "4 patches and 1 links within the threshold make 3 components" in text
    assert "Dispersal distance 1000: equivalent connectivity EC(PC)" in text
    assert "3 (" in text and "attribute 20 is smaller than that of all patches together (43)" in text
    assert "below 0.001 are left out" in text and "at most 1.849" in text


@pytest.mark.parametrize("kind", ["undirected", "directed"])
def test_importance_is_that_of_a_removal(tmp_path, kind):
    random = np.random.default_rng(11)
    size, directed = 9, kind == "directed"
    pairs = [(i, j) for i in range(size) for j in range(size) if (i != j if directed else i < j)]
    ends = [pair for pair in pairs if random.random() < 0.3]
    distances = random.uniform(10, 900, len(ends))
    attributes = random.uniform(1, 50, size)
    nodes = "".join(f"{i} {a!r}\n" for i, a in enumerate(attributes.tolist()))
    links = "".join(f"{i} {j} {d!r}\n" for (i, j), d in zip(ends, distances.tolist()))
    results = run(**files(tmp_path, nodes, links), DISPERSAL=300, DIRECTED=directed, THRESHOLD=500)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(size))
    decay = math.log(2) / 300
    graph.add_weighted_edges_from((i, j, decay * d) for (i, j), d in zip(ends, distances.tolist()))
    short = graph.edge_subgraph([(i, j) for i, j, w in graph.edges(data="weight") if w <= decay * 500]).copy()
    short.add_nodes_from(range(size))

    def number(network, binary=False):
        lengths = nx.all_pairs_dijkstra_path_length(network, weight=None if binary else "weight")
        return sum(
            attributes[i] * attributes[j] * (1 / (1 + length) if binary else math.exp(-length))
            for i, reached in lengths
            for j, length in reached.items()
        )

    rows = by_id(results["NODES_OUT"])
    for network, column, binary in ((graph, "dPC", False), (short, "dIIC", True)):
        whole = number(network, binary)
        for patch in range(size):
            without = network.copy()
            without.remove_node(patch)
            expected = 100 * (whole - number(without, binary)) / whole
            row = rows[str(patch)]
            assert row[column] == pytest.approx(expected, rel=1e-9, abs=1e-9)
            parts = row[column + "intra"] + row[column + "flux"] + row[column + "connector"]
            assert parts == pytest.approx(expected, rel=1e-9, abs=1e-9)
        for link in results["LINKS_OUT"].getFeatures():
            pair = (int(link["from"]), int(link["to"]))
            without = network.copy()
            if without.has_edge(*pair):
                without.remove_edge(*pair)
            expected = 100 * (whole - number(without, binary)) / whole
            assert link[column] == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_one_patch_and_no_links(tmp_path):
    results = run(**files(tmp_path, "7 3.5\n", ""), DISPERSAL=100)
    assert results["EC"] == 3.5
    row = by_id(results["NODES_OUT"])["7"]
    assert row["dPC"] == row["dIIC"] == row["dPCintra"] == row["dNC"] == 100
    assert results["LINKS_OUT"].featureCount() == 0


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"DISPERSAL": ""}, "Give a dispersal distance, or say"),
        ({"DISPERSAL": "100, far"}, "“far” is no dispersal distance"),
        ({"DISPERSAL": "-5"}, "The dispersal distance -5 is not usable"),
        ({"DISPERSAL": 100, "PROBABILITY": 1.0}, "The probability 1 at the dispersal distance is not usable"),
        ({"DISPERSAL": 100, "MISSING": 1.0}, "The probability 1 of pairs that are not listed is not usable"),
        ({"DISPERSAL": 100, "ATTRIBUTE_FIELD": "area"}, "has no column “area”"),
        ({"DISPERSAL": 100, "LINK_VALUES": "probability"}, "The probability 1000 of the link from “1” to “2”"),
    ],
)
def test_bad_parameters(tmp_path, change, sentence):
    with pytest.raises(QgsProcessingException) as caught:
        run(**files(tmp_path), **change)
    assert sentence in str(caught.value)


def test_bad_files_leave_nothing_behind(tmp_path):
    given = files(tmp_path, NODES + "1 5\n", LINKS + "4 4 5\n1 9 5\n1 3 -2\n")
    with pytest.raises(QgsProcessingException) as caught:
        run(**given, DISPERSAL=100, INDICES=str(tmp_path / "indices.csv"), outputs=())
    text = str(caught.value)
    assert "a second time (row 5)" in text and "to itself" in text and "“9”" in text and "distance -2" in text
    assert not (tmp_path / "indices.csv").exists()


def test_all_candidates(tmp_path):
    with pytest.raises(QgsProcessingException, match="All patches are candidates"):
        run(**files(tmp_path, "1 5 0\n", ""), DISPERSAL=100)


def test_an_output_that_is_the_input_is_refused(tmp_path):
    given = files(tmp_path, suffix=".csv", nodes="id,attribute\n1,2\n", links="from,to,distance\n")
    with pytest.raises(QgsProcessingException):
        run(**given, DISPERSAL=100, INDICES=given["NODES"], outputs=())
    assert (tmp_path / "nodes.csv").read_text() == "id,attribute\n1,2\n"


def test_outputs_say_what_they_were_made_from(tmp_path):
    out = str(tmp_path / "patches.gpkg")
    run(**files(tmp_path), DISPERSAL="1000,500", NODES_OUT=out, outputs=())
    history = "\n".join(QgsVectorLayer(out, "patches", "ogr").metadata().history())
    assert "ecoaxis:connectivityindices" in history and "1000,500" in history and "sha256" in history
    assert str(tmp_path / "nodes.txt") in history


def test_in_a_model_with_files(tmp_path, qgis_app):
    model = QgsProcessingModelAlgorithm("indices", "test")
    for name in ("NODES", "LINKS"):
        model.addModelParameter(QgsProcessingParameterFile(name, name), QgsProcessingModelParameter(name))
    child = QgsProcessingModelChildAlgorithm("ecoaxis:connectivityindices")
    child.setChildId("indices")
    for name in ("NODES", "LINKS"):
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
    child.addParameterSources("DISPERSAL", [QgsProcessingModelChildParameterSource.fromStaticValue("1000")])
    output = QgsProcessingModelOutput("table")
    output.setChildOutputName("INDICES")
    child.setModelOutputs({"table": output})
    model.addChildAlgorithm(child)
    model.initAlgorithm()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    place = str(tmp_path / "indices.csv")
    given = {**files(tmp_path), next(each.name() for each in model.destinationParameterDefinitions()): place}
    _, done = model.run(given, context, feedback)
    assert done and "EC_PC,1000," in (tmp_path / "indices.csv").read_text()


def test_the_dialog_takes_text_files(tmp_path, provider):
    algorithm = provider.algorithm("connectivityindices")
    given = files(tmp_path)
    for name in ("NODES", "LINKS"):
        assert algorithm.parameterDefinition(name).checkValueIsAcceptable(given[name])
    assert algorithm.checkParameterValues({**given, "DISPERSAL": "5"}, QgsProcessingContext()) == (True, "")
    missing = {**given, "NODES": str(tmp_path / "nowhere.txt"), "DISPERSAL": "5"}
    accepted, sentence = algorithm.checkParameterValues(missing, QgsProcessingContext())
    assert not accepted and "nowhere.txt" in sentence


def test_scipy_is_asked_for_where_it_is_missing(tmp_path, monkeypatch):
    for name in [name for name in sys.modules if name == "scipy" or name.startswith("scipy.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "scipy", None)
    with pytest.raises(QgsProcessingException, match="lacks the Python package scipy"):
        run(**files(tmp_path), DISPERSAL=100)


def test_korean_shapefiles_in_cp949(tmp_path):
    patches, _ = layers()
    for feature, name in zip(list(patches.getFeatures()), ("가람", "나래", "다솜", "라온")):
        patches.dataProvider().changeAttributeValues({feature.id(): {0: name}})
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", "CP949"
    path = str(tmp_path / "패치.shp")
    QgsVectorFileWriter.writeAsVectorFormatV3(patches, path, QgsCoordinateTransformContext(), options)
    (tmp_path / "패치.cpg").unlink()
    links = tmp_path / "연결.csv"
    links.write_bytes("출발,도착,거리\n가람,나래,1000\n나래,다솜,2000\n".encode("cp949"))
    results = run(NODES=path, LINKS=str(links), DISPERSAL=1000)
    assert list(by_id(results["NODES_OUT"])) == ["가람", "나래", "다솜", "라온"]
    assert results["EC"] == pytest.approx(math.sqrt(589 + 2 * 75))


def test_distances_beyond_all_reach_and_patches_of_no_worth(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        far = run(**files(tmp_path), DISPERSAL=0.001, LANDSCAPE=100)
        worthless = run(**files(tmp_path, "1 0\n2 0\n", "1 2 0\n"), DISPERSAL=1, LANDSCAPE=100)
    assert far["EC"] == pytest.approx(math.sqrt(589))
    assert [row["dPC"] for row in far["LINKS_OUT"].getFeatures()] == [0, 0]
    assert worthless["EC"] == 0
    rows = by_id(worthless["NODES_OUT"])
    assert [(row["dPC"], row["dIIC"], row["dA"]) for row in rows.values()] == [(0, 0, NULL), (0, 0, NULL)]


def test_empty_fields_of_the_dialog_say_nothing(tmp_path):
    empty = ("NODE_ID_FIELD", "ATTRIBUTE_FIELD", "FROM_FIELD", "TO_FIELD", "DISTANCE_FIELD", "LANDSCAPE", "THRESHOLD")
    out = str(tmp_path / "patches.gpkg")
    run(**files(tmp_path), DISPERSAL="1000", **dict.fromkeys(empty, NULL), NODES_OUT=out, outputs=("INDICES",))
    history = "\n".join(QgsVectorLayer(out, "patches", "ogr").metadata().history())
    assert "NULL" not in history and "FIELD" not in history and "LANDSCAPE" not in history
    assert '"THRESHOLD": "1000.0"' in history


def test_cancelling(tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Nothing was written"):
        run(feedback, **files(tmp_path), DISPERSAL=100)


def test_looks(qgis_app):
    patches, lines = layers()
    for layer, style in ((patches, style_patches), (lines, style_links)):
        layer.dataProvider().addAttributes([patch_field("dPC")])
        layer.updateFields()
        place = layer.fields().indexOf("dPC")
        for number, feature in enumerate(layer.getFeatures()):
            layer.dataProvider().changeAttributeValues({feature.id(): {place: 10.0 * number}})
        style(layer)
        ranges = layer.renderer().ranges()
        assert ranges and ranges[0].lowerValue() == 0 and ranges[-1].upperValue() == 10.0 * (layer.featureCount() - 1)
        assert ranges[0].label() == "0" and "dPC 10" in ranges[1].label()


def patch_field(name):
    from ecoaxis.gis.compat import field

    return field(name, "double")


def test_classes():
    assert class_breaks([]) == []
    assert class_breaks([2.0]) == [2.0, 2.0]
    assert class_breaks([1, 1, 1, 1, 9]) == [1, 9]
    assert class_breaks(list(range(11))) == [0, 2, 4, 6, 8, 10]




def test_temporary_links_between_patches_that_touch_are_read():
    nodes, links = layers()
    add(links, "LINESTRING(300 5,300 5)", ["3", "4", 0])
    context, asked = QgsProcessingContext(), QgsProcessingFeatureSourceDefinition
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid)
    project = QgsProject()
    project.addMapLayers([nodes, links])
    context.setProject(project)
    given = {"NODES": asked(nodes.id()), "LINKS": asked(links.id()), "DISPERSAL": "1000", "INDICES": "memory:"}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ecoaxis:connectivityindices")
    results, ran = algorithm.run(given, context, QgsProcessingFeedback())
    assert ran
    assert results["EC"] > 28
