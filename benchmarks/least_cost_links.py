"""Least-cost links between 250 patches: minimum planar graphs, and all pairs within a limit.

Run with the peers' Python to see scikit-image's MCP_Geometric beside them (from one source patch; all pairs need one
such search a patch). Usage: least_cost_links.py [cells a side of the large map]
"""
from __future__ import annotations

import importlib.util
import pathlib
import sys
import tempfile
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
CELL_M = 10.0
PATCHES = 250
SEED = 20250101
LIMIT = 50_000.0
"""Cost x metres: exp(-k d) of 0.05 for species that disperse 1 km through ground of resistance 50."""


def smooth_costs(rng: np.random.Generator, side: int) -> np.ndarray:
    """A smooth field of resistances from 1 to 100: coarse random numbers, interpolated."""
    coarse = rng.random((side // 50 + 2, side // 50 + 2))
    place = np.arange(side) / 50
    whole = place.astype(int)
    share = place - whole
    rows = coarse[whole] * (1 - share)[:, None] + coarse[whole + 1] * share[:, None]
    field = rows[:, whole] * (1 - share) + rows[:, whole + 1] * share
    return 1 + 99 * (field - field.min()) / (field.max() - field.min())


def patches(rng: np.random.Generator, side: int) -> np.ndarray:
    labels = np.zeros((side, side), np.int32)
    for label in range(1, PATCHES + 1):
        row, column = rng.integers(5, side - 5, 2)
        half = rng.integers(1, 8)
        labels[max(0, row - half) : row + half + 1, max(0, column - half) : column + half + 1] = label
    return labels


def timed(title: str, action):
    start = time.process_time()
    result = action()
    print(f"{title:<66} {time.process_time() - start:8.2f} s CPU")
    return result


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "ecoaxis").symlink_to(ROOT, target_is_directory=True)
        sys.path.insert(0, folder)
        from ecoaxis.core.connectivity.surfaces.cost_distance import CostSurface
        from ecoaxis.core.connectivity.surfaces.least_cost_links import all_pairs, minimum_planar_graph

        for side in (1000, int(sys.argv[1]) if len(sys.argv) > 1 else 3000):
            rng = np.random.default_rng(SEED + side)
            costs, labels = smooth_costs(rng, side), patches(rng, side)
            surface = CostSurface(costs, CELL_M)
            name = f"{side:,} x {side:,} cells"
            found = timed(f"{name}: from one patch", lambda s=surface, x=labels: s.distances(x == 1))
            if importlib.util.find_spec("skimage"):
                from skimage.graph import MCP_Geometric

                places = [tuple(each) for each in np.argwhere(labels == 1)]
                search = MCP_Geometric(costs)
                wanted, _ = timed(f"{name}: the same, scikit-image", lambda m=search, p=places: m.find_costs(p))
                print(f"    largest difference {np.abs(found - wanted * CELL_M).max():.1e} of {found.max():.6g}")
            planar = timed(f"{name}: minimum planar graph", lambda s=surface, x=labels: minimum_planar_graph(s, x))
            print(f"    {len(planar)} links, largest cost {planar.costs.max():.6g}")
            if side == 1000:
                title = f"{name}: all pairs within {LIMIT:,.0f} cost x m"
                links = timed(title, lambda s=surface, x=labels: all_pairs(s, x, LIMIT))
                print(f"    {len(links)} links, {(links.crosses > 0).sum()} of them across another patch")


if __name__ == "__main__":
    main()
