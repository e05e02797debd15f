"""Classes of exact distances against brute force over every cell and every segment."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.zoning import block_search
from ecoaxis.core.zoning.distance import cell_distances, distance_classes
from hypothesis import given, settings
from hypothesis import strategies as st

MARGIN = 1e-7


def plain_distance(x: float, y: float, segment) -> float:
    """From a point to a segment, by the foot of the perpendicular."""
    x1, y1, x2, y2 = (float(each) for each in segment)
    dx, dy = x2 - x1, y2 - y1
    square = dx * dx + dy * dy
    share = 0.0 if square == 0 else min(1.0, max(0.0, ((x - x1) * dx + (y - y1) * dy) / square))
    return math.hypot(x - x1 - share * dx, y - y1 - share * dy)


def plain_distances(segments, left, top, cell, rows, columns) -> np.ndarray:
    found = np.full((rows, columns), np.inf)
    for row in range(rows):
        for column in range(columns):
            x, y = left + (column + 0.5) * cell, top - (row + 0.5) * cell
            for segment in segments:
                found[row, column] = min(found[row, column], plain_distance(x, y, segment))
    return found


def assert_equal_to_brute_force(segments, left, top, cell, rows, columns, breaks, ties=False):
    """Cells within rounding of a break are left out unless ``ties`` can be told exactly."""
    segments = np.asarray(segments, dtype=float).reshape(-1, 4)
    breaks = np.asarray(breaks, dtype=float)
    found = distance_classes(segments, left, top, cell, rows, columns, breaks)
    metres = plain_distances(segments, left, top, cell, rows, columns)
    expected = np.array([[sum(1 for each in breaks if value >= each) for value in line] for line in metres])
    sure = np.ones(metres.shape, bool)
    if not ties and len(breaks):
        sure = np.abs(metres[:, :, None] - breaks).min(axis=2) > MARGIN
    assert found.shape == (rows, columns)
    assert (found[sure] == expected[sure]).all()
    return found


def random_segments(rng, count, size, centre=(0.0, 0.0)):
    start = rng.uniform(-0.3 * size, 1.3 * size, (count, 2)) * [1, -1] + centre
    return np.hstack([start, start + rng.normal(0, size / 10, (count, 2))])


@pytest.mark.parametrize("seed", range(6))
def test_random_segments_points_and_degenerate_ones(seed):
    rng = np.random.default_rng(seed)
    rows, columns = rng.integers(1, 100, 2)
    segments = random_segments(rng, rng.integers(1, 12), 100 * 10)
    segments[::3, 2:] = segments[::3, :2]
    assert_equal_to_brute_force(segments, 0, 0, 10, rows, columns, np.sort(rng.uniform(0, 900, 4)))


@pytest.mark.parametrize("rows, columns", [(64, 64), (65, 63), (1, 129), (128, 1), (16, 17), (3, 2)])
def test_block_borders(rows, columns):
    rng = np.random.default_rng(rows)
    segments = random_segments(rng, 5, 700, (950_000, 1_950_000))
    assert_equal_to_brute_force(segments, 950_000, 1_950_000, 7.5, rows, columns, [0, 35, 70, 200])


def test_a_single_cell_at_real_coordinates():
    left, top = 1_123_456.0, 1_987_650.0
    for offset, expected in ((29.999, 0), (30.0, 1), (30.001, 1), (60.0, 2)):
        segment = [[left + 5 + offset, top + 100, left + 5 + offset, top - 100]]
        assert distance_classes(np.array(segment), left, top, 10, 1, 1, np.array([30.0, 60])).tolist() == [[expected]]


def test_ties_with_straight_lines_and_points_reach_the_break():
    lines = [[200, 100, 200, -900], [-50, -300, 900, -300]]
    assert_equal_to_brute_force(lines, 0, 0, 10, 70, 70, [0, 5, 15, 25, 95, 105], ties=True)
    # Centres lie at whole multiples of 10 from the point: 30, 40 and 50 are a Pythagorean triple.
    classes = assert_equal_to_brute_force([[5, -5, 5, -5]], 0, 0, 10, 20, 20, [10, 50, 130], ties=True)
    assert classes[3, 4] == classes[4, 3] == classes[0, 5] == 2
    assert classes[5, 12] == 3


def test_ties_with_the_end_of_a_slanting_segment_reach_the_break():
    # The nearest point is the segment's start, 30 m east and 40 m south of the centre of the first cell.
    segments = np.array([[35.0, -45.0, 135.0, -76.0], [35.0, -45.0, 100.0, -211.0]])
    for one in (segments[:1], segments[1:], segments[:1, [2, 3, 0, 1]], segments[1:, [2, 3, 0, 1]]):
        assert distance_classes(one, 0, 0, 10, 1, 1, np.array([50.0])).tolist() == [[1]]
        assert distance_classes(one, 0, 0, 10, 1, 1, np.array([np.nextafter(50.0, 51)])).tolist() == [[0]]


def test_ties_with_a_slope_of_three_to_four_reach_the_break():
    # The line 3 x + 4 y = 1000 passes 200 m from the origin, and 200 - 5 m from the point (3, 4).
    segment = np.array([[1000.0, -500.0, -600.0, 700.0]])
    for x, y, metres in ((0, 0, 200), (30, 40, 150), (-40, 30, 200)):
        classes = distance_classes(segment, x - 5, y + 5, 10, 1, 1, np.array([float(metres)]))
        assert classes.tolist() == [[1]]


def test_far_segments_and_none():
    breaks = np.array([10.0, 1000.0])
    assert distance_classes(np.empty((0, 4)), 0, 0, 10, 3, 2, breaks).tolist() == [[2, 2]] * 3
    far = np.array([[9e6, 9e6, 9e6, 9.1e6]])
    assert (distance_classes(far, 0, 0, 10, 90, 70, breaks) == 2).all()
    assert (distance_classes(far, 0, 0, 10, 2, 2, np.array([])) == 0).all()


@pytest.mark.parametrize("rows, columns", [(1, 1), (16, 16), (17, 35), (40, 3)])
def test_distances_in_metres(rows, columns):
    rng = np.random.default_rng(rows)
    segments = random_segments(rng, 30, 350, (950_000, 1_950_000))
    segments[::4, 2:] = segments[::4, :2]
    expected = plain_distances(segments, 950_000, 1_950_000, 10, rows, columns)
    assert cell_distances(segments, 950_000, 1_950_000, 10, rows, columns) == pytest.approx(expected, abs=1e-7)


def test_hand_computed_metres():
    segments = np.array([[8.0, -90, 8, 90], [5, -45, 5, -45]])
    # Centres at x = 5 and y = -5 to -45; the point lies in the last.
    assert cell_distances(segments, 0, 0, 10, 5, 1).ravel().tolist() == [3, 3, 3, 3, 0]
    assert cell_distances(np.empty((0, 4)), 0, 0, 10, 1, 2).tolist() == [[math.inf, math.inf]]


def test_a_segment_across_the_whole_country():
    segment = [[-250_000, -310_000.5, 250_000, 300_000.5]]
    assert_equal_to_brute_force(segment, -300, 300, 10, 60, 60, [0, 12.3, 45.6, 200])


@pytest.mark.parametrize("count", [40, 255, 256, 300, 600])
def test_many_breaks(count):
    breaks = np.arange(1, count + 1) * 2.5
    found = assert_equal_to_brute_force([[3, -3, 3, -3]], 0, 0, 10, 12, 200, breaks)
    assert found.max() == min(count, int(math.hypot(1992, 112) / 2.5))


def test_portions_do_not_change_the_result(monkeypatch):
    rng = np.random.default_rng(4)
    segments = random_segments(rng, 200, 1500)
    breaks = np.array([20.0, 60, 300])
    whole = distance_classes(segments, 0, 0, 10, 150, 150, breaks)
    for pairs in (1, 37, 5000):
        monkeypatch.setattr(block_search, "PAIRS_AT_ONCE", pairs)
        assert (distance_classes(segments, 0, 0, 10, 150, 150, breaks) == whole).all()


whole_numbers = st.integers(-400, 400)
some_segments = st.lists(st.tuples(whole_numbers, whole_numbers, whole_numbers, whole_numbers), min_size=1, max_size=6)
some_breaks = st.lists(st.integers(0, 500), min_size=1, max_size=5, unique=True).map(sorted)


@settings(max_examples=40, deadline=None)
@given(some_segments, some_breaks, st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 70), st.integers(1, 70))
def test_moving_by_whole_cells_changes_nothing(segments, breaks, right, up, rows, columns):
    segments, breaks = np.array(segments, dtype=float), np.array(breaks, dtype=float)
    here = distance_classes(segments, 0, 0, 8, rows, columns, breaks)
    moved = segments + np.array([right, up, right, up]) * 8.0
    assert (distance_classes(moved, right * 8, up * 8, 8, rows, columns, breaks) == here).all()


@settings(max_examples=40, deadline=None)
@given(some_segments, some_breaks, st.integers(1, 70), st.integers(1, 70), st.data())
def test_order_and_windows_change_nothing(segments, breaks, rows, columns, data):
    segments, breaks = np.array(segments, dtype=float), np.array(breaks, dtype=float)
    whole = distance_classes(segments, 0, 0, 8, rows, columns, breaks)
    shuffled = segments[data.draw(st.permutations(range(len(segments))))]
    assert (distance_classes(shuffled, 0, 0, 8, rows, columns, breaks) == whole).all()
    row, column = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    part = distance_classes(segments, column * 8, -row * 8, 8, rows - row, columns - column, breaks)
    assert (part == whole[row:, column:]).all()
