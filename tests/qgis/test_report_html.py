"""The HTML report: the same content and order as the PDF, escaped, and without anything from outside."""
from __future__ import annotations

import dataclasses
import html.parser
import os
import re

import pytest
import report_layers
import report_sample
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.gis.report import write_html
from ecoaxis.gis.report.content import build
from ecoaxis.gis.report.document import Heading
from ecoaxis.gis.report.texts import LABELS, Labels

HOSTILE = "<script>alert(1)</script> & \"따옴표\" 'x' =1+1 {{ 7*7 }} {% raw %} 줄\n바꿈 </title>"


class Reader(html.parser.HTMLParser):
    """Collects texts, headings and the targets of everything that could be loaded."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.targets: list[str] = []
        self.headings: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.targets += [value for name, value in attributes if name in ("src", "href", "data", "action", "srcset")]
        if tag not in ("meta", "img", "col", "link", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "style" not in self._open:
            self.texts.append(data)
            if self._open and self._open[-1] in ("h1", "h2", "h3"):
                self.headings.append(data)


class StopAfter(Progress):
    """Asks to stop after so many reports."""

    def __init__(self, count: int):
        self.count = count

    def report(self, share):
        self.count -= 1

    def is_cancelled(self):
        return self.count <= 0


@pytest.fixture(scope="module")
def maps(qgis_app):
    return report_layers.report_maps()


def read(path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    assert reader._open == []
    return reader


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_says_everything_in_the_order_of_the_document(maps, tmp_path, language):
    path = tmp_path / "보고서.html"
    report = report_sample.report(language)
    assert write_html(report, maps, str(path), Progress()) == ()
    reader = read(path)
    text = "\n".join(reader.texts)
    for verdict in report.verdicts:
        assert verdict.site in text
        assert LABELS[language][f"consequence.{verdict.consequence.value}"] in text
    for rule in report.scheme.rules:
        assert rule.rule in text
        assert rule.message[language] in text
        assert rule.source in text
    for command in report.commands:
        assert command in reader.texts
    document = build(report, lambda issue: issue.code, {})
    assert reader.headings == [block.text for block in document.blocks if isinstance(block, Heading)]
    assert f'<html lang="{language}">' in path.read_text(encoding="utf-8")
    assert os.listdir(tmp_path) == ["보고서.html"]


def test_nothing_comes_from_outside(maps, tmp_path):
    path = tmp_path / "report.html"
    write_html(report_sample.report("ko"), maps, str(path), Progress())
    reader = read(path)
    assert reader.targets
    assert all(target.startswith(("data:image/", "#chapter-")) for target in reader.targets)
    content = path.read_text(encoding="utf-8")
    assert "@import" not in content
    assert "url(" not in content
    assert "script" not in reader.tags
    assert sum(target.startswith("data:image/png") for target in reader.targets) >= 8


def test_hostile_texts_come_out_escaped_and_whole(maps, tmp_path):
    report = report_sample.report("ko", title=HOSTILE, author=HOSTILE, commands=(HOSTILE,))
    first = report.verdicts[0]
    rule = dataclasses.replace(first.findings[0].rule, message={"ko": HOSTILE}, source=HOSTILE, rule=HOSTILE)
    finding = dataclasses.replace(first.findings[0], rule=rule, examples=(HOSTILE,))
    verdict = dataclasses.replace(first, site=HOSTILE, findings=(finding,), decided_by=finding)
    data = (dataclasses.replace(report.data[0], title=HOSTILE, source=HOSTILE, provider=HOSTILE),)
    path = tmp_path / "report.html"
    write_html(dataclasses.replace(report, verdicts=(verdict,), data=data), maps, str(path), Progress())
    reader = read(path)
    assert "script" not in reader.tags
    assert "".join(reader.texts).count(HOSTILE) >= 10
    assert not re.search(r"<script", path.read_text(encoding="utf-8"))


def test_the_same_report_gives_the_same_bytes(maps, tmp_path):
    for name in ("a.html", "b.html"):
        write_html(report_sample.report("ko"), maps, str(tmp_path / name), Progress())
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_cancel_between_maps_leaves_nothing(maps, tmp_path):
    with pytest.raises(Cancelled):
        write_html(report_sample.report("ko"), maps, str(tmp_path / "report.html"), StopAfter(2))
    assert os.listdir(tmp_path) == []


def test_an_unwritable_place_is_told(maps, tmp_path):
    with pytest.raises(CoreError) as fault:
        write_html(report_sample.report("ko"), maps, str(tmp_path / "missing" / "report.html"), Progress())
    assert [issue.code for issue in fault.value.issues] == ["report.unwritable"]


def test_a_site_without_outline_is_reported_without_maps(maps, tmp_path):
    report = report_sample.report("en")
    verdict = dataclasses.replace(report.verdicts[2], site="elsewhere")
    path = tmp_path / "report.html"
    write_html(dataclasses.replace(report, verdicts=(verdict,)), maps, str(path), Progress())
    assert Labels("en")("maps.missing") in "\n".join(read(path).texts)
