"""Patch graphs from layers, tables without geometry, CSV and Conefor's text files."""
from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource

from ....core.connectivity.graphs.graph import PatchGraph
from ....core.connectivity.graphs.graph_files import link_rows, patch_rows
from ....core.connectivity.graphs.graph_tables import (
    ATTRIBUTE_NAMES,
    FROM_NAMES,
    ID_NAMES,
    TO_NAMES,
    TYPE_NAMES,
    CellReader,
    GraphFields,
    LinkRows,
    PatchRows,
    checked_graph,
    column_of,
    value_names,
)
from ....core.connectivity.ranking.candidate_rows import CandidateRows, with_candidates
from ....core.issues import CoreError, Issue, Where, error
from ....core.progress import Progress
from ....core.schemes.tables import decode, read_bytes
from ...compat import is_null
from ...source_checks import UNCHECKED

TEXT_SUFFIXES = (".txt", ".csv", ".tsv", ".dat", "")
CHECK_EVERY = 2048

GraphTable = Union[str, QgsProcessingFeatureSource]
"""The path of a text file, or features."""


@dataclass(frozen=True)
class ReadGraph:
    """A graph as its tables say it.

    ``existing``: (n,) bool, False for candidate patches (Conefor's node type 0). ``node_features``, ``link_features``:
    ids of the features behind patches and links, (n,) and (m,) int64; None where they come from a text file.
    """

    graph: PatchGraph
    existing: np.ndarray
    node_features: Optional[np.ndarray] = None
    link_features: Optional[np.ndarray] = None

    def without_candidates(self) -> ReadGraph:
        """The graph of the patches that exist."""
        if self.existing.all():
            return self
        graph = self.graph.without_patches(np.flatnonzero(~self.existing))
        kept = self.existing[self.graph.sources] & self.existing[self.graph.targets]
        return ReadGraph(
            graph,
            np.ones(graph.size, bool),
            None if self.node_features is None else self.node_features[self.existing],
            None if self.link_features is None else self.link_features[kept],
        )


def is_text_file(value: Any) -> bool:
    """Whether ``value`` is the path of a text file that is read here rather than by GDAL."""
    return isinstance(value, str) and os.path.splitext(value)[1].lower() in TEXT_SUFFIXES and os.path.isfile(value)


def read_graph(
    nodes: GraphTable,
    links: Optional[GraphTable],
    fields: Optional[GraphFields] = None,
    *,
    directed: bool = False,
    as_probabilities: bool = False,
    candidates: Optional[CandidateRows] = None,
    progress: Optional[Progress] = None,
) -> ReadGraph:
    """The graph of ``nodes`` and ``links`` (None: no links). Columns are found by name, or as ``fields`` say.

    Patches of ``candidates`` join as candidates; those that ``nodes`` lacks have the feature id -1.

    Raises ``CoreError`` with all faults of both tables: unreadable files, missing columns, cells that are no numbers,
    and what ``patch_graph`` refuses.
    """
    told = progress or Progress()
    columns = fields or GraphFields()
    faults: list[Issue] = []
    patches = found_links = None
    node_features: list[int] = []
    link_features: list[int] = []
    try:
        patches = _patches(nodes, columns, node_features, told.part(0.0, 0.4))
        if candidates is not None:
            known = len(patches.ids)
            patches = with_candidates(patches, candidates)
            if node_features:
                node_features += [-1] * (len(patches.ids) - known)
    except CoreError as fault:
        faults.extend(fault.issues)
    try:
        found_links = LinkRows()
        if links is not None:
            found_links = _links(links, columns, as_probabilities, link_features, told.part(0.4, 0.9))
    except CoreError as fault:
        faults.extend(fault.issues)
    if patches is None or found_links is None or faults:
        raise CoreError(faults)
    names = (table_name(nodes), table_name(links) if links is not None else "")
    graph = checked_graph(patches, found_links, *names, directed, as_probabilities)
    existing = np.ones(graph.size, bool) if patches.existing is None else np.array(patches.existing, bool)
    return ReadGraph(
        graph,
        existing,
        np.array(node_features, np.int64) if node_features else None,
        _features_of_links(graph, found_links, link_features) if link_features else None,
    )


def table_name(table: GraphTable) -> str:
    """The name by which sentences call a table."""
    return os.path.basename(table) if isinstance(table, str) else table.sourceName()


def _patches(table: GraphTable, fields: GraphFields, features: list[int], progress: Progress) -> PatchRows:
    if isinstance(table, str):
        return patch_rows(graph_text(table), table_name(table), fields)
    asked = ((fields.node_id, ID_NAMES), (fields.attribute, ATTRIBUTE_NAMES))
    places = _places(table, asked)
    names = table.fields().names()
    kind = column_of(names, "", TYPE_NAMES)
    reader = CellReader(table.sourceName())
    found = PatchRows(existing=None if kind is None else [])
    for row, identity, values in _features(table, [*places, *([] if kind is None else [kind])], progress):
        found.ids.append(reader.id(values[0], row, names[places[0]]))
        found.attributes.append(reader.number(values[1], row, names[places[1]], 0.0))
        found.rows.append(row)
        if kind is not None and found.existing is not None:
            found.existing.append(reader.existing(values[2], row, names[kind]))
        features.append(identity)
    found.faults = reader.faults()
    return found


def _links(
    table: GraphTable, fields: GraphFields, as_probabilities: bool, features: list[int], progress: Progress
) -> LinkRows:
    if isinstance(table, str):
        return link_rows(graph_text(table), table_name(table), fields, as_probabilities)
    asked = (
        (fields.start, FROM_NAMES),
        (fields.end, TO_NAMES),
        (fields.value, value_names(as_probabilities)),
    )
    places = _places(table, asked)
    titles = [table.fields().names()[place] for place in places]
    reader = CellReader(table.sourceName())
    found = LinkRows()
    for row, identity, values in _features(table, places, progress):
        found.ends.append((reader.id(values[0], row, titles[0]), reader.id(values[1], row, titles[1])))
        found.values.append(reader.number(values[2], row, titles[2], 1.0))
        found.rows.append(row)
        features.append(identity)
    found.faults = reader.faults()
    return found


def _places(source: QgsProcessingFeatureSource, asked: Sequence[tuple[str, Sequence[str]]]) -> list[int]:
    names = source.fields().names()
    places = []
    faults = []
    for name, known in asked:
        place = column_of(names, name, known)
        if place is None:
            where = Where(file=source.sourceName())
            faults.append(error("graph.no_field", where, name=name or known[0], known=", ".join(names) or "–"))
        else:
            places.append(place)
    if faults:
        raise CoreError(faults)
    return places


def _features(
    source: QgsProcessingFeatureSource, places: Sequence[int], progress: Progress
) -> Iterator[tuple[int, int, list[Any]]]:
    """(row from 1, feature id, values) of every feature; NULL becomes None."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(list(places))
    total = max(source.featureCount(), 1)
    # Links between patches that touch have no length and count as invalid; temporary layers hand them out regardless.
    for number, feature in enumerate(source.getFeatures(request, UNCHECKED)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        attributes = feature.attributes()
        values = [None if is_null(attributes[place]) else attributes[place] for place in places]
        yield number + 1, feature.id(), values


def graph_text(path: str) -> str:
    """The text of a file of patches or links. Raises ``CoreError`` where it cannot be read."""
    faults: list[Issue] = []
    data = read_bytes(Path(path), faults)
    text = None if data is None else decode(data, os.path.basename(path), faults)
    if text is None:
        raise CoreError(faults)
    return text


def _features_of_links(graph: PatchGraph, links: LinkRows, features: Sequence[int]) -> np.ndarray:
    """The first feature of each link of the graph, which holds links once that tables may list in both directions."""
    first: dict[tuple[str, str], int] = {}
    for (one, other), identity in zip(links.ends, features):
        first.setdefault((one, other) if graph.directed else (min(one, other), max(one, other)), identity)
    found = np.empty(graph.links, np.int64)
    for position, (start, end) in enumerate(zip(graph.sources.tolist(), graph.targets.tolist())):
        one, other = graph.ids[start], graph.ids[end]
        found[position] = first[(one, other) if graph.directed else (min(one, other), max(one, other))]
    return found
