"""How hubs of the sea and the links between them look on a map."""
from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...column_titles import show_words, title_columns
from ..graphs.graph_styles import style_columns

translate = QCoreApplication.translate

ROLES = {"source": "#d95f0e", "even": "#f0f0e0", "sink": "#2c7fb8", "alone": "#bdbdbd", "none": "#74c476"}
"""Orange gives, blue takes: told apart by every eye, and by lightness in grey."""
STEPS = ((0.0, 0.001, 0.15), (0.001, 0.01, 0.3), (0.01, 0.1, 0.6), (0.1, 0.5, 1.1), (0.5, 1.0, 1.8))
"""Lower and upper probability and width in mm of each class."""
LINK = "#5e3c99"


def role_names() -> dict[str, str]:
    """What a hub is for the others, in the user's language."""
    return {
        "source": translate("EcoAxis", "source (gives more than it takes)"),
        "even": translate("EcoAxis", "gives about as much as it takes"),
        "sink": translate("EcoAxis", "sink (takes more than it gives)"),
        "alone": translate("EcoAxis", "alone (no exchange)"),
        "none": translate("EcoAxis", "no direction (distances alone)"),
    }


def style_hubs(layer: QgsMapLayer) -> None:
    """Hubs by their role: sources, sinks."""
    if not isinstance(layer, QgsVectorLayer):
        return
    _title(layer)
    names = role_names()
    show_words(layer, "role", names)
    categories = [
        QgsRendererCategory(
            role, QgsFillSymbol.createSimple({"color": colour, "outline_color": "#333333"}), names[role]
        )
        for role, colour in ROLES.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("role", categories))
    layer.triggerRepaint()


def style_sea_links(layer: QgsMapLayer) -> None:
    """Links by probability: wider, the likelier."""
    if not isinstance(layer, QgsVectorLayer):
        return
    _title(layer)
    renderer = QgsGraduatedSymbolRenderer("probability")
    label = translate("EcoAxis", "probability {low} to {high}")
    for low, high, width in STEPS:
        symbol = QgsLineSymbol.createSimple({"color": LINK, "width": str(width), "capstyle": "round"})
        symbol.setOpacity(0.75)
        renderer.addClassRange(QgsRendererRange(low, high, symbol, label.format(low=f"{low:g}", high=f"{high:g}")))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def style_sea_indices(layer: QgsMapLayer) -> None:
    """The table of indices under the titles of its columns."""
    if isinstance(layer, QgsVectorLayer):
        _title(layer)


def style_sea_axes(layer: QgsMapLayer) -> None:
    """The axes of the sea, pale so that hubs and links show above them."""
    if not isinstance(layer, QgsVectorLayer):
        return
    _title(layer)
    look = {"color": "#e3eef5", "outline_color": "#5b8db0", "outline_style": "dash", "outline_width": "0.5"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
    layer.triggerRepaint()


def _title(layer: QgsVectorLayer) -> None:
    style_columns(layer)
    title_columns(layer)
