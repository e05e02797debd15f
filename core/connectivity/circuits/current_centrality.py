"""Current-flow centrality: how much of the current between all pairs of patches passes a patch or a link."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...issues import CoreError, Issue, error
from ...progress import Progress
from ..graphs.graph import LISTED, PatchGraph
from ..memory import check_memory
from ..packages import needed


@dataclass(frozen=True)
class CurrentCentrality:
    """``patches``: (n,) A, current through each patch summed over all pairs; ``links``: (m,) A, of each link.

    ``pairs``: number of pairs that are connected, each with 1 A. ``resistance``: sum of their effective resistances.
    """

    patches: np.ndarray
    links: np.ndarray
    pairs: int
    resistance: float


def current_centrality(graph: PatchGraph, progress: Progress | None = None) -> CurrentCentrality:
    """1 A between every pair of patches of a connected part, over links of conductance 1 / distance.

    The measure of Linkage Mapper's Centrality tool and, without the pairs that a patch is an end of, Newman's
    current-flow betweenness (2005, Social Networks 27:39). The current of a patch is the larger of what flows in and
    out, ends included. By linearity the current of a link between s and t is x_s - x_t, so that its sum over all pairs
    needs one sorting a link (Brandes & Fleischer 2005, STACS). Links count in both directions. Raises ``CoreError`` for
    distances of 0, too many patches, ``Cancelled``.
    """
    work = progress or Progress()
    zero = np.flatnonzero(~(graph.distances > 0))
    if len(zero):
        faults: list[Issue] = []
        for link in zero[:LISTED]:
            one, other = graph.ids[graph.sources[link]], graph.ids[graph.targets[link]]
            faults.append(error("circuit.zero_distance", one=one, other=other))
        if len(zero) > LISTED:
            faults.append(error("graph.more_faults", count=len(zero) - LISTED))
        raise CoreError(faults)
    sparse = needed("scipy.sparse")
    conductance = 1.0 / graph.distances
    size = graph.size
    adjacency = sparse.csr_matrix((conductance, (graph.sources, graph.targets)), shape=(size, size))
    count, part = needed("scipy.sparse.csgraph").connected_components(adjacency, directed=False)
    sizes = np.bincount(part, minlength=count)
    largest = int(sizes.max()) if size else 0
    check_memory("circuit.too_many_patches", 24.0 * largest**2, patches=largest)
    links = np.zeros(graph.links)
    pairs, resistance, done = 0, 0.0, 0
    for label in np.flatnonzero(sizes > 1):
        inside = np.flatnonzero(part == label)
        own = np.flatnonzero(part[graph.sources] == label)
        place = np.zeros(size, np.int64)
        place[inside] = np.arange(len(inside))
        ends = place[graph.sources[own]], place[graph.targets[own]]
        step = work.part(done / graph.links, (done + len(own)) / graph.links)
        links[own], sum_ = _part(ends, conductance[own], len(inside), step)
        resistance += sum_
        pairs += len(inside) * (len(inside) - 1) // 2
        done += len(own)
    patches = sizes[part] - 1.0
    np.add.at(patches, graph.sources, links)
    np.add.at(patches, graph.targets, links)
    return CurrentCentrality(patches / 2, links, pairs, resistance)


def _part(
    ends: tuple[np.ndarray, np.ndarray], conductance: np.ndarray, size: int, progress: Progress
) -> tuple[np.ndarray, float]:
    """Sum of |current| of each link over all pairs of one connected part, and of the pairs' resistances."""
    sources, targets = ends
    laplacian = np.zeros((size, size))
    np.add.at(laplacian, (sources, targets), -conductance)
    np.add.at(laplacian, (targets, sources), -conductance)
    np.fill_diagonal(laplacian, 0.0)
    np.fill_diagonal(laplacian, -laplacian.sum(axis=1))
    potential = _potentials(laplacian, progress.part(0.0, 0.6))
    progress = progress.part(0.6, 1.0)
    rank = 2.0 * np.arange(size) - (size - 1)
    found = np.empty(len(conductance))
    step = max(1, 4_000_000 // size)
    for start in range(0, len(conductance), step):
        progress.check()
        progress.report(start / len(conductance))
        chosen = slice(start, start + step)
        share = potential[sources[chosen]] - potential[targets[chosen]]
        share *= conductance[chosen, None]
        share.sort(axis=1)
        found[chosen] = share @ rank
    diagonal = np.diag(potential)
    return found, float(size * diagonal.sum() - potential.sum())


def _potentials(laplacian: np.ndarray, progress: Progress) -> np.ndarray:
    """Inverse of ``laplacian`` without its first patch, which has the potential 0; (n, n).

    Solved some columns at a time, between which Cancel is heard: one inversion would be deaf for seconds.
    """
    linalg, size = needed("scipy.linalg"), len(laplacian)
    progress.check()
    factors = linalg.lu_factor(laplacian[1:, 1:], check_finite=False)
    potential = np.zeros((size, size))
    at_once = max(1, 1_000_000 // size)
    for start in range(0, size - 1, at_once):
        progress.check()
        progress.report(start / size)
        columns = np.arange(start, min(start + at_once, size - 1))
        unit = np.zeros((size - 1, len(columns)))
        unit[columns, np.arange(len(columns))] = 1.0
        potential[1:, columns + 1] = linalg.lu_solve(factors, unit, overwrite_b=True, check_finite=False)
    return potential
