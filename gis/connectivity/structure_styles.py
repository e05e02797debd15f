"""How protected connected land, its areas and mesh sizes look on a map.

Colours run from pale to dark in one hue (after Brewer's YlGnBu and Purples), which every eye and a grey print keep in
order; ground without a figure is grey.
"""
from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFillSymbol, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

GREENS = ("#edf8b1", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494")
PURPLES = ("#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f")
NO_FIGURE = "#d9d9d9"
OUTLINE = "#5b5b5b"
PROTCONN_BREAKS = (5.0, 10.0, 17.0, 30.0)
"""Percent of the unit; 17 and 30 % are the targets of 2020 (Aichi 11) and 2030 (Kunming-Montreal 3)."""
IMPORTANCE_BREAKS = (0.1, 1.0, 5.0, 20.0)


def style_protected(layer: QgsVectorLayer) -> None:
    """Units by ProtConn, in percent."""
    _title(layer, protected_titles())
    labels = translate("EcoAxis", "{low} to {high} % of the unit protected and connected")
    above = translate("EcoAxis", "{low} % and more of the unit protected and connected")
    _graduated(layer, "ProtConn", PROTCONN_BREAKS, GREENS, labels, above)


def style_importance(layer: QgsVectorLayer) -> None:
    """Protected areas by what ProtConn loses without them, in percent."""
    _title(layer, protected_titles())
    labels = translate("EcoAxis", "ProtConn falls by {low} to {high} % without it")
    above = translate("EcoAxis", "ProtConn falls by {low} % and more without it")
    _graduated(layer, "dProtConn", IMPORTANCE_BREAKS, PURPLES, labels, above)


def protected_titles() -> dict[str, str]:
    """The title of each column of the results on protected connected land."""
    return {
        "unit": translate("EcoAxis", "Unit"),
        "dispersal": translate("EcoAxis", "Dispersal distance (m)"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "protected_m2": translate("EcoAxis", "Protected (m²)"),
        "EC_m2": translate("EcoAxis", "Equivalent connected area (m²)"),
        "Prot": translate("EcoAxis", "Protected: Prot (%)"),
        "ProtConn": translate("EcoAxis", "Protected and connected: ProtConn (%)"),
        "ProtUnconn": translate("EcoAxis", "Protected, not connected: ProtUnconn (%)"),
        "RelConn": translate("EcoAxis", "Connected share of protected land: RelConn (%)"),
        "Unprotected": translate("EcoAxis", "Unprotected (%)"),
        "ProtConn_Prot": translate("EcoAxis", "Through protected land (% of ProtConn)"),
        "ProtConn_Within": translate("EcoAxis", "Within single areas (% of ProtConn)"),
        "ProtConn_Contig": translate("EcoAxis", "Through adjoining areas (% of ProtConn)"),
        "ProtConn_Trans": translate("EcoAxis", "Through areas beyond the border (% of ProtConn)"),
        "ProtConn_Unprot": translate("EcoAxis", "Across unprotected land (% of ProtConn)"),
        "ProtConn_Prot_region": translate("EcoAxis", "Through protected land (% of the unit)"),
        "ProtConn_Within_region": translate("EcoAxis", "Within single areas (% of the unit)"),
        "ProtConn_Contig_region": translate("EcoAxis", "Through adjoining areas (% of the unit)"),
        "ProtConn_Trans_region": translate("EcoAxis", "Through areas beyond the border (% of the unit)"),
        "ProtConn_Unprot_region": translate("EcoAxis", "Across unprotected land (% of the unit)"),
        "areas_inside": translate("EcoAxis", "Separate protected areas inside"),
        "areas_beyond": translate("EcoAxis", "Protected areas beyond the border"),
        "beyond_border": translate("EcoAxis", "Beyond the border (1 = yes)"),
        "dProtConn": translate("EcoAxis", "Loss of ProtConn without it (%)"),
    }


def _title(layer: QgsVectorLayer, titles: dict[str, str]) -> None:
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])


def _graduated(
    layer: QgsVectorLayer, column: str, breaks: Sequence[float], colors: Sequence[str], between: str, above: str
) -> None:
    """Classes from 0 by ``breaks`` (lower bound included), and one for features without a figure."""
    root = QgsRuleBasedRenderer.Rule(None)
    lows = (0.0, *breaks)
    for number, color in enumerate(colors):
        low, high = lows[number], (*breaks, None)[number]
        condition = f'"{column}" >= {low}' if number else f'"{column}" IS NOT NULL'
        label = above.format(low=f"{low:g}")
        if high is not None:
            condition += f' AND "{column}" < {high}'
            label = between.format(low=f"{low:g}", high=f"{high:g}")
        root.appendChild(_rule(color, condition, label))
    root.appendChild(_rule(NO_FIGURE, f'"{column}" IS NULL', translate("EcoAxis", "no data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.triggerRepaint()


def _rule(color: str, condition: str, label: str) -> QgsRuleBasedRenderer.Rule:
    symbol = QgsFillSymbol.createSimple({"color": color, "outline_color": OUTLINE, "outline_width": "0.15"})
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label)
