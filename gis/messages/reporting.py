"""Sentences of writing reports."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "report.unwritable": translate(
            "Messages",
            "The report “{file}” cannot be written: close the programs that have it open, or choose an existing folder"
            " where you may write.",
        ),
        "report.no_workbooks": translate(
            "Messages",
            "This QGIS cannot write workbooks, because its GDAL lacks the driver XLSX: leave out the workbook, or"
            " install a GDAL that has it.",
        ),
        "report.date": translate(
            "Messages", "The date “{date}” of the report is none: write it as 2026-03-31, or leave it empty for today."
        ),
        "report.no_korean_font": translate(
            "Messages",
            "No Korean font was found, so Hangul in the report may show as boxes:"
            " install one of these fonts and write the report again: {fonts}.",
        ),
    }
