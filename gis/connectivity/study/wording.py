"""What the figures of a study say, in sentences that need no textbook."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...report import formats
from .amounts import amount, length, percent
from .results import SQUARE_METRES, SpeciesResult

translate = QCoreApplication.translate

NEARLY_ALL = 95.0
LITTLE = 60.0
NOTHING = 1e-6


def headline(result: SpeciesResult) -> str:
    """How much of the habitat is reachable as one piece."""
    share = 100.0 * result.equivalent / result.total if result.total else 0.0
    values = {
        "total": amount(result.total, result.unit),
        "reached": amount(result.equivalent, result.unit),
        "share": f"{formats.number(share, 1)} %",
        "species": result.name,
    }
    if result.unit == SQUARE_METRES:
        text = translate(
            "EcoAxis", "{species}: of {total} of habitat, {reached} ({share}) are reachable as one piece."
        )
    else:
        text = translate(
            "EcoAxis", "{species}: patches worth {total} in all count like one piece worth {reached} ({share})."
        )
    return text.format(**values)


def explanation(result: SpeciesResult) -> list[str]:
    """What follows from the figures, a sentence each."""
    told = (_meaning(result), _groups(result), _foremost(result), _stone(result), _alone(result))
    return [each for each in told if each]


def _meaning(result: SpeciesResult) -> str:
    share = 100.0 * result.equivalent / result.total if result.total else 0.0
    if len(result.patches) == 1:
        return translate("EcoAxis", "There is one patch only: nothing lies between patches, its size decides alone.")
    if share >= NEARLY_ALL:
        return translate(
            "EcoAxis",
            "Little is lost between patches: their size decides. Protecting large patches helps more than corridors.",
        )
    if share <= LITTLE:
        return translate(
            "EcoAxis",
            "Much is lost between patches: links decide. Corridors and stepping stones help more than a little ground.",
        )
    return translate("EcoAxis", "Both count here: the size of patches and the links between them.")


def _groups(result: SpeciesResult) -> str:
    groups = int(result.indices.get("NC", 0))
    if not groups or len(result.patches) < 2:
        return ""
    values = {
        "patches": formats.number(len(result.patches)),
        "groups": formats.number(groups),
        "distance": length(result.dispersal, result.distance_unit),
    }
    if not result.distance_unit:
        return translate("EcoAxis", "Groups that the links make of the {patches} patches: {groups}.").format(**values)
    return translate(
        "EcoAxis", "Groups that links of up to {distance} make of the {patches} patches: {groups}."
    ).format(**values)


def _foremost(result: SpeciesResult) -> str:
    if len(result.patches) < 2:
        return ""
    first = result.patches[0]
    return translate(
        "EcoAxis",
        "The most important patch is {id} ({size}): without it the probability of connectivity falls by {share}.",
    ).format(id=first.id, size=amount(first.attribute, result.unit), share=percent(first.importance))


def _stone(result: SpeciesResult) -> str:
    if len(result.patches) < 3:
        return ""
    best = max(result.patches, key=lambda patch: patch.connector)
    if best.connector <= NOTHING:
        return translate("EcoAxis", "No patch is a stepping stone that others depend on.")
    return translate(
        "EcoAxis", "The best stepping stone is patch {id}: others would lose {share} of connectivity without it."
    ).format(id=best.id, share=percent(best.connector))


def _alone(result: SpeciesResult) -> str:
    count = result.unlinked if len(result.patches) > 1 else 0
    if not count:
        return ""
    return translate("EcoAxis", "Patches without any link: {count}. They count by their own size alone.").format(
        count=formats.number(count)
    )
