"""What an assessor reads beside the evidence: names of columns, what is asked for, margins and thresholds in words."""
from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication

from ..core.evidence import Certainty
from ..core.issues import Issue, Where
from ..core.redlist.categories import BY_RISK, Category, is_ordered
from ..core.redlist.result import EcosystemAssessment, Reason, SubcriterionResult
from ..core.redlist.thresholds import Thresholds
from .language import user_language
from .messages import describe
from .report import formats
from .report.dossier_texts import DOSSIER_LABELS
from .report.redlist_thresholds import rule_words
from .report.texts import Labels

translate = QCoreApplication.translate


def labels() -> Labels:
    """The words of the printed dossier, in the user's language."""
    return Labels(user_language(), DOSSIER_LABELS)


def category_words(category: Category, label: Labels) -> str:
    """``위급(CR)``."""
    return label("category.worded", word=label(f"category.{category.value}"), code=category.value)


def column_titles() -> dict[str, str]:
    """The title of each column of evidence."""
    return {
        "best": translate("EcoAxis", "Best"),
        "lower": translate("EcoAxis", "Lower"),
        "upper": translate("EcoAxis", "Upper"),
        "severity_best": translate("EcoAxis", "Severity"),
        "severity_lower": translate("EcoAxis", "Severity, lower"),
        "severity_upper": translate("EcoAxis", "Severity, upper"),
        "a": translate("EcoAxis", "a"),
        "b": translate("EcoAxis", "b"),
        "locations": translate("EcoAxis", "Locations"),
        "prone": translate("EcoAxis", "Prone"),
        "status": translate("EcoAxis", "Status"),
        "note": translate("EcoAxis", "Note"),
    }


def column_help(subcriterion: str, column: str) -> str:
    """What stands in a cell, in a sentence or two."""
    if column.startswith("severity_"):
        return translate(
            "EcoAxis",
            "Relative severity in percent: 0 is no change, 100 the collapse value. “Best” is then the share of the"
            " distribution that has at least this severity.",
        )
    helps = {
        "best": figure_help(subcriterion),
        "lower": translate("EcoAxis", "Lower plausible bound of the same figure; empty where none is known."),
        "upper": translate("EcoAxis", "Upper plausible bound of the same figure; empty where none is known."),
        "a": translate(
            "EcoAxis",
            "Continuing decline in extent (i), environmental quality (ii) or biotic interactions (iii): yes, no, yes(i,"
            "iii), or empty if not assessed.",
        ),
        "b": translate(
            "EcoAxis",
            "Threats likely to cause such declines within the next 20 years: yes, no, or empty if not assessed.",
        ),
        "locations": translate(
            "EcoAxis",
            "Number of threat-defined locations; none where no threat is plausible, empty if not assessed.",
        ),
        "prone": translate(
            "EcoAxis",
            "Whether it could collapse or become critically endangered within a very short time: yes, no, or empty.",
        ),
        "status": translate(
            "EcoAxis",
            "DD: assessment was tried, the evidence does not suffice. NE: it was not tried. Empty: the figures count."
            " Neither is the same as least concern.",
        ),
        "note": translate("EcoAxis", "Sources, methods, reasons. For E the note must name 50 years or 100 years."),
    }
    return helps[column]


def figure_help(subcriterion: str) -> str:
    """Which figure the subcriterion asks for."""
    if subcriterion[0] in "CD":
        return translate(
            "EcoAxis", "Extent: percent of the distribution (0 to 100) that has at least the severity of this row."
        )
    asked = {
        "A": translate("EcoAxis", "Decline of the area in percent, 0 to 100."),
        "B1": translate("EcoAxis", "Extent of occurrence (EOO): area of the minimum convex polygon in km²."),
        "B2": translate("EcoAxis", "Area of occupancy (AOO): number of 10 × 10 km cells."),
        "B3": translate("EcoAxis", "B3 has no figure of its own: fill in the locations and whether it is prone."),
        "E": translate("EcoAxis", "Probability of collapse in percent, within the years that the note names."),
    }
    forms = translate("EcoAxis", "Open bounds such as >50000 or <2 are accepted.")
    text = asked.get(subcriterion) or asked[subcriterion[0]]
    return text if subcriterion == "B3" else f"{text} {forms}"


def group_titles() -> dict[str, str]:
    """The title of each criterion."""
    return {
        "A": translate("EcoAxis", "A · Reduction in geographic distribution"),
        "B": translate("EcoAxis", "B · Restricted geographic distribution"),
        "C": translate("EcoAxis", "C · Environmental degradation"),
        "D": translate("EcoAxis", "D · Disruption of biotic processes"),
        "E": translate("EcoAxis", "E · Quantitative analysis"),
    }


def short_titles() -> dict[str, str]:
    """What tells subcriteria of one criterion apart, by what follows its letter; those of B and E by their name."""
    return {
        "1": translate("EcoAxis", "past 50 years"),
        "2a": translate("EcoAxis", "next 50 years"),
        "2b": translate("EcoAxis", "any 50 years"),
        "3": translate("EcoAxis", "since about 1750"),
        "B1": translate("EcoAxis", "extent of occurrence (EOO)"),
        "B2": translate("EcoAxis", "area of occupancy (AOO)"),
        "B3": translate("EcoAxis", "very few locations"),
        "E": translate("EcoAxis", "probability of collapse"),
    }


def short_title(subcriterion: str) -> str:
    """``past 50 years``."""
    titles = short_titles()
    return titles.get(subcriterion) or titles[subcriterion[1:]]


def margin_words(result: SubcriterionResult) -> str:
    """How far the best estimate is from the next threshold, in a phrase; empty where there is no category."""
    if not is_ordered(result.category) or result.margin is None or result.next_category is None:
        return _no_margin(result)
    texts = {
        "%": translate("EcoAxis", "{margin} percentage points below {category}"),
        "km²": translate("EcoAxis", "{margin} km² above {category}"),
        "cells": translate("EcoAxis", "{margin} cells above {category}"),
        "locations": translate("EcoAxis", "{margin} locations above {category}"),
    }
    text = texts[result.unit]
    return text.format(margin=formats.plain(result.margin), category=result.next_category.value)


def margin_in_short(result: SubcriterionResult) -> str:
    """The same for a narrow column."""
    if not is_ordered(result.category) or result.margin is None or result.next_category is None:
        return _no_margin(result)
    texts = {
        "%": translate("EcoAxis", "{margin} points to {category}"),
        "km²": translate("EcoAxis", "{margin} km² to {category}"),
        "cells": translate("EcoAxis", "{margin} cells to {category}"),
        "locations": translate("EcoAxis", "{margin} locations to {category}"),
    }
    return texts[result.unit].format(margin=formats.plain(result.margin), category=result.next_category.value)


def _no_margin(result: SubcriterionResult) -> str:
    """Why there is no margin: the top is reached, a bound is open, or conditions and not figures decide."""
    if not is_ordered(result.category):
        return ""
    if BY_RISK.index(result.category) <= BY_RISK.index(Category.CR):
        return translate("EcoAxis", "highest category")
    if result.subcriterion == "B3" and result.category is Category.VU:
        return translate("EcoAxis", "highest category")
    if result.subcriterion[0] == "B" and not str(result.figures.get("best", "")).startswith((">", "<", "≥", "≤")):
        return translate("EcoAxis", "conditions decide")
    return translate("EcoAxis", "open bound")


def reason_words(reason: Reason) -> str:
    """The sentence of a reason."""
    return describe(Issue(reason.code, parameters=reason.parameters))


def decided_words(assessment: EcosystemAssessment) -> str:
    """Which subcriteria decide, in a sentence."""
    return reason_words(assessment.reason) if assessment.reason is not None else ""


def range_words(assessment: EcosystemAssessment, label: Labels) -> str:
    """The plausible range in words; empty for DD and NE."""
    if not is_ordered(assessment.category):
        return label(f"category.{assessment.category.value}.meaning")
    least, most = category_words(assessment.least, label), category_words(assessment.most, label)
    if assessment.least == assessment.most == assessment.category:
        return label("banner.single", category=most)
    return label("banner.bounds", least=least, most=most)


def fault_words(fault: Issue, ecosystem: str, subcriterion: str) -> str:
    """A fault or doubt of a sheet, naming ecosystem, subcriterion and column as the window does."""
    titles = column_titles()
    column = titles.get(fault.where.column or "", fault.where.column)
    parameters = {**fault.parameters, "file": ecosystem, "row": subcriterion}
    return describe(replace(fault, where=Where(ecosystem, None, column), parameters=parameters))


def threshold_words(thresholds: Thresholds, subcriterion: str) -> list[tuple[Category, str, Certainty]]:
    """What each category asks for, the most threatened first, with how certain that threshold is."""
    label = labels()
    return [(rule.category, rule_words(rule, label), rule.certainty) for rule in thresholds.deciding(subcriterion)]


def certainty_words() -> dict[Certainty, str]:
    """How certain a threshold is."""
    return {
        Certainty.PUBLISHED: translate("EcoAxis", "published"),
        Certainty.REPORTED: translate("EcoAxis", "reported"),
        Certainty.ASSUMED: translate("EcoAxis", "assumed"),
    }
