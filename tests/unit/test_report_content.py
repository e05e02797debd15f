"""What the document says of a report."""
from __future__ import annotations

import dataclasses

import report_sample
from ecoaxis.core.schemes.scheme import Consequence, Measure
from ecoaxis.core.screening.verdict import Finding, Outcome
from ecoaxis.gis.report.content import build
from ecoaxis.gis.report.document import Banner, Commands, Facts, Heading, Maps, Table


def texts(document):
    """Every text of a document."""
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += [column.title for column in block.columns]
            found += [line.text for row in block.rows for cell in row for line in cell]
        elif isinstance(block, Facts):
            found += [text for label, cell in block.rows for text in (label, *(line.text for line in cell))]
        elif isinstance(block, Banner):
            found += [block.headline, *(line.text for line in block.lines)]
        elif isinstance(block, Commands):
            found += block.lines
        elif isinstance(block, Maps):
            found += block.captions
        else:
            found.append(block.text)
    return found


def document(report):
    return build(report, lambda issue: f"[{issue.code}]", {"rle_map": "생태계 적색목록 지도"})


def test_every_rule_source_command_and_digest_is_said():
    report = report_sample.report("ko")
    said = "\n".join(texts(document(report)))
    for rule in report.scheme.rules:
        assert rule.rule in said
        assert rule.source in said
        assert rule.message["ko"] in said
    for command in report.commands:
        assert command in said
    for record in report.provenance.inputs:
        assert record.digest in said
    assert report.provenance.scheme_digest in said
    assert "[vector.repaired]" in said
    assert "생태계 적색목록 지도" in said
    assert "29.76 ha" in said


def test_verdict_table_names_the_deciding_rule():
    table = next(block for block in document(report_sample.report("en")).blocks if isinstance(block, Table))
    assert [row[2][0].text for row in table.rows] == ["Prohibited", "Conditional", "Possible"]
    assert [row[2][0].sign for row in table.rows] == list(table.tints)
    assert table.rows[0][3][1].text == "type1_individual1"
    assert table.rows[0][4][0].text == "7 / 2"


def test_findings_begin_with_the_worst_and_end_with_what_does_not_apply():
    report = report_sample.report("ko")
    blocks = document(report).blocks
    tables = [block for block in blocks if isinstance(block, Table) and len(block.columns) == 7]
    assert len(tables) == 3
    assert [tint for tint in tables[0].tints if tint] == [
        Consequence.PROHIBITED, *[Consequence.AVOID] * 2, *[Consequence.CONDITIONAL] * 4, *[Consequence.UNKNOWN] * 2
    ]  # fmt: skip
    assert all(len(table.rows) == len(report.scheme.rules) for table in tables)


def test_rules_without_data_are_listed_with_their_sites_once():
    report = report_sample.report("en")
    lacking = {
        finding.rule.rule
        for verdict in report.verdicts
        for finding in verdict.findings
        if finding.outcome is Outcome.NO_DATA
    }
    blocks = document(report).blocks
    headings = {block.text: index for index, block in enumerate(blocks) if isinstance(block, Heading)}
    table = blocks[headings["Rules that could not be evaluated"] + 2]
    assert {row[0][1].text for row in table.rows} == lacking == {"rle", "aquatic"}
    rle = next(row for row in table.rows if row[0][1].text == "rle")
    assert [line.text for line in rle[2]] == ["가곡리 관광단지 (29.76 ha)", "송림동 물류센터 (12.60 ha)"]


def test_reliefs_have_a_map_each():
    blocks = document(report_sample.report("en")).blocks
    assert [block.kinds for block in blocks if isinstance(block, Maps)] == [
        ("overview", "detail"), ("relief:0", "relief:1"), ("overview", "detail"), ("overview", "detail")
    ]  # fmt: skip


def test_zoning_areas_end_with_their_sum():
    tables = [b for b in document(report_sample.report("en")).blocks if isinstance(b, Table) and len(b.columns) == 3]
    zoning = tables[0]
    assert [row[0][0].text for row in zoning.rows] == ["Grade 1", "Grade 2", "Grade 3", "Not graded", "Total"]
    assert zoning.rows[-1][1][0].text == "29.76 ha"


def test_an_empty_report_is_a_document_too():
    report = report_sample.report("ko", verdicts=(), data=(), commands=(), title="", author="", date="")
    report = dataclasses.replace(report, scheme=dataclasses.replace(report.scheme, rules=()))
    said = texts(document(report))
    assert "개발 입지 검토" in said
    assert "모든 규칙을 평가하였습니다." in said


def test_cells_are_called_cells_and_their_values_have_a_unit():
    report = report_sample.report()
    first = report.verdicts[0]
    rule = dataclasses.replace(report.scheme.rules[0], measure=Measure.VALUE_MAX, threshold="20..25")
    steep = Finding(
        rule, Outcome.APPLIES, rule.consequence, measured=22.5, features=4, examples=("22.5", "21"),
        cells=True, unit="°",
    )
    changed = dataclasses.replace(first, decided_by=steep, findings=(steep,))
    for language, words in (("ko", "격자 4개의 값: 22.5°, 21°"), ("en", "Cells: 4 (values 22.5°, 21°)")):
        document = build(dataclasses.replace(report, language=language, verdicts=(changed,)), str, {})
        said = list(texts(document))
        assert words in said
        assert "20° – 25°" in said
        assert not any("객체 4개" in text or "Features: 4" in text for text in said)


def test_a_verdict_for_want_of_data_does_not_read_like_a_finding():
    report = report_sample.report()
    rule = report.scheme.rules[0]
    lacking = Finding(rule, Outcome.NO_DATA, Consequence.UNKNOWN)
    changed = dataclasses.replace(
        report.verdicts[0], consequence=Consequence.UNKNOWN, decided_by=lacking, findings=(lacking,)
    )
    for language, words in (("ko", "자료가 없어 판단할 수 없음: "), ("en", "No data to tell: ")):
        said = texts(build(dataclasses.replace(report, language=language, verdicts=(changed,)), str, {}))
        assert words + rule.message[language] in said
