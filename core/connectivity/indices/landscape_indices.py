"""Indices of a whole landscape: components, links, fluxes, the parts of IIC and PC, metapopulation capacity.

Pairs are ordered unless said otherwise: (i, j) and (j, i) both count.
"""
from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph
from ..packages import needed
from .best_paths import Arcs, Score, arcs_of, path_lengths, path_weights
from .components import component_attributes
from .indices import connectivity

DENSE_PATCHES = 300
"""Up to so many patches eigenvalues are those of a full matrix."""
CELLS_AT_ONCE = 1_000_000
"""Path lengths that are held at a time, few enough for Cancel to be heard within a second or two."""
ROUNDING = 1e-10
"""Percent below which the part of stepping stones is rounding."""


@dataclass(frozen=True)
class Parts:
    """What the numerator of IIC or PC consists of, in percent; they add up to 100 (0 each where the numerator is 0).

    ``intra``: within patches. ``direct``: over the direct link. ``step``: what stepping stones add to it.
    """

    intra: float
    direct: float
    step: float


@dataclass(frozen=True)
class BinaryIndices:
    """Indices of a graph whose links are there or not.

    ``links`` NL; ``components`` NC; ``harary`` H = sum over unordered connected pairs of 1 / nl (directed graphs: half
    the sum over ordered pairs); ``component_squares`` = sum of A_c^2, which is LCP x A_L^2 (Pascual-Hortal & Saura
    2006); ``ccp`` = sum of (A_c / sum a)^2, None where all attributes are 0; ``number`` IICnum = sum a_i a_j / (1 +
    nl_ij), pairs without a path giving exactly 0.
    """

    links: int
    components: int
    harary: float
    component_squares: float
    ccp: float | None
    number: float
    parts: Parts


@dataclass(frozen=True)
class ProbabilityIndices:
    """Indices of a graph of dispersal probabilities.

    ``flux`` F = sum of direct p_ij over pairs i != j; ``area_weighted_flux`` AWF = sum of a_i a_j p_ij; ``number``
    PCnum = sum a_i a_j p*_ij and ``error``, by how much a cut-off can have lowered it at most (Saura & Pascual-Hortal
    2007); ``metapopulation_capacity``: see the function of that name.
    """

    flux: float
    area_weighted_flux: float
    number: float
    error: float
    parts: Parts
    metapopulation_capacity: float | None


def binary_indices(graph: PatchGraph, progress: Progress | None = None) -> BinaryIndices:
    """Indices of ``graph``, whose links all count (see ``PatchGraph.within``). Raises ``CoreError``, ``Cancelled``."""
    squares = component_attributes(graph) ** 2
    total = float(graph.attributes.sum())
    whole = math.fsum(squares.tolist())
    number, harary = _topological_sums(graph, progress or Progress())
    linked = graph.attributes[graph.sources] * graph.attributes[graph.targets]
    return BinaryIndices(
        graph.links,
        len(squares),
        harary,
        whole,
        whole / total**2 if total else None,
        number,
        _parts(graph, number, 0.5 * math.fsum(linked.tolist())),
    )


def probability_indices(
    graph: PatchGraph, probabilities: np.ndarray, cut_off: float = 0.0, progress: Progress | None = None
) -> ProbabilityIndices:
    """Indices of ``graph`` with the direct ``probabilities`` (m,) of its links. Raises ``CoreError``, ``Cancelled``.

    Paths with p* below ``cut_off`` count nothing; 0 is exact.
    """
    sides = 1.0 if graph.directed else 2.0
    pairs = graph.attributes[graph.sources] * graph.attributes[graph.targets] * probabilities
    found = connectivity(
        graph.attributes, arcs_of(graph, path_weights(probabilities)), Score.PROBABILITY, cut_off, progress
    )
    return ProbabilityIndices(
        sides * math.fsum(probabilities.tolist()),
        sides * math.fsum(pairs.tolist()),
        found.total,
        found.error,
        _parts(graph, found.total, math.fsum(pairs[probabilities >= cut_off].tolist())),
        metapopulation_capacity(graph, probabilities),
    )


def _parts(graph: PatchGraph, number: float, direct: float) -> Parts:
    """The parts of ``number``; ``direct`` is the sum over links, which count twice unless the graph is directed."""
    if number == 0:
        return Parts(0.0, 0.0, 0.0)
    own = 100.0 * math.fsum((graph.attributes**2).tolist()) / number
    linked = 100.0 * direct * (1.0 if graph.directed else 2.0) / number
    step = 100.0 - own - linked
    return Parts(own, linked, 0.0 if abs(step) < ROUNDING else step)


def _topological_sums(graph: PatchGraph, progress: Progress) -> tuple[float, float]:
    """IICnum and H in one pass over the sources."""
    arcs = arcs_of(graph, np.ones(graph.links))
    step = max(1, CELLS_AT_ONCE // max(1, graph.size))
    numbers = []
    hararies = []
    for start in range(0, graph.size, step):
        progress.check()
        progress.report(start / graph.size)
        rows = np.arange(start, min(start + step, graph.size))
        lengths = path_lengths(arcs, sources=rows)
        scores = Score.TOPOLOGICAL.of(lengths)
        numbers.append(float(graph.attributes[rows] @ (scores @ graph.attributes)))
        lengths[np.arange(len(rows)), rows] = math.inf
        hararies.append(float(np.sum(1.0 / lengths)))
    return math.fsum(numbers), 0.5 * math.fsum(hararies)


def metapopulation_capacity(graph: PatchGraph, probabilities: np.ndarray) -> float | None:
    """The leading eigenvalue of M_ij = p_ij a_i a_j, M_ii = 0 (Hanski & Ovaskainen 2000), in the square of a's unit.

    ``probabilities``: (m,) of the links. With the kernel exp(-alpha d) Hanski's alpha is the kernel's decay. Directed
    graphs: the largest over their strongly connected components, outside of which nothing returns.
    None where the iteration does not converge. Raises ``CoreError`` without scipy.
    """
    largest = float(graph.attributes.max()) if graph.size else 0.0
    if not graph.links or largest == 0:
        return 0.0
    scaled = graph.attributes / largest
    arcs = arcs_of(graph, path_weights(probabilities))
    beginnings = np.repeat(np.arange(arcs.size), np.diff(arcs.starts))
    if graph.directed:
        labels = needed("scipy.sparse.csgraph").connected_components(arcs.matrix(), True, "strong")[1]
        kept = labels[beginnings] == labels[arcs.ends]
    else:
        kept = np.ones(len(beginnings), bool)
    values = np.exp(-arcs.weights) * scaled[beginnings] * scaled[arcs.ends]
    matrix = _matrix(arcs, beginnings[kept], arcs.ends[kept], values[kept])
    found = _largest_eigenvalue(matrix, graph.directed)
    return None if found is None else max(found, 0.0) * largest**2


def _matrix(arcs: Arcs, rows: np.ndarray, columns: np.ndarray, values: np.ndarray) -> Any:
    return needed("scipy.sparse").csr_matrix((values, (rows, columns)), shape=(arcs.size, arcs.size))


def _largest_eigenvalue(matrix: Any, directed: bool) -> float | None:
    if matrix.shape[0] <= DENSE_PATCHES:
        full = matrix.toarray()
        return float(np.linalg.eigvals(full).real.max() if directed else np.linalg.eigvalsh(full).max())
    linalg = needed("scipy.sparse.linalg")
    if matrix.nnz == 0:
        return 0.0
    start = np.ones(matrix.shape[0])
    try:
        if directed:
            found = linalg.eigs(matrix, 1, which="LR", v0=start, return_eigenvectors=False)
        else:
            found = linalg.eigsh(matrix, 1, which="LA", v0=start, return_eigenvectors=False)
    except linalg.ArpackNoConvergence:
        return None
    return float(found.real[0])
