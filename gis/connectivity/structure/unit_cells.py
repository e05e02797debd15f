"""The cells of a grid that lie in a unit."""
from __future__ import annotations

import os

import numpy as np
from qgis.core import QgsGeometry

from ...feature_store import FeatureStore, store_folder
from ...grid import Grid, Window
from ..surfaces.surface import NUMBER


def cells_in(geometry: QgsGeometry, grid: Grid) -> tuple[Window, np.ndarray]:
    """The window of ``grid`` around a polygon in its CRS, and which of its cells have their centre in it.

    Returns an empty window and array for a null geometry and for one beside the grid.
    """
    none = Window(0, 0, 0, 0)
    if geometry.isNull():
        return none, np.zeros((0, 0), bool)
    window = grid.window_of(geometry.boundingBox())
    if not window.rows or not window.columns:
        return none, np.zeros((0, 0), bool)
    with store_folder() as folder:
        store = FeatureStore(os.path.join(folder, "unit.gpkg"), "polygon", (NUMBER,))
        store.write(grid, [(geometry, (1.0,))])
        return window, store.burn(grid, window, NUMBER, np.dtype(np.uint8)) > 0
