"""A feature near a site, with the ground within a distance of it, drawn once."""
from __future__ import annotations

import math
from typing import Optional

from qgis.core import QgsGeometry

BUFFER_SEGMENTS = 36
BUFFER_EXCESS = 1 / math.cos(math.pi / (4 * BUFFER_SEGMENTS))
"""Circles are drawn as polygons around the circle, not in it, so that what stays outside is really far enough."""
BUFFER_MARGIN_M = 0.001


def drawn_distance(distance: float) -> float:
    """How far (m) buffers are drawn so that they hold everything within ``distance``: at most 0.03 % farther."""
    return distance * BUFFER_EXCESS + BUFFER_MARGIN_M


class Around:
    """A feature that a rule selects, within ``distance`` (m) of a site."""

    def __init__(self, geometry: QgsGeometry, label: str, distance: float):
        self.geometry = geometry
        self.label = label
        self._distance = distance
        self._reach: Optional[QgsGeometry] = None

    @property
    def reach(self) -> QgsGeometry:
        """The ground within the distance of the feature; circles have 144 corners around the circle."""
        if self._reach is None:
            self._reach = self.geometry.buffer(drawn_distance(self._distance), BUFFER_SEGMENTS)
        return self._reach
