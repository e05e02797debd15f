"""From the levels of the indicators of a window to its grade, its decider and the grades of its criteria."""
from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

import numpy as np

from ..schemes.scheme import Combine, ZoningScheme
from .precedence import COVERED, NO_DATA, Precedence


class Combiner:
    """Combines windows as the scheme says; made once, used for every window, keeps no state between them.

    In a strictest scheme DECIDER holds the number of the rule that decided. In a weighted scheme no single rule
    decides: DECIDER then holds ``weighted_decider(grade)``, the number of the legend's entry for that grade.
    """

    def __init__(self, scheme: ZoningScheme, precedence: Precedence):
        self.scheme = scheme
        self.precedence = precedence
        self.grades = sorted(grade.value for grade in scheme.grades)
        self.decider_type = np.dtype(
            np.uint8 if precedence.otherwise_decider + len(self.grades) < 256 else np.uint16
        )
        if scheme.combine is Combine.WEIGHTED:
            weights = {indicator: Fraction(text) for indicator, text in scheme.weights.items()}
            common = lcm(*(weight.denominator for weight in weights.values())) if weights else 1
            self._weights = {indicator: int(weight * common) for indicator, weight in weights.items()}
            self._breaks = [Fraction(text) for text in scheme.breaks]

    def weighted_decider(self, grade: int) -> int:
        """The DECIDER value of ``grade`` in a weighted scheme."""
        return self.precedence.otherwise_decider + 1 + self.grades.index(grade)

    def combine(
        self, levels: Mapping[str, np.ndarray], shape: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Grade (uint8, 0 = no data) and decider (0 = no data) of a window of ``shape`` (rows, columns).

        ``levels`` holds one array of levels a group of rules; in a weighted scheme the groups are the indicators.
        """
        highest: np.ndarray = np.zeros(shape, dtype=self.precedence.dtype)
        for array in levels.values():
            np.maximum(highest, array, out=highest)
        if self.scheme.combine is Combine.STRICTEST:
            grade = self.precedence.grade_of.take(highest)
            return grade, self.precedence.decider_of.astype(self.decider_type).take(highest)
        return self._weighted(levels, highest)

    def _weighted(self, levels: Mapping[str, np.ndarray], highest: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The class of the weighted mean of the grades of the indicators that speak, in exact integers.

        With grades g, weights w and a break p / q, the mean reaches the break when q * sum(w g) >= p * sum(w).
        """
        total = np.zeros(highest.shape, dtype=np.int64)
        weight_sum = np.zeros(highest.shape, dtype=np.int64)
        for indicator, array in levels.items():
            weight = self._weights[indicator]
            speaks = array > COVERED
            total += weight * np.where(speaks, self.precedence.grade_of.take(array), 0).astype(np.int64)
            weight_sum += weight * speaks
        step = np.zeros(highest.shape, dtype=np.intp)
        for limit in self._breaks:
            step += limit.denominator * total >= limit.numerator * weight_sum
        grade = np.array(self.grades, dtype=np.uint8).take(step)
        decider = np.array([self.weighted_decider(value) for value in self.grades], dtype=self.decider_type).take(step)
        silent = weight_sum == 0
        grade[silent] = self.precedence.grade_of.take(np.minimum(highest[silent], COVERED))
        decider[silent] = self.precedence.decider_of.take(np.minimum(highest[silent], COVERED))
        grade[highest == NO_DATA] = 0
        decider[highest == NO_DATA] = 0
        return grade, decider

    def criterion_grade(self, levels: np.ndarray) -> np.ndarray:
        """The grade that a criterion's own rules give (uint8; 0 where none of them speaks)."""
        grade_of = self.precedence.grade_of.copy()
        grade_of[COVERED] = 0
        return grade_of.take(levels)
