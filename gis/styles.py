"""How grades, verdicts and findings look on a map: one look for reports, the sample project and the desktop."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.schemes.scheme import Consequence, Grade
from ..core.screening.verdict import SEVERITY_ORDER
from ..core.zoning.legend import LegendEntry
from . import palette

FILL_OPACITY = 0.62
RELIEF_OPACITY = 0.45
CELLS_LOOKED_THROUGH = 5_000_000
GOLDEN_RATIO = 0.618034
"""Multiples of it spread hues evenly, however many there are."""
HATCHES = {
    "crossed": ((45.0, 2.2), (135.0, 2.2)),
    "diagonal": ((45.0, 2.4),),
    "horizontal": ((0.0, 2.4),),
    "none": (),
    "backward": ((135.0, 1.3),),
}
"""Angle in degrees and spacing in millimetres of the lines of each hatch."""


def _fill_symbol(*layers: QgsSimpleFillSymbolLayer) -> QgsFillSymbol:
    """A symbol of these layers, the first at the bottom; the constructor that takes a list does not own them."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def consequence_symbol(consequence: Consequence) -> QgsFillSymbol:
    """Half-transparent fill, hatch and outline of a consequence; hatches tell areas apart without colour."""
    sign = palette.SIGNS[consequence]
    color = QColor(sign.fill)
    fill = QColor(color)
    fill.setAlphaF(FILL_OPACITY)
    base = QgsSimpleFillSymbolLayer(fill)
    base.setStrokeColor(color)
    base.setStrokeWidth(0.35)
    symbol = _fill_symbol(base)
    for angle, spacing in HATCHES[sign.hatch]:
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(angle)
        lines.setDistance(spacing)
        lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": sign.fill, "line_width": "0.22"}))
        symbol.appendSymbolLayer(lines)
    return symbol


def consequence_renderer(field: str, names: Mapping[Consequence, str]) -> QgsCategorizedSymbolRenderer:
    """Categories of the stored words (``prohibited`` …) labelled with ``names``; the worst is drawn on top."""
    renderer = QgsCategorizedSymbolRenderer(field)
    for index, consequence in enumerate(SEVERITY_ORDER):
        symbol = consequence_symbol(consequence)
        for layer in symbol.symbolLayers():
            layer.setRenderingPass(len(SEVERITY_ORDER) - index)
        renderer.addCategory(QgsRendererCategory(consequence.value, symbol, names[consequence]))
    renderer.setUsingSymbolLevels(True)
    return renderer


def style_findings(layer: QgsVectorLayer, names: Mapping[Consequence, str], field: str = "consequence") -> None:
    """Colour the parts of findings by consequence; ``names`` are the words of the legend."""
    layer.setRenderer(consequence_renderer(field, names))
    layer.triggerRepaint()


def style_verdicts(layer: QgsVectorLayer, names: Mapping[Consequence, str], field: str = "verdict") -> None:
    """Colour sites by their verdict, held as ``prohibited``, ``avoid`` … in ``field``."""
    layer.setRenderer(consequence_renderer(field, names))
    layer.triggerRepaint()


def outline_symbol(color: str = palette.SITE_OUTLINE, width: float = 0.7, dashed: bool = False) -> QgsFillSymbol:
    """No fill, an outline of ``width`` millimetres on a white casing, so that it shows on any ground."""
    casing = QgsSimpleFillSymbolLayer(QColor(0, 0, 0, 0))
    casing.setBrushStyle(Qt.BrushStyle.NoBrush)
    casing.setStrokeColor(QColor(255, 255, 255, 230))
    casing.setStrokeWidth(width + 0.7)
    line = QgsSimpleFillSymbolLayer(QColor(0, 0, 0, 0))
    line.setBrushStyle(Qt.BrushStyle.NoBrush)
    line.setStrokeColor(QColor(color))
    line.setStrokeWidth(width)
    for part in (casing, line):
        part.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        line.setStrokeStyle(Qt.PenStyle.DashLine)
    return _fill_symbol(casing, line)


def relief_symbol() -> QgsFillSymbol:
    """The ground that would be left out of a site: violet, hatched both ways."""
    color = QColor(palette.RELIEF_FILL)
    color.setAlphaF(RELIEF_OPACITY)
    base = QgsSimpleFillSymbolLayer(color)
    base.setStrokeColor(QColor(palette.RELIEF_FILL))
    base.setStrokeWidth(0.5)
    symbol = _fill_symbol(base)
    for angle in (45.0, 135.0):
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(angle)
        lines.setDistance(2.0)
        lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": palette.RELIEF_FILL, "line_width": "0.2"}))
        symbol.appendSymbolLayer(lines)
    return symbol


def style_finding_table(layer: QgsVectorLayer, names: Mapping[Consequence, str]) -> None:
    """Colour the findings that say something; the ground of rules that do not apply is not drawn."""
    field = "CASE WHEN \"outcome\" <> 'does_not_apply' THEN \"consequence\" END"
    style_findings(layer, names, field)


def style_reliefs(layer: QgsVectorLayer) -> None:
    """The ground to leave out."""
    layer.setRenderer(QgsSingleSymbolRenderer(relief_symbol()))
    layer.triggerRepaint()


def label_by(layer: QgsVectorLayer, field: str) -> None:
    """Write the texts of ``field`` on the map, with a white rim."""
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    text = QgsTextFormat()
    text.setSize(9)
    rim = QgsTextBufferSettings()
    rim.setEnabled(True)
    rim.setSize(0.8)
    text.setBuffer(rim)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_grades(layer: QgsRasterLayer, grades: Sequence[Grade], language: str, band: int = 1) -> None:
    """Give a grade raster the colours and labels of its scheme; 0 (no data) is not drawn.

    Labels are in ``language`` or, where it is missing, in any language that the scheme has.
    """
    classes = []
    for grade in grades:
        label = grade.label.get(language) or next(iter(grade.label.values()), str(grade.value))
        classes.append(QgsPalettedRasterRenderer.Class(grade.value, QColor(grade.color), label))
    show_classes(layer, classes, band)


def style_deciders(layer: QgsRasterLayer, entries: Sequence[LegendEntry], titles: Mapping[str, str]) -> None:
    """Give a raster of deciding rules a colour for each indicator and a label for each rule.

    ``titles`` are the names of the indicators. Only values that occur are listed where the raster is small enough to
    look through.
    """
    indicators = list(dict.fromkeys(entry.indicator for entry in entries if entry.indicator))
    present = _values(layer)
    classes = []
    for entry in entries:
        if present is not None and entry.value not in present:
            continue
        color = QColor(palette.LINE)
        if entry.indicator:
            hue = indicators.index(entry.indicator) * GOLDEN_RATIO % 1.0
            color = QColor.fromHsvF(hue, 0.3 + 0.4 / max(entry.grade, 1), 0.88)
        name = titles.get(entry.indicator) or entry.indicator
        label = f"{entry.value}: {name} – {entry.rule}" if name else f"{entry.value}: {entry.rule}"
        classes.append(QgsPalettedRasterRenderer.Class(entry.value, color, label))
    show_classes(layer, classes, 1)


def _values(layer: QgsRasterLayer) -> set[int] | None:
    """The values of band 1; ``None`` where the raster is too large to look through while the user waits."""
    if layer.width() * layer.height() > CELLS_LOOKED_THROUGH:
        return None
    found = QgsPalettedRasterRenderer.classDataFromRaster(layer.dataProvider(), 1)
    return {int(each.value) for each in found}


def show_classes(layer: QgsRasterLayer, classes: Sequence[QgsPalettedRasterRenderer.Class], band: int) -> None:
    """Draw ``band`` of ``layer`` in the colours of ``classes``; no data is not drawn."""
    provider = layer.dataProvider()
    provider.setUseSourceNoDataValue(band, True)
    layer.setRenderer(QgsPalettedRasterRenderer(provider, band, classes))
    layer.triggerRepaint()
