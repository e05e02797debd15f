"""The layers of a study on the map: a group for each species, of which one is drawn; marks on what is chosen."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsMapLayer

from ...gis.connectivity.study.ground_of import Ground, ground_named, ground_of
from ..desk import Desk
from ..map_tools.ground_marks import GroundMarks
from ..running.result_layers import show_results

MARK = "#e0007a"
"""Magenta, which neither the patches nor the links have."""


class StudyLayers:
    """Adds, switches and marks; the layers belong to the project and to the user."""

    def __init__(self, desk: Desk):
        self._desk = desk
        self._marks = GroundMarks(desk.canvas, MARK, width=3)

    def show(self, title: str, layers: Mapping[str, QgsMapLayer], zoom: bool) -> None:
        """Add ``layers`` as a group, unless the project has them already."""
        wanted = {key: layer for key, layer in layers.items() if self._in_project(layer.source()) is None}
        if wanted:
            order = {key: wanted[key] for key in ("candidates", "links", "patches") if key in wanted}
            show_results(self._desk, order, title, zoom=zoom)

    def switch(self, sources: Mapping[str, str], chosen: str) -> None:
        """Draw the group that holds the layer of ``chosen`` and not those of others; ``sources`` by species."""
        groups: dict[int, tuple[QgsLayerTreeGroup, bool]] = {}
        for key, source in sources.items():
            group = self._group(source)
            if group is not None:
                known = groups.get(id(group), (group, False))
                groups[id(group)] = (group, known[1] or key == chosen)
        for group, shown in groups.values():
            group.setItemVisibilityChecked(shown)

    def mark(self, source: str, fid: int) -> bool:
        """Mark a patch or link and move the map there; whether it is drawn."""
        return self._show(ground_of(source, fid) if source else None)

    def mark_patch(self, source: str, name: str) -> bool:
        """Mark the patch called ``name``."""
        return self._show(ground_named(source, name) if source else None)

    def _show(self, ground: Optional[Ground]) -> bool:
        if ground is None:
            self.clear()
            return False
        self._marks.show([ground])
        return self._marks.zoom_to([ground])

    def clear(self) -> None:
        """Take the marks off the map."""
        self._marks.clear()

    def _in_project(self, source: str) -> Optional[QgsMapLayer]:
        file = source.partition("|")[0]
        layers = self._desk.project.mapLayers().values()
        return next((layer for layer in layers if layer.source().partition("|")[0] == file), None)

    def _group(self, source: str) -> Optional[QgsLayerTreeGroup]:
        layer = self._in_project(source)
        node = self._desk.project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        parent = node.parent() if node is not None else None
        return parent if isinstance(parent, QgsLayerTreeGroup) and parent.parent() is not None else None
