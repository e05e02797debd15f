"""Tables of patches and links: which column is which, what cells say, and the checked graph with all faults at once."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ...issues import CoreError, Issue, Where, error
from ...schemes.codes import parse_number, plain_code
from .graph import LISTED, PatchGraph, patch_graph

ID_NAMES = ("id", "node", "node_id", "nodeid", "patch", "patch_id", "patchid", "번호", "패치", "식별자")
ATTRIBUTE_NAMES = ("attribute", "attributes", "capacity", "quality", "weight", "area_m2", "area", "속성", "면적")
TYPE_NAMES = ("nodetype", "node_type")
FROM_NAMES = ("from", "source", "from_id", "start", "id1", "node1", "patch1", "출발", "시작")
TO_NAMES = ("to", "target", "to_id", "end", "id2", "node2", "patch2", "도착", "끝")
DISTANCE_NAMES = ("distance", "dist", "cost", "length", "value", "거리", "비용")
PROBABILITY_NAMES = ("probability", "prob", "p", "value", "확률")


@dataclass(frozen=True)
class GraphFields:
    """Names of the columns, empty for an automatic choice."""

    node_id: str = ""
    attribute: str = ""
    start: str = ""
    end: str = ""
    value: str = ""


@dataclass
class PatchRows:
    """The columns of a table of patches; ``rows`` are their places in it, ``faults`` what could not be read.

    ``existing`` tells patches that exist (True) from candidates (False); None where the table does not say.
    """

    ids: list[str] = field(default_factory=list)
    attributes: list[float] = field(default_factory=list)
    existing: Optional[list[bool]] = None
    rows: list[int] = field(default_factory=list)
    faults: list[Issue] = field(default_factory=list)


@dataclass
class LinkRows:
    """The columns of a table of links; distances or probabilities in ``values``."""

    ends: list[tuple[str, str]] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    faults: list[Issue] = field(default_factory=list)


def plain_name(name: str) -> str:
    """A column's name as it is compared."""
    return name.strip().strip('"').strip().casefold()


def column_of(names: Sequence[str], asked: str, known: Sequence[str]) -> Optional[int]:
    """The place of the column ``asked``, or of the first of ``known`` that is there; None where there is none."""
    plain = [plain_name(name) for name in names]
    for wanted in (plain_name(asked),) if asked else known:
        if wanted in plain:
            return plain.index(wanted)
    return None


def value_names(as_probabilities: bool) -> tuple[str, ...]:
    """Names of the column with the links' values, the likeliest first."""
    first, then = (PROBABILITY_NAMES, DISTANCE_NAMES) if as_probabilities else (DISTANCE_NAMES, ())
    return first + tuple(name for name in then if name not in first)


class CellReader:
    """Reads ids and numbers cell by cell and keeps the faults, a few of each kind by name and the rest by number."""

    def __init__(self, file: str, comma_decimals: bool = False):
        self._file = file
        self._comma = comma_decimals
        self._ids: dict[Any, str] = {}
        self._found: dict[str, int] = {}
        self._faults: list[Issue] = []

    def id(self, value: Any, row: int, column: str) -> str:
        """The id in a cell, ``3`` for ``3.0``; a fault where it is empty."""
        known = self._ids.get(value)
        if known is None:
            known = self._ids[value] = plain_code(value)
        if not known:
            self.fault("graph.no_id", row, column=column)
            return f"\0{row}"
        return known

    def number(self, value: Any, row: int, column: str, instead: float) -> float:
        """The number in a cell; a fault where there is none, and ``instead`` so that reading goes on."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if np.isfinite(value):
                return float(value)
        else:
            text = plain_text(value)
            try:
                return parse_number(text.replace(",", ".", 1) if self._comma else text)
            except ValueError:
                value = text
        self.fault("graph.no_number", row, column=column, value=str(value))
        return instead

    def existing(self, value: Any, row: int, column: str) -> bool:
        """1 for a patch that exists, 0 for a candidate; a fault for anything else."""
        code = plain_code(value)
        if code not in ("0", "1"):
            self.fault("graph.bad_node_type", row, column=column, value=code)
        return code != "0"

    def fault(self, code: str, row: int, column: str = "", **values: Any) -> None:
        """Keep a fault of a row."""
        self._found[code] = self._found.get(code, 0) + 1
        if self._found[code] <= LISTED:
            self._faults.append(Issue(code, where=Where(self._file, row, column or None), parameters=values))

    def faults(self) -> list[Issue]:
        """What was found, with the number of those that are not named."""
        more = [count - LISTED for count in self._found.values() if count > LISTED]
        return self._faults + [error("graph.more_faults", Where(file=self._file), count=count) for count in more]


def plain_text(value: Any) -> str:
    """The trimmed text of a cell; empty for NULL."""
    return "" if value is None else str(value).strip()


def checked_graph(
    patches: PatchRows,
    links: LinkRows,
    nodes_file: str,
    links_file: str,
    directed: bool = False,
    as_probabilities: bool = False,
) -> PatchGraph:
    """The graph of two tables. Raises ``CoreError`` with the faults of their cells and of the graph, all at once."""
    faults = patches.faults + links.faults
    try:
        graph = patch_graph(
            patches.ids,
            patches.attributes,
            links.ends,
            links.values,
            directed=directed,
            as_probabilities=as_probabilities,
            nodes_file=nodes_file,
            links_file=links_file,
            node_rows=patches.rows,
            link_rows=links.rows,
        )
    except CoreError as found:
        raise CoreError(faults + [issue for issue in found.issues if "\0" not in str(issue.parameters)]) from found
    if faults:
        raise CoreError(faults)
    return graph
