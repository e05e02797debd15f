"""Reads what an assessment of axes needs: from the layers that are given, else from the datasets that are bound."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)

from ....core.issues import CoreError, Issue, error
from ....core.progress import Progress
from ....core.reporting.model import DataNote
from ...binding import Binding
from ...canonical_values import Value, value_reader
from ...geometry_repair import sound_geometry
from ...overlay import difference
from ...provenance import input_record
from ...raster_source import BoundRaster
from ...source_checks import UNCHECKED

if TYPE_CHECKING:
    from ....core.connectivity.axes.kinds import AxisKind, AxisKinds
    from ....core.connectivity.surfaces.resistance_table import BarrierTable
    from ....core.schemes.catalogue import Catalogue
    from ...vector import BoundVector
    from .ground import Ground, Indexed
    from .shapes import AxisFeature

AXES = "ecological_axis"
PROTECTED = "protected_areas"
NATURE_MAP = "ecosystem_nature_map"
GRADES = "zoning_grade"
CORES = "cores"
BUILT_UP = "built_up"
LAND_COVER = "land_cover"
ROADS = "roads"
RAILWAYS = "railways"
CROSSINGS = "wildlife_crossings"
PLACES = "admin_units"
COVER_FIELDS = ("L1_CODE", "L2_CODE", "L3_CODE")
DAMAGED_COVER = {"1": "built_up", "2": "farmland", "6": "bare"}
POOR_VEGETATION = {"4": "vegetation", "5": "vegetation"}
CHECK_EVERY = 256

Row = tuple[QgsGeometry, tuple[Value, ...]]


@dataclass(frozen=True)
class GivenLayer:
    """A layer that a parameter names; ``fields`` maps canonical names to its own, others go by the catalogue."""

    source: QgsProcessingFeatureSource
    place: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass
class AxisInputs:
    """Layers by the key of their dataset: given ones go before bound ones; notes tell what was read, for the report."""

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    binding: Binding
    catalogue: Catalogue
    given: Mapping[str, GivenLayer]
    language: str
    opened: dict[str, BoundVector | BoundRaster] = field(default_factory=dict)
    read: dict[str, None] = field(default_factory=dict)

    def has(self, key: str) -> bool:
        """Whether there is a layer that plays ``key``."""
        return key in self.given or key in self.binding.datasets

    def raster(self, key: str) -> BoundRaster | None:
        """The bound raster of ``key``; ``None`` where it is a vector layer or there is none."""
        opened = self._open(key) if key not in self.given and key in self.binding.datasets else None
        return opened if isinstance(opened, BoundRaster) else None

    def rows(
        self, key: str, names: Sequence[str], extent: QgsRectangle | None, progress: Progress
    ) -> Iterator[Row]:
        """Valid geometries in the analysis CRS with the canonical values of ``names``, ``None`` for fields not there.

        Raises ``CoreError`` where the layer cannot be read, and ``Cancelled``.
        """
        self.read[key] = None
        if key in self.given:
            yield from self._given_rows(key, names, progress)
            return
        opened = self._open(key)
        if isinstance(opened, BoundRaster):
            raise CoreError(error("axes.not_a_vector", dataset=key))
        found = opened.fields(names)
        present = [name for name in names if found[name] is not None]
        for each in opened.features(present, self.crs, extent, progress):
            values = dict(zip(present, each.values))
            yield each.geometry, tuple(values.get(name) for name in names)

    def crs_of(self, key: str) -> QgsCoordinateReferenceSystem:
        """The CRS of the layer that plays ``key``. Raises ``CoreError`` where it cannot be opened."""
        return self.given[key].source.sourceCrs() if key in self.given else self._open(key).crs

    def notes(self) -> tuple[DataNote, ...]:
        """What was read, for the chapter of data."""
        return tuple(self._note(key) for key in self.read)

    def records(self) -> list:
        """The records of what was read, for the provenance."""
        return [input_record(note.key, note.source, note.crs, note.features) for note in self.notes()]

    def _open(self, key: str) -> BoundVector | BoundRaster:
        from ...dataset_opening import open_dataset

        if key not in self.opened:
            self.opened[key] = open_dataset(self.binding.datasets[key], self.catalogue.get(key))
        self.read[key] = None
        return self.opened[key]

    def _given_rows(self, key: str, names: Sequence[str], progress: Progress) -> Iterator[Row]:
        from ...area_stores import in_crs
        from ...field_mapping import map_fields

        given = self.given[key]
        source, dataset = given.source, self.catalogue.get(key)
        mapped = map_fields(names, given.fields, source.fields().names(), dataset)
        places = [source.fields().lookupField(mapped[name] or "") for name in names]
        readers = [value_reader(dataset, name) for name in names]
        transform = QgsCoordinateTransform(source.sourceCrs(), self.crs, self.context)
        total = max(1, source.featureCount())
        kind = QgsWkbTypes.geometryType(source.wkbType())
        for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), UNCHECKED)):
            if number % CHECK_EVERY == 0:
                progress.check()
                progress.report(number / total)
            geometry = sound_geometry(QgsGeometry(feature.geometry()), kind)
            if geometry.isNull():
                continue
            attributes = feature.attributes()
            values = tuple(read(attributes[at]) if at >= 0 else None for at, read in zip(places, readers))
            yield in_crs(geometry, transform, source.sourceName()), values

    def _note(self, key: str) -> DataNote:
        from ...layer_opening import public_source
        from ...vector import BoundVector

        known = self.catalogue.get(key)
        title = known.title.get(self.language, key) if known else key
        if key in self.given:
            given = self.given[key]
            crs, count = given.source.sourceCrs().authid(), given.source.featureCount()
            return DataNote(key, title, given.place, "", crs, count)
        opened, entry = self._open(key), self.binding.datasets[key]
        provider = known.provider.get(self.language, "") if known else ""
        vector = opened if isinstance(opened, BoundVector) else None
        issues: Sequence[Issue] = vector.issues() if vector is not None else ()
        count = vector.feature_count if vector is not None else None
        crs = opened.crs.authid() or opened.crs.description()
        return DataNote(key, title, public_source(entry), provider, crs, count, tuple(issues))


def axis_features(inputs: AxisInputs, one_name: str, progress: Progress) -> list[AxisFeature]:
    """The features of the axes; those without a name are the axis ``one_name``. Raises ``CoreError``: no layer."""
    from .shapes import AxisFeature

    if not inputs.has(AXES):
        raise CoreError(error("axes.no_layer"))
    rows = inputs.rows(AXES, ("name", "zone", "kind"), None, progress)
    return [
        AxisFeature(geometry, str(name or one_name).strip(), str(zone or ""), str(kind or ""))
        for geometry, (name, zone, kind) in rows
        if geometry.type() != QgsWkbTypes.GeometryType.PointGeometry
    ]


@dataclass(frozen=True)
class GroundRequest:
    """Which sources count. ``cores``: keys of datasets, ``barriers``: ``roads``, ``railways``, ``built_up``.

    ``reach``: metres to either side of a wildlife crossing in which a barrier is open.
    """

    cores: Sequence[str]
    without_built_up: bool
    barriers: Sequence[str]
    reach: float


def read_ground(
    inputs: AxisInputs, request: GroundRequest, table: BarrierTable, extent: QgsRectangle, progress: Progress
) -> Ground:
    """What lies in and around the axes within ``extent``. Raises ``CoreError`` and ``Cancelled``."""
    from .ground import Ground, Indexed

    ground = Ground(
        tells_protected=_has_polygons(inputs, PROTECTED),
        tells_damage=_has_polygons(inputs, LAND_COVER) or _has_polygons(inputs, NATURE_MAP),
    )
    steps = iter([progress.part(number / 9, (number + 1) / 9) for number in range(9)])
    for geometry, _ in _polygons(inputs, PROTECTED, (), extent, next(steps)):
        ground.protected.add(geometry, PROTECTED)
        if PROTECTED in request.cores:
            ground.cores.add(geometry, PROTECTED)
    _read_cores(inputs, request, ground, extent, next(steps))
    opened: Indexed[str] = Indexed()
    crossings: Indexed[str] = Indexed()
    if inputs.has(CROSSINGS):
        for geometry, (name,) in inputs.rows(CROSSINGS, ("name",), extent, next(steps)):
            crossings.add(geometry, str(name or ""))
    ground.crossings = len(crossings)
    for key, kind, columns in (
        (ROADS, "road", ("name", "road_class", "lanes")),
        (RAILWAYS, "railway", ("name", "rail_class", "lanes")),
    ):
        if key in request.barriers and inputs.has(key):
            rows = inputs.rows(key, columns, extent, next(steps))
            _read_lines(rows, kind, table, crossings, request.reach, ground, opened)
    _read_built_up(inputs, request, ground, opened, extent, next(steps))
    _read_damages(inputs, ground, extent, next(steps))
    for geometry, (name,) in _polygons(inputs, PLACES, ("name",), extent, next(steps)):
        ground.places.add(geometry, str(name or ""))
    return ground


def _has_polygons(inputs: AxisInputs, key: str) -> bool:
    return inputs.has(key) and inputs.raster(key) is None


def _polygons(
    inputs: AxisInputs, key: str, names: Sequence[str], extent: QgsRectangle, progress: Progress
) -> Iterator[Row]:
    """The polygons that play ``key``; nothing where nothing does, or where a raster does."""
    if _has_polygons(inputs, key):
        for geometry, values in inputs.rows(key, names, extent, progress):
            if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
                yield geometry, values


def _read_cores(
    inputs: AxisInputs, request: GroundRequest, ground: Ground, extent: QgsRectangle, progress: Progress
) -> None:
    from .raster_ground import cell_polygons

    for geometry, _ in _polygons(inputs, CORES, (), extent, progress):
        ground.cores.add(geometry, CORES)
    if NATURE_MAP in request.cores:
        for geometry, (grade,) in _polygons(inputs, NATURE_MAP, ("eczm_grad",), extent, progress):
            if grade == "1":
                ground.cores.add(geometry, NATURE_MAP)
    grades = inputs.raster(GRADES) if GRADES in request.cores else None
    if grades is not None:
        best = cell_polygons(grades, lambda values: values == 1, extent, inputs.crs, inputs.context, progress)
        for geometry in best:
            ground.cores.add(geometry, GRADES)


def _read_built_up(
    inputs: AxisInputs,
    request: GroundRequest,
    ground: Ground,
    opened: Indexed[str],
    extent: QgsRectangle,
    progress: Progress,
) -> None:
    """Built-up land but for the stretches of roads that wildlife crossings have ``opened``."""
    from .ground import Barrier

    if not request.without_built_up and BUILT_UP not in request.barriers:
        return
    if inputs.has(BUILT_UP):
        built = [geometry for geometry, _ in _polygons(inputs, BUILT_UP, (), extent, progress)]
    else:
        rows = _polygons(inputs, LAND_COVER, COVER_FIELDS, extent, progress)
        built = [geometry for geometry, values in rows if _cover(values) == "1"]
    for geometry in built:
        for stretch, _ in opened.near(geometry.boundingBox()):
            geometry = difference(geometry, stretch)
        if request.without_built_up:
            ground.built_up.add(geometry, BUILT_UP)
        if BUILT_UP in request.barriers:
            ground.barriers.add(geometry, Barrier("built_up"))


def _read_lines(
    rows: Iterator[Row],
    kind: str,
    table: BarrierTable,
    crossings: Indexed[str],
    reach: float,
    ground: Ground,
    opened: Indexed[str],
) -> None:
    """Take in the roads or railways that cut, and the stretches that wildlife crossings open."""
    from .ground import Barrier, barrier_polygons, width_of_barrier

    for geometry, (name, barrier_class, lanes) in rows:
        number = float(lanes) if isinstance(lanes, (int, float)) else None
        width = width_of_barrier(table, kind, barrier_class, number)
        if width is None:
            continue
        if geometry.type() == QgsWkbTypes.GeometryType.LineGeometry:
            geometry, stretch = barrier_polygons(geometry, width, crossings, reach)
            opened.add(stretch, kind)
        ground.barriers.add(geometry, Barrier(kind, str(name or "")))


def _read_damages(inputs: AxisInputs, ground: Ground, extent: QgsRectangle, progress: Progress) -> None:
    for geometry, values in _polygons(inputs, LAND_COVER, COVER_FIELDS, extent, progress):
        kind = DAMAGED_COVER.get(_cover(values))
        if kind:
            ground.damages.add(geometry, kind)
    for geometry, (grade,) in _polygons(inputs, NATURE_MAP, ("vtn_evl_grad",), extent, progress):
        if str(grade) in POOR_VEGETATION:
            ground.damages.add(geometry, POOR_VEGETATION[str(grade)])


def _cover(values: Sequence[Value]) -> str:
    """First digit of the most general land cover code that is there; empty without one."""
    return next((str(value)[:1] for value in values if value not in (None, "")), "")


def default_kind(kinds: AxisKinds, code: str) -> AxisKind:
    """The kind of axes whose name tells none. Raises ``CoreError`` where the table does not know it."""
    found = kinds.of(code)
    if found is None:
        raise CoreError(error("axes.unknown_kind", kind=code, known=", ".join(kind.id for kind in kinds.kinds)))
    return found
