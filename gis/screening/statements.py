"""What each rule says about a site: the measure, the ground on which it speaks, and the ground without data."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional, Union

import numpy
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ...core.progress import Progress
from ...core.schemes.scheme import Measure
from ...core.screening.thresholds import Threshold, parse_threshold
from ..overlay import dissolve, intersection, size
from ..patience import patiently
from .cells import SiteCells
from .expressions import RASTER_FIELD, VALUE_MEASURES, referenced_fields
from .habitats import Habitats
from .nearest import features_within, ground_within, nearest, nearest_of
from .pieces import Piece, SitePieces
from .sources import Ground

EXAMPLES = 5
LEAVE_OUT_MARGIN_M = 10.0
"""Points and lines have no ground of their own: to leave one out of a site means leaving out this much around it."""


@dataclass
class Statement:
    """The answer of one rule.

    ``part`` is the ground of the site on which it applies, ``leave_out`` what has to go for it to fall silent
    (both empty where no ground can be named), ``gap`` the ground on which there is no data to tell.
    """

    applies: bool
    measured: Optional[float] = None
    area: Optional[float] = None
    distance: Optional[float] = None
    features: int = 0
    examples: tuple[str, ...] = ()
    part: QgsGeometry = field(default_factory=QgsGeometry)
    leave_out: QgsGeometry = field(default_factory=QgsGeometry)
    gap: QgsGeometry = field(default_factory=QgsGeometry)
    gap_area: float = 0.0
    cells: bool = False
    unit: str = ""


@dataclass
class SiteRaster:
    """The cells of a raster ground within a site; ``within`` cuts them to a part of it."""

    ground: Ground
    cells: SiteCells


SiteGround = Union[SitePieces, SiteRaster]


def statement(
    ground: SiteGround,
    number: int,
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
    habitats: Optional[Habitats] = None,
) -> Statement:
    """What rule ``number`` of a ground says; ``habitats`` measures losses of connected habitat."""
    rule = ground.ground.rules[number]
    threshold = parse_threshold(rule.measure, rule.threshold)
    if isinstance(ground, SiteRaster):
        return _of_cells(ground, number, threshold)
    if rule.measure is Measure.EC_LOSS:
        return _of_habitat(ground, number, threshold, habitats, progress)
    if rule.measure is Measure.DISTANCE:
        return _of_distance(ground, number, threshold, crs, progress)
    if rule.measure in VALUE_MEASURES:
        return _of_values(ground, number, threshold, progress)
    return _of_extent(ground, number, threshold, progress)


def _of_extent(ground: SitePieces, number: int, threshold: Threshold, progress: Progress) -> Statement:
    """Presence, area, share and length: the union of the selected pieces, so shared ground counts once."""
    rule = ground.ground.rules[number]
    kind = ground.ground.kind
    selected = [piece for piece in ground.pieces if piece.answers[number] is True]
    union = ground.union(selected, progress.part(0.0, 0.9))
    extent = size(union, kind)
    measured = {
        Measure.PRESENCE: float(len(selected)),
        Measure.SHARE: min(1.0, extent / ground.site.area()),
    }.get(rule.measure, extent)
    said = Statement(
        threshold.is_met(measured), measured, features=_count(selected), examples=_examples(selected)
    )
    if kind == "polygon":
        said.area = extent
        said.part = said.leave_out = union
    elif said.applies:
        said.leave_out = _around(union)
    _add_gap(said, ground, [piece for piece in ground.pieces if piece.answers[number] is None], progress.part(0.9, 1.0))
    return said


def _of_habitat(
    ground: SitePieces, number: int, threshold: Threshold, habitats: Optional[Habitats], progress: Progress
) -> Statement:
    """Loss of equivalent connectivity, in percent; the ground is what the site takes of the patches."""
    selected = [piece for piece in ground.pieces if piece.answers[number] is True]
    union = ground.union(selected, progress.part(0.0, 0.3))
    said = Statement(False, features=_count(selected), examples=_examples(selected))
    if habitats is not None:
        rest = progress.part(0.3, 1.0)
        loss = habitats.network(ground.ground, number, rest).without(ground.site, rest)
        said.measured = loss.percent
        said.applies = threshold.is_met(loss.percent)
        said.features, said.examples = loss.cut, loss.examples
    said.area = size(union, "polygon")
    said.part = said.leave_out = union
    return said


def _of_values(ground: SitePieces, number: int, threshold: Threshold, progress: Progress) -> Statement:
    """The highest value, or the mean weighted by area (lines: length, points: 1)."""
    rule = ground.ground.rules[number]
    kind = ground.ground.kind
    valued = [piece for piece in ground.pieces if piece.answers[number] is not None]
    measured: Optional[float] = None
    speaking = valued
    if valued and rule.measure is Measure.VALUE_MAX:
        measured = max(piece.answers[number] for piece in valued)
        speaking = [piece for piece in valued if threshold.lo is None or piece.answers[number] >= threshold.lo]
    elif valued:
        weights = sum(piece.size for piece in valued)
        measured = sum(piece.answers[number] * piece.size for piece in valued) / weights
    said = Statement(
        threshold.is_met(measured), measured, features=_count(speaking), examples=_examples(speaking)
    )
    if kind == "polygon":
        said.part = ground.union(speaking, progress.part(0.0, 0.9))
        said.area = size(said.part, kind)
    if rule.measure is Measure.VALUE_MAX and said.applies:
        said.leave_out = said.part if kind == "polygon" else _around(ground.union(speaking, progress.part(0.0, 0.9)))
    _add_gap(said, ground, [piece for piece in ground.pieces if piece.answers[number] is None], progress.part(0.9, 1.0))
    return said


def _of_distance(
    ground: SitePieces, number: int, threshold: Threshold, crs: QgsCoordinateReferenceSystem, progress: Progress
) -> Statement:
    limit = threshold.hi
    if limit is None:
        found = nearest(ground.ground, number, ground.site, crs, progress)
    else:
        if number not in ground.around:
            ground.around[number] = features_within(ground.ground, number, ground.site, crs, limit,
                                                     progress.part(0.0, 0.5))
        found = nearest_of(ground.around[number], ground.site, limit, progress)
    said = Statement(threshold.is_met(found.distance), found.distance, distance=found.distance)
    if found.distance is not None:
        said.features, said.examples = 1, (found.label,)
    if said.applies and limit is not None:
        around, labels = ground_within(ground.around[number], ground.site, limit, progress.part(0.5, 1.0))
        # Uncut, because ground that ends exactly where the site ends would leave hair-thin remains along its border.
        said.leave_out = around
        said.part = patiently(progress, intersection, around, ground.site)
        said.area = size(said.part, "polygon")
        said.features = len(labels)
        said.examples = tuple(dict.fromkeys((found.label, *labels)))[:EXAMPLES]
    if not said.applies:
        _add_gap(said, ground, [], progress)
    return said


def _of_cells(ground: SiteRaster, number: int, threshold: Threshold) -> Statement:
    """Every measure on a raster, from cells with the exact area that the site covers of each."""
    rule = ground.ground.rules[number]
    cells = ground.cells
    selected = _selected_cells(ground, number)
    said = Statement(False, cells=True, unit=ground.ground.datasets[0].unit)
    if rule.measure is Measure.VALUE_MAX and selected.any():
        said.measured = float(cells.values[selected].max())
        if threshold.lo is not None:
            selected = selected & (cells.values >= threshold.lo)
    elif rule.measure is Measure.VALUE_MEAN and selected.any():
        said.measured = float(numpy.average(cells.values[selected], weights=cells.areas[selected]))
    area = float(cells.areas[selected].sum())
    if rule.measure is Measure.PRESENCE:
        said.measured = float(selected.sum())
    elif rule.measure is Measure.AREA:
        said.measured = area
    elif rule.measure is Measure.SHARE:
        said.measured = min(1.0, area / cells.site.area())
    said.applies = threshold.is_met(said.measured)
    said.area = area
    said.features = int(selected.sum())
    said.examples = _cell_examples(cells, selected)
    said.part = cells.ground(selected) if said.applies else QgsGeometry()
    if rule.measure is not Measure.VALUE_MEAN:
        said.leave_out = said.part
    if ground.ground.datasets[0].complete:
        said.gap_area = float(cells.areas[~cells.valid].sum())
        said.gap = cells.ground(~cells.valid)
    return said


def _selected_cells(ground: SiteRaster, number: int) -> numpy.ndarray:
    """Cells with data that the expression of the rule selects: boolean array along the cells."""
    cells = ground.cells
    questions = ground.ground.questions
    if not referenced_fields(ground.ground.rules[number].expression, (RASTER_FIELD,)):
        return cells.valid & (questions.answer(number, (0.0,)) is True)
    values, places = numpy.unique(cells.values[cells.valid], return_inverse=True)
    chosen = numpy.array([questions.answer(number, (float(value),)) is True for value in values], dtype=bool)
    selected = numpy.zeros(len(cells.valid), dtype=bool)
    selected[cells.valid] = chosen[places.ravel()]
    return selected


def _add_gap(said: Statement, ground: SitePieces, undecided: Sequence[Piece], progress: Progress) -> None:
    """Ground without a feature, and polygons whose missing values leave the rule open, are no data."""
    open_ground = ground.union(undecided, progress) if ground.ground.kind == "polygon" else QgsGeometry()
    said.gap = patiently(progress, lambda *parts: dissolve(parts), ground.gap, open_ground)
    said.gap_area = size(said.gap, "polygon")


def _around(union: QgsGeometry) -> QgsGeometry:
    return union.buffer(LEAVE_OUT_MARGIN_M, 16)


def _count(pieces: Sequence[Piece]) -> int:
    return len({piece.origin for piece in pieces})


def _examples(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Names of up to five features, those that take most of the site first."""
    largest = sorted(pieces, key=lambda piece: (-piece.size, piece.origin))
    return tuple(dict.fromkeys(piece.label for piece in largest))[:EXAMPLES]


def _cell_examples(cells: SiteCells, selected: numpy.ndarray) -> tuple[str, ...]:
    if not selected.any():
        return ()
    values, places = numpy.unique(cells.values[selected], return_inverse=True)
    areas = numpy.bincount(places.ravel(), weights=cells.areas[selected])
    order = numpy.lexsort((values, -areas))[:EXAMPLES]
    return tuple(f"{values[place]:g}" for place in order)
