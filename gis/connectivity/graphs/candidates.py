"""Candidates for restoration and what else tables say of patches: cost, grade, category."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ....core.connectivity.graphs.conefor import split_rows
from ....core.connectivity.graphs.graph_tables import (
    ATTRIBUTE_NAMES,
    FROM_NAMES,
    ID_NAMES,
    TO_NAMES,
    CellReader,
    column_of,
    plain_text,
    value_names,
)
from ....core.connectivity.ranking.candidate_rows import CandidateLink, CandidatePatch, CandidateRows
from ....core.connectivity.ranking.plan import LISTED
from ....core.issues import CoreError, Where, error
from ....core.progress import Progress
from ....core.schemes.codes import parse_number, plain_code
from ...area_stores import in_crs
from ...compat import is_null
from ...geometry_repair import POLYGON, sound_geometry
from ...source_checks import UNCHECKED
from .patch_graphs import GraphTable, graph_text, table_name

COST_NAMES = ("cost", "costs", "price", "비용", "사업비", "복원비용")
CHECK_EVERY = 256

Extra = dict[str, dict[str, Any]]
"""Values of further columns by patch and column; empty and NULL cells are left out."""


@dataclass
class Candidates:
    """The rows of one or two tables of candidates, the polygons of their patches, and further columns by name."""

    rows: CandidateRows
    shapes: dict[str, QgsGeometry] = field(default_factory=dict)
    extra: Extra = field(default_factory=dict)
    order: list[str] = field(default_factory=list)


def read_candidates(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    wanted: Mapping[str, tuple[str, Sequence[str]]],
    as_probabilities: bool,
    progress: Progress,
    id_field: str = "",
) -> Candidates:
    """Candidates of a layer or table: a row with two ends is a link, any other a patch.

    Columns are found by usual names (id, attribute, from, to, distance or probability), that of the ids by ``id_field``
    where it is given; ``wanted`` names further ones by their own or usual names. Polygons are moved to ``crs``; where
    no column tells the attribute it is their area. Raises ``CoreError`` for columns that are missing; faults of cells
    are kept in the rows.
    """
    names = source.fields().names()
    values = tuple(name for name in value_names(as_probabilities) if name not in COST_NAMES)
    place = {
        "id": column_of(names, id_field, ID_NAMES),
        "attribute": column_of(names, "", ATTRIBUTE_NAMES),
        "from": column_of(names, "", FROM_NAMES),
        "to": column_of(names, "", TO_NAMES),
        "value": column_of(names, "", values),
    }
    with_links = place["from"] is not None and place["to"] is not None
    file = source.sourceName()
    if place["id"] is None and (id_field or not with_links):
        raise CoreError(error("graph.no_field", Where(file), name=id_field or "id", known=", ".join(names) or "–"))
    place.update(further_columns(names, wanted, file))
    polygons = QgsWkbTypes.geometryType(source.wkbType()) == POLYGON
    move = QgsCoordinateTransform(source.sourceCrs(), crs, context) if polygons and crs.isValid() else None
    reader = CellReader(file)
    found = Candidates(CandidateRows(file))
    for row, cell, geometry in _rows(source, place, polygons, progress):
        start, end = (plain_code(cell[name]) if with_links else "" for name in ("from", "to"))
        link = bool(start or end)
        name = plain_code(cell.get("id"))
        cost = None if cell.get("cost") is None else reader.number(cell["cost"], row, "cost", 1.0)
        if link:
            value = None if cell.get("value") is None else reader.number(cell["value"], row, "distance", 0.0)
            if not start or not end:
                reader.fault("graph.no_id", row, column="from" if not start else "to")
                continue
            found.rows.links.append(CandidateLink(name, start, end, value, cost, row))
            called = name or f"{start}-{end}"
        else:
            called = name = reader.id(cell.get("id"), row, "id")
            attribute = cell.get("attribute")
            number = None if attribute is None else reader.number(attribute, row, "attribute", 0.0)
            if geometry is not None:
                shape = sound_geometry(geometry, POLYGON)
                if not shape.isNull():
                    found.shapes[name] = shape if move is None else in_crs(shape, move, file)
                    number = found.shapes[name].area() if number is None and place["attribute"] is None else number
            found.rows.patches.append(CandidatePatch(name, number, cost, row))
        found.order.append(called)
        found.extra.setdefault(called, {}).update(
            {title: cell[title] for title in wanted if title != "cost" and cell.get(title) is not None}
        )
    found.rows.faults = reader.faults()
    return found


def patch_columns(
    table: GraphTable, node_id: str, wanted: Mapping[str, tuple[str, Sequence[str]]], progress: Progress
) -> Extra:
    """Values of the columns ``wanted`` (by name: the field asked for, usual names) of each patch of ``table``.

    Raises ``CoreError`` for a field that is asked for and is not there.
    """
    if isinstance(table, str):
        rows = split_rows(graph_text(table), 2, table_name(table))
        header = rows.cells[0] if rows.cells else []
        place = further_columns(header, wanted, table_name(table))
        key = column_of(header, node_id, ID_NAMES)
        if key is None or all(each is None for each in place.values()):
            return {}
        return {
            plain_code(cells[key]): {
                name: cells[each] for name, each in place.items() if each is not None and len(cells) > each
                and cells[each]
            }
            for cells in rows.cells[1:] if len(cells) > key
        }  # fmt: skip
    names = table.fields().names()
    place = further_columns(names, wanted, table.sourceName())
    key = column_of(names, node_id, ID_NAMES)
    if key is None or all(each is None for each in place.values()):
        return {}
    columns = {"id": key, **place}
    return {
        plain_code(cell["id"]): {name: cell[name] for name in wanted if cell.get(name) is not None}
        for _, cell, _ in _rows(table, columns, False, progress)
    }


def further_columns(
    names: Sequence[str], wanted: Mapping[str, tuple[str, Sequence[str]]], file: str
) -> dict[str, Optional[int]]:
    """The place of each column ``wanted``, None where it is not there. Raises ``CoreError`` if it was asked for."""
    found = {name: column_of(names, asked, usual) for name, (asked, usual) in wanted.items()}
    missing = [asked for name, (asked, _) in wanted.items() if asked and found[name] is None]
    if missing:
        known = ", ".join(names) or "–"
        raise CoreError([error("graph.no_field", Where(file), name=name, known=known) for name in missing])
    return found


def costs_of(extra: Extra, names: Iterable[str]) -> dict[str, float]:
    """The cost of each of ``names`` that has one. Raises ``CoreError`` with those that are no numbers."""
    found: dict[str, float] = {}
    faults = []
    for name in names:
        value = extra.get(name, {}).get("cost")
        if value is None:
            continue
        try:
            found[name] = float(value) if isinstance(value, (int, float)) else parse_number(plain_text(value))
        except ValueError:
            faults.append(error("ranking.bad_cost", id=name, value=plain_text(value)))
    if faults:
        raise CoreError(faults[:LISTED])
    return found


def edge_links(
    shapes: Mapping[str, QgsGeometry], new: Sequence[str], limit: float, directed: bool, progress: Progress
) -> list[CandidateLink]:
    """Links of the ``new`` patches to all of ``shapes`` within ``limit`` metres, edge to edge (0 where they touch)."""
    names = list(shapes)
    index = QgsSpatialIndex()
    for number, name in enumerate(names):
        index.addFeature(number, shapes[name].boundingBox())
    place = {name: number for number, name in enumerate(names)}
    fresh = set(new)
    found = []
    for done, name in enumerate(new):
        progress.check()
        progress.report(done / len(new))
        engine = QgsGeometry.createGeometryEngine(shapes[name].constGet())
        engine.prepareGeometry()
        for number in sorted(index.intersects(shapes[name].boundingBox().buffered(limit))):
            other = names[number]
            if other == name or (other in fresh and number < place[name]):
                continue
            distance = float(engine.distance(shapes[other].constGet()))
            if distance <= limit:
                found.append(CandidateLink("", name, other, distance, None, 0))
                if directed:
                    found.append(CandidateLink("", other, name, distance, None, 0))
    return found


def shapes_by_feature(source: QgsProcessingFeatureSource, features: np.ndarray) -> dict[int, QgsGeometry]:
    """Sound polygons of the features with the ids ``features``; those without one are left out."""
    wanted = {int(each) for each in features if each >= 0}
    found = {}
    for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes(), UNCHECKED):
        if feature.id() in wanted:
            shape = sound_geometry(QgsGeometry(feature.geometry()), POLYGON)
            if not shape.isNull():
                found[feature.id()] = shape
    return found


def _rows(
    source: QgsProcessingFeatureSource, place: Mapping[str, Optional[int]], shapes: bool, progress: Progress
) -> Iterator[tuple[int, dict[str, Any], Optional[QgsGeometry]]]:
    """(row from 1, values by name without the empty ones, geometry or None) of every feature."""
    columns = {name: each for name, each in place.items() if each is not None}
    request = QgsFeatureRequest().setSubsetOfAttributes(list(columns.values()))
    if not shapes:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request, UNCHECKED)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        attributes = feature.attributes()
        cells = {name: attributes[each] for name, each in columns.items()}
        kept = {name: None if is_null(value) or plain_text(value) == "" else value for name, value in cells.items()}
        yield number + 1, kept, QgsGeometry(feature.geometry()) if shapes else None
