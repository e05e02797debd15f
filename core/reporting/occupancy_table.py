"""The area of occupancy over all grid placements, from the rows of the table that ``measureaoo`` writes."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..issues import CoreError, Issue, Where, error
from ..redlist.area_table import FIRST_ROW, read_number
from ..redlist.restriction import AooRule
from ..schemes.codes import plain_code
from .dossier import OccupancyDistribution

OFFSETS = ("offset_x", "offset_y")


def columns_of(rule: AooRule) -> tuple[str, ...]:
    """The columns that are read: name, shift of the grid in metres, count of cells by ``rule``."""
    return ("ecosystem", *OFFSETS, rule.value)


def read_occupancies(
    rows: Iterable[Mapping[str, object]], file: str, assessed: Mapping[str, float], rule: AooRule = AooRule.CUMULATIVE
) -> tuple[OccupancyDistribution, ...]:
    """The distribution of each ecosystem, one row a placement, in order of appearance.

    The count of the fixed grid is that without a shift; ``assessed`` holds the counts that were assessed (B2), by
    ecosystem. Raises ``CoreError`` with all faulty cells.
    """
    issues: list[Issue] = []
    counts: dict[str, Counter[int]] = {}
    fixed: dict[str, int] = {}
    shifts: dict[str, set[float]] = {}
    for number, row in enumerate(rows, start=FIRST_ROW):
        name = plain_code(row.get("ecosystem"))
        values = []
        for column in (*OFFSETS, rule.value):
            where = Where(file=file, row=number, column=column)
            value = read_number(row, column, where, issues)
            if value is None and not plain_code(row.get(column)):
                issues.append(error("decline.table_empty", where))
            values.append(value)
        x, y, cells = values
        if x is None or y is None or cells is None:
            continue
        counts.setdefault(name, Counter())[int(cells)] += 1
        shifts.setdefault(name, set()).update((x, y))
        if x == 0 and y == 0:
            fixed[name] = int(cells)
    if issues:
        raise CoreError(issues)
    return tuple(
        OccupancyDistribution(
            name,
            tuple(sorted(found.items())),
            fixed.get(name),
            assessed.get(name),
            rule.value,
            min((shift for shift in shifts[name] if shift > 0), default=None),
        )
        for name, found in counts.items()
    )
