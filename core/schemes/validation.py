"""All faults of a scheme in memory, told by the same readers that load schemes from files."""
from __future__ import annotations

from typing import Optional

from ..issues import Issue, Where, error
from ..redlist.thresholds import read_thresholds
from .catalogue import Catalogue
from .document import RULES_FILE, SETTINGS_FILE, SchemeDocument
from .loader import read_head, read_scheme
from .tables import Row, Table


def faults_of(document: SchemeDocument, catalogue: Optional[Catalogue] = None) -> list[Issue]:
    """Every fault of ``document`` with the row as a spreadsheet counts it (the first rule is row 2) and the column."""
    name = document.id or "?"
    files = (f"{name}/{SETTINGS_FILE}", f"{name}/{RULES_FILE}")
    columns = document.columns
    rows = [
        Row(index + 2, dict(zip(columns, cells)))
        for index, cells in enumerate(document.rows)
        if any(cells)
    ]
    table = Table(columns, rows)
    issues: list[Issue] = []
    if not rows:
        issues.append(error("scheme.no_rules", Where(file=files[1])))
    head = read_head(document.entry, "", "", files[0], issues)
    if document.kind == "redlist":
        read_thresholds(document.entry, head, files, table, issues)
    else:
        read_scheme(document.kind, document.entry, head, files, table, catalogue, issues)
    return issues


def row_index(issue: Issue) -> Optional[int]:
    """The index of the rule that ``issue`` is about, or ``None`` where it is about the head or the whole table."""
    in_rules = (issue.where.file or "").endswith(RULES_FILE)
    return issue.where.row - 2 if in_rules and issue.where.row and issue.where.row > 1 else None
