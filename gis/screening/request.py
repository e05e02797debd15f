"""What a window asks of ``screendevelopment``: its parameters from what the user entered, all inputs as files."""
from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject

from ...core.issues import CoreError, error
from ..language import user_language
from ..layer_saving import own_source, written_binding
from ..preferences import analysis_crs
from .outcome import FINDINGS, RELIEFS, VERDICTS
from .site_drafts import SITE_FIELD, drafts_of_state, write_sites

ALGORITHM = "ecoaxis:screendevelopment"
SITES_FILE = "sites.gpkg"
OUTPUTS = {VERDICTS: "verdicts.gpkg", FINDINGS: "findings.gpkg", RELIEFS: "what_to_leave_out.gpkg"}
REPORT_FILES = {
    "REPORT": "screening-report.pdf",
    "REPORT_HTML": "screening-report.html",
    "REPORT_XLSX": "screening-report.xlsx",
}


def screening_parameters(state: Mapping[str, Any], project: QgsProject, folder: str) -> dict[str, Any]:
    """The parameters of a run whose inputs and outputs lie in ``folder``. Raises ``CoreError``.

    ``state`` holds ``sites``, ``scheme`` and, where connected habitat is measured, ``habitat``.
    """
    drafts = drafts_of_state(state.get("sites"))
    if not drafts:
        raise CoreError(error("screening.no_sites"))
    crs = QgsCoordinateReferenceSystem(analysis_crs())
    return {
        "INPUT": write_sites(drafts, crs, os.path.join(folder, SITES_FILE)),
        "SITE_FIELD": SITE_FIELD,
        "SCHEME": state.get("scheme"),
        "BINDING": written_binding(project, folder),
        "CRS": crs.authid() or crs.toWkt(),
        **_habitat(state.get("habitat"), project, folder),
        "LANGUAGE": user_language(),
        **{name: os.path.join(folder, file) for name, file in OUTPUTS.items()},
    }


def report_parameters(parameters: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a run that writes the report of an earlier one: its inputs, layers in memory, ``wanted``."""
    inputs = {name: value for name, value in parameters.items() if name not in OUTPUTS}
    return {**inputs, VERDICTS: "TEMPORARY_OUTPUT", FINDINGS: "TEMPORARY_OUTPUT", **wanted}


def fingerprint(state: Mapping[str, Any], binding: str) -> str:
    """A short text that changes when what is to be calculated does; ``binding`` is that of the project."""
    entries = [state.get("sites"), state.get("scheme"), state.get("habitat"), binding, analysis_crs()]
    return hashlib.sha256(json.dumps(entries, sort_keys=True, default=str).encode()).hexdigest()[:16]


def _habitat(asked: Any, project: QgsProject, folder: str) -> dict[str, Any]:
    if not isinstance(asked, Mapping) or not asked.get("measured"):
        return {}
    layer = project.mapLayer(str(asked.get("layer") or ""))
    return {
        "PATCHES": own_source(layer, folder) if layer is not None else None,
        "DISPERSAL": asked.get("dispersal"),
        "PROBABILITY": asked.get("probability"),
        "MAX_DISTANCE": asked.get("longest") or None,
    }
