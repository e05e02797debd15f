"""The probability of connectivity, the integral index of connectivity, and equivalent connectivity."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph
from ..kernel import DispersalKernel
from .best_paths import Arcs, Score, arcs_of, path_lengths, path_weights

CELLS_AT_ONCE = 4_000_000
"""Path lengths that are held at a time (32 MB), so that memory does not grow with the square of the patches."""


@dataclass(frozen=True)
class Connectivity:
    """The numerator of PC or IIC with the bound of its cut-off.

    ``total``: sum over ordered pairs of a_i a_j score_ij, in the square of the attribute's unit. ``error``: by how much
    pairs below the cut-off can raise it at most; 0 for an exact figure.
    """

    total: float
    error: float

    @property
    def equivalent(self) -> float:
        """EC, the size of the one patch that is as well connected (Saura et al. 2011), in the attribute's unit."""
        return math.sqrt(self.total)


def cut_length(cut_off: float) -> float:
    """The path length at which p* falls to ``cut_off``; infinite for 0 (exact)."""
    return math.inf if cut_off <= 0 else -math.log(cut_off)


def connectivity(
    attributes: np.ndarray, arcs: Arcs, score: Score, cut_off: float = 0.0, progress: Progress | None = None
) -> Connectivity:
    """PCnum or IICnum, source by source without an (n, n) matrix.

    ``attributes``: (n,). Paths with p* below ``cut_off`` count nothing; the error is at most cut_off x (sum a)^2.
    Saura & Pascual-Hortal 2007; Pascual-Hortal & Saura 2006. Raises ``CoreError`` without scipy, and ``Cancelled``.
    """
    told = progress or Progress()
    limit = cut_length(cut_off)
    with_area = np.flatnonzero(attributes > 0)
    step = max(1, CELLS_AT_ONCE // max(1, arcs.size))
    sums = []
    for start in range(0, len(with_area), step):
        told.check()
        told.report(start / len(with_area))
        rows = with_area[start : start + step]
        scores = score.of(path_lengths(arcs, limit, rows))
        sums.append(float(attributes[rows] @ (scores @ attributes)))
    total = math.fsum(sums)
    return Connectivity(total, cut_off * float(attributes.sum()) ** 2 if cut_off > 0 else 0.0)


def equivalent_connectivity(graph: PatchGraph, kernel: DispersalKernel | None, cut_off: float = 0.0) -> float:
    """EC(PC) = ECA = square root of PCnum, in the unit of the attribute. See ``connectivity``."""
    arcs = arcs_of(graph, path_weights(graph.link_probabilities(kernel)))
    return connectivity(graph.attributes, arcs, Score.PROBABILITY, cut_off).equivalent
