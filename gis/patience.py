"""Long operations of GEOS that know no Cancel: they work in a thread beside, so that the one who waits can leave."""
from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet

from qgis.core import QgsGeometry

from ..core.progress import Progress

LARGE = 20_000
"""Operations on fewer corners than this are over before anyone could press Cancel."""
ASK_EVERY_S = 0.1


def patiently(progress: Progress, operation: Callable[..., QgsGeometry], *geometries: QgsGeometry) -> QgsGeometry:
    """``operation(*geometries)``. Raises what it raises, and ``Cancelled`` at once: then its result is forgotten."""
    if sum(each.constGet().nCoordinates() for each in geometries if not each.isNull()) < LARGE:
        return operation(*geometries)
    beside = ThreadPoolExecutor(1, "ecoaxis-overlay")
    try:
        waiting = beside.submit(operation, *geometries)
        while True:
            progress.check()
            try:
                return waiting.result(ASK_EVERY_S)
            except NotYet:
                continue
    finally:
        beside.shutdown(wait=False)
