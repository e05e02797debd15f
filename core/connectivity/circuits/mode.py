"""Between which focal nodes current flows; apart from the circuit, so that naming a mode loads no solver."""
from __future__ import annotations

import enum


class Mode(enum.Enum):
    """Between which focal nodes current flows."""

    PAIRWISE = "pairwise"
    ONE_TO_ALL = "one-to-all"
    ALL_TO_ONE = "all-to-one"
