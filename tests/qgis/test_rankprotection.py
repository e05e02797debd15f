"""Ranking of patches to protect on small networks, worked out by hand."""
from __future__ import annotations

import csv
import itertools
import math

import pytest
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
NODES = (
    "id,attribute,protected,cost,grade,category\n"
    "a,10,1,,1,\nb,20,0,4,1,EN\nc,30,0,6,2,\nd,5,0,1,1,CR\ne,0,0,1,,\n"
)
LINKS = "from,to,distance\na,e,100\ne,b,0\nb,c,100\nc,d,200\n"
P = {("a", "b"): 0.5, ("a", "c"): 0.25, ("a", "d"): 0.0625, ("b", "c"): 0.5, ("b", "d"): 0.125, ("c", "d"): 0.25}
AREAS = {"a": 10.0, "b": 20.0, "c": 30.0, "d": 5.0}
COSTS = {"b": 4.0, "c": 6.0, "d": 1.0}


def equivalent(members):
    single = sum(AREAS[one] ** 2 for one in members)
    pairs = itertools.combinations(sorted(members), 2)
    return math.sqrt(single + sum(2 * AREAS[one] * AREAS[other] * P[one, other] for one, other in pairs))


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def text(folder, name, content):
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return str(path)


def ranked(folder, **parameters):
    outputs = {name: str(folder / f"{name.lower()}.csv") for name in ("OUTPUT", "CURVE")}
    found = processing.run("ecoaxis:rankprotection", {"DISPERSAL": "100", **outputs, **parameters})
    return {**found, **{name: rows(place) for name, place in outputs.items()}}


@pytest.fixture
def network(tmp_path):
    return {"NODES": text(tmp_path, "nodes.csv", NODES), "LINKS": text(tmp_path, "links.csv", LINKS)}


def test_the_whole_curve(tmp_path, network):
    found = ranked(tmp_path, **network)
    members, order = ["a"], []
    while len(members) < 4:
        rest = [name for name in COSTS if name not in members]
        best = max(rest, key=lambda each: (equivalent([*members, each]) - equivalent(members)) / COSTS[each])
        members.append(best)
        order.append(best)
    assert [row["candidate"] for row in found["CURVE"]] == ["", *order]
    assert [row["candidate"] for row in found["OUTPUT"]] == order
    whole = equivalent("abcd")
    for number, row in enumerate(found["CURVE"]):
        held = members[: number + 1]
        assert float(row["ec"]) == pytest.approx(equivalent(held))
        assert float(row["ec_percent"]) == pytest.approx(100 * equivalent(held) / whole)
        assert float(row["area_percent"]) == pytest.approx(100 * sum(AREAS[each] for each in held) / 65)
        grade_1 = sum(AREAS[each] for each in held if each in "abd")
        assert float(row["grade_1_percent"]) == pytest.approx(100 * grade_1 / 35)
    assert found["EC_BEFORE"] == pytest.approx(10) and found["EC_AFTER"] == pytest.approx(whole)


def test_unprotected_patches_as_if_they_were_not_there(tmp_path, network):
    found = ranked(tmp_path, STEPPING_STONES=False, ORDER="gain", PICKS=2, **network)
    # Without b nothing reaches a; c alone adds 900, b with e gone only 400.
    assert [row["candidate"] for row in found["OUTPUT"]] == ["c", "b"]
    assert float(found["CURVE"][1]["ec"]) == pytest.approx(math.sqrt(1000))
    assert float(found["CURVE"][2]["ec"]) == pytest.approx(math.sqrt(1000 + 400 + 2 * 600 * 0.5))


@pytest.mark.parametrize("kind, target", [("area", 60), ("connectivity", 70)])
def test_picking_ends_at_the_target(tmp_path, network, kind, target):
    found = ranked(tmp_path, TARGET=target, TARGET_TYPE=kind, **network)
    column = "area_percent" if kind == "area" else "ec_percent"
    values = [float(row[column]) for row in found["CURVE"]]
    assert values[-1] >= target > values[-2]
    assert [row["reached"] for row in found["CURVE"]] == ["0"] * (len(values) - 1) + ["1"]
    assert found["REACHED"] == 1


@pytest.mark.parametrize("kind", ["area", "connectivity"])
@pytest.mark.parametrize("target", [20, 45, 60, 75, 95])
def test_the_cheapest_set(tmp_path, network, kind, target):
    found = ranked(tmp_path, METHOD="exact", TARGET=target, TARGET_TYPE=kind, **network)
    costs = []
    for size in range(4):
        for members in itertools.combinations("bcd", size):
            held = ["a", *members]
            share = sum(AREAS[each] for each in held) / 65
            share = share if kind == "area" else equivalent(held) / equivalent("abcd")
            if share >= target / 100:
                costs.append(sum(COSTS[each] for each in members))
    assert float(found["CURVE"][-1]["cumulative_cost"]) == pytest.approx(min(costs))
    assert found["REACHED"] == 1


def test_the_best_set_for_a_budget(tmp_path, network):
    found = ranked(tmp_path, METHOD="exact", BUDGET=7, **network)
    sets = [each for size in range(4) for each in itertools.combinations("bcd", size)]
    best = max(equivalent(["a", *each]) for each in sets if sum(COSTS[one] for one in each) <= 7)
    assert found["EC_AFTER"] == pytest.approx(best)


def test_connections_left_outside_cost(tmp_path, network):
    alone = ranked(tmp_path, METHOD="exact", TARGET=40, **network)
    together = ranked(tmp_path, METHOD="exact", TARGET=40, CONNECTIVITY_WEIGHT=2, **network)
    assert [row["candidate"] for row in alone["OUTPUT"]] == ["b"]
    assert sorted(row["candidate"] for row in together["OUTPUT"]) == ["b", "c", "d"]


def test_priority(tmp_path, network):
    found = ranked(tmp_path, ORDER="priority", PICKS=1, **network)
    scores = {
        "b": (equivalent("ab") - 10) / 4 * 5 * 4, "c": (equivalent("ac") - 10) / 6 * 4,
        "d": (equivalent("ad") - 10) * 25,
    }  # fmt: skip
    assert found["OUTPUT"][0]["candidate"] == max(scores, key=scores.get)


def test_out_of_reach_is_told(tmp_path, network):
    nodes = text(tmp_path, "few.csv", NODES.replace("c,30,0,6", "c,30,0,").replace("d,5,0,1", "d,5,0,"))
    found = ranked(tmp_path, **{**network, "NODES": nodes}, TARGET=90)
    assert found["REACHED"] == 0
    assert [row["candidate"] for row in found["OUTPUT"]] == ["b"]


def square(left, low, size=100):
    left, low = 950_000 + left, 1_950_000 + low
    right, high = left + size, low + size
    return f"POLYGON(({left} {low},{right} {low},{right} {high},{left} {high},{left} {low}))"


def drawn(features, columns):
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:5179" + "".join(f"&field={name}:{kind}" for name, kind in columns), "drawn", "memory"
    )
    for wkt, values in features:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def test_protected_areas_laid_over_the_patches(tmp_path):
    columns = [("id", "string"), ("attribute", "double")]
    patches = [(square(300 * i, 0), [str(i), 1e4]) for i in range(4)]
    covers = [(square(0, 0, 70), ["x"]), (square(20, 0), ["y"]), (square(300, 0, 60), ["z"])]
    areas = drawn(covers, [("name", "string")])
    links = text(tmp_path, "links.csv", "from,to,distance\n0,1,200\n1,2,200\n2,3,200\n")
    place = str(tmp_path / "chosen.gpkg")
    given = {"NODES": drawn(patches, columns), "LINKS": links, "PROTECTED": areas, "DISPERSAL": "200"}
    processing.run("ecoaxis:rankprotection", {**given, "OUTPUT": place})
    chosen = list(QgsVectorLayer(place, "chosen", "ogr").getFeatures())
    assert [feature["candidate"] for feature in chosen] == ["1", "2", "3"]
    # Overlapping areas count once: 0 is covered by 70 x 70 and 80 x 100 less what they share, 50 x 70.
    assert chosen[0]["protected_share"] == pytest.approx(0.36)
    assert chosen[0].geometry().area() == pytest.approx(1e4)
    processing.run("ecoaxis:rankprotection", {**given, "MIN_SHARE": 36, "OUTPUT": place})
    assert [feature["candidate"] for feature in QgsVectorLayer(place, "chosen", "ogr").getFeatures()] == ["2", "3"]


@pytest.mark.parametrize(
    "changed, told",
    [
        ({"NODES": "id,attribute\na,1\nb,2\nc,3\nd,4\ne,5\n"}, "Which patches are protected"),
        ({"NODES": NODES.replace("b,20,0", "b,20,perhaps")}, "perhaps"),
        ({"NODES": "id,attribute,protected\na,1,1\nb,2,yes\nc,3,1\nd,4,0.6\ne,0,0\n"}, "No patch is left"),
        ({"NODES": NODES.replace("b,20,0,4", "b,20,0,0")}, "cost 0"),
        ({"BUDGET": 0.5}, "cheapest, “d”"),
        ({"METHOD": "exact"}, "target, a budget"),
        ({"METHOD": "exact", "TARGET": 50, "TARGET_TYPE": "connectivity", "STEPPING_STONES": False}, "stepping stones"),
        ({"PROTECTED_FIELD": "park"}, "park"),
        ({"ORDER": "priority", "NODES": NODES.replace("c,30,0,6,2", "c,30,0,6,7")}, "grade “7”"),
        ({"ORDER": "priority", "NODES": NODES.replace("EN", "ZZ")}, "“ZZ”"),
    ],
)
def test_one_clear_sentence(tmp_path, network, changed, told):
    given = {name: text(tmp_path, "bad.csv", value) if name == "NODES" else value for name, value in changed.items()}
    with pytest.raises(QgsProcessingException) as caught:
        ranked(tmp_path, **{**network, **given})
    assert told in str(caught.value)
    assert not (tmp_path / "output.csv").exists()


def test_a_set_that_is_not_proven_gives_way_to_a_better_greedy_one(tmp_path, network, monkeypatch):
    from ecoaxis.algorithms.connectedness.protection_input import Protection
    from ecoaxis.core.connectivity.ranking.pair_choice import Choice

    monkeypatch.setattr(Protection, "cheapest_for_area", lambda self, missing, weight: Choice((0, 1, 2), 11.0, 0.5))
    found = ranked(tmp_path, METHOD="exact", TARGET=45, **network)
    assert float(found["CURVE"][-1]["cumulative_cost"]) < 11
    assert found["REACHED"] == 1
