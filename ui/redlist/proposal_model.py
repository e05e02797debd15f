"""What a measurement proposes, beside what stands in the evidence now; each subcriterion is taken or not."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, pyqtSignal

from ...core.redlist.evidence_proposals import Proposal, accepted
from ...core.redlist.evidence_sheet import Sheet, empty_sheet
from .dossier import Dossier

translate = QCoreApplication.translate
Role = Qt.ItemDataRole
FIGURES = ("best", "lower", "upper")


@dataclass(frozen=True)
class Line:
    """A proposal with what stands there now and what would follow, in short."""

    proposal: Proposal
    before: str
    after: str
    category_before: str
    category_after: str


class ProposalModel(QAbstractTableModel):
    """The first column has a check box for each proposal."""

    chosen_changed = pyqtSignal()

    def __init__(self, dossier: Dossier, parent: QObject | None = None):
        super().__init__(parent)
        self.dossier = dossier
        self.lines: list[Line] = []
        self.taken: list[bool] = []
        self._heads = (
            translate("EcoAxis", "Ecosystem"),
            translate("EcoAxis", "Subcriterion"),
            translate("EcoAxis", "Now"),
            translate("EcoAxis", "Proposed"),
            translate("EcoAxis", "Category now"),
            translate("EcoAxis", "Category then"),
        )

    def show_proposals(self, proposals: Sequence[Proposal], origin: str) -> None:
        """Show ``proposals``; those of ecosystems in the dossier are taken at first, or all where none is in it.

        What the assessor set to DD or NE stays so, unless it is checked.
        """
        known = {sheet.ecosystem for sheet in self.dossier.sheets}
        self.beginResetModel()
        self.lines = [self._line(each, origin) for each in proposals]
        any_known = any(each.ecosystem in known for each in proposals)
        self.taken = [
            (each.ecosystem in known or not any_known) and not self._is_decided(each) for each in proposals
        ]
        self.endResetModel()
        self.chosen_changed.emit()

    def chosen(self) -> list[Proposal]:
        """The proposals that are taken."""
        return [line.proposal for line, taken in zip(self.lines, self.taken) if taken]

    def take_all(self, taken: bool) -> None:
        """Take all or none."""
        self.taken = [taken] * len(self.lines)
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, 0))
        self.chosen_changed.emit()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """One row a proposal."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Ecosystem, subcriterion, figures and categories before and after."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """The first column can be checked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        """Texts, and the check."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Role.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self.taken[index.row()] else Qt.CheckState.Unchecked
        if role in (Role.DisplayRole, Role.ToolTipRole):
            texts = (
                line.proposal.ecosystem, line.proposal.subcriterion, line.before, line.after, line.category_before,
                line.category_after,
            )  # fmt: skip
            return texts[index.column()]
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Role.EditRole) -> bool:
        """Take or leave a proposal."""
        if role != Role.CheckStateRole or index.column() != 0:
            return False
        self.taken[index.row()] = value in (Qt.CheckState.Checked, 2)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True

    def _line(self, proposal: Proposal, origin: str) -> Line:
        sheet = next((each for each in self.dossier.sheets if each.ecosystem == proposal.ecosystem), None)
        sheet = sheet or empty_sheet(proposal.ecosystem)
        after = accepted(sheet, proposal, origin)
        name = proposal.subcriterion
        rows = [row.cells for row in sheet.rows if row.subcriterion == name]
        return Line(
            proposal, _told(rows), _told(proposal.rows), self._category(sheet, name), self._category(after, name)
        )

    def _is_decided(self, proposal: Proposal) -> bool:
        return any(
            row.subcriterion == proposal.subcriterion and row.cells.get("status")
            for sheet in self.dossier.sheets
            if sheet.ecosystem == proposal.ecosystem
            for row in sheet.rows
        )

    def _category(self, sheet: Sheet, name: str) -> str:
        results = self.dossier.judged(sheet).assessment.results
        return next(each.text for each in results if each.subcriterion == name)


def _told(rows: Sequence[Mapping[str, str]]) -> str:
    """``39.1 (37.7-39.1)``; points of a curve one after the other as extent @ severity."""
    return "; ".join(text for text in (_row(cells) for cells in rows) if text) or "–"


def _row(cells: Mapping[str, str]) -> str:
    best, lower, upper = (_short(cells.get(name, "")) for name in FIGURES)
    text = f"{best} ({lower}-{upper})" if lower and upper and (lower, upper) != (best, best) else best
    severity = _short(cells.get("severity_best", ""))
    if severity:
        text = f"{text} @ {severity}"
    return text or cells.get("status", "")


def _short(text: str) -> str:
    """A figure with four digits that count; what is no number stays as it is."""
    try:
        return f"{float(text):.4g}" if len(text) > 6 else text
    except ValueError:
        return text
