"""The sheet of the chosen ecosystem as a table: what is written, and beside it category and margin as they follow."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QGuiApplication
from qgis.PyQt.QtWidgets import QApplication, QStyle

from ...core.redlist.categories import Category
from ...core.redlist.evidence_sheet import CELLS, Judgement, Sheet, with_cells
from ...core.redlist.evidence_table import used_columns
from ...core.redlist.result import SubcriterionResult
from ...core.schemes.scheme import Consequence
from ...gis import palette
from ...gis.redlist_words import (
    column_help,
    column_titles,
    fault_words,
    group_titles,
    labels,
    margin_in_short,
    short_title,
)
from ..widgets.sign_icon import sign_icon
from .dossier import Dossier

translate = QCoreApplication.translate

TITLE, CATEGORY, MARGIN = range(3)
FIRST_CELL = 3
WORDED = ("a", "b", "locations", "prone")
ALWAYS = ("status", "note")
FAULT = palette.SIGNS[Consequence.PROHIBITED]
VEIL = QColor(128, 128, 128, 55)
"""Over light and dark grounds alike, because a theme's style sheet does not tell its colours to the palette."""

UNUSED = QColor(128, 128, 128, 140)
Role = Qt.ItemDataRole


class EvidenceModel(QAbstractTableModel):
    """Rows are the titles of the criteria and, below each, the rows of the sheet.

    ``preview`` judges a text while it is typed; ``judged`` comes whenever what follows from the sheet has changed.
    """

    judged = pyqtSignal()

    def __init__(self, dossier: Dossier, parent: QObject | None = None):
        super().__init__(parent)
        self.dossier = dossier
        self.icons = {category: sign_icon(palette.sign_of(category)) for category in Category}
        self.sheet: Sheet | None = None
        self.judgement: Judgement | None = None
        self.places: list[int | str] = []
        self._titles = column_titles()
        self._groups = group_titles()
        self._labels = labels()
        self._results: dict[str, SubcriterionResult] = {}
        self._faults: dict[tuple[int, str], str] = {}
        self._warning = QApplication.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        dossier.chosen_changed.connect(self._reset)
        dossier.sheet_changed.connect(self._sheet_changed)
        dossier.thresholds_changed.connect(self._refresh)
        self._reset()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Titles and rows."""
        return 0 if parent.isValid() else len(self.places)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Title, category, margin, and the cells of evidence."""
        return 0 if parent.isValid() else FIRST_CELL + len(CELLS)

    def place_of(self, index: QModelIndex) -> int | None:
        """The row of the sheet at ``index``; ``None`` on a title."""
        place = self.places[index.row()] if index.isValid() and index.row() < len(self.places) else ""
        return place if isinstance(place, int) else None

    def index_of(self, place: int, column: str) -> QModelIndex:
        """The index of a cell of the sheet."""
        return self.index(self.places.index(place), FIRST_CELL + CELLS.index(column))

    def column_of(self, index: QModelIndex) -> str:
        """The column of evidence at ``index``; empty where there is none."""
        return CELLS[index.column() - FIRST_CELL] if index.column() >= FIRST_CELL else ""

    def is_group(self, row: int) -> bool:
        """Whether the row is the title of a criterion."""
        return isinstance(self.places[row], str)

    def result(self, place: int) -> SubcriterionResult | None:
        """What follows for the subcriterion of a row of the sheet."""
        return self._results.get(self.sheet.rows[place].subcriterion) if self.sheet is not None else None

    def faults(self, subcriterion: str = "") -> list[str]:
        """The sentences of all faults, or of those of one subcriterion."""
        rows = self.sheet.rows if self.sheet is not None else ()
        wanted = (subcriterion,) if subcriterion else {row.subcriterion for row in rows}
        return [text for (place, _), text in self._faults.items() if rows[place].subcriterion in wanted]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Titles of the columns, and what a row is about: it stays in sight while cells at the right are filled in."""
        if orientation == Qt.Orientation.Vertical and role == Role.DisplayRole and section < len(self.places):
            place = self.places[section]
            return self.sheet.rows[place].subcriterion if isinstance(place, int) and self.sheet is not None else place
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            heads = (
                translate("EcoAxis", "Subcriterion"),
                translate("EcoAxis", "Category"),
                translate("EcoAxis", "Next threshold"),
            )
            return heads[section] if section < FIRST_CELL else self._titles[CELLS[section - FIRST_CELL]]
        if orientation == Qt.Orientation.Horizontal and role == Role.ToolTipRole and section > FIRST_CELL:
            return column_help("B1", CELLS[section - FIRST_CELL])
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Cells that the subcriterion reads can be edited, others only while something stands in them."""
        place = self.place_of(index)
        if place is None or self.sheet is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.column_of(index)
        if column and (self.is_used(place, column) or self.sheet.rows[place].cells.get(column)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def is_used(self, place: int, column: str) -> bool:
        """Whether the subcriterion of the row reads the column."""
        name = self.sheet.rows[place].subcriterion if self.sheet is not None else "A1"
        return column in ALWAYS or column in used_columns(name)

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        """Text, sign, fault and explanation of a cell."""
        if not index.isValid() or self.sheet is None:
            return None
        place = self.place_of(index)
        if place is None:
            return self._group_data(str(self.places[index.row()]), index.column(), role)
        column = self.column_of(index)
        if not column:
            return self._told_data(place, index.column(), role)
        return self._cell_data(place, column, role)

    def _group_data(self, letter: str, column: int, role: int) -> Any:
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self._groups[letter] if column == TITLE else None
        if role == Role.FontRole:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        if role == Role.BackgroundRole:
            return QBrush(VEIL)
        return None

    def _told_data(self, place: int, column: int, role: int) -> Any:
        name = self.sheet.rows[place].subcriterion if self.sheet is not None else ""
        result = self._results.get(name)
        first = place == 0 or self.sheet is None or self.sheet.rows[place - 1].subcriterion != name
        if column == TITLE and role in (Role.DisplayRole, Role.AccessibleTextRole):
            if first:
                return f"{name}  {short_title(name)}"
            return translate("EcoAxis", "{name}  further point").format(name=name)
        if column == TITLE and role == Role.ToolTipRole:
            return self._labels.pick(self.dossier.thresholds.subcriteria[name]) or name
        if result is None or not first or column == TITLE:
            return None
        faulty = self.judgement is not None and name in self.judgement.left_out
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            if faulty:
                return translate("EcoAxis", "to correct") if column == CATEGORY else ""
            if column == CATEGORY:
                return result.text
            return margin_in_short(result)
        if role == Role.DecorationRole and column == CATEGORY:
            return self._warning if faulty else self.icons[result.category]
        if role == Role.ToolTipRole and column == MARGIN and result.near_threshold:
            return translate("EcoAxis", "Within 0.5 of a threshold: figures are compared unrounded.")
        return None

    def _cell_data(self, place: int, column: str, role: int) -> Any:
        row = self.sheet.rows[place] if self.sheet is not None else None
        if row is None:
            return None
        fault = self._faults.get((place, column))
        if role == Role.EditRole:
            return row.cells.get(column, "")
        if role == Role.DisplayRole:
            text = row.cells.get(column, "")
            return self._worded(text) if column in WORDED else text
        if role == Role.AccessibleTextRole:
            text = row.cells.get(column, "") or translate("EcoAxis", "empty")
            return f"{row.subcriterion} {self._titles[column]}: {text}. {fault or ''}".strip()
        if role == Role.ToolTipRole:
            return fault or (column_help(row.subcriterion, column) if self.is_used(place, column) else None)
        if role == Role.AccessibleDescriptionRole:
            return column_help(row.subcriterion, column)
        if role == Role.BackgroundRole:
            if fault:
                return QBrush(QColor(FAULT.tint))
            if not self.is_used(place, column):
                return QBrush(UNUSED, Qt.BrushStyle.Dense6Pattern)
        if role == Role.ForegroundRole and fault:
            return QBrush(QColor(palette.INK))
        if role == Role.DecorationRole and fault:
            return self._warning
        if role == Role.TextAlignmentRole and column != "note":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _worded(self, text: str) -> str:
        """``yes(i)`` and ``none`` in the language of the window; what is written stays as it is."""
        for word in ("yes", "none", "no"):
            if text.lower() == word or text.lower().startswith(f"{word}("):
                return self._labels(f"value.{word}") + text[len(word) :]
        return text

    def setData(self, index: QModelIndex, value: Any, role: int = Role.EditRole) -> bool:
        """Write a cell, as one step."""
        place, column = self.place_of(index), self.column_of(index)
        if role != Role.EditRole or place is None or not column or self.dossier.sheet is None:
            return False
        self.write({(place, column): str(value).strip()})
        return True

    def write(self, texts: Mapping[tuple[int, str], str]) -> None:
        """Write cells of the sheet, as one step."""
        if self.dossier.sheet is not None:
            label = translate("EcoAxis", "entry") if len(texts) == 1 else translate("EcoAxis", "entries")
            sheet = with_cells(self.dossier.sheet, texts)
            self.dossier.change_sheet(label, sheet)
            if self.sheet is not self.dossier.sheet:
                self._judge(self.dossier.sheet)

    def preview(self, index: QModelIndex, text: str) -> None:
        """Judge the sheet as if ``text`` stood in the cell; nothing is written."""
        place, column = self.place_of(index), self.column_of(index)
        if place is not None and column and self.dossier.sheet is not None:
            self._judge(with_cells(self.dossier.sheet, {(place, column): text.strip()}))

    def end_preview(self) -> None:
        """Judge what is written."""
        if self.sheet is not self.dossier.sheet:
            self._judge(self.dossier.sheet)

    def _reset(self) -> None:
        self.beginResetModel()
        self._take(self.dossier.sheet)
        self.places = []
        for place, row in enumerate(self.sheet.rows if self.sheet is not None else ()):
            if row.subcriterion[0] not in self.places:
                self.places.append(row.subcriterion[0])
            self.places.append(place)
        self.endResetModel()
        self.judged.emit()

    def _sheet_changed(self, number: int) -> None:
        if number != self.dossier.chosen:
            return
        rows = sum(isinstance(place, int) for place in self.places)
        if self.dossier.sheet is None or len(self.dossier.sheet.rows) != rows:
            self._reset()
        else:
            self._judge(self.dossier.sheet)

    def _refresh(self) -> None:
        self._judge(self.dossier.sheet)

    def _judge(self, sheet: Sheet | None) -> None:
        self._take(sheet)
        if self.places:
            last = self.index(len(self.places) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.judged.emit()

    def _take(self, sheet: Sheet | None) -> None:
        self.sheet = sheet
        self._faults = {}
        self._results = {}
        self.judgement = None
        if sheet is None:
            return
        written = sheet is self.dossier.sheet
        self.judgement = self.dossier.judgement(self.dossier.chosen) if written else self.dossier.judged(sheet)
        self._results = {result.subcriterion: result for result in self.judgement.assessment.results}
        for fault in self.judgement.faults:
            place = fault.where.row or 0
            column = fault.where.column if fault.where.column in CELLS else CELLS[0]
            text = fault_words(fault, sheet.ecosystem, sheet.rows[place].subcriterion)
            self._faults.setdefault((place, column), text)

