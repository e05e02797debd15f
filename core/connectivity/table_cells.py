"""Tables of connectedness: CSV files whose cells are checked one by one, with every fault of a file at once."""
from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from ..evidence import Certainty
from ..issues import Issue, Where, error
from ..schemes.codes import Range, parse_number, parse_range
from ..schemes.rule_cells import RowCheck
from ..schemes.tables import decode, display_name, read_bytes

YES = ("yes", "예", "1", "true")
NO = ("no", "아니오", "아니요", "0", "false")


class TableCells(RowCheck):
    """One row of a table of connectedness under check."""

    def number(self, column: str, least: float = 0.0, above: bool = False) -> Optional[float]:
        """The number in ``column``, at least ``least`` (or ``above`` it); ``None`` for an empty cell or a fault."""
        if not self[column]:
            return None
        try:
            found = parse_number(self[column])
        except ValueError:
            self.fault("connectedness.not_a_number", column)
            return None
        if found < least or (above and found == least):
            self.fault("connectedness.number_too_low", column, least=f"{least:g}")
            return None
        return found

    def range(self, column: str) -> Optional[Range]:
        """The range ``lo..hi`` in ``column``; ``None`` for an empty cell or a fault."""
        if not self[column]:
            return None
        try:
            return parse_range(self[column])
        except ValueError:
            self.fault("connectedness.not_a_range", column)
            return None

    def yes(self, column: str) -> bool:
        """Whether ``column`` says yes; anything but yes or no is a fault."""
        word = self[column].casefold()
        if word not in YES and word not in NO:
            self.fault("connectedness.not_yes_or_no", column)
        return word in YES

    def one_of(self, column: str, known: Sequence[str]) -> str:
        """The word in ``column``; a fault if it is none of ``known``."""
        word = self[column].casefold()
        if word not in known:
            self.fault("connectedness.unknown_word", column, known=", ".join(known))
        return word

    def certainty_of(self, column: str) -> Certainty:
        """The certainty in ``column``; ``assumed`` after adding a fault."""
        word = self[column].lower()
        for known in Certainty:
            if known.value == word:
                return known
        self.fault("scheme.bad_certainty", column)
        return Certainty.ASSUMED


def header_of(path: Path) -> tuple[str, ...]:
    """The columns of a CSV file as its first line names them; empty where it cannot be read."""
    faults: list[Issue] = []
    data = read_bytes(path, faults)
    text = None if data is None else decode(data, display_name(path), faults)
    if text is None:
        return ()
    try:
        names = next(csv.reader(io.StringIO(text, newline="")), [])
    except csv.Error:
        return ()
    return tuple(name.strip().casefold() for name in names if name.strip())


def told_twice(names: Sequence[tuple[int, str]], column: str, file: str) -> list[Issue]:
    """A fault for every (row, name) whose name stands in a row above it."""
    seen: set[str] = set()
    faults = []
    for row, name in names:
        if name and name in seen:
            faults.append(error("connectedness.row_twice", Where(file, row, column), value=name))
        seen.add(name)
    return faults
