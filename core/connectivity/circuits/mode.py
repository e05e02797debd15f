"""How current is let in and out; apart from the circuit, so that naming a mode loads no solver."""
from __future__ import annotations

import enum


class Mode(enum.Enum):
    """Between which focal nodes current flows."""

    PAIRWISE = "pairwise"
    ONE_TO_ALL = "one-to-all"
    ALL_TO_ONE = "all-to-one"


class Conflict(enum.Enum):
    """What happens at a node that is both source and ground."""

    KEEP_BOTH = "keep both"
    REMOVE_SOURCE = "remove source"
    REMOVE_GROUND = "remove ground"
    REMOVE_BOTH = "remove both"
