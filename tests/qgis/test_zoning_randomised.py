"""Random maps with every kind of rule over vectors and rasters, against the plain loops of ``zoning_reference``."""
from __future__ import annotations

import math
import pathlib
from collections import Counter

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsGeometry
from zoning_fixtures import LEFT, TOP, read, write_binding, write_raster, write_scheme, write_vector
from zoning_reference import Raster, Reference, Rule, Vector, move

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

WIDTH, HEIGHT = 300.0, 240.0


def star(rng, x: float, y: float, radius: float, count: int) -> list:
    """A ring around a place that does not cross itself."""
    angles = np.arange(count) / count * 2 * math.pi
    radii = radius * rng.uniform(0.75, 1.0, count)
    ring = [(x + r * math.cos(a), y + r * math.sin(a)) for r, a in zip(radii, angles)]
    return [*ring, ring[0]]


def ring_text(ring: list) -> str:
    return "(" + ",".join(f"{float(x)!r} {float(y)!r}" for x, y in ring) + ")"


def polygon(rng, shape: str) -> QgsGeometry:
    """A polygon: plain, with a hole, of two parts, or of more vertices than are kept in one piece."""
    x, y = LEFT + rng.uniform(0, WIDTH), TOP - rng.uniform(0, HEIGHT)
    radius = rng.uniform(10, 90)
    count = int(rng.integers(620, 1500)) if shape == "long" else int(rng.integers(3, 14))
    parts = [[star(rng, x, y, radius, count)]]
    if shape == "hole":
        parts[0].append(star(rng, x, y, radius * 0.3, 5)[::-1])
    if shape == "parts":
        parts.append([star(rng, x + 2.5 * radius, y, radius, 7)])
    text = ",".join("(" + ",".join(ring_text(ring) for ring in part) + ")" for part in parts)
    return QgsGeometry.fromWkt(f"MULTIPOLYGON({text})")


def geometry_of(rng, kind: str, shape: str) -> QgsGeometry:
    if kind == "polygon":
        return polygon(rng, shape)
    points = [(LEFT + x, TOP - y) for x, y in rng.uniform(-150, 450, (4, 2))]
    texts = [f"{float(x)!r} {float(y)!r}" for x, y in points]
    if kind == "line":
        return QgsGeometry.fromWkt(f"MULTILINESTRING(({','.join(texts[:3])}),({texts[3]},{texts[0]}))")
    return QgsGeometry.fromWkt(f"MULTIPOINT({','.join(texts[:2])})" if shape == "parts" else f"POINT({texts[0]})")


class Case:
    """A folder with datasets as files and as the reference sees them."""

    def __init__(self, folder: pathlib.Path, seed: int, crs: str = "EPSG:5179"):
        self.folder = folder
        self.rng = np.random.default_rng(seed)
        self.crs = crs
        self.datasets: dict = {}
        self.binding: dict = {}
        self.rules: list[Rule] = []

    def vector(self, key: str, kind: str, values: list[dict], code: int = 5179, canonical: dict | None = None,
               suffix: str = ".gpkg") -> None:  # fmt: skip
        """Features in the CRS ``code``; the reference sees them in the analysis CRS, with ``canonical`` values."""
        features, seen = [], []
        for number, attributes in enumerate(values):
            shape = ("plain", "hole", "parts", "long")[number % 4]
            geometry = move(geometry_of(self.rng, kind, shape), 5179, f"EPSG:{code}")
            features.append((geometry.asWkt(17), attributes))
            told = {name: (canonical or {}).get(value, value) for name, value in attributes.items()}
            seen.append((move(geometry, code, self.crs), told))
        write_vector(self.folder / f"{key}{suffix}", features, code)
        self.datasets[key] = Vector(kind, seen)
        self.binding[key] = {"source": f"{key}{suffix}"}

    def raster(self, key: str, array, cell: float, code: int = 5179, nodata=None, left=LEFT - 20.0,
               top=TOP + 10.0) -> None:  # fmt: skip
        write_raster(self.folder / f"{key}.tif", array, nodata, left, top, cell, code)
        self.datasets[key] = Raster(array, left, top, cell, code, nodata)
        self.binding[key] = {"source": f"{key}.tif", "provider": "gdal"}

    def rule(self, indicator: str, dataset: str, field: str, kind: str, value: str, grade: int) -> None:
        self.rules.append(Rule(indicator[0], indicator, dataset, field, kind, value, grade))

    def grade(self, extent: tuple, cell: float, **more) -> dict:
        head = {name: more.pop(name) for name in ("strictest", "otherwise", "combine", "weights", "breaks", "grades")
                if name in more}  # fmt: skip
        scheme = write_scheme(self.folder / "s", [rule.row() for rule in self.rules], **head)
        binding = write_binding(self.folder / "b.json", self.binding)
        return processing.run("ecoaxis:gradezoning", {
            "SCHEME": scheme, "BINDING": binding, "CELL_SIZE": cell, "CRS": self.crs,
            "EXTENT": ",".join(repr(float(each)) for each in extent) + f" [{self.crs}]",
            "GRADE": str(self.folder / "grade.tif"), "DECIDER": str(self.folder / "decider.tif"), **more})

    def compare(self, extent: tuple, cell: float, mask: Vector | None = None, least: float = 0.97, **more) -> Reference:
        """Grade, and hold every cell that rounding does not decide against the reference."""
        head = {name: more[name] for name in ("strictest", "otherwise", "weights", "breaks") if name in more}
        result = self.grade(extent, cell, **more)
        x0, x1, y0, y1 = extent
        left, top = math.floor(x0 / cell) * cell, math.ceil(y1 / cell) * cell
        shape = (round((top - math.floor(y0 / cell) * cell) / cell), round((math.ceil(x1 / cell) * cell - left) / cell))
        dataset = gdal.Open(result["GRADE"])
        assert dataset.GetGeoTransform() == pytest.approx((left, cell, 0, top, 0, -cell), abs=1e-6)
        grades, deciders = read(result["GRADE"]), read(result["DECIDER"])
        assert grades.shape == shape
        reference = Reference(self.rules, self.datasets, left, top, cell, shape, self.crs, mask=mask, **head).run()
        sure = ~reference.doubtful
        assert sure.mean() >= least
        wrong = np.argwhere(sure & (grades != reference.grade))
        assert not len(wrong), [(tuple(w), grades[tuple(w)], reference.grade[tuple(w)]) for w in wrong[:5]]
        assert (deciders == reference.decider)[sure].all()
        self.result = result
        return reference


EXTENT = (LEFT, LEFT + WIDTH, TOP - HEIGHT, TOP)


def everything(folder, seed, crs="EPSG:5179", codes=(5179, 5179, 5179)) -> Case:
    """All kinds of rules over polygons, lines, points and rasters."""
    case = Case(folder, seed, crs)
    rng = case.rng
    classes = {"1등급": "1", "Ⅱ": "2", "3.0": "3", "별도관리지역": "SMA", " 2등급 ": "2"}
    texts = [*classes, None, "1등급", "Ⅱ"]
    case.vector("ecosystem_nature_map", "polygon", [{"eczm_grad": str(texts[i % len(texts)]) if texts[i % len(texts)]
                else None} for i in range(12)], codes[0], classes)  # fmt: skip
    numbers = [float(rng.integers(-5, 6)) if i % 5 else float(rng.normal()) for i in range(11)]
    case.vector("p", "polygon", [{"n": n if i != 3 else None, "k": f"{n:g}"} for i, n in enumerate(numbers)], codes[1])
    case.vector("r", "line", [{"k": "r"}] * 3, codes[2])
    case.vector("t", "point", [{"k": str(i % 3)} for i in range(9)], codes[1])
    case.raster("a", rng.integers(0, 14, (40, 40)).astype(np.uint8), 10.0, nodata=0)
    heights = rng.normal(100, 60, (16, 15)).astype(np.float32)
    heights[2, 3], heights[4, 5] = -9999, np.nan
    case.raster("e", heights, 25.0, nodata=-9999.0)
    sparse = (rng.random((36, 40)) < 0.02).astype(np.int16) * 7
    sparse[5, 5] = -1
    case.raster("w", sparse, 10.0, nodata=-1)
    grade = iter(rng.integers(1, 6, 200).tolist())
    for indicator, dataset, name, kind, values in (
        ("xa", "ecosystem_nature_map", "eczm_grad", "code", ["1|SMA", "2", "3"]),
        ("xp", "p", "n", "range", ["..-2", "1..3", "2.5.."]),
        ("yk", "p", "k", "code", ["1*", "-3|4", "0"]),
        ("yq", "p", "n", "percentile", ["90..", "30..60"]),
        ("zr", "r", "", "distance", ["..12.5", "20..31", "200.."]),
        ("zp", "ecosystem_nature_map", "", "distance", ["0.5..9", "100..120"]),
        ("zt", "t", "", "distance", ["..25"]),
        ("wt", "t", "k", "code", ["1"]),
        ("wp", "t", "", "presence", [""]),
        ("va", "a", "", "code", ["1*", "3|4", "7"]),
        ("va", "a", "", "range", ["5..7"]),
        ("ve", "e", "", "range", ["150..", "..-10"]),
        ("vq", "e", "", "percentile", ["85..", "..12.5"]),
        ("ww", "w", "", "presence", [""]),
        ("wd", "w", "", "distance", ["10..20", "60.."]),
    ):
        for value in values:
            case.rule(indicator, dataset, name, kind, value, next(grade))
    return case


@pytest.mark.parametrize("seed", range(3))
def test_every_kind_of_rule(tmp_path, seed):
    reference = everything(tmp_path, seed).compare(EXTENT, 10.0)
    assert len(np.unique(reference.decider)) > 8


@pytest.mark.parametrize("cell", [5.0, 7.5, 30.0])
def test_cell_sizes_and_extents_that_do_not_fit_them(tmp_path, cell):
    size = min(cell * 20, 200)
    extent = (LEFT + 3.21, LEFT + 3.21 + size, TOP - size * 0.8, TOP - 1.7)
    everything(tmp_path, 11).compare(extent, cell)


def test_layers_in_other_systems(tmp_path):
    case = everything(tmp_path, 5, codes=(5186, 4326, 5187))
    codes = case.rng.integers(1, 9, (30, 30)).astype(np.uint8)
    corner = move(QgsGeometry.fromWkt(f"POINT({LEFT} {TOP})"), 5179, "EPSG:5186").asPoint()
    case.raster("o", codes, 20.0, 5186, 3, round(corner.x()) - 33.0, round(corner.y()) + 41.0)
    for value, grade in (("1", 1), ("2|4", 3), ("5..7", 2)):
        case.rule("uo", "o", "", "range" if ".." in value else "code", value, grade)
    case.compare(EXTENT, 10.0, least=0.85)


def test_another_analysis_system(tmp_path):
    case = Case(tmp_path, 6, "EPSG:5186")
    case.vector("p", "polygon", [{"k": str(i % 3)} for i in range(12)], 5179)
    case.vector("r", "line", [{"k": "r"}] * 3, 5186)
    case.rule("xp", "p", "k", "code", "1", 2)
    case.rule("xr", "r", "", "distance", "..40", 1)
    box = move(QgsGeometry.fromWkt(f"LINESTRING({LEFT} {TOP},{LEFT + WIDTH} {TOP - HEIGHT})"), 5179, "EPSG:5186")
    rectangle = box.boundingBox()
    case.compare((rectangle.xMinimum(), rectangle.xMaximum(), rectangle.yMinimum(), rectangle.yMaximum()), 10.0)


def test_the_strictest_grade_may_be_the_largest(tmp_path):
    everything(tmp_path, 7).compare(EXTENT, 15.0, strictest=5, otherwise=2)


def test_weighted_means(tmp_path):
    case = everything(tmp_path, 8)
    names = list(dict.fromkeys(rule.indicator for rule in case.rules))
    weights = {name: round(0.1 * (1 + number % 4), 1) for number, name in enumerate(names)}
    breaks = [1.5, 2.5, 3.25, 4.0]
    reference = case.compare(EXTENT, 10.0, combine="weighted", weights=weights, breaks=breaks)
    assert len(np.unique(reference.grade)) > 3


@pytest.mark.parametrize("combine", ["strictest", "weighted"])
def test_bands_of_the_criteria_hold_what_each_says_alone(tmp_path, combine):
    case = everything(tmp_path, 9)
    more = {}
    if combine == "weighted":
        more = {"combine": "weighted", "breaks": [2, 3, 4, 5],
                "weights": {rule.indicator: 1 for rule in case.rules}}  # fmt: skip
    result = case.grade(EXTENT, 10.0, CRITERIA=str(tmp_path / "criteria.tif"), **more)
    bands = read(result["CRITERIA"])
    criteria = list(dict.fromkeys(rule.criterion for rule in case.rules))
    assert bands.shape[0] == len(criteria)
    for band, criterion in zip(bands, criteria):
        rules = [rule for rule in case.rules if rule.criterion == criterion]
        alone = Reference(rules, case.datasets, LEFT, TOP, 10.0, band.shape, case.crs).run()
        expected = np.where(alone.decider > len(rules), 0, alone.grade)
        assert (band == expected)[~alone.doubtful].all()


def test_an_indicator_of_two_criteria_keeps_their_bands_apart(tmp_path):
    case = Case(tmp_path, 1)
    case.raster("a", np.array([[1, 2, 3]], np.uint8), 10.0, left=LEFT, top=TOP)
    case.rules = [Rule("x", "i", "a", "", "code", "1", 2), Rule("y", "i", "a", "", "code", "2", 3)]
    result = case.grade((LEFT, LEFT + 30, TOP - 10, TOP), 10.0, CRITERIA=str(tmp_path / "c.tif"), combine="weighted",
                        weights={"i": 1}, breaks=[2, 3, 4, 5])  # fmt: skip
    assert read(result["CRITERIA"]).tolist() == [[[2, 0, 0]], [[0, 3, 0]]]


def test_mask_and_overlapping_units_in_other_systems(tmp_path):
    case = everything(tmp_path, 10)
    rng = case.rng
    masks = [polygon(rng, shape) for shape in ("hole", "long", "parts", "plain")]
    write_vector(tmp_path / "mask.gpkg", [(move(g, 5179, "EPSG:5186").asWkt(17), {"k": "m"}) for g in masks], 5186)
    names = ["가", "나", "가", "다", "", "나"]
    units = [polygon(rng, ("plain", "long", "hole")[i % 3]) for i in range(len(names))]
    features = [(move(g, 5179, "EPSG:4326").asWkt(17), {"name": n}) for g, n in zip(units, names)]
    write_vector(tmp_path / "units.gpkg", features, 4326)
    mask = Vector("polygon", [(g, {}) for g in masks])
    reference = case.compare(EXTENT, 10.0, mask=mask, MASK=str(tmp_path / "mask.gpkg"),
                             UNITS=str(tmp_path / "units.gpkg"), UNIT_FIELD="name",
                             SUMMARY="TEMPORARY_OUTPUT")  # fmt: skip
    assert not reference.doubtful.any()
    order = list(dict.fromkeys(names))
    layer = Vector("polygon", [(g, {"name": n}) for g, n in zip(units, names)])
    expected: Counter = Counter()
    for row, column in np.argwhere(reference.grade > 0):
        found, doubtful = layer.here(*reference.centre(row, column), 10.0)
        assert not doubtful
        first = min((order.index(values["name"]) for _, values in found), default=None)
        expected["(outside the units)" if first is None else order[first], int(reference.grade[row, column])] += 1
    told = [f.attributes() for f in case.result["SUMMARY"].getFeatures()]
    assert {(row[0], row[1]): row[4] for row in told if row[4]} == dict(expected)
    assert all(row[2] == row[4] * 100 for row in told)
    assert case.result["GRADED_AREA"] == sum(expected.values()) * 100
    for name in {row[0] for row in told}:
        assert sum(row[3] for row in told if row[0] == name) == pytest.approx(1)


def test_a_map_of_one_cell(tmp_path):
    for number, offset in enumerate((0.0, 47.0, 121.0)):
        folder = tmp_path / str(number)
        folder.mkdir()
        x, y = LEFT + 100 + offset, TOP - 100 - offset
        everything(folder, 12).compare((x + 1, x + 2, y - 2, y - 1), 10.0, least=1)


def test_more_rules_than_a_byte_can_number(tmp_path):
    case = everything(tmp_path, 13)
    kept, case.rules = case.rules, []
    # A presence rule over a raster first, with a level far below those of later sources.
    case.rule("ww", "w", "", "presence", "", 5)
    for number in range(300):
        case.rule("va", "a", "", "code", str(1000 + number), 1 + number % 5)
    case.rules += kept
    reference = case.compare(EXTENT, 10.0)
    assert reference.decider.max() > 300
    assert read(case.result["DECIDER"]).dtype == np.uint16


def test_two_hundred_rules_on_distances_of_which_none_need_speak(tmp_path):
    case = Case(tmp_path, 14)
    case.vector("r", "point", [{"k": "r"}])
    case.raster("a", np.full((40, 40), 9, np.uint8), 10.0)
    for number in range(200):
        case.rule("xr", "r", "", "distance", f"{number * 2}..{number * 2 + 1}", 1 + number % 5)
    for number in range(200):
        case.rule("va", "a", "", "code", f"{number + 100}", 1)
    reference = case.compare(EXTENT, 10.0)
    # 400 bounds, more than a byte holds; gaps between the ranges leave land on which no rule speaks.
    assert (reference.decider == 401).any() and (reference.decider < 401).any()


@pytest.mark.parametrize("seed", [16, 17])
def test_explanations_say_what_the_map_says_and_how_far_things_are(tmp_path, seed):
    case = everything(tmp_path, seed)
    reference = case.compare(EXTENT, 10.0)
    cells = [tuple(cell) for cell in case.rng.integers(0, reference.shape, (25, 2)).tolist()]
    cells = [cell for cell in dict.fromkeys(cells) if not reference.doubtful[cell]]
    points = [("POINT({} {})".format(*reference.centre(*cell)), {"name": str(cell)}) for cell in cells]
    places = write_vector(tmp_path / "places.gpkg", points)
    table = processing.run("ecoaxis:explaingrade", {
        "INPUT": places, "NAME_FIELD": "name", "SCHEME": str(tmp_path / "s"), "BINDING": str(tmp_path / "b.json"),
        "CELL_SIZE": 10.0, "CRS": case.crs, "EXTENT": f"{LEFT},{LEFT + WIDTH},{TOP - HEIGHT},{TOP} [{case.crs}]",
        "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]  # fmt: skip
    names = table.fields().names()
    rows = [dict(zip(names, feature.attributes())) for feature in table.getFeatures()]
    present = np.argwhere(case.datasets["w"].array == 7) - (1, 2)
    for cell in cells:
        told = {row["indicator"]: row for row in rows if row["place"] == str(cell) and row["statement"] != "result"}
        result = next(row for row in rows if row["place"] == str(cell) and row["statement"] == "result")
        assert result["grade"] == reference.grade[cell]
        assert result["rule_number"] == reference.decider[cell]
        metres = case.datasets["r"].distance(*reference.centre(*cell))
        assert told["zr"]["value"] == f"{metres:.1f} m"
        metres = math.sqrt(((present - cell) ** 2).sum(axis=1).min()) * 10
        assert told["wd"]["value"] == (f"{metres:.1f} m" if metres <= 60 else ">= 60 m")
        deciding = [row for row in rows if row["place"] == str(cell) and row["statement"] == "decides"]
        rule = case.rules[result["rule_number"] - 1] if 0 < result["rule_number"] <= len(case.rules) else None
        assert [row["indicator"] for row in deciding] == ([rule.indicator] if rule else [])


@pytest.mark.parametrize("dataset", ["raster", "vector"])
def test_percentiles_say_nothing_outside_the_evaluated_extent(tmp_path, dataset):
    case = Case(tmp_path, 18)
    values = np.arange(1, 11, dtype=np.uint8)[None, :]
    if dataset == "raster":
        case.raster("a", values, 10.0, left=LEFT, top=TOP)
        case.rule("i", "a", "", "percentile", "50..", 1)
    else:
        boxes = [(f"POLYGON(({LEFT + x} {TOP},{LEFT + x + 10} {TOP},{LEFT + x + 10} {TOP - 10},{LEFT + x} {TOP - 10},"
                  f"{LEFT + x} {TOP}))", {"v": x / 10 + 1}) for x in range(0, 100, 10)]  # fmt: skip
        write_vector(tmp_path / "a.gpkg", boxes)
        case.binding["a"] = {"source": "a.gpkg"}
        case.rule("i", "a", "v", "percentile", "50..", 1)
    extent = (LEFT + 30, LEFT + 70, TOP - 10, TOP)
    # Of the values 4, 5, 6 and 7 the last three have a rank of at least 50 percent.
    assert read(case.grade(extent, 10.0)["GRADE"]).tolist() == [[4, 1, 1, 1]]
    places = [(f"POINT({LEFT + x} {TOP - 5})", {"name": str(x)}) for x in (5, 25, 35, 45, 95)]
    places.append((f"POLYGON(({LEFT} {TOP},{LEFT + 100} {TOP},{LEFT + 100} {TOP - 10},{LEFT} {TOP - 10},{LEFT} {TOP}))",
                   {"name": "all"}))  # fmt: skip
    path = write_vector(tmp_path / "places.gpkg", places)
    table = processing.run("ecoaxis:explaingrade", {
        "INPUT": path, "NAME_FIELD": "name", "SCHEME": str(tmp_path / "s"), "BINDING": str(tmp_path / "b.json"),
        "CELL_SIZE": 10.0, "CRS": case.crs, "EXTENT": ",".join(map(str, extent)) + f" [{case.crs}]",
        "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]  # fmt: skip
    told = [(f["place"], f["grade"], f["area_m2"]) for f in table.getFeatures() if f["statement"] == "result"]
    assert told == [("5", 0, 100), ("25", 0, 100), ("35", 4, 100), ("45", 1, 100), ("95", 0, 100),
                    ("all", 0, 600), ("all", 1, 300), ("all", 4, 100)]  # fmt: skip


def test_centres_on_the_seams_of_a_divided_polygon_are_covered_once(tmp_path):
    # A polygon of 2400 vertices whose box is whole cells, so that straight cuts fall on centres and lines of the grid.
    side = [(i * 0.5, 0.25 * (i % 2)) for i in range(600)]
    ring = [(LEFT + x, TOP - y) for x, y in side] + [(LEFT + 300 - y, TOP - x) for x, y in side]
    ring += [(LEFT + 300 - x, TOP - 300 + y) for x, y in side] + [(LEFT + y, TOP - 300 + x) for x, y in side]
    write_vector(tmp_path / "p.gpkg", [(f"POLYGON({ring_text([*ring, ring[0]])})", {"k": "1"})])
    case = Case(tmp_path, 15)
    case.binding["p"] = {"source": "p.gpkg"}
    case.rules = [Rule("x", "i", "p", "k", "code", "1", 2), Rule("y", "d", "p", "", "distance", "0.1..", 1)]
    for cell in (10.0, 20.0, 12.5):
        grades = read(case.grade((LEFT, LEFT + 300, TOP - 300, TOP), cell)["GRADE"])
        wrong = np.argwhere(grades != 2)
        assert not len(wrong), (cell, wrong[:5].tolist(), grades[grades != 2])
