"""The seven classes of a spatial pattern and what else its codes say, counted."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .discs import strips
from .pattern import BACKGROUND, BORDER_OPENING, BRIDGE_BIT, CORE_BIT, CORE_OPENING, INTERNAL, LOOP_BIT, MISSING
from .runs import components

FOREGROUND_CLASSES = ("core", "islet", "perforation", "edge", "loop", "bridge", "branch")
"""Parts of the foreground, in the order of GuidosToolbox."""
OTHER_CLASSES = ("core_opening", "border_opening", "background", "missing")
_OTHERS = {CORE_OPENING: "core_opening", BORDER_OPENING: "border_opening", BACKGROUND: "background", MISSING: "missing"}
_PLAIN = {1: "branch", 3: "edge", 5: "perforation", 9: "islet", 17: "core"}


@dataclass(frozen=True)
class ClassCount:
    """Cells of a class, and how many parts they hang together in (0 where parts mean nothing)."""

    name: str
    codes: tuple[int, ...]
    cells: int
    parts: int


def class_of_code(code: int) -> str:
    """Class of a code of GuidosToolbox; connectors count as such wherever they run. ``ValueError`` for other codes."""
    if code in _OTHERS:
        return _OTHERS[code]
    plain = code - INTERNAL if code > INTERNAL else code
    if plain & BRIDGE_BIT:
        return "bridge"
    if plain & LOOP_BIT:
        return "loop"
    if plain & CORE_BIT:
        return "core"
    if plain not in _PLAIN:
        raise ValueError(f"no code of a spatial pattern: {code}")
    return _PLAIN[plain]


def count_codes(pattern: np.ndarray) -> dict[int, int]:
    """Cells of each code that occurs in ``pattern`` (uint8)."""
    counts = np.zeros(256, np.int64)
    for first, last in strips(*pattern.shape):
        counts += np.bincount(pattern[first:last].reshape(-1), minlength=256)
    return {code: int(counts[code]) for code in np.flatnonzero(counts).tolist()}


def count_classes(
    pattern: np.ndarray, counts: dict[int, int], connectivity: int, progress: Progress | None = None
) -> list[ClassCount]:
    """What each class has of ``pattern`` (rows, columns; uint8), whose cells by code are ``counts``.

    Parts hang together by ``connectivity`` (8 or 4) within the class.
    """
    progress = progress or Progress()
    found = []
    for number, name in enumerate((*FOREGROUND_CLASSES, *OTHER_CLASSES)):
        progress.check()
        codes = tuple(code for code in sorted(counts) if class_of_code(code) == name)
        parts = 0
        if codes and name in FOREGROUND_CLASSES:
            chosen = np.zeros(256, bool)
            chosen[list(codes)] = True
            parts = components(chosen[pattern], connectivity, progress).count
        found.append(ClassCount(name, codes, sum(counts[code] for code in codes), parts))
        progress.report((number + 1) / len(FOREGROUND_CLASSES))
    return found
