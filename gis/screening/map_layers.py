"""The layers under the sites on the maps of a report: the same quiet look every time, named as the catalogue does."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)
from qgis.PyQt.QtGui import QColor

from ..ground_styles import ground_of, ground_renderer
from ..side_files import no_side_files
from ..vector import BoundRaster
from .sources import OpenDataset, Sources

ORDER = ("point", "line", "polygon")
AREA_COLORS = ("#44aa99", "#332288", "#aa4499", "#117733", "#88ccee", "#999933")
"""After Paul Tol's muted scheme, which colour-blind readers can tell apart."""
LINE_COLORS = {"roads": "#4d4d4d", "streams": "#2b7bba"}
OTHER_LINES = "#7a5c99"
MAP_OUTLINE = "#8a8a8a"
GRADE_COLORS = ("#00543d", "#58a868", "#f5efb0", "#f0a04b", "#776a80")
"""For grade maps that bring no colours of their own, from grade 1."""
PALE = 0.5
"""Grades lie under everything else: their colours are mixed with so much white."""


def map_layers(
    sources: Sources, grades: Optional[BoundRaster], grade_label: str, language: str
) -> list[QgsMapLayer]:
    """Copies of the layers, the topmost first: points, lines, polygons, then the ground.

    The ground is the zoning grades, or without them the first dataset that can be coloured by its grades or classes.
    Rasters of other values are left out, because a map without a legend for them would say nothing.
    ``grade_label`` is the text of a class, with ``{}`` for the grade.
    """
    vectors = [dataset for _, dataset in sorted(sources.datasets.items()) if dataset.vector is not None]
    areas = [dataset.key for dataset in vectors if dataset.kind == "polygon" and not dataset.complete]
    layers: list[QgsMapLayer] = []
    ground = ground_of([dataset.key for dataset in vectors if dataset.kind == "polygon"]) if grades is None else None
    if ground is not None:
        vectors.sort(key=lambda each: each.key == ground.key)
    for dataset in sorted(vectors, key=lambda each: ORDER.index(each.kind)):
        layer = dataset.vector.layer.clone()
        layer.setName(dataset.dataset.title[language] if dataset.dataset else dataset.key)
        if ground is not None and dataset.key == ground.key:
            layer.setRenderer(ground_renderer(ground, dataset.entry, dataset.dataset, layer, language))
        else:
            layer.setRenderer(QgsSingleSymbolRenderer(_symbol(dataset, areas)))
        layers.append(layer)
    if grades is not None:
        layers.append(_grade_layer(grades, grade_label))
    return layers


def _symbol(dataset: OpenDataset, areas: Sequence[str]) -> QgsSymbol:
    if dataset.kind == "point":
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "size": "2", "color": "#aa4499", "outline_color": "#ffffff", "outline_width": "0.2"}
        )
    if dataset.kind == "line":
        color = LINE_COLORS.get(dataset.key, OTHER_LINES)
        return QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.4"})
    if dataset.complete:
        return QgsFillSymbol.createSimple({"style": "no", "outline_color": MAP_OUTLINE, "outline_width": "0.15"})
    color = QColor(AREA_COLORS[areas.index(dataset.key) % len(AREA_COLORS)])
    symbol = QgsFillSymbol.createSimple({"outline_color": color.name(), "outline_width": "0.5"})
    color.setAlphaF(0.15)
    symbol.symbolLayer(0).setFillColor(color)
    return symbol


def _grade_layer(grades: BoundRaster, label: str) -> QgsRasterLayer:
    with no_side_files():
        layer = QgsRasterLayer(grades.path, "")
    layer.setCrs(grades.crs)
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        colors = {int(each.value): each.color for each in renderer.classes()}
    else:
        colors = {grade: QColor(color) for grade, color in enumerate(GRADE_COLORS, 1)}
    classes = [
        QgsPalettedRasterRenderer.Class(grade, _pale(color), label.format(grade))
        for grade, color in sorted(colors.items())
        if grade > 0
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), grades.band, classes))
    return layer


def _pale(color: QColor) -> QColor:
    return QColor(*(round(part + (255 - part) * PALE) for part in (color.red(), color.green(), color.blue())))
