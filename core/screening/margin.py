"""How far a measured value is from the threshold of its rule."""
from __future__ import annotations

from .thresholds import Threshold


def margin(threshold: Threshold, measured: float | None) -> float | None:
    """By how much ``measured`` meets the threshold (0 or more) or misses it (below 0), in the unit of the measure.

    Of a range the nearer end counts. ``None`` where nothing was measured or any at all will do.
    """
    if measured is None or (threshold.lo is None and threshold.hi is None):
        return None
    ends = []
    if threshold.lo is not None:
        ends.append(measured - threshold.lo)
    if threshold.hi is not None:
        ends.append(threshold.hi - measured)
    return min(ends)
