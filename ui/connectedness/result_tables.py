"""The columns of the tables of results."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...gis.connectivity.study.amounts import amount, change, length, percent, percent_change
from ...gis.connectivity.study.comparison import kinds_of_change
from ...gis.report import formats
from .rows_model import Column

translate = QCoreApplication.translate


def patch_columns(unit: str) -> list[Column]:
    """Patches by importance."""
    return [
        Column(translate("EcoAxis", "Rank"), lambda row: row.rank, str),
        Column(translate("EcoAxis", "Patch"), lambda row: row.id, right=False),
        Column(
            translate("EcoAxis", "Area") if unit else translate("EcoAxis", "Attribute"),
            lambda row: row.attribute,
            lambda value: amount(value, unit),
        ),
        Column(
            translate("EcoAxis", "dPC"),
            lambda row: row.importance,
            percent,
            translate(
                "EcoAxis", "Probability of connectivity that is lost with the patch. It is the sum of the next three."
            ),
        ),
        Column(
            translate("EcoAxis", "intra"),
            lambda row: row.intra,
            percent,
            translate("EcoAxis", "What the patch offers by itself."),
        ),
        Column(
            translate("EcoAxis", "flux"),
            lambda row: row.flux,
            percent,
            translate("EcoAxis", "What it exchanges with other patches."),
        ),
        Column(
            translate("EcoAxis", "connector"),
            lambda row: row.connector,
            percent,
            translate("EcoAxis", "What others lose without it: its worth as a stepping stone."),
        ),
    ]


def link_columns(distance_unit: str) -> list[Column]:
    """Links by importance."""
    return [
        Column(translate("EcoAxis", "Rank"), lambda row: row.rank, str),
        Column(translate("EcoAxis", "From"), lambda row: row.start, right=False),
        Column(translate("EcoAxis", "To"), lambda row: row.end, right=False),
        Column(
            translate("EcoAxis", "Distance"),
            lambda row: row.distance if distance_unit else None,
            lambda value: length(value, distance_unit),
        ),
        Column(
            translate("EcoAxis", "Dispersal probability"),
            lambda row: row.probability,
            lambda value: f"{value:.3g}",
        ),
        Column(
            translate("EcoAxis", "dPC"),
            lambda row: row.importance,
            percent,
            translate("EcoAxis", "Probability of connectivity that is lost with the link."),
        ),
    ]


def index_columns() -> list[Column]:
    """Indices of the landscape: rows of (index, name, value)."""
    return [
        Column(translate("EcoAxis", "Index"), lambda row: row[0], right=False),
        Column(translate("EcoAxis", "Value"), lambda row: row[2], lambda value: f"{value:,.6g}"),
        Column(translate("EcoAxis", "Meaning"), lambda row: row[1], right=False),
    ]


def change_columns() -> list[Column]:
    """Species before and after."""
    return [
        Column(translate("EcoAxis", "Species"), lambda row: row.name, right=False),
        Column(translate("EcoAxis", "EC now"), lambda row: (row.before, row.unit), lambda pair: amount(*pair)),
        Column(translate("EcoAxis", "EC then"), lambda row: (row.after, row.unit), lambda pair: amount(*pair)),
        Column(
            translate("EcoAxis", "Difference"), lambda row: (row.difference, row.unit), lambda pair: change(*pair)
        ),
        Column(translate("EcoAxis", "in percent"), lambda row: row.percent, percent_change),
        Column(translate("EcoAxis", "Habitat"), lambda row: (row.habitat, row.unit), lambda pair: change(*pair)),
    ]


def patch_change_columns(unit: str) -> list[Column]:
    """Patches that a development touches."""
    words = kinds_of_change()
    return [
        Column(translate("EcoAxis", "Patch"), lambda row: row.id, right=False),
        Column(translate("EcoAxis", "What happens"), lambda row: row.kind, lambda kind: words[kind], right=False),
        Column(translate("EcoAxis", "Now"), lambda row: row.before, lambda value: amount(value, unit)),
        Column(translate("EcoAxis", "Then"), lambda row: row.after, lambda value: amount(value, unit)),
        Column(translate("EcoAxis", "Pieces"), lambda row: row.pieces, str),
    ]


def candidate_columns(unit: str) -> list[Column]:
    """Candidates of a restoration: rows of (id, gain, percent, attribute, cost, rank, step)."""
    return [
        Column(translate("EcoAxis", "Rank"), lambda row: row.rank, str),
        Column(translate("EcoAxis", "Candidate"), lambda row: row.id, right=False),
        Column(translate("EcoAxis", "Gain in EC"), lambda row: row.gain, lambda value: amount(value, unit)),
        Column(translate("EcoAxis", "Gain in EC (%)"), lambda row: row.percent, percent),
        Column(translate("EcoAxis", "Ground added"), lambda row: row.attribute, lambda value: amount(value, unit)),
        Column(translate("EcoAxis", "Cost"), lambda row: row.cost, formats.plain),
        Column(translate("EcoAxis", "Order of restoration"), lambda row: row.step, str),
    ]
