"""How much runs through each patch on best paths: BC(PC) and BC(IIC) (Bodin & Saura 2010)."""
from __future__ import annotations

import numpy as np

from ..packages import needed
from .best_paths import Arcs, Score
from .path_trees import PathTrees

SAME_LENGTH = 1e-12
"""Share by which two path lengths may differ by rounding and still be as long."""


def through_patches(
    trees: PathTrees, arcs: Arcs, attributes: np.ndarray, score: Score, limit: float = np.inf
) -> np.ndarray:
    """Sum over the trees' sources s and all t, both other than k, of a_s a_t score_st on the best path through k; (n,).

    Where several paths are as short, each takes an equal part of the pair (Freeman 1977, as in Brandes 2001). A link of
    length 0 is used outward only, as the tree has it.
    """
    found = np.zeros(arcs.size)
    scores = score.of(trees.lengths)
    scores[trees.lengths > limit] = 0.0
    beginnings = np.repeat(np.arange(arcs.size), np.diff(arcs.starts))
    worth = scores * attributes
    alone = np.empty(len(trees.sources), bool)
    for row in range(len(trees.sources)):
        tight = _tight(trees, row, arcs, beginnings)
        reached = int(trees.sizes[row, trees.sources[row]])
        alone[row] = len(tight) == reached - 1
        if not alone[row] and attributes[trees.sources[row]] > 0:
            found += attributes[trees.sources[row]] * _shared(trees, row, arcs, beginnings, tight, worth[row])
    rows = np.flatnonzero(alone)
    for start in range(0, len(rows), 256):
        part = rows[start : start + 256]
        found += _behind(trees, part, attributes[trees.sources[part]], worth[part])
    return found


def _tight(trees: PathTrees, row: int, arcs: Arcs, beginnings: np.ndarray) -> np.ndarray:
    """Arcs that lie on a best path from the source of ``row``."""
    lengths, number = trees.lengths[row], trees.hops[row]
    before, after = lengths[beginnings], lengths[arcs.ends]
    near = np.flatnonzero(before + arcs.weights <= after * (1.0 + SAME_LENGTH))
    near = near[np.isfinite(after[near])]
    begin, end = beginnings[near], arcs.ends[near]
    in_tree = trees.predecessors[row, end] == begin
    outward = (after[near] > before[near]) & (arcs.weights[near] > 0)
    return near[in_tree | (outward & (number[end] > 0))]


def _behind(trees: PathTrees, rows: np.ndarray, weights: np.ndarray, worth: np.ndarray) -> np.ndarray:
    """Part of trees with one best path a pair: what lies behind each patch, summed along the numbering."""
    size = worth.shape[1]
    sums = np.zeros((len(rows), size + 1))
    np.cumsum(np.take_along_axis(worth, trees.order[rows].astype(np.int64), axis=1), axis=1, out=sums[:, 1:])
    first = trees.preorder[rows].astype(np.int64)
    behind = np.take_along_axis(sums, first + trees.sizes[rows], axis=1) - np.take_along_axis(sums, first + 1, axis=1)
    behind[np.arange(len(rows)), trees.sources[rows]] = 0.0
    behind[trees.sizes[rows] == 1] = 0.0
    return weights @ behind


def _shared(
    trees: PathTrees, row: int, arcs: Arcs, beginnings: np.ndarray, tight: np.ndarray, worth: np.ndarray
) -> np.ndarray:
    """Part of one source with ties: paths are counted outward and their worth is summed inward (Brandes 2001)."""
    csr_matrix = needed("scipy.sparse").csr_matrix
    size, source = arcs.size, trees.sources[row]
    ones = np.ones(len(tight))
    onward = csr_matrix((ones, (beginnings[tight], arcs.ends[tight])), shape=(size, size))
    into = onward.T.tocsr()
    start = np.zeros(size)
    start[source] = 1.0
    paths = start
    while True:
        more = start + into @ paths
        if (more == paths).all():
            break
        paths = more
    share = np.divide(1.0, paths, out=np.zeros(size), where=paths > 0)
    passing = np.zeros(size)
    while True:
        more = paths * (onward @ ((worth + passing) * share))
        if np.allclose(more, passing, rtol=1e-15, atol=0.0):
            break
        passing = more
    more[source] = 0.0
    return more
