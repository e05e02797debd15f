"""The maps of a report of axes: its ground, cores, gaps numbered by the table, breaks and the narrowest place."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QImage

from ...core.connectivity.axes.network import TOP
from .. import palette
from ..compat import field, show_all_labels
from ..connectivity.axes.assessment import AxisResult
from ..connectivity.axes.ground import Ground
from ..connectivity.axes.styles import (
    BREAK_SHAPES,
    FAR,
    break_symbol,
    core_symbol,
    far_symbol,
    ground_symbol,
    link_symbol,
    narrowest_symbol,
    near_symbol,
    number_symbol,
    protected_symbol,
)
from ..styles import label_by
from .figures import Figure, FigureBook
from .legend import symbol_image
from .texts import Labels

MARGIN = 1.15
LARGEST_MARK = 2.4
"""Millimetres of a mark in the legend."""
KIND = "axis"


@dataclass(frozen=True)
class AxesMaps:
    """What the maps are drawn from: results and what lies around them, in the analysis CRS ``crs``."""

    crs: QgsCoordinateReferenceSystem
    results: Sequence[AxisResult]
    ground: Ground
    dispersal: float = 0.0


class AxesBook(FigureBook):
    """Makes the figure of each axis; without maps there are none."""

    def __init__(self, maps: AxesMaps | None, label: Labels):
        super().__init__(maps.crs if maps else QgsCoordinateReferenceSystem(), label)
        self.maps = maps
        self.results = {result.shape.name: result for result in maps.results} if maps else {}

    def figure(self, site: str, kind: str, width: float, height: float) -> Figure | None:
        """The map of the axis ``site`` with ``width`` by ``height`` millimetres."""
        result = self.results.get(site)
        if result is None or self.maps is None:
            return None
        extent, scale = self.extent(result.shape.area.boundingBox(), MARGIN, width, height)
        layers: list[QgsMapLayer] = []
        entries: list[tuple[str, QImage]] = []
        for name, shapes, symbol, numbers in self._parts(result):
            if shapes:
                layers.append(self._layer(site, name, shapes, symbol, numbers))
                entries.append((self.label(f"maps.{name}"), _swatch(symbol)))
        return Figure(
            site, kind, width, height, extent, scale, self.crs, tuple(layers), (), tuple(entries), self.note(scale)
        )

    def _parts(self, result: AxisResult) -> list[tuple[str, list[QgsGeometry], QgsSymbol, list[str]]]:
        """Layers from the top down: name, geometries, symbol, and the text at each."""
        numbers = {id(gap): str(number) for number, gap in enumerate(result.restorable[:TOP], start=1)}
        told = [gap for gap in result.gaps if gap.needed or id(gap) in numbers]
        dispersal = self.maps.dispersal if self.maps else 0.0
        groups = (
            ("gap_far", [gap for gap in told if gap.needed and gap.length > dispersal], far_symbol()),
            ("gap_near", [gap for gap in told if gap.needed and gap.length <= dispersal], near_symbol()),
            ("link", [gap for gap in told if not gap.needed], link_symbol()),
        )
        narrowest = result.continuity.narrowest
        ranked = [gap for gap in told if id(gap) in numbers]
        parts: list[tuple[str, list[QgsGeometry], QgsSymbol, list[str]]] = [
            (
                "restore", [QgsGeometry.fromPointXY(gap.place) for gap in ranked], number_symbol(),
                [numbers[id(gap)] for gap in ranked],
            ),
            ("narrowest", [QgsGeometry.fromPointXY(narrowest.place)] if narrowest else [], narrowest_symbol(), []),
        ]  # fmt: skip
        for kind in BREAK_SHAPES:
            places = [QgsGeometry.fromPointXY(each.place) for each in result.continuity.breaks if each.kind == kind]
            parts.append((f"break_{kind}", places, break_symbol(kind), []))
        for name, gaps, symbol in groups:
            parts.append((name, [gap.line for gap in gaps], symbol, []))
        return [*parts, *self._grounds(result)]

    def _grounds(self, result: AxisResult) -> list[tuple[str, list[QgsGeometry], QgsSymbol, list[str]]]:
        area = result.shape.area
        box = area.boundingBox()
        ground = self.maps.ground if self.maps else Ground()
        barriers = [shape for shape, each in ground.barriers.near(box) if each.kind != "built_up"]
        built = [shape for shape, each in ground.barriers.near(box) if each.kind == "built_up"]
        built += [shape for shape, _ in ground.built_up.near(box)] if not built else []
        protected = ground.protected.inside(area)
        units = ground.places.near(box)
        return [
            ("barriers", barriers, QgsFillSymbol.createSimple({"color": "#4d4d4d", "outline_color": "#4d4d4d",
                                                                "outline_width": "0.3"}), []),
            ("core_protected", [] if protected.isNull() else [protected], protected_symbol(), []),
            ("core", [patch.geometry for patch in result.patches], core_symbol(), [patch.id for patch in
                                                                                   result.patches]),
            ("ground", [area], ground_symbol(), []),
            ("built_up", built, QgsFillSymbol.createSimple({"color": "#d9cfc4", "outline_style": "no"}), []),
            ("places", [shape for shape, _ in units], QgsFillSymbol.createSimple(
                {"style": "no", "outline_color": "#a8a8a8", "outline_width": "0.25", "outline_style": "dot"}
            ), [name for _, name in units]),
        ]  # fmt: skip

    def _layer(
        self, site: str, name: str, shapes: Sequence[QgsGeometry], symbol: QgsSymbol, texts: Sequence[str]
    ) -> QgsVectorLayer:
        key = (site, name)
        if key not in self.kept:
            shape = "MultiPolygon" if isinstance(symbol, QgsFillSymbol) else "MultiLineString"
            if not isinstance(symbol, (QgsFillSymbol, QgsLineSymbol)):
                shape = "Point"
            layer = QgsVectorLayer(shape, name, "memory")
            layer.setCrs(self.crs)
            layer.dataProvider().addAttributes([field("text", "string")])
            layer.updateFields()
            features = []
            for number, geometry in enumerate(shapes):
                feature = QgsFeature(layer.fields())
                feature.setGeometry(geometry)
                feature.setAttributes([texts[number] if number < len(texts) else ""])
                features.append(feature)
            layer.dataProvider().addFeatures(features)
            layer.updateExtents()
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
            if any(texts):
                _label(layer, name)
            self.kept[key] = layer
        return self.kept[key]


def _swatch(symbol: QgsSymbol) -> QImage:
    """The symbol in the legend; marks no larger than there is room."""
    if not isinstance(symbol, QgsMarkerSymbol):
        return symbol_image(symbol)
    small = symbol.clone()
    small.setSize(min(symbol.size(), LARGEST_MARK))
    return symbol_image(small)


def _label(layer: QgsVectorLayer, name: str) -> None:
    """Write the texts of a layer: the numbers of links in their marks, cores and places small and quiet."""
    label_by(layer, "text")
    settings = layer.labeling().settings()
    text = settings.format()
    text.setSize(8 if name == "restore" else 7)
    text.setColor(QColor({"restore": FAR, "places": palette.MUTED}.get(name, palette.INK)))
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    if name == "restore":
        font = text.font()
        font.setBold(True)
        text.setFont(font)
        show_all_labels(settings)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
