"""Columns and rows of the tables of ``connectivityindices``."""
from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.graphs.graph import PatchGraph
from ...core.connectivity.indices.importance import Importance
from ...core.connectivity.indices.landscape_indices import BinaryIndices, ProbabilityIndices

translate = QCoreApplication.translate

INDEX_COLUMNS = (
    ("index", "string"),
    ("dispersal", "double"),
    ("value", "double"),
    ("threshold", "double"),
    ("name", "string"),
)
NODE_COLUMNS = (
    ("id", "string"),
    ("attribute", "double"),
    ("dA", "double"),
    ("dNC", "double"),
    ("dLCP", "double"),
    ("dCCP", "double"),
    ("BC", "double"),
    ("dIIC", "double"),
    ("dIICintra", "double"),
    ("dIICflux", "double"),
    ("dIICconnector", "double"),
    ("BC_IIC", "double"),
    ("dPC", "double"),
    ("dPCintra", "double"),
    ("dPCflux", "double"),
    ("dPCconnector", "double"),
    ("BC_PC", "double"),
)
LINK_COLUMNS = (
    ("from", "string"),
    ("to", "string"),
    ("distance", "double"),
    ("probability", "double"),
    ("dIIC", "double"),
    ("dPC", "double"),
)
DISPERSAL_COLUMNS = (
    ("id", "string"),
    ("dispersal", "double"),
    ("dPC", "double"),
    ("dPCintra", "double"),
    ("dPCflux", "double"),
    ("dPCconnector", "double"),
    ("BC_PC", "double"),
)
CURVE_COLUMNS = (
    ("dispersal", "double"),
    ("EC_PC", "double"),
    ("EC_share", "double"),
    ("PC", "double"),
    ("PC_intra", "double"),
    ("PC_direct", "double"),
    ("PC_step", "double"),
)

IndexRow = tuple[str, "float | None", float, "float | None", str]


def index_names() -> dict[str, str]:
    """What each index is called."""
    return {
        "A": translate("EcoAxis", "Sum of the patches’ attributes"),
        "NL": translate("EcoAxis", "Number of links"),
        "NC": translate("EcoAxis", "Number of components"),
        "H": translate("EcoAxis", "Harary index"),
        "CCP": translate("EcoAxis", "Class coincidence probability"),
        "LCP": translate("EcoAxis", "Landscape coincidence probability"),
        "IICnum": translate("EcoAxis", "Numerator of the integral index of connectivity"),
        "IIC": translate("EcoAxis", "Integral index of connectivity"),
        "EC_IIC": translate("EcoAxis", "Equivalent connectivity (IIC)"),
        "IIC_intra": translate("EcoAxis", "Part of IIC within patches (%)"),
        "IIC_direct": translate("EcoAxis", "Part of IIC by direct links (%)"),
        "IIC_step": translate("EcoAxis", "Part of IIC by stepping stones (%)"),
        "F": translate("EcoAxis", "Flux"),
        "AWF": translate("EcoAxis", "Area-weighted flux"),
        "PCnum": translate("EcoAxis", "Numerator of the probability of connectivity"),
        "PC": translate("EcoAxis", "Probability of connectivity"),
        "EC_PC": translate("EcoAxis", "Equivalent connectivity (PC)"),
        "PC_intra": translate("EcoAxis", "Part of PC within patches (%)"),
        "PC_direct": translate("EcoAxis", "Part of PC by direct links (%)"),
        "PC_step": translate("EcoAxis", "Part of PC by stepping stones (%)"),
        "lambda_M": translate("EcoAxis", "Metapopulation capacity"),
    }


def binary_rows(
    graph: PatchGraph,
    found: BinaryIndices,
    dispersal: float | None,
    threshold: float | None,
    landscape: float | None,
) -> Iterator[IndexRow]:
    """Rows of the indices of links that are there or not; LCP and IIC only where the landscape is known."""
    values: list[tuple[str, float | None]] = [
        ("A", float(graph.attributes.sum())),
        ("NL", found.links),
        ("NC", found.components),
        ("H", found.harary),
        ("CCP", found.ccp),
        ("LCP", found.component_squares / landscape**2 if landscape else None),
        ("IICnum", found.number),
        ("IIC", found.number / landscape**2 if landscape else None),
        ("EC_IIC", math.sqrt(found.number)),
        ("IIC_intra", found.parts.intra),
        ("IIC_direct", found.parts.direct),
        ("IIC_step", found.parts.step),
    ]
    return _rows(values, dispersal, threshold)


def probability_rows(
    found: ProbabilityIndices, dispersal: float | None, landscape: float | None
) -> Iterator[IndexRow]:
    """Rows of the indices of dispersal probabilities; PC only where the landscape is known."""
    values: list[tuple[str, float | None]] = [
        ("F", found.flux),
        ("AWF", found.area_weighted_flux),
        ("PCnum", found.number),
        ("PC", found.number / landscape**2 if landscape else None),
        ("EC_PC", math.sqrt(found.number)),
        ("PC_intra", found.parts.intra),
        ("PC_direct", found.parts.direct),
        ("PC_step", found.parts.step),
        ("lambda_M", found.metapopulation_capacity),
    ]
    return _rows(values, dispersal, None)


def _rows(
    values: Iterable[tuple[str, float | None]], dispersal: float | None, threshold: float | None
) -> Iterator[IndexRow]:
    names = index_names()
    for index, value in values:
        if value is not None:
            yield index, dispersal, float(value), threshold, names[index]


def curve_row(
    found: ProbabilityIndices, dispersal: float | None, landscape: float | None, attributes: float
) -> tuple[Any, ...]:
    """A point of the curve of equivalent connectivity over the dispersal distance."""
    equivalent = math.sqrt(found.number)
    return (
        dispersal,
        equivalent,
        100.0 * equivalent / attributes if attributes else None,
        found.number / landscape**2 if landscape else None,
        found.parts.intra,
        found.parts.direct,
        found.parts.step,
    )


FACTS = ("A", "NL", "NC", "EC_IIC", "IIC", "EC_PC", "PC")


def facts(rows: Sequence[IndexRow]) -> list[tuple[str, str]]:
    """Label and text of the main indices; of several dispersal distances the first."""
    _, first, _, longest, _ = rows[0]
    found = []
    settings = (
        (translate("EcoAxis", "Dispersal distance"), first),
        (translate("EcoAxis", "Threshold of links"), longest),
    )
    for name, given in settings:
        if given is not None:
            found.append((name, f"{given:,g}"))
    for index, dispersal, value, _, name in rows:
        if index in FACTS and dispersal == first:
            whole = index in ("NL", "NC") or abs(value) >= 1e6
            found.append((name, f"{value:,.0f}" if whole else f"{value:,.6g}"))
    return found


def shares(found: Importance) -> tuple[np.ndarray, ...]:
    """What a patch's importance consists of, in the order of the columns."""
    return found.removed, found.intra, found.flux, found.connector, found.betweenness


def columns_as_rows(columns: Sequence[Sequence[Any] | np.ndarray]) -> list[list[Any]]:
    """Rows of ``columns``; what is no number becomes NULL."""
    plain = [each.tolist() if isinstance(each, np.ndarray) else list(each) for each in columns]
    return [[None if isinstance(value, float) and math.isnan(value) else value for value in row] for row in zip(*plain)]
