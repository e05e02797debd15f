"""Exact percentile thresholds of any number of values in bounded memory.

A value's percentile is the share of all values that are not larger, in percent, so that ties share the higher rank.
The smallest value that reaches a percentile is found digit by digit: one pass over the data counts the upper 16 bits
of an order-preserving integer image of the values, the next one the 16 bits below for the bins that matter, and so on.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import numpy as np

DIGIT_BITS = 16
DIGITS = 4
SIGN = np.uint64(1 << 63)


def ordered_image(values: np.ndarray) -> np.ndarray:
    """Numbers as uint64 in the same order: float64 (n,) to uint64 (n,); -0.0 counts as 0.0."""
    bits = (np.asarray(values, dtype=np.float64) + 0.0).view(np.uint64)
    return np.where(bits & SIGN, ~bits, bits | SIGN)


def from_image(image: int) -> float:
    """The number behind one element of ``ordered_image``."""
    bits = np.uint64(image)
    bits = bits ^ SIGN if bits & SIGN else ~bits
    return float(np.array([bits], dtype=np.uint64).view(np.float64)[0])


def percentile_thresholds(
    windows: Callable[[], Iterable[np.ndarray]], percents: Sequence[Fraction]
) -> list[float | None]:
    """For each percentage the smallest value whose percentile is at least that; ``None`` when there are no values.

    ``windows`` is called once a pass and gives the valid values, arrays of any size, the same ones every time. A
    percentage of 0 or less gives minus infinity, one above 100 plus infinity. Four passes, 512 KiB for each
    percentage.
    """
    total = 0
    prefixes: list[int] = []
    wanted: list[int] = []
    for digit in range(DIGITS):
        shift = np.uint64(DIGIT_BITS * (DIGITS - 1 - digit))
        groups = sorted(set(prefixes)) if digit else [0]
        counts = {prefix: np.zeros(1 << DIGIT_BITS, dtype=np.int64) for prefix in groups}
        for values in windows():
            image = ordered_image(values) >> shift
            if digit == 0:
                total += image.size
                counts[0] += np.bincount(image.astype(np.int64), minlength=1 << DIGIT_BITS)
                continue
            upper = image >> np.uint64(DIGIT_BITS)
            lower = (image & np.uint64((1 << DIGIT_BITS) - 1)).astype(np.int64)
            for prefix in groups:
                counts[prefix] += np.bincount(lower[upper == np.uint64(prefix)], minlength=1 << DIGIT_BITS)
        if not total:
            return [None] * len(percents)
        if digit == 0:
            prefixes = [0] * len(percents)
            wanted = [max(1, -((-percent * total) // 100)) for percent in percents]
        for index, prefix in enumerate(prefixes):
            below = np.cumsum(counts[prefix])
            place = min(int(np.searchsorted(below, min(wanted[index], total))), (1 << DIGIT_BITS) - 1)
            wanted[index] = min(wanted[index], total) - (int(below[place - 1]) if place else 0)
            prefixes[index] = (prefix << DIGIT_BITS) | place
    return [
        float("-inf") if percent <= 0 else float("inf") if percent > 100 else from_image(prefix)
        for percent, prefix in zip(percents, prefixes)
    ]
