"""What is lost between the other patches when one patch or one link goes: exact, by repairing shortest-path trees.

Removing a patch k changes only the pairs (s, t) whose best path runs through k, which are the patches t behind k in the
tree of s: every other pair keeps a path of the same length, and no path becomes shorter. For those pairs the new length
is the smallest solution of ``D(s, t) = min over neighbours u of t, u != k, of D(s, u) + w(u, t)``, in which the pairs
that are not affected keep their lengths. It is found by relaxing the affected pairs until nothing changes, the ones
nearest behind k first, because most new paths lead outward as the old ones did. Arcs that were too long before the
removal for what a pair has now will never help, because nothing becomes shorter, and are left out. Where several best
paths exist the tree shows one of them; more pairs than needed are then repaired, and come out as they were. In
undirected graphs only one of (s, t) and (t, s) is repaired. The same holds for a link and the patches behind it.
"""
from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ...progress import Progress
from ..packages import needed
from .best_paths import Arcs, Score
from .path_trees import PathTrees

ARCS_AT_ONCE = 2_000_000
"""Arcs into affected patches that are looked at in one step (about 100 MB)."""
MOST_ARCS = 40_000_000
"""Arcs of one removal above which its paths are searched anew instead, so that memory stays within bounds."""

Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]


class TreeRepair:
    """Repairs the trees of some sources for one removed patch or link after the other.

    ``symmetric``: the trees are those of all patches of an undirected graph; pairs are then repaired once and count
    twice. Lengths beyond ``limit`` count as no path. ``trees.lengths`` is changed during a call and put back.
    """

    def __init__(
        self,
        trees: PathTrees,
        arcs: Arcs,
        attributes: np.ndarray,
        score: Score,
        symmetric: bool,
        limit: float = np.inf,
    ):
        self._trees = trees
        self._arcs = arcs
        self._incoming = arcs.reversed()
        self._attributes = attributes
        self._score = score
        self._symmetric = symmetric
        self._limit = limit
        self._size = arcs.size
        self._degrees = np.diff(self._incoming.starts)
        self._weights = self._incoming.weights.copy()
        self._known = trees.lengths.ravel()
        self._lengths = trees.lengths.copy()
        self._flat = self._lengths.ravel()

    def without_patches(self, patches: Iterable[int], progress: Progress) -> np.ndarray:
        """Loss of each of ``patches``: sum over s, t other than the patch of a_s a_t (score before - score after)."""
        chosen = np.asarray(list(patches), np.int64)
        lost = np.zeros(len(chosen))
        trees = self._trees
        for number, patch in enumerate(chosen):
            progress.check()
            progress.report(number / len(chosen))
            behind = trees.sizes[:, patch] - 1
            behind[trees.sources == patch] = 0
            rows = np.flatnonzero(behind)
            if not len(rows):
                continue
            found = self._pairs(rows, trees.preorder[rows, patch].astype(np.int64) + 1, behind[rows])
            known = trees.lengths[:, patch].copy()
            trees.lengths[:, patch] = self._lengths[:, patch] = np.inf
            lost[number] = self._loss(*found, (self._arcs.ends == patch) | (self._beginnings() == patch))
            trees.lengths[:, patch] = self._lengths[:, patch] = known
        return lost

    def without_links(self, links: Iterable[int], ends: np.ndarray, directed: bool, progress: Progress) -> np.ndarray:
        """Loss of each of ``links``: sum over all s, t of a_s a_t (score before - score after).

        ``ends``: (m, 2) patches of all links of the graph.
        """
        chosen = np.asarray(list(links), np.int64)
        lost = np.zeros(len(chosen))
        by_link = np.argsort(self._incoming.links, kind="stable")
        sorted_links = self._incoming.links[by_link]
        for number, link in enumerate(chosen):
            progress.check()
            progress.report(number / len(chosen))
            one, other = ends[link]
            behind = [self._behind(one, other)]
            if not directed:
                behind.append(self._behind(other, one))
            rows, first, count = (np.concatenate(parts) for parts in zip(*behind))
            if not len(rows):
                continue
            found = self._pairs(rows, first, count)
            removed = by_link[np.searchsorted(sorted_links, link) : np.searchsorted(sorted_links, link, side="right")]
            kept = self._weights[removed].copy()
            self._weights[removed] = np.inf
            lost[number] = self._loss(*found, self._arcs.links == link)
            self._weights[removed] = kept
        return lost

    def _beginnings(self) -> np.ndarray:
        return np.repeat(np.arange(self._size), np.diff(self._arcs.starts))

    def _behind(self, parent: int, child: int) -> Arrays:
        """Trees that use the link from ``parent`` to ``child``; first number and count of what is behind it."""
        rows = np.flatnonzero(self._trees.predecessors[:, child] == parent)
        return rows, self._trees.preorder[rows, child].astype(np.int64), self._trees.sizes[rows, child]

    def _pairs(self, rows: np.ndarray, first: np.ndarray, count: np.ndarray) -> Arrays:
        """Rows and patches of the slices that begin at ``first`` and are ``count`` long; depth within the slice."""
        which = np.repeat(rows, count)
        offset = np.repeat(rows * self._size + first - (np.cumsum(count) - count), count)
        patches = self._trees.order.ravel()[offset + np.arange(len(which))].astype(np.int64)
        top = self._trees.order.ravel()[rows * self._size + first]
        base = np.repeat(self._trees.hops[rows, top], count)
        if self._symmetric:
            kept = patches > which
            which, patches, base = which[kept], patches[kept], base[kept]
        return which, patches, self._trees.hops.ravel()[which * self._size + patches] - base

    def _loss(self, rows: np.ndarray, patches: np.ndarray, depth: np.ndarray, removed: np.ndarray) -> float:
        if not len(rows):
            return 0.0
        before = self._known[rows * self._size + patches]
        if int(self._degrees[patches].sum()) > MOST_ARCS:
            after = self._searched_anew(rows, patches, removed)
        else:
            order = np.argsort(depth.astype(np.int16) if depth.max() < 2**15 else depth, kind="stable")
            rows, patches, before = rows[order], patches[order], before[order]
            cuts = np.flatnonzero(np.diff(depth[order])) + 1
            after = self._relaxed(rows, patches, self._cuts(patches, cuts))
        after[after > self._limit] = np.inf
        loss = self._score.of(before) - self._score.of(after)
        loss *= self._attributes[self._trees.sources[rows]]
        loss *= self._attributes[patches]
        return max(float(loss.sum()), 0.0) * (2.0 if self._symmetric else 1.0)

    def _searched_anew(self, rows: np.ndarray, patches: np.ndarray, removed: np.ndarray) -> np.ndarray:
        """Lengths of the pairs by Dijkstra's algorithm over the arcs that are not ``removed``."""
        starts = np.zeros(self._size + 1, np.int64)
        np.cumsum(np.bincount(self._beginnings()[~removed], minlength=self._size), out=starts[1:])
        left = Arcs(starts, self._arcs.ends[~removed], self._arcs.weights[~removed], self._arcs.links[~removed])
        matrix, dijkstra = left.matrix(), needed("scipy.sparse.csgraph").dijkstra
        after = np.empty(len(rows))
        order = np.argsort(rows, kind="stable")
        for part in np.split(order, np.flatnonzero(np.diff(rows[order])) + 1):
            source = self._trees.sources[rows[part[0]]]
            after[part] = dijkstra(matrix, directed=True, indices=source, limit=self._limit)[patches[part]]
        return after

    def _relaxed(self, rows: np.ndarray, patches: np.ndarray, cuts: np.ndarray) -> np.ndarray:
        """New lengths of the affected pairs, which lie by depth between ``cuts``."""
        flat, known = self._flat, self._known
        places = rows * self._size + patches
        mirrored = patches * self._size + rows if self._symmetric else places
        flat[places] = np.inf
        flat[mirrored] = np.inf
        value = np.empty(len(rows))
        inner: list[Arrays] = []
        for start, end in zip(cuts[:-1], cuts[1:]):
            degrees = self._degrees[patches[start:end]]
            place, weight = self._arcs_into(rows[start:end], patches[start:end], degrees)
            found = np.minimum.reduceat(flat[place] + weight, np.cumsum(degrees) - degrees)
            value[start:end] = found
            flat[places[start:end]] = found
            flat[mirrored[start:end]] = found
            helpful = np.flatnonzero(known[place] + weight < np.repeat(found, degrees))
            pair = np.repeat(np.arange(start, end), degrees)[helpful]
            inner.append((pair, place[helpful], weight[helpful]))
        changing = True
        while changing:
            changing = False
            for pair, place, weight in inner:
                candidate = flat[place] + weight
                better = np.flatnonzero(candidate < value[pair])
                if not len(better):
                    continue
                changing = True
                run = _run_starts(pair[better])
                chosen = pair[better[run]]
                found = np.minimum.reduceat(candidate[better], run)
                value[chosen] = found
                flat[places[chosen]] = found
                flat[mirrored[chosen]] = found
        flat[places] = known[places]
        flat[mirrored] = known[mirrored]
        return value

    def _cuts(self, patches: np.ndarray, cuts: np.ndarray) -> np.ndarray:
        """``cuts`` with more in between where a depth has very many arcs, and with both ends."""
        total = np.cumsum(self._degrees[patches])
        inside = np.searchsorted(total, np.arange(ARCS_AT_ONCE, int(total[-1]), ARCS_AT_ONCE))
        return np.unique(np.concatenate([[0], cuts, inside, [len(patches)]]))

    def _arcs_into(
        self, rows: np.ndarray, patches: np.ndarray, degrees: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """For every arc into an affected patch: the place of its beginning among the lengths, and its weight."""
        arc = np.repeat(self._incoming.starts[patches] - (np.cumsum(degrees) - degrees), degrees)
        arc += np.arange(len(arc))
        place = self._incoming.ends[arc]
        place += np.repeat(rows * self._size, degrees)
        return place, self._weights[arc]


def _run_starts(numbers: np.ndarray) -> np.ndarray:
    """Where each run of equal ``numbers`` begins."""
    first = np.empty(len(numbers), bool)
    first[0] = True
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return np.flatnonzero(first)
