"""The algorithm ``measuredecline``."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...core.redlist.decline import Observation, check_observations, recent_observations
from ...core.redlist.decline_models import Model, possible_models
from ...gis.feedback import FeedbackProgress
from ...gis.redlist_maps import MappedAreas, MapQuestion, measure_maps, read_years
from ...gis.side_files import no_side_files
from ..destinations import check_destinations, destination_path
from ..measuring import MeasuringAlgorithm
from .table_rows import rows_of

if TYPE_CHECKING:
    from ...core.redlist.decline_windows import DeclineResult
    from ...core.redlist.map_accuracy import AdjustedArea

translate = QCoreApplication.translate

EQUAL_AREA_CRS = "ESRI:54034"
ALL_MODELS = (Model.LINEAR, Model.EXPONENTIAL, Model.REGRESSION)


class MeasureDecline(MeasuringAlgorithm):
    """Decline of area from dated maps or a table, by several models, as evidence for criterion A."""

    ID = "measuredecline"
    GROUP = "redlist"
    ICON = "measuredecline.svg"

    INPUTS = "INPUTS"
    YEARS = "YEARS"
    ECOSYSTEM_FIELD = "ECOSYSTEM_FIELD"
    VALUE = "VALUE"
    NAME = "NAME"
    ABSENT = "ABSENT"
    TABLE = "TABLE"
    CONFUSION = "CONFUSION"
    MODEL = "MODEL"
    PRESENT = "PRESENT"
    COLLAPSE_AREA = "COLLAPSE_AREA"
    HISTORICAL_AREA = "HISTORICAL_AREA"
    HISTORICAL_YEAR = "HISTORICAL_YEAR"
    CONFIDENCE = "CONFIDENCE"
    CRS = "CRS"
    AREAS = "AREAS"
    DECLINE = "DECLINE"
    EVIDENCE = "EVIDENCE"
    HISTORY = "HISTORY"
    ECOSYSTEMS = "ECOSYSTEMS"

    ABSENT_OPTIONS = ("unknown", "zero")
    MODEL_OPTIONS = ("all", *(model.value for model in ALL_MODELS))

    def title(self) -> str:
        return translate("EcoAxis", "Measure decline in area (criterion A)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Measures areas on dated maps, rates of decline and the declines of A1, A2a, A2b and A3 with bounds.",
        )

    def words(self) -> str:
        return (
            "red list of ecosystems,RLE,criterion A,decline,area,ARD,PRD,ARC,extrapolation,generalised linear model,"
            "생태계 적색목록,면적 감소,감소율,기준 A,외삽,회귀"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.INPUTS,
                translate("EcoAxis", "Maps of the ecosystems, the oldest first"),
                QgsProcessing.SourceType.TypeMapLayer,
                optional=True,
            )
        )
        texts = (
            (self.YEARS, translate("EcoAxis", "Year of each map, separated by commas")),
            (self.ECOSYSTEM_FIELD, translate("EcoAxis", "Field that names the ecosystems (polygons)")),
            (self.VALUE, translate("EcoAxis", "Ecosystems wanted: raster values or names, separated by commas")),
            (self.NAME, translate("EcoAxis", "Name, where there is a single ecosystem")),
        )
        for name, title in texts:
            self.addParameter(QgsProcessingParameterString(name, title, optional=True))
        self.addParameter(
            QgsProcessingParameterEnum(
                self.ABSENT,
                translate("EcoAxis", "An ecosystem that a map does not show"),
                [
                    translate("EcoAxis", "is unknown at that date"),
                    translate("EcoAxis", "has area 0 at that date"),
                ],
                defaultValue=0,
            )
        )
        table = [QgsProcessing.SourceType.TypeVector]
        for name, title in (
            (self.TABLE, translate("EcoAxis", "Table of areas (ecosystem, year, area_km2, se)")),
            (self.CONFUSION, translate("EcoAxis", "Confusion matrices (year, map, reference, count, area_km2)")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, table, optional=True))
        self.addParameter(
            QgsProcessingParameterEnum(
                self.MODEL,
                translate("EcoAxis", "Model of decline"),
                [
                    translate("EcoAxis", "all, as bounds"),
                    translate("EcoAxis", "linear (ARD)"),
                    translate("EcoAxis", "exponential (PRD, ARC)"),
                    translate("EcoAxis", "regression (Gamma, log link)"),
                ],
                defaultValue=0,
            )
        )
        self._add_numbers()
        self.addParameter(
            QgsProcessingParameterCrs(
                self.CRS, translate("EcoAxis", "Equal-area CRS in which polygons are measured"), EQUAL_AREA_CRS, True
            )
        )
        kind = QgsProcessing.SourceType.TypeVector
        for name, title in (
            (self.AREAS, translate("EcoAxis", "Areas and rates")),
            (self.DECLINE, translate("EcoAxis", "Declines by subcriterion")),
            (self.EVIDENCE, translate("EcoAxis", "Evidence")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind, optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.HISTORY, translate("EcoAxis", "Areas by year and model"), kind, None, True, False
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.ECOSYSTEMS, translate("EcoAxis", "Number of ecosystems")))

    def _add_numbers(self) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        real = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber(
                self.PRESENT, translate("EcoAxis", "Present year (empty: the last date)"), whole, None, True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.COLLAPSE_AREA, translate("EcoAxis", "Area at collapse (km²)"), real, 0.0, minValue=0.0
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.HISTORICAL_AREA, translate("EcoAxis", "Area around 1750 (km²), for A3"), real, None, True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.HISTORICAL_YEAR, translate("EcoAxis", "Year of that area"), whole, 1750, maxValue=1800
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.CONFIDENCE, translate("EcoAxis", "Confidence of bounds from errors of areas (%)"), real, 90.0,
                minValue=1.0, maxValue=99.9,
            )
        )  # fmt: skip

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure all maps, check all dated areas at once, and only then write."""
        from ...core.redlist.decline_windows import measure_declines
        from .decline_tables import (
            AREA_COLUMNS,
            DECLINE_COLUMNS,
            HISTORY_COLUMNS,
            area_rows,
            decline_rows,
            evidence_rows,
            history_rows,
        )
        from .evidence_output import EVIDENCE_COLUMNS

        progress = FeedbackProgress(feedback)
        with no_side_files():
            self._check_outputs(parameters, context)
        mapped = self._mapped(parameters, context, progress.part(0.0, 0.8))
        observations, adjusted = self._observations(parameters, context, mapped)
        collapse = self.parameterAsDouble(parameters, self.COLLAPSE_AREA, context)
        confidence = self.parameterAsDouble(parameters, self.CONFIDENCE, context) / 100
        option = self.MODEL_OPTIONS[self.parameterAsEnum(parameters, self.MODEL, context)]
        wanted = ALL_MODELS if option == "all" else (Model(option),)
        present = self._present(parameters, context, observations)
        self._tell_what_is_missing(observations, wanted, mapped)
        results: dict[str, list[DeclineResult]] = {}
        for number, (name, dated) in enumerate(observations.items()):
            progress.check()
            results[name] = measure_declines(dated, wanted, present, collapse, confidence)
            progress.report(0.8 + 0.15 * (number + 1) / len(observations))
        self.report_issues(mapped.issues, feedback)
        feedback.pushInfo(translate("EcoAxis", "Present year: {year}.").format(year=present))
        self._tell(results, feedback)
        tables = (
            (self.AREAS, AREA_COLUMNS, area_rows(observations, adjusted)),
            (self.DECLINE, DECLINE_COLUMNS, decline_rows(results)),
            (self.EVIDENCE, EVIDENCE_COLUMNS, evidence_rows(observations, results)),
            (self.HISTORY, HISTORY_COLUMNS, history_rows(observations, wanted, present, collapse)),
        )
        outputs = self.write_tables(parameters, context, tables)
        made = self.made_from(self._told(parameters, context, present), self._layers(parameters, context))
        self.keep_origin(made, outputs, context)
        outputs[self.ECOSYSTEMS] = len(observations)
        progress.report(1.0)
        return outputs

    def _check_outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        layers = self._layers(parameters, context).values()
        inputs = [layer.source() for each in layers for layer in each]
        outputs = (self.AREAS, self.DECLINE, self.EVIDENCE, self.HISTORY)
        check_destinations(
            (destination_path(parameters.get(name)) for name in outputs),
            (source.partition("|")[0] for source in inputs),
        )

    def _mapped(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> MappedAreas:
        given = parameters.get(self.INPUTS)
        layers = self.parameterAsLayerList(parameters, self.INPUTS, context) or []
        if given and (not layers or (isinstance(given, (list, tuple)) and len(layers) != len(given))):
            raise CoreError(error("decline.input_unreadable", inputs=str(given)))
        if not layers:
            if not parameters.get(self.TABLE):
                raise CoreError(error("decline.no_input"))
            return MappedAreas()
        years = read_years(self.texts(parameters, self.YEARS, context), len(layers))
        question = MapQuestion(
            field=self.parameterAsString(parameters, self.ECOSYSTEM_FIELD, context).strip(),
            values=tuple(self.texts(parameters, self.VALUE, context)),
            name=self.parameterAsString(parameters, self.NAME, context).strip(),
            absent_is_zero=self.parameterAsEnum(parameters, self.ABSENT, context) == 1,
            crs=self.parameterAsCrs(parameters, self.CRS, context),
            context=context.transformContext(),
        )
        return measure_maps(layers, years, question, progress)

    def _layers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, list[QgsMapLayer]]:
        """Layers that are read, by parameter."""
        layers = {self.INPUTS: list(self.parameterAsLayerList(parameters, self.INPUTS, context) or [])}
        for name in (self.TABLE, self.CONFUSION):
            layer = self.parameterAsVectorLayer(parameters, name, context) if parameters.get(name) else None
            layers[name] = [layer] if layer is not None else []
        return layers

    def _told(self, parameters: dict[str, Any], context: QgsProcessingContext, present: int) -> dict[str, object]:
        """Parameters that count for the result."""
        names = (self.ECOSYSTEM_FIELD, self.VALUE, self.NAME, self.COLLAPSE_AREA, self.HISTORICAL_AREA, self.CONFIDENCE)
        told: dict[str, object] = {self.YEARS: ",".join(self.texts(parameters, self.YEARS, context))}
        told.update({name: parameters.get(name) for name in names})
        told[self.ABSENT] = self.ABSENT_OPTIONS[self.parameterAsEnum(parameters, self.ABSENT, context)]
        told[self.MODEL] = self.MODEL_OPTIONS[self.parameterAsEnum(parameters, self.MODEL, context)]
        told[self.PRESENT] = present
        told[self.CRS] = self.parameterAsCrs(parameters, self.CRS, context).authid()
        return told

    def _observations(
        self, parameters: dict[str, Any], context: QgsProcessingContext, mapped: MappedAreas
    ) -> tuple[dict[str, list[Observation]], dict[tuple[str, int], AdjustedArea]]:
        """Dated areas of each ecosystem from maps, table and the historical area, checked; adjusted areas."""
        from ...core.redlist.area_table import COLUMNS, missing_columns, read_area_table

        adjusted = self._adjusted(parameters, context, mapped)
        observations = {
            name: [
                replace(each, error=adjusted[name, each.year].error) if (name, each.year) in adjusted else each
                for each in dated
            ]
            for name, dated in mapped.observations().items()
        }
        if parameters.get(self.TABLE):
            names, rows, file = rows_of(self.table_source(parameters, self.TABLE, context))
            faults = missing_columns(names, COLUMNS, file)
            if faults:
                raise CoreError(faults)
            for name, dated in read_area_table(rows, file).items():
                observations.setdefault(name, []).extend(dated)
        if parameters.get(self.HISTORICAL_AREA) is not None:
            if len(observations) != 1:
                raise CoreError(error("decline.whose_history", count=len(observations)))
            area = self.parameterAsDouble(parameters, self.HISTORICAL_AREA, context)
            year = self.parameterAsInt(parameters, self.HISTORICAL_YEAR, context)
            next(iter(observations.values())).append(Observation(year, area))
        ordered = {name: sorted(dated, key=lambda each: each.year) for name, dated in observations.items()}
        faults = [issue for name, dated in ordered.items() for issue in check_observations(name, dated)]
        if not ordered:
            faults.append(error("decline.empty_table"))
        elif all(len(dated) < 2 for dated in ordered.values()):
            faults.append(error("decline.few_dates", ecosystems=", ".join(ordered)))
        if faults:
            raise CoreError(faults)
        return ordered, adjusted

    def _adjusted(
        self, parameters: dict[str, Any], context: QgsProcessingContext, mapped: MappedAreas
    ) -> dict[tuple[str, int], AdjustedArea]:
        from ...core.redlist.area_table import missing_columns
        from ...core.redlist.map_accuracy import COLUMNS as CONFUSION_COLUMNS
        from ...core.redlist.map_accuracy import adjusted_areas, read_confusion_table

        if not parameters.get(self.CONFUSION):
            return {}
        names, rows, file = rows_of(self.table_source(parameters, self.CONFUSION, context))
        faults = missing_columns(names, CONFUSION_COLUMNS, file)
        if faults:
            raise CoreError(faults)
        found = {}
        for year, matrix in read_confusion_table(rows, file).items():
            if year not in mapped.areas:
                faults.append(error("decline.confusion_year", year=year))
                continue
            try:
                areas = adjusted_areas(matrix, mapped.classes[year], year)
            except CoreError as fault:
                faults += fault.issues
                continue
            found.update({(name, year): area for name, area in areas.items() if name in mapped.areas[year]})
        if faults:
            raise CoreError(faults)
        return found

    def _present(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        observations: Mapping[str, Sequence[Observation]],
    ) -> int:
        if parameters.get(self.PRESENT) is not None:
            return self.parameterAsInt(parameters, self.PRESENT, context)
        return max(each.year for dated in observations.values() for each in dated)

    @staticmethod
    def _tell_what_is_missing(
        observations: Mapping[str, Sequence[Observation]], wanted: Sequence[Model], mapped: MappedAreas
    ) -> None:
        for name, dated in observations.items():
            recent = recent_observations(dated)
            if len(recent) < 2:
                mapped.issues.append(warning("decline.one_date", ecosystem=name, count=len(recent)))
            elif possible_models(recent, wanted) != tuple(wanted):
                mapped.issues.append(warning("decline.only_linear", ecosystem=name))

    @staticmethod
    def _tell(results: Mapping[str, Sequence[DeclineResult]], feedback: QgsProcessingFeedback) -> None:
        for name, declines in results.items():
            for each in declines:
                feedback.pushInfo(
                    translate(
                        "EcoAxis", "{ecosystem} {subcriterion}: {best} % ({lower} to {upper} %), window {window}"
                    ).format(
                        ecosystem=name,
                        subcriterion=each.subcriterion,
                        best=f"{each.best:.2f}",
                        lower=f"{each.lower:.2f}",
                        upper=f"{each.upper:.2f}",
                        window=f"{each.best_window.start}-{each.best_window.end}",
                    )
                )
            if not any(each.subcriterion == "A3" for each in declines):
                feedback.pushInfo(
                    translate("EcoAxis", "{ecosystem} A3: not measured, no area around 1750 was given.").format(
                        ecosystem=name
                    )
                )
