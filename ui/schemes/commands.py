"""What can be undone in the scheme editor."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...core.schemes.document import Cells, SchemeDocument
from ...gis.compat import undo_classes
from .rules_model import CellChange, RulesModel

if TYPE_CHECKING:
    from collections.abc import Callable

QUndoStack, QUndoCommand = undo_classes()


class ChangeCells(QUndoCommand):
    """Cells get other texts."""

    def __init__(self, text: str, model: RulesModel, changes: Sequence[CellChange]):
        super().__init__(text)
        self._model = model
        self._after = list(changes)
        self._before: list[CellChange] = []

    def redo(self) -> None:
        """Write."""
        self._before = self._model.set_cells(self._after)

    def undo(self) -> None:
        """Write what stood there, the last first."""
        self._model.set_cells(list(reversed(self._before)))


class InsertRows(QUndoCommand):
    """New rows, each at its index."""

    def __init__(self, text: str, model: RulesModel, rows: Mapping[int, Cells]):
        super().__init__(text)
        self._model = model
        self._rows = dict(rows)

    def redo(self) -> None:
        """Put them in."""
        self._model.insert(self._rows)

    def undo(self) -> None:
        """Take them out."""
        self._model.remove(self._rows)


class RemoveRows(QUndoCommand):
    """Rows go."""

    def __init__(self, text: str, model: RulesModel, places: Sequence[int]):
        super().__init__(text)
        self._model = model
        self._places = list(places)
        self._rows: dict[int, Cells] = {}

    def redo(self) -> None:
        """Take them out."""
        self._rows = self._model.remove(self._places)

    def undo(self) -> None:
        """Put them back where they were."""
        self._model.insert(self._rows)


class ReorderRows(QUndoCommand):
    """Rows change their places."""

    def __init__(self, text: str, model: RulesModel, order: Sequence[int]):
        super().__init__(text)
        self._model = model
        self._order = list(order)

    def redo(self) -> None:
        """Into the new order."""
        self._model.reorder(self._order)

    def undo(self) -> None:
        """Into the old one."""
        back = [0] * len(self._order)
        for new, old in enumerate(self._order):
            back[old] = new
        self._model.reorder(back)


class ChangeHead(QUndoCommand):
    """The head says something else; typing on in one field is one step."""

    def __init__(
        self, text: str, place: str, show: Callable[[Mapping[str, Any]], None], before: Mapping[str, Any],
        after: Mapping[str, Any],
    ):  # fmt: skip
        super().__init__(text)
        self._place, self._show, self._before, self._after = place, show, before, after

    def id(self) -> int:
        """All changes of heads may be joined."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join with the next change of the same field."""
        if not isinstance(other, ChangeHead) or not self._place or other._place != self._place:
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        """Say it."""
        self._show(self._after)

    def undo(self) -> None:
        """Say what was said before."""
        self._show(self._before)


class ReplaceAll(QUndoCommand):
    """Another scheme's content altogether: an import, or an earlier version."""

    def __init__(
        self, text: str, show: Callable[[SchemeDocument], None], before: SchemeDocument, after: SchemeDocument
    ):
        super().__init__(text)
        self._show, self._before, self._after = show, before, after

    def redo(self) -> None:
        """Show the new."""
        self._show(self._after)

    def undo(self) -> None:
        """Show the old."""
        self._show(self._before)
