"""From findings to the verdict of a site: the worst consequence wins, and no data is never a licence to build."""
from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from ..connectivity.protection.habitat_loss import HabitatLoss
from ..schemes.scheme import Consequence, ScreeningRule

SEVERITY_ORDER = (
    Consequence.PROHIBITED,
    Consequence.AVOID,
    Consequence.CONDITIONAL,
    Consequence.UNKNOWN,
    Consequence.POSSIBLE,
)
"""Which consequence outweighs which: missing data outweighs *possible*, because absence of data is no permission."""


class Outcome(enum.Enum):
    """What a rule said about a site: it applies, it does not, or there is no data to tell (on all or part of it)."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    NO_DATA = "no_data"


@dataclass(frozen=True)
class Finding:
    """What one rule says about one site.

    ``area_m2`` and ``share`` (0 to 1) are the part of the site on which the rule applies (or lacks data);
    ``distance_m`` the distance to the nearest feature that the rule selects; ``measured`` the rule's own measure.
    What a rule does not measure is ``None``. ``features`` counts the selected features that meet the site and
    ``examples`` names up to five of them. ``part`` is the WKB of that part of the site, empty where there is none.
    With ``cells`` the features are cells of a raster and the examples their values, in ``unit`` where one is known.
    """

    rule: ScreeningRule
    outcome: Outcome
    consequence: Consequence
    measured: float | None = None
    area_m2: float | None = None
    share: float | None = None
    distance_m: float | None = None
    features: int = 0
    examples: tuple[str, ...] = ()
    part: bytes = b""
    cells: bool = False
    unit: str = ""


@dataclass(frozen=True)
class Relief:
    """What would change a verdict: leave ``part`` (WKB) out of the site and it becomes ``consequence``.

    ``area_m2`` is the ground left out, ``remaining_m2`` what stays, ``removes`` the rules that no longer apply.
    """

    consequence: Consequence
    removes: tuple[str, ...]
    area_m2: float
    remaining_m2: float
    part: bytes
    remaining: bytes


@dataclass(frozen=True)
class SiteVerdict:
    """The judgement of one site: ``decided_by`` is the finding that decided it, ``None`` when nothing applies."""

    site: str
    area_m2: float
    consequence: Consequence
    decided_by: Finding | None
    findings: tuple[Finding, ...]
    reliefs: tuple[Relief, ...] = ()
    zoning_areas_m2: tuple[tuple[int, float], ...] = ()
    """Area of the site by zoning grade (0 = not graded), when a grade raster was given."""
    habitat: HabitatLoss | None = None
    """What the connected habitat loses with the whole site, when habitat patches were given."""


def worst(consequences: Iterable[Consequence]) -> Consequence:
    """The consequence that outweighs the others; ``POSSIBLE`` if there are none."""
    return min(consequences, key=SEVERITY_ORDER.index, default=Consequence.POSSIBLE)


def deciding(findings: Iterable[Finding]) -> Finding | None:
    """The finding that decides: of those that apply or lack data the worst, and of equals the scheme's first."""
    speaking = [finding for finding in findings if finding.outcome is not Outcome.DOES_NOT_APPLY]
    return min(
        speaking,
        key=lambda finding: (SEVERITY_ORDER.index(finding.consequence), finding.rule.number),
        default=None,
    )
