"""The window “Connect data”."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from ...gis.paths import resource
from ..desk import Desk
from ..widgets.plain_window import PlainWindow
from .connect_data import ConnectDataWidget

translate = QCoreApplication.translate


class ConnectData(PlainWindow):
    """Opened by the desk as “connectdata”; every change is kept in the project at once, so closing loses nothing."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("connectdata")
        self.setWindowTitle(translate("EcoAxis", "Connect data"))
        self.setWindowIcon(QIcon(resource("icons", "ecoaxis.svg")))
        self.data = ConnectDataWidget(desk, parent=self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(translate("EcoAxis", "Close"))
        close.setObjectName("close")
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.data, 1)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(line * 62, line * 40)

    def receive(
        self, needed: Optional[Mapping[str, Iterable[str]]] = None, dataset: str = "", scheme: str = ""
    ) -> None:
        """Show what a task or a scheme needs first, and the dataset ``dataset``."""
        if scheme:
            self.data.set_scheme(scheme)
        elif needed is not None:
            self.data.set_needed(needed)
        if dataset:
            self.data.choose(dataset)
