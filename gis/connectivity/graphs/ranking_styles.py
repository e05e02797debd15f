"""How ranks of restoration and protection look on a map.

Colours run from dark to pale in one scale (after Magma), which every eye and a grey print keep in order; what has no
rank is pale grey.
"""
from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...geometry_repair import LINE, POLYGON
from ...styles import label_by
from .graph_styles import style_columns

translate = QCoreApplication.translate

COLORS = ("#3b0f70", "#8c2981", "#de4968", "#fe9f6d", "#fcfdbf")
LAST_RANKS = (3, 10, 25, 100)
NO_RANK = "#d9d9d9"
GAP, PALE_GAP = "#b2182b", "#d6b3b5"
LINE_WIDTHS = (1.6, 1.3, 1.0, 0.7, 0.5)


def title_ranking(layer: QgsVectorLayer) -> None:
    """Show the columns of a ranking under their titles."""
    style_columns(layer)
    titles = column_titles()
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])


def style_ranks(layer: QgsVectorLayer, rank: str) -> None:
    """Candidates by the expression ``rank`` (such as a column): the first darkest, labelled with the number."""
    title_ranking(layer)
    if layer.geometryType() not in (LINE, POLYGON):
        return
    root = QgsRuleBasedRenderer.Rule(None)
    low = 1
    for number, color in enumerate(COLORS):
        high = (*LAST_RANKS, None)[number]
        condition = f"({rank}) >= {low}"
        label = translate("EcoAxis", "Rank {low} and below").format(low=low)
        if high is not None:
            condition += f" AND ({rank}) <= {high}"
            label = translate("EcoAxis", "Rank {low} to {high}").format(low=low, high=high)
            low = high + 1
        root.appendChild(QgsRuleBasedRenderer.Rule(_symbol(layer, color, LINE_WIDTHS[number]), 0, 0, condition, label))
    label = translate("EcoAxis", "not chosen")
    condition = f"({rank}) IS NULL"
    root.appendChild(QgsRuleBasedRenderer.Rule(_symbol(layer, NO_RANK, 0.4), 0, 0, condition, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    label_by(layer, rank)
    settings = layer.labeling().settings()
    settings.isExpression = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.triggerRepaint()


def style_gaps(layer: QgsVectorLayer) -> None:
    """Gaps that only they can join strong, those with a shorter way around pale."""
    title_ranking(layer)
    if layer.geometryType() != LINE:
        return
    root = QgsRuleBasedRenderer.Rule(None)
    for color, width, condition, label in (
        (PALE_GAP, 0.4, '"joins" = 0', translate("EcoAxis", "Gap with a shorter way around")),
        (GAP, 1.1, '"joins" = 1', translate("EcoAxis", "Gap that must be closed to join the parts")),
    ):
        symbol = QgsLineSymbol.createSimple({"line_color": color, "line_width": str(width), "line_style": "dash"})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.triggerRepaint()


def column_titles() -> dict[str, str]:
    """The title of each column of the results."""
    return {
        "candidate": translate("EcoAxis", "Candidate"),
        "kind": translate("EcoAxis", "Kind"),
        "attribute": translate("EcoAxis", "Attribute added"),
        "cost": translate("EcoAxis", "Cost"),
        "gain_ec": translate("EcoAxis", "Gain in EC"),
        "gain_ec_percent": translate("EcoAxis", "Gain in EC (%)"),
        "gain_pc_percent": translate("EcoAxis", "Gain in PC (%)"),
        "gain_per_cost": translate("EcoAxis", "Gain in EC per cost"),
        "rank": translate("EcoAxis", "Rank by gain"),
        "rank_per_cost": translate("EcoAxis", "Rank by gain per cost"),
        "step": translate("EcoAxis", "Step of the sequence"),
        "chosen": translate("EcoAxis", "In the best set (1 = yes)"),
        "grade": translate("EcoAxis", "Zoning grade"),
        "category": translate("EcoAxis", "Red List category"),
        "priority": translate("EcoAxis", "Priority (assumed weights)"),
        "rank_priority": translate("EcoAxis", "Rank by priority"),
        "ec": translate("EcoAxis", "EC so far"),
        "ec_percent": translate("EcoAxis", "EC so far (% of all patches)"),
        "area_percent": translate("EcoAxis", "Protected so far (% of the attribute)"),
        "cumulative_cost": translate("EcoAxis", "Cost so far"),
        "cumulative_attribute": translate("EcoAxis", "Attribute so far"),
        "grade_1_percent": translate("EcoAxis", "Grade 1 protected so far (%)"),
        "reached": translate("EcoAxis", "Target reached (1 = yes)"),
        "protected_share": translate("EcoAxis", "Share that is protected"),
    }


def _symbol(layer: QgsVectorLayer, color: str, width: float) -> QgsSymbol:
    if layer.geometryType() == LINE:
        return QgsLineSymbol.createSimple({"line_color": color, "line_width": str(width), "capstyle": "round"})
    return QgsFillSymbol.createSimple({"color": color, "outline_color": "#3c3c3c", "outline_width": "0.2"})
