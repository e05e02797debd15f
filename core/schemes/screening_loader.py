"""Reading a screening scheme: its groups from ``scheme.json``, its rules from ``rules.csv``."""
from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from typing import Any, Optional, TypeVar

from ..issues import Issue
from .catalogue import Catalogue
from .codes import parse_number, parse_range
from .rule_cells import RowCheck
from .scheme import Consequence, Measure, SchemeHead, ScreeningRule, ScreeningScheme
from .tables import Table
from .zoning_loader import read_labels

COLUMNS = (
    "rule", "group", "dataset", "expression", "measure", "threshold", "consequence",
    "certainty", "source", "message_ko", "message_en",
)  # fmt: skip
_QUOTED_FIELD = re.compile(r"'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"")
_Word = TypeVar("_Word", bound=enum.Enum)


def read_screening(
    head: SchemeHead,
    entry: Mapping[str, Any],
    file: str,
    table: Table,
    catalogue: Optional[Catalogue],
    issues: list[Issue],
) -> ScreeningScheme:
    """The screening scheme of a parsed ``scheme.json`` and ``rules.csv``; usable only if ``issues`` stays empty."""
    rules: list[ScreeningRule] = []
    rows_of: dict[str, int] = {}
    rows_saying: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        check = RowCheck(row, file, issues)
        rule_id = check["rule"]
        if rule_id and rule_id in rows_of:
            check.fault("scheme.duplicate_rule", "rule", other=rows_of[rule_id])
        rows_of.setdefault(rule_id, row.number)
        saying = tuple(check[column] for column in COLUMNS[2:7])
        if saying in rows_saying:
            check.fault("scheme.duplicate_row", "dataset", other=rows_saying[saying])
        rows_saying.setdefault(saying, row.number)
        rule = _read_rule(check, len(rules) + 1, catalogue)
        if rule is not None:
            rules.append(rule)
    groups = tuple(dict.fromkeys(rule.group for rule in rules))
    return ScreeningScheme(head=head, groups=read_labels(entry.get("groups"), groups), rules=tuple(rules))


def read_alternatives(text: str) -> Optional[tuple[tuple[str, ...], ...]]:
    """The dataset column ``a|b&c`` as ``(("a",), ("b", "c"))``; ``None`` if a key is missing."""
    alternatives = tuple(tuple(key.strip() for key in one.split("&")) for one in text.split("|"))
    return alternatives if all(key for keys in alternatives for key in keys) else None


def _read_rule(check: RowCheck, number: int, catalogue: Optional[Catalogue]) -> Optional[ScreeningRule]:
    check.filled("rule", "group", "dataset", "source", "message_ko", "message_en")
    alternatives = read_alternatives(check["dataset"]) if check["dataset"] else None
    if alternatives is None and check["dataset"]:
        check.fault("scheme.malformed_dataset", "dataset")
    measure = _word(check, "measure", Measure, "scheme.unknown_measure")
    consequence = _word(check, "consequence", Consequence, "scheme.unknown_consequence")
    certainty = check.certainty()
    if measure is not None:
        _check_threshold(check, measure)
    if alternatives is None or measure is None or consequence is None or certainty is None:
        return None
    return ScreeningRule(
        number=number,
        row=check.row.number,
        rule=check["rule"],
        group=check["group"],
        alternatives=alternatives,
        expression=check["expression"],
        measure=measure,
        threshold=check["threshold"],
        consequence=consequence,
        certainty=certainty,
        source=check["source"],
        message={"en": check["message_en"], "ko": check["message_ko"]},
    )


def _word(check: RowCheck, column: str, words: type[_Word], code: str) -> Optional[_Word]:
    for known in words:
        if known.value == check[column].lower():
            return known
    check.fault(code, column, known=", ".join(str(known.value) for known in words))
    return None


def _check_threshold(check: RowCheck, measure: Measure) -> None:
    text = check["threshold"]
    if not text:
        return
    try:
        if ".." in text:
            limits = parse_range(text)
            ends = [end for end in (limits.lo, limits.hi) if end is not None]
        else:
            ends = [parse_number(text)]
    except ValueError:
        check.fault("scheme.malformed_threshold", "threshold")
        return
    if measure is Measure.SHARE and any(not 0 <= end <= 1 for end in ends):
        check.fault("scheme.share_outside", "threshold")
    elif measure not in (Measure.VALUE_MAX, Measure.VALUE_MEAN) and any(end < 0 for end in ends):
        check.fault("scheme.negative_threshold", "threshold", measure=measure.value)
