"""The report of the tool “Check data” as rows for a table."""
from __future__ import annotations

from dataclasses import dataclass

from ..core.issues import Severity
from .opening_in_turn import open_for_reading

_ORDER = {Severity.ERROR.value: 0, Severity.WARNING.value: 1, Severity.INFO.value: 2}


@dataclass(frozen=True)
class ReportRow:
    """One finding: ``severity`` is error, warning or info."""

    dataset: str
    check: str
    severity: str
    message: str
    count: int


def read_report(path: str) -> list[ReportRow]:
    """The rows of the report in ``path``, by dataset, the worst first; empty when it cannot be read."""
    layer = open_for_reading(path, "report")
    if not layer.isValid():
        return []
    rows = [
        ReportRow(
            str(feature["dataset"] or ""),
            str(feature["check"]),
            str(feature["severity"]),
            str(feature["message"]),
            int(feature["count"]),
        )
        for feature in layer.getFeatures()
    ]
    return sorted(rows, key=lambda row: (row.dataset, _ORDER.get(row.severity, len(_ORDER)), row.check))
