"""Text flowing down A4 pages: lines are measured before they are placed. Lengths are millimetres."""
from __future__ import annotations

from typing import Protocol

from .marks import Mark, Page, Text
from .textflow import wrap

PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0
LEFT = 15.0
TOP = 20.0
WIDTH = PAGE_WIDTH - 2 * LEFT
BOTTOM = PAGE_HEIGHT - 18.0


class Metrics(Protocol):
    """Room that text takes, in millimetres."""

    def width(self, style: str, text: str) -> float:
        """Width of one line."""

    def line_height(self, style: str) -> float:
        """Distance of base lines."""

    def ascent(self, style: str) -> float:
        """Distance from the top of a line to its base line."""


class PageFlow:
    """Pages that are filled from the top; ``y`` is the upper edge of the free room on the last page."""

    def __init__(self, metrics: Metrics):
        self.metrics = metrics
        self.pages = [Page()]
        self.y = TOP

    def new_page(self) -> None:
        """Begin a page."""
        self.pages.append(Page())
        self.y = TOP

    @property
    def room(self) -> float:
        """Height that is left on the page."""
        return BOTTOM - self.y

    def need(self, height: float) -> None:
        """Begin a page unless ``height`` is left on this one."""
        if height > self.room and self.y > TOP:
            self.new_page()

    def add(self, *marks: Mark) -> None:
        """Put marks on the last page."""
        self.pages[-1].marks.extend(marks)

    def lines(self, text: str, style: str, width: float) -> list[str]:
        """The text in lines that fit the width."""
        return wrap(text, width, lambda part: self.metrics.width(style, part))

    def line(self, x: float, top: float, text: str, style: str) -> None:
        """One line of text whose upper edge is ``top``."""
        if text:
            width = self.metrics.width(style, text)
            self.add(Text(x, top + self.metrics.ascent(style), text, style, width))

    def text(self, text: str, style: str, x: float = LEFT, width: float = WIDTH) -> None:
        """A paragraph that flows over pages."""
        height = self.metrics.line_height(style)
        for line in self.lines(text, style, width):
            self.need(height)
            self.line(x, self.y, line, style)
            self.y += height
