"""Patches and the links between them."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ...issues import CoreError, Issue, Where, error
from ..kernel import DispersalKernel

LISTED = 5
"""Faults of one kind that are told one by one; the rest are counted."""


@dataclass(frozen=True)
class PatchGraph:
    """A landscape as a graph (Urban & Keitt 2001).

    ``ids``: n texts, each once. ``attributes``: (n,) float64, area or area x quality, 0 or more.
    ``sources``, ``targets``: (m,) int64, positions of the two ends of each link in ``ids``.
    ``distances``: (m,) float64, 0 or more, in the unit of the dispersal distance (metres, or cost x metres).
    ``probabilities``: (m,) float64 in (0, 1], or None when they follow from the distances.
    Undirected graphs hold each link once, in either order; of directed ones each link runs from source to target.
    """

    ids: tuple[str, ...]
    attributes: np.ndarray
    sources: np.ndarray
    targets: np.ndarray
    distances: np.ndarray
    directed: bool = False
    probabilities: np.ndarray | None = field(default=None)

    @property
    def size(self) -> int:
        """Number of patches."""
        return len(self.ids)

    @property
    def links(self) -> int:
        """Number of links."""
        return len(self.sources)

    def link_probabilities(self, kernel: DispersalKernel | None) -> np.ndarray:
        """Direct dispersal probability of each link (m,): given ones as they are, others by ``kernel``."""
        if self.probabilities is not None:
            return self.probabilities
        if kernel is None:
            raise CoreError(error("graph.no_kernel"))
        return kernel.probabilities(self.distances)

    def within(self, threshold: float) -> PatchGraph:
        """The same patches with the links of ``distance <= threshold`` alone (inclusive, as in Conefor)."""
        return self.with_links(self.distances <= threshold)

    def with_links(self, kept: np.ndarray) -> PatchGraph:
        """The same patches with the links that ``kept`` (mask or positions) names."""
        chosen = None if self.probabilities is None else self.probabilities[kept]
        return PatchGraph(
            self.ids,
            self.attributes,
            self.sources[kept],
            self.targets[kept],
            self.distances[kept],
            self.directed,
            chosen,
        )

    def without_patches(self, positions: Sequence[int] | np.ndarray) -> PatchGraph:
        """The graph without the patches at ``positions`` and without their links."""
        kept = np.ones(self.size, bool)
        kept[np.asarray(positions, dtype=np.int64)] = False
        place = np.cumsum(kept) - 1
        links = np.flatnonzero(kept[self.sources] & kept[self.targets])
        return PatchGraph(
            tuple(name for name, keep in zip(self.ids, kept) if keep),
            self.attributes[kept],
            place[self.sources[links]],
            place[self.targets[links]],
            self.distances[links],
            self.directed,
            None if self.probabilities is None else self.probabilities[links],
        )


def patch_graph(
    ids: Sequence[str],
    attributes: Sequence[float] | np.ndarray,
    ends: Sequence[tuple[str, str]],
    distances: Sequence[float] | np.ndarray,
    *,
    directed: bool = False,
    as_probabilities: bool = False,
    nodes_file: str | None = None,
    links_file: str | None = None,
    node_rows: Sequence[int] | None = None,
    link_rows: Sequence[int] | None = None,
) -> PatchGraph:
    """A checked graph from the columns of two tables.

    ``distances`` are probabilities in (0, 1] if ``as_probabilities``. A link that is listed again with the same value
    (in either order, unless ``directed``) counts once. Faults name ``node_rows`` and ``link_rows``, the places in the
    tables, which count from 1 where they are not given.
    Raises ``CoreError`` with all faults: no patch, ids twice, attributes and distances that are negative or no numbers,
    probabilities outside (0, 1], links to unknown patches, self-links, links with two values.
    """
    faults: list[Issue] = []
    attribute = np.asarray(attributes, dtype=np.float64)
    value = np.asarray(distances, dtype=np.float64)
    if not len(ids):
        faults.append(error("graph.no_patches", Where(file=nodes_file)))
    places: dict[str, int] = {}
    twice = []
    for row, name in enumerate(ids):
        if name in places:
            twice.append((row, {"id": name}))
        places.setdefault(name, row)
    faults += _told("graph.id_twice", twice, nodes_file, node_rows)
    bad = np.flatnonzero(~(np.isfinite(attribute) & (attribute >= 0)))
    values = [(int(row), {"id": ids[row], "value": f"{attribute[row]:g}"}) for row in bad]
    faults += _told("graph.bad_attribute", values, nodes_file, node_rows)
    unknown = []
    itself = []
    start = np.zeros(len(ends), np.int64)
    end = np.zeros(len(ends), np.int64)
    for row, (one, other) in enumerate(ends):
        start[row], end[row] = places.get(one, -1), places.get(other, -1)
        if one not in places or other not in places:
            unknown.append((row, {"id": one if one not in places else other}))
        elif one == other:
            itself.append((row, {"id": one}))
    faults += _told("graph.unknown_patch", unknown, links_file, link_rows)
    faults += _told("graph.self_link", itself, links_file, link_rows)
    if as_probabilities:
        bad = np.flatnonzero(~((value > 0) & (value <= 1)))
        code = "graph.bad_probability"
    else:
        bad = np.flatnonzero(~(np.isfinite(value) & (value >= 0)))
        code = "graph.bad_distance"
    named = [(int(row), {"one": ends[row][0], "other": ends[row][1], "value": f"{value[row]:g}"}) for row in bad]
    faults += _told(code, named, links_file, link_rows)
    if faults:
        raise CoreError(faults)
    low, high = (start, end) if directed else (np.minimum(start, end), np.maximum(start, end))
    key = low * np.int64(len(ids)) + high
    _, first, group = np.unique(key, return_index=True, return_inverse=True)
    differs = np.flatnonzero(value != value[first][group.ravel()])
    named = [(int(row), {"one": ends[row][0], "other": ends[row][1]}) for row in differs]
    faults = _told("graph.two_values", named, links_file, link_rows)
    if faults:
        raise CoreError(faults)
    kept = np.sort(first)
    values_kept = value[kept]
    with np.errstate(divide="ignore"):
        distance = -np.log(values_kept) + 0.0 if as_probabilities else values_kept
    return PatchGraph(
        tuple(ids),
        attribute,
        start[kept],
        end[kept],
        distance,
        directed,
        values_kept if as_probabilities else None,
    )


def _told(
    code: str, rows: list[tuple[int, dict[str, str]]], file: str | None, numbers: Sequence[int] | None
) -> list[Issue]:
    found = [
        error(code, Where(file=file, row=row + 1 if numbers is None else numbers[row]), **values)
        for row, values in rows[:LISTED]
    ]
    if len(rows) > LISTED:
        found.append(error("graph.more_faults", Where(file=file), count=len(rows) - LISTED))
    return found
