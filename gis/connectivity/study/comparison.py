"""Before and after: what a development takes from a network of patches, and what restoring gives to it."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...report import formats
from .amounts import amount, change, percent_change
from .results import SpeciesResult

translate = QCoreApplication.translate

PIECE = re.compile(r"^(?P<patch>.+)-\d+$")
"""Pieces of a patch ``a`` that was cut are called ``a-1``, ``a-2`` …"""

TOUCHED = 1e-9
LOST, SPLIT, CUT = "lost", "split", "cut"


@dataclass(frozen=True)
class SpeciesChange:
    """EC and habitat of a species before and after, in the unit of the attribute."""

    key: str
    name: str
    unit: str
    before: float
    after: float
    habitat_before: float
    habitat_after: float

    @property
    def difference(self) -> float:
        """EC that is won, or lost where it is negative."""
        return self.after - self.before

    @property
    def percent(self) -> float:
        """The difference in percent of EC before; 0 without any."""
        return 100.0 * self.difference / self.before if self.before else 0.0

    @property
    def habitat(self) -> float:
        """Habitat that is won, or lost where it is negative."""
        return self.habitat_after - self.habitat_before

    def sentence(self) -> str:
        """The change in words."""
        values = {
            "species": self.name,
            "before": amount(self.before, self.unit),
            "after": amount(self.after, self.unit),
            "difference": change(self.difference, self.unit),
            "percent": percent_change(self.percent),
            "habitat": change(self.habitat, self.unit),
        }
        if abs(self.difference) <= TOUCHED * max(1.0, self.before):
            return translate("EcoAxis", "{species}: no change, {before} stay reachable as one piece.").format(**values)
        text = translate(
            "EcoAxis",
            "{species}: {before} reachable as one piece now, {after} then: {difference} ({percent}). Habitat:"
            " {habitat}.",
        ).format(**values)
        return f"{text} {self._reason()}" if self._reason() else text

    def _reason(self) -> str:
        if self.difference < 0 and -self.difference > -self.habitat * 1.02 + TOUCHED:
            return translate("EcoAxis", "More is lost than the land itself: links are cut.")
        if self.difference > 0 and self.difference > self.habitat * 1.02 + TOUCHED:
            return translate("EcoAxis", "More is gained than the land itself: patches are joined.")
        return ""


@dataclass(frozen=True)
class PatchChange:
    """A patch that loses ground: ``kind`` is lost, split (into ``pieces``) or cut."""

    id: str
    kind: str
    before: float
    after: float
    pieces: int


def kinds_of_change() -> dict[str, str]:
    """The word for each kind."""
    return {
        LOST: translate("EcoAxis", "lost altogether"),
        SPLIT: translate("EcoAxis", "cut into pieces"),
        CUT: translate("EcoAxis", "made smaller"),
    }


def species_change(before: SpeciesResult, after: float, habitat_after: float) -> SpeciesChange:
    """The change of a species whose EC and habitat become ``after`` and ``habitat_after``."""
    return SpeciesChange(
        before.key, before.name, before.unit, before.equivalent, after, before.total, habitat_after
    )


def patch_changes(before: Mapping[str, float], after: Mapping[str, float]) -> list[PatchChange]:
    """The patches (attribute by id) that are not what they were, the largest loss first."""
    pieces: dict[str, list[float]] = {}
    for name, value in after.items():
        if name in before:
            pieces.setdefault(name, []).append(value)
            continue
        match = PIECE.match(name)
        parent = match.group("patch") if match else ""
        if parent in before:
            pieces.setdefault(parent, []).append(value)
    found = []
    for name, value in before.items():
        parts = pieces.get(name, [])
        left = sum(parts)
        if not parts:
            found.append(PatchChange(name, LOST, value, 0.0, 0))
        elif len(parts) > 1:
            found.append(PatchChange(name, SPLIT, value, left, len(parts)))
        elif value - left > TOUCHED * max(1.0, value):
            found.append(PatchChange(name, CUT, value, left, 1))
    return sorted(found, key=lambda each: (each.after - each.before, each.id))


def told_patches(changes: Sequence[PatchChange]) -> str:
    """How many patches are lost, split and made smaller, in one sentence."""
    if not changes:
        return translate("EcoAxis", "No patch is touched.")
    count = {kind: sum(1 for each in changes if each.kind == kind) for kind in (LOST, SPLIT, CUT)}
    return translate(
        "EcoAxis", "Patches lost altogether: {lost}; cut into pieces: {split}; made smaller: {cut}."
    ).format(**{kind: formats.number(number) for kind, number in count.items()})


def restored_change(before: SpeciesResult, steps: Sequence[Mapping[str, Any]]) -> SpeciesChange:
    """The change by a sequence of restoration: its last step holds EC and the attribute that was added."""
    last = steps[-1] if steps else {}
    after = float(last.get("ec") or before.equivalent)
    return species_change(before, after, before.total + float(last.get("cumulative_attribute") or 0.0))
