"""What current flow reads, all on the grid of the resistances: focal nodes, sources, grounds, regions, pairs."""
from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
)

from ....core.connectivity.circuits.circuit import FocalNodes, focal_nodes
from ....core.issues import CoreError, Issue, Where, error, warning
from ....core.progress import Progress
from ....core.schemes.codes import parse_number, plain_code
from ...compat import is_null
from ...raster_source import layer_raster
from ...source_checks import UNCHECKED, check_source
from ..surfaces.surface import BurntIds, Surface, burn_ids, raster_grid, read_on

Places = Union[QgsRasterLayer, QgsProcessingFeatureSource]
"""A raster, or features."""


@dataclass(frozen=True)
class PlaceReader:
    """Reads rasters and features onto the grid of a surface; what is worth a warning is kept in ``issues``."""

    surface: Surface
    context: QgsCoordinateTransformContext
    issues: list[Issue]

    def focal(self, places: Places, id_field: str, progress: Progress) -> FocalNodes:
        """Focal nodes of ``places``: cells of one value, or features of one id. Raises ``CoreError``."""
        burnt = self._labels(places, id_field, progress)
        found = focal_nodes(burnt.labels, burnt.ids)
        values = self.surface.values.ravel()
        lost = [name for name, cells in zip(found.ids, found.cells) if not (values[cells] > 0).any()]
        if lost:
            self.issues.append(warning("circuit.focal_without_data", ids=", ".join(lost[:10]), count=len(lost)))
        return found

    def regions(self, places: Places, id_field: str, progress: Progress) -> tuple[np.ndarray, ...]:
        """Flat cell numbers of each short-circuit region; features without an id field are each a region."""
        labels = self._labels(places, id_field, progress).labels.ravel()
        at = np.flatnonzero(labels)
        at = at[np.argsort(labels[at], kind="stable")]
        if not len(at):
            self.issues.append(warning("circuit.no_regions"))
            return ()
        return tuple(np.split(at, np.flatnonzero(np.diff(labels[at])) + 1))

    def amounts(self, places: Places, field: str, combine: Callable[[float], float], progress: Progress) -> np.ndarray:
        """(rows, columns) sums of ``combine(value)`` over the points of a cell, or of a raster's cells; NaN = none.

        Raises ``CoreError`` for a missing field, values that are no numbers and points without any cell.
        """
        if isinstance(places, QgsRasterLayer):
            values = self._values(places, progress)
            found = np.full(values.shape, np.nan)
            present = np.isfinite(values)
            kinds, group = np.unique(values[present], return_inverse=True)
            found[present] = np.array([combine(float(kind)) for kind in kinds])[group.ravel()] if len(kinds) else 0.0
            return found
        found = np.full(self.surface.values.shape, np.nan)
        outside = 0
        for (row, column), value in self._points(places, field, progress):
            if 0 <= row < found.shape[0] and 0 <= column < found.shape[1]:
                found[row, column] = np.nansum([found[row, column], combine(value)])
            else:
                outside += 1
        if np.isnan(found).all():
            raise CoreError(error("circuit.points_outside", layer=places.sourceName()))
        if outside:
            self.issues.append(warning("circuit.some_outside", layer=places.sourceName(), count=outside))
        return found

    def _labels(self, places: Places, id_field: str, progress: Progress) -> BurntIds:
        if not isinstance(places, QgsRasterLayer):
            check_source(places)
            return burn_ids(places, id_field, self.surface.grid, self.context, progress)
        values = self._values(places, progress)
        present = values > 0
        kinds, group = np.unique(values[present], return_inverse=True)
        labels = np.zeros(values.shape, np.int32)
        labels[present] = group.ravel() + 1
        return BurntIds(labels, tuple(plain_code(kind) for kind in kinds.tolist()))

    def _values(self, layer: QgsRasterLayer, progress: Progress) -> np.ndarray:
        raster = layer_raster(layer)
        own = raster_grid(raster)
        grid = self.surface.grid
        shift = max(abs((own.left - grid.left) / grid.cell % 1), abs((own.top - grid.top) / grid.cell % 1))
        aligned = min(shift, 1 - shift) < 1e-3 and abs(own.cell - grid.cell) < 1e-6 * grid.cell
        if raster.crs != grid.crs or not aligned:
            self.issues.append(warning("circuit.other_grid", layer=layer.name(), surface=self.surface.name))
        return read_on(raster, grid, progress)

    def _points(
        self, source: QgsProcessingFeatureSource, field: str, progress: Progress
    ) -> Iterable[tuple[tuple[int, int], float]]:
        place = source.fields().lookupField(field) if field else -1
        if field and place < 0:
            columns = ", ".join(each.name() for each in source.fields())
            raise CoreError(
                error("surface.no_field", Where(column=field, dataset=source.sourceName()), fields=columns)
            )
        grid = self.surface.grid
        transform = QgsCoordinateTransform(source.sourceCrs(), grid.crs, self.context)
        for row, feature in enumerate(source.getFeatures(QgsFeatureRequest(), UNCHECKED), start=1):
            progress.check()
            geometry = feature.geometry()
            if geometry.isEmpty():
                continue
            try:
                geometry.transform(transform)
            except QgsCsException as fault:
                target = grid.crs.userFriendlyIdentifier()
                raise CoreError(error("zoning.not_transformed", layer=source.sourceName(), crs=target)) from fault
            value = 1.0 if place < 0 else self._number(feature.attributes()[place], row, field, source)
            for point in geometry.asMultiPoint() if geometry.isMultipart() else [geometry.asPoint()]:
                at = math.floor((grid.top - point.y()) / grid.cell), math.floor((point.x() - grid.left) / grid.cell)
                yield at, value

    @staticmethod
    def _number(value: object, row: int, field: str, source: QgsProcessingFeatureSource) -> float:
        where = Where(row=row, column=field, dataset=source.sourceName())
        try:
            found = math.nan if is_null(value) else parse_number(str(value))
        except ValueError as fault:
            raise CoreError(error("circuit.no_number", where, value=str(value))) from fault
        if not math.isfinite(found):
            raise CoreError(error("circuit.no_number", where, value="" if is_null(value) else str(value)))
        return found


def check_resistances(surface: Surface, as_conductances: bool) -> list[Issue]:
    """A warning for cells of 0, which become no node. Raises ``CoreError`` for negative ones and without any data."""
    values = surface.values
    with np.errstate(invalid="ignore"):
        negative = np.argwhere(values < 0)
        zeros = int((values == 0).sum())
        usable = bool((values > 0).any())
    if len(negative):
        row, column = negative[0]
        x = surface.grid.left + (column + 0.5) * surface.grid.cell
        y = surface.grid.top - (row + 0.5) * surface.grid.cell
        raise CoreError(
            error(
                "circuit.negative", layer=surface.name, count=len(negative), place=f"x {x:.1f}, y {y:.1f}",
                value=f"{values[row, column]:g}",
            )
        )  # fmt: skip
    if not usable:
        raise CoreError(error("circuit.no_resistance", layer=surface.name))
    return [warning("circuit.zero", layer=surface.name, count=zeros)] if zeros and not as_conductances else []


def wanted_pairs(
    rows: Iterable[tuple[object, object]], ids: Iterable[str], included: bool, table: str
) -> Callable[[str, str], bool]:
    """Which pairs take part: only those of ``rows``, or all but them, in either order. Raises ``CoreError``."""
    known = set(ids)
    pairs = {frozenset((plain_code(one), plain_code(other))) for one, other in rows}
    unknown = sorted({name for pair in pairs for name in pair if name not in known})
    if unknown:
        raise CoreError(error("circuit.unknown_pair", table=table, ids=", ".join(unknown[:10]), count=len(unknown)))
    names = sorted(known)
    chosen = [(a, b) for k, a in enumerate(names) for b in names[k + 1 :] if (frozenset((a, b)) in pairs) == included]
    if not chosen:
        raise CoreError(error("circuit.no_pairs", table=table))
    return lambda one, other: (frozenset((one, other)) in pairs) == included


def ground_conductance(as_conductances: bool, layer: str) -> Callable[[float], float]:
    """Conductance to earth of a ground's value: 1 / ohm, infinite for 0 ohm; raises ``CoreError`` for negative ones."""

    def conductance(value: float) -> float:
        if value < 0:
            raise CoreError(error("circuit.negative_ground", layer=layer, value=f"{value:g}"))
        if as_conductances:
            return value
        return math.inf if value == 0 else 1.0 / value

    return conductance


def source_name(places: Optional[Places]) -> str:
    """The name of a layer or of features for sentences."""
    if places is None:
        return ""
    return places.name() if isinstance(places, QgsRasterLayer) else places.sourceName()
