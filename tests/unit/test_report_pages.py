"""Pages: everything inside the margins, nothing over anything else, headers repeated, nothing lost."""
from __future__ import annotations

import itertools

import pytest
import report_sample
from ecoaxis.core.schemes.scheme import Consequence
from ecoaxis.gis.report import flow
from ecoaxis.gis.report.content import build
from ecoaxis.gis.report.document import (
    Banner,
    Column,
    Commands,
    Document,
    Facts,
    Heading,
    Line,
    Maps,
    Paragraph,
    Table,
    cell,
)
from ecoaxis.gis.report.marks import MapMark, Rule, Swatch, Text
from ecoaxis.gis.report.pages import PageBuilder


class Metrics:
    """Hangul is 3 mm wide, other characters 1.6; lines are 4 mm high."""

    def width(self, style, text):
        return sum(3.0 if "\uac00" <= each <= "\ud7a3" else 1.6 for each in text)

    def line_height(self, style):
        return 4.0

    def ascent(self, style):
        return 3.0


class Figure:
    note = "EPSG:5186 · 1:5,000"


class Figures:
    def __init__(self, missing=False):
        self.missing = missing

    def figure(self, site, kind, width, height):
        return None if self.missing else Figure()

    def legend(self, figures):
        return [(f"범례 {number} " * 6, object()) for number in range(10)]


def build_pages(blocks, missing=False):
    document = Document("ko", "제목", "", "아주 긴 제목 " * 40, "2026-11-22", "{page} / {pages}", tuple(blocks))
    return PageBuilder(Metrics(), Figures(missing), "no map", "legend").build(document)


def boxes(page):
    """Rectangles of texts, maps and legend symbols."""
    found = []
    for mark in page.marks:
        if isinstance(mark, Text) and mark.text.strip():
            found.append((mark.x, mark.y - 3.0, mark.x + mark.width, mark.y + 1.0, mark.text))
        elif isinstance(mark, (MapMark, Swatch)):
            found.append((mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, "picture"))
    return found


def assert_sound(pages):
    for page in pages:
        for left, top, right, bottom, text in boxes(page):
            assert left >= flow.LEFT - 1e-6, text
            assert right <= flow.LEFT + flow.WIDTH + 1e-6, text
            assert top >= 0, text
            assert bottom <= flow.PAGE_HEIGHT - 5, text
        for one, other in itertools.combinations(boxes(page), 2):
            apart = (
                one[2] <= other[0] + 1e-6 or other[2] <= one[0] + 1e-6
                or one[3] <= other[1] + 1e-6 or other[3] <= one[1] + 1e-6
            )  # fmt: skip
            assert apart, (one, other)


def words(pages):
    return "".join(mark.text.replace(" ", "") for page in pages for mark in page.marks if isinstance(mark, Text))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("missing", [False, True])
def test_a_whole_report_overlaps_nowhere_and_stays_inside_the_margins(language, missing):
    report = report_sample.report(language)
    document = build(report, lambda issue: issue.code, {})
    pages = PageBuilder(Metrics(), Figures(missing), "no map", "legend").build(document)
    assert len(pages) > 5
    assert_sound(pages)
    assert report.commands[1].replace(" ", "") in words(pages)


def test_table_header_is_repeated_on_every_page():
    rows = tuple((cell(f"row {number}"), cell("1 ha")) for number in range(150))
    table = Table((Column("HEAD", 1), Column("면적", 1, "right")), rows)
    pages = build_pages([table])
    assert_sound(pages)
    assert len(pages) == 4
    for page in pages:
        assert sum(isinstance(mark, Text) and mark.text == "HEAD" for mark in page.marks) == 1
    for number in range(150):
        text = f"row {number}"
        assert sum(isinstance(mark, Text) and mark.text == text for page in pages for mark in page.marks) == 1


def test_a_row_taller_than_a_page_goes_on_in_the_next_one():
    long = " ".join(f"w{number}" for number in range(2000))
    pages = build_pages([Table((Column("A", 1), Column("B", 1)), ((cell(long), cell("short")),))])
    assert_sound(pages)
    assert len(pages) > 2
    column = [
        mark.text for page in pages for mark in page.marks if isinstance(mark, Text) and mark.text.startswith("w")
    ]
    assert " ".join(column) == long


@pytest.mark.parametrize(
    "block",
    [
        Banner(Consequence.PROHIBITED, "판정 " * 200, (Line("긴 설명 " * 2000),)),
        Paragraph("긴 문장 " * 3000),
        Commands(("qgis_process " + "/아주/긴/경로" * 1500,)),
        Facts((("이름 " * 30, (Line("값 " * 4000), Line("b"))), ("c", cell("d")))),
    ],
)
def test_long_blocks_flow_over_pages(block):
    pages = build_pages([block, Paragraph("END")])
    assert_sound(pages)
    assert len(pages) > 1
    assert "END" in words(pages)


def test_maps_stay_whole_and_their_legend_follows():
    pages = build_pages([Paragraph("x\n" * 50), Maps("s", ("overview", "detail"), ("위치도", "상세도 " * 40))])
    assert_sound(pages)
    assert sum(isinstance(mark, MapMark) for mark in pages[-1].marks) == 2
    assert sum(isinstance(mark, Swatch) for page in pages for mark in page.marks) == 10


def test_page_numbers_and_running_header():
    pages = build_pages([Paragraph("x\n" * 200)])
    for number, page in enumerate(pages, 1):
        assert any(isinstance(mark, Text) and mark.text == f"{number} / {len(pages)}" for mark in page.marks)
        headed = any(isinstance(mark, Text) and mark.y < 15 for mark in page.marks)
        assert headed is (number > 1)
        assert any(isinstance(mark, Rule) for mark in page.marks)


@pytest.mark.parametrize("filled", range(45, 66))
def test_a_table_header_is_never_alone_at_the_foot_of_a_page(filled):
    row = (cell("text " * 40), cell("b"))
    table = Table((Column("HEAD", 1), Column("B", 1)), (row, row))
    pages = build_pages([Paragraph("x\n" * filled), Heading(2, "TABLE"), table])
    assert_sound(pages)
    for page in pages:
        texts = [mark.text for mark in page.marks if isinstance(mark, Text)]
        if "HEAD" in texts:
            assert "b" in texts
        if "TABLE" in texts:
            assert "HEAD" in texts
