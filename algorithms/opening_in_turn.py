"""Layers that parameters name are opened in turn with those that other threads open."""
from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProperty

from ..gis.opening_in_turn import in_turn


class OpensInTurn(QgsProcessingAlgorithm):
    """An algorithm that never opens the file of a parameter while another thread of EcoAxis opens it."""

    def parameterAsSource(self, parameters: dict[str, Any], name: str, *others: Any) -> Any:
        """As QGIS does it, in turn."""
        with _turn(parameters.get(name)):
            return super().parameterAsSource(parameters, name, *others)

    def parameterAsVectorLayer(self, parameters: dict[str, Any], name: str, *others: Any) -> Any:
        """As QGIS does it, in turn."""
        with _turn(parameters.get(name)):
            return super().parameterAsVectorLayer(parameters, name, *others)

    def parameterAsLayer(self, parameters: dict[str, Any], name: str, *others: Any) -> Any:
        """As QGIS does it, in turn."""
        with _turn(parameters.get(name)):
            return super().parameterAsLayer(parameters, name, *others)

    def parameterAsLayerList(self, parameters: dict[str, Any], name: str, *others: Any) -> Any:
        """As QGIS does it, in turn."""
        with _turn(parameters.get(name)):
            return super().parameterAsLayerList(parameters, name, *others)

    def parameterAsSink(self, parameters: dict[str, Any], name: str, *others: Any) -> Any:
        """As QGIS does it, in turn."""
        with _turn(parameters.get(name)):
            return super().parameterAsSink(parameters, name, *others)


def _turn(value: Any) -> AbstractContextManager[None]:
    return in_turn(" ".join(map(_place, value)) if isinstance(value, (list, tuple)) else _place(value))


def _place(value: Any) -> str:
    """The text of ``value``; of layers none, for they are open."""
    if isinstance(value, str):
        return value
    inner = getattr(value, "sink", getattr(value, "source", value))
    return str(inner.staticValue() or "") if isinstance(inner, QgsProperty) else ""
