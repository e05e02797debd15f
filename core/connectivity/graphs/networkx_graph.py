"""A patch graph as other Python programs know it: a graph of networkx."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..packages import needed
from .graph import PatchGraph


def networkx_graph(
    graph: PatchGraph,
    existing: np.ndarray | None = None,
    positions: Mapping[int, tuple[float, float]] | None = None,
    crs: str = "",
) -> Any:
    """A ``networkx.Graph``, or a ``DiGraph`` of directed links; nodes are the ids.

    Nodes have ``attribute`` and, where given, ``existing`` (1 or 0, from (n,) bool) and ``x``, ``y`` (``positions`` by
    patch, in ``crs``); links have ``distance``, or ``probability`` and ``distance`` = -ln of it.
    Raises ``CoreError`` where networkx is missing.
    """
    networkx = needed("networkx")
    made = networkx.DiGraph() if graph.directed else networkx.Graph()
    if crs:
        made.graph["crs"] = crs
    for place, (name, attribute) in enumerate(zip(graph.ids, graph.attributes.tolist())):
        values: dict[str, Any] = {"attribute": attribute}
        if existing is not None:
            values["existing"] = int(existing[place])
        if positions is not None and place in positions:
            values["x"], values["y"] = positions[place]
        made.add_node(name, **values)
    probabilities = [] if graph.probabilities is None else graph.probabilities.tolist()
    ends = zip(graph.sources.tolist(), graph.targets.tolist(), graph.distances.tolist())
    for place, (source, target, distance) in enumerate(ends):
        values = {"distance": distance}
        if probabilities:
            values["probability"] = probabilities[place]
        made.add_edge(graph.ids[source], graph.ids[target], **values)
    return made
