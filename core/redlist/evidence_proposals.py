"""What a measurement proposes for an assessor's sheets: rows of evidence, taken over only when they are accepted."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..schemes.codes import plain_code
from .evidence_sheet import CELLS, Sheet, empty_sheet, with_rows
from .result import SUBCRITERIA

KEPT = ("a", "b", "locations", "prone")
"""What a measurement of a map does not know and therefore leaves as it is."""

RULE = "cumulative"


@dataclass(frozen=True)
class Proposal:
    """The rows that a measurement gives for one subcriterion of one ecosystem."""

    ecosystem: str
    subcriterion: str
    rows: tuple[Mapping[str, str], ...]


def from_evidence(rows: Iterable[Mapping[str, object]]) -> list[Proposal]:
    """Proposals from rows of the evidence format, as measuring decline and degradation write them."""
    found: dict[tuple[str, str], list[Mapping[str, str]]] = {}
    for row in rows:
        key = (plain_code(row.get("ecosystem")), plain_code(row.get("subcriterion")))
        if key[0] and key[1] in SUBCRITERIA:
            found.setdefault(key, []).append({name: plain_code(row.get(name)) for name in CELLS})
    return [Proposal(*key, tuple(cells)) for key, cells in found.items()]


def from_occurrences(rows: Iterable[Mapping[str, object]]) -> list[Proposal]:
    """Proposals for B1 from the extents of occurrence."""
    return [
        Proposal(plain_code(row.get("ecosystem")), "B1", ({"best": plain_code(row.get("eoo_km2"))},)) for row in rows
    ]


def from_occupancies(rows: Iterable[Mapping[str, object]]) -> list[Proposal]:
    """Proposals for B2 from the counts of cells: the fixed grid's, bounded by those of all placements."""
    names = {"best": "aoo", "lower": "minimum", "upper": "maximum"}
    return [
        Proposal(
            plain_code(row.get("ecosystem")), "B2",
            ({name: plain_code(row.get(column)) for name, column in names.items()},),
        )
        for row in rows
        if row.get("rule") == RULE
    ]  # fmt: skip


def accepted(sheet: Sheet, proposal: Proposal, origin: str) -> Sheet:
    """The sheet with the proposal's rows; ``origin`` says in their notes where the figures come from."""
    before = [row.cells for row in sheet.rows if row.subcriterion == proposal.subcriterion]
    kept = {name: before[0].get(name, "") for name in KEPT} if len(before) == 1 else {}
    rows = []
    for row in proposal.rows:
        note = "; ".join(part for part in (row.get("note", ""), origin) if part)
        rows.append({**kept, **{name: text for name, text in row.items() if text}, "note": note})
    return with_rows(sheet, proposal.subcriterion, rows)


def accept_all(sheets: Sequence[Sheet], proposals: Iterable[Proposal], origin: str) -> tuple[Sheet, ...]:
    """The sheets with all proposals; ecosystems that are not among them are added at the end."""
    found = list(sheets)
    for proposal in proposals:
        place = next((number for number, each in enumerate(found) if each.ecosystem == proposal.ecosystem), None)
        if place is None:
            place = len(found)
            found.append(empty_sheet(proposal.ecosystem))
        found[place] = accepted(found[place], proposal, origin)
    return tuple(found)


def renamed(proposals: Iterable[Proposal], name: str) -> list[Proposal]:
    """The proposals for the ecosystem ``name``: a map of a single ecosystem may call it otherwise."""
    return [replace(each, ecosystem=name) for each in proposals]
