"""The group EcoAxis of the Processing toolbox."""
from __future__ import annotations

import importlib
import importlib.util

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..gis.paths import resource

translate = QCoreApplication.translate

_MODULES = (
    ("data.checkdata", "CheckData"),
    ("zoning.gradezoning", "GradeZoning"),
    ("zoning.explaingrade", "ExplainGrade"),
    ("screening.screendevelopment", "ScreenDevelopment"),
)


def _present() -> list[type]:
    found = []
    for module, name in _MODULES:
        path = f"{__package__}.{module}"
        if importlib.util.find_spec(path) is not None:
            found.append(getattr(importlib.import_module(path), name))
    return found


ALGORITHMS = tuple(_present())


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
