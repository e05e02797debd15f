"""Polygons that share their edges exactly, made from a label grid.

Boundaries are cut into arcs between the corners where three or more regions meet; each arc is smoothed and simplified
once and used by the polygons on both of its sides. So there are neither gaps nor overlaps, whatever the smoothing does,
as long as every polygon stays valid; arcs of polygons that do not are taken back to a smoothing that cannot cross.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from .grid import CELL, simplify, to_map

STEPS = ((-1, 0), (0, 1), (1, 0), (0, -1))
DIGITS = 1


@dataclass
class Coverage:
    """Polygons by label: rings (outer first) of map coordinates, each (n, 2) and closed."""

    rings: list

    def geometry(self, label: int) -> ogr.Geometry:
        """The polygon of one label."""
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for points in self.rings[label]:
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in points.tolist():
                ring.AddPoint_2D(x, y)
            polygon.AddGeometry(ring)
        return polygon


class _Arcs:
    """Arcs of a label grid as corner positions (n, 2), found by walking its boundary edges."""

    def __init__(self, labels: np.ndarray) -> None:
        self.labels = np.pad(labels, 1, constant_values=-1)
        height, width = self.labels.shape
        upright = self.labels[:, 1:] != self.labels[:, :-1]
        level = self.labels[1:] != self.labels[:-1]
        exists = np.zeros((4, height + 1, width + 1), dtype=bool)
        exists[0, 1:, 1:-1] = upright
        exists[2, :-1, 1:-1] = upright
        exists[1, 1:-1, :-1] = level
        exists[3, 1:-1, 1:] = level
        self.width = width + 1
        degree = exists.sum(axis=0)
        self.node = (degree > 2).ravel()
        self.exists = exists.reshape(4, -1)
        self.arcs: list = []
        self.start: dict = {}
        self.ends: list = []
        self._walk(degree)

    def _walk(self, degree: np.ndarray) -> None:
        exists = [row.tolist() for row in self.exists]
        node = self.node.tolist()
        offsets = (-self.width, 1, self.width, -1)
        used = [[False] * len(node) for _ in range(4)]
        flat = degree.ravel()
        for corner in np.concatenate([np.flatnonzero(flat > 2), np.flatnonzero(flat == 2)]).tolist():
            for direction in range(4):
                if not exists[direction][corner] or used[direction][corner]:
                    continue
                here, heading, path = corner, direction, [corner]
                while True:
                    used[heading][here] = True
                    here += offsets[heading]
                    used[(heading + 2) % 4][here] = True
                    path.append(here)
                    if node[here] or here == corner:
                        break
                    for turn in (0, 1, 3):
                        if exists[(heading + turn) % 4][here]:
                            heading = (heading + turn) % 4
                            break
                number = len(self.arcs)
                self.arcs.append(np.array(path))
                self.start[(corner, direction)] = (number, False)
                self.start[(here, (heading + 2) % 4)] = (number, True)
                self.ends.append((corner, direction, here, heading))

    def corners(self, number: int) -> np.ndarray:
        """Corner positions (row, column) of an arc in cells of the grid without its margin."""
        path = self.arcs[number]
        return np.column_stack([path // self.width - 1.0, path % self.width - 1.0])

    def left_label(self, corner: int, direction: int) -> int:
        """Label of the cell on the left of the edge that leaves a corner."""
        row, column = divmod(corner, self.width)
        down, right = ((-1, -1), (-1, 0), (0, 0), (0, -1))[direction]
        return int(self.labels[row + down, column + right])

    def rings(self) -> dict:
        """Oriented arcs of every ring by the label on their left."""
        exists = self.exists
        found: dict = {}
        done = set()
        for key in sorted(self.start):
            first = self.start[key]
            if first in done:
                continue
            label = self.left_label(*key)
            ring, current = [], first
            while current not in done:
                done.add(current)
                ring.append(current)
                number, backward = current
                corner, direction, end, heading = self.ends[number]
                if backward:
                    end, heading = corner, (direction + 2) % 4
                if self.node[end]:
                    for turn in (3, 0, 1):
                        if exists[(heading + turn) % 4][end]:
                            current = self.start[(end, (heading + turn) % 4)]
                            break
            if label >= 0:
                found.setdefault(label, []).append(ring)
        return found


def _node_shift(arcs: _Arcs) -> dict:
    """Nodes moved a little towards the middle of their edges, which takes the steps out of junctions."""
    offsets = {0: (-0.5, 0.0), 1: (0.0, 0.5), 2: (0.5, 0.0), 3: (0.0, -0.5)}
    shift = {}
    for corner in np.flatnonzero(arcs.node).tolist():
        ways = [offsets[d] for d in range(4) if arcs.exists[d][corner]]
        shift[corner] = np.mean(ways, axis=0) * 0.6
    return shift


def _smooth(points: np.ndarray, closed: bool, level: int, cell: float, tolerance: float) -> np.ndarray:
    """Level 0 smooths and simplifies, 1 simplifies less, 2 keeps the edge middles, which never cross."""
    if level < 2:
        for _ in range(3 if level == 0 else 1):
            if closed:
                padded = np.vstack([points[-2], points, points[1]])
            else:
                padded = np.vstack([points[0], points, points[-1]])
            calm = 0.25 * padded[:-2] + 0.5 * padded[1:-1] + 0.25 * padded[2:]
            if not closed:
                calm[0], calm[-1] = points[0], points[-1]
            points = calm
    limit = tolerance if level == 0 else 0.2 * cell if level == 1 else 0.01
    if closed:
        far = int(np.hypot(*(points - points[0]).T).argmax())
        return np.vstack([simplify(points[: far + 1], limit), simplify(points[far:], limit)[1:]])
    return simplify(points, limit)


def coverage(labels: np.ndarray, cell: float = CELL, tolerance: float = 3.6) -> Coverage:
    """Polygons of a label grid whose labels are 0..n-1 in one piece each (see regions.tidy); -1 is outside."""
    arcs = _Arcs(labels)
    rings = arcs.rings()
    shift = _node_shift(arcs)
    count = len(arcs.arcs)
    level = np.zeros(count, dtype=int)
    lines: list = [None] * count

    def shape(number: int) -> None:
        corners = arcs.corners(number)
        path = arcs.arcs[number]
        closed = path[0] == path[-1] and not arcs.node[path[0]]
        middles = 0.5 * (corners[:-1] + corners[1:])
        if closed:
            points = np.vstack([middles, middles[:1]])
        else:
            first, last = shift[int(path[0])], shift[int(path[-1])]
            points = np.vstack([corners[0] + first, middles, corners[-1] + last])
        points = to_map(points[:, 0], points[:, 1], cell)
        lines[number] = np.round(_smooth(points, closed, int(level[number]), cell, tolerance), DIGITS)

    for number in range(count):
        shape(number)
    result = Coverage([[] for _ in range(max(rings) + 1)])
    todo = set(rings)
    users: dict = {}
    for label, found in rings.items():
        for ring in found:
            for number, _ in ring:
                users.setdefault(number, set()).add(label)
    for _ in range(6):
        changed = set()
        for label in sorted(todo):
            built = [_join(ring, lines) for ring in rings[label]]
            built.sort(key=lambda ring: -_area(ring))
            result.rings[label] = built
            good = all(len(ring) > 3 for ring in built) and result.geometry(label).IsValid()
            if not good:
                changed.update(number for ring in rings[label] for number, _ in ring if level[number] < 2)
        if not changed:
            break
        todo = set()
        for number in sorted(changed):
            level[number] += 1
            shape(number)
            todo |= users[number]
    return result


def _join(ring: list, lines: list) -> np.ndarray:
    parts = [lines[number][::-1] if backward else lines[number] for number, backward in ring]
    points = np.vstack([part[:-1] for part in parts] + [parts[0][:1]])
    same = np.concatenate([[False], (np.diff(points, axis=0) == 0).all(axis=1)])
    return points[~same]


def _area(points: np.ndarray) -> float:
    x, y = points[:, 0] - points[0, 0], points[:, 1] - points[0, 1]
    return 0.5 * float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))
