"""The judgement of a site: findings of all rules, the verdict, and what would change it, evaluated again in full."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsGeometry

from ...core.connectivity.protection.habitat_loss import HabitatLoss
from ...core.progress import Progress
from ...core.schemes.scheme import Consequence, Measure, ScreeningRule, ScreeningScheme
from ...core.screening.relief import relief_steps, removed_rules
from ...core.screening.verdict import SEVERITY_ORDER, Finding, Outcome, Relief, SiteVerdict, deciding, worst
from ..overlay import difference, only
from ..overlay_by_place import dissolve_all
from ..patience import patiently
from ..vector import BoundRaster
from .cells import SiteCells
from .habitats import Habitats
from .pieces import SitePieces, site_pieces
from .sites import Site
from .sources import Sources
from .statements import SiteGround, SiteRaster, Statement, statement

GAP_M2 = 1.0
GAP_SHARE = 0.0001
"""Ground without data counts as such unless it is below 1 m² or below 0.01 % of the site."""
FAR_M = 10_000.0
SMALLEST_PART_M2 = 1.0
"""Smaller remains of a site after something is left out are left out as well."""


@dataclass
class _Said:
    """A finding with the ground that would have to go to silence it."""

    finding: Finding
    leave_out: QgsGeometry


class Screener:
    """Judges sites by a scheme, in the projected ``crs``. ``grades`` is a raster of zoning grades, if there is one,
    ``habitats`` measures losses of connected habitat for rules of that measure."""

    def __init__(
        self,
        scheme: ScreeningScheme,
        sources: Sources,
        crs: QgsCoordinateReferenceSystem,
        transform_context: QgsCoordinateTransformContext,
        grades: Optional[BoundRaster] = None,
        habitats: Optional[Habitats] = None,
    ):
        self._scheme = scheme
        self._sources = sources
        self._crs = crs
        self._transforms = transform_context
        self._grades = grades
        self._habitats = habitats

    def judge(self, site: Site, progress: Progress) -> SiteVerdict:
        """The verdict of a site with every finding and relief. Raises ``CoreError`` and ``Cancelled``."""
        grounds = self._read(site.geometry, progress.part(0.0, 0.3))
        said = self._say(grounds, site.geometry, progress.part(0.3, 0.5))
        findings = [each.finding for each in said]
        reliefs = self._reliefs(site.geometry, grounds, said, progress.part(0.5, 0.95))
        return SiteVerdict(
            site=site.name,
            area_m2=site.geometry.area(),
            consequence=_verdict(findings),
            decided_by=deciding(findings),
            findings=tuple(findings),
            reliefs=reliefs,
            zoning_areas_m2=self._zoning(site.geometry, progress.part(0.95, 0.97)),
            habitat=self._habitat_loss(site.geometry, progress.part(0.97, 1.0)),
        )

    def _read(self, site: QgsGeometry, progress: Progress) -> list[SiteGround]:
        grounds: list[SiteGround] = []
        for ground, part in zip(self._sources.grounds, _parts(progress, len(self._sources.grounds))):
            progress.check()
            raster = ground.datasets[0].raster
            if raster is None:
                grounds.append(site_pieces(ground, site, self._crs, part))
            else:
                grounds.append(SiteRaster(ground, SiteCells(raster, site, self._crs, self._transforms, part)))
            part.report(1.0)
        return grounds

    def _within(self, grounds: Sequence[SiteGround], site: QgsGeometry, progress: Progress) -> list[SiteGround]:
        cut: list[SiteGround] = []
        for ground, part in zip(grounds, _parts(progress, len(grounds))):
            progress.check()
            if isinstance(ground, SitePieces):
                cut.append(ground.within(site, part))
            else:
                cells = SiteCells(ground.cells.raster, site, self._crs, self._transforms, part)
                cut.append(SiteRaster(ground.ground, cells))
        return cut

    def _say(self, grounds: Sequence[SiteGround], site: QgsGeometry, progress: Progress) -> list[_Said]:
        """Findings of every rule in the scheme's order, and one for each gap that no rule would name otherwise."""
        by_rule: dict[str, list[_Said]] = {}
        parts = _parts(progress, sum(len(ground.ground.rules) for ground in grounds))
        for ground in grounds:
            unsaid: Optional[tuple[ScreeningRule, Statement]] = None
            named = False
            for number, rule in enumerate(ground.ground.rules):
                progress.check()
                part = next(parts)
                said = statement(ground, number, self._crs, part, self._habitats)
                part.report(1.0)
                gap = _is_gap(said.gap_area, site.area())
                if said.applies:
                    by_rule[rule.rule] = [_applies(rule, said, site)]
                    unsaid = unsaid or ((rule, said) if gap else None)
                elif gap:
                    by_rule[rule.rule] = [_no_data(rule, said, site)]
                    named = True
                else:
                    by_rule[rule.rule] = [_silent(rule, said, site)]
            if unsaid is not None and not named:
                by_rule[unsaid[0].rule].append(_no_data(unsaid[0], unsaid[1], site))
        for rule in self._sources.unbound:
            by_rule[rule.rule] = [_Said(Finding(rule, Outcome.NO_DATA, Consequence.UNKNOWN), QgsGeometry())]
        return [each for rule in self._scheme.rules for each in by_rule[rule.rule]]

    def _reliefs(
        self, site: QgsGeometry, grounds: Sequence[SiteGround], said: Sequence[_Said], progress: Progress
    ) -> tuple[Relief, ...]:
        findings = [each.finding for each in said]
        grounds_of = {id(each.finding): each.leave_out for each in said}
        best = SEVERITY_ORDER.index(_verdict(findings))
        reliefs: list[Relief] = []
        steps = relief_steps(findings)
        for step, part_done in zip(steps, _parts(progress, len(steps))):
            progress.check()
            leave_out = dissolve_all([grounds_of[id(finding)] for finding in step.leave_out], "polygon",
                                     part_done.part(0.0, 0.2))
            if leave_out.isNull() or leave_out.isEmpty():
                continue
            remaining = _worthwhile(patiently(progress, difference, site, leave_out))
            if remaining.isNull() or remaining.isEmpty():
                break
            remaining_grounds = self._within(grounds, remaining, part_done.part(0.2, 0.6))
            after = [each.finding for each in self._say(remaining_grounds, remaining, part_done.part(0.6, 1.0))]
            reached = _verdict(after)
            if SEVERITY_ORDER.index(reached) <= best:
                continue
            best = SEVERITY_ORDER.index(reached)
            part = patiently(progress, difference, site, remaining)
            reliefs.append(
                Relief(reached, removed_rules(findings, after), part.area(), remaining.area(), _wkb(part),
                       _wkb(remaining))
            )
        return tuple(reliefs)

    def _habitat_loss(self, site: QgsGeometry, progress: Progress) -> Optional[HabitatLoss]:
        """What all habitat patches lose with the site; of several rules about them the first counts."""
        if self._habitats is None:
            return None
        for ground in self._sources.grounds:
            for number, rule in enumerate(ground.rules):
                if rule.measure is Measure.EC_LOSS:
                    return self._habitats.network(ground, number, progress).without(site, progress)
        return None

    def _zoning(self, site: QgsGeometry, progress: Progress) -> tuple[tuple[int, float], ...]:
        if self._grades is None:
            return ()
        cells = SiteCells(self._grades, site, self._crs, self._transforms, progress)
        areas: dict[int, float] = {}
        for value, area in cells.areas_by_value().items():
            areas[int(value)] = areas.get(int(value), 0.0) + area
        ungraded = float(cells.areas[~cells.valid].sum())
        if ungraded > 0:
            areas[0] = areas.get(0, 0.0) + ungraded
        return tuple(sorted(areas.items()))


def far_from(site: QgsGeometry, sources: Sources, crs: QgsCoordinateReferenceSystem) -> list[str]:
    """Keys of the vector datasets that lie so far from the site that they hardly describe its surroundings.

    Farther, that is, than their own extent is wide, and than ``FAR_M``.
    """
    far = []
    for key, dataset in sources.datasets.items():
        if dataset.vector is None:
            continue
        extent = dataset.vector.extent(crs)
        around = extent.buffered(max(extent.width(), extent.height(), FAR_M))
        if extent.isNull() or not around.intersects(site.boundingBox()):
            far.append(key)
    return far


def _parts(progress: Progress, count: int) -> Iterator[Progress]:
    """``count`` parts of a progress, one after the other."""
    return (progress.part(number / count, (number + 1) / count) for number in range(count))


def _verdict(findings: Sequence[Finding]) -> Consequence:
    return worst(each.consequence for each in findings if each.outcome is not Outcome.DOES_NOT_APPLY)


def _is_gap(area: float, whole: float) -> bool:
    return area >= GAP_M2 and area >= GAP_SHARE * whole


def _applies(rule: ScreeningRule, said: Statement, site: QgsGeometry) -> _Said:
    return _Said(_finding(rule, Outcome.APPLIES, rule.consequence, said, said.area, said.part, site), said.leave_out)


def _silent(rule: ScreeningRule, said: Statement, site: QgsGeometry) -> _Said:
    finding = _finding(rule, Outcome.DOES_NOT_APPLY, rule.consequence, said, said.area, said.part, site)
    return _Said(finding, QgsGeometry())


def _no_data(rule: ScreeningRule, said: Statement, site: QgsGeometry) -> _Said:
    finding = _finding(rule, Outcome.NO_DATA, Consequence.UNKNOWN, said, said.gap_area, said.gap, site)
    return _Said(finding, said.gap)


def _finding(
    rule: ScreeningRule,
    outcome: Outcome,
    consequence: Consequence,
    said: Statement,
    area: Optional[float],
    part: QgsGeometry,
    site: QgsGeometry,
) -> Finding:
    return Finding(
        rule=rule,
        outcome=outcome,
        consequence=consequence,
        measured=said.measured,
        area_m2=area,
        share=None if area is None else min(1.0, area / site.area()),
        distance_m=said.distance,
        features=said.features,
        examples=said.examples,
        part=_wkb(part),
        cells=said.cells,
        unit=said.unit,
    )


def _worthwhile(remaining: QgsGeometry) -> QgsGeometry:
    """A remaining site without parts that are too small to be ground."""
    parts = [part for part in remaining.asGeometryCollection() if part.area() >= SMALLEST_PART_M2]
    return only(QgsGeometry.collectGeometry(parts), "polygon") if parts else QgsGeometry()


def _wkb(geometry: QgsGeometry) -> bytes:
    if geometry.isNull() or geometry.isEmpty():
        return b""
    multi = QgsGeometry(geometry)
    multi.convertToMultiType()
    return bytes(multi.asWkb())


def part_geometry(wkb: bytes) -> QgsGeometry:
    """The geometry of a part kept in a finding or a relief; null where there is none."""
    geometry = QgsGeometry()
    if wkb:
        geometry.fromWkb(wkb)
    return geometry
