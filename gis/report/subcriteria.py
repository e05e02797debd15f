"""The table of an ecosystem's subcriteria: what was told, what follows, why, and how far the next threshold is."""
from __future__ import annotations

from collections.abc import Mapping

from ...core.issues import Issue
from ...core.redlist.categories import Category
from ...core.redlist.result import SubcriterionResult
from ...core.schemes.scheme import Texts
from . import formats
from .chapters import Describe
from .document import Cell, Column, Line, Table, cell
from .texts import Labels

OWN_WORDS = {"A": "decline", "B1": "eoo", "B2": "aoo", "C": "extent", "D": "extent", "E": "probability"}
"""What the main figure of a criterion is called."""

UNITS = {"%": "percent", "points": "points", "km²": "km2", "cells": "cells", "locations": "locations"}
SEVERITY = "severity_"
MAIN = ("best", "lower", "upper")
TOLD = ("told", "points", "a", "b", "locations", "prone", "horizon")
"""Other figures in the order in which they are told; those that are not named here follow as they are called."""

EXACT_DECIMALS = 4
DECIMALS = 2


def subcriteria_table(
    results: tuple[SubcriterionResult, ...], titles: Mapping[str, Texts], describe: Describe, label: Labels
) -> Table:
    """One row for each subcriterion; those that were not evaluated are short."""
    columns = (
        Column(label("subcriteria.subcriterion"), 40),
        Column(label("subcriteria.input"), 37),
        Column(label("subcriteria.category"), 30),
        Column(label("subcriteria.reason"), 54),
        Column(label("subcriteria.margin"), 19, "right"),
    )
    rows = tuple(_row(result, titles, describe, label) for result in results)
    tints = tuple(None if result.category is Category.NE else result.category for result in results)
    return Table(columns, rows, tints)


def _row(
    result: SubcriterionResult, titles: Mapping[str, Texts], describe: Describe, label: Labels
) -> tuple[Cell, ...]:
    silent = result.category is Category.NE
    word = label(f"category.{result.category.value}")
    reason = [Line(_sentence(result.reason.code, result.reason.parameters, describe), "muted" if silent else "normal")]
    if result.near_threshold:
        reason.append(Line(label("subcriteria.near"), "strong"))
    if result.near_threatened is not None:
        proposed = _sentence(result.near_threatened.code, result.near_threatened.parameters, describe)
        reason.append(Line(label("subcriteria.nt", reason=proposed), "strong"))
    if result.note:
        reason.append(Line(label("subcriteria.note", note=result.note), "small"))
    category = [Line(f"{word} {result.text}", "muted" if silent else "strong", result.category)]
    if result.supports and result.supports != result.subcriterion:
        category.append(Line(result.supports, "small"))
    title = label.pick(titles.get(result.subcriterion, {}))
    name = [Line(result.subcriterion, "strong")]
    if title and title != result.subcriterion:
        name.append(Line(title, "small"))
    return (tuple(name), _input(result, label), tuple(category), tuple(reason), cell(_margin(result, label)))


def _margin(result: SubcriterionResult, label: Labels) -> str:
    """How far the next threshold is; a distance between percentages is told in points."""
    if result.margin is None:
        return formats.NONE
    unit = "points" if result.unit == "%" else result.unit
    return _with_unit(_figure(result.margin, result), unit, label)


def _sentence(code: str, parameters: Mapping[str, object], describe: Describe) -> str:
    return describe(Issue(code, parameters=parameters))


def _input(result: SubcriterionResult, label: Labels) -> Cell:
    figures = {name: value for name, value in result.figures.items() if value not in (None, "")}
    lines: list[Line] = []
    for prefix, word in (("", _own_word(result.subcriterion)), (SEVERITY, "severity")):
        if prefix + "best" in figures:
            value = _with_unit(_figure(figures[prefix + "best"], result), result.unit, label)
            lines.append(Line(label(f"figure.{word}", value=value)))
        bounds = [figures.get(prefix + name) for name in ("lower", "upper")]
        if None not in bounds and any(bound != figures.get(prefix + "best") for bound in bounds):
            lower, upper = (_figure(bound, result) for bound in bounds)
            lines.append(Line(label("figure.bounds", lower=lower, upper=upper), "small"))
        if prefix and prefix + "told" in figures:
            lines.append(Line(label("figure.told", value=figures[prefix + "told"]), "small"))
    shown = {prefix + name for prefix in ("", SEVERITY) for name in MAIN} | {SEVERITY + "told"}
    others = [name for name in TOLD if name in figures]
    others += [name for name in figures if name not in shown and name not in others]
    for name in others:
        text = _word(_figure(figures[name], result), label)
        if name == "locations" and result.subcriterion == "B3":
            lines.append(Line(label("figure.count", value=text)))
        elif name in TOLD:
            lines.append(Line(label(f"figure.{name}", value=text), "small"))
        else:
            lines.append(Line(label("figure.other", name=name, value=text), "small"))
    return tuple(lines) or cell(formats.NONE)


def _own_word(subcriterion: str) -> str:
    return OWN_WORDS.get(subcriterion) or OWN_WORDS.get(subcriterion[0], "count")


def _figure(value: object, result: SubcriterionResult) -> str:
    """A figure with as many decimals as are needed to see on which side of a threshold it lies."""
    if not isinstance(value, (int, float)):
        return str(value)
    text = formats.number(value, EXACT_DECIMALS if result.near_threshold else DECIMALS)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _word(text: str, label: Labels) -> str:
    """``yes(i,iii)`` and ``none`` of the evidence table in the language of the report."""
    for word in ("yes", "no", "none"):
        if text == word or text.startswith(f"{word}("):
            return label(f"value.{word}") + text[len(word) :]
    return text


def _with_unit(text: str, unit: str, label: Labels) -> str:
    if unit in UNITS:
        return label(f"unit.{UNITS[unit]}", value=text)
    return f"{text} {unit}".strip()
