"""dPC of every patch with its fractions, beside python-igraph doing the same by removal.

Synthetic landscapes: n patches uniform in a square of side 1000 sqrt(n) m, areas exp(N(2, 1)), p = 0.5 at 1000 m, seed
20250101 + n; links up to 2500 m ("near", about 18 a patch) or between all ("all"). Run with QGIS's Python for numpy and
scipy alone, and with the Python of ``make peers`` for numba and igraph. igraph's time is measured on the first patches
and multiplied.

    python benchmarks/importance_of_patches.py [largest n]
"""
from __future__ import annotations

import pathlib
import resource
import sys
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
import conftest  # noqa: E402, F401
from ecoaxis.core.connectivity.graphs.graph import PatchGraph  # noqa: E402
from ecoaxis.core.connectivity.indices.accelerated_removal import can_accelerate  # noqa: E402
from ecoaxis.core.connectivity.indices.best_paths import Score, arcs_of, path_weights  # noqa: E402
from ecoaxis.core.connectivity.indices.importance import patch_importance  # noqa: E402
from ecoaxis.core.connectivity.indices.indices import connectivity  # noqa: E402
from ecoaxis.core.connectivity.kernel import DispersalKernel  # noqa: E402

KERNEL = DispersalKernel(1000.0, 0.5)
REACH = 2500.0
IGRAPH_SECONDS = 20.0


def landscape(size: int, everywhere: bool) -> PatchGraph:
    """A synthetic landscape as described above."""
    from scipy.spatial import cKDTree

    draw = np.random.default_rng(20250101 + size)
    places = draw.uniform(0, 1000 * np.sqrt(size), (size, 2))
    areas = np.exp(draw.normal(2, 1, size))
    if everywhere:
        one, other = np.triu_indices(size, 1)
    else:
        one, other = cKDTree(places).query_pairs(REACH, output_type="ndarray").T
    distances = np.hypot(*(places[one] - places[other]).T)
    names = tuple(str(number) for number in range(size))
    return PatchGraph(names, areas, one.astype(np.int64), other.astype(np.int64), distances)


def igraph_seconds(graph: PatchGraph, weights: np.ndarray) -> tuple[float, np.ndarray]:
    """Seconds of igraph for all removals (estimated from the first ones), and dPC of the patches that were removed."""
    import igraph

    network = igraph.Graph(n=graph.size, edges=list(zip(graph.sources.tolist(), graph.targets.tolist())))
    network.es["weight"] = np.maximum(weights, 1e-300).tolist()

    def numerator(part: igraph.Graph, attributes: np.ndarray) -> float:
        lengths = np.array(part.distances(weights="weight"))
        return float(attributes @ np.exp(-lengths) @ attributes)

    whole = numerator(network, graph.attributes)
    found = []
    start = time.perf_counter()
    for patch in range(graph.size):
        part = network.copy()
        part.delete_vertices([patch])
        found.append(100 * (1 - numerator(part, np.delete(graph.attributes, patch)) / whole))
        if time.perf_counter() - start > IGRAPH_SECONDS:
            break
    return (time.perf_counter() - start) / len(found) * graph.size, np.array(found)


def measure(size: int, everywhere: bool, cut_off: float = 0.0) -> None:
    """Print one row."""
    graph = landscape(size, everywhere)
    weights = path_weights(graph.link_probabilities(KERNEL))
    start = time.perf_counter()
    found = patch_importance(graph, weights, Score.PROBABILITY, cut_off=cut_off, betweenness=False)
    seconds = time.perf_counter() - start
    peer = ""
    try:
        if not cut_off:
            other, removed = igraph_seconds(graph, weights)
            difference = np.abs(removed - found.removed[: len(removed)]).max()
            peer = f"{other:10.1f} {other / seconds:8.0f}x   largest difference {difference:.1e} points"
    except ImportError:
        peer = "         -        -    (igraph is in the Python of make peers)"
    links = "all" if everywhere else "near"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size:6} {links:>5} {graph.links:9} {cut_off:8.0e} {seconds:9.2f} {memory:7.0f} {peer}", flush=True)


def main() -> None:
    """Print the table."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    print("numba:", "yes" if can_accelerate() else "no", "| numpy", np.__version__)
    small = landscape(100, False)
    patch_importance(small, path_weights(small.link_probabilities(KERNEL)), Score.PROBABILITY)
    print("     n links     count  cut-off   seconds  MB peak  igraph s    ratio")
    for size in (100, 500, 1000, 2000, 5000):
        if size <= largest:
            measure(size, False)
    for size in (2000, 5000):
        if size <= largest:
            measure(size, False, 1e-6)
    for size in (500, 1000):
        if size <= largest:
            measure(size, True)
    if largest >= 5000:
        graph = landscape(20_000, False)
        start = time.perf_counter()
        found = connectivity(
            graph.attributes, arcs_of(graph, path_weights(graph.link_probabilities(KERNEL))), Score.PROBABILITY
        )
        print(f"EC(PC) alone, 20000 patches, near: {found.equivalent:.6f} in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
