"""Sentences of the tables of connectedness: resistances, barriers, species, groups of the sea."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "connectedness.not_a_number": translate(
            "Messages", "“{file}”, row {row}: “{value}” in the column “{column}” is no number: write a number."
        ),
        "connectedness.number_too_low": translate(
            "Messages",
            "“{file}”, row {row}: {value} in the column “{column}” is too low: write a number above {least}.",
        ),
        "connectedness.probability": translate(
            "Messages",
            "“{file}”, row {row}: the probability {value} is not usable: write a number above 0 and below 1.",
        ),
        "connectedness.not_a_range": translate(
            "Messages",
            "“{file}”, row {row}: “{value}” in the column “{column}” is no range: write it as 2..4, either end may be"
            " left out.",
        ),
        "connectedness.not_yes_or_no": translate(
            "Messages", "“{file}”, row {row}: “{value}” in the column “{column}” is neither yes nor no: write one."
        ),
        "connectedness.unknown_word": translate(
            "Messages", "“{file}”, row {row}: “{value}” in the column “{column}” is unknown: write one of {known}."
        ),
        "connectedness.row_twice": translate(
            "Messages", "“{file}”, row {row}: “{value}” stands in the column “{column}” a second time: remove one."
        ),
        "connectedness.no_rows": translate("Messages", "“{file}” holds no rows: add at least one."),
        "connectedness.no_column": translate(
            "Messages", "“{file}” has no column “{column}”: choose one of {known}, or add the column."
        ),
    }
