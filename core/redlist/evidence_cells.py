"""Single cells of an evidence table: figures with bounds, tri-state conditions, locations, the horizon of E."""
from __future__ import annotations

import re
from collections.abc import Mapping

from ..issues import Issue, Severity, Where
from ..schemes.codes import plain_code
from .bounded import Bounded, bounded, parse_bounded
from .distributions import FORMS, DistributionFault, is_distribution, parse_distribution
from .evidence import Condition, Estimate, Locations

YES = ("yes", "y", "true", "1", "예", "네")
NO = ("no", "n", "false", "0", "아니오", "아니요")
NO_THREAT = ("none", "없음")
_ITEMS = re.compile(r"(.+?)\s*\(([^()]*)\)")
_KNOWN_ITEMS = ("i", "ii", "iii")
_YEARS = re.compile(r"(?<![\d.,])(\d+)\s*-?\s*(?:years?|yrs?|a\b|년)", re.IGNORECASE)
_WHOLE = re.compile(r"(?<![\d.,])(\d+)(?![\d.,]*\d)(?!\s*%)")
HORIZONS = (50, 100)


class EvidenceRow:
    """One row under check: ``number`` as a spreadsheet counts, cells as trimmed text, and where its faults go."""

    def __init__(self, number: int, cells: Mapping[str, object], file: str, confidence: float):
        self.number = number
        self.cells = {name: plain_code(value) for name, value in cells.items()}
        self.issues: list[Issue] = []
        self._file = file
        self._tail = (1.0 - confidence) / 2.0

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def fault(self, code: str, column: str, **parameters: object) -> None:
        """Add an error at a column."""
        self._add(code, Severity.ERROR, column, parameters)

    def warn(self, code: str, column: str, **parameters: object) -> None:
        """Add a warning at a column."""
        self._add(code, Severity.WARNING, column, parameters)

    def _add(self, code: str, severity: Severity, column: str, parameters: Mapping[str, object]) -> None:
        values = {
            "value": self[column],
            "ecosystem": self["ecosystem"],
            "subcriterion": self["subcriterion"],
            **parameters,
        }
        self.issues.append(Issue(code, severity, Where(self._file, self.number, column), values))

    def estimate(self, prefix: str, highest: float) -> Estimate | None:
        """The figure of ``<prefix>best`` with its bounds, from 0 to ``highest``; ``None`` if absent or after a fault.

        With bounds alone the middle between them is the best estimate.
        """
        best, lower, upper = (f"{prefix}{name}" for name in ("best", "lower", "upper"))
        if is_distribution(self[best]):
            return self._distribution(best, (lower, upper), highest)
        before = len(self.issues)
        figures = {column: self._figure(column, highest) for column in (best, lower, upper)}
        given = [figure for figure in figures.values() if figure is not None]
        if len(self.issues) > before or not given:
            return None
        told = figures[best]
        low, high = figures[lower] or told or given[0], figures[upper] or told or given[0]
        if told is None and low.number > high.number:
            self.fault("evidence.lower_above_upper", lower, value=low.text, upper=high.text)
            return None
        middle = told or self._middle(best, given)
        if low.number > middle.number:
            self.fault("evidence.lower_above_best", lower, value=low.text, best=middle.text)
            return None
        if middle.number > high.number:
            self.fault("evidence.best_above_upper", best, value=middle.text, upper=high.text)
            return None
        return Estimate(middle, low, high, middle.text)

    def _middle(self, column: str, given: list[Bounded]) -> Bounded:
        middle = given[0] if len(given) == 1 else bounded((given[0].number + given[1].number) / 2.0)
        self.warn("evidence.best_from_bounds", column, middle=middle.text)
        return middle

    def _figure(self, column: str, highest: float) -> Bounded | None:
        text = self[column]
        if not text:
            return None
        if is_distribution(text):
            self.fault("evidence.distribution_in_bound", column)
            return None
        try:
            figure = parse_bounded(text)
        except ValueError:
            self.fault("evidence.not_a_number", column)
            return None
        if figure.number < 0:
            self.fault("evidence.below_0", column)
        elif figure.number > highest:
            self.fault("evidence.above_100", column)
        else:
            return figure
        return None

    def _distribution(self, best: str, bounds: tuple[str, str], highest: float) -> Estimate | None:
        if any(self[column] for column in bounds):
            self.fault("evidence.distribution_with_bounds", best)
            return None
        try:
            distribution = parse_distribution(self[best])
            low, middle, high = distribution.quantiles((self._tail, 0.5, 1.0 - self._tail), 0.0, highest)
        except DistributionFault as fault:
            self.fault(fault.code, best, forms=FORMS)
            return None
        return Estimate(bounded(middle), bounded(low), bounded(high), self[best])

    def truth(self, column: str) -> bool | None:
        """Yes, no, or ``None`` where empty or after a fault."""
        condition = self.condition(column)
        if condition.items:
            self.fault("evidence.not_yes_or_no", column)
        return condition.met

    def condition(self, column: str) -> Condition:
        """Clause a or b: ``yes``, ``no``, empty, or with its items ``yes(i,iii)``."""
        text = self[column].lower()
        if not text:
            return Condition()
        match = _ITEMS.fullmatch(text)
        word, items = (match.group(1), match.group(2)) if match else (text, "")
        named = tuple(item for item in re.split(r"[,;\s]+", items) if item)
        if word in YES and all(item in _KNOWN_ITEMS for item in named):
            return Condition(True, tuple(item for item in _KNOWN_ITEMS if item in named))
        if word in NO and not match:
            return Condition(False)
        self.fault("evidence.not_yes_or_no", column)
        return Condition()

    def locations(self) -> Locations:
        """A whole number from 1, ``none``, or empty."""
        text = self["locations"]
        if not text:
            return Locations()
        if text.lower() in NO_THREAT:
            return Locations(no_threat=True)
        try:
            count = parse_bounded(text)
        except ValueError:
            self.fault("evidence.bad_locations", "locations")
            return Locations()
        if count.number <= 0 or not (count.is_open or count.number.is_integer()):
            self.fault("evidence.bad_locations", "locations")
            return Locations()
        return Locations(count)

    def horizon(self) -> int | None:
        """The years, 50 or 100, that ``note`` names for the probability of E."""
        for pattern in (_YEARS, _WHOLE):
            named = {int(number) for number in pattern.findall(self["note"])}
            known = named & set(HORIZONS)
            if len(known) == 1:
                return known.pop()
            if named:
                break
        self.fault("evidence.no_horizon", "note", value=self["note"] or "–")
        return None
