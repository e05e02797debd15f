"""Reading a zoning scheme: its scale and how grades combine from ``scheme.json``, its rules from ``rules.csv``."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from operator import itemgetter
from typing import Any, Optional

from ..issues import Issue, Where, error
from .catalogue import Catalogue
from .codes import parse_range
from .rule_cells import RowCheck
from .scheme import Combine, Grade, RuleKind, SchemeHead, Texts, ZoningRule, ZoningScheme
from .tables import Table
from .texts import both, read_texts

COLUMNS = (
    "criterion", "indicator", "dataset", "field", "kind", "value", "grade",
    "certainty", "source", "note_ko", "note_en",
)  # fmt: skip
OPTIONAL_COLUMNS = ("note_ko", "note_en")
LARGEST_GRADE = 254
_KINDS = {kind.value: kind for kind in RuleKind}
_identity = itemgetter(*COLUMNS[:7])
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_INTEGER = re.compile(r"[+-]?\d{1,9}")
_DEFAULT_COLORS = ("#1a7837", "#7fbf7b", "#f6e8c3", "#dfa75b", "#8c6d7f", "#5c5c66")


class ScaleReader:
    """Reads what ``scheme.json`` says about grades; every fault goes into ``issues``."""

    def __init__(self, entry: Mapping[str, Any], file: str, issues: list[Issue]):
        self._entry = entry
        self._file = file
        self._issues = issues
        self.grades = self._grades()
        self.values = tuple(grade.value for grade in self.grades)
        self.strictest = self._grade_of("strictest")
        if self.strictest in self.values and self.strictest not in (min(self.values), max(self.values)):
            self._fault("scheme.strictest_inside", "strictest", value=self.strictest)
        self.otherwise = self._grade_of("otherwise")
        self.combine = self._combine()

    def weights(self, indicators: Sequence[str]) -> Mapping[str, str]:
        """The weight of each indicator as written; empty unless the scheme is weighted."""
        if self.combine is not Combine.WEIGHTED:
            return {}
        given = self._entry.get("weights")
        if not isinstance(given, Mapping):
            self._fault("scheme.missing_key", "weights", key="weights")
            return {}
        for indicator, weight in given.items():
            place = f"weights.{indicator}"
            if indicator not in indicators:
                self._fault("scheme.weight_unknown_indicator", place, indicator=indicator)
            number = _decimal(weight)
            if number is None or number <= 0:
                self._fault("scheme.weight_not_positive", place, indicator=indicator, value=str(weight))
        for indicator in indicators:
            if indicator not in given:
                self._fault("scheme.weight_missing", f"weights.{indicator}", indicator=indicator)
        return {indicator: str(given[indicator]) for indicator in indicators if indicator in given}

    def breaks(self) -> tuple[str, ...]:
        """The class limits as written, ascending, one fewer than grades; empty unless the scheme is weighted."""
        if self.combine is not Combine.WEIGHTED:
            return ()
        given = self._entry.get("breaks")
        if not isinstance(given, list):
            self._fault("scheme.missing_key", "breaks", key="breaks")
            return ()
        numbers = [_decimal(one) for one in given]
        known = [number for number in numbers if number is not None]
        if len(known) < len(numbers):
            bad = ", ".join(str(one) for one, number in zip(given, numbers) if number is None)
            self._fault("scheme.break_not_a_number", "breaks", value=bad)
        elif any(one >= other for one, other in zip(known, known[1:])):
            self._fault("scheme.breaks_not_ascending", "breaks", value=", ".join(str(one) for one in given))
        if self.grades and len(given) != len(self.grades) - 1:
            self._fault("scheme.wrong_number_of_breaks", "breaks", found=len(given), expected=len(self.grades) - 1)
        return tuple(str(one) for one in given)

    def _grades(self) -> tuple[Grade, ...]:
        entries = self._entry.get("grades")
        if entries is None:
            self._fault("scheme.missing_key", "grades", key="grades")
            return ()
        if not isinstance(entries, list) or not entries:
            self._fault("scheme.no_grades", "grades")
            return ()
        grades: list[Grade] = []
        for index, entry in enumerate(entries):
            grade = self._read_grade(entry, index, len(entries), f"grades[{index}]")
            if grade is None:
                continue
            if any(grade.value == other.value for other in grades):
                self._fault("scheme.repeated_grade", f"grades[{index}].value", value=grade.value)
                continue
            grades.append(grade)
        return tuple(grades)

    def _read_grade(self, entry: Any, index: int, count: int, place: str) -> Optional[Grade]:
        if not isinstance(entry, Mapping):
            self._fault("scheme.grade_no_object", place)
            return None
        value = entry.get("value")
        label = read_texts(entry.get("label"))
        if label is None:
            self._fault("scheme.missing_key", f"{place}.label", key="label")
        color = entry.get("color")
        if color is None:
            step = index * (len(_DEFAULT_COLORS) - 1) // max(count - 1, 1)
            color = _DEFAULT_COLORS[step]
        elif not isinstance(color, str) or not _COLOR.fullmatch(color.strip()):
            self._fault("scheme.bad_color", f"{place}.color", value=str(color))
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= LARGEST_GRADE:
            self._fault("scheme.bad_grade_value", f"{place}.value", value=value, largest=LARGEST_GRADE)
            return None
        label = label or both(str(value))
        return Grade(value, label, read_texts(entry.get("meaning")) or label, str(color).strip().lower())

    def _grade_of(self, key: str) -> int:
        value = self._entry.get(key)
        if value is None:
            self._fault("scheme.missing_key", key, key=key)
        elif isinstance(value, bool) or not isinstance(value, int) or (self.values and value not in self.values):
            self._fault("scheme.not_on_scale", key, value=value, scale=_scale(self.values))
        else:
            return value
        return 0

    def _combine(self) -> Combine:
        word = self._entry.get("combine")
        if word is None:
            self._fault("scheme.missing_key", "combine", key="combine")
        for known in Combine:
            if known.value == word:
                return known
        if word is not None:
            self._fault("scheme.unknown_combine", "combine", value=str(word))
        return Combine.STRICTEST

    def _fault(self, code: str, column: str, **parameters: object) -> None:
        self._issues.append(error(code, Where(self._file, column=column), **parameters))


def read_zoning(
    head: SchemeHead,
    entry: Mapping[str, Any],
    files: tuple[str, str],
    table: Table,
    catalogue: Optional[Catalogue],
    issues: list[Issue],
) -> ZoningScheme:
    """The zoning scheme of a parsed ``scheme.json`` and ``rules.csv``; usable only if ``issues`` stays empty."""
    scale = ScaleReader(entry, files[0], issues)
    rules: list[ZoningRule] = []
    seen: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        check = RowCheck(row, files[1], issues)
        identity = _identity(row.cells)
        if identity in seen:
            check.fault("scheme.duplicate_row", "criterion", other=seen[identity])
        seen.setdefault(identity, row.number)
        rule = _read_rule(check, len(rules) + 1, scale.values, catalogue)
        if rule is not None:
            rules.append(rule)
    indicators = tuple(dict.fromkeys(row.cells["indicator"] for row in table.rows if row.cells["indicator"]))
    criteria = tuple(dict.fromkeys(row.cells["criterion"] for row in table.rows if row.cells["criterion"]))
    return ZoningScheme(
        head=head,
        grades=scale.grades,
        strictest=scale.strictest,
        combine=scale.combine,
        otherwise=scale.otherwise,
        weights=scale.weights(indicators),
        breaks=scale.breaks(),
        criteria=read_labels(entry.get("criteria"), criteria),
        indicators=read_labels(entry.get("indicators"), indicators),
        rules=tuple(rules),
    )


def read_labels(value: Any, ids: Sequence[str]) -> Mapping[str, Texts]:
    """The texts of each id in a JSON map; an id without texts stands for itself."""
    given = value if isinstance(value, Mapping) else {}
    return {one: read_texts(given.get(one)) or both(one) for one in ids}


def _read_rule(
    check: RowCheck, number: int, scale: Sequence[int], catalogue: Optional[Catalogue]
) -> Optional[ZoningRule]:
    check.filled("criterion", "indicator", "dataset", "source")
    certainty = check.certainty()
    grade = _read_grade(check, scale)
    kind = _read_kind(check)
    if kind is not None:
        _check_value(check, kind)
        _check_field(check, kind, catalogue)
    if kind is None or grade is None or certainty is None:
        return None
    return ZoningRule(
        number=number,
        row=check.row.number,
        criterion=check["criterion"],
        indicator=check["indicator"],
        dataset=check["dataset"],
        field=check["field"],
        kind=kind,
        value=check["value"],
        grade=grade,
        certainty=certainty,
        source=check["source"],
        note={"en": check["note_en"], "ko": check["note_ko"]},
    )


def _read_kind(check: RowCheck) -> Optional[RuleKind]:
    known = _KINDS.get(check["kind"].lower())
    if known is None:
        check.fault("scheme.unknown_kind_of_rule", "kind", known=", ".join(_KINDS))
    return known


def _read_grade(check: RowCheck, scale: Sequence[int]) -> Optional[int]:
    text = check["grade"]
    if not _INTEGER.fullmatch(text):
        check.fault("scheme.grade_not_an_integer", "grade", scale=_scale(scale))
        return None
    if scale and int(text) not in scale:
        check.fault("scheme.grade_not_on_scale", "grade", scale=_scale(scale))
        return None
    return int(text)


def _check_value(check: RowCheck, kind: RuleKind) -> None:
    value = check["value"]
    if kind is RuleKind.PRESENCE:
        if value:
            check.fault("scheme.value_for_presence", "value")
    elif not value:
        check.fault("scheme.missing_value", "value", kind=kind.value)
    elif kind is RuleKind.CODE:
        if any(not one.strip() for one in value.split("|")):
            check.fault("scheme.empty_alternative", "value")
    else:
        _check_range(check, kind)


def _check_range(check: RowCheck, kind: RuleKind) -> None:
    try:
        limits = parse_range(check["value"])
    except ValueError:
        check.fault("scheme.malformed_range", "value")
        return
    if kind is RuleKind.PERCENTILE:
        if (limits.lo is not None and not 0 <= limits.lo < 100) or (limits.hi is not None and not 0 < limits.hi <= 100):
            check.fault("scheme.percentile_outside", "value")
        return
    negative = (limits.lo is not None and limits.lo < 0) or (limits.hi is not None and limits.hi <= 0)
    if kind is RuleKind.DISTANCE and negative:
        check.fault("scheme.negative_distance", "value")


def _check_field(check: RowCheck, kind: RuleKind, catalogue: Optional[Catalogue]) -> None:
    """A field that the catalogue does not list is no fault: a binding may name fields of the user's own."""
    known = catalogue.get(check["dataset"]) if catalogue else None
    fieldless = kind in (RuleKind.PRESENCE, RuleKind.DISTANCE)
    if not check["field"] and not fieldless and known and "raster" not in known.geometry:
        names = ", ".join(field.name for field in known.fields)
        check.fault("scheme.missing_field", "field", kind=kind.value, dataset=known.key, known=names or "-")


def _scale(values: Sequence[int]) -> str:
    return ", ".join(str(value) for value in values)


def _decimal(value: Any) -> Optional[Decimal]:
    """The finite number in a JSON value (a number or its text), or ``None``."""
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
