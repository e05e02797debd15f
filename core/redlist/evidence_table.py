"""Evidence tables: rows as a CSV file or a layer has them become checked evidence, or all their faults at once."""
from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from ..issues import CoreError, Issue, Severity, Where, error, warning
from .categories import Category
from .evidence import Condition, EcosystemEvidence, Locations, Point, SubcriterionEvidence
from .evidence_cells import EvidenceRow
from .result import SUBCRITERIA

FIGURES = ("best", "lower", "upper")
SEVERITIES = ("severity_best", "severity_lower", "severity_upper")
CLAUSES = ("a", "b", "locations")
COLUMNS = ("ecosystem", "subcriterion", *FIGURES, *SEVERITIES, *CLAUSES, "prone", "status", "note")
REQUIRED = ("ecosystem", "subcriterion", "best")
_NEEDED_BY = {"C": "severity_best", "D": "severity_best", "E": "note"}
_CANONICAL = {name.lower(): name for name in SUBCRITERIA}
_LIMITLESS = float("inf")
_CUT = 10


def read_evidence(
    rows: Iterable[Mapping[str, object]],
    file: str,
    confidence: float = 0.9,
    numbers: Sequence[int] | None = None,
) -> list[EcosystemEvidence]:
    """The evidence in ``rows`` (column to text, number or ``None``), one entry an ecosystem in order of appearance.

    Columns are those of ``COLUMNS`` in any order and case, also cut to ten characters as Shapefiles cut them; others
    are passed over. ``confidence`` (between 0 and 1) is
    the share of a distribution between its bounds. ``numbers`` are the rows' numbers as a spreadsheet counts them
    (default: the header is row 1). Raises ``CoreError`` with every fault of the table; what is only doubtful stands in
    the ``issues`` of each ecosystem.
    """
    if not 0.0 < confidence < 1.0:
        raise CoreError(error("evidence.bad_confidence", value=f"{confidence:g}"))
    cells = [{_column(str(name)): value for name, value in row.items()} for row in rows]
    if not cells:
        raise CoreError(error("evidence.empty", Where(file=file)))
    present = set().union(*cells)
    issues = _missing_columns(present, file)
    if any(issue.severity is Severity.ERROR for issue in issues):
        raise CoreError(issues)
    places = numbers if numbers is not None else range(2, len(cells) + 2)
    checked = [EvidenceRow(number, row, file, confidence) for number, row in zip(places, cells)]
    checked = [row for row in checked if any(row[column] for column in COLUMNS)]
    if not checked:
        raise CoreError(error("evidence.empty", Where(file=file)))
    evidence = _read_rows(checked, present, file, issues)
    faults = [issue for issue in issues if issue.severity is Severity.ERROR]
    needed = {issue.where.column for issue in faults}
    told = [issue for row in checked for issue in row.issues if issue.severity is Severity.ERROR]
    faults += [issue for issue in told if issue.where.column not in needed]
    if faults:
        raise CoreError(sorted(faults, key=lambda issue: issue.where.row or 0))
    return evidence


def _column(name: str) -> str:
    plain = name.strip().lower()
    whole = [column for column in COLUMNS if column.startswith(plain)] if len(plain) == _CUT else []
    return whole[0] if len(whole) == 1 else plain


def _missing_columns(present: set[str], file: str) -> list[Issue]:
    known = ", ".join(COLUMNS)
    issues = [
        error("table.missing_column", Where(file, 1, column), known=known)
        for column in REQUIRED
        if column not in present
    ]
    absent = [column for column in COLUMNS if column not in present and column not in REQUIRED]
    if absent:
        issues.append(warning("evidence.absent_columns", Where(file, 1), columns=", ".join(absent)))
    return issues


def _read_rows(
    rows: list[EvidenceRow], present: set[str], file: str, issues: list[Issue]
) -> list[EcosystemEvidence]:
    groups: dict[str, dict[str, list[EvidenceRow]]] = {}
    absent: dict[str, Issue] = {}
    for row in rows:
        name = unicodedata.normalize("NFC", row["ecosystem"])
        subcriterion = _CANONICAL.get(row["subcriterion"].lower())
        if not name:
            row.fault("evidence.no_ecosystem", "ecosystem")
        if subcriterion is None:
            row.fault("evidence.unknown_subcriterion", "subcriterion", known=", ".join(SUBCRITERIA))
            _status(row)
            continue
        row.cells["subcriterion"] = subcriterion
        needed = _NEEDED_BY.get(subcriterion[0])
        if needed and needed not in present and row["best"] and not row["status"]:
            place = Where(file, 1, needed)
            absent.setdefault(needed, error("evidence.column_needed", place, subcriterion=subcriterion))
        groups.setdefault(name, {}).setdefault(subcriterion, []).append(row)
    found: list[EcosystemEvidence] = []
    shared = tuple(issue for issue in issues if issue.severity is Severity.WARNING)
    for name, by_subcriterion in groups.items():
        ordered = sorted(by_subcriterion, key=SUBCRITERIA.index)
        read = {each: _read_subcriterion(each, by_subcriterion[each]) for each in ordered}
        doubts = [issue for each in ordered for row in by_subcriterion[each] for issue in row.issues]
        found.append(EcosystemEvidence(name, read, (*(shared if not found else ()), *doubts)))
    issues.extend(absent.values())
    return found


def _read_subcriterion(name: str, rows: list[EvidenceRow]) -> SubcriterionEvidence:
    if name[0] not in "CD":
        for row in rows[1:]:
            row.fault("evidence.repeated_row", "subcriterion", other=rows[0].number)
            _read_row(name, row)
        return _read_row(name, rows[0])
    read = [(row, _read_row(name, row)) for row in rows]
    read = [(row, entry) for row, entry in read if entry.points or row["status"]] or read[:1]
    each = [entry for _, entry in read]
    odd = next((row for row, entry in read if entry.status is not each[0].status), None)
    if odd is not None:
        odd.fault("evidence.mixed_status", "status", other=read[0][0].number)
    points = tuple(point for entry in each for point in entry.points)
    notes = tuple(dict.fromkeys(entry.note for entry in each if entry.note))
    return SubcriterionEvidence(name, each[0].status, points, note="; ".join(notes))


def _read_row(name: str, row: EvidenceRow) -> SubcriterionEvidence:
    status = _status(row)
    used = used_columns(name)
    if status is not None:
        told = [column for column in (*FIGURES, *SEVERITIES) if row[column]]
        if told:
            row.warn("evidence.status_with_figures", told[0], status=status.value)
        locations = row.locations() if name[0] == "B" else Locations()
        return SubcriterionEvidence(name, status, locations=locations, note=row["note"])
    for column in COLUMNS[2:-2]:
        if row[column] and column not in used:
            row.warn("evidence.unused_column", column)
    highest = _LIMITLESS if name in ("B1", "B2") else 100.0
    points = _points(name, row, highest)
    a, b = (row.condition("a"), row.condition("b")) if "a" in used else (Condition(), Condition())
    locations = row.locations() if "locations" in used else Locations()
    prone = row.truth("prone") if name == "B3" else None
    nothing = not points and (name != "B3" or (not locations.assessed and prone is None))
    if nothing and not any(issue.severity is Severity.ERROR for issue in row.issues):
        row.warn("evidence.nothing_told", "best")
        status = Category.NE
    horizon = row.horizon() if name == "E" and points else None
    return SubcriterionEvidence(name, status, points, a, b, locations, prone, horizon, row["note"])


def _points(name: str, row: EvidenceRow, highest: float) -> tuple[Point, ...]:
    if name == "B3":
        return ()
    figure = row.estimate("", highest)
    if name[0] not in "CD":
        if figure is not None and name[0] == "B" and figure.best.number == 0:
            row.warn("evidence.nothing_left", "best")
        return (Point(figure),) if figure is not None else ()
    severity = row.estimate("severity_", highest)
    faulty = any(issue.severity is Severity.ERROR for issue in row.issues)
    if not faulty and figure is None and severity is not None:
        row.fault("evidence.no_extent", "best")
    if not faulty and severity is None and figure is not None:
        row.fault("evidence.no_severity", "severity_best")
    return (Point(figure, severity),) if figure is not None and severity is not None else ()


def used_columns(name: str) -> tuple[str, ...]:
    """The columns of figures and conditions that the subcriterion ``name`` reads."""
    if name == "B3":
        return ("locations", "prone")
    if name[0] == "B":
        return (*FIGURES, *CLAUSES)
    return (*FIGURES, *SEVERITIES) if name[0] in "CD" else FIGURES


def _status(row: EvidenceRow) -> Category | None:
    word = row["status"].upper()
    if not word:
        return None
    if word in (Category.DD.value, Category.NE.value):
        return Category(word)
    row.fault("evidence.unknown_status", "status")
    return None
