"""Choosing the data of a run: a layer of the project or a file, kept as a source that outlives the layer."""
from __future__ import annotations

import os
from collections.abc import Callable

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ...gis.layer_saving import own_source
from ...gis.opening_in_turn import open_for_reading
from .file_dialogs import ask_file

translate = QCoreApplication.translate

FILE, LAYER = "file", "layer"


class SourcePicker(QWidget):
    """A list of the project's fitting layers with a button for files; nothing chosen is allowed.

    A layer that leaves the project is kept as its source, so that what was chosen is not lost.
    """

    changed = pyqtSignal()

    def __init__(
        self, project: QgsProject, fits: Callable[[QgsMapLayer], bool], name: str, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self.setObjectName(name)
        self.project = project
        self.fits = fits
        self._sources: dict[str, str] = {}
        self.combo = QComboBox(self)
        self.combo.setObjectName(f"{name}_layer")
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setMinimumContentsLength(18)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.file_button = QPushButton(translate("EcoAxis", "File…"), self)
        self.file_button.setObjectName(f"{name}_file")
        self.file_button.setAccessibleName(translate("EcoAxis", "Choose a file"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo, 1)
        row.addWidget(self.file_button)
        self.setFocusProxy(self.combo)
        self._refill()
        self.combo.currentIndexChanged.connect(self._changed)
        self.file_button.clicked.connect(self._ask)
        project.layersAdded.connect(self._refill)
        project.layersRemoved.connect(self._refill)

    def value(self) -> dict[str, str]:
        """What is chosen, as plain values to keep: the kind, the id or path, the source and its title."""
        kind, text = self.combo.currentData() or ("", "")
        source = text if kind == FILE else self._sources.get(text, "")
        return {"kind": kind, "text": text, "source": source, "title": self.combo.currentText()} if kind else {}

    def set_value(self, value: dict[str, str]) -> None:
        """Choose what was kept; a layer that is gone is taken by its source."""
        kind, text = value.get("kind", ""), value.get("text", "")
        if kind == LAYER and self.project.mapLayer(text) is None:
            kind, text = FILE, value.get("source", "")
        if not text:
            self.combo.setCurrentIndex(0)
            return
        if kind == FILE and self._find(kind, text) < 0:
            self.combo.addItem(value.get("title") or os.path.basename(text), (kind, text))
        self.combo.setCurrentIndex(max(0, self._find(kind, text)))

    def set_file(self, path: str) -> None:
        """Choose a file; of one with several layers all are offered, the first is chosen and the list opened."""
        name = os.path.basename(path)
        layers = [each for each in QgsProviderRegistry.instance().querySublayers(path) if each.name()]
        if len(layers) < 2:
            self.set_value({"kind": FILE, "text": path, "source": path, "title": name})
            return
        for each in layers:
            if self._find(FILE, each.uri()) < 0:
                self.combo.addItem(f"{each.name()} ({name})", (FILE, each.uri()))
        self.combo.setCurrentIndex(self._find(FILE, layers[0].uri()))
        if self.isVisible():
            self.combo.setFocus()
            self.combo.showPopup()

    def layer(self) -> QgsMapLayer | None:
        """The layer of the project that is chosen."""
        kind, text = self.combo.currentData() or ("", "")
        return self.project.mapLayer(text) if kind == LAYER else None

    def source(self, folder: str) -> str:
        """The source to run with; a layer in memory is saved in ``folder``. Raises ``CoreError``."""
        layer = self.layer()
        return own_source(layer, folder) if layer is not None else self.value().get("source", "")

    def fields(self) -> list[str]:
        """Names of the fields of what is chosen; none for rasters."""
        layer = self.layer()
        path = self.value().get("source", "")
        if layer is None and path:
            layer = open_for_reading(path, "fields")
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            return []
        return [field.name() for field in layer.fields()]

    def _find(self, kind: str, text: str) -> int:
        return next((row for row in range(self.combo.count()) if self.combo.itemData(row) == (kind, text)), -1)

    def _refill(self, *_: object) -> None:
        chosen = self.value() if self.combo.count() else {}
        files = [
            (self.combo.itemText(row), self.combo.itemData(row))
            for row in range(self.combo.count())
            if (self.combo.itemData(row) or ("",))[0] == FILE
        ]
        before = self.combo.currentData()
        self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItem(translate("EcoAxis", "– not chosen –"), None)
        for layer in sorted(self.project.mapLayers().values(), key=lambda each: each.name()):
            if self.fits(layer):
                self.combo.addItem(layer.name(), (LAYER, layer.id()))
                self._sources[layer.id()] = layer.source()
        for title, data in files:
            self.combo.addItem(title, data)
        self.set_value(chosen)
        self.combo.blockSignals(False)
        if self.combo.currentData() != before:
            self.changed.emit()

    def _changed(self) -> None:
        self.combo.setToolTip(self.value().get("source", ""))
        self.changed.emit()

    def _ask(self) -> None:
        folder = os.path.dirname(self.value().get("source", ""))
        ask_file(self, translate("EcoAxis", "Choose a file"), "", self.set_file, folder)
