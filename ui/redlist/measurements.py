"""The four measurements of maps: what each asks for, how it is run, and what it proposes for the evidence."""
from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...core.redlist.evidence_proposals import Proposal, from_evidence, from_occupancies, from_occurrences
from ...gis.redlist_evidence import table_rows

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Measurement:
    """``tables`` are the outputs by name and file; ``kept`` those that charts and maps of the dossier use later.

    ``fields`` are the questions of the form, by their keys.
    """

    algorithm: str
    title: str
    text: str
    fields: tuple[str, ...]
    tables: Mapping[str, str]
    kept: Mapping[str, str]
    loaded: Mapping[str, str]
    propose: Callable[[Mapping[str, Any]], list[Proposal]]

    def parameters(self, given: Mapping[str, Any], folder: str) -> dict[str, Any]:
        """The parameters of the run; outputs go into ``folder``."""
        outputs = {name: os.path.join(folder, file) for name, file in self.tables.items()}
        return {**{name: value for name, value in given.items() if value not in (None, "", [])}, **outputs}


def measurements() -> tuple[Measurement, ...]:
    """All four, in the order of the criteria."""
    return (
        Measurement(
            "ecoaxis:measuredecline",
            translate("EcoAxis", "Decline in area (A1, A2a, A2b, A3)"),
            translate("EcoAxis", "Maps of at least two dates. A1, A2a, A2b and A3 are proposed with bounds."),
            ("maps", "field", "values", "name", "history"),
            {"AREAS": "areas.gpkg", "DECLINE": "decline.gpkg", "EVIDENCE": "evidence.gpkg"},
            {"AREAS": "areas"},
            {},
            lambda results: from_evidence(table_rows(str(results["EVIDENCE"]))[1]),
        ),
        Measurement(
            "ecoaxis:measureeoo",
            translate("EcoAxis", "Extent of occurrence (B1)"),
            translate("EcoAxis", "One map of the present. The area of the minimum convex polygon is proposed for B1."),
            ("map", "field", "values"),
            {"OUTPUT": "eoo.gpkg"},
            {"OUTPUT": "eoo"},
            {"OUTPUT": translate("EcoAxis", "Extents of occurrence")},
            lambda results: from_occurrences(table_rows(str(results["OUTPUT"]))[1]),
        ),
        Measurement(
            "ecoaxis:measureaoo",
            translate("EcoAxis", "Area of occupancy (B2)"),
            translate(
                "EcoAxis",
                "One map of the present. The number of 10 km cells is proposed for B2, with the least and most over all"
                " placements of the grid as bounds.",
            ),
            ("map", "field", "values"),
            {"OUTPUT": "aoo.gpkg", "STATISTICS": "aoo_statistics.gpkg", "DISTRIBUTION": "placements.gpkg"},
            {"OUTPUT": "aoo", "DISTRIBUTION": "placements"},
            {"OUTPUT": translate("EcoAxis", "Occupied cells")},
            lambda results: from_occupancies(table_rows(str(results["STATISTICS"]))[1]),
        ),
        Measurement(
            "ecoaxis:measuredegradation",
            translate("EcoAxis", "Degradation (C and D)"),
            translate(
                "EcoAxis",
                "Two rasters of an indicator and its collapse value. The extents at each level of severity are proposed"
                " for the subcriterion that you choose.",
            ),
            ("initial", "current", "collapse", "map", "field", "values", "name", "subcriterion"),
            {"EVIDENCE": "evidence.gpkg", "EXTENTS": "extents.gpkg"},
            {},
            {},
            lambda results: from_evidence(table_rows(str(results["EVIDENCE"]))[1]),
        ),
    )


def missing(measurement: Measurement, answered: Mapping[str, Any]) -> list[str]:
    """What must be answered before the run, in sentences; ``answered`` holds what is, by the keys of the form."""
    faults = []
    if "maps" in measurement.fields:
        dates: Sequence[str] = answered["maps"]
        if len(dates) < 2:
            faults.append(translate("EcoAxis", "Add maps of at least two dates."))
        elif any(not date.strip().isdigit() for date in dates):
            faults.append(translate("EcoAxis", "Give the year of every map, such as 1985."))
    if "map" in measurement.fields and not answered["map"]:
        faults.append(translate("EcoAxis", "Choose the map of the ecosystems."))
    if "initial" in measurement.fields:
        if not answered["initial"] or not answered["current"]:
            faults.append(translate("EcoAxis", "Choose the indicator at the start and now."))
        if not answered["collapse"]:
            faults.append(translate("EcoAxis", "Give the collapse value: a number, or a range such as 5..8."))
    return faults
