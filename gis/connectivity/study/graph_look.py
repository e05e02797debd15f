"""The graph on the map: patches by dPC with a disc as large as their importance, links as wide as theirs."""
from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from qgis.core import (
    QgsApplication,
    QgsCentroidFillSymbolLayer,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...opening_in_turn import open_vector
from ..graphs.graph_styles import NOTHING, SIZES, style_links, style_patches
from ..graphs.patch_styles import links_style
from ..graphs.ranking_styles import style_ranks
from .results import COST

translate = QCoreApplication.translate

DISC = "#d55e00"
"""Vermilion, which stands apart from the greens of patches and the violet of links."""


def graph_layers(files: Mapping[str, str], distance_unit: str) -> dict[str, QgsMapLayer]:
    """The patches and links of a result, styled, by ``patches`` and ``links``; tables without shapes are left out.

    ``files`` by name of the output. Made in a worker thread, layers are handed to the main one.
    """
    found: dict[str, QgsMapLayer] = {}
    _open(found, "patches", files.get("NODES_OUT", ""), translate("EcoAxis", "Patches by importance"), _nodes)
    if files.get("LINKS_OUT"):
        _open(found, "links", files["LINKS_OUT"], translate("EcoAxis", "Links by importance"), _links)
    elif files.get("LINKS"):
        unit = translate("EcoAxis", "cost × m") if distance_unit == COST else distance_unit
        _open(found, "links", files["LINKS"], translate("EcoAxis", "Links"), links_style(unit))
    return found


def candidate_layers(files: Mapping[str, str]) -> dict[str, QgsMapLayer]:
    """The ranked candidates of a restoration."""
    found: dict[str, QgsMapLayer] = {}
    _open(found, "candidates", files.get("OUTPUT", ""), translate("EcoAxis", "Ranked candidates"), _candidates)
    return found


def _open(
    found: dict[str, QgsMapLayer], key: str, source: str, title: str, style: Callable[[QgsMapLayer], None]
) -> None:
    if not source or not os.path.isfile(source.partition("|")[0]):
        return
    layer = open_vector(source, title)
    if not layer.isValid() or not layer.isSpatial():
        return
    style(layer)
    layer.moveToThread(QgsApplication.instance().thread())
    found[key] = layer


def _nodes(layer: QgsMapLayer) -> None:
    style_patches(layer)
    if isinstance(layer, QgsVectorLayer) and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        _add_discs(layer)


def _links(layer: QgsMapLayer) -> None:
    """Links on which nothing hangs are there to be switched on: drawn, they would hide the others."""
    style_links(layer)
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return
    renderer = renderer.clone()
    classes = renderer.ranges()
    if len(classes) > 1 and classes[0].upperValue() <= NOTHING:
        renderer.updateRangeRenderState(0, False)
    layer.setRenderer(renderer)


def _add_discs(layer: QgsVectorLayer) -> None:
    renderer = layer.renderer()
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return
    renderer = renderer.clone()
    classes = renderer.ranges()
    first = len(SIZES) - len(classes)
    for number, each in enumerate(classes):
        symbol = each.symbol().clone()
        disc = QgsCentroidFillSymbolLayer()
        disc.setPointOnSurface(True)
        size = SIZES[max(0, first + number)]
        look = {"color": DISC, "outline_color": "#ffffff", "outline_width": "0.3", "size": str(size)}
        disc.setSubSymbol(QgsMarkerSymbol.createSimple(look))
        symbol.appendSymbolLayer(disc)
        renderer.updateRangeSymbol(number, symbol)
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _candidates(layer: QgsMapLayer) -> None:
    style_ranks(layer, '"step"')
