"""What ``connectivityindices`` computes, and which of its figures it tells."""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.graphs.graph import PatchGraph
from ...core.connectivity.graphs.missing_links import BYTES_A_PAIR, check_pairs, pairs_of, with_missing_links
from ...core.connectivity.indices.best_paths import Score, path_weights
from ...core.connectivity.indices.components import component_importance
from ...core.connectivity.indices.freeman_betweenness import freeman_betweenness
from ...core.connectivity.indices.importance import Importance, link_importance, patch_importance
from ...core.connectivity.indices.landscape_indices import (
    BinaryIndices,
    ProbabilityIndices,
    binary_indices,
    probability_indices,
)
from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import Issue, warning
from ...core.progress import Progress
from ...gis.connectivity.graphs.index_report import IndexReport
from ...gis.messages import describe
from .index_rows import NODE_COLUMNS, binary_rows, columns_as_rows, curve_row, facts, probability_rows, shares

translate = QCoreApplication.translate

FOREMOST = 5
"""Patches that the log names."""


@dataclass(frozen=True)
class IndexSettings:
    """How indices are computed and which results are wanted.

    ``kernels``: one a dispersal distance, or a single None where links are probabilities. ``threshold``: longest link
    of the binary indices (least probability where links are probabilities), None for all. ``landscape``: A_L or None.
    ``missing``: probability of pairs that are not listed. ``cut_off``: least p* that counts, 0 for exact figures.
    """

    kernels: Sequence[Optional[DispersalKernel]]
    threshold: Optional[float]
    landscape: Optional[float]
    missing: float
    cut_off: float
    patches: bool
    links: bool
    by_dispersal: bool

    @property
    def dispersal(self) -> Optional[float]:
        """The first dispersal distance."""
        first = self.kernels[0]
        return None if first is None else first.distance


class IndexRun:
    """Rows of every result that is wanted, and ``issues`` to tell."""

    def __init__(self, graph: PatchGraph, settings: IndexSettings):
        self._graph = graph
        self._settings = settings
        self._total = float(graph.attributes.sum())
        self.equivalent = 0.0
        self.indices: list[Any] = []
        self.patches: list[list[Any]] = []
        self.links: list[list[Any]] = []
        self.curve: list[Any] = []
        self.by_dispersal: list[list[Any]] = []
        self.issues: list[Issue] = []

    def run(self, feedback: QgsProcessingFeedback, progress: Progress) -> None:
        """Compute what is asked for; tell the main figures. Raises ``CoreError``, ``Cancelled``."""
        asked = self._settings
        if asked.missing:
            check_pairs(self._graph)
        several = len(asked.kernels) * (1 + 8 * asked.by_dispersal)
        parts = _Parts(progress, 1 + several + 16 * asked.patches + 16 * asked.links)
        there = self._there()
        binary = self._graph.with_links(there)
        whole = binary_indices(binary, parts.next(1))
        self.indices += binary_rows(self._graph, whole, asked.dispersal, asked.threshold, asked.landscape)
        self._tell_binary(whole, feedback)
        if asked.landscape and self._total > asked.landscape:
            values = {"landscape": f"{asked.landscape:.10g}", "total": f"{self._total:.10g}"}
            self.issues.append(warning("graph.small_landscape", **values))
        if asked.missing:
            self._tell_pairs(feedback)
        for number, kernel in enumerate(asked.kernels):
            graph = with_missing_links(self._graph, kernel, asked.missing)
            probabilities = graph.link_probabilities(kernel)
            self._add_indices(kernel, probability_indices(graph, probabilities, asked.cut_off, parts.next(1)), feedback)
            if asked.by_dispersal or (asked.patches and number == 0):
                weights, part = path_weights(probabilities), parts.next(8)
                found = patch_importance(graph, weights, Score.PROBABILITY, cut_off=asked.cut_off, progress=part)
                if asked.by_dispersal:
                    self._add_by_dispersal(kernel, found)
                if asked.patches and number == 0:
                    self._add_patches(binary, found, parts, feedback)
            if asked.links and number == 0:
                self._add_links(graph, probabilities, there, parts)

    def report(self, command: str, program: str) -> IndexReport:
        """The page on what was computed."""
        place = {name: number for number, (name, _) in enumerate(NODE_COLUMNS)}
        shown = [place[name] for name in ("id", "dPC", "dPCintra", "dPCflux", "dPCconnector")]
        patches = sorted((tuple(row[each] for each in shown) for row in self.patches), key=lambda row: -row[1])
        links = sorted(((row[0], row[1], row[-1]) for row in self.links), key=lambda row: -row[2])
        curve = [(row[0], row[1], row[2], row[-1]) for row in self.curve if row[0] is not None and row[2] is not None]
        notices = [describe(issue) for issue in self.issues]
        return IndexReport(facts(self.indices), curve, patches, links, notices, command, program)

    def _there(self) -> np.ndarray:
        """Which links the binary indices count, (m,) bool."""
        threshold, probabilities = self._settings.threshold, self._graph.probabilities
        if threshold is None:
            return np.ones(self._graph.links, bool)
        return self._graph.distances <= threshold if probabilities is None else probabilities >= threshold

    def _add_indices(
        self, kernel: Optional[DispersalKernel], found: ProbabilityIndices, feedback: QgsProcessingFeedback
    ) -> None:
        asked = self._settings
        dispersal = None if kernel is None else kernel.distance
        self.indices += probability_rows(found, dispersal, asked.landscape)
        self.curve.append(curve_row(found, dispersal, asked.landscape, self._total))
        equivalent = math.sqrt(found.number)
        if kernel is asked.kernels[0]:
            self.equivalent = equivalent
        values = {
            "dispersal": "" if dispersal is None else f"{dispersal:g}",
            "ec": f"{equivalent:.10g}",
            "share": f"{100 * equivalent / self._total:.2f}" if self._total else "–",
            "total": f"{self._total:.10g}",
        }
        if kernel is None:
            text = translate("EcoAxis", "Equivalent connectivity EC(PC) {ec}: {share} % of all attributes ({total}).")
        else:
            text = translate(
                "EcoAxis",
                "Dispersal distance {dispersal}: equivalent connectivity EC(PC) {ec}, {share} % of all attributes"
                " ({total}).",
            )
        feedback.pushInfo(text.format(**values))
        if found.error:
            share = 100 * found.error / found.number if found.number else 0.0
            told = {"cut_off": f"{asked.cut_off:g}", "error": f"{found.error:.4g}", "share": f"{share:.3g}"}
            self.issues.append(warning("graph.cut_off", **told))

    def _add_by_dispersal(self, kernel: Optional[DispersalKernel], found: Importance) -> None:
        dispersal = [None if kernel is None else kernel.distance] * self._graph.size
        self.by_dispersal += columns_as_rows([self._graph.ids, dispersal, *shares(found)])

    def _add_patches(
        self, binary: PatchGraph, probable: Importance, parts: _Parts, feedback: QgsProcessingFeedback
    ) -> None:
        attributes = self._graph.attributes
        topological = patch_importance(binary, np.ones(binary.links), Score.TOPOLOGICAL, progress=parts.next(6))
        components = component_importance(binary, parts.next(1))
        self.patches = columns_as_rows(
            [
                self._graph.ids,
                attributes,
                100.0 * attributes / self._total if self._total else np.full(len(attributes), np.nan),
                components.count,
                components.lcp,
                components.ccp,
                freeman_betweenness(binary, parts.next(1)),
                *shares(topological),
                *shares(probable),
            ]
        )
        order = np.argsort(-probable.removed, kind="stable")[:FOREMOST].tolist()
        told = ", ".join(f"{self._graph.ids[place]} ({probable.removed[place]:.2f} %)" for place in order)
        feedback.pushInfo(
            translate("EcoAxis", "PC would lose most without these patches: {patches}.").format(patches=told)
        )

    def _add_links(self, graph: PatchGraph, probabilities: np.ndarray, there: np.ndarray, parts: _Parts) -> None:
        """A row a listed link; links that are too long for IIC have a dIIC of 0."""
        listed = self._graph.links
        weights, part = path_weights(probabilities), parts.next(10)
        probable = link_importance(graph, weights, Score.PROBABILITY, cut_off=self._settings.cut_off, progress=part)
        binary = self._graph.with_links(there)
        topological = np.zeros(listed)
        topological[there] = link_importance(
            binary, np.ones(binary.links), Score.TOPOLOGICAL, progress=parts.next(6)
        )
        ids = self._graph.ids
        ends = [[ids[end] for end in side.tolist()] for side in (self._graph.sources, self._graph.targets)]
        values = [self._graph.distances, probabilities[:listed], topological, probable[:listed]]
        self.links = columns_as_rows([*ends, *values])

    def _tell_pairs(self, feedback: QgsProcessingFeedback) -> None:
        pairs = pairs_of(self._graph)
        feedback.pushInfo(
            translate("EcoAxis", "Every pair gets a link: {pairs} links, about {memory} MB of memory.").format(
                pairs=pairs, memory=f"{max(1.0, pairs * BYTES_A_PAIR / 1e6):.0f}"
            )
        )

    def _tell_binary(self, found: BinaryIndices, feedback: QgsProcessingFeedback) -> None:
        feedback.pushInfo(
            translate(
                "EcoAxis", "{patches} patches and {links} links within the threshold make {components} components."
            ).format(patches=self._graph.size, links=found.links, components=found.components)
        )
        feedback.pushInfo(
            translate(
                "EcoAxis",
                "Equivalent connectivity is the size of the one patch that is worth as much, in the attribute’s unit."
                " EC(IIC): {ec}.",
            ).format(ec=f"{math.sqrt(found.number):.10g}")
        )


class _Parts:
    """Hands out the parts of a progress, each as long as its weight."""

    def __init__(self, whole: Progress, weight: float):
        self._whole = whole
        self._here = 0.0
        self._step = 1.0 / weight

    def next(self, weight: float) -> Progress:
        """The next part."""
        start = self._here
        self._here = min(1.0, start + weight * self._step)
        return self._whole.part(start, self._here)
