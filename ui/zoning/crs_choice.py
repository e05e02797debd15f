"""The analysis CRS: the usual ones to choose, any other to type."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...gis import preferences

USUAL = ("EPSG:5179", "EPSG:5186", "EPSG:5185", "EPSG:5187", "EPSG:5188")


class CrsChoice(QComboBox):
    """Offers the CRS of the settings, that of the project, and those of Korea; an id such as EPSG:2154 can be typed."""

    crs_changed = pyqtSignal()

    def __init__(self, name: str, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.activated.connect(lambda _: self.crs_changed.emit())
        self.lineEdit().editingFinished.connect(self.crs_changed)

    @property
    def authority_id(self) -> str:
        """What is chosen or typed, without its name."""
        text = self.currentText().strip()
        chosen = self.currentData()
        if chosen and text == self.itemText(self.currentIndex()):
            return str(chosen)
        word = text.split(" ")[0]
        return f"EPSG:{word}" if word.isdigit() else word

    def show_choices(self, project: QgsProject, chosen: str) -> None:
        """List what is usual and choose ``chosen``."""
        own = project.crs().authid()
        ids = [preferences.analysis_crs(), *([own] if own and not project.crs().isGeographic() else []), *USUAL]
        self.blockSignals(True)
        self.clear()
        for each in dict.fromkeys([*ids, chosen] if chosen else ids):
            crs = QgsCoordinateReferenceSystem(each)
            self.addItem(f"{each} – {crs.description()}" if crs.isValid() else each, each)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
