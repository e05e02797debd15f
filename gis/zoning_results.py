"""Reads the rasters and tables of a graded map back into figures, for the window that shows them."""
from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject

from ..core.issues import CoreError, Where, error
from ..core.progress import Progress
from ..core.zoning.areas import ZoningAreas, zoning_areas
from ..core.zoning.legend import LegendEntry
from .output import PendingFile
from .spreadsheet_text import shown_as_text

gdal.UseExceptions()

ROWS_AT_ONCE = 256


@dataclass(frozen=True)
class GradeLook:
    """A grade as the map shows it."""

    value: int
    label: str
    color: str


@dataclass(frozen=True)
class ZoningResult:
    """What a graded map says: ``units`` are (unit, grade, square metres, share), in the order of the summary."""

    areas: ZoningAreas
    looks: tuple[GradeLook, ...]
    cell_m2: float
    units: tuple[tuple[str, int, float, float], ...]

    def square_metres(self, cells: int) -> float:
        """The ground of so many cells."""
        return cells * self.cell_m2

    def look(self, grade: int) -> GradeLook:
        """How ``grade`` is written and coloured."""
        return next((each for each in self.looks if each.value == grade), GradeLook(grade, str(grade), "#dddddd"))


def read_zoning_result(
    grade: str,
    decider: str,
    legend: str,
    summary: str = "",
    looks: Sequence[GradeLook] = (),
    progress: Optional[Progress] = None,
) -> ZoningResult:
    """Count the cells of the raster ``decider``; labels and colours are those of the raster ``grade``, else ``looks``.

    ``legend`` and ``summary`` are the tables of the same run as CSV.

    Any thread may call it. Raises ``CoreError`` (``zoning.result_unreadable``) where a file is gone, and ``Cancelled``.
    """
    looks = _grade_looks(grade) or tuple(looks)
    image = _opened(decider)
    transform = image.GetGeoTransform()
    counts = _counts(image, progress or Progress())
    areas = zoning_areas(counts, _legend(legend, image), [look.value for look in looks])
    return ZoningResult(areas, looks, abs(transform[1] * transform[5]), _units(summary))


def grade_at(path: str, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> Optional[int]:
    """The value of the grade raster ``path`` in the cell that holds ``point``; ``None`` off it or where it is gone."""
    try:
        image = _opened(path)
    except CoreError:
        return None
    raster_crs = QgsCoordinateReferenceSystem.fromWkt(image.GetProjection())
    place = _transformed(point, crs, raster_crs)
    if place is None:
        return None
    left, width, _, top, _, height = image.GetGeoTransform()
    column, row = int(np.floor((place.x() - left) / width)), int(np.floor((place.y() - top) / height))
    if not (0 <= column < image.RasterXSize and 0 <= row < image.RasterYSize):
        return None
    return int(image.GetRasterBand(1).ReadAsArray(column, row, 1, 1)[0, 0])


def write_rows(path: str, titles: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table as CSV that spreadsheets open in any language. Raises ``CoreError`` (``output.unwritable``)."""
    with PendingFile(path) as pending:
        with open(pending.temporary, "w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(titles)
            for row in rows:
                writer.writerow([shown_as_text(cell) for cell in row])
        pending.commit()


def _transformed(
    point: QgsPointXY, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> Optional[QgsPointXY]:
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance().transformContext()).transform(point)
    except QgsCsException:
        return None


def _opened(path: str) -> gdal.Dataset:
    try:
        return gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError as fault:
        raise CoreError(error("zoning.result_unreadable", Where(file=path), file=path)) from fault


def _counts(image: gdal.Dataset, progress: Progress) -> dict[int, int]:
    band = image.GetRasterBand(1)
    total = np.zeros(65536, np.int64)
    for row in range(0, image.RasterYSize, ROWS_AT_ONCE):
        progress.check()
        rows = min(ROWS_AT_ONCE, image.RasterYSize - row)
        total += np.bincount(band.ReadAsArray(0, row, image.RasterXSize, rows).ravel(), minlength=total.size)
        progress.report((row + rows) / image.RasterYSize)
    return {int(value): int(total[value]) for value in np.flatnonzero(total)}


def _legend(path: str, image: gdal.Dataset) -> list[LegendEntry]:
    """From the table of the run, or where that is gone from the attribute table of the raster."""
    rows = _table(path) or _attribute_table(image)
    try:
        return [
            LegendEntry(int(row["value"]), row["criterion"], row["indicator"], row["rule"], int(row["grade"]),
                        row["certainty"], row["source"])
            for row in rows
        ]  # fmt: skip
    except (KeyError, ValueError):
        return []


def _attribute_table(image: gdal.Dataset) -> list[dict[str, str]]:
    table = image.GetRasterBand(1).GetDefaultRAT()
    if table is None:
        return []
    names = [table.GetNameOfCol(place) for place in range(table.GetColumnCount())]
    return [
        {name: table.GetValueAsString(row, place) for place, name in enumerate(names)}
        for row in range(table.GetRowCount())
    ]


def _table(path: str) -> list[dict[str, str]]:
    if not path or not os.path.isfile(path):
        return []
    try:
        with open(path, encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))
    except (OSError, csv.Error, UnicodeDecodeError):
        return []


def _grade_looks(path: str) -> tuple[GradeLook, ...]:
    image = _opened(path)
    band = image.GetRasterBand(1)
    names, table = band.GetCategoryNames() or [], band.GetColorTable()
    found = []
    for value, name in enumerate(names):
        if value and name:
            red, green, blue = table.GetColorEntry(value)[:3] if table is not None else (221, 221, 221)
            found.append(GradeLook(value, name, f"#{red:02x}{green:02x}{blue:02x}"))
    return tuple(found)


def _units(path: str) -> tuple[tuple[str, int, float, float], ...]:
    try:
        return tuple(
            (row["unit"], int(row["grade"]), float(row["area_m2"]), float(row["share"])) for row in _table(path)
        )
    except (KeyError, ValueError):
        return ()
