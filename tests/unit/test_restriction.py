"""The 1 % rules against the table of the reference, and every placement of the grid against counting one by one."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.issues import Cancelled
from ecoaxis.core.progress import Progress
from ecoaxis.core.redlist.occupancy import RULES, Occupancy
from ecoaxis.core.redlist.placements import FineBins, merged_bins, placement_counts, window_count
from ecoaxis.core.redlist.restriction import (
    AooRule,
    count_by_cumulative_share,
    is_near_boundary,
    kept,
    kept_by_cumulative_share,
    smallest_extent,
)

TABLE = [
    ([], 0, 0),
    ([0.42], 1, 1),
    ([0.5] * 4, 4, 4),
    ([0.001, 1.0], 2, 1),
    ([1.0, 99.0], 2, 1),
    ([0.1] * 10 + [1.0] * 145, 155, 145),
    ([0, 0, 5], 1, 1),
]


@pytest.mark.parametrize("extents, occupied, aoo", TABLE)
def test_the_table_of_the_reference(extents, occupied, aoo):
    whole = np.array([round(1000 * each) for each in extents], dtype=np.int64)
    whole = whole[whole > 0]
    assert np.count_nonzero(kept(whole, AooRule.ALL, 0)) == occupied
    assert np.count_nonzero(kept_by_cumulative_share(whole)) == aoo
    assert count_by_cumulative_share(extents) == aoo


def test_exactly_one_hundredth_is_left_out_whatever_the_order():
    assert kept_by_cumulative_share(np.array([99, 1])).tolist() == [True, False]
    assert kept_by_cumulative_share(np.array([989, 11])).tolist() == [True, True]
    assert kept_by_cumulative_share(np.array([10**16 * 99, 10**16])).tolist() == [True, False]


def test_of_equal_extents_the_first_is_left_out():
    extents = np.array([500, 5, 494, 5])
    assert kept_by_cumulative_share(extents).tolist() == [True, False, True, False]
    assert kept_by_cumulative_share(np.array([500, 6, 500, 6])).tolist() == [True, False, True, True]


def test_nearness_to_the_boundary_is_flagged():
    assert is_near_boundary(np.array([1, 99]))
    assert is_near_boundary(np.array([10**10 - 5, 99 * 10**10]))
    assert not is_near_boundary(np.array([10**7 + 5, 99 * 10**7]))
    assert not is_near_boundary(np.array([2, 98]))
    assert not is_near_boundary(np.array([], dtype=np.int64))


def test_one_percent_of_a_cell_in_pixels():
    assert smallest_extent(10_000, 900.0) == 1112
    assert smallest_extent(10_000, 10_000.0) == 100
    assert smallest_extent(10_000, 1e-4) == 10**10


def test_a_negative_extent_is_refused():
    with pytest.raises(ValueError, match="negative"):
        count_by_cumulative_share([1, -1])


def by_hand(bins: FineBins, steps: int, north: int, east: int, smallest: int) -> list[int]:
    cells: dict[tuple[int, int], int] = {}
    for row, column, extent in zip(bins.rows.tolist(), bins.columns.tolist(), bins.extents.tolist()):
        place = (row - north) // steps, (column - east) // steps
        cells[place] = cells.get(place, 0) + extent
    sums, counted, total = 0, 0, sum(cells.values())
    for extent in sorted(cells.values()):
        sums += extent
        counted += 100 * sums > total
    return [len(cells), counted, sum(extent >= smallest for extent in cells.values())]


def random_bins(rng: np.random.Generator, side: int, largest: int) -> FineBins:
    values = rng.integers(0, largest, (side, side)) * (rng.random((side, side)) < rng.uniform(0.02, 0.5))
    values[0, 0] = 1
    rows, columns = np.nonzero(values)
    south, west = rng.integers(-40, 40, 2)
    return FineBins(rows + south, columns + west, values[rows, columns], 1.0)


@pytest.mark.parametrize("steps", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("largest", [2, 6, 3000, 10**10])
def test_sliding_windows_equal_brute_force(steps, largest):
    rng = np.random.default_rng(steps * 7 + largest)
    for side in (1, 6, 17):
        bins = random_bins(rng, side, largest)
        found = placement_counts(bins, steps, 10.0, largest)
        for north in range(steps):
            for east in range(steps):
                counts = [int(found.counts[rule][north, east]) for rule in RULES]
                assert counts == by_hand(bins, steps, north, east, largest)


def test_patches_far_apart_cost_no_memory():
    far = 10**7
    bins = FineBins(np.array([0, far]), np.array([0, far]), np.array([1, 1]), 1.0)
    assert placement_counts(bins, 50, 1.0, 1).histogram(AooRule.ALL) == ((2, 2500),)


@pytest.mark.parametrize("shift", [(1, 0), (0, -1), (-300, 41)])
def test_shifting_the_map_by_whole_cells_changes_nothing(shift):
    rng = np.random.default_rng(9)
    bins, steps = random_bins(rng, 20, 9), 6
    moved = FineBins(bins.rows + steps * shift[0], bins.columns + steps * shift[1], bins.extents, 1.0)
    before, after = (placement_counts(each, steps, 1.0, 3) for each in (bins, moved))
    for rule in RULES:
        assert np.array_equal(before.counts[rule], after.counts[rule])
    assert np.array_equal(bins.cells(steps).extents, moved.cells(steps).extents)
    assert np.array_equal(bins.cells(steps).rows + shift[0], moved.cells(steps).rows)


def test_shifting_the_map_by_a_step_shifts_the_counts():
    bins, steps = random_bins(np.random.default_rng(3), 20, 9), 6
    moved = FineBins(bins.rows + 1, bins.columns + 2, bins.extents, 1.0)
    before, after = (placement_counts(each, steps, 1.0, 3) for each in (bins, moved))
    for rule in RULES:
        assert np.array_equal(np.roll(before.counts[rule], (1, 2), (0, 1)), after.counts[rule])


def test_statistics_name_the_first_placement():
    bins = FineBins(np.array([0, 0]), np.array([0, 3]), np.array([1, 1]), 1.0)
    found = placement_counts(bins, 4, 25.0, 1)
    least, most = found.minimum(AooRule.ALL), found.maximum(AooRule.ALL)
    assert (least.count, least.offset_x, least.offset_y) == (1, 0.0, 0.0)
    assert (most.count, most.offset_x, most.offset_y) == (2, 25.0, 0.0)
    assert found.mean(AooRule.ALL) == 1.75
    assert found.histogram(AooRule.ALL) == ((1, 4), (2, 12))
    assert found.placements == 16


def test_coarser_bins_count_every_second_placement():
    bins = random_bins(np.random.default_rng(4), 24, 5)
    fine, coarse = placement_counts(bins, 8, 1.0, 4), placement_counts(bins.coarsened(2), 4, 2.0, 4)
    for rule in RULES:
        assert np.array_equal(fine.counts[rule][::2, ::2], coarse.counts[rule])


def test_bins_that_occur_twice_are_merged():
    rows, columns, extents = merged_bins(np.array([1, -2, 1]), np.array([-5, 0, -5]), np.array([2, 3, 4]))
    assert (rows.tolist(), columns.tolist(), extents.tolist()) == ([-2, 1], [0, -5], [3, 6])


def test_windows_are_those_that_can_hold_something():
    bins = FineBins(np.array([0, 0]), np.array([0, 1]), np.array([1, 1]), 1.0)
    assert window_count(bins.cells(1)) == 6


def test_counting_can_be_cancelled():
    class Stopped(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        placement_counts(random_bins(np.random.default_rng(1), 5, 3), 3, 1.0, 1, Stopped())


def test_an_occupancy_tells_kept_cells_and_shares():
    bins = FineBins(np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([1, 60, 39]), 1e6)
    found = Occupancy("a", 10_000.0, bins.cells(1), 1)
    assert [found.count(rule) for rule in RULES] == [3, 2, 3]
    assert found.kept(AooRule.CUMULATIVE).tolist() == [False, True, True]
    assert found.cumulative_shares().tolist() == [0.01, 1.0, 0.4]
    assert found.near_boundary and found.extent_km2 == 100.0
