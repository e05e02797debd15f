"""Legend entries of the layers of a map: only what the map shows."""
from __future__ import annotations

import numpy
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsMapSettings,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsRenderContext,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

SWATCH = QSize(72, 38)
"""Pixels of a legend symbol."""

SWATCH_PIXELS_PER_METRE = 12_000
SAMPLED = 300
"""A raster's legend is made from so many rows and columns of the shown extent."""

BLOCK_TYPES = {
    Qgis.DataType.Byte: numpy.uint8,
    Qgis.DataType.UInt16: numpy.uint16,
    Qgis.DataType.Int16: numpy.int16,
    Qgis.DataType.UInt32: numpy.uint32,
    Qgis.DataType.Int32: numpy.int32,
    Qgis.DataType.Float32: numpy.float32,
    Qgis.DataType.Float64: numpy.float64,
}

Entry = tuple[str, QImage]


def symbol_image(symbol: QgsSymbol) -> QImage:
    """A legend symbol as a picture fine enough for print."""
    image = _blank()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    symbol.drawPreviewIcon(painter, SWATCH)
    painter.end()
    return image


def color_image(color: QColor) -> QImage:
    """A filled legend symbol with a thin frame."""
    image = _blank()
    painter = QPainter(image)
    painter.setBrush(color)
    painter.setPen(QColor("#555555"))
    painter.drawRect(0, 0, SWATCH.width() - 1, SWATCH.height() - 1)
    painter.end()
    return image


def _blank() -> QImage:
    image = QImage(SWATCH, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(SWATCH_PIXELS_PER_METRE)
    image.setDotsPerMeterY(SWATCH_PIXELS_PER_METRE)
    image.fill(QColor(0, 0, 0, 0))
    return image


def layer_entries(layer: QgsMapLayer, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> list[Entry]:
    """Labels and pictures of what ``layer`` shows inside ``extent`` (in ``crs``); nothing where it shows nothing.

    Classes are labelled ``layer: class``, or with the class alone where the layer has no name.
    """
    inside = transformed_extent(extent, crs, layer.crs())
    if inside is None:
        return []
    if isinstance(layer, QgsVectorLayer):
        return _vector_entries(layer, extent, crs, inside)
    if isinstance(layer, QgsRasterLayer) and isinstance(layer.renderer(), QgsPalettedRasterRenderer):
        return _raster_entries(layer, inside)
    return []


def transformed_extent(
    extent: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle | None:
    """``extent`` in ``target``; ``None`` where it cannot be transformed."""
    transform = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())
    try:
        return transform.transformBoundingBox(extent)
    except QgsCsException:
        return None


def _named(layer: QgsMapLayer, text: str) -> str:
    return ": ".join(part for part in (layer.name(), text) if part)


def _vector_entries(
    layer: QgsVectorLayer, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, inside: QgsRectangle
) -> list[Entry]:
    renderer = layer.renderer()
    if renderer is None:
        return []
    if isinstance(renderer, QgsSingleSymbolRenderer):
        request = QgsFeatureRequest().setFilterRect(inside).setLimit(1)
        shown = any(True for _ in layer.getFeatures(request))
        return [(layer.name(), symbol_image(renderer.symbol()))] if shown else []
    shown = _keys_shown(layer, extent, crs, inside)
    return [
        (_named(layer, item.label()), symbol_image(item.symbol()))
        for item in renderer.legendSymbolItems()
        if item.symbol() is not None and item.ruleKey() in shown
    ]


def _keys_shown(
    layer: QgsVectorLayer, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, inside: QgsRectangle
) -> set[str]:
    """Keys of the legend items that features inside the extent have; stops as soon as none is left to be found."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(1000, 1000))
    context = QgsRenderContext.fromMapSettings(settings)
    context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(layer))
    renderer = layer.renderer().clone()
    wanted = {item.ruleKey() for item in renderer.legendSymbolItems()}
    found: set[str] = set()
    renderer.startRender(context, layer.fields())
    request = QgsFeatureRequest().setFilterRect(inside).setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    request.setSubsetOfAttributes(sorted(renderer.usedAttributes(context)), layer.fields())
    try:
        for feature in layer.getFeatures(request):
            context.expressionContext().setFeature(feature)
            found |= renderer.legendKeysForFeature(feature, context)
            if wanted <= found:
                break
    finally:
        renderer.stopRender(context)
    return found


def _raster_entries(layer: QgsRasterLayer, inside: QgsRectangle) -> list[Entry]:
    renderer = layer.renderer()
    shown = inside.intersect(layer.extent())
    if shown.isEmpty():
        return []
    block = layer.dataProvider().block(renderer.usesBands()[0], shown, SAMPLED, SAMPLED)
    kind = BLOCK_TYPES.get(block.dataType())
    if kind is None:
        return []
    present = set(numpy.unique(numpy.frombuffer(bytes(block.data()), dtype=kind)).tolist())
    return [
        (_named(layer, each.label or f"{each.value:g}"), color_image(each.color))
        for each in renderer.classes()
        if each.value in present and each.color.alpha()
    ]
