"""What every algorithm of EcoAxis shares: names, help per language, scheme, binding, and how faults are told."""
from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.issues import Cancelled, CoreError, Issue, Severity, error
from ..core.schemes.scheme import ScreeningScheme, ZoningScheme
from ..gis.binding import Binding, load_binding, project_binding
from ..gis.compat import field
from ..gis.language import user_language
from ..gis.layer_encoding import read_in_own_encoding
from ..gis.messages import describe, describe_all
from ..gis.paths import load_scheme_named, resource, scheme_ids
from ..gis.side_files import no_side_files
from ..gis.source_checks import check_source
from ..gis.spreadsheet_text import is_spreadsheet, shown_as_text
from ..gis.untouched_inputs import untouched_inputs
from .choice_words import show_words
from .destinations import destination_path
from .help_page import dialog_help
from .loaded_layers import finish_when_loaded
from .opening_in_turn import OpensInTurn

translate = QCoreApplication.translate


LAYER_OUTPUTS = ("outputVector", "outputRaster")


def group_titles() -> dict[str, str]:
    """Title of each group of algorithms."""
    return {
        "data": translate("EcoAxis", "Data"),
        "zoning": translate("EcoAxis", "Zoning"),
        "screening": translate("EcoAxis", "Screening"),
        "redlist": translate("EcoAxis", "Red List of Ecosystems"),
        "connectedness": translate("EcoAxis", "Connectedness"),
    }


class EcoAxisAlgorithm(OpensInTurn):
    """Base of all algorithms.

    A subclass sets ``ID``, ``GROUP`` and ``ICON``, writes ``title``, ``summary``, ``words``, ``initAlgorithm`` and
    ``execute``, and puts its help in ``resources/help/<language>/<ID>.html``.
    """

    ID = ""
    GROUP = ""
    ICON = "ecoaxis.svg"

    SCHEME = "SCHEME"
    BINDING = "BINDING"
    DATE = "DATE"

    def title(self) -> str:
        """Name shown in the toolbox, translated."""
        raise NotImplementedError

    def summary(self) -> str:
        """One translated sentence on what the algorithm does."""
        raise NotImplementedError

    def words(self) -> str:
        """Search words in English and Korean, separated by commas."""
        raise NotImplementedError

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work; may raise ``CoreError`` and ``Cancelled``. Returns every declared output."""
        raise NotImplementedError

    def createInstance(self) -> EcoAxisAlgorithm:
        """A new object of the same class."""
        return type(self)()

    def name(self) -> str:
        """Id within the provider; never changes after a release."""
        return self.ID

    def displayName(self) -> str:
        """Translated name."""
        return self.title()

    def shortDescription(self) -> str:
        """Translated tooltip."""
        return self.summary()

    def groupId(self) -> str:
        """Id of the group."""
        return self.GROUP

    def group(self) -> str:
        """Translated title of the group."""
        return group_titles()[self.GROUP]

    def tags(self) -> list[str]:
        """Search words."""
        return [word.strip() for word in self.words().split(",") if word.strip()]

    def icon(self) -> QIcon:
        """Own icon of the algorithm."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return resource("icons", self.ICON)

    def shortHelpString(self) -> str:
        """Help page in the user's language, or the summary while there is none."""
        path = resource("help", user_language(), f"{self.ID}.html")
        if not os.path.isfile(path):
            return self.summary()
        with open(path, encoding="utf-8") as stream:
            return dialog_help(stream.read())

    def addParameter(self, parameter: QgsProcessingParameterDefinition, createOutput: bool = True) -> bool:
        """Add a parameter; dialogs show the words of its choices."""
        show_words(parameter)
        return super().addParameter(parameter, createOutput)

    def add_scheme_parameter(self, kind: str = "", default: str = "", optional: bool = False) -> None:
        """Add ``SCHEME``; dialogs offer the known schemes of ``kind`` (``zoning``, ``screening`` or empty for all)."""
        parameter = QgsProcessingParameterString(
            self.SCHEME, translate("EcoAxis", "Scheme"), defaultValue=default or None, optional=optional
        )
        parameter.setHelp(
            translate("EcoAxis", "Id of a scheme, or the folder that holds its scheme.json and rules.csv.")
        )
        parameter.setMetadata({"widget_wrapper": {"value_hints": scheme_ids(kind)}})
        self.addParameter(parameter)

    def add_binding_parameter(self) -> None:
        """Add ``BINDING``."""
        parameter = QgsProcessingParameterFile(
            self.BINDING, translate("EcoAxis", "Binding of datasets to layers"), extension="json", optional=True
        )
        parameter.setHelp(
            translate("EcoAxis", "A binding.json that says which layer plays which dataset; empty: the project's own.")
        )
        self.addParameter(parameter)

    def scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ZoningScheme | ScreeningScheme:
        """The scheme that ``SCHEME`` names. Raises ``CoreError`` with all its faults."""
        return load_scheme_named(self.parameterAsString(parameters, self.SCHEME, context))

    def binding(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Binding:
        """The binding in the file ``BINDING``, or the project's own. Raises ``CoreError`` with all its faults."""
        path = self.parameterAsString(parameters, self.BINDING, context)
        if path:
            return load_binding(path)
        prepared = getattr(self, "_project_binding", None)
        return prepared if prepared is not None else project_binding(context.project() or QgsProject.instance())

    def feature_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """The source of a vector parameter that is given; its texts are read in their own encoding.

        Raises ``CoreError`` when it has no geometry of one kind or no coordinate reference system.
        """
        source = self.table_source(parameters, name, context)
        check_source(source)
        return source

    def table_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """The source of a table (or layer) parameter that is given; its texts are read in their own encoding."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        if layer is not None and context.temporaryLayerStore().mapLayer(layer.id()) is not None:
            read_in_own_encoding(layer)
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def write_features(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        features: Iterable[QgsFeature],
        crs: QgsCoordinateReferenceSystem | None = None,
        shape: QgsWkbTypes.Type = QgsWkbTypes.Type.MultiPolygon,
    ) -> str:
        """Write ``features`` to the output ``name``: geometries of ``shape`` in ``crs``, or a table without one.

        Texts that spreadsheets would compute are written as texts. Raises ``QgsProcessingException`` when the place
        cannot be written.
        """
        kind = QgsWkbTypes.Type.NoGeometry if crs is None else shape
        sink, place = self.parameterAsSink(
            parameters, name, context, fields, kind, crs or QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        guarded = is_spreadsheet(destination_path(parameters.get(name)))
        for feature in features:
            if guarded:
                feature.setAttributes([shown_as_text(value) for value in feature.attributes()])
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))
        return place

    def write_table(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        columns: Iterable[tuple[str, str]],
        rows: Iterable[Sequence[Any]],
    ) -> str:
        """Write ``rows`` to the table output ``name``; columns are (name, kind of ``compat.field``)."""
        fields = QgsFields()
        for column, kind in columns:
            fields.append(field(column, kind))

        def features() -> Iterator[QgsFeature]:
            for row in rows:
                feature = QgsFeature(fields)
                feature.setAttributes(list(row))
                yield feature

        return self.write_features(parameters, name, context, fields, features())

    def report_date(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The date of the report as an ISO date; today if none is given. Raises ``CoreError``."""
        text = self.parameterAsString(parameters, self.DATE, context).strip()
        if not text:
            return datetime.date.today().isoformat()
        try:
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError as fault:
            raise CoreError(error("report.date", date=text)) from fault

    def report_issues(self, issues: Iterable[Issue], feedback: QgsProcessingFeedback) -> None:
        """Tell ``issues`` in the log: errors and warnings as such, the rest as information."""
        for issue in issues:
            if issue.severity is Severity.ERROR:
                feedback.reportError(describe(issue))
            elif issue.severity is Severity.WARNING:
                feedback.pushWarning(describe(issue))
            else:
                feedback.pushInfo(describe(issue))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a scheme or a binding that cannot be used before any work begins."""
        try:
            if self.parameterDefinition(self.SCHEME) and self.parameterAsString(parameters, self.SCHEME, context):
                self.scheme(parameters, context)
            if self.parameterDefinition(self.BINDING) and self.parameterAsString(parameters, self.BINDING, context):
                self.binding(parameters, context)
        except CoreError as fault:
            return False, describe_all(fault.issues)
        with no_side_files(), untouched_inputs():
            return super().checkParameterValues(parameters, context)

    def validateInputCrs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        """Check as usual; what is opened here first is not to be changed, nor to get a file beside it."""
        with no_side_files(), untouched_inputs():
            return super().validateInputCrs(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the project's binding on the main thread, because a worker thread must not touch the project."""
        self._project_binding: Binding | None = None
        if self.parameterDefinition(self.BINDING) and not self.parameterAsString(parameters, self.BINDING, context):
            try:
                self._project_binding = project_binding(context.project() or QgsProject.instance())
            except CoreError as fault:
                raise QgsProcessingException(describe_all(fault.issues)) from fault
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run ``execute`` and turn its faults into sentences of the user's language."""
        try:
            with untouched_inputs():
                results = self.execute(parameters, context, feedback)
            self._finish_looks(results, context)
            return results
        except CoreError as fault:
            sentence = describe_all(fault.issues)
        except Cancelled:
            sentence = translate("EcoAxis", "Cancelled. Nothing was written.")
        # Raised here and not "from" the fault: QGIS keeps the exception, whose frames would keep layers and files open.
        raise QgsProcessingException(sentence)

    def _finish_looks(self, results: dict[str, Any], context: QgsProcessingContext) -> None:
        """Titles, words and map tips for every layer that will be loaded, after the algorithm's own styles."""
        from ..gis.result_look import finish_look

        language = user_language()
        for output in self.outputDefinitions():
            if output.type() in LAYER_OUTPUTS:
                finish_when_loaded(context, results.get(output.name()), lambda layer: finish_look(layer, language))
