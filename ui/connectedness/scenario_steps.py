"""Which algorithms a comparison of before and after runs: the same ones, on altered patches or with candidates."""
from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...gis.connectivity.study.results import SQUARE_METRES
from ...gis.layer_saving import file_name
from ...gis.report import formats
from ..running.sequence import RunSequence, Step
from .study_steps import CUT_OFF, LEAST_COST

translate = QCoreApplication.translate

TEXT = 2
"""The field calculator's number for texts."""

State = dict[str, Any]


def development_run(
    project: QgsProject, study: Sequence[State], sites: str, folder: str, owner: str
) -> tuple[RunSequence, list[State]]:
    """The study again, with the ground of ``sites`` taken from its patches; and what is told of each species."""
    steps: list[Step] = []
    told: list[State] = []
    graphs: dict[str, tuple[str, str]] = {}
    for each in study:
        nodes = each["files"]["NODES"]
        if nodes not in graphs:
            end = str(len(graphs) + 1)
            graphs[nodes] = os.path.join(folder, f"patches_{end}.gpkg"), os.path.join(folder, f"links_{end}.gpkg")
            parameters = {
                "PATCHES": nodes,
                "ID_FIELD": "id",
                "WEIGHT_FIELD": None if each["unit"] == SQUARE_METRES else "attribute",
                "BARRIERS": sites,
                "MIN_AREA": float(each["smallest_ha"] or 0.0) * formats.SQUARE_METRES_PER_HECTARE or None,
                "DISTANCE_TYPE": each["distance_type"],
                "MAX_DISTANCE": each["longest"] or None,
                "RESISTANCE": each["resistance"] if each["distance_type"] == LEAST_COST else None,
                "LINK_SET": "planar" if each["planar"] else None,
                "NODES": graphs[nodes][0],
                "LINKS": graphs[nodes][1],
            }
            title = translate("EcoAxis", "Taking the development's ground from the patches…")
            steps.append(Step(title, "ecoaxis:buildpatchgraph", parameters, f"graph_{end}"))
        end = file_name(each["key"])
        files = {
            "INDICES": os.path.join(folder, f"indices_{end}.csv"),
            "NODES_OUT": os.path.join(folder, f"importance_{end}.gpkg"),
        }
        if each["files"].get("LINKS_OUT"):
            files["LINKS_OUT"] = os.path.join(folder, f"link_importance_{end}.gpkg")
        parameters = {
            "NODES": graphs[nodes][0],
            "LINKS": graphs[nodes][1],
            "DISPERSAL": f"{each['dispersal']:.12g}",
            "PROBABILITY": each["probability"],
            "CUT_OFF": CUT_OFF if each["cut_off"] else None,
            **files,
        }
        title = translate("EcoAxis", "Calculating connectivity: {species}…").format(species=each["name"])
        steps.append(Step(title, "ecoaxis:connectivityindices", parameters, f"indices_{each['key']}"))
        told.append({**each, "files": {"NODES": graphs[nodes][0], "LINKS": graphs[nodes][1], **files}})
    return RunSequence(steps, project, owner), told


def restoration_run(
    project: QgsProject,
    study: Sequence[State],
    candidates: str,
    settings: Mapping[str, Any],
    folder: str,
    owner: str,
) -> tuple[RunSequence, list[State]]:
    """The candidates ranked for each species of the study; and what is told of each."""
    steps: list[Step] = []
    told: list[State] = []
    for each in study:
        end = file_name(each["key"])
        files = {
            "OUTPUT": os.path.join(folder, f"candidates_{end}.gpkg"),
            "SEQUENCE": os.path.join(folder, f"sequence_{end}.csv"),
        }
        parameters = {
            "NODES": each["files"]["NODES"],
            "LINKS": each["files"]["LINKS"],
            "CANDIDATES": candidates,
            "CANDIDATE_ID_FIELD": settings.get("id_field"),
            "COST_FIELD": settings.get("cost_field"),
            "BUDGET": settings.get("budget") or None,
            "PICKS": settings.get("picks") or None,
            "MAX_DISTANCE": settings.get("reach") or each["longest"] or None,
            "DISPERSAL": f"{each['dispersal']:.12g}",
            "PROBABILITY": each["probability"],
            **files,
        }
        title = translate("EcoAxis", "Ranking the candidates: {species}…").format(species=each["name"])
        steps.append(Step(title, "ecoaxis:rankrestoration", parameters, f"restoration_{each['key']}"))
        more, graph = _restored_graph(each, files["OUTPUT"], os.path.join(folder, f"restored_{end}"))
        steps += more
        told.append({**each, "files": {**files, **graph}})
    return RunSequence(steps, project, owner), told


def _restored_graph(each: State, candidates: str, stem: str) -> tuple[list[Step], State]:
    """The steps that make the graph of the patches with the chosen candidates, for the map; and its files."""
    key, title = each["key"], translate("EcoAxis", "Drawing the network with the restored patches…")
    files = {
        "NODES": f"{stem}_patches.gpkg",
        "LINKS": f"{stem}_links.gpkg",
        "NODES_OUT": f"{stem}_importance.gpkg",
    }
    if each["files"].get("LINKS_OUT"):
        files["LINKS_OUT"] = f"{stem}_link_importance.gpkg"
    chosen, merged, named = f"{stem}_chosen.gpkg", f"{stem}_merged.gpkg", f"{stem}_named.gpkg"
    made = (
        ("native:extractbyexpression", {"INPUT": candidates, "EXPRESSION": '"step" IS NOT NULL', "OUTPUT": chosen}),
        ("native:mergevectorlayers", {"LAYERS": [each["files"]["NODES"], chosen], "OUTPUT": merged}),
        (
            "native:fieldcalculator",
            {
                "INPUT": merged, "FIELD_NAME": "patch", "FIELD_TYPE": TEXT, "FIELD_LENGTH": 0, "FIELD_PRECISION": 0,
                "FORMULA": "coalesce(\"id\", 'R ' || \"candidate\")", "OUTPUT": named,
            },
        ),
        (
            "ecoaxis:buildpatchgraph",
            {
                "PATCHES": named, "ID_FIELD": "patch", "WEIGHT_FIELD": "attribute",
                "DISTANCE_TYPE": each["distance_type"], "MAX_DISTANCE": each["longest"] or None,
                "NODES": files["NODES"], "LINKS": files["LINKS"],
            },
        ),
        (
            "ecoaxis:connectivityindices",
            {
                "NODES": files["NODES"], "LINKS": files["LINKS"], "DISPERSAL": f"{each['dispersal']:.12g}",
                "PROBABILITY": each["probability"], "NODES_OUT": files["NODES_OUT"],
                "LINKS_OUT": files.get("LINKS_OUT"),
            },
        ),
    )  # fmt: skip
    steps = [Step(title, algorithm, parameters, f"{algorithm}_{key}") for algorithm, parameters in made]
    return steps, files
