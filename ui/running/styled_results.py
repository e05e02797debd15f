"""Opens the results of an algorithm with the styles that it gave them."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

from ...gis.opening_in_turn import in_turn


def opened_results(
    context: QgsProcessingContext, results: Mapping[str, Any], titles: Mapping[str, str]
) -> dict[str, QgsMapLayer]:
    """A layer for each output in ``titles`` that ``results`` has and that can be opened, by output name.

    Layers are named by ``titles`` and belong to the caller.
    """
    details = context.layersToLoadOnCompletion()
    feedback = QgsProcessingFeedback()
    layers = {}
    for name, title in titles.items():
        place = str(results.get(name) or "")
        if not place:
            continue
        with in_turn(place):
            found = QgsProcessingUtils.mapLayerFromString(place, context, True)
        layer = context.takeResultLayer(found.id()) if found is not None else None
        if layer is None:
            continue
        layer.setName(title)
        styler = details[place].postProcessor() if place in details else None
        if styler is not None:
            styler.postProcessLayer(layer, context, feedback)
        layers[name] = layer
    return layers
