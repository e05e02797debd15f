"""The dossier in work: ecosystems with their evidence, what follows from it, and every step back and forth."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.issues import CoreError
from ...core.redlist.evidence_sheet import Judgement, Sheet, SheetRow, empty_sheet, free_name, judge
from ...core.redlist.result import SUBCRITERIA
from ...core.redlist.thresholds import Thresholds
from ...gis.paths import load_thresholds_named

DEFAULT_SCHEME = "iucn-rle-2.1"
MOST_STEPS = 500

Step = tuple  # label, sheets, chosen


class Dossier(QObject):
    """Sheets never change in place; a step back puts the earlier ones in again. ``chosen`` is -1 without a sheet."""

    sheets_changed = pyqtSignal()
    sheet_changed = pyqtSignal(int)
    chosen_changed = pyqtSignal(int)
    thresholds_changed = pyqtSignal()
    steps_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.sheets: tuple[Sheet, ...] = ()
        self.chosen = -1
        self.scheme = DEFAULT_SCHEME
        self.thresholds: Thresholds = load_thresholds_named(DEFAULT_SCHEME)
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._judged: dict[int, tuple[Sheet, Judgement]] = {}

    @property
    def sheet(self) -> Sheet | None:
        """The chosen sheet."""
        return self.sheets[self.chosen] if 0 <= self.chosen < len(self.sheets) else None

    def judgement(self, number: int) -> Judgement:
        """What follows from sheet ``number``; worked out when it is asked for, once."""
        sheet = self.sheets[number]
        known = self._judged.get(id(sheet))
        if known is None:
            known = (sheet, self.judged(sheet))
            if len(self._judged) > 2 * len(self.sheets) + MOST_STEPS:
                self._judged.clear()
            self._judged[id(sheet)] = known
        return known[1]

    def judged(self, sheet: Sheet) -> Judgement:
        """What would follow from ``sheet``."""
        return judge(sheet, self.thresholds)

    def choose(self, number: int) -> None:
        """Choose another sheet; no step to undo."""
        number = min(max(number, -1), len(self.sheets) - 1)
        if number != self.chosen:
            self.chosen = number
            self.chosen_changed.emit(number)

    def set_scheme(self, name: str) -> None:
        """Judge by the thresholds ``name``. Raises ``CoreError`` with all faults of the scheme; the old ones stay."""
        self.thresholds = load_thresholds_named(name)
        self.scheme = name
        self._judged.clear()
        self.thresholds_changed.emit()

    def change(self, label: str, sheets: Iterable[Sheet], chosen: int | None = None) -> None:
        """Put ``sheets`` in, as one step called ``label``."""
        self._past.append((label, self.sheets, self.chosen))
        del self._past[:-MOST_STEPS]
        self._future.clear()
        self._put(tuple(sheets), self.chosen if chosen is None else chosen)

    def change_sheet(self, label: str, sheet: Sheet) -> None:
        """Replace the chosen sheet, as one step; nothing happens where nothing changes."""
        if self.sheet is not None and sheet != self.sheet:
            self.change(label, [sheet if number == self.chosen else each for number, each in enumerate(self.sheets)])

    def undo(self) -> None:
        """Take the last step back."""
        self._move(self._past, self._future)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._move(self._future, self._past)

    @property
    def undo_label(self) -> str:
        """What ``undo`` takes back; empty where there is nothing."""
        return self._past[-1][0] if self._past else ""

    @property
    def redo_label(self) -> str:
        """What ``redo`` does again; empty where there is nothing."""
        return self._future[-1][0] if self._future else ""

    def add(self, label: str, name: str) -> None:
        """Add an ecosystem and choose it."""
        sheet = empty_sheet(free_name(name, self.sheets))
        self.change(label, (*self.sheets, sheet), len(self.sheets))

    def duplicate(self, label: str, number: int) -> None:
        """Add a copy below ecosystem ``number`` and choose it."""
        copy = replace(self.sheets[number], ecosystem=free_name(self.sheets[number].ecosystem, self.sheets))
        self.change(label, (*self.sheets[: number + 1], copy, *self.sheets[number + 1 :]), number + 1)

    def rename(self, label: str, number: int, name: str) -> bool:
        """Give ecosystem ``number`` another name; refused where it is empty or taken."""
        name = name.strip()
        if not name or any(each.ecosystem == name for place, each in enumerate(self.sheets) if place != number):
            return False
        if name != self.sheets[number].ecosystem:
            sheet = replace(self.sheets[number], ecosystem=name)
            self.change(label, (*self.sheets[:number], sheet, *self.sheets[number + 1 :]), number)
        return True

    def remove(self, label: str, number: int) -> None:
        """Take ecosystem ``number`` out; undo brings it back."""
        left = (*self.sheets[:number], *self.sheets[number + 1 :])
        self.change(label, left, min(number, len(left) - 1))

    def state(self) -> dict[str, Any]:
        """Everything as plain values."""
        sheets = [
            {"ecosystem": each.ecosystem, "rows": [[row.subcriterion, dict(row.cells)] for row in each.rows]}
            for each in self.sheets
        ]
        return {"sheets": sheets, "chosen": self.chosen, "scheme": self.scheme}

    def restore(self, state: Mapping[str, Any]) -> str:
        """Begin anew with ``state``; the name of a scheme that cannot be used any more, else nothing."""
        self._past.clear()
        self._future.clear()
        lost = ""
        wanted = str(state.get("scheme") or DEFAULT_SCHEME)
        if wanted != self.scheme:
            try:
                self.set_scheme(wanted)
            except CoreError:
                lost = wanted
        chosen = state.get("chosen")
        self._put(tuple(_sheets(state.get("sheets"))), chosen if isinstance(chosen, int) else 0, force=True)
        return lost

    def _move(self, source: list[Step], target: list[Step]) -> None:
        if source:
            label, sheets, chosen = source.pop()
            target.append((label, self.sheets, self.chosen))
            self._put(sheets, chosen)

    def _put(self, sheets: tuple[Sheet, ...], chosen: int, force: bool = False) -> None:
        before = self.sheets
        self.sheets = sheets
        chosen = min(max(chosen, 0 if sheets else -1), len(sheets) - 1)
        moved, self.chosen = chosen != self.chosen or force, chosen
        same_list = [each.ecosystem for each in before] == [each.ecosystem for each in sheets]
        if not same_list or force:
            self.sheets_changed.emit()
        if moved or not same_list:
            self.chosen_changed.emit(chosen)
        if same_list:
            for number, (old, new) in enumerate(zip(before, sheets)):
                if old is not new:
                    self.sheet_changed.emit(number)
        self.steps_changed.emit()


def _sheets(kept: Any) -> Sequence[Sheet]:
    """Sheets from what a project keeps; what cannot be one is passed over."""
    sheets = []
    for each in kept if isinstance(kept, list) else []:
        rows = each.get("rows") if isinstance(each, Mapping) else None
        if not isinstance(rows, list):
            continue
        found = [
            SheetRow(str(row[0]), {str(name): str(text) for name, text in row[1].items()})
            for row in rows
            if isinstance(row, list) and len(row) == 2 and row[0] in SUBCRITERIA and isinstance(row[1], Mapping)
        ]
        told = {row.subcriterion for row in found}
        found += [SheetRow(name, {}) for name in SUBCRITERIA if name not in told]
        found.sort(key=lambda row: SUBCRITERIA.index(row.subcriterion))
        sheets.append(Sheet(str(each.get("ecosystem", "")), tuple(found)))
    return sheets
