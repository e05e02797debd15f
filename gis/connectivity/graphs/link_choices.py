"""How links between patches are measured and chosen; apart from the work, so that a list of choices loads little."""
from __future__ import annotations

EDGE, CENTROID, LEAST_COST = "edge", "centroid", "least-cost"
DISTANCE_TYPES = (EDGE, CENTROID, LEAST_COST)
ALL_PAIRS, PLANAR = "all", "planar"
LINK_SETS = (ALL_PAIRS, PLANAR)
