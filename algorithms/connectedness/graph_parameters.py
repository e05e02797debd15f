"""Parameters of algorithms on patch graphs: patches, links, their columns, dispersal."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import CoreError, error
from ...core.progress import Progress
from ...core.schemes.codes import parse_number
from ...gis.compat import is_null
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.ranking.candidate_rows import CandidateRows
    from ...gis.connectivity.graphs.patch_graphs import GraphTable, ReadGraph

translate = QCoreApplication.translate

LINK_VALUES = ("distance", "probability")


@dataclass(frozen=True)
class GraphInput:
    """A graph with the tables that it was read from; ``links`` is None where no table of links is given."""

    read: ReadGraph
    nodes: GraphTable
    links: Optional[GraphTable]
    origin: Mapping[str, Sequence[QgsMapLayer | str]]
    as_probabilities: bool


class PatchGraphAlgorithm(MeasuringAlgorithm):
    """Base of algorithms on patch graphs."""

    NODES = "NODES"
    LINKS = "LINKS"
    NODE_ID_FIELD = "NODE_ID_FIELD"
    ATTRIBUTE_FIELD = "ATTRIBUTE_FIELD"
    FROM_FIELD = "FROM_FIELD"
    TO_FIELD = "TO_FIELD"
    DISTANCE_FIELD = "DISTANCE_FIELD"
    LINK_VALUES = "LINK_VALUES"
    DIRECTED = "DIRECTED"
    MISSING = "MISSING"
    DISPERSAL = "DISPERSAL"
    PROBABILITY = "PROBABILITY"
    LANDSCAPE = "LANDSCAPE"

    def add_graph_parameters(self) -> None:
        """Add ``NODES`` and ``LINKS``: layers, tables, CSV and Conefor text files alike."""
        kind = [QgsProcessing.SourceType.TypeVector]
        for name, title, told in (
            (
                self.NODES,
                translate("EcoAxis", "Patches (layer, table, CSV or Conefor text file)"),
                translate(
                    "EcoAxis",
                    "One row a patch with an id and an attribute such as its area. Text files without a header hold"
                    " id, attribute and, if there is a third column, 1 (exists) or 0 (candidate).",
                ),
            ),
            (
                self.LINKS,
                translate("EcoAxis", "Links (layer, table, CSV or Conefor text file)"),
                translate(
                    "EcoAxis",
                    "One row a link: from, to, and its distance or probability. Pairs that are not listed have no"
                    " link.",
                ),
            ),
        ):
            parameter = QgsProcessingParameterFeatureSource(name, title, kind)
            parameter.setHelp(told)
            self.addParameter(parameter)

    def add_kernel_parameters(self) -> None:
        """Add ``DISPERSAL`` (one or several distances) and ``PROBABILITY``."""
        parameter = QgsProcessingParameterString(
            self.DISPERSAL, translate("EcoAxis", "Dispersal distance, or several separated by commas"), optional=True
        )
        parameter.setHelp(
            translate(
                "EcoAxis",
                "In the unit of the links: metres, or cost × metres. Not needed where links are probabilities.",
            )
        )
        self.addParameter(parameter)
        real = QgsProcessingParameterNumber.Type.Double
        parameter = QgsProcessingParameterNumber(
            self.PROBABILITY, translate("EcoAxis", "Probability at the dispersal distance"), real, 0.5,
            minValue=0.0, maxValue=1.0,
        )  # fmt: skip
        parameter.setHelp(
            translate("EcoAxis", "0.5 where the distance is a median, 0.05 or 0.01 where it is a maximum.")
        )
        self.addParameter(parameter)

    def add_landscape_parameter(self) -> None:
        """Add ``LANDSCAPE``."""
        parameter = QgsProcessingParameterNumber(
            self.LANDSCAPE, translate("EcoAxis", "Attribute of the whole landscape (A_L)"),
            QgsProcessingParameterNumber.Type.Double, None, True, 0.0,
        )  # fmt: skip
        parameter.setHelp(
            translate(
                "EcoAxis",
                "Usually the area of the landscape, in the unit of the attribute. IIC, PC and LCP need it; equivalent"
                " connectivity and the importance of patches do not.",
            )
        )
        self.addParameter(parameter)

    def add_link_parameters(self) -> None:
        """Add how links are meant, with the probability of pairs not listed (``MISSING``), and the columns."""
        missing = QgsProcessingParameterNumber(
            self.MISSING, translate("EcoAxis", "Probability of pairs that are not listed"),
            QgsProcessingParameterNumber.Type.Double, 0.0, minValue=0.0, maxValue=1.0,
        )  # fmt: skip
        missing.setHelp(translate("EcoAxis", "0: no link. Above 0 every pair gets a link, which needs memory."))
        self._add_advanced(missing)
        self.add_column_parameters()

    def add_column_parameters(self) -> None:
        """Add how links are meant (``LINK_VALUES``, ``DIRECTED``) and the columns of both tables."""
        values = QgsProcessingParameterEnum(
            self.LINK_VALUES, translate("EcoAxis", "Values of the links"), list(LINK_VALUES), defaultValue="distance",
            usesStaticStrings=True,
        )  # fmt: skip
        values.setHelp(translate("EcoAxis", "Distances become probabilities by the dispersal distance."))
        directed = QgsProcessingParameterBoolean(
            self.DIRECTED, translate("EcoAxis", "Links lead from the first to the second patch only"), False
        )
        directed.setHelp(translate("EcoAxis", "For currents, rivers and wind; otherwise links lead both ways."))
        for parameter in (values, directed):
            self._add_advanced(parameter)
        for name, title, layer in (
            (self.NODE_ID_FIELD, translate("EcoAxis", "Field of the patches’ ids"), self.NODES),
            (self.ATTRIBUTE_FIELD, translate("EcoAxis", "Field of the patches’ attribute"), self.NODES),
            (self.FROM_FIELD, translate("EcoAxis", "Field of the links’ first patch"), self.LINKS),
            (self.TO_FIELD, translate("EcoAxis", "Field of the links’ second patch"), self.LINKS),
            (self.DISTANCE_FIELD, translate("EcoAxis", "Field of the links’ distance or probability"), self.LINKS),
        ):
            field = QgsProcessingParameterField(name, title, None, layer, optional=True)
            field.setHelp(
                translate("EcoAxis", "Empty: found by usual names such as id, attribute, from, to, distance.")
            )
            self._add_advanced(field)

    def _add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def graph_input(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Progress,
        candidates: Optional[CandidateRows] = None,
    ) -> GraphInput:
        """Read the graph, with the patches of ``candidates``. Raises ``CoreError`` with all faults, ``Cancelled``."""
        from ...core.connectivity.graphs.graph_tables import GraphFields
        from ...gis.connectivity.graphs.patch_graphs import read_graph

        nodes = self.graph_table(parameters, self.NODES, context)
        links = self.graph_table(parameters, self.LINKS, context) if parameters.get(self.LINKS) else None
        probable = self.parameterAsEnumString(parameters, self.LINK_VALUES, context) == "probability"
        columns = list(self.columns(parameters, context).values())
        read = read_graph(
            nodes,
            links,
            GraphFields(*columns),
            directed=self.parameterAsBool(parameters, self.DIRECTED, context),
            as_probabilities=probable,
            candidates=candidates,
            progress=progress,
        )
        origin: dict[str, Sequence[QgsMapLayer | str]] = {}
        for name, table in ((self.NODES, nodes), (self.LINKS, links)):
            if isinstance(table, str):
                origin[name] = [table]
            elif table is not None:
                # QGIS 3.22 gives no layer for a value that is wrapped for “selected features only”.
                layer = self.parameterAsVectorLayer({name: _plain_value(parameters.get(name))}, name, context)
                origin[name] = [] if layer is None else [layer]
        return GraphInput(read, nodes, links, origin, probable)

    def named_inputs(self, given: GraphInput) -> list[tuple[str, str]]:
        """Parameter and source of each table of a graph, as a command names them."""
        return [
            (name, each if isinstance(each, str) else each.source())
            for name, made in given.origin.items()
            for each in made
        ]

    def input_files(self, given: GraphInput) -> list[str]:
        """The files that a graph was read from."""
        return [source.partition("|")[0] for _, source in self.named_inputs(given)]

    def column_parameters(self) -> tuple[str, ...]:
        """The parameters that name columns, in the order of ``GraphFields``."""
        return self.NODE_ID_FIELD, self.ATTRIBUTE_FIELD, self.FROM_FIELD, self.TO_FIELD, self.DISTANCE_FIELD

    def columns(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """The names of columns by parameter, empty where none is given; QGIS reads NULL as the text 0."""
        return {
            name: self.parameterAsString(parameters, name, context).strip() if self.is_given(parameters, name) else ""
            for name in self.column_parameters()
        }

    def graph_table(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> GraphTable:
        """The path of a text file, or the features of a layer or table."""
        from ...gis.connectivity.graphs.patch_graphs import is_text_file

        value = _plain_value(parameters.get(name))
        return value if is_text_file(value) else self.table_source(parameters, name, context)

    def kernels(
        self, parameters: dict[str, Any], context: QgsProcessingContext, as_probabilities: bool = False
    ) -> list[DispersalKernel | None]:
        """A kernel for each dispersal distance; a single None where links are probabilities. Raises ``CoreError``."""
        if as_probabilities:
            return [None]
        probability = self.parameterAsDouble(parameters, self.PROBABILITY, context)
        faults = []
        found: list[DispersalKernel | None] = []
        for text in self.texts(parameters, self.DISPERSAL, context):
            try:
                found.append(DispersalKernel(parse_number(text), probability))
            except ValueError:
                faults.append(error("graph.dispersal_not_number", value=text))
            except CoreError as fault:
                faults.extend(fault.issues)
        if not found and not faults:
            faults.append(error("graph.no_dispersal"))
        if faults:
            raise CoreError(faults)
        return list(dict.fromkeys(found))

    def landscape(self, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
        """The landscape's attribute; None where it is not given or 0."""
        if not self.is_given(parameters, self.LANDSCAPE):
            return None
        return self.parameterAsDouble(parameters, self.LANDSCAPE, context) or None

    @staticmethod
    def is_given(parameters: dict[str, Any], name: str) -> bool:
        """Whether a parameter has a value; dialogs give NULL for an empty one."""
        value = parameters.get(name)
        return not is_null(value) and value != ""

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Check as usual; QGIS knows text files without a header as no layers, so empty tables stand in for them."""
        from ...gis.connectivity.graphs.patch_graphs import is_text_file

        shown = dict(parameters)
        kept = []
        for name in (self.NODES, self.LINKS):
            if is_text_file(_plain_value(parameters.get(name))):
                kept.append(QgsVectorLayer("None", name, "memory"))
                shown[name] = kept[-1]
        return super().checkParameterValues(shown, context)


def _plain_value(value: Any) -> Any:
    """What a parameter says without the wrapping that dialogs and models give it."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return value.strip() if isinstance(value, str) else value
