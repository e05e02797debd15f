"""Resistance of land cover and of barriers to movement, as tables say it: a number, how sure it is, and its source."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ...evidence import Certainty
from ...issues import CoreError, Issue, Where, error
from ...schemes.codes import Range, code_matches, plain_code
from ...schemes.scheme import Texts
from ...schemes.tables import display_name, read_csv
from ..table_cells import TableCells, header_of, told_twice

CERTAINTY = "certainty"
OWN_CERTAINTY = "_certainty"
"""End of the name of a column that says the certainty of another column: ``generic_certainty`` that of ``generic``."""
TEXT_COLUMNS = ("name_ko", "name_en", CERTAINTY, "source", "note_ko", "note_en", "habitat_suitability")
CODE = "code"
FEATURES = ("road", "railway", "stream", "crossing")
EFFECTS = ("at_least", "replace")
BARRIER_COLUMNS = ("feature", "class", "lanes", "width_m", "effect")
BARRIER_OPTIONAL = ("class", "lanes", "width_m")
LEAST = 0.0


@dataclass(frozen=True)
class Resistance:
    """One row of land cover: ``code`` may be an alternative ``a|b`` or a beginning ``11*``; ``value`` is above 0."""

    code: str
    name: Texts
    value: float
    certainty: Certainty
    source: str


@dataclass(frozen=True)
class Barrier:
    """One row of what is burnt in: which features, how wide (metres), their resistance and what it does.

    ``lanes``: numbers of lanes that the row is for, ``classes``: road classes, both ``None`` / empty for the rest.
    With ``replace`` the resistance takes the place of the ground's; else it never lowers it.
    """

    feature: str
    classes: str
    lanes: Optional[Range]
    width: float
    replace: bool
    name: Texts
    value: float
    certainty: Certainty
    source: str


class ResistanceTable:
    """The rows of one column of a table of resistances."""

    def __init__(self, rows: Sequence[Resistance]):
        self.rows = tuple(rows)
        self._exact: dict[str, int] = {}
        self._prefixes: list[tuple[str, int]] = []
        for number, row in enumerate(self.rows):
            for one in row.code.split("|"):
                code = plain_code(one)
                if code.endswith("*"):
                    self._prefixes.append((code[:-1], number))
                else:
                    self._exact[code] = number
        self._prefixes.sort(key=lambda each: -len(each[0]))

    def row_of(self, code: object) -> Optional[int]:
        """Position of the row for ``code``: an exact code first, then the longest beginning; ``None`` without one."""
        plain = plain_code(code)
        if not plain:
            return None
        if plain in self._exact:
            return self._exact[plain]
        return next((number for start, number in self._prefixes if plain.startswith(start)), None)


class BarrierTable:
    """The rows of one column of a table of barriers."""

    def __init__(self, rows: Sequence[Barrier]):
        self.rows = tuple(rows)

    def row_of(self, feature: str, kind: object = None, lanes: Optional[float] = None) -> Optional[int]:
        """Position of the row for a feature with its class and its number of lanes, either of which may be unknown.

        The first row whose lanes hold the number counts, else the first that names the class, else the first with
        neither; ``None`` where there is none.
        """
        rows = [(number, row) for number, row in enumerate(self.rows) if row.feature == feature]
        if lanes is not None:
            for number, row in rows:
                if row.lanes is not None and row.lanes.contains(lanes):
                    return number
        name = plain_code(kind)
        for number, row in rows:
            if name and row.classes and code_matches(row.classes, name):
                return number
        return next((number for number, row in rows if not row.classes and row.lanes is None), None)


def value_columns(path: Path) -> tuple[str, ...]:
    """The columns of a table that hold resistances: all that are neither texts, codes nor certainties."""
    known = (*TEXT_COLUMNS, CODE, *BARRIER_COLUMNS)
    return tuple(name for name in header_of(path) if name not in known and not name.endswith(OWN_CERTAINTY))


def load_resistances(path: Path, column: str) -> ResistanceTable:
    """The resistances in ``column`` of a table such as ``resources/connectivity/resistance.csv``.

    Raises ``CoreError`` with all faults: no such column, codes twice, cells that are no numbers above 0, certainties.
    """
    checked = _read(path, column, (CODE,), ())
    faults = checked.faults
    rows = []
    codes: list[tuple[int, str]] = []
    for cells in checked.rows:
        cells.filled(CODE, column)
        codes += [(cells.row.number, plain_code(one)) for one in cells[CODE].split("|")]
        rows.append(
            Resistance(
                cells[CODE],
                _names(cells, cells[CODE]),
                cells.number(column, LEAST, above=True) or 1.0,
                cells.certainty_of(checked.certainty),
                cells["source"],
            )
        )
    faults += told_twice(codes, CODE, display_name(path))
    if faults:
        raise CoreError(faults)
    return ResistanceTable(rows)


def load_barriers(path: Path, column: str) -> BarrierTable:
    """The barriers in a table such as ``resources/connectivity/barriers.csv`` with the resistances in ``column``.

    Raises ``CoreError`` with all faults.
    """
    checked = _read(path, column, ("feature", "effect"), BARRIER_OPTIONAL)
    rows = []
    for cells in checked.rows:
        cells.filled(column)
        rows.append(
            Barrier(
                cells.one_of("feature", FEATURES),
                cells["class"],
                cells.range("lanes"),
                cells.number("width_m") or 0.0,
                cells.one_of("effect", EFFECTS) == "replace",
                _names(cells, cells["feature"]),
                cells.number(column, LEAST, above=True) or 1.0,
                cells.certainty_of(checked.certainty),
                cells["source"],
            )
        )
    if checked.faults:
        raise CoreError(checked.faults)
    return BarrierTable(rows)


@dataclass
class _Checked:
    rows: list[TableCells]
    certainty: str
    faults: list[Issue]


def _read(path: Path, column: str, needed: Sequence[str], optional: Sequence[str]) -> _Checked:
    """The rows of a table with their texts and the column asked for. Raises ``CoreError`` for faults of its form."""
    header = header_of(path)
    name = display_name(path)
    wanted = column.strip().casefold()
    certainty = wanted + OWN_CERTAINTY if wanted + OWN_CERTAINTY in header else CERTAINTY
    others = [each for each in header if each not in (*needed, wanted, certainty)]
    columns = (*needed, wanted, certainty, *dict.fromkeys((*others, *TEXT_COLUMNS, *optional)))
    columns = tuple(dict.fromkeys(columns))
    required = (*needed, wanted, certainty)
    table, _ = read_csv(path, columns, tuple(each for each in columns if each not in required))
    faults = list(table.issues)
    if header and wanted not in header:
        known = ", ".join(value_columns(path)) or "–"
        faults = [error("connectedness.no_column", Where(file=name, column=column), column=column, known=known)]
    if faults:
        raise CoreError(faults)
    if not table.rows:
        raise CoreError(error("connectedness.no_rows", Where(file=name)))
    return _Checked([TableCells(row, name, faults) for row in table.rows], certainty, faults)


def _names(cells: TableCells, otherwise: str) -> Texts:
    return {"ko": cells["name_ko"] or otherwise, "en": cells["name_en"] or otherwise}
