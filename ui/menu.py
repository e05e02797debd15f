"""The menu and the one toolbar button, and what comes with them: options page, guide at the start of QGIS."""
from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QLineEdit

from ..gis.paths import resource
from ..gis.preferences import guide_at_start
from .desk import Desk
from .settings.options_page import OptionsFactory
from .windows import OPENERS, Preparation

translate = QCoreApplication.translate

MENU = "EcoAxis"


class Menu:
    """Adds itself to QGIS when it is made; ``remove`` takes everything back."""

    def __init__(self, iface: QgisInterface):
        self.iface = iface
        self.desk = Desk(iface, OPENERS)
        self.actions: list[QAction] = []
        guide = self._action("guide.svg", translate("EcoAxis", "EcoAxis guide"), "guide")
        iface.addToolBarIcon(guide)
        for icon, text, window in (
            ("screendevelopment.svg", translate("EcoAxis", "Screen a development…"), "screening"),
            ("gradezoning.svg", translate("EcoAxis", "Grade a county…"), "zoning"),
            ("assessecosystem.svg", translate("EcoAxis", "Assess an ecosystem…"), "redlist"),
            ("connectivityindices.svg", translate("EcoAxis", "Measure connectedness…"), "connectedness"),
            ("checkdata.svg", translate("EcoAxis", "Connect and check data…"), "connectdata"),
            ("explaingrade.svg", translate("EcoAxis", "Why this grade?"), "why"),
            ("schemes.svg", translate("EcoAxis", "Rules (schemes)…"), "schemes"),
            ("settings.svg", translate("EcoAxis", "Settings…"), "settings"),
        ):
            self._action(icon, text, window)
        self._add("ecoaxis.svg", translate("EcoAxis", "All tools (Processing)"), "ecoaxis_toolbox", self.open_toolbox)
        self._add("guide.svg", translate("EcoAxis", "Help pages"), "ecoaxis_help", self.open_help)
        self.options: Optional[OptionsFactory] = OptionsFactory()
        iface.registerOptionsWidgetFactory(self.options)
        iface.initializationCompleted.connect(self.show_guide_at_start)
        self._preparation = Preparation(self.desk)
        self._just_enabled = QTimer(self.desk)
        self._just_enabled.setSingleShot(True)
        self._just_enabled.timeout.connect(self.show_guide_at_start)
        if iface.mainWindow().isVisible():
            self._just_enabled.start(0)

    def remove(self) -> None:
        """Take back everything, in reverse order."""
        self._just_enabled.stop()
        self.iface.initializationCompleted.disconnect(self.show_guide_at_start)
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
            self.options = None
        self.desk.close()
        self.desk.deleteLater()
        menus = [each.menu() for each in self.iface.pluginMenu().actions() if each.menu() is not None]
        emptied = [menu for menu in menus if self.actions[0] in menu.actions()]
        for action in reversed(self.actions):
            self.iface.removeToolBarIcon(action)
            self.iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self.actions.clear()
        for menu in emptied:  # QGIS hides the emptied menu and keeps it.
            menu.deleteLater()

    def show_guide_at_start(self) -> None:
        """Open the guide with QGIS, where the user has not switched that off, and get the other windows ready."""
        self._preparation.begin()
        if guide_at_start():
            self.desk.open("guide")

    def open_toolbox(self) -> None:
        """Show the Processing toolbox with the tools of EcoAxis."""
        toolbox = self.iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
        if toolbox is None:
            self.desk.tell(
                translate("EcoAxis", "Switch on the plugin “Processing” to see the tools of EcoAxis."), "warning"
            )
            return
        toolbox.setUserVisible(True)
        search: Any = toolbox.findChild(QLineEdit, "searchBox")
        if search is not None:
            search.setText("EcoAxis")

    def open_help(self) -> None:
        """Open the first help page in the user's language."""
        from .guide.help_pages import open_help

        open_help()

    def _action(self, icon: str, text: str, window: str) -> QAction:
        return self._add(icon, text, f"ecoaxis_{window}", lambda: self.desk.open(window))

    def _add(self, icon: str, text: str, name: str, slot: Any) -> QAction:
        action = QAction(QIcon(resource("icons", icon)), text, self.iface.mainWindow())
        action.setObjectName(name)
        action.triggered.connect(lambda *_: slot())
        self.iface.addPluginToMenu(MENU, action)
        self.actions.append(action)
        return action
