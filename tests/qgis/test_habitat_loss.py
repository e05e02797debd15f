"""What connected habitat loses with a site: against brute force, and in verdicts, findings, rules and the report."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.progress import Progress
from ecoaxis.gis.connectivity.protection.habitat import HabitatNetwork
from qgis import processing
from qgis.core import QgsGeometry, QgsPointXY, QgsProcessingException, QgsVectorLayer
from screening_fixtures import box, write_layer
from test_screendevelopment import write_scheme

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
KERNEL = DispersalKernel(150.0, 0.5)


def blobs(seed: int, count: int, side: float) -> list[QgsGeometry]:
    random = np.random.default_rng(seed)
    angles = np.linspace(0, 2 * np.pi, 14)[:-1]
    found = []
    for x, y in random.uniform(0, side, (count, 2)):
        radii = random.uniform(15, 60) * (1 + 0.3 * random.uniform(-1, 1, len(angles)))
        ring = [QgsPointXY(x + r * math.cos(a), y + r * math.sin(a)) for r, a in zip(radii, angles)]
        found.append(QgsGeometry.fromPolygonXY([ring]))
    return found


def brute(shapes, attributes, longest=None) -> float:
    """EC by measuring every pair and Floyd's algorithm."""
    count = len(shapes)
    lengths = np.zeros((count, count))
    for one in range(count):
        for other in range(count):
            if one != other:
                metres = shapes[one].distance(shapes[other])
                lengths[one, other] = metres if longest is None or metres <= longest else math.inf
    for node in range(count):
        lengths = np.minimum(lengths, lengths[:, node][:, None] + lengths[node][None, :])
    a = np.asarray(attributes)
    return math.sqrt(float(a @ (np.exp(-KERNEL.decay * lengths) @ a)))


@pytest.mark.parametrize("longest", [None, 120.0])
@pytest.mark.parametrize("seed", range(6))
def test_before_and_after_agree_with_brute_force(seed, longest):
    shapes = blobs(seed, 40, 900.0)
    random = np.random.default_rng(100 + seed)
    quality = random.uniform(0.2, 1.0, len(shapes))
    attributes = np.array([shape.area() * each for shape, each in zip(shapes, quality)])
    network = HabitatNetwork([str(number) for number in range(len(shapes))], shapes, attributes, KERNEL, longest)
    for _ in range(3):
        x, y = random.uniform(100, 800, 2)
        site = QgsGeometry.fromWkt(f"LINESTRING({x - 160} {y - 40}, {x + 160} {y + 40})").buffer(18, 4)
        loss = network.without(site, Progress())
        nodes, values = [], []
        for shape, each in zip(shapes, quality):
            left = shape.difference(site)
            pieces = [piece for piece in left.asGeometryCollection() if piece.area() > 0.01]
            nodes += pieces
            values += [piece.area() * each for piece in pieces]
        assert loss.before == pytest.approx(brute(shapes, attributes, longest), rel=1e-12)
        assert loss.after == pytest.approx(brute(nodes, values, longest), rel=1e-9)
        assert loss.lost == pytest.approx(attributes.sum() - sum(values), rel=1e-9, abs=1e-6)


def test_a_site_beside_all_patches_takes_nothing_and_one_over_all_takes_everything():
    shapes = blobs(3, 8, 300.0)
    areas = np.array([shape.area() for shape in shapes])
    network = HabitatNetwork("abcdefgh", shapes, areas, KERNEL)
    nothing = network.without(QgsGeometry.fromWkt("POINT(9000 9000)").buffer(10, 4), Progress())
    assert (nothing.percent, nothing.cut, nothing.lost) == (0.0, 0, 0.0)
    everything = network.without(QgsGeometry.fromWkt("POINT(150 150)").buffer(2000, 4), Progress())
    assert everything.after == 0.0
    assert everything.percent == pytest.approx(100.0)
    assert everything.gone == everything.cut == 8


def test_parts_of_a_patch_stay_together_but_what_the_cut_tears_apart_does_not():
    strip, square = "((0 0, 100 0, 100 10, 0 10, 0 0))", "((500 0, 510 0, 510 10, 500 10, 500 0))"
    whole = QgsGeometry.fromWkt(f"MULTIPOLYGON({strip}, {square})")
    network = HabitatNetwork(["p"], [whole], np.array([1100.0]), KERNEL)
    corner = network.without(QgsGeometry.fromWkt("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))"), Progress())
    assert corner.after == pytest.approx(1000.0)
    assert corner.split == 0
    middle = network.without(QgsGeometry.fromWkt("POLYGON((40 -1, 60 -1, 60 11, 40 11, 40 -1))"), Progress())
    p = math.exp(-KERNEL.decay * 20)
    assert middle.split == 1
    assert middle.after == pytest.approx(math.sqrt(500**2 + 400**2 + 2 * 500 * 400 * p))


@pytest.fixture
def case(tmp_path):
    """A stepping stone between two patches, and a site on it."""
    patches = [
        (box(0, 0, 100, 100), {"ID": "west", "q": 1.0}), (box(150, 40, 170, 60), {"ID": "stone", "q": 0.5}),
        (box(220, 0, 320, 100), {"ID": "east", "q": 1.0}),
    ]  # fmt: skip
    write_layer(tmp_path / "patches.gpkg", patches, kinds={"q": "real"})
    sites = [(box(145, 35, 175, 65), {"name": "돌"}), (box(400, 0, 420, 20), {"name": "밖"})]
    write_layer(tmp_path / "sites.gpkg", sites)
    (tmp_path / "binding.json").write_text('{"version": 1, "datasets": {}}', encoding="utf-8")
    return tmp_path


RULES = [("near", "habitat_patches", "TRUE", "presence", "", "possible")]


def screen(folder, rules=RULES, name="s", **more):
    scheme = write_scheme(folder / name, rules)
    result = processing.run(
        "ecoaxis:screendevelopment",
        {
            "INPUT": str(folder / "sites.gpkg"), "SITE_FIELD": "name", "SCHEME": scheme, "CRS": "EPSG:5179",
            "BINDING": str(folder / "binding.json"), "VERDICTS": str(folder / f"v{name}.gpkg"),
            "FINDINGS": str(folder / f"f{name}.gpkg"), **more,
        },
    )  # fmt: skip

    def rows(path):
        layer = QgsVectorLayer(path, "l", "ogr")
        names = layer.fields().names()
        return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]

    return result, rows(str(folder / f"v{name}.gpkg")), rows(str(folder / f"f{name}.gpkg"))


def refused(*arguments, **more) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        screen(*arguments, **more)
    return str(caught.value)


def expected(kernel=KERNEL):
    """Before and after in m² by hand: 50 m to the stone and 50 m on, 120 m without it; the stone of quality 0.5."""
    big, stone = 10_000.0, 400.0 * 0.5
    near, far = math.exp(-kernel.decay * 50), math.exp(-kernel.decay * 100)
    before = 2 * big**2 + stone**2 + 4 * big * stone * near + 2 * big**2 * far
    after = 2 * big**2 + 2 * big**2 * math.exp(-kernel.decay * 120)
    return math.sqrt(before), math.sqrt(after)


def test_the_loss_stands_in_verdicts_findings_and_report_and_changes_no_verdict(case):
    html = case / "report.html"
    given = {"PATCHES": str(case / "patches.gpkg"), "DISPERSAL": 150, "QUALITY_FIELD": "q"}
    result, verdicts, findings = screen(case, REPORT_HTML=str(html), LANGUAGE="ko", **given)
    before, after = expected()
    stone, outside = verdicts
    assert stone["ec_before_ha"] == pytest.approx(before / 1e4, rel=1e-9)
    assert stone["ec_after_ha"] == pytest.approx(after / 1e4, rel=1e-9)
    assert stone["ec_loss_percent"] == pytest.approx(100 * (before - after) / before, rel=1e-9)
    assert stone["ec_loss_ha"] == pytest.approx((before - after) / 1e4, rel=1e-9)
    assert stone["habitat_lost_ha"] == pytest.approx(0.02, rel=1e-9)
    assert (outside["ec_loss_percent"], outside["verdict"]) == (0.0, "possible")
    assert stone["verdict"] == "possible"
    told = {row["site"]: row for row in findings if row["rule"] == "habitat_connectivity"}
    assert told["돌"]["outcome"] == "applies"
    assert told["돌"]["measured"] == pytest.approx(stone["ec_loss_percent"])
    assert told["돌"]["measure"] == "ec_loss"
    assert told["돌"]["examples"] == "stone"
    assert told["돌"]["area_m2"] == pytest.approx(400.0)
    assert told["돌"]["certainty"] == "assumed"
    assert told["밖"]["outcome"] == "does_not_apply"
    text = html.read_text(encoding="utf-8")
    assert "서식지 연결성 손실" in text
    assert "이어진 길도 잃습니다" in text
    assert "땅을 잃는 패치 1개(사라짐 1" in text
    assert "DISPERSAL=150" in text
    assert "잘라내지 않으므로" in text


def test_a_rule_of_the_scheme_judges_by_the_loss_and_says_what_to_leave_out(case):
    rules = [*RULES, ("loss", "habitat_patches", "", "ec_loss", "1", "conditional")]
    (case / "binding.json").write_text(
        '{"version": 1, "datasets": {"habitat_patches": {"source": "patches.gpkg"}}}', encoding="utf-8"
    )
    html = case / "report.html"
    _, verdicts, findings = screen(case, rules, DISPERSAL=150, REPORT_HTML=str(html), LANGUAGE="en")
    assert [row["verdict"] for row in verdicts] == ["conditional", "possible"]
    assert verdicts[0]["decided_by"] == "loss"
    assert verdicts[0]["relief_verdict"] == "possible"
    assert verdicts[0]["relief_area_m2"] == pytest.approx(400.0)
    assert [row["rule"] for row in findings] == ["near", "loss"] * 2
    text = html.read_text(encoding="utf-8")
    assert "≥ 1.0 %" in text
    assert "connections are lost, not ground alone" in text
    rules[1] = ("loss", "habitat_patches", "", "ec_loss", "50", "conditional")
    assert screen(case, rules, "high", DISPERSAL=150)[1][0]["verdict"] == "possible"


def test_a_patch_that_is_cut_in_two_is_told_with_its_pieces(case):
    write_layer(case / "sites.gpkg.new.gpkg", [(box(40, -10, 60, 110), {"name": "띠"})])
    (case / "sites.gpkg.new.gpkg").replace(case / "sites.gpkg")
    _, (verdict,), findings = screen(case, PATCHES=str(case / "patches.gpkg"), DISPERSAL=150)
    assert verdict["habitat_lost_ha"] == pytest.approx(0.2, rel=1e-9)
    assert verdict["ec_loss_percent"] > 2000 / 20_400 * 100 * 0.5
    (told,) = [row for row in findings if row["rule"] == "habitat_connectivity"]
    assert told["features"] == 1


def test_without_patches_results_are_as_before(case):
    _, verdicts, findings = screen(case)
    assert "ec_loss_percent" not in verdicts[0]
    assert {row["rule"] for row in findings} == {"near"}


def test_what_is_missing_is_said_in_one_sentence(case):
    assert "give a dispersal distance" in refused(case, PATCHES=str(case / "patches.gpkg"))
    assert "no habitat patches" in refused(case, name="b", DISPERSAL=100)
    rules = [("loss", "habitat_patches", "", "ec_loss", "1", "conditional")]
    assert "The rule “loss” asks" in refused(case, rules, name="c")
    given = {"PATCHES": str(case / "patches.gpkg"), "DISPERSAL": 100}
    assert "no field “none”" in refused(case, name="d", QUALITY_FIELD="none", **given)
    assert "quality “west”" in refused(case, name="e", QUALITY_FIELD="ID", **given)
    rules = [("loss", "habitat_patches", "\"id\" = 'north'", "ec_loss", "1", "conditional")]
    assert "hold no polygon" in refused(case, rules, name="f", **given)


def test_a_rule_may_choose_its_patches_and_links_may_have_a_longest(case):
    rules = [("loss", "habitat_patches", "\"id\" <> 'stone'", "ec_loss", "", "conditional")]
    given = {"PATCHES": str(case / "patches.gpkg"), "DISPERSAL": 150}
    _, verdicts, _ = screen(case, rules, name="g", **given)
    assert verdicts[0]["ec_loss_percent"] == 0.0
    _, verdicts, _ = screen(case, name="h", MAX_DISTANCE=60, **given)
    assert verdicts[0]["ec_after_ha"] == pytest.approx(math.sqrt(2.0))
