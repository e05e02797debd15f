"""Overlays of very many geometries: worked place by place, so that no operation of GEOS meets all of them at once.

The results are those of ``overlay`` on everything together, up to the rounding of coordinates.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsSpatialIndex

from ..core.progress import Progress
from .overlay import dissolve, intersection, is_real, only
from .patience import patiently

FEW = 8
"""So many geometries are cut one by one however many corners the ground has."""
SIMPLE = 500
"""A ground of so many corners is not made smaller before geometries are cut to it."""
HALVINGS = 4
LEAF = 64
"""So many geometries are dissolved in one operation."""
MARGIN = 0.01
SMALLEST_MARGIN = 0.001

Center = tuple[float, float]


def cut_all(
    geometries: Sequence[QgsGeometry], ground: QgsGeometry, kind: str, progress: Progress
) -> list[tuple[int, QgsGeometry]]:
    """What each geometry shares with ``ground`` (polygons), with its number, in order; slivers are left out.

    A geometry that lies wholly inside comes back itself. ``CoreError`` (``overlay.failed``), ``Cancelled``.
    """
    boxes = [geometry.boundingBox() for geometry in geometries]
    centers = [_center(box) for box in boxes]
    cut: list[tuple[int, QgsGeometry]] = []
    waiting = [(list(range(len(geometries))), ground)]
    done = 0
    while waiting:
        progress.check()
        numbers, part = waiting.pop()
        if len(numbers) <= FEW or part.constGet().nCoordinates() <= SIMPLE:
            cut.extend(_cut_each(geometries, numbers, part, kind, progress))
            done += len(numbers)
        else:
            engine = QgsGeometry.createGeometryEngine(part.constGet())
            for group in _groups(numbers, centers, HALVINGS):
                progress.check()
                around = QgsGeometry.fromRect(_around([boxes[number] for number in group]))
                near = engine.intersection(around.constGet())
                local = intersection(part, around) if near is None else only(QgsGeometry(near), "polygon")
                if local.isNull() or local.isEmpty():
                    done += len(group)
                else:
                    waiting.append((group, local))
        progress.report(done / max(1, len(geometries)))
    return sorted(cut, key=lambda each: each[0])


def dissolve_all(geometries: Sequence[QgsGeometry], kind: str, progress: Progress) -> QgsGeometry:
    """The union of ``geometries``: ground that several share counts once. ``CoreError``, ``Cancelled``."""
    progress.check()
    parts: list[QgsGeometry] = []
    for geometry in geometries:
        if not geometry.isNull() and not geometry.isEmpty():
            parts.extend(geometry.asGeometryCollection() if geometry.isMultipart() else [geometry])
    if len(parts) <= LEAF:
        return dissolve(geometries, kind)
    boxes = [part.boundingBox() for part in parts]
    centers = [_center(box) for box in boxes]
    done = [0]

    def united(numbers: Sequence[int]) -> list[QgsGeometry]:
        progress.check()
        if len(numbers) <= LEAF:
            done[0] += len(numbers)
            progress.report(done[0] / len(parts))
            return dissolve([parts[number] for number in numbers], kind).asGeometryCollection()
        first, second = _groups(numbers, centers, 1)
        return _joined(united(first), united(second), kind, progress)

    return only(QgsGeometry.collectGeometry(united(range(len(parts)))), kind)


def _joined(
    first: list[QgsGeometry], second: list[QgsGeometry], kind: str, progress: Progress
) -> list[QgsGeometry]:
    """The union of two that are dissolved already: only parts that meet one of the other are touched."""
    few, many = (first, second) if len(first) <= len(second) else (second, first)
    extent = _extent(few)
    index = QgsSpatialIndex()
    for number, part in enumerate(many):
        if part.boundingBoxIntersects(extent):
            entry = QgsFeature(number)
            entry.setGeometry(part)
            index.addFeature(entry)
    meeting: set[int] = set()
    apart: list[QgsGeometry] = []
    joined: list[QgsGeometry] = []
    for part in few:
        progress.check()
        met = _met(part, index.intersects(part.boundingBox()), many)
        meeting.update(met)
        (joined if met else apart).append(part)
    apart += [part for number, part in enumerate(many) if number not in meeting]
    if not joined:
        return apart
    joined += [many[number] for number in sorted(meeting)]
    return apart + patiently(progress, lambda *parts: dissolve(parts, kind), *joined).asGeometryCollection()


def _met(part: QgsGeometry, near: Sequence[int], many: Sequence[QgsGeometry]) -> list[int]:
    if not near:
        return []
    engine = QgsGeometry.createGeometryEngine(part.constGet())
    engine.prepareGeometry()
    return [number for number in near if engine.intersects(many[number].constGet())]


def _cut_each(
    geometries: Sequence[QgsGeometry], numbers: Sequence[int], ground: QgsGeometry, kind: str, progress: Progress
) -> Iterator[tuple[int, QgsGeometry]]:
    engine = QgsGeometry.createGeometryEngine(ground.constGet())
    engine.prepareGeometry()
    for number in numbers:
        progress.check()
        geometry = geometries[number]
        shape = geometry.constGet()
        if engine.contains(shape):
            yield number, geometry
        elif engine.intersects(shape):
            shared = intersection(geometry, ground, kind)
            if is_real(shared, kind):
                yield number, shared


def _groups(numbers: Sequence[int], centers: Sequence[Center], halvings: int) -> list[list[int]]:
    """Numbers of geometries that lie near each other, in groups of nearly one size."""
    if halvings == 0 or len(numbers) < 2:
        return [list(numbers)]
    across = [centers[number][0] for number in numbers]
    along = [centers[number][1] for number in numbers]
    axis = 0 if max(across) - min(across) >= max(along) - min(along) else 1
    ordered = sorted(numbers, key=lambda number: centers[number][axis])
    half = len(ordered) // 2
    return _groups(ordered[:half], centers, halvings - 1) + _groups(ordered[half:], centers, halvings - 1)


def _around(boxes: Sequence[QgsRectangle]) -> QgsRectangle:
    """A box that is a little larger than all ``boxes``, so that its sides cross none of what lies in them."""
    whole = QgsRectangle(boxes[0])
    for box in boxes[1:]:
        whole.combineExtentWith(box)
    return whole.buffered(max(MARGIN * max(whole.width(), whole.height()), SMALLEST_MARGIN))


def _extent(parts: Sequence[QgsGeometry]) -> QgsRectangle:
    whole = QgsRectangle()
    for part in parts:
        whole.combineExtentWith(part.boundingBox())
    return whole


def _center(box: QgsRectangle) -> Center:
    return (box.xMinimum() + box.xMaximum()) / 2, (box.yMinimum() + box.yMaximum()) / 2
