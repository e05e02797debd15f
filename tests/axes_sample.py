"""A report of two axes for tests of its content."""
from __future__ import annotations

import dataclasses

from ecoaxis.core.connectivity.axes.kinds import AxisKind
from ecoaxis.core.connectivity.axes.ranks import AxisDriver, GapDriver, PatchDriver
from ecoaxis.core.evidence import Certainty, InputRecord, Provenance
from ecoaxis.core.issues import warning
from ecoaxis.core.reporting.axes import (
    AxesReport,
    AxisSummary,
    BreakSummary,
    CandidateSummary,
    GapSummary,
    PlaceSummary,
)
from ecoaxis.core.reporting.model import DataNote

HECTARE = 10_000.0
MOUNTAIN = AxisKind(
    "mountain", ("ridge",), 300.0, 1300.0, 600.0, {"ko": "산림축", "en": "mountain axis"}, Certainty.ASSUMED,
    "가정한 출처 / assumed source",
)  # fmt: skip
PLACE = PlaceSummary(1000.4, 2000.6, "가온읍")
NOWHERE = PlaceSummary(5.0, 6.0)


def gap(number: int, length: float = 1500.0, gain: float = 50 * HECTARE, **others) -> GapSummary:
    values = {
        "one": "1-1", "other": f"1-{number}", "length": length, "distance": length,
        "needed": True, "far": length > 1000.0, "place": PLACE,
        "barriers": ("road",), "names": ("국도 99호선",), "gain": gain, "gain_percent": 5.0, "grade": None,
        "cost": None, "priority": gain, "rank": 1, "driver": GapDriver.LENGTH if length > 1000.0 else GapDriver.BARRIER,
    }  # fmt: skip
    return GapSummary(**{**values, **others})


def axis(name: str = "가온정맥", **others) -> AxisSummary:
    values = {
        "name": name, "kind": MOUNTAIN, "minimum_width": 600.0, "width_given": False, "widened": False,
        "area": 2000 * HECTARE,
        "core": 1600 * HECTARE, "patches": 3, "equivalent": 1000 * HECTARE, "protected": 400 * HECTARE,
        "protected_equivalent": 300 * HECTARE, "continuous": 0.31, "continuous_all": 0.97, "line_continuous": 0.55,
        "pieces": 3, "narrowest": 450.0, "narrowest_place": PLACE, "gaps": (gap(2), gap(3, 20.0)),
        "restore": (gap(2), gap(3, 20.0, 9 * HECTARE)),
        "protect": (
            CandidateSummary(
                "1-2", 90 * HECTARE, 80 * HECTARE, 70 * HECTARE, 23.3, 1, PatchDriver.CONNECTION, NOWHERE
            ),
        ),
        "breaks": (BreakSummary("road", "국도 99호선", 20.0, PLACE), BreakSummary("narrow", "", 0.0, NOWHERE)),
        "damages": (("farmland", 100 * HECTARE), ("vegetation", 90 * HECTARE)), "damaged": 150 * HECTARE,
        "curve": ((500.0, 900 * HECTARE), (1000.0, 1000 * HECTARE), (2000.0, 1200 * HECTARE)), "rank": 1,
        "driver": AxisDriver.BREAKS,
    }  # fmt: skip
    return AxisSummary(**{**values, **others})


def report(language: str = "en", *axes: AxisSummary, **others) -> AxesReport:
    provenance = Provenance(
        "ecoaxis:assessaxes", (("DISPERSAL", "1000"),),
        (InputRecord("ecological_axis", "axes.gpkg", "abc123", "EPSG:5186", 7),), "", "", "", (("EcoAxis", "0.1.0"),),
    )  # fmt: skip
    made = AxesReport(
        language=language,
        title="",
        author="An officer",
        date="2026-11-23",
        axes=axes or (axis(), axis("가온천", rank=3, driver=AxisDriver.ISOLATION)),
        dispersal=1000.0,
        probability=0.5,
        resistance="",
        least_area=10 * HECTARE,
        core_sources=("axis_core", "protected_areas", "zoning_grade"),
        barriers=("roads", "railways"),
        missing=("zoning_grade", "railways"),
        crossings=2,
        crossing_reach=500.0,
        cost_per_metre=None,
        kinds=(MOUNTAIN,),
        data=(DataNote("ecological_axis", "Ecological axes", "axes.gpkg", "", "EPSG:5186", 7),),
        issues=(warning("axes.no_protected"),),
        provenance=provenance,
        commands=("qgis_process run ecoaxis:assessaxes -- DISPERSAL=1000",),
    )
    return dataclasses.replace(made, **others)
