"""Current flow: CPU and wall seconds and peak memory, beside the smoothed aggregation of pyamg where that is there.

Random smooth resistances from 1 to 100 with a seed, 8 neighbours. Run with an interpreter that has pyamg to see both.
Arguments: names of the measurements to do (all, pairs, large, same, tiled). In tiles, voltages lie in temporary files,
whose pages count in the peak as long as memory is free: the system takes them back when it is not.
"""
from __future__ import annotations

import importlib.util
import pathlib
import resource
import sys
import tempfile
import threading
import time

import numpy as np
from scipy import ndimage

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPEC = importlib.util.spec_from_file_location("ecoaxis", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
sys.modules["ecoaxis"] = importlib.util.module_from_spec(SPEC)

from ecoaxis.core.connectivity.circuits.circuit import FocalNodes, flow  # noqa: E402
from ecoaxis.core.connectivity.circuits.circuit_grid import Circuit, resistor_grid  # noqa: E402
from ecoaxis.core.connectivity.circuits.tiling import Tiling  # noqa: E402

TARGETS = {"pairs": "60 s wall", "large": "180 s wall and 8 GB", "tiled": "4 GB"}


def resistances(side: int) -> np.ndarray:
    """A smooth random field from 1 to 100."""
    field = ndimage.gaussian_filter(np.random.default_rng(side).standard_normal((side, side)), 8)
    return 1 + 99 * (field - field.min()) / np.ptp(field)


def focal(side: int, count: int) -> FocalNodes:
    """Random cells as focal nodes."""
    cells = np.random.default_rng(count).choice(side * side, count, replace=False)
    return FocalNodes(tuple(str(k) for k in range(1, count + 1)), tuple(np.array([cell]) for cell in cells))


def timed(name: str, target: str, work):
    """Run ``work`` and print what it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"{name:58s} {time.process_time() - cpu:7.1f} s CPU {time.perf_counter() - wall:7.1f} s wall "
        f"{peak:5.2f} GB peak  {target}", flush=True,
    )  # fmt: skip
    return result


def peer(side: int, nodes: FocalNodes) -> None:
    """One pair with pyamg's smoothed aggregation and conjugate gradients, at the same tolerance."""
    try:
        import pyamg
    except ImportError:
        print("pyamg is not installed: no peer")
        return
    part = Circuit(resistor_grid(resistances(side)), []).part(1)
    unknown = np.ones(part.count, bool)
    unknown[nodes.cells[0][0]] = False
    matrix = part.matrix(unknown)
    right = np.zeros(part.count - 1)
    place = int((np.cumsum(unknown) - 1)[nodes.cells[1][0]])
    right[place] = 1.0

    def solve() -> float:
        solver = pyamg.smoothed_aggregation_solver(matrix)
        return solver.solve(right, tol=1e-11, accel="cg")[place]

    print(f"{'':4s}{timed(f'{side} x {side}, one pair, pyamg (no map of currents)', '', solve):.9f} ohm")


def in_files(folder: str):
    """A maker of arrays in files of ``folder``."""
    numbers = iter(range(10**6))

    def make(shape, dtype):
        return np.asarray(np.memmap(f"{folder}/{next(numbers)}", dtype, "w+", shape=shape))

    return make


def same(side: int) -> None:
    """One pair on the whole map and in tiles: how far their currents and resistances are apart."""
    values = resistances(side)
    values[np.random.default_rng(1).random(values.shape) < 0.1] = np.nan
    grid, pair = resistor_grid(values), focal(side, 2)
    whole = timed(f"{side} x {side}, 10 % no data, one pair, whole", "", lambda: flow(grid, pair))
    with tempfile.TemporaryDirectory() as folder:
        tiling = Tiling(250, 4, in_files(folder))
        tiled = timed(f"{side} x {side}, 10 % no data, one pair, in tiles", "", lambda: flow(grid, pair, tiling=tiling))
    apart = np.nanmax(np.abs(tiled.current - whole.current) / np.where(whole.current > 1e-9, whole.current, np.inf))
    ohm = abs(tiled.resistances[0][2] / whole.resistances[0][2] - 1)
    print(f"    relative differences: currents above 1e-9 A {apart:.1e}, resistance {ohm:.1e}; target 1e-6")


def tiled_pair(side: int) -> None:
    """One pair in tiles with arrays in files; the peak of memory that is not of files, sampled every 0.1 s."""
    grid, pair = resistor_grid(resistances(side)), focal(side, 2)
    peak, done = [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.1):
            lines = pathlib.Path("/proc/self/status").read_text(encoding="ascii").splitlines()
            peak[0] = max(peak[0], *(int(line.split()[1]) for line in lines if line.startswith("RssAnon")))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            tiling = Tiling(250, 4, in_files(folder))
            name = f"{side} x {side}, one pair in tiles with its currents"
            found = timed(name, TARGETS["tiled"], lambda: flow(grid, pair, tiling=tiling))
    finally:
        done.set()
        watcher.join()
    print(f"    {found.resistances[0][2]:.9f} ohm, residual {found.residual:.1e}, without files {peak[0] / 1e6:.2f} GB")


def main() -> None:
    wanted = sys.argv[1:] or ["all"]
    if wanted[0] in ("all", "pairs"):
        grid = resistor_grid(resistances(1000))
        name = "1000 x 1000, 55 pairs of 11 focal nodes, all currents"
        found = timed(name, TARGETS["pairs"], lambda: flow(grid, focal(1000, 11)))
        print(f"    residual {found.residual:.1e}")
        pair = focal(1000, 2)
        found = timed("1000 x 1000, one pair with its currents", "", lambda: flow(grid, pair))
        print(f"    {found.resistances[0][2]:.9f} ohm, residual {found.residual:.1e}")
        peer(1000, pair)
    if wanted[0] in ("all", "large"):
        grid = resistor_grid(resistances(3000))
        found = timed("3000 x 3000, one pair with its currents", TARGETS["large"], lambda: flow(grid, focal(3000, 2)))
        print(f"    {found.resistances[0][2]:.9f} ohm, residual {found.residual:.1e}")
        del grid, found
    if wanted[0] in ("all", "same"):
        same(500)
        same(2000)
    if wanted[0] in ("all", "tiled"):
        tiled_pair(int(wanted[1]) if len(wanted) > 1 else 6000)


if __name__ == "__main__":
    main()
