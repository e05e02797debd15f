"""Inside QGIS: what a user does by mouse and keyboard, and how long the desktop does not answer meanwhile."""
from __future__ import annotations

import pathlib
import time
from collections.abc import Callable, Generator
from typing import Any, Optional

from in_qgis import ORDER
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QTabWidget, QWidget, QWizard
from qgis.utils import iface, plugins
from stall_watch import StallWatch

Steps = Generator[int, None, None]
SMALLEST_FILE = 0
"""The “quality” of a PNG is how little it is packed."""


class Walk:
    """A walk through the windows: acts on widgets, takes pictures, and writes down what it saw.

    ``language`` is ko or en; pictures are ``<walk>-<number>-<name>.png`` in the folder of the order.
    """

    def __init__(self, name: str, report: dict[str, Any]):
        self.name = name
        self.report = report
        self.language: str = ORDER["language"]
        self.folder = pathlib.Path(ORDER["pictures"])
        self.desk = plugins["ecoaxis"].desk
        self.report.update({"pictures": [], "seen": {}, "blocks": {}, "stalls": {}})
        self._count = 0
        self._watch = StallWatch()

    def see(self, what: str, value: Any) -> None:
        """Write down what was seen."""
        self.report["seen"][what] = value

    def find(self, window: QWidget, name: str) -> QWidget:
        """The widget ``name`` within ``window``."""
        found = window.findChild(QWidget, name)
        if found is None:
            raise LookupError(f"{window.objectName()} has no {name}")
        return found

    def click(self, widget: QWidget, place: Optional[QPoint] = None, name: str = "") -> Steps:
        """Click on ``widget``, or on its part ``name``."""
        target = self.find(widget, name) if name else widget
        if not target.isEnabled():
            raise RuntimeError(f"{target.objectName()} cannot be clicked")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place or target.rect().center())
        yield 150

    def write(self, widget: QWidget, text: str, name: str = "") -> Steps:
        """Put ``text`` in the place of what ``widget`` holds, by the clipboard as Hangul needs it."""
        target = self.find(widget, name) if name else widget
        target.setFocus()
        QApplication.clipboard().setText(text)
        QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        yield 100

    def key(self, widget: QWidget, key: Qt.Key, control: bool = False) -> Steps:
        """Press ``key`` in ``widget``, with Ctrl or without."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(widget, key, held)
        yield 100

    def choose(self, combo: QComboBox, row: int) -> Steps:
        """Choose a row of a combo box by its list."""
        combo.showPopup()
        yield 150
        view = combo.view()
        place = view.visualRect(view.model().index(row, combo.modelColumn())).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        yield 150

    def type(self, widget: QWidget, text: str) -> Steps:
        """Press the keys of ``text`` one by one in ``widget``."""
        for letter in text:
            QTest.keyClicks(widget, letter)
            yield 30

    def tab(self, tabs: QTabWidget, number: int) -> Steps:
        """Click on a tab."""
        yield from self.click(tabs.tabBar(), tabs.tabBar().tabRect(number).center())

    def on_map(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> Steps:
        """Click on the map at a place in the coordinates of the project."""
        canvas = iface.mapCanvas()
        pixel = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        place = QPoint(round(pixel.x()), round(pixel.y()))
        QTest.mouseMove(canvas.viewport(), place)
        yield 60
        QTest.mouseClick(canvas.viewport(), button, pos=place)
        yield 120

    def forward(self, wizard: QWizard) -> Steps:
        """Press Next; the page's own sentence is told where it does not lead on."""
        page = wizard.currentPage()
        yield from self.click(wizard.button(QWizard.WizardButton.NextButton))
        if wizard.currentPage() is page:
            raise RuntimeError(f"Next did not lead on: {page.notice.text}")

    def until(self, true: Callable[[], bool], seconds: float = 60.0, what: str = "") -> Steps:
        """Wait until ``true()``."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise TimeoutError(f"did not happen in {seconds} s: {what}")
            yield 50

    def begin_blocks(self) -> None:
        """From now on measure how long the desktop does not answer."""
        self._watch.begin()

    def end_blocks(self, what: str) -> None:
        """Write down the longest time without an answer since ``begin_blocks``, in milliseconds."""
        self.report["blocks"][what], self.report["stalls"][what] = self._watch.end()

    def picture(self, widget: QWidget, name: str) -> Steps:
        """A picture of ``widget``."""
        yield 250
        self._save(widget.grab(), name)

    def screen(self, name: str) -> Steps:
        """A picture of the whole screen."""
        yield 400
        self._save(QApplication.primaryScreen().grabWindow(0), name)

    def _save(self, pixmap: Any, name: str) -> None:
        self._count += 1
        path = self.folder / f"{self.name}-{self._count:02d}-{name}.png"
        pixmap.save(str(path), "PNG", SMALLEST_FILE)
        image = pixmap.toImage().scaled(160, 120)
        colours = {image.pixel(x, y) for x in range(0, 160, 2) for y in range(0, 120, 2)}
        self.report["pictures"].append({"name": path.name, "blank": len(colours) < 6})
