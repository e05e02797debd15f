"""The algorithm ``currentflow``."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.circuits.mode import Mode
from ...core.evidence import Provenance
from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...gis.connectivity.circuits.circuit_styles import class_breaks, current_style
from ...gis.connectivity.circuits.file_arrays import FileArrays
from ...gis.connectivity.graphs.graph_styles import style_columns
from ...gis.feedback import FeedbackProgress
from ...gis.provenance import raster_tags
from ...gis.side_files import no_side_files
from ...gis.source_checks import UNCHECKED
from ..destinations import check_destinations, destination_path
from ..loaded_layers import style_when_loaded
from .circuit_parameters import ADVANCED, CircuitAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.circuits.circuit import Currents
    from ...core.connectivity.circuits.circuit_grid import ResistorGrid
    from ...core.connectivity.circuits.tiling import Tiling
    from ...gis.connectivity.circuits.circuit_inputs import PlaceReader, Places
    from ...gis.connectivity.circuits.circuit_maps import MapFolder, PendingMaps

translate = QCoreApplication.translate

RESISTANCE_COLUMNS = (("from", "string"), ("to", "string"), ("resistance", "double"))


class CurrentFlow(CircuitAlgorithm):
    """Currents and effective resistances between focal nodes over a resistance raster."""

    ID = "currentflow"
    GROUP = "connectedness"
    ICON = "currentflow.svg"

    def title(self) -> str:
        return translate("EcoAxis", "Current flow (circuit theory)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Where movement between focal nodes concentrates, over all paths at once, and how well they are connected.",
        )

    def words(self) -> str:
        return (
            "circuit theory,Circuitscape,current,effective resistance,resistance distance,pinch point,connectivity,"
            "corridor,회로이론,서킷스케이프,전류,유효저항,병목,연결성,생태축,생태통로"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_circuit_parameters()

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, solve, and only then write."""
        from ...core.connectivity.circuits.circuit_grid import resistor_grid
        from ...gis.connectivity.circuits.circuit_inputs import PlaceReader, check_resistances
        from ...gis.connectivity.circuits.circuit_maps import PendingMaps
        from ...gis.connectivity.surfaces.surface import read_surface

        progress = FeedbackProgress(feedback)
        mode = self.parameterAsEnumString(parameters, self.MODE, context)
        with no_side_files(), FileArrays(QgsProcessingUtils.tempFolder()) as arrays:
            layers = {name: self._layer(parameters, name, context) for name in self.LAYERS if parameters.get(name)}
            resistance = layers.get(self.RESISTANCE)
            if not isinstance(resistance, QgsRasterLayer):
                raise CoreError(error("circuit.unreadable", name=str(parameters.get(self.RESISTANCE))))
            self._check_given(mode, layers)
            self._check_places(parameters, context, layers)
            extent = None
            if parameters.get(self.EXTENT):
                extent = self.parameterAsExtent(parameters, self.EXTENT, context, resistance.crs())
            tiling = self.tiling(parameters, context, arrays.make)
            make = np.empty if tiling is None else arrays.make
            surface = read_surface(resistance, 1, extent, progress.part(0.0, 0.03), make)
            as_conductances = self.parameterAsEnumString(parameters, self.RESISTANCE_VALUES, context) == "conductance"
            progress.check()
            reader = PlaceReader(surface, context.transformContext(), check_resistances(surface, as_conductances))
            grid = resistor_grid(
                surface.values,
                int(self.parameterAsEnumString(parameters, self.NEIGHBOURS, context)),
                self.parameterAsEnumString(parameters, self.AVERAGE, context),
                as_conductances,
                make,
            )
            progress.check()
            shorts: tuple[np.ndarray, ...] = ()
            if self.SHORT_CIRCUITS in layers:
                places = self._places(parameters, self.SHORT_CIRCUITS, context, layers)
                field = self.parameterAsString(parameters, self.SHORT_CIRCUIT_FIELD, context)
                shorts = reader.regions(places, field, progress.part(0.03, 0.04))
            made = self.made_from(self._told(parameters, context, mode), {key: [each] for key, each in layers.items()})
            tags = {name: text for name, text in raster_tags(made).items() if not name.startswith("SCHEME")}
            maps = PendingMaps(surface.grid, tags)
            try:
                solve = self._advanced if mode == ADVANCED else self._between
                found = solve(
                    parameters, context, layers, reader, grid, shorts, tiling, maps, progress.part(0.04, 0.95)
                )
                self.report_issues(reader.issues, feedback)
                self._tell(found, feedback)
                outputs = self._write(parameters, context, found, maps, made)
                maps.commit()
            finally:
                maps.discard()
        self._style(context, outputs, found)
        progress.report(1.0)
        return outputs

    def _layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsMapLayer:
        layer = self.parameterAsLayer(parameters, name, context)
        if layer is None:
            raise CoreError(error("circuit.unreadable", name=str(parameters.get(name))))
        return layer

    def _check_given(self, mode: str, layers: dict[str, QgsMapLayer]) -> None:
        needed = (self.SOURCES, self.GROUNDS) if mode == ADVANCED else (self.FOCAL,)
        missing = [self.parameterDefinition(name).description() for name in needed if name not in layers]
        if missing:
            raise CoreError([error("circuit.not_given", mode=mode, parameter=each) for each in missing])

    def _check_places(
        self, parameters: dict[str, Any], context: QgsProcessingContext, layers: dict[str, QgsMapLayer]
    ) -> None:
        # Asked once: every further question to QGIS names another temporary file, which it then tries to load.
        other = self.MAXIMUM if self.parameterAsEnumString(parameters, self.MODE, context) == ADVANCED else self.VOLTAGE
        self._maps = {
            name: self.parameterAsOutputLayer(parameters, name, context)
            for name in self.MAPS
            if parameters.get(name) and name != other
        }
        inputs = [layer.source().partition("|")[0] for layer in layers.values()]
        check_destinations([*self._maps.values(), destination_path(parameters.get(self.RESISTANCES))], inputs)

    def _places(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, layers: dict[str, QgsMapLayer]
    ) -> Places:
        layer = layers[name]
        return layer if isinstance(layer, QgsRasterLayer) else self.feature_source(parameters, name, context)

    def _between(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layers: dict[str, QgsMapLayer],
        reader: PlaceReader,
        grid: ResistorGrid,
        shorts: Sequence[np.ndarray],
        tiling: Optional[Tiling],
        maps: PendingMaps,
        progress: Progress,
    ) -> Currents:
        from ...core.connectivity.circuits.circuit import flow
        from ...gis.connectivity.circuits.circuit_maps import MapFolder

        places = self._places(parameters, self.FOCAL, context, layers)
        field = self.parameterAsString(parameters, self.ID_FIELD, context)
        focal = reader.focal(places, field, progress.part(0.0, 0.05))
        folder: Optional[MapFolder] = None
        if parameters.get(self.PAIR_MAPS):
            folder = MapFolder(self.parameterAsString(parameters, self.PAIR_MAPS, context), maps)
        return flow(
            grid,
            focal,
            Mode(self.parameterAsEnumString(parameters, self.MODE, context)),
            shorts,
            self._wanted(parameters, context, focal.ids),
            bool(parameters.get(self.MAXIMUM)),
            folder.keep if folder is not None else None,
            progress.part(0.05, 1.0),
            tiling,
        )

    def _wanted(
        self, parameters: dict[str, Any], context: QgsProcessingContext, ids: Sequence[str]
    ) -> Optional[Callable[[str, str], bool]]:
        from ...gis.connectivity.circuits.circuit_inputs import wanted_pairs

        if not parameters.get(self.PAIRS):
            return None
        table = self.table_source(parameters, self.PAIRS, context)
        names = [each.name() for each in table.fields()]
        if len(names) < 2:
            raise CoreError(error("circuit.pair_columns", table=table.sourceName()))
        one, other = (names.index(name) if name in names else k for k, name in enumerate(("from", "to")))
        found = table.getFeatures(QgsFeatureRequest(), UNCHECKED)
        rows = [(each.attributes()[one], each.attributes()[other]) for each in found]
        included = self.parameterAsEnumString(parameters, self.PAIRS_ARE, context) == "included"
        return wanted_pairs(rows, ids, included, table.sourceName())

    def _advanced(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layers: dict[str, QgsMapLayer],
        reader: PlaceReader,
        grid: ResistorGrid,
        shorts: Sequence[np.ndarray],
        tiling: Optional[Tiling],
        maps: PendingMaps,
        progress: Progress,
    ) -> Currents:
        from ...core.connectivity.circuits.circuit import Currents
        from ...core.connectivity.circuits.circuit_sources import Conflict, flow_from_sources
        from ...gis.connectivity.circuits.circuit_inputs import ground_conductance, source_name

        sources = self._places(parameters, self.SOURCES, context, layers)
        grounds = self._places(parameters, self.GROUNDS, context, layers)
        as_conductances = self.parameterAsEnumString(parameters, self.GROUND_VALUES, context) == "conductance"
        source_field = self.parameterAsString(parameters, self.SOURCE_FIELD, context)
        ground_field = self.parameterAsString(parameters, self.GROUND_FIELD, context)
        if not ground_field and not isinstance(grounds, QgsRasterLayer):
            conductance: Callable[[float], float] = lambda value: float("inf")  # noqa: E731
        else:
            conductance = ground_conductance(as_conductances, source_name(grounds))
        amperes = reader.amounts(sources, source_field, float, progress.part(0.0, 0.05))
        to_earth = reader.amounts(grounds, ground_field, conductance, progress.part(0.05, 0.1))
        conflict = Conflict(self.parameterAsEnumString(parameters, self.CONFLICT, context))
        found = flow_from_sources(grid, amperes, to_earth, shorts, conflict, progress.part(0.1, 1.0), tiling)
        if found.idle:
            reader.issues.append(warning("circuit.idle_parts", count=found.idle))
        if found.conflicts:
            reader.issues.append(warning("circuit.conflicts", count=found.conflicts, rule=conflict.value))
        if self.VOLTAGE in self._maps:
            maps.add(self._maps[self.VOLTAGE], found.voltage, "voltage (V)")
        return Currents(found.current, None, [], found.residual, found.parts)

    def _told(self, parameters: dict[str, Any], context: QgsProcessingContext, mode: str) -> dict[str, object]:
        """Parameters that count for the result."""
        told: dict[str, object] = {
            name: self.parameterAsEnumString(parameters, name, context)
            for name in (self.MODE, self.RESISTANCE_VALUES, self.NEIGHBOURS, self.AVERAGE)
        }
        names = [self.SHORT_CIRCUIT_FIELD, self.EXTENT]
        if mode == ADVANCED:
            told[self.GROUND_VALUES] = self.parameterAsEnumString(parameters, self.GROUND_VALUES, context)
            told[self.CONFLICT] = self.parameterAsEnumString(parameters, self.CONFLICT, context)
            names += [self.SOURCE_FIELD, self.GROUND_FIELD]
        else:
            names += [self.ID_FIELD]
            if parameters.get(self.PAIRS):
                told[self.PAIRS_ARE] = self.parameterAsEnumString(parameters, self.PAIRS_ARE, context)
        if parameters.get(self.TILE) is not None:
            told.update({name: self.parameterAsInt(parameters, name, context) for name in (self.TILE, self.OVERLAP)})
        return {**told, **{name: parameters.get(name) for name in names}}

    def _tell(self, found: Currents, feedback: QgsProcessingFeedback) -> None:
        told = translate("EcoAxis", "{count} solutions; the largest share of current left unexplained is {residual}.")
        feedback.pushInfo(told.format(count=found.solutions, residual=f"{found.residual:.1e}"))
        apart = sum(resistance < 0 for _, _, resistance in found.resistances)
        if apart:
            self.report_issues([warning("circuit.not_connected", count=apart)], feedback)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Currents,
        maps: PendingMaps,
        made: Provenance,
    ) -> dict[str, Any]:
        outputs: dict[str, Any] = {}
        if parameters.get(self.CURRENT):
            outputs[self.CURRENT] = self._maps[self.CURRENT]
            maps.add(outputs[self.CURRENT], found.current, "current (A)")
        if parameters.get(self.MAXIMUM) and found.maximum is not None:
            outputs[self.MAXIMUM] = self._maps[self.MAXIMUM]
            maps.add(outputs[self.MAXIMUM], found.maximum, "maximum current (A)")
        if parameters.get(self.VOLTAGE) and maps.has("voltage (V)"):
            outputs[self.VOLTAGE] = self._maps[self.VOLTAGE]
        tables = self.write_tables(parameters, context, [(self.RESISTANCES, RESISTANCE_COLUMNS, found.resistances)])
        self.keep_origin(made, tables, context)
        if parameters.get(self.PAIR_MAPS):
            outputs[self.PAIR_MAPS] = self.parameterAsString(parameters, self.PAIR_MAPS, context)
        return {**outputs, **tables}

    def _style(self, context: QgsProcessingContext, outputs: dict[str, Any], found: Currents) -> None:
        for name, values in ((self.CURRENT, found.current), (self.MAXIMUM, found.maximum)):
            if name in outputs and values is not None:
                style_when_loaded(context, outputs[name], current_style(class_breaks(values)))
        style_when_loaded(context, outputs.get(self.RESISTANCES), style_columns)
