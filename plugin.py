"""Wiring of the plugin: translation, Processing provider, menu and toolbar. ``unload`` undoes what ``initGui`` did."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QLineEdit

from .algorithms.provider import Provider
from .gis.language import install_translator, user_language
from .gis.paths import resource

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

translate = QCoreApplication.translate
MENU = "EcoAxis"


def guide(language: str) -> str:
    """Path of the guide's first page."""
    return resource("help", language, "index.html")


class Plugin:
    """The plugin as QGIS sees it; ``iface`` is ``None`` under ``qgis_process``, where only Processing is set up."""

    def __init__(self, iface: QgisInterface | None):
        self.iface = iface
        self.translator = install_translator(user_language())
        self.provider: Provider | None = None
        self.actions: list[QAction] = []

    def initProcessing(self) -> None:
        """Add the provider to the registry."""
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the provider, the menu and the toolbar button."""
        self.initProcessing()
        toolbox = self._action("ecoaxis.svg", translate("EcoAxis", "EcoAxis tools"), self.open_toolbox)
        toolbox.setObjectName("ecoaxis_toolbox")
        guide = self._action("guide.svg", translate("EcoAxis", "EcoAxis guide"), self.open_guide)
        guide.setObjectName("ecoaxis_guide")
        self.iface.addToolBarIcon(toolbox)

    def unload(self) -> None:
        """Take back everything, in reverse order."""
        for action in reversed(self.actions):
            self.iface.removeToolBarIcon(action)
            self.iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self.actions.clear()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def open_toolbox(self) -> None:
        """Show the Processing toolbox with the tools of EcoAxis."""
        toolbox = self.iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
        if toolbox is None:
            self.iface.messageBar().pushWarning(
                MENU, translate("EcoAxis", "Switch on the plugin “Processing” to see the tools of EcoAxis.")
            )
            return
        toolbox.setUserVisible(True)
        search: Any = toolbox.findChild(QLineEdit, "searchBox")
        if search is not None:
            search.setText("EcoAxis")

    def open_guide(self) -> None:
        """Open the guide in the user's language."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(guide(user_language())))

    def _action(self, icon: str, text: str, slot: Any) -> QAction:
        action = QAction(QIcon(resource("icons", icon)), text, self.iface.mainWindow())
        action.triggered.connect(slot)
        self.iface.addPluginToMenu(MENU, action)
        self.actions.append(action)
        return action
