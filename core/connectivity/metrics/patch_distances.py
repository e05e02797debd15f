"""Distances between patches of a class, from centre to centre of their cells: to the nearest, and within a radius.

The nearest cells of two patches lie on their borders: of a cell whose four neighbours are all of its patch, one is
nearer to any other patch. So only cells with a neighbour that is not of their patch are looked at.
"""
from __future__ import annotations

import itertools

import numpy as np

from ...progress import Progress
from ..packages import needed
from .labelling import Patches, strips_of

REACH = 20
"""Cells up to which neighbours are looked up one by one; patches without any there are isolated, and few."""
AROUND = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
"""Steps (down, right) to the eight neighbours of a cell."""
CHECK_EVERY = 256


def border_cells(labels: np.ndarray) -> np.ndarray:
    """Flat positions (n,) int64 of the cells of patches with one of four neighbours of another patch or none."""
    rows, columns = labels.shape
    found = []
    for first, after in strips_of(rows, columns):
        part = labels[first:after]
        border = np.zeros(part.shape, bool)
        across = part[:, 1:] != part[:, :-1]
        border[:, 1:] |= across
        border[:, :-1] |= across
        above = labels[max(0, first - 1) : after - 1]
        border[part.shape[0] - len(above) :] |= part[part.shape[0] - len(above) :] != above
        below = labels[first + 1 : min(rows, after + 1)]
        border[: len(below)] |= part[: len(below)] != below
        border &= part != 0
        found.append(np.flatnonzero(border.ravel()) + first * columns)
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def nearest_neighbours(patches: Patches, progress: Progress | None = None) -> np.ndarray:
    """ENN in cells: (p,) float64, the least distance to another patch of the class; NaN where there is none.

    McGarigal et al., FRAGSTATS v4. Exact: cells around the border cells of a patch are looked up in the order of their
    distance until one is of another patch of the class; patches with none within ``REACH`` go to ``_isolated``.
    Where a neighbour w of a cell is of the same patch, the cell cannot be the nearest one of its patch to places that
    are nearer to w, so that places o with w . o > w . w / 2 need not be looked up from it.
    Raises ``CoreError`` without scipy, and ``Cancelled``.
    """
    told = progress or Progress()
    found = np.full(patches.count + 1, np.nan)
    of_class = np.bincount(patches.classes.astype(np.int64)) if patches.count else np.zeros(1, np.int64)
    waiting = np.concatenate([[False], of_class[patches.classes] > 1])
    cells = border_cells(patches.labels)
    columns = patches.labels.shape[1]
    padded = np.pad(patches.labels, REACH)
    width = columns + 2 * REACH
    flat = padded.ravel()
    place = (cells // columns + REACH) * width + cells % columns + REACH
    place = place[waiting[flat[place]]]
    kinds = np.concatenate([np.zeros(1, patches.classes.dtype), patches.classes])
    place, starts = _by_surroundings(flat, place, width)
    for square, offsets in _rings():
        told.check()
        told.report(0.5 * square / REACH**2)
        if not len(place):
            return found[1:]
        met = np.zeros(len(waiting), bool)
        for down, right in offsets:
            looking = _looking(place, starts, down, right)
            other = flat[looking + (down * width + right)]
            hit = np.flatnonzero(other)
            own, other = flat[looking[hit]], other[hit]
            met[own[(other != own) & (kinds[other] == kinds[own])]] = True
        if met.any():
            found[met] = np.sqrt(square)
            waiting &= ~met
            kept = waiting[flat[place]]
            starts = np.concatenate([[0], np.cumsum(kept)])[starts]
            place = place[kept]
    for kind in np.unique(patches.classes[waiting[1:]]):
        _isolated(patches, cells, kind, waiting, found, told)
    return found[1:]


def _by_surroundings(flat: np.ndarray, place: np.ndarray, width: int) -> tuple[np.ndarray, np.ndarray]:
    """``place`` sorted by which of the eight neighbours are of the same patch (one bit each), and where each begins."""
    surroundings = np.zeros(len(place), np.uint8)
    own = flat[place]
    for bit, (down, right) in enumerate(AROUND):
        surroundings |= (flat[place + (down * width + right)] == own).astype(np.uint8) << np.uint8(bit)
    order = np.argsort(surroundings, kind="stable")
    return place[order], np.concatenate([[0], np.cumsum(np.bincount(surroundings, minlength=256))])


def _looking(place: np.ndarray, starts: np.ndarray, down: int, right: int) -> np.ndarray:
    """The cells of ``place`` that may be the nearest of their patch to what lies ``down`` and ``right`` of them."""
    nearer = sum(
        1 << bit for bit, (y, x) in enumerate(AROUND) if 2 * (y * down + x * right) > y * y + x * x
    )
    return np.concatenate([place[starts[k] : starts[k + 1]] for k in range(256) if not k & nearer])


def _rings() -> list[tuple[int, list[tuple[int, int]]]]:
    """Offsets within ``REACH`` by their squared distance, nearest first."""
    span = range(-REACH, REACH + 1)
    squares: dict[int, list[tuple[int, int]]] = {}
    for down, right in itertools.product(span, span):
        square = down * down + right * right
        if 1 < square <= REACH * REACH:
            squares.setdefault(square, []).append((down, right))
    return sorted(squares.items())


def _isolated(
    patches: Patches, cells: np.ndarray, kind: int, waiting: np.ndarray, found: np.ndarray, progress: Progress
) -> None:
    """Write the distances of the patches of class ``kind`` that are still ``waiting`` into ``found``.

    A search tree of the patch is asked for the border cells of others in a window around it, which grows until the
    nearest of them is no farther than the window reaches.
    """
    tree_of = needed("scipy.spatial").cKDTree
    columns = patches.labels.shape[1]
    labels = patches.labels.ravel()[cells]
    of_kind = patches.classes[labels - 1] == kind
    cells, labels = cells[of_kind], labels[of_kind]
    down, right = cells // columns, cells % columns
    order = np.argsort(labels, kind="stable")
    lone = np.flatnonzero(waiting & np.concatenate([[False], patches.classes == kind]))
    begins, ends = (np.searchsorted(labels[order], lone, side=side) for side in ("left", "right"))
    for number, (label, begin, end) in enumerate(zip(lone, begins, ends)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(0.5 + 0.5 * number / len(lone))
        own = order[begin:end]
        tree = tree_of(np.column_stack([down[own], right[own]]))
        low, high = int(right[own].min()), int(right[own].max())
        reach = 2.0 * REACH
        while True:
            first = np.searchsorted(down, down[own[0]] - reach)
            last = np.searchsorted(down, down[own[-1]] + reach, side="right")
            near = (right[first:last] >= low - reach) & (right[first:last] <= high + reach)
            near &= labels[first:last] != label
            others = first + np.flatnonzero(near)
            least = np.inf
            if len(others):
                least = tree.query(np.column_stack([down[others], right[others]]))[0].min()
            if least <= reach:
                break
            reach = float(np.ceil(least)) if np.isfinite(least) else reach * 2
        found[label] = np.sqrt(np.rint(least**2))


def pairs_within(patches: Patches, radius: float, progress: Progress | None = None) -> tuple[np.ndarray, ...]:
    """Pairs of patches of one class that are at most ``radius`` cells apart: positions (k,), (k,) and distances (k,).

    Each pair once. One search tree a patch, asked for the border cells around it of patches with fewer border cells.
    Raises ``CoreError`` without scipy, and ``Cancelled``.
    """
    told = progress or Progress()
    tree_of = needed("scipy.spatial").cKDTree
    rows, columns = patches.labels.shape
    cells = border_cells(patches.labels)
    labels = patches.labels.ravel()[cells]
    order = np.argsort(labels, kind="stable")
    sizes = np.bincount(labels, minlength=patches.count + 1)
    ends = np.cumsum(sizes)
    rank = np.empty(patches.count + 1, np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(patches.count + 1)
    rank[0] = -1
    kinds = np.concatenate([np.zeros(1, patches.classes.dtype), patches.classes])
    border = np.zeros(patches.labels.shape, bool)
    border.ravel()[cells] = True
    reach = int(np.ceil(radius))
    first, second, apart = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0)]
    for number, label in enumerate(np.argsort(-sizes[1:], kind="stable") + 1):
        if number % CHECK_EVERY == 0:
            told.check()
            told.report(number / patches.count)
        own = cells[order[ends[label] - sizes[label] : ends[label]]]
        down, right = own // columns, own % columns
        if not len(own):
            continue
        top, left = max(0, int(down.min()) - reach), max(0, int(right.min()) - reach)
        window = (slice(top, int(down.max()) + reach + 1), slice(left, int(right.max()) + reach + 1))
        around = patches.labels[window]
        wanted = border[window] & (rank[around] > rank[label]) & (kinds[around] == kinds[label])
        place = np.argwhere(wanted)
        if not len(place):
            continue
        others = around[wanted]
        tree = tree_of(np.column_stack([down, right]))
        distances, _ = tree.query(place + (top, left), distance_upper_bound=radius * (1 + 1e-9) + 1e-9)
        near = np.sqrt(np.rint(distances**2)) <= radius
        names, inverse = np.unique(others[near], return_inverse=True)
        least = np.full(len(names), np.inf)
        np.minimum.at(least, inverse.ravel(), np.sqrt(np.rint(distances[near] ** 2)))
        first.append(np.full(len(names), label - 1, np.int64))
        second.append(names.astype(np.int64) - 1)
        apart.append(least)
    return np.concatenate(first), np.concatenate(second), np.concatenate(apart)
