"""The axes themselves: zones dissolved by name, centre lines widened by the assumed widths of their kind."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsRectangle

from ....core.connectivity.axes.kinds import AxisKind, AxisKinds
from ....core.issues import CoreError, error
from ...geometry_repair import LINE
from ...overlay import dissolve, intersection

CORE = "core"
SEGMENTS = 16
"""Straight segments of a quarter circle: what lies within a distance is too small by at most 0.12 % of it."""


@dataclass(frozen=True)
class AxisFeature:
    """A feature of the layer of axes: valid geometry (polygon or line), name, zone (``core`` or another), kind."""

    geometry: QgsGeometry
    name: str
    zone: str = ""
    kind: str = ""


@dataclass(frozen=True)
class AxisShape:
    """One axis in the analysis CRS.

    ``area``: all of its ground. ``core``: its core zone, null without one. ``line``: its centre line, null for axes
    that were given as polygons. ``minimum_width``: metres, ``width_given``: whether the user gave it. ``widened``:
    whether its ground was made from the line.
    """

    name: str
    kind: AxisKind
    area: QgsGeometry
    core: QgsGeometry
    line: QgsGeometry
    minimum_width: float
    widened: bool = False
    width_given: bool = False


def axis_shapes(
    features: Iterable[AxisFeature], kinds: AxisKinds, default: AxisKind, minimum_width: float | None
) -> list[AxisShape]:
    """The axes in the order of their first features.

    The kind is that of the feature, else told by the axis' name, else ``default``. ``minimum_width`` (metres) goes
    before that of the kind. Raises ``CoreError``: no axis at all, all kinds that the table does not know.
    """
    named: dict[str, list[AxisFeature]] = {}
    for each in features:
        named.setdefault(each.name, []).append(each)
    if not named:
        raise CoreError(error("axes.none"))
    unknown = {each.kind for parts in named.values() for each in parts if each.kind and kinds.of(each.kind) is None}
    if unknown:
        known = ", ".join(kind.id for kind in kinds.kinds)
        raise CoreError([error("axes.unknown_kind", kind=kind, known=known) for kind in sorted(unknown)])
    return [_shape(name, parts, kinds, default, minimum_width) for name, parts in named.items()]


def extent_of(shapes: Iterable[AxisShape]) -> QgsRectangle:
    """The rectangle around all axes."""
    found = QgsRectangle()
    for shape in shapes:
        found.combineExtentWith(shape.area.boundingBox())
    return found


def _shape(
    name: str, parts: list[AxisFeature], kinds: AxisKinds, default: AxisKind, minimum_width: float | None
) -> AxisShape:
    told = next((kinds.of(each.kind) for each in parts if each.kind), None)
    kind = told or kinds.in_name(name) or default
    lines = [each.geometry for each in parts if each.geometry.type() == LINE]
    grounds = [each.geometry for each in parts if each.geometry.type() != LINE]
    cores = [each.geometry for each in parts if each.geometry.type() != LINE and each.zone == CORE]
    line = dissolve(lines, "line")
    if lines:
        grounds.append(line.buffer(kind.buffer, SEGMENTS))
        cores.append(line.buffer(kind.core, SEGMENTS))
    area = dissolve(grounds)
    core = intersection(dissolve(cores), area)
    width = kind.minimum_width if minimum_width is None else minimum_width
    return AxisShape(name, kind, area, core, line, width, bool(lines), minimum_width is not None)
