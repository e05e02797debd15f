"""The repair of ``removal`` compiled by numba where it is present: same results, sooner."""
from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from ...progress import Progress
from ..packages import numba_or_none
from .best_paths import Arcs, Score
from .path_trees import PathTrees

SOURCES_AT_ONCE = 64
"""Sources between two looks at Cancel."""


def can_accelerate() -> bool:
    """Whether numba is present."""
    return numba_or_none() is not None


def accelerated_losses(
    trees: PathTrees, arcs: Arcs, attributes: np.ndarray, score: Score, limit: float, progress: Progress
) -> np.ndarray:
    """As ``TreeRepair.without_patches`` for all patches, one source at a time; (n,). Needs numba."""
    incoming = arcs.reversed()
    lost = np.zeros(arcs.size)
    repair = _compiled()
    for start in range(0, len(trees.sources), SOURCES_AT_ONCE):
        progress.check()
        progress.report(start / len(trees.sources))
        part = slice(start, start + SOURCES_AT_ONCE)
        repair(
            trees.sources[part],
            trees.lengths[part],
            trees.preorder[part],
            trees.order[part],
            trees.sizes[part],
            (incoming.starts, incoming.ends, incoming.weights),
            (arcs.starts, arcs.ends, arcs.weights),
            attributes,
            score is Score.PROBABILITY,
            limit,
            lost,
        )
    return lost


@lru_cache(maxsize=1)
def _compiled() -> Callable[..., None]:
    numba = numba_or_none()
    up = numba.njit(_sift_up)
    down = numba.njit(_sift_down)
    return numba.njit(_repair_with(up, down))


def _sift_up(heap: np.ndarray, place: np.ndarray, value: np.ndarray, at: int) -> None:
    patch = heap[at]
    while at > 0:
        above = (at - 1) // 2
        if value[heap[above]] <= value[patch]:
            break
        heap[at] = heap[above]
        place[heap[at]] = at
        at = above
    heap[at] = patch
    place[patch] = at


def _sift_down(heap: np.ndarray, place: np.ndarray, value: np.ndarray, count: int) -> None:
    patch = heap[0]
    at = 0
    while True:
        below = 2 * at + 1
        if below >= count:
            break
        if below + 1 < count and value[heap[below + 1]] < value[heap[below]]:
            below += 1
        if value[patch] <= value[heap[below]]:
            break
        heap[at] = heap[below]
        place[heap[at]] = at
        at = below
    heap[at] = patch
    place[patch] = at


def _repair_with(up: Callable[..., None], down: Callable[..., None]) -> Callable[..., None]:
    """The loop over sources and removed patches with its two heap steps; plain Python that numba compiles."""

    def repair(  # type: ignore[no-untyped-def]
        sources, lengths, preorder, order, sizes, incoming, outgoing, attributes, by_probability, limit, lost
    ):
        size = lengths.shape[1]
        in_starts, in_ends, in_weights = incoming
        out_starts, out_ends, out_weights = outgoing
        value = np.empty(size)
        heap = np.empty(size, np.int64)
        place = np.full(size, -1, np.int64)
        for row in range(len(sources)):
            weight = attributes[sources[row]]
            if weight == 0.0:
                continue
            known = lengths[row]
            number = preorder[row]
            reached = sizes[row, sources[row]]
            for k_number in range(1, reached):
                k = order[row, k_number]
                first, beyond = k_number + 1, k_number + sizes[row, k]
                if first >= beyond:
                    continue
                count = 0
                for at in range(first, beyond):
                    patch = order[row, at]
                    best = np.inf
                    for arc in range(in_starts[patch], in_starts[patch + 1]):
                        near = in_ends[arc]
                        if near != k and (number[near] < first or number[near] >= beyond):
                            length = known[near] + in_weights[arc]
                            if length < best:
                                best = length
                    value[patch] = best
                    if best < np.inf:
                        heap[count] = patch
                        place[patch] = count
                        up(heap, place, value, count)
                        count += 1
                while count > 0:
                    patch = heap[0]
                    count -= 1
                    place[patch] = -1
                    if count > 0:
                        heap[0] = heap[count]
                        down(heap, place, value, count)
                    if value[patch] > limit:
                        continue
                    for arc in range(out_starts[patch], out_starts[patch + 1]):
                        near = out_ends[arc]
                        if near == k or number[near] < first or number[near] >= beyond:
                            continue
                        length = value[patch] + out_weights[arc]
                        if length < value[near]:
                            value[near] = length
                            if place[near] < 0:
                                heap[count] = near
                                place[near] = count
                                count += 1
                            up(heap, place, value, place[near])
                loss = 0.0
                for at in range(first, beyond):
                    patch = order[row, at]
                    after = value[patch] if value[patch] <= limit else np.inf
                    if by_probability:
                        loss += attributes[patch] * (np.exp(-known[patch]) - np.exp(-after))
                    else:
                        loss += attributes[patch] * (1.0 / (1.0 + known[patch]) - 1.0 / (1.0 + after))
                lost[k] += weight * loss

    return repair
