"""The maps of a report: which layers, which extent, which scale, and what their legend says."""
from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
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
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from ...core.reporting.model import ScreeningReport
from ...core.schemes.scheme import Consequence
from ...core.screening.verdict import Outcome, SiteVerdict
from .. import palette
from ..compat import field
from ..styles import outline_symbol, relief_symbol, style_findings
from . import formats
from .legend import layer_entries, symbol_image
from .texts import Labels

DETAIL_MARGIN = 1.25
OVERVIEW_FACTOR = 5.0
SHORTEST_EXTENT = 100.0
"""A map shows at least so many metres, however small the site."""

SCALE_STEPS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0)
"""Scales are one of these times a power of ten."""

MOST_ENTRIES = 21


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


@dataclass(frozen=True)
class Figure:
    """One map: layers from the top down, extent in the CRS of the maps, and the text that stands under it.

    The legend reads the entries of ``explained`` from their renderers; ``own`` are the entries of the other layers.
    """

    site: str
    kind: str
    width: float
    height: float
    extent: QgsRectangle
    scale: float
    crs: QgsCoordinateReferenceSystem
    layers: tuple[QgsMapLayer, ...]
    explained: tuple[QgsMapLayer, ...]
    own: tuple[tuple[str, QImage], ...]
    note: str


class MapBook:
    """Makes the figures of a report; keeps the layers that it makes for as long as it lives."""

    def __init__(self, report: ScreeningReport, maps: ReportMaps, label: Labels):
        self.report = report
        self.maps = maps
        self.label = label
        self.verdicts = {verdict.site: verdict for verdict in report.verdicts}
        self.outlines = self._site_geometries()
        self._kept: dict[tuple[str, str], QgsVectorLayer] = {}

    def figure(self, site: str, kind: str, width: float, height: float) -> Figure | None:
        """A map of ``width`` by ``height`` millimetres, or ``None`` where there is nothing to show.

        ``kind`` is ``overview``, ``detail`` or ``relief:N``, N counting the reliefs of the site from 0.
        """
        outline = self.outlines.get(site)
        if outline is None or outline.isEmpty():
            return None
        name, _, index = kind.partition(":")
        factor = OVERVIEW_FACTOR if name == "overview" else DETAIL_MARGIN
        extent, scale = self._extent(outline.boundingBox(), factor, width, height)
        own = [self._outline_layer(site)]
        entries = [(self.label("maps.site"), symbol_image(outline_symbol()))]
        if name == "overview":
            others = self._others_layer(site)
            if any(True for _ in others.getFeatures(extent)):
                own.append(others)
                entries.append((self.label("maps.other_sites"), symbol_image(_others_symbol())))
        elif name == "relief":
            relief = self.verdicts[site].reliefs[int(index)]
            own.append(self._layer((site, kind), "relief", [_from_wkb(relief.part)], relief_symbol()))
            entries.append((self.label("maps.relief_part"), symbol_image(relief_symbol())))
        else:
            own.append(self._findings_layer(site))
        background = tuple(self.maps.layers)
        explained = (own[1], *background) if name == "detail" else background
        scale_text = f"1:{formats.number(scale)}"
        crs = self.maps.crs
        note = self.label("maps.note", crs=_crs_name(crs), scale=scale_text)
        layers = (*own, *background)
        return Figure(
            site, kind, width, height, extent, scale, crs, layers, explained, tuple(entries), note
        )

    def legend(self, figures: Sequence[Figure]) -> list[tuple[str, QImage | None]]:
        """What the figures show, each entry once, findings before the background.

        The last entry tells how many had no room.
        """
        entries: dict[tuple[str, str], tuple[str, QImage | None]] = {}
        for figure in figures:
            for text, image in figure.own:
                entries.setdefault(("", text), (text, image))
        explained = [(layer, figure) for figure in figures for layer in figure.explained]
        for layer, figure in sorted(explained, key=lambda pair: bool(pair[0].name())):
            for text, image in layer_entries(layer, figure.extent, figure.crs):
                entries.setdefault((layer.id(), text), (text, image))
        found = list(entries.values())
        if len(found) <= MOST_ENTRIES:
            return found
        kept = found[: MOST_ENTRIES - 1]
        return [*kept, (self.label("maps.legend_more", count=len(found) - len(kept)), None)]

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

    def _extent(self, box: QgsRectangle, factor: float, width: float, height: float) -> tuple[QgsRectangle, float]:
        """Extent around ``box`` at a round scale, and that scale's denominator."""
        metres = QgsUnitTypes.fromUnitToUnitFactor(
            self.maps.crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters
        )
        shortest = SHORTEST_EXTENT / metres
        needed = max(
            max(box.width() * factor, shortest) / width,
            max(box.height() * factor, shortest) / height,
        )
        scale = round_scale(needed * metres * 1000.0)
        per_mm = scale / 1000.0 / metres
        center = box.center()
        extent = QgsRectangle.fromCenterAndSize(center, width * per_mm, height * per_mm)
        return extent, scale

    def _outline_layer(self, site: str) -> QgsVectorLayer:
        return self._layer((site, "outline"), "site", [self.outlines[site]], outline_symbol())

    def _others_layer(self, site: str) -> QgsVectorLayer:
        others = [geometry for name, geometry in self.outlines.items() if name != site]
        return self._layer((site, "others"), "others", others, _others_symbol())

    def _layer(
        self, key: tuple[str, str], name: str, geometries: Iterable[QgsGeometry], symbol: QgsFillSymbol
    ) -> QgsVectorLayer:
        if key not in self._kept:
            layer = self._empty(name)
            features = []
            for geometry in geometries:
                feature = QgsFeature()
                feature.setGeometry(geometry)
                features.append(feature)
            layer.dataProvider().addFeatures(features)
            layer.updateExtents()
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
            self._kept[key] = layer
        return self._kept[key]

    def _empty(self, name: str) -> QgsVectorLayer:
        layer = QgsVectorLayer("MultiPolygon", name, "memory")
        layer.setCrs(self.maps.crs)
        return layer

    def _findings_layer(self, site: str) -> QgsVectorLayer:
        key = (site, "findings")
        if key not in self._kept:
            layer = self._empty("")
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
            self._kept[key] = layer
        return self._kept[key]

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


def _crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    return f"{crs.authid()} ({crs.description()})" if crs.authid() else crs.description()


def round_scale(least: float) -> float:
    """The next round scale denominator that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    for step in SCALE_STEPS:
        if step * power >= least * (1.0 - 1e-9):
            return step * power
    return 10.0 * power

