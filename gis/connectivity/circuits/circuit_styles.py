"""How currents look on a map: five classes of rank, because only ranks can be compared between places."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

translate = QCoreApplication.translate

PERCENTILES = (30.0, 50.0, 80.0, 95.0)
"""Upper ends of all classes but the highest, in percent of the cells (reported for Daegu, 2024 to 2026)."""
COLORS = ("#f0efe6", "#c7e9b4", "#7fcdbb", "#2c7fb8", "#253494")
"""From light to dark (ColorBrewer's YlGnBu), which no form of colour blindness confuses."""


def class_names() -> tuple[str, ...]:
    """The classes from the lowest to the highest."""
    return (
        translate("EcoAxis", "Disconnected (lowest 30 %)"),
        translate("EcoAxis", "Weak, stepping stones (30–50 %)"),
        translate("EcoAxis", "General linkage (50–80 %)"),
        translate("EcoAxis", "Main linkage (80–95 %)"),
        translate("EcoAxis", "Core linkage (top 5 %)"),
    )


def class_breaks(current: np.ndarray) -> tuple[float, ...]:
    """Currents at the upper ends of the classes, of all cells that are nodes; empty where there is none."""
    values = current[np.isfinite(current)]
    return tuple(float(each) for each in np.percentile(values, PERCENTILES)) if len(values) else ()


def current_style(breaks: tuple[float, ...]) -> Callable[[QgsMapLayer], None]:
    """The style of a current map with these ``class_breaks``."""

    def style(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsRasterLayer) or not breaks:
            return
        ramp = QgsColorRampShader(0.0, breaks[-1], None, QgsColorRampShader.Type.Discrete)
        ramp.setColorRampItemList(
            [
                QgsColorRampShader.ColorRampItem(end, QColor(color), name)
                for end, color, name in zip((*breaks, float("inf")), COLORS, class_names())
            ]
        )
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(ramp)
        layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
        layer.triggerRepaint()

    return style
