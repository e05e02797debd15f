"""What the columns of results are called in the user's language; the names in the files stay as they are."""
from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def column_titles() -> dict[str, str]:
    """The title of each column."""
    return {
        "site": translate("EcoAxis", "Site"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "verdict": translate("EcoAxis", "Verdict"),
        "decided_by": translate("EcoAxis", "Decided by"),
        "message": translate("EcoAxis", "Explanation"),
        "source": translate("EcoAxis", "Source"),
        "certainty": translate("EcoAxis", "Certainty"),
        "applies": translate("EcoAxis", "Rules that apply"),
        "no_data": translate("EcoAxis", "Rules without data"),
        "relief_verdict": translate("EcoAxis", "Verdict after leaving out"),
        "relief_area_m2": translate("EcoAxis", "To leave out (m²)"),
        "relief_remaining_m2": translate("EcoAxis", "Remains (m²)"),
        "zoning_m2": translate("EcoAxis", "Area by grade (m²)"),
        "rule": translate("EcoAxis", "Rule"),
        "group": translate("EcoAxis", "Group"),
        "dataset": translate("EcoAxis", "Dataset"),
        "outcome": translate("EcoAxis", "Outcome"),
        "consequence": translate("EcoAxis", "Consequence"),
        "measured": translate("EcoAxis", "Measured"),
        "measure": translate("EcoAxis", "Measure"),
        "threshold": translate("EcoAxis", "Threshold"),
        "share": translate("EcoAxis", "Share"),
        "distance_m": translate("EcoAxis", "Distance (m)"),
        "features": translate("EcoAxis", "Features or cells"),
        "examples": translate("EcoAxis", "Examples"),
        "verdict_without": translate("EcoAxis", "Verdict after leaving out"),
        "remaining_m2": translate("EcoAxis", "Remains (m²)"),
        "removes": translate("EcoAxis", "Rules that fall silent"),
        "unit": translate("EcoAxis", "Unit"),
        "grade": translate("EcoAxis", "Grade"),
        "cells": translate("EcoAxis", "Cells"),
        "value": translate("EcoAxis", "Value"),
        "criterion": translate("EcoAxis", "Criterion"),
        "indicator": translate("EcoAxis", "Indicator"),
        "place": translate("EcoAxis", "Place"),
        "statement": translate("EcoAxis", "Statement"),
        "rule_number": translate("EcoAxis", "Rule number"),
        "note": translate("EcoAxis", "Note"),
        "ec_loss_percent": translate("EcoAxis", "Loss of equivalent connectivity (%)"),
        "ec_loss_ha": translate("EcoAxis", "Loss of equivalent connectivity (ha)"),
        "ec_before_ha": translate("EcoAxis", "Equivalent connectivity before (ha)"),
        "ec_after_ha": translate("EcoAxis", "Equivalent connectivity after (ha)"),
        "habitat_lost_ha": translate("EcoAxis", "Habitat lost (ha)"),
        "deciding_m2": translate("EcoAxis", "Decided area (m²)"),
        "axis": translate("EcoAxis", "Axis"),
        "kind": translate("EcoAxis", "Kind"),
        "core_m2": translate("EcoAxis", "Cores (m²)"),
        "core_share": translate("EcoAxis", "Share of cores"),
        "patches": translate("EcoAxis", "Cores (number)"),
        "ec_m2": translate("EcoAxis", "Equivalent connectivity (m²)"),
        "ec_share": translate("EcoAxis", "Equivalent connectivity, share of the axis"),
        "connectedness": translate("EcoAxis", "Equivalent connectivity, share of the cores"),
        "protected_m2": translate("EcoAxis", "Protected (m²)"),
        "ec_protected_m2": translate("EcoAxis", "Equivalent connectivity of protected cores (m²)"),
        "continuous": translate("EcoAxis", "Share of the largest piece"),
        "continuous_all": translate("EcoAxis", "Share of all pieces"),
        "line_continuous": translate("EcoAxis", "Share of the centre line"),
        "pieces": translate("EcoAxis", "Pieces"),
        "breaks": translate("EcoAxis", "Breaks (number)"),
        "gaps": translate("EcoAxis", "Gaps (number)"),
        "gaps_far": translate("EcoAxis", "Gaps beyond dispersal"),
        "longest_gap_m": translate("EcoAxis", "Longest gap (m)"),
        "gaps_m": translate("EcoAxis", "Gaps together (m)"),
        "narrowest_m": translate("EcoAxis", "Narrowest place (m)"),
        "minimum_width_m": translate("EcoAxis", "Minimum width (m)"),
        "damaged_m2": translate("EcoAxis", "Damaged (m²)"),
        "damaged_share": translate("EcoAxis", "Share damaged"),
        "driver": translate("EcoAxis", "Driver"),
        "rest_m2": translate("EcoAxis", "Left to protect (m²)"),
        "gain_m2": translate("EcoAxis", "Gain (m²)"),
        "gain_percent": translate("EcoAxis", "Gain (%)"),
        "barrier": translate("EcoAxis", "Barriers"),
        "names": translate("EcoAxis", "Names"),
        "narrowest_x": translate("EcoAxis", "Narrowest place: x"),
        "narrowest_y": translate("EcoAxis", "Narrowest place: y"),
        "gap": translate("EcoAxis", "Gap (1 = yes)"),
        "far": translate("EcoAxis", "Longer than the dispersal distance (1 = yes)"),
        "length_m": translate("EcoAxis", "Length (m)"),
        "number": translate("EcoAxis", "Number"),
        "list": translate("EcoAxis", "List"),
        "cost": translate("EcoAxis", "Cost"),
        "priority": translate("EcoAxis", "Priority (assumed weights)"),
        "role": translate("EcoAxis", "Role"),
        "outward": translate("EcoAxis", "Flow out to other hubs"),
        "inward": translate("EcoAxis", "Flow in from other hubs"),
        "balance": translate("EcoAxis", "Balance (−1 takes only, 1 gives only)"),
        "retention": translate("EcoAxis", "Local retention"),
        "relative": translate("EcoAxis", "Retention as a share of all that settle"),
        "self": translate("EcoAxis", "Self-recruitment"),
        "lost": translate("EcoAxis", "Share lost"),
    }


def title_columns(layer: QgsVectorLayer) -> None:
    """Show the columns of ``layer`` under their titles."""
    titles = column_titles()
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])


def show_words(layer: QgsVectorLayer, column: str, words: Mapping[str, str]) -> None:
    """Show the codes in ``column`` as ``words``; the codes stay in the data."""
    index = layer.fields().indexOf(column)
    if index >= 0:
        pairs = [{word: code} for code, word in words.items()]
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": pairs}))
