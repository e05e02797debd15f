"""Which algorithms a study runs, one after the other, and with which parameters."""
from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error
from ...gis.connectivity.study.patch_survey import class_expression, layer_file
from ...gis.connectivity.study.resistance_words import column_for, columns_of
from ...gis.connectivity.study.results import COST, METRES, SQUARE_METRES
from ...gis.connectivity.study.species_choices import (
    SpeciesChoice,
    curve_distances,
    distance_in_links,
    kept_species,
)
from ...gis.layer_saving import file_name, own_source, written_binding
from ...gis.report import formats
from ..running.sequence import RunSequence, Step
from .choices import CENTROID, COSTS, EDGE, GRAPH, MAKE, POLYGONS, PROBABILITY, SURFACE

translate = QCoreApplication.translate

LEAST_COST = "least-cost"
CUT_OFF = 1e-6
DISTANCES = {EDGE: EDGE, CENTROID: CENTROID, SURFACE: LEAST_COST, MAKE: LEAST_COST}
State = dict[str, Any]


class StudySteps:
    """The steps of the study in ``state``; files go to ``folder``. Raises ``CoreError`` when a layer has gone."""

    def __init__(self, project: QgsProject, state: State, folder: str):
        self._project = project
        self._patches: State = state.get("patches", {})
        self._resistance: State = state.get("resistance", {})
        self._settings: State = state.get("species", {})
        self._folder = folder
        self._steps: list[Step] = []
        self.species = [row for row in kept_species(self._settings.get("rows", [])) if row.used]
        self.told: list[State] = []

    def sequence(self, owner: str) -> RunSequence:
        """All steps as one run."""
        self._steps, self.told = [], []
        if not self.species:
            raise CoreError(error("study.no_species"))
        graphs: dict[str, tuple[str, str]] = {}
        source = None if self._is_graph else self._patch_source()
        columns = self._columns()
        for column in dict.fromkeys(columns.values()):
            graphs[column] = self._graph(column, source)
        for species in self.species:
            self._indices(species, *graphs[columns[species.key]])
        return RunSequence(self._steps, self._project, owner)

    @property
    def _is_graph(self) -> bool:
        return self._patches.get("kind") == GRAPH

    @property
    def _kind(self) -> str:
        return str(self._resistance.get("kind", EDGE))

    @property
    def _costs(self) -> bool:
        return not self._is_graph and self._kind in COSTS

    @property
    def _probable(self) -> bool:
        return self._is_graph and self._patches.get("link_values") == PROBABILITY

    def _file(self, name: str) -> str:
        return os.path.join(self._folder, name)

    def _columns(self) -> dict[str, str]:
        """The column of resistances of each species; one and the same where none is needed."""
        if self._is_graph or self._kind != MAKE:
            return {species.key: "" for species in self.species}
        known = columns_of(str(self._resistance.get("table", "")))
        found = {species.key: column_for(species.column, known) for species in self.species}
        missing = [species.name for species in self.species if not found[species.key]]
        if missing:
            raise CoreError(error("study.no_column", species=", ".join(missing)))
        return found

    def _patch_source(self) -> str:
        """The file of patches; classes are taken out of a layer by a step of their own."""
        if self._patches["kind"] != POLYGONS:
            return own_source(self._layer(self._patches.get("raster", "")), self._folder)
        source = layer_file(self._layer(self._patches.get("layer", "")), self._folder)
        wanted = self._patches.get("classes")
        if wanted is None:
            return source
        chosen = self._file("habitat.gpkg")
        expression = class_expression(self._patches["class_field"], wanted)
        parameters = {"INPUT": source, "EXPRESSION": expression, "OUTPUT": chosen}
        self._add(
            translate("EcoAxis", "Taking the habitat out of the layer…"),
            "native:extractbyexpression", "habitat", parameters, 0.3,
        )  # fmt: skip
        return chosen

    def _layer(self, layer_id: str) -> Any:
        layer = self._project.mapLayer(layer_id)
        if layer is None:
            raise CoreError(error("study.layer_gone"))
        return layer

    def _graph(self, column: str, source: Optional[str]) -> tuple[str, str]:
        """Add the steps that make patches and links; returns their files."""
        if source is None:
            return str(self._patches["nodes"]), str(self._patches["links"])
        end = f"_{file_name(column)}" if column else ""
        raster = ""
        if self._kind == SURFACE:
            raster = own_source(self._layer(self._resistance.get("raster", "")), self._folder)
        elif self._kind == MAKE:
            raster = self._make_resistance(column, end)
        nodes, links = self._file(f"patches{end}.gpkg"), self._file(f"links{end}.gpkg")
        cells = self._patches["kind"] != POLYGONS
        smallest = float(self._patches.get("smallest_ha", 0.0)) * formats.SQUARE_METRES_PER_HECTARE
        longest = float(self._settings.get("longest", 0.0))
        parameters = {
            "PATCHES": source,
            "VALUES": self._patches.get("values") if cells else None,
            "ID_FIELD": None if cells else self._patches.get("id_field"),
            "WEIGHT_FIELD": None if cells else self._patches.get("weight_field"),
            "DISSOLVE": "touching" if self._patches.get("join") and not cells else None,
            "MIN_AREA": smallest or None,
            "DISTANCE_TYPE": DISTANCES[self._kind],
            "MAX_DISTANCE": longest or None,
            "RESISTANCE": raster,
            "LINK_SET": "planar" if self._costs and self._resistance.get("planar") else None,
            "NODES": nodes,
            "LINKS": links,
        }
        title = translate("EcoAxis", "Finding patches and links…")
        self._add(title, "ecoaxis:buildpatchgraph", f"graph{end}", parameters, 2.0 if self._costs else 1.0)
        return nodes, links

    def _make_resistance(self, column: str, end: str) -> str:
        place = self._file(f"resistance{end}.tif")
        parameters = {
            "BINDING": written_binding(self._project, self._folder),
            "TABLE": self._resistance.get("table"),
            "COLUMN": column,
            "CELL_SIZE": float(self._resistance.get("cell", 10.0)),
            "OUTPUT": place,
            "SUMMARY": self._file(f"resistance{end}.csv"),
        }
        title = translate("EcoAxis", "Making resistance ({column})…").format(column=column)
        self._add(title, "ecoaxis:makeresistance", f"resistance{end}", parameters, 2.0)
        return place

    def _indices(self, species: SpeciesChoice, nodes: str, links: str) -> None:
        ground = float(self._settings.get("ground", 1.0)) if self._costs else 1.0
        distance = distance_in_links(species.dispersal_m, ground)
        low, high = float(self._settings.get("low", 0.1)), float(self._settings.get("high", 4.0))
        curve = curve_distances(distance, low, high, int(self._settings.get("points", 9)))
        end = file_name(species.key)
        files = {
            "INDICES": self._file(f"indices_{end}.csv"),
            "NODES_OUT": self._file(f"importance_{end}.gpkg"),
            "REPORT_HTML": self._file(f"report_{end}.html"),
        }
        if not self._probable:
            files["CURVE"] = self._file(f"curve_{end}.csv")
        if self._settings.get("with_links", True):
            files["LINKS_OUT"] = self._file(f"link_importance_{end}.gpkg")
        parameters = {
            "NODES": nodes,
            "LINKS": links,
            "DISPERSAL": None if self._probable else ",".join(f"{each:.12g}" for each in curve),
            "PROBABILITY": species.probability,
            "LINK_VALUES": PROBABILITY if self._probable else None,
            "CUT_OFF": CUT_OFF if self._settings.get("cut_off") else None,
            **files,
        }
        title = translate("EcoAxis", "Calculating connectivity: {species}…").format(species=species.name)
        self._add(title, "ecoaxis:connectivityindices", f"indices_{species.key}", parameters, 1.0)
        self.told.append(
            {
                "key": species.key,
                "name": species.name,
                "dispersal": distance,
                "metres": species.dispersal_m,
                "probability": species.probability,
                "certainty": species.certainty,
                "unit": SQUARE_METRES if self._areas else "",
                "distance_unit": "" if self._probable else COST if self._costs else METRES,
                "cut_off": bool(self._settings.get("cut_off")),
                "smallest_ha": 0.0 if self._is_graph else self._patches.get("smallest_ha", 0.0),
                "distance_type": "" if self._is_graph else DISTANCES[self._kind],
                "longest": float(self._settings.get("longest", 0.0)),
                "planar": self._costs and bool(self._resistance.get("planar")),
                "resistance": self._resistance_of(nodes),
                "files": {"NODES": nodes, "LINKS": links, **files},
            }
        )

    def _resistance_of(self, nodes: str) -> str:
        """The raster that the links of the graph of ``nodes`` were measured over."""
        made = next((each for each in (step.given({}) for step in self._steps) if each.get("NODES") == nodes), {})
        return str(made.get("RESISTANCE") or "")

    @property
    def _areas(self) -> bool:
        if self._is_graph:
            return bool(self._patches.get("areas", True))
        return not (self._patches["kind"] == POLYGONS and self._patches.get("weight_field"))

    def _add(self, title: str, algorithm: str, key: str, parameters: State, share: float) -> None:
        self._steps.append(Step(title, algorithm, parameters, key, share=share))
