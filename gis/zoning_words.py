"""A graded map in words: what decided where, how sure that is, and where there is no grade."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..core.evidence import Certainty
from ..core.schemes.scheme import ZoningScheme
from ..core.zoning.areas import CertaintyArea
from ..core.zoning.legend import OTHERWISE, WEIGHTED, LegendEntry, rule_text
from .binding import Binding
from .paths import catalogue
from .report import formats
from .rule_rows import RuleRow, certainty_words, rule_rows
from .zoning_results import GradeLook, ZoningResult

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DeciderWords:
    """An entry of the legend of deciders as an officer reads it."""

    criterion: str
    indicator: str
    condition: str
    data: str
    certainty: str
    source: str


class ZoningWords:
    """Words of a result; where the scheme is gone or has changed since, the ids of its files."""

    def __init__(self, scheme: Optional[ZoningScheme], language: str):
        self.scheme = scheme
        self.language = language
        self._certainties = {each.value: word for each, word in certainty_words(language).items()}
        self._rows: Mapping[int, RuleRow] = {}
        self._texts: dict[int, str] = {}
        if scheme is not None:
            rows = rule_rows(scheme, catalogue(), scheme.datasets, language)
            self._rows = {row.number: row for row in rows}
            self._texts = {
                rule.number: rule_text(rule.dataset, rule.field, rule.kind.value, rule.value) for rule in scheme.rules
            }

    def criterion(self, key: str) -> str:
        """The title of a criterion."""
        if not key:
            return translate("EcoAxis", "No rule applies")
        texts = self.scheme.criteria.get(key) if self.scheme is not None else None
        return (texts.get(self.language) if texts else "") or key

    def indicator(self, key: str) -> str:
        """The title of an indicator."""
        texts = self.scheme.indicators.get(key) if self.scheme is not None else None
        return (texts.get(self.language) if texts else "") or key

    def dataset(self, key: str) -> str:
        """The title of a dataset."""
        known = catalogue().get(key)
        return known.title[self.language] if known is not None else key

    def certainty(self, key: str) -> str:
        """The word of a certainty; for none, that no single rule decided."""
        return self._certainties.get(key) or translate("EcoAxis", "no single rule")

    def decider(self, entry: LegendEntry) -> DeciderWords:
        """What an entry stands for."""
        row = self._rows.get(entry.value)
        if row is None or self._texts.get(entry.value) != entry.rule:
            return DeciderWords(
                self.criterion(entry.criterion), self.indicator(entry.indicator), self.rule(entry.rule), "",
                self.certainty(entry.certainty), entry.source,
            )  # fmt: skip
        return DeciderWords(
            row.group, row.rule, row.condition, row.datasets, self.certainty(entry.certainty), row.citation
        )

    def rule(self, text: str) -> str:
        """A rule of the legend without its row: those that stand for no row have words."""
        words = {
            OTHERWISE: translate("EcoAxis", "covered by data, but no rule applies"),
            WEIGHTED: translate("EcoAxis", "weighted mean of the indicators"),
        }
        return words.get(text, text)

    def condition(self, number: int, text: str) -> str:
        """The condition of a rule of the scheme in words."""
        row = self._rows.get(number)
        return row.condition if row is not None and self._texts.get(number) == text else self.rule(text)

    def source(self, number: int, text: str) -> str:
        """The source of a rule in the user's language."""
        row = self._rows.get(number)
        return row.citation if row is not None else text


def worded_legend(scheme: ZoningScheme, entries: Iterable[LegendEntry], language: str) -> list[LegendEntry]:
    """The legend of deciders with the conditions of rules in words."""
    words = ZoningWords(scheme, language)
    return [replace(entry, rule=words.condition(entry.value, entry.rule)) for entry in entries]


def grade_looks(scheme: Optional[ZoningScheme], language: str) -> list[GradeLook]:
    """How the grades of ``scheme`` are written and coloured."""
    grades = scheme.grades if scheme is not None else ()
    return [GradeLook(grade.value, grade.label.get(language) or str(grade.value), grade.color) for grade in grades]


def headline(result: ZoningResult) -> str:
    """How much is graded and what share each grade has, in one sentence."""
    if not result.areas.graded:
        return translate("EcoAxis", "Nothing has a grade: no connected dataset covers this area. Connect data for it.")
    shares = ", ".join(
        translate("EcoAxis", "{grade} {share}").format(
            grade=result.look(each.grade).label, share=formats.share(each.share)
        )
        for each in result.areas.grades
        if each.cells
    )
    return translate("EcoAxis", "{area} graded: {shares}.").format(
        area=formats.area(result.square_metres(result.areas.graded)), shares=shares
    )


def assumed_sentence(result: ZoningResult) -> str:
    """What assumed rules decided of the strictest grade that has ground and of all; empty where nothing."""
    assumed = {each.grade: each for each in result.areas.certainties if each.certainty == Certainty.ASSUMED.value}
    whole: Optional[CertaintyArea] = assumed.get(0)
    if whole is None:
        return ""
    first = next((each.grade for each in result.areas.grades if each.cells), 0)
    if first not in assumed:
        return translate("EcoAxis", "{share} of the graded ground is decided by assumed rules.").format(
            share=formats.share(whole.share)
        )
    return translate(
        "EcoAxis", "{share} of {grade} is decided by assumed rules, and {whole} of all graded ground."
    ).format(
        share=formats.share(assumed[first].share), grade=result.look(first).label, whole=formats.share(whole.share)
    )


def gaps(
    words: ZoningWords, binding: Optional[Binding], masked: bool, result: ZoningResult
) -> list[tuple[str, str]]:
    """Why ground may have no grade, or fewer rules than the scheme has: what is missing, and what that means."""
    ground = translate("EcoAxis", "Ground without a grade")
    area = formats.area(result.square_metres(result.areas.without_data))
    found = []
    if not result.areas.without_data:
        found.append((ground, translate("EcoAxis", "None in the graded rectangle.")))
    elif masked:
        told = translate(
            "EcoAxis", "{area} of the rectangle: outside of the chosen polygons, or covered by no dataset."
        )
        found.append((ground, told.format(area=area)))
    else:
        told = translate(
            "EcoAxis", "{area} of the rectangle: no connected dataset covers it. That does not mean low value."
        )
        found.append((ground, told.format(area=area)))
    if words.scheme is None or binding is None:
        return found
    for key in words.scheme.datasets:
        if key not in binding.datasets:
            count = sum(rule.dataset == key for rule in words.scheme.rules)
            told = translate("EcoAxis", "Not connected: {count} rules could not be applied.").format(count=count)
            found.append((words.dataset(key), told))
    return found
