"""From what a user chose to the parameters of ``gradezoning``, as files that outlive the project."""
from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer

from ..core.issues import CoreError, error
from .binding import project_binding
from .checks import ADMIN_UNITS
from .layer_saving import MEMORY, own_source, written_binding
from .project_sources import layer_source, place_of
from .zoning_plan import extent_parameter

FILES = {
    "GRADE": "grade.tif",
    "DECIDER": "decider.tif",
    "CRITERIA": "criteria.tif",
    "SUMMARY": "summary.csv",
    "LEGEND": "legend.csv",
}
"""Name of each output's file in the folder of a run."""

SHARED = ("SCHEME", "BINDING", "EXTENT", "CELL_SIZE", "CRS", "MASK")
"""Parameters that the explanation of a grade takes over from the run that made it."""


def chosen_extent(project: QgsProject, state: Mapping[str, Any]) -> tuple[QgsRectangle, QgsCoordinateReferenceSystem]:
    """The rectangle that ``state`` names and its CRS; null where the data decide.

    Raises ``CoreError`` (``zoning.layer_gone``) when its layer is no longer in the project.
    """
    kind = str(state.get("area", "data"))
    if kind == "layer":
        layer = polygon_layer(project, str(state.get("extent_layer", "")))
        return layer.extent(), layer.crs()
    corners = state.get("extents", {}).get(kind) if kind != "data" else None
    if not corners:
        return QgsRectangle(), QgsCoordinateReferenceSystem()
    return QgsRectangle(*(float(each) for each in corners[:4])), QgsCoordinateReferenceSystem(str(corners[4]))


def polygon_layer(project: QgsProject, layer_id: str) -> QgsVectorLayer:
    """The layer of that id. Raises ``CoreError`` (``zoning.layer_gone``) when it is no longer there."""
    layer = project.mapLayer(layer_id)
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise CoreError(error("zoning.layer_gone"))
    return layer


def county_layer(project: QgsProject) -> tuple[str, str]:
    """Id of the project's layer that plays the administrative units, and its field of names; empty where none does.

    Officers grade their own county: data such as elevation go beyond its border.
    """
    try:
        entry = project_binding(project).datasets.get(ADMIN_UNITS)
    except CoreError:
        return "", ""
    if entry is None:
        return "", ""
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.providerType() != MEMORY:
            source = layer_source(layer)
            if source is not None and place_of(source.entry) == place_of(entry):
                name = entry.fields.get("name", "")
                return layer.id(), name if layer.fields().indexOf(name) >= 0 else ""
    return "", ""


def zoning_parameters(project: QgsProject, state: Mapping[str, Any], folder: str) -> dict[str, Any]:
    """Parameters of ``gradezoning`` with all its outputs in ``folder``, where the binding is written as well.

    Raises ``CoreError`` when something cannot be written or a chosen layer is gone.
    """
    parameters: dict[str, Any] = {
        "SCHEME": str(state.get("scheme", "")),
        "BINDING": written_binding(project, folder),
        "CELL_SIZE": float(state.get("cell", 10.0)),
        "CRS": str(state.get("crs", "EPSG:5179")),
    }
    extent, crs = chosen_extent(project, state)
    if not extent.isNull():
        parameters["EXTENT"] = extent_parameter(extent, crs)
    if state.get("mask"):
        parameters["MASK"] = own_source(polygon_layer(project, str(state["mask"])), folder)
    if state.get("units"):
        parameters["UNITS"] = own_source(polygon_layer(project, str(state["units"])), folder)
        parameters["UNIT_FIELD"] = str(state.get("unit_field", ""))
    parameters.update({name: os.path.join(folder, file) for name, file in FILES.items()})
    return parameters
