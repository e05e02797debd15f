"""How resistance looks on a map: pale = easy to cross, dark = a barrier, in steps that grow as resistance does.

Colours run in one direction of lightness (after Brewer's YlOrBr), which every eye and a grey print keep in order.
"""
from __future__ import annotations

from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsRasterShader, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

translate = QCoreApplication.translate

STEPS = (
    (1.0, "#fff7bc"),
    (3.0, "#fee391"),
    (10.0, "#fec44f"),
    (30.0, "#fe9929"),
    (60.0, "#ec7014"),
    (100.0, "#cc4c02"),
    (300.0, "#993404"),
    (float("inf"), "#3d1501"),
)
"""Upper end (included) and colour of each step."""


def style_resistance(layer: QgsRasterLayer) -> None:
    """Steps of resistance with their bounds in the legend."""
    items = []
    below = None
    for upper, colour in STEPS:
        if below is None:
            label = translate("EcoAxis", "up to {upper} (easy to cross)").format(upper=f"{upper:g}")
        elif upper == float("inf"):
            label = translate("EcoAxis", "above {lower} (barrier)").format(lower=f"{below:g}")
        else:
            label = translate("EcoAxis", "above {lower} to {upper}").format(lower=f"{below:g}", upper=f"{upper:g}")
        items.append(QgsColorRampShader.ColorRampItem(upper, QColor(colour), label))
        below = upper
    ramp = QgsColorRampShader(0.0, 1000.0, None, QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    layer.triggerRepaint()
