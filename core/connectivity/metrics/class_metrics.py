"""Metrics of the classes of a map, as FRAGSTATS v4 defines them (McGarigal, Cushman & Ene 2012)."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .labelling import Patches, label_patches, strips_of
from .patch_distances import nearest_neighbours, pairs_within

HECTARE = 10_000.0


@dataclass(frozen=True)
class ClassMetrics:
    """One class of a landscape of area A; ``None`` where a metric is not defined.

    ``area_m2``: sum of patch areas a. ``share_percent`` (PLAND) = 100 sum a / A. ``patches`` (NP).
    ``patch_density`` (PD): patches in 100 ha. ``largest_percent`` (LPI) = 100 max a / A. ``area_mean_ha`` (AREA_MN),
    ``area_weighted_ha`` (AREA_AM) = sum a^2 / sum a. ``edge_m``: sides of cells that face another class, with the map's
    border and no data if asked for. ``edge_density`` (ED), m/ha. ``enn_mean_m``, ``enn_weighted_m`` (by area),
    ``enn_sd_m`` (of the population): distance to the nearest patch of the class between centres of cells; None for a
    single patch. ``prox_mean`` (PROX_MN), sum of a_j / d_ij^2 within the search radius, a in m2, d in m; 0 without
    neighbours. ``cohesion_percent`` (COHESION) = 100 [1 - sum p / sum (p sqrt a)] / (1 - 1 / sqrt Z), p in cell sides
    and a in cells, Z cells of the landscape; None for Z = 1. ``connect_percent`` (CONNECT): pairs of patches at most
    the threshold apart, of all pairs; None for a single patch. ``mesh_ha`` (MESH) = sum a^2 / A, ``division``
    (DIVISION) = 1 - sum (a / A)^2, ``split`` (SPLIT) = A^2 / sum a^2.
    """

    value: int
    patches: int
    area_m2: float
    share_percent: float
    patch_density: float
    largest_percent: float
    area_mean_ha: float | None
    area_weighted_ha: float | None
    edge_m: float
    edge_density: float
    enn_mean_m: float | None
    enn_weighted_m: float | None
    enn_sd_m: float | None
    prox_mean: float | None
    cohesion_percent: float | None
    connect_percent: float | None
    mesh_ha: float
    division: float
    split: float | None


@dataclass(frozen=True)
class PatchMetrics:
    """Of each patch: ENN (m; NaN where there is none) and PROX (None: not asked for)."""

    nearest_m: np.ndarray
    proximity: np.ndarray | None


@dataclass(frozen=True)
class Options:
    """How to measure. ``cell``: side of a cell in m. ``neighbours``: 8 or 4. ``search_radius``, ``threshold``: m; None:
    no PROX, no CONNECT. ``count_border``: whether the map's border and no data count as edge."""

    cell: float
    neighbours: int = 8
    search_radius: float | None = None
    threshold: float | None = None
    count_border: bool = False


@dataclass(frozen=True)
class Measured:
    """The result for one landscape: ``valid`` cells with a class, a row for each class wanted, and the patches."""

    valid: int
    classes: list[ClassMetrics]
    patches: Patches
    single: PatchMetrics


def class_edges(classes: np.ndarray, most: int) -> np.ndarray:
    """Cell sides (most + 1,) int64 of each class that face another class; no data (0) and the map's border are none."""
    sides = np.zeros(most + 1, np.int64)
    rows, columns = classes.shape
    for first, after in strips_of(rows, columns):
        part = classes[first:after]
        tall = classes[max(0, first - 1) : after]
        for one, other in ((part[:, 1:], part[:, :-1]), (tall[1:], tall[:-1])):
            facing = (one != other) & (one != 0) & (other != 0)
            sides += np.bincount(one[facing], minlength=most + 1)
            sides += np.bincount(other[facing], minlength=most + 1)
    return sides


def class_metrics(
    classes: np.ndarray, wanted: Sequence[int], options: Options, progress: Progress | None = None
) -> Measured:
    """Metrics of the classes ``wanted`` on ``classes`` (rows, columns), unsigned integers, 0 = no data.

    The landscape is all cells that are not 0. Sums of squares are of whole cells in Python's integers, so that no map
    is too large for them. Raises ``CoreError`` without scipy, and ``Cancelled``.
    """
    told = progress or Progress()
    patches = label_patches(classes, options.neighbours, told.part(0.0, 0.3))
    nearest = nearest_neighbours(patches, told.part(0.3, 0.6)) * options.cell
    most = max([int(classes.max(initial=0)), *wanted])
    edges = class_edges(classes, most)
    if options.count_border:
        edges = np.zeros(most + 1, np.int64)
        np.add.at(edges, patches.classes, patches.perimeters)
    proximity, joined = _neighbourhood(patches, options, told.part(0.6, 1.0))
    valid = int(patches.cells.sum())
    found = [
        _class(value, valid, patches, nearest, proximity, joined, int(edges[value]), options) for value in wanted
    ]
    return Measured(valid, found, patches, PatchMetrics(nearest, proximity))


def _neighbourhood(
    patches: Patches, options: Options, progress: Progress
) -> tuple[np.ndarray | None, np.ndarray | None]:
    """PROX of each patch, and pairs of each class within the threshold by its value; None where not asked for."""
    asked = [reach for reach in (options.search_radius, options.threshold) if reach is not None]
    if not asked:
        return None, None
    one, other, apart = pairs_within(patches, max(asked) / options.cell, progress)
    metres = apart * options.cell
    proximity = joined = None
    if options.search_radius is not None:
        near = metres <= options.search_radius
        proximity = np.zeros(patches.count)
        areas = patches.cells * options.cell**2
        np.add.at(proximity, one[near], areas[other[near]] / metres[near] ** 2)
        np.add.at(proximity, other[near], areas[one[near]] / metres[near] ** 2)
    if options.threshold is not None:
        near = metres <= options.threshold
        joined = np.bincount(patches.classes[one[near]], minlength=int(patches.classes.max(initial=0)) + 1)
    return proximity, joined


def _class(
    value: int,
    valid: int,
    patches: Patches,
    nearest: np.ndarray,
    proximity: np.ndarray | None,
    joined: np.ndarray | None,
    sides: int,
    options: Options,
) -> ClassMetrics:
    chosen = np.flatnonzero(patches.classes == value)
    cells = patches.cells[chosen]
    count, total = len(chosen), int(cells.sum())
    squares = sum(each * each for each in cells.tolist())
    unit = options.cell**2
    landscape_ha = valid * unit / HECTARE
    edge = sides * options.cell
    distances = nearest[chosen]
    lonely = count < 2
    prox = None if proximity is None or not count else float(proximity[chosen].mean())
    pairs = count * (count - 1) // 2
    connected = None if joined is None or lonely else 100 * int(joined[value]) / pairs
    return ClassMetrics(
        value=value,
        patches=count,
        area_m2=total * unit,
        share_percent=100 * total / valid,
        patch_density=100 * count / landscape_ha,
        largest_percent=100 * int(cells.max(initial=0)) / valid,
        area_mean_ha=total / count * unit / HECTARE if count else None,
        area_weighted_ha=squares / total * unit / HECTARE if count else None,
        edge_m=edge,
        edge_density=edge / landscape_ha,
        enn_mean_m=None if lonely else float(distances.mean()),
        enn_weighted_m=None if lonely else float((distances * cells).sum() / total),
        enn_sd_m=None if lonely else float(distances.std()),
        prox_mean=prox,
        cohesion_percent=_cohesion(cells, patches.perimeters[chosen], valid),
        connect_percent=connected,
        mesh_ha=squares / valid * unit / HECTARE,
        division=1 - squares / valid**2,
        split=valid**2 / squares if squares else None,
    )


def _cohesion(cells: np.ndarray, perimeters: np.ndarray, valid: int) -> float | None:
    if not len(cells) or valid < 2:
        return None
    joint = float(perimeters.sum()) / float((perimeters * np.sqrt(cells)).sum())
    return 100 * (1 - joint) / (1 - 1 / float(np.sqrt(valid)))
