"""The results of ``marineconnectedness`` as the rows of its outputs."""
from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsGeometry

from ...core.connectivity.indices.importance import Importance
from ...core.connectivity.marine.exchange import Exchange, settlement_growth
from ...gis.compat import fields_of
from ...gis.connectivity.axes.assessment import AxisResult
from ...gis.connectivity.axes.tables import AXIS_COLUMNS, axis_rows
from ...gis.connectivity.marine.hub_links import GroupLinks
from ...gis.connectivity.marine.sea import Hubs

HUB_COLUMNS = (
    ("id", "string"), ("attribute", "double"), ("area_m2", "double"), ("name", "string"), ("group", "string"),
    ("dPC", "double"), ("dPCintra", "double"), ("dPCflux", "double"), ("dPCconnector", "double"),
    ("BC_PC", "double"), ("outward", "double"), ("inward", "double"), ("balance", "double"), ("role", "string"),
    ("retention", "double"), ("relative", "double"), ("self", "double"), ("lost", "double"),
)  # fmt: skip
LINK_COLUMNS = (
    ("from", "string"), ("to", "string"), ("distance", "double"), ("length_m", "double"), ("probability", "double"),
    ("group", "string"),
)  # fmt: skip
INDEX_COLUMNS = (("group", "string"), ("index", "string"), ("value", "double"))
NO_DIRECTION = "none"
AXES_COLUMNS = (*AXIS_COLUMNS, ("group", "string"))


@dataclass(frozen=True)
class GroupResult:
    """Everything that is known of one species group; ``axes`` is empty where no axes were given."""

    links: GroupLinks
    importance: Importance
    exchange: Exchange
    axes: tuple[AxisResult, ...]


def hub_features(hubs: Hubs, results: Sequence[GroupResult]) -> Iterator[QgsFeature]:
    """A feature for every hub and group."""
    fields = fields_of(HUB_COLUMNS)
    areas = [geometry.area() for geometry in hubs.geometries]
    for result in results:
        weight, flows, settled = result.importance, result.exchange, result.links.settled
        through = weight.betweenness if weight.betweenness is not None else np.zeros(len(hubs.ids))
        for k, name in enumerate(hubs.ids):
            row = [
                name, float(hubs.attributes[k]), areas[k], hubs.names[k], result.links.group.id,
                float(weight.removed[k]), float(weight.intra[k]), float(weight.flux[k]), float(weight.connector[k]),
                float(through[k]), float(flows.outward[k]), float(flows.inward[k]),
            ]  # fmt: skip
            if settled is None:
                # Without a direction the two differ by the size of the hubs alone, which makes no source.
                row += [None, NO_DIRECTION]
            else:
                row += [
                    _number(flows.balance[k]), flows.role(k).value, float(flows.retention[k]),
                    _number(flows.relative_retention[k]), _number(flows.self_recruitment[k]), float(settled.lost[k]),
                ]  # fmt: skip
            yield _feature(fields, row + [None] * (len(HUB_COLUMNS) - len(row)), hubs.geometries[k])


def link_features(hubs: Hubs, results: Sequence[GroupResult], least: float) -> Iterator[QgsFeature]:
    """Links of at least the probability ``least``; both directions of drifting groups, others once."""
    fields = fields_of(LINK_COLUMNS)
    for result in results:
        links = result.links
        place = links.ways.place()
        graph = links.graph
        for one, other, chance in zip(graph.sources, graph.targets, graph.link_probabilities(links.kernel)):
            way = place.get((int(one), int(other)))
            if chance < least:
                continue
            line = links.ways.lines[way] if way is not None else None
            if line is None:
                shapes = hubs.geometries
                line = shapes[int(one)].shortestLine(shapes[int(other)])
            distance = float(links.ways.distances[way]) if way is not None else None
            row = [hubs.ids[one], hubs.ids[other], distance, line.length(), float(chance), links.group.id]
            yield _feature(fields, row, _turned(line) if way is not None and one > other else line)


def index_rows(hubs: Hubs, results: Sequence[GroupResult]) -> Iterator[list[Any]]:
    """Figures of the whole network of each group."""
    whole = float(hubs.attributes.sum())
    for result in results:
        links = result.links
        equivalent = math.sqrt(result.importance.total)
        direct = links.direct - np.diag(np.diag(links.direct))
        found = {
            "hubs": len(hubs.ids),
            "links": links.graph.links,
            "attribute": whole,
            "EC_PC": equivalent,
            "EC_share": 100 * equivalent / whole if whole else None,
            "PC_num": result.importance.total,
            "mean_probability": float(direct.sum()) / max(1, len(hubs.ids) * (len(hubs.ids) - 1)),
            "dispersal_m": links.group.distance_m,
            "probability": links.group.probability,
        }
        if links.settled is not None and links.drift is not None:
            found.update(
                days=links.drift.days,
                diffusivity_m2_s=links.drift.diffusivity,
                mortality_day=links.drift.mortality,
                steps=links.settled.steps,
                mean_retention=float(np.diag(links.direct).mean()),
                mean_lost=float(links.settled.lost.mean()),
                growth=settlement_growth(links.direct),
            )
        for name, value in found.items():
            yield [links.group.id, name, value]


def axes_features(results: Sequence[GroupResult]) -> Iterator[QgsFeature]:
    """The axes for every group, with the columns of axes on land."""
    fields = fields_of(AXES_COLUMNS)
    for result in results:
        if not result.axes:
            continue
        rows = axis_rows(result.axes, result.links.group.distance_m)
        for axis, row in zip(result.axes, rows):
            yield _feature(fields, [*row, result.links.group.id], axis.shape.area)


def _feature(fields: Any, row: Sequence[Any], geometry: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes(list(row))
    multi = QgsGeometry(geometry)
    if not multi.isMultipart():
        multi.convertToMultiType()
    feature.setGeometry(multi)
    return feature


def _turned(line: QgsGeometry) -> QgsGeometry:
    return QgsGeometry(line.constGet().reversed())


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
