"""Parameters that ranking of restoration and of protection share: costs, budget, order, grade and category."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import CoreError, error
from ...core.schemes.codes import plain_code
from ...gis.compat import field
from ...gis.geometry_repair import POLYGON
from .graph_parameters import GraphInput, PatchGraphAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.ranking.greedy import Stop
    from ...gis.connectivity.graphs.candidates import Extra

translate = QCoreApplication.translate

ORDERS = ("gain-per-cost", "gain", "priority")
GRADE_NAMES = ("grade", "zoning_grade", "zoning", "등급")
CATEGORY_NAMES = ("category", "rle", "rle_category", "범주", "적색목록")


class RankingAlgorithm(PatchGraphAlgorithm):
    """Base of ``rankrestoration`` and ``rankprotection``."""

    COST_FIELD = "COST_FIELD"
    BUDGET = "BUDGET"
    PICKS = "PICKS"
    ORDER = "ORDER"
    ZONING_FIELD = "ZONING_FIELD"
    CATEGORY_FIELD = "CATEGORY_FIELD"
    CATEGORY_WEIGHTS = "CATEGORY_WEIGHTS"

    def add_limit_parameters(self) -> None:
        """Add ``ORDER``, ``BUDGET`` and ``PICKS``."""
        order = QgsProcessingParameterEnum(
            self.ORDER, translate("EcoAxis", "Order of picks"), list(ORDERS), defaultValue=ORDERS[0],
            usesStaticStrings=True,
        )  # fmt: skip
        order.setHelp(
            translate(
                "EcoAxis",
                "By gain in EC per cost, by gain alone, or by priority = gain × (6 − zoning grade) × weight of the Red"
                " List category ÷ cost (weights are assumed). Without costs every candidate costs the same.",
            )
        )
        self.addParameter(order)
        real = QgsProcessingParameterNumber.Type.Double
        budget = QgsProcessingParameterNumber(
            self.BUDGET, translate("EcoAxis", "Budget, in the unit of the costs"), real, None, True
        )
        budget.setHelp(translate("EcoAxis", "Empty: no limit."))
        self.addParameter(budget)
        picks = QgsProcessingParameterNumber(
            self.PICKS, translate("EcoAxis", "Number of picks at most"), QgsProcessingParameterNumber.Type.Integer,
            None, True, 1,
        )  # fmt: skip
        picks.setHelp(translate("EcoAxis", "Empty: as many as raise connectivity."))
        self.addParameter(picks)

    def add_worth_parameters(self) -> None:
        """Add the columns of cost, zoning grade and Red List category, and the categories' weights."""
        for name, title, told in (
            (
                self.COST_FIELD,
                translate("EcoAxis", "Field of the cost"),
                translate("EcoAxis", "Empty: found by usual names such as cost or 비용."),
            ),
            (
                self.ZONING_FIELD,
                translate("EcoAxis", "Field of the zoning grade"),
                translate("EcoAxis", "Carried into the results; the priority counts 6 − grade, 1 without a grade."),
            ),
            (
                self.CATEGORY_FIELD,
                translate("EcoAxis", "Field of the Red List category"),
                translate("EcoAxis", "Carried into the results; the priority counts the weight of the category."),
            ),
            (
                self.CATEGORY_WEIGHTS,
                translate("EcoAxis", "Weights of Red List categories (assumed)"),
                translate(
                    "EcoAxis",
                    "Changes to CO=6, CR=5, EN=4, VU=3, NT=2, LC=1, DD=1, NE=1, such as CR=8, EN=6. No official"
                    " weights are known.",
                ),
            ),
        ):
            parameter = QgsProcessingParameterString(name, title, optional=True)
            parameter.setHelp(told)
            self._add_advanced(parameter)

    def further_columns(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, tuple[str, Sequence[str]]]:
        """The columns of cost, grade and category: the field asked for, and usual names where none is."""
        from ...gis.connectivity.graphs.candidates import COST_NAMES

        asked = {
            name: self.parameterAsString(parameters, parameter, context).strip()
            for name, parameter in (
                ("cost", self.COST_FIELD), ("grade", self.ZONING_FIELD), ("category", self.CATEGORY_FIELD)
            )
        }  # fmt: skip
        usual = {"cost": COST_NAMES, "grade": GRADE_NAMES, "category": CATEGORY_NAMES}
        return {name: (asked[name], usual[name]) for name in usual}

    def limits(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[float | None, int | None]:
        """Budget and number of picks, None where there is no limit."""
        budget = picks = None
        if parameters.get(self.BUDGET) not in (None, ""):
            budget = self.parameterAsDouble(parameters, self.BUDGET, context)
        if parameters.get(self.PICKS) not in (None, ""):
            picks = self.parameterAsInt(parameters, self.PICKS, context)
        return budget, picks

    def one_kernel(
        self, parameters: dict[str, Any], context: QgsProcessingContext, as_probabilities: bool
    ) -> DispersalKernel | None:
        """The one dispersal kernel. Raises ``CoreError`` for several."""
        kernels = self.kernels(parameters, context, as_probabilities)
        if len(kernels) > 1:
            raise CoreError(error("ranking.one_dispersal"))
        return kernels[0]

    def worth(
        self, parameters: dict[str, Any], context: QgsProcessingContext, names: Sequence[str], extra: Extra
    ) -> tuple[list[str], list[str], np.ndarray]:
        """Grade and category of each candidate as texts, and (6 - grade) x weight of the category. ``CoreError``."""
        from ...core.connectivity.ranking.priority import category_weights, grade_weights, parsed_weights

        grades, categories = (texts_of(names, extra, column) for column in ("grade", "category"))
        weights = parsed_weights(self.parameterAsString(parameters, self.CATEGORY_WEIGHTS, context))
        if self.parameterAsEnumString(parameters, self.ORDER, context) != "priority":
            return grades, categories, np.ones(len(names))
        return grades, categories, grade_weights(grades) * category_weights(categories, weights)

    def score_weights(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        costs: np.ndarray | None,
        worth: np.ndarray,
        feedback: QgsProcessingFeedback,
    ) -> np.ndarray:
        """What the gain in EC of each candidate (c,) is multiplied by in the greedy sequence."""
        order = self.parameterAsEnumString(parameters, self.ORDER, context)
        if order == "gain":
            return np.ones(len(worth))
        if costs is None:
            feedback.pushInfo(translate("EcoAxis", "No costs are given: every candidate counts as equally dear."))
            return worth
        return worth / costs

    def drawn_crs(
        self, parameters: dict[str, Any], names: Sequence[str], context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem:
        """The CRS of the first of the tables ``names`` that holds polygons; not valid where none does.

        Raises ``CoreError`` unless it is projected and in metres.
        """
        from ...gis.connectivity.polygon_layers import check_metric_crs

        for name in names:
            table = self.graph_table(parameters, name, context) if parameters.get(name) else ""
            if not isinstance(table, str) and QgsWkbTypes.geometryType(table.wkbType()) == POLYGON:
                crs = table.sourceCrs()
                check_metric_crs(crs, table.sourceExtent(), table.sourceName(), context.transformContext())
                return crs
        return QgsCoordinateReferenceSystem()

    @staticmethod
    def drawn_patches(given: GraphInput, ids: Sequence[str], features: np.ndarray | None) -> dict[str, QgsGeometry]:
        """The polygons of the patches ``ids`` with the ``features`` behind them; empty where they are not drawn."""
        from ...gis.connectivity.graphs.candidates import shapes_by_feature

        nodes = given.nodes
        if features is None or isinstance(nodes, str) or QgsWkbTypes.geometryType(nodes.wkbType()) != POLYGON:
            return {}
        shapes = shapes_by_feature(nodes, features)
        return {name: shapes[feature] for name, feature in zip(ids, features.tolist()) if feature in shapes}

    def graph_told(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, object]:
        """Parameters of the graph, of limits and of worth that count for a result."""
        told: dict[str, object] = {
            self.LINK_VALUES: self.parameterAsEnumString(parameters, self.LINK_VALUES, context),
            self.PROBABILITY: self.parameterAsDouble(parameters, self.PROBABILITY, context),
            self.DIRECTED: self.parameterAsBool(parameters, self.DIRECTED, context),
        }
        for name in (
            self.DISPERSAL, self.MISSING, self.BUDGET, self.PICKS, self.COST_FIELD, self.ZONING_FIELD,
            self.CATEGORY_FIELD, self.CATEGORY_WEIGHTS, self.NODE_ID_FIELD, self.ATTRIBUTE_FIELD, self.FROM_FIELD,
            self.TO_FIELD, self.DISTANCE_FIELD,
        ):  # fmt: skip
            told[name] = parameters.get(name)
        return told

    def write_drawn(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        columns: Iterable[tuple[str, str]],
        rows: Sequence[Sequence[Any]],
        shapes: Sequence[QgsGeometry | None],
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        """Write ``rows`` with their ``shapes`` (all of one dimension), or as a table where none has one."""
        fields = QgsFields()
        for column, kind in columns:
            fields.append(field(column, kind))
        drawn = next((shape for shape in shapes if shape is not None), None)
        lines = drawn is not None and drawn.type() != POLYGON
        shown = crs if drawn is not None and crs.isValid() else None

        def features() -> Iterator[QgsFeature]:
            for row, shape in zip(rows, shapes):
                feature = QgsFeature(fields)
                feature.setAttributes(list(row))
                if shown is not None and shape is not None:
                    placed = QgsGeometry(shape)
                    placed.convertToMultiType()
                    feature.setGeometry(placed)
                yield feature

        shape_type = QgsWkbTypes.Type.MultiLineString if lines else QgsWkbTypes.Type.MultiPolygon
        return self.write_features(parameters, name, context, fields, features(), shown, shape_type)

    @staticmethod
    def tell_stop(stop: Stop, feedback: QgsProcessingFeedback) -> None:
        """Say why a sequence has no further step."""
        from ...core.connectivity.ranking.greedy import Stop

        told = {
            Stop.ALL: translate("EcoAxis", "All candidates are taken."),
            Stop.PICKS: translate("EcoAxis", "The number of picks is reached."),
            Stop.BUDGET: translate("EcoAxis", "What is left of the budget pays for no further candidate."),
            Stop.NO_GAIN: translate(
                "EcoAxis",
                "No further affordable candidate raises connectivity by itself; two together may still do so.",
            ),
            Stop.REACHED: translate("EcoAxis", "The target is reached."),
        }
        feedback.pushInfo(told[stop])


def texts_of(names: Sequence[str], extra: Extra, column: str) -> list[str]:
    """The code in ``column`` of each of ``names``; empty where there is none."""
    return [plain_code(extra.get(name, {}).get(column)) for name in names]


def percent(part: float, whole: float) -> float | None:
    """100 part / whole; None for nothing to compare with."""
    return 100.0 * float(part) / float(whole) if whole > 0 else None


def merged(first: Extra, then: Mapping[str, Mapping[str, Any]]) -> Extra:
    """``first`` with what it lacks from ``then``."""
    return {name: {**then.get(name, {}), **first.get(name, {})} for name in dict.fromkeys([*first, *then])}
