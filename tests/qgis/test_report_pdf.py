"""The PDF report: whole, searchable, escaped, repeatable, and never half-written."""
from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import threading

import pytest
import report_layers
import report_sample
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.gis.messages import describe
from ecoaxis.gis.report import map_painting, write_pdf
from ecoaxis.gis.report import typeface as typeface_module
from ecoaxis.gis.report.figures import round_scale
from ecoaxis.gis.report.map_painting import round_length
from ecoaxis.gis.report.maps import MapBook
from ecoaxis.gis.report.marks import MapMark, Page
from ecoaxis.gis.report.page_painting import figure_picture, fix_pdf, write_pages
from ecoaxis.gis.report.texts import LABELS, Labels
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtGui import QPainter

HOSTILE = "<b>굵게</b> & \"따옴표\" 'x' =1+1 [% 1 + 1 %] {{ 7*7 }} 줄\n바꿈 </script> \\N{DASH} %s {site}"


class Recorder(Progress):
    """Keeps what was told; asks to stop after ``stop_after`` reports."""

    def __init__(self, stop_after: int = 10**6):
        self.shares: list[float] = []
        self.stop_after = stop_after

    def report(self, share):
        self.shares.append(share)

    def is_cancelled(self):
        return len(self.shares) >= self.stop_after


def squeezed(text: str) -> str:
    return "".join(text.split())


def pdf_text(path) -> str:
    """Text of a PDF, column by column, without blanks and page furniture that would come between wrapped lines."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.fail("pdftotext (poppler-utils) is needed to read the report back")
    return squeezed(subprocess.run([tool, "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode())


@pytest.fixture(scope="module")
def maps(qgis_app):
    return report_layers.report_maps()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_pdf_says_everything_and_can_be_searched(maps, tmp_path, language):
    path = tmp_path / "보고서.pdf"
    report = report_sample.report(language)
    progress = Recorder()
    assert write_pdf(report, maps, str(path), progress) == ()
    text = pdf_text(path)
    for verdict in report.verdicts:
        assert squeezed(verdict.site) in text
        assert squeezed(LABELS[language][f"consequence.{verdict.consequence.value}"]) in text
    for rule in report.scheme.rules:
        assert rule.rule in text
        assert squeezed(rule.message[language]) in text
        assert squeezed(rule.source) in text
    for command in report.commands:
        assert squeezed(command) in text
    assert squeezed(LABELS[language]["disclaimer"]) in text
    assert "EPSG:5186" in text
    assert progress.shares[-1] == 1.0
    assert progress.shares == sorted(progress.shares)
    assert path.read_bytes().count(b"/Type /Page\n") > 3
    assert os.listdir(tmp_path) == ["보고서.pdf"]


def test_blanks_of_a_command_are_copied_as_blanks(maps, tmp_path):
    path = tmp_path / "report.pdf"
    report = report_sample.report("ko", commands=("qgis_process run ecoaxis:checkdata -- A=1 B=2",))
    write_pdf(report, maps, str(path), Progress())
    raw = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert "qgis_process run ecoaxis:checkdata -- A=1 B=2" in raw
    assert "\x01" not in raw
    assert "가곡군 관광·물류 기반시설 입지 검토" in raw


def test_hostile_texts_come_out_verbatim(maps, tmp_path):
    report = report_sample.report("ko", title=HOSTILE, author=HOSTILE, commands=(HOSTILE,))
    first = report.verdicts[0]
    finding = dataclasses.replace(first.findings[0], examples=(HOSTILE,))
    verdict = dataclasses.replace(first, findings=(finding, *first.findings[1:]), decided_by=finding)
    path = tmp_path / "report.pdf"
    write_pdf(dataclasses.replace(report, verdicts=(verdict,)), maps, str(path), Progress())
    assert pdf_text(path).count(squeezed(HOSTILE)) >= 5


def test_the_same_report_gives_the_same_bytes(maps, tmp_path):
    contents = []
    for name in ("a.pdf", "b.pdf"):
        write_pdf(report_sample.report("ko"), maps, str(tmp_path / name), Progress())
        contents.append((tmp_path / name).read_bytes())
    assert contents[0] == contents[1]
    assert b"(D:20261122000000" in contents[0]


def test_a_date_of_writing_is_replaced_in_place(tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(b"/CreationDate (D:20300101123456+09'00')\n/ID [ <0aF1> <22> ]")
    fix_pdf(str(path), "2026-11-22")
    assert path.read_bytes() == b"/CreationDate (D:20261122000000+09'00')\n/ID [ <0000> <00> ]"
    fix_pdf(str(path), "")
    assert b"D:20000101000000" in path.read_bytes()


def test_cancel_between_pages_leaves_nothing(maps, tmp_path):
    with pytest.raises(Cancelled):
        write_pdf(report_sample.report("ko"), maps, str(tmp_path / "report.pdf"), Recorder(stop_after=3))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["missing/report.pdf", "folder"])
def test_an_unwritable_place_is_told(maps, tmp_path, name):
    (tmp_path / "folder").mkdir()
    path = str(tmp_path / name)
    with pytest.raises(CoreError) as fault:
        write_pdf(report_sample.report("ko"), maps, path, Progress())
    assert [issue.code for issue in fault.value.issues] == ["report.unwritable"]
    assert path in describe(fault.value.issues[0])


def test_an_older_report_survives_a_cancelled_one(maps, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_pdf(report_sample.report("ko"), maps, str(path), Recorder(stop_after=2))
    assert path.read_bytes() == b"old"


def test_without_a_korean_font_the_user_is_told_and_the_file_written(maps, tmp_path, monkeypatch):
    monkeypatch.setattr(typeface_module, "KOREAN_FAMILIES", ("No Such Font",))
    issues = write_pdf(report_sample.report("ko"), maps, str(tmp_path / "report.pdf"), Progress())
    assert [issue.code for issue in issues] == ["report.no_korean_font"]
    assert "Malgun Gothic" in describe(issues[0])
    assert (tmp_path / "report.pdf").stat().st_size > 1000


def test_a_report_without_verdicts_or_maps_is_written(maps, tmp_path):
    report = report_sample.report("en", verdicts=(), data=(), commands=())
    write_pdf(report, maps, str(tmp_path / "report.pdf"), Progress())
    assert "Everyrulewasevaluated" in pdf_text(tmp_path / "report.pdf")


def test_figures_show_the_whole_site_at_a_round_scale(maps):
    report = report_sample.report("ko")
    book = MapBook(report, maps, Labels("ko"))
    site = "가곡리 관광단지"
    figure = book.figure(site, "detail", 110.0, 96.0)
    left, bottom, width, height = report_sample.SITES[site]
    assert figure.scale == 7500.0
    assert figure.extent.width() == pytest.approx(110.0 * 7.5)
    assert figure.extent.height() == pytest.approx(96.0 * 7.5)
    assert figure.extent.xMinimum() < left
    assert figure.extent.xMaximum() > left + width
    assert figure.extent.yMinimum() < bottom
    assert figure.extent.yMaximum() > bottom + height
    assert "1:7,500" in figure.note
    assert "EPSG:5186" in figure.note
    legend = [text for text, _ in book.legend([figure])]
    assert legend[0] == "대상지 경계"
    assert legend[1:4] == ["개발 불가", "회피 권고", "조건부 가능"]
    assert "비오톱유형: 1등급" in legend
    assert book.figure("없는 대상지", "detail", 110.0, 96.0) is None


def test_sites_in_another_crs_are_brought_to_the_maps(maps):
    other = dataclasses.replace(maps, crs=QgsCoordinateReferenceSystem("EPSG:5179"))
    book = MapBook(report_sample.report("ko"), other, Labels("ko"))
    figure = book.figure("송림동 물류센터", "overview", 66.0, 96.0)
    assert figure.crs.authid() == "EPSG:5179"
    center = figure.extent.center()
    assert 900_000 < center.x() < 1_100_000
    assert 1_800_000 < center.y() < 1_900_000


def test_given_findings_are_used_instead_of_the_parts(maps):
    report = report_sample.report("en")
    made = MapBook(report, maps, Labels("en"))
    site = "가곡리 관광단지"
    layer = made.figure(site, "detail", 110.0, 96.0).layers[1]
    assert layer.featureCount() == 4
    given = layer.clone()
    given.startEditing()
    given.addAttribute(report_layers.site_field())
    given.commitChanges()
    index = given.fields().indexOf("site")
    ids = [feature.id() for feature in given.getFeatures()]
    given.dataProvider().changeAttributeValues({ids[0]: {index: site}, ids[1]: {index: "other"}})
    book = MapBook(report, dataclasses.replace(maps, findings=given), Labels("en"))
    assert book.figure(site, "detail", 110.0, 96.0).layers[1].featureCount() == 1


@pytest.fixture
def figure(maps):
    book = MapBook(report_sample.report("ko"), maps, Labels("ko"))
    yield book.figure("해안로 주차장", "detail", 110.0, 96.0)


def map_page(figure):
    return Page([MapMark(15.0, 20.0, 110.0, 96.0, figure)])


def test_maps_are_outlines_with_a_scale_bar_whose_texts_can_be_searched(figure, tmp_path):
    path = tmp_path / "map.pdf"
    write_pages([map_page(figure)], typeface_module.Typeface(), str(path), "t", "2026-01-02", Progress())
    half = round_length(110.0 * figure.scale / 1000.0 * 0.3) / 2
    assert f"0{half:g}{2 * half:g}m" in pdf_text(path)
    assert b"/Subtype /Image" not in path.read_bytes()


def test_a_map_of_very_many_points_is_a_picture_as_fine_as_print(figure, tmp_path, monkeypatch):
    path = tmp_path / "map.pdf"
    monkeypatch.setattr(map_painting, "MOST_POINTS", 10)
    write_pages([map_page(figure)], typeface_module.Typeface(), str(path), "t", "2026-01-02", Progress())
    content = path.read_bytes()
    assert content.count(b"/Subtype /Image") == 1
    assert f"/Width {round(110 / 25.4 * 300)}".encode() in content
    assert b"/DCTDecode" not in content


def test_layers_that_are_mixed_with_what_lies_below_are_printed_as_a_picture(figure, tmp_path):
    path = tmp_path / "map.pdf"
    figure.layers[-1].setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    try:
        write_pages([map_page(figure)], typeface_module.Typeface(), str(path), "t", "2026-01-02", Progress())
    finally:
        figure.layers[-1].setBlendMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    assert path.read_bytes().count(b"/Subtype /Image") == 1


def test_a_map_that_is_being_drawn_hears_cancel(figure):
    class Stopping(Progress):
        asked = 0

        def is_cancelled(self):
            self.asked += 1
            return self.asked > 1

    with pytest.raises(Cancelled):
        figure_picture(figure, typeface_module.Typeface(), Stopping())


def test_a_picture_of_a_map_is_the_same_in_every_thread(figure):
    typeface = typeface_module.Typeface()
    found = [figure_picture(figure, typeface, Progress())]
    thread = threading.Thread(
        target=lambda: found.append(figure_picture(figure, typeface_module.Typeface(), Progress()))
    )
    thread.start()
    thread.join()
    assert found[0] == found[1]
    assert found[0].pixelColor(300, 300) != found[0].pixelColor(2, 100)


@pytest.mark.parametrize(("least", "scale"), [(1.0, 1.0), (2001.0, 2500.0), (7500.0, 7500.0), (98_000.0, 100_000.0)])
def test_round_scale(least, scale):
    assert round_scale(least) == scale


@pytest.mark.parametrize(("longest", "length"), [(1.0, 1.0), (247.5, 200.0), (499.0, 400.0), (999.9, 500.0)])
def test_round_length(longest, length):
    assert round_length(longest) == length
