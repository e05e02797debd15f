"""Thresholds of the Red List of Ecosystems, read from a scheme's folder (kind ``redlist``); none stand in the code."""
from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..evidence import Certainty
from ..issues import CoreError, Issue, Where, error
from ..schemes.codes import parse_number
from ..schemes.loader import read_head, without_absent_columns
from ..schemes.rule_cells import RowCheck
from ..schemes.scheme import SchemeHead, Texts
from ..schemes.tables import Table, display_name, read_csv, read_json
from ..schemes.texts import both, read_texts
from .categories import BY_RISK, THREATENED, Category
from .result import SUBCRITERIA

KIND = "redlist"
COLUMNS = (
    "subcriterion", "category", "measure", "comparison", "threshold",
    "second_measure", "second_comparison", "second_threshold", "certainty", "source", "note_ko", "note_en",
)  # fmt: skip
COMPARISONS = (">=", "<=", ">", "<")
SECOND_MEASURES = {"extent": ("severity",), "eoo": ("locations",), "aoo": ("locations",), "probability": ("horizon",)}
"""What a threshold of each measure is paired with below NT; a measure that is not named stands alone."""


def measures_of(subcriterion: str) -> tuple[str, ...]:
    """Measures that rules of ``subcriterion`` may test, its own first."""
    if subcriterion in ("B1", "B2"):
        return ("eoo" if subcriterion == "B1" else "aoo", "locations")
    if subcriterion == "B3":
        return ("locations",)
    return ({"A": "decline", "C": "extent", "D": "extent", "E": "probability"}[subcriterion[0]],)


@dataclass(frozen=True)
class ThresholdRule:
    """One row of the scheme: ``category`` is reached where ``measure comparison threshold`` and what is paired hold.

    A rule of category NT only proposes.
    """

    row: int
    subcriterion: str
    category: Category
    measure: str
    comparison: str
    threshold: float
    second_measure: str
    second_comparison: str
    second_threshold: float | None
    certainty: Certainty
    source: str
    note: Texts

    def holds(self, value: float) -> bool:
        """Whether ``value`` (unrounded) meets the threshold."""
        return compare(value, self.comparison, self.threshold)

    def second_holds(self, value: float) -> bool:
        """Whether ``value`` (unrounded) meets the paired threshold; true where there is none."""
        return self.second_threshold is None or compare(value, self.second_comparison, self.second_threshold)


@dataclass(frozen=True)
class CategoryStyle:
    """Name and colour of a category."""

    label: Texts
    color: str


@dataclass(frozen=True)
class Thresholds:
    """A red list scheme. Rules stand in their order of risk within each subcriterion."""

    head: SchemeHead
    rules: tuple[ThresholdRule, ...]
    categories: Mapping[Category, CategoryStyle]
    subcriteria: Mapping[str, Texts]

    def deciding(self, subcriterion: str) -> tuple[ThresholdRule, ...]:
        """Rules that give a category, the most threatened first."""
        return tuple(
            rule for rule in self.rules if rule.subcriterion == subcriterion and rule.category is not Category.NT
        )

    def proposing(self, subcriterion: str) -> tuple[ThresholdRule, ...]:
        """Rules that only propose Near Threatened."""
        return tuple(
            rule for rule in self.rules if rule.subcriterion == subcriterion and rule.category is Category.NT
        )


def compare(value: float, comparison: str, threshold: float) -> bool:
    """``value comparison threshold``; ``comparison`` is one of ``COMPARISONS``."""
    if comparison == ">=":
        return value >= threshold
    if comparison == "<=":
        return value <= threshold
    return value > threshold if comparison == ">" else value < threshold


def load_thresholds(folder: str | Path) -> Thresholds:
    """The red list scheme in ``folder``. Raises ``CoreError`` with all faults of both files."""
    place = Path(folder)
    settings, table_path = place / "scheme.json", place / "rules.csv"
    file, rules_file = display_name(settings), display_name(table_path)
    if not place.is_dir():
        raise CoreError(error("scheme.no_folder", Where(file=str(folder))))
    entry, settings_bytes, issues = read_json(settings)
    table, rules_bytes = read_csv(table_path, COLUMNS, ("note_ko", "note_en"))
    issues.extend(table.issues)
    if not table.rows and not table.issues:
        issues.append(error("scheme.no_rules", Where(file=rules_file)))
    if entry is not None and entry.get("kind") != KIND:
        where = Where(file, column="kind")
        issues.append(error("scheme.unknown_kind", where, value=str(entry.get("kind")), known=KIND))
    digest = hashlib.sha256(settings_bytes + rules_bytes).hexdigest()
    head = read_head(entry, str(folder), digest, file, issues)
    thresholds = read_thresholds(entry or {}, head, (file, rules_file), table, issues)
    issues = without_absent_columns(issues, COLUMNS, table)
    if issues:
        raise CoreError(issues)
    return thresholds


def read_thresholds(
    entry: Mapping[str, Any], head: SchemeHead, files: tuple[str, str], table: Table, issues: list[Issue]
) -> Thresholds:
    """The thresholds of what ``scheme.json`` and ``rules.csv`` hold, from files or from memory.

    ``files`` are their names in messages. Usable only if ``issues`` stays empty.
    """
    rules = [rule for row in table.rows for rule in [_rule(RowCheck(row, files[1], issues), issues)] if rule]
    if table.columns and not issues:
        _check_whole(rules, files[1], issues)
    categories, subcriteria = _styles(entry, files[0], issues), _titles(entry)
    rules.sort(key=lambda rule: (SUBCRITERIA.index(rule.subcriterion), BY_RISK.index(rule.category), rule.row))
    return Thresholds(head, tuple(rules), categories, subcriteria)


def _rule(row: RowCheck, issues: list[Issue]) -> ThresholdRule | None:
    before = len(issues)
    subcriterion, word = row["subcriterion"], row["category"].upper()
    known = [category.value for category in BY_RISK if category is not Category.LC]
    if subcriterion not in SUBCRITERIA:
        row.fault("redlist.rule_subcriterion", "subcriterion", known=", ".join(SUBCRITERIA))
    if word not in known:
        row.fault("redlist.rule_category", "category", known=", ".join(known))
    measures = measures_of(subcriterion) if subcriterion in SUBCRITERIA else ()
    if measures and row["measure"] not in measures:
        row.fault("redlist.rule_measure", "measure", known=", ".join(measures))
    threshold = _threshold(row, "threshold")
    if row["comparison"] not in COMPARISONS:
        row.fault("redlist.rule_comparison", "comparison", known=", ".join(COMPARISONS))
    second = None
    paired = SECOND_MEASURES.get(row["measure"], ()) if word != Category.NT.value or row["second_measure"] else ()
    if paired:
        if row["second_measure"] not in paired:
            row.fault("redlist.rule_measure", "second_measure", known=", ".join(paired))
        if row["second_comparison"] not in COMPARISONS:
            row.fault("redlist.rule_comparison", "second_comparison", known=", ".join(COMPARISONS))
        second = _threshold(row, "second_threshold")
    row.filled("source")
    certainty = row.certainty()
    if len(issues) > before or certainty is None or threshold is None:
        return None
    note = {"ko": row["note_ko"] or row["note_en"], "en": row["note_en"] or row["note_ko"]}
    return ThresholdRule(
        row.row.number, subcriterion, Category(word), row["measure"], row["comparison"], threshold,
        row["second_measure"], row["second_comparison"], second, certainty, row["source"], note,
    )  # fmt: skip


def _threshold(row: RowCheck, column: str) -> float | None:
    try:
        return parse_number(row[column])
    except ValueError:
        row.fault("redlist.rule_threshold", column)
        return None


def _check_whole(rules: list[ThresholdRule], file: str, issues: list[Issue]) -> None:
    """Each subcriterion needs its thresholds, and none that a milder category holds the stricter one."""
    for subcriterion in SUBCRITERIA:
        own = [rule for rule in rules if rule.subcriterion == subcriterion and rule.category is not Category.NT]
        needed = (Category.VU,) if subcriterion == "B3" else THREATENED
        for category in needed:
            if not any(rule.category is category for rule in own):
                issues.append(
                    error("redlist.rule_missing", Where(file), subcriterion=subcriterion, category=category.value)
                )
        if measures_of(subcriterion)[0] == "extent":
            continue
        ordered = sorted(own, key=lambda rule: BY_RISK.index(rule.category))
        for harsher, milder in zip(ordered, ordered[1:]):
            if harsher.category is milder.category or not harsher.holds(milder.threshold):
                continue
            if harsher.threshold != milder.threshold or harsher.second_threshold == milder.second_threshold:
                where = Where(file, milder.row, "threshold")
                issues.append(error("redlist.rule_order", where, category=milder.category.value, other=harsher.row))


def _styles(entry: Mapping[str, Any], file: str, issues: list[Issue]) -> dict[Category, CategoryStyle]:
    styles = {category: CategoryStyle(both(category.value), "#808080") for category in Category}
    listed = entry.get("categories", [])
    for item in listed if isinstance(listed, list) else []:
        code = str(item.get("code", "")) if isinstance(item, Mapping) else ""
        texts = read_texts(item.get("label")) if code in Category.__members__ else None
        if texts is None:
            issues.append(error("redlist.category_entry", Where(file, column="categories"), value=code))
            continue
        styles[Category(code)] = CategoryStyle(texts, str(item.get("color", "#808080")))
    return styles


def _titles(entry: Mapping[str, Any]) -> dict[str, Texts]:
    given = entry.get("subcriteria")
    given = given if isinstance(given, Mapping) else {}
    return {name: read_texts(given.get(name)) or both(name) for name in SUBCRITERIA}
