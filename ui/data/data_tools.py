"""The row of buttons above Connect data: find, undo, binding.json, and a bar while layers are looked at."""
from __future__ import annotations

import os
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QPushButton, QToolButton, QWidget

from ...gis.layer_saving import BINDING_FILE
from ..widgets.file_dialogs import ask_file, ask_folder, ask_new_file
from .binding_session import BindingSession

translate = QCoreApplication.translate


class DataTools(QWidget):
    """Every button works on the session; file dialogs are not modal."""

    def __init__(self, session: BindingSession, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("data_tools")
        self.session = session
        self.find = QPushButton(translate("EcoAxis", "Find &automatically"), self)
        self.find.setObjectName("find")
        self.find.setToolTip(translate("EcoAxis", "Match the layers of the project with the datasets."))
        self.folder = QPushButton(translate("EcoAxis", "&Search a folder…"), self)
        self.folder.setObjectName("find_folder")
        self.undo = QPushButton(translate("EcoAxis", "&Undo"), self)
        self.undo.setObjectName("undo")
        self.more = self._make_files()
        self.busy = self._make_busy()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.find, self.folder, self.undo, self.more):
            row.addWidget(widget)
        row.addWidget(self.busy, 1)
        self.find.clicked.connect(session.find_in_project)
        self.folder.clicked.connect(self._ask_folder)
        self.undo.clicked.connect(session.undo)
        session.changed.connect(self._show_undo)
        session.busy_changed.connect(self.busy.setVisible)
        self._show_undo()

    def _make_files(self) -> QToolButton:
        more = QToolButton(self)
        more.setObjectName("binding_file")
        more.setText(translate("EcoAxis", "binding.json"))
        more.setToolTip(translate("EcoAxis", "Read or write a file that says which layer is used as which dataset."))
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(translate("EcoAxis", "&Read a binding.json…")).triggered.connect(self._ask_import)
        menu.addAction(translate("EcoAxis", "&Write a binding.json…")).triggered.connect(self._ask_export)
        more.setMenu(menu)
        return more

    def _make_busy(self) -> QProgressBar:
        busy = QProgressBar(self)
        busy.setObjectName("busy")
        busy.setRange(0, 0)
        busy.setTextVisible(False)
        busy.setMaximumHeight(self.fontMetrics().height() // 2)
        busy.setAccessibleName(translate("EcoAxis", "Layers are being looked at"))
        kept = busy.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        busy.setSizePolicy(kept)
        busy.setVisible(self.session.busy)
        return busy

    def _show_undo(self) -> None:
        name = self.session.undo_text
        self.undo.setEnabled(bool(name))
        self.undo.setToolTip(translate("EcoAxis", "Undo: {change}").format(change=name) if name else "")

    def _ask_folder(self) -> None:
        title = translate("EcoAxis", "Folder with layers")
        ask_folder(self, title, self.session.find_in_folder, self._home())

    def _ask_import(self) -> None:
        title, pattern = translate("EcoAxis", "Read a binding.json"), translate("EcoAxis", "Bindings (*.json)")
        ask_file(self, title, pattern, self.session.import_file, self._home())

    def _ask_export(self) -> None:
        title, pattern = translate("EcoAxis", "Write a binding.json"), translate("EcoAxis", "Bindings (*.json)")
        proposed = os.path.join(self._home(), BINDING_FILE)
        ask_new_file(self, title, pattern, "json", self.session.export_file, proposed)

    def _home(self) -> str:
        return self.session.project.absolutePath()
