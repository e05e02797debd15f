"""The species of a study as a table to tick and to edit."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, pyqtSignal

from ...gis.connectivity.study.species_choices import OWN, SpeciesChoice, certainty_words
from .rows_model import RIGHT

translate = QCoreApplication.translate

NAME, DISTANCE, PROBABILITY, IN_LINKS, COLUMN, CERTAINTY, SOURCE = range(7)
EDITABLE = (NAME, DISTANCE, PROBABILITY, COLUMN)
LONGEST = 1e9


class SpeciesModel(QAbstractTableModel):
    """Rows are ``SpeciesChoice``; distances are entered in km."""

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.rows: list[SpeciesChoice] = []
        self._ground = 1.0
        self._columns: Callable[[str], str] = str

    def set_rows(self, rows: Sequence[SpeciesChoice]) -> None:
        """Show ``rows``."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def set_ground(self, ground: float, columns: Callable[[str], str]) -> None:
        """Resistance of usual ground, and which column of the table of resistances a wish leads to."""
        self._ground = ground
        self._columns = columns
        if self.rows:
            self.dataChanged.emit(self.index(0, IN_LINKS), self.index(len(self.rows) - 1, COLUMN))

    def used(self) -> list[SpeciesChoice]:
        """The species that are ticked."""
        return [row for row in self.rows if row.used]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else 7

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in EDITABLE and (index.column() != NAME or self.rows[index.row()].certainty == OWN):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("EcoAxis", "Species"),
            translate("EcoAxis", "Dispersal (km)"),
            translate("EcoAxis", "Probability there"),
            translate("EcoAxis", "In cost × m"),
            translate("EcoAxis", "Resistances of"),
            translate("EcoAxis", "Certainty"),
            translate("EcoAxis", "Source"),
        )[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if row.used else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and column in EDITABLE:
            texts = {
                NAME: row.name,
                DISTANCE: f"{row.dispersal_m / 1000:g}",
                PROBABILITY: f"{row.probability:g}",
                COLUMN: self._columns(row.column),
            }
            return texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.note or row.source or None
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (DISTANCE, PROBABILITY, IN_LINKS):
            return RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                row.name,
                f"{row.dispersal_m / 1000:,g}",
                f"{row.probability:g}",
                f"{row.dispersal_m * self._ground:,.0f}",
                self._columns(row.column) or translate("EcoAxis", "(choose)"),
                certainty_words().get(row.certainty, row.certainty),
                row.source,
            )[column]
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        row = self.rows[index.row()]
        changed = self._ticked(row, value) if role == Qt.ItemDataRole.CheckStateRole else self._entered(
            row, index.column(), str(value)
        )  # fmt: skip
        if changed is None:
            return False
        self.rows[index.row()] = changed
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), SOURCE))
        self.edited.emit()
        return True

    @staticmethod
    def _ticked(row: SpeciesChoice, value: Any) -> SpeciesChoice:
        return replace(row, used=Qt.CheckState(value) == Qt.CheckState.Checked)

    @staticmethod
    def _entered(row: SpeciesChoice, column: int, text: str) -> Optional[SpeciesChoice]:
        if column == NAME:
            return replace(row, name=text.strip()) if text.strip() else None
        if column == COLUMN:
            return replace(row, column=text) if text else None
        try:
            number = float(text.strip().replace(",", ""))
        except ValueError:
            return None
        if column == DISTANCE:
            metres = number * 1000
            return row.changed(metres, row.probability) if 0 < metres < LONGEST else None
        return row.changed(row.dispersal_m, number) if 0 < number < 1 else None
