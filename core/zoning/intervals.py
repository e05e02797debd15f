"""Rules over numbers (range, distance, percentile) as one table of intervals."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..schemes.codes import Range
from .precedence import COVERED


class IntervalTable:
    """The deciding level of every interval between the bounds of a set of rules.

    ``breaks`` are the finite bounds, ascending, shape (n,); ``levels`` has shape (n + 1,): ``levels[k]`` holds for
    ``breaks[k - 1] <= value < breaks[k]``. Where several rules match, the one with the highest level counts; where none
    does, the level is ``COVERED``.
    """

    def __init__(self, ranges: Sequence[tuple[Range, int]], dtype: np.dtype):
        bounds = {bound for interval, _ in ranges for bound in (interval.lo, interval.hi) if bound is not None}
        self.breaks = np.array(sorted(bounds), dtype=np.float64)
        self.levels = np.full(len(self.breaks) + 1, COVERED, dtype=dtype)
        for interval, level in ranges:
            first = 0 if interval.lo is None else int(np.searchsorted(self.breaks, interval.lo)) + 1
            last = len(self.breaks) if interval.hi is None else int(np.searchsorted(self.breaks, interval.hi))
            span = self.levels[first : last + 1]
            np.maximum(span, dtype.type(level), out=span)

    def classes(self, values: np.ndarray) -> np.ndarray:
        """The interval of each value: how many breaks it reaches. Any shape in, the same shape out (intp).

        Single-precision values meet breaks of single precision: 0.7 stored in 32 bits reaches the break 0.7.
        """
        breaks = self.breaks.astype(np.float32) if values.dtype == np.float32 else self.breaks
        return np.searchsorted(breaks, values, side="right")

    def of(self, values: np.ndarray) -> np.ndarray:
        """The level of each value; NaN counts as no statement (``COVERED`` is *not* given: callers mask no data)."""
        return self.levels[self.classes(values)]
