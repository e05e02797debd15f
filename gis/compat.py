"""What differs between versions of QGIS and GDAL; the only place with version switches."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from osgeo import gdal
from qgis.core import NULL, Qgis, QgsField, QgsFields, QgsPalLayerSettings, QgsTask
from qgis.PyQt.QtCore import QMetaType, QVariant

QGIS_VERSION = Qgis.QGIS_VERSION_INT
VECTORS_IN_MEMORY = "MEM" if int(gdal.VersionInfo()) >= 3_110_000 else "Memory"
"""GDAL's driver for layers that are never written; MEM took rasters alone before 3.11."""

if QGIS_VERSION >= 33800:
    FIELD_TYPES = {
        "int": QMetaType.Type.Int,
        "long": QMetaType.Type.LongLong,
        "double": QMetaType.Type.Double,
        "string": QMetaType.Type.QString,
    }
else:
    FIELD_TYPES = {
        "int": QVariant.Int,
        "long": QVariant.LongLong,
        "double": QVariant.Double,
        "string": QVariant.String,
    }


def field(name: str, kind: str) -> QgsField:
    """A field ``name`` of kind ``int``, ``long``, ``double`` or ``string``; ``KeyError`` for another kind."""
    return QgsField(name, FIELD_TYPES[kind])


def fields_of(columns: Iterable[tuple[str, str]]) -> QgsFields:
    """Fields of columns that are (name, kind of ``field``)."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(field(name, kind))
    return fields


def is_null(value: Any) -> bool:
    """Whether an attribute value is NULL, however this version of QGIS says so."""
    return value is None or value == NULL


def show_all_labels(settings: QgsPalLayerSettings) -> None:
    """Let labels overlap rather than leave some out."""
    if QGIS_VERSION >= 32600:
        settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    else:
        settings.displayAll = True


def undo_classes() -> tuple[type, type]:
    """``QUndoStack`` and ``QUndoCommand``, which Qt 6 moved from one module to another."""
    try:
        from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
    except ImportError:
        from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack
    return QUndoStack, QUndoCommand


def unasked_task_flags() -> QgsTask.Flags:
    """Flags of work that no user began knowingly: QGIS ends it on leaving, and tells of its end nowhere if it can."""
    flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
    return flags | QgsTask.Flag.Silent if hasattr(QgsTask.Flag, "Silent") else flags
