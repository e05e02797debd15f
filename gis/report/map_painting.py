"""Paints the maps of a report with their frame and scale bar, in whatever thread it is called.

Maps are rendered here and not by a print layout: layouts belong to the main thread, which a large map would stop.
"""
from __future__ import annotations

import math
import threading

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsLabelingEngineSettings,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMapSettingsUtils,
    QgsRenderContext,
    QgsScaleBarRenderer,
    QgsScaleBarSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen

from ...core.progress import Progress
from .. import palette
from .figures import Figure
from .legend import transformed_extent
from .marks import MapMark
from .typeface import Typeface

MM_PER_INCH = 25.4
FRAME = 0.3
SCALE_BAR_SHARE = 0.3
"""A scale bar takes at most this share of the width of its map."""

SCALE_BAR_HEIGHT = 1.6
SCALE_BAR_MARGIN = 1.5
MOST_POINTS = 150_000
"""Maps of more points are printed as a picture: Qt packs a page of outlines in one go, in which nothing else runs."""

WATCH_SECONDS = 0.1


def paint_map(painter: QPainter, mark: MapMark, typeface: Typeface, dpi: float, progress: Progress) -> None:
    """Paint a map at its place; ``dpi`` are the dots of the painter. Raises ``Cancelled``."""
    dots = dpi / MM_PER_INCH
    settings = _settings(mark, dpi)
    box = QRectF(mark.x * dots, mark.y * dots, mark.width * dots, mark.height * dots)
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, QColor("#ffffff"))
    if _needs_picture(settings) or _is_heavy(mark.figure):
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.drawImage(box, _picture(settings, progress))
    else:
        painter.translate(box.topLeft())
        settings.setFlag(QgsMapSettings.Flag.ForceVectorOutput, True)
        _render(settings, painter, progress)
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(palette.MUTED), FRAME * dots)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.restore()
    _scale_bar(painter, mark, typeface, dots)


def _settings(mark: MapMark, dpi: float) -> QgsMapSettings:
    figure: Figure = mark.figure
    dots = dpi / MM_PER_INCH
    flag = QgsMapSettings.Flag
    settings = QgsMapSettings()
    settings.setDestinationCrs(figure.crs)
    settings.setExtent(figure.extent)
    settings.setOutputSize(QSize(round(mark.width * dots), round(mark.height * dots)))
    settings.setOutputDpi(dpi)
    settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    settings.setEllipsoid("NONE")
    settings.setLayers(list(figure.layers))
    settings.setTransformContext(QgsCoordinateTransformContext())
    for name, value in (
        (flag.Antialiasing, True), (flag.UseAdvancedEffects, True), (flag.DrawEditingInfo, False),
        (flag.DrawSelection, False), (flag.UseRenderingOptimization, False),
    ):  # fmt: skip
        settings.setFlag(name, value)
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.NoSimplification)
    settings.setSimplifyMethod(method)
    labels = QgsLabelingEngineSettings()
    labels.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)
    settings.setLabelingEngineSettings(labels)
    settings.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    return settings


def _needs_picture(settings: QgsMapSettings) -> bool:
    """Whether a layer is drawn with effects that a PDF does not know, such as an opacity of its own."""
    return bool(QgsMapSettingsUtils.containsAdvancedEffects(settings))


def _is_heavy(figure: Figure) -> bool:
    """Whether the outlines on the map have more than ``MOST_POINTS`` points."""
    points = 0
    for layer in figure.layers:
        if not isinstance(layer, QgsVectorLayer):
            continue
        inside = transformed_extent(figure.extent, figure.crs, layer.crs())
        if inside is None:
            continue
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(inside).setNoAttributes()):
            shape = feature.geometry().constGet()
            points += 0 if shape is None else shape.nCoordinates()
            if points > MOST_POINTS:
                return True
    return False


def _picture(settings: QgsMapSettings, progress: Progress) -> QImage:
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    per_metre = round(settings.outputDpi() / MM_PER_INCH * 1000.0)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    _render(settings, painter, progress)
    painter.end()
    return image


def _render(settings: QgsMapSettings, painter: QPainter, progress: Progress) -> None:
    """Render in this thread; QGIS lets the other threads of Python run meanwhile. Raises ``Cancelled``."""
    progress.check()
    job = QgsMapRendererCustomPainterJob(settings, painter)
    done = threading.Event()

    def watch() -> None:
        while not done.wait(WATCH_SECONDS):
            if progress.is_cancelled():
                job.cancelWithoutBlocking()

    watcher = threading.Thread(target=watch, name="ecoaxis-report-map", daemon=True)
    watcher.start()
    try:
        job.renderSynchronously()
    finally:
        done.set()
        watcher.join()
    progress.check()


def _scale_bar(painter: QPainter, mark: MapMark, typeface: Typeface, dots: float) -> None:
    figure: Figure = mark.figure
    length = round_length(mark.width * figure.scale / 1000.0 * SCALE_BAR_SHARE)
    kilometres = length >= 1000.0
    settings = QgsScaleBarSettings()
    unit = QgsUnitTypes.DistanceUnit
    settings.setUnits(unit.DistanceKilometers if kilometres else unit.DistanceMeters)
    settings.setUnitLabel("km" if kilometres else "m")
    settings.setMapUnitsPerScaleBarUnit(1.0)
    settings.setNumberOfSegmentsLeft(0)
    settings.setNumberOfSegments(2)
    settings.setUnitsPerSegment(length / (1000.0 if kilometres else 1.0) / 2)
    settings.setHeight(SCALE_BAR_HEIGHT)
    settings.setBoxContentSpace(1.0)
    text = QgsTextFormat()
    text.setFont(QFont(typeface.family))
    text.setSize(6.5)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(palette.INK))
    settings.setTextFormat(text)
    placed = QgsScaleBarRenderer.ScaleBarContext()
    placed.segmentWidth = length / 2 / figure.scale * 1000.0
    placed.scale = figure.scale
    context = QgsRenderContext.fromQPainter(painter)
    context.setScaleFactor(dots)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    context.setFlag(QgsRenderContext.Flag.Antialiasing, True)
    bar = QgsApplication.scaleBarRendererRegistry().renderer("Single Box")
    placed.size = bar.calculateBoxSize(context, settings, placed)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = mark.x + SCALE_BAR_MARGIN
    top = mark.y + mark.height - placed.size.height() - SCALE_BAR_MARGIN
    painter.translate(QPointF(left * dots, top * dots))
    ground = QRectF(0.0, 0.0, placed.size.width() * dots, placed.size.height() * dots)
    painter.fillRect(ground, QColor(255, 255, 255, 215))
    bar.draw(context, settings, placed)
    painter.restore()


def round_length(longest: float) -> float:
    """The longest of 1, 2, 4, 5 or 10 times a power of ten that is at most ``longest``."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1.0, 2.0, 4.0, 5.0) if step * power <= longest * (1.0 + 1e-9))
