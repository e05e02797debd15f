"""How patches and the links between them look on a map."""
from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...compat import is_null
from .graph_styles import COLORS, LINK, OUTLINE, class_breaks

translate = QCoreApplication.translate

WIDTHS = (1.3, 0.9, 0.6, 0.4, 0.25)
"""Millimetres, from the nearest links to the farthest: width tells what colour need not."""


def titles() -> dict[str, str]:
    """The title of each column of both layers."""
    return {
        "id": translate("EcoAxis", "Patch"),
        "attribute": translate("EcoAxis", "Attribute"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "from": translate("EcoAxis", "From"),
        "to": translate("EcoAxis", "To"),
        "distance": translate("EcoAxis", "Distance"),
        "length_m": translate("EcoAxis", "Length of the line (m)"),
        "crosses": translate("EcoAxis", "Other patches on the way"),
    }


def _entitle(layer: QgsVectorLayer) -> None:
    names = titles()
    for place, name in enumerate(layer.fields().names()):
        if name in names:
            layer.setFieldAlias(place, names[name])


def style_nodes(layer: QgsMapLayer) -> None:
    """Patches in one green."""
    if not isinstance(layer, QgsVectorLayer):
        return
    _entitle(layer)
    look = {"color": COLORS[2], "outline_color": OUTLINE, "outline_width": "0.15"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    layer.triggerRepaint()


def links_style(unit: str) -> Callable[[QgsMapLayer], None]:
    """Links by distance, the nearer the wider; the legend tells the ``unit``."""

    def style(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsVectorLayer):
            return
        _entitle(layer)
        place = layer.fields().lookupField("distance")
        values = (feature.attributes()[place] for feature in layer.getFeatures())
        ends = class_breaks([float(value) for value in values if not is_null(value)], len(WIDTHS))
        renderer = QgsGraduatedSymbolRenderer("distance")
        for width, low, high in zip(WIDTHS, ends, ends[1:]):
            look = {"color": LINK, "width": str(width), "capstyle": "round"}
            label = f"{low:,.0f}–{high:,.0f} {unit}"
            renderer.addClassRange(QgsRendererRange(low, high, QgsLineSymbol.createSimple(look), label))
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return style
