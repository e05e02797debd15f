"""The settings in a window of their own, which leaves the map alive."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from ..desk import Desk
from ..widgets.plain_window import PlainWindow
from .settings_form import SettingsForm

translate = QCoreApplication.translate


class SettingsWindow(PlainWindow):
    """The form with Save and Close."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("settings_window")
        self.setWindowTitle(translate("EcoAxis", "Settings of EcoAxis"))
        self.form = SettingsForm(self)
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(translate("EcoAxis", "&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("settings_save")
        close = buttons.addButton(translate("EcoAxis", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("settings_close")
        buttons.accepted.connect(self.form.save)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.form, 1)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(line * 34, line * 24)

    def showEvent(self, event) -> None:
        """Show what is kept now."""
        super().showEvent(event)
        self.form.show_settings()
        self.form.notice.clear()
