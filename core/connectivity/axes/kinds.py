"""Kinds of ecological axes with the widths that are assumed for them, from a rule table."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...evidence import Certainty
from ...issues import CoreError, Issue, error
from ...schemes.codes import plain_code
from ...schemes.dataset import comparable
from ...schemes.scheme import Texts
from ...schemes.tables import display_name, read_csv
from ..table_cells import TableCells, told_twice

COLUMNS = (
    "kind", "words", "core_m", "buffer_m", "minimum_width_m", "name_ko", "name_en", "certainty", "source", "note_ko",
    "note_en",
)  # fmt: skip


@dataclass(frozen=True)
class AxisKind:
    """One kind of axis.

    ``words``: parts of an axis' name that tell its kind. Widths in metres: ``core`` and ``buffer`` to either side of a
    centre line (the buffer zone reaches from the core to ``buffer``), ``minimum_width`` from edge to edge.
    """

    id: str
    words: tuple[str, ...]
    core: float
    buffer: float
    minimum_width: float
    name: Texts
    certainty: Certainty
    source: str


class AxisKinds:
    """The kinds of a table, in its order."""

    def __init__(self, kinds: Sequence[AxisKind]):
        self.kinds = tuple(kinds)

    def of(self, code: object) -> AxisKind | None:
        """The kind whose id, or whose name in any language, is ``code``."""
        wanted = comparable(plain_code(code))
        for kind in self.kinds:
            if wanted and wanted in {comparable(text) for text in (kind.id, *kind.name.values())}:
                return kind
        return None

    def in_name(self, name: str) -> AxisKind | None:
        """The kind of which a word stands in ``name``; the longest word wins, then the first kind."""
        text = comparable(name)
        found = [(len(word), kind) for kind in self.kinds for word in kind.words if comparable(word) in text]
        return max(found, key=lambda each: each[0])[1] if found else None


def load_axis_kinds(path: Path) -> AxisKinds:
    """The kinds in a table such as ``resources/connectivity/axis_kinds.csv``. Raises ``CoreError`` with all faults."""
    table, _ = read_csv(path, COLUMNS, ("words", "note_ko", "note_en"))
    faults: list[Issue] = list(table.issues)
    name = display_name(path)
    kinds = []
    for row in table.rows:
        cells = TableCells(row, name, faults)
        cells.filled("kind", "name_ko", "name_en", "core_m", "buffer_m", "minimum_width_m", "source")
        core = cells.number("core_m", above=True) or 0.0
        kinds.append(
            AxisKind(
                cells["kind"],
                tuple(word.strip() for word in cells["words"].split("|") if word.strip()),
                core,
                cells.number("buffer_m", core) or core,
                cells.number("minimum_width_m", above=True) or 0.0,
                {"ko": cells["name_ko"], "en": cells["name_en"]},
                cells.certainty_of("certainty"),
                cells["source"],
            )
        )
    faults += told_twice([(row.number, row.cells["kind"]) for row in table.rows], "kind", name)
    if not kinds and not faults:
        faults.append(error("connectedness.no_rows"))
    if faults:
        raise CoreError(faults)
    return AxisKinds(kinds)
