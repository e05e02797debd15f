"""A desk without a desktop: the main window, the map and the message bar are real, QGIS around them is not."""
from __future__ import annotations

import time

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QToolBar


class MessageBar(QgsMessageBar):
    """A message bar that remembers what it was told: pairs of text and level."""

    def __init__(self, parent):
        super().__init__(parent)
        self.told = []

    def pushMessage(self, title, text, level, duration):
        self.told.append((text, level))
        super().pushMessage(title, text, level, duration)


class Interface(QObject):
    """As much of QgisInterface as the plugin and its windows use, with real widgets behind it."""

    initializationCompleted = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.window = QMainWindow()
        self.map = QgsMapCanvas(self.window)
        self.bar = MessageBar(self.window)
        self.tree = QgsLayerTreeView(self.window)
        self.menu = QMenu("Plugins", self.window)
        self.toolbar = QToolBar("Plugins", self.window)
        self.options: list[object] = []
        self.window.resize(1300, 900)
        self.window.show()
        self.window.setCentralWidget(self.map)
        self.told = self.bar.told
        self.docks: list[object] = []

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.map

    def messageBar(self):
        return self.bar

    def layerTreeView(self):
        return self.tree

    def activeLayer(self):
        return None

    def addDockWidget(self, area, dock):
        self.docks.append(dock)
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        if dock in self.docks:
            self.docks.remove(dock)
        self.window.removeDockWidget(dock)

    def pluginMenu(self):
        return self.menu

    def addPluginToMenu(self, name, action):
        found = [each.menu() for each in self.menu.actions() if each.menu() and each.menu().title() == name]
        (found[0] if found else self.menu.addMenu(name)).addAction(action)

    def removePluginMenu(self, name, action):
        for each in self.menu.actions():
            if each.menu() and each.menu().title() == name:
                each.menu().removeAction(action)
                if not each.menu().actions():
                    self.menu.removeAction(each)

    def addToolBarIcon(self, action):
        self.toolbar.addAction(action)

    def removeToolBarIcon(self, action):
        self.toolbar.removeAction(action)

    def registerOptionsWidgetFactory(self, factory):
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.options.remove(factory)

    def addProject(self, path):
        return QgsProject.instance().read(path)


@pytest.fixture
def desk(provider):
    """A desk with all windows, on an empty project; closed in the end."""
    from ecoaxis.ui.desk import Desk
    from ecoaxis.ui.windows import OPENERS

    QgsProject.instance().clear()
    interface = Interface()
    made = Desk(interface, OPENERS)
    yield made
    wait_until(lambda: not made.runs, 60)
    made.close()
    QgsProject.instance().clear()
    interface.window.close()
    interface.window.deleteLater()
    QCoreApplication.processEvents()


def wait_until(true, seconds=30.0):
    """Let events happen until ``true()``; fails after ``seconds``."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        QCoreApplication.processEvents()
        time.sleep(0.01)
