"""Everything that may be wrong with one raster dataset, read in windows."""
from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Optional

import numpy as np
from osgeo import gdal

from ..core.checking.attribute_values import listed
from ..core.issues import CoreError, Issue, Severity, Where, warning
from ..core.progress import Progress
from ..core.schemes.codes import plain_code
from ..core.schemes.dataset import CodeList, Dataset
from .binding import DatasetBinding
from .raster_source import open_gdal, open_raster

SCALES: Mapping[str, tuple[float, float]] = {
    "slope": (0.0, 90.0),
    "elevation": (-500.0, 9000.0),
    "species_richness": (0.0, math.inf),
    "zoning_grade": (1.0, 5.0),
}
"""Lowest and highest believable value of a raster dataset, both included. Slope in degrees, elevation in metres."""

_WINDOW = 1024
_MOST_CODES = 5000


def check_raster(entry: DatasetBinding, dataset: Optional[Dataset], progress: Progress) -> list[Issue]:
    """The faults of one raster dataset; raises ``Cancelled`` alone."""
    where = Where(file=entry.source, dataset=entry.key)
    found: list[Issue] = []
    try:
        crs = open_raster(entry).crs
        if crs.isGeographic():
            found.append(warning("check.geographic_crs", where, crs=crs.authid()))
    except CoreError as fault:
        found.extend(fault.issues)
    try:
        raster = open_gdal(entry)
    except CoreError:
        return found
    if not 1 <= entry.band <= raster.RasterCount:
        return found
    band = raster.GetRasterBand(entry.band)
    if band.GetNoDataValue() is None:
        found.append(Issue("check.no_nodata", Severity.WARNING, where))
    return found + _value_issues(band, dataset, where, progress)


def value_codes(dataset: Optional[Dataset]) -> Optional[CodeList]:
    """The code list of a raster's cells: the finest, that is the last, of the dataset's required coded fields.

    None when the cells are measured values, or when the dataset is told apart by letters that cells cannot hold.
    """
    coded = [field for field in dataset.fields if field.codes is not None] if dataset is not None else []
    required = [field for field in coded if field.required] or coded
    codes = required[-1].codes if required else None
    if codes is None or not any(code.code.isdigit() for code in codes.codes):
        return None
    return codes


def _value_issues(band: gdal.Band, dataset: Optional[Dataset], where: Where, progress: Progress) -> list[Issue]:
    scale = SCALES.get(dataset.key) if dataset is not None else None
    codes = None if scale is not None else value_codes(dataset)
    nodata = band.GetNoDataValue()
    cells = outside = unreadable = 0
    lowest, highest = math.inf, -math.inf
    counted: Counter[float] = Counter()
    rows = range(0, band.YSize, _WINDOW)
    for top in rows:
        progress.report(top / band.YSize)
        for left in range(0, band.XSize, _WINDOW):
            progress.check()
            width, height = min(_WINDOW, band.XSize - left), min(_WINDOW, band.YSize - top)
            values = _window(band, left, top, width, height)
            if values is None:
                unreadable += 1
                continue
            values = values[_valid(values, nodata)]
            if values.size == 0:
                continue
            cells += int(values.size)
            lowest, highest = min(lowest, float(values.min())), max(highest, float(values.max()))
            if scale is not None:
                outside += int(np.count_nonzero((values < scale[0]) | (values > scale[1])))
            elif codes is not None and len(counted) < _MOST_CODES:
                distinct, counts = np.unique(values, return_counts=True)
                counted.update(dict(zip(distinct.tolist(), counts.tolist())))
    progress.report(1.0)
    found: list[Issue] = []
    if unreadable:
        found.append(Issue("check.unreadable_cells", Severity.ERROR, where, {"count": unreadable}))
    if cells == 0 and not unreadable:
        found.append(warning("check.only_nodata", where))
    if outside and scale is not None:
        found.append(
            warning("check.off_scale", where, count=outside, lowest=lowest, highest=highest, scale=_text(scale))
        )
    if codes is not None:
        unknown = {plain_code(code): count for code, count in counted.items() if codes.canonical(code) is None}
        if unknown:
            found.append(warning("check.unknown_cells", where, values=listed(unknown), count=sum(unknown.values())))
    return found


def _window(band: gdal.Band, left: int, top: int, width: int, height: int) -> Optional[np.ndarray]:
    """The cells of a window, shape (height, width); None when the file is damaged there."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return band.ReadAsArray(left, top, width, height)
    except RuntimeError:
        return None
    finally:
        gdal.PopErrorHandler()


def _valid(values: np.ndarray, nodata: Optional[float]) -> np.ndarray:
    valid = ~np.isnan(values) if np.issubdtype(values.dtype, np.floating) else np.ones(values.shape, dtype=bool)
    return valid if nodata is None or math.isnan(nodata) else valid & (values != nodata)


def _text(scale: tuple[float, float]) -> str:
    return f"{scale[0]:g}–{scale[1]:g}"
