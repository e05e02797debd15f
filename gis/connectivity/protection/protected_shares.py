"""Which share of each patch is protected: by overlay with protected areas, or as a column tells it."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from qgis.core import QgsGeometry, QgsSpatialIndex

from ....core.connectivity.graphs.graph_tables import plain_text
from ....core.connectivity.table_cells import NO, YES
from ....core.issues import CoreError, error
from ....core.progress import Progress
from ....core.schemes.codes import parse_number
from ...overlay import dissolve, intersection

LISTED = 5


def shares_by_overlay(
    shapes: Sequence[QgsGeometry | None], protected: Sequence[QgsGeometry], progress: Progress
) -> np.ndarray:
    """Share (n,) of the area of each of ``shapes`` that lies in ``protected``, which may overlap; 0 without a shape."""
    index = QgsSpatialIndex()
    for number, geometry in enumerate(protected):
        if not geometry.isNull():
            index.addFeature(number, geometry.boundingBox())
    found = np.zeros(len(shapes))
    for place, shape in enumerate(shapes):
        progress.check()
        progress.report(place / len(shapes))
        if shape is None:
            continue
        near = [protected[number] for number in sorted(index.intersects(shape.boundingBox()))]
        covers = [geometry for geometry in near if geometry.intersects(shape)]
        if covers:
            inside = intersection(shape, covers[0] if len(covers) == 1 else dissolve(covers))
            found[place] = min(inside.area() / shape.area(), 1.0) if not inside.isNull() else 0.0
    return found


def shares_by_column(ids: Sequence[str], values: Mapping[str, Any]) -> np.ndarray:
    """Share (n,) that the cell of each patch tells: yes, no, or a number from 0 to 1; 0 for an empty cell.

    Raises ``CoreError`` for anything else.
    """
    found = np.zeros(len(ids))
    faults = []
    for place, name in enumerate(ids):
        text = plain_text(values.get(name)).casefold()
        if not text or text in NO:
            continue
        try:
            share = 1.0 if text in YES else parse_number(text)
        except ValueError:
            share = -1.0
        if 0 <= share <= 1:
            found[place] = share
        else:
            faults.append(error("ranking.bad_protected", id=name, value=text))
    if faults:
        raise CoreError(faults[:LISTED])
    return found
