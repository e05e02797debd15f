"""The algorithm ``marineconnectedness``: hubs of the sea, ways over water, currents, and marine ecological axes."""
from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.indices.best_paths import Score, path_weights
from ...core.evidence import Provenance
from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...gis.compat import fields_of
from ...gis.connectivity.axes.reading import AxisInputs
from ...gis.connectivity.marine import sea
from ...gis.connectivity.marine.sea import Hubs
from ...gis.feedback import FeedbackProgress
from ...gis.paths import resource
from ...gis.provenance import versions
from ...gis.raster_source import BoundRaster
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .marine_parameters import MarineAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.species import MarineGroup
    from ...gis.connectivity.axes.assessment import AxisResult
    from ...gis.connectivity.axes.ground import Ground
    from ...gis.connectivity.axes.shapes import AxisShape
    from ...gis.connectivity.marine.hub_links import GroupLinks
    from .marine_tables import GroupResult

translate = QCoreApplication.translate
Shape = QgsWkbTypes.Type
COAST = "coast"
MOSTLY = 0.2
"""Share of the larvae carried off the map that is told."""


class MarineConnectedness(MarineAlgorithm):
    """Connectedness of the sea."""

    ID = "marineconnectedness"
    GROUP = "connectedness"
    ICON = "marineconnectedness.svg"

    def title(self) -> str:
        """Translated name."""
        return translate("EcoAxis", "Connectedness of the sea")

    def summary(self) -> str:
        """One translated sentence."""
        return translate(
            "EcoAxis",
            "Links hubs of marine life over water or by currents for species groups, and measures connectivity, sources"
            " and sinks, and marine ecological axes.",
        )

    def words(self) -> str:
        """Search words."""
        return (
            "marine,sea,larvae,current,dispersal,source,sink,tidal flat,seagrass,marine protected area,axis,"
            "해양,바다,유생,해류,분산,갯벌,잘피,해양보호구역,해양생태축,연결성"
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read hubs, coast and currents, work through the groups, and only then write."""
        from ...gis.connectivity.marine.hub_links import DriftRequest, WaysFound, group_links
        from ...gis.connectivity.marine.marine_styles import (
            style_hubs,
            style_sea_axes,
            style_sea_indices,
            style_sea_links,
        )
        from ...gis.connectivity.polygon_layers import check_metric_crs

        progress = FeedbackProgress(feedback)
        groups = self.groups(parameters, context)
        request = DriftRequest(
            self.parameterAsDouble(parameters, self.DAYS, context),
            self.optional_number(parameters, self.DIFFUSIVITY, context),
            self.parameterAsDouble(parameters, self.MORTALITY, context),
        )
        for group in groups:
            request.of(group)
        limit = self.optional_number(parameters, self.MAX_DISTANCE, context)
        if limit is not None and not limit > 0:
            raise CoreError(error("marine.max_distance", value=f"{limit:g}"))
        inputs = self.inputs(parameters, context)
        check_destinations(
            (destination_path(parameters.get(name)) for name in self.SINKS),
            [each.place.partition("|")[0] for each in inputs.given.values()],
        )
        hubs = sea.read_hubs(inputs, bool(parameters.get(self.WEIGHT_FIELD)), progress.part(0.0, 0.03))
        self.report_issues(check_metric_crs(inputs.crs, hubs.extent(), sea.HUBS, inputs.context), feedback)
        cell = self.parameterAsDouble(parameters, self.CELL_SIZE, context)
        place = sea.sea_grid(inputs, hubs, cell, progress.part(0.03, 0.1))
        self.report_issues(place.issues, feedback)
        drift_cell = self.optional_number(parameters, self.DRIFT_CELL, context)
        water = self._water(inputs, place, len(hubs.ids), groups, drift_cell, feedback, progress.part(0.1, 0.12))
        shapes, ground = self._axes(inputs, bool(parameters.get(self.AXES_OUT)), progress.part(0.12, 0.15))
        ways = WaysFound(hubs, place, math.inf if limit is None else limit)
        results = []
        for number, group in enumerate(groups):
            start, span = 0.15 + 0.8 * number / len(groups), 0.8 / len(groups)
            links = group_links(group, hubs, ways, water, request, progress.part(start, start + 0.6 * span))
            part = progress.part(start + 0.6 * span, start + span)
            results.append(self._result(links, hubs, shapes, ground, part))
            self._tell(results[-1], hubs, feedback)
            if links.settled is not None and links.settled.lost.mean() > MOSTLY:
                percent = f"{100 * links.settled.lost.mean():.0f}"
                self.report_issues([warning("marine.mostly_lost", percent=percent, group=group.id)], feedback)
        outputs = self._write(parameters, context, inputs, hubs, results)
        self._keep(parameters, context, inputs, groups, outputs)
        for name, style in (
            (self.HUBS_OUT, style_hubs), (self.LINKS, style_sea_links),
            (self.INDICES, style_sea_indices), (self.AXES_OUT, style_sea_axes),
        ):  # fmt: skip
            style_when_loaded(context, outputs.get(name), style)
        progress.report(1.0)
        return outputs

    def _water(
        self,
        inputs: AxisInputs,
        place: sea.SeaGrid,
        count: int,
        groups: Sequence[MarineGroup],
        cell: float | None,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> sea.Drifting | None:
        """Water with its currents; ``None`` where no group drifts or no currents are known."""
        there = [inputs.has(key) for key in (sea.EAST, sea.NORTH)]
        if any(there) and not all(there):
            raise CoreError(error("marine.half_a_current"))
        drifting = [group.id for group in groups if group.drifts]
        if not drifting:
            return None
        if not any(there):
            feedback.pushInfo(
                translate("EcoAxis", "No currents are given: the groups {groups} spread by distance alone.").format(
                    groups=", ".join(drifting)
                )
            )
            return None
        rasters = [inputs.raster(key) for key in (sea.EAST, sea.NORTH)]
        known = [raster for raster in rasters if isinstance(raster, BoundRaster)]
        if len(known) < 2:
            raise CoreError(error("marine.current_no_raster"))
        water, issues = sea.water_of(place, count, known[0], known[1], cell, progress)
        self.report_issues(issues, feedback)
        return water

    @staticmethod
    def _axes(inputs: AxisInputs, wanted: bool, progress: Progress) -> tuple[list[AxisShape], Ground]:
        from ...core.connectivity.axes.kinds import load_axis_kinds
        from ...gis.connectivity.axes.ground import Ground
        from ...gis.connectivity.axes.shapes import AxisFeature, axis_shapes
        from ...gis.connectivity.marine.marine_axes import marine_ground

        if not wanted:
            return [], Ground()
        if not inputs.has(sea.AXES):
            raise CoreError(error("marine.no_axes"))
        name = translate("EcoAxis", "Marine ecological axis")
        features = [
            AxisFeature(geometry, str(called or name).strip())
            for geometry, (called,) in inputs.rows(sea.AXES, ("name",), None, progress.part(0.0, 0.3))
            if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry
        ]
        kinds = load_axis_kinds(Path(resource("connectivity", "axis_kinds.csv")))
        coast = kinds.of(COAST)
        shapes = axis_shapes(features, kinds, coast if coast is not None else kinds.kinds[0], None)
        return shapes, marine_ground(inputs, shapes, progress.part(0.3, 1.0))

    @staticmethod
    def _result(
        links: GroupLinks, hubs: Hubs, shapes: Sequence[AxisShape], ground: Ground, progress: Progress
    ) -> GroupResult:
        from ...core.connectivity.indices.importance import patch_importance
        from ...core.connectivity.marine.exchange import exchange
        from ...gis.connectivity.axes.assessment import AxisRequest
        from ...gis.connectivity.marine.marine_axes import assess_marine_axis
        from .marine_tables import GroupResult

        weights = path_weights(links.graph.link_probabilities(links.kernel))
        importance = patch_importance(links.graph, weights, Score.PROBABILITY, progress=progress.part(0.0, 0.4))
        asked = AxisRequest(links.group.kernel, (links.group.distance_m,), 0.0, False)
        axes: list[AxisResult] = []
        for number, shape in enumerate(shapes):
            start, span = 0.4 + 0.6 * number / len(shapes), 0.6 / len(shapes)
            part = progress.part(start, start + span)
            axes.append(assess_marine_axis(shape, ground, hubs, links, asked, part))
        return GroupResult(links, importance, exchange(links.direct, hubs.attributes), tuple(axes))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        inputs: AxisInputs,
        hubs: Hubs,
        results: Sequence[GroupResult],
    ) -> dict[str, Any]:
        from . import marine_tables as tables

        least = self.parameterAsDouble(parameters, self.LEAST_PROBABILITY, context)
        layers = (
            (self.HUBS_OUT, tables.HUB_COLUMNS, tables.hub_features(hubs, results), Shape.MultiPolygon),
            (self.LINKS, tables.LINK_COLUMNS, tables.link_features(hubs, results, least), Shape.MultiLineString),
            (self.AXES_OUT, tables.AXES_COLUMNS, tables.axes_features(results), Shape.MultiPolygon),
        )
        before = existing(destination_path(parameters.get(name)) for name in self.SINKS)
        outputs: dict[str, Any] = {}
        try:
            for name, columns, features, shape in layers:
                if parameters.get(name):
                    fields = fields_of(columns)
                    outputs[name] = self.write_features(parameters, name, context, fields, features, inputs.crs, shape)
            if parameters.get(self.INDICES):
                rows = tables.index_rows(hubs, results)
                outputs[self.INDICES] = self.write_table(parameters, self.INDICES, context, tables.INDEX_COLUMNS, rows)
        except QgsProcessingException:
            remove_new(before)
            raise
        return outputs

    def _keep(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        inputs: AxisInputs,
        groups: Sequence[MarineGroup],
        outputs: dict[str, Any],
    ) -> None:
        names = (
            self.ID_FIELD, self.WEIGHT_FIELD, self.AXIS_FIELD, self.DIFFUSIVITY, self.MAX_DISTANCE, self.TABLE,
            self.DRIFT_CELL,
        )  # fmt: skip
        told: dict[str, object] = {name: parameters.get(name) for name in names}
        told[self.GROUPS] = ",".join(group.id for group in groups)
        told[self.DISPERSAL] = ",".join(f"{group.distance_m:g}" for group in groups)
        told[self.PROBABILITY] = ",".join(f"{group.probability:g}" for group in groups)
        for name in (self.DAYS, self.MORTALITY, self.CELL_SIZE):
            told[name] = f"{self.parameterAsDouble(parameters, name, context):g}"
        told[self.CRS] = inputs.crs.authid()
        kept = tuple((name, str(value)) for name, value in told.items() if value is not None and value != "")
        made = Provenance(f"ecoaxis:{self.ID}", kept, tuple(inputs.records()), "", "", "", versions())
        self.keep_origin(made, outputs, context)

    @staticmethod
    def _tell(result: GroupResult, hubs: Hubs, feedback: QgsProcessingFeedback) -> None:
        whole = float(hubs.attributes.sum())
        equivalent = math.sqrt(result.importance.total)
        feedback.pushInfo(
            translate(
                "EcoAxis",
                "{group}: {hubs} hubs, {links} links, equivalent connectivity {ec} ({share} % of all hubs); its"
                " distance of {distance} m is {certainty}.",
            ).format(
                group=result.links.group.id,
                hubs=len(hubs.ids),
                links=result.links.graph.links,
                ec=f"{equivalent:,.0f}",
                share=f"{100 * equivalent / whole if whole else 0:.1f}",
                distance=f"{result.links.group.distance_m:g}",
                certainty=result.links.group.certainty.value,
            )
        )
