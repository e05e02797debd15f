"""The distinct values of a field against its code list: how often, what they mean, whether the list knows them."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject, Qt, pyqtSignal

from ...core.schemes.dataset import CodeList
from ...core.schemes.value_mapping import proposed_codes
from ...gis.binding_status import State
from ...gis.language import user_language
from ...gis.status_signs import STATE_SIGNS
from ..widgets.sign_icon import sign_icon

translate = QCoreApplication.translate

VALUE, COUNT, MEANING, KNOWN = range(4)
CODES = Qt.ItemDataRole.UserRole


class ValueRow(NamedTuple):
    """A value of the layer; ``code`` is what it stands for, ``mapped`` and ``proposed`` say who says so."""

    text: str
    count: int
    code: Optional[str]
    mapped: bool
    proposed: Optional[str]


class ValueModel(QAbstractTableModel):
    """Rows of values, the unknown ones first. ``meant`` tells a text and the code that the user chose (or nothing)."""

    meant = pyqtSignal(str, str)

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.rows: list[ValueRow] = []
        self._may_map = True
        self._codes: Optional[CodeList] = None
        self._fine = sign_icon(STATE_SIGNS[State.READY])
        self._unknown = sign_icon(STATE_SIGNS[State.VALUES_UNKNOWN])

    def show_values(
        self, values: Mapping[str, int], codes: Optional[CodeList], mapped: Mapping[str, str], may_map: bool = True
    ) -> None:
        """Show ``values`` with their counts; ``mapped`` are the meanings that the binding states.

        Without ``may_map`` unknown values cannot be given a meaning: those of rasters are read as they are.
        """
        texts = {text: count for text, count in values.items() if text.strip()}
        proposals = proposed_codes(texts, codes) if codes is not None and may_map else {}
        rows = []
        for text, count in texts.items():
            known = codes.canonical(text) if codes is not None else None
            said = mapped.get(text) if known is None else None
            rows.append(ValueRow(text, count, known or said, said is not None, proposals.get(text)))
        rows.sort(key=lambda row: codes is not None and row.code is not None)
        self.beginResetModel()
        self.rows, self._codes, self._may_map = rows, codes, may_map
        self.endResetModel()

    def meanings(self) -> list[tuple[str, str]]:
        """Every code with its name, for choosing."""
        if self._codes is None:
            return []
        return [(code.code, self._named(code.code)) for code in self._codes.codes]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = (
                translate("EcoAxis", "Value in the layer"),
                translate("EcoAxis", "Features"),
                translate("EcoAxis", "Meaning"),
                translate("EcoAxis", "Code list"),
            )
            return titles[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COUNT:
            return Qt.AlignmentFlag(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.EditRole and index.column() == MEANING:
            return row.code or row.proposed or ""
        if role == Qt.ItemDataRole.DecorationRole and index.column() == KNOWN and self._codes is not None:
            return self._unknown if row.code is None else self._fine
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, index.column())
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != MEANING:
            return False
        self.meant.emit(self.rows[index.row()].text, str(value or ""))
        return True

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.rows[index.row()]
        open_to_meaning = self._may_map and self._codes is not None and (row.code is None or row.mapped)
        if index.column() == MEANING and open_to_meaning:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _text(self, row: ValueRow, column: int) -> str:
        if column == VALUE:
            return row.text
        if column == COUNT:
            return QLocale().toString(row.count)
        if self._codes is None:
            return ""
        if column == MEANING:
            if row.code is not None:
                return self._named(row.code)
            if row.proposed is not None:
                return translate("EcoAxis", "{meaning}? (proposed)").format(meaning=self._named(row.proposed))
            return translate("EcoAxis", "choose…") if self._may_map else ""
        if row.mapped:
            return translate("EcoAxis", "Mapped")
        return translate("EcoAxis", "Unknown") if row.code is None else translate("EcoAxis", "Known")

    def _named(self, code: str) -> str:
        texts = self._codes.title(code) if self._codes is not None else None
        title = texts.get(user_language(), "") if texts else ""
        return translate("EcoAxis", "{code} – {title}").format(code=code, title=title) if title else code
