"""Class metrics with ENN on a map of four classes, beside pylandstats where it is installed.

Run with the peers' Python for both, or with any Python that has scipy for ours alone:
    python benchmarks/class_metrics.py [side] [smoothing]
"""
from __future__ import annotations

import importlib.util
import pathlib
import resource
import sys
import time
import warnings

import numpy as np
from scipy import ndimage

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests"))
import conftest  # noqa: E402, F401
from ecoaxis.core.connectivity.metrics.class_metrics import Options, class_metrics  # noqa: E402

CELL = 30.0
PEER_SIDE = 1000
"""pylandstats takes minutes for ENN above this."""


def synthetic(side: int, smoothing: float) -> np.ndarray:
    """Four classes of equal area in patches whose size grows with ``smoothing`` (cells); seed 1."""
    field = ndimage.gaussian_filter(np.random.default_rng(1).random((side, side)).astype(np.float32), smoothing)
    return (np.digitize(field, np.quantile(field[::7, ::7], (0.25, 0.5, 0.75))) + 1).astype(np.uint8)


def main() -> int:
    """Print seconds, memory and ENN."""
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    smoothing = float(sys.argv[2]) if len(sys.argv) > 2 else 8.0
    for size in sorted({min(side, PEER_SIDE), side}):
        values = synthetic(size, smoothing)
        start = time.perf_counter()
        found = class_metrics(values, [1, 2, 3, 4], Options(CELL))
        seconds = time.perf_counter() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        mean = found.classes[0].enn_mean_m
        print(f"{size} x {size}: EcoAxis {seconds:.1f} s, all metrics, {found.patches.count} patches, {memory:.2f} GB")
        if size <= PEER_SIDE and importlib.util.find_spec("pylandstats"):
            import pylandstats

            landscape = pylandstats.Landscape(values, res=(CELL, CELL), nodata=0)
            start = time.perf_counter()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                theirs = [landscape.euclidean_nearest_neighbor_mn(class_val=kind) for kind in (1, 2, 3, 4)]
            seconds = time.perf_counter() - start
            print(f"    pylandstats {seconds:.1f} s, ENN_MN alone; class 1: {theirs[0]:.6f} m, EcoAxis {mean:.6f} m")
    return 0


if __name__ == "__main__":
    sys.exit(main())
