"""Best paths between patches: the product of probabilities, or the number of links."""
from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph
from ..kernel import DispersalKernel
from ..packages import needed


class Score(enum.Enum):
    """What a path of length D between two patches is worth: exp(-D) for PC, 1 / (1 + D) for IIC; 0 without a path."""

    PROBABILITY = "probability"
    TOPOLOGICAL = "topological"

    def of(self, lengths: np.ndarray) -> np.ndarray:
        """The score of path ``lengths`` (any shape, infinite where there is no path)."""
        return np.exp(-lengths) if self is Score.PROBABILITY else 1.0 / (1.0 + lengths)


@dataclass(frozen=True)
class Arcs:
    """Every link in each direction that it can be used, by the patch where it begins (compressed sparse rows).

    ``starts``: (n + 1,) int64, arcs of patch i stand at ``starts[i]:starts[i + 1]``. ``ends``: (a,) int64 patches where
    they lead. ``weights``: (a,) float64, 0 or more. ``links``: (a,) int64, position of the link in the graph.
    """

    starts: np.ndarray
    ends: np.ndarray
    weights: np.ndarray
    links: np.ndarray

    @property
    def size(self) -> int:
        """Number of patches."""
        return len(self.starts) - 1

    def reversed(self) -> Arcs:
        """The same arcs by the patch where they lead; ``ends`` then holds where they begin."""
        beginnings = np.repeat(np.arange(self.size), np.diff(self.starts))
        return _arcs(self.size, self.ends, beginnings, self.weights, self.links)

    def matrix(self) -> object:
        """The arcs as a scipy matrix in compressed sparse rows; links of length 0 are kept as explicit zeros."""
        return needed("scipy.sparse").csr_matrix((self.weights, self.ends, self.starts), shape=(self.size, self.size))


def path_weights(probabilities: np.ndarray) -> np.ndarray:
    """-ln p of link probabilities in [0, 1], so that the shortest path has the largest product.

    Infinite where p is 0, as of distances so long that the kernel falls below the smallest number.
    """
    with np.errstate(divide="ignore"):
        return -np.log(probabilities) + 0.0


def arcs_of(graph: PatchGraph, weights: np.ndarray) -> Arcs:
    """The arcs of ``graph`` with ``weights`` (m,), one a link; undirected links give two arcs."""
    sources, targets, links = graph.sources, graph.targets, np.arange(graph.links)
    if not graph.directed:
        sources, targets = np.concatenate([sources, targets]), np.concatenate([targets, sources])
        weights, links = np.concatenate([weights, weights]), np.concatenate([links, links])
    usable = np.isfinite(weights)
    return _arcs(graph.size, sources[usable], targets[usable], weights[usable], links[usable])


def _arcs(size: int, sources: np.ndarray, targets: np.ndarray, weights: np.ndarray, links: np.ndarray) -> Arcs:
    order = np.lexsort((targets, sources))
    starts = np.zeros(size + 1, np.int64)
    np.cumsum(np.bincount(sources, minlength=size), out=starts[1:])
    return Arcs(starts, targets[order].astype(np.int64), weights[order].astype(np.float64), links[order])


def path_lengths(
    arcs: Arcs, limit: float = np.inf, sources: np.ndarray | None = None, progress: Progress | None = None
) -> np.ndarray:
    """Length of the shortest path from each of ``sources`` (all patches if None) to every patch.

    Returns (sources, n) float64; infinite where there is no path or only one longer than ``limit``.
    Dijkstra's algorithm of scipy. Raises ``CoreError`` where scipy is missing, ``Cancelled``.
    """
    dijkstra = needed("scipy.sparse.csgraph").dijkstra
    rows = np.arange(arcs.size) if sources is None else np.asarray(sources, np.int64)
    found = np.empty((len(rows), arcs.size))
    matrix = arcs.matrix()
    step = max(1, min(len(rows), 2_000_000 // max(1, arcs.size)))
    for start in range(0, len(rows), step):
        if progress is not None:
            progress.check()
            progress.report(start / len(rows))
        part = rows[start : start + step]
        found[start : start + step] = dijkstra(matrix, directed=True, indices=part, limit=limit)
    return found


def best_probabilities(graph: PatchGraph, kernel: DispersalKernel | None, limit: float = np.inf) -> np.ndarray:
    """p* between all patches, (n, n) float64: the largest product of probabilities of any path; 1 on the diagonal."""
    return Score.PROBABILITY.of(path_lengths(arcs_of(graph, path_weights(graph.link_probabilities(kernel))), limit))
