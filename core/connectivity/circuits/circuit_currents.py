"""Currents through the cells of a circuit from the voltages of its nodes."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .circuit_grid import CELLS_AT_ONCE, Part, ResistorGrid


@dataclass(frozen=True)
class Pattern:
    """Currents put in (positive, A) or taken out (negative) at some nodes; they add up to 0.

    ``places``: positions among the potentials; ``amperes``: one a place.
    """

    places: np.ndarray
    amperes: np.ndarray


def strips(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """First row and end of strips that fit into the processor's cache."""
    height = max(1, CELLS_AT_ONCE // max(1, columns))
    for start in range(0, rows, height):
        yield start, min(start + height, rows)


def cell_currents(
    part: Part, voltage: np.ndarray, grounded: np.ndarray | None = None, progress: Progress | None = None
) -> np.ndarray:
    """Current through each cell, A: the larger of the sums of inward and of outward currents (McRae et al. 2008).

    ``voltage``: (rows, columns) of the part's window. ``grounded``: (count,) conductance from each node to earth; what
    flows there counts as outward. Cells of one node show the current of the node; 0 outside of the part.
    """
    work = progress or Progress()
    rows, columns = voltage.shape
    flow, net = np.zeros_like(voltage), np.zeros_like(voltage)
    for start, stop in strips(rows, columns):
        work.check()
        work.report(start / rows)
        below = min(stop + 1, rows)
        for one, other, joined in _branches_of(part.grid, start, below, stop, False):
            current = voltage[start:below][one] - voltage[start:below][other]
            current *= joined
            net[start:below][one] += current
            net[start:below][other] -= current
            np.abs(current, out=current)
            flow[start:below][one] += current
            flow[start:below][other] += current
    if part.merged:
        flow, net = _of_nodes(part, flow), _of_nodes(part, net)
    if grounded is not None and grounded.any():
        to_earth = np.where(part.nodes >= 0, grounded[part.nodes], 0.0) * voltage
        flow += np.abs(to_earth)
        net += to_earth
    np.abs(net, out=net)
    flow += net
    flow *= 0.5
    return flow


def _within(place: tuple[slice, slice], rows: int) -> tuple[slice, slice]:
    return slice(0, rows), place[1]


def _of_nodes(part: Part, values: np.ndarray) -> np.ndarray:
    """The sum over the cells of each node, shown at all of them."""
    inside = part.nodes >= 0
    sums = np.bincount(part.nodes[inside], values[inside], part.count)
    return np.where(inside, sums[part.nodes], 0.0)


def summed_currents(
    part: Part,
    potentials: Sequence[np.ndarray],
    nodes: np.ndarray,
    patterns: Sequence[Pattern],
    with_maximum: bool = False,
    progress: Progress | None = None,
) -> tuple[np.ndarray, np.ndarray | None]:
    """Cell currents of all ``patterns`` added up, and their maximum if asked for: (rows, columns) of the part's window.

    ``potentials``: voltages (rows, columns) for 1 A put in at each of ``nodes`` (numbers in the part) against one
    common ground; by linearity every pattern's voltages are a sum of them. Inward and outward currents of a node differ
    by what is put in or taken out, so that the larger is half of (the sum of |branch currents| + |put in|); the sum
    over patterns is taken branch by branch.
    """
    work = progress or Progress()
    rows, columns = part.nodes.shape
    total = np.zeros((rows, columns))
    most = np.zeros((rows, columns)) if with_maximum else None
    special = _SpecialNodes(part, nodes, len(patterns)) if with_maximum else None
    for start, stop in strips(rows, columns):
        above, below = (max(0, start - 1) if with_maximum else start), min(stop + 1, rows)
        branches = _branches_of(part.grid, above, below, stop, with_maximum)
        sums = [np.zeros_like(joined) for _, _, joined in branches]
        for number, pattern in enumerate(patterns):
            work.check()
            voltage = np.zeros((below - above, columns))
            for place, amperes in zip(pattern.places, pattern.amperes):
                if amperes == 1.0:
                    voltage += potentials[place][above:below]
                elif amperes == -1.0:
                    voltage -= potentials[place][above:below]
                else:
                    voltage += amperes * potentials[place][above:below]
            cell = np.zeros_like(voltage) if most is not None else None
            for (one, other, joined), sum_ in zip(branches, sums):
                current = voltage[one] - voltage[other]
                np.abs(current, out=current)
                if cell is None:
                    sum_ += current
                else:
                    current *= joined
                    cell[one] += current
                    cell[other] += current
            if most is not None and cell is not None and special is not None:
                cell *= 0.5
                own = cell[start - above : stop - above]
                total[start:stop] += own
                np.maximum(most[start:stop], own, out=most[start:stop])
                special.add(number, start, own)
        if not with_maximum:
            for (one, other, joined), sum_ in zip(branches, sums):
                sum_ *= joined
                sum_ *= 0.5
                total[start:below][one] += sum_
                total[start:below][other] += sum_
        work.report(stop / rows)
    if part.merged:
        total = _of_nodes(part, total)
    put_in = np.zeros(part.count)
    for pattern in patterns:
        np.add.at(put_in, nodes[pattern.places], 0.5 * np.abs(_net(pattern, nodes)))
    at = (put_in != 0)[part.nodes]
    at &= part.nodes >= 0
    total[at] += put_in[part.nodes[at]]
    if most is not None and special is not None:
        special.finish(most, patterns, nodes)
    return total, most


def _net(pattern: Pattern, nodes: np.ndarray) -> np.ndarray:
    """Amperes of each place when places of one node are one: the first has the sum, others 0."""
    own = nodes[pattern.places]
    kinds, first, group = np.unique(own, return_index=True, return_inverse=True)
    sums = np.bincount(group.ravel(), pattern.amperes, len(kinds))
    found = np.zeros(len(own))
    found[first] = sums
    return found


def _branches_of(
    grid: ResistorGrid, above: int, below: int, stop: int, every: bool
) -> list[tuple[tuple[slice, slice], tuple[slice, slice], np.ndarray]]:
    """Branches among rows ``above`` to ``below``; those within the last row are the next strip's unless ``every``."""
    found = []
    for step, (one, other, joined) in zip(grid.steps, grid.branches(above, below)):
        if not every and step[0] == 0:
            rows = stop - above
            one, other, joined = _within(one, rows), _within(other, rows), joined[:rows]
        found.append((one, other, joined))
    return found


class _SpecialNodes:
    """Nodes of several cells and nodes where current is put in: their maximum needs the whole node of each pattern."""

    def __init__(self, part: Part, nodes: np.ndarray, patterns: int):
        inside = part.nodes >= 0
        counts = np.bincount(part.nodes[inside], minlength=part.count)
        chosen = counts > 1
        chosen[nodes] = True
        self.numbers = np.flatnonzero(chosen)
        self._place = np.full(part.count, -1, np.int64)
        self._place[self.numbers] = np.arange(len(self.numbers))
        at = inside & chosen[part.nodes]
        self._rows, self._columns = np.nonzero(at)
        self._own = self._place[part.nodes[at]]
        self._sums = np.zeros((patterns, len(self.numbers)))

    def add(self, pattern: int, start: int, cell: np.ndarray) -> None:
        """Add the cells of a strip that begins at row ``start``."""
        first, last = np.searchsorted(self._rows, (start, start + len(cell)))
        if last > first:
            values = cell[self._rows[first:last] - start, self._columns[first:last]]
            self._sums[pattern] += np.bincount(self._own[first:last], values, len(self.numbers))

    def finish(self, most: np.ndarray, patterns: Sequence[Pattern], nodes: np.ndarray) -> None:
        """Write the maximum of these nodes into ``most``."""
        for number, pattern in enumerate(patterns):
            np.add.at(self._sums[number], self._place[nodes[pattern.places]], 0.5 * np.abs(_net(pattern, nodes)))
        if len(patterns):
            most[self._rows, self._columns] = self._sums.max(axis=0)[self._own]

