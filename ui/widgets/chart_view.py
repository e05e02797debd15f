"""A chart in a window: the marks of the reports' charts at any size and scaling, with the figures in words."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from qgis.PyQt.QtWidgets import QAction, QSizePolicy, QWidget

from ...gis import palette
from ...gis.report.bar_chart import BarChart
from ...gis.report.chart import Chart
from ...gis.report.marks import Mark
from ...gis.report.painting import paint_marks
from ...gis.report.plot import BarPlot, Plot
from ...gis.report.plot_figures import Shown, as_table, in_words
from ...gis.report.typeface import Typeface
from .file_dialogs import ask_new_file

translate = QCoreApplication.translate

PAPER = "#ffffff"
TEXT_SHARE = 0.9
"""Height of the chart's text as a share of that of the window's font."""

MARGIN = 2.0
LEAST_LINES = 12
USUAL_LINES = 18
USUAL_WIDTH = 60
PICTURE_DOTS_PER_MM = 12.0


class ChartView(QWidget):
    """Draws one chart on white paper, which charts are made for; right-click saves it or copies its figures."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleName(translate("EcoAxis", "Chart"))
        self.chart: Shown | None = None
        self._typeface: Typeface | None = None
        self._marks: list[Mark] = []
        self._save = self._action(translate("EcoAxis", "Save as picture…"), self.choose_picture)
        self._copy = self._action(translate("EcoAxis", "Copy the figures"), self.copy_figures)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.show_chart(None)

    def show_chart(self, chart: Shown | None, name: str = "") -> None:
        """Show a ``Plot`` or ``BarPlot``, called ``name`` for screen readers; ``None`` clears the paper."""
        self.chart = chart
        self.setAccessibleName(name or translate("EcoAxis", "Chart"))
        self.setAccessibleDescription(in_words(chart) if chart is not None else "")
        for action in (self._save, self._copy):
            action.setEnabled(chart is not None)
        self._lay_out()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a chart that is read with ease."""
        metrics = self.fontMetrics()
        height = max(metrics.height() * USUAL_LINES, self.minimumSizeHint().height())
        return QSize(metrics.averageCharWidth() * USUAL_WIDTH, height)

    def minimumSizeHint(self) -> QSize:
        """The least room in which all is readable; many bars ask for more."""
        metrics = self.fontMetrics()
        least = metrics.height() * LEAST_LINES
        if isinstance(self.chart, BarPlot) and self._typeface is not None:
            made = BarChart(self.chart, 0.0, 0.0, self._width(), 0.0, self._typeface)
            least = max(metrics.height() * 4, round((made.height + 2 * MARGIN) * self._dots()))
        return QSize(metrics.averageCharWidth() * USUAL_WIDTH // 2, least)

    def copy_figures(self) -> None:
        """Put the figures on the clipboard, as spreadsheets paste them."""
        if self.chart is not None:
            QGuiApplication.clipboard().setText(as_table(self.chart))

    def choose_picture(self) -> None:
        """Ask where the picture goes, without holding up QGIS."""
        ask_new_file(self, translate("EcoAxis", "Save as picture"), "PNG (*.png)", "png", self.save_picture)

    def save_picture(self, path: str) -> bool:
        """Write the chart as it is shown, in print quality; tell whether that went well."""
        width, height = self.width() / self._dots(), self.height() / self._dots()
        image = QImage(
            round(width * PICTURE_DOTS_PER_MM), round(height * PICTURE_DOTS_PER_MM), QImage.Format.Format_RGB32
        )
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        paint_marks(painter, self._marks, self._face(), PICTURE_DOTS_PER_MM)
        painter.end()
        return image.save(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, marks, and a frame while the keyboard is here."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        if self._marks:
            paint_marks(painter, self._marks, self._face(), self._dots())
        painter.setPen(QColor(palette.ACCENT if self.hasFocus() else palette.LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _action(self, text: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _face(self) -> Typeface:
        if self._typeface is None:
            self._typeface = Typeface()
        return self._typeface

    def _dots(self) -> float:
        """Dots of the window to a millimetre of the chart, by the window's font and not by the screen's size."""
        return QFontMetricsF(self.font()).height() * TEXT_SHARE / self._face().line_height("small")

    def _width(self) -> float:
        return max(40.0, self.width() / self._dots() - 2 * MARGIN)

    def _lay_out(self) -> None:
        self._marks = []
        if self.chart is None:
            return
        width = self._width()
        height = max(20.0, self.height() / self._dots() - 2 * MARGIN)
        if isinstance(self.chart, Plot):
            legend = Chart(self.chart, MARGIN, MARGIN, width, height, self._face()).height - height
            self._marks = Chart(self.chart, MARGIN, MARGIN, width, max(12.0, height - legend), self._face()).marks()
        else:
            self._marks = BarChart(self.chart, MARGIN, MARGIN, width, height, self._face()).marks()
