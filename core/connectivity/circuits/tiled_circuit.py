"""Voltages of one connected part whose arrays lie in files, solved in tiles."""
from __future__ import annotations

import numpy as np

from ...progress import Progress
from ..memory import check_memory
from .circuit_grid import Part
from .tiled_solver import TiledSolver
from .tiling import Tiling

TILED_BYTES = 64
"""Memory a cell beside files: mostly the aggregates with their own multigrid (measured at 36 million cells)."""


def potentials_in_tiles(
    part: Part, nodes: np.ndarray, tiling: Tiling, progress: Progress
) -> tuple[list[np.ndarray], float]:
    """Voltages (rows, columns) for 1 A put in at each of ``nodes``, the first of which is grounded (and all 0).

    Returns them and the largest residual. Raises ``CoreError``, ``Cancelled``.
    """
    voltages = [no_voltage(part), *(tiling.make(part.nodes.shape, np.float64) for _ in nodes[1:])]
    if len(nodes) < 2:
        return voltages, 0.0
    held = np.zeros(part.count, bool)
    held[nodes[0]] = True
    solver = _solver(part, held, None, tiling, progress.part(0.0, 0.2))
    for step, (node, voltage) in enumerate(zip(nodes[1:], voltages[1:])):
        chosen = np.zeros(part.count, bool)
        chosen[node] = True
        start = 0.2 + 0.8 * step / (len(nodes) - 1)
        work = progress.part(start, start + 0.8 / (len(nodes) - 1))
        solver.solve(voltage, part.positions(chosen), np.ones(1), work)
    return voltages, solver.residual


def voltage_in_tiles(
    part: Part, held: np.ndarray, amperes: np.ndarray, earth: np.ndarray, tiling: Tiling, progress: Progress
) -> tuple[np.ndarray, float]:
    """Voltage (rows, columns) and residual for ``amperes`` put in at the nodes.

    All (count,): ``held`` bool nodes at 0 V, ``earth`` conductance to earth in siemens. Raises ``CoreError``,
    ``Cancelled``.
    """
    grounded = None
    if earth.any():
        grounded = tiling.make(part.nodes.shape, np.float64)
        grounded.reshape(-1)[part.positions(earth != 0)] = earth[earth != 0]
    solver = _solver(part, held, grounded, tiling, progress.part(0.0, 0.3))
    into = (amperes != 0) & ~held
    found = tiling.make(part.nodes.shape, np.float64)
    solver.solve(found, part.positions(into), amperes[into], progress.part(0.3, 1.0))
    return found, solver.residual


def no_voltage(part: Part) -> np.ndarray:
    """0 V at all cells (rows, columns), without memory: read it only."""
    return np.broadcast_to(0.0, part.nodes.shape)


def _solver(part: Part, held: np.ndarray, earth: np.ndarray | None, tiling: Tiling, progress: Progress) -> TiledSolver:
    check_memory("circuit.too_many_for_tiles", float(TILED_BYTES) * part.count, cells=part.count)
    return TiledSolver(part, held, earth, tiling, progress)
