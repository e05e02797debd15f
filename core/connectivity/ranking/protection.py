"""Which unprotected patches raise the connectivity of the protected ones most."""
from __future__ import annotations

import enum
import math

import numpy as np

from .pair_choice import Choice, Limit, all_pairs, choose_least


class Target(enum.Enum):
    """What is to be reached, in percent: protected attribute of all attribute, or protected EC of the EC of all."""

    AREA = "area"
    CONNECTIVITY = "connectivity"


class ProtectedPatches:
    """PCnum of the protected patches while others become protected.

    Patches that are not protected count as stepping stones without an attribute: animals cross them, but only
    protected ground is counted (as transboundary areas are in ProtConn, Saura et al. 2017). So p* never changes, and
    protecting x adds a_x^2 + a_x sum over protected j of a_j (p*_xj + p*_jx).

    ``attributes``: (n,); ``matrix``: (n, n) p* of the whole graph; ``protected``: (n,) bool; ``candidates``: (c,)
    positions of the patches that may be protected.
    """

    def __init__(self, attributes: np.ndarray, matrix: np.ndarray, protected: np.ndarray, candidates: np.ndarray):
        self._attributes = attributes
        self._matrix = matrix
        self._candidates = candidates
        held = np.where(protected, attributes, 0.0)
        self.total = float(held @ (matrix @ held))
        self._pull = (matrix @ held + held @ matrix)[candidates]

    def gain(self, candidate: int) -> float:
        """By how much protecting ``candidate`` raises PCnum."""
        area = float(self._attributes[self._candidates[candidate]])
        return area * area + area * float(self._pull[candidate])

    def bound(self, candidate: int) -> float:
        """The gain itself, which costs nothing here."""
        return self.gain(candidate)

    def add(self, candidate: int) -> None:
        """Protect ``candidate``."""
        self.total += self.gain(candidate)
        patch = self._candidates[candidate]
        both = self._matrix[patch, self._candidates] + self._matrix[self._candidates, patch]
        self._pull += self._attributes[patch] * both

    def pair_terms(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Gains alone (c,), pairs (q, 2), and what two add beyond both alone (q,): together they are all of PCnum."""
        count = len(self._candidates)
        alone = np.array([self.gain(each) for each in range(count)])
        pairs = all_pairs(count)
        one, other = self._candidates[pairs[:, 0]], self._candidates[pairs[:, 1]]
        products = self._attributes[one] * self._attributes[other]
        return alone, pairs, products * (self._matrix[one, other] + self._matrix[other, one])


def cheapest_protection(state: ProtectedPatches, costs: np.ndarray, equivalent: float) -> Choice | None:
    """The cheapest candidates with which the protected patches reach EC ``equivalent``; None where all do not.

    Exact: PCnum of protected patches holds terms of one and of two patches only.
    """
    alone, pairs, together = state.pair_terms()
    kept = together > 0
    missing = equivalent**2 - state.total
    limit = Limit(alone, missing, np.inf, together[kept])
    return choose_least(costs, pairs[kept], np.zeros(int(kept.sum())), [limit])


def share_reached(target: Target, whole: float, before: float, percent: float, equivalent: float, area: float) -> bool:
    """Whether ``percent`` of ``whole`` is reached, with protected attribute ``before`` + ``area`` or ``equivalent``."""
    held = before + area if target is Target.AREA else equivalent
    return held >= whole * percent / 100 * (1 - 1e-12)


def whole_equivalent(attributes: np.ndarray, matrix: np.ndarray) -> float:
    """EC if every patch were protected."""
    return math.sqrt(float(attributes @ (matrix @ attributes)))
