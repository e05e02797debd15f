"""The settings of EcoAxis as a form; used in QGIS's options and in a window of its own."""
from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...gis import preferences
from ...gis.paths import user_scheme_folder
from ..widgets.language_choice import LANGUAGES
from ..widgets.notice import Notice
from ..widgets.opened_files import open_file

translate = QCoreApplication.translate


class SettingsForm(QWidget):
    """Shows the settings as they are; ``save`` keeps what is entered."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("ecoaxis_settings")
        self.language = QComboBox(self)
        self.language.setObjectName("settings_language")
        self.language.addItem(translate("EcoAxis", "As the interface"), "")
        for code, words in LANGUAGES:
            self.language.addItem(words, code)
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setObjectName("settings_crs")
        self.cell = QDoubleSpinBox(self)
        self.cell.setObjectName("settings_cell_size")
        self.cell.setRange(preferences.SMALLEST_CELL, preferences.LARGEST_CELL)
        self.cell.setDecimals(1)
        self.cell.setSuffix(" m")
        self.cores = QSpinBox(self)
        self.cores.setObjectName("settings_cores")
        self.cores.setRange(0, os.cpu_count() or 1)
        self.cores.setSpecialValueText(translate("EcoAxis", "All"))
        self.folder = QgsFileWidget(self)
        self.folder.setObjectName("settings_results_folder")
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setToolTip(translate("EcoAxis", "Empty: beside the project, or in your documents."))
        self.guide = QCheckBox(translate("EcoAxis", "Show the guide when QGIS starts"), self)
        self.guide.setObjectName("settings_guide")
        self.notice = Notice(self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(translate("EcoAxis", "&Language of reports"), self.language)
        form.addRow(translate("EcoAxis", "Analysis &CRS (projected)"), self.crs)
        form.addRow(translate("EcoAxis", "Cell si&ze of grade maps"), self.cell)
        form.addRow(translate("EcoAxis", "C&ores to use"), self.cores)
        form.addRow(translate("EcoAxis", "Folder for &results"), self.folder)
        form.addRow("", self._hint(translate("EcoAxis", "Empty: beside the project, or in your documents.")))
        form.addRow(translate("EcoAxis", "Your own sche&mes"), self._schemes())
        form.addRow("", self.guide)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addStretch(1)
        self.show_settings()

    def show_settings(self) -> None:
        """Show what is kept."""
        self.language.setCurrentIndex(max(self.language.findData(preferences.chosen_report_language()), 0))
        self.crs.setCrs(QgsCoordinateReferenceSystem(preferences.analysis_crs()))
        self.cell.setValue(preferences.cell_size())
        self.cores.setValue(preferences.chosen_cores())
        self.folder.setFilePath(preferences.results_folder())
        self.guide.setChecked(preferences.guide_at_start())

    def fault(self) -> str:
        """Why the settings cannot be kept as they are; empty when they can."""
        crs = self.crs.crs()
        if not crs.isValid() or crs.isGeographic():
            return translate(
                "EcoAxis", "The analysis CRS must be projected, in metres: choose for instance EPSG:5179 or EPSG:5186."
            )
        folder = self.folder.filePath().strip()
        if folder and not (os.path.isdir(folder) and os.access(folder, os.W_OK)):
            return translate("EcoAxis", "Nothing can be written in the folder {folder}: choose another one.").format(
                folder=folder
            )
        return ""

    def save(self) -> bool:
        """Keep what is entered; ``False``, and a sentence, when something cannot be used."""
        fault = self.fault()
        if fault:
            self.notice.show_sentence(fault, "error")
            return False
        preferences.set_report_language(str(self.language.currentData()))
        preferences.set_analysis_crs(self.crs.crs().authid())
        preferences.set_cell_size(self.cell.value())
        preferences.set_cores(self.cores.value())
        preferences.set_results_folder(self.folder.filePath().strip())
        preferences.set_guide_at_start(self.guide.isChecked())
        self.notice.show_sentence(translate("EcoAxis", "Saved."), "success")
        return True

    def _hint(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def _schemes(self) -> QWidget:
        box = QWidget(self)
        path = QLineEdit(user_scheme_folder(), box)
        path.setReadOnly(True)
        path.setAccessibleName(translate("EcoAxis", "Folder of your own schemes"))
        button = QPushButton(translate("EcoAxis", "Open the folder"), box)
        button.clicked.connect(_show_schemes)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(path, 1)
        row.addWidget(button)
        return box


def _show_schemes() -> None:
    folder = user_scheme_folder()
    os.makedirs(folder, exist_ok=True)
    open_file(folder)
