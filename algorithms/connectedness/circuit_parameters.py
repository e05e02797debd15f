"""Parameters of current flow."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.circuits.mode import Conflict, Mode
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.circuits.tiling import MakeArray, Tiling

translate = QCoreApplication.translate

ADVANCED = "advanced"
MODES = (*(mode.value for mode in Mode), ADVANCED)
SOURCE = QgsProcessing.SourceType


class CircuitAlgorithm(MeasuringAlgorithm):
    """Base of ``currentflow``: its parameters."""

    RESISTANCE = "RESISTANCE"
    FOCAL = "FOCAL"
    ID_FIELD = "ID_FIELD"
    MODE = "MODE"
    NEIGHBOURS = "NEIGHBOURS"
    AVERAGE = "AVERAGE"
    RESISTANCE_VALUES = "RESISTANCE_VALUES"
    PAIRS = "PAIRS"
    PAIRS_ARE = "PAIRS_ARE"
    SHORT_CIRCUITS = "SHORT_CIRCUITS"
    SHORT_CIRCUIT_FIELD = "SHORT_CIRCUIT_FIELD"
    SOURCES = "SOURCES"
    SOURCE_FIELD = "SOURCE_FIELD"
    GROUNDS = "GROUNDS"
    GROUND_FIELD = "GROUND_FIELD"
    GROUND_VALUES = "GROUND_VALUES"
    CONFLICT = "CONFLICT"
    EXTENT = "EXTENT"
    TILE = "TILE"
    OVERLAP = "OVERLAP"
    CURRENT = "CURRENT"
    MAXIMUM = "MAXIMUM"
    VOLTAGE = "VOLTAGE"
    PAIR_MAPS = "PAIR_MAPS"
    RESISTANCES = "RESISTANCES"

    LAYERS = (RESISTANCE, FOCAL, SHORT_CIRCUITS, SOURCES, GROUNDS)
    MAPS = (CURRENT, MAXIMUM, VOLTAGE)

    def tiling(
        self, parameters: dict[str, Any], context: QgsProcessingContext, make: MakeArray
    ) -> Optional[Tiling]:
        """How to solve in tiles with arrays of ``make``; ``None`` where no tile is given. Raises ``CoreError``."""
        from ...core.connectivity.circuits.tiling import Tiling

        if parameters.get(self.TILE) is None:
            return None
        overlap = self.parameterAsInt(parameters, self.OVERLAP, context)
        return Tiling(self.parameterAsInt(parameters, self.TILE, context), overlap, make)

    def add_circuit_parameters(self) -> None:
        """Add all parameters and outputs."""
        self._add_main()
        self._add_pairs_and_regions()
        self._add_sources()
        self._add_outputs()

    def _add_main(self) -> None:
        surface = QgsProcessingParameterRasterLayer(self.RESISTANCE, translate("EcoAxis", "Resistance raster"))
        surface.setHelp(
            translate(
                "EcoAxis",
                "Resistance to movement of each cell, above 0, in a CRS in metres. Cells of no data or 0 let nothing"
                " pass.",
            )
        )
        self.addParameter(surface)
        self._add_places(
            self.FOCAL,
            translate("EcoAxis", "Focal nodes (raster of ids, points or polygons)"),
            translate(
                "EcoAxis",
                "Between them current flows. Cells or features of one id are one node. Not needed with own sources"
                " and grounds.",
            ),
            [SOURCE.TypeRaster, SOURCE.TypeVectorPoint, SOURCE.TypeVectorPolygon],
        )
        self._add_field(self.ID_FIELD, translate("EcoAxis", "Field of the ids (points or polygons)"), self.FOCAL)
        self._add_choice(
            self.MODE,
            translate("EcoAxis", "Mode"),
            MODES,
            translate(
                "EcoAxis",
                "Each pair: 1 A between each two focal nodes. From one to all others: 1 A from each. From all others"
                " to one: 1 A from each of the others. Own sources and grounds: from any sources to any grounds.",
            ),
        )
        self._add_choice(
            self.NEIGHBOURS,
            translate("EcoAxis", "Neighbours of a cell"),
            ("8", "4"),
            translate("EcoAxis", "8: diagonal neighbours as well, at √2 times the distance."),
        )
        self._add_choice(
            self.AVERAGE,
            translate("EcoAxis", "What joins two cells: their average"),
            ("conductance", "resistance"),
            translate(
                "EcoAxis",
                "The mean of the conductances is the default of Circuitscape; the mean of the resistances keeps"
                " narrow barriers tight.",
            ),
        )
        self._add_choice(
            self.RESISTANCE_VALUES,
            translate("EcoAxis", "The raster holds"),
            ("resistance", "conductance"),
            translate("EcoAxis", "conductance: the higher a value, the easier the cell is to pass."),
            advanced=True,
        )
        extent = QgsProcessingParameterExtent(self.EXTENT, translate("EcoAxis", "Extent"), optional=True)
        extent.setHelp(translate("EcoAxis", "Only these cells take part. Empty: the whole raster."))
        self._add(extent, True)
        self._add_tiles()

    def _add_tiles(self) -> None:
        from ...core.connectivity.circuits.tiling import LEAST_OVERLAP, LEAST_SIDE

        whole = QgsProcessingParameterNumber.Type.Integer
        tile = QgsProcessingParameterNumber(
            self.TILE, translate("EcoAxis", "Tile (cells), for maps that do not fit into memory"), whole, None, True,
            LEAST_SIDE,
        )  # fmt: skip
        tile.setHelp(
            translate(
                "EcoAxis",
                "Side of the tiles, for example 250; voltages then lie in temporary files. The result is the same as"
                " without tiles. Empty: the map as a whole.",
            )
        )
        self._add(tile, True)
        overlap = QgsProcessingParameterNumber(
            self.OVERLAP, translate("EcoAxis", "Overlap of the tiles (cells)"), whole, LEAST_OVERLAP, False,
            LEAST_OVERLAP,
        )  # fmt: skip
        overlap.setHelp(
            translate(
                "EcoAxis",
                "Cells that each tile reads around itself. It changes the time and not the result: more means fewer but"
                " longer rounds.",
            )
        )
        self._add(overlap, True)

    def _add_pairs_and_regions(self) -> None:
        pairs = QgsProcessingParameterFeatureSource(
            self.PAIRS, translate("EcoAxis", "Table of pairs (from, to)"), [SOURCE.TypeVector], optional=True
        )
        pairs.setHelp(
            translate("EcoAxis", "Its columns from and to, or its first two columns, hold ids of focal nodes.")
        )
        self._add(pairs, True)
        self._add_choice(
            self.PAIRS_ARE,
            translate("EcoAxis", "The pairs of the table are"),
            ("included", "excluded"),
            translate("EcoAxis", "Computed: current flows between these pairs alone. Left out: between all others."),
            advanced=True,
        )
        self._add_places(
            self.SHORT_CIRCUITS,
            translate("EcoAxis", "Short-circuit regions (raster of ids or polygons)"),
            translate("EcoAxis", "Ground that is passed without resistance, such as habitat: each region is one node."),
            [SOURCE.TypeRaster, SOURCE.TypeVectorPolygon],
            advanced=True,
        )
        self._add_field(
            self.SHORT_CIRCUIT_FIELD, translate("EcoAxis", "Field of the regions' ids"), self.SHORT_CIRCUITS, True
        )

    def _add_sources(self) -> None:
        kinds = [SOURCE.TypeRaster, SOURCE.TypeVectorPoint]
        self._add_places(
            self.SOURCES,
            translate("EcoAxis", "Sources of current (raster or points; advanced mode)"),
            translate("EcoAxis", "Ampere put in at each cell or point; 0 and no data put nothing in."),
            kinds,
            advanced=True,
        )
        self._add_field(
            self.SOURCE_FIELD, translate("EcoAxis", "Field of the current (A); empty: 1 A a point"), self.SOURCES, True
        )
        self._add_places(
            self.GROUNDS,
            translate("EcoAxis", "Grounds (raster or points; advanced mode)"),
            translate("EcoAxis", "Where current leaves: the resistance or conductance to earth of each cell or point."),
            kinds,
            advanced=True,
        )
        self._add_field(
            self.GROUND_FIELD, translate("EcoAxis", "Field of the grounds' value; empty: 0 ohm"), self.GROUNDS, True
        )
        self._add_choice(
            self.GROUND_VALUES,
            translate("EcoAxis", "The grounds hold"),
            ("resistance", "conductance"),
            translate("EcoAxis", "resistance: 0 ohm holds the cell at 0 V. conductance: 0 is no ground."),
            advanced=True,
        )
        self._add_choice(
            self.CONFLICT,
            translate("EcoAxis", "A cell that is both source and ground"),
            [each.value for each in Conflict],
            translate(
                "EcoAxis",
                "As in Circuitscape. Even if both are kept, a ground of 0 ohm gives way to a source at the same cell.",
            ),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        for name, title, made in (
            (self.CURRENT, translate("EcoAxis", "Current (A)"), True),
            (self.MAXIMUM, translate("EcoAxis", "Largest current of all solutions (A)"), False),
            (self.VOLTAGE, translate("EcoAxis", "Voltage (V; advanced mode)"), False),
        ):
            self.addParameter(QgsProcessingParameterRasterDestination(name, title, optional=True, createByDefault=made))
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                self.PAIR_MAPS,
                translate("EcoAxis", "Folder for current and voltage of each solution"),
                optional=True,
                createByDefault=False,
            )
        )
        title = translate("EcoAxis", "Effective resistances")
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.RESISTANCES, title, SOURCE.TypeVector, None, True, True)
        )

    def _add(self, parameter: QgsProcessingParameterDefinition, advanced: bool) -> None:
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def _add_places(self, name: str, title: str, told: str, kinds: Sequence[int], advanced: bool = False) -> None:
        parameter = QgsProcessingParameterMapLayer(name, title, optional=True, types=list(kinds))
        parameter.setHelp(told)
        self._add(parameter, advanced)

    def _add_field(self, name: str, title: str, parent: str, advanced: bool = False) -> None:
        self._add(QgsProcessingParameterField(name, title, None, parent, optional=True), advanced)

    def _add_choice(
        self, name: str, title: str, options: Sequence[str], told: str, advanced: bool = False
    ) -> None:
        parameter = QgsProcessingParameterEnum(
            name, title, list(options), defaultValue=options[0], usesStaticStrings=True
        )
        parameter.setHelp(told)
        self._add(parameter, advanced)
