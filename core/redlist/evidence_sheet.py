"""The evidence of one ecosystem as an assessor fills it in: a row for every subcriterion, any text, judged at once."""
from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..issues import CoreError, Issue, Severity
from .assessment import assess
from .evidence import EcosystemEvidence
from .evidence_table import COLUMNS, read_evidence
from .result import SUBCRITERIA, EcosystemAssessment
from .thresholds import Thresholds

CELLS = COLUMNS[2:]
"""Columns that are filled in."""

NAMELESS = "–"


@dataclass(frozen=True)
class SheetRow:
    """A row: ``cells`` holds what is written, by column; columns that are missing are empty."""

    subcriterion: str
    cells: Mapping[str, str]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(self.cells.values())


@dataclass(frozen=True)
class Sheet:
    """The rows of an ecosystem, in the order of ``SUBCRITERIA``; C and D may have several, one a point of the curve."""

    ecosystem: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True)
class Judgement:
    """What follows from a sheet. ``faults`` name the row by its place in the sheet (from 0) and the column.

    Subcriteria with a fault are left out of the assessment (``left_out``), so that the rest still counts.
    """

    assessment: EcosystemAssessment
    faults: tuple[Issue, ...] = ()
    left_out: tuple[str, ...] = ()


def takes_points(subcriterion: str) -> bool:
    """Whether the subcriterion may have several rows."""
    return subcriterion[0] in "CD"


def empty_sheet(ecosystem: str) -> Sheet:
    """A sheet without any evidence."""
    return Sheet(ecosystem, tuple(SheetRow(name, {}) for name in SUBCRITERIA))


def with_cells(sheet: Sheet, texts: Mapping[tuple[int, str], str]) -> Sheet:
    """The sheet with ``texts`` in the cells (row, column)."""
    rows = list(sheet.rows)
    for (number, column), text in texts.items():
        cells = {**rows[number].cells, column: text}
        rows[number] = SheetRow(rows[number].subcriterion, {name: each for name, each in cells.items() if each})
    return replace(sheet, rows=tuple(rows))


def with_point(sheet: Sheet, number: int) -> Sheet:
    """The sheet with an empty row below row ``number``, for a further point of its curve; else as it is."""
    if not takes_points(sheet.rows[number].subcriterion):
        return sheet
    empty = SheetRow(sheet.rows[number].subcriterion, {})
    return replace(sheet, rows=(*sheet.rows[: number + 1], empty, *sheet.rows[number + 1 :]))


def without_row(sheet: Sheet, number: int) -> Sheet:
    """The sheet without row ``number``; the last row of a subcriterion is emptied instead."""
    name = sheet.rows[number].subcriterion
    if sum(row.subcriterion == name for row in sheet.rows) == 1:
        return replace(sheet, rows=(*sheet.rows[:number], SheetRow(name, {}), *sheet.rows[number + 1 :]))
    return replace(sheet, rows=(*sheet.rows[:number], *sheet.rows[number + 1 :]))


def with_rows(sheet: Sheet, subcriterion: str, cells: Iterable[Mapping[str, str]]) -> Sheet:
    """The sheet with ``cells`` as the rows of ``subcriterion``."""
    new = tuple(SheetRow(subcriterion, {name: text for name, text in each.items() if text}) for each in cells)
    rows: list[SheetRow] = []
    for name in SUBCRITERIA:
        own = tuple(row for row in sheet.rows if row.subcriterion == name)
        rows += (new or (SheetRow(name, {}),)) if name == subcriterion else own
    return replace(sheet, rows=tuple(rows))


def told_rows(sheet: Sheet) -> list[tuple[int, dict[str, object]]]:
    """Rows that say something with their place in the sheet, as an evidence table has them."""
    head = sheet.ecosystem.strip() or NAMELESS
    rows: list[tuple[int, dict[str, object]]] = []
    for number, row in enumerate(sheet.rows):
        if not row.is_empty:
            empty = dict.fromkeys(CELLS, "")
            rows.append((number, {**empty, "ecosystem": head, "subcriterion": row.subcriterion, **row.cells}))
    return rows


def sheets_of(rows: Iterable[Mapping[str, str]]) -> list[Sheet]:
    """A sheet for each ecosystem of checked rows of an evidence table, in order of appearance."""
    known = {name.lower(): name for name in SUBCRITERIA}
    found: dict[str, dict[str, list[dict[str, str]]]] = {}
    for row in rows:
        name = unicodedata.normalize("NFC", row["ecosystem"])
        cells = {column: row[column] for column in CELLS if row.get(column)}
        found.setdefault(name, {}).setdefault(known[row["subcriterion"].lower()], []).append(cells)
    sheets = []
    for name, by_subcriterion in found.items():
        sheet = empty_sheet(name)
        for subcriterion, own in by_subcriterion.items():
            sheet = with_rows(sheet, subcriterion, own)
        sheets.append(sheet)
    return sheets


def judge(sheet: Sheet, thresholds: Thresholds, confidence: float = 0.9) -> Judgement:
    """The assessment of what is written, and every fault in it."""
    rows = told_rows(sheet)
    faults: tuple[Issue, ...] = ()
    left_out: list[str] = []
    try:
        evidence = _read(sheet, rows, confidence)
    except CoreError as fault:
        faults = tuple(issue for issue in fault.issues if issue.severity is Severity.ERROR)
        faulty = {sheet.rows[issue.where.row].subcriterion for issue in faults if issue.where.row is not None}
        left_out = [name for name in SUBCRITERIA if name in faulty]
        evidence = _read(sheet, [row for row in rows if row[1]["subcriterion"] not in faulty], confidence)
    return Judgement(assess(evidence, thresholds), faults, tuple(left_out))


def _read(sheet: Sheet, rows: list[tuple[int, dict[str, object]]], confidence: float) -> EcosystemEvidence:
    if not rows:
        return EcosystemEvidence(sheet.ecosystem, {})
    numbers, cells = zip(*rows)
    return read_evidence(cells, sheet.ecosystem, confidence, numbers)[0]


def merged(sheets: Sequence[Sheet], new: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """The sheets with what ``new`` ones tell: their subcriteria replace those of the same ecosystem, others stay."""
    found = list(sheets)
    for sheet in new:
        place = next((number for number, each in enumerate(found) if each.ecosystem == sheet.ecosystem), None)
        if place is None:
            found.append(sheet)
            continue
        for name in dict.fromkeys(row.subcriterion for row in sheet.rows if not row.is_empty):
            own = [row.cells for row in sheet.rows if row.subcriterion == name]
            found[place] = with_rows(found[place], name, own)
    return tuple(found)


def free_name(wanted: str, sheets: Iterable[Sheet]) -> str:
    """``wanted``, with a number where an ecosystem already has that name."""
    taken = {sheet.ecosystem for sheet in sheets}
    name, count = wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted} ({count})"
    return name
