"""The narrowest place of an axis: where it falls apart first when all of its boundary moves inwards."""
from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY

from ....core.progress import Progress
from .continuity import eroded, parts_of
from .shapes import SEGMENTS

FIRST = 5.0
"""The first half width that is tried, in metres."""
STEP = 1.5
SHARE = 0.1
"""Of what is left of an axis that nowhere leaves two large pieces: smaller ones are spurs of its boundary."""
EXACT = 0.5
"""The half width is found to so many metres, the width to twice as many."""


@dataclass(frozen=True)
class Narrowest:
    """The diameter of the largest disc (m) that still passes, and the middle of the place.

    ``parts``: whether the axis falls apart there; else nothing is narrower than the widest place, whose width it is.
    """

    width: float
    place: QgsPointXY
    parts: bool = True


def narrowest_place(ground: QgsGeometry, least_area: float, progress: Progress) -> Optional[Narrowest]:
    """The narrowest place of the connected parts of ``ground``; ``None`` where there is no ground.

    Where none falls apart so, the largest part is looked at again: pieces then count that have ``SHARE`` of what is
    left, however small. Where even so nothing parts, such as in an even belt, it is the widest disc that fits.

    A part falls apart where its erosion by a half width has two pieces or more of at least ``least_area`` (m²) each:
    so much ground is left to a disc's middle on either side. Half widths are tried from 5 m in steps of 50 %. Between
    the last that held and the first that did not, the half width at which the middles of these pieces part is halved
    down to 0.5 m, so that the width is exact to 1 m (and 0.12 %, for circles of 64 sides): once apart, they stay apart.
    Parts smaller than twice ``least_area`` cannot fall apart and are left out. Raises ``Cancelled``.
    """
    found: Optional[Narrowest] = None
    candidates = [part for part in parts_of(ground) if part.area() >= 2 * least_area]
    for number, part in enumerate(candidates):
        step = progress.part(number / len(candidates), (number + 1) / len(candidates))
        place = _narrowest_of(part, least_area, found.width / 2 if found else math.inf, step)
        if place is not None and (found is None or place.width < found.width):
            found = place
    if found is not None or not parts_of(ground):
        return found
    largest = parts_of(ground)[0]
    parted = _narrowest_of(largest, None, math.inf, progress)
    return parted or _widest(largest)


def _widest(part: QgsGeometry) -> Narrowest:
    """The widest disc in a polygon, exact to 1 m."""
    middle, distance = part.poleOfInaccessibility(EXACT)
    return Narrowest(float(round(2 * distance)), middle.asPoint(), False)


def _narrowest_of(
    part: QgsGeometry, least_area: Optional[float], limit: float, progress: Progress
) -> Optional[Narrowest]:
    """The narrowest place of one polygon; ``None`` where it has none below twice ``limit`` or so.

    ``least_area`` (m²) of the pieces that count; ``None``: ``SHARE`` of what the erosion leaves.
    """
    held, half, base = 0.0, FIRST, part
    while True:
        tried = eroded(part, half, progress)
        least = SHARE * tried.area() if least_area is None else least_area
        large = [each for each in parts_of(tried) if each.area() >= least]
        if len(large) > 1:
            break
        if not large or held >= limit:
            return None
        held, half, base = half, half * STEP, tried
    seeds = [each.pointOnSurface() for each in large]
    # What is eroded already has fewer points than the axis, and what is left to erode is little.
    start, whole, broken, apart = held, base, half, tried
    while broken - held > EXACT:
        middle = (held + broken) / 2
        tried = eroded(base, middle - start, progress)
        if len(_holders(tried, seeds)) > 1:
            broken, apart = middle, tried
        else:
            held, whole = middle, tried
    return Narrowest(float(round(held + broken)), _place(whole, _holders(apart, seeds), broken - held))


def _holders(tried: QgsGeometry, seeds: list[QgsGeometry]) -> list[QgsGeometry]:
    """The parts of ``tried`` that hold a seed, each once."""
    return [part for part in parts_of(tried) if any(part.intersects(seed) for seed in seeds)]


def _place(whole: QgsGeometry, holders: list[QgsGeometry], distance: float) -> QgsPointXY:
    """The middle of what joined two of ``holders`` before they parted, at a half width less by ``distance``."""
    reach = 2 * distance + 0.1
    pairs = [(one, other) for number, one in enumerate(holders) for other in holders[number + 1 :]]
    for one, other in sorted(pairs, key=lambda pair: pair[0].distance(pair[1])):
        around = [part.buffer(reach, SEGMENTS) for part in holders]
        neck = whole.difference(QgsGeometry.unaryUnion(around))
        for part in [] if neck.isEmpty() else neck.asGeometryCollection():
            if part.distance(one) <= 2 * reach and part.distance(other) <= 2 * reach:
                return part.pointOnSurface().asPoint()
    one, other = min(pairs, key=lambda pair: pair[0].distance(pair[1]))
    return one.shortestLine(other).interpolate(one.distance(other) / 2).asPoint()
