"""How the measurements of the Red List of Ecosystems look on a map: occupied cells, hulls, severity of decline."""
from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from .styles import label_by

translate = QCoreApplication.translate

HULL = "#7a3e9d"
KEPT = {"color": "86,180,233,110", "outline_color": "#0072b2", "outline_width": "0.5"}
DROPPED = {"color": "0,0,0,0", "outline_color": "#8c8c8c", "outline_width": "0.4", "outline_style": "dash"}
SEVERITY = ((30.0, "#f7f0dc"), (50.0, "#f2c57c"), (80.0, "#d9742b"), (100.0, "#7f2704"))
"""Upper ends of the classes: the relative severities of 30, 50 and 80 % at which the criteria C and D decide."""


def cell_statuses() -> dict[str, str]:
    """What the statuses of cells are called."""
    return {
        "kept": translate("EcoAxis", "Occupied, counts for AOO"),
        "dropped": translate("EcoAxis", "Occupied, too little to count"),
    }


def style_cells(layer: QgsMapLayer) -> None:
    """Cells of the area of occupancy: filled where they count, dashed where they do not."""
    if not isinstance(layer, QgsVectorLayer):
        return
    renderer = QgsCategorizedSymbolRenderer("status")
    for status, look in (("kept", KEPT), ("dropped", DROPPED)):
        renderer.addCategory(QgsRendererCategory(status, QgsFillSymbol.createSimple(look), cell_statuses()[status]))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def style_hulls(layer: QgsMapLayer) -> None:
    """Extents of occurrence: dashed hulls with the names of their ecosystems."""
    if not isinstance(layer, QgsVectorLayer):
        return
    look = {"color": "122,62,157,25", "outline_color": HULL, "outline_width": "0.5", "outline_style": "dash"}
    values = sorted({str(feature["ecosystem"]) for feature in layer.getFeatures()})
    renderer = QgsCategorizedSymbolRenderer("ecosystem")
    for value in values:
        label = translate("EcoAxis", "Hull of {ecosystem}").format(ecosystem=value)
        renderer.addCategory(QgsRendererCategory(value, QgsFillSymbol.createSimple(look), label))
    layer.setRenderer(renderer)
    label_by(layer, "ecosystem")
    layer.triggerRepaint()


def style_severity(layer: QgsMapLayer) -> None:
    """Relative severity in the classes of the criteria, the darker the worse."""
    if not isinstance(layer, QgsRasterLayer):
        return
    items, low = [], 0.0
    for high, color in SEVERITY:
        label = translate("EcoAxis", "{low} to {high} % of the way to collapse")
        label = label.format(low=f"{low:g}", high=f"{high:g}")
        items.append(QgsColorRampShader.ColorRampItem(high, QColor(color), label))
        low = high
    function = QgsColorRampShader(0.0, SEVERITY[-1][0], None, QgsColorRampShader.Type.Discrete)
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(0.0)
    renderer.setClassificationMax(SEVERITY[-1][0])
    layer.setRenderer(renderer)
    layer.triggerRepaint()
