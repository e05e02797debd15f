"""Text files of patches and links as Conefor writes and reads them, and the same tables as CSV with a header."""
from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...issues import CoreError, Where, error
from .graph import PatchGraph

SAMPLE = 200
"""Lines from which the separator is told."""
COMMA_DECIMAL = re.compile(r"[+-]?\d+,\d+([eE][+-]?\d+)?")
THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")


@dataclass(frozen=True)
class TextRows:
    """The cells of a text file, trimmed, without blank lines; ``numbers`` are the lines where they stand (from 1).

    ``comma_decimals``: numbers are written with a decimal comma.
    """

    cells: list[list[str]]
    numbers: list[int]
    comma_decimals: bool


def split_rows(text: str, columns: int, file: str) -> TextRows:
    """The rows of a file that is separated by tabs, semicolons, commas or spaces, whichever its lines show.

    ``columns``: how many a row must have (2 for patches, 3 for links), which tells ``1 2,5`` with a decimal comma from
    ``1,2.5``. Line ends may be those of any system. Raises ``CoreError`` where commas may be decimals or thousands.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1)]
    lines = [(number, line) for number, line in lines if line.strip(" \t,;")]
    separator = _separator([line for _, line in lines[:SAMPLE]], columns)
    cells = [_cells(line, separator, columns) for _, line in lines]
    decimals = separator != "," and any(
        len(row) >= columns and COMMA_DECIMAL.fullmatch(row[columns - 1]) for row in cells
    )
    if decimals:
        with_comma = [row[columns - 1] for row in cells if len(row) >= columns and "," in row[columns - 1]]
        if all(THOUSANDS.fullmatch(value) for value in with_comma):
            raise CoreError(error("graph.ambiguous_comma", Where(file=file), value=with_comma[0]))
    return TextRows(cells, [number for number, _ in lines], bool(decimals))


def _separator(sample: Sequence[str], columns: int) -> Optional[str]:
    """The separator that most lines show; None for spaces."""
    needed = max(1, len(sample) // 2)
    for separator in ("\t", ";"):
        if sum(line.count(separator) >= columns - 1 for line in sample) >= needed:
            return separator
    spaced = [line.split() for line in sample]
    numbers = sum(len(row) >= columns and bool(COMMA_DECIMAL.fullmatch(row[columns - 1])) for row in spaced)
    if numbers < needed and sum(line.count(",") >= columns - 1 for line in sample) >= needed:
        return ","
    return None


def _cells(line: str, separator: Optional[str], columns: int) -> list[str]:
    if separator is None or (separator == "\t" and line.count("\t") < columns - 1):
        return _quoted(" ".join(line.split()), " ") if '"' in line else line.split()
    if '"' in line:
        return _quoted(line, separator)
    return [cell.strip() for cell in line.split(separator)]


def _quoted(line: str, separator: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])]


def number_text(value: float) -> str:
    """The shortest text that reads back as exactly ``value``; whole numbers without a decimal point."""
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def node_lines(graph: PatchGraph, existing: Optional[np.ndarray] = None) -> list[str]:
    """``id<TAB>attribute`` a patch; with ``existing`` (n,) also 1 for patches that exist and 0 for candidates.

    Raises ``CoreError`` for ids that the format cannot hold.
    """
    _check_ids(graph.ids)
    lines = [f"{name}\t{number_text(value)}" for name, value in zip(graph.ids, graph.attributes.tolist())]
    if existing is None:
        return lines
    return [f"{line}\t{int(there)}" for line, there in zip(lines, existing)]


def link_lines(graph: PatchGraph) -> list[str]:
    """``from<TAB>to<TAB>distance`` a link, or its probability where the graph has those. Directed ones as they run.

    Raises ``CoreError`` for ids that the format cannot hold.
    """
    _check_ids(graph.ids)
    values = graph.distances if graph.probabilities is None else graph.probabilities
    ends = zip(graph.sources.tolist(), graph.targets.tolist(), values.tolist())
    return [f"{graph.ids[one]}\t{graph.ids[other]}\t{number_text(value)}" for one, other, value in ends]


def _check_ids(ids: Iterable[str]) -> None:
    """Conefor separates by white space: an id with a space inside would become two cells."""
    spaced = [name for name in ids if len(name.split()) != 1]
    if spaced:
        raise CoreError(error("graph.id_with_space", id=spaced[0], count=len(spaced)))
