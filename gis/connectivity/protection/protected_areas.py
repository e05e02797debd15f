"""Protected areas of a unit as ProtConn counts them: clipped and dissolved inside, stepping stones outside."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ....core.connectivity.graphs.graph import PatchGraph
from ....core.connectivity.kernel import DispersalKernel
from ....core.connectivity.protection.protconn import ProtectedConnected, protected_connected
from ....core.progress import Progress
from ...overlay import SLIVER_M2, difference, dissolve, intersection
from ..graphs.edge_distances import edge_distances
from ..graphs.edge_lengths import EdgeLengths
from ..graphs.patches import spatial_index
from ..polygon_layers import Unit, single_parts

CHECK_EVERY = 64


@dataclass
class UnitProtection:
    """Protected land of one unit.

    ``inside``: dissolved land in the unit, one geometry for each connected piece. ``outside``: pieces of protected land
    beyond its border. ``single``: m2 in the unit of each part of each protected area, before dissolving.
    """

    unit: Unit
    inside: list[QgsGeometry]
    outside: list[QgsGeometry]
    single: np.ndarray

    def __post_init__(self) -> None:
        self.areas = np.array([geometry.area() for geometry in self.inside], np.float64)
        self._edges = EdgeLengths([*self.inside, *self.outside])

    def indices(self, kernels: Sequence[DispersalKernel], progress: Progress) -> list[ProtectedConnected]:
        """ProtConn for each kernel. Raises ``CoreError`` for too many pairs, and ``Cancelled``."""
        count = len(self.inside)
        alone = self._edges.paths(np.arange(count), self.unit.name, progress.part(0.0, 0.5))
        lengths = alone
        if self.outside and count > 1:
            together = self._edges.paths(np.arange(self._edges.size), self.unit.name, progress.part(0.5, 0.9))
            lengths = together[:count, :count]
        found = []
        for kernel in kernels:
            progress.check()
            found.append(protected_connected(self.unit.area, self.areas, self.single, lengths, alone, kernel))
        return found

    def graph(self, limit: float, progress: Progress) -> PatchGraph:
        """All pieces with every link of at most ``limit`` m; those beyond the border have the attribute 0."""
        sources, targets, distances = edge_distances([*self.inside, *self.outside], limit, progress)
        attributes = np.concatenate([self.areas, np.zeros(len(self.outside))])
        ids = tuple(str(number + 1) for number in range(self._edges.size))
        return PatchGraph(ids, attributes, sources, targets, distances)


class ProtectedAreas:
    """All protected areas, with an index."""

    def __init__(self, geometries: Sequence[QgsGeometry]):
        self._geometries = [geometry for geometry in geometries if not geometry.isNull()]
        self._index = spatial_index(self._geometries)

    def of(self, unit: Unit, beyond: float, progress: Progress) -> UnitProtection:
        """The protected land of ``unit`` and of up to ``beyond`` m around it.

        Outside counts a protected area that comes within that distance, whole, with what lies in the unit taken away.
        Raises ``CoreError`` (``overlay.failed``) and ``Cancelled``.
        """
        if unit.geometry.isNull():
            return UnitProtection(unit, [], [], np.zeros(0))
        engine = QgsGeometry.createGeometryEngine(unit.geometry.constGet())
        engine.prepareGeometry()
        clipped, outside = [], []
        near: QgsRectangle = unit.geometry.boundingBox().buffered(beyond)
        numbers = sorted(self._index.intersects(near))
        for count, number in enumerate(numbers):
            if count % CHECK_EVERY == 0:
                progress.check()
                progress.report(count / len(numbers))
            geometry = self._geometries[number]
            shape = geometry.constGet()
            if engine.contains(shape):
                clipped.append(geometry)
            elif engine.intersects(shape):
                clipped.append(intersection(geometry, unit.geometry))
                outside.append(difference(geometry, unit.geometry))
            elif engine.distance(shape) <= beyond:
                outside.append(geometry)
        parts = [part for part in single_parts(clipped) if part.area() > SLIVER_M2]
        single = np.array([part.area() for part in parts], np.float64)
        return UnitProtection(unit, connected_pieces(parts), connected_pieces(outside) if beyond > 0 else [], single)


def connected_pieces(geometries: Sequence[QgsGeometry]) -> list[QgsGeometry]:
    """The dissolved ground of ``geometries``, one geometry for each piece; what touches in a point is one piece.

    Pieces of no more than ``SLIVER_M2`` are what rounding leaves along borders and are dropped.
    """
    parts = [part for part in single_parts([dissolve(geometries)]) if part.area() > SLIVER_M2]
    index = spatial_index(parts)
    group = list(range(len(parts)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    for number, part in enumerate(parts):
        for other in index.intersects(part.boundingBox()):
            if other > number and root(other) != root(number) and part.intersects(parts[other]):
                group[max(root(other), root(number))] = min(root(other), root(number))
    pieces: dict[int, list[QgsGeometry]] = {}
    for number, part in enumerate(parts):
        pieces.setdefault(root(number), []).append(part)
    return [each[0] if len(each) == 1 else QgsGeometry.collectGeometry(each) for each in pieces.values()]
