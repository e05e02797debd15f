"""Random patch graphs for comparisons with brute force."""
from __future__ import annotations

import numpy as np
from ecoaxis.core.connectivity.graphs.graph import PatchGraph


def random_graph(
    seed: int, size: int = 12, density: float = 0.3, directed: bool = False, kind: str = "real"
) -> PatchGraph:
    """``kind``: real distances, ``ties`` (1 to 3), ``zeros`` (0 to 2), ``weightless`` (some attributes 0)."""
    draw = np.random.default_rng(seed)
    one, other = np.meshgrid(np.arange(size), np.arange(size), indexing="ij")
    wanted = (one != other) if directed else (one < other)
    wanted &= draw.random((size, size)) < density
    sources, targets = one[wanted].astype(np.int64), other[wanted].astype(np.int64)
    count = len(sources)
    distances = {
        "ties": draw.integers(1, 4, count).astype(float),
        "zeros": draw.integers(0, 3, count).astype(float),
    }.get(kind, draw.uniform(0.1, 5.0, count))
    attributes = draw.uniform(0.5, 10.0, size)
    if kind == "weightless":
        attributes[draw.random(size) < 0.4] = 0.0
    return PatchGraph(tuple(f"p{i}" for i in range(size)), attributes, sources, targets, distances, directed)
