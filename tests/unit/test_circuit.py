"""Currents over resistances: by hand, by the definition with dense matrices, and by what must hold of every circuit."""
from __future__ import annotations

import math

import numpy as np
import pytest
from dense_circuits import dense_circuit, flow_by_definition, node_currents, voltages
from ecoaxis.core.connectivity.circuits.circuit import FocalNodes, Mode, corridor_current, flow, focal_nodes
from ecoaxis.core.connectivity.circuits.circuit_grid import Circuit, resistor_grid
from ecoaxis.core.connectivity.circuits.circuit_solver import Method, Solver, chosen_method
from ecoaxis.core.connectivity.circuits.circuit_sources import Conflict, flow_from_sources
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress

scipy = pytest.importorskip("scipy")


def points(*cells):
    return FocalNodes(tuple(str(k) for k in range(1, len(cells) + 1)), tuple(np.array([cell]) for cell in cells))


def solved(resistance, focal, mode=Mode.PAIRWISE, neighbours=4, average="conductance", **more):
    return flow(resistor_grid(np.array(resistance, float), neighbours, average), focal, mode, **more)


def test_resistors_in_series():
    found = solved([[1.0, 1.0, 1.0, 1.0]], points(0, 3))
    assert found.resistances == [("1", "2", pytest.approx(3.0))]
    assert found.current == pytest.approx(np.ones((1, 4)))


def test_the_two_averages_differ_by_hand():
    # 1 ohm beside 3 ohm: conductances 1 and 1/3 have the mean 2/3 (1.5 ohm), resistances the mean 2 (2 ohm).
    assert solved([[1.0, 3.0]], points(0, 1)).resistances[0][2] == pytest.approx(1.5)
    assert solved([[1.0, 3.0]], points(0, 1), average="resistance").resistances[0][2] == pytest.approx(2.0)


def test_two_paths_in_parallel():
    # A ring of four cells: two paths of 2 ohm side by side make 1 ohm; the diagonal adds a branch of 1/sqrt 2 siemens.
    ring = [[1.0, 1.0], [1.0, 1.0]]
    found = solved(ring, points(0, 3))
    assert found.resistances[0][2] == pytest.approx(1.0)
    assert found.current == pytest.approx(np.array([[1.0, 0.5], [0.5, 1.0]]))
    assert solved(ring, points(0, 3), neighbours=8).resistances[0][2] == pytest.approx(1 / (1 + 1 / math.sqrt(2)))


def test_a_balanced_wheatstone_bridge_carries_nothing_in_its_middle():
    # Source and target at the ends of a ring that a bridge of one cell joins in its middle, at equal voltages.
    gap = math.nan
    bridge = np.array([[1, 1, 1, 1, 1], [1, gap, 1, gap, 1], [1, 1, 1, 1, 1]], float)
    found = solved(bridge, points(5, 9))
    assert found.current[1, 2] == pytest.approx(0.0, abs=1e-12)
    assert found.current[0, 2] == pytest.approx(0.5)
    assert found.resistances[0][2] == pytest.approx(3.0)
    assert np.isnan(found.current[1, 1])


@pytest.mark.parametrize("seed", range(40))
def test_every_mode_equals_the_definition(seed):
    rng = np.random.default_rng(seed)
    resistance = rng.uniform(1, 50, rng.integers(3, 9, 2))
    resistance[rng.random(resistance.shape) < (0.0, 0.2, 0.45)[seed % 3]] = np.nan
    neighbours, average = (4, 8)[seed % 2], ("conductance", "resistance")[seed // 2 % 2]
    largest = 4 if seed % 4 > 1 else 2
    count = int(rng.integers(2, 5))
    spread = rng.permutation(resistance.size)
    cells = [spread[4 * k : 4 * k + int(rng.integers(1, largest))] for k in range(min(count, resistance.size // 4))]
    regions = [rng.choice(resistance.size, int(rng.integers(2, 5)), replace=False) for _ in range(seed % 3)]
    left_out = {(0, 1)} if seed % 5 == 0 and len(cells) > 2 else set()
    focal = FocalNodes(tuple(str(k) for k in range(len(cells))), tuple(cells))
    grid = resistor_grid(resistance, neighbours, average)
    for mode in Mode:
        found = flow(
            grid, focal, mode, regions, lambda one, other: (int(one), int(other)) not in left_out
            and (int(other), int(one)) not in left_out, with_maximum=True,
        )  # fmt: skip
        alone = flow(
            grid, focal, mode, regions, lambda one, other: (int(one), int(other)) not in left_out
            and (int(other), int(one)) not in left_out,
        )  # fmt: skip
        total, most, rows = flow_by_definition(
            resistance, cells, mode.value, neighbours, average, regions, lambda one, other: (one, other) not in left_out
        )
        shown = np.isfinite(found.current)
        assert found.current[shown] == pytest.approx(total[shown], abs=1e-9)
        assert alone.current[shown] == pytest.approx(total[shown], abs=1e-9)
        assert found.maximum[shown] == pytest.approx(most[shown], abs=1e-9)
        assert not total[~shown].any()
        names = [tuple("" if k is None else str(k) for k in row[:2]) for row in rows]
        assert [row[:2] for row in found.resistances] == names
        assert [row[2] for row in found.resistances] == pytest.approx([row[2] for row in rows], abs=1e-9)


@pytest.mark.parametrize("conflict", list(Conflict))
@pytest.mark.parametrize("seed", range(6))
def test_sources_and_grounds_equal_the_definition(seed, conflict):
    rng = np.random.default_rng(seed)
    resistance = rng.uniform(1, 50, (6, 7))
    resistance[rng.random(resistance.shape) < 0.2] = np.nan
    sources, grounds = np.full(resistance.shape, np.nan), np.zeros(resistance.shape)
    sources.flat[rng.choice(42, 6, replace=False)] = rng.uniform(-1, 3, 6)
    grounds.flat[rng.choice(42, 8, replace=False)] = rng.uniform(0.1, 2, 8)
    grounds.flat[rng.choice(42, 2, replace=False)] = np.inf
    region = rng.choice(42, 3, replace=False)
    node, conductance = dense_circuit(resistance, 8, "conductance", [region])
    amperes, earth = np.zeros(len(conductance)), np.zeros(len(conductance))
    for cell in range(42):
        if node.flat[cell] >= 0:
            amperes[node.flat[cell]] += np.nan_to_num(sources.flat[cell])
            earth[node.flat[cell]] += grounds.flat[cell]
    both = (amperes != 0) & (earth != 0)
    if conflict in (Conflict.REMOVE_SOURCE, Conflict.REMOVE_BOTH):
        amperes[both] = 0
    if conflict in (Conflict.REMOVE_GROUND, Conflict.REMOVE_BOTH):
        earth[both] = 0
    earth[(amperes != 0) & np.isinf(earth)] = 0
    held = np.isinf(earth)
    earth[held] = 0
    volts = voltages(conductance, amperes, held, earth)
    current = node_currents(conductance, volts, earth)
    found = flow_from_sources(resistor_grid(resistance), sources, grounds, [region], conflict)
    shown = node >= 0
    assert found.voltage[shown] == pytest.approx(volts[node[shown]], abs=1e-9)
    assert found.current[shown] == pytest.approx(current[node[shown]], abs=1e-9)
    assert np.isnan(found.current[~shown]).all()


def test_a_ground_of_finite_resistance_by_hand():
    # 2 A over one branch of 1 ohm and 3 ohm to earth: 6 V at the ground, 8 V at the source.
    sources, grounds = np.array([[2.0, 0.0]]), np.array([[0.0, 1 / 3]])
    found = flow_from_sources(resistor_grid(np.ones((1, 2))), sources, grounds)
    assert found.voltage == pytest.approx(np.array([[8.0, 6.0]]))
    assert found.current == pytest.approx(np.array([[2.0, 2.0]]))


def test_a_source_without_a_ground_is_refused_and_a_part_without_one_is_told():
    grid = resistor_grid(np.array([[1.0, np.nan, 1.0, 1.0]]))
    with pytest.raises(CoreError, match="circuit.nothing_flows"):
        flow_from_sources(grid, np.array([[1.0, 0, 0, 0]]), np.array([[0, 0, 0, np.inf]]))
    found = flow_from_sources(grid, np.array([[1.0, 0, 1, 0]]), np.array([[0, 0, 0, np.inf]]))
    assert (found.parts, found.idle) == (1, 1)
    assert found.current[0, 0] == 0


def test_resistance_is_a_metric_symmetric_and_the_commute_time():
    rng = np.random.default_rng(5)
    resistance = rng.uniform(1, 20, (7, 8))
    cells = (3, 17, 40, 55)
    rows = solved(resistance, points(*cells), neighbours=8).resistances
    between = {frozenset(row[:2]): row[2] for row in rows}
    for one, other, third in (("1", "2", "3"), ("2", "4", "1")):
        assert between[frozenset((one, third))] <= between[frozenset((one, other))] + between[frozenset((other, third))]
    # Commute time = R x sum of all conductances x 2 (Chandra et al. 1989): by first-step analysis of the random walk.
    _, conductance = dense_circuit(resistance, 8, "conductance", [])
    walk = conductance / conductance.sum(axis=1, keepdims=True)

    def hitting(target):
        rest = [k for k in range(len(walk)) if k != target]
        times = np.zeros(len(walk))
        times[rest] = np.linalg.solve(np.eye(len(rest)) - walk[np.ix_(rest, rest)], np.ones(len(rest)))
        return times

    commute = hitting(cells[0])[cells[1]] + hitting(cells[1])[cells[0]]
    assert commute == pytest.approx(between[frozenset(("1", "2"))] * conductance.sum(), rel=1e-10)


def test_conductances_and_resistances_say_the_same():
    resistance = np.random.default_rng(2).uniform(1, 9, (5, 5))
    one = flow(resistor_grid(resistance), points(0, 24))
    other = flow(resistor_grid(1 / resistance, as_conductances=True), points(0, 24))
    assert one.current == pytest.approx(other.current)


@pytest.mark.parametrize("kind", ["smooth", "rough", "holes", "walls"])
def test_conjugate_gradients_equal_the_factorisation(kind):
    rng = np.random.default_rng(3)
    resistance = np.exp(rng.uniform(0, math.log(10_000), (90, 110)))
    if kind == "smooth":
        resistance = 1 + np.add.outer(np.arange(90.0), np.arange(110.0))
    if kind == "holes":
        resistance[rng.random(resistance.shape) < 0.3] = np.nan
    if kind == "walls":
        resistance[30, :-1] = resistance[60, 1:] = 1e6
    circuit = Circuit(resistor_grid(resistance), [np.arange(300, 360)])
    part = circuit.part(1 + int(np.argmax(np.bincount(circuit.parts_at(np.arange(resistance.size)))[1:])))
    unknown = np.ones(part.count, bool)
    unknown[0] = False
    matrix = part.matrix(unknown)
    rows, columns = np.divmod(part.positions(unknown), part.nodes.shape[1])
    right = np.zeros(part.count - 1)
    right[-1] = 1.0
    iterative = Solver(matrix, rows, columns, Method.ITERATIVE)
    exact = Solver(matrix, rows, columns, Method.DIRECT).solve(right)
    assert iterative.solve(right) == pytest.approx(exact, rel=1e-8, abs=1e-8 * exact.max())
    assert iterative.iterations < 60
    assert iterative.residual < 1e-9


def test_few_currents_of_a_large_circuit_are_solved_by_iteration():
    assert chosen_method(1_000, 1) is Method.DIRECT
    assert chosen_method(1_000_000, 1) is Method.ITERATIVE
    assert chosen_method(100_000, 20) is Method.DIRECT
    assert chosen_method(9_000_000, 50) is Method.ITERATIVE


def test_a_corridor_is_solved_within_its_mask_alone():
    resistance = np.ones((3, 5))
    source, target = np.zeros((3, 5), bool), np.zeros((3, 5), bool)
    source[:, 0], target[:, 4] = True, True
    mask = np.zeros((3, 5), bool)
    mask[1] = True
    current, ohm = corridor_current(resistance, mask, source, target, 4)
    assert ohm == pytest.approx(4.0)
    assert current[1] == pytest.approx(np.ones(5))
    assert np.isnan(current[0, 2])
    mask[1, 2] = False
    current, ohm = corridor_current(resistance, mask, source, target, 4)
    assert ohm == -1.0
    assert np.nansum(current) == 0


def test_focal_nodes_are_checked_and_ordered():
    labels = np.array([[1, 2, 3]], np.int32)
    assert focal_nodes(labels, ("10", "9", "b")).ids == ("9", "10", "b")
    with pytest.raises(CoreError, match="circuit.focal_outside"):
        focal_nodes(labels, ("1", "2", "3", "4"))
    with pytest.raises(CoreError, match="circuit.too_few_focal"):
        focal_nodes(np.array([[1, 1]], np.int32), ("1",))


def test_a_focal_node_on_no_data_is_not_connected():
    found = solved([[1.0, 1.0, np.nan]], points(0, 1, 2))
    assert [row[2] for row in found.resistances] == [pytest.approx(1.0), -1.0, -1.0]
    assert found.current[0, :2] == pytest.approx(np.ones(2))


def test_what_is_not_known_is_refused():
    with pytest.raises(CoreError, match="circuit.neighbours"):
        resistor_grid(np.ones((2, 2)), 6)
    with pytest.raises(CoreError, match="circuit.average"):
        resistor_grid(np.ones((2, 2)), 8, "median")


def test_too_little_memory_is_told(monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.circuits.circuit_solver.free_bytes", lambda: 0)
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1)
    with pytest.raises(CoreError, match="circuit.too_many_"):
        solved(np.ones((4, 4)), points(0, 15))


def test_a_cancelled_solution_stops():
    class Stop(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        solved(np.ones((4, 4)), points(0, 15), progress=Stop())
