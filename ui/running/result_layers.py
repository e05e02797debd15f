"""Results as layers of the project: in a group with a plain name, on top of the map."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject

from ..desk import Desk

Layers = dict[str, QgsMapLayer]


def show_results(
    desk: Desk, layers: Mapping[str, QgsMapLayer], title: str, hidden: tuple[str, ...] = (), zoom: bool = False
) -> Layers:
    """Add ``layers`` to the project in a new group ``title`` on top, first key on top; returns them by key.

    Those in ``hidden`` are added but not drawn. ``zoom`` moves the map to the first layer with an extent.
    """
    group = new_group(desk.project, title)
    shown: Layers = {}
    for key, layer in layers.items():
        added = desk.project.addMapLayer(layer, False)
        node = group.addLayer(added)
        node.setExpanded(len(shown) == 0)
        node.setItemVisibilityChecked(key not in hidden)
        shown[key] = added
    if zoom:
        zoom_to(desk, next(iter(shown.values()), None))
    return shown


def new_group(project: QgsProject, title: str) -> QgsLayerTreeGroup:
    """A group on top of the layer tree; a number is added to a title that is taken."""
    root = project.layerTreeRoot()
    name, count = title, 1
    while root.findGroup(name) is not None:
        count += 1
        name = f"{title} ({count})"
    return root.insertGroup(0, name)


def zoom_to(desk: Desk, layer: Optional[QgsMapLayer]) -> None:
    """Move the map to ``layer``, with a margin."""
    if layer is None or desk.canvas is None or layer.extent().isEmpty():
        return
    extent = desk.canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    extent.scale(1.15)
    desk.canvas.setExtent(extent)
    desk.canvas.refresh()
