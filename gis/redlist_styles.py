"""How categories of the Red List of Ecosystems look on a map: the colours of IUCN."""
from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..core.redlist.categories import Category
from . import palette
from .column_titles import show_words

translate = QCoreApplication.translate

COLORS = {category: sign.fill for category, sign in palette.CATEGORIES.items()}
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


def column_titles() -> dict[str, str]:
    """The title of each column of the map, the index and the areas."""
    return {
        "category": translate("EcoAxis", "Category"),
        "least": translate("EcoAxis", "Least threatened plausible category"),
        "most": translate("EcoAxis", "Most threatened plausible category"),
        "text": translate("EcoAxis", "Category with bounds"),
        "reason": translate("EcoAxis", "Reason"),
        "unit": translate("EcoAxis", "Unit"),
        "year": translate("EcoAxis", "Year"),
        "rlie": translate("EcoAxis", "Red List Index of Ecosystems"),
        "counted": translate("EcoAxis", "Ecosystems counted"),
        "dd": translate("EcoAxis", "Left out: data deficient (DD)"),
        "ne": translate("EcoAxis", "Left out: not evaluated (NE)"),
        "ecosystems": translate("EcoAxis", "Ecosystems"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "share": translate("EcoAxis", "Share"),
    }


def title_red_list_columns(layer: QgsVectorLayer) -> None:
    """Show columns under their titles, and categories by their names."""
    titles = column_titles()
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])
    names = {category.value: name for category, name in category_names().items()}
    for column in ("category", "least", "most"):
        show_words(layer, column, names)


def style_red_list(layer: QgsVectorLayer) -> None:
    """The look of the map: colours of IUCN, titles and names."""
    title_red_list_columns(layer)
    style_categories(layer)
