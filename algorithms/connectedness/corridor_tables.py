"""The results of ``leastcostcorridors`` on their way out: rasters of bands, and paths with their figures."""
from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsPointXY

from ...core.connectivity.circuits.circuit import NOT_CONNECTED
from ...core.connectivity.surfaces.corridor_network import CorridorMaps
from ...core.connectivity.surfaces.least_cost_links import LeastCostLinks
from ...gis.connectivity.surfaces.surface import BurntIds
from ...gis.grid import Grid, strips
from ...gis.raster_output import TILE, RasterOutput

COLUMNS = (
    ("from", "string"),
    ("to", "string"),
    ("distance", "double"),
    ("length_m", "double"),
    ("straight_m", "double"),
    ("cost_straight", "double"),
    ("cost_length", "double"),
    ("crosses", "int"),
    ("width", "double"),
    ("ohm", "double"),
    ("improve", "double"),
    ("improve_x", "double"),
    ("improve_y", "double"),
    ("radius_m", "double"),
)


def pending_raster(path: str, grid: Grid, arrays: list[tuple[str, np.ndarray]], tags: dict[str, str]) -> RasterOutput:
    """A raster of named bands on its way to ``path``; the caller does ``commit()`` or ``discard()``."""
    kept = {name: text for name, text in tags.items() if not name.startswith("SCHEME")}
    titles = [title for title, _ in arrays]
    output = RasterOutput(path, grid, np.dtype(np.float64), titles, kept, math.nan)
    whole = False
    try:
        for strip in strips(grid, TILE):
            output.write(strip, [array[strip.row : strip.row + strip.rows] for _, array in arrays])
        output.close()
        whole = True
    finally:
        if not whole:
            output.discard()
    return output


def path_features(
    fields: QgsFields, grid: Grid, maps: CorridorMaps, links: LeastCostLinks, burnt: BurntIds
) -> Iterator[QgsFeature]:
    """The least-cost path of every link with its figures."""
    for number, path in enumerate(links.paths):
        points = [
            QgsPointXY(grid.left + (column + 0.5) * grid.cell, grid.top - (row + 0.5) * grid.cell)
            for row, column in path
        ]
        if len(points) == 1:
            points.append(points[0])
        straight = math.hypot(points[0].x() - points[-1].x(), points[0].y() - points[-1].y())
        cost, length = float(links.costs[number]), float(links.lengths[number])
        gain, row, column, radius = (None if math.isnan(each) else float(each) for each in maps.best[number])
        ohm = float(maps.resistances[number])
        feature = QgsFeature(fields)
        feature.setAttributes(
            [
                burnt.ids[links.sources[number] - 1],
                burnt.ids[links.targets[number] - 1],
                cost,
                length,
                straight,
                cost / straight if straight else None,
                cost / length if length else None,
                int(links.crosses[number]),
                float(maps.widths[number]),
                ohm if maps.current is not None and ohm != NOT_CONNECTED else None,
                gain,
                None if column is None else grid.left + (column + 0.5) * grid.cell,
                None if row is None else grid.top - (row + 0.5) * grid.cell,
                radius,
            ]
        )
        geometry = QgsGeometry.fromPolylineXY(points)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        yield feature
