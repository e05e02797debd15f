"""Current flow with any sources and grounds (the advanced mode of Circuitscape)."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from .circuit import part_solver
from .circuit_currents import cell_currents
from .circuit_grid import Circuit, Part, ResistorGrid
from .mode import Conflict
from .tiled_circuit import voltage_in_tiles
from .tiling import Tiling


@dataclass(frozen=True)
class SourceFlow:
    """``current`` (A) and ``voltage`` (V): (rows, columns), NaN where there is no node.

    ``residual``: the largest share of the current that the solver left unexplained. ``parts``: connected parts solved.
    ``idle``: parts with a source and without a ground, where no current flows. ``conflicts``: nodes that were both.
    """

    current: np.ndarray
    voltage: np.ndarray
    residual: float
    parts: int
    idle: int
    conflicts: int


def flow_from_sources(
    grid: ResistorGrid,
    sources: np.ndarray,
    grounds: np.ndarray,
    short_circuits: Sequence[np.ndarray] = (),
    conflict: Conflict = Conflict.KEEP_BOTH,
    progress: Progress | None = None,
    tiling: Tiling | None = None,
) -> SourceFlow:
    """Currents from ``sources`` to ``grounds`` (McRae & Shah, Circuitscape user guide: advanced mode).

    ``sources``: (rows, columns) A, 0 or NaN = none; negative ones take current out. ``grounds``: (rows, columns)
    conductance to earth in siemens, 0 or NaN = none, infinite = held at 0 V. Sources and grounds of one node add up.
    A node that is both follows ``conflict``; even with ``KEEP_BOTH`` a ground of infinite conductance gives way to a
    source, as in Circuitscape, because the current would leave where it enters. Parts without a source or without a
    ground stay at 0. ``tiling``: parts that are larger than a tile are solved in tiles, to the same tolerance. Raises
    ``CoreError`` where no part has both, ``Cancelled``.
    """
    work = progress or Progress()
    circuit = Circuit(grid, short_circuits)
    source = np.where(np.isfinite(sources), sources, 0.0)
    ground = np.where(np.isnan(grounds), 0.0, grounds)
    shape = grid.conductance.shape
    current, voltage = np.zeros(shape), np.zeros(shape)
    shown = grid.conductance > 0
    with_source = _parts_with(circuit, source)
    both = sorted(with_source & _parts_with(circuit, ground))
    residual, conflicts, solved = 0.0, 0, 0
    for number, label in enumerate(both):
        step = work.part(number / len(both), (number + 1) / len(both))
        part = circuit.part(label, step)
        into, earth, met = _at_nodes(circuit, part, source, ground, conflict)
        conflicts += met
        if not (into.any() and earth.any()):
            continue
        solved += 1
        held = np.isinf(earth)
        earth[held] = 0.0
        inside = part.nodes >= 0
        if tiling is not None and tiling.serves(part.count):
            on_cells, left = voltage_in_tiles(part, held, into, earth, tiling, step.part(0.0, 0.9))
        else:
            solver = part_solver(part, ~held, 1, earth, step.part(0.0, 0.4))
            volts = np.zeros(part.count)
            volts[~held] = solver.solve(into[~held], step.part(0.4, 0.9))
            left = solver.residual
            on_cells = np.where(inside, volts[part.nodes], 0.0)
        residual = max(residual, left)
        found = cell_currents(part, on_cells, earth, step.part(0.9, 1.0))
        current[part.window][inside] = found[inside]
        voltage[part.window][inside] = on_cells[inside]
    if not solved:
        raise CoreError(error("circuit.nothing_flows"))
    _show_regions(circuit, (current, voltage), shown)
    current[~shown] = np.nan
    voltage[~shown] = np.nan
    work.report(1.0)
    return SourceFlow(current, voltage, residual, solved, len(with_source) - len(both), conflicts)


def _parts_with(circuit: Circuit, values: np.ndarray) -> set[int]:
    cells = np.flatnonzero(values.ravel() != 0)
    return set(circuit.parts_at(cells).tolist()) - {0}


def _at_nodes(
    circuit: Circuit, part: Part, source: np.ndarray, ground: np.ndarray, conflict: Conflict
) -> tuple[np.ndarray, np.ndarray, int]:
    """Amperes and conductance to earth of each node after conflicts, and the number of conflicts."""
    inside = part.nodes >= 0
    nodes = part.nodes[inside]
    into = np.bincount(nodes, source[part.window][inside], part.count)
    earth = np.bincount(nodes, ground[part.window][inside], part.count)
    for cells in circuit.groups:
        node, without = circuit.shown_by(part, cells)
        if node >= 0 and len(without):
            into[node] += source.ravel()[without].sum()
            earth[node] += ground.ravel()[without].sum()
    met = (into != 0) & (earth != 0)
    if conflict in (Conflict.REMOVE_SOURCE, Conflict.REMOVE_BOTH):
        into[met] = 0.0
    if conflict in (Conflict.REMOVE_GROUND, Conflict.REMOVE_BOTH):
        earth[met] = 0.0
    earth[(into != 0) & np.isinf(earth)] = 0.0
    return into, earth, int(met.sum())


def _show_regions(circuit: Circuit, maps: Sequence[np.ndarray], shown: np.ndarray) -> None:
    """Cells of a region without a node show what the region's node has."""
    conducts = circuit.grid.conductance.ravel() > 0
    for cells in circuit.groups:
        inside = cells[conducts[cells]]
        if len(inside):
            shown.ravel()[cells] = True
            for each in maps:
                each.ravel()[cells] = each.ravel()[inside[0]]
