"""Relative ranks, priorities and what drives them."""
from __future__ import annotations

import bisect
import enum
import math
from collections.abc import Sequence

CLASSES = 5
WORST_GRADE = 6
"""One more than the worst of the five grades of the National Environmental Zoning Map."""


class AxisDriver(enum.Enum):
    """What keeps an axis most from being one connected core: too little core, isolated cores, breaks of its ground."""

    CORE = "core"
    ISOLATION = "isolation"
    BREAKS = "breaks"


class GapDriver(enum.Enum):
    """What makes a gap: longer than the dispersal distance, else a barrier in it, else other ground."""

    LENGTH = "length"
    BARRIER = "barrier"
    GROUND = "ground"


class PatchDriver(enum.Enum):
    """Why a patch matters: its own ground, or its connection with ground that is protected already."""

    AREA = "area"
    CONNECTION = "connection"


def relative_ranks(values: Sequence[float | None]) -> list[int | None]:
    """Fifths of ``values`` among each other: 1 the highest to 5 the lowest; equal values share the better rank.

    A value of which i others are higher, of n, has the rank 1 + floor(5 i / n). ``None`` stays without a rank.
    """
    known = sorted(-value for value in values if value is not None and math.isfinite(value))
    return [
        1 + CLASSES * bisect.bisect_left(known, -value) // len(known)
        if value is not None and math.isfinite(value)
        else None
        for value in values
    ]


def priority(gain: float, grade: float | None = None, cost: float | None = None) -> float:
    """Gain of EC x (6 - zoning grade) / cost; what is not given counts nothing (an assumed rule, no official one)."""
    found = gain
    if grade is not None:
        found *= WORST_GRADE - grade
    if cost is not None:
        found /= cost
    return found


def axis_driver(core_share: float, connectedness: float, continuous: float) -> AxisDriver:
    """The least of three shares (0 to 1): cores of the axis, EC of the cores, continuous ground of the axis."""
    shares = {AxisDriver.CORE: core_share, AxisDriver.ISOLATION: connectedness, AxisDriver.BREAKS: continuous}
    return min(shares, key=lambda driver: shares[driver])
