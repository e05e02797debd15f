"""The report as a sequence of plain blocks, the same for PDF and HTML; every text in it is text and nothing else."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from ..palette import Signed
from .plot import Plot


@dataclass(frozen=True)
class Line:
    """A paragraph inside a cell. ``style`` is ``normal``, ``strong``, ``muted``, ``small`` or ``code``.

    ``sign`` puts the sign of a consequence or a category before the text.
    """

    text: str
    style: str = "normal"
    sign: Signed | None = None


Cell = tuple[Line, ...]


def cell(text: str, style: str = "normal") -> Cell:
    """A cell of one line."""
    return (Line(text, style),)


@dataclass(frozen=True)
class Column:
    """A column of a table: ``width`` is relative to the other columns, ``align`` is ``left`` or ``right``."""

    title: str
    width: float
    align: str = "left"


@dataclass(frozen=True)
class Title:
    """The head of the cover."""

    text: str
    subtitle: str


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (chapter) to 3; ``new_page`` starts a page."""

    level: int
    text: str
    new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Running text in the style ``normal``, ``small`` or ``notice`` (set off from the rest)."""

    text: str
    style: str = "normal"


@dataclass(frozen=True)
class Facts:
    """Label and value pairs."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True)
class Banner:
    """The verdict of a site or the category of an ecosystem, set large."""

    sign: Signed
    headline: str
    lines: Cell


@dataclass(frozen=True)
class Table:
    """A table; its header is repeated on every page. ``tints`` colours the left edge of rows by what is signed."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    tints: tuple[Signed | None, ...] = ()


@dataclass(frozen=True)
class Maps:
    """The maps of a site or an ecosystem side by side.

    ``kinds`` are ``overview``, ``detail`` or ``relief:N`` (N from 0) of a site, ``eoo`` or ``aoo`` of an ecosystem.
    ``height`` is in millimetres; ``shares`` are the maps' parts of the width, empty for half of it each.
    """

    site: str
    kinds: tuple[str, ...]
    captions: tuple[str, ...]
    height: float = 62.0
    shares: tuple[float, ...] = ()


@dataclass(frozen=True)
class Graph:
    """A chart over the whole width; ``note`` says in words what it shows and stands under it."""

    plot: Plot
    caption: str
    note: str = ""


@dataclass(frozen=True)
class Commands:
    """Commands to copy, set in a fixed-width font."""

    lines: tuple[str, ...]


Block = Union[Title, Heading, Paragraph, Facts, Banner, Table, Maps, Graph, Commands]


@dataclass(frozen=True)
class Document:
    """The whole report.

    ``running_title`` heads every page, ``footer`` stands at its foot, ``page_text`` holds ``{page}`` and ``{pages}``.
    """

    language: str
    title: str
    author: str
    running_title: str
    footer: str
    page_text: str
    blocks: tuple[Block, ...]
