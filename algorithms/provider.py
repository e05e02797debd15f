"""The group EcoAxis of the Processing toolbox."""
from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..gis.paths import resource
from .connectedness.assessaxes import AssessAxes
from .connectedness.buildpatchgraph import BuildPatchGraph
from .connectedness.classmetrics import ClassMetricsByUnit
from .connectedness.connectivityindices import ConnectivityIndices
from .connectedness.currentcentrality import CurrentCentrality
from .connectedness.currentflow import CurrentFlow
from .connectedness.exportpatchgraph import ExportPatchGraph
from .connectedness.leastcostcorridors import LeastCostCorridors
from .connectedness.makeresistance import MakeResistance
from .connectedness.marineconnectedness import MarineConnectedness
from .connectedness.meshsize import EffectiveMeshSize
from .connectedness.protectedconnected import ProtectedConnectedLand
from .connectedness.rankprotection import RankProtection
from .connectedness.rankrestoration import RankRestoration
from .connectedness.structuralpattern import StructuralPattern
from .data.checkdata import CheckData
from .redlist.assessecosystem import AssessEcosystem
from .redlist.mapredlist import MapRedList
from .redlist.measureaoo import MeasureAoo
from .redlist.measuredecline import MeasureDecline
from .redlist.measuredegradation import MeasureDegradation
from .redlist.measureeoo import MeasureEoo
from .screening.screendevelopment import ScreenDevelopment
from .zoning.explaingrade import ExplainGrade
from .zoning.gradezoning import GradeZoning

translate = QCoreApplication.translate

ALGORITHMS = (
    CheckData,
    GradeZoning,
    ExplainGrade,
    ScreenDevelopment,
    AssessEcosystem,
    MapRedList,
    MeasureDecline,
    MeasureDegradation,
    MeasureEoo,
    MeasureAoo,
    MakeResistance,
    BuildPatchGraph,
    ConnectivityIndices,
    ExportPatchGraph,
    RankRestoration,
    RankProtection,
    ProtectedConnectedLand,
    EffectiveMeshSize,
    ClassMetricsByUnit,
    CurrentFlow,
    CurrentCentrality,
    LeastCostCorridors,
    MarineConnectedness,
    AssessAxes,
    StructuralPattern,
)


class Provider(QgsProcessingProvider):
    """All algorithms of the plugin."""

    def id(self) -> str:
        """Id of the provider; never changes."""
        return "ecoaxis"

    def name(self) -> str:
        """Name in the toolbox."""
        return "EcoAxis"

    def longName(self) -> str:
        """Name with what it is for."""
        return translate("EcoAxis", "EcoAxis (biodiversity-inclusive spatial planning)")

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return resource("icons", "ecoaxis.svg")

    def loadAlgorithms(self) -> None:
        """Add an object of each algorithm."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
