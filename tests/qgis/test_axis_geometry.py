"""Continuity, breaks, gaps and narrowest place of axes that are drawn by hand."""
from __future__ import annotations

import math

import pytest
from ecoaxis.core.connectivity.axes.kinds import AxisKind, AxisKinds
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.gis.connectivity.axes import continuity
from ecoaxis.gis.connectivity.axes.assessment import AxisRequest, assess_axis
from ecoaxis.gis.connectivity.axes.breaks import continuity_of
from ecoaxis.gis.connectivity.axes.continuity import eroded, pieces
from ecoaxis.gis.connectivity.axes.ground import Barrier, Ground, Indexed, barrier_polygons
from ecoaxis.gis.connectivity.axes.narrowest import narrowest_place
from ecoaxis.gis.connectivity.axes.shapes import AxisFeature, AxisShape, axis_shapes
from qgis.core import QgsGeometry, QgsPointXY

HECTARE = 10_000.0
KIND = AxisKind("mountain", ("ridge",), 300.0, 1300.0, 600.0, {"en": "mountain"}, Certainty.ASSUMED, "")
RIVER = AxisKind("river", ("river",), 30.0, 130.0, 30.0, {"en": "river"}, Certainty.ASSUMED, "")
KINDS = AxisKinds((KIND, RIVER))
ROUND = 0.003
"""Share by which a circle of 64 sides is smaller than a circle, and a little more."""


def box(left, low, right, high):
    return QgsGeometry.fromWkt(
        f"POLYGON(({left} {low}, {right} {low}, {right} {high}, {left} {high}, {left} {low}))"
    )


def union(*parts):
    return QgsGeometry.unaryUnion(list(parts))


def shape(area, core=None, line=None, width=600.0):
    return AxisShape("A", KIND, area, core or QgsGeometry(), line or QgsGeometry(), width)


def road(wkt, crossings=(), reach=0.0, width=20.0):
    opened = Indexed((QgsGeometry.fromWkt(f"POINT({x} {y})"), "") for x, y in crossings)
    return barrier_polygons(QgsGeometry.fromWkt(wkt), width, opened, reach)[0]


def ground(*barriers, **others):
    return Ground(barriers=Indexed((each, Barrier("road", "Road 1")) for each in barriers), **others)


def measured(axis, around, least=100 * HECTARE):
    return continuity_of(axis, around, around.barriers.inside(axis.area), least, Progress())


def test_a_rectangle_cut_by_a_road(qgis_app):
    axis = shape(box(0, 0, 10_000, 1000))
    found = measured(axis, ground(road("LINESTRING(4000 -100, 4000 1100)")))
    assert found.largest * 1e7 == pytest.approx(5990 * 1000, rel=1e-9)
    assert found.together * 1e7 == pytest.approx(9980 * 1000, rel=1e-9)
    (broken,) = found.breaks
    assert (broken.kind, broken.names, broken.length) == ("road", "Road 1", pytest.approx(20.0))
    assert broken.place.x() == pytest.approx(4000.0)


def test_a_wildlife_crossing_opens_the_barrier(qgis_app):
    axis = shape(box(0, 0, 10_000, 1000))
    line = "LINESTRING(4000 -100, 4000 1100)"
    assert len(measured(axis, ground(road(line, [(4000, 500)], 350.0))).pieces) == 1
    assert len(measured(axis, ground(road(line, [(4000, 500)], 250.0))).pieces) == 2
    assert len(measured(axis, ground(road(line, [(4000, 5000)], 350.0))).pieces) == 2


def test_the_narrowest_place_is_the_neck(qgis_app):
    area = union(box(0, 0, 2000, 2000), box(1900, 950, 2600, 1050), box(2500, 0, 4500, 2000))
    found = narrowest_place(area, 100 * HECTARE, Progress())
    assert found.width == pytest.approx(100.0, abs=1.0)
    assert 2000 <= found.place.x() <= 2500
    assert found.place.y() == pytest.approx(1000.0, abs=5.0)


def test_the_narrower_of_two_necks_counts_and_small_ends_do_not(qgis_app):
    wide = union(box(0, 0, 2000, 2000), box(1900, 800, 2600, 1200), box(2500, 0, 4500, 2000))
    area = union(wide, box(4400, 970, 5100, 1030), box(5000, 0, 7000, 2000), box(-400, 990, 100, 1000))
    found = narrowest_place(area, 100 * HECTARE, Progress())
    assert found.width == pytest.approx(60.0, abs=1.0)
    assert 4500 <= found.place.x() <= 5000
    whole = narrowest_place(wide, 100 * HECTARE, Progress())
    assert whole.width == pytest.approx(400.0, abs=1.0)


def test_the_narrowest_place_of_a_bent_axis_lies_on_it(qgis_app):
    area = union(box(0, 0, 1000, 5000), box(0, 4900, 2200, 5000), box(1200, 0, 2200, 5000))
    found = narrowest_place(area, 100 * HECTARE, Progress())
    assert found.width == pytest.approx(100.0, abs=1.0)
    assert area.contains(QgsGeometry.fromPointXY(found.place))
    assert found.place.y() > 4800


def test_an_even_belt_is_as_narrow_as_it_is_wide(qgis_app):
    found = narrowest_place(box(0, 0, 10_000, 1000), 100 * HECTARE, Progress())
    assert (found.parts, found.width) == (False, pytest.approx(1000.0, abs=1.0))
    turned = box(0, 0, 10_000, 1000)
    turned.rotate(33, QgsPointXY(0, 0))
    assert narrowest_place(turned, 100 * HECTARE, Progress()).width == pytest.approx(1000.0, abs=2.0)


def test_a_ring_is_as_narrow_as_its_sides_and_not_as_its_corners(qgis_app):
    ring = box(0, 0, 5000, 5000).difference(box(500, 500, 4500, 4500))
    assert narrowest_place(ring, 100 * HECTARE, Progress()).width == pytest.approx(500.0, abs=2.0)


def test_a_notch_in_the_boundary_is_no_narrow_place(qgis_app):
    belt = union(box(0, 0, 10_000, 1000), box(3000, 990, 3010, 1040))
    assert narrowest_place(belt, 100 * HECTARE, Progress()).width == pytest.approx(1000.0, abs=2.0)


def test_turned_corners_belong_to_their_piece(qgis_app):
    turned = box(0, 0, 5000, 1000)
    turned.rotate(33, QgsPointXY(0, 0))
    assert measured(shape(turned), ground()).largest == pytest.approx(1.0, abs=1e-9)


def test_a_door_narrower_than_the_minimum_width_parts_two_rooms(qgis_app):
    area = box(0, 0, 4001, 2000).difference(union(box(2000, 0, 2001, 950), box(2000, 1050, 2001, 2000)))
    found = measured(shape(area), ground())
    assert len(found.pieces) == 2
    (broken,) = found.breaks
    assert broken.kind == "narrow"
    assert broken.length == pytest.approx(0.0, abs=1e-6)
    assert broken.place.x() == pytest.approx(2000.5, abs=1.0)
    assert found.narrowest.width == pytest.approx(100.0, abs=1.0)
    assert len(measured(shape(area, width=99.0), ground()).pieces) == 1


def test_parts_of_an_axis_that_lie_apart(qgis_app):
    found = measured(shape(union(box(0, 0, 3000, 2000), box(3500, 0, 6500, 2000))), ground())
    (broken,) = found.breaks
    assert (broken.kind, broken.length) == ("apart", pytest.approx(500.0))


def test_share_of_the_centre_line(qgis_app):
    line = QgsGeometry.fromWkt("LINESTRING(0 500, 10000 500)")
    found = measured(shape(box(0, 0, 10_000, 1000), line=line), ground(road("LINESTRING(4000 -100, 4000 1100)")))
    assert found.line == pytest.approx(5990 / 10_000, rel=1e-6)


def test_nothing_is_wide_enough(qgis_app):
    found = measured(shape(box(0, 0, 10_000, 500)), ground())
    assert (found.largest, found.together, list(found.pieces), list(found.breaks)) == (0.0, 0.0, [], [])


def test_erosion_piece_by_piece_is_the_erosion(qgis_app, monkeypatch):
    points = ", ".join(f"{100 * i} {200 * math.sin(i / 3)}" for i in range(200))
    back = ", ".join(f"{100 * i} {2000 + 150 * math.cos(i / 5)}" for i in reversed(range(200)))
    area = QgsGeometry.fromWkt(f"POLYGON(({points}, {back}, 0 0))").difference(box(5000, 900, 5300, 1100))
    plain = eroded(area, 150.0, Progress())
    monkeypatch.setattr(continuity, "LARGE", 0)
    monkeypatch.setattr(continuity, "FAR", 0.0)
    by_piece = eroded(area, 150.0, Progress())
    assert by_piece.symDifference(plain).area() < 1e-4 * plain.area()
    assert len(pieces(area, 300.0, Progress())) == 1


def test_figures_of_an_axis_with_two_cores_and_a_gap_of_known_length(qgis_app):
    core = union(box(0, 0, 3000, 1000), box(3400, 0, 6400, 1000))
    axis = shape(box(0, 0, 10_000, 1000), core)
    around = ground(protected=Indexed([(box(0, 0, 1000, 1000), "")]), places=Indexed([(box(0, 0, 9e3, 9e3), "Eup")]))
    request = AxisRequest(DispersalKernel(400.0, 0.5), (200.0, 400.0), 100 * HECTARE, True, lambda line: 2.0, 50.0)
    result = assess_axis(axis, around, 7, request, Progress())
    assert [patch.id for patch in result.patches] == ["7-1", "7-2"]
    assert result.core_area == pytest.approx(6e6)
    assert result.equivalent == pytest.approx(math.sqrt(2 * 9e12 * 1.5))
    assert [distance for distance, _ in result.curve] == [200.0, 400.0]
    assert result.curve[0][1] == pytest.approx(math.sqrt(2 * 9e12 * 1.25))
    (gap,) = result.gaps
    assert (gap.length, gap.needed, gap.where) == (pytest.approx(400.0), True, "Eup")
    assert gap.gain == pytest.approx(6e6 - result.equivalent)
    assert (gap.grade, gap.cost) == (2.0, pytest.approx(20_000.0))
    assert gap.priority == pytest.approx(gap.gain * 4 / gap.cost)
    assert gap.place.x() == pytest.approx(3200.0)
    assert result.protected == pytest.approx(1e6)
    rest = sorted((each.patch.protected, each.rest) for each in result.candidates)
    assert rest == [(0.0, pytest.approx(3e6)), (pytest.approx(1e6), pytest.approx(2e6))]


def test_built_up_land_small_cores_and_what_is_not_known(qgis_app):
    core = union(box(0, 0, 3000, 1000), box(5000, 0, 5100, 100))
    around = Ground(built_up=Indexed([(box(1000, 0, 1100, 1000), "")]), tells_protected=False, tells_damage=False)
    request = AxisRequest(DispersalKernel(400.0, 0.5), (400.0,), 10 * HECTARE, True)
    result = assess_axis(shape(box(0, 0, 10_000, 1000), core), around, 1, request, Progress())
    assert [patch.area for patch in result.patches] == [pytest.approx(1.9e6), pytest.approx(1e6)]
    assert result.gaps[0].length == pytest.approx(100.0)
    assert (result.protected, result.protected_equivalent, result.damaged) == (None, None, None)


def test_damage_counts_shared_ground_once(qgis_app):
    damages = Indexed([(box(0, 0, 1000, 500), "farmland"), (box(500, 0, 1500, 500), "vegetation")])
    request = AxisRequest(DispersalKernel(400.0, 0.5), (400.0,), 10 * HECTARE, True)
    result = assess_axis(shape(box(0, 0, 10_000, 1000)), Ground(damages=damages), 1, request, Progress())
    assert dict(result.damages) == {"farmland": pytest.approx(5e5), "vegetation": pytest.approx(5e5)}
    assert result.damaged == pytest.approx(7.5e5)
    assert (result.equivalent, list(result.gaps), list(result.candidates)) == (0.0, [], [])


def test_centre_lines_are_widened_and_kinds_told(qgis_app):
    line = QgsGeometry.fromWkt("LINESTRING(0 0, 10000 0)")
    polygon = box(0, 5000, 1000, 6000)
    features = [AxisFeature(line, "Blue river"), AxisFeature(polygon, "B", "core"), AxisFeature(polygon, "B", "buffer")]
    river, other = axis_shapes(features, KINDS, KIND, None)
    assert (river.kind.id, river.minimum_width, river.widened) == ("river", 30.0, True)
    assert river.area.area() == pytest.approx(2 * 130 * 10_000 + math.pi * 130**2, rel=ROUND)
    assert river.core.area() == pytest.approx(2 * 30 * 10_000 + math.pi * 30**2, rel=ROUND)
    assert (other.kind.id, other.widened, other.area.area()) == ("mountain", False, pytest.approx(1e6))
    assert axis_shapes([AxisFeature(line, "x", "", "river")], KINDS, KIND, 77.0)[0].minimum_width == 77.0
    with pytest.raises(CoreError, match="axes.unknown_kind"):
        axis_shapes([AxisFeature(line, "x", "", "canal")], KINDS, KIND, None)
    with pytest.raises(CoreError, match="axes.none"):
        axis_shapes([], KINDS, KIND, None)


def test_cancelling(qgis_app):
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        continuity_of(shape(box(0, 0, 10_000, 1000)), ground(), QgsGeometry(), 1.0, Stopped())
