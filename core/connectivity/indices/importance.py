"""Importance of patches and links for PC or IIC: exact, by removal, with its fractions."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph
from .accelerated_removal import accelerated_losses, can_accelerate
from .best_paths import Score, arcs_of
from .betweenness import through_patches
from .indices import cut_length
from .path_trees import BYTES_A_CELL, path_trees
from .removal import TreeRepair

MEMORY = 1_500_000_000
"""Bytes that the trees of the sources worked on together may take."""
ROUNDING = 1e-12
"""Share of the index below which a negative connector is rounding."""


@dataclass(frozen=True)
class Importance:
    """All arrays are (n,) float64 in percent of ``total``, the numerator of the index (square of the attribute's unit).

    ``removed`` = 100 (X - X without the patch) / X = ``intra`` + ``flux`` + ``connector`` (Saura & Rubio 2010).
    ``outflux`` and ``influx`` are the two directions of the flux, equal in undirected graphs. ``betweenness`` is BC(PC)
    or BC(IIC) (Bodin & Saura 2010), None if not asked for. ``error``: the most that a cut-off may hide, of ``total``.
    """

    total: float
    removed: np.ndarray
    intra: np.ndarray
    flux: np.ndarray
    connector: np.ndarray
    outflux: np.ndarray
    influx: np.ndarray
    betweenness: np.ndarray | None
    error: float = 0.0


def patch_importance(
    graph: PatchGraph,
    weights: np.ndarray,
    score: Score,
    *,
    cut_off: float = 0.0,
    betweenness: bool = True,
    accelerate: bool = True,
    progress: Progress | None = None,
) -> Importance:
    """Importance of every patch.

    ``weights``: (m,), -ln p for PC (``path_weights``), ones for IIC. Every patch is removed in turn and the paths that
    ran through it are found anew (see ``removal`` for why that is exact). ``cut_off``: pairs whose p* is lower count
    nothing; 0 is exact. ``accelerate``: use numba where it is present; same results, sooner.
    Raises ``CoreError`` where scipy is missing, ``Cancelled``.
    """
    told = progress or Progress()
    limit = cut_length(cut_off)
    arcs = arcs_of(graph, weights)
    attributes, size = graph.attributes, graph.size
    out = np.zeros(size)
    into = np.zeros(size)
    lost = np.zeros(size)
    between = np.zeros(size)
    fast = accelerate and can_accelerate()
    for rows, whole, part in _blocks(graph, told):
        trees = path_trees(arcs, rows, limit)
        reach = score.of(trees.lengths)
        out[rows] = attributes[rows] * (reach @ attributes)
        into += attributes * (attributes[rows] @ reach)
        if betweenness:
            part.check()
            between += through_patches(trees, arcs, attributes, score, limit)
        if fast:
            lost += accelerated_losses(trees, arcs, attributes, score, limit, part)
        else:
            lost += TreeRepair(trees, arcs, attributes, score, whole, limit).without_patches(range(size), part)
    told.report(1.0)
    total = float(out.sum())
    percent = 100.0 / total if total > 0 else 0.0
    intra = attributes**2
    lost[(lost < 0) & (lost > -ROUNDING * total)] = 0.0
    outflux, influx = out - intra, into - intra
    return Importance(
        total,
        percent * (intra + outflux + influx + lost),
        percent * intra,
        percent * (outflux + influx),
        percent * lost,
        percent * outflux,
        percent * influx,
        percent * between if betweenness else None,
        cut_off * float(attributes.sum()) ** 2 if cut_off > 0 else 0.0,
    )


def link_importance(
    graph: PatchGraph,
    weights: np.ndarray,
    score: Score,
    *,
    cut_off: float = 0.0,
    progress: Progress | None = None,
) -> np.ndarray:
    """100 (X - X without the link) / X of every link, (m,) float64. See ``patch_importance``."""
    told = progress or Progress()
    limit = cut_length(cut_off)
    arcs = arcs_of(graph, weights)
    lost = np.zeros(graph.links)
    ends = np.stack([graph.sources, graph.targets], axis=1)
    total = 0.0
    for rows, whole, part in _blocks(graph, told):
        trees = path_trees(arcs, rows, limit)
        total += float(graph.attributes[rows] @ (score.of(trees.lengths) @ graph.attributes))
        repair = TreeRepair(trees, arcs, graph.attributes, score, whole, limit)
        lost += repair.without_links(range(graph.links), ends, graph.directed, part)
    told.report(1.0)
    return lost * (100.0 / total) if total > 0 else lost


def _blocks(graph: PatchGraph, progress: Progress) -> list[tuple[np.ndarray, bool, Progress]]:
    """Sources that are worked on together, whether they are all of an undirected graph, and their part of the way."""
    together = max(1, MEMORY // (BYTES_A_CELL * graph.size))
    if together >= graph.size:
        return [(np.arange(graph.size), not graph.directed, progress)]
    starts = range(0, graph.size, together)
    return [
        (
            np.arange(start, min(start + together, graph.size)),
            False,
            progress.part(start / graph.size, min(1.0, (start + together) / graph.size)),
        )
        for start in starts
    ]
