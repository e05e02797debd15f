"""From which run, or from which scheme with the project's data, a place is explained."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ..core.issues import CoreError
from ..core.schemes.scheme import ZoningScheme
from . import preferences
from .binding import project_binding
from .layer_saving import written_binding
from .paths import load_scheme_named
from .rule_rows import known_schemes
from .run_records import RunRecord, read_run, recent_runs
from .zoning_request import SHARED

translate = QCoreApplication.translate

TASK = "zoning"


@dataclass(frozen=True)
class Ground:
    """What an explanation rests on: ``folder`` of a run, or a ``scheme`` with the data of the project."""

    title: str
    scheme: str
    folder: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    grade: str = ""

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.folder or f"scheme:{self.scheme}"

    @property
    def crs(self) -> str:
        """The CRS of its cells."""
        return str(self.parameters.get("CRS") or preferences.analysis_crs())


def grounds(project: QgsProject, last: Mapping[str, Any], language: str) -> list[Ground]:
    """The run that the project keeps in ``last`` first, then recent runs, then schemes with the data of the project."""
    found: dict[str, Ground] = {}
    last_run = read_run(str(last.get("folder") or "")) if last.get("results") else None
    for record in [*([last_run] if last_run else []), *recent_runs()]:
        ground = run_ground(record)
        if ground is not None:
            found.setdefault(ground.key, ground)
    if _has_data(project):
        for scheme in known_schemes(TASK, language):
            if not scheme.faulty:
                title = translate("EcoAxis", "{scheme}, data of the project").format(scheme=scheme.title)
                ground = Ground(title, scheme.id)
                found[ground.key] = ground
    return list(found.values())


def run_ground(record: RunRecord) -> Optional[Ground]:
    """A zoning run to explain by; ``None`` for runs of other tasks."""
    parameters = record.state.get("parameters")
    if record.task != TASK or not isinstance(parameters, dict) or not parameters.get("SCHEME"):
        return None
    title = translate("EcoAxis", "{title}, {when}").format(title=record.title, when=record.when.replace("T", " ")[:16])
    grade = str(record.outputs.get("GRADE") or "")
    return Ground(title, str(parameters["SCHEME"]), record.folder, parameters, grade)


def ground_scheme(ground: Ground) -> Optional[ZoningScheme]:
    """Its scheme, or ``None`` where it has faults or is gone."""
    try:
        scheme = load_scheme_named(ground.scheme)
    except CoreError:
        return None
    return scheme if isinstance(scheme, ZoningScheme) else None


def explain_parameters(ground: Ground, project: QgsProject, folder: str) -> dict[str, Any]:
    """Parameters of ``explaingrade`` that cut the same cells from the same data as the run did.

    The project's binding is written into ``folder`` where there is no run. Raises ``CoreError``.
    """
    if ground.parameters:
        return {name: ground.parameters[name] for name in SHARED if ground.parameters.get(name)}
    return {
        "SCHEME": ground.scheme,
        "BINDING": written_binding(project, folder),
        "CELL_SIZE": preferences.cell_size(),
        "CRS": preferences.analysis_crs(),
    }


def _has_data(project: QgsProject) -> bool:
    try:
        return bool(project_binding(project).datasets)
    except CoreError:
        return False
