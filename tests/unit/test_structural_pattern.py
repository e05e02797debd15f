"""Spatial patterns drawn by hand, their building stones against brute force, and windows of any size."""
from __future__ import annotations

import itertools

import numpy as np
import pytest
from ecoaxis.core.connectivity.structure import connectors, discs, runs, thinning, widening
from ecoaxis.core.connectivity.structure.discs import half_widths, highest_within
from ecoaxis.core.connectivity.structure.nesting import holes, nesting_depth, without
from ecoaxis.core.connectivity.structure.pattern import PatternRules, structural_pattern
from ecoaxis.core.connectivity.structure.pattern_classes import class_of_code, count_classes, count_codes
from ecoaxis.core.connectivity.structure.simple_points import STEPS, simple_table
from ecoaxis.core.connectivity.structure.widening import straight_line, widened
from ecoaxis.core.issues import Cancelled
from ecoaxis.core.progress import Progress

LETTERS = {
    ".": 0, "r": 1, "e": 3, "p": 5, "i": 9, "C": 17, "b": 33, "B": 35, "q": 37, "l": 65, "L": 67, "m": 69, "o": 100,
    "O": 220, "?": 129, "E": 103, "P": 105, "c": 117,
}  # fmt: skip
"""Codes as letters; what lies in an opening has letters of its own."""
CELLS = {"?": 0, ".": 1, "o": 1, "O": 1}


def drawn(text: str) -> np.ndarray:
    return np.array([[LETTERS[letter] for letter in row] for row in text.split()], np.uint8)


def cells_of(text: str) -> np.ndarray:
    """The input whose result is drawn: what has a class is foreground."""
    return np.array([[CELLS.get(letter, 2) for letter in row] for row in text.split()], np.uint8)


SQUARE = """
    .........
    .eeeeeee.
    .eCCCCCe.
    .eCCCCCe.
    .eeeeeee.
    ........."""
HOLE = """
    ...........
    .eeeeeeeee.
    .eCCCCCCCe.
    .eCCPPPCCe.
    .eCCPoPCCe.
    .eCCPPPCCe.
    .eCCCCCCCe.
    .eeeeeeeee.
    ..........."""
BRIDGE = """
    ...............
    .eeeee...eeeee.
    .eCCCe...eCCCe.
    .eCCCBbbbBCCCe.
    .eCCCe...eCCCe.
    .eeeee...eeeee.
    ..............."""
LOOP = """
    ............
    .eeeee......
    .eCCCe......
    .eCCCLllr...
    .eCCCeOOl...
    .eCCCeOOl...
    .eCCCLllr...
    .eCCCe......
    .eeeee......
    ............"""
BRANCH_AND_ISLET = """
    ...........
    .eeeee.....
    .eCCCe.....
    .eCCCerr...
    .eCCCe.....
    .eeeee..ii.
    ........ii.
    ..........."""
RING_WITH_ISLAND = """
    ...................
    .eeeeeeeeeeeeeeeee.
    .eCCCCCCCCCCCCCCCe.
    .eCCPPPPPPPPPPPCCe.
    .eCCPoooooooooPCCe.
    .eCCPoooooooooPCCe.
    .eCCPooEEEEEooPCCe.
    .eCCPooEcccEooPCCe.
    .eCCPooEcccEooPCCe.
    .eCCPooEEEEEooPCCe.
    .eCCPoooooooooPCCe.
    .eCCPoooooooooPCCe.
    .eCCPPPPPPPPPPPCCe.
    .eCCCCCCCCCCCCCCCe.
    .eeeeeeeeeeeeeeeee.
    ..................."""
MAP_BORDER = """
    CCCe....
    CCCe....
    eeee....
    ........"""
NO_DATA = """
    ........
    .eeee??.
    .eCCC??.
    .eCCC??.
    .eeee??.
    ........"""
ACROSS_A_CORNER = """
    ............
    .eeee.......
    .eCCe.......
    .eCCe.......
    .eeeB.......
    .....Beee...
    .....eCCe...
    .....eCCe...
    .....eeee...
    ............"""
ONE_CELL = "C"
BY_HAND = (
    SQUARE, HOLE, BRIDGE, LOOP, BRANCH_AND_ISLET, RING_WITH_ISLAND, MAP_BORDER, NO_DATA, ACROSS_A_CORNER, ONE_CELL,
)  # fmt: skip


@pytest.mark.parametrize("text", BY_HAND)
def test_drawn_by_hand(text):
    assert np.array_equal(structural_pattern(cells_of(text), PatternRules()), drawn(text))


def test_four_neighbours_do_not_join_at_a_corner():
    expected = drawn(ACROSS_A_CORNER.replace("B", "e"))
    assert np.array_equal(structural_pattern(cells_of(ACROSS_A_CORNER), PatternRules(4)), expected)


def test_without_openings_nothing_is_added():
    for text in (HOLE, RING_WITH_ISLAND, LOOP):
        plain = text.translate(str.maketrans("oOPEc", "..pe" + "C"))
        assert np.array_equal(structural_pattern(cells_of(text), PatternRules(openings=False)), drawn(plain))


def test_edge_width_two():
    found = structural_pattern(np.pad(np.full((7, 8), 2, np.uint8), 2, constant_values=1), PatternRules(edge_width=2))
    # A distance of 2.98 cells to the background: (2, 2) is 2.83 cells away, so that the cores' corners stay square.
    assert (found == 17).sum() == 3 * 4
    assert (found == 3).sum() == 7 * 8 - 3 * 4


def test_nothing_but_foreground_is_all_core_and_nothing_else_has_a_class():
    assert (structural_pattern(np.full((6, 9), 2, np.uint8), PatternRules()) == 17).all()
    assert (structural_pattern(np.ones((6, 9), np.uint8), PatternRules()) == 0).all()
    assert (structural_pattern(np.zeros((6, 9), np.uint8), PatternRules()) == 129).all()


def random_cells(rng: np.random.Generator, shape: tuple[int, int], density: float) -> np.ndarray:
    noise = rng.random((shape[0] + 4, shape[1] + 4))
    smooth = sum(noise[row : row + shape[0], column : column + shape[1]] for row in range(5) for column in range(5))
    cells = np.where(smooth < np.quantile(smooth, density), 2, 1).astype(np.uint8)
    cells[rng.random(shape) < 0.01] = 0
    return cells


@pytest.mark.parametrize(("connectivity", "edge_width"), [(8, 1), (4, 2), (8, 4)])
def test_windows_of_any_size_give_the_same(connectivity, edge_width, monkeypatch):
    cells = random_cells(np.random.default_rng(edge_width), (150, 130), 0.6)
    rules = PatternRules(connectivity, edge_width)
    whole = structural_pattern(cells, rules)
    assert {17, 3, 1} <= set(np.unique(whole).tolist())
    for cells_of_strip, at_once in ((1, 7), (130 * 33, 64), (130 * 100, 1000)):
        monkeypatch.setattr(discs, "STRIP_CELLS", cells_of_strip)
        for module in (connectors, runs, thinning, widening):
            monkeypatch.setattr(module, "AT_ONCE", at_once)
        assert np.array_equal(structural_pattern(cells, rules), whole)


def test_turned_and_mirrored_maps_have_the_same_core_islets_and_openings():
    cells = random_cells(np.random.default_rng(3), (70, 90), 0.55)
    whole = structural_pattern(cells, PatternRules())
    for turned, back in ((cells[::-1], np.s_[::-1]), (cells[:, ::-1], np.s_[:, ::-1])):
        found = structural_pattern(np.ascontiguousarray(turned), PatternRules())[back]
        for codes in ((17, 117), (9, 109), (100,), (220,), (0,)):
            assert np.array_equal(np.isin(found, codes), np.isin(whole, codes))


def test_cancelling_stops():
    class Stopped(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        structural_pattern(np.full((40, 40), 2, np.uint8), PatternRules(), Stopped())


def test_discs_are_exact():
    assert half_widths(1.98**2) == [1, 1]
    assert half_widths(2.98**2) == [2, 2, 2]
    assert half_widths(3.98**2) == [3, 3, 3, 2]
    rng = np.random.default_rng(1)
    values = np.where(rng.random((23, 31)) < 0.05, rng.integers(1, 9, (23, 31)), 0).astype(np.uint8)
    for radius in (1.98, 2.98, 5.98):
        expected = np.zeros_like(values)
        for row, column in zip(*np.nonzero(values)):
            for other in itertools.product(range(23), range(31)):
                if (other[0] - row) ** 2 + (other[1] - column) ** 2 <= radius**2:
                    expected[other] = max(expected[other], values[row, column])
        assert np.array_equal(highest_within(values, radius**2), expected)


@pytest.mark.parametrize("connectivity", [4, 8])
def test_components_are_those_of_a_flood(connectivity):
    rng = np.random.default_rng(connectivity)
    for density in (0.0, 0.3, 0.5, 0.6, 1.0):
        mask = rng.random((17, 23)) < density
        parts = runs.components(mask, connectivity)
        labels = np.full(mask.shape, -1, np.int32)
        parts.paint(labels, np.arange(parts.count, dtype=np.int32))
        assert np.array_equal(labels, flooded(mask, connectivity))
        assert np.array_equal(parts.at(np.arange(mask.size)), labels.reshape(-1))


def flooded(mask: np.ndarray, connectivity: int) -> np.ndarray:
    labels = np.full(mask.shape, -1, np.int32)
    count = 0
    for start in zip(*np.nonzero(mask)):
        if labels[start] >= 0:
            continue
        waiting = [start]
        labels[start] = count
        while waiting:
            row, column = waiting.pop()
            for step in STEPS[:connectivity]:
                beside = (row + step[0], column + step[1])
                inside = 0 <= beside[0] < mask.shape[0] and 0 <= beside[1] < mask.shape[1]
                if inside and mask[beside] and labels[beside] < 0:
                    labels[beside] = count
                    waiting.append(beside)
        count += 1
    return labels


def test_depth_counts_objects_and_holes_in_turn():
    mask = np.zeros((15, 15), bool)
    for inset, value in ((1, True), (2, False), (4, True), (5, False), (7, True)):
        mask[inset:-inset, inset:-inset] = value
    depth = nesting_depth(mask, 8)
    assert depth[7].tolist() == [0, 1, 2, 2, 3, 4, 4, 5, 4, 4, 3, 2, 2, 1, 0]
    assert holes(mask, 4).sum() == 11 * 11 - 49 + 25 - 1
    assert without(mask, np.zeros_like(mask), 8).sum() == mask.sum()
    seed = np.zeros_like(mask)
    seed[7, 7] = True
    assert without(mask, seed, 8).sum() == mask.sum() - 1


@pytest.mark.parametrize("connectivity", [4, 8])
def test_simple_cells_by_counting_components(connectivity):
    """Simple: one component of the objects beside the cell, and one of the background beside it, in the 3 x 3."""
    for code in range(256):
        around = np.zeros((3, 3), bool)
        for bit, (row, column) in enumerate(STEPS):
            around[1 + row, 1 + column] = code >> bit & 1
        counts = []
        for mask, neighbours in ((around, connectivity), (~around, 12 - connectivity)):
            ring = mask.copy()
            ring[1, 1] = False
            labels = flooded(ring, neighbours)
            counts.append({labels[1 + row, 1 + column] for row, column in STEPS[:neighbours]} - {-1})
        assert simple_table(connectivity)[code] == all(len(count) == 1 for count in counts), code


def test_widening_keeps_to_the_mask():
    mask = np.zeros((9, 12), bool)
    mask[1:8, 1:11] = True
    mask[3, 4:] = False
    lines = np.zeros_like(mask)
    lines[2, 8] = True
    found = widened(lines.copy(), mask, 2.57, Progress())
    assert found[1:3, 6:11].all() and not found[:, :6].any()
    assert not found[3:].any()
    assert straight_line(1, 3) == ((0, 1), (1, 2), (1, 3))
    assert straight_line(-2, 2) == ((-1, 1), (-2, 2))


def test_classes_and_counts():
    pattern = drawn(RING_WITH_ISLAND)
    counts = count_classes(pattern, count_codes(pattern), 8)
    found = {each.name: (each.cells, each.parts) for each in counts if each.cells}
    assert found["core"] == (15 * 12 - 11 * 10 + 6, 2)
    assert found["perforation"] == (11 * 10 - 9 * 8, 1)
    assert sum(cells for cells, _ in found.values()) == pattern.size
    expected = {1: "branch", 133: "bridge", 37: "bridge", 169: "loop", 49: "bridge", 109: "islet", 129: "missing"}
    assert {code: class_of_code(code) for code in expected} == expected
    with pytest.raises(ValueError):
        class_of_code(2)
