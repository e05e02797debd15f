"""Stacks the blocks of a document down A4 pages: text is measured before it is placed, so nothing overlaps or is cut.

Pure geometry: fonts come in through ``Metrics`` and maps through ``Figures``, so it is tested without QGIS.
"""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from .. import palette
from .chart import Chart
from .document import Banner, Block, Commands, Document, Facts, Graph, Heading, Maps, Paragraph, Table, Title
from .flow import BOTTOM, LEFT, PAGE_HEIGHT, TOP, WIDTH, Metrics, PageFlow
from .marks import Box, MapMark, NorthArrow, Page, Rule, SignMark, Swatch, Text
from .table import TableSetter
from .textflow import elide

LABEL_WIDTH = 38.0
PADDING = 2.5
ROW_GAP = 1.6
KEPT_WHOLE = 60.0
"""Facts lower than this are not split over two pages."""
MAP_GAP = 4.0
ARROW_SIZE = 5.0
SWATCH_WIDTH = 6.0
SWATCH_HEIGHT = 3.2
LEGEND_COLUMNS = 3
GRAPH_HEIGHT = 62.0
SPACE_BEFORE = {1: 7.0, 2: 5.0, 3: 3.0}
KEEP_WITH_TEXT = 14.0
"""Room that must be left under a heading for the beginning of what follows."""


class Figures(Protocol):
    """Where maps come from."""

    def figure(self, site: str, kind: str, width: float, height: float) -> Any:
        """A map of that size with the attribute ``note``, or ``None`` when it cannot be drawn."""

    def legend(self, figures: Sequence[Any]) -> Sequence[tuple[str, Any]]:
        """Labels and symbol images of what the maps show."""


class PageBuilder(PageFlow):
    """Places blocks one under the other."""

    def __init__(self, metrics: Metrics, figures: Figures, missing_map: str, legend_title: str):
        super().__init__(metrics)
        self.figures = figures
        self.missing_map = missing_map
        self.legend_title = legend_title

    def build(self, document: Document) -> list[Page]:
        """Pages of the document with running header and page numbers."""
        for index, block in enumerate(document.blocks):
            following = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
            self._place(block, following)
        self._furnish(document)
        return self.pages

    def _place(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Title):
            self._title(block)
        elif isinstance(block, Heading):
            self._heading(block, following)
        elif isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Facts):
            self._facts(block)
        elif isinstance(block, Banner):
            self._banner(block)
        elif isinstance(block, Table):
            TableSetter(self, block, LEFT, WIDTH).place()
        elif isinstance(block, Maps):
            self._maps(block)
        elif isinstance(block, Graph):
            self._graph(block)
        elif isinstance(block, Commands):
            self._commands(block)

    def _title(self, block: Title) -> None:
        self.text(block.subtitle, "subtitle")
        self.y += 1.0
        self.text(block.text, "title")
        self.y += 3.0
        self.add(Box(LEFT, self.y, WIDTH, 0.8, palette.ACCENT))
        self.y += 6.0

    def _heading(self, block: Heading, following: Block | None) -> None:
        style = f"heading{block.level}"
        lines = self.lines(block.text, style, WIDTH)
        height = len(lines) * self.metrics.line_height(style)
        if block.new_page and self.y > TOP:
            self.new_page()
        keep = KEEP_WITH_TEXT
        if isinstance(following, Maps):
            keep = self._maps_height(following)
        elif isinstance(following, Graph):
            keep = self._graph_height(following)
        elif isinstance(following, Table):
            keep = TableSetter(self, following, LEFT, WIDTH).beginning
        before = SPACE_BEFORE[block.level] if self.y > TOP else 0.0
        self.need(before + height + 3.0 + keep)
        self.y += SPACE_BEFORE[block.level] if self.y > TOP else 0.0
        self.text(block.text, style)
        if block.level == 1:
            self.y += 1.0
            self.add(Rule(LEFT, self.y, LEFT + WIDTH, self.y, palette.ACCENT, 0.4))
        self.y += 2.0

    def _paragraph(self, block: Paragraph) -> None:
        if block.style != "notice":
            self.text(block.text, "small" if block.style == "small" else "normal")
            self.y += 2.0
            return
        lines = self.lines(block.text, "strong", WIDTH - 2 * PADDING - 2.0)
        step = self.metrics.line_height("strong")
        height = len(lines) * step + 2 * PADDING
        self.y += 2.0
        self.need(height)
        self.add(Box(LEFT, self.y, WIDTH, height, "#fdf5da"), Box(LEFT, self.y, 1.2, height, "#e9b000"))
        for index, line in enumerate(lines):
            self.line(LEFT + PADDING + 2.0, self.y + PADDING + index * step, line, "strong")
        self.y += height + 3.0

    def _facts(self, block: Facts) -> None:
        step = self.metrics.line_height("normal")
        for title, value in block.rows:
            lines = [part.style for part in value for _ in self.lines(part.text, part.style, WIDTH - LABEL_WIDTH)]
            height = sum(self.metrics.line_height(style) for style in lines)
            self.need(height if height < KEPT_WHOLE else step + ROW_GAP)
            top = self.y
            page = len(self.pages)
            for line in self.lines(title, "label", LABEL_WIDTH - 3.0):
                self.line(LEFT, self.y, line, "label")
                self.y += step
            under_label = self.y
            self.y = top
            for part in value:
                self.text(part.text, part.style, LEFT + LABEL_WIDTH, WIDTH - LABEL_WIDTH)
            if len(self.pages) == page:
                self.y = max(self.y, under_label)
            self.y += ROW_GAP / 2
            self.add(Rule(LEFT, self.y, LEFT + WIDTH, self.y, palette.LINE))
            self.y += ROW_GAP / 2
        self.y += 2.0

    def _banner(self, block: Banner) -> None:
        sign = palette.sign_of(block.sign)
        size = 12.0
        inset = size + 2 * PADDING + 3.0
        width = WIDTH - inset - PADDING
        set_lines: list[tuple[str, str]] = [(line, "banner") for line in self.lines(block.headline, "banner", width)]
        for part in block.lines:
            set_lines += [(line, part.style) for line in self.lines(part.text, part.style, width)]
        pieces = self._banner_pieces(set_lines)
        for number, piece in enumerate(pieces):
            height = sum(self.metrics.line_height(style) for _, style in piece) + 2 * PADDING
            height = max(height, size + 2 * PADDING)
            self.need(height)
            self.add(Box(LEFT, self.y, WIDTH, height, sign.tint), Box(LEFT, self.y, 1.8, height, sign.bar))
            if number == 0:
                self.add(SignMark(LEFT + PADDING + 2.0, self.y + PADDING, size, block.sign))
            top = self.y + PADDING
            for text, style in piece:
                self.line(LEFT + inset, top, text, style)
                top += self.metrics.line_height(style)
            self.y += height + 2.0

    def _banner_pieces(self, lines: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
        """The lines in pieces of at most a page."""
        limit = BOTTOM - TOP - 2 * PADDING
        pieces: list[list[tuple[str, str]]] = [[]]
        filled = 0.0
        for line in lines:
            height = self.metrics.line_height(line[1])
            if filled + height > limit and pieces[-1]:
                pieces.append([])
                filled = 0.0
            pieces[-1].append(line)
            filled += height
        return pieces

    @staticmethod
    def map_sizes(block: Maps) -> tuple[list[float], float]:
        """Width of each map of a block, and the height of all."""
        shares = block.shares or (0.5,) * max(2, len(block.kinds))
        room = WIDTH - MAP_GAP * (len(shares) - 1)
        return [room * share / sum(shares) for share in shares][: len(block.kinds)], block.height

    def _caption_lines(self, block: Maps, widths: list[float]) -> list[list[str]]:
        return [self.lines(text, "strong", width) for text, width in zip(block.captions, widths)]

    def _maps_height(self, block: Maps) -> float:
        """Height of the maps with captions and notes, without their legend."""
        widths, height = self.map_sizes(block)
        captions = max(len(lines) for lines in self._caption_lines(block, widths))
        return captions * self.metrics.line_height("strong") + height + 2 * self.metrics.line_height("small") + 3.0

    def _maps(self, block: Maps) -> None:
        widths, height = self.map_sizes(block)
        figures = [self.figures.figure(block.site, kind, width, height) for kind, width in zip(block.kinds, widths)]
        shown = [figure for figure in figures if figure is not None]
        if not shown:
            self.text(self.missing_map, "normal")
            self.y += 2.0
            return
        self.need(self._maps_height(block))
        captions = self._caption_lines(block, widths)
        step = self.metrics.line_height("strong")
        top = self.y + max(len(lines) for lines in captions) * step + 1.0
        small = self.metrics.line_height("small")
        x = LEFT
        under = top + height
        for figure, width, lines in zip(figures, widths, captions):
            if figure is not None:
                for index, line in enumerate(lines):
                    self.line(x, self.y + index * step, line, "strong")
                self.add(MapMark(x, top, width, height, figure))
                self.add(NorthArrow(x + width - ARROW_SIZE - 2.0, top + 2.0, ARROW_SIZE))
                notes = self.lines(figure.note, "small", width)
                for index, line in enumerate(notes):
                    self.line(x, top + height + 1.0 + index * small, line, "small")
                under = max(under, top + height + 1.0 + len(notes) * small)
            x += width + MAP_GAP
        self.y = under + 1.0
        self._legend(self.figures.legend(shown))

    def _legend(self, entries: Sequence[tuple[str, Any]]) -> None:
        if not entries:
            return
        column = WIDTH / LEGEND_COLUMNS
        step = self.metrics.line_height("small")
        self.need(3 * step + 4.0)
        self.line(LEFT, self.y, self.legend_title, "head")
        self.y += self.metrics.line_height("head") + 0.5
        for start in range(0, len(entries), LEGEND_COLUMNS):
            row = entries[start : start + LEGEND_COLUMNS]
            texts = [self.lines(label, "small", column - SWATCH_WIDTH - 4.0) for label, _ in row]
            height = max(max(len(lines) * step for lines in texts), SWATCH_HEIGHT) + 0.8
            self.need(height)
            for index, ((_, image), lines) in enumerate(zip(row, texts)):
                x = LEFT + index * column
                if image is not None:
                    self.add(Swatch(x, self.y + 0.1, SWATCH_WIDTH, SWATCH_HEIGHT, image))
                for number, line in enumerate(lines):
                    self.line(x + SWATCH_WIDTH + 1.5, self.y + number * step + 0.2, line, "small")
            self.y += height
        self.y += 2.0

    def _graph_height(self, block: Graph) -> float:
        captions = self.lines(block.caption, "strong", WIDTH)
        chart = Chart(block.plot, LEFT, 0.0, WIDTH, GRAPH_HEIGHT, self.metrics)
        return len(captions) * self.metrics.line_height("strong") + 1.0 + chart.height

    def _graph(self, block: Graph) -> None:
        self.need(self._graph_height(block))
        self.text(block.caption, "strong")
        self.y += 1.0
        chart = Chart(block.plot, LEFT, self.y, WIDTH, GRAPH_HEIGHT, self.metrics)
        self.add(*chart.marks())
        self.y += chart.height
        if block.note:
            self.text(block.note, "small")
        self.y += 2.0

    def _commands(self, block: Commands) -> None:
        step = self.metrics.line_height("code")
        for command in block.lines:
            lines = self.lines(command, "code", WIDTH - 2 * PADDING)
            self.y += 1.0
            while lines:
                self.need(step + 2 * PADDING)
                fitting = max(1, int((self.room - 2 * PADDING) / step))
                piece, lines = lines[:fitting], lines[fitting:]
                height = len(piece) * step + 2 * PADDING
                self.add(Box(LEFT, self.y, WIDTH, height, "#f1f3f6"))
                for index, line in enumerate(piece):
                    self.line(LEFT + PADDING, self.y + PADDING + index * step, line, "code")
                self.y += height
            self.y += 1.5

    def _furnish(self, document: Document) -> None:
        """Running header on every page but the first, page numbers on all."""
        total = len(self.pages)
        step = self.metrics.ascent("running")
        for number, page in enumerate(self.pages, 1):
            text = document.page_text.format(page=number, pages=total)
            width = self.metrics.width("running", text)
            page.marks.append(Text(LEFT + WIDTH - width, PAGE_HEIGHT - 12.0 + step, text, "running", width))
            page.marks.append(Rule(LEFT, PAGE_HEIGHT - 13.5, LEFT + WIDTH, PAGE_HEIGHT - 13.5, palette.LINE))
            name = elide(document.running_title, WIDTH * 0.75, lambda part: self.metrics.width("running", part))
            width = self.metrics.width("running", name)
            if number > 1:
                page.marks.append(Text(LEFT, 10.0 + step, name, "running", width))
                page.marks.append(Rule(LEFT, 14.5, LEFT + WIDTH, 14.5, palette.LINE))
            made = f"EcoAxis · {document.footer}"
            width = self.metrics.width("running", made)
            page.marks.append(Text(LEFT, PAGE_HEIGHT - 12.0 + step, made, "running", width))

