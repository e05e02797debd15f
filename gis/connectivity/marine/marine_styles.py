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
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...column_titles import title_columns

translate = QCoreApplication.translate

ROLES = {"source": "#d95f0e", "even": "#f0f0e0", "sink": "#2c7fb8", "alone": "#bdbdbd"}
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
    }


def style_hubs(layer: QgsMapLayer) -> None:
    """Hubs by their role: sources, sinks."""
    title_columns(layer)
    if not isinstance(layer, QgsVectorLayer):
        return
    names = role_names()
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
    title_columns(layer)
    if not isinstance(layer, QgsVectorLayer):
        return
    renderer = QgsGraduatedSymbolRenderer("probability")
    label = translate("EcoAxis", "probability {low} to {high}")
    for low, high, width in STEPS:
        symbol = QgsLineSymbol.createSimple({"color": LINK, "width": str(width), "capstyle": "round"})
        symbol.setOpacity(0.75)
        renderer.addClassRange(QgsRendererRange(low, high, symbol, label.format(low=f"{low:g}", high=f"{high:g}")))
    layer.setRenderer(renderer)
    layer.triggerRepaint()
