"""The workbook of a screening: what is in it, in both languages, as numbers and texts that nobody computes."""
from __future__ import annotations

import dataclasses
import os
import string
import zipfile

import pytest
import report_layers
import report_sample
from ecoaxis.core.issues import CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.core.schemes.scheme import Measure
from ecoaxis.gis import workbook
from ecoaxis.gis.messages import describe
from ecoaxis.gis.report import write_xlsx
from ecoaxis.gis.report.texts import Labels
from ecoaxis.gis.report.workbook_texts import WORKBOOK_LABELS
from ecoaxis.gis.workbook import Sheet, write_workbook
from osgeo import gdal, ogr

pytestmark = pytest.mark.usefixtures("qgis_app")


def read(path):
    """Rows of each sheet as dictionaries, by title; the first row of a sheet is its header."""
    gdal.SetConfigOption("OGR_XLSX_HEADERS", "FORCE")
    try:
        book = ogr.Open(str(path))
        return {layer.GetName(): [feature.items() for feature in layer] for layer in book}
    finally:
        gdal.SetConfigOption("OGR_XLSX_HEADERS", None)


@pytest.fixture(scope="module", params=["ko", "en"])
def written(request, tmp_path_factory, qgis_app):
    path = tmp_path_factory.mktemp("workbook") / "보고서.xlsx"
    report = report_sample.report(request.param)
    assert write_xlsx(report, report_layers.report_maps(), str(path), Progress()) == ()
    assert os.listdir(path.parent) == ["보고서.xlsx"]
    return report, Labels(request.param, WORKBOOK_LABELS), read(path)


def test_there_is_a_sheet_for_each_question(written):
    _, label, sheets = written
    names = ("about", "verdicts", "findings", "reliefs", "rules", "data", "commands")
    assert list(sheets) == [label(f"sheet.{name}") for name in names]


def test_verdicts_are_told_with_their_reason(written):
    report, label, sheets = written
    for verdict, row in zip(report.verdicts, sheets[label("sheet.verdicts")]):
        assert row[label("column.site")] == verdict.site
        assert row[label("column.verdict")] == label(f"consequence.{verdict.consequence.value}")
        assert row[label("column.area_m2")] == pytest.approx(verdict.area_m2)
        assert row[label("column.area_ha")] == pytest.approx(verdict.area_m2 / 1e4)
        if verdict.decided_by:
            assert row[label("column.decided_by")] == verdict.decided_by.rule.rule
            assert row[label("column.certainty")] == label(f"certainty.{verdict.decided_by.rule.certainty.value}")


def test_findings_are_numbers_with_their_citation(written):
    report, label, sheets = written
    rows = sheets[label("sheet.findings")]
    assert len(rows) == sum(len(verdict.findings) for verdict in report.verdicts)
    found = {(row[label("column.site")], row[label("column.rule")]): row for row in rows}
    for verdict in report.verdicts:
        for finding in verdict.findings:
            row = found[verdict.site, finding.rule.rule]
            assert row[label("column.measured_number")] == pytest.approx(finding.measured)
            assert row[label("column.area_m2")] == pytest.approx(finding.area_m2)
            assert row[label("column.citation")]
            assert row[label("column.outcome")] == label(f"outcome.{finding.outcome.value}")


def test_rules_reliefs_data_and_command_are_in(written):
    report, label, sheets = written
    rules = sheets[label("sheet.rules")]
    assert [row[label("column.rule")] for row in rules] == [rule.rule for rule in report.scheme.rules]
    assert all(row[label("column.certainty")] for row in rules)
    assert len(sheets[label("sheet.reliefs")]) == sum(len(verdict.reliefs) for verdict in report.verdicts)
    keys = {row[label("column.key")] for row in sheets[label("sheet.data")]}
    assert keys == {note.key for note in report.data} | {record.key for record in report.provenance.inputs}
    assert [row[label("column.command")] for row in sheets[label("sheet.commands")]] == list(report.commands)
    about = {row[label("column.item")]: row[label("column.value")] for row in sheets[label("sheet.about")]}
    assert about[label("cover.scheme_version")] == f"{report.scheme.head.id} · {report.scheme.head.version}"


def test_no_text_is_computed_and_every_character_can_be_opened(tmp_path):
    path = tmp_path / "a.xlsx"
    hostile = ("=1+1", "@SUM(A1)", "+82", "<b>&\"'", "a\x00\x01b", "줄\n바꿈", "x" * 40_000)
    write_workbook(str(path), [Sheet("a/b:[c]" + "길" * 40, (("t", "text"),), tuple((each,) for each in hostile))])
    ((title, rows),) = read(path).items()
    assert title == "a b  c " + "길" * 24
    texts = [next(iter(row.values())) for row in rows]
    assert texts[:3] == ["'=1+1", "'@SUM(A1)", "'+82"]
    assert texts[3:6] == ["<b>&\"'", "a  b", "줄\n바꿈"]
    assert len(texts[6]) == 32_767
    with zipfile.ZipFile(path) as archive:
        assert all(b"<f>" not in archive.read(name) for name in archive.namelist())


def test_without_the_driver_the_user_is_told_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "DRIVER", "no such driver")
    with pytest.raises(CoreError) as fault:
        write_xlsx(report_sample.report("ko"), report_layers.report_maps(), str(tmp_path / "a.xlsx"), Progress())
    assert [issue.code for issue in fault.value.issues] == ["report.no_workbooks"]
    assert "XLSX" in describe(fault.value.issues[0])
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["missing/a.xlsx", "folder"])
def test_an_unwritable_place_is_told(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(CoreError) as fault:
        write_xlsx(report_sample.report("ko"), report_layers.report_maps(), str(tmp_path / name), Progress())
    assert [issue.code for issue in fault.value.issues] == ["report.unwritable"]


def test_an_older_workbook_survives_a_failing_one(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    monkeypatch.setattr(workbook, "_write_sheet", lambda *_: (_ for _ in ()).throw(RuntimeError("full disk")))
    with pytest.raises(CoreError):
        write_xlsx(report_sample.report("ko"), report_layers.report_maps(), str(path), Progress())
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.xlsx"]


def test_both_languages_have_the_same_titles():
    korean, english = WORKBOOK_LABELS["ko"], WORKBOOK_LABELS["en"]
    assert set(korean) == set(english)
    assert all(not [name for _, name, _, _ in string.Formatter().parse(text) if name] for text in english.values())
    assert {f"measure.{each.value}" for each in Measure} <= set(english)
    for words in (korean, english):
        titles = [text for key, text in words.items() if key.startswith("sheet.")]
        assert len(set(titles)) == len(titles)
        assert max(map(len, titles)) <= 31


def test_a_site_on_which_nothing_applies_has_a_row(tmp_path):
    report = report_sample.report("en")
    silent = dataclasses.replace(report.verdicts[0], decided_by=None, findings=(), reliefs=())
    path = tmp_path / "a.xlsx"
    write_xlsx(dataclasses.replace(report, verdicts=(silent,)), report_layers.report_maps(), str(path), Progress())
    (row,) = read(path)["Verdicts"]
    assert row["Site"] == silent.site and row["Decided by rule"] is None
