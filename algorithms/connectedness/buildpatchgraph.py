"""The algorithm ``buildpatchgraph``."""
from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...gis.block_cache import limited_block_cache
from ...gis.compat import fields_of
from ...gis.connectivity.graphs.patches import Patches
from ...gis.feedback import FeedbackProgress
from ...gis.geometry_repair import POLYGON
from ...gis.side_files import no_side_files
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .patch_parameters import PatchParameters

if TYPE_CHECKING:
    from ...gis.connectivity.graphs.patch_links import Movement, PatchLinks
    from .patch_inputs import PatchChoices

translate = QCoreApplication.translate

NODE_COLUMNS = (("id", "string"), ("attribute", "double"), ("area_m2", "double"))
LINK_COLUMNS = (("from", "string"), ("to", "string"), ("distance", "double"), ("length_m", "double"))
CROSSES = ("crosses", "int")
METRES = "m"
COST = "cost × m"


class BuildPatchGraph(PatchParameters):
    """Patches of habitat and the links between them."""

    ID = "buildpatchgraph"
    GROUP = "connectedness"
    ICON = "buildpatchgraph.svg"

    def title(self) -> str:
        return translate("EcoAxis", "Build patch graph")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Habitat patches and their links: edge to edge, between centroids, or along least-cost paths.",
        )

    def words(self) -> str:
        return (
            "connectivity,patch,graph,nodes,links,least cost,cost distance,minimum planar graph,edge to edge,"
            "resistance,Graphab,Conefor,연결성,패치,그래프,최소비용,비용거리,최소평면그래프,저항값,생태네트워크"
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, build patches and links, and only then write both layers."""
        from ...gis.connectivity.graphs.link_choices import LEAST_COST, PLANAR
        from ...gis.connectivity.graphs.patch_links import least_cost_links, straight_links
        from ...gis.connectivity.graphs.patch_styles import links_style, style_nodes
        from .patch_inputs import PatchReader, cut_patches

        progress = FeedbackProgress(feedback)
        kind = self.parameterAsEnumString(parameters, self.DISTANCE_TYPE, context)
        limit = self._limit(parameters, context)
        movement = self._movement(parameters, context)
        width = self.parameterAsDouble(parameters, self.BARRIER_WIDTH, context)
        with no_side_files(), limited_block_cache():
            layer, given = self._given(parameters, context)
            quality = self._raster(parameters, self.QUALITY, context)
            resistance = self._raster(parameters, self.RESISTANCE, context)
            choices = self._choices(parameters, context)
            choices.check(isinstance(given, QgsRasterLayer), quality is not None)
            if kind == LEAST_COST and resistance is None:
                raise CoreError(error("patches.no_raster"))
            if kind != LEAST_COST and movement.link_set == PLANAR:
                raise CoreError(error("patches.planar"))
            over = resistance if kind == LEAST_COST else None
            barrier_layer, barrier_source = self._barriers(parameters, context, over is None and width == 0)
            read = {
                self.PATCHES: layer,
                self.QUALITY: quality,
                self.RESISTANCE: over,
                self.BARRIERS: barrier_layer,
            }
            layers: dict[str, Sequence[QgsMapLayer]] = {name: [each] for name, each in read.items() if each is not None}
            self._check_destinations(parameters, layers)
            reader = PatchReader(layer.crs() if over is None else over.crs(), context.transformContext())
            self.report_issues(reader.check_area(given if over is None else over), feedback)
            patches = reader.patches(given, choices, progress.part(0.0, 0.2))
            barriers = reader.barriers(barrier_source, progress.part(0.2, 0.25)) if barrier_source is not None else []
            patches = cut_patches(patches, barriers, width, choices.smallest, progress.part(0.25, 0.35))
            if quality is not None:
                patches = reader.with_quality(patches, quality, progress.part(0.35, 0.4))
            if over is None:
                links = straight_links(patches, kind, limit, progress.part(0.4, 0.9))
            else:
                links = least_cost_links(patches, over, barriers, movement, limit, progress.part(0.4, 0.9))
        self._tell(patches, links, feedback)
        told = self._told(parameters, context, limit, movement, over is not None)
        outputs = self._write(parameters, context, patches, links, reader.crs, progress.part(0.9, 1.0))
        self.keep_origin(self.made_from(told, layers), outputs, context)
        style_when_loaded(context, outputs[self.NODES], style_nodes)
        unit = METRES if over is None else translate("EcoAxis", "cost × m")
        style_when_loaded(context, outputs[self.LINKS], links_style(unit))
        return {**outputs, self.NODE_COUNT: len(patches.ids), self.LINK_COUNT: len(links.sources)}

    def _given(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[QgsMapLayer, QgsProcessingFeatureSource | QgsRasterLayer]:
        layer = self.parameterAsLayer(parameters, self.PATCHES, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.PATCHES))
        if isinstance(layer, QgsRasterLayer):
            return layer, layer
        source = self.feature_source(parameters, self.PATCHES, context)
        if QgsWkbTypes.geometryType(source.wkbType()) != POLYGON:
            raise CoreError(error("patches.no_polygons", layer=layer.name()))
        return layer, source

    def _raster(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer | None:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None and parameters.get(name):
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return layer

    def _barriers(
        self, parameters: dict[str, Any], context: QgsProcessingContext, must_cut: bool
    ) -> tuple[QgsMapLayer | None, QgsProcessingFeatureSource | None]:
        if not parameters.get(self.BARRIERS):
            return None, None
        source = self.feature_source(parameters, self.BARRIERS, context)
        if must_cut and QgsWkbTypes.geometryType(source.wkbType()) != POLYGON:
            raise CoreError(error("patches.barrier_width"))
        return self.parameterAsVectorLayer(parameters, self.BARRIERS, context), source

    def _limit(self, parameters: dict[str, Any], context: QgsProcessingContext) -> float:
        if parameters.get(self.MAX_DISTANCE) in (None, ""):
            return math.inf
        limit = self.parameterAsDouble(parameters, self.MAX_DISTANCE, context)
        if not limit > 0:
            raise CoreError(error("patches.max_distance", value=f"{limit:.12g}"))
        return limit

    def _movement(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Movement:
        from ...gis.connectivity.graphs.patch_links import Movement

        return Movement(
            int(self.parameterAsEnumString(parameters, self.NEIGHBOURS, context)),
            self.parameterAsBool(parameters, self.CUT_CORNERS, context),
            self.parameterAsEnumString(parameters, self.LINK_SET, context),
            self.parameterAsBool(parameters, self.DROP_CROSSING, context),
        )

    def _choices(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PatchChoices:
        from .patch_inputs import PatchChoices

        return PatchChoices(
            self.parameterAsString(parameters, self.ID_FIELD, context).strip(),
            self.parameterAsEnumString(parameters, self.DISSOLVE, context),
            self.parameterAsString(parameters, self.WEIGHT_FIELD, context).strip(),
            self.parameterAsString(parameters, self.QUALITY_FIELD, context).strip(),
            tuple(self.texts(parameters, self.VALUES, context)),
            int(self.parameterAsEnumString(parameters, self.CONNECTIVITY, context)),
            self.parameterAsDouble(parameters, self.MIN_AREA, context),
        )

    def _check_destinations(self, parameters: dict[str, Any], layers: dict[str, Sequence[QgsMapLayer]]) -> None:
        inputs = [layer.source().partition("|")[0] for each in layers.values() for layer in each]
        check_destinations([destination_path(parameters.get(name)) for name in (self.NODES, self.LINKS)], inputs)

    def _tell(self, patches: Patches, links: PatchLinks, feedback: QgsProcessingFeedback) -> None:
        linked = {*links.sources.tolist(), *links.targets.tolist()}
        issues = list(patches.issues)
        if len(linked) < len(patches.ids) > 1:
            issues.append(warning("patches.unlinked", count=len(patches.ids) - len(linked), patches=len(patches.ids)))
        self.report_issues(issues, feedback)
        feedback.pushInfo(
            translate("EcoAxis", "{patches} patches, {links} links.").format(
                patches=len(patches.ids), links=len(links.sources)
            )
        )

    def _told(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        limit: float,
        movement: Movement,
        costs: bool,
    ) -> dict[str, object]:
        """Parameters that count for the result, and the unit of the distances."""
        names = [self.ID_FIELD, self.WEIGHT_FIELD, self.QUALITY_FIELD, self.VALUES]
        told: dict[str, object] = {name: parameters.get(name) for name in names}
        for name in (self.DISSOLVE, self.CONNECTIVITY, self.DISTANCE_TYPE):
            told[name] = self.parameterAsEnumString(parameters, name, context)
        for name in (self.MIN_AREA, self.BARRIER_WIDTH):
            told[name] = f"{self.parameterAsDouble(parameters, name, context):.12g}"
        told[self.MAX_DISTANCE] = "" if math.isinf(limit) else f"{limit:.12g}"
        if costs:
            told[self.LINK_SET] = movement.link_set
            told[self.NEIGHBOURS] = movement.neighbours
            told[self.CUT_CORNERS] = movement.cut_corners
            told[self.DROP_CROSSING] = movement.drop_crossing
        told["distance unit"] = COST if costs else METRES
        return told

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        patches: Patches,
        links: PatchLinks,
        crs: QgsCoordinateReferenceSystem,
        progress: Progress,
    ) -> dict[str, Any]:
        """Write both layers, or leave nothing that was not there before."""
        before = existing(destination_path(parameters.get(name)) for name in (self.NODES, self.LINKS))
        lines, areas = QgsWkbTypes.Type.MultiLineString, QgsWkbTypes.Type.MultiPolygon
        columns = LINK_COLUMNS if links.crosses is None else (*LINK_COLUMNS, CROSSES)
        whole = False
        try:
            nodes = self.write_features(
                parameters, self.NODES, context, fields_of(NODE_COLUMNS), _nodes(patches), crs, areas
            )
            made = _links(patches, links, columns, progress)
            place = self.write_features(parameters, self.LINKS, context, fields_of(columns), made, crs, lines)
            whole = True
        finally:
            if not whole:
                remove_new(before)
        return {self.NODES: nodes, self.LINKS: place}


def _nodes(patches: Patches) -> Iterator[QgsFeature]:
    fields = fields_of(NODE_COLUMNS)
    rows = zip(patches.ids, patches.attributes.tolist(), patches.areas.tolist())
    for row, geometry in zip(rows, patches.geometries):
        yield _feature(fields, list(row), QgsGeometry(geometry))


def _links(
    patches: Patches, links: PatchLinks, columns: Sequence[tuple[str, str]], progress: Progress
) -> Iterator[QgsFeature]:
    fields = fields_of(columns)
    crosses = [None] * len(links.sources) if links.crosses is None else links.crosses.tolist()
    rows = zip(
        links.sources.tolist(), links.targets.tolist(), links.distances.tolist(), links.lengths.tolist(), crosses
    )
    for number, ((source, target, distance, length, crossed), line) in enumerate(zip(rows, links.lines())):
        if number % 256 == 0:
            progress.check()
            progress.report(number / len(crosses))
        row = [patches.ids[source], patches.ids[target], distance, length]
        yield _feature(fields, row if crossed is None else [*row, crossed], line)


def _feature(fields: Any, row: list[Any], geometry: QgsGeometry) -> QgsFeature:
    geometry.convertToMultiType()
    feature = QgsFeature(fields)
    feature.setAttributes(row)
    feature.setGeometry(geometry)
    return feature
