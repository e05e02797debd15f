"""Checks of single cells that zoning and screening rules share."""
from __future__ import annotations

from typing import Optional

from ..evidence import Certainty
from ..issues import Issue, Where, error
from .tables import Row

_CERTAINTIES = {known.value: known for known in Certainty}


class RowCheck:
    """One row under check: its cells and where its faults go."""

    def __init__(self, row: Row, file: str, issues: list[Issue]):
        self.row = row
        self._cells = row.cells
        self.file = file
        self._issues = issues

    def __getitem__(self, column: str) -> str:
        return self._cells[column]

    def fault(self, code: str, column: str, **parameters: object) -> None:
        """Add a fault at a column of this row."""
        parameters.setdefault("value", self.row.cells.get(column, ""))
        self._issues.append(error(code, Where(self.file, self.row.number, column), **parameters))

    def filled(self, *columns: str) -> None:
        """Each of these cells must hold something."""
        for column in columns:
            if not self[column]:
                self.fault("scheme.empty_cell", column)

    def certainty(self) -> Optional[Certainty]:
        """The row's certainty, or ``None`` after adding a fault."""
        known = _CERTAINTIES.get(self["certainty"].lower())
        if known is None:
            self.fault("scheme.bad_certainty", "certainty")
        return known
