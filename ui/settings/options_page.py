"""The page of EcoAxis in the options of QGIS."""
from __future__ import annotations

from typing import Optional

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...gis.paths import resource

TITLE = "EcoAxis"


class OptionsPage(QgsOptionsPageWidget):
    """The settings form; QGIS calls ``apply`` when its options are accepted."""

    def __init__(self, parent: Optional[QWidget] = None):
        from .settings_form import SettingsForm

        super().__init__(parent)
        self.setObjectName("ecoaxis_options")
        self.form = SettingsForm(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def isValid(self) -> bool:
        """QGIS 3.32 and newer stay on the page while this is false."""
        fault = self.form.fault()
        if fault:
            self.form.notice.show_sentence(fault, "error")
        return not fault

    def apply(self) -> None:
        """Keep the settings."""
        self.form.save()


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when the options are opened."""

    def __init__(self) -> None:
        super().__init__(TITLE, QIcon(resource("icons", "ecoaxis.svg")))

    def createWidget(self, parent: Optional[QWidget] = None) -> OptionsPage:
        """A new page."""
        return OptionsPage(parent)
