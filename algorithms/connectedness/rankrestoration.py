"""The algorithm ``rankrestoration``."""
from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.ranking.network import Network
from ...core.connectivity.ranking.plan import checked_plan
from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...gis.feedback import FeedbackProgress
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .ranking_parameters import percent
from .restoration_input import Landscape, RestorationInput

if TYPE_CHECKING:
    from ...core.connectivity.ranking.greedy import Sequence as Picks

translate = QCoreApplication.translate

METHODS = ("alone", "greedy", "exact")
LARGEST_LISTED = 3
"""The best single candidate, pair and triple are told beside the best set."""


class RankRestoration(RestorationInput):
    """Gain in equivalent connectivity of patches and links that could be restored, alone, in sequence and together."""

    ID = "rankrestoration"
    GROUP = "connectedness"
    ICON = "rankrestoration.svg"

    METHOD = "METHOD"
    OUTPUT = "OUTPUT"
    SEQUENCE = "SEQUENCE"
    SUBSET = "SUBSET"
    GAPS = "GAPS"
    EC_BEFORE = "EC_BEFORE"
    EC_AFTER = "EC_AFTER"

    def title(self) -> str:
        return translate("EcoAxis", "Rank restoration targets")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "How much each candidate patch or link would raise connectivity: alone, per cost, in sequence, and in the"
            " best set for a budget.",
        )

    def words(self) -> str:
        return (
            "restoration,priority,connectivity,equivalent connectivity,ECA,PC,dPC,greedy,budget,stepping stone,gap,"
            "복원 우선순위,복원대상지,연결성,등가연결성,징검다리 녹지,단절,훼손,예산,생태축"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_graph_parameters()
        self.add_candidate_parameters()
        self.add_kernel_parameters()
        method = QgsProcessingParameterEnum(
            self.METHOD, translate("EcoAxis", "Method"), list(METHODS), defaultValue="greedy", usesStaticStrings=True
        )
        method.setHelp(
            translate(
                "EcoAxis",
                "Each on its own: every candidate by itself. Step by step: measured anew after each pick. Best set of"
                " all: proven for up to 20 candidates, and by integer programming on gains of one and two beyond"
                " that.",
            )
        )
        self.addParameter(method)
        self.add_limit_parameters()
        self.add_reach_parameter()
        self.add_candidate_id_parameter()
        self.add_worth_parameters()
        self.add_link_parameters()
        kind = QgsProcessing.SourceType.TypeVector
        for name, title, default in (
            (self.OUTPUT, translate("EcoAxis", "Ranked candidates"), True),
            (self.SEQUENCE, translate("EcoAxis", "Order of restoration"), True),
            (self.SUBSET, translate("EcoAxis", "Best sets"), False),
            (self.GAPS, translate("EcoAxis", "Gaps longer than the dispersal distance"), False),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind, None, True, default))
        self.addOutput(QgsProcessingOutputNumber(self.EC_BEFORE, translate("EcoAxis", "EC before")))
        self.addOutput(QgsProcessingOutputNumber(self.EC_AFTER, translate("EcoAxis", "EC with the chosen candidates")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, measure, and only then write."""
        from ...core.connectivity.ranking.greedy import gains_alone, greedy_sequence
        from .restoration_tables import SEQUENCE_COLUMNS, SUBSET_COLUMNS, candidate_rows, sequence_rows

        progress = FeedbackProgress(feedback)
        method = self.parameterAsEnumString(parameters, self.METHOD, context)
        budget, picks = self.limits(parameters, context)
        found = self.landscape_of(parameters, context, progress.part(0.0, 0.1))
        names = (self.OUTPUT, self.SEQUENCE, self.SUBSET, self.GAPS)
        check_destinations([destination_path(parameters.get(name)) for name in names], _paths(found))
        plan = checked_plan(found.plan, budget)
        weights = self.score_weights(parameters, context, plan.costs, found.worth, feedback)
        start = Network.existing(plan, progress.part(0.1, 0.2))
        gains = gains_alone(start, plan.candidates, progress.part(0.2, 0.35))
        before = after = math.sqrt(start.total)
        sequence, sets, chosen = None, [], None
        if method != "alone":
            part = progress.part(0.35, 0.6)
            sequence = greedy_sequence(start.copy(), plan.areas(), weights, plan.costs, budget, picks, progress=part)
            self.tell_stop(sequence.stop, feedback)
            after = sequence.steps[-1].equivalent if sequence.steps else before
        if method == "exact" and sequence is not None:
            sets, chosen, after = self._sets(start, budget, picks, sequence, feedback, progress.part(0.6, 0.85))
        gaps = self._gaps(parameters, found, feedback, progress.part(0.85, 0.95))
        rows = candidate_rows(
            plan, found.given.read.graph.ids, start.total, gains, found.worth, found.grades, found.categories,
            sequence, chosen,
        )  # fmt: skip
        steps = [] if sequence is None else sequence_rows(plan, sequence, found.grades, found.categories)
        tables = ((self.SEQUENCE, SEQUENCE_COLUMNS, steps), (self.SUBSET, SUBSET_COLUMNS, sets))
        outputs = self._write(parameters, context, found, rows, gaps, tables)
        outputs[self.EC_BEFORE], outputs[self.EC_AFTER] = before, after
        self._tell(plan.names, start.total, gains, before, after, feedback)
        progress.report(1.0)
        return outputs

    def _sets(
        self,
        start: Network,
        budget: float | None,
        picks: int | None,
        sequence: Picks,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[list[list[Any]], Sequence[int], float]:
        """Rows of the best sets, the chosen one first; its members and EC."""
        from ...core.connectivity.ranking.exhaustive import MOST_CANDIDATES, best_subset
        from ...core.connectivity.ranking.linearised import linearised_choice
        from .restoration_tables import subset_row

        plan, before = start.plan, math.sqrt(start.total)
        greedy = tuple(sorted(step.candidate for step in sequence.steps))
        reached = sequence.steps[-1].equivalent if sequence.steps else before
        rows = [subset_row(plan, "greedy", "greedy", greedy, before, reached)]
        if plan.candidates <= MOST_CANDIDATES:
            best = best_subset(start, plan.costs, budget, picks, progress.part(0.0, 0.7))
            most = min(LARGEST_LISTED, plan.candidates, picks or LARGEST_LISTED)
            for size in range(1, most + 1):
                part = progress.part(0.6 + 0.1 * size, 0.7 + 0.1 * size)
                each = best_subset(start, plan.costs, budget, size, part)
                called = f"best of up to {size}"
                rows.append(subset_row(plan, called, "enumeration", each.members, before, math.sqrt(each.total)))
            first = subset_row(plan, "best", "enumeration", best.members, before, math.sqrt(best.total))
            return [first, *rows], best.members, math.sqrt(best.total)
        choice = linearised_choice(start, plan.costs, budget, picks, progress)
        told = warning(
            "ranking.linearised", candidates=plan.candidates, most=MOST_CANDIDATES,
            linearised=f"{choice.linearised:.6g}", truth=f"{choice.equivalent:.6g}", gap=f"{100 * choice.gap:.3g}",
        )  # fmt: skip
        self.report_issues([told], feedback)
        rows.append(
            subset_row(plan, "linearised", "integer programming", choice.members, before, choice.equivalent,
                       choice.linearised)
        )  # fmt: skip
        if reached > choice.equivalent:
            feedback.pushInfo(
                translate("EcoAxis", "The sequence picked step by step reaches more than the linearised set.")
            )
            return [["best", *rows[0][1:]], *rows], greedy, reached
        return [["best", *rows[1][1:]], *rows], choice.members, choice.equivalent

    def _gaps(
        self, parameters: dict[str, Any], found: Landscape, feedback: QgsProcessingFeedback, progress: Progress
    ) -> list[list[Any]]:
        """Rows of the gaps among the patches that exist, if they are asked for."""
        from ...core.connectivity.ranking.gaps import gap_plan, gaps_of
        from ...core.connectivity.ranking.greedy import gains_alone
        from .restoration_tables import gap_rows

        if not parameters.get(self.GAPS):
            return []
        if found.kernel is None:
            raise CoreError(error("ranking.gaps_need_distances"))
        graph = found.given.read.without_candidates().graph
        gaps = gaps_of(graph, found.kernel.distance)
        feedback.pushInfo(
            translate(
                "EcoAxis",
                "{count} links are longer than {distance}; without them the patches fall into {parts} parts.",
            ).format(count=len(gaps.links), distance=f"{found.kernel.distance:g}", parts=gaps.parts)
        )
        if not len(gaps.links):
            return []
        plan = gap_plan(graph, gaps, found.kernel)
        state = Network.existing(plan, progress.part(0.0, 0.3))
        gains = gains_alone(state, plan.candidates, progress.part(0.3, 1.0))
        return gap_rows(graph, gaps, found.kernel.distance, state.total, gains)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Landscape,
        rows: list[list[Any]],
        gaps: list[list[Any]],
        tables: Sequence[tuple[str, Any, list[list[Any]]]],
    ) -> dict[str, Any]:
        from ...gis.connectivity.graphs.ranking_styles import style_gaps, title_ranking

        before = existing(destination_path(parameters.get(name)) for name in (self.OUTPUT, self.GAPS))
        outputs: dict[str, Any] = {}
        try:
            if parameters.get(self.OUTPUT):
                outputs[self.OUTPUT] = self._write_candidates(parameters, context, found, rows)
            if parameters.get(self.GAPS):
                outputs[self.GAPS] = self._write_gaps(parameters, context, found, gaps)
            outputs.update(self.write_tables(parameters, context, tables))
        except QgsProcessingException:
            remove_new(before)
            raise
        self.keep_origin(self.made_from(self._told(parameters, context), found.origin), outputs, context)
        if self.GAPS in outputs:
            style_when_loaded(context, outputs[self.GAPS], style_gaps)
        if self.OUTPUT in outputs:
            method = self.parameterAsEnumString(parameters, self.METHOD, context)
            style_when_loaded(context, outputs[self.OUTPUT], STYLES[method])
        for name in (self.SEQUENCE, self.SUBSET):
            style_when_loaded(context, outputs.get(name), title_ranking)
        return outputs

    def _write_candidates(
        self, parameters: dict[str, Any], context: QgsProcessingContext, found: Landscape, rows: list[list[Any]]
    ) -> str:
        """Candidates with their polygons, or with lines where all are links, or as a table where none are drawn."""
        from .restoration_tables import CANDIDATE_COLUMNS

        shapes = [found.shapes.get(name) for name in found.plan.names]
        if not any(shapes):
            shapes = [_line(found, which) for which in range(found.plan.candidates)]
        return self.write_drawn(parameters, self.OUTPUT, context, CANDIDATE_COLUMNS, rows, shapes, found.crs)

    def _write_gaps(
        self, parameters: dict[str, Any], context: QgsProcessingContext, found: Landscape, rows: list[list[Any]]
    ) -> str:
        """Gaps as the shortest lines between their patches, or as a table where patches are not drawn."""
        from .restoration_tables import GAP_COLUMNS

        shapes = [_between(found, row[0], row[1]) for row in rows]
        return self.write_drawn(parameters, self.GAPS, context, GAP_COLUMNS, rows, shapes, found.crs)

    def _told(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, object]:
        """Parameters that count for the result."""
        told = self.graph_told(parameters, context)
        told[self.METHOD] = self.parameterAsEnumString(parameters, self.METHOD, context)
        told[self.ORDER] = self.parameterAsEnumString(parameters, self.ORDER, context)
        told[self.MAX_DISTANCE] = parameters.get(self.MAX_DISTANCE)
        told[self.CANDIDATE_ID_FIELD] = self.parameterAsString(parameters, self.CANDIDATE_ID_FIELD, context)
        return told

    @staticmethod
    def _tell(
        names: Sequence[str],
        total: float,
        gains: np.ndarray,
        before: float,
        after: float,
        feedback: QgsProcessingFeedback,
    ) -> None:
        from ...core.connectivity.ranking.greedy import equivalent_gain

        best = int(gains.argmax())
        feedback.pushInfo(
            translate("EcoAxis", "EC is {before}; the largest gain alone is that of “{candidate}”: {gain}.").format(
                before=f"{before:.6g}", candidate=names[best], gain=f"{equivalent_gain(total, gains[best]):.6g}"
            )
        )
        rise = percent(after - before, before)
        if rise:
            feedback.pushInfo(
                translate("EcoAxis", "With the chosen candidates EC is {after}, {rise} % more.").format(
                    after=f"{after:.6g}", rise=f"{rise:.3f}"
                )
            )


def _paths(found: Landscape) -> list[str]:
    layers = [each for made in found.origin.values() for each in made]
    return [each if isinstance(each, str) else each.source().partition("|")[0] for each in layers]


def _line(found: Landscape, which: int) -> QgsGeometry | None:
    """The shortest lines between the patches that a candidate links."""
    ids, plan = found.given.read.graph.ids, found.plan
    links = np.flatnonzero(plan.link_owners == which)
    lines = [_between(found, ids[plan.sources[link]], ids[plan.targets[link]]) for link in links]
    drawn = [line for line in lines if line is not None]
    return QgsGeometry.collectGeometry(drawn) if drawn else None


def _between(found: Landscape, one: str, other: str) -> QgsGeometry | None:
    """The shortest line between two patches; None where one is not drawn or they touch."""
    if one not in found.shapes or other not in found.shapes:
        return None
    line = found.shapes[one].shortestLine(found.shapes[other])
    return line if line.length() > 0 else None


def _by_best_set(layer: QgsMapLayer) -> None:
    from ...gis.connectivity.graphs.ranking_styles import style_ranks

    style_ranks(layer, 'CASE WHEN "chosen" = 1 THEN "rank" END')


def _by_rank(layer: QgsMapLayer) -> None:
    from ...gis.connectivity.graphs.ranking_styles import style_ranks

    style_ranks(layer, '"rank"')


def _by_step(layer: QgsMapLayer) -> None:
    from ...gis.connectivity.graphs.ranking_styles import style_ranks

    style_ranks(layer, '"step"')


STYLES = {"alone": _by_rank, "greedy": _by_step, "exact": _by_best_set}
"""How the map shows candidates by method: the ranks alone, the sequence, or the best set."""
