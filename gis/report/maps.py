"""The maps of a report: which layers, which extent, which scale, and what their legend says."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from ...core.reporting.model import ScreeningReport
from ...core.schemes.scheme import Consequence
from ...core.screening.verdict import Outcome, SiteVerdict
from .. import palette
from ..compat import field
from ..styles import outline_symbol, relief_symbol, style_findings
from .figures import Figure, FigureBook
from .legend import symbol_image
from .texts import Labels

DETAIL_MARGIN = 1.25
OVERVIEW_FACTOR = 5.0


@dataclass(frozen=True)
class ReportMaps:
    """What the maps of a report are drawn from.

    ``crs`` is the CRS of the maps and of every WKB in the report (the analysis CRS, projected). ``sites`` are
    polygons with the field ``site``, the names of the verdicts. ``layers`` lie under them, the topmost first, with
    the style that they have. ``findings`` are polygons with the fields ``site``, ``rule`` and ``consequence``;
    without them they are made from the parts that the findings carry.
    """

    crs: QgsCoordinateReferenceSystem
    sites: QgsVectorLayer
    layers: Sequence[QgsMapLayer] = ()
    findings: QgsVectorLayer | None = None


class MapBook(FigureBook):
    """Makes the figures of a screening."""

    def __init__(self, report: ScreeningReport, maps: ReportMaps, label: Labels):
        super().__init__(maps.crs, label)
        self.report = report
        self.maps = maps
        self.verdicts = {verdict.site: verdict for verdict in report.verdicts}
        self.outlines = self._site_geometries()

    def figure(self, site: str, kind: str, width: float, height: float) -> Figure | None:
        """A map of ``width`` by ``height`` millimetres, or ``None`` where there is nothing to show.

        ``kind`` is ``overview``, ``detail`` or ``relief:N``, N counting the reliefs of the site from 0.
        """
        outline = self.outlines.get(site)
        if outline is None or outline.isEmpty():
            return None
        name, _, index = kind.partition(":")
        factor = OVERVIEW_FACTOR if name == "overview" else DETAIL_MARGIN
        extent, scale = self.extent(outline.boundingBox(), factor, width, height)
        own = [self._outline_layer(site)]
        entries = [(self.label("maps.site"), symbol_image(outline_symbol()))]
        if name == "overview":
            others = self._others_layer(site)
            if any(True for _ in others.getFeatures(extent)):
                own.append(others)
                entries.append((self.label("maps.other_sites"), symbol_image(_others_symbol())))
        elif name == "relief":
            relief = self.verdicts[site].reliefs[int(index)]
            own.append(self.layer((site, kind), "relief", [_from_wkb(relief.part)], relief_symbol()))
            entries.append((self.label("maps.relief_part"), symbol_image(relief_symbol())))
        else:
            own.append(self._findings_layer(site))
        background = tuple(self.maps.layers)
        explained = (own[1], *background) if name == "detail" else background
        layers = (*own, *background)
        return Figure(
            site, kind, width, height, extent, scale, self.crs, layers, explained, tuple(entries), self.note(scale)
        )

    def _site_geometries(self) -> dict[str, QgsGeometry]:
        """Outline of each site in the CRS of the maps; parts of one name are put together."""
        found: dict[str, list[QgsGeometry]] = {}
        layer = self.maps.sites
        transform = QgsCoordinateTransform(layer.crs(), self.maps.crs, QgsProject.instance().transformContext())
        for feature in layer.getFeatures():
            geometry = QgsGeometry(feature.geometry())
            try:
                geometry.transform(transform)
            except QgsCsException:
                continue
            found.setdefault(str(feature["site"]), []).append(geometry)
        return {
            name: parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts) for name, parts in found.items()
        }

    def _outline_layer(self, site: str) -> QgsVectorLayer:
        return self.layer((site, "outline"), "site", [self.outlines[site]], outline_symbol())

    def _others_layer(self, site: str) -> QgsVectorLayer:
        others = [geometry for name, geometry in self.outlines.items() if name != site]
        return self.layer((site, "others"), "others", others, _others_symbol())

    def _findings_layer(self, site: str) -> QgsVectorLayer:
        key = (site, "findings")
        if key not in self.kept:
            layer = self.empty("")
            layer.dataProvider().addAttributes([field("consequence", "string")])
            layer.updateFields()
            features = []
            for consequence, geometry in self._parts(site):
                feature = QgsFeature(layer.fields())
                feature.setGeometry(geometry)
                feature.setAttribute("consequence", consequence)
                features.append(feature)
            layer.dataProvider().addFeatures(features)
            layer.updateExtents()
            names = {each: self.label(f"consequence.{each.value}") for each in Consequence}
            style_findings(layer, names)
            self.kept[key] = layer
        return self.kept[key]

    def _parts(self, site: str) -> list[tuple[str, QgsGeometry]]:
        given = self.maps.findings
        if given is not None:
            transform = QgsCoordinateTransform(given.crs(), self.maps.crs, QgsProject.instance().transformContext())
            parts = []
            for feature in given.getFeatures():
                if str(feature["site"]) == site:
                    geometry = QgsGeometry(feature.geometry())
                    geometry.transform(transform)
                    parts.append((str(feature["consequence"]), geometry))
            return parts
        return _verdict_parts(self.verdicts[site]) if site in self.verdicts else []


def _verdict_parts(verdict: SiteVerdict) -> list[tuple[str, QgsGeometry]]:
    return [
        (finding.consequence.value, _from_wkb(finding.part))
        for finding in verdict.findings
        if finding.part and finding.outcome is not Outcome.DOES_NOT_APPLY
    ]


def _others_symbol() -> QgsFillSymbol:
    return outline_symbol(palette.MUTED, 0.4, dashed=True)


def _from_wkb(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
