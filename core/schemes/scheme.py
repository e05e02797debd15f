"""What a scheme is: a rule table as data, of kind zoning or screening."""
from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from ..evidence import Certainty

Texts = Mapping[str, str]
"""A text by language, keys ``en`` and ``ko``."""


@dataclass(frozen=True)
class Grade:
    """One step of a scheme's scale."""

    value: int
    label: Texts
    meaning: Texts
    color: str


class RuleKind(enum.Enum):
    """How a zoning rule reads its dataset."""

    CODE = "code"
    RANGE = "range"
    DISTANCE = "distance"
    PRESENCE = "presence"
    PERCENTILE = "percentile"


@dataclass(frozen=True)
class ZoningRule:
    """One row of a zoning scheme's ``rules.csv``.

    ``number`` is the rule's place in the scheme (1 = first): DECIDER rasters hold it. ``row`` is the spreadsheet row.
    """

    number: int
    row: int
    criterion: str
    indicator: str
    dataset: str
    field: str
    kind: RuleKind
    value: str
    grade: int
    certainty: Certainty
    source: str
    note: Texts


class Combine(enum.Enum):
    """How the grades of the indicators become one: the strictest wins, or the class of their weighted mean."""

    STRICTEST = "strictest"
    WEIGHTED = "weighted"


@dataclass(frozen=True)
class SchemeHead:
    """What every scheme has: ``digest`` is the SHA-256 of its ``scheme.json`` and ``rules.csv``."""

    id: str
    version: str
    title: Texts
    legal_basis: tuple[str, ...]
    folder: str
    digest: str


@dataclass(frozen=True)
class ZoningScheme:
    """A scheme that grades land.

    ``strictest`` is the grade that wins; ``otherwise`` is given to covered land on which no rule speaks.
    ``weights`` (as written, decimal text) by indicator and ``breaks`` are used with ``Combine.WEIGHTED`` only.
    """

    head: SchemeHead
    grades: tuple[Grade, ...]
    strictest: int
    combine: Combine
    otherwise: int
    weights: Mapping[str, str]
    breaks: tuple[str, ...]
    criteria: Mapping[str, Texts]
    indicators: Mapping[str, Texts]
    rules: tuple[ZoningRule, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """Keys of the datasets that the rules read, each once, in the scheme's order."""
        return tuple(dict.fromkeys(rule.dataset for rule in self.rules))


class Measure(enum.Enum):
    """What a screening rule measures between the site and the features that its expression selects.

    ``EC_LOSS``: percent of the equivalent connectivity of habitat patches that is lost with the site's ground.
    """

    PRESENCE = "presence"
    AREA = "area_m2"
    SHARE = "share"
    DISTANCE = "distance_m"
    LENGTH = "length_m"
    VALUE_MAX = "value_max"
    VALUE_MEAN = "value_mean"
    EC_LOSS = "ec_loss"


class Consequence(enum.Enum):
    """What follows for a site, from the worst. ``UNKNOWN`` is a statement of its own: there is no data to judge by."""

    PROHIBITED = "prohibited"
    AVOID = "avoid"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ScreeningRule:
    """One row of a screening scheme's ``rules.csv``.

    ``alternatives`` is the dataset column read: ``a|b&c`` means dataset ``a``, or where that is not bound the
    intersections of ``b`` and ``c`` (with the fields of both). The first alternative that is bound whole is used.
    ``threshold`` is a number (at least; at most for a distance), a range ``lo..hi`` or empty (any at all).
    Shares run from 0 to 1.
    """

    number: int
    row: int
    rule: str
    group: str
    alternatives: tuple[tuple[str, ...], ...]
    expression: str
    measure: Measure
    threshold: str
    consequence: Consequence
    certainty: Certainty
    source: str
    message: Texts


@dataclass(frozen=True)
class ScreeningScheme:
    """A scheme that judges a site."""

    head: SchemeHead
    groups: Mapping[str, Texts]
    rules: tuple[ScreeningRule, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """Keys of the datasets that the rules may read, each once, in the scheme's order."""
        return tuple(dict.fromkeys(key for rule in self.rules for keys in rule.alternatives for key in keys))
