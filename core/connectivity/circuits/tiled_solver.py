"""Voltages of a circuit that does not fit into memory, solved in tiles to the same tolerance as the whole."""
from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from .circuit_grid import Part, ResistorGrid
from .circuit_solver import MOST_ITERATIONS, TOLERANCE, UNSOLVED
from .multigrid import SMOOTHING
from .tile_resistors import TileResistors
from .tiled_coarse import CoarseCircuit
from .tiling import Tile, Tiling


class TiledSolver:
    """Conjugate gradients over cells, preconditioned tile by tile and by a coarse circuit of the aggregates.

    One cycle of multigrid (Vanek, Mandel & Brezina 1996; Chebyshev smoother of Adams et al. 2003) needs no matrix of
    the cells: each tile reads ``overlap`` cells around itself, so that smoothing, residual and correction are exactly
    those of the whole map. The result is therefore no approximation; tiles only bound the memory. Arrays over cells
    come from ``tiling.make``; the aggregates, a ninth of the cells, are held in memory.

    Cells of one region carry the region's voltage each; of its current each a share, and only their sum counts.
    ``residual``: the largest |i - L v| / |i| of the solutions so far. ``iterations``: of all solutions.
    """

    def __init__(
        self,
        part: Part,
        held: np.ndarray,
        earth: np.ndarray | None,
        tiling: Tiling,
        progress: Progress | None = None,
    ):
        """``held``: (count,) bool nodes at 0 V. ``earth``: (rows, columns) siemens from each cell to earth."""
        self.residual = 0.0
        self.iterations = 0
        self._part = part
        self._tiling = tiling
        self._earth = earth
        shape = part.nodes.shape
        self._rest, self._direction, self._room = (tiling.make(shape, np.float64) for _ in range(3))
        self._coarse = CoarseCircuit(part, held, earth, tiling, progress or Progress())
        self._region_cells = np.zeros(0, np.int64)
        if self._coarse.count > self._coarse.regions:
            self._region_cells = np.flatnonzero(self._coarse.numbers.ravel() >= self._coarse.regions)

    def solve(
        self, found: np.ndarray, cells: np.ndarray, amperes: np.ndarray, progress: Progress | None = None
    ) -> None:
        """Write the voltages for ``amperes`` put in at ``cells`` into ``found`` (rows, columns; all 0 before).

        ``cells``: flat numbers within the part's window. 0 outside of the part. Raises ``CoreError``
        (``circuit.not_solved``), ``Cancelled``.
        """
        work = progress or Progress()
        usable = self._coarse.numbers.ravel()[cells] >= 0
        cells, amperes = cells[usable], amperes[usable]
        size = self._left(found, cells, amperes, work)
        if size == 0.0:
            return
        reached = 1.0
        # A second round starts from the true residual, which rounding may have let drift from the running one.
        for start, end in ((0.0, 0.98), (0.98, 0.99), (0.99, 1.0)):
            self._conjugate_gradients(found, size, work.part(start, end))
            reached = self._left(found, cells, amperes, work) / size
            if reached <= 10 * TOLERANCE:
                break
        if not reached <= UNSOLVED:
            raise CoreError(error("circuit.not_solved", residual=f"{reached:.1e}", cells=self._part.count))
        self.residual = max(self.residual, reached)

    def _left(self, found: np.ndarray, cells: np.ndarray, amperes: np.ndarray, progress: Progress) -> float:
        """Set the rest to what ``found`` leaves unexplained, and give its length."""
        for tile, resistors, numbers in self._windows(progress):
            outflow = resistors.outflow(found[tile.window])[tile.inner]
            outflow[numbers[tile.inner] < 0] = 0.0
            np.negative(outflow, out=self._rest[tile.own])
        np.add.at(self._rest.reshape(-1), cells, amperes)
        self._gather_regions(self._rest)
        return self._length()

    def _conjugate_gradients(self, found: np.ndarray, size: float, progress: Progress) -> None:
        goal = TOLERANCE * size
        start = self._length()
        if start <= goal:
            return
        product = self._improve(progress)
        for tile in self._coarse.tiles:
            self._direction[tile.own] = self._room[tile.own]
        for _ in range(MOST_ITERATIONS):
            length = product / self._image(progress)
            reached = self._advance(found, length)
            self.iterations += 1
            if reached <= goal:
                break
            progress.report(math.log(start / reached) / math.log(start / goal))
            following = self._improve(progress)
            for tile in self._coarse.tiles:
                direction = self._direction[tile.own]
                direction *= following / product
                direction += self._room[tile.own]
            product = following

    def _image(self, progress: Progress) -> float:
        """Put what flows out at the voltages of the direction into the room, and give the product of both."""
        product = 0.0
        for tile, resistors, numbers in self._windows(progress):
            direction = self._direction[tile.window]
            outflow = resistors.outflow(direction)[tile.inner]
            outflow[numbers[tile.inner] < 0] = 0.0
            self._room[tile.own] = outflow
            product += float(np.vdot(direction[tile.inner], outflow))
        self._gather_regions(self._room)
        return product

    def _advance(self, found: np.ndarray, length: float) -> float:
        """One step along the direction; the length of what is left."""
        square = 0.0
        for tile in self._coarse.tiles:
            found[tile.own] += length * self._direction[tile.own]
            rest = self._rest[tile.own]
            rest -= length * self._room[tile.own]
            square += float(np.vdot(rest, rest))
        return math.sqrt(square)

    def _length(self) -> float:
        rests = (self._rest[tile.own] for tile in self._coarse.tiles)
        return math.sqrt(sum(float(np.vdot(rest, rest)) for rest in rests))

    def _gather_regions(self, currents: np.ndarray) -> None:
        """Move the shares of a region's cells to its first: shares that cancel would hide how small the sum is."""
        if not len(self._region_cells):
            return
        flat = currents.reshape(-1)
        own = self._coarse.numbers.reshape(-1)[self._region_cells] - self._coarse.regions
        _, first, group = np.unique(own, return_index=True, return_inverse=True)
        sums = np.bincount(group.ravel(), flat[self._region_cells])
        flat[self._region_cells] = 0.0
        flat[self._region_cells[first]] = sums

    def _improve(self, progress: Progress) -> float:
        """Put one cycle's approximate solution for the rest into the room, and give its product with the rest."""
        steps = self._tiling.steps
        correction = np.append(self._coarse.solve(self._coarse_rest(steps, progress)), 0.0)
        product = 0.0
        for tile, resistors, numbers in self._windows(progress):
            rest = self._rest[tile.window]
            found = resistors.smoothed(rest, steps)
            # The number -1 takes the 0 at the end.
            coarse = correction[numbers]
            found += coarse
            flow = resistors.outflow(coarse)
            flow *= resistors.inverse
            flow *= SMOOTHING
            found -= flow
            found = resistors.smoothed(rest, steps, found)[tile.inner]
            self._room[tile.own] = found
            product += float(np.vdot(rest[tile.inner], found))
        return product

    def _coarse_rest(self, steps: int, progress: Progress) -> np.ndarray:
        """What the first smoothing leaves, on the aggregates."""
        coarse = self._coarse
        summed = np.zeros(coarse.count)
        for place, (tile, resistors, numbers) in enumerate(self._windows(progress)):
            rest = self._rest[tile.window]
            left = rest - resistors.outflow(resistors.smoothed(rest, steps))
            scaled = left * resistors.inverse
            scaled *= SMOOTHING
            left -= resistors.outflow(scaled)
            first, end = coarse.firsts[place], coarse.firsts[place + 1]
            own, values = numbers[tile.inner], left[tile.inner]
            if len(self._region_cells):
                shared = own >= coarse.regions
                np.add.at(summed, own[shared], values[shared])
                own = np.where(shared, -1, own)
            local = np.where(own >= 0, own - (first - 1), 0)
            sums = np.bincount(local.ravel(), values.ravel(), end - first + 1)
            summed[first:end] += sums[1:]
        return summed

    def _windows(self, progress: Progress) -> Iterator[tuple[Tile, TileResistors, np.ndarray]]:
        """Each tile with the resistors and the aggregates of its window."""
        grid = self._part.grid
        for tile in self._coarse.tiles:
            progress.check()
            numbers = self._coarse.numbers[tile.window]
            cells = ResistorGrid(grid.conductance[tile.window], grid.neighbours, grid.average)
            earth = None if self._earth is None else self._earth[tile.window]
            yield tile, TileResistors(cells, self._coarse.smoothed(numbers), earth), numbers
