"""The negative exponential dispersal kernel."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..issues import CoreError, error


@dataclass(frozen=True)
class DispersalKernel:
    """p = exp(-k d), with p equal to ``probability`` at ``distance`` (Saura & Pascual-Hortal 2007).

    ``distance``: in the unit of the links' distances, above 0. ``probability``: in (0, 1); 0.5 makes ``distance`` the
    median dispersal distance. Raises ``CoreError`` for other values.
    """

    distance: float
    probability: float = 0.5

    def __post_init__(self) -> None:
        if not (math.isfinite(self.distance) and self.distance > 0):
            raise CoreError(error("graph.bad_dispersal", value=f"{self.distance:g}"))
        if not 0 < self.probability < 1:
            raise CoreError(error("graph.bad_dispersal_probability", value=f"{self.probability:g}"))

    @property
    def decay(self) -> float:
        """k = -ln(probability) / distance, per unit of distance."""
        return -math.log(self.probability) / self.distance

    def probabilities(self, distances: np.ndarray) -> np.ndarray:
        """Dispersal probability at ``distances`` (any shape); 1 at distance 0."""
        return np.exp(-self.decay * np.asarray(distances, dtype=np.float64))

    def distance_at(self, probability: float) -> float:
        """The distance at which the kernel falls to ``probability``."""
        return -math.log(probability) / self.decay
