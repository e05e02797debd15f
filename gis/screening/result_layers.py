"""How the result layers of a screening look, when they are made and when they are opened again."""
from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsMapLayer, QgsVectorLayer

from ...core.evidence import Certainty
from ...core.schemes.scheme import Consequence
from ...core.screening.verdict import Outcome
from ..column_titles import show_words, title_columns
from ..opening_in_turn import open_vector
from ..report.texts import Labels
from ..styles import label_by, style_finding_table, style_reliefs, style_verdicts
from .outcome import FINDINGS, RELIEFS, VERDICTS

CODED = ("verdict", "relief_verdict", "verdict_without", "consequence", "outcome", "certainty")


def result_styles(language: str) -> dict[str, Callable[[QgsMapLayer], None]]:
    """What gives the layer of each output its look, with words in ``language``."""
    label = Labels(language)
    names = {each: label(f"consequence.{each.value}") for each in Consequence}
    words = {
        **{each.value: name for each, name in names.items()},
        **{each.value: label(f"outcome.{each.value}") for each in Outcome},
        **{each.value: label(f"certainty.{each.value}") for each in Certainty},
    }

    def titled(layer: QgsVectorLayer) -> None:
        title_columns(layer)
        for column in CODED:
            show_words(layer, column, words)

    def verdicts(layer: QgsVectorLayer) -> None:
        titled(layer)
        style_verdicts(layer, names)
        label_by(layer, "site")

    def findings(layer: QgsVectorLayer) -> None:
        titled(layer)
        style_finding_table(layer, names)

    def reliefs(layer: QgsVectorLayer) -> None:
        titled(layer)
        style_reliefs(layer)

    return {VERDICTS: verdicts, FINDINGS: findings, RELIEFS: reliefs}


def reopened_layers(
    outputs: Mapping[str, Any], titles: Mapping[str, str], language: str
) -> dict[str, QgsVectorLayer]:
    """The layers of an earlier result that are still there, by output, styled and named by ``titles``."""
    from ..result_look import finish_look

    styles = result_styles(language)
    layers = {}
    for name, title in titles.items():
        path = str(outputs.get(name) or "")
        if not os.path.exists(path.split("|")[0]):
            continue
        layer = open_vector(path, title)
        if layer.isValid():
            styles[name](layer)
            finish_look(layer, language)
            layers[name] = layer
    return layers
