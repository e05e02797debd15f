"""The result of a screening in sentences, in the language of the interface."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.schemes.scheme import Consequence, Measure
from ..report import formats
from ..rule_rows import consequence_words
from .outcome import FindingRow, HabitatRow, ReliefRow, SiteRow, ranked

translate = QCoreApplication.translate


def measured_words(row: FindingRow) -> str:
    """What the rule measured; empty where it measures nothing."""
    text = formats.measured(row.measure, row.measured)
    return "" if text == formats.NONE else text


def margin_words(row: FindingRow) -> str:
    """How far the measured value is from the threshold."""
    if row.margin is None:
        return ""
    amount = formats.measured(row.measure, abs(row.margin))
    if row.margin < 0:
        return translate("EcoAxis", "{amount} short of it").format(amount=amount)
    return translate("EcoAxis", "past it by {amount}").format(amount=amount)


def threshold_words(row: FindingRow) -> str:
    """The threshold in the unit of its measure."""
    text = formats.threshold(row.measure, row.threshold)
    if text or row.measure is Measure.PRESENCE:
        return text
    return translate("EcoAxis", "above 0")


def reason_words(row: SiteRow) -> str:
    """Why the site has its verdict, in one sentence."""
    if row.message:
        return row.message
    return translate("EcoAxis", "No rule of the scheme restricts this site, and no data are missing.")


def first_sentence(text: str) -> str:
    """The first sentence of ``text``."""
    sentence, stop, _ = text.partition(". ")
    return sentence + "." if stop else sentence


def relief_words(relief: ReliefRow, language: str) -> str:
    """What to leave out, and what the verdict becomes."""
    return translate(
        "EcoAxis", "Leave out {area}: the remaining {remaining} would be “{verdict}”."
    ).format(
        area=formats.area(relief.area_m2),
        remaining=formats.area(relief.remaining_m2),
        verdict=consequence_words(language)[relief.without],
    )


def habitat_words(habitat: HabitatRow) -> str:
    """The loss of connected habitat."""
    if habitat.percent <= 0:
        return translate("EcoAxis", "The site takes nothing of the connected habitat.")
    return translate(
        "EcoAxis",
        "Equivalent connectivity falls by {percent} % ({loss} ha of {before} ha); {lost} ha of habitat are lost.",
    ).format(
        percent=formats.number(habitat.percent, 2),
        loss=formats.number(habitat.loss_ha, 2),
        before=formats.number(habitat.before_ha, 1),
        lost=formats.number(habitat.lost_ha, 2),
    )


def comparison_words(sites: Sequence[SiteRow], language: str) -> str:
    """Which alternative fares best and why, in one or two sentences; empty for a single site."""
    if len(sites) < 2:
        return ""
    names = consequence_words(language)
    order = ranked(sites)
    best, second = order[0], order[1]
    if best.verdict is not second.verdict:
        text = translate("EcoAxis", "“{best}” is best: {verdict}. Next is “{second}”: {other}.").format(
            best=best.site, verdict=names[best.verdict], second=second.site, other=names[second.verdict]
        )
    elif abs(best.affected_share - second.affected_share) >= 0.0005:
        text = translate(
            "EcoAxis",
            "“{best}” and “{second}” have the same verdict ({verdict}), but less of “{best}” is affected: {share}"
            " against {other}.",
        ).format(
            best=best.site,
            second=second.site,
            verdict=names[best.verdict],
            share=formats.share(best.affected_share),
            other=formats.share(second.affected_share),
        )
    else:
        text = translate(
            "EcoAxis", "“{best}” and “{second}” have the same verdict ({verdict}) and the same share affected."
        ).format(best=best.site, second=second.site, verdict=names[best.verdict])
    if best.verdict is Consequence.UNKNOWN:
        text += " " + translate("EcoAxis", "Missing data are no permission: get them before you decide.")
    return text
