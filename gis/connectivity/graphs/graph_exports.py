"""Patch graphs as files for other programs: Conefor, GraphML and GeoJSON."""
from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

from ....core.connectivity.graphs.conefor import link_lines, node_lines
from ....core.connectivity.graphs.networkx_graph import networkx_graph
from ....core.connectivity.packages import needed
from ....core.issues import CoreError, error
from ...crs_proposal import is_stated
from .graph_layers import geometries, shape_of
from .patch_graphs import GraphTable, ReadGraph, table_name

WGS84 = "EPSG:4326"
DECIMALS = 8
"""Of longitude and latitude; about a millimetre."""


class GraphExport:
    """A graph with the places of its patches, ready to be written to ``path`` in one of several formats."""

    def __init__(self, read: ReadGraph, nodes: GraphTable, links: Optional[GraphTable]):
        self._read = read
        self._nodes = nodes
        self._links = links
        self._crs = shape_of(nodes)[0]
        self._centres: Optional[dict[int, QgsPointXY]] = None

    def conefor_nodes(self, path: str) -> None:
        """Patches for Conefor; a third column tells candidates where there are any. Raises ``CoreError``."""
        existing = None if self._read.existing.all() else self._read.existing
        _write_lines(path, node_lines(self._read.graph, existing))

    def conefor_links(self, path: str) -> None:
        """Links for Conefor: distances, or probabilities where the graph has those. Raises ``CoreError``."""
        _write_lines(path, link_lines(self._read.graph))

    def graphml(self, path: str) -> None:
        """GraphML by networkx; x and y are the centres of patches in the CRS of their layer. Raises ``CoreError``."""
        needed("networkx").write_graphml(self._network(), path)

    def geojson(self, path: str, context: QgsCoordinateTransformContext) -> None:
        """GeoJSON (RFC 7946) in WGS 84: patches as points within them, links as lines.

        Lines are those of the links' layer, or straight where it has none. Raises ``CoreError`` for patches without a
        place or a CRS.
        """
        if self._crs is None:
            raise CoreError(error("graph.no_places", file=table_name(self._nodes)))
        if not is_stated(self._crs):
            raise CoreError(error("graph.places_without_crs", file=table_name(self._nodes)))
        network = self._network()
        centres = self._moved({place: QgsGeometry.fromPointXY(each) for place, each in self._places().items()}, context)
        ids = self._read.graph.ids
        missing = [ids[place] for place in range(len(ids)) if place not in centres]
        if missing:
            raise CoreError(error("graph.patch_without_place", id=missing[0], count=len(missing)))
        points = {ids[place]: point.asPoint() for place, point in centres.items()}
        drawn = self._lines(context)
        features = [
            _feature({"type": "Point", "coordinates": _position(points[name])}, {"id": name, **values})
            for name, values in network.nodes(data=True)
        ]
        for source, target, values in network.edges(data=True):
            straight = [_position(points[source]), _position(points[target])]
            shape = drawn.get((source, target)) or {"type": "LineString", "coordinates": straight}
            features.append(_feature(shape, {"from": source, "to": target, **values}))
        with open(path, "w", encoding="utf-8") as stream:
            json.dump({"type": "FeatureCollection", "features": features}, stream, ensure_ascii=False)

    def _network(self) -> Any:
        existing = None if self._read.existing.all() else self._read.existing
        positions = {place: (point.x(), point.y()) for place, point in self._places().items()}
        crs = self._crs.authid() if self._crs is not None else ""
        return networkx_graph(self._read.graph, existing, positions, crs)

    def _places(self) -> dict[int, QgsPointXY]:
        """A point within each patch that has a geometry."""
        if self._centres is None:
            self._centres = {}
            for place, geometry in geometries(self._nodes, self._read.node_features):
                point = geometry.pointOnSurface()
                if not point.isNull() and not point.isEmpty():
                    self._centres[place] = point.asPoint()
        return self._centres

    def _lines(self, context: QgsCoordinateTransformContext) -> dict[tuple[str, str], dict[str, Any]]:
        """The drawn links by their ends, in either order where they are not directed."""
        crs = shape_of(self._links)[0]
        if crs is None or not is_stated(crs):
            return {}
        graph = self._read.graph
        shapes = dict(geometries(self._links, self._read.link_features))
        found = {}
        for place, line in self._moved(shapes, context, crs).items():
            ends = graph.ids[graph.sources[place]], graph.ids[graph.targets[place]]
            shape = json.loads(line.asJson(DECIMALS))
            found[ends] = shape
            if not graph.directed:
                found[ends[::-1]] = shape
        return found

    def _moved(
        self,
        shapes: Mapping[int, QgsGeometry],
        context: QgsCoordinateTransformContext,
        crs: Optional[QgsCoordinateReferenceSystem] = None,
    ) -> dict[int, QgsGeometry]:
        """Geometries in WGS 84, without empty ones."""
        transform = QgsCoordinateTransform(crs or self._crs, QgsCoordinateReferenceSystem(WGS84), context)
        found = {}
        for place, shape in shapes.items():
            moved = QgsGeometry(shape)
            try:
                moved.transform(transform)
            except QgsCsException as fault:
                raise CoreError(error("graph.place_not_transformed", id=str(place + 1))) from fault
            if not moved.isNull() and not moved.isEmpty():
                found[place] = moved
        return found


def _write_lines(path: str, lines: list[str]) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in lines)


def _position(point: QgsPointXY) -> list[float]:
    return [round(point.x(), DECIMALS), round(point.y(), DECIMALS)]


def _feature(shape: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": shape}
