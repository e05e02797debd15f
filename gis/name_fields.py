"""Which field of a layer most likely holds the names of what it shows."""
from __future__ import annotations

from collections.abc import Sequence

OF_ECOSYSTEMS = ("ecosystem", "생태계", "name", "이름", "class", "type")
"""What fields that name ecosystems are called, the likeliest first."""

OF_UNITS = ("KOR_NM", "NAME", "_NM", "이름", "명")
"""Parts of what fields that name districts are called, the likeliest first."""


def ecosystem_field(names: Sequence[str]) -> str:
    """The field that names ecosystems; empty where none is called so."""
    return next((name for wanted in OF_ECOSYSTEMS for name in names if name.lower() == wanted), "")


def unit_field(names: Sequence[str]) -> str:
    """The field that most likely names units; the first where none does, empty where there is none."""
    likely = (name for part in OF_UNITS for name in names if part in name.upper())
    return next(likely, names[0] if names else "")
