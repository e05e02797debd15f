"""Vector datasets as the rules see them: canonical fields and codes, valid geometries, one coordinate system."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..core.issues import CoreError, Issue, error, warning
from ..core.progress import Progress
from ..core.schemes.dataset import Dataset
from ..core.schemes.value_mapping import with_values
from .binding import DatasetBinding
from .canonical_expression import CanonicalExpression
from .canonical_values import Value, value_reader
from .compat import is_null
from .field_mapping import map_fields
from .geometry_repair import NAMES, POINT, is_plain, needs_repair, plain_geometry, repaired_geometry
from .layer_opening import open_layer, where_of
from .raster_source import BoundRaster, open_raster

__all__ = ["BoundFeature", "BoundRaster", "BoundVector", "Value", "open_raster", "open_vector"]

_CHECK_EVERY = 256


class BoundFeature(NamedTuple):
    """A feature in the asked coordinate system: a valid geometry that is not empty, and the asked values in order."""

    id: int
    geometry: QgsGeometry
    values: tuple[Value, ...]


class BoundVector:
    """A vector layer that plays a dataset. One thread at a time may read it, whichever that is."""

    def __init__(
        self,
        entry: DatasetBinding,
        dataset: Optional[Dataset],
        layer: QgsVectorLayer,
        crs: QgsCoordinateReferenceSystem,
        issues: Sequence[Issue] = (),
    ):
        self.entry = entry
        self.dataset = dataset
        self.layer = layer
        self.crs = crs
        self.geometry = NAMES[layer.geometryType()]
        self._kind = layer.geometryType()
        self._source = QgsVectorLayerFeatureSource(layer)
        self._transforms = QgsProject.instance().transformContext()
        self._opening = tuple(issues)
        self._repaired: set[int] = set()
        self._empty: set[int] = set()
        self._lost: set[int] = set()
        self._outside: set[int] = set()

    @property
    def feature_count(self) -> int:
        """The number of features under the binding's filter; counted where the provider does not know it."""
        count = self.layer.featureCount()
        return count if count >= 0 else sum(1 for _ in self._features(_bare_request()))

    def extent(self, target_crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        """The layer's extent in ``target_crs``; null for an empty layer or where it cannot be expressed there."""
        extent = self.layer.extent()
        if self.layer.featureCount() == 0 or extent.isNull() or not extent.isFinite():
            return QgsRectangle()
        return self._moved(extent, self.crs, target_crs) or QgsRectangle()

    def fields(self, names: Sequence[str]) -> dict[str, Optional[str]]:
        """The layer's field behind each canonical name; None where there is none."""
        return map_fields(names, self.entry.fields, self.layer.fields().names(), self.dataset)

    def require(self, names: Sequence[str]) -> dict[str, str]:
        """Like :meth:`fields`; raises ``CoreError`` (``vector.no_field``) with every name that has no field."""
        found = self.fields(names)
        missing = [self._no_field(name) for name in names if found[name] is None]
        if missing:
            raise CoreError(missing)
        return {name: actual for name, actual in found.items() if actual is not None}

    def values(self, field: str) -> Iterator[Any]:
        """The raw values of a canonical field, None for NULL. ``CoreError`` when the layer lacks the field."""
        index = self.layer.fields().indexOf(self.require([field])[field])
        request = _bare_request().setSubsetOfAttributes([index])
        for feature in self._features(request):
            value = feature.attributes()[index]
            yield None if is_null(value) else value

    def features(
        self,
        fields: Sequence[str],
        target_crs: QgsCoordinateReferenceSystem,
        extent: Optional[QgsRectangle] = None,
        progress: Optional[Progress] = None,
        expression: str = "",
    ) -> Iterator[BoundFeature]:
        """The features whose box meets ``extent`` (in ``target_crs``) and for which ``expression`` holds.

        Geometries come transformed to ``target_crs``, straight, flat and valid; what is empty, or empty after repair,
        is left out and counted in :meth:`issues`. Values are canonical: codes and texts as text, numbers as float,
        None for no value. ``expression`` is a QGIS expression over canonical names and values; geometry functions see
        the transformed geometry. Raises ``CoreError`` for missing fields and malformed expressions, ``Cancelled``.
        """
        condition = CanonicalExpression(expression, self.dataset) if expression.strip() else None
        names = list(fields)
        if condition is not None:
            names += [name for name in condition.fields(self._known_names()) if name not in names]
        actual = self.require(names)
        layer_fields = self.layer.fields()
        indexes = [layer_fields.indexOf(actual[name]) for name in names]
        readers = [value_reader(self.dataset, name) for name in names]
        if condition is not None:
            condition.prepare(names, where_of(self.entry))
        request = QgsFeatureRequest().setSubsetOfAttributes(indexes)
        transform = None
        if self.crs != target_crs:
            transform = QgsCoordinateTransform(self.crs, target_crs, self._transforms)
        if extent is not None:
            around = self._moved(extent, target_crs, self.crs)
            if around is not None:
                request.setFilterRect(around)
        return self._read(request, len(fields), list(zip(indexes, readers)), transform, extent, progress, condition)

    def issues(self) -> list[Issue]:
        """What opening and reading so far have shown: detected encoding, repaired, empty and lost geometries."""
        where = where_of(self.entry)
        found = list(self._opening)
        for code, features in (
            ("vector.repaired", self._repaired),
            ("vector.empty", self._empty),
            ("vector.lost", self._lost),
            ("vector.not_transformed", self._outside),
        ):
            if features:
                found.append(warning(code, where, count=len(features)))
        return found

    def _read(
        self,
        request: QgsFeatureRequest,
        asked: int,
        columns: Sequence[tuple[int, Callable[[Any], Value]]],
        transform: Optional[QgsCoordinateTransform],
        extent: Optional[QgsRectangle],
        progress: Optional[Progress],
        condition: Optional[CanonicalExpression],
    ) -> Iterator[BoundFeature]:
        total = max(self.layer.featureCount(), 1)
        early = condition if condition is not None and not condition.needs_geometry else None
        late = condition if early is None else None
        for number, feature in enumerate(self._features(request)):
            if progress is not None and number % _CHECK_EVERY == 0:
                progress.check()
                progress.report(min(number / total, 1.0))
            attributes = feature.attributes()
            values = tuple(read(attributes[index]) for index, read in columns)
            identity = feature.id()
            if early is not None and not early.holds(identity, values, None):
                continue
            geometry = self._ready(identity, feature.geometry(), transform)
            if geometry is None or (extent is not None and not geometry.boundingBoxIntersects(extent)):
                continue
            if late is not None and not late.holds(identity, values, geometry):
                continue
            yield BoundFeature(identity, geometry, values[:asked])
        if progress is not None:
            progress.report(1.0)

    def _features(self, request: QgsFeatureRequest) -> Iterator[QgsFeature]:
        """The features of the source; the iterator is closed where reading stops early.

        A generator that is left early drops its names before what it iterates (Python 3.13): without closing, the
        source could go before its iterator, which crashes.
        """
        features = self._source.getFeatures(request)
        try:
            yield from features
        finally:
            features.close()

    def _ready(
        self, identity: int, geometry: QgsGeometry, transform: Optional[QgsCoordinateTransform]
    ) -> Optional[QgsGeometry]:
        if geometry.isNull() or geometry.isEmpty():
            self._empty.add(identity)
            return None
        if not is_plain(geometry.wkbType()):
            geometry = plain_geometry(geometry)
        if self._kind != POINT and needs_repair(geometry):
            geometry = repaired_geometry(geometry, self._kind)
            if geometry.isNull():
                self._lost.add(identity)
                return None
            self._repaired.add(identity)
        if transform is not None:
            try:
                moved = geometry.transform(transform) == QgsGeometry.OperationResult.Success
            except QgsCsException:
                moved = False
            if not moved or not geometry.boundingBox().isFinite():
                self._outside.add(identity)
                return None
        return geometry

    def _moved(
        self, rectangle: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
    ) -> Optional[QgsRectangle]:
        """``rectangle`` in ``target``, a little too large rather than too small; None where it cannot be expressed."""
        if source == target:
            return rectangle
        try:
            moved = QgsCoordinateTransform(source, target, self._transforms).transformBoundingBox(rectangle)
        except QgsCsException:
            return None
        if not moved.isFinite():
            return None
        return moved.buffered(0.001 * max(moved.width(), moved.height()))

    def _known_names(self) -> list[str]:
        names = [field.name for field in self.dataset.fields] if self.dataset is not None else []
        return [*names, *(name for name in self.entry.fields if name not in names)]

    def _no_field(self, name: str) -> Issue:
        stated = self.entry.fields.get(name)
        present = ", ".join(self.layer.fields().names()) or "–"
        if stated is not None:
            return error("vector.wrong_field", where_of(self.entry), field=name, actual=stated, fields=present)
        return error("vector.no_field", where_of(self.entry), field=name, fields=present)


def open_vector(entry: DatasetBinding, dataset: Optional[Dataset] = None) -> BoundVector:
    """The layer of ``entry``, ready to read.

    Raises ``CoreError`` with what is wrong: missing file, unreadable source, unknown sublayer or provider, refused
    filter, no coordinate system (naming the proposal), a mapped field that the layer lacks. Geometry of another kind
    than the catalogue expects is only a warning: roads drawn as polygons are roads. Texts that the binding maps are
    read as their codes.
    """
    opened = open_layer(entry)
    faults: list[Issue] = []
    kind = NAMES.get(opened.layer.geometryType())
    expected = [name for name in dataset.geometry if name != "raster"] if dataset is not None else []
    parameters = {"found": kind or "unknown", "expected": ", ".join(expected) or "polygon, line, point"}
    if kind is None:
        raise CoreError(error("vector.geometry_kind", where_of(entry), **parameters))
    if expected and kind not in expected:
        opened.issues.append(warning("vector.geometry_kind", where_of(entry), **parameters))
    vector = BoundVector(entry, with_values(dataset, entry.values), opened.layer, opened.crs, opened.issues)
    mapped = vector.fields(list(entry.fields))
    faults.extend(vector._no_field(name) for name, actual in mapped.items() if actual is None)
    if faults:
        raise CoreError(faults)
    return vector


def _bare_request() -> QgsFeatureRequest:
    return QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()


