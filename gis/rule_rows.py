"""The rules of a scheme as an officer reads them: what is asked of which data, what follows, and how that is known."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional, Union

from qgis.PyQt.QtCore import QCoreApplication

from ..core.evidence import Certainty
from ..core.issues import CoreError
from ..core.reporting.sources import source_in
from ..core.schemes.catalogue import Catalogue
from ..core.schemes.dataset import Dataset
from ..core.schemes.scheme import (
    Consequence,
    Grade,
    Measure,
    RuleKind,
    ScreeningRule,
    ScreeningScheme,
    ZoningRule,
    ZoningScheme,
)
from .binding_status import unanswered_rules
from .expression_words import expression_words
from .paths import scheme_folders, user_scheme_folder
from .report import formats
from .report.texts import Labels

translate = QCoreApplication.translate

_HANGUL = re.compile("[가-힣]")
_BASIS = re.compile(r"(?P<ko>.+?) \((?P<en>.+)\)(?P<date>, [0-9-]+)?")

Scheme = Union[ZoningScheme, ScreeningScheme]


@dataclass(frozen=True)
class RuleRow:
    """One rule in words. ``group`` is its criterion or group, ``datasets`` the titles of what it reads.

    ``consequence`` or ``grade`` is what follows and ``follows`` its word; ``answered`` is whether its data are bound.
    """

    number: int
    rule: str
    group: str
    datasets: str
    condition: str
    follows: str
    citation: str
    certainty: Certainty
    explanation: str
    answered: bool
    consequence: Optional[Consequence] = None
    grade: Optional[Grade] = None


@dataclass(frozen=True)
class KnownScheme:
    """A scheme to choose: ``own`` is one of the user's profile, ``faulty`` one whose head cannot be read."""

    id: str
    title: str
    folder: str
    own: bool
    faulty: bool = False


def known_schemes(kind: str, language: str) -> list[KnownScheme]:
    """The schemes of ``kind`` with their titles, the user's own first; those whose head has faults come last."""
    from ..core.schemes.loader import read_scheme_head

    own_folder = user_scheme_folder()
    found, faulty = [], []
    for name, folder in scheme_folders().items():
        own = folder.startswith(own_folder)
        try:
            its_kind, title = read_scheme_head(folder)
        except CoreError:
            faulty.append(KnownScheme(name, name, folder, own, True))
            continue
        if its_kind == kind:
            found.append(KnownScheme(name, title[language], folder, own))
    return [*found, *faulty]


def legal_basis_in(language: str, line: str) -> str:
    """The part of a line of the legal basis, ``한국어 (English), date``, that is in ``language``; else the whole."""
    both = _BASIS.fullmatch(line)
    if both is None or not _HANGUL.search(both["ko"]) or _HANGUL.search(both["en"]):
        return line
    return both[language] + (both["date"] or "")


def certainty_words(language: str) -> dict[Certainty, str]:
    """The word for each certainty, as reports write it."""
    label = Labels(language)
    return {each: label(f"certainty.{each.value}") for each in Certainty}


def consequence_words(language: str) -> dict[Consequence, str]:
    """The word for each consequence, as reports write it."""
    label = Labels(language)
    return {each: label(f"consequence.{each.value}") for each in Consequence}


def certainty_counts(scheme: Scheme) -> dict[Certainty, int]:
    """How many rules of ``scheme`` have each certainty."""
    counted = Counter(rule.certainty for rule in scheme.rules)
    return {each: counted.get(each, 0) for each in Certainty}


def rule_rows(scheme: Scheme, catalogue: Catalogue, bound: Iterable[str], language: str) -> list[RuleRow]:
    """Every rule of ``scheme`` in its order; ``bound`` are the keys of the datasets that there are layers for."""
    unanswered = {rule.number for rule in unanswered_rules(scheme, bound)}
    if isinstance(scheme, ScreeningScheme):
        words = consequence_words(language)
        return [
            _screening_row(scheme, rule, catalogue, rule.number not in unanswered, words, language)
            for rule in scheme.rules
        ]
    grades = {grade.value: grade for grade in scheme.grades}
    return [
        _zoning_row(scheme, rule, catalogue, rule.number not in unanswered, grades, language) for rule in scheme.rules
    ]


def _screening_row(
    scheme: ScreeningScheme,
    rule: ScreeningRule,
    catalogue: Catalogue,
    answered: bool,
    words: dict[Consequence, str],
    language: str,
) -> RuleRow:
    keys = dict.fromkeys(key for part in rule.alternatives for key in part)
    datasets = [found for found in (catalogue.get(key) for key in keys) if found is not None]
    group = scheme.groups.get(rule.group)
    return RuleRow(
        number=rule.number,
        rule=rule.rule,
        group=group[language] if group else rule.group,
        datasets=translate("EcoAxis", " or ").join(
            " + ".join(_title(catalogue, key, language) for key in part) for part in rule.alternatives
        ),
        condition=_screening_condition(rule, datasets, language),
        follows=words[rule.consequence],
        citation=source_in(language, rule.source),
        certainty=rule.certainty,
        explanation=rule.message.get(language) or rule.message.get("en", ""),
        answered=answered,
        consequence=rule.consequence,
    )


def _screening_condition(rule: ScreeningRule, datasets: list[Dataset], language: str) -> str:
    selected = expression_words(rule.expression, datasets, language)
    unit = next((dataset.unit for dataset in datasets if dataset.unit), "")
    limit = formats.threshold(rule.measure, rule.threshold, unit)
    measured = {
        Measure.PRESENCE: translate("EcoAxis", "any of it in the site"),
        Measure.AREA: translate("EcoAxis", "area in the site {limit}"),
        Measure.SHARE: translate("EcoAxis", "share of the site {limit}"),
        Measure.DISTANCE: translate("EcoAxis", "distance from the site {limit}"),
        Measure.LENGTH: translate("EcoAxis", "length in the site {limit}"),
        Measure.VALUE_MAX: translate("EcoAxis", "largest value in the site {limit}"),
        Measure.VALUE_MEAN: translate("EcoAxis", "mean value in the site {limit}"),
        Measure.EC_LOSS: translate("EcoAxis", "loss of equivalent connectivity {limit}"),
    }[rule.measure].format(limit=limit or translate("EcoAxis", "above 0"))
    if not selected:
        return measured
    return translate("EcoAxis", "{condition} – {measure}").format(condition=selected, measure=measured)


def _zoning_row(
    scheme: ZoningScheme,
    rule: ZoningRule,
    catalogue: Catalogue,
    answered: bool,
    grades: dict[int, Grade],
    language: str,
) -> RuleRow:
    indicator = scheme.indicators.get(rule.indicator)
    criterion = scheme.criteria.get(rule.criterion)
    grade = grades[rule.grade]
    return RuleRow(
        number=rule.number,
        rule=indicator[language] if indicator else rule.indicator,
        group=criterion[language] if criterion else rule.criterion,
        datasets=_title(catalogue, rule.dataset, language),
        condition=_zoning_condition(rule, catalogue.get(rule.dataset), language),
        follows=grade.label.get(language) or str(grade.value),
        citation=source_in(language, rule.source),
        certainty=rule.certainty,
        explanation=rule.note.get(language) or rule.note.get("en", ""),
        answered=answered,
        grade=grade,
    )


def _zoning_condition(rule: ZoningRule, dataset: Optional[Dataset], language: str) -> str:
    known = dataset.field(rule.field) if dataset is not None and rule.field else None
    field = known.title[language] if known is not None else rule.field
    if rule.kind is RuleKind.PRESENCE:
        return translate("EcoAxis", "any feature")
    if rule.kind is RuleKind.CODE:
        titles = []
        for code in rule.value.split("|"):
            title = known.codes.title(code.strip()) if known is not None and known.codes is not None else None
            titles.append(title[language] if title is not None else code.strip())
        return translate("EcoAxis", "{field}: {value}").format(field=field, value=", ".join(titles))
    interval = _interval(rule.value, rule.kind)
    if rule.kind is RuleKind.DISTANCE:
        return translate("EcoAxis", "distance {interval}").format(interval=interval)
    if rule.kind is RuleKind.PERCENTILE:
        return translate("EcoAxis", "rank among all values {interval}").format(interval=interval)
    return translate("EcoAxis", "{field} {interval}").format(
        field=field or translate("EcoAxis", "value"), interval=interval
    )


def _interval(text: str, kind: RuleKind) -> str:
    unit = {RuleKind.DISTANCE: " m", RuleKind.PERCENTILE: " %"}.get(kind, "")
    low, separator, high = (part.strip() for part in text.partition(".."))
    if not separator:
        return text
    if low and high:
        return translate("EcoAxis", "from {low} to below {high}").format(low=low + unit, high=high + unit)
    if low:
        return translate("EcoAxis", "from {low}").format(low=low + unit)
    return translate("EcoAxis", "below {high}").format(high=high + unit)


def _title(catalogue: Catalogue, key: str, language: str) -> str:
    dataset = catalogue.get(key)
    return dataset.title[language] if dataset is not None else key
