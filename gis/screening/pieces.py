"""The features of a ground that meet a site, cut to it, with the answers of the rules about each."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsSpatialIndex

from ...core.progress import Progress
from ..overlay import difference, dissolve, intersection, is_real, size
from ..overlay_by_place import cut_all, dissolve_all
from ..patience import patiently
from .around import Around
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
    """What a ground has within a site: its pieces, and the ground without data (``gap``, empty if selective).

    Pieces about which every rule answers no may be missing. ``unions`` remembers what was dissolved before and
    ``around`` the features near the site by rule, also for parts of the site: most stays when a little is left out.
    """

    ground: Ground
    site: QgsGeometry
    pieces: list[Piece]
    gap: QgsGeometry
    unions: dict[tuple[int, ...], tuple[Sequence[Piece], QgsGeometry]] = field(default_factory=dict)
    around: dict[int, list[Around]] = field(default_factory=dict)

    def within(self, site: QgsGeometry, progress: Progress) -> SitePieces:
        """The same for a part of the site, without reading again. Raises ``Cancelled``."""
        kind = self.ground.kind
        pieces = []
        for number, geometry in cut_all([piece.geometry for piece in self.pieces], site, kind, progress):
            piece = self.pieces[number]
            if geometry is not piece.geometry:
                piece = Piece(geometry, piece.answers, piece.label, piece.origin, size(geometry, kind))
            pieces.append(piece)
        return SitePieces(self.ground, site, pieces, patiently(progress, intersection, self.gap, site),
                          self.unions, self.around)

    def union(self, pieces: Sequence[Piece], progress: Progress) -> QgsGeometry:
        """The ground of some of the pieces; what several share counts once. Raises ``CoreError``, ``Cancelled``."""
        key = tuple(id(piece) for piece in pieces)
        if key not in self.unions:
            union = dissolve_all([piece.geometry for piece in pieces], self.ground.kind, progress)
            # The pieces are kept with it: a piece that is gone could leave its identity to another.
            self.unions[key] = (pieces, union)
        return self.unions[key][1]


def site_pieces(
    ground: Ground, site: QgsGeometry, crs: QgsCoordinateReferenceSystem, progress: Progress
) -> SitePieces:
    """Read what ``ground`` has within ``site`` (polygons in ``crs``), through the providers' spatial filters."""
    gap = QgsGeometry()
    parts: Optional[list[_Part]] = None
    count = len(ground.datasets)
    for number, dataset in enumerate(ground.datasets):
        step = progress.part(0.9 * number / count, 0.9 * (number + 1) / count)
        read = list(_parts(ground, dataset, crs, site.boundingBox(), step.part(0.0, 0.2)))
        own = _cut(read, site, ground.kind, step.part(0.2, 0.5))
        if dataset.complete:
            covered = dissolve_all([part.geometry for part in own], "polygon", step.part(0.5, 0.9))
            missing = patiently(progress, difference, site, covered)
            gap = dissolve([gap, missing]) if not gap.isNull() else missing
        parts = own if parts is None else list(_intersections(parts, own, step.part(0.9, 1.0)))
        step.report(1.0)
    return SitePieces(ground, site, list(_answered(ground, parts or (), progress)), gap)


def selected_around(
    ground: Ground, number: int, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, progress: Progress
) -> Iterator[tuple[QgsGeometry, str]]:
    """The uncut features (or intersections of them) whose boxes meet ``extent`` (in ``crs``) and about which rule
    ``number`` answers yes, each with its label."""
    parts: Optional[Iterable[_Part]] = None
    for dataset in ground.datasets:
        own = _parts(ground, dataset, crs, extent, progress)
        parts = own if parts is None else _intersections(list(parts), list(own), progress)
    for part in parts or ():
        if ground.questions.answer(number, part.values, part.whole) is True:
            yield part.geometry, part.label


def _parts(
    ground: Ground,
    dataset: OpenDataset,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    progress: Progress,
) -> Iterator[_Part]:
    if dataset.vector is None:
        return
    fields = ground.fields[dataset.key]
    labels = tuple(name for name in ground.labels[dataset.key] if name not in fields)
    names = [*fields, *labels]
    for feature in dataset.vector.features(names, crs, extent, progress):
        label = _label(dict(zip(names, feature.values)), ground.labels[dataset.key], fields, feature.id)
        values = tuple(feature.values[:len(fields)])
        yield _Part(feature.geometry, feature.geometry, values, label, (feature.id,))


def _cut(parts: Sequence[_Part], site: QgsGeometry, kind: str, progress: Progress) -> list[_Part]:
    cut = cut_all([part.geometry for part in parts], site, kind, progress)
    return [replace(parts[number], geometry=geometry) for number, geometry in cut]


def _label(values: dict[str, Any], labels: Sequence[str], fields: Sequence[str], number: int) -> str:
    """The name of a feature; without one, the values that rules read of it; without those, its number."""
    texts = [str(values[name]) for name in labels if values.get(name) not in (None, "")]
    texts = texts or [f"{name}={values[name]}" for name in fields if values.get(name) not in (None, "")]
    return ", ".join(texts) or f"#{number}"


def _intersections(first: Sequence[_Part], second: Sequence[_Part], progress: Progress) -> Iterator[_Part]:
    """The ground that a part of ``first`` and one of ``second`` share, in the order of ``first``."""
    index = QgsSpatialIndex()
    for number, part in enumerate(first):
        if number % CHECK_EVERY == 0:
            progress.check()
        entry = QgsFeature(number)
        entry.setGeometry(part.geometry)
        index.addFeature(entry)
    shared: list[tuple[int, int, QgsGeometry]] = []
    for other, part in enumerate(second):
        done = other / len(second)
        near = sorted(index.intersects(part.geometry.boundingBox()))
        cut = cut_all([first[number].geometry for number in near], part.geometry, "polygon", progress.part(done, done))
        shared.extend((near[number], other, geometry) for number, geometry in cut)
    for number, other, geometry in sorted(shared, key=lambda each: each[:2]):
        one, two = first[number], second[other]
        if is_real(geometry, "polygon"):
            label = f"{one.label} & {two.label}"
            yield _Part(geometry, geometry, one.values + two.values, label, one.origin + two.origin)


def _answered(ground: Ground, parts: Iterable[_Part], progress: Progress) -> Iterator[Piece]:
    """The parts as pieces, without those about which every rule answers no: nothing ever asks for them."""
    for count, part in enumerate(parts):
        if count % CHECK_EVERY == 0:
            progress.check()
        answers = ground.questions.answers(part.values, part.whole)
        if any(answer is not False for answer in answers):
            yield Piece(part.geometry, answers, part.label, part.origin, size(part.geometry, ground.kind))
