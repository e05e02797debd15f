"""Rule tables to and from spreadsheets, and comparisons to files."""
from __future__ import annotations

import csv
import html
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ..core.issues import CoreError, Issue, Where, error
from ..core.schemes.comparison import Comparison
from ..core.schemes.document import Cells, SchemeDocument, columns_of, csv_text, files_of, plain_cell, rows_of
from ..core.schemes.naming import is_scheme_id
from ..core.schemes.tables import read_csv
from . import palette
from .language import user_language
from .output import PendingFile
from .scheme_folders import write_folder
from .scheme_words import CellWords, change_words, column_words, head_place
from .spreadsheet_text import as_typed, shown_as_text

translate = QCoreApplication.translate

Line = tuple[str, str, str, str, str, str]
"""One difference: what happened, row before, row after, column, text before, text after."""


def cells_as_text(rows: Iterable[Sequence[str]]) -> str:
    """Cells for the clipboard as spreadsheets put them there; no text in them is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerows([shown_as_text(cell) for cell in row] for row in rows)
    return out.getvalue()


def cells_of_text(text: str) -> list[list[str]]:
    """Cells of a clipboard text; cells with line breaks stand in double quotes, as spreadsheets write them.

    Raises ``CoreError`` where there are none.
    """
    reader = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline=""), delimiter="\t")
    try:
        rows = [[plain_cell(as_typed(cell)) for cell in row] for row in reader]
    except csv.Error:
        rows = [[plain_cell(as_typed(cell)) for cell in line.split("\t")] for line in text.splitlines()]
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise CoreError(error("scheme.nothing_to_paste"))
    return [row or [""] for row in rows]


def export_rules(document: SchemeDocument, path: str) -> None:
    """Write the rules to a CSV file that spreadsheets read with Hangul and without computing anything.

    Raises ``CoreError`` (``output.unwritable``).
    """
    rows = [[shown_as_text(cell) for cell in row] for row in document.written_rows]
    write_text(path, csv_text(document.columns, rows), "utf-8-sig")


def import_rules(path: str, kind: str) -> tuple[tuple[Cells, ...], list[Issue]]:
    """The rules in a CSV file (UTF-8 or CP949) and the faults of its form; what can be read is read.

    Raises ``CoreError`` when nothing can.
    """
    columns = columns_of(kind)
    table, _ = read_csv(Path(path), columns, columns)
    if not table.columns:
        known = [issue for issue in table.issues if issue.code != "table.unknown_column"]
        where = Where(file=os.path.basename(path))
        raise CoreError(known or error("scheme.no_own_columns", where, known=", ".join(columns)))
    rows = tuple(tuple(as_typed(cell) for cell in row) for row in rows_of(table, columns))
    return rows, table.issues


def export_folder(document: SchemeDocument, parent: str) -> str:
    """Write the scheme into a new folder in ``parent`` and return it; raises ``CoreError``."""
    name = document.id
    if not is_scheme_id(name):
        raise CoreError(error("scheme.id_no_folder_name", Where(file=name, column="id"), value=name))
    folder = os.path.join(parent, f"{name}-{document.version}" if os.path.exists(os.path.join(parent, name)) else name)
    try:
        write_folder(folder, files_of(document))
    except OSError as fault:
        raise CoreError(error("output.unwritable", Where(file=folder), folder=parent)) from fault
    return folder


def lines_of(comparison: Comparison, before: SchemeDocument, after: SchemeDocument) -> list[Line]:
    """A comparison as lines of a table in the user's language, rows counted as in a spreadsheet.

    A changed row has a line for each changed cell; one that was added or removed has one line with all it says.
    """
    words, titles = change_words(), column_words()
    old, new = CellWords(before), CellWords(after)

    def said(document: SchemeDocument, cells: CellWords, row: int | None, column: str) -> str:
        return "" if row is None else cells.of_row(document.columns, document.rows[row], column)

    lines = [(words["head"], "", "", head_place(change.column), change.before, change.after)
             for change in comparison.head]  # fmt: skip
    for row in comparison.rows:
        places = tuple("" if index is None else str(index + 2) for index in (row.before, row.after))
        if row.moved:
            lines.append((words["moved"], *places, "", "", ""))
        if row.kind in ("added", "removed"):
            document, cells = (after, new) if row.kind == "added" else (before, old)
            place = row.after if row.kind == "added" else row.before
            whole = "\n".join(
                f"{titles.get(cell.column, cell.column)}: {said(document, cells, place, cell.column)}"
                for cell in row.cells
            )
            texts = ("", whole) if row.kind == "added" else (whole, "")
            lines.append((words[row.kind], *places, translate("EcoAxis", "Whole row"), *texts))
            continue
        for cell in row.cells:
            texts = said(before, old, row.before, cell.column), said(after, new, row.after, cell.column)
            if texts[0] == texts[1]:
                texts = cell.before, cell.after
            lines.append((words["changed"], *places, titles.get(cell.column, cell.column), *texts))
    return lines


def comparison_csv(header: Sequence[str], lines: Iterable[Line]) -> str:
    """The lines as CSV text."""
    return csv_text(header, ([shown_as_text(cell) for cell in line] for line in lines))


def comparison_html(title: str, subtitle: str, header: Sequence[str], lines: Iterable[Line]) -> str:
    """The lines as a page of its own, to print or to attach."""
    head = "".join(f"<th>{html.escape(one)}</th>" for one in header)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in line[:4])
        + f"<td><del>{html.escape(line[4])}</del></td><td><ins>{html.escape(line[5])}</ins></td></tr>"
        for line in lines
    )  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="{user_language()}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<style>body {{ font-family: "Malgun Gothic", "NanumGothic", sans-serif; color: {palette.INK}; margin: 2em; }}
table {{ border-collapse: collapse; }}
td, th {{ border: 1px solid {palette.LINE}; padding: .3em .5em; vertical-align: top; text-align: left; }}
td {{ white-space: pre-wrap; }}
del {{ color: {palette.LEVELS["error"]}; }} ins {{ color: {palette.LEVELS["success"]}; }}
</style></head>
<body><h1>{html.escape(title)}</h1><p>{html.escape(subtitle)}</p>
<table><thead><tr>{head}</tr></thead><tbody>
{body}
</tbody></table></body></html>
"""


def write_text(path: str, text: str, encoding: str = "utf-8") -> None:
    """Write a text file whole or not at all; raises ``CoreError`` (``output.unwritable``)."""
    with PendingFile(path) as pending:
        try:
            with open(pending.temporary, "w", encoding=encoding, newline="") as stream:
                stream.write(text)
        except OSError as fault:
            raise CoreError(error("output.unwritable", Where(file=path), folder=os.path.dirname(path))) from fault
        pending.commit()
