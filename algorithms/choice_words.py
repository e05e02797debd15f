"""The words for choices whose stable ids stand in commands, models and scripts."""
from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

PACKAGE = __name__.rpartition(".algorithms.")[0]
WIDGET = f"{PACKAGE}.ui.processing.choice_widget.ChoiceWidget"
"""What the dialogs of Processing show a choice with; a text, so that nothing of it is loaded where there are none."""


def show_words(parameter: QgsProcessingParameterDefinition) -> None:
    """Let dialogs show the words of a choice; its values stay the ids."""
    if parameter.type() == "enum" and parameter.usesStaticStrings() and parameter.name() in choice_words():
        metadata: dict[str, Any] = dict(parameter.metadata())
        metadata["widget_wrapper"] = {"class": WIDGET}
        parameter.setMetadata(metadata)


def words_of(parameter: str, option: str) -> str:
    """The word for an option of a parameter; the id where it has none."""
    return choice_words().get(parameter, {}).get(option, option)


def choice_words() -> dict[str, dict[str, str]]:
    """Words by parameter and option, in the language of the interface."""
    return {**_reports(), **_axes(), **_graphs(), **_rankings(), **_surfaces()}


def _reports() -> dict[str, dict[str, str]]:
    return {
        "LANGUAGE": {"en": translate("EcoAxis", "English"), "ko": translate("EcoAxis", "Korean")},
        "SECTIONS": {
            "summary": translate("EcoAxis", "Table of verdicts"),
            "maps": translate("EcoAxis", "Maps"),
            "findings": translate("EcoAxis", "Findings of all rules"),
            "reliefs": translate("EcoAxis", "What would change the verdict"),
            "rules": translate("EcoAxis", "The rules and their certainty"),
            "data": translate("EcoAxis", "Data and their quality"),
            "provenance": translate("EcoAxis", "How to repeat the result"),
        },
    }


def _axes() -> dict[str, dict[str, str]]:
    return {
        "CORES_FROM": {
            "axis_core": translate("EcoAxis", "Core zones of the axes"),
            "protected_areas": translate("EcoAxis", "Protected areas"),
            "ecosystem_nature_map": translate("EcoAxis", "Grade 1 of the Ecosystem and Nature Map"),
            "zoning_grade": translate("EcoAxis", "Grade 1 of the zoning"),
        },
        "BARRIERS": {
            "roads": translate("EcoAxis", "Roads"),
            "railways": translate("EcoAxis", "Railways"),
            "built_up": translate("EcoAxis", "Built-up land"),
            "none": translate("EcoAxis", "Nothing"),
        },
        "KIND": {
            "baekdudaegan": translate("EcoAxis", "Baekdudaegan"),
            "mountain": translate("EcoAxis", "Mountain axis"),
            "river": translate("EcoAxis", "River axis"),
            "coast": translate("EcoAxis", "Coastal axis"),
            "dmz": translate("EcoAxis", "Axis of the DMZ"),
            "urban": translate("EcoAxis", "Urban axis"),
        },
    }


def _graphs() -> dict[str, dict[str, str]]:
    neighbours = {
        "8": translate("EcoAxis", "8 (sides and corners)"),
        "4": translate("EcoAxis", "4 (sides alone)"),
    }
    return {
        "CONNECTIVITY": neighbours,
        "NEIGHBOURS": neighbours,
        "DISSOLVE": {
            "none": translate("EcoAxis", "Each feature is a patch"),
            "id": translate("EcoAxis", "Features of one id are a patch"),
            "touching": translate("EcoAxis", "Features that touch are a patch"),
        },
        "DISTANCE_TYPE": {
            "edge": translate("EcoAxis", "From edge to edge"),
            "centroid": translate("EcoAxis", "From centre to centre"),
            "least-cost": translate("EcoAxis", "Along the least costly path"),
        },
        "LINK_SET": {
            "all": translate("EcoAxis", "All pairs"),
            "planar": translate("EcoAxis", "Neighbours alone (planar graph)"),
        },
        "LINK_VALUES": {
            "distance": translate("EcoAxis", "Distances"),
            "probability": translate("EcoAxis", "Probabilities"),
        },
    }


def _rankings() -> dict[str, dict[str, str]]:
    return {
        "TARGET_TYPE": {
            "area": translate("EcoAxis", "Area"),
            "connectivity": translate("EcoAxis", "Equivalent connectivity"),
        },
        "METHOD": {
            "alone": translate("EcoAxis", "Each on its own"),
            "greedy": translate("EcoAxis", "Step by step, the best first (greedy)"),
            "exact": translate("EcoAxis", "Best set of all (exact)"),
        },
        "ORDER": {
            "gain-per-cost": translate("EcoAxis", "Gain for the cost"),
            "gain": translate("EcoAxis", "Gain"),
            "priority": translate("EcoAxis", "Priority"),
        },
    }


def _surfaces() -> dict[str, dict[str, str]]:
    units = {
        "resistance": translate("EcoAxis", "Resistances"),
        "conductance": translate("EcoAxis", "Conductances"),
    }
    return {
        "NETWORK": {
            "adjacent": translate("EcoAxis", "Neighbouring cores"),
            "all": translate("EcoAxis", "All pairs"),
        },
        "COMBINE": {"maximum": translate("EcoAxis", "Maximum"), "sum": translate("EcoAxis", "Sum")},
        "MODE": {
            "pairwise": translate("EcoAxis", "Each pair (pairwise)"),
            "one-to-all": translate("EcoAxis", "From one to all others (one-to-all)"),
            "all-to-one": translate("EcoAxis", "From all others to one (all-to-one)"),
            "advanced": translate("EcoAxis", "Own sources and grounds (advanced)"),
        },
        "AVERAGE": {
            "conductance": translate("EcoAxis", "Mean of the conductances"),
            "resistance": translate("EcoAxis", "Mean of the resistances"),
        },
        "RESISTANCE_VALUES": units,
        "GROUND_VALUES": units,
        "PAIRS_ARE": {
            "included": translate("EcoAxis", "Computed"),
            "excluded": translate("EcoAxis", "Left out"),
        },
        "CONFLICT": {
            "keep both": translate("EcoAxis", "Keep both"),
            "remove source": translate("EcoAxis", "Remove the source"),
            "remove ground": translate("EcoAxis", "Remove the ground"),
            "remove both": translate("EcoAxis", "Remove both"),
        },
    }
