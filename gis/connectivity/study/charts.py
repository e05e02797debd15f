"""The charts of a study: what importance consists of, equivalent connectivity over distance, before and after."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...report.plot import BarPlot, Curve, Level, NamedBar, Observations, Plot, Series, Upright
from .amounts import chart_unit, in_charts
from .comparison import SpeciesChange
from .results import COST, METRES, PatchRow, SpeciesResult

translate = QCoreApplication.translate

SHOWN = 10
INTRA, FLUX, CONNECTOR = "#0072b2", "#e69f00", "#8a1538"
"""Blue, orange and dark wine red: apart by lightness too (after Okabe and Ito)."""

CURVE = "#00704f"
TOTAL = "#5a6472"
BEFORE, AFTER = "#7c8794", "#0072b2"


def fractions_chart(result: SpeciesResult) -> BarPlot:
    """dPC of the foremost patches with its fractions."""
    bars = tuple(
        NamedBar(row.id, _fractions(row)) for row in result.patches[:SHOWN]
    )
    series = (
        Series(translate("EcoAxis", "own habitat (intra)"), INTRA),
        Series(translate("EcoAxis", "exchange with others (flux)"), FLUX),
        Series(translate("EcoAxis", "stepping stone (connector)"), CONNECTOR),
    )
    return BarPlot(translate("EcoAxis", "Connectivity lost with the patch, dPC (%)"), bars, series, "%")


def _fractions(row: PatchRow) -> tuple[float, ...]:
    """Rounded so that their sum is dPC as tables write it."""
    intra, flux = round(row.intra, 2), round(row.flux, 2)
    return intra, flux, max(0.0, round(row.importance, 2) - intra - flux)


def curve_chart(result: SpeciesResult) -> Plot:
    """Equivalent connectivity over the dispersal distance, with that of the species and the area of all patches."""
    scale = 1000.0 if result.distance_unit == METRES else 1.0
    points = tuple((each.dispersal / scale, round(in_charts(each.equivalent, result.unit), 2)) for each in result.curve)
    return Plot(
        _distance_title(result.distance_unit),
        _connectivity_title(result.unit),
        (Curve(translate("EcoAxis", "reachable as one piece (EC)"), points, CURVE),),
        Observations(translate("EcoAxis", "calculated"), tuple((x, y, None) for x, y in points)),
        uprights=(Upright(result.name, result.dispersal / scale, INTRA, "dotted"),),
        levels=(Level(translate("EcoAxis", "all habitat"), in_charts(result.total, result.unit), TOTAL),),
    )


def change_chart(changes: Sequence[SpeciesChange]) -> BarPlot:
    """Equivalent connectivity before and after, for each species."""
    bars, colors = [], []
    for each in changes:
        for title, value, color in (
            (translate("EcoAxis", "{species}, now"), each.before, BEFORE),
            (translate("EcoAxis", "{species}, then"), each.after, AFTER),
        ):
            bars.append(NamedBar(title.format(species=each.name), (round(in_charts(value, each.unit), 2),)))
            colors.append(color)
    unit = changes[0].unit if changes else ""
    title = _connectivity_title(unit)
    return BarPlot(title, tuple(bars), (Series(title, AFTER),), chart_unit(unit), tuple(colors))


def _connectivity_title(unit: str) -> str:
    if chart_unit(unit):
        return translate("EcoAxis", "Equivalent connectivity (ha)")
    return translate("EcoAxis", "Equivalent connectivity")


def _distance_title(distance_unit: str) -> str:
    titles = {
        METRES: translate("EcoAxis", "Dispersal distance (km)"),
        COST: translate("EcoAxis", "Dispersal distance (cost × m)"),
    }
    return titles.get(distance_unit, translate("EcoAxis", "Dispersal distance"))
