"""Weights by zoning grade and Red List category, for what else the ground is worth."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ...issues import CoreError, error
from ...schemes.codes import parse_number

GRADE_BASE = 6.0
"""A grade counts 6 - grade: 5 for grade 1, 1 for grade 5. Assumed: no official weights are known."""
CATEGORY_WEIGHTS = {"CO": 6.0, "CR": 5.0, "EN": 4.0, "VU": 3.0, "NT": 2.0, "LC": 1.0, "DD": 1.0, "NE": 1.0}
"""Weight of a category of the Red List of Ecosystems. Assumed: no official weights are known."""
NO_STATEMENT = 1.0
"""Weight of a candidate without a grade or category: neither the best nor left out."""


def grade_weights(grades: Sequence[str], base: float = GRADE_BASE) -> np.ndarray:
    """base - grade of each candidate (c,), 1 where there is none. Raises ``CoreError`` with all unusable grades."""
    found = np.full(len(grades), NO_STATEMENT)
    faults = []
    for place, text in enumerate(grades):
        if not text:
            continue
        try:
            value = base - parse_number(text)
        except ValueError:
            value = 0.0
        if value > 0:
            found[place] = value
        else:
            faults.append(text)
    if faults:
        raise CoreError([error("ranking.bad_grade", value=text, base=f"{base:g}") for text in dict.fromkeys(faults)])
    return found


def category_weights(categories: Sequence[str], weights: Mapping[str, float] = CATEGORY_WEIGHTS) -> np.ndarray:
    """Weight of each candidate's category (c,), 1 where there is none. ``CoreError`` with all unknown categories."""
    cleaned = [text.strip().upper() for text in categories]
    unknown = dict.fromkeys(text for text in cleaned if text and text not in weights)
    if unknown:
        known = ", ".join(weights)
        raise CoreError([error("ranking.unknown_category", value=text, known=known) for text in unknown])
    return np.array([weights[text] if text else NO_STATEMENT for text in cleaned], np.float64)


def parsed_weights(text: str) -> dict[str, float]:
    """``CATEGORY_WEIGHTS`` changed by a text such as ``CR=8, EN=5``. Raises ``CoreError`` with all bad parts."""
    found = dict(CATEGORY_WEIGHTS)
    faults = []
    for part in text.replace(";", ",").split(","):
        name, sign, value = part.partition("=")
        if not part.strip():
            continue
        try:
            number = parse_number(value.strip())
        except ValueError:
            number = 0.0
        if not sign or not name.strip() or number <= 0:
            faults.append(error("ranking.bad_weight", text=part.strip()))
            continue
        found[name.strip().upper()] = number
    if faults:
        raise CoreError(faults)
    return found


def share_of_grade(grades: Sequence[str], areas: np.ndarray, held: np.ndarray, grade: str = "1") -> float | None:
    """Percent of the area of ``grade`` that is ``held`` (n,) bool; None where no patch has the grade."""
    of_grade = np.array([text == grade for text in grades], bool)
    whole = float(areas[of_grade].sum())
    return 100.0 * float(areas[of_grade & held].sum()) / whole if whole > 0 else None
