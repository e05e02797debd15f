"""Whether the packages that graphs need are there, asked without loading them."""
from __future__ import annotations

import importlib.util

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

GRAPHS = "scipy"
EXCHANGE = "networkx"


def is_there(name: str) -> bool:
    """Whether the package ``name`` can be imported."""
    try:
        return importlib.util.find_spec(name) is not None
    except ValueError:
        return False


def missing_for_graphs() -> str:
    """What to install before anything can be computed, in one sentence; empty where nothing is missing."""
    if is_there(GRAPHS):
        return ""
    return translate(
        "EcoAxis",
        "The Python package {name} is missing, which connectedness needs: install it (on Windows with the OSGeo4W"
        " setup: python3-{name}; on Debian: python3-{name}) and start QGIS again.",
    ).format(name=GRAPHS)


def missing_for_exchange() -> str:
    """What to install before GraphML and GeoJSON can be written; empty where nothing is missing."""
    if is_there(EXCHANGE):
        return ""
    return translate(
        "EcoAxis",
        "GraphML and GeoJSON need the Python package {name}: install it (on Windows with the OSGeo4W setup:"
        " python3-{name}; on Debian: python3-{name}) and start QGIS again.",
    ).format(name=EXCHANGE)
