"""What the maps of any report have in common: round scales, layers made on the way, and the legend."""
from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from . import formats
from .legend import layer_entries
from .texts import Labels

SHORTEST_EXTENT = 100.0
"""A map shows at least so many metres, however small what it shows."""

SCALE_STEPS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0)
"""Scales are one of these times a power of ten."""

MOST_ENTRIES = 21


@dataclass(frozen=True)
class Figure:
    """One map: layers from the top down, extent in the CRS of the maps, and the text that stands under it.

    The legend reads the entries of ``explained`` from their renderers; ``own`` are the entries of the other layers.
    """

    site: str
    kind: str
    width: float
    height: float
    extent: QgsRectangle
    scale: float
    crs: QgsCoordinateReferenceSystem
    layers: tuple[QgsMapLayer, ...]
    explained: tuple[QgsMapLayer, ...]
    own: tuple[tuple[str, QImage], ...]
    note: str


class FigureBook:
    """Makes figures in ``crs``; keeps the layers that it makes for as long as it lives."""

    def __init__(self, crs: QgsCoordinateReferenceSystem, label: Labels):
        self.crs = crs
        self.label = label
        self.kept: dict[tuple[str, str], QgsVectorLayer] = {}

    def figure(self, site: str, kind: str, width: float, height: float) -> Figure | None:
        """A map of ``width`` by ``height`` millimetres, or ``None`` where there is nothing to show."""
        raise NotImplementedError

    def note(self, scale: float) -> str:
        """What stands under a map: its CRS and its scale."""
        return self.label("maps.note", crs=_crs_name(self.crs), scale=f"1:{formats.number(scale)}")

    def legend(self, figures: Sequence[Figure]) -> list[tuple[str, QImage | None]]:
        """What the figures show, each entry once, findings before the background.

        The last entry tells how many had no room.
        """
        entries: dict[tuple[str, str], tuple[str, QImage | None]] = {}
        for figure in figures:
            for text, image in figure.own:
                entries.setdefault(("", text), (text, image))
        explained = [(layer, figure) for figure in figures for layer in figure.explained]
        for layer, figure in sorted(explained, key=lambda pair: bool(pair[0].name())):
            for text, image in layer_entries(layer, figure.extent, figure.crs):
                entries.setdefault((layer.id(), text), (text, image))
        found = list(entries.values())
        if len(found) <= MOST_ENTRIES:
            return found
        kept = found[: MOST_ENTRIES - 1]
        return [*kept, (self.label("maps.legend_more", count=len(found) - len(kept)), None)]

    def extent(self, box: QgsRectangle, factor: float, width: float, height: float) -> tuple[QgsRectangle, float]:
        """Extent around ``box`` at a round scale, and that scale's denominator."""
        metres = QgsUnitTypes.fromUnitToUnitFactor(
            self.crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
        )
        shortest = SHORTEST_EXTENT / metres
        needed = max(
            max(box.width() * factor, shortest) / width,
            max(box.height() * factor, shortest) / height,
        )
        scale = round_scale(needed * metres * 1000.0)
        per_mm = scale / 1000.0 / metres
        center = box.center()
        extent = QgsRectangle.fromCenterAndSize(center, width * per_mm, height * per_mm)
        return extent, scale

    def layer(
        self, key: tuple[str, str], name: str, geometries: Iterable[QgsGeometry], symbol: QgsFillSymbol
    ) -> QgsVectorLayer:
        """A layer of these polygons, made once for each key."""
        if key not in self.kept:
            layer = self.empty(name)
            features = []
            for geometry in geometries:
                feature = QgsFeature()
                feature.setGeometry(geometry)
                features.append(feature)
            layer.dataProvider().addFeatures(features)
            layer.updateExtents()
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
            self.kept[key] = layer
        return self.kept[key]

    def empty(self, name: str) -> QgsVectorLayer:
        """A layer without polygons."""
        layer = QgsVectorLayer("MultiPolygon", name, "memory")
        layer.setCrs(self.crs)
        return layer


def _crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    return f"{crs.authid()} ({crs.description()})" if crs.authid() else crs.description()


def round_scale(least: float) -> float:
    """The next round scale denominator that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    for step in SCALE_STEPS:
        if step * power >= least * (1.0 - 1e-9):
            return step * power
    return 10.0 * power

