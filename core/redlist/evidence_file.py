"""Evidence as a CSV file, in UTF-8 or CP949 as Korean Excel saves it."""
from __future__ import annotations

import csv
from pathlib import Path

from ..issues import CoreError, Issue
from ..schemes.tables import Row, decode, display_name, read_bytes, read_csv
from .evidence_table import COLUMNS, REQUIRED


def read_evidence_file(path: str | Path) -> list[Row]:
    """The rows of the file with their numbers; columns of other names are kept and may mean anything.

    Raises ``CoreError`` with every fault of the file's form.
    """
    place = Path(path)
    issues: list[Issue] = []
    data = read_bytes(place, issues)
    text = decode(data, display_name(place), issues) if data is not None else None
    if text is None:
        raise CoreError(issues)
    first = next(csv.reader(text.splitlines()[:1]), [])
    own = [name for name in (cell.strip().casefold() for cell in first) if name and name not in COLUMNS]
    separated = len(first) > 1
    columns = (*COLUMNS, *dict.fromkeys(own)) if separated else COLUMNS
    table, _ = read_csv(place, columns, tuple(name for name in columns if name not in REQUIRED))
    if table.issues:
        raise CoreError(table.issues)
    present = set(table.columns)
    return [Row(row.number, {name: cell for name, cell in row.cells.items() if name in present}) for row in table.rows]
