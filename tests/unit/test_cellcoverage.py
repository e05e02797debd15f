from __future__ import annotations

import numpy
import pytest
from ecoaxis.core.screening.cellcoverage import CellCoverage


def ring(*points):
    return numpy.array([*points, points[0]], dtype=float)


def test_a_rectangle_between_the_grid_lines():
    coverage = CellCoverage([ring((0.5, 0.25), (2.5, 0.25), (2.5, 1.5), (0.5, 1.5))], (2, 3))
    assert coverage.rows(0, 2) == pytest.approx(
        numpy.array([[0.5 * 0.75, 0.75, 0.5 * 0.75], [0.5 * 0.5, 0.5, 0.5 * 0.5]])
    )


def test_a_triangle_over_the_diagonal():
    coverage = CellCoverage([ring((0, 0), (2, 0), (0, 2))], (2, 2))
    assert coverage.rows(0, 2) == pytest.approx(numpy.array([[1.0, 0.5], [0.5, 0.0]]))


def test_a_hole_runs_the_other_way():
    shell = ring((0, 0), (3, 0), (3, 3), (0, 3))
    hole = ring((1, 1), (1, 2), (2, 2), (2, 1))
    assert CellCoverage([shell, hole], (3, 3)).rows(0, 3) == pytest.approx(
        numpy.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=float)
    )


def test_blocks_give_what_the_whole_gives():
    angle = numpy.linspace(0, 2 * numpy.pi, 181)
    circle = numpy.column_stack((10 + 9.3 * numpy.cos(angle), 10 + 9.3 * numpy.sin(angle)))
    circle[-1] = circle[0]
    coverage = CellCoverage([circle], (20, 20))
    whole = coverage.rows(0, 20)
    pieces = numpy.concatenate([coverage.rows(start, stop) for start, stop in coverage.blocks(60)])
    assert numpy.array_equal(whole, pieces)
    x, y = circle[:, 0], circle[:, 1]
    assert whole.sum() == pytest.approx(abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2)
    assert whole[10, 10] == 1.0
