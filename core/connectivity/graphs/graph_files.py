"""Patches and links from text files: Conefor's own without a header, or CSV with one."""
from __future__ import annotations

from collections.abc import Sequence

from ...issues import CoreError, Issue, Where, error
from ...schemes.codes import parse_number
from .conefor import TextRows, split_rows
from .graph_tables import (
    ATTRIBUTE_NAMES,
    FROM_NAMES,
    ID_NAMES,
    TO_NAMES,
    TYPE_NAMES,
    CellReader,
    GraphFields,
    LinkRows,
    PatchRows,
    column_of,
    plain_name,
    value_names,
)


def patch_rows(text: str, file: str, fields: GraphFields) -> PatchRows:
    """The patches of a text file: id, attribute and, where there is a third column, 1 (exists) or 0 (candidate).

    With a header the columns are found by name and other columns are passed over. Raises ``CoreError`` for a named
    column that is not there and for commas that may be decimals or thousands; faults of cells are kept.
    """
    rows = split_rows(text, 2, file)
    asked = (fields.node_id, fields.attribute)
    known = (ID_NAMES, ATTRIBUTE_NAMES)
    places, body, header = _columns(rows, asked, known, file)
    types = column_of(header, "", TYPE_NAMES) if header else (2 if any(len(row) > 2 for row in rows.cells) else None)
    titles = [_title(header, place) for place in places]
    reader = CellReader(file, rows.comma_decimals)
    found = PatchRows(existing=None if types is None else [])
    for number, cells in zip(rows.numbers[body:], rows.cells[body:]):
        if len(cells) <= max(places):
            reader.fault("graph.short_row", number, found=len(cells), needed=max(places) + 1)
            continue
        found.ids.append(reader.id(cells[places[0]], number, titles[0]))
        found.attributes.append(reader.number(cells[places[1]], number, titles[1], 0.0))
        found.rows.append(number)
        if types is not None and found.existing is not None:
            kind = cells[types] if types < len(cells) else "1"
            found.existing.append(reader.existing(kind, number, _title(header, types)))
    found.faults = reader.faults()
    return found


def link_rows(text: str, file: str, fields: GraphFields, as_probabilities: bool = False) -> LinkRows:
    """The links of a text file: from, to, distance or probability. See ``patch_rows``."""
    rows = split_rows(text, 3, file)
    asked = (fields.start, fields.end, fields.value)
    places, body, header = _columns(rows, asked, (FROM_NAMES, TO_NAMES, value_names(as_probabilities)), file)
    titles = [_title(header, place) for place in places]
    reader = CellReader(file, rows.comma_decimals)
    found = LinkRows()
    for number, cells in zip(rows.numbers[body:], rows.cells[body:]):
        if len(cells) <= max(places):
            reader.fault("graph.short_row", number, found=len(cells), needed=max(places) + 1)
            continue
        ends = (reader.id(cells[places[0]], number, titles[0]), reader.id(cells[places[1]], number, titles[1]))
        found.ends.append(ends)
        found.values.append(reader.number(cells[places[2]], number, titles[2], 1.0))
        found.rows.append(number)
    found.faults = reader.faults()
    return found


def _columns(
    rows: TextRows, asked: Sequence[str], known: Sequence[Sequence[str]], file: str
) -> tuple[list[int], int, list[str]]:
    """Places of the columns, the first row of the body, and the header (empty without one)."""
    first = rows.cells[0] if rows.cells else []
    names = {plain_name(name) for each in known for name in each} | {plain_name(name) for name in asked if name}
    if any(_is_number(cell) for cell in first) or not any(plain_name(cell) in names for cell in first):
        if any(asked) and first:
            raise CoreError(_no_column(next(name for name in asked if name), first, file))
        return list(range(len(asked))), 0, []
    places = []
    faults: list[Issue] = []
    for name, candidates in zip(asked, known):
        place = column_of(first, name, candidates)
        if place is None:
            faults.append(_no_column(name or candidates[0], first, file))
        else:
            places.append(place)
    if faults:
        raise CoreError(faults)
    return places, 1, first


def _is_number(cell: str) -> bool:
    try:
        parse_number(cell.replace(",", ".", 1))
    except ValueError:
        return False
    return True


def _no_column(name: str, header: Sequence[str], file: str) -> Issue:
    return error("graph.no_column", Where(file=file, row=1), name=name, known=", ".join(header))


def _title(header: Sequence[str], place: int) -> str:
    return header[place] if place < len(header) else str(place + 1)
