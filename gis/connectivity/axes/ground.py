"""What lies in and around the axes: ground that counts as core, protected and built-up land, barriers, damage."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsSpatialIndex

from ....core.connectivity.surfaces.resistance_table import BarrierTable
from ...overlay import dissolve, intersection
from .shapes import SEGMENTS

TWO_LANES = 2.0
VERGE = 30.0
"""Built-up land so near (m) to a road is the road itself, as land cover maps draw it (assumed)."""
KINDS = ("road", "railway", "built_up", "land")
"""Kinds of barriers, in the order in which one names a break; land cuts axes of the sea."""
Label = TypeVar("Label")


class Indexed(Generic[Label]):
    """Geometries with a label each, found by place."""

    def __init__(self, features: Iterable[tuple[QgsGeometry, Label]] = ()):
        self.geometries: list[QgsGeometry] = []
        self.labels: list[Label] = []
        self._index = QgsSpatialIndex()
        for geometry, label in features:
            self.add(geometry, label)

    def __len__(self) -> int:
        return len(self.geometries)

    def add(self, geometry: QgsGeometry, label: Label) -> None:
        """Take in one more; empty geometries are passed over."""
        if geometry.isNull() or geometry.isEmpty():
            return
        feature = QgsFeature(len(self.geometries))
        feature.setGeometry(geometry)
        self._index.addFeature(feature)
        self.geometries.append(geometry)
        self.labels.append(label)

    def near(self, box: QgsRectangle) -> list[tuple[QgsGeometry, Label]]:
        """Those whose box meets ``box``, in the order in which they were taken in."""
        return [(self.geometries[number], self.labels[number]) for number in sorted(self._index.intersects(box))]

    def at(self, place: QgsGeometry) -> list[Label]:
        """Labels of those that meet ``place``."""
        return [label for geometry, label in self.near(place.boundingBox()) if geometry.intersects(place)]

    def inside(self, area: QgsGeometry) -> QgsGeometry:
        """The polygons within ``area``, ground that several share once; null where there is none."""
        near = [geometry for geometry, _ in self.near(area.boundingBox())]
        return intersection(dissolve(near), area) if near else QgsGeometry()


@dataclass(frozen=True)
class Barrier:
    """What cuts an axis: ``kind`` is one of ``KINDS``, ``name`` that of the road or empty."""

    kind: str
    name: str = ""


@dataclass
class Ground:
    """What lies in and around the axes, in the analysis CRS.

    ``cores``: polygons of the chosen sources of cores besides the axes' own core zones. ``damages``: polygons by kind.
    ``places``: administrative units by name. ``barriers`` are polygons, opened at wildlife crossings.
    ``tells_protected``, ``tells_damage``: whether there were data that tell it; without them it is not known.
    """

    cores: Indexed[str] = field(default_factory=Indexed)
    protected: Indexed[str] = field(default_factory=Indexed)
    built_up: Indexed[str] = field(default_factory=Indexed)
    barriers: Indexed[Barrier] = field(default_factory=Indexed)
    damages: Indexed[str] = field(default_factory=Indexed)
    places: Indexed[str] = field(default_factory=Indexed)
    crossings: int = 0
    tells_protected: bool = True
    tells_damage: bool = True


def place_name(ground: Ground, place: QgsGeometry) -> str:
    """The name of the administrative unit at ``place``; empty where it is not known."""
    return next(iter(ground.places.at(place)), "")


def width_of_barrier(table: BarrierTable, kind: str, road_class: object, lanes: float | None) -> float | None:
    """Width in metres of a road or railway that cuts an axis; ``None`` for one that does not.

    Roads of fewer than two lanes, by their own number or by that of their class, do not cut.
    """
    position = table.row_of(kind, road_class, lanes)
    if position is None:
        return None
    row = table.rows[position]
    upper = row.lanes.hi if row.lanes is not None else None
    return None if upper is not None and upper <= TWO_LANES else row.width


def barrier_polygons(
    line: QgsGeometry, width: float, crossings: Indexed[str], reach: float
) -> tuple[QgsGeometry, QgsGeometry]:
    """``line`` as wide as ``width`` (m), but for what lies within ``reach`` (m) of a wildlife crossing; and the ground
    of those opened stretches with their verges. Each is null or empty where there is none."""
    box = line.boundingBox()
    box.grow(reach)
    discs = [geometry.buffer(reach, SEGMENTS) for geometry, _ in crossings.near(box)] if reach > 0 else []
    if not discs:
        return line.buffer(width / 2, SEGMENTS), QgsGeometry()
    near = QgsGeometry.unaryUnion(discs)
    closed, opened = line.difference(near), intersection(line, near, "line")
    barrier = closed if closed.isEmpty() else closed.buffer(width / 2, SEGMENTS)
    return barrier, opened if opened.isNull() else opened.buffer(width / 2 + VERGE, SEGMENTS)


def barriers_on(ground: Ground, line: QgsGeometry) -> Sequence[Barrier]:
    """The barriers that ``line`` meets, each kind and name once."""
    return list(dict.fromkeys(ground.barriers.at(line)))
