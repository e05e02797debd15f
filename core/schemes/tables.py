"""Reading the files of a scheme or a catalogue: CSV and JSON, with every fault collected instead of the first."""
from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional, Union

from ..issues import Issue, Where, error

_MAX_CELL = 1_000_000


@dataclass(frozen=True)
class Row:
    """One data row: ``number`` as a spreadsheet shows it (header = 1), ``cells`` by column, trimmed at the ends."""

    number: int
    cells: Mapping[str, str]


@dataclass
class Table:
    """The rows of a CSV file that could be read, the header found, and every fault of the file's form."""

    columns: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def display_name(path: Path) -> str:
    """A file as messages name it: with its folder, so that two schemes can be told apart."""
    return f"{path.parent.name}/{path.name}"


def read_bytes(path: Path, issues: list[Issue]) -> Optional[bytes]:
    """The bytes of a file, or ``None`` after adding a fault."""
    where = Where(file=display_name(path))
    if not path.is_file():
        issues.append(error("table.no_file", where, folder=str(path.parent)))
        return None
    try:
        return path.read_bytes()
    except OSError as reason:
        issues.append(error("table.unreadable", where, reason=reason.strerror or str(reason)))
        return None


def decode(data: bytes, name: str, issues: list[Issue]) -> Optional[str]:
    """The text of a file in UTF-8 (with or without a byte order mark) or in CP949, as Korean Excel saves CSV.

    ``None`` after adding a fault when it is neither.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data:
        issues.append(error("table.encoding", Where(file=name)))
        return None
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    issues.append(error("table.encoding", Where(file=name)))
    return None


def read_csv(path: Path, columns: Sequence[str], optional: Sequence[str] = ()) -> tuple[Table, bytes]:
    """The table in ``path`` and its bytes.

    ``columns`` are all columns that may stand in the header, in any order; those in ``optional`` may be missing.
    Blank lines and lines of empty cells are passed over but counted, as a spreadsheet counts them.
    """
    table = Table()
    data = read_bytes(path, table.issues)
    if data is None:
        return table, b""
    name = display_name(path)
    text = decode(data, name, table.issues)
    if text is not None:
        _parse(text, name, columns, optional, table)
    return table, data


def read_json(path: Path) -> tuple[Optional[dict[str, Any]], bytes, list[Issue]]:
    """The JSON object in ``path`` (``None`` if it has none), its bytes and the faults. Decimals stay as written."""
    issues: list[Issue] = []
    data = read_bytes(path, issues)
    if data is None:
        return None, b"", issues
    value = parse_json(data, display_name(path), issues)
    if value is not None and not isinstance(value, dict):
        issues.append(error("table.json_no_object", Where(file=display_name(path))))
        value = None
    return value, data, issues


def parse_json(data: bytes, name: str, issues: list[Issue]) -> Any:
    """The value written in ``data``, or ``None`` after adding a fault with line and column."""
    text = decode(data, name, issues)
    if text is None:
        return None

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        for key in dict.fromkeys(key for key in keys if keys.count(key) > 1):
            issues.append(error("table.json_repeated_key", Where(file=name, column=key), key=key))
        return dict(pairs)

    def constant(word: str) -> None:
        issues.append(error("table.json_constant", Where(file=name), word=word))

    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=_whole, parse_constant=constant, object_pairs_hook=unique
        )
    except json.JSONDecodeError as fault:
        where = Where(file=name, row=fault.lineno)
        issues.append(error("table.json_malformed", where, line=fault.lineno, position=fault.colno, reason=fault.msg))
    except RecursionError:
        issues.append(error("table.json_too_deep", Where(file=name)))
    return None


def _whole(digits: str) -> Union[int, Decimal]:
    """Python refuses to turn thousands of digits into an integer; such a number is wrong anywhere here anyway."""
    return int(digits) if len(digits) < 20 else Decimal(digits)


def _parse(text: str, name: str, columns: Sequence[str], optional: Sequence[str], table: Table) -> None:
    csv.field_size_limit(_MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    number = 0
    header: Optional[list[str]] = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as fault:
            number += 1
            table.issues.append(
                error("table.csv_malformed", Where(file=name, row=number), line=reader.line_num, reason=str(fault))
            )
            if header is None:
                return
            continue
        number += 1
        if header is None:
            header = [cell.strip().casefold() for cell in cells]
            if not _check_header(header, name, columns, optional, table):
                return
            table.columns = tuple(header)
        elif any(cell.strip() for cell in cells):
            _add_row(cells, number, header, name, columns, optional, table)
    if header is None:
        table.issues.append(error("table.empty", Where(file=name), columns=",".join(columns)))


def _check_header(
    header: list[str], name: str, columns: Sequence[str], optional: Sequence[str], table: Table
) -> bool:
    """Whether the rows below can be read with this header; adds its faults."""
    where = Where(file=name, row=1)
    while header and not header[-1]:
        header.pop()
    if len(header) == 1 and len(columns) > 1 and any(mark in header[0] for mark in ";\t"):
        table.issues.append(error("table.separator", where, columns=",".join(columns)))
        return False
    unknown = [column for column in header if column not in columns]
    missing = [column for column in columns if column not in header and column not in optional]
    for column in dict.fromkeys(unknown):
        table.issues.append(
            error("table.unknown_column", Where(name, 1, column), column=column or "?", known=", ".join(columns))
        )
    for column in missing:
        table.issues.append(error("table.missing_column", Where(name, 1, column), known=", ".join(columns)))
    for column in dict.fromkeys(column for column in header if column in columns and header.count(column) > 1):
        table.issues.append(error("table.repeated_column", Where(name, 1, column)))
    needed = len(columns) - len(optional)
    return len(missing) < needed if needed else any(column in columns for column in header)


def _add_row(
    cells: list[str],
    number: int,
    header: list[str],
    name: str,
    columns: Sequence[str],
    optional: Sequence[str],
    table: Table,
) -> None:
    where = Where(file=name, row=number)
    if any(cell.strip() for cell in cells[len(header) :]):
        table.issues.append(error("table.too_many_cells", where, found=len(cells), expected=len(header)))
        return
    absent = header[len(cells) :]
    if any(column not in optional for column in absent):
        table.issues.append(error("table.too_few_cells", where, found=len(cells), expected=len(header)))
        return
    values = dict.fromkeys(columns, "")
    for column, cell in zip(header, cells):
        values[column] = cell.strip()
    table.rows.append(Row(number, values))
