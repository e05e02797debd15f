"""docs/connectedness.md and its Korean twin: the same commands, and figures of the sample county that come out."""
from __future__ import annotations

import csv
import pathlib
import re

import pytest
from qgis import processing
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ("connectedness.md", "connectedness.ko.md")
GUIDES = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in NAMES}
SAMPLE = ROOT / "resources" / "sample"
HABITAT = f"{SAMPLE / 'connectivity' / 'axis_network_gaon.gpkg'}|layername=서식지패치|subset=\"종\" = 'flying_squirrel'"
PROTECTED = f"{SAMPLE / 'protected_areas_gaon.gpkg'}|layername=보호지역"


def said(*figures):
    for name, text in GUIDES.items():
        missing = [figure for figure in figures if figure not in text]
        assert not missing, f"{name} does not state {missing}"


def hectares(square_metres, digits=0):
    return f"{float(square_metres) / 1e4:,.{digits}f}"


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def features(path):
    layer = QgsVectorLayer(str(path), "x", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, each.attributes())) for each in layer.getFeatures()]


def run(algorithm, folder, outputs, **parameters):
    places = {name: str(folder / file) for name, file in outputs.items()}
    return places, processing.run(f"ecoaxis:{algorithm}", {**parameters, **places})


@pytest.fixture(scope="module")
def squirrel(qgis_processing, provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("guide")
    places, counts = run(
        "buildpatchgraph", folder, {"NODES": "n.gpkg", "LINKS": "l.gpkg"}, PATCHES=HABITAT, ID_FIELD="식별자"
    )
    return folder, places, counts


def test_both_guides_run_the_same_commands():
    def commands(text):
        blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.S))
        return re.sub(r" +# .*", "", blocks.replace("LANGUAGE=ko", "LANGUAGE=en"))

    english, korean = (commands(text) for text in GUIDES.values())
    assert english == korean
    known = {path.stem for path in (ROOT / "algorithms").glob("*/*.py")}
    assert set(re.findall(r"ecoaxis:(\w+)", english)) <= known


def test_indices_of_the_flying_squirrel(squirrel):
    folder, graph, counts = squirrel
    assert (counts["NODE_COUNT"], counts["LINK_COUNT"]) == (19, 171)
    places, _ = run(
        "connectivityindices", folder, {"INDICES": "i.csv", "NODES_OUT": "o.gpkg"}, **graph, DISPERSAL="1000,250,4000"
    )
    found = {(row["index"], row["dispersal"]): float(row["value"]) for row in rows(places["INDICES"]) if row["value"]}
    total = found["A", "1000"]
    for metres in ("250", "1000", "4000"):
        said(hectares(found["EC_PC", metres]), f"{100 * found['EC_PC', metres] / total:.1f} %")
    said(hectares(total), hectares(found["EC_PC", "1000"], 2))
    best = sorted(features(places["NODES_OUT"]), key=lambda row: -row["dPC"])[:5]
    names = ("dPC", "dPCintra", "dPCflux", "dPCconnector")
    for row in best:
        shares = " | ".join(f"{row[name]:.2f}" for name in names)
        said(f"| {row['id'][-3:]} | {hectares(row['attribute'])} | {shares} |")


def test_protection_by_both_methods(squirrel):
    folder, graph, _ = squirrel
    for method, picks in (("greedy", 5), ("exact", 2)):
        places, result = run(
            "rankprotection", folder, {"OUTPUT": f"{method}.gpkg", "CURVE": f"{method}.csv"}, **graph,
            PROTECTED=PROTECTED, DISPERSAL="1000", TARGET=50, METHOD=method,
        )  # fmt: skip
        curve = rows(places["CURVE"])
        assert result["REACHED"] == 1 and len(curve) == picks + 1
        said(f"{float(curve[0]['area_percent']):.1f} %", f"{hectares(curve[-1]['cumulative_cost'])} ha")
    said(f"{float(curve[-1]['area_percent']):.1f} %")


def test_restoration_of_degraded_forest(squirrel):
    folder, graph, _ = squirrel
    degraded = f"{SAMPLE / 'biotope_gaon.gpkg'}|layername=비오톱유형평가도|subset=\"소분류\" = '산림 훼손지'"
    places, result = run(
        "rankrestoration", folder, {"OUTPUT": "r.gpkg", "SEQUENCE": "s.csv"}, **graph, CANDIDATES=degraded,
        CANDIDATE_ID_FIELD="관리번호", MAX_DISTANCE=5000, DISPERSAL="1000", PICKS=5,
    )  # fmt: skip
    found = {row["candidate"]: row for row in features(places["OUTPUT"])}
    assert len(found) == 19
    first, better = found["GB00495"], found["GB02099"]
    assert better["gain_ec"] > better["attribute"]
    gain = f"{100 * (result['EC_AFTER'] / result['EC_BEFORE'] - 1):.3f} %"
    said(hectares(first["gain_ec"], 2), hectares(first["attribute"], 2), hectares(better["attribute"], 2), gain)
    said(hectares(result["EC_BEFORE"], 2), hectares(result["EC_AFTER"], 2))


def test_protected_and_connected_by_unit(tmp_path):
    places, _ = run(
        "protectedconnected", tmp_path, {"OUTPUT": "p.gpkg"}, PROTECTED=PROTECTED, DISPERSAL="1000,10000",
        UNITS=f"{SAMPLE / 'LT_C_ADEMD_gaon.shp'}|option:ENCODING=CP949", UNIT_FIELD="EMD_KOR_NM",
    )  # fmt: skip
    found = {(row["unit"], row["dispersal"]): row for row in features(places["OUTPUT"])}
    for unit in sorted({unit for unit, _ in found}):
        near, far = found[unit, 1000], found[unit, 10000]
        said(f"| {unit} | {near['Prot']:.2f} | {near['ProtConn']:.2f} | {far['ProtConn']:.2f} |")


def test_axes_of_the_sample_county(tmp_path):
    outputs = {"AXES": "a.gpkg", "PATCHES": "c.gpkg", "GAPS": "g.gpkg", "BREAKS": "b.gpkg", "RANKS": "r.csv"}
    binding = str(SAMPLE / "connectivity" / "binding.json")
    places, _ = run("assessaxes", tmp_path, outputs, CRS="EPSG:5186", BINDING=binding)
    for row in features(places["AXES"]):
        figures = (
            f"{100 * row['continuous']:.1f} %", f"{row['gaps']}", f"{row['longest_gap_m']:.0f} m", f"{row['breaks']}",
            f"{row['narrowest_m']:.0f} m",
        )  # fmt: skip
        said(" | ".join(figures), hectares(row["area_m2"]), hectares(row["ec_m2"]), f"{100 * row['ec_share']:.1f} %")
