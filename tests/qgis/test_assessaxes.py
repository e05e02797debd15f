"""``assessaxes`` on the sample county, on drawn axes and on bad input."""
from __future__ import annotations

import csv
import json
import pathlib
import shlex

import numpy as np
import pytest
from ecoaxis.gis.connectivity.axes.styles import style_axes, style_breaks, style_gaps, style_patches
from ecoaxis.gis.paths import resource
from ecoaxis.gis.report.axes_texts import AXES_LABELS
from ecoaxis.gis.report.texts import Labels
from osgeo import gdal
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

BINDING = resource("sample", "binding.json")
AXES = {"가온정맥 산림축": "mountain", "가온천 하천축": "river", "갯들 연안축": "coast"}
ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
BYEONSAN = DATA / "korea" / "byeonsan"
HERAULT = DATA / "herault"
ALL = ("AXES", "PATCHES", "GAPS", "BREAKS")

needs_byeonsan = pytest.mark.skipif(not BYEONSAN.is_dir(), reason=f"the Byeonsan data are not in {BYEONSAN}")
needs_herault = pytest.mark.skipif(not HERAULT.is_dir(), reason=f"the Hérault data are not in {HERAULT}")


def layer(kind, shapes, fields="axis:string(30)", crs="EPSG:5186"):
    made = QgsVectorLayer(f"{kind}?crs={crs}&field={fields}", "drawn", "memory")
    features = []
    for wkt, *values in shapes:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(list(values))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


def assess(folder, **parameters):
    outputs = {name: str(folder / f"{name.lower()}.gpkg") for name in ALL}
    outputs["RANKS"] = str(folder / "ranks.csv")
    asked = {"CRS": "EPSG:5186", "LANGUAGE": "en", "DATE": "2026-11-23", **outputs, **parameters}
    return processing.run("ecoaxis:assessaxes", asked)


def rows(path):
    found = QgsVectorLayer(str(path), "result", "ogr")
    assert found.isValid()
    return [dict(zip(found.fields().names(), feature.attributes())) for feature in found.getFeatures()]


@pytest.fixture(scope="module")
def county(qgis_processing, provider, tmp_path_factory):
    """Everything that the assessment of the sample county makes."""
    folder = tmp_path_factory.mktemp("county")
    before = {path: path.stat().st_mtime_ns for path in pathlib.Path(resource("sample")).rglob("*")}
    assess(
        folder, BINDING=BINDING, CURVE=str(folder / "curve.csv"), REPORT=str(folder / "report.pdf"),
        REPORT_HTML=str(folder / "report.html"), TITLE="Gaon <&>", AUTHOR="An officer",
    )  # fmt: skip
    assert {path: path.stat().st_mtime_ns for path in pathlib.Path(resource("sample")).rglob("*")} == before
    return folder


def test_axes_of_the_sample_county(county):
    axes = {row["axis"]: row for row in rows(county / "axes.gpkg")}
    assert {name: row["kind"] for name, row in axes.items()} == AXES
    for row in axes.values():
        assert 0 < row["core_m2"] <= row["area_m2"]
        assert row["ec_m2"] <= row["core_m2"] * (1 + 1e-9)
        assert row["ec_share"] == pytest.approx(row["ec_m2"] / row["area_m2"])
        assert row["ec_protected_m2"] <= row["protected_m2"] * (1 + 1e-9)
        assert 0 <= row["continuous"] <= row["continuous_all"] <= 1
        assert row["gaps"] == row["patches"] - 1
        assert row["gaps_far"] <= row["gaps"]
        assert row["breaks"] == row["pieces"] - 1
        assert 1 <= row["rank"] <= 5
        assert row["driver"] in ("core", "isolation", "breaks")


def test_patches_gaps_and_breaks_fit_together(county):
    patches = rows(county / "patches.gpkg")
    assert len({row["id"] for row in patches}) == len(patches)
    ids = {row["id"]: row["axis"] for row in patches}
    gaps = rows(county / "gaps.gpkg")
    for row in gaps:
        assert ids[row["from"]] == ids[row["to"]] == row["axis"]
        assert row["distance"] == pytest.approx(row["length_m"], abs=1e-6)
        assert row["far"] == int(row["distance"] > 1000)
        assert row["gain_m2"] > 0
    for axis in rows(county / "axes.gpkg"):
        own = [row for row in gaps if row["axis"] == axis["axis"] and row["gap"]]
        assert len(own) == axis["gaps"]
        assert max(row["distance"] for row in own) == pytest.approx(axis["longest_gap_m"])
        assert sum(row["attribute"] for row in patches if row["axis"] == axis["axis"]) == pytest.approx(axis["core_m2"])
        broken = [row for row in rows(county / "breaks.gpkg") if row["axis"] == axis["axis"]]
        assert len(broken) == axis["breaks"]
    assert {row["kind"] for row in rows(county / "breaks.gpkg")} <= {"road", "built_up", "narrow", "apart"}


def test_equivalent_connectivity_of_the_layers_is_that_of_the_table(county):
    """The layers are a patch graph: the algorithm of indices gives the same EC from them."""
    patches, gaps = county / "patches.gpkg", county / "gaps.gpkg"
    for axis in rows(county / "axes.gpkg"):
        quoted = axis["axis"]
        nodes, links = QgsVectorLayer(str(patches), "nodes", "ogr"), QgsVectorLayer(str(gaps), "links", "ogr")
        for each in (nodes, links):
            each.setSubsetString(f"\"axis\" = '{quoted}'")
        result = processing.run("ecoaxis:connectivityindices", {
            "NODES": nodes, "LINKS": links, "DISPERSAL": "1000", "PROBABILITY": 0.5,
            "INDICES": str(county / f"{axis['kind']}.csv"),
        })  # fmt: skip
        with open(result["INDICES"], encoding="utf-8-sig", newline="") as stream:
            told = {row["index"]: float(row["value"]) for row in csv.DictReader(stream)}
        assert told["EC_PC"] == pytest.approx(axis["ec_m2"], rel=1e-9)


def test_ranks_and_curve(county):
    with open(county / "ranks.csv", encoding="utf-8-sig", newline="") as stream:
        ranks = list(csv.DictReader(stream))
    for name in AXES:
        for kind in ("restore", "protect"):
            own = [row for row in ranks if row["axis"] == name and row["list"] == kind]
            assert 0 < len(own) <= 10
            assert [int(row["number"]) for row in own] == list(range(1, len(own) + 1))
            gains = [float(row["gain_m2"]) for row in own]
            assert gains == sorted(gains, reverse=True)
    with open(county / "curve.csv", encoding="utf-8-sig", newline="") as stream:
        curve = list(csv.DictReader(stream))
    for axis in rows(county / "axes.gpkg"):
        own = {float(row["dispersal"]): float(row["ec_m2"]) for row in curve if row["axis"] == axis["axis"]}
        assert own[1000.0] == pytest.approx(axis["ec_m2"])
        assert list(own.values()) == sorted(own.values())


@pytest.mark.parametrize(("language", "far"), [("ko", "이동거리보다 긴"), ("en", "longer than the dispersal")])
def test_layers_get_a_legend_in_both_languages(language, far, county):
    label = Labels(language, AXES_LABELS)
    legends = []
    for name, style in zip(ALL, (style_axes, style_patches, style_gaps, style_breaks)):
        shown = QgsVectorLayer(str(county / f"{name.lower()}.gpkg"), name, "ogr")
        style(shown, label)
        legends.append([item.label() for item in shown.renderer().legendSymbolItems()])
    assert len(legends[1]) == 2
    assert any(far in text for text in legends[2])
    assert label("break.road") in legends[3]


def test_the_report_names_what_it_rests_on(county):
    assert (county / "report.pdf").read_bytes()[:5] == b"%PDF-"
    text = (county / "report.html").read_text(encoding="utf-8")
    assert "Gaon &lt;&amp;&gt;" in text
    assert "Gaon <&>" not in text
    for name in AXES:
        assert name in text
    assert text.count("data:image/png") >= 3
    assert "Assumed" in text
    assert "qgis_process run ecoaxis:assessaxes" in text


def test_the_command_repeats_the_result(county, tmp_path):
    layer_of = QgsVectorLayer(str(county / "axes.gpkg"), "axes", "ogr")
    history = dict(line.split(": ", 1) for line in layer_of.metadata().history())
    told = json.loads(history["PARAMETERS"])
    keys = {record["key"] for record in json.loads(history["INPUTS"])}
    assert {"ecological_axis", "protected_areas", "ecosystem_nature_map", "roads"} <= keys
    assert all(record["sha256"] for record in json.loads(history["INPUTS"]))
    for name in (*ALL, "RANKS", "CURVE"):
        told[name] = str(tmp_path / f"{name}.gpkg")
    told.pop("REPORT")
    told.pop("REPORT_HTML")
    processing.run("ecoaxis:assessaxes", told)
    first, again = rows(county / "axes.gpkg"), rows(told["AXES"])
    for one, other in zip(first, again):
        one.pop("fid"), other.pop("fid")
        assert one == other
    assert shlex.split(" ".join(shlex.quote(value) for value in told.values()))


def test_a_drawn_axis_with_a_road_and_a_crossing(provider, tmp_path):
    polygon = "POLYGON((200000 500000, 210000 500000, 210000 501000, 200000 501000, 200000 500000))"
    road = "LINESTRING(204000 499900, 204000 501100)"
    axes = layer("Polygon", [(polygon, "하천축 A", "핵심")], "axis:string(30)&field=zone:string(10)")
    given = {
        "INPUT": axes, "AXIS_FIELD": "axis", "ZONE_FIELD": "zone", "ROADS": layer("LineString", [(road, "x")]),
        "CORES_FROM": ["axis_core"], "BARRIERS": ["roads"], "BINDING": "",
    }  # fmt: skip
    assess(tmp_path, **given)
    (axis,) = rows(tmp_path / "axes.gpkg")
    assert (axis["axis"], axis["kind"], axis["patches"], axis["gaps"], axis["breaks"]) == ("하천축 A", "river", 2, 1, 1)
    assert axis["longest_gap_m"] == pytest.approx(8.0)
    assert axis["core_m2"] == pytest.approx(1e7 - 8000)
    assert axis["protected_m2"] is None or not axis["protected_m2"]
    (gap,) = rows(tmp_path / "gaps.gpkg")
    assert (gap["barrier"], gap["driver"]) == ("road", "barrier")
    assess(tmp_path, **{**given, "BARRIERS": []})
    assert rows(tmp_path / "axes.gpkg")[0]["patches"] == 1


def test_a_centre_line_is_widened_and_told(provider, tmp_path):
    line = layer("LineString", [("LINESTRING(200000 500000, 210000 500000)", "x")])
    assess(tmp_path, INPUT=line, KIND="mountain", BINDING="", REPORT_HTML=str(tmp_path / "r.html"))
    (axis,) = rows(tmp_path / "axes.gpkg")
    assert axis["widened"] == 1
    assert axis["line_continuous"] == pytest.approx(1.0)
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "300 m to either side" in text.replace("core 300 m and axis", "300 m to either side and axis")
    assert "centre line" in text


def test_zoning_grades_make_cores_and_weigh_priorities(provider, tmp_path):
    ground = "POLYGON((200000 500000, 208000 500000, 208000 501000, 200000 501000, 200000 500000))"
    raster = tmp_path / "grade.tif"
    grades = np.full((160, 860), 3, np.uint8)
    grades[:, 30:230] = grades[:, 290:430] = 1
    grades[:, 230:260] = 5
    grades[:20] = 0
    image = gdal.GetDriverByName("GTiff").Create(str(raster), 860, 160, 1, gdal.GDT_Byte)
    image.SetGeoTransform((199_700, 10, 0, 501_300, 0, -10))
    axes = layer("Polygon", [(ground, "A")])
    image.SetProjection(axes.crs().toWkt())
    image.GetRasterBand(1).WriteArray(grades)
    image = None
    results = tmp_path / "results"
    results.mkdir()
    given = {"INPUT": axes, "BINDING": "", "CORES_FROM": ["zoning_grade"], "COST_PER_METRE": 2.0}
    assess(results, GRADES=str(raster), **given)
    first, second = sorted(rows(results / "patches.gpkg"), key=lambda row: -row["area_m2"])
    assert (first["area_m2"], second["area_m2"]) == (pytest.approx(2e6), pytest.approx(1.4e6))
    (gap,) = rows(results / "gaps.gpkg")
    assert gap["distance"] == pytest.approx(600.0)
    assert gap["grade"] == pytest.approx(4.0, abs=0.1)
    assert gap["cost"] == pytest.approx(1200.0)
    assert gap["priority"] == pytest.approx(gap["gain_m2"] * (6 - gap["grade"]) / 1200.0)
    (results / "moved").mkdir()
    assess(results / "moved", GRADES=str(raster), **{**given, "CRS": "EPSG:5179"})
    moved = sorted(row["area_m2"] for row in rows(results / "moved" / "patches.gpkg"))
    assert moved == [pytest.approx(1.4e6, rel=2e-3), pytest.approx(2e6, rel=2e-3)]


def test_wildlife_crossings_of_the_sample_open_its_roads(provider, tmp_path):
    bound = resource("sample", "connectivity", "binding.json")
    found = {}
    for reach in (0.0, 500.0):
        folder = tmp_path / f"{reach:g}"
        folder.mkdir()
        assess(folder, BINDING=bound, CROSSING_REACH=reach)
        found[reach] = {row["axis"]: row for row in rows(folder / "axes.gpkg")}
    closed, opened = (found[reach]["가온정맥 산림축"] for reach in (0.0, 500.0))
    assert opened["patches"] <= closed["patches"]
    assert opened["ec_m2"] > closed["ec_m2"]
    assert opened["breaks"] <= closed["breaks"]


def test_over_even_ground_least_costs_are_nearly_the_distances(provider, tmp_path):
    """Costs over ground of resistance 1 are lengths from cell to cell: at most 8.2 % longer, and some cells more."""
    ground = "POLYGON((200000 500000, 208000 500000, 208000 501000, 200000 501000, 200000 500000))"
    axes = layer("Polygon", [(ground, "A")])
    cores = layer(
        "Polygon",
        [
            ("POLYGON((200000 500000, 202000 500000, 202000 501000, 200000 501000, 200000 500000))", "1"),
            ("POLYGON((202600 500000, 204000 500000, 204000 501000, 202600 501000, 202600 500000))", "2"),
            ("POLYGON((205000 500300, 206000 500300, 206000 501000, 205000 501000, 205000 500300))", "3"),
        ],
    )
    raster = tmp_path / "ones.tif"
    image = gdal.GetDriverByName("GTiff").Create(str(raster), 860, 160, 1, gdal.GDT_Float32)
    image.SetGeoTransform((199_700, 10, 0, 501_300, 0, -10))
    image.SetProjection(axes.crs().toWkt())
    image.GetRasterBand(1).Fill(1.0)
    image = None
    given = {"INPUT": axes, "CORES": cores, "BINDING": "", "BARRIERS": []}
    straight, costs = tmp_path / "straight", tmp_path / "costs"
    straight.mkdir(), costs.mkdir()
    assess(straight, **given)
    assess(costs, RESISTANCE=str(raster), REPORT_HTML=str(costs / "r.html"), **given)
    lengths = sorted(row["distance"] for row in rows(straight / "gaps.gpkg"))
    found = sorted(row["distance"] for row in rows(costs / "gaps.gpkg"))
    assert len(found) == len(lengths) == 2
    for cost, length in zip(found, lengths):
        assert length - 1 <= cost <= 1.082 * length + 20
    (one,), (other,) = rows(straight / "axes.gpkg"), rows(costs / "axes.gpkg")
    assert other["ec_m2"] == pytest.approx(one["ec_m2"], rel=0.02)
    text = (costs / "r.html").read_text(encoding="utf-8")
    assert "least costs, resistance × m" in text
    with pytest.raises(QgsProcessingException, match="EPSG:5179"):
        assess(costs, RESISTANCE=str(raster), **{**given, "CRS": "EPSG:5179"})


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"CRS": "EPSG:4326", "BINDING": BINDING}, "metres"),
        ({"BINDING": ""}, "There are no ecological axes"),
        ({"DISTANCES": "500, far, -3", "BINDING": BINDING}, "“far” is no dispersal distance"),
        ({"DATE": "soon", "BINDING": BINDING}, "soon"),
        ({"PATCHES": "{folder}/r.pdf", "BINDING": BINDING}, "r.pdf"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(parameters, said, provider, tmp_path):
    given = {name: value.replace("{folder}", str(tmp_path)) for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=said):
        assess(tmp_path, REPORT=str(tmp_path / "r.pdf"), **given)
    assert not list(tmp_path.iterdir())


def test_an_unknown_kind_and_an_empty_layer(provider, tmp_path):
    line = ("LINESTRING(200000 500000, 210000 500000)", "x", "canal")
    unknown = layer("LineString", [line], "axis:string(30)&field=kind:string(10)")
    with pytest.raises(QgsProcessingException, match="canal"):
        assess(tmp_path, INPUT=unknown, KIND_FIELD="kind", BINDING="")
    with pytest.raises(QgsProcessingException, match="no polygon and no line"):
        assess(tmp_path, INPUT=layer("Polygon", []), BINDING="")


@needs_herault
def test_forests_of_the_herault_as_an_axis_cut_by_its_main_roads(provider, tmp_path):
    """Real roads and land cover: forests of the Clermontais as cores of one axis, its main roads as barriers."""
    cover = f"{HERAULT}/CLC12_D034_RGF_clipped.gpkg"
    forest = QgsVectorLayer(cover, "forest", "ogr")
    forest.setSubsetString("\"CODE_12\" LIKE '31%'")
    built = QgsVectorLayer(cover, "built", "ogr")
    built.setSubsetString("\"CODE_12\" LIKE '1%'")
    area = QgsVectorLayer(f"{HERAULT}/EPCIClermontais.gpkg", "area", "ogr")
    roads = QgsVectorLayer(f"{HERAULT}/bdroute_troncon_route_20121123_herault_clipped.gpkg", "roads", "ogr")
    assert all(each.isValid() for each in (forest, built, area, roads))
    given = {
        "INPUT": area, "CORES": forest, "BUILT_UP": built, "ROADS": roads, "CORES_FROM": ["protected_areas"],
        "CRS": "EPSG:2154", "BINDING": "", "MINIMUM_WIDTH": 200.0,
    }  # fmt: skip
    assess(tmp_path, **given)
    (cut,) = rows(tmp_path / "axes.gpkg")
    assess(tmp_path, **{**given, "BARRIERS": []})
    (free,) = rows(tmp_path / "axes.gpkg")
    assert cut["patches"] > free["patches"] > 5
    assert cut["core_m2"] < free["core_m2"]
    assert cut["ec_m2"] < free["ec_m2"] <= free["core_m2"]
    assert cut["continuous"] < free["continuous"]
    assert cut["breaks"] > 0


@needs_byeonsan
def test_the_park_of_byeonsan_as_an_axis(provider, tmp_path):
    park = QgsVectorLayer(f"{BYEONSAN}/BYEONSANBANDO_BNDRY.shp", "park", "ogr")
    assert park.isValid()
    assess(
        tmp_path, INPUT=park, PROTECTED=park, CORES_FROM=["protected_areas"], CRS="EPSG:5179", BINDING="",
        KIND="mountain",
    )  # fmt: skip
    (axis,) = rows(tmp_path / "axes.gpkg")
    assert axis["core_share"] == pytest.approx(1.0, abs=0.01)
    assert axis["protected_m2"] == pytest.approx(axis["core_m2"])
    assert axis["continuous"] < axis["continuous_all"] <= 1
