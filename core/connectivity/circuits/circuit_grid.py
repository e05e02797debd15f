"""A resistance raster as an electrical circuit: cells are nodes, neighbours are joined by resistors."""
from __future__ import annotations

import enum
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..packages import needed

STEPS = ((0, 1), (1, 0), (1, 1), (1, -1))
"""(rows, columns) to half of the neighbours: each branch is met once. The first two are those of 4 neighbours."""
CELLS_AT_ONCE = 1 << 17
"""Cells of a strip: its arrays stay in the processor's cache."""


class Average(enum.Enum):
    """What joins two cells: the mean of their conductances (Circuitscape's default) or of their resistances."""

    CONDUCTANCE = "conductance"
    RESISTANCE = "resistance"


@dataclass(frozen=True)
class ResistorGrid:
    """Cells as nodes, neighbours joined by resistors (McRae et al. 2008, Ecology 89:2712).

    ``conductance``: (rows, columns) float64, siemens, 0 = no node. ``neighbours``: 8 or 4.
    A branch conducts (g_u + g_v) / 2, or 1 / ((R_u + R_v) / 2) with ``Average.RESISTANCE``; a diagonal one 1 / sqrt 2
    of it.
    """

    conductance: np.ndarray
    neighbours: int = 8
    average: Average = Average.CONDUCTANCE

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """Steps to half of the neighbours."""
        return STEPS if self.neighbours == 8 else STEPS[:2]

    def branches(self, start: int, stop: int) -> Iterator[tuple[tuple[Any, Any], tuple[Any, Any], np.ndarray]]:
        """Branches among rows ``start`` to ``stop``: for each step the slices of both ends and the conductances.

        The slices count from row ``start``.
        """
        for step in self.steps:
            one, other = ends(step, stop - start)
            part = self.conductance[start:stop]
            yield one, other, self.between(part[one], part[other], step)

    def between(self, one: np.ndarray, other: np.ndarray, step: tuple[int, int]) -> np.ndarray:
        """Conductance of the branches between cells of conductance ``one`` and ``other``, 0 where an end is no node."""
        factor = 1 / math.sqrt(2) if all(step) else 1.0
        if self.average is Average.CONDUCTANCE:
            joined = (one + other) * (0.5 * factor)
            joined[(one == 0) | (other == 0)] = 0.0
            return joined
        with np.errstate(invalid="ignore", divide="ignore"):
            joined = one * other / (one + other) * (2.0 * factor)
        joined[(one == 0) | (other == 0)] = 0.0
        return joined


def ends(step: tuple[int, int], rows: int) -> tuple[tuple[Any, Any], tuple[Any, Any]]:
    """Slices of the two ends of all branches of ``step`` within ``rows`` rows."""
    down, right = step
    upper, lower = slice(0, rows - down), slice(down, rows)
    if right > 0:
        return (upper, slice(0, -1)), (lower, slice(1, None))
    if right < 0:
        return (upper, slice(1, None)), (lower, slice(0, -1))
    return (upper, slice(None)), (lower, slice(None))


def resistor_grid(
    values: np.ndarray,
    neighbours: int = 8,
    average: str = "conductance",
    as_conductances: bool = False,
    make: Callable[[tuple[int, ...], Any], np.ndarray] = np.empty,
) -> ResistorGrid:
    """The circuit of a raster of resistances in ohm (or conductances), (rows, columns), NaN = no data.

    A cell of no data, of an infinite value or of 0 or less is no node. ``make``: where the conductances lie. Raises
    ``CoreError`` for other numbers of neighbours and other averages.
    """
    if neighbours not in (4, 8):
        raise CoreError(error("circuit.neighbours", value=neighbours))
    if average not in (each.value for each in Average):
        raise CoreError(error("circuit.average", value=average))
    found = make(values.shape, np.float64)
    found[:] = values
    with np.errstate(invalid="ignore"):
        missing = ~((found > 0) & np.isfinite(found))
    found[missing] = 1.0
    if not as_conductances:
        np.divide(1.0, found, out=found)
    found[missing] = 0.0
    return ResistorGrid(found, neighbours, Average(average))


@dataclass(frozen=True)
class Part:
    """One connected part of a circuit.

    ``grid``: the resistors of the window ``window`` of the whole raster. ``nodes``: (rows, columns) int32 of the
    window, the number of the node, -1 elsewhere. ``count``: number of nodes. ``merged``: whether some cells share a
    node.
    """

    window: tuple[slice, slice]
    grid: ResistorGrid
    nodes: np.ndarray
    count: int
    merged: bool

    def matrix(self, unknown: np.ndarray, progress: Progress | None = None) -> Any:
        """Laplacian of the nodes that ``unknown`` (count,) bool names, scipy CSR: the others are held at a voltage."""
        work = progress or Progress()
        number = np.where(unknown, np.cumsum(unknown, dtype=np.int32) - 1, -1).astype(np.int32)
        cells = np.where(self.nodes >= 0, number[self.nodes], -1)
        if not self.merged:
            return laplacian(self.grid, cells, work)
        conducting = (cells >= 0) & (self.grid.conductance > 0)
        single = np.where(conducting, np.cumsum(conducting, dtype=np.int32).reshape(cells.shape) - 1, -1)
        whole = laplacian(self.grid, single.astype(np.int32), work)
        work.check()
        members = cells[conducting]
        sums = needed("scipy.sparse").csr_matrix(
            (np.ones(len(members)), members, np.arange(len(members) + 1)), shape=(len(members), int(unknown.sum()))
        )
        merged = (sums.T.tocsr() @ (whole @ sums)).tocsr()
        merged.sort_indices()
        return merged

    def positions(self, unknown: np.ndarray) -> np.ndarray:
        """Row-major cell (of the window) of each of the nodes that ``unknown`` names; the first of several."""
        place = np.zeros(self.count, np.int64)
        flat = self.nodes.ravel()
        asked = unknown[flat]
        asked &= flat >= 0
        cells = np.flatnonzero(asked)[::-1]
        place[flat[cells]] = cells
        return place[unknown]


class Circuit:
    """A resistor grid with regions whose cells are one node each (focal regions, short circuits).

    ``regions``: flat cell numbers (row x columns + column) of each region; regions that share a cell are one node.
    Cells without a node may belong to a region: they show its current and conduct nothing.
    ``labelled``: what ``connected_cells`` gives, where it is known.
    """

    def __init__(self, grid: ResistorGrid, regions: Sequence[np.ndarray], labelled: np.ndarray | None = None):
        self.grid = grid
        self._conducts = grid.conductance.ravel() > 0
        base = connected_cells(grid) if labelled is None else labelled
        self.group_of_region, self.groups = joined_regions(regions)
        self._parts = base if not self.groups else self._joined_parts(base)
        self._windows: list[Any] | None = None

    def _joined_parts(self, base: np.ndarray) -> np.ndarray:
        flat = base.ravel()
        touched = [np.unique(flat[cells[self._conducts[cells]]]) for cells in self.groups]
        pairs = [(labels[0], label) for labels in touched for label in labels[1:]]
        if not pairs:
            return base
        sparse = needed("scipy.sparse")
        size = int(base.max()) + 1
        one, other = np.array(pairs).T
        graph = sparse.csr_matrix((np.ones(len(one), np.int8), (one, other)), shape=(size, size))
        _, found = needed("scipy.sparse.csgraph").connected_components(graph, directed=False)
        # Label 0 joins nothing, so that it stays 0, the first that is found.
        return found[base]

    def part_of(self, region: int) -> int:
        """Label of the part that a region lies in; 0 when none of its cells is a node."""
        cells = self.groups[self.group_of_region[region]]
        inside = cells[self._conducts[cells]]
        return int(self._parts.ravel()[inside[0]]) if len(inside) else 0

    def parts_at(self, cells: np.ndarray) -> np.ndarray:
        """Labels of the parts of flat cell numbers, 0 for none; a region's cells without a node have the region's."""
        labels = np.where(self._conducts[cells], self._parts.ravel()[cells], 0)
        for group in self.groups:
            inside = group[self._conducts[group]]
            if len(inside) and len(inside) < len(group):
                labels[np.isin(cells, group)] = self._parts.ravel()[inside[0]]
        return labels

    def shown_by(self, part: Part, cells: np.ndarray) -> tuple[int, np.ndarray]:
        """Node of a group of ``cells`` in ``part`` (-1 if it lies elsewhere), and its cells that conduct nothing."""
        conducts = self._conducts[cells]
        inside = cells[conducts][:1]
        if not len(inside):
            return -1, cells
        rows, columns = self.local(inside, part.window)
        row, column = int(rows[0]), int(columns[0])
        within = 0 <= row < part.nodes.shape[0] and 0 <= column < part.nodes.shape[1]
        return int(part.nodes[row, column]) if within else -1, cells[~conducts]

    def part(self, label: int, progress: Progress | None = None) -> Part:
        """The part ``label`` with its nodes numbered. Raises ``Cancelled``."""
        work = progress or Progress()
        if self._windows is None:
            self._windows = needed("scipy.ndimage").find_objects(self._parts)
        work.check()
        window = self._windows[label - 1]
        inside = self._parts[window] == label
        inside &= self.grid.conductance[window] > 0
        work.check()
        nodes = np.cumsum(inside, dtype=np.int32).reshape(inside.shape)
        nodes -= 1
        work.check()
        nodes[~inside] = -1
        count = int(inside.sum())
        work.check()
        grid = ResistorGrid(self.grid.conductance[window], self.grid.neighbours, self.grid.average)
        used = np.ones(count, bool)
        for cells in self.groups:
            own = cells[self._conducts[cells]]
            if len(own) < 2 or self._parts.ravel()[own[0]] != label:
                continue
            rows, columns = self.local(own, window)
            numbers = nodes[rows, columns]
            first = numbers.min()
            used[numbers] = False
            used[first] = True
            nodes[rows, columns] = first
        merged = not used.all()
        if merged:
            number = np.cumsum(used, dtype=np.int32) - 1
            work.check()
            nodes = np.where(nodes >= 0, number[nodes], -1).astype(np.int32)
        return Part(window, grid, nodes, int(used.sum()), merged)

    def node(self, part: Part, region: int) -> int:
        """Number of the node of a region within its part."""
        cells = self.groups[self.group_of_region[region]]
        inside = cells[self._conducts[cells]][:1]
        rows, columns = self.local(inside, part.window)
        return int(part.nodes[rows[0], columns[0]])

    def local(self, cells: np.ndarray, window: tuple[slice, slice]) -> tuple[np.ndarray, np.ndarray]:
        """Rows and columns within ``window`` of flat cell numbers."""
        rows, columns = np.divmod(cells, self.grid.conductance.shape[1])
        return rows - window[0].start, columns - window[1].start


def connected_cells(grid: ResistorGrid) -> np.ndarray:
    """Connected parts of the cells that are nodes, (rows, columns) int32 from 1, 0 = no node."""
    structure = np.ones((3, 3), bool) if grid.neighbours == 8 else None
    labels, _ = needed("scipy.ndimage").label(grid.conductance > 0, structure)
    return labels


def joined_regions(regions: Sequence[np.ndarray]) -> tuple[np.ndarray, list[np.ndarray]]:
    """Regions that share a cell are one group: the group of each region, and the cells of each group."""
    if not len(regions):
        return np.zeros(0, np.int64), []
    sizes = [len(cells) for cells in regions]
    owner = np.repeat(np.arange(len(regions)), sizes)
    cells, place = np.unique(np.concatenate([np.asarray(each, np.int64) for each in regions]), return_inverse=True)
    size = len(regions) + len(cells)
    graph = needed("scipy.sparse").csr_matrix(
        (np.ones(len(owner), np.int8), (owner, place.ravel() + len(regions))), shape=(size, size)
    )
    _, found = needed("scipy.sparse.csgraph").connected_components(graph, directed=False)
    numbers, group = np.unique(found[: len(regions)], return_inverse=True)
    cell_group = found[len(regions) :]
    order = np.argsort(cell_group, kind="stable")
    first = np.searchsorted(cell_group, numbers, side="left", sorter=order)
    last = np.searchsorted(cell_group, numbers, side="right", sorter=order)
    bounds = zip(np.atleast_1d(first).tolist(), np.atleast_1d(last).tolist())
    return group.ravel(), [cells[order[start:stop]] for start, stop in bounds]


def laplacian(grid: ResistorGrid, numbers: np.ndarray, progress: Progress) -> Any:
    """Laplacian over ``numbers`` (rows, columns; increasing row by row, -1 = not in it) as a scipy CSR matrix.

    The diagonal holds the conductance to all neighbours, in the matrix or not. Built in strips: the raster's neighbours
    in order of their cells are the columns of a row in order.
    """
    rows, columns = numbers.shape
    size = int(numbers.max()) + 1
    steps = sorted({*grid.steps, *((-down, -right) for down, right in grid.steps), (0, 0)})
    height = max(1, CELLS_AT_ONCE // columns)
    starts = np.zeros(size + 1, np.int64)
    every_column, every_value = [], []
    filled = 0
    for start in range(0, rows, height):
        progress.check()
        stop = min(start + height, rows)
        own = numbers[start:stop]
        present = own >= 0
        values = np.zeros((stop - start, columns, len(steps)))
        targets = np.full((stop - start, columns, len(steps)), -1, np.int32)
        diagonal = steps.index((0, 0))
        for place, (down, right) in enumerate(steps):
            if place == diagonal:
                continue
            top, bottom = max(start, -down), min(stop, rows - down)
            left, end = max(0, -right), min(columns, columns - right)
            if bottom <= top or end <= left:
                continue
            here = slice(top, bottom), slice(left, end)
            there = slice(top + down, bottom + down), slice(left + right, end + right)
            joined = grid.between(grid.conductance[here], grid.conductance[there], (down, right))
            down_here, across = slice(top - start, bottom - start), slice(left, end)
            values[down_here, across, place] = -joined
            values[down_here, across, diagonal] += joined
            targets[down_here, across, place] = numbers[there]
        targets[:, :, diagonal] = own
        kept = (targets >= 0) & present[:, :, None]
        kept &= values != 0
        kept[:, :, diagonal] = present
        counts = kept.sum(axis=2)[present]
        starts[filled + 1 : filled + 1 + len(counts)] = counts
        filled += len(counts)
        every_column.append(targets[kept])
        every_value.append(values[kept])
    np.cumsum(starts, out=starts)
    column = np.concatenate(every_column)
    every_column.clear()
    value = np.concatenate(every_value)
    every_value.clear()
    kind = np.int32 if len(value) < 2**31 else np.int64
    stored = (value, column.astype(kind, copy=False), starts.astype(kind))
    return needed("scipy.sparse").csr_matrix(stored, shape=(size, size))
