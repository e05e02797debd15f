"""Opens vector layers in threads so that QGIS does not wait for itself for ever.

Opening a GeoPackage, QGIS (3.22 to 3.44 at least) takes the lock of the file and then the lock of all files; releasing
a layer, or opening another one of that file, it takes them the other way round. Two threads that do so at the same
time stop each other for good, and the main thread with them as soon as it opens or closes any file.
"""
from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Optional

from qgis.core import QgsVectorLayer

SQLITE_SUFFIXES = (".gpkg", ".sqlite", ".db")
LONGEST_WAIT = 10.0
"""Seconds after which a layer is opened out of turn: a share that does not answer must not hold up all others."""

_turn = threading.RLock()


@contextmanager
def in_turn(source: str) -> Iterator[None]:
    """Only one thread at a time is within such a block, where it opens the layers of ``source``.

    Files of other formats and databases are not affected, and may take long to open: they do not wait.
    """
    waited = is_sqlite(source) and _turn.acquire(timeout=LONGEST_WAIT)
    try:
        yield
    finally:
        if waited:
            _turn.release()


def is_sqlite(source: str) -> bool:
    """Whether a source, or one of several in a text, is a GeoPackage or another SQLite file."""
    text = source.casefold()
    return any(suffix in text for suffix in SQLITE_SUFFIXES)


def open_vector(
    source: str, title: str, provider: str = "ogr", options: Optional[QgsVectorLayer.LayerOptions] = None
) -> QgsVectorLayer:
    """The layer of ``source``, valid or not, to be shown or kept."""
    with in_turn(source):
        return QgsVectorLayer(source, title, provider, options or QgsVectorLayer.LayerOptions())


def open_for_reading(
    source: str, title: str, provider: str = "ogr", options: Optional[QgsVectorLayer.LayerOptions] = None
) -> QgsVectorLayer:
    """The layer of ``source``, valid or not, to be read and dropped by the thread that opens it.

    In another thread than the main one it may be opened while QGIS itself opens, edits or reloads a layer of that file.
    """
    return open_vector(own_spelling(source) if provider == "ogr" else source, title, provider, options)


def own_spelling(source: str) -> str:
    """``source``, in another thread than the main one spelled so that QGIS shares no locks of that file with it."""
    path, bar, rest = source.partition("|")
    if threading.current_thread() is threading.main_thread() or not path.lower().endswith(SQLITE_SUFFIXES):
        return source
    folder, name = os.path.split(path)
    return os.path.join(folder, os.curdir, name) + bar + rest
