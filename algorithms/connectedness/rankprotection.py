"""The algorithm ``rankprotection``."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.ranking.pair_choice import TIME_LIMIT
from ...core.connectivity.ranking.plan import cost_faults
from ...core.connectivity.ranking.protection import Target, share_reached
from ...core.issues import CoreError, warning
from ...gis.feedback import FeedbackProgress
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .protection_input import Protection, ProtectionInput

if TYPE_CHECKING:
    from ...core.connectivity.ranking.greedy import Sequence as Picks

translate = QCoreApplication.translate

METHODS = ("greedy", "exact")
TARGETS = tuple(each.value for each in Target)


class RankProtection(ProtectionInput):
    """Which unprotected patches raise the connectivity of protected land most, until a target is reached."""

    ID = "rankprotection"
    GROUP = "connectedness"
    ICON = "rankprotection.svg"

    TARGET = "TARGET"
    TARGET_TYPE = "TARGET_TYPE"
    METHOD = "METHOD"
    CONNECTIVITY_WEIGHT = "CONNECTIVITY_WEIGHT"
    OUTPUT = "OUTPUT"
    CURVE = "CURVE"
    EC_BEFORE = "EC_BEFORE"
    EC_AFTER = "EC_AFTER"
    REACHED = "REACHED"

    def title(self) -> str:
        return translate("EcoAxis", "Rank patches to protect")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Which unprotected patches raise the connectivity of protected land most, one after another until a target"
            " is reached.",
        )

    def words(self) -> str:
        return (
            "protected area,designation,connectivity,equivalent connectivity,ProtConn,30x30,target,greedy,minimum set,"
            "보호지역,지정 후보지,보호지역 확대,연결성,등가연결성,목표,우선순위"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_graph_parameters()
        self.add_protected_parameters()
        self.add_kernel_parameters()
        real = QgsProcessingParameterNumber.Type.Double
        target = QgsProcessingParameterNumber(
            self.TARGET, translate("EcoAxis", "Target (%)"), real, None, True, 0.0, 100.0
        )
        target.setHelp(translate("EcoAxis", "Picking ends when it is reached. Empty: no target."))
        self.addParameter(target)
        kind = QgsProcessingParameterEnum(
            self.TARGET_TYPE, translate("EcoAxis", "The target is a share of"), list(TARGETS), defaultValue=TARGETS[0],
            usesStaticStrings=True,
        )  # fmt: skip
        kind.setHelp(
            translate(
                "EcoAxis",
                "area: protected attribute, in percent of the attribute of all patches. connectivity: EC of the"
                " protected patches, in percent of the EC that all patches would have.",
            )
        )
        self.addParameter(kind)
        method = QgsProcessingParameterEnum(
            self.METHOD, translate("EcoAxis", "Method"), list(METHODS), defaultValue=METHODS[0], usesStaticStrings=True
        )
        method.setHelp(
            translate(
                "EcoAxis",
                "Step by step: measured anew after each pick. Best set of all: the cheapest set that reaches the"
                " target, or the best set for the budget, by integer programming (scipy).",
            )
        )
        self.addParameter(method)
        self.add_limit_parameters()
        weight = QgsProcessingParameterNumber(
            self.CONNECTIVITY_WEIGHT,
            translate("EcoAxis", "Cost of connections left outside (best set of all, target of area)"),
            real, 0.0, minValue=0.0,
        )  # fmt: skip
        weight.setHelp(
            translate(
                "EcoAxis",
                "Added to the cost for every unit of attribute that a chosen patch reaches and that stays unprotected;"
                " 0: cost alone.",
            )
        )
        self._add_advanced(weight)
        self.add_worth_parameters()
        self.add_link_parameters()
        vector = QgsProcessing.SourceType.TypeVector
        for name, title in (
            (self.OUTPUT, translate("EcoAxis", "Patches to protect, in order")),
            (self.CURVE, translate("EcoAxis", "Curve to the target")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, vector, None, True, True))
        for name, title in (
            (self.EC_BEFORE, translate("EcoAxis", "EC of protected patches before")),
            (self.EC_AFTER, translate("EcoAxis", "EC of protected patches after")),
            (self.REACHED, translate("EcoAxis", "Target reached (1 = yes)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, choose, and only then write."""
        from ...core.connectivity.ranking.greedy import Stop, greedy_sequence
        from .protection_tables import curve_rows

        progress = FeedbackProgress(feedback)
        budget, picks = self.limits(parameters, context)
        found = self.protection_of(parameters, context, progress.part(0.0, 0.4))
        paths = [each if isinstance(each, str) else each.source().partition("|")[0]
                 for made in found.origin.values() for each in made]  # fmt: skip
        check_destinations([destination_path(parameters.get(name)) for name in (self.OUTPUT, self.CURVE)], paths)
        self.report_issues(found.issues, feedback)
        patches = found.patches
        names = tuple(patches.ids[place] for place in patches.candidates)
        faults = cost_faults(names, patches.costs, budget)
        if faults:
            raise CoreError(faults)
        target = self._target(parameters, context)
        kind = Target(self.parameterAsEnumString(parameters, self.TARGET_TYPE, context))
        whole = found.whole_ec if kind is Target.CONNECTIVITY else float(patches.attributes.sum())
        before = float(patches.attributes[patches.protected].sum())

        def reached(equivalent: float, area: float) -> bool:
            return target is not None and share_reached(kind, whole, before, target, equivalent, area)

        members: Sequence[int] | None = None
        if self.parameterAsEnumString(parameters, self.METHOD, context) == "exact":
            weight = self.parameterAsDouble(parameters, self.CONNECTIVITY_WEIGHT, context)
            members = self._best_set(found, kind, target, whole, before, (budget, picks), weight, reached, feedback)
        weights = self.score_weights(parameters, context, patches.costs, found.worth, feedback)
        allowed = np.full(len(names), members is None)
        allowed[list(members or ())] = True
        sequence = greedy_sequence(
            found.state(allowed), patches.attributes[patches.candidates][allowed], weights[allowed],
            patches.costs[allowed], budget, picks,
            reached if members is None else None, progress.part(0.4, 0.9),
        )  # fmt: skip
        sequence = _renumbered(sequence, np.flatnonzero(allowed))
        steps = [(sequence.before, 0.0), *((step.equivalent, step.area) for step in sequence.steps)]
        met = next((number for number, each in enumerate(steps) if reached(*each)), None)
        self.tell_stop(Stop.REACHED if met is not None else sequence.stop, feedback)
        curve = curve_rows(patches, sequence, found.whole_ec, met)
        if target is not None and met is None:
            last = curve[-1][5] if kind is Target.CONNECTIVITY else curve[-1][6]
            told = warning(
                "ranking.out_of_reach", target=f"{target:g}", candidates=len(sequence.steps), reached=f"{last or 0:.3f}"
            )
            self.report_issues([told], feedback)
        outputs = self._write(parameters, context, found, sequence, curve)
        outputs[self.EC_BEFORE] = sequence.before
        outputs[self.EC_AFTER] = sequence.steps[-1].equivalent if sequence.steps else sequence.before
        outputs[self.REACHED] = int(met is not None)
        progress.report(1.0)
        return outputs

    def _target(self, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
        if parameters.get(self.TARGET) in (None, ""):
            return None
        return self.parameterAsDouble(parameters, self.TARGET, context)

    def _best_set(
        self,
        found: Protection,
        kind: Target,
        target: float | None,
        whole: float,
        before: float,
        limits: tuple[float | None, int | None],
        weight: float,
        reached: Callable[[float, float], bool],
        feedback: QgsProcessingFeedback,
    ) -> Sequence[int] | None:
        """The candidates of the best set; None where even all together do not reach the target.

        A set that is not proven the best gives way to the greedy one where that is better.
        """
        from ...core.connectivity.ranking.greedy import SAME, Stop, greedy_sequence

        if target is None:
            choice = found.best_within(*limits)
        elif kind is Target.AREA:
            choice = found.cheapest_for_area(whole * target / 100 - before, weight)
        else:
            choice = found.cheapest_for_connectivity(whole * target / 100)
        if choice is None:
            return None
        if choice.gap <= SAME:
            return choice.members
        told = warning("ranking.not_proven", seconds=f"{TIME_LIMIT:g}", gap=f"{100 * choice.gap:.3g}")
        self.report_issues([told], feedback)
        patches = found.patches
        state = found.state(np.ones(len(patches.candidates), bool))
        total = state.total
        picked = greedy_sequence(
            state, patches.attributes[patches.candidates], 1 / patches.costs, patches.costs, *limits, reached
        )
        if target is None:
            better = state.total - total > -choice.value
        else:
            better = picked.stop is Stop.REACHED and weight == 0 and (picked.steps[-1].cost or 0.0) < choice.value
        return [step.candidate for step in picked.steps] if better else choice.members

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Protection,
        sequence: Picks,
        curve: list[list[Any]],
    ) -> dict[str, Any]:
        from ...gis.connectivity.graphs.ranking_styles import title_ranking
        from .protection_tables import CURVE_COLUMNS

        before = existing([destination_path(parameters.get(self.OUTPUT))])
        outputs: dict[str, Any] = {}
        try:
            if parameters.get(self.OUTPUT):
                outputs[self.OUTPUT] = self._write_selected(parameters, context, found, sequence, curve)
            outputs.update(self.write_tables(parameters, context, [(self.CURVE, CURVE_COLUMNS, curve)]))
        except QgsProcessingException:
            remove_new(before)
            raise
        self.keep_origin(self.made_from(self._told(parameters, context), found.origin), outputs, context)
        if self.OUTPUT in outputs:
            style_when_loaded(context, outputs[self.OUTPUT], _by_step)
        style_when_loaded(context, outputs.get(self.CURVE), title_ranking)
        return outputs

    def _write_selected(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Protection,
        sequence: Picks,
        curve: list[list[Any]],
    ) -> str:
        """The selected patches with their polygons, or as a table where patches are not drawn."""
        from .protection_tables import SELECTED_COLUMNS, selected_rows

        rows = selected_rows(found.patches, sequence, curve)
        shapes = [found.shapes.get(row[0]) for row in rows]
        return self.write_drawn(parameters, self.OUTPUT, context, SELECTED_COLUMNS, rows, shapes, found.crs)

    def _told(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, object]:
        """Parameters that count for the result."""
        names = (self.METHOD, self.ORDER, self.TARGET_TYPE)
        told = self.graph_told(parameters, context)
        told.update({name: self.parameterAsEnumString(parameters, name, context) for name in names})
        told[self.MIN_SHARE] = self.parameterAsDouble(parameters, self.MIN_SHARE, context)
        told[self.STEPPING_STONES] = self.parameterAsBool(parameters, self.STEPPING_STONES, context)
        for name in (self.TARGET, self.CONNECTIVITY_WEIGHT, self.PROTECTED_FIELD):
            told[name] = parameters.get(name)
        return told


def _renumbered(sequence: Picks, places: np.ndarray) -> Picks:
    """``sequence`` of some candidates with their places among all."""
    steps = tuple(replace(step, candidate=int(places[step.candidate])) for step in sequence.steps)
    return replace(sequence, steps=steps)


def _by_step(layer: QgsMapLayer) -> None:
    from ...gis.connectivity.graphs.ranking_styles import style_ranks

    style_ranks(layer, '"step"')
