"""The worked examples on connectedness of real data: the figures that their guides state, found by running them."""
from __future__ import annotations

import csv
import pathlib
import re

import pytest
from qgis import processing
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDES = tuple(ROOT / "docs" / "examples" / "connectedness" / name for name in ("README.md", "README.ko.md"))
DATA = ROOT.parent / "shared" / "data"
LINKAGE, HERAULT, BYEONSAN = DATA / "linkage_demo", DATA / "herault", DATA / "korea" / "byeonsan"
FOREST = f"{HERAULT / 'CLC12_D034_RGF_clipped.gpkg'}|subset=\"CODE_12\" LIKE '31%'"
ROADS = HERAULT / "bdroute_troncon_route_20121123_herault_clipped.gpkg"
COVER = BYEONSAN / "esacci_landcover_2018_300m.tif"
TREES = "60,61,70,80,100"

needs_linkage = pytest.mark.skipif(not LINKAGE.is_dir(), reason=f"the data of Linkage Mapper are not in {LINKAGE}")
needs_herault = pytest.mark.skipif(not HERAULT.is_dir(), reason=f"the Hérault data are not in {HERAULT}")
needs_byeonsan = pytest.mark.skipif(not BYEONSAN.is_dir(), reason=f"the Byeonsan data are not in {BYEONSAN}")


def run(algorithm, folder, outputs, **parameters):
    """Run with ``outputs`` (parameter -> file name) in ``folder``; the paths by parameter, and the result."""
    places = {name: str(folder / file) for name, file in outputs.items()}
    inputs = {name: str(value) if isinstance(value, pathlib.Path) else value for name, value in parameters.items()}
    return places, processing.run(f"ecoaxis:{algorithm}", {**inputs, **places})


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def features(path):
    layer = QgsVectorLayer(str(path), "x", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, each.attributes())) for each in layer.getFeatures()]


def indices(path):
    return {row["index"]: float(row["value"]) for row in rows(path) if row["value"]}


def said(*figures):
    """Both guides state the figures."""
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        missing = [figure for figure in figures if figure not in text]
        assert not missing, f"{guide.name} does not state {missing}"


@needs_linkage
def test_the_file_of_linkage_mapper_holds_straight_distances(tmp_path):
    cores = {"PATCHES": LINKAGE / "lm_cores.shp", "ID_FIELD": "core_id"}
    straight, _ = run("buildpatchgraph", tmp_path, {"NODES": "n.gpkg", "LINKS": "straight.csv"}, **cores)
    with open(LINKAGE / "distances_lm_cores.txt", encoding="ascii", newline="") as stream:
        wanted = {(one, other): float(metres) for one, other, metres in csv.reader(stream, delimiter="\t")}
    found = {(row["from"], row["to"]): float(row["distance"]) for row in rows(straight["LINKS"])}
    assert found == pytest.approx(wanted, rel=1e-9)
    surface = {"DISTANCE_TYPE": "least-cost", "RESISTANCE": LINKAGE / "lm_resistances.tif"}
    places, _ = run("buildpatchgraph", tmp_path, {"NODES": "m.gpkg", "LINKS": "cost.csv"}, **cores, **surface)
    costs = {(row["from"], row["to"]): row for row in rows(places["LINKS"])}
    assert len(costs) == 15
    for pair, row in costs.items():
        assert float(row["distance"]) >= float(row["length_m"]) >= wanted[pair] - 800
    ordered = sorted(costs, key=lambda pair: float(costs[pair]["distance"]))
    assert min(wanted, key=wanted.get) == ("2", "3") and ordered.index(("2", "3")) == 4 and ordered[0] == ("5", "6")
    for pair in (("2", "3"), ("5", "6"), ("3", "5"), ("4", "5"), ("1", "2")):
        cost, length = float(costs[pair]["distance"]), float(costs[pair]["length_m"])
        said(f"{wanted[pair]:,.3f}", f"{cost:,.0f}", f"{length:,.0f}", f"{cost / wanted[pair]:.2f}")


@needs_linkage
def test_nine_pairs_of_cores_are_neighbours_in_cost(tmp_path):
    places, result = run(
        "leastcostcorridors", tmp_path, {"CORRIDORS": "c.tif", "PATHS": "paths.gpkg"},
        CORES=LINKAGE / "lm_cores.shp", ID_FIELD="core_id", RESISTANCE=LINKAGE / "lm_resistances.tif", WIDTH=20000,
    )  # fmt: skip
    costs = [row["distance"] for row in features(places["PATHS"])]
    assert result["LINKS"] == len(costs) == 9
    assert min(costs) == pytest.approx(13845.642, abs=1e-3) and max(costs) == pytest.approx(120021.372, abs=1e-3)


@needs_herault
def test_roads_take_the_mesh_size_of_the_forests(tmp_path):
    units = {"UNITS": HERAULT / "EPCIClermontais.gpkg", "UNIT_FIELD": "NOM_COM"}
    roads = {"BARRIERS": ROADS, "BARRIER_WIDTH": 20}
    before, after = (
        rows(run("meshsize", tmp_path, {"OUTPUT": name}, PATCHES=FOREST, **units, **cut)[0]["OUTPUT"])[-1]
        for name, cut in (("a.csv", {}), ("b.csv", roads))
    )
    assert before["unit"] == after["unit"] == "all"
    assert [int(row["patches"]) for row in (before, after)] == [14, 56]
    for name, figures in (
        ("area_m2", ("23,063", "23,063")),
        ("patch_area_m2", ("5,178", "5,114")),
        ("m_CUT_m2", ("337.3", "102.7")),
        ("m_CBC_m2", ("1,108.5", "122.1")),
    ):
        digits = 1 if name.startswith("m_") else 0
        assert tuple(f"{float(row[name]) / 1e4:,.{digits}f}" for row in (before, after)) == figures
        said(*figures)


@needs_herault
def test_stepping_stones_between_the_roads(tmp_path):
    graph, counts = run(
        "buildpatchgraph", tmp_path, {"NODES": "n.gpkg", "LINKS": "l.gpkg"}, PATCHES=FOREST, DISSOLVE="touching",
        BARRIERS=ROADS, BARRIER_WIDTH=20, MIN_AREA=100000, MAX_DISTANCE=3000,
    )  # fmt: skip
    assert (counts["NODE_COUNT"], counts["LINK_COUNT"]) == (172, 856)
    places, result = run(
        "connectivityindices", tmp_path, {"INDICES": "i.csv", "NODES_OUT": "o.gpkg"}, **graph, DISPERSAL="500"
    )
    assert result["EC"] == pytest.approx(201_357_508.75, rel=1e-9)
    assert indices(places["INDICES"])["A"] == pytest.approx(331_161_610.4, rel=1e-9)
    found = sorted(features(places["NODES_OUT"]), key=lambda row: -row["dPC"])
    by_area = sorted(found, key=lambda row: -row["attribute"])
    assert [row["id"] for row in found[:4]] == ["6-6", "6-10", "6-21", "6-1"]
    assert by_area.index(found[2]) > 10
    for row in found[:4]:
        said(f"{row['attribute'] / 1e4:,.0f}", f"{row['dPC']:.2f}", f"{row['dPCconnector']:.2f}")
    said("33,116", "20,136", "60.8", "172", "856")
    example = ROOT / "docs" / "examples" / "herault"
    screened, _ = run(
        "screendevelopment", tmp_path, {"VERDICTS": "v.csv", "FINDINGS": "f.csv"}, INPUT=example / "sites.geojson",
        SITE_FIELD="site", SCHEME=example / "screening", BINDING=example / "binding.json", CRS="EPSG:2154",
        PATCHES=graph["NODES"], DISPERSAL=500, MAX_DISTANCE=3000,
    )  # fmt: skip
    verdicts = rows(screened["VERDICTS"])
    lost = {row["site"]: (float(row["ec_loss_ha"]), float(row["ec_loss_percent"])) for row in verdicts}
    assert lost["Cabrières hillside"] == pytest.approx((3.4235, 0.0170), abs=1e-4)
    assert lost["Salagou shore"] == lost["Paulhan vineyard"] == (0, 0)
    said("3.42", "0.017")


@needs_byeonsan
def test_pattern_and_graph_of_the_park_forest(tmp_path):
    pattern, _ = run(
        "structuralpattern", tmp_path, {"OUTPUT": "p.tif", "SUMMARY": "p.csv"}, INPUT=COVER, VALUES=TREES, EDGE_WIDTH=1
    )
    shares = {row["class"]: row["share_of_foreground"] for row in rows(pattern["SUMMARY"])}
    said(*(f"{float(shares[name]):.1f}" for name in ("core", "edge", "branch", "bridge", "islet", "loop")))
    assert sum(float(share) for share in shares.values() if share) == pytest.approx(100)
    trees = {"PATCHES": COVER, "VALUES": TREES, "MIN_AREA": 200000}
    graph, counts = run("buildpatchgraph", tmp_path, {"NODES": "n.gpkg", "LINKS": "l.gpkg"}, **trees)
    assert counts["NODE_COUNT"] == 9
    places, _ = run("connectivityindices", tmp_path, {"NODES_OUT": "o.gpkg"}, **graph, DISPERSAL="1000")
    found = features(places["NODES_OUT"])
    largest = max(found, key=lambda row: row["attribute"])
    whole = sum(row["attribute"] for row in found)
    said(f"{whole / 1e4:,.0f}", f"{100 * largest['attribute'] / whole:.1f}", f"{largest['dPC']:.2f}")
    curve, _ = run(
        "rankprotection", tmp_path, {"OUTPUT": "r.csv", "CURVE": "c.csv"}, **graph, DISPERSAL="1000", ORDER="gain",
        PROTECTED=BYEONSAN / "BYEONSANBANDO_BNDRY.shp", PICKS=5,
    )  # fmt: skip
    steps = [float(row["ec_percent"]) for row in rows(curve["CURVE"])]
    assert len(steps) == 6 and steps == sorted(steps)
    said(f"{steps[0]:.1f}", f"{steps[-1]:.1f}")


@needs_byeonsan
def test_flats_through_the_air_and_over_water(tmp_path):
    flats, counts = run(
        "buildpatchgraph", tmp_path, {"NODES": "n.gpkg", "LINKS": "l.csv"}, PATCHES=COVER, VALUES="200", MIN_AREA=500000
    )
    water, _ = run("buildpatchgraph", tmp_path, {"NODES": "w.gpkg", "LINKS": "x.csv"}, PATCHES=COVER, VALUES="210")
    assert counts["NODE_COUNT"] == 6
    sea, _ = run(
        "marineconnectedness", tmp_path, {"HUBS_OUT": "h.gpkg", "LINKS": "s.csv", "INDICES": "i.csv"},
        HUBS=flats["NODES"], ID_FIELD="id", SEA=water["NODES"], GROUPS="shorebirds,finless_porpoise", CELL_SIZE=300,
    )  # fmt: skip
    found = {(row["group"], row["index"]): float(row["value"]) for row in rows(sea["INDICES"])}
    for group in ("shorebirds", "finless_porpoise"):
        said(f"{found[group, 'EC_PC'] / 1e4:,.0f}", f"{found[group, 'EC_share']:.1f}")
    lengths = {(row["group"], row["from"], row["to"]): float(row["distance"]) for row in rows(sea["LINKS"])}
    for (group, one, other), metres in lengths.items():
        if group == "finless_porpoise":
            assert metres >= lengths["shorebirds", one, other] - 1e-6
    said(*(f"{lengths[group, '1', '14'] / 1000:.1f} km" for group in ("shorebirds", "finless_porpoise")))


def test_both_guides_run_the_same_commands():
    english, korean = (
        re.findall(r"```sh\n(.*?)```", guide.read_text(encoding="utf-8").replace("LANGUAGE=ko", "LANGUAGE=en"), re.S)
        for guide in GUIDES
    )
    assert english == korean
