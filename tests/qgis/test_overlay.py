from __future__ import annotations

import math
import random
from types import SimpleNamespace

import numpy
import pytest
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.core.schemes.scheme import Consequence
from ecoaxis.core.screening.verdict import Outcome
from ecoaxis.gis.screening.pieces import Piece, SitePieces
from ecoaxis.gis.screening.screener import part_geometry
from qgis.core import QgsGeometry
from screening_fixtures import X, Y, bind, box, judge, line, of, point, polygon, rule, write_layer, write_raster

SITE = box(0, 0, 100, 100)


@pytest.fixture(autouse=True)
def application(qgis_app):
    """Every test here needs QGIS."""


def test_area_and_share_of_a_polygon_with_a_hole(tmp_path):
    hole = ((10, 10), (10, 30), (30, 30), (30, 10))
    shape = polygon((-50, 0), (50, 0), (50, 100), (-50, 100), holes=(hole,))
    binding = bind(map=write_layer(tmp_path / "m.gpkg", [(shape, {})]))
    verdict = judge([rule("a", "map", measure="area_m2"), rule("b", "map", measure="share")], binding, SITE)
    area, share = of(verdict, "a")[0], of(verdict, "b")[0]
    assert area.measured == area.area_m2 == pytest.approx(5000 - 400)
    assert share.measured == share.share == pytest.approx(0.46)
    assert verdict.consequence is Consequence.AVOID
    assert verdict.decided_by is area
    assert part_geometry(area.part).area() == pytest.approx(4600)


def test_overlapping_features_count_once(tmp_path):
    rows = [(box(0, 0, 60, 100), {}), (box(40, 0, 80, 100), {}), (box(0, 0, 60, 100), {})]
    verdict = judge([rule("a", "map", measure="share")], bind(map=write_layer(tmp_path / "m.gpkg", rows)), SITE)
    assert of(verdict, "a")[0].measured == pytest.approx(0.8)
    assert of(verdict, "a")[0].features == 3


def test_multipart_site(tmp_path):
    site = f"MULTIPOLYGON({box(0, 0, 10, 10)[7:]}, {box(90, 0, 100, 10)[7:]})"
    rows = [(box(5, 0, 95, 10), {})]
    verdict = judge([rule("a", "map", measure="area_m2")], bind(map=write_layer(tmp_path / "m.gpkg", rows)), site)
    assert verdict.area_m2 == pytest.approx(200)
    assert of(verdict, "a")[0].measured == pytest.approx(100)


def test_two_conditions_must_hold_on_the_same_polygon(tmp_path):
    both = rule("both", "map", "\"type\" = '1' AND \"individual\" = '1'", consequence="prohibited")
    apart = [
        (box(0, 0, 50, 100), {"type": "1", "individual": "2"}),
        (box(50, 0, 100, 100), {"type": "2", "individual": "1"}),
    ]
    verdict = judge([both], bind(map=write_layer(tmp_path / "a.gpkg", apart)), SITE)
    assert of(verdict, "both")[0].outcome is Outcome.DOES_NOT_APPLY
    assert verdict.consequence is Consequence.POSSIBLE
    together = [*apart[:1], (box(50, 0, 100, 100), {"type": "1", "individual": "1.0"})]
    verdict = judge([both], bind(map=write_layer(tmp_path / "b.gpkg", together)), SITE)
    assert of(verdict, "both")[0].area_m2 == pytest.approx(5000)
    assert verdict.consequence is Consequence.PROHIBITED


def test_two_maps_are_intersected(tmp_path):
    types = write_layer(
        tmp_path / "t.gpkg", [(box(0, 0, 60, 100), {"type": "1"}), (box(60, 0, 100, 100), {"type": "2"})]
    )
    individuals = write_layer(
        tmp_path / "i.gpkg", [(box(0, 0, 100, 30), {"individual": "1"}), (box(0, 30, 100, 100), {"individual": "2"})]
    )
    both = rule("both", "map|types&individuals", "\"type\" = '1' AND \"individual\" = '1'", "area_m2")
    verdict = judge([both], bind(types=types, individuals=individuals), SITE)
    finding = of(verdict, "both")[0]
    assert finding.measured == pytest.approx(60 * 30)
    assert part_geometry(finding.part).symDifference(QgsGeometry.fromWkt(box(0, 0, 60, 30))).area() == 0


def test_the_first_bound_alternative_is_used(tmp_path):
    whole = write_layer(tmp_path / "w.gpkg", [(box(0, 0, 10, 100), {})])
    other = write_layer(tmp_path / "o.gpkg", [(box(0, 0, 90, 100), {})])
    verdict = judge([rule("a", "first|second", measure="share")], bind(first=whole, second=other), SITE)
    assert of(verdict, "a")[0].measured == pytest.approx(0.1)
    verdict = judge([rule("a", "first|second", measure="share")], bind(second=other), SITE)
    assert of(verdict, "a")[0].measured == pytest.approx(0.9)


def test_unbound_data_is_unknown_never_possible(tmp_path):
    verdict = judge([rule("a", "nowhere", consequence="prohibited")], bind(), SITE)
    finding = of(verdict, "a")[0]
    assert (finding.outcome, finding.consequence) == (Outcome.NO_DATA, Consequence.UNKNOWN)
    assert verdict.consequence is Consequence.UNKNOWN
    assert verdict.decided_by is finding
    assert verdict.reliefs == ()


def test_length_counts_shared_lines_once_and_only_inside(tmp_path):
    rows = [(line((-50, 50), (150, 50)), {}), (line((0, 50), (40, 50)), {}), (line((0, 200), (100, 200)), {})]
    binding = bind(roads=write_layer(tmp_path / "r.gpkg", rows))
    verdict = judge([rule("a", "roads", measure="length_m", threshold="100")], binding, SITE)
    assert of(verdict, "a")[0].measured == pytest.approx(100)
    assert of(verdict, "a")[0].outcome is Outcome.APPLIES
    assert of(verdict, "a")[0].area_m2 is None


def test_presence_of_points_counts_those_on_the_border_too(tmp_path):
    rows = [(point(50, 50), {"name": "삵"}), (point(100, 30), {"name": "수달"}), (point(101, 30), {"name": "x"})]
    binding = bind(species=write_layer(tmp_path / "p.gpkg", rows))
    verdict = judge([rule("a", "species")], binding, SITE)
    assert of(verdict, "a")[0].features == 2


def test_a_neighbour_that_only_touches_is_not_present(tmp_path):
    rows = [(box(100, 0, 200, 100), {}), (line((100, 0), (100, 100)), {})]
    binding = bind(
        map=write_layer(tmp_path / "m.gpkg", rows[:1]),
        roads=write_layer(tmp_path / "r.gpkg", [(line((200, 0), (200, 9)), {})]),
    )
    verdict = judge([rule("a", "map"), rule("b", "roads")], binding, SITE)
    assert {finding.outcome for finding in verdict.findings} == {Outcome.DOES_NOT_APPLY}


@pytest.mark.parametrize(
    ("threshold", "applies"), [("149.99", False), ("150", True), ("100..150", False), ("150..151", True), ("", True)]
)
def test_distance_to_the_nearest_selected_feature(tmp_path, threshold, applies):
    rows = [
        (line((110, 0), (110, 100)), {"class": "path"}),
        (line((250, 0), (250, 100)), {"class": "road"}),
        (line((9000, 0), (9000, 100)), {"class": "road"}),
    ]
    binding = bind(roads=write_layer(tmp_path / "r.gpkg", rows))
    verdict = judge([rule("a", "roads", "\"class\" = 'road'", "distance_m", threshold)], binding, SITE)
    finding = of(verdict, "a")[0]
    assert (finding.outcome is Outcome.APPLIES) is applies
    if applies:
        assert finding.distance_m == finding.measured == pytest.approx(150)


def test_distance_search_widens_until_it_finds(tmp_path):
    rows = [(point(60_100, 50), {})]
    verdict = judge(
        [rule("a", "species", measure="distance_m")], bind(species=write_layer(tmp_path / "p.gpkg", rows)), SITE
    )
    assert of(verdict, "a")[0].distance_m == pytest.approx(60_000)


def test_the_ground_within_a_distance_can_be_left_out(tmp_path):
    binding = bind(roads=write_layer(tmp_path / "r.gpkg", [(line((120, -500), (120, 600)), {})]))
    verdict = judge([rule("a", "roads", measure="distance_m", threshold="50")], binding, SITE)
    assert of(verdict, "a")[0].area_m2 == pytest.approx(30 * 100, rel=1e-3)
    assert len(verdict.reliefs) == 1
    relief = verdict.reliefs[0]
    assert relief.consequence is Consequence.POSSIBLE
    assert relief.removes == ("a",)
    assert relief.remaining_m2 == pytest.approx(7000, rel=1e-3)
    road = QgsGeometry.fromWkt(line((120, -500), (120, 600)))
    assert part_geometry(relief.remaining).distance(road) > 50


def test_values_of_polygons(tmp_path):
    rows = [
        (box(0, 0, 25, 100), {"h": 10.0}),
        (box(25, 0, 100, 100), {"h": 30.0}),
        (box(500, 0, 600, 100), {"h": 99.0}),
    ]
    binding = bind(map=write_layer(tmp_path / "m.gpkg", rows, kinds={"h": "real"}))
    rules = [
        rule("max", "map", 'to_real("h")', "value_max", "20"),
        rule("mean", "map", 'to_real("h")', "value_mean", "25.."),
    ]
    verdict = judge(rules, binding, SITE)
    assert of(verdict, "max")[0].measured == 30
    assert of(verdict, "max")[0].area_m2 == pytest.approx(7500)
    assert of(verdict, "mean")[0].measured == pytest.approx(25)
    assert of(verdict, "mean")[0].outcome is Outcome.APPLIES


def test_a_mean_is_measured_again_on_the_remaining_site(tmp_path):
    rows = [(box(0, 0, 50, 100), {"h": 10.0}), (box(50, 0, 100, 100), {"h": 50.0})]
    binding = bind(map=write_layer(tmp_path / "m.gpkg", rows, kinds={"h": "real"}))
    rules = [
        rule("mean", "map", 'to_real("h")', "value_mean", "20", "avoid"),
        rule("high", "map", 'to_real("h") >= 40', "presence", "", "prohibited"),
    ]
    verdict = judge(rules, binding, SITE)
    assert verdict.consequence is Consequence.PROHIBITED
    assert [relief.consequence for relief in verdict.reliefs] == [Consequence.POSSIBLE]
    assert verdict.reliefs[0].removes == ("mean", "high")
    assert verdict.reliefs[0].area_m2 == pytest.approx(5000)


def test_raster_cells_count_with_the_area_that_the_site_covers(tmp_path):
    path = write_raster(tmp_path / "slope.tif", [[10, 20], [30, -9999]], cell=50)
    site = box(25, 25, 100, 100)
    rules = [
        rule("share", "slope", '"value" >= 20', "share"),
        rule("area", "slope", '"value" >= 20', "area_m2"),
        rule("mean", "slope", "TRUE", "value_mean"),
        rule("max", "slope", "TRUE", "value_max", "30"),
    ]
    verdict = judge(rules, bind(slope=path), site)
    cells = {10: 25 * 50, 20: 50 * 50, 30: 25 * 25}
    no_data = 50 * 25
    whole = 75 * 75
    assert of(verdict, "area")[0].measured == pytest.approx(cells[20] + cells[30])
    assert of(verdict, "share")[0].measured == pytest.approx((cells[20] + cells[30]) / whole)
    assert of(verdict, "mean")[0].measured == pytest.approx(
        sum(value * area for value, area in cells.items()) / sum(cells.values())
    )
    assert of(verdict, "max")[0].measured == 30
    assert of(verdict, "max")[0].area_m2 == pytest.approx(cells[30])
    gaps = [finding for finding in verdict.findings if finding.outcome is Outcome.NO_DATA]
    assert [finding.area_m2 for finding in gaps] == [pytest.approx(no_data)]
    assert part_geometry(gaps[0].part).area() == pytest.approx(no_data)


def test_cell_areas_in_another_crs_add_up_to_the_site(tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    site = QgsGeometry.fromWkt(polygon((3, 7), (81, 12), (66, 93), (9, 70)))
    path = write_raster(tmp_path / "g.tif", numpy.ones((30, 30)), cell=10, left=-100, top=200)
    to_other = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem("EPSG:5186"), QgsProject.instance()
    )
    site.transform(to_other)
    verdict = judge([rule("a", "g", "TRUE", "share")], bind(g=path), site.asWkt(9), crs="EPSG:5186")
    assert of(verdict, "a")[0].measured == pytest.approx(1.0)
    assert of(verdict, "a")[0].area_m2 == pytest.approx(site.area())


def test_ground_without_a_feature_is_unknown_where_a_map_should_be_complete(tmp_path):
    rows = [(box(-10, -10, 70, 110), {"type": "3"})]
    binding = bind(map=write_layer(tmp_path / "m.gpkg", rows))
    verdict = judge([rule("a", "map", "\"type\" = '1'", consequence="prohibited")], binding, SITE)
    finding = of(verdict, "a")[0]
    assert (finding.outcome, finding.consequence) == (Outcome.NO_DATA, Consequence.UNKNOWN)
    assert finding.area_m2 == pytest.approx(3000)
    assert finding.share == pytest.approx(0.3)
    assert verdict.consequence is Consequence.UNKNOWN
    assert [(relief.consequence, round(relief.remaining_m2)) for relief in verdict.reliefs] == [
        (Consequence.POSSIBLE, 7000)
    ]


def test_a_rule_that_applies_beside_a_gap_gives_both_findings(tmp_path):
    rows = [(box(-10, -10, 70, 110), {"type": "1"})]
    verdict = judge(
        [rule("a", "map", "\"type\" = '1'", consequence="conditional")],
        bind(map=write_layer(tmp_path / "m.gpkg", rows)),
        SITE,
    )
    assert [finding.outcome for finding in of(verdict, "a")] == [Outcome.APPLIES, Outcome.NO_DATA]
    assert verdict.consequence is Consequence.CONDITIONAL
    assert [relief.consequence for relief in verdict.reliefs] == [Consequence.UNKNOWN]


def test_gaps_below_a_square_metre_do_not_count(tmp_path):
    rows = [(box(-10, -10, 99.995, 110), {"type": "3"})]
    verdict = judge([rule("a", "map", "\"type\" = '1'")], bind(map=write_layer(tmp_path / "m.gpkg", rows)), SITE)
    assert verdict.consequence is Consequence.POSSIBLE


def test_a_missing_value_is_no_data_where_it_decides(tmp_path):
    rows = [
        (box(0, 0, 40, 100), {"type": None, "individual": "1"}),
        (box(40, 0, 100, 100), {"type": None, "individual": "3"}),
    ]
    verdict = judge(
        [rule("a", "map", "\"type\" = '1' AND \"individual\" = '1'")],
        bind(map=write_layer(tmp_path / "m.gpkg", rows)),
        SITE,
    )
    assert of(verdict, "a")[0].outcome is Outcome.NO_DATA
    assert of(verdict, "a")[0].area_m2 == pytest.approx(4000)


def test_absence_in_a_selective_layer_is_information(tmp_path):
    binding = bind(protected=write_layer(tmp_path / "p.gpkg", [(box(500, 500, 600, 600), {"kind": "x"})]))
    verdict = judge([rule("a", "protected", consequence="prohibited")], binding, SITE)
    assert verdict.consequence is Consequence.POSSIBLE


def test_each_step_of_relief_is_evaluated_again(tmp_path):
    rows = [
        (box(0, 0, 20, 100), {"type": "1"}),
        (box(20, 0, 50, 100), {"type": "2"}),
        (box(50, 0, 100, 100), {"type": "5"}),
    ]
    binding = bind(
        map=write_layer(tmp_path / "m.gpkg", rows),
        axis=write_layer(tmp_path / "a.gpkg", [(box(10, 0, 30, 100), {})]),
    )
    rules = [
        rule("one", "map", "\"type\" = '1'", consequence="prohibited"),
        rule("two", "map", "\"type\" = '2'", consequence="avoid"),
        rule("axis", "axis", consequence="conditional"),
    ]
    verdict = judge(rules, binding, SITE)
    assert verdict.consequence is Consequence.PROHIBITED
    assert [(relief.consequence, round(relief.area_m2), relief.removes) for relief in verdict.reliefs] == [
        (Consequence.AVOID, 2000, ("one",)),
        (Consequence.POSSIBLE, 5000, ("one", "two", "axis")),
    ]


def test_no_relief_when_nothing_would_remain(tmp_path):
    binding = bind(map=write_layer(tmp_path / "m.gpkg", [(box(-1, -1, 101, 101), {})]))
    assert judge([rule("a", "map", consequence="prohibited")], binding, SITE).reliefs == ()


def test_a_point_is_left_out_with_the_ground_around_it(tmp_path):
    binding = bind(species=write_layer(tmp_path / "p.gpkg", [(point(50, 50), {"name": "삵"})]))
    verdict = judge([rule("a", "species", consequence="avoid")], binding, SITE)
    assert verdict.reliefs[0].consequence is Consequence.POSSIBLE
    assert verdict.reliefs[0].area_m2 == pytest.approx(314, rel=0.01)


def test_faults_of_several_expressions_are_told_at_once(tmp_path):
    binding = bind(map=write_layer(tmp_path / "m.gpkg", [(SITE, {"type": "1"})]))
    rules = [
        rule("a", "map", '"type" = '),
        rule("b", "map", '"nothing" = 1'),
        rule("c", "nowhere", "foo(1)"),
        rule("d", "map", measure="length_m"),
    ]
    with pytest.raises(CoreError) as caught:
        judge(rules, binding, SITE)
    assert [(issue.code, issue.where.row) for issue in caught.value.issues] == [
        ("screening.expression_unreadable", 2),
        ("screening.expression_unreadable", 4),
        ("screening.expression_field", 3),
        ("screening.measure_does_not_fit", 5),
    ]


def test_an_expression_that_fails_on_a_value_names_its_rule(tmp_path):
    binding = bind(map=write_layer(tmp_path / "m.gpkg", [(SITE, {"type": "many"})]))
    with pytest.raises(CoreError) as caught:
        judge([rule("a", "map", 'to_int("type") > 1')], binding, SITE)
    assert [(issue.code, issue.where.row) for issue in caught.value.issues] == [("screening.expression_failed", 2)]


def test_an_empty_layer_is_no_data_or_nothing_near(tmp_path):
    empty = write_layer(tmp_path / "m.gpkg", [("", {"type": "1"})])
    rules = [
        rule("a", "map", "\"type\" = '1'", consequence="prohibited"),
        rule("b", "spots", measure="distance_m", consequence="avoid"),
    ]
    spots = write_layer(tmp_path / "s.gpkg", [(point(5, 5), {"kind": "x"})])
    binding = bind(map=write_layer(tmp_path / "n.gpkg", [(box(900, 900, 910, 910), {"type": "1"})]), spots=spots)
    verdict = judge(rules, binding, SITE)
    assert of(verdict, "a")[0].share == 1.0
    assert of(verdict, "b")[0].distance_m == 0
    with pytest.raises(CoreError):
        judge(rules[:1], bind(map=empty), SITE)


def test_sites_with_z_and_a_raster_in_place_of_polygons(tmp_path):
    from ecoaxis.gis.screening.sites import read_sites
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProject

    feature = QgsFeature()
    corners = ", ".join(f"{X + x} {Y + y} 5" for x, y in ((0, 0), (10, 0), (10, 10), (0, 10), (0, 0)))
    feature.setGeometry(QgsGeometry.fromWkt(f"PolygonZ(({corners}))"))
    crs = QgsCoordinateReferenceSystem("EPSG:5179")
    sites, warnings = read_sites([feature, feature], None, crs, crs, QgsProject.instance().transformContext())
    assert [(site.name, site.geometry.area(), site.geometry.constGet().is3D()) for site in sites] == [
        ("1", 100.0, False),
        ("2", 100.0, False),
    ]
    assert warnings == []
    path = write_raster(tmp_path / "cover.tif", [[310]], cell=100)
    with pytest.raises(CoreError) as caught:
        judge([rule("a", "cover", '"L3_CODE" = 310', "presence")], bind(cover=path), SITE)
    assert caught.value.issues[0].code == "screening.expression_field"


def test_zoning_grades_by_exact_area(tmp_path):
    from ecoaxis.gis.vector import open_raster

    path = write_raster(tmp_path / "grades.tif", [[1, 2], [0, 5]], cell=50, nodata=0)
    grades = open_raster(bind(zoning_grade=path).datasets["zoning_grade"])
    verdict = judge([rule("a", "nowhere")], bind(), box(25, 25, 150, 100), grades=grades)
    assert dict(verdict.zoning_areas_m2) == pytest.approx({0: 25 * 25 + 50 * 75, 1: 25 * 50, 2: 50 * 50, 5: 50 * 25})


def test_cancel_stops_the_reading(tmp_path):
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    binding = bind(map=write_layer(tmp_path / "m.gpkg", [(SITE, {})]))
    with pytest.raises(Cancelled):
        judge([rule("a", "map")], binding, SITE, progress=Stopped())


def test_areas_equal_those_of_plain_geos(tmp_path):
    generator = numpy.random.default_rng(7)
    rows, shapes = [], []
    for number in range(120):
        centre, count = generator.uniform(-20, 120, 2), int(generator.integers(3, 12))
        angles = numpy.sort(generator.uniform(0, 2 * numpy.pi, count))
        radius = generator.uniform(5, 25, count)
        points = [(centre[0] + r * numpy.cos(a), centre[1] + r * numpy.sin(a)) for r, a in zip(radius, angles)]
        rows.append((polygon(*points), {"type": str(number % 3)}))
        shapes.append(QgsGeometry.fromWkt(rows[-1][0]).makeValid())
    site_text = polygon((5, 0), (100, 20), (80, 100), (10, 90), holes=(((30, 30), (30, 50), (50, 50), (50, 30)),))
    site = QgsGeometry.fromWkt(site_text)
    binding = bind(map=write_layer(tmp_path / "m.gpkg", rows))
    rules = [rule(str(kind), "map", f"\"type\" = '{kind}'", "area_m2", "0..") for kind in range(3)]
    verdict = judge(rules, binding, site_text)
    for kind in range(3):
        chosen = shapes[kind::3]
        brute = QgsGeometry.unaryUnion(chosen).intersection(site).area()
        assert of(verdict, str(kind))[0].measured == pytest.approx(brute, rel=1e-9)
    gap = site.difference(QgsGeometry.unaryUnion(shapes)).area()
    gaps = [finding.area_m2 for finding in verdict.findings if finding.outcome is Outcome.NO_DATA]
    assert gaps == [pytest.approx(gap, rel=1e-9)]


def test_cell_areas_equal_those_of_plain_geos(tmp_path):
    from ecoaxis.gis.screening.cells import SiteCells
    from ecoaxis.gis.vector import open_raster
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle

    path = write_raster(tmp_path / "g.tif", numpy.arange(144).reshape(12, 12), cell=10, left=-10, top=110)
    raster = open_raster(bind(g=path).datasets["g"])
    site = QgsGeometry.fromWkt(
        polygon((3, 7), (60, -25), (96, 12), (66, 93), (9, 70), holes=(((30, 30), (35, 52), (50, 50), (50, 30)),))
    )
    crs = QgsCoordinateReferenceSystem("EPSG:5179")
    cells = SiteCells(raster, site, crs, QgsProject.instance().transformContext(), Progress())
    assert cells.areas.sum() == pytest.approx(site.area(), rel=1e-12)
    assert (~cells.valid).any()
    for row, column, area, value, valid in zip(cells.rows, cells.columns, cells.areas, cells.values, cells.valid):
        left, top = X - 10 + column * 10, Y + 110 - row * 10
        cell = QgsGeometry.fromRect(QgsRectangle(left, top - 10, left + 10, top))
        assert area == pytest.approx(cell.intersection(site).area(), abs=1e-6)
        assert not valid or value == row * 12 + column


def test_the_origin_is_where_the_tests_think(tmp_path):
    assert QgsGeometry.fromWkt(SITE).boundingBox().xMinimum() == X
    assert QgsGeometry.fromWkt(SITE).boundingBox().yMinimum() == Y


def test_cutting_many_pieces_hears_cancel():
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    square = QgsGeometry.fromWkt("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))")
    pieces = SitePieces(SimpleNamespace(kind="polygon"), square, [Piece(square, (), "a", (1,), 100.0)], QgsGeometry())
    assert len(pieces.within(square, Progress()).pieces) == 1
    with pytest.raises(Cancelled):
        pieces.within(square, Stopped())


@pytest.mark.parametrize("seed", [0, 8, 14, 22, 26, 51])
def test_leaving_out_the_ground_within_a_distance_leaves_no_hair_of_it(tmp_path, seed):
    generator = random.Random(seed)
    reaches = [(angle, generator.uniform(180, 450)) for angle in numpy.linspace(0, 2 * math.pi, 9)[:-1]]
    corners = [(500 + reach * math.cos(angle), 500 + reach * math.sin(angle)) for angle, reach in reaches]
    ends = [[(generator.uniform(0, 1000), generator.uniform(0, 1000)) for _ in range(2)] for _ in range(6)]
    roads = write_layer(tmp_path / "r.gpkg", [(line(*each), {}) for each in ends])
    verdict = judge([rule("near", "roads", measure="distance_m", threshold="50")], bind(roads=roads), polygon(*corners))
    assert [relief.consequence for relief in verdict.reliefs] == [Consequence.POSSIBLE]
    assert verdict.reliefs[0].area_m2 == pytest.approx(of(verdict, "near")[0].area_m2, abs=8.0)
