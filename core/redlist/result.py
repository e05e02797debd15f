"""The result of an assessment, down to the figure behind each category."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..issues import Issue
from .categories import Category, notation

SUBCRITERIA = (
    "A1", "A2a", "A2b", "A3", "B1", "B2", "B3",
    "C1", "C2a", "C2b", "C3", "D1", "D2a", "D2b", "D3", "E",
)  # fmt: skip
"""All subcriteria, in the order in which they are told."""


@dataclass(frozen=True)
class Reason:
    """Why a subcriterion has its category: a stable dotted code and the values of its sentence."""

    code: str
    parameters: Mapping[str, object]


@dataclass(frozen=True)
class SubcriterionResult:
    """One subcriterion of one ecosystem.

    ``least`` and ``most`` are the least and the most threatened plausible category (DD or NE: equal to ``category``).
    ``figures`` are the inputs as told (``best``, ``lower``, ``upper``, ``severity`` …), ``unit`` theirs.
    ``supports`` is the short form of what holds, such as ``B1a(i)bc``; ``margin`` the distance of the best estimate to
    the next threshold in ``unit`` (``None`` where there is none), ``next_category`` what that threshold gives;
    ``near_threshold`` that it is within 0.5.
    ``near_threatened`` proposes NT with its reason and never decides.
    """

    subcriterion: str
    category: Category
    least: Category
    most: Category
    reason: Reason
    figures: Mapping[str, float | str | None]
    unit: str
    supports: str = ""
    margin: float | None = None
    near_threshold: bool = False
    near_threatened: Reason | None = None
    note: str = ""
    next_category: Category | None = None

    @property
    def text(self) -> str:
        """``EN (VU-CR)``."""
        return notation(self.category, self.least, self.most)


@dataclass(frozen=True)
class EcosystemAssessment:
    """All subcriteria of one ecosystem (those without evidence are NE) and what follows from them.

    ``supporting`` names what gives the overall category, such as ``A1+B1a(i)bc+2a(i)bc``; ``reason`` says so in a
    sentence. ``issues`` are warnings about the evidence and about figures within 0.5 of a threshold.
    """

    ecosystem: str
    results: tuple[SubcriterionResult, ...]
    category: Category
    least: Category
    most: Category
    supporting: str
    near_threatened: tuple[Reason, ...] = ()
    reason: Reason | None = None
    issues: tuple[Issue, ...] = ()

    @property
    def text(self) -> str:
        """``EN (VU-CR)``."""
        return notation(self.category, self.least, self.most)
