"""Columns of evidence tables as outputs."""
from __future__ import annotations

from ...core.redlist.evidence_table import COLUMNS, FIGURES, SEVERITIES

EVIDENCE_COLUMNS = tuple((name, "double" if name in (*FIGURES, *SEVERITIES) else "string") for name in COLUMNS)
"""(name, kind of field) in the order of the evidence format."""
