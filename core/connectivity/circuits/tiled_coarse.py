"""The coarse circuit of a raster that is solved in tiles: aggregates of cells, and currents between them."""
from __future__ import annotations

from typing import Any

import numpy as np

from ...progress import Progress
from ..packages import needed
from .circuit_grid import Part, ResistorGrid, laplacian
from .multigrid import BLOCK, SMOOTHING, Multigrid, aggregates
from .tiling import Tile, Tiling, tiles

AROUND_AGGREGATES = 1
"""Cells around a tile that the diagonals of its own cells reach."""
AROUND_PRODUCT = 2
"""Cells around a tile that its rows of the coarse matrix reach: those of a branch, and of the smoothed prolongation."""
ENTRIES_AT_ONCE = 1 << 22
"""Entries that are summed in one step, which cannot be cancelled."""


class CoarseCircuit:
    """Smoothed aggregation (Vanek, Mandel & Brezina 1996) from cells to aggregates, made tile by tile.

    ``numbers``: (rows, columns) int32 aggregate of each cell, -1 for cells held at a voltage and without a node.
    ``regions``: the first number of the aggregates that are regions (one node of several cells). ``firsts``: for each
    of ``tiles`` its first aggregate, and the end. ``solve``: an approximate inverse of the coarse matrix.
    """

    def __init__(self, part: Part, held: np.ndarray, earth: np.ndarray | None, tiling: Tiling, progress: Progress):
        """``held``: (count,) bool nodes at 0 V; ``earth``: (rows, columns) conductance to earth, siemens."""
        shape = part.nodes.shape
        self.tiles = tiles(shape, tiling.side, tiling.overlap)
        self.numbers = tiling.make(shape, np.int32)
        self._part = part
        self._held = held
        self._several = _of_several_cells(part)
        self.firsts = [0]
        places = [self._number(tile, earth, progress.part(0.0, 0.3)) for tile in self.tiles]
        self.regions = self.firsts[-1]
        rows, columns = np.concatenate(places, axis=1)
        more_rows, more_columns = self._number_regions()
        self.count = self.regions + len(more_rows)
        matrix = self._matrix(earth, progress.part(0.3, 0.7))
        self.solve = Multigrid(
            matrix, np.append(rows, more_rows), np.append(columns, more_columns), progress.part(0.7, 1.0)
        )

    def smoothed(self, numbers: np.ndarray) -> np.ndarray:
        """Which cells of these aggregates are smoothed: all but those of regions."""
        return (numbers >= 0) & (numbers < self.regions)

    def _number(self, tile: Tile, earth: np.ndarray | None, progress: Progress) -> np.ndarray:
        """Number the aggregates of a tile; (2, n) row and column of their blocks."""
        progress.check()
        progress.report(len(self.firsts) / len(self.tiles))
        window, inner = _around(tile, self._part.nodes.shape, AROUND_AGGREGATES)
        nodes = self._part.nodes[window]
        single = nodes >= 0
        single &= ~self._held[nodes]
        if self._several is not None:
            single &= ~self._several[nodes]
        found = self.numbers[tile.own]
        found[:] = -1
        first = self.firsts[-1]
        own = np.zeros(nodes.shape, bool)
        own[inner] = single[inner]
        if not own.any():
            self.firsts.append(first)
            return np.zeros((2, 0), np.int64)
        local = np.where(single, np.cumsum(single, dtype=np.int32).reshape(nodes.shape) - 1, -1).astype(np.int32)
        matrix = laplacian(_grid_of(self._part, window), local, Progress())
        if earth is not None:
            matrix.setdiag(matrix.diagonal() + earth[window][single])
        rows, columns = np.nonzero(single)
        rows += window[0].start
        columns += window[1].start
        label, _ = aggregates(
            matrix, matrix.diagonal(), rows // BLOCK, columns // BLOCK, np.zeros(len(rows), bool), Progress()
        )
        kept = own[single]
        kinds, place, group = np.unique(label[kept], return_index=True, return_inverse=True)
        found[own[inner]] = first + group.ravel()
        self.firsts.append(first + len(kinds))
        return np.array([rows[kept][place] // BLOCK, columns[kept][place] // BLOCK])

    def _number_regions(self) -> tuple[np.ndarray, np.ndarray]:
        """Each region that is not held is an aggregate of its own, at the block of its first cell."""
        if self._several is None:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        free = np.flatnonzero(self._several & ~self._held)
        number = np.full(len(self._held), -1, np.int32)
        number[free] = self.regions + np.arange(len(free), dtype=np.int32)
        places = np.zeros((2, len(free)), np.int64)
        for tile in reversed(self.tiles):
            nodes = self._part.nodes[tile.own]
            inside = nodes >= 0
            inside &= self._several[nodes] & ~self._held[nodes]
            at = number[nodes[inside]]
            self.numbers[tile.own][inside] = at
            rows, columns = np.nonzero(inside)
            places[0, at - self.regions] = (rows + tile.own[0].start) // BLOCK
            places[1, at - self.regions] = (columns + tile.own[1].start) // BLOCK
        return places[0], places[1]

    def _matrix(self, earth: np.ndarray | None, progress: Progress) -> Any:
        """The Galerkin product P' L P (CSR): each tile adds what the rows of its own cells give."""
        sums: list[Any] = []
        entries: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        for place, tile in enumerate(self.tiles):
            progress.check()
            progress.report(place / len(self.tiles))
            found = self._product(tile, earth)
            if found is not None:
                entries.append(found)
            if entries and (place + 1 == len(self.tiles) or sum(len(each[2]) for each in entries) > ENTRIES_AT_ONCE):
                sums.append(self._summed(entries))
                entries.clear()
        while len(sums) > 1:
            progress.check()
            sums.append(sums.pop(0) + sums.pop(0))
        return sums[0]

    def _summed(self, entries: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> Any:
        row, column, value = (np.concatenate(each) for each in zip(*entries))
        return needed("scipy.sparse").csr_matrix((value, (row, column)), shape=(self.count, self.count))

    def _product(self, tile: Tile, earth: np.ndarray | None) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
        sparse = needed("scipy.sparse")
        window, inner = _around(tile, self._part.nodes.shape, AROUND_PRODUCT)
        present = self._part.nodes[window] >= 0
        aggregate = self.numbers[window][present]
        at = np.zeros(present.shape, bool)
        at[inner] = True
        own = np.flatnonzero(at[present])
        if not (aggregate[own] >= 0).any():
            return None
        local = np.where(present, np.cumsum(present, dtype=np.int32).reshape(present.shape) - 1, -1).astype(np.int32)
        matrix = laplacian(_grid_of(self._part, window), local, Progress())
        if earth is not None:
            matrix.setdiag(matrix.diagonal() + earth[window][present])
        inside = aggregate >= 0
        kinds, column = np.unique(aggregate[inside], return_inverse=True)
        size = len(aggregate)
        tentative = sparse.csr_matrix(
            (np.ones(len(column)), column.ravel().astype(np.int32), np.append(0, np.cumsum(inside)).astype(np.int32)),
            shape=(size, len(kinds)),
        )
        diagonal = matrix.diagonal()
        scale = np.zeros(size)
        np.divide(SMOOTHING, diagonal, out=scale, where=self.smoothed(aggregate) & (diagonal > 0))
        smoothing = matrix @ tentative
        smoothing.data *= np.repeat(scale, np.diff(smoothing.indptr))
        prolongation = (tentative - smoothing).tocsr()
        coarse = (prolongation[own].T.tocsr() @ (matrix[own] @ prolongation)).tocoo()
        return kinds[coarse.row].astype(np.int32), kinds[coarse.col].astype(np.int32), coarse.data


def _of_several_cells(part: Part) -> np.ndarray | None:
    """(count,) bool nodes that are regions of several cells; ``None`` when there are none."""
    if not part.merged:
        return None
    return np.bincount(part.nodes[part.nodes >= 0], minlength=part.count) > 1


def _grid_of(part: Part, window: tuple[slice, slice]) -> ResistorGrid:
    return ResistorGrid(part.grid.conductance[window], part.grid.neighbours, part.grid.average)


def _around(tile: Tile, shape: tuple[int, ...], cells: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """The window of a tile with so many cells around it, and the place of the tile in it."""
    window, inner = [], []
    for own, size in zip(tile.own, shape):
        first = max(0, own.start - cells)
        window.append(slice(first, min(size, own.stop + cells)))
        inner.append(slice(own.start - first, own.stop - first))
    return (window[0], window[1]), (inner[0], inner[1])
