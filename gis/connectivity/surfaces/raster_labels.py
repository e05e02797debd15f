"""Cores and focal nodes given as a raster of ids."""
from __future__ import annotations

import numpy as np
from qgis.core import QgsRasterLayer

from ....core.issues import CoreError, Where, error
from ....core.progress import Progress
from ....core.schemes.codes import plain_code
from ...grid import Grid
from ...raster_source import layer_raster
from .surface import BurntIds, read_on

MOST_IDS = 100_000
"""More different values than this are a measurement and no ids."""


def labels_of_raster(
    layer: QgsRasterLayer, grid: Grid, progress: Progress | None = None, band: int = 1
) -> BurntIds:
    """The values of ``layer`` on ``grid`` (nearest cell) as labels; 0, no data and what lies beside it are none.

    Ids are the values as texts, in rising order. Raises ``CoreError`` for a raster without ids on the grid or with too
    many of them, and for a file that cannot be read.
    """
    raster = layer_raster(layer, band)
    values = read_on(raster, grid, progress)
    there = np.isfinite(values) & (values != 0)
    found, numbers = np.unique(values[there], return_inverse=True)
    where = Where(file=layer.name())
    if not len(found):
        raise CoreError(error("surface.no_ids", where))
    if len(found) > MOST_IDS:
        raise CoreError(error("surface.too_many_ids", where, count=len(found), most=MOST_IDS))
    labels = np.zeros(values.shape, np.int32)
    labels[there] = numbers.ravel() + 1
    return BurntIds(labels, tuple(plain_code(float(value)) for value in found))
