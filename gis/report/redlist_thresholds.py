"""The thresholds that were applied, and the sources that they cite."""
from __future__ import annotations

from ...core.evidence import Certainty
from ...core.redlist.categories import THREATENED, Category
from ...core.redlist.result import SUBCRITERIA
from ...core.redlist.thresholds import ThresholdRule, Thresholds
from ...core.reporting.sources import source_in
from . import formats
from .chapters import certainties, certainty_name
from .document import Block, Cell, Column, Heading, Line, Paragraph, Table, cell
from .texts import Labels

SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<"}


def thresholds_chapter(thresholds: Thresholds, label: Labels) -> list[Block]:
    """Each subcriterion with what CR, EN and VU ask for."""
    head = thresholds.head
    columns = (
        Column(label("subcriteria.subcriterion"), 24),
        *(Column(f"{label(f'category.{each.value}')} {each.value}", 52) for each in THREATENED),
    )
    rows = []
    for subcriterion in SUBCRITERIA:
        rules = thresholds.deciding(subcriterion)
        cells = tuple(_rules_cell([rule for rule in rules if rule.category is each], label) for each in THREATENED)
        rows.append((cell(subcriterion, "strong"), *cells))
    text = label("thresholds.text", title=label.pick(head.title) or head.id, version=head.version)
    return [Heading(1, label("thresholds")), Paragraph(text), Table(columns, tuple(rows))]


def _rules_cell(rules: list[ThresholdRule], label: Labels) -> Cell:
    return tuple(Line(rule_words(rule, label), "small") for rule in rules) or cell(formats.NONE)


def rule_words(rule: ThresholdRule, label: Labels) -> str:
    """What the rule asks for."""
    first = _test(rule.measure, rule.comparison, rule.threshold, label)
    if not rule.second_measure:
        return first
    second = _test(rule.second_measure, rule.second_comparison, rule.second_threshold, label)
    if rule.measure in ("eoo", "aoo"):
        return label("measure.b_condition", first=first, second=second)
    return label("thresholds.pair", first=first, second=second)


def _test(measure: str, comparison: str, threshold: float | None, label: Labels) -> str:
    if threshold is None:
        return label(f"measure.{measure}")
    if measure == "horizon":
        return label("measure.horizon", text=formats.plain(threshold))
    return label(f"measure.{measure}", text=f"{SIGNS[comparison]} {formats.plain(threshold)}")


def sources_chapter(thresholds: Thresholds, label: Labels) -> list[Block]:
    """Each source once, with its certainty and what cites it."""
    cited: dict[tuple[str, Certainty], dict[str, list[Category]]] = {}
    for rule in thresholds.rules:
        key = (source_in(label.language, rule.source), rule.certainty)
        categories = cited.setdefault(key, {}).setdefault(rule.subcriterion, [])
        if rule.category not in categories:
            categories.append(rule.category)
    order = list(Certainty)
    columns = (
        Column(label("sources.certainty"), 22),
        Column(label("sources.source"), 98),
        Column(label("sources.rules"), 60),
    )
    rows = tuple(
        (
            cell(certainty_name(certainty, label), "strong"),
            cell(source or label("findings.no_source")),
            cell("; ".join(_where(name, found) for name, found in where.items()), "small"),
        )
        for (source, certainty), where in sorted(cited.items(), key=lambda item: order.index(item[0][1]))
    )
    return [Heading(1, label("sources")), Paragraph(label("sources.text")), certainties(label), Table(columns, rows)]


def _where(subcriterion: str, categories: list[Category]) -> str:
    return f"{subcriterion} {', '.join(category.value for category in categories)}"
