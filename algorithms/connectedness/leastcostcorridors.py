"""The algorithm ``leastcostcorridors``: corridors between cores, their paths, pinch points and barriers."""
from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, Issue, error, warning
from ...core.schemes.codes import parse_number
from ...gis.compat import fields_of
from ...gis.feedback import FeedbackProgress
from ...gis.grid import Grid
from ...gis.provenance import raster_tags
from ...gis.raster_output import RasterOutput
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.surfaces.corridor_network import CorridorMaps
    from ...core.connectivity.surfaces.cost_distance import CostSurface
    from ...core.connectivity.surfaces.least_cost_links import LeastCostLinks
    from ...gis.connectivity.surfaces.surface import BurntIds, Surface

translate = QCoreApplication.translate

NAMED = 5
"""Cores that a sentence names before it counts."""


class LeastCostCorridors(MeasuringAlgorithm):
    """Least-cost corridors between cores."""

    ID = "leastcostcorridors"
    GROUP = "connectedness"
    ICON = "leastcostcorridors.svg"

    CORES = "CORES"
    ID_FIELD = "ID_FIELD"
    RESISTANCE = "RESISTANCE"
    MAX_DISTANCE = "MAX_DISTANCE"
    NETWORK = "NETWORK"
    CROSSING = "CROSSING"
    NEIGHBOURS = "NEIGHBOURS"
    WIDTH = "WIDTH"
    RADII = "RADII"
    RESTORED = "RESTORED"
    COMBINE = "COMBINE"
    CORRIDORS = "CORRIDORS"
    PATHS = "PATHS"
    PINCHPOINTS = "PINCHPOINTS"
    BARRIERS = "BARRIERS"
    LINKS = "LINKS"

    NETWORK_OPTIONS = ("adjacent", "all")
    NEIGHBOUR_OPTIONS = ("8", "4")
    COMBINE_OPTIONS = ("maximum", "sum")

    def title(self) -> str:
        return translate("EcoAxis", "Least-cost corridors")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Corridors and least-cost paths between cores, the pinch points in them, and the barriers whose removal"
            " would shorten the way most.",
        )

    def words(self) -> str:
        return (
            "corridor,least-cost path,linkage,pinch point,barrier,restoration,cost distance,Linkage Mapper,"
            "최소비용 통로,최소비용경로,생태통로,연결 통로,병목 지점,장애물,복원,저항,연결성"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        cores = QgsProcessingParameterMapLayer(
            self.CORES,
            translate("EcoAxis", "Cores (polygons, points or a raster of ids)"),
            types=[QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeRaster],
        )
        cores.setHelp(
            translate("EcoAxis", "Areas to be joined. Of a raster, every value other than 0 and no data is one core.")
        )
        self.addParameter(cores)
        self.addParameter(
            QgsProcessingParameterField(
                self.ID_FIELD, translate("EcoAxis", "Field of the core's id"), None, self.CORES, optional=True
            )
        )
        self.parameterDefinition(self.ID_FIELD).setHelp(
            translate("EcoAxis", "Features with the same id are one core. Empty: each feature is a core.")
        )
        resistance = QgsProcessingParameterRasterLayer(self.RESISTANCE, translate("EcoAxis", "Resistance raster"))
        resistance.setHelp(
            translate(
                "EcoAxis",
                "Above 0 everywhere; no data is a barrier. Corridors are computed on its cells and in its CRS, which"
                " must be projected and in metres.",
            )
        )
        self.addParameter(resistance)
        self._number(
            self.MAX_DISTANCE,
            translate("EcoAxis", "Greatest cost of a link (cost x metres)"),
            translate("EcoAxis", "Cores that are farther apart get no corridor. Empty: no limit."),
            None,
        )
        self._choice(
            self.NETWORK,
            translate("EcoAxis", "Between which cores"),
            self.NETWORK_OPTIONS,
            translate(
                "EcoAxis",
                "Neighbouring cores are those whose cost-weighted zones touch, which keeps the network readable. All"
                " pairs within the greatest cost can be many.",
            ),
        )
        crossing = QgsProcessingParameterBoolean(
            self.CROSSING, translate("EcoAxis", "Keep links whose path crosses a third core"), False
        )
        crossing.setHelp(
            translate("EcoAxis", "Such links are usually left out, because the two shorter links say the same.")
        )
        self.addParameter(crossing)
        self._number(
            self.WIDTH,
            translate("EcoAxis", "Width of a corridor (cost x metres)"),
            translate(
                "EcoAxis",
                "How much more than the least cost a way through a cell may cost. Empty: a tenth of each link's least"
                " cost (assumed).",
            ),
            None,
        )
        radii = QgsProcessingParameterString(
            self.RADII, translate("EcoAxis", "Search radii of barriers (m), separated by commas"), "", optional=True
        )
        radii.setHelp(
            translate(
                "EcoAxis",
                "Windows of these radii are tried as restored ground; the best counts. Empty: one, two and three cells."
                " Used only if barriers are asked for.",
            )
        )
        self.addParameter(radii)
        self._number(
            self.RESTORED,
            translate("EcoAxis", "Resistance of restored ground"),
            translate("EcoAxis", "What the ground of a restored window costs per metre."),
            1.0,
        )
        self._choice(
            self.COMBINE,
            translate("EcoAxis", "Where corridors overlap, pinch points and barriers show"),
            self.COMBINE_OPTIONS,
            translate("EcoAxis", "The maximum of all links, or their sum, which favours places that several share."),
        )
        self._choice(
            self.NEIGHBOURS,
            translate("EcoAxis", "Neighbours of a cell"),
            self.NEIGHBOUR_OPTIONS,
            translate("EcoAxis", "With 8, a straight way is overestimated by at most 8.2 % on open ground."),
        )
        advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        for name in (self.RESTORED, self.COMBINE, self.NEIGHBOURS, self.CROSSING):
            definition = self.parameterDefinition(name)
            definition.setFlags(definition.flags() | advanced)
        self.addParameter(QgsProcessingParameterRasterDestination(self.CORRIDORS, translate("EcoAxis", "Corridors")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.PATHS, translate("EcoAxis", "Least-cost paths"), QgsProcessing.SourceType.TypeVectorLine
            )
        )
        for name, title in (
            (self.PINCHPOINTS, translate("EcoAxis", "Pinch points")),
            (self.BARRIERS, translate("EcoAxis", "Barriers")),
        ):
            self.addParameter(QgsProcessingParameterRasterDestination(name, title, None, True, False))
        self.addOutput(QgsProcessingOutputNumber(self.LINKS, translate("EcoAxis", "Number of links")))

    def _number(self, name: str, title: str, told: str, default: float | None) -> None:
        number = QgsProcessingParameterNumber(
            name, title, QgsProcessingParameterNumber.Type.Double, default, optional=default is None
        )
        number.setHelp(told)
        self.addParameter(number)

    def _choice(self, name: str, title: str, options: tuple[str, ...], told: str) -> None:
        choice = QgsProcessingParameterEnum(name, title, list(options), defaultValue=options[0], usesStaticStrings=True)
        choice.setHelp(told)
        self.addParameter(choice)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read cores and resistance, find the links, and write corridors and paths together."""
        from ...core.connectivity.surfaces.corridor_network import Combine, corridor_maps
        from ...core.connectivity.surfaces.cost_distance import CostSurface
        from ...gis.connectivity.surfaces.surface import check_resistance, read_surface

        progress = FeedbackProgress(feedback)
        layer = self.parameterAsRasterLayer(parameters, self.RESISTANCE, context)
        cores = self.parameterAsLayer(parameters, self.CORES, context)
        if layer is None or cores is None:
            missing = self.RESISTANCE if layer is None else self.CORES
            raise QgsProcessingException(self.invalidRasterError(parameters, missing))
        rasters = self._raster_paths(parameters, context)
        check_destinations(
            [*rasters.values(), destination_path(parameters.get(self.PATHS))],
            [each.source().partition("|")[0] for each in (layer, cores)],
        )
        surface = read_surface(layer, progress=progress.part(0.0, 0.04))
        check_resistance(surface)
        burnt = self._labels(parameters, context, cores, surface, progress)
        neighbours = int(self.parameterAsEnumString(parameters, self.NEIGHBOURS, context))
        costs = CostSurface(surface.values, surface.grid.cell, neighbours)
        self._check_cores(costs, burnt, cores.name())
        links, issues = self._links(parameters, context, costs, burnt, cores.name(), progress)
        restored = self.parameterAsDouble(parameters, self.RESTORED, context)
        if not restored > 0:
            raise CoreError(error("corridors.restored", value=f"{restored:g}"))
        radii = self._radii(parameters, context, surface.grid) if self.BARRIERS in rasters else ()
        width = parameters.get(self.WIDTH)
        maps = corridor_maps(
            costs,
            burnt.labels,
            links,
            width=None if width is None else self.parameterAsDouble(parameters, self.WIDTH, context),
            pinch=self.PINCHPOINTS in rasters,
            radii=radii,
            restored=restored,
            combine=Combine(self.parameterAsEnumString(parameters, self.COMBINE, context)),
            progress=progress.part(0.35, 0.95),
        )
        outputs = self._write(parameters, context, surface.grid, maps, links, burnt, (layer, cores), rasters)
        self.report_issues(issues, feedback)
        self._tell(maps, links, burnt, feedback)
        outputs[self.LINKS] = len(links)
        progress.report(1.0)
        return outputs

    def _raster_paths(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        wanted = [name for name in (self.CORRIDORS, self.PINCHPOINTS, self.BARRIERS) if parameters.get(name)]
        return {name: self.parameterAsOutputLayer(parameters, name, context) for name in wanted}

    def _labels(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        cores: QgsMapLayer,
        surface: Surface,
        progress: FeedbackProgress,
    ) -> BurntIds:
        from ...gis.connectivity.surfaces.raster_labels import labels_of_raster
        from ...gis.connectivity.surfaces.surface import burn_ids

        if isinstance(cores, QgsRasterLayer):
            return labels_of_raster(cores, surface.grid, progress.part(0.04, 0.1))
        source = self.feature_source(parameters, self.CORES, context)
        name = self.parameterAsString(parameters, self.ID_FIELD, context)
        return burn_ids(source, name, surface.grid, context.transformContext(), progress.part(0.04, 0.1))

    @staticmethod
    def _check_cores(surface: CostSurface, burnt: BurntIds, layer: str) -> None:
        from ...core.connectivity.surfaces.least_cost_links import check_labels

        missing = check_labels(surface, burnt.labels, len(burnt.ids))
        if len(burnt.ids) - len(missing) < 2:
            raise CoreError(error("corridors.few_cores", layer=layer, count=len(burnt.ids) - len(missing)))
        if len(missing):
            names = ", ".join(burnt.ids[label - 1] for label in missing[:NAMED])
            more = ", …" if len(missing) > NAMED else ""
            raise CoreError(error("corridors.cores_outside", layer=layer, count=len(missing), ids=names + more))

    def _links(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        surface: CostSurface,
        burnt: BurntIds,
        layer: str,
        progress: FeedbackProgress,
    ) -> tuple[LeastCostLinks, list[Issue]]:
        from ...core.connectivity.surfaces.corridor_network import adjacent_links
        from ...core.connectivity.surfaces.least_cost_links import all_pairs

        limit = math.inf
        if parameters.get(self.MAX_DISTANCE) is not None:
            limit = self.parameterAsDouble(parameters, self.MAX_DISTANCE, context)
            if not limit > 0:
                raise CoreError(error("corridors.no_links", layer=layer, limit=f"{limit:g}"))
        every = self.parameterAsEnumString(parameters, self.NETWORK, context) == "all"
        search = all_pairs if every else adjacent_links
        found = search(surface, burnt.labels, limit, progress.part(0.1, 0.35))
        issues = []
        if not self.parameterAsBool(parameters, self.CROSSING, context) and (found.crosses > 0).any():
            issues.append(warning("corridors.crossing", count=int((found.crosses > 0).sum())))
            found = found.kept(found.crosses == 0)
        if not len(found):
            if math.isinf(limit):
                raise CoreError(error("corridors.cut_off", layer=layer))
            raise CoreError(error("corridors.no_links", layer=layer, limit=f"{limit:g}"))
        return found, issues

    def _radii(self, parameters: dict[str, Any], context: QgsProcessingContext, grid: Grid) -> tuple[int, ...]:
        texts = self.texts(parameters, self.RADII, context)
        if not texts:
            return (1, 2, 3)
        try:
            numbers = [parse_number(text) for text in texts]
        except ValueError as fault:
            raise CoreError(error("corridors.radii", value=", ".join(texts))) from fault
        if min(numbers) <= 0:
            raise CoreError(error("corridors.radii", value=", ".join(texts)))
        cells = sorted({max(1, round(number / grid.cell)) for number in numbers})
        if cells[-1] > max(grid.rows, grid.columns):
            raise CoreError(error("corridors.too_many_radii", value=f"{cells[-1] * grid.cell:g}", cells=cells[-1]))
        return tuple(cells)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        grid: Grid,
        maps: CorridorMaps,
        links: LeastCostLinks,
        burnt: BurntIds,
        layers: tuple[QgsMapLayer, QgsMapLayer],
        rasters: dict[str, str],
    ) -> dict[str, Any]:
        """Rasters wait beside their places until the paths are written too."""
        from ...gis.connectivity.surfaces.corridor_styles import (
            style_barriers,
            style_corridors,
            style_paths,
            style_pinch_points,
        )
        from .corridor_tables import COLUMNS, path_features, pending_raster

        made = self.made_from(self._told(parameters, context), {self.RESISTANCE: [layers[0]], self.CORES: [layers[1]]})
        bands: dict[str, tuple[tuple[str, np.ndarray | None], ...]] = {
            self.CORRIDORS: (("cost x m above the least cost", maps.corridor),),
            self.PINCHPOINTS: (("current (A)", maps.current),),
            self.BARRIERS: (
                ("improvement (cost x m per metre restored)", maps.improvement),
                ("improvement (% of the least cost)", maps.percent),
                ("radius (m)", maps.radius),
            ),
        }
        pending: dict[str, RasterOutput] = {}
        outputs: dict[str, Any] = {}
        before = existing([destination_path(parameters.get(self.PATHS))])
        done = False
        try:
            for name, path in rasters.items():
                arrays = [(title, array) for title, array in bands[name] if array is not None]
                pending[name] = pending_raster(path, grid, arrays, raster_tags(made))
            if parameters.get(self.PATHS):
                fields = fields_of(COLUMNS)
                features = path_features(fields, grid, maps, links, burnt)
                outputs[self.PATHS] = self.write_features(
                    parameters, self.PATHS, context, fields, features, grid.crs, QgsWkbTypes.Type.MultiLineString
                )
                self.keep_origin(made, {self.PATHS: outputs[self.PATHS]}, context)
            for name, output in pending.items():
                output.commit()
                outputs[name] = rasters[name]
            done = True
        finally:
            for output in pending.values():
                output.discard()
            if not done:
                remove_new(before)
        styles = {
            self.CORRIDORS: style_corridors,
            self.PINCHPOINTS: style_pinch_points,
            self.BARRIERS: style_barriers,
            self.PATHS: style_paths,
        }
        for name, place in outputs.items():
            style_when_loaded(context, place, styles[name])
        return outputs

    def _told(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, object]:
        names = (self.ID_FIELD, self.MAX_DISTANCE, self.WIDTH, self.RADII, self.RESTORED)
        told: dict[str, object] = {name: parameters.get(name) for name in names}
        for name in (self.NETWORK, self.COMBINE, self.NEIGHBOURS):
            told[name] = self.parameterAsEnumString(parameters, name, context)
        told[self.CROSSING] = self.parameterAsBool(parameters, self.CROSSING, context)
        return told

    @staticmethod
    def _tell(maps: CorridorMaps, links: LeastCostLinks, burnt: BurntIds, feedback: QgsProcessingFeedback) -> None:
        feedback.pushInfo(
            translate(
                "EcoAxis", "{links} corridors between {cores} cores; least cost {least} to {most} cost x m."
            ).format(
                links=len(links),
                cores=len(burnt.ids),
                least=f"{links.costs.min():.0f}",
                most=f"{links.costs.max():.0f}",
            )
        )
        if maps.improvement is not None and not np.isnan(maps.best[:, 0]).all():
            best = int(np.nanargmax(maps.best[:, 0]))
            feedback.pushInfo(
                translate(
                    "EcoAxis",
                    "Restoring wins most between {one} and {other}: {gain} cost x m less for every metre restored.",
                ).format(
                    one=burnt.ids[links.sources[best] - 1],
                    other=burnt.ids[links.targets[best] - 1],
                    gain=f"{maps.best[best, 0]:.1f}",
                )
            )
