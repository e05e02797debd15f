"""Accumulated cost over a resistance raster, and the least-cost paths that it is made of."""
from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from ..issues import CoreError, error
from .memory import check_memory
from .packages import needed

BYTES_A_CELL = 240
"""The graph (100), the heap of the search (80), distances, predecessors, sources and temporary arrays."""
MOST_CELLS = (2**31 - 1) // 8
"""Steps are numbered by 32-bit integers, up to eight a cell."""
ROWS_AT_ONCE = 1 << 18
"""Cells whose steps are made at once while the graph is built."""
NO_CELL = -9999
"""Predecessor of a source and of a cell that is out of reach."""
STEPS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
"""(rows, columns) to the neighbours, in the order of their cell numbers."""


class Allocation(NamedTuple):
    """Every cell with its nearest source; all arrays (rows, columns).

    ``distance``: float64, cost x metres, infinite out of reach. ``zone``: int32 label of the nearest source, 0 out of
    reach. ``predecessor``: int32 number of the cell before on the path (row x columns + column), ``NO_CELL`` at
    sources and out of reach.
    """

    distance: np.ndarray
    zone: np.ndarray
    predecessor: np.ndarray


@dataclass(frozen=True)
class CostSurface:
    """A resistance raster as a graph of cells.

    ``resistance``: (rows, columns) float64, above 0; NaN and infinite are barriers that no path enters. ``cell``: side
    of a cell, m. ``neighbours``: 8 or 4. ``cut_corners``: whether a diagonal step may pass between two barriers.

    A step costs the mean of the two cells' resistances times the distance between their centres (diagonal: the side
    times sqrt 2), as in GRASS r.cost and scikit-image's MCP_Geometric, which also cut corners. Cells of a source cost
    nothing, so that half of its border cell's resistance counts. Distances are in cost x metres.

    Raises ``CoreError`` for a resistance of 0 or below (``cost.not_positive`` with row and column, from 1), for other
    numbers of neighbours and for rasters with more cells than memory allows (``cost.too_many_cells``).
    """

    resistance: np.ndarray
    cell: float
    neighbours: int = 8
    cut_corners: bool = True

    def __post_init__(self) -> None:
        if self.neighbours not in (4, 8):
            raise CoreError(error("cost.neighbours", value=self.neighbours))
        bad = first_not_positive(self.resistance)
        if bad is not None:
            row, column, count = bad
            value = f"{self.resistance[row, column]:g}"
            raise CoreError(error("cost.not_positive", place=f"{row + 1}, {column + 1}", value=value, count=count))
        cells = self.resistance.size
        if cells > MOST_CELLS:
            raise CoreError(
                error("cost.too_many_cells", cells=cells, needed=f"{cells * BYTES_A_CELL / 1e9:.1f}", free="–")
            )
        check_memory("cost.too_many_cells", cells * BYTES_A_CELL, cells=cells)

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        rows, columns = self.resistance.shape
        return rows, columns

    def distances(self, sources: np.ndarray, limit: float = math.inf) -> np.ndarray:
        """Accumulated cost (rows, columns) float64 from the nearest cell of ``sources`` (boolean, same shape).

        Infinite beyond ``limit`` (inclusive, cost x metres), behind barriers and on them. Sources on a barrier do not
        count.
        """
        cells = self._open(np.flatnonzero(sources))
        if not len(cells):
            return np.full(self.shape, np.inf)
        found = self._search(cells, limit, False)
        return found.reshape(self.shape)

    def distances_and_predecessors(
        self, cells: np.ndarray, limit: float = math.inf
    ) -> tuple[np.ndarray, np.ndarray]:
        """As ``distances`` from the cells numbered ``cells``, with predecessors; both flat (rows x columns,)."""
        cells = self._open(cells)
        if not len(cells):
            return np.full(self.resistance.size, np.inf), np.full(self.resistance.size, NO_CELL, np.int32)
        distance, predecessor, _ = self._search(cells, limit, True)
        return distance, predecessor

    def allocation(self, labels: np.ndarray, limit: float = math.inf) -> Allocation:
        """Every cell's nearest source, from ``labels`` (int32, 0 = no source), in one search from all of them.

        A cell at the same cost from two sources belongs to the one that the search reaches first.
        """
        flat = labels.ravel()
        cells = self._open(np.flatnonzero(flat))
        if not len(cells):
            empty = np.full(self.shape, NO_CELL, np.int32)
            return Allocation(np.full(self.shape, np.inf), np.zeros(self.shape, np.int32), empty)
        distance, predecessor, source = self._search(cells, limit, True)
        zone = np.zeros(flat.size, np.int32)
        reached = np.isfinite(distance)
        zone[reached] = flat[source[reached]]
        return Allocation(*(each.reshape(self.shape) for each in (distance, zone, predecessor)))

    def path_length(self, path: np.ndarray) -> float:
        """Length (m) of a path of cell numbers, from centre to centre."""
        rows, columns = np.divmod(path.astype(np.int64), self.shape[1])
        diagonal = np.count_nonzero((np.diff(rows) != 0) & (np.diff(columns) != 0))
        return self.cell * (len(path) - 1 - diagonal + math.sqrt(2) * diagonal) if len(path) else 0.0

    def _open(self, cells: np.ndarray) -> np.ndarray:
        return cells[np.isfinite(self.resistance.ravel()[cells])]

    def _search(self, cells: np.ndarray, limit: float, predecessors: bool) -> Any:
        dijkstra = needed("scipy.sparse.csgraph").dijkstra
        return dijkstra(
            self._graph, directed=True, indices=cells, return_predecessors=predecessors, limit=limit, min_only=True
        )

    @cached_property
    def _graph(self) -> Any:
        """Steps between cells as a sparse matrix, both directions; built in strips, without a coordinate copy."""
        sparse = needed("scipy.sparse")
        rows, columns = self.shape
        indptr = np.zeros(rows * columns + 1, np.int32)
        height = max(1, ROWS_AT_ONCE // columns)
        strips = [(first, min(first + height, rows)) for first in range(0, rows, height)]
        for first, last in strips:
            steps = sum(allowed.astype(np.int8) for allowed, _, _ in self._steps(first, last))
            indptr[first * columns + 1 : last * columns + 1] = np.ravel(steps)
        np.cumsum(indptr, out=indptr)
        indices = np.empty(indptr[-1], np.int32)
        data = np.empty(indptr[-1], np.float64)
        for first, last in strips:
            place = indptr[first * columns : last * columns].reshape(last - first, columns).copy()
            number = np.arange(first * columns, last * columns, dtype=np.int32).reshape(last - first, columns)
            for allowed, cost, offset in self._steps(first, last):
                at = place[allowed]
                indices[at] = number[allowed] + offset
                data[at] = cost[allowed]
                place += allowed
        return sparse.csr_matrix((data, indices, indptr), shape=(rows * columns, rows * columns), copy=False)

    def _steps(self, first: int, last: int) -> Any:
        """For each neighbour of the rows ``first`` to ``last``: where the step exists, its cost, and how many cell
        numbers away it leads."""
        rows, columns = self.shape
        padded = np.full((last - first + 2, columns + 2), np.nan)
        low, high = max(first - 1, 0), min(last + 1, rows)
        padded[low - first + 1 : high - first + 1, 1:-1] = self.resistance[low:high]
        padded[np.isinf(padded)] = np.nan
        here = padded[1:-1, 1:-1]
        for down, right in STEPS:
            diagonal = bool(down and right)
            if diagonal and self.neighbours == 4:
                continue
            there = _shifted(padded, down, right)
            cost = (here + there) * (0.5 * self.cell * (math.sqrt(2) if diagonal else 1.0))
            allowed = ~np.isnan(cost)
            if diagonal and not self.cut_corners:
                allowed &= ~(np.isnan(_shifted(padded, down, 0)) & np.isnan(_shifted(padded, 0, right)))
            yield allowed, cost, down * columns + right


def _shifted(padded: np.ndarray, down: int, right: int) -> np.ndarray:
    rows, columns = padded.shape
    return padded[1 + down : rows - 1 + down, 1 + right : columns - 1 + right]


def trace(predecessor: np.ndarray, cell: int) -> np.ndarray:
    """Cell numbers of the least-cost path from its source to ``cell`` (both included), int64.

    ``predecessor``: of an ``Allocation`` or flat, any integer type.
    """
    flat = predecessor.reshape(-1)
    path = [cell]
    while True:
        cell = int(flat[cell])
        if cell < 0:
            return np.array(path[::-1], np.int64)
        path.append(cell)


def first_not_positive(resistance: np.ndarray) -> tuple[int, int, int] | None:
    """Row and column (from 0) of the first resistance of 0 or below, and how many there are; ``None`` without any."""
    bad = np.flatnonzero(resistance <= 0)
    if not len(bad):
        return None
    row, column = divmod(int(bad[0]), resistance.shape[1])
    return row, column, len(bad)
