"""How results look when QGIS loads them: styles are set after the layer is there, in the main thread."""
from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

_STYLERS: dict[str, _Styler] = {}
"""By destination: QGIS does not keep the Python object alive, so it is held here until a later run replaces it."""


class _Styler(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, style: Callable[[QgsMapLayer], None]):
        super().__init__()
        self.style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self.style(layer)


def style_when_loaded(
    context: QgsProcessingContext, destination: object, style: Callable[[QgsMapLayer], None]
) -> None:
    """Give the layer at ``destination`` (as an output names it) its ``style`` if it will be loaded into a project."""
    place = str(destination or "")
    if place and context.willLoadLayerOnCompletion(place):
        _STYLERS[place] = _Styler(style)
        context.layerToLoadOnCompletionDetails(place).setPostProcessor(_STYLERS[place])


def finish_when_loaded(
    context: QgsProcessingContext, destination: object, finish: Callable[[QgsMapLayer], None]
) -> None:
    """Do ``finish`` to the layer at ``destination`` after the style that this run has given it, if any."""
    place = str(destination or "")
    if not place or not context.willLoadLayerOnCompletion(place):
        return
    given = context.layerToLoadOnCompletionDetails(place).postProcessor()
    style = _STYLERS[place].style if given is not None and given is _STYLERS.get(place) else None

    def both(layer: QgsMapLayer) -> None:
        if style is not None:
            style(layer)
        finish(layer)

    style_when_loaded(context, place, both)
