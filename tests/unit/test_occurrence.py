"""Runs of a raster, their extremes and pieces, and the exact ground of polygons in cells, all worked out by hand."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.redlist.occurrence import (
    ValueIndex,
    divided_runs,
    row_extremes,
    row_runs,
    run_cells,
    run_corners,
)
from ecoaxis.core.redlist.polygon_extents import areas_by_cell, ring_segments

BLOCK = np.array([[1, 1, 0, 2, 1], [0, 0, 0, 0, 0], [2, 2, 2, 0, 2]], dtype=np.uint8)


def told(runs) -> list[tuple[int, ...]]:
    return sorted(zip(*(part.tolist() for part in (runs.rows, runs.starts, runs.ends, runs.ecosystems))))


def test_runs_leave_no_data_out():
    values = ValueIndex(None, 0)
    runs = row_runs(BLOCK, values, 0)
    assert values.names == ["1", "2"]
    assert told(runs) == [(0, 0, 2, 0), (0, 3, 4, 1), (0, 4, 5, 0), (2, 0, 3, 1), (2, 4, 5, 1)]
    assert runs.lengths.sum() == 8


def test_only_wanted_values_become_ecosystems():
    values = ValueIndex({"2"}, None)
    assert told(row_runs(BLOCK, values, None)) == [(0, 3, 4, 0), (2, 0, 3, 0), (2, 4, 5, 0)]
    assert values.names == ["2"] and values.met() == ["0", "1", "2"]


def test_not_a_number_is_no_data_and_whole_numbers_lose_their_decimals():
    block = np.array([[np.nan, 1.0, 1.0, np.nan, -1e300]])
    values = ValueIndex(None, -1e300)
    assert told(row_runs(block, values, -1e300)) == [(0, 1, 3, 0)]
    assert values.names == ["1"]


def test_values_that_span_much_are_told_apart():
    values = ValueIndex(None, None)
    block = np.array([[5, 2**31 - 1, -(2**31), 5]], dtype=np.int32)
    assert row_runs(block, values, None).ecosystems.tolist() == [1, 2, 0, 1]
    assert values.names == ["-2147483648", "5", "2147483647"]


def test_extremes_span_from_the_first_to_the_last_cell_of_a_row():
    runs = row_runs(BLOCK, ValueIndex(None, 0), 0)
    assert told(row_extremes(runs, 3, 2)) == [(0, 0, 5, 0), (0, 3, 4, 1), (2, 0, 5, 1)]


def test_corners_are_the_outer_ones():
    runs = row_runs(np.array([[0, 1, 1]]), ValueIndex(None, 0), 0)
    assert sorted(map(tuple, run_corners(runs).tolist())) == [(1, 0), (1, 1), (3, 0), (3, 1)]


def test_cells_of_runs():
    rows, columns, owners = run_cells(row_runs(BLOCK, ValueIndex(None, 0), 0))
    cells = set(zip(rows.tolist(), columns.tolist(), owners.tolist()))
    assert cells == {(0, 0, 0), (0, 1, 0), (0, 3, 1), (0, 4, 0), (2, 0, 1), (2, 1, 1), (2, 2, 1), (2, 4, 1)}


def test_runs_are_divided_where_bins_change():
    runs = row_runs(np.array([[1, 1, 1, 1, 1, 0, 1]]), ValueIndex(None, 0), 0)
    pieces, bins = divided_runs(runs, np.array([-1, -1, 0, 0, 0, 0, 4]))
    assert bins.tolist() == [-1, 0, 4]
    assert pieces.lengths.tolist() == [2, 3, 1]


def rectangle(left: float, bottom: float, right: float, top: float, is_hole: bool = False) -> np.ndarray:
    ring = [(left, bottom), (left, top), (right, top), (right, bottom), (left, bottom)]
    return ring_segments(np.array(ring, dtype=float), is_hole)


def areas(segments: np.ndarray, side: float) -> dict[tuple[int, int], float]:
    rows, columns, found = areas_by_cell(segments, side)
    return dict(zip(zip(rows.tolist(), columns.tolist()), found.tolist()))


def test_a_rectangle_over_four_cells():
    assert areas(rectangle(-3, 8, 7, 12), 10) == {(0, -1): 6, (0, 0): 14, (1, -1): 6, (1, 0): 14}


def test_ground_that_ends_on_grid_lines_lies_in_no_other_cell():
    assert areas(rectangle(10, 20, 30, 30), 10) == {(2, 1): 100, (2, 2): 100}


def test_holes_and_whole_cells_inside():
    both = np.concatenate([rectangle(0, 0, 50, 30), rectangle(12, 12, 28, 18, is_hole=True)])
    found = areas(both, 10)
    assert len(found) == 15 and sum(found.values()) == 1500 - 96
    assert found[1, 1] == found[1, 2] == 52 and found[1, 3] == 100


def test_a_hole_that_fills_a_cell_leaves_it_out():
    both = np.concatenate([rectangle(0, 0, 30, 30), rectangle(10, 10, 20, 20, is_hole=True)])
    found = areas(both, 10)
    assert (1, 1) not in found and len(found) == 8


def test_a_triangle_by_hand():
    ring = np.array([(0.0, 0.0), (20.0, 0.0), (0.0, 20.0), (0.0, 0.0)])
    assert areas(ring_segments(ring, False), 10) == {(0, 0): 100, (0, 1): 50, (1, 0): 50}


def test_slivers_count():
    found = areas(rectangle(4_000_000 - 1e-3, 0, 4_000_005, 5), 10_000)
    assert set(found) == {(0, 399), (0, 400)}
    assert found[0, 399] == pytest.approx(5e-3, rel=1e-5)


def test_polygons_side_by_side_add_up():
    rng = np.random.default_rng(2)
    cuts = np.sort(rng.uniform(0, 1000, 6))
    parts = [rectangle(left, 100.5, right, 233.25) for left, right in zip(cuts[:-1], cuts[1:])]
    found = areas(np.concatenate(parts), 37.0)
    assert sum(found.values()) == pytest.approx((cuts[-1] - cuts[0]) * 132.75, abs=1e-6)
    assert max(found.values()) <= 37.0**2 + 1e-6


def test_nothing_covers_nothing():
    assert areas(np.empty((0, 4)), 10) == {}
    assert areas(rectangle(0, 5, 10, 5), 10) == {}
