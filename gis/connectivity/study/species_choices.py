"""The species of a study of connectedness: those that the plugin proposes, and the distances to compute with."""
from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ....core.connectivity.kernel import DispersalKernel
from ....core.connectivity.species import Species, load_species
from ....core.evidence import Certainty
from ...language import user_language
from ...paths import resource

translate = QCoreApplication.translate

MEDIAN = 0.5
OWN = "own"
"""Certainty of a figure that the user entered."""

LANGUAGES_APART = " / "
"""Stands between Korean and English in the sources of the table."""

NEGLIGIBLE = 1e-4
"""Dispersal probability beyond which a link is proposed to be left out."""


@dataclass(frozen=True)
class SpeciesChoice:
    """A row of the page of species: ``dispersal_m`` is reached with ``probability``; ``column`` names resistances."""

    key: str
    name: str
    dispersal_m: float
    probability: float = MEDIAN
    column: str = "generic"
    certainty: str = Certainty.ASSUMED.value
    source: str = ""
    note: str = ""
    used: bool = False

    @property
    def kernel(self) -> DispersalKernel:
        """The dispersal kernel in metres. Raises ``CoreError`` for figures that make none."""
        return DispersalKernel(self.dispersal_m, self.probability)

    def changed(self, dispersal_m: float, probability: float) -> SpeciesChoice:
        """The same species with figures of the user's own."""
        told = translate("EcoAxis", "entered by you; before: {source}").format(source=self.source or "–")
        source = self.source if self.certainty == OWN else told
        return replace(self, dispersal_m=dispersal_m, probability=probability, certainty=OWN, source=source)

    def as_state(self) -> dict[str, Any]:
        """As the window keeps it."""
        return asdict(self)


def certainty_words() -> dict[str, str]:
    """The word for each certainty."""
    return {
        Certainty.PUBLISHED.value: translate("EcoAxis", "published"),
        Certainty.REPORTED.value: translate("EcoAxis", "reported"),
        Certainty.ASSUMED.value: translate("EcoAxis", "assumed"),
        OWN: translate("EcoAxis", "your figure"),
    }


def proposed_species(path: str = "") -> list[SpeciesChoice]:
    """The species of ``path``, the plugin's own table by default. Raises ``CoreError`` with all faults of the table."""
    place = path or resource("connectivity", "species.csv")
    return [_choice(each) for each in load_species(Path(place))]


def kept_species(rows: Sequence[Mapping[str, Any]]) -> list[SpeciesChoice]:
    """Species that a window kept; what it does not know is passed over."""
    known = {each.name for each in fields(SpeciesChoice)}
    return [SpeciesChoice(**{name: value for name, value in row.items() if name in known}) for row in rows]


def new_species(taken: Sequence[str]) -> SpeciesChoice:
    """A species for the user to fill in, under a key that none of ``taken`` has."""
    number = 1
    while f"species_{number}" in taken:
        number += 1
    name = translate("EcoAxis", "Species {number}").format(number=number)
    return SpeciesChoice(f"species_{number}", name, 1000.0, certainty=OWN, used=True)


def distance_in_links(metres: float, ground: float) -> float:
    """``metres`` in the unit of the links, where ``ground`` is the resistance of usual ground (1 for metres)."""
    return metres * ground


def curve_distances(distance: float, low: float, high: float, count: int) -> list[float]:
    """``distance`` first, then ``count`` distances from ``low`` to ``high`` times of it, evenly by ratio.

    Four digits are kept, so that they can be read.
    """
    found = [distance]
    if count > 1 and 0 < low < high:
        step = (high / low) ** (1.0 / (count - 1))
        found += [_readable(distance * low * step**number) for number in range(count)]
    return list(dict.fromkeys(found))


def longest_useful(species: Sequence[SpeciesChoice], ground: float = 1.0) -> float:
    """The length beyond which a link is crossed with less than a probability of ``NEGLIGIBLE`` by every species."""
    found = [distance_in_links(each.kernel.distance_at(NEGLIGIBLE), ground) for each in species]
    return _readable(max(found)) if found else 0.0


def _readable(value: float) -> float:
    if value <= 0:
        return value
    step = 10.0 ** (math.floor(math.log10(value)) - 3)
    return float(f"{round(value / step) * step:.6g}")


def _choice(species: Species) -> SpeciesChoice:
    language = user_language()
    kernel = species.kernel
    return SpeciesChoice(
        species.id,
        species.name.get(language) or species.id,
        kernel.distance,
        kernel.probability,
        species.resistance,
        species.certainty.value,
        _in_language(species.source, language),
        species.note.get(language, ""),
    )


def _in_language(text: str, language: str) -> str:
    parts = text.split(LANGUAGES_APART)
    return parts[0 if language == "ko" else 1] if len(parts) == 2 else text
