"""The tables of resistances and the connected data, as the page of resistance shows them."""
from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ....core.connectivity.surfaces.resistance_table import Resistance, load_resistances, value_columns
from ...binding import project_binding
from ...language import user_language
from ...paths import resource

translate = QCoreApplication.translate

GENERIC = "generic"
USED = ("land_cover", "roads", "railways", "streams", "wildlife_crossings")


@dataclass(frozen=True)
class ResistanceRow:
    """A row of a table of resistances as it is shown."""

    code: str
    name: str
    value: float
    certainty: str
    source: str


def table_path(chosen: str) -> Path:
    """The chosen table, or the plugin's own."""
    return Path(chosen or resource("connectivity", "resistance.csv"))


def columns_of(chosen: str) -> tuple[str, ...]:
    """The columns with resistances. Raises ``CoreError`` when the table cannot be read."""
    return value_columns(table_path(chosen))


def column_for(wanted: str, known: tuple[str, ...]) -> str:
    """The column for a species: its own, or the generic one; empty where the table has neither."""
    return next((name for name in (wanted, GENERIC) if name in known), "")


def resistance_rows(chosen: str, column: str) -> list[ResistanceRow]:
    """The rows of a column. Raises ``CoreError`` with all faults of the table."""
    language = user_language()
    return [_row(each, language) for each in load_resistances(table_path(chosen), column).rows]


def connected(project: QgsProject) -> dict[str, str]:
    """What resistance is made of: name of the file by dataset, empty where none is connected. Raises ``CoreError``."""
    datasets = project_binding(project).datasets
    return {
        key: os.path.basename(datasets[key].source.partition("|")[0]) if key in datasets else "" for key in USED
    }


def dataset_words() -> dict[str, str]:
    """The word for each dataset that resistance is made of."""
    return {
        "land_cover": translate("EcoAxis", "Land cover"),
        "roads": translate("EcoAxis", "Roads"),
        "railways": translate("EcoAxis", "Railways"),
        "streams": translate("EcoAxis", "Streams"),
        "wildlife_crossings": translate("EcoAxis", "Wildlife crossings"),
    }


def _row(row: Resistance, language: str) -> ResistanceRow:
    name = row.name.get(language) or row.name.get("en", "")
    return ResistanceRow(row.code, name, row.value, row.certainty.value, row.source)
