"""How the importance of patches and links looks on a map."""
from __future__ import annotations

import math
from typing import Optional

from qgis.core import (
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsRendererRange,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...compat import is_null
from ...plain_figures import plain_figure

translate = QCoreApplication.translate

COLORS = ("#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c")
"""One hue from light to dark, which no form of colour blindness confuses (ColorBrewer's Greens)."""
SIZES = (1.8, 2.6, 3.6, 4.8, 6.4)
WIDTHS = (0.25, 0.45, 0.8, 1.3, 2.0)
OUTLINE = "#3f4f46"
WITHOUT = "#c9c9c9"
"""Colour of patches and links on which nothing hangs."""
NOTHING = 1e-9
"""Up to here a share (in percent) or a current (in ampere) is shown as 0."""
LINK = "#7a3e9d"
"""Violet, which stands apart from the greens of patches."""


def column_titles() -> dict[str, str]:
    """The title of each column of the results."""
    return {
        "index": translate("EcoAxis", "Index"),
        "name": translate("EcoAxis", "Name"),
        "dispersal": translate("EcoAxis", "Dispersal distance"),
        "threshold": translate("EcoAxis", "Threshold of links"),
        "value": translate("EcoAxis", "Value"),
        "id": translate("EcoAxis", "Patch"),
        "attribute": translate("EcoAxis", "Attribute"),
        "dA": translate("EcoAxis", "dA: share of all attributes (%)"),
        "dNC": translate("EcoAxis", "dNC: number of components (%)"),
        "dLCP": translate("EcoAxis", "dLCP: landscape coincidence probability (%)"),
        "dCCP": translate("EcoAxis", "dCCP: class coincidence probability (%)"),
        "BC": translate("EcoAxis", "BC: betweenness centrality (0 to 1)"),
        "dIIC": translate("EcoAxis", "dIIC: importance for IIC (%)"),
        "dIICintra": translate("EcoAxis", "dIICintra: within the patch (%)"),
        "dIICflux": translate("EcoAxis", "dIICflux: flux to other patches (%)"),
        "dIICconnector": translate("EcoAxis", "dIICconnector: stepping stone (%)"),
        "BC_IIC": translate("EcoAxis", "BC(IIC): paths through the patch (%)"),
        "dPC": translate("EcoAxis", "dPC: importance for PC (%)"),
        "dPCintra": translate("EcoAxis", "dPCintra: within the patch (%)"),
        "dPCflux": translate("EcoAxis", "dPCflux: flux to other patches (%)"),
        "dPCconnector": translate("EcoAxis", "dPCconnector: stepping stone (%)"),
        "BC_PC": translate("EcoAxis", "BC(PC): paths through the patch (%)"),
        "from": translate("EcoAxis", "From"),
        "to": translate("EcoAxis", "To"),
        "distance": translate("EcoAxis", "Distance"),
        "probability": translate("EcoAxis", "Dispersal probability"),
        "EC_PC": translate("EcoAxis", "Equivalent connectivity EC(PC)"),
        "EC_share": translate("EcoAxis", "EC(PC) in percent of all attributes"),
        "PC": translate("EcoAxis", "Probability of connectivity"),
        "PC_intra": translate("EcoAxis", "Part of PC within patches (%)"),
        "PC_direct": translate("EcoAxis", "Part of PC by direct links (%)"),
        "current": translate("EcoAxis", "Current (A)"),
        "resistance": translate("EcoAxis", "Effective resistance (ohm)"),
        "PC_step": translate("EcoAxis", "Part of PC by stepping stones (%)"),
    }


def style_columns(layer: QgsMapLayer) -> None:
    """Show columns under their titles."""
    if not isinstance(layer, QgsVectorLayer):
        return
    titles = column_titles()
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])


def style_patches(layer: QgsMapLayer) -> None:
    """Patches by dPC: polygons darker, points larger and darker, the more hangs on them."""
    style_columns(layer)
    if isinstance(layer, QgsVectorLayer):
        _graduate(layer, "dPC", translate("EcoAxis", "dPC {low} to {high} %"))


def style_links(layer: QgsMapLayer) -> None:
    """Links by dPC: wider, the more hangs on them."""
    style_columns(layer)
    if isinstance(layer, QgsVectorLayer):
        _graduate(layer, "dPC", translate("EcoAxis", "dPC {low} to {high} %"))


def style_currents(layer: QgsMapLayer) -> None:
    """Patches or links by the current that passes them: darker or wider, the more it is."""
    style_columns(layer)
    if isinstance(layer, QgsVectorLayer):
        _graduate(layer, "current", translate("EcoAxis", "{low} to {high} A"))


def class_breaks(values: list[float], classes: int = len(COLORS)) -> list[float]:
    """Ends of classes that hold about as many values each, rising, without doubles; empty without values."""
    ranked = sorted(values)
    if not ranked:
        return []
    ends = [ranked[0]]
    for number in range(1, classes + 1):
        end = ranked[math.ceil(number * len(ranked) / classes) - 1]
        if end > ends[-1]:
            ends.append(end)
    return ends if len(ends) > 1 else [ranked[0], ranked[0]]


def _graduate(layer: QgsVectorLayer, column: str, label: str) -> None:
    place = layer.fields().lookupField(column)
    if place < 0 or not layer.isSpatial():
        return
    values = [feature.attributes()[place] for feature in layer.getFeatures()]
    known = [float(value) for value in values if not is_null(value)]
    above = [value for value in known if value > NOTHING]
    ends = class_breaks(above)
    renderer = QgsGraduatedSymbolRenderer(column)
    if len(above) < len(known):
        renderer.addClassRange(QgsRendererRange(min(known), NOTHING, _symbol(layer.geometryType(), None), "0"))
    first = len(COLORS) - (len(ends) - 1)
    for number, (low, high) in enumerate(zip(ends, ends[1:])):
        text = label.format(low=plain_figure(low), high=plain_figure(high))
        renderer.addClassRange(QgsRendererRange(low, high, _symbol(layer.geometryType(), first + number), text))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _symbol(kind: QgsWkbTypes.GeometryType, rank: Optional[int]) -> QgsSymbol:
    """The symbol of a class; None for those on which nothing hangs."""
    color = WITHOUT if rank is None else COLORS[rank]
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        return QgsFillSymbol.createSimple({"color": color, "outline_color": OUTLINE, "outline_width": "0.15"})
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        look = {"color": WITHOUT, "width": "0.15"}
        if rank is not None:
            look = {"color": LINK, "width": str(WIDTHS[rank]), "capstyle": "round"}
        return QgsLineSymbol.createSimple(look)
    size = str(SIZES[rank or 0])
    return QgsMarkerSymbol.createSimple(
        {"color": color, "outline_color": OUTLINE, "outline_width": "0.2", "size": size}
    )
