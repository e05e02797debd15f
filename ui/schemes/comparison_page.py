"""What differs between two states of a scheme, or between two schemes, line by line; to keep as CSV or HTML."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...core.schemes.comparison import Comparison, compare
from ...core.schemes.document import SchemeDocument
from ...gis import palette
from ...gis.messages import describe_all
from ...gis.scheme_exchange import Line, comparison_csv, comparison_html, lines_of, write_text
from ...gis.scheme_words import change_words
from ..widgets.file_dialogs import ask_new_file

translate = QCoreApplication.translate

SIGNS = {"head": "≠", "changed": "≠", "added": "+", "removed": "−", "moved": "↕"}


@dataclass(frozen=True)
class State:
    """Something to compare: a title, and how to get at its content (``None`` when it is gone)."""

    key: str
    title: str
    read: Callable[[], Optional[SchemeDocument]]


class LinesModel(QAbstractTableModel):
    """The lines of a comparison."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.lines: list[Line] = []
        self._kinds = {words: kind for kind, words in change_words().items()}

    @staticmethod
    def header() -> list[str]:
        """Titles of the columns."""
        return [
            translate("EcoAxis", "Change"), translate("EcoAxis", "Row before"), translate("EcoAxis", "Row after"),
            translate("EcoAxis", "Column"), translate("EcoAxis", "Before"), translate("EcoAxis", "After"),
        ]  # fmt: skip

    def show_lines(self, lines: list[Line]) -> None:
        """Hold these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of columns."""
        return 0 if parent.isValid() else 6

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text with a sign, and a colour for each kind of change."""
        line = self.lines[index.row()]
        kind = self._kinds.get(line[0], "changed")
        if role == Qt.ItemDataRole.DisplayRole:
            text = line[index.column()].replace("\n", " · ")
            return f"{SIGNS[kind]} {text}" if index.column() == 0 else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return line[index.column()]
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(palette.CHANGES["changed" if kind == "head" else kind])
        return QColor(palette.INK) if role == Qt.ItemDataRole.ForegroundRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.header()[section] if orientation == Qt.Orientation.Horizontal else section + 1


class ComparisonPage(QWidget):
    """Two lists of states, their differences, and a button to go back to the earlier one."""

    restore = pyqtSignal(object, str)
    told = pyqtSignal(str, str)
    chosen = pyqtSignal(int, str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("comparison")
        self._states: dict[str, State] = {}
        self._documents: tuple[Optional[SchemeDocument], Optional[SchemeDocument]] = (None, None)
        self.before, self.after = QComboBox(self), QComboBox(self)
        form = QFormLayout()
        for box, name, title in (
            (self.before, "compare_before", translate("EcoAxis", "&Before")),
            (self.after, "compare_after", translate("EcoAxis", "&After")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(title.replace("&", ""))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
            box.activated.connect(lambda _: self.compare())
            form.addRow(title, box)
        self.summary = QLabel(self)
        self.summary.setObjectName("comparison_summary")
        self.summary.setWordWrap(True)
        self.table = QTableView(self)
        self.table.setObjectName("comparison_table")
        self.table.setAccessibleName(translate("EcoAxis", "Differences"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.7))
        self.model = LinesModel(self)
        self.table.setModel(self.model)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate((18, 11, 11, 20, 40)):
            self.table.setColumnWidth(column, letters * letter)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.doubleClicked.connect(self._row_chosen)
        self.buttons = [
            self._button("restore_state", translate("EcoAxis", "&Take over the state before"), self._restore),
            self._button("export_csv", translate("EcoAxis", "&Save as CSV…"), lambda: self._export("csv")),
            self._button("export_html", translate("EcoAxis", "Save as HT&ML…"), lambda: self._export("html")),
        ]
        self.buttons[0].setToolTip(
            translate("EcoAxis", "The scheme that you edit becomes what it was; this can be undone.")
        )
        row = QHBoxLayout()
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    def show_states(self, states: Sequence[State], before: str, after: str, editable: bool) -> None:
        """Offer ``states``; compare those of the keys ``before`` and ``after`` unless the user has chosen others."""
        self._states = {state.key: state for state in states}
        for box, wanted in ((self.before, before), (self.after, after)):
            box.clear()
            for state in states:
                box.addItem(state.title, state.key)
            box.setCurrentIndex(max(box.findData(wanted), 0))
        self.buttons[0].setEnabled(editable)
        if self.isVisible():
            self.compare()

    def compare(self) -> None:
        """Compare the two chosen states and show what differs."""
        chosen = [self._states.get(box.currentData()) for box in (self.before, self.after)]
        before, after = (state.read() if state else None for state in chosen)
        self._documents = (before, after)
        if before is None or after is None:
            self.model.show_lines([])
            self.summary.setText(translate("EcoAxis", "One of the two cannot be read any more: choose another."))
            return
        comparison = compare(before, after)
        self.model.show_lines(lines_of(comparison, before, after))
        self.summary.setText(summary_of(comparison))

    def _button(self, name: str, title: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: slot())
        return button

    def _row_chosen(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if line[2]:
            self.chosen.emit(int(line[2]) - 2, line[3])

    def _restore(self) -> None:
        if self._documents[0] is not None:
            self.restore.emit(self._documents[0], self.before.currentText())

    def _export(self, suffix: str) -> None:
        ask_new_file(
            self, translate("EcoAxis", "Save the comparison"), f"*.{suffix}", suffix,
            lambda path: self.export_to(path, suffix),
        )  # fmt: skip

    def export_to(self, path: str, suffix: str) -> None:
        """Write the differences to a file."""
        lines, header = self.model.lines, self.model.header()
        title = translate("EcoAxis", "Comparison of “{before}” and “{after}”").format(
            before=self.before.currentText(), after=self.after.currentText()
        )
        try:
            if suffix == "csv":
                write_text(path, comparison_csv(header, lines), "utf-8-sig")
            else:
                write_text(path, comparison_html(title, self.summary.text(), header, lines))
        except CoreError as fault:
            self.told.emit(describe_all(fault.issues), "error")
            return
        self.told.emit(translate("EcoAxis", "Saved: {path}").format(path=path), "success")


def summary_of(comparison: Comparison) -> str:
    """How much differs, in one sentence."""
    if comparison.is_empty:
        return translate("EcoAxis", "Both say the same.")
    kinds = [change.kind for change in comparison.rows]
    return translate(
        "EcoAxis",
        "Rows added: {added}, removed: {removed}, changed: {changed}, moved: {moved}. Changes of the head: {head}.",
    ).format(
        added=kinds.count("added"),
        removed=kinds.count("removed"),
        changed=kinds.count("changed"),
        moved=sum(change.moved for change in comparison.rows),
        head=len(comparison.head),
    )
