"""What the reader of a screening must know about the data: gaps, datasets that are missing or lie elsewhere."""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem

from ...core.issues import Issue, Where, warning
from ...core.screening.verdict import Outcome, SiteVerdict
from .screener import far_from
from .sites import Site
from .sources import Sources


@dataclass(frozen=True)
class Notices:
    """``reading``: what the layers themselves showed; ``by_dataset``: gaps of each; ``unbound``: what is missing."""

    reading: tuple[Issue, ...]
    by_dataset: Mapping[str, tuple[Issue, ...]]
    unbound: tuple[Issue, ...]

    @property
    def coverage(self) -> tuple[Issue, ...]:
        """Every notice that reading the layers did not give."""
        return (*(issue for issues in self.by_dataset.values() for issue in issues), *self.unbound)


def screening_notices(
    sources: Sources, sites: Sequence[Site], verdicts: Sequence[SiteVerdict], crs: QgsCoordinateReferenceSystem
) -> Notices:
    """The notices of a finished screening."""
    reading = tuple(
        issue for dataset in sources.datasets.values() if dataset.vector is not None
        for issue in dataset.vector.issues()
    )
    by_dataset: dict[str, list[Issue]] = {}
    for site, verdict in zip(sites, verdicts):
        for key, issue in _gaps(sources, verdict).items():
            by_dataset.setdefault(key, []).append(issue)
        for key in far_from(site.geometry, sources, crs):
            if key not in _gaps(sources, verdict):
                by_dataset.setdefault(key, []).append(
                    warning("screening.far_from_data", Where(dataset=key), site=site.name)
                )
    return Notices(reading, {key: tuple(issues) for key, issues in by_dataset.items()}, _unbound(sources))


def _gaps(sources: Sources, verdict: SiteVerdict) -> dict[str, Issue]:
    """The largest gap of each ground, by the key of its first dataset."""
    gaps: dict[str, Issue] = {}
    largest: dict[str, float] = {}
    for finding in verdict.findings:
        ground = sources.ground_of(finding.rule)
        if finding.outcome is not Outcome.NO_DATA or ground is None or finding.area_m2 is None:
            continue
        key = ground.datasets[0].key
        if finding.area_m2 <= largest.get(key, 0.0):
            continue
        largest[key] = finding.area_m2
        place = Where(dataset=ground.name)
        if finding.share is not None and finding.share > 0.9999:
            gaps[key] = warning("screening.wholly_without_data", place, site=verdict.site)
        else:
            gaps[key] = warning(
                "screening.partly_without_data", place, site=verdict.site, area=f"{finding.area_m2:.0f}",
                share=f"{100 * (finding.share or 0.0):.2f}",
            )
    return gaps


def _unbound(sources: Sources) -> tuple[Issue, ...]:
    wanted = Counter("|".join("&".join(keys) for keys in rule.alternatives) for rule in sources.unbound)
    return tuple(warning("screening.not_bound", Where(dataset=name), count=count) for name, count in wanted.items())
