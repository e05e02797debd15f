"""Texts that a spreadsheet shows and never computes."""
from __future__ import annotations

import os
from typing import Any

SPREADSHEETS = (".csv", ".tsv", ".xlsx", ".ods")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def is_spreadsheet(path: str) -> bool:
    """Whether a file of this name is opened by a spreadsheet program."""
    return os.path.splitext(path)[1].lower() in SPREADSHEETS


def shown_as_text(value: Any) -> Any:
    """``value``, with an apostrophe before a text that a spreadsheet would take for a formula (OWASP, CSV injection).

    Attribute values come from anybody; ``=HYPERLINK(…)`` in a layer's name field must not run on an officer's desk.
    """
    if isinstance(value, str) and value.lstrip("'").startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value


def as_typed(text: str) -> str:
    """``text`` without the apostrophe that ``shown_as_text`` put before it."""
    guarded = text.startswith("'") and text.lstrip("'").startswith(FORMULA_SIGNS)
    return text[1:] if guarded else text
