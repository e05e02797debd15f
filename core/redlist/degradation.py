"""Criteria C and D: relative severity of decline in function, and the extent over which it reaches a level."""
from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np

from ..issues import CoreError, error

FIFTY_YEAR_LEVELS = (30, 50, 80)
HISTORICAL_LEVELS = (50, 70, 90)
SUBCRITERIA = ("C1", "C2a", "C2b", "C3", "D1", "D2a", "D2b", "D3")
CURVE_LEVELS = tuple(range(0, 101))
"""Severities (%) of the cumulative curve; they hold the levels of both matrices."""
DECIMALS = 9
SINGLE_DECIMALS = 5
"""Decimals of a severity in percent that values of double and of single precision can tell."""
HALF = 1 << 20
"""Severities are summed as whole units of their last decimal, in two halves that floating-point sums hold exactly:
the order of the windows does not matter."""


class Worse(enum.Enum):
    """Which values of the indicator are bad."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class Severity:
    """Relative severity of cells.

    ``percent``: float64, 0 to 100, NaN where a value is missing or the cell was collapsed at the start.
    ``collapsed_before``: boolean, where the initial value is at or past the collapse value. Both have one shape.
    """

    percent: np.ndarray
    collapsed_before: np.ndarray


def levels_of(subcriterion: str) -> tuple[int, ...]:
    """Severities (%) that the matrix of ``subcriterion`` asks for. Raises ``CoreError`` for an unknown one."""
    if subcriterion not in SUBCRITERIA:
        raise CoreError(error("degradation.subcriterion", name=subcriterion, known=", ".join(SUBCRITERIA)))
    return HISTORICAL_LEVELS if subcriterion.endswith("3") else FIFTY_YEAR_LEVELS


def relative_severity(
    initial: np.ndarray,
    final: np.ndarray,
    collapse: np.ndarray | float,
    worse: Worse,
    decimals: int = DECIMALS,
) -> Severity:
    """RS = 100 (V0 - VF) / (V0 - VC), with its guard rails; NaN means no data and stays so.

    Improvement counts 0, a final value at or past the collapse value 100. A cell whose initial value is at or past the
    collapse value was collapsed at the start and has no severity. Arrays share one shape, or ``collapse`` is a number.
    ``decimals`` of a percent are kept, so that what binary fractions err never decides on a level.
    Source: Keith et al. 2013; conditional formula of Ferrer-Paris and Keith.
    """
    sign = 1.0 if worse is Worse.LOW else -1.0
    above = sign * (np.asarray(initial, np.float64) - collapse)
    lost = sign * (np.asarray(initial, np.float64) - np.asarray(final, np.float64))
    known = np.isfinite(above) & np.isfinite(lost)
    before = known & (above <= 0)
    percent = np.full(above.shape, np.nan)
    told = known & ~before
    percent[told] = np.round(np.clip(100.0 * (lost[told] / above[told]), 0.0, 100.0), decimals)
    return Severity(percent, before)


def severity_error(
    initial: np.ndarray,
    final: np.ndarray,
    collapse: np.ndarray | float,
    initial_error: float,
    final_error: float,
) -> np.ndarray:
    """Standard error of the relative severity, percent points; NaN where the initial is the collapse value."""
    start = np.asarray(initial, np.float64) - collapse
    rest = collapse - np.asarray(final, np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = 100.0 * np.hypot(initial_error * rest, final_error * start) / start**2
    return np.where(start != 0, found, np.nan)


def bounds_of_severity(percent: np.ndarray, errors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Least and largest severity (0 to 100) when a severity errs by ``errors`` percent points."""
    return np.clip(percent - errors, 0.0, 100.0), np.clip(percent + errors, 0.0, 100.0)


class SeverityTally:
    """Severities of the cells of several ecosystems, window by window; cells count exactly.

    Ecosystems are numbered from 1. ``cells`` of the distribution fall into those with a severity (``told``), those
    collapsed at the start (``before``) and those without data.
    """

    def __init__(self, ecosystems: int):
        self.cells = np.zeros(ecosystems + 1, np.int64)
        self.told = np.zeros(ecosystems + 1, np.int64)
        self.before = np.zeros(ecosystems + 1, np.int64)
        self._steps = np.zeros((ecosystems + 1, len(CURVE_LEVELS)), np.int64)
        self._sums = [0] * (ecosystems + 1)

    def add(self, ecosystems: np.ndarray, severity: Severity) -> None:
        """Count a window: number of each cell's ecosystem (0 = none), and severities of the same shape."""
        size = len(self.cells)
        self.cells += np.bincount(ecosystems.ravel(), minlength=size)
        self.before += np.bincount(ecosystems[severity.collapsed_before], minlength=size)
        told = ~np.isnan(severity.percent)
        numbers, percent = ecosystems[told].astype(np.int64), severity.percent[told]
        self.told += np.bincount(numbers, minlength=size)
        keys = numbers * len(CURVE_LEVELS) + percent.astype(np.int64)
        self._steps += np.bincount(keys, minlength=self._steps.size).reshape(self._steps.shape)
        units = np.rint(percent * 10.0**DECIMALS).astype(np.int64)
        high, low = (np.bincount(numbers, part, size) for part in np.divmod(units, HALF))
        self._sums = [total + int(more) * HALF + int(rest) for total, more, rest in zip(self._sums, high, low)]

    def cells_at(self, ecosystem: int, severity: int) -> int:
        """Cells whose severity is at least ``severity`` (a whole percent)."""
        return int(self._steps[ecosystem, severity:].sum())

    def extent(self, ecosystem: int, severity: int) -> float | None:
        """Percent of the cells with a severity in which it is at least ``severity``; ``None`` without such cells."""
        told = int(self.told[ecosystem])
        return 100 * self.cells_at(ecosystem, severity) / told if told else None

    def mean(self, ecosystem: int) -> float | None:
        """Mean severity in percent; ``None`` without cells that have one."""
        told = int(self.told[ecosystem])
        return self._sums[ecosystem] / 10**DECIMALS / told if told else None


def guess_worse(above: int, below: int) -> Worse:
    """The bad side of an indicator from where the cells of the initial distribution lie.

    ``above`` and ``below`` are the cells whose initial value is above or below the collapse value; most cells of an
    ecosystem were not collapsed at the start.
    """
    return Worse.LOW if above >= below else Worse.HIGH

