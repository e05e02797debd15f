"""Breaks of an axis, by barriers and by narrow places, and how continuous its ground is."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ....core.connectivity.axes.gaps import spanning_links
from ....core.progress import Progress
from ...overlay import difference, dissolve, intersection
from .continuity import Piece, pieces
from .ground import KINDS, Ground, barriers_on, place_name
from .narrowest import Narrowest, narrowest_place
from .patches import MeasuredEdges
from .shapes import AxisShape

NARROW = "narrow"
APART = "apart"
TOUCH = 0.01
"""Metres by which two pieces may miss each other through rounding."""


@dataclass(frozen=True)
class Break:
    """A place at which the ground of an axis falls apart.

    ``kind``: ``apart`` (most of what lies between the two pieces is outside the axis), one of ``ground.KINDS`` (such
    a barrier lies between), else ``narrow`` (the axis is narrower than its minimum width).
    ``names``: of the barriers.
    ``length``: metres between the two pieces. ``where``: administrative unit, empty where it is not known.
    """

    kind: str
    names: str
    length: float
    line: QgsGeometry
    place: QgsPointXY
    where: str


@dataclass(frozen=True)
class Continuity:
    """How continuous the ground of an axis is.

    ``free``: its ground without barriers. ``pieces``: where a disc of the minimum width can move, those of at least
    the minimum area, the largest first. ``largest``, ``together``: shares (0 to 1) of the axis' area in the largest
    piece of all and in ``pieces``. ``line``: share of the centre line's length in the largest piece, ``None`` without a
    line.
    """

    free: QgsGeometry
    pieces: Sequence[Piece]
    largest: float
    together: float
    line: float | None
    breaks: Sequence[Break]
    narrowest: Narrowest | None
    narrowest_where: str = ""


def continuity_of(
    shape: AxisShape, ground: Ground, cut: QgsGeometry, least_area: float, progress: Progress
) -> Continuity:
    """Pieces, breaks and narrowest place of an axis whose barriers are ``cut``; ``least_area`` in m².

    Breaks join the pieces of at least ``least_area`` at the least length, so that there is one less than pieces.
    Raises ``CoreError`` and ``Cancelled``.
    """
    free = difference(shape.area, cut)
    found = pieces(free, shape.minimum_width, progress.part(0.0, 0.4))
    large = [piece for piece in found if piece.area >= least_area]
    area = shape.area.area()
    together = dissolve([piece.whole for piece in large])
    share = None
    if not shape.line.isNull() and shape.line.length() > 0:
        along = intersection(shape.line, found[0].ground, "line") if found else QgsGeometry()
        share = 0.0 if along.isNull() else along.length() / shape.line.length()
    narrowest = narrowest_place(free, least_area, progress.part(0.6, 1.0))
    return Continuity(
        free,
        large,
        found[0].area / area if found else 0.0,
        0.0 if together.isNull() else together.area() / area,
        share,
        _breaks(shape, ground, large, progress.part(0.4, 0.6)),
        narrowest,
        place_name(ground, QgsGeometry.fromPointXY(narrowest.place)) if narrowest else "",
    )


def _breaks(shape: AxisShape, ground: Ground, found: Sequence[Piece], progress: Progress) -> list[Break]:
    if len(found) < 2:
        return []
    edges = MeasuredEdges([piece.ground for piece in found])
    edges.paths(np.arange(len(found)), shape.name, progress)
    sources, targets, distances = edges.measured()
    breaks = []
    for link in spanning_links(len(found), sources, targets, distances):
        one, other = found[int(sources[link])], found[int(targets[link])]
        length = float(distances[link])
        near = length > TOUCH
        line = (one.ground if near else one.middle).shortestLine(other.ground if near else other.middle)
        breaks.append(_break(shape, ground, line, length))
    return sorted(breaks, key=lambda each: -each.length)


def _break(shape: AxisShape, ground: Ground, line: QgsGeometry, length: float) -> Break:
    met = barriers_on(ground, line)
    middle = line.interpolate(line.length() / 2)
    outside = line.difference(shape.area)
    if not outside.isEmpty() and outside.length() > line.length() / 2:
        kind = APART
    elif met:
        kind = min((each.kind for each in met), key=KINDS.index)
    else:
        kind = NARROW
    names = ", ".join(dict.fromkeys(each.name for each in met if each.name))
    return Break(kind, names, length, line, middle.asPoint(), place_name(ground, middle))
