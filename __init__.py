"""EcoAxis, a QGIS plugin for biodiversity-inclusive spatial planning."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .plugin import Plugin


def classFactory(iface: Any) -> Plugin:
    """Entry point of QGIS; ``iface`` is ``None`` where there is no desktop (``qgis_process``)."""
    from .plugin import Plugin

    return Plugin(iface)
