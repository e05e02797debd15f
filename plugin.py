"""Wiring of the plugin: translation, Processing provider, and the windows. ``unload`` undoes what ``initGui`` did."""
from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .algorithms.provider import Provider
from .gis.language import install_translator, user_language

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .ui.desk import Desk
    from .ui.menu import Menu


class Plugin:
    """The plugin as QGIS sees it; ``iface`` is ``None`` under ``qgis_process``, where only Processing is set up."""

    def __init__(self, iface: QgisInterface | None):
        self.iface = iface
        self.translator = install_translator(user_language())
        self.provider: Provider | None = None
        self.menu: Menu | None = None

    @property
    def desk(self) -> Desk | None:
        """What the windows share; ``None`` while there is no desktop."""
        return self.menu.desk if self.menu is not None else None

    def initProcessing(self) -> None:
        """Add the provider to the registry."""
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the provider, the menu, the toolbar button and the options page."""
        from .ui.menu import Menu

        self.initProcessing()
        self.menu = Menu(self.iface)

    def unload(self) -> None:
        """Take back everything, in reverse order."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
