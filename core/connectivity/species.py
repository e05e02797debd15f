"""Focal species on land and species groups of the sea: how far they disperse, and how surely that is known."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..evidence import Certainty
from ..issues import CoreError, Issue, Where, error
from ..schemes.scheme import Texts
from ..schemes.tables import Table, display_name, read_csv
from .kernel import DispersalKernel
from .table_cells import TableCells, told_twice

SPECIES_COLUMNS = (
    "species", "name_ko", "name_en", "scientific_name", "status_ko", "status_en", "home_range_km2",
    "home_range_certainty", "home_range_source", "median_dispersal_m", "maximum_dispersal_m", "certainty", "source",
    "resistance", "note_ko", "note_en",
)  # fmt: skip
SPECIES_OPTIONAL = ("status_ko", "status_en", "resistance", "note_ko", "note_en")
GROUP_COLUMNS = (
    "group", "name_ko", "name_en", "distance_m", "probability", "land_is_barrier", "drifts", "certainty", "source",
    "note_ko", "note_en",
)  # fmt: skip
GROUP_OPTIONAL = ("note_ko", "note_en")


@dataclass(frozen=True)
class Species:
    """A focal species: distances in metres, home range in km²; ``None`` is not known.

    ``certainty`` and ``source`` are those of the dispersal distances. ``resistance`` names the column of the table of
    resistances that is meant for it.
    """

    id: str
    name: Texts
    scientific_name: str
    status: Texts
    home_range_km2: Optional[float]
    home_range_certainty: Optional[Certainty]
    home_range_source: str
    median_dispersal_m: float
    maximum_dispersal_m: Optional[float]
    certainty: Certainty
    source: str
    resistance: str
    note: Texts

    @property
    def kernel(self) -> DispersalKernel:
        """Half of the dispersers reach the median distance (metres)."""
        return DispersalKernel(self.median_dispersal_m, 0.5)


@dataclass(frozen=True)
class MarineGroup:
    """A species group of the sea: ``probability`` to arrive at ``distance_m`` metres.

    ``land_is_barrier``: the way leads over water alone. ``drifts``: currents carry the group.
    """

    id: str
    name: Texts
    distance_m: float
    probability: float
    land_is_barrier: bool
    drifts: bool
    certainty: Certainty
    source: str
    note: Texts

    @property
    def kernel(self) -> DispersalKernel:
        """The dispersal kernel of the group, in metres."""
        return DispersalKernel(self.distance_m, self.probability)


def load_species(path: Path) -> tuple[Species, ...]:
    """The species in a table such as ``resources/connectivity/species.csv``. Raises ``CoreError`` with all faults."""
    table, _ = read_csv(path, SPECIES_COLUMNS, SPECIES_OPTIONAL)
    faults = list(table.issues)
    found = []
    for cells in _checked(table, path, faults):
        cells.filled("species", "name_ko", "name_en", "median_dispersal_m", "source")
        area = cells.number("home_range_km2", above=True)
        median = cells.number("median_dispersal_m", above=True)
        maximum = cells.number("maximum_dispersal_m", above=True)
        if median is not None and maximum is not None and maximum < median:
            cells.fault("connectedness.number_too_low", "maximum_dispersal_m", least=f"{median:g}")
        known = cells.certainty_of("home_range_certainty") if cells["home_range_km2"] else None
        certainty = cells.certainty_of("certainty")
        found.append(
            Species(
                cells["species"],
                _texts(cells, "name"),
                cells["scientific_name"],
                _texts(cells, "status"),
                area,
                known,
                cells["home_range_source"],
                median or 0.0,
                maximum,
                certainty,
                cells["source"],
                cells["resistance"] or "generic",
                _texts(cells, "note"),
            )
        )
    _raise(faults, table, "species", path)
    return tuple(found)


def load_marine_groups(path: Path) -> tuple[MarineGroup, ...]:
    """The groups in a table such as ``resources/connectivity/marine_groups.csv``. ``CoreError`` with all faults."""
    table, _ = read_csv(path, GROUP_COLUMNS, GROUP_OPTIONAL)
    faults = list(table.issues)
    found = []
    for cells in _checked(table, path, faults):
        cells.filled("group", "name_ko", "name_en", "distance_m", "probability", "source")
        distance = cells.number("distance_m", above=True)
        probability = cells.number("probability", above=True)
        if probability is not None and probability >= 1:
            cells.fault("connectedness.probability", "probability")
        found.append(
            MarineGroup(
                cells["group"],
                _texts(cells, "name"),
                distance or 0.0,
                probability or 0.0,
                cells.yes("land_is_barrier"),
                cells.yes("drifts"),
                cells.certainty_of("certainty"),
                cells["source"],
                _texts(cells, "note"),
            )
        )
    _raise(faults, table, "group", path)
    return tuple(found)


def _checked(table: Table, path: Path, faults: list[Issue]) -> list[TableCells]:
    if faults:
        raise CoreError(faults)
    return [TableCells(row, display_name(path), faults) for row in table.rows]


def _texts(cells: TableCells, column: str) -> Texts:
    return {"ko": cells[f"{column}_ko"], "en": cells[f"{column}_en"]}


def _raise(faults: list[Issue], table: Table, column: str, path: Path) -> None:
    names = [(row.number, row.cells[column]) for row in table.rows]
    faults += told_twice(names, column, display_name(path))
    if not table.rows and not faults:
        faults.append(error("connectedness.no_rows", Where(file=display_name(path))))
    if faults:
        raise CoreError(faults)
