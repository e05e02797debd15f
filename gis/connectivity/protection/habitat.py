"""Habitat patches as a network that ground can be taken from: equivalent connectivity before and after, exact."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry, QgsSpatialIndex

from ....core.connectivity.graphs.graph import PatchGraph
from ....core.connectivity.indices.best_paths import arcs_of, path_lengths
from ....core.connectivity.kernel import DispersalKernel
from ....core.connectivity.memory import check_memory
from ....core.connectivity.protection.habitat_loss import HabitatLoss, equivalent_of, rows_through
from ....core.progress import Progress
from ...overlay import SLIVER_M2, difference
from ..graphs.edge_lengths import EdgeLengths

BYTES_A_PAIR = 42
EXAMPLES = 5
NEAREST = 12


@dataclass
class _Cut:
    """The network after ground is taken: patches that stay as they are, and pieces of those that do not."""

    kept: np.ndarray
    touched: np.ndarray
    pieces: list[QgsGeometry]
    attributes: list[float]
    gone: int = 0
    split: int = 0


class HabitatNetwork:
    """Patches with their attributes (m² of habitat) and the shortest paths between them, edge to edge, in metres.

    Crossing a patch costs nothing. ``longest``: no link is longer (metres); ``None`` links all patches. All lengths are
    exact: pairs whose bounding boxes are farther apart than their shortest path so far need not be measured.
    """

    def __init__(
        self,
        names: Sequence[str],
        geometries: Sequence[QgsGeometry],
        attributes: np.ndarray,
        kernel: DispersalKernel,
        longest: Optional[float] = None,
    ):
        self._names = tuple(names)
        self._shapes = list(geometries)
        self._attributes = np.asarray(attributes, np.float64)
        self._kernel = kernel
        self._longest = longest
        self._edges = EdgeLengths(self._shapes)
        self._lengths: Optional[np.ndarray] = None
        self._before = 0.0
        self._index = QgsSpatialIndex()
        for number, shape in enumerate(self._shapes):
            self._index.addFeature(number, shape.boundingBox())

    @property
    def size(self) -> int:
        """Number of patches."""
        return len(self._shapes)

    def prepare(self, progress: Progress) -> None:
        """Measure the network once. Raises ``CoreError`` (``habitat.too_many``) and ``Cancelled``."""
        if self._lengths is not None:
            return
        count = self.size
        check_memory("habitat.too_many", BYTES_A_PAIR * count**2, count=count)
        if self._longest is None:
            self._lengths = self._edges.paths(np.arange(count), "", progress)
        else:
            everything = np.arange(count)
            ones, others = np.nonzero(np.triu(self._edges.bounds(everything, everything) <= self._longest, 1))
            self._edges.measure(ones, others, progress)
            self._lengths = _paths(self._links(self._edges, everything), everything, progress)
        self._before = equivalent_of(self._attributes, self._lengths, self._kernel.decay)

    def without(self, ground: QgsGeometry, progress: Progress) -> HabitatLoss:
        """The loss when ``ground`` (polygons in the CRS of the patches) is taken away."""
        self.prepare(progress)
        cut = self._cut(ground)
        habitat = float(self._attributes.sum())
        if not len(cut.touched):
            return HabitatLoss(self._before, self._before, habitat, 0.0)
        lost = float(self._attributes[cut.touched].sum()) - sum(cut.attributes)
        told = sorted(cut.touched.tolist(), key=lambda number: (-self._attributes[number], number))[:EXAMPLES]
        return HabitatLoss(
            self._before,
            self._after(cut, progress),
            habitat,
            lost,
            len(cut.touched),
            cut.gone,
            cut.split,
            tuple(self._names[number] for number in told),
        )

    def _cut(self, ground: QgsGeometry) -> _Cut:
        """Patches that ``ground`` takes something of. Of each part of a patch the largest piece stays in its node (so
        that a patch of several parts is not torn apart by a cut in one of them); other pieces become nodes."""
        engine = QgsGeometry.createGeometryEngine(ground.constGet())
        engine.prepareGeometry()
        touched: list[int] = []
        pieces: list[QgsGeometry] = []
        attributes: list[float] = []
        gone = split = 0
        for number in sorted(self._index.intersects(ground.boundingBox())):
            shape = self._shapes[number]
            if not engine.intersects(shape.constGet()):
                continue
            left = difference(shape, ground)
            if shape.area() - left.area() <= SLIVER_M2:
                continue
            touched.append(number)
            found = _nodes(shape, left)
            density = float(self._attributes[number]) / shape.area()
            pieces += found
            attributes += [piece.area() * density for piece in found]
            gone += not found
            split += len(found) > 1
        kept = np.setdiff1d(np.arange(self.size), np.array(touched, np.int64))
        return _Cut(kept, np.array(touched, np.int64), pieces, attributes, gone, split)

    def _after(self, cut: _Cut, progress: Progress) -> float:
        """EC of the patches that stay and the pieces. Paths that ran through a touched patch are computed anew."""
        if self._lengths is None:
            return 0.0
        edges = self._edges.extended(cut.pieces)
        stay, count = len(cut.kept), len(cut.kept) + len(cut.pieces)
        positions = np.concatenate([cut.kept, np.arange(self.size, self.size + len(cut.pieces))]).astype(np.int64)
        again = rows_through(self._lengths, cut.touched)[cut.kept]
        rows = np.concatenate([np.flatnonzero(again), np.arange(stay, count)]).astype(np.int64)
        lengths = np.empty((count, count))
        lengths[:stay, :stay] = self._lengths[np.ix_(cut.kept, cut.kept)]
        anew = self._new_paths(edges, positions, rows, stay, progress)
        lengths[rows] = anew
        lengths[:, rows] = anew.T
        attributes = np.concatenate([self._attributes[cut.kept], np.array(cut.attributes)])
        return equivalent_of(attributes, lengths, self._kernel.decay)

    def _links(self, edges: EdgeLengths, positions: np.ndarray) -> np.ndarray:
        """What is measured among the patches at ``positions`` and not longer than links may be: (m, 3)."""
        links = edges.measured(positions)
        return links if self._longest is None else links[links[:, 2] <= self._longest]

    def _new_paths(
        self, edges: EdgeLengths, positions: np.ndarray, rows: np.ndarray, stay: int, progress: Progress
    ) -> np.ndarray:
        """Shortest paths (rows, n) from the nodes at ``rows`` among those at ``positions``; from ``stay`` on pieces.

        As long as a pair may be nearer directly than by its path so far, it is measured.
        """
        count = len(positions)
        bounds = edges.bounds(positions[rows], positions)
        if self._longest is not None:
            near = bounds <= self._longest
        else:
            near = np.zeros(bounds.shape, bool)
            fresh = np.flatnonzero(rows >= stay)
            closest = np.argpartition(bounds[fresh], min(NEAREST, count - 1), axis=1)[:, : NEAREST + 1]
            near[np.repeat(fresh, closest.shape[1]), closest.ravel()] = True
        ones, others = np.nonzero(near)
        edges.measure(positions[rows[ones]], positions[others], progress)
        paths = _paths(self._links(edges, positions), rows, progress, count)
        while self._longest is None:
            ones, others = np.nonzero((bounds < paths) & ~near)
            metres = edges.measure(positions[rows[ones]], positions[others], progress)
            if not (metres < paths[ones, others]).any():
                break
            near[ones, others] = True
            paths = _paths(self._links(edges, positions), rows, progress, count)
        return paths


def _nodes(shape: QgsGeometry, left: QgsGeometry) -> list[QgsGeometry]:
    """The nodes that a patch ``shape`` becomes when ``left`` of it is left."""
    found = [piece for piece in left.asGeometryCollection() if piece.area() > SLIVER_M2]
    parts = shape.asGeometryCollection()
    if len(parts) < 2 or len(found) < 2:
        return found
    largest: dict[int, QgsGeometry] = {}
    apart = []
    for piece in sorted(found, key=lambda each: -each.area()):
        inside = piece.pointOnSurface()
        part = next((number for number, each in enumerate(parts) if each.intersects(inside)), -1)
        if part in largest:
            apart.append(piece)
        else:
            largest[part] = piece
    return [QgsGeometry.collectGeometry(list(largest.values())), *apart]


def _paths(links: np.ndarray, rows: np.ndarray, progress: Progress, count: Optional[int] = None) -> np.ndarray:
    """Shortest paths from ``rows`` to all of ``count`` nodes (as many as rows if None) over ``links`` (m, 3)."""
    size = len(rows) if count is None else count
    ends = links[:, :2].astype(np.int64)
    graph = PatchGraph(tuple(map(str, range(size))), np.ones(size), ends[:, 0], ends[:, 1], links[:, 2])
    return path_lengths(arcs_of(graph, graph.distances), np.inf, rows, progress=progress.part(0.0, 0.0))
