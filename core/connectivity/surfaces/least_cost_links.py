"""Links between patches over a resistance raster: minimum planar graph, or all pairs within a maximum cost."""
from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..memory import check_memory
from .cost_distance import Allocation, CostSurface, predecessors, trace_all
from .cost_spreading import STEPS, bordered, spread

BATCH_CELLS = 1 << 22
"""Cells of all the windows that are searched together."""
BYTES_A_LINK = 300
"""A link with the turns of its path."""
GUESSED_QUANTILE = 0.25
"""The first windows are as wide as the limit reaches over ground of this quantile of the resistances."""


@dataclass(frozen=True)
class LeastCostLinks:
    """Links between patches, each once, sorted by their ends.

    ``sources``, ``targets``: (m,) int64 labels, source < target. ``costs``: (m,) float64, cost x metres from centre to
    centre. ``lengths``: (m,) float64, m along the path. ``crosses``: (m,) int64, third patches that the path crosses.
    ``paths``: m arrays (k, 2) int64 of row and column of the path's first cell, its turns and its last cell, from
    source to target.
    """

    sources: np.ndarray
    targets: np.ndarray
    costs: np.ndarray
    lengths: np.ndarray
    crosses: np.ndarray
    paths: list[np.ndarray]

    def __len__(self) -> int:
        return len(self.sources)

    def kept(self, keep: np.ndarray) -> LeastCostLinks:
        """The links that the mask ``keep`` (m,) names."""
        return LeastCostLinks(
            self.sources[keep],
            self.targets[keep],
            self.costs[keep],
            self.lengths[keep],
            self.crosses[keep],
            [path for path, stays in zip(self.paths, keep) if stays],
        )


class _Collected:
    """Links as they are found."""

    def __init__(self, surface: CostSurface, labels: np.ndarray):
        self._surface = surface
        self._labels = labels.ravel()
        self._rows: list[tuple[int, int, float, float, int]] = []
        self._paths: list[np.ndarray] = []

    def add(self, source: int, target: int, cost: float, path: np.ndarray) -> None:
        """``path``: cell numbers from source to target."""
        crossed = np.unique(self._labels[path])
        others = np.count_nonzero((crossed != 0) & (crossed != source) & (crossed != target))
        self._rows.append((source, target, cost, self._surface.path_length(path), others))
        self._paths.append(turns(path, self._surface.shape[1]))

    def links(self) -> LeastCostLinks:
        """All of them, sorted."""
        order = sorted(range(len(self._rows)), key=lambda place: self._rows[place][:2])
        rows = [self._rows[place] for place in order]
        sources, targets, costs, lengths, crosses = zip(*rows) if rows else ((), (), (), (), ())
        return LeastCostLinks(
            np.array(sources, np.int64),
            np.array(targets, np.int64),
            np.array(costs, np.float64),
            np.array(lengths, np.float64),
            np.array(crosses, np.int64),
            [self._paths[place] for place in order],
        )


def check_labels(surface: CostSurface, labels: np.ndarray, count: int) -> np.ndarray:
    """Labels 1 to ``count`` that no cell of the map has, and those that lie on barriers alone: (k,) int64, sorted."""
    present = np.unique(labels.ravel()[surface.open_cells(labels)])
    return np.setdiff1d(np.arange(1, count + 1), present)


def minimum_planar_graph(
    surface: CostSurface, labels: np.ndarray, limit: float = math.inf, progress: Progress | None = None
) -> LeastCostLinks:
    """Links between patches whose zones touch (Fall et al. 2007, Ecosystems 10:448), from one search.

    ``labels``: (rows, columns) int32, 0 = no patch. Every cell belongs to the patch that it is nearest to in cost. Two
    patches are linked where a step leads from the zone of one into that of the other; the link's cost is the least of
    cost(u) + step(u, v) + cost(v) over those steps, at most ``limit``. It need not be the least cost between the two,
    which may lead through a third zone; its path stays in the two zones, so that it crosses no third patch.
    """
    step = progress or Progress()
    found = surface.allocation(labels, limit, step.part(0.0, 0.8))
    size = int(labels.max()) + 1 if labels.size else 1
    keys, costs, first, second = _border_minima(surface, found, size, step.part(0.8, 0.9))
    near = costs <= limit
    collected = _Collected(surface, labels)
    ends = np.concatenate([first[near], second[near]])
    walks = trace_all(found.predecessor, ends)
    half = len(walks) // 2
    for key, cost, walk, back in zip(keys[near], costs[near], walks[:half], walks[half:]):
        low, high = divmod(int(key), size)
        collected.add(low, high, float(cost), np.concatenate([walk, back[::-1]]))
    step.report(1.0)
    return collected.links()


def _border_minima(
    surface: CostSurface, found: Allocation, size: int, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """For each pair of touching zones: its key (lower label x ``size`` + higher), least cost, and the two cells."""
    rows, columns = surface.shape
    half = surface.half_costs()
    parts = []
    for down, right in STEPS[4:]:
        if down and right and surface.neighbours == 4:
            continue
        progress.check()
        here = slice(0, rows - down), slice(max(0, -right), columns - max(0, right))
        there = slice(down, rows), slice(max(0, right), columns + min(0, right))
        one, other = found.zone[here], found.zone[there]
        row, column = np.nonzero((one != other) & (one > 0) & (other > 0))
        row, column = row + here[0].start, column + here[1].start
        step = half[row, column] + half[row + down, column + right]
        if down and right:
            step *= math.sqrt(2)
            if not surface.cut_corners:
                step[np.isinf(half[row + down, column]) & np.isinf(half[row, column + right])] = math.inf
        cost = found.distance[row, column] + step + found.distance[row + down, column + right]
        start, end = row * columns + column, (row + down) * columns + column + right
        parts.append((cost, start, end))
    cost, start, end = (np.concatenate(each) for each in zip(*parts))
    zone = found.zone.ravel().astype(np.int64)
    turned = zone[start] > zone[end]
    start, end = np.where(turned, end, start), np.where(turned, start, end)
    key = zone[start] * size + zone[end]
    order = np.lexsort((start, cost, key))
    key, cost, start, end = key[order], cost[order], start[order], end[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    open_pairs = first[np.isfinite(cost[first])]
    return key[open_pairs], cost[open_pairs], start[open_pairs], end[open_pairs]


def all_pairs(
    surface: CostSurface, labels: np.ndarray, limit: float = math.inf, progress: Progress | None = None
) -> LeastCostLinks:
    """Links between all pairs of patches whose least cost is at most ``limit`` (cost x metres), with their paths.

    ``labels``: (rows, columns) int32, 0 = no patch. Each patch is searched from in a window around it. A window is wide
    enough when the search reaches none of its edges but those of the map; otherwise it is widened and searched again.
    Many windows are searched at once. Raises ``CoreError`` when there may be more links than memory allows
    (``links.too_many``).
    """
    step = progress or Progress()
    boxes = _boxes(labels)
    count = len(boxes)
    if math.isinf(limit):
        pairs = count * (count - 1) // 2
        check_memory("links.too_many", pairs * BYTES_A_LINK, pairs=pairs, patches=count)
    values = surface.resistance[np.isfinite(surface.resistance)]
    if not len(values) or count < 2:
        return _Collected(surface, labels).links()
    least = float(values.min())
    usual = float(np.quantile(values[:: max(1, len(values) // 100000)], GUESSED_QUANTILE))
    longest = max(surface.shape)
    reach, most = (int(min(longest, limit / (each * surface.cell) + 2)) for each in (usual, least))
    collected = _Collected(surface, labels)
    # The last patch has no partner of a higher label left.
    pending = [(label, min(reach, most)) for label in sorted(boxes)[:-1]]
    total, left, shown = len(pending), len(pending), 0.0
    while pending:
        batch = list(_take_batch(pending, boxes, surface.shape))
        expected = max(shown, 1 - (left - len(batch)) / total)
        part, shown = step.part(shown, expected), expected
        for label, radius, window, distance, steps in _searched(surface, labels, batch, limit, part):
            if radius < most and _leaves(distance, window, surface.shape):
                pending.append((label, min(most, 2 * radius)))
                continue
            _collect(collected, labels, label, window, distance, steps)
            left -= 1
    step.report(1.0)
    return collected.links()


Window = tuple[int, int, int, int]
"""First row, row after the last, first column, column after the last."""


def _boxes(labels: np.ndarray) -> dict[int, Window]:
    cells = np.flatnonzero(labels)
    rows, columns = np.divmod(cells, labels.shape[1])
    own = labels.ravel()[cells]
    order = np.argsort(own, kind="stable")
    names, first = np.unique(own[order], return_index=True)
    if not len(names):
        return {}
    rows, columns = rows[order], columns[order]
    tops, bottoms = np.minimum.reduceat(rows, first), np.maximum.reduceat(rows, first) + 1
    lefts, rights = np.minimum.reduceat(columns, first), np.maximum.reduceat(columns, first) + 1
    edges = zip(tops.tolist(), bottoms.tolist(), lefts.tolist(), rights.tolist())
    return dict(zip(names.tolist(), edges))


def _take_batch(
    pending: list[tuple[int, int]], boxes: dict[int, Window], shape: tuple[int, int]
) -> Iterator[tuple[int, int, Window]]:
    """Takes the first of ``pending`` and as many more as fit in a batch: label, radius, window."""
    cells = width = height = 0
    while pending:
        label, radius = pending[0]
        top, bottom, left, right = boxes[label]
        top, bottom = max(0, top - radius), min(shape[0], bottom + radius)
        window = top, bottom, max(0, left - radius), min(shape[1], right + radius)
        width = max(width, window[3] - window[2] + 2)
        height += window[1] - window[0] + 1
        if cells and (height + 1) * width > BATCH_CELLS:
            return
        cells = height * width
        pending.pop(0)
        yield label, radius, window


def _searched(
    surface: CostSurface,
    labels: np.ndarray,
    batch: list[tuple[int, int, Window]],
    limit: float,
    progress: Progress,
) -> Iterator[tuple[int, int, Window, np.ndarray, np.ndarray]]:
    """Distances and steps in the window of each patch of ``batch``: the windows lie below each other, apart by a row of
    barriers, and are searched at once."""
    heights = [window[1] - window[0] for _, _, window in batch]
    width = max(window[3] - window[2] for _, _, window in batch)
    size = (sum(heights) + len(batch) + 1) * (width + 2)
    check_memory("cost.too_many_cells", 40 * size, cells=size)
    stack = np.full((sum(heights) + len(batch) - 1, width), math.inf)
    sources, tops, top = [], [], 0
    for (label, _, (first, last, left, right)), height in zip(batch, heights):
        stack[top : top + height, : right - left] = surface.half_costs(slice(first, last), slice(left, right))
        row, column = np.nonzero(labels[first:last, left:right] == label)
        inside = np.isfinite(stack[row + top, column])
        sources.append((row[inside] + top + 1) * (width + 2) + column[inside] + 1)
        tops.append(top)
        top += height + 1
    padded = bordered(stack)
    diagonal = surface.neighbours == 8
    distance, steps = spread(
        padded.ravel(), width + 2, np.concatenate(sources), limit, diagonal, surface.cut_corners, progress
    )
    distance, steps = (each.reshape(padded.shape)[1:-1, 1:-1] for each in (distance, steps))
    for (label, radius, window), height, start in zip(batch, heights, tops):
        part = slice(start, start + height), slice(0, window[3] - window[2])
        yield label, radius, window, distance[part], steps[part]


def _leaves(distance: np.ndarray, window: Window, shape: tuple[int, int]) -> bool:
    """Whether the search reached an edge of the window behind which the map goes on."""
    top, bottom, left, right = window
    edges = [
        distance[0] if top > 0 else None,
        distance[-1] if bottom < shape[0] else None,
        distance[:, 0] if left > 0 else None,
        distance[:, -1] if right < shape[1] else None,
    ]
    return any(edge is not None and bool(np.isfinite(edge).any()) for edge in edges)


def _collect(
    collected: _Collected, labels: np.ndarray, label: int, window: Window, distance: np.ndarray, steps: np.ndarray
) -> None:
    top, bottom, left, right = window
    own = labels[top:bottom, left:right]
    cells = np.flatnonzero((own > label) & np.isfinite(distance))
    if not len(cells):
        return
    names, costs = own.ravel()[cells], distance.ravel()[cells]
    order = np.lexsort((cells, costs, names))
    first = order[np.flatnonzero(np.diff(names[order], prepend=0))]
    paths = trace_all(predecessors(steps), cells[first])
    columns = right - left
    for name, cost, path in zip(names[first], costs[first], paths):
        row, column = np.divmod(path, columns)
        collected.add(label, int(name), float(cost), (row + top) * labels.shape[1] + column + left)


def turns(path: np.ndarray, columns: int) -> np.ndarray:
    """Row and column (k, 2) of a path's first cell, of those where it turns, and of its last cell."""
    cells = np.stack(np.divmod(path, columns), axis=1)
    moves = np.diff(cells, axis=0)
    kept = np.ones(len(cells), bool)
    kept[1:-1] = (moves[1:] != moves[:-1]).any(axis=1)
    return cells[kept]

