"""Features of one dataset in the analysis CRS, on disk with a spatial index, as windows of a grid ask for them."""
from __future__ import annotations

import os
import sqlite3
import struct
import tempfile
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsRectangle

from .grid import Grid, Window
from .spatial_reference import gdal_crs

ogr.UseExceptions()

TABLE = "features"
INDEX = f"rtree_{TABLE}_geom"
BOX = ("minx", "maxx", "miny", "maxy")
GEOPACKAGE_HEADER = b"GP\x00\x01"
"""Before the number of the CRS and the WKB of a geometry: version 1, little endian, no envelope (GeoPackage 2.1.3)."""
LARGEST_PART = 512
"""Vertices above which a polygon is divided before it is stored: scan conversion costs vertices times rows."""
LARGEST_LOSS = 0.01
"""Square metres by which the parts of a divided polygon may differ from it: rounding, far below a cell."""

_STORES: weakref.WeakSet[FeatureStore] = weakref.WeakSet()


class FeatureStore:
    """A temporary GeoPackage with one numeric column for each question that the windows will ask.

    ``count`` features are stored; ``anywhere`` says whether the dataset has any, be it far away. Columns are made with
    ``write``; afterwards any number of threads may call ``burn`` and ``segments``.
    """

    def __init__(self, path: str, geometry: str, columns: Sequence[str]):
        self.path = path
        self.geometry = geometry
        self.columns = tuple(columns)
        self.count = 0
        self.anywhere = False
        self._extent = QgsRectangle()
        self._threads = threading.local()
        _STORES.add(self)

    def write(self, grid: Grid, rows: Iterable[tuple[QgsGeometry, Sequence[float | None]]]) -> None:
        """Store features: a geometry in the CRS of ``grid`` and a number (``None``: nothing to say) a column.

        Without any feature no file is made, because most datasets hold none near a place that is asked about.
        """
        every = iter(rows)
        first = next(every, None)
        if first is None:
            return
        rows = chain([first], every)
        self._create(grid)
        with closing(sqlite3.connect(self.path, isolation_level=None)) as database:
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA journal_mode = OFF")
            marks = ", ".join("?" * (6 + len(self.columns)))
            (crs,) = database.execute("SELECT srs_id FROM gpkg_geometry_columns").fetchone()
            records = self._records(rows, GEOPACKAGE_HEADER + struct.pack("<i", crs))
            database.execute("BEGIN")
            database.executemany(f"INSERT INTO {TABLE} VALUES ({marks})", records)  # nosec B608
            database.execute(f"CREATE VIRTUAL TABLE {INDEX} USING rtree (id, {', '.join(BOX)})")
            database.execute(f"INSERT INTO {INDEX} SELECT fid, {', '.join(BOX)} FROM {TABLE}")  # nosec B608
            database.execute("COMMIT")

    def _create(self, grid: Grid) -> None:
        """An empty GeoPackage table; it is filled without GDAL, which would take three times as long."""
        options = ["SPATIAL_INDEX=NO", "GEOMETRY_NAME=geom"]
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(self.path, ["ADD_GPKG_OGR_CONTENTS=NO"])
        layer = dataset.CreateLayer(TABLE, gdal_crs(grid.crs), ogr.wkbUnknown, options)
        for column in (*BOX, *self.columns):
            layer.CreateField(ogr.FieldDefn(column, ogr.OFTReal))
        layer = dataset = None

    def _records(
        self, rows: Iterable[tuple[QgsGeometry, Sequence[float | None]]], header: bytes
    ) -> Iterator[tuple]:
        number = 0
        for geometry, values in rows:
            self.count += 1
            for part in _small_parts(geometry) if self.geometry == "polygon" else (geometry,):
                number += 1
                box = part.boundingBox()
                self._extent.combineExtentWith(box)
                bounds = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
                yield (number, header + bytes(part.asWkb()), *bounds, *values)

    def _dataset(self) -> gdal.Dataset:
        dataset = getattr(self._threads, "dataset", None)
        if dataset is None:
            dataset = self._threads.dataset = gdal.OpenEx(self.path, gdal.OF_VECTOR)
        return dataset

    def _select(self, columns: str, extent: QgsRectangle, order: str) -> str:
        return (
            f"SELECT f.geom{columns} FROM {TABLE} f JOIN {INDEX} r ON f.fid = r.id"  # nosec B608
            f" WHERE r.minx <= {extent.xMaximum()!r} AND r.maxx >= {extent.xMinimum()!r}"
            f" AND r.miny <= {extent.yMaximum()!r} AND r.maxy >= {extent.yMinimum()!r}{order}"
        )

    def burn(
        self, grid: Grid, window: Window, column: str, dtype: np.dtype, empty: float = 0, order: str = ""
    ) -> np.ndarray:
        """The largest number of ``column`` among the features of each cell; ``empty`` where there is none.

        With ``order`` the number of the feature that is largest in that column instead.

        A polygon holds the cells whose centre lies in it, a line the cells that it touches, a point the cell it is in.
        Returns an array of ``dtype``, shape (rows, columns) of ``window``.
        """
        if not self.count:
            return np.full(window.shape, empty, dtype)
        bounds = grid.bounds(window)
        image = gdal.GetDriverByName("MEM").Create("", window.columns, window.rows, 1, _gdal_type(dtype))
        image.SetSpatialRef(gdal_crs(grid.crs))
        image.SetGeoTransform((bounds.xMinimum(), grid.cell, 0, bounds.yMaximum(), 0, -grid.cell))
        band = image.GetRasterBand(1)
        if empty:
            band.Fill(float(empty))
        dataset = self._dataset()
        condition = f" AND f.{column} > {float(empty)!r} ORDER BY f.{order or column}, f.fid"
        query = self._select(f", f.{column}", bounds, condition)
        layer = dataset.ExecuteSQL(query)
        options = [f"ATTRIBUTE={column}"] + (["ALL_TOUCHED=TRUE"] if self.geometry == "line" else [])
        gdal.RasterizeLayer(image, [1], layer, options=options)
        dataset.ReleaseResultSet(layer)
        return band.ReadAsArray().astype(dtype, copy=False)

    def segments(self, extent: QgsRectangle) -> np.ndarray:
        """Lines, polygon boundaries and points that may lie within ``extent``, as (n, 4) of x1, y1, x2, y2 metres."""
        found = [np.empty((0, 4))]
        if not self.count:
            return found[0]
        dataset = self._dataset()
        layer = dataset.ExecuteSQL(self._select("", extent, ""))
        for feature in layer:
            found += _segments(feature.GetGeometryRef())
        dataset.ReleaseResultSet(layer)
        segments = np.concatenate(found)
        near = (
            (np.minimum(segments[:, 0], segments[:, 2]) <= extent.xMaximum())
            & (np.maximum(segments[:, 0], segments[:, 2]) >= extent.xMinimum())
            & (np.minimum(segments[:, 1], segments[:, 3]) <= extent.yMaximum())
            & (np.maximum(segments[:, 1], segments[:, 3]) >= extent.yMinimum())
        )
        return segments[near]

    def extent(self) -> QgsRectangle:
        """Bounds of all stored features; null when there are none."""
        return QgsRectangle(self._extent)

    def close(self) -> None:
        """Close the file in all threads; the store is of no use once its folder is gone."""
        self._threads = threading.local()


@contextmanager
def store_folder() -> Iterator[str]:
    """A temporary folder for stores, which are closed before it goes: open files cannot be deleted on Windows."""
    with tempfile.TemporaryDirectory(prefix="ecoaxis-") as folder:
        try:
            yield folder
        finally:
            for store in list(_STORES):
                if os.path.dirname(store.path) == folder:
                    store.close()


def _small_parts(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """A polygon, divided along straight cuts when it has many vertices.

    Distances do not change: the cuts lie inside, where the distance is 0 already.
    """
    pending = [geometry]
    while pending:
        whole = pending.pop()
        halves = _halves(whole) if whole.constGet().nCoordinates() > LARGEST_PART else []
        if halves:
            pending += halves
        else:
            yield whole


def _halves(whole: QgsGeometry) -> list[QgsGeometry]:
    """The two sides of a straight cut through the middle; none where no cut makes it simpler.

    Clipping by a rectangle is fast, but it loses ground where boundaries run along the rectangle. Areas tell, and then
    the exact intersection is taken.
    """
    box = whole.boundingBox()
    middle = box.center()
    first, second = (box.buffered(max(box.width(), box.height())) for _ in range(2))
    if box.width() >= box.height():
        first.setXMaximum(middle.x())
        second.setXMinimum(middle.x())
    else:
        first.setYMaximum(middle.y())
        second.setYMinimum(middle.y())
    for cut in (QgsGeometry.clipped, _intersection):
        halves = [cut(whole, side) for side in (first, second)]
        lost = abs(sum(half.area() for half in halves) - whole.area())
        if lost <= LARGEST_LOSS + whole.area() * 1e-9:
            halves = [half for half in halves if not half.isEmpty()]
            largest = max(half.constGet().nCoordinates() for half in halves)
            return halves if largest < whole.constGet().nCoordinates() else []
    return []


def _intersection(whole: QgsGeometry, side: QgsRectangle) -> QgsGeometry:
    return whole.intersection(QgsGeometry.fromRect(side))


def _segments(geometry: ogr.Geometry) -> list[np.ndarray]:
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbPoint:
        x, y = geometry.GetX(), geometry.GetY()
        return [np.array([[x, y, x, y]])]
    if kind in (ogr.wkbLineString, ogr.wkbLinearRing):
        points = np.frombuffer(geometry.ExportToWkb(ogr.wkbNDR), dtype="<f8", offset=9).reshape(-1, 2)
        return [np.hstack([points[:-1], points[1:]])]
    found = []
    for index in range(geometry.GetGeometryCount()):
        part = geometry.GetGeometryRef(index)
        if part.GetGeometryName() == "LINEARRING":
            points = np.array(part.GetPoints())[:, :2]
            found.append(np.hstack([points[:-1], points[1:]]))
        else:
            found += _segments(part)
    return found


def _gdal_type(dtype: np.dtype) -> int:
    return {"u1": gdal.GDT_Byte, "u2": gdal.GDT_UInt16, "i4": gdal.GDT_Int32, "f8": gdal.GDT_Float64}[
        f"{dtype.kind}{dtype.itemsize}"
    ]
