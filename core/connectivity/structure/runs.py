"""Connected components of a mask as runs of cells in a row: far smaller than an array of labels."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .discs import strips

AT_ONCE = 1 << 20
"""Cells that are painted at once."""


@dataclass(frozen=True)
class Components:
    """Components of a mask of ``shape``, numbered by their first cells.

    ``starts`` and ``ends`` (runs,) are the first and the end place of each run among the cells counted row by row, in
    rising order; ``numbers`` (runs,) is the component of each run, 0 to ``count`` - 1.
    """

    shape: tuple[int, int]
    starts: np.ndarray
    ends: np.ndarray
    numbers: np.ndarray
    count: int

    def at(self, places: np.ndarray) -> np.ndarray:
        """Component of the cells at ``places``, -1 where the mask is false."""
        if not len(self.starts):
            return np.full(len(places), -1, np.int32)
        run = np.searchsorted(self.starts, places, "right") - 1
        inside = (run >= 0) & (places < self.ends[run])
        return np.where(inside, self.numbers[run], -1).astype(np.int32)

    def first_places(self) -> np.ndarray:
        """Place of each component's first cell, counted row by row: (count,)."""
        found = np.empty(self.count, self.starts.dtype)
        found[self.numbers[::-1]] = self.starts[::-1]
        return found

    def touching_border(self) -> np.ndarray:
        """Whether each component has a cell in the first or last row or column: (count,)."""
        rows, columns = self.shape
        at_border = (
            (self.starts < columns)
            | (self.ends > (rows - 1) * columns)
            | (self.starts % columns == 0)
            | (self.ends % columns == 0)
        )
        found = np.zeros(self.count, bool)
        found[self.numbers[at_border]] = True
        return found

    def paint(self, target: np.ndarray, values: np.ndarray) -> None:
        """Write ``values`` (count,) of the components into their cells of ``target`` (rows, columns, contiguous)."""
        flat = target.reshape(-1)
        chosen = values[self.numbers]
        lengths = self.ends - self.starts
        for first, last in _parts(lengths):
            sizes = lengths[first:last]
            into = np.repeat(self.starts[first:last] - (np.cumsum(sizes) - sizes).astype(self.starts.dtype), sizes)
            into += np.arange(len(into), dtype=into.dtype)
            flat[into] = np.repeat(chosen[first:last], sizes)


def components(mask: np.ndarray, connectivity: int, progress: Progress | None = None) -> Components:
    """Components of the true cells of ``mask`` (rows, columns), with 4 or 8 neighbours."""
    progress = progress or Progress()
    starts, ends = _runs(mask, progress)
    upper, lower = _touching(starts, ends, mask.shape[1], connectivity == 8)
    root = _roots(len(starts), upper, lower, progress)
    is_root = root == np.arange(len(root), dtype=np.int32)
    rank = np.cumsum(is_root, dtype=np.int32) - np.int32(1)
    return Components((mask.shape[0], mask.shape[1]), starts, ends, rank[root], int(is_root.sum()))


def _runs(mask: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = mask.shape
    kind = np.int32 if mask.size < 2**31 - 2 * columns else np.int64
    starts: list[np.ndarray] = []
    ends: list[np.ndarray] = []
    for first, last in strips(rows, columns):
        progress.check()
        edges = np.zeros((last - first, columns + 1), np.int8)
        part = mask[first:last].view(np.int8)
        edges[:, :-1] = part
        edges[:, 1:] -= part
        flat = edges.reshape(-1)
        for sign, found in ((1, starts), (-1, ends)):
            places = np.flatnonzero(flat == sign)
            found.append((places - places // (columns + 1) + first * columns).astype(kind))
    return np.concatenate(starts), np.concatenate(ends)


def _touching(starts: np.ndarray, ends: np.ndarray, columns: int, diagonal: bool) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of runs that touch, the upper one first."""
    row_start = starts // columns * columns
    low = np.maximum(starts - columns - int(diagonal), row_start - columns)
    high = np.minimum(ends - columns + int(diagonal), row_start)
    first = np.searchsorted(ends, low, "right").astype(np.int32)
    counts = np.maximum(np.searchsorted(starts, high, "left").astype(np.int32) - first, 0)
    lower = np.repeat(np.arange(len(starts), dtype=np.int32), counts)
    within = np.arange(len(lower), dtype=np.int32) - np.repeat((np.cumsum(counts) - counts).astype(np.int32), counts)
    return np.repeat(first, counts) + within, lower


def _roots(number: int, upper: np.ndarray, lower: np.ndarray, progress: Progress) -> np.ndarray:
    """The lowest of the ``number`` runs that hang together with each, over pairs of touching runs: (number,) int32.

    Roots of pairs are hooked onto lower roots and all ways are cut short, until no pair has two roots.
    """
    root = np.arange(number, dtype=np.int32)
    while len(upper):
        progress.check()
        high, low = np.maximum(upper, lower), np.minimum(upper, lower)
        root[high] = low
        while True:
            shorter = root[root]
            if np.array_equal(shorter, root):
                break
            root = shorter
        upper, lower = root[high], root[low]
        apart = upper != lower
        upper, lower = upper[apart], lower[apart]
    return root


def _parts(lengths: np.ndarray, cells: int = AT_ONCE) -> list[tuple[int, int]]:
    """Ranges of runs that hold about ``cells`` cells each."""
    if not len(lengths):
        return []
    total = np.cumsum(lengths, dtype=np.int64)
    cuts = np.searchsorted(total, np.arange(cells, int(total[-1]) + cells, cells), "left") + 1
    cuts = np.minimum(cuts, len(lengths))
    bounds = [0, *np.unique(cuts).tolist()]
    return list(zip(bounds[:-1], bounds[1:]))
