"""Shortest paths between polygons, edge to edge, without measuring the pairs that cannot matter."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.connectivity.graphs.graph import PatchGraph
from ....core.connectivity.indices.best_paths import arcs_of, path_lengths
from ....core.connectivity.memory import check_memory
from ....core.progress import Progress

NEAREST = 6
"""Neighbours by bounding box whose distances are measured first."""
ROUND = 20_000
"""Distances measured before shortest paths are computed again."""
BYTES_A_PAIR = 26
"""Lower bounds, path lengths and masks of the pairs, at the peak."""
CHECK_EVERY = 200
PAIRS_AT_ONCE = 4_000_000
"""Distances of bounding boxes between two looks at Cancel."""


class EdgeLengths:
    """Edge-to-edge distances (m) between polygons, measured by GEOS as they are needed and kept."""

    def __init__(self, geometries: Sequence[QgsGeometry]):
        self._shapes = [geometry.constGet() for geometry in geometries]
        self._kept = list(geometries)
        boxes = [geometry.boundingBox() for geometry in geometries]
        corners = [(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) for box in boxes]
        self._boxes = np.array(corners, np.float64).reshape(-1, 4)
        self._known: dict[tuple[int, int], float] = {}

    @property
    def size(self) -> int:
        """Number of polygons."""
        return len(self._shapes)

    def paths(self, positions: np.ndarray, unit: str, progress: Progress) -> np.ndarray:
        """Lengths (n, n) of the shortest paths among the polygons at ``positions``, from polygon to polygon.

        Crossing a polygon costs nothing, so that most pairs are nearer by way of others than directly. A pair is
        measured only while the distance of the bounding boxes, which is never more than its own, is below its shortest
        path so far: what is left out cannot shorten any path, so that all lengths are exact.
        Raises ``CoreError`` (``protected.too_many``, with the name ``unit``) and ``Cancelled``.
        """
        count = len(positions)
        if count < 2:
            return np.zeros((count, count))
        check_memory("protected.too_many", BYTES_A_PAIR * count**2, unit=unit, count=count)
        measured = np.eye(count, dtype=bool)
        bounds, wanted = np.empty((count, count)), np.zeros((count, count), bool)
        step = max(1, PAIRS_AT_ONCE // count)
        for start in range(0, count, step):
            progress.check()
            some = slice(start, start + step)
            bounds[some] = self.bounds(positions[some], positions)
            nearest = np.argpartition(bounds[some], min(NEAREST, count - 1), axis=1)[:, : NEAREST + 1]
            np.put_along_axis(wanted[some], nearest, True, axis=1)
        wanted |= wanted.T
        sources, targets = np.nonzero(np.triu(wanted & ~measured, 1))
        links: list[np.ndarray] = []
        while True:
            self._measure(positions, sources, targets, progress)
            measured[sources, targets] = measured[targets, sources] = True
            distances = np.array([self._known[self._pair(positions, i, j)] for i, j in zip(sources, targets)])
            links.append(np.column_stack([sources, targets, distances]))
            lengths = self._lengths(count, np.concatenate(links), progress)
            rows, columns = np.nonzero(np.triu(~measured & (bounds < lengths), 1))
            if not len(rows):
                return lengths
            order = np.argsort(bounds[rows, columns], kind="stable")[:ROUND]
            sources, targets = rows[order], columns[order]

    def extended(self, geometries: Sequence[QgsGeometry]) -> EdgeLengths:
        """The same polygons with ``geometries`` behind them; what was measured is not measured again."""
        more = EdgeLengths([*self._kept, *geometries])
        more._known.update(self._known)
        return more

    def bounds(self, positions: np.ndarray, others: np.ndarray) -> np.ndarray:
        """Distances (m) between bounding boxes (positions, others), never more than those between the polygons."""
        left, low, right, high = self._boxes[positions].T
        its_left, its_low, its_right, its_high = self._boxes[others].T
        across = np.maximum(left[:, None] - its_right[None, :], its_left[None, :] - right[:, None])
        along = np.maximum(low[:, None] - its_high[None, :], its_low[None, :] - high[:, None])
        return np.asarray(np.hypot(np.maximum(across, 0.0), np.maximum(along, 0.0)))

    def measure(self, ones: np.ndarray, others: np.ndarray, progress: Progress) -> np.ndarray:
        """Metres between the polygons at ``ones`` and ``others``, pair by pair; known ones are not measured again."""
        everything = np.arange(self.size)
        apart = ones != others
        self._measure(everything, ones[apart], others[apart], progress)
        found = np.zeros(len(ones))
        pairs = zip(ones[apart].tolist(), others[apart].tolist())
        found[apart] = [self._known[self._pair(everything, one, other)] for one, other in pairs]
        return found

    def measured(self, positions: np.ndarray) -> np.ndarray:
        """What is known among the polygons at ``positions``: (m, 3) of two places in ``positions`` and metres."""
        places = {position: place for place, position in enumerate(positions.tolist())}
        found = [
            (places[one], places[other], distance)
            for (one, other), distance in self._known.items()
            if one in places and other in places
        ]
        return np.array(found, np.float64).reshape(-1, 3)

    def _measure(self, positions: np.ndarray, sources: np.ndarray, targets: np.ndarray, progress: Progress) -> None:
        prepared, engine = -1, None
        for number, index in enumerate(np.lexsort((targets, sources))):
            pair = self._pair(positions, int(sources[index]), int(targets[index]))
            if pair in self._known:
                continue
            if number % CHECK_EVERY == 0:
                progress.check()
            if prepared != pair[0]:
                prepared = pair[0]
                engine = QgsGeometry.createGeometryEngine(self._shapes[prepared])
                engine.prepareGeometry()
            self._known[pair] = float(engine.distance(self._shapes[pair[1]]))

    @staticmethod
    def _pair(positions: np.ndarray, one: int, other: int) -> tuple[int, int]:
        first, second = int(positions[one]), int(positions[other])
        return (first, second) if first < second else (second, first)

    @staticmethod
    def _lengths(count: int, links: np.ndarray, progress: Progress) -> np.ndarray:
        sources, targets = links[:, 0].astype(np.int64), links[:, 1].astype(np.int64)
        graph = PatchGraph(tuple(map(str, range(count))), np.ones(count), sources, targets, links[:, 2])
        return path_lengths(arcs_of(graph, graph.distances), progress=progress.part(0.0, 0.0))
