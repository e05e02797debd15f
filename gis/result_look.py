"""The last touch to every result that QGIS loads: titles for columns that have none, words for codes, a map tip."""
from __future__ import annotations

from qgis.core import QgsMapLayer, QgsVectorLayer

from ..core.redlist.categories import Category
from .column_titles import column_titles, show_words
from .explained_place import statement_words
from .map_tips import set_map_tip
from .measured_column_titles import measured_column_titles
from .redlist_measure_styles import cell_statuses
from .redlist_styles import category_names
from .report.texts import Labels


def finish_look(layer: QgsMapLayer, language: str) -> None:
    """Add what the algorithm's own style left out; what it has set stays."""
    if not isinstance(layer, QgsVectorLayer):
        return
    titles = {**column_titles(), **measured_column_titles()}
    for index, field in enumerate(layer.fields()):
        if not field.alias() and field.name() in titles:
            layer.setFieldAlias(index, titles[field.name()])
    for column, words in _words(language).items():
        index = layer.fields().indexOf(column)
        if index >= 0 and layer.editorWidgetSetup(index).type() != "ValueMap" and _holds(layer, column, words):
            show_words(layer, column, words)
    set_map_tip(layer)


def _words(language: str) -> dict[str, dict[str, str]]:
    label = Labels(language)
    certainties = {name: label(f"certainty.{name}") for name in ("published", "reported", "assumed")}
    consequences = {
        name: label(f"consequence.{name}") for name in ("prohibited", "avoid", "conditional", "possible", "unknown")
    }
    outcomes = {name: label(f"outcome.{name}") for name in ("applies", "does_not_apply", "no_data")}
    severities = {name: label(f"severity.{name}") for name in ("error", "warning", "info")}
    categories = {category.value: category_names()[category] for category in Category}
    return {
        "certainty": certainties,
        "consequence": consequences,
        "verdict": consequences,
        "relief_verdict": consequences,
        "verdict_without": consequences,
        "outcome": outcomes,
        "severity": severities,
        "status": cell_statuses(),
        "category": categories,
        "least": categories,
        "most": categories,
        "statement": {statement.value: word for statement, word in statement_words().items()},
    }


def _holds(layer: QgsVectorLayer, column: str, words: dict[str, str]) -> bool:
    """Whether the column holds these codes: a map of values shows others as unknown."""
    place = layer.fields().indexOf(column)
    if layer.fields()[place].isNumeric():
        return False
    found = {str(value) for value in layer.uniqueValues(place, len(words) + 4) if value not in (None, "")}
    return found <= {*words, "NULL"}
