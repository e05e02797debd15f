"""How long a study will take, roughly, and what makes it shorter. Measured on two shared cores without numba."""
from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ...report import formats

translate = QCoreApplication.translate

LONG_SECONDS = 60.0
MANY_PAIRS = 200_000
"""Links of all pairs beyond which a longest link is advised."""

PATCH_SECONDS = 6e-7
"""Seconds for each pair of a removed patch and a link where a longest link is set: 1,000 patches with 9,200 links take
about 6 s."""

PATCH_SECONDS_ALL = 3e-8
"""The same where all pairs are linked, which leaves little to repair: 1,000 patches with 500,000 links take 15 s."""

LINK_SECONDS = 5e-7
"""The same for the importance of links."""

CUT_OFF_SHARE = 0.4
CURVE_SECONDS = 2e-8
DISTANCE_SECONDS = 2.5e-5
"""Seconds a pair for the shortest line between two polygons of some dozens of vertices."""

NEIGHBOURS = 40
"""Links a patch that are reckoned with where a longest link is set."""


@dataclass(frozen=True)
class Effort:
    """``links`` is how many are expected at most, ``seconds`` a rough guess."""

    patches: int
    links: int
    seconds: float
    limited: bool

    @property
    def is_long(self) -> bool:
        """Whether the user should be asked to think again."""
        return self.seconds > LONG_SECONDS or (not self.limited and self.links > MANY_PAIRS)

    def sentence(self) -> str:
        """What the user is told; empty where nothing is to be said."""
        if not self.is_long:
            return ""
        values = {
            "patches": formats.number(self.patches),
            "links": formats.number(self.links),
            "time": duration(self.seconds),
        }
        if self.limited:
            return translate("EcoAxis", "{patches} patches: this may take about {time}. QGIS stays usable.").format(
                **values
            )
        return translate(
            "EcoAxis",
            "{patches} patches make up to {links} links: this may take about {time}. Set a longest link, or leave out"
            " small patches.",
        ).format(**values)


def effort_of(
    patches: int, limited: bool, species: int, curve_points: int, with_links: bool, cut_off: bool
) -> Effort:
    """The effort of building links and of ``species`` runs over them."""
    pairs = patches * (patches - 1) // 2
    links = min(pairs, patches * NEIGHBOURS) if limited else pairs
    removals = float(patches) * links
    one = removals * (PATCH_SECONDS if links < pairs else PATCH_SECONDS_ALL) * (CUT_OFF_SHARE if cut_off else 1.0)
    one += removals * CURVE_SECONDS * curve_points
    if with_links:
        one += removals * LINK_SECONDS
    seconds = DISTANCE_SECONDS * links + species * one
    return Effort(patches, links, seconds, limited)


def duration(seconds: float) -> str:
    """A length of time in words, rounded."""
    if seconds < 90:
        return translate("EcoAxis", "{count} seconds").format(count=max(1, round(seconds)))
    if seconds < 5400:
        return translate("EcoAxis", "{count} minutes").format(count=round(seconds / 60))
    return translate("EcoAxis", "{count} hours").format(count=formats.number(seconds / 3600))
