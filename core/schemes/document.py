"""A scheme as it is written and edited: what ``scheme.json`` says, and the cells of ``rules.csv``, right or wrong."""
from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Union

from ..issues import CoreError, Issue, Where, error
from ..redlist import thresholds
from . import screening_loader, zoning_loader
from .loader import KINDS
from .tables import Table, display_name, read_csv, read_json

SETTINGS_FILE = "scheme.json"
RULES_FILE = "rules.csv"
COPIED_FROM = "copied_from"
"""Key of ``scheme.json``: id, version and digest of the scheme that this one was copied from."""

Cells = tuple[str, ...]


def columns_of(kind: str) -> tuple[str, ...]:
    """Columns of the rule table of a kind of scheme."""
    if kind == "redlist":
        return thresholds.COLUMNS
    return screening_loader.COLUMNS if kind == "screening" else zoning_loader.COLUMNS


@dataclass(frozen=True)
class SchemeDocument:
    """Everything that the two files of a scheme hold; nothing in it need be right.

    ``entry`` is the object of ``scheme.json``; its numbers with decimals are texts. ``rows`` have one ``plain_cell``
    for each of ``columns``.
    """

    entry: Mapping[str, Any]
    rows: tuple[Cells, ...]

    @property
    def kind(self) -> str:
        """``zoning``, ``screening`` or ``redlist``."""
        kind = self.entry.get("kind")
        return kind if kind in KINDS else "zoning"

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the rows."""
        return columns_of(self.kind)

    @property
    def id(self) -> str:
        """The scheme's id, empty where it has none."""
        return str(self.entry.get("id") or "").strip()

    @property
    def version(self) -> str:
        """The scheme's version, empty where it has none."""
        return str(self.entry.get("version") or "").strip()

    @property
    def written_rows(self) -> tuple[Cells, ...]:
        """Rows that hold something: blank ones are not written."""
        return tuple(row for row in self.rows if any(row))

    def says_the_same(self, other: SchemeDocument) -> bool:
        """Whether both would be written alike."""
        return dict(self.entry) == dict(other.entry) and self.written_rows == other.written_rows


def plain_cell(text: str) -> str:
    """``text`` as a cell keeps it: without blanks at its ends, with one kind of line break and no NUL."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def plain_entry(value: Any) -> Any:
    """A JSON value whose decimals are texts, so that it is written as it was read."""
    if isinstance(value, Mapping):
        return {str(key): plain_entry(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_entry(one) for one in value]
    return str(value) if isinstance(value, (Decimal, float)) else value


def rows_of(table: Table, columns: Sequence[str]) -> tuple[Cells, ...]:
    """Rows of a table that was read, with a cell for each of ``columns``."""
    return tuple(tuple(plain_cell(row.cells.get(column, "")) for column in columns) for row in table.rows)


def read_document(folder: Union[str, Path]) -> tuple[SchemeDocument, list[Issue]]:
    """What could be read of the scheme in ``folder``, and the faults of the form of its files.

    Raises ``CoreError`` when there is no folder or no settings from which to tell the kind.
    """
    place = Path(folder)
    if not place.is_dir():
        raise CoreError(error("scheme.no_folder", Where(file=str(folder))))
    entry, _, issues = read_json(place / SETTINGS_FILE)
    if entry is None:
        raise CoreError(issues)
    if entry.get("kind") not in KINDS:
        where = Where(display_name(place / SETTINGS_FILE), column="kind")
        raise CoreError(error("scheme.unknown_kind", where, value=str(entry.get("kind")), known=", ".join(KINDS)))
    columns = columns_of(entry["kind"])
    table, _ = read_csv(place / RULES_FILE, columns, columns)
    return SchemeDocument(plain_entry(entry), rows_of(table, columns)), issues + table.issues


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as CSV text, quoted where it must be."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def files_of(document: SchemeDocument) -> dict[str, bytes]:
    """The two files of a scheme by name; ``rules.csv`` with a byte order mark, so that spreadsheets read Hangul."""
    settings = json.dumps(plain_entry(document.entry), ensure_ascii=False, indent=2)
    rules = csv_text(document.columns, document.written_rows)
    return {SETTINGS_FILE: f"{settings}\n".encode(), RULES_FILE: rules.encode("utf-8-sig")}


def digest_of(document: SchemeDocument) -> str:
    """The digest that the scheme will have once it is written, as results name it."""
    files = files_of(document)
    return hashlib.sha256(files[SETTINGS_FILE] + files[RULES_FILE]).hexdigest()
