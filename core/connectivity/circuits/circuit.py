"""Current flow over a resistance raster: pairwise, one-to-all, all-to-one, with any sources, and in corridors."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..memory import check_memory
from .circuit_currents import Pattern, cell_currents, summed_currents
from .circuit_grid import Circuit, Part, ResistorGrid, connected_cells, resistor_grid
from .circuit_solver import Solver, chosen_method
from .mode import Mode
from .tiling import Tiling

NOT_CONNECTED = -1.0
"""Resistance between nodes of different parts, and of a focal node that lies on no data (as in Circuitscape)."""


@dataclass(frozen=True)
class FocalNodes:
    """``ids``: names in the order that tells lower from higher. ``cells``: flat cell numbers of each (1 or more).

    An id with several cells is a focal region: one node while it takes part in a pair.
    """

    ids: tuple[str, ...]
    cells: tuple[np.ndarray, ...]


@dataclass
class Currents:
    """``current``, ``maximum``: (rows, columns) A, NaN where there is no node. ``resistances``: (from, to, ohm).

    ``residual``: the largest share of the current that the solver left unexplained. ``solutions``: how many currents
    were solved.
    """

    current: np.ndarray
    maximum: np.ndarray | None = None
    resistances: list[tuple[str, str, float]] = field(default_factory=list)
    residual: float = 0.0
    solutions: int = 0


Kept = Callable[[str, str, np.ndarray, np.ndarray], None]
"""Takes (from, to, current, voltage) of one solution; both (rows, columns), NaN where there is no node."""


def focal_nodes(labels: np.ndarray, ids: Sequence[str]) -> FocalNodes:
    """Focal nodes from ``labels`` (rows, columns; 0 = none, k = ``ids[k - 1]``), in the order of numbers, then texts.

    Raises ``CoreError`` with fewer than two ids, and for ids without a cell.
    """
    flat = labels.ravel()
    at = np.flatnonzero(flat)
    at = at[np.argsort(flat[at], kind="stable")]
    bounds = np.searchsorted(flat[at], np.arange(1, len(ids) + 2))
    missing = [name for k, name in enumerate(ids) if bounds[k] == bounds[k + 1]]
    if missing:
        raise CoreError(error("circuit.focal_outside", ids=", ".join(missing[:10]), count=len(missing)))
    if len(ids) < 2:
        raise CoreError(error("circuit.too_few_focal", count=len(ids)))
    order = sorted(range(len(ids)), key=lambda k: _rank(ids[k]))
    return FocalNodes(tuple(ids[k] for k in order), tuple(at[bounds[k] : bounds[k + 1]] for k in order))


def _rank(name: str) -> tuple[int, float, str]:
    try:
        return 0, float(name), name
    except ValueError:
        return 1, 0.0, name


@dataclass(frozen=True)
class _Flow:
    grid: ResistorGrid
    focal: FocalNodes
    mode: Mode
    short_circuits: tuple[np.ndarray, ...]
    wanted: Callable[[str, str], bool]
    found: Currents
    labelled: np.ndarray
    keep: Kept | None
    tiling: Tiling | None


def flow(
    grid: ResistorGrid,
    focal: FocalNodes,
    mode: Mode = Mode.PAIRWISE,
    short_circuits: Sequence[np.ndarray] = (),
    wanted: Callable[[str, str], bool] | None = None,
    with_maximum: bool = False,
    keep: Kept | None = None,
    progress: Progress | None = None,
    tiling: Tiling | None = None,
) -> Currents:
    """Currents between focal nodes (McRae 2006; conventions of Circuitscape), added up over all solutions.

    Pairwise: the lower id is grounded (0 V), 1 A goes in at the higher; one row a pair. One-to-all: 1 A goes in at one
    focal node, all others are at 0 V; rows (id, ""). All-to-one: 1 A goes in at each other focal node, the one is at
    0 V; rows ("", id) with the power over the square of the current. ``NOT_CONNECTED`` where no current can flow; 0
    between focal nodes that a short circuit makes one node. ``short_circuits``: flat cell numbers of regions without
    resistance. ``wanted``: which pairs take part (all). A focal region is one node; pairwise only while its own pair is
    solved, otherwise always. Each connected part is solved on its own, by one factorisation or with conjugate
    gradients, for all its focal nodes; parts without two of them carry no current. ``tiling``: parts that are larger
    than a tile are solved in tiles, to the same tolerance. Raises ``CoreError``, ``Cancelled``.
    """
    work = progress or Progress()
    shape = grid.conductance.shape
    found = Currents(np.zeros(shape), np.zeros(shape) if with_maximum else None)
    work.check()
    labelled = connected_cells(grid)
    work.check()
    run = _Flow(
        grid, focal, mode, tuple(short_circuits), wanted or (lambda one, other: True), found, labelled, keep, tiling
    )
    shown = grid.conductance > 0
    if mode is Mode.PAIRWISE:
        _pairs(run, shown, work)
    else:
        _solve_together(run, range(len(focal.ids)), shown, work)
    found.current[~shown] = np.nan
    if found.maximum is not None:
        found.maximum[~shown] = np.nan
    work.report(1.0)
    return found


def _pairs(run: _Flow, shown: np.ndarray, progress: Progress) -> None:
    """Points share one solution; each pair with a region is a circuit of its own. Rows come in the order of the ids."""
    ids = run.focal.ids
    points = [k for k, cells in enumerate(run.focal.cells) if len(cells) == 1]
    points = [k for k in points if any(run.wanted(ids[min(k, j)], ids[max(k, j)]) for j in points if j != k)]
    apart = [
        (low, high)
        for low in range(len(ids))
        for high in range(low + 1, len(ids))
        if (len(run.focal.cells[low]) > 1 or len(run.focal.cells[high]) > 1) and run.wanted(ids[low], ids[high])
    ]
    share = 1.0 if not apart else (0.3 if len(points) > 1 else 0.0)
    if len(points) > 1:
        _solve_together(run, points, shown, progress.part(0.0, share))
    for number, pair in enumerate(apart):
        start = share + (1 - share) * number / len(apart)
        _solve_together(run, pair, shown, progress.part(start, start + (1 - share) / len(apart)))
    place = {name: k for k, name in enumerate(ids)}
    run.found.resistances.sort(key=lambda row: (place[row[0]], place[row[1]]))


def _solve_together(run: _Flow, chosen: Sequence[int], shown: np.ndarray, progress: Progress) -> None:
    """All solutions among the focal nodes ``chosen``, with their regions and all short circuits as nodes."""
    regions = [run.focal.cells[k] for k in chosen]
    circuit = Circuit(run.grid, [*regions, *run.short_circuits], run.labelled)
    labels = np.array([circuit.part_of(k) for k in range(len(regions))])
    names = [run.focal.ids[k] for k in chosen]
    for group in circuit.groups:
        if (run.grid.conductance.ravel()[group] > 0).any():
            shown.ravel()[group] = True
    parts = [label for label in np.unique(labels) if label and (labels == label).sum() > 1]
    for number, label in enumerate(parts):
        inside = np.flatnonzero(labels == label)
        part = circuit.part(int(label), progress)
        nodes = np.array([circuit.node(part, int(k)) for k in inside])
        own = [names[k] for k in inside]
        step = progress.part(number / len(parts), (number + 1) / len(parts))
        _solve_part(run, circuit, part, nodes, own, step)
    _rows_without_current(run, names, labels)


def _rows_without_current(run: _Flow, names: Sequence[str], labels: np.ndarray) -> None:
    rows = run.found.resistances
    for low, name in enumerate(names):
        if run.mode is Mode.PAIRWISE:
            rows += [
                (name, names[high], NOT_CONNECTED)
                for high in range(low + 1, len(names))
                if run.wanted(name, names[high]) and (labels[low] == 0 or labels[low] != labels[high])
            ]
        elif labels[low] == 0 or (labels == labels[low]).sum() < 2:
            rows.append((name, "", NOT_CONNECTED) if run.mode is Mode.ONE_TO_ALL else ("", name, NOT_CONNECTED))
    if run.mode is not Mode.PAIRWISE:
        place = {name: k for k, name in enumerate(names)}
        rows.sort(key=lambda row: place[row[0] or row[1]])


def _solve_part(
    run: _Flow, circuit: Circuit, part: Part, nodes: np.ndarray, names: Sequence[str], progress: Progress
) -> None:
    different, place = np.unique(nodes, return_inverse=True)
    place = place.ravel()
    potentials = _potentials(run, part, different, progress.part(0.0, 0.8))
    chosen = np.zeros(part.count, bool)
    chosen[different] = True
    cells = part.positions(chosen)
    matrix = np.array([voltage[np.unravel_index(cells, voltage.shape)] for voltage in potentials])
    matrix = (matrix + matrix.T) / 2
    patterns, ends = _patterns(run, names, place, matrix)
    if not patterns:
        return
    total, most = summed_currents(
        part, potentials, different, patterns, run.found.maximum is not None, progress.part(0.8, 1.0)
    )
    _show(run.found.current, total, circuit, part, np.add)
    if run.found.maximum is not None and most is not None:
        _show(run.found.maximum, most, circuit, part, np.maximum)
    if run.keep is not None:
        for pattern, (one, other, zero) in zip(patterns, ends):
            progress.check()
            voltage = np.zeros(part.nodes.shape)
            for position, amperes in zip(pattern.places, pattern.amperes):
                voltage += amperes * potentials[position]
            voltage[part.nodes >= 0] -= voltage.ravel()[cells[zero]]
            current = cell_currents(part, voltage)
            run.keep(one, other, _whole(run, circuit, part, current), _whole(run, circuit, part, voltage))


def _potentials(run: _Flow, part: Part, nodes: np.ndarray, progress: Progress) -> list[np.ndarray]:
    """Voltages (rows, columns) for 1 A put in at each of ``nodes``, the first of which is grounded (and all 0)."""
    from .tiled_circuit import no_voltage, potentials_in_tiles

    found = run.found
    if run.tiling is not None and run.tiling.serves(part.count):
        voltages, residual = potentials_in_tiles(part, nodes, run.tiling, progress)
        found.residual = max(found.residual, residual)
        found.solutions += len(nodes) - 1
        return voltages
    cells = part.nodes.size
    check_memory("circuit.too_many_focal", 8.0 * cells * len(nodes), focal=len(nodes), cells=cells)
    voltages = [no_voltage(part)]
    if len(nodes) < 2:
        return voltages
    unknown = np.ones(part.count, bool)
    unknown[nodes[0]] = False
    solver = part_solver(part, unknown, len(nodes) - 1, None, progress.part(0.0, 0.4))
    number = np.cumsum(unknown) - 1
    for step, node in enumerate(nodes[1:]):
        right = np.zeros(part.count - 1)
        right[number[node]] = 1.0
        start = 0.4 + 0.6 * step / (len(nodes) - 1)
        solved = solver.solve(right, progress.part(start, start + 0.6 / (len(nodes) - 1)))
        voltages.append(_on_cells(part, unknown, solved))
    found.residual = max(found.residual, solver.residual)
    found.solutions += len(nodes) - 1
    return voltages


def part_solver(
    part: Part, unknown: np.ndarray, right_hand_sides: int, grounded: np.ndarray | None, progress: Progress
) -> Solver:
    """A solver for the nodes that ``unknown`` (count,) names; ``grounded`` (count,): their conductance to earth."""
    method = chosen_method(int(unknown.sum()), right_hand_sides)
    progress.check()
    matrix = part.matrix(unknown, progress)
    if grounded is not None:
        matrix.setdiag(matrix.diagonal() + grounded[unknown])
    rows, columns = np.divmod(part.positions(unknown), part.nodes.shape[1])
    return Solver(matrix, rows, columns, method, progress)


def _on_cells(part: Part, unknown: np.ndarray, solved: np.ndarray) -> np.ndarray:
    """Voltages (rows, columns) from those of the unknown nodes; 0 at the others and outside."""
    voltages = np.zeros(part.count)
    voltages[unknown] = solved
    return np.where(part.nodes >= 0, voltages[part.nodes], 0.0)


def _patterns(
    run: _Flow, names: Sequence[str], place: np.ndarray, matrix: np.ndarray
) -> tuple[list[Pattern], list[tuple[str, str, int]]]:
    """What is put in and taken out in each solution, and (from, to, position that is at 0 V); adds the resistances."""
    patterns: list[Pattern] = []
    ends: list[tuple[str, str, int]] = []
    rows = run.found.resistances
    for low, name in enumerate(names):
        own = int(place[low])
        if run.mode is Mode.PAIRWISE:
            for high in range(low + 1, len(names)):
                if not run.wanted(name, names[high]):
                    continue
                far = int(place[high])
                rows.append((name, names[high], float(matrix[own, own] + matrix[far, far] - 2 * matrix[own, far])))
                if own != far:
                    patterns.append(Pattern(np.array([own, far]), np.array([-1.0, 1.0])))
                    ends.append((name, names[high], own))
            continue
        others = [
            int(place[k]) for k in range(len(names)) if k != low and place[k] != own and run.wanted(name, names[k])
        ]
        apart, counts = np.unique(others, return_counts=True)
        if not len(apart):
            resistance = NOT_CONNECTED
        elif run.mode is Mode.ONE_TO_ALL:
            taken, resistance = _shared_ground(matrix, own, apart)
            patterns.append(Pattern(np.array([own, *apart]), np.array([1.0, *-taken])))
            ends.append((name, "", int(apart[0])))
        else:
            amperes = np.array([-counts.sum(), *counts], np.float64)
            places = np.array([own, *apart])
            power = float(amperes @ matrix[np.ix_(places, places)] @ amperes)
            resistance = power / float(counts.sum()) ** 2
            patterns.append(Pattern(places, amperes))
            ends.append(("", name, own))
        rows.append((name, "", resistance) if run.mode is Mode.ONE_TO_ALL else ("", name, resistance))
    return patterns, ends


def _shared_ground(matrix: np.ndarray, source: int, grounds: np.ndarray) -> tuple[np.ndarray, float]:
    """How 1 A from ``source`` leaves through ``grounds``, all at one voltage, and the resistance."""
    size = len(grounds)
    system = np.ones((size + 1, size + 1))
    system[:size, :size] = matrix[np.ix_(grounds, grounds)]
    system[size, size] = 0.0
    solved = np.linalg.solve(system, np.append(matrix[grounds, source], 1.0))
    taken, level = solved[:size], solved[size]
    return taken, float(matrix[source, source] - matrix[source, grounds] @ taken - level)


def _show(whole: np.ndarray, values: np.ndarray, circuit: Circuit, part: Part, combine: np.ufunc) -> None:
    """Combine a part's ``values`` with the map; cells of a region without a node show what the region's node has."""
    target = whole[part.window]
    combine(target, values, out=target, where=part.nodes >= 0)
    flat = whole.ravel()
    for cells in circuit.groups:
        node, without = circuit.shown_by(part, cells)
        if node >= 0 and len(without):
            flat[without] = combine(flat[without], values.ravel()[np.argmax(part.nodes.ravel() == node)])


def _whole(run: _Flow, circuit: Circuit, part: Part, values: np.ndarray) -> np.ndarray:
    whole = np.zeros(run.grid.conductance.shape)
    _show(whole, values, circuit, part, np.add)
    whole[run.grid.conductance == 0] = np.nan
    return whole


def corridor_current(
    resistance: np.ndarray,
    mask: np.ndarray,
    source_mask: np.ndarray,
    target_mask: np.ndarray,
    neighbours: int = 8,
    average: str = "conductance",
    progress: Progress | None = None,
) -> tuple[np.ndarray, float]:
    """1 A between two regions over the cells of ``mask`` alone (pinch points, McRae et al. 2008).

    ``resistance``: (rows, columns) ohm, NaN = no data; ``mask``, ``source_mask``, ``target_mask``: bool. Both regions
    are one node each. Returns the current (rows, columns; A, NaN where there is no node) and the effective resistance
    in ohm, ``NOT_CONNECTED`` where no cell of the mask joins them.
    """
    grid = resistor_grid(np.where(mask | source_mask | target_mask, resistance, np.nan), neighbours, average)
    focal = FocalNodes(("1", "2"), (np.flatnonzero(source_mask), np.flatnonzero(target_mask)))
    for name, cells in zip(focal.ids, focal.cells):
        if not len(cells):
            raise CoreError(error("circuit.focal_outside", ids=name, count=1))
    found = flow(grid, focal, progress=progress)
    found.current[grid.conductance == 0] = np.nan
    return found.current, found.resistances[0][2]
