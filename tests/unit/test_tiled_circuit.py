"""Circuits in tiles with overlap: the same as on the whole map, wherever the edges of the tiles fall."""
from __future__ import annotations

import itertools

import numpy as np
import pytest
from dense_circuits import flow_by_definition
from ecoaxis.core.connectivity.circuits.circuit import FocalNodes, Mode, flow
from ecoaxis.core.connectivity.circuits.circuit_grid import Circuit, resistor_grid
from ecoaxis.core.connectivity.circuits.circuit_solver import Method, Solver
from ecoaxis.core.connectivity.circuits.circuit_sources import Conflict, flow_from_sources
from ecoaxis.core.connectivity.circuits.tiled_solver import TiledSolver
from ecoaxis.core.connectivity.circuits.tiling import Tiling, tiles
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress

pytest.importorskip("scipy")
SMALL = Tiling(12, 4, np.zeros)


def landscape(seed, shape=(21, 34)):
    """Rough resistances over three orders of magnitude, with gaps and a wall that leaves two parts."""
    rng = np.random.default_rng(seed)
    resistance = np.exp(rng.uniform(0, np.log(1000), shape))
    resistance[rng.random(shape) < (0.0, 0.15, 0.3)[seed % 3]] = np.nan
    if seed % 2:
        resistance[:, 25] = np.nan
    return resistance


def focal(rng, cells, regions):
    """Three focal nodes, the last ``regions`` of them of several cells."""
    spread = rng.permutation(cells)
    chosen = [spread[10 * k : 10 * k + (7 if k >= 3 - regions else 1)] for k in range(3)]
    return FocalNodes(("0", "1", "2"), tuple(chosen))


@pytest.mark.parametrize("seed", range(4))
def test_tiles_give_the_same_currents_and_resistances_in_every_mode(seed):
    resistance = landscape(seed)
    rng = np.random.default_rng(seed)
    grid = resistor_grid(resistance, (4, 8)[seed % 2], ("conductance", "resistance")[seed // 2 % 2])
    nodes = focal(rng, resistance.size, seed % 3)
    shorts = [rng.choice(resistance.size, 9, replace=False) for _ in range(seed % 2)]
    for mode in Mode:
        whole, tiled = (flow(grid, nodes, mode, shorts, None, True, tiling=each) for each in (None, SMALL))
        assert [row[:2] for row in tiled.resistances] == [row[:2] for row in whole.resistances]
        assert [row[2] for row in tiled.resistances] == pytest.approx([row[2] for row in whole.resistances], rel=1e-8)
        assert tiled.current == pytest.approx(whole.current, rel=1e-6, abs=1e-8, nan_ok=True)
        assert tiled.maximum == pytest.approx(whole.maximum, rel=1e-6, abs=1e-8, nan_ok=True)
        assert tiled.residual < 1e-9


def test_tiles_give_what_the_definition_gives():
    resistance = landscape(4, (18, 20))
    nodes = focal(np.random.default_rng(9), resistance.size, 1)
    found = flow(resistor_grid(resistance), nodes, tiling=SMALL)
    total, _, rows = flow_by_definition(resistance, nodes.cells, "pairwise", 8, "conductance", [])
    shown = np.isfinite(found.current)
    assert found.current[shown] == pytest.approx(total[shown], abs=1e-8)
    assert [row[2] for row in found.resistances] == pytest.approx([row[2] for row in rows], rel=1e-8)


@pytest.mark.parametrize("seed", range(3))
def test_sources_and_grounds_in_tiles(seed):
    resistance = landscape(seed)
    rng = np.random.default_rng(seed)
    sources, grounds = np.zeros(resistance.shape), np.zeros(resistance.shape)
    sources.flat[rng.choice(sources.size, 30, replace=False)] = rng.uniform(-1, 3, 30)
    grounds.flat[rng.choice(sources.size, 30, replace=False)] = rng.uniform(0.001, 2, 30)
    grounds.flat[rng.choice(sources.size, 3, replace=False)] = np.inf
    short = [rng.choice(sources.size, 12, replace=False)]
    given = resistor_grid(resistance), sources, grounds, short, Conflict.KEEP_BOTH
    whole, tiled = flow_from_sources(*given), flow_from_sources(*given, tiling=SMALL)
    assert tiled.voltage == pytest.approx(whole.voltage, rel=1e-6, abs=1e-8, nan_ok=True)
    assert tiled.current == pytest.approx(whole.current, rel=1e-6, abs=1e-8, nan_ok=True)


@pytest.mark.parametrize(("side", "overlap"), [(12, 4), (15, 6), (31, 9)])
def test_each_step_is_that_of_the_whole_map(side, overlap):
    # The cycle is the same as that of the whole matrix, so that conjugate gradients take the same number of steps.
    resistance = landscape(0, (60, 60))
    part = Circuit(resistor_grid(resistance), []).part(1)
    held = np.zeros(part.count, bool)
    held[0] = True
    counts = []
    for tiling in (Tiling(side, overlap, np.zeros), Tiling(60, overlap, np.zeros)):
        solver = TiledSolver(part, held, None, tiling)
        solver.solve(np.zeros(part.nodes.shape), np.array([part.count - 1]), np.ones(1))
        counts.append(solver.iterations)
    assert abs(counts[0] - counts[1]) <= 1
    rows, columns = np.divmod(part.positions(~held), 60)
    whole = Solver(part.matrix(~held), rows, columns, Method.ITERATIVE)
    whole.solve(np.eye(1, part.count - 1, part.count - 2).ravel())
    assert counts[0] <= whole.iterations + 1


def test_tiles_cover_the_map_once_and_read_the_overlap_around_them():
    for shape, side, overlap in itertools.product(((1, 40), (30, 31)), (12, 13), (4, 7)):
        covered = np.zeros(shape, int)
        for tile in tiles(shape, side, overlap):
            covered[tile.own] += 1
            assert np.zeros(shape)[tile.window][tile.inner].shape == np.zeros(shape)[tile.own].shape
            assert tile.window[1].start == max(0, tile.own[1].start - overlap)
        assert (covered == 1).all()


def test_tiles_that_are_too_small_are_refused():
    for side, overlap in ((11, 4), (50, 3), (20, 21)):
        with pytest.raises(CoreError, match="circuit.tiles"):
            Tiling(side, overlap, np.zeros)


def test_too_little_memory_for_tiles_is_told(monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1)
    with pytest.raises(CoreError, match="circuit.too_many_for_tiles"):
        two = FocalNodes(("1", "2"), (np.array([0]), np.array([899])))
        flow(resistor_grid(np.ones((30, 30))), two, tiling=SMALL)


def test_progress_only_rises_and_cancel_is_asked_in_every_tile():
    class Watched(Progress):
        def __init__(self):
            self.shares, self.asked = [], 0

        def report(self, share):
            self.shares.append(share)

        def is_cancelled(self):
            self.asked += 1
            return self.asked == 3000

    two = FocalNodes(("1", "2"), (np.array([0]), np.array([1599])))
    grid = resistor_grid(np.ones((40, 40)))
    watched = Watched()
    flow(grid, two, tiling=SMALL, progress=watched)
    assert watched.shares == sorted(watched.shares)
    assert watched.asked > 100
    watched.asked = 2990
    with pytest.raises(Cancelled):
        flow(grid, two, tiling=SMALL, progress=watched)
