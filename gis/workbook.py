"""Workbooks (XLSX) by GDAL: sheets of numbers and texts, in which no text is ever computed."""
from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union

from osgeo import gdal, ogr

from ..core.issues import CoreError, Where, error
from .spreadsheet_text import shown_as_text

DRIVER = "XLSX"
Value = Union[str, float, int, None]
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML cannot hold: a workbook with such a character does not open."""

NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
LONGEST_TITLE = 31
LONGEST_TEXT = 32_767
"""Spreadsheet programs refuse longer titles of sheets and longer texts."""

KINDS = {"text": ogr.OFTString, "real": ogr.OFTReal, "int": ogr.OFTInteger64}


@dataclass(frozen=True)
class Sheet:
    """A sheet: columns are (title, ``text``, ``real`` or ``int``), rows hold a value or ``None`` for each."""

    title: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Value, ...], ...]


def check_workbooks() -> None:
    """Raise ``CoreError`` (``report.no_workbooks``) where this GDAL cannot write workbooks."""
    if gdal.GetDriverByName(DRIVER) is None:
        raise CoreError(error("report.no_workbooks"))


def write_workbook(path: str, sheets: Sequence[Sheet]) -> None:
    """Write a workbook of ``sheets``.

    Raises ``CoreError``: ``report.no_workbooks`` where this GDAL cannot, ``report.unwritable``.
    """
    check_workbooks()
    unwritable = CoreError(error("report.unwritable", Where(file=path)))
    try:
        book = gdal.GetDriverByName(DRIVER).Create(path, 0, 0, 0, gdal.GDT_Unknown)
        if book is None:
            raise unwritable
        for sheet in sheets:
            _write_sheet(book, sheet)
        book = None
    except (OSError, RuntimeError) as fault:
        raise unwritable from fault
    if not os.path.isfile(path) or not os.path.getsize(path):
        raise unwritable


def _write_sheet(book: gdal.Dataset, sheet: Sheet) -> None:
    layer = book.CreateLayer(NOT_IN_TITLES.sub(" ", sheet.title)[:LONGEST_TITLE], None, ogr.wkbNone)
    for title, kind in sheet.columns:
        layer.CreateField(ogr.FieldDefn(title, KINDS[kind]))
    for row in sheet.rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(row):
            if value is not None:
                feature.SetField(index, _printable(value) if isinstance(value, str) else value)
        layer.CreateFeature(feature)


def _printable(text: str) -> str:
    return shown_as_text(UNPRINTABLE.sub(" ", text))[:LONGEST_TEXT]
