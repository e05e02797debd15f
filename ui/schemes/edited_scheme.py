"""One scheme in the editor: its head and rules as they stand now, what can be undone, and its faults."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...core.issues import Issue
from ...core.schemes.document import Cells, SchemeDocument
from ...core.schemes.validation import row_index
from ...gis.scheme_folders import faults_before_saving
from ...gis.scheme_words import CellWords
from .commands import ChangeCells, ChangeHead, InsertRows, QUndoStack, RemoveRows, ReorderRows, ReplaceAll
from .rules_model import CellChange, RulesModel

translate = QCoreApplication.translate


class EditedScheme(QObject):
    """``key`` is its name among drafts, ``base`` what is saved (``None`` for a new scheme)."""

    changed = pyqtSignal()
    head_changed = pyqtSignal()

    def __init__(self, key: str, document: SchemeDocument, base: Optional[SchemeDocument], parent: QObject):
        super().__init__(parent)
        self.key = key
        self.base = base
        self.base_digest = ""
        self.stamp = ""
        self.entry: Mapping[str, Any] = document.entry
        self._said = document.entry
        self.rules = RulesModel(document.columns, document.rows, CellWords(document), self)
        self.undo = QUndoStack(self)
        self.issues: list[Issue] = []
        self.rules.typed.connect(self.change_cells)
        self.rules.edited.connect(self.changed)

    @property
    def read_only(self) -> bool:
        """Whether it comes with the plugin and can only be copied."""
        return self.rules.read_only

    @property
    def document(self) -> SchemeDocument:
        """The scheme as it stands."""
        return SchemeDocument(self.entry, tuple(map(tuple, self.rules.rows)))

    @property
    def is_modified(self) -> bool:
        """Whether it says something else than what is saved."""
        return self.base is None or not self.base.says_the_same(self.document)

    def check(self) -> list[Issue]:
        """Find every fault and mark the cells."""
        document = self.document
        self.show_issues([] if self.read_only else faults_before_saving(document))
        return self.issues

    def show_issues(self, issues: list[Issue]) -> None:
        """Mark the cells that ``issues`` are about."""
        self.issues = issues
        places = {column: place for place, column in enumerate(self.rules.columns)}
        marked: dict[tuple[int, int], list[Issue]] = {}
        for issue in issues:
            row = row_index(issue)
            if row is not None and row < len(self.rules.rows):
                marked.setdefault((row, places.get(issue.where.column or "", 0)), []).append(issue)
        if self._said is not self.entry:
            self._said = self.entry
            self.rules.set_words(CellWords(SchemeDocument(self.entry, ())))
        self.rules.set_faults(marked)

    def change_cells(self, changes: Sequence[CellChange], text: str = "") -> None:
        """Write cells, undoable."""
        differing = [(row, column, new) for row, column, new in changes if self.rules.rows[row][column] != new]
        if differing and not self.read_only:
            self.undo.push(ChangeCells(text or translate("EcoAxis", "Change cells"), self.rules, differing))

    def insert_rows(self, at: int, rows: Iterable[Cells], text: str = "") -> None:
        """Put rows in before the index ``at``, undoable."""
        places = {at + offset: tuple(row) for offset, row in enumerate(rows)}
        if places and not self.read_only:
            self.undo.push(InsertRows(text or translate("EcoAxis", "Insert rows"), self.rules, places))

    def insert_blank(self, at: int, count: int = 1) -> None:
        """Put empty rows in before the index ``at``, undoable."""
        self.insert_rows(at, [("",) * len(self.rules.columns)] * count)

    def remove_rows(self, places: Iterable[int]) -> None:
        """Take rows out, undoable."""
        chosen = sorted(set(places))
        if chosen and not self.read_only:
            self.undo.push(RemoveRows(translate("EcoAxis", "Delete rows"), self.rules, chosen))

    def duplicate_rows(self, places: Iterable[int]) -> None:
        """Repeat rows below the last of them, undoable."""
        chosen = sorted(set(places))
        if chosen:
            copies = [tuple(self.rules.rows[place]) for place in chosen]
            self.insert_rows(chosen[-1] + 1, copies, translate("EcoAxis", "Duplicate rows"))

    def move_rows(self, places: Iterable[int], step: int) -> None:
        """Move rows up (-1) or down (1) by one place, undoable; they stay together."""
        chosen = sorted(set(places))
        count = len(self.rules.rows)
        if not chosen or self.read_only or chosen[0] + min(step, 0) < 0 or chosen[-1] + max(step, 0) >= count:
            return
        order = list(range(count))
        for place in chosen if step < 0 else reversed(chosen):
            order.insert(place + step, order.pop(place))
        self.undo.push(ReorderRows(translate("EcoAxis", "Move rows"), self.rules, order))

    def change_head(self, place: str, after: Mapping[str, Any]) -> None:
        """Let the head say ``after``, undoable; ``place`` names the field."""
        if dict(after) != dict(self.entry) and not self.read_only:
            text = translate("EcoAxis", "Change the head")
            self.undo.push(ChangeHead(text, place, self._show_head, self.entry, after))

    def replace_all(self, after: SchemeDocument, text: str) -> None:
        """Take over another content, undoable."""
        if not self.read_only:
            self.undo.push(ReplaceAll(text, self._show_all, self.document, after))

    def _show_head(self, entry: Mapping[str, Any]) -> None:
        self.entry = entry
        self.head_changed.emit()
        self.changed.emit()

    def _show_all(self, document: SchemeDocument) -> None:
        self.entry = document.entry
        self.rules.replace(document.columns, document.rows)
        self.head_changed.emit()
