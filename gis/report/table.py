"""Sets a table that flows over pages: the header is repeated, a row taller than a page goes on in the next one."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import palette
from .document import Cell, Line, Table
from .flow import PageFlow
from .marks import Box, Rule, SignMark

PADDING_X = 1.6
PADDING_Y = 1.1
SIGN_SIZE = 3.4
SIGN_ROOM = SIGN_SIZE + 1.2
EDGE = 1.0
SPLIT_ABOVE = 70.0
"""A row taller than this may be split over pages even where it would fit on a page of its own."""
LEAST_PIECE = 20.0


@dataclass(frozen=True)
class SetLine:
    """One line of a cell as it is printed."""

    text: str
    style: str
    height: float
    sign: palette.Signed | None = None


class TableSetter:
    """Places one table in a flow of pages at ``left`` over ``width`` millimetres."""

    def __init__(self, builder: PageFlow, table: Table, left: float, width: float):
        self.builder = builder
        self.table = table
        self.left = left
        self.width = width
        self.edge = EDGE if any(tint is not None for tint in table.tints) else 0.0
        total = sum(column.width for column in table.columns)
        self.widths = [column.width / total * width for column in table.columns]

        self._head = [
            self._set((Line(column.title, "head"),), index) for index, column in enumerate(table.columns)
        ]
        self._rows = [[self._set(part, index) for index, part in enumerate(row)] for row in table.rows]

    @property
    def beginning(self) -> float:
        """Height of the header with the first row, or with its first piece where it may be split."""
        first = self._height(self._rows[0]) if self._rows else 0.0
        if first > SPLIT_ABOVE:
            first = LEAST_PIECE + 2 * PADDING_Y
        return self._height(self._head) + first

    def place(self) -> None:
        """Set the whole table."""
        tints: Sequence[palette.Signed | None] = self.table.tints or [None] * len(self.table.rows)
        self.builder.need(self.beginning)
        self._header(self._head)
        for row, tint in zip(self._rows, tints):
            self._row(row, tint, self._head)
        self.builder.y += 3.0

    def _set(self, part: Cell, column: int) -> list[SetLine]:
        """The lines of a cell, wrapped to its column."""
        lines = []
        for line in part:
            room = self.widths[column] - 2 * PADDING_X - (self.edge if column == 0 else 0.0)
            if line.sign is not None:
                room -= SIGN_ROOM
            height = self.builder.metrics.line_height(line.style)
            for number, text in enumerate(self.builder.lines(line.text, line.style, room)):
                sign = line.sign if number == 0 else None
                lines.append(SetLine(text, line.style, height, sign))
        return lines

    @staticmethod
    def _height(cells: list[list[SetLine]]) -> float:
        return max(sum(line.height for line in lines) for lines in cells) + 2 * PADDING_Y

    def _header(self, header: list[list[SetLine]]) -> None:
        height = self._height(header)
        self.builder.add(Box(self.left, self.builder.y, self.width, height, "#e8eef2"))
        self._cells(header)
        self.builder.y += height
        self.builder.add(Rule(self.left, self.builder.y, self.left + self.width, self.builder.y, palette.ACCENT, 0.3))

    def _row(self, row: list[list[SetLine]], tint: palette.Signed | None, header: list[list[SetLine]]) -> None:
        height = self._height(row)
        if height > self.builder.room:
            splits = height > SPLIT_ABOVE and self.builder.room >= LEAST_PIECE + 2 * PADDING_Y
            if not splits:
                self.builder.new_page()
                self._header(header)
        while self._height(row) > self.builder.room:
            piece, row = self._split(row, self.builder.room - 2 * PADDING_Y)
            self._draw(piece, tint)
            self.builder.new_page()
            self._header(header)
        self._draw(row, tint)

    @staticmethod
    def _split(row: list[list[SetLine]], room: float) -> tuple[list[list[SetLine]], list[list[SetLine]]]:
        """What of each cell fits into ``room``, and the rest; the longest cell always gives at least one line."""
        head, tail = [], []
        for lines in row:
            count = 0
            used = 0.0
            while count < len(lines) and used + lines[count].height <= room:
                used += lines[count].height
                count += 1
            head.append(lines[:count])
            tail.append(lines[count:])
        if not any(head):
            longest = max(range(len(row)), key=lambda index: len(row[index]))
            head[longest], tail[longest] = row[longest][:1], row[longest][1:]
        return head, tail

    def _draw(self, row: list[list[SetLine]], tint: palette.Signed | None) -> None:
        height = self._height(row)
        if tint is not None:
            self.builder.add(Box(self.left, self.builder.y, EDGE, height, palette.sign_of(tint).bar))
        self._cells(row)
        self.builder.y += height
        self.builder.add(Rule(self.left, self.builder.y, self.left + self.width, self.builder.y, palette.LINE))

    def _cells(self, row: list[list[SetLine]]) -> None:
        x = self.left
        for index, (lines, width, column) in enumerate(zip(row, self.widths, self.table.columns)):
            inset = PADDING_X + (self.edge if index == 0 else 0.0)
            top = self.builder.y + PADDING_Y
            indented = any(line.sign is not None for line in lines)
            for line in lines:
                if line.sign is not None:
                    offset = (line.height - SIGN_SIZE) / 2
                    self.builder.add(SignMark(x + inset, top + offset, SIGN_SIZE, line.sign))
                start = x + inset + (SIGN_ROOM if indented else 0.0)
                if column.align == "right":
                    start = x + width - PADDING_X - self.builder.metrics.width(line.style, line.text)
                self.builder.line(start, top, line.text, line.style)
                top += line.height
            x += width
