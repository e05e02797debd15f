"""How deep things lie in each other: objects, holes in objects, objects in holes, and so on."""
from __future__ import annotations

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from .runs import Components, components

DEEPEST = 254


def nesting_depth(objects: np.ndarray, connectivity: int, progress: Progress | None = None) -> np.ndarray:
    """Depth of each cell (uint8): 0 outside, 1 in outer objects, 2 in their holes, 3 in objects in these, and so on.

    Objects hang together by ``connectivity`` (8 or 4), what is not an object by the other one; what reaches the
    border of the map lies outside. The cell above the first cell of a component (row by row) lies in what surrounds
    it: the component has no cell so high up. Raises ``CoreError`` beyond 254 levels.
    """
    inner = components(objects, connectivity, progress)
    outer = components(np.logical_not(objects), 12 - connectivity, progress)
    around_inner = _around(inner, outer)
    around_outer = _around(outer, inner)
    around_outer[outer.touching_border()] = -1
    inner_depth = np.zeros(inner.count, np.int64)
    outer_depth = np.where(around_outer < 0, 0, -1)
    level = 1
    open_inner = np.ones(inner.count, bool)
    while open_inner.any():
        if level > DEEPEST:
            raise CoreError(error("pattern.too_nested", levels=DEEPEST))
        known = np.where(around_inner < 0, 0, outer_depth[around_inner] if outer.count else 0)
        reached = open_inner & (known >= 0)
        inner_depth[reached] = known[reached] + 1
        open_inner &= ~reached
        waiting = outer_depth < 0
        if waiting.any():
            parents = around_outer[waiting]
            outer_depth[waiting] = np.where(open_inner[parents], -1, inner_depth[parents] + 1)
        level += 2
    depth = np.zeros(objects.shape, np.uint8)
    inner.paint(depth, inner_depth.astype(np.uint8))
    if (outer_depth > 0).any():
        outer.paint(depth, outer_depth.astype(np.uint8))
    return depth


def _around(those: Components, others: Components) -> np.ndarray:
    """Number of the component of ``others`` above the first cell of each of ``those``; -1 above the map."""
    return others.at(those.first_places() - those.shape[1])


def holes(mask: np.ndarray, connectivity: int, progress: Progress | None = None) -> np.ndarray:
    """Cells outside of ``mask`` that cannot reach the border of the map through others such (4 or 8 neighbours)."""
    rest = components(np.logical_not(mask), connectivity, progress)
    found = np.zeros(mask.shape, bool)
    inside = ~rest.touching_border()
    if inside.any():
        rest.paint(found, inside)
    return found


def without(mask: np.ndarray, seeds: np.ndarray, connectivity: int, progress: Progress | None = None) -> np.ndarray:
    """Cells of those components of ``mask`` in which no cell of ``seeds`` lies."""
    parts = components(mask, connectivity, progress)
    bare = np.ones(parts.count, bool)
    if parts.count:
        seeded = np.maximum.reduceat(seeds.reshape(-1), _cuts(parts, seeds.size))[::2]
        bare[parts.numbers[seeded]] = False
    found = np.zeros(mask.shape, bool)
    parts.paint(found, bare)
    return found


def _cuts(parts: Components, size: int) -> np.ndarray:
    cuts = np.empty(2 * len(parts.starts), parts.starts.dtype)
    cuts[0::2], cuts[1::2] = parts.starts, parts.ends
    return cuts[:-1] if cuts[-1] == size else cuts
