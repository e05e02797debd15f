"""Patches of habitat from polygons: ids, ground and attributes, dissolved, cut by barriers, of a minimum area."""
from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsSpatialIndex,
)

from ....core.issues import CoreError, Issue, Where, error, warning
from ....core.progress import Progress
from ....core.schemes.codes import parse_number, plain_code
from ...compat import is_null
from ...overlay import SLIVER_M2, difference, dissolve
from ...source_checks import UNCHECKED

LISTED = 5
"""Patches of one fault that are named; the rest are counted."""
DISSOLVE = ("none", "id", "touching")
"""Features stay as they are; those of one id, or those that touch, become one patch."""


@dataclass
class Patches:
    """Patches in one CRS: ``ids`` (each once), ``geometries``, and where given a weight and a quality of each.

    ``weights``: (n,) attribute as the layer states it, or ``None``. ``qualities``: (n,) to multiply the area by, or
    ``None``. ``name``: of the layer. ``issues``: what was left out on the way.
    """

    name: str
    ids: list[str]
    geometries: list[QgsGeometry]
    weights: np.ndarray | None = None
    qualities: np.ndarray | None = None
    issues: list[Issue] = field(default_factory=list)

    @property
    def areas(self) -> np.ndarray:
        """(n,) m2."""
        return np.array([geometry.area() for geometry in self.geometries], np.float64)

    @property
    def attributes(self) -> np.ndarray:
        """(n,) the weight, else area x quality, else the area in m2."""
        if self.weights is not None:
            return self.weights
        return self.areas if self.qualities is None else self.areas * self.qualities

    def taken(self, groups: Sequence[tuple[str, QgsGeometry, Sequence[int]]]) -> Patches:
        """Patches that are made of others: id, geometry, and positions of those whose values they take.

        Weights are added, qualities averaged by area.
        """
        areas = self.areas
        weights = qualities = None
        if self.weights is not None:
            weights = np.array([self.weights[list(members)].sum() for _, _, members in groups], np.float64)
        if self.qualities is not None:
            means = [_mean(self.qualities[list(members)], areas[list(members)]) for _, _, members in groups]
            qualities = np.array(means, np.float64)
        ids = [name for name, _, _ in groups]
        return Patches(self.name, ids, [shape for _, shape, _ in groups], weights, qualities, self.issues)

    def chosen(self, keep: np.ndarray) -> Patches:
        """The patches that the mask ``keep`` (n,) names."""
        places = np.flatnonzero(keep)
        return self.taken([(self.ids[place], self.geometries[place], [place]) for place in places.tolist()])


def _mean(values: np.ndarray, weights: np.ndarray) -> float:
    return float(np.average(values, weights=weights)) if weights.sum() > 0 else float(values.mean())


def listed(names: Iterable[str]) -> str:
    """The first names, separated by commas, and an ellipsis where there are more."""
    each = list(names)
    return ", ".join(each[:LISTED]) + (" …" if len(each) > LISTED else "")


def read_patches(
    source: QgsProcessingFeatureSource,
    id_field: str,
    number_field: str,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    by_id: bool,
    progress: Progress,
) -> tuple[Patches, np.ndarray | None]:
    """The polygons of ``source`` in ``crs``, one patch a feature, and the numbers (n,) of ``number_field``, if any.

    ``id_field``: empty numbers the features from 1. With ``by_id`` features may share an id. Features without ground
    are left out with a warning. Raises ``CoreError`` with all faults: missing fields, empty ids, ids twice, values that
    are no numbers or negative; no patch at all.
    """
    from ..polygon_layers import read_polygons

    layer = read_polygons(source, id_field, crs, context, progress)
    values = None if not number_field else _numbers(source, number_field)
    faults: list[Issue] = []
    seen: set[str] = set()
    empty, twice, bad = [], [], []
    kept = [place for place, geometry in enumerate(layer.geometries) if not geometry.isNull()]
    for place in kept:
        name = layer.values[place]
        if not name:
            empty.append(str(place + 1))
        elif name in seen and not by_id:
            twice.append(name)
        seen.add(name)
        if values is not None and not values[place] >= 0:
            bad.append(name)
    where = Where(dataset=layer.name, column=id_field)
    if empty:
        faults.append(error("patches.no_id", where, rows=listed(empty), count=len(empty)))
    if twice:
        faults.append(error("patches.id_twice", where, patches=listed(dict.fromkeys(twice)), count=len(set(twice))))
    if bad:
        column = Where(dataset=layer.name, column=number_field)
        faults.append(error("patches.bad_number", column, patches=listed(bad), count=len(bad)))
    if not kept:
        faults.append(error("patches.none", where))
    if faults:
        raise CoreError(faults)
    ids = [layer.values[place] for place in kept]
    found = Patches(layer.name, ids, [layer.geometries[place] for place in kept], issues=layer.issues())
    return found, None if values is None else values[kept]


def _numbers(source: QgsProcessingFeatureSource, name: str) -> np.ndarray:
    place = source.fields().lookupField(name)
    if place < 0:
        columns = ", ".join(source.fields().names())
        raise CoreError(error("surface.no_field", Where(column=name, dataset=source.sourceName()), fields=columns))
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([place])
    return np.array([_number(each.attributes()[place]) for each in source.getFeatures(request, UNCHECKED)], np.float64)


def _number(value: object) -> float:
    if is_null(value):
        return math.nan
    try:
        number = parse_number(plain_code(value))
    except ValueError:
        return math.nan
    return number if math.isfinite(number) else math.nan


def dissolved_by_id(patches: Patches) -> Patches:
    """Features of one id as one patch, in the order of the ids' first features."""
    members: dict[str, list[int]] = {}
    for place, name in enumerate(patches.ids):
        members.setdefault(name, []).append(place)
    return patches.taken([(name, _union(patches, places), places) for name, places in members.items()])


def dissolved_touching(patches: Patches, progress: Progress) -> Patches:
    """Features that touch or overlap as one patch, which has the id of its first feature."""
    index = spatial_index(patches.geometries)
    first = list(range(len(patches.ids)))
    for place, geometry in enumerate(patches.geometries):
        if place % 256 == 0:
            progress.check()
            progress.report(place / len(first))
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        for other in index.intersects(geometry.boundingBox()):
            if other <= place or root(first, other) == root(first, place):
                continue
            if engine.intersects(patches.geometries[other].constGet()):
                one, two = sorted((root(first, place), root(first, other)))
                first[two] = one
    members: dict[int, list[int]] = {}
    for place in range(len(first)):
        members.setdefault(root(first, place), []).append(place)
    return patches.taken([(patches.ids[one], _union(patches, places), places) for one, places in members.items()])


def _union(patches: Patches, places: list[int]) -> QgsGeometry:
    return dissolve([patches.geometries[place] for place in places])


def root(first: list[int], place: int) -> int:
    """The first of the group of ``place``; ``first`` leads from each member to one before it, and is shortened."""
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place


def spatial_index(geometries: Sequence[QgsGeometry]) -> QgsSpatialIndex:
    """An index of the bounding boxes; ids are positions."""
    index = QgsSpatialIndex()
    for place, geometry in enumerate(geometries):
        index.addFeature(place, geometry.boundingBox())
    return index


def cut_by(patches: Patches, barriers: Sequence[QgsGeometry], progress: Progress) -> Patches:
    """``patches`` without the polygons ``barriers``; each polygon that is left of a patch that was cut is a patch.

    Parts of the patch ``a`` are called ``a-1``, ``a-2`` … from the largest. A weight is shared by area, a quality kept.
    What is smaller than a sliver of the overlay is left out, and patches that lie under barriers alone are told.
    """
    from ..polygon_layers import single_parts

    index = spatial_index(barriers)
    groups: list[tuple[str, QgsGeometry, Sequence[int]]] = []
    shares: list[float] = []
    covered = []
    for place, (name, geometry) in enumerate(zip(patches.ids, patches.geometries)):
        if place % 64 == 0:
            progress.check()
            progress.report(place / len(patches.ids))
        near = [barriers[other] for other in sorted(index.intersects(geometry.boundingBox()))]
        met = dissolve([each for each in near if each.intersects(geometry)])
        if met.isNull():
            groups.append((name, geometry, [place]))
            shares.append(1.0)
            continue
        parts = [part for part in single_parts([difference(geometry, met)]) if part.area() > SLIVER_M2]
        parts.sort(key=lambda part: (-part.area(), part.boundingBox().xMinimum(), part.boundingBox().yMinimum()))
        total = geometry.area()
        for number, part in enumerate(parts, start=1):
            groups.append((f"{name}-{number}" if len(parts) > 1 else name, part, [place]))
            shares.append(part.area() / total)
        if not parts:
            covered.append(name)
    found = patches.taken(groups)
    if found.weights is not None:
        found.weights = found.weights * np.array(shares)
    if covered:
        found.issues.append(warning("patches.under_barriers", patches=listed(covered), count=len(covered)))
    names = set(found.ids)
    if len(names) < len(found.ids):
        twice = [name for name in names if found.ids.count(name) > 1]
        raise CoreError(error("patches.id_twice_cut", Where(dataset=patches.name), patches=listed(sorted(twice))))
    return found


def large_enough(patches: Patches, smallest: float) -> Patches:
    """The patches of at least ``smallest`` m2; how many are smaller is told. Raises ``CoreError`` if none is left."""
    areas = patches.areas
    keep = areas >= smallest
    if keep.all():
        return patches
    if not keep.any():
        largest = f"{areas.max():.6g}" if len(areas) else "0"
        raise CoreError(
            error("patches.all_small", Where(dataset=patches.name), smallest=f"{smallest:.12g}", largest=largest)
        )
    found = patches.chosen(keep)
    left_out = int((~keep).sum())
    found.issues.append(
        warning("patches.small", count=left_out, smallest=f"{smallest:.12g}", area=f"{areas[~keep].sum():.6g}")
    )
    return found


def require(patches: Patches, places: Sequence[int] | np.ndarray, code: str, **values: str) -> None:
    """Raise ``CoreError`` with ``code`` that names the patches at ``places``; nothing without any."""
    names = [patches.ids[place] for place in places]
    if names:
        raise CoreError(error(code, Where(dataset=patches.name), patches=listed(names), count=len(names), **values))


