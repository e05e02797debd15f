"""What a run will take, in words."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...gis.report import formats
from ...gis.zoning_plan import ZoningPlan

translate = QCoreApplication.translate

MEGABYTE = 1e6


def plan_sentence(plan: ZoningPlan) -> str:
    """Rows, columns, disk and time."""
    return translate(
        "EcoAxis", "{rows} rows × {columns} columns = {cells} cells. On disk: {size}. Time: {time}."
    ).format(
        rows=formats.number(plan.grid.rows), columns=formats.number(plan.grid.columns),
        cells=formats.number(plan.cells), size=_size(plan.bytes), time=_time(plan.seconds),
    )  # fmt: skip


def plan_warnings(plan: ZoningPlan) -> list[str]:
    """What speaks against it; a CRS that distorts first."""
    found = []
    if plan.percent_wrong is not None:
        found.append(
            translate(
                "EcoAxis",
                "Areas would be wrong by {percent} % here in {crs}, which is made for another place: choose another"
                " CRS.",
            ).format(percent=plan.percent_wrong, crs=plan.grid.crs.userFriendlyIdentifier())
        )
    if plan.is_too_large:
        found.append(
            translate(
                "EcoAxis",
                "So many cells are more than a desktop computer grades in an hour or two: take larger cells or a"
                " smaller area.",
            )
        )
    elif plan.is_large:
        found.append(
            translate("EcoAxis", "These are many cells. You can go on working meanwhile; larger cells are quicker.")
        )
    return found


def _size(size: float) -> str:
    if size < MEGABYTE:
        return translate("EcoAxis", "less than 1 MB")
    if size < 1000 * MEGABYTE:
        return translate("EcoAxis", "{size} MB").format(size=formats.number(size / MEGABYTE))
    return translate("EcoAxis", "{size} GB").format(size=formats.number(size / MEGABYTE / 1000, 1))


def _time(seconds: float) -> str:
    if seconds < 10:
        return translate("EcoAxis", "a few seconds")
    if seconds < 90:
        return translate("EcoAxis", "{count} seconds").format(count=formats.number(round(seconds, -1)))
    return translate("EcoAxis", "{count} minutes").format(count=formats.number(seconds / 60))
