"""The results of a comparison, read for the page that shows it. For any thread."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qgis.core import QgsMapLayer

from ....core.progress import Progress
from .comparison import PatchChange, SpeciesChange, patch_changes, restored_change, species_change
from .graph_look import candidate_layers, graph_layers
from .results import CandidateRow, SpeciesResult, read_attributes, read_candidates, read_rows, read_species


@dataclass
class ScenarioResult:
    """The change of a species, with the patches that are touched or the candidates, and layers for the map."""

    change: SpeciesChange
    patches: list[PatchChange] = field(default_factory=list)
    candidates: list[CandidateRow] = field(default_factory=list)
    layers: dict[str, QgsMapLayer] = field(default_factory=dict)
    before_files: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


def read_development(
    study: Sequence[Mapping[str, Any]], then: Sequence[Mapping[str, Any]], progress: Progress
) -> list[ScenarioResult]:
    """Before and after a development, for each species. Raises ``CoreError`` and ``Cancelled``."""
    found = []
    for number, (before, after) in enumerate(zip(study, then)):
        part = progress.part(number / len(study), (number + 1) / len(study))
        now, later = _read(before, part.part(0.0, 0.4)), _read(after, part.part(0.4, 0.8))
        touched = patch_changes(
            read_attributes(now.files["NODES_OUT"], part.part(0.8, 0.9)),
            read_attributes(later.files["NODES_OUT"], part.part(0.9, 1.0)),
        )
        change = species_change(now, later.equivalent, later.total)
        found.append((ScenarioResult(change, touched, [], {}, now.files, later.files), later.distance_unit))
    # Last, for from here on nothing is cancelled: layers handed to the main thread must not go in this one.
    return [replace(result, layers=graph_layers(result.files, unit)) for result, unit in found]


def read_restoration(
    study: Sequence[Mapping[str, Any]], then: Sequence[Mapping[str, Any]], progress: Progress
) -> list[ScenarioResult]:
    """Before and after restoring the chosen candidates, for each species. Raises ``CoreError`` and ``Cancelled``."""
    found = []
    for number, (before, after) in enumerate(zip(study, then)):
        part = progress.part(number / len(study), (number + 1) / len(study))
        now = _read(before, part.part(0.0, 0.7))
        files = dict(after["files"])
        rows = read_candidates(files["OUTPUT"], part.part(0.7, 1.0))
        change = restored_change(now, read_rows(files["SEQUENCE"]))
        found.append((ScenarioResult(change, [], rows, {}, now.files, files), now.distance_unit))
    return [
        replace(result, layers={**candidate_layers(result.files), **graph_layers(result.files, unit)})
        for result, unit in found
    ]


def _read(told: Mapping[str, Any], progress: Progress) -> SpeciesResult:
    return read_species({**told, "files": {**told["files"], "CURVE": ""}}, progress)
