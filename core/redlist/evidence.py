"""Evidence of the Red List of Ecosystems after it was read and checked."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..issues import Issue
from .bounded import Bounded
from .categories import Category


@dataclass(frozen=True)
class Estimate:
    """A best estimate with its plausible bounds (``lower <= best <= upper``; equal to it where none were given).

    ``told`` is the best estimate as the table has it, such as a distribution.
    """

    best: Bounded
    lower: Bounded
    upper: Bounded
    told: str = ""


@dataclass(frozen=True)
class Point:
    """One statement of a subcriterion. For C and D it is a point of the cumulative curve: ``figure`` percent of the
    distribution has at least the relative ``severity`` (percent); elsewhere ``severity`` is ``None``."""

    figure: Estimate
    severity: Estimate | None = None


@dataclass(frozen=True)
class Condition:
    """Clause a or b of criterion B: met, not met or (``None``) not assessed; ``items`` such as ``i``, ``iii``."""

    met: bool | None = None
    items: tuple[str, ...] = ()

    def told(self) -> str:
        """As the table has it."""
        if self.met is None:
            return ""
        return ("yes" if self.met else "no") + (f"({','.join(self.items)})" if self.items else "")


@dataclass(frozen=True)
class Locations:
    """Threat-defined locations: a count, ``no_threat`` (clause c is not met), or neither: not assessed."""

    count: Bounded | None = None
    no_threat: bool = False

    @property
    def assessed(self) -> bool:
        """Whether anything is known about them."""
        return self.no_threat or self.count is not None

    def told(self) -> str:
        """As the table has it."""
        return "none" if self.no_threat else self.count.text if self.count else ""


@dataclass(frozen=True)
class SubcriterionEvidence:
    """What is known for one subcriterion. ``status`` is DD, NE or ``None``; ``horizon`` is the years of E's figure."""

    subcriterion: str
    status: Category | None = None
    points: tuple[Point, ...] = ()
    a: Condition = Condition()
    b: Condition = Condition()
    locations: Locations = Locations()
    prone: bool | None = None
    horizon: int | None = None
    note: str = ""


@dataclass(frozen=True)
class EcosystemEvidence:
    """The evidence of one ecosystem by subcriterion, and what was doubtful in its rows (warnings)."""

    ecosystem: str
    subcriteria: Mapping[str, SubcriterionEvidence]
    issues: tuple[Issue, ...] = ()
