"""Draws one polygon on the map, with the project's snapping; area and outline are told while drawing."""
from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand, QgsSnapIndicator
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ...gis import palette
from ...gis.report import formats
from .hint_panel import HintPanel

translate = QCoreApplication.translate

Measure = Callable[[QgsGeometry, QgsCoordinateReferenceSystem], "tuple[float, float]"]

FEWEST = 3
LINE_WIDTH = 2
FILL_ALPHA = 60
UNDO_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
FINISH_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PolygonTool(QgsMapTool):
    """Left click adds a corner; right click, double click or Enter finishes; Backspace takes the last corner back.

    ``measure`` gives area and length of a geometry in the CRS of the map. Exactly one of ``drawn`` (geometry, CRS of
    the map) and ``given_up`` comes.
    """

    drawn = pyqtSignal(object, object)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, measure: Measure):
        super().__init__(canvas)
        self._map = canvas
        self._measure = measure
        self.points: list[QgsPointXY] = []
        self._over = False
        self._double = False
        self._snap: QgsSnapIndicator | None = QgsSnapIndicator(canvas)
        self._band: QgsRubberBand | None = _band(canvas)
        self._panel = HintPanel(
            canvas,
            translate(
                "EcoAxis",
                "Click the corners of the site. Right click, double click or Enter: finish. Backspace: take the last"
                " corner back. Esc: cancel.",
            ),
        )
        self._panel.finish.connect(self.finish)
        self._panel.cancel.connect(self.give_up)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._tell(None)

    def flags(self) -> QgsMapTool.Flags:
        """The map may be zoomed with Shift meanwhile. No tool of editing: QGIS ends those with another active layer."""
        return QgsMapTool.Flag.AllowZoomRect

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the outline as it would be."""
        if self._snap is None:
            return
        place = event.snapPoint()
        self._snap.setMatch(event.mapPointMatch())
        self._draw(place)
        self._tell(place)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner, or finish."""
        if self._over:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
        elif event.button() == Qt.MouseButton.LeftButton and not self._double:
            place = event.snapPoint()
            if not self.points or self.points[-1] != place:
                self.points.append(place)
            self._draw(None)
            self._tell(None)
        self._double = False

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Finish; the first of the two clicks has added the corner."""
        self._double = True
        self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Escape and Backspace."""
        if event.key() in FINISH_KEYS:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() in UNDO_KEYS:
            if self.points:
                self.points.pop()
            self._draw(None)
            self._tell(None)
        else:
            event.ignore()
            return
        event.accept()

    def finish(self) -> None:
        """Hand the polygon over; a sentence says so while there are too few corners."""
        if self._over:
            return
        if len(self.points) < FEWEST:
            self._panel.tell(translate("EcoAxis", "A site needs at least three corners."), False)
            return
        self._over = True
        geometry = QgsGeometry.fromPolygonXY([[*self.points, self.points[0]]])
        crs = self._map.mapSettings().destinationCrs()
        self._clear()
        self.drawn.emit(geometry, crs)

    def give_up(self) -> None:
        """End without a polygon."""
        if self._over:
            return
        self._over = True
        self._clear()
        self.given_up.emit()

    def deactivate(self) -> None:
        """Choosing another tool gives up what was being drawn."""
        super().deactivate()
        self.give_up()

    def _clear(self) -> None:
        """Nothing of this may outlive the map: both ask it for its scene when they are deleted."""
        self._panel.put_away()
        if self._band is not None:
            self._map.scene().removeItem(self._band)
        self._band = self._snap = None

    def _draw(self, moving: QgsPointXY | None) -> None:
        if self._band is None:
            return
        places = [*self.points, moving] if moving is not None else self.points
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        for number, place in enumerate(places):
            self._band.addPoint(place, number == len(places) - 1)

    def _tell(self, moving: QgsPointXY | None) -> None:
        places = [*self.points, moving] if moving is not None else list(self.points)
        if len(places) < 2:
            self._panel.tell(translate("EcoAxis", "Corners: {count}").format(count=len(self.points)), False)
            return
        crs = self._map.mapSettings().destinationCrs()
        _, length = self._measure(QgsGeometry.fromPolylineXY(places), crs)
        if len(places) < FEWEST:
            text = translate("EcoAxis", "Length {length}").format(length=formats.distance(length))
        else:
            area, outline = self._measure(QgsGeometry.fromPolygonXY([[*places, places[0]]]), crs)
            text = translate("EcoAxis", "Area {area} · outline {length}").format(
                area=formats.area(area), length=formats.distance(outline)
            )
        self._panel.tell(text, len(self.points) >= FEWEST)


def _band(canvas: QgsMapCanvas) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setColor(QColor(palette.ACCENT))
    fill = QColor(palette.ACCENT)
    fill.setAlpha(FILL_ALPHA)
    band.setFillColor(fill)
    band.setWidth(LINE_WIDTH)
    return band
