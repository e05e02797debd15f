"""What a layer offers as habitat patches: how many polygons of each class there are, and how large. Runs in a task."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeatureRequest,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ....core.progress import Progress
from ....core.schemes.codes import plain_code
from ...compat import is_null
from ...layer_saving import own_source

MOST_CLASSES = 300
"""A field with more values than these holds names and no classes."""

CHECK_EVERY = 512
ENCODING = "|option:ENCODING="


@dataclass
class PatchSurvey:
    """Areas (m² in the CRS of the layer, not of the ground) of all polygons, and the class of each.

    ``classes`` are in the order of their names; ``places`` (n,) says which of them each polygon has. ``classes`` is
    None where there are too many.
    """

    areas: np.ndarray
    classes: Optional[list[str]] = None
    places: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))

    def figures(self, wanted: Optional[Iterable[str]], smallest: float) -> tuple[int, float, int]:
        """Number and area (m²) of the polygons of the ``wanted`` classes (None: all) of at least ``smallest`` m².

        The third number is how many are smaller.
        """
        areas = self.areas
        if wanted is not None and self.classes is not None:
            chosen = set(wanted)
            kept = np.array([name in chosen for name in self.classes], bool)
            areas = areas[kept[self.places]] if len(self.places) else areas[:0]
        large = areas >= smallest
        return int(large.sum()), float(areas[large].sum()), int((~large).sum())

    def by_class(self) -> list[tuple[str, int, float]]:
        """Name, number of polygons and area of each class."""
        if self.classes is None:
            return []
        count = np.bincount(self.places, minlength=len(self.classes))
        area = np.bincount(self.places, self.areas, minlength=len(self.classes))
        return [(name, int(count[place]), float(area[place])) for place, name in enumerate(self.classes)]


@dataclass(frozen=True)
class SurveyedLayer:
    """A layer as it is now, to be read on another thread; made on that of the project."""

    source: QgsVectorLayerFeatureSource
    total: int
    class_place: int


def surveyed_layer(layer: QgsVectorLayer, class_field: str) -> SurveyedLayer:
    """``layer`` with its filter and its edits; ``class_field`` may be empty."""
    place = layer.fields().lookupField(class_field) if class_field else -1
    return SurveyedLayer(QgsVectorLayerFeatureSource(layer), max(1, layer.featureCount()), place)


def survey_patches(layer: SurveyedLayer, progress: Progress) -> PatchSurvey:
    """Read all polygons. Raises ``Cancelled``."""
    place = layer.class_place
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([place] if place >= 0 else [])
    areas: list[float] = []
    values: list[str] = []
    for number, feature in enumerate(layer.source.getFeatures(request)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(min(1.0, number / layer.total))
        areas.append(feature.geometry().area() if feature.hasGeometry() else 0.0)
        if place >= 0:
            value = feature.attributes()[place]
            values.append("" if is_null(value) else plain_code(value))
    found = np.array(areas, np.float64)
    if place < 0:
        return PatchSurvey(found)
    names = sorted(set(values))
    if len(names) > MOST_CLASSES:
        return PatchSurvey(found)
    where = {name: number for number, name in enumerate(names)}
    return PatchSurvey(found, names, np.array([where[value] for value in values], np.int64))


def class_expression(class_field: str, wanted: Iterable[str]) -> str:
    """The expression that keeps the features whose ``class_field`` is one of ``wanted``, compared as texts."""
    values = ", ".join(QgsExpression.quotedString(name) for name in wanted)
    column = QgsExpression.quotedColumnRef(class_field)
    return f"coalesce(trim(to_string({column})), '') IN ({values})"


def layer_file(layer: QgsVectorLayer, folder: str) -> str:
    """A source that reads ``layer`` as the project does, texts in its encoding. Raises ``CoreError``."""
    source = own_source(layer, folder)
    encoding = layer.dataProvider().encoding() if layer.dataProvider() is not None else ""
    shapefile = source.partition("|")[0].lower().endswith(".shp")
    if shapefile and encoding and encoding.upper() not in ("UTF-8", "SYSTEM") and ENCODING not in source:
        return f"{source}{ENCODING}{encoding}"
    return source


def measures_ground(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether areas and distances in ``crs`` are metres."""
    return crs.isValid() and not crs.isGeographic()
