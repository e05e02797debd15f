"""Reads what ``buildpatchgraph`` is given: patches with their attributes, and barriers, in one CRS."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ...core.issues import CoreError, Issue, Where, error
from ...core.progress import Progress
from ...gis.area_stores import in_crs
from ...gis.connectivity.graphs.patches import (
    Patches,
    cut_by,
    dissolved_by_id,
    dissolved_touching,
    large_enough,
    read_patches,
    require,
)
from ...gis.connectivity.graphs.raster_patches import HabitatValues, raster_means, region_patches
from ...gis.connectivity.polygon_layers import check_metric_crs, read_polygons
from ...gis.connectivity.surfaces.surface import raster_grid
from ...gis.geometry_repair import LINE, POLYGON
from ...gis.redlist_areas import extent_in, layer_raster

BUFFER_SEGMENTS = 8
"""Segments of a quarter circle where barriers are widened."""


@dataclass(frozen=True)
class PatchChoices:
    """What counts as a patch and what its attribute is; see the parameters of ``buildpatchgraph``."""

    id_field: str = ""
    dissolve: str = "none"
    weight_field: str = ""
    quality_field: str = ""
    values: Sequence[str] = field(default_factory=tuple)
    connectivity: int = 8
    smallest: float = 0.0

    def check(self, from_raster: bool, quality_raster: bool) -> None:
        """Raise ``CoreError`` when they contradict each other."""
        if self.weight_field and (self.quality_field or quality_raster):
            raise CoreError(error("patches.two_weights"))
        if self.quality_field and quality_raster:
            raise CoreError(error("patches.two_qualities"))
        fields = [name for name in (self.id_field, self.weight_field, self.quality_field) if name]
        if from_raster and fields:
            raise CoreError(error("patches.raster_field", fields=", ".join(fields)))


@dataclass(frozen=True)
class PatchReader:
    """Reads into ``crs``; ``transforms`` as the project has them."""

    crs: QgsCoordinateReferenceSystem
    transforms: QgsCoordinateTransformContext

    def patches(
        self, given: QgsProcessingFeatureSource | QgsRasterLayer, choices: PatchChoices, progress: Progress
    ) -> Patches:
        """The patches of a layer before they are cut and sorted out. Raises ``CoreError`` and ``Cancelled``."""
        if isinstance(given, QgsRasterLayer):
            found = region_patches(
                layer_raster(given), given.name(), HabitatValues(choices.values), choices.connectivity, progress
            )
            self._move(found.geometries, given.crs(), given.name())
            return found
        name = choices.weight_field or choices.quality_field
        by_id = choices.dissolve == "id"
        found, numbers = read_patches(
            given, choices.id_field, name, self.crs, self.transforms, by_id, progress.part(0.0, 0.7)
        )
        if choices.weight_field:
            found.weights = numbers
        elif choices.quality_field:
            found.qualities = numbers
        if by_id:
            return dissolved_by_id(found)
        if choices.dissolve == "touching":
            return dissolved_touching(found, progress.part(0.7, 1.0))
        return found

    def check_area(self, given: QgsProcessingFeatureSource | QgsRasterLayer) -> list[Issue]:
        """What is doubtful; raises ``CoreError`` where areas and distances in ``crs`` are wrong."""
        raster = isinstance(given, QgsRasterLayer)
        extent, crs = (given.extent(), given.crs()) if raster else (given.sourceExtent(), given.sourceCrs())
        name = given.name() if raster else given.sourceName()
        if not extent.isNull() and crs != self.crs:
            extent = extent_in(extent, crs, self.crs, self.transforms, name)
        return check_metric_crs(self.crs, extent, name, self.transforms)

    def barriers(self, source: QgsProcessingFeatureSource, progress: Progress) -> list[QgsGeometry]:
        """The lines or polygons of a layer. Raises ``CoreError`` and ``Cancelled``."""
        kind = LINE if QgsWkbTypes.geometryType(source.wkbType()) == LINE else POLYGON
        layer = read_polygons(source, "", self.crs, self.transforms, progress, kind)
        return [geometry for geometry in layer.geometries if not geometry.isNull()]

    def with_quality(self, patches: Patches, raster: QgsRasterLayer, progress: Progress) -> Patches:
        """``patches`` with the mean of ``raster`` over each. Raises ``CoreError`` for patches without any data."""
        bound = layer_raster(raster)
        own = raster_grid(bound).crs
        shapes = [QgsGeometry(geometry) for geometry in patches.geometries]
        if own != self.crs:
            back = QgsCoordinateTransform(self.crs, own, self.transforms)
            for shape in shapes:
                in_crs(shape, back, patches.name)
        means = raster_means(bound, shapes, progress)
        require(patches, np.flatnonzero(np.isnan(means)), "patches.no_quality", raster=raster.name())
        require(patches, np.flatnonzero(means < 0), "patches.bad_quality", raster=raster.name())
        patches.qualities = means
        return patches

    def _move(self, geometries: list[QgsGeometry], crs: QgsCoordinateReferenceSystem, name: str) -> None:
        if crs != self.crs:
            transform = QgsCoordinateTransform(crs, self.crs, self.transforms)
            for geometry in geometries:
                in_crs(geometry, transform, name)


def cut_patches(
    patches: Patches, barriers: list[QgsGeometry], width: float, smallest: float, progress: Progress
) -> Patches:
    """``patches`` cut by ``barriers`` of ``width`` (m), and without those below ``smallest`` (m2).

    Polygons are widened by half of the width on each side; lines without a width cut nothing.
    """
    wide = [each.buffer(width / 2, BUFFER_SEGMENTS) if width > 0 else each for each in barriers]
    areas = [each for each in wide if each.type() == POLYGON]
    if areas:
        patches = cut_by(patches, areas, progress)
        if not patches.ids:
            raise CoreError(error("patches.none", Where(dataset=patches.name)))
    return large_enough(patches, smallest)
