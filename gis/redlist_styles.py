"""How categories of the Red List of Ecosystems look on a map: the colours of IUCN."""
from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.redlist.categories import Category

translate = QCoreApplication.translate

COLORS = {
    Category.CO: "#000000",
    Category.CR: "#d81e05",
    Category.EN: "#fc7f3f",
    Category.VU: "#f9e814",
    Category.NT: "#cce226",
    Category.LC: "#60c659",
    Category.DD: "#d1d1c6",
    Category.NE: "#ffffff",
}
OUTLINE = "#5b5b5b"


def category_names() -> dict[Category, str]:
    """The name of each category in the user's language, with its code."""
    return {
        Category.CO: translate("EcoAxis", "Collapsed (CO)"),
        Category.CR: translate("EcoAxis", "Critically endangered (CR)"),
        Category.EN: translate("EcoAxis", "Endangered (EN)"),
        Category.VU: translate("EcoAxis", "Vulnerable (VU)"),
        Category.NT: translate("EcoAxis", "Near threatened (NT)"),
        Category.LC: translate("EcoAxis", "Least concern (LC)"),
        Category.DD: translate("EcoAxis", "Data deficient (DD)"),
        Category.NE: translate("EcoAxis", "Not evaluated (NE)"),
    }


def style_categories(layer: QgsVectorLayer, field: str = "category") -> None:
    """Colour polygons by the category that ``field`` holds as a code."""
    names = category_names()
    renderer = QgsCategorizedSymbolRenderer(field)
    for category, color in COLORS.items():
        symbol = QgsFillSymbol.createSimple({"color": color, "outline_color": OUTLINE, "outline_width": "0.1"})
        renderer.addCategory(QgsRendererCategory(category.value, symbol, names[category]))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


class CategoryStyle(QgsProcessingLayerPostProcessorInterface):
    """Colours a result by its categories as soon as it is loaded."""

    def postProcessLayer(
        self, layer: QgsVectorLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by Processing on the main thread."""
        if isinstance(layer, QgsVectorLayer):
            style_categories(layer)
