"""The features of a ground that meet a site, cut to it, with the answers of the rules about each."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsSpatialIndex

from ...core.progress import Progress
from ..overlay import difference, dissolve, intersection, is_real, size
from .sources import Ground, OpenDataset

CHECK_EVERY = 256


@dataclass
class Piece:
    """A feature, or the intersection of several, cut to a site; ``answers`` has one entry for each rule."""

    geometry: QgsGeometry
    answers: tuple[Any, ...]
    label: str
    origin: tuple[int, ...]
    size: float


@dataclass
class _Part:
    geometry: QgsGeometry
    whole: QgsGeometry
    values: tuple[Any, ...]
    label: str
    origin: tuple[int, ...]


@dataclass
class SitePieces:
    """What a ground has within a site: its pieces, and the ground without data (``gap``, empty if selective)."""

    ground: Ground
    site: QgsGeometry
    pieces: list[Piece]
    gap: QgsGeometry

    def within(self, site: QgsGeometry, progress: Progress) -> SitePieces:
        """The same for a part of the site, without reading again. Raises ``Cancelled``."""
        pieces = list(_cut(self.pieces, site, self.ground.kind, progress))
        return SitePieces(self.ground, site, pieces, intersection(self.gap, site))


def site_pieces(
    ground: Ground, site: QgsGeometry, crs: QgsCoordinateReferenceSystem, progress: Progress
) -> SitePieces:
    """Read what ``ground`` has within ``site`` (polygons in ``crs``), through the providers' spatial filters."""
    gap = QgsGeometry()
    parts: Optional[list[_Part]] = None
    for dataset in ground.datasets:
        own = list(_parts(ground, dataset, crs, site.boundingBox(), site, progress))
        if dataset.complete:
            covered = dissolve([part.geometry for part in own])
            missing = difference(site, covered)
            gap = dissolve([gap, missing]) if not gap.isNull() else missing
        parts = own if parts is None else list(_intersections(parts, own, progress))
    return SitePieces(ground, site, [_answered(ground, part) for part in parts or ()], gap)


def pieces_around(
    ground: Ground, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, progress: Progress
) -> Iterator[Piece]:
    """The uncut features (or intersections of them) whose boxes meet ``extent`` (in ``crs``)."""
    if len(ground.datasets) == 1:
        for part in _parts(ground, ground.datasets[0], crs, extent, None, progress):
            yield _answered(ground, part)
        return
    parts: Optional[list[_Part]] = None
    for dataset in ground.datasets:
        own = list(_parts(ground, dataset, crs, extent, None, progress))
        parts = own if parts is None else list(_intersections(parts, own, progress))
    for part in parts or ():
        yield _answered(ground, part)


def _parts(
    ground: Ground,
    dataset: OpenDataset,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    clip: Optional[QgsGeometry],
    progress: Progress,
) -> Iterator[_Part]:
    if dataset.vector is None:
        return
    fields = ground.fields[dataset.key]
    labels = tuple(name for name in ground.labels[dataset.key] if name not in fields)
    names = [*fields, *labels]
    engine = None
    if clip is not None:
        engine = QgsGeometry.createGeometryEngine(clip.constGet())
        engine.prepareGeometry()
    for count, feature in enumerate(dataset.vector.features(names, crs, extent)):
        if count % CHECK_EVERY == 0:
            progress.check()
        whole = feature.geometry
        geometry = whole
        if engine is not None and clip is not None:
            if not engine.intersects(whole.constGet()):
                continue
            if not engine.contains(whole.constGet()):
                geometry = intersection(whole, clip, ground.kind)
                if not is_real(geometry, ground.kind):
                    continue
        label = _label(dict(zip(names, feature.values)), ground.labels[dataset.key], fields, feature.id)
        yield _Part(geometry, whole, tuple(feature.values[:len(fields)]), label, (feature.id,))


def _label(values: dict[str, Any], labels: Sequence[str], fields: Sequence[str], number: int) -> str:
    """The name of a feature; without one, the values that rules read of it; without those, its number."""
    texts = [str(values[name]) for name in labels if values.get(name) not in (None, "")]
    texts = texts or [f"{name}={values[name]}" for name in fields if values.get(name) not in (None, "")]
    return ", ".join(texts) or f"#{number}"


def _intersections(first: Sequence[_Part], second: Sequence[_Part], progress: Progress) -> Iterator[_Part]:
    index = QgsSpatialIndex()
    for number, part in enumerate(second):
        entry = QgsFeature(number)
        entry.setGeometry(part.geometry)
        index.addFeature(entry)
    for count, part in enumerate(first):
        if count % CHECK_EVERY == 0:
            progress.check()
        for number in sorted(index.intersects(part.geometry.boundingBox())):
            other = second[number]
            shared = intersection(part.geometry, other.geometry)
            if is_real(shared, "polygon"):
                label = f"{part.label} & {other.label}"
                yield _Part(shared, shared, part.values + other.values, label, part.origin + other.origin)


def _answered(ground: Ground, part: _Part) -> Piece:
    answers = ground.questions.answers(part.values, part.whole)
    return Piece(part.geometry, answers, part.label, part.origin, size(part.geometry, ground.kind))


def _cut(pieces: Sequence[Piece], site: QgsGeometry, kind: str, progress: Progress) -> Iterator[Piece]:
    engine = QgsGeometry.createGeometryEngine(site.constGet())
    engine.prepareGeometry()
    for piece in pieces:
        progress.check()
        shape = piece.geometry.constGet()
        if engine.contains(shape):
            yield piece
        elif engine.intersects(shape):
            geometry = intersection(piece.geometry, site, kind)
            if is_real(geometry, kind):
                yield Piece(geometry, piece.answers, piece.label, piece.origin, size(geometry, kind))
