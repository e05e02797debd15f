"""Which rule outranks which, as one number per rule, so that deciding a cell is taking a maximum.

Level 0 is no data, level 1 is covered land on which no rule speaks, and every rule has a level of its own above:
the stricter its grade the higher, and of rules with the same grade the first in the scheme the highest. The maximum
over the levels of a cell is therefore its strictest grade *and* the rule that decided it (minimum-indicator method,
ECVAM guideline Art. 3 no. 9; ties go to the scheme's order).
"""
from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..schemes.scheme import ZoningRule, ZoningScheme

NO_DATA = 0
COVERED = 1


class Precedence:
    """The levels of a scheme's rules.

    ``dtype`` is the unsigned type that holds every level. ``grade_of`` and ``decider_of`` are tables by level:
    the grade (0 for no data) and the value of the DECIDER raster, which is the rule's number in the scheme,
    ``otherwise_decider`` for covered land on which no rule speaks, and 0 for no data.
    """

    def __init__(self, scheme: ZoningScheme):
        self.scheme = scheme
        ranked = sorted(scheme.rules, key=lambda rule: (-abs(rule.grade - scheme.strictest), -rule.number))
        self._levels = {rule.number: level for level, rule in enumerate(ranked, start=COVERED + 1)}
        self.otherwise_decider = len(scheme.rules) + 1
        self.dtype = np.dtype(np.uint8 if len(ranked) + COVERED < 255 else np.uint16)
        self.grade_of = np.array([0, scheme.otherwise] + [rule.grade for rule in ranked], dtype=np.uint8)
        self.decider_of = np.array([0, self.otherwise_decider] + [rule.number for rule in ranked], dtype=self.dtype)
        self._rules = (None, None, *ranked)

    def level(self, rule: ZoningRule) -> int:
        """The level of ``rule``."""
        return self._levels[rule.number]

    def rule(self, level: int) -> ZoningRule | None:
        """The rule of ``level``; ``None`` for no data and for covered land on which no rule speaks."""
        return self._rules[level]

    def highest(self, rules: Iterable[ZoningRule]) -> int:
        """The level of the rule that decides among ``rules``; ``COVERED`` if there are none."""
        return max((self.level(rule) for rule in rules), default=COVERED)
