"""How corridors, paths, pinch points and barriers look on a map; colours run in one direction of lightness."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import (
    QgsColorRampShader,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ....core.issues import CoreError
from ...compat import is_null
from ...plain_figures import plain_figure
from ..graphs.graph_styles import class_breaks
from .surface import read_surface

translate = QCoreApplication.translate

CORRIDOR = ("#00441b", "#1b7837", "#5aae61", "#a6dba0", "#e3f4de")
"""Dark on the least-cost path, pale at the corridor's edge (ColorBrewer's greens)."""
CURRENT = ("#feebe2", "#fbb4b9", "#f768a1", "#c51b8a", "#7a0177")
BARRIER = ("#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404")
PATH = "#7a3e9d"
ROUNDING = 1e-9
"""A lowest value of this part of the highest is what rounding leaves of 0, and is told as 0."""
WIDTHS = (1.5, 1.1, 0.8, 0.5, 0.3)


def style_corridors(layer: QgsMapLayer) -> None:
    """Classes of cost above the least cost, by equal parts of the cells."""
    _classes(layer, CORRIDOR, translate("EcoAxis", "{low} to {high} cost x m above the least"))


def style_pinch_points(layer: QgsMapLayer) -> None:
    """Classes of current, the strongest fifth darkest."""
    _classes(layer, CURRENT, translate("EcoAxis", "{low} to {high} A"))


def style_barriers(layer: QgsMapLayer) -> None:
    """Classes of improvement per metre restored."""
    _classes(layer, BARRIER, translate("EcoAxis", "{low} to {high} cost x m won per metre"))


def style_paths(layer: QgsMapLayer) -> None:
    """Least-cost paths, the wider the easier the way is for its length."""
    if not isinstance(layer, QgsVectorLayer):
        return
    titles = {
        "from": translate("EcoAxis", "From"),
        "to": translate("EcoAxis", "To"),
        "distance": translate("EcoAxis", "Least cost (cost x m)"),
        "length_m": translate("EcoAxis", "Length of the path (m)"),
        "straight_m": translate("EcoAxis", "Straight distance (m)"),
        "cost_straight": translate("EcoAxis", "Least cost per straight metre"),
        "cost_length": translate("EcoAxis", "Least cost per metre of path"),
        "crosses": translate("EcoAxis", "Third cores on the way"),
        "width": translate("EcoAxis", "Width of the corridor (cost x m)"),
        "ohm": translate("EcoAxis", "Effective resistance in the corridor (ohm)"),
        "improve": translate("EcoAxis", "Best improvement (cost x m per metre restored)"),
        "improve_x": translate("EcoAxis", "Best improvement: x"),
        "improve_y": translate("EcoAxis", "Best improvement: y"),
        "radius_m": translate("EcoAxis", "Best improvement: radius (m)"),
    }
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])
    place = layer.fields().lookupField("cost_length")
    values = [feature.attributes()[place] for feature in layer.getFeatures()]
    ends = class_breaks([float(value) for value in values if not is_null(value)])
    renderer = QgsGraduatedSymbolRenderer("cost_length")
    label = translate("EcoAxis", "{low} to {high} cost per metre of path")
    for number, (low, high) in enumerate(zip(ends, ends[1:])):
        symbol = QgsLineSymbol.createSimple({"color": PATH, "width": str(WIDTHS[number]), "capstyle": "round"})
        told = label.format(low=plain_figure(low), high=plain_figure(high))
        renderer.addClassRange(QgsRendererRange(low, high, symbol, told))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _classes(layer: QgsMapLayer, colours: Sequence[str], label: str) -> None:
    if not isinstance(layer, QgsRasterLayer):
        return
    try:
        values = read_surface(layer).values
    except CoreError:
        return
    told = values[~np.isnan(values)]
    if not len(told):
        return
    ends = [float(end) for end in np.unique(np.quantile(told, np.linspace(0.0, 1.0, len(colours) + 1)))]
    if ends[0] < ROUNDING * ends[-1]:
        ends[0] = 0.0
    items = [
        QgsColorRampShader.ColorRampItem(
            high, QColor(colour), label.format(low=plain_figure(low), high=plain_figure(high))
        )
        for low, high, colour in zip(ends, [*ends[1:], ends[-1]], colours)
    ]
    ramp = QgsColorRampShader(ends[0], ends[-1], None, QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    layer.triggerRepaint()
