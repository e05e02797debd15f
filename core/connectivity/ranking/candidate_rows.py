"""Candidates as tables state them, and the plan that they make together with a patch graph."""
from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ...issues import CoreError, Issue, Where, error
from ..graphs.graph import PatchGraph
from ..graphs.graph_tables import PatchRows
from ..kernel import DispersalKernel
from .plan import EXISTING, LISTED, RestorationPlan


@dataclass(frozen=True)
class CandidatePatch:
    """A patch to restore; ``attribute`` None where the table of patches tells it, ``cost`` None where none is given."""

    name: str
    attribute: float | None
    cost: float | None
    row: int


@dataclass(frozen=True)
class CandidateLink:
    """A link to make or improve; ``value`` None means that nothing hinders any more (probability 1, distance 0).

    ``name``: the candidate that it belongs to, empty for one of its own.
    """

    name: str
    start: str
    end: str
    value: float | None
    cost: float | None
    row: int


@dataclass
class CandidateRows:
    """Candidates of one table with what could not be read."""

    file: str
    patches: list[CandidatePatch] = field(default_factory=list)
    links: list[CandidateLink] = field(default_factory=list)
    faults: list[Issue] = field(default_factory=list)


def with_candidates(patches: PatchRows, candidates: CandidateRows) -> PatchRows:
    """``patches`` with the candidate ones: those of the table become candidates, others are added.

    Raises ``CoreError`` with all faults: a candidate twice, a new patch without an attribute, negative attributes.
    """
    places = {name: place for place, name in enumerate(patches.ids)}
    existing = list(patches.existing) if patches.existing is not None else [True] * len(patches.ids)
    found = PatchRows(list(patches.ids), list(patches.attributes), existing, list(patches.rows), list(patches.faults))
    faults: list[Issue] = []
    seen: set[str] = set()
    for patch in candidates.patches:
        where = Where(candidates.file, patch.row)
        value = patch.attribute
        if patch.name in seen:
            faults.append(error("graph.id_twice", where, id=patch.name))
            continue
        seen.add(patch.name)
        if value is not None and not (math.isfinite(value) and value >= 0):
            faults.append(error("graph.bad_attribute", where, id=patch.name, value=f"{value:g}"))
            continue
        place = places.get(patch.name)
        if place is not None:
            existing[place] = False
            if value is not None:
                found.attributes[place] = value
        elif value is None:
            faults.append(error("ranking.no_attribute", where, id=patch.name))
        else:
            found.ids.append(patch.name)
            found.attributes.append(value)
            existing.append(False)
            found.rows.append(patch.row)
    if faults:
        raise CoreError(faults[: LISTED * 2])
    return found


def restoration_plan(
    graph: PatchGraph,
    existing: np.ndarray,
    kernel: DispersalKernel | None,
    links: Sequence[CandidateLink] = (),
    costs: Mapping[str, float] | None = None,
    order: Sequence[str] = (),
    file: str = "",
) -> RestorationPlan:
    """The plan of a graph whose patches ``existing`` (n,) bool are there and whose others are candidates.

    ``links``: candidate links; those of one name, or of a candidate patch's name, are made together; those without a
    name and without a cost that end at a candidate patch come with it. Values are distances, or probabilities where
    ``graph`` has probabilities. ``costs``: by the name of the candidate; links add their own to it. ``order``: names
    of candidates that come first in this order; the rest follow as the tables have them.
    Raises ``CoreError`` with all faults: links to unknown patches or to themselves, values that cannot be.
    """
    places = {name: place for place, name in enumerate(graph.ids)}
    usable = list(links)
    faults = _link_faults(usable, places, graph.probabilities is not None, file)
    if faults:
        raise CoreError(faults)
    candidate_patches = [graph.ids[place] for place in np.flatnonzero(~existing)]
    named = [_name_of(link, places, existing) for link in usable]
    made = dict.fromkeys([*candidate_patches, *(name for name in named if name)])
    first = [name for name in dict.fromkeys(order) if name in made]
    names = tuple(dict.fromkeys([*first, *made]))
    place_of = {name: place for place, name in enumerate(names)}
    owners = [place_of[name] if name else EXISTING for name in named]
    spent = dict(costs or {})
    for link, name in zip(usable, named):
        if name and link.cost is not None:
            spent[name] = spent.get(name, 0.0) + link.cost
    price = np.array([spent.get(name, math.nan) for name in names], np.float64)
    values = np.array([_probability(link, kernel, graph.probabilities is not None) for link in usable], np.float64)
    patch_owners = np.full(graph.size, EXISTING, np.int64)
    for name in candidate_patches:
        patch_owners[places[name]] = place_of[name]
    return RestorationPlan(
        names,
        None if not len(price) or np.isnan(price).all() else price,
        graph.attributes,
        patch_owners,
        np.concatenate([graph.sources, np.array([places[link.start] for link in usable], np.int64)]),
        np.concatenate([graph.targets, np.array([places[link.end] for link in usable], np.int64)]),
        np.concatenate([graph.link_probabilities(kernel), values]),
        np.concatenate([np.full(graph.links, EXISTING, np.int64), np.array(owners, np.int64)]),
        graph.directed,
    )


def link_name(link: CandidateLink) -> str:
    """The candidate's name that stands in for one that is not given."""
    return link.name or f"{link.start}-{link.end}"


def _name_of(link: CandidateLink, places: Mapping[str, int], existing: np.ndarray) -> str:
    """The candidate that makes ``link``; empty where it is simply there as soon as its patches are."""
    comes_along = not link.name and link.cost is None
    if comes_along and not (existing[places[link.start]] and existing[places[link.end]]):
        return ""
    return link_name(link)


def _probability(link: CandidateLink, kernel: DispersalKernel | None, as_probabilities: bool) -> float:
    if link.value is None:
        return 1.0
    if as_probabilities:
        return link.value
    if kernel is None:
        raise CoreError(error("graph.no_kernel"))
    return float(kernel.probabilities(np.array([link.value]))[0])


def _link_faults(
    links: Sequence[CandidateLink], places: Mapping[str, int], as_probabilities: bool, file: str
) -> list[Issue]:
    faults: list[Issue] = []
    for link in links:
        where = Where(file, link.row)
        unknown = [name for name in (link.start, link.end) if name not in places]
        if unknown:
            faults.append(error("graph.unknown_patch", where, id=unknown[0]))
        elif link.start == link.end:
            faults.append(error("graph.self_link", where, id=link.start))
        elif link.value is not None and as_probabilities and not 0 < link.value <= 1:
            value = f"{link.value:g}"
            faults.append(error("graph.bad_probability", where, one=link.start, other=link.end, value=value))
        elif link.value is not None and not (math.isfinite(link.value) and link.value >= 0):
            value = f"{link.value:g}"
            faults.append(error("graph.bad_distance", where, one=link.start, other=link.end, value=value))
    if len(faults) > LISTED:
        faults = [*faults[:LISTED], error("graph.more_faults", Where(file), count=len(faults) - LISTED)]
    return faults
