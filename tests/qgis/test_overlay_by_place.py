"""Overlays worked place by place give what one operation on everything gives."""
from __future__ import annotations

import math
import random
import threading

import pytest
from ecoaxis.core.issues import Cancelled, CoreError, error
from ecoaxis.core.progress import Progress
from ecoaxis.gis import overlay_by_place, patience
from ecoaxis.gis.overlay import dissolve, intersection, is_real, size
from ecoaxis.gis.overlay_by_place import cut_all, dissolve_all
from ecoaxis.gis.patience import patiently
from qgis.core import QgsGeometry, QgsPointXY
from screening_fixtures import X, Y

AREA_M2 = 1e-6


@pytest.fixture(autouse=True)
def application(qgis_app):
    """Every test here needs QGIS."""


@pytest.fixture
def small_steps(monkeypatch):
    """Divide already what a test can hold."""
    monkeypatch.setattr(overlay_by_place, "FEW", 2)
    monkeypatch.setattr(overlay_by_place, "SIMPLE", 12)
    monkeypatch.setattr(overlay_by_place, "LEAF", 4)
    monkeypatch.setattr(overlay_by_place, "HALVINGS", 2)


def star(generator, x, y, radius, corners):
    """A ragged polygon."""
    points = []
    for corner in range(corners):
        angle, reach = 2 * math.pi * corner / corners, radius * generator.uniform(0.4, 1)
        points.append(QgsPointXY(X + x + reach * math.cos(angle), Y + y + reach * math.sin(angle)))
    return QgsGeometry.fromPolygonXY([[*points, points[0]]])


def scattered(generator, count):
    """Ragged polygons of all sizes, some in touch, some one over another, some twice, one over nearly all."""
    shapes = [
        star(generator, generator.uniform(0, 1000), generator.uniform(0, 1000), generator.choice((5, 30, 120)), 9)
        for _ in range(count)
    ]
    shapes += [QgsGeometry(shapes[0]), shapes[1].combine(shapes[2]), star(generator, 500, 500, 600, 40)]
    return shapes


def tiles(columns, rows):
    """Squares side by side that share their borders."""
    return [
        QgsGeometry.fromWkt(
            f"POLYGON(({X + x} {Y + y}, {X + x + 10} {Y + y}, {X + x + 10} {Y + y + 10}, {X + x} {Y + y + 10},"
            f" {X + x} {Y + y}))"
        )
        for x in range(0, 10 * columns, 10)
        for y in range(0, 10 * rows, 10)
    ]


def one_by_one(shapes, ground, kind):
    """What the operations of GEOS give without any division."""
    cut = []
    for number, shape in enumerate(shapes):
        shared = intersection(shape, ground, kind)
        if is_real(shared, kind):
            cut.append((number, shared))
    return cut


@pytest.mark.parametrize("seed", range(12))
def test_a_union_by_place_is_the_union(small_steps, seed):
    generator = random.Random(seed)
    shapes = scattered(generator, generator.randint(1, 60))
    union, plain = dissolve_all(shapes, "polygon", Progress()), dissolve(shapes)
    assert union.isGeosValid()
    assert union.area() == pytest.approx(plain.area(), abs=AREA_M2)
    assert union.symDifference(plain).area() <= AREA_M2


def test_tiles_become_one_ground_and_a_chessboard_stays_squares(small_steps):
    board = tiles(12, 12)
    whole = dissolve_all(board, "polygon", Progress())
    assert whole.constGet().partCount() == 1
    assert whole.area() == pytest.approx(14400)
    white = [tile for number, tile in enumerate(board) if (number // 12 + number) % 2]
    union = dissolve_all(white, "polygon", Progress())
    assert union.constGet().partCount() == 72
    assert union.isGeosValid()


@pytest.mark.parametrize("seed", range(12))
def test_what_is_cut_by_place_is_what_is_cut_at_once(small_steps, seed):
    generator = random.Random(seed)
    shapes = scattered(generator, 60)
    ground = star(generator, 500, 500, 500, 300)
    for hole in range(20):
        ground = ground.difference(star(generator, generator.uniform(200, 800), 40 * hole + 100, 25, 7))
    cut, plain = cut_all(shapes, ground, "polygon", Progress()), one_by_one(shapes, ground, "polygon")
    assert [number for number, _ in cut] == [number for number, _ in plain]
    for (number, shape), (_, other) in zip(cut, plain):
        assert shape.area() == pytest.approx(other.area(), abs=AREA_M2)
        assert shape is shapes[number] or shape.symDifference(other).area() <= AREA_M2


@pytest.mark.parametrize(("kind", "at_most"), [("line", 1e-6), ("point", 0)])
def test_lines_and_points_are_cut_and_dissolved_too(small_steps, kind, at_most):
    generator = random.Random(7)
    ends = [(generator.uniform(0, 1000), generator.uniform(0, 1000)) for _ in range(80)]
    if kind == "line":
        shapes = [
            QgsGeometry.fromPolylineXY([QgsPointXY(X + x, Y + y), QgsPointXY(X + x + y / 9, Y + y + 40)])
            for x, y in ends
        ]
    else:
        shapes = [QgsGeometry.fromPointXY(QgsPointXY(X + x, Y + y)) for x, y in ends]
    shapes.append(QgsGeometry(shapes[0]))
    ground = star(generator, 500, 500, 500, 200)
    cut, plain = cut_all(shapes, ground, kind, Progress()), one_by_one(shapes, ground, kind)
    assert [number for number, _ in cut] == [number for number, _ in plain]
    assert [size(shape, kind) for _, shape in cut] == pytest.approx([size(shape, kind) for _, shape in plain])
    union, together = dissolve_all(shapes, kind, Progress()), dissolve(shapes, kind)
    assert abs(size(union, kind) - size(together, kind)) <= at_most


def test_nothing_and_one_stay_what_they_are():
    shape = star(random.Random(1), 0, 0, 10, 6)
    assert dissolve_all([], "polygon", Progress()).isNull()
    assert dissolve_all([QgsGeometry(), shape], "polygon", Progress()).equals(shape)
    assert cut_all([], shape, "polygon", Progress()) == []


def test_progress_only_grows(small_steps):
    class Shares(Progress):
        """Keeps what is reported."""

        def __init__(self):
            self.shares = []

        def report(self, share):
            self.shares.append(share)

    shapes = scattered(random.Random(3), 60)
    for work in (
        lambda progress: dissolve_all(shapes, "polygon", progress),
        lambda progress: cut_all(shapes, star(random.Random(4), 500, 500, 500, 200), "polygon", progress),
    ):
        progress = Shares()
        work(progress)
        assert progress.shares == sorted(progress.shares)
        assert progress.shares[-1] == pytest.approx(1.0)
        assert len(progress.shares) > 3


class Impatient(Progress):
    """Is cancelled when it has been asked so many times."""

    def __init__(self, asks):
        self.asks = asks

    def is_cancelled(self):
        """Whether it is enough."""
        self.asks -= 1
        return self.asks < 0


@pytest.mark.parametrize("asks", [0, 1, 3, 9])
def test_cancelling_stops_both(small_steps, asks):
    shapes = scattered(random.Random(3), 60)
    with pytest.raises(Cancelled):
        dissolve_all(shapes, "polygon", Impatient(asks))
    with pytest.raises(Cancelled):
        cut_all(shapes, star(random.Random(4), 500, 500, 500, 200), "polygon", Impatient(asks))


def test_who_waits_for_a_long_operation_can_leave_and_hears_of_its_faults(monkeypatch):
    monkeypatch.setattr(patience, "LARGE", 0)
    monkeypatch.setattr(patience, "ASK_EVERY_S", 0.01)
    shape = star(random.Random(1), 0, 0, 10, 6)

    go_on, ended = threading.Event(), []

    def slow(geometry):
        go_on.wait(60)
        ended.append(geometry)
        return geometry

    def failing(geometry):
        raise CoreError(error("overlay.failed", reason="x"))

    with pytest.raises(Cancelled):
        patiently(Impatient(3), slow, shape)
    assert ended == []
    go_on.set()
    assert patiently(Progress(), slow, shape) is shape
    with pytest.raises(CoreError):
        patiently(Progress(), failing, shape)
