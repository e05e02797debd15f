"""The files of a graded map as layers with plain names and the look of their scheme, just made or opened again."""
from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..core.schemes.scheme import ZoningScheme
from ..core.zoning.combining import Combiner
from ..core.zoning.legend import decider_legend
from ..core.zoning.precedence import Precedence
from .column_titles import title_columns
from .opening_in_turn import open_vector
from .styles import style_deciders, style_grades
from .zoning_words import worded_legend

translate = QCoreApplication.translate


def layer_names() -> dict[str, str]:
    """The plain name of each output of ``gradezoning``, in the order in which layers lie on each other."""
    return {
        "GRADE": translate("EcoAxis", "Grades"),
        "DECIDER": translate("EcoAxis", "Deciding rules"),
        "CRITERIA": translate("EcoAxis", "Grades by criterion"),
        "SUMMARY": translate("EcoAxis", "Summary by unit and grade"),
        "LEGEND": translate("EcoAxis", "Legend of the deciding rules"),
    }


def open_zoning_layers(
    outputs: Mapping[str, object], scheme: Optional[ZoningScheme], language: str
) -> dict[str, QgsMapLayer]:
    """The layers that can still be opened, styled, by output name; they belong to the caller."""
    found: dict[str, QgsMapLayer] = {}
    for name, title in layer_names().items():
        path = str(outputs.get(name) or "")
        if not os.path.isfile(path):
            continue
        raster = path.lower().endswith(".tif")
        layer = QgsRasterLayer(path, title) if raster else open_vector(path, title)
        if not layer.isValid():
            continue
        _style(name, layer, scheme, language)
        found[name] = layer
    return found


def layer_of_file(project: QgsProject, path: str) -> Optional[QgsMapLayer]:
    """The layer of ``project`` that shows the file ``path``."""
    wanted = os.path.normcase(os.path.normpath(path))
    for layer in project.mapLayers().values():
        if os.path.normcase(os.path.normpath(layer.source().split("|")[0])) == wanted:
            return layer
    return None


def show_only(project: QgsProject, wanted: str, files: Mapping[str, object]) -> Optional[QgsMapLayer]:
    """Draw the layer of the file ``wanted`` and none of the other ``files``; the layer, where it is in the project."""
    shown = None
    for path in files.values():
        layer = layer_of_file(project, str(path)) if path else None
        node = project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if layer is None or node is None or not isinstance(layer, QgsRasterLayer):
            continue
        if str(path) == wanted:
            node.setItemVisibilityCheckedParentRecursive(True)
            shown = layer
        else:
            node.setItemVisibilityChecked(False)
    return shown


def show_criterion(layer: QgsRasterLayer, scheme: ZoningScheme, criterion: str, language: str) -> None:
    """Draw the band of ``criterion`` and say so in the layer's name."""
    criteria = list(dict.fromkeys(rule.criterion for rule in scheme.rules))
    if criterion not in criteria:
        return
    style_grades(layer, scheme.grades, language, criteria.index(criterion) + 1)
    titles = scheme.criteria.get(criterion)
    layer.setName(
        translate("EcoAxis", "Grades by criterion: {criterion}").format(
            criterion=(titles.get(language) if titles else "") or criterion
        )
    )


def _style(name: str, layer: QgsMapLayer, scheme: Optional[ZoningScheme], language: str) -> None:
    if isinstance(layer, QgsVectorLayer):
        title_columns(layer)
        return
    if scheme is None:
        return
    if name == "DECIDER":
        titles = {key: texts.get(language) or key for key, texts in scheme.indicators.items()}
        entries = decider_legend(scheme, Combiner(scheme, Precedence(scheme)))
        style_deciders(layer, worded_legend(scheme, entries, language), titles)
    elif name == "CRITERIA":
        criteria = list(dict.fromkeys(rule.criterion for rule in scheme.rules))
        show_criterion(layer, scheme, criteria[0], language)
    else:
        style_grades(layer, scheme.grades, language)
