"""What the document says of a dossier, in both languages."""
from __future__ import annotations

import dataclasses
import string

import dossier_sample
import pytest
from ecoaxis.core.redlist.categories import Category
from ecoaxis.core.redlist.result import SUBCRITERIA
from ecoaxis.core.reporting.dossier import DESCRIPTION_FIELDS, SCOPES
from ecoaxis.gis.report.document import Banner, Facts, Graph, Heading, Maps, Paragraph, Table
from ecoaxis.gis.report.dossier_content import build
from ecoaxis.gis.report.dossier_texts import DOSSIER_LABELS
from ecoaxis.gis.report.texts import Labels


def document(report, kinds=()):
    label = Labels(report.language, DOSSIER_LABELS)
    return build(report, lambda issue: f"[{issue.code}]", lambda ecosystem: kinds, label)


def lines(blocks):
    """Every text of blocks."""
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found += [line.text for row in block.rows for cell in row for line in cell]
        elif isinstance(block, Facts):
            found += [text for label, cell in block.rows for text in (label, *(line.text for line in cell))]
        elif isinstance(block, Banner):
            found += [block.headline, *(line.text for line in block.lines)]
        elif isinstance(block, Graph):
            found += [block.caption, block.note, *(curve.label for curve in block.plot.curves)]
        elif isinstance(block, Maps):
            found += block.captions
        else:
            found.append(getattr(block, "text", ""))
    return found


def chapter(report, name, kinds=()):
    """Blocks of the chapter called ``name``."""
    blocks = document(report, kinds).blocks
    starts = [index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    first = next(index for index in starts if blocks[index].text == name)
    return blocks[first : next((index for index in starts if index > first), len(blocks))]


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_labels_and_placeholders():
    assert set(DOSSIER_LABELS["ko"]) == set(DOSSIER_LABELS["en"])
    for key, text in DOSSIER_LABELS["en"].items():
        assert placeholders(DOSSIER_LABELS["ko"][key]) == placeholders(text), key
        assert text.strip()
        assert DOSSIER_LABELS["ko"][key].strip()


def test_categories_have_the_korean_terms():
    label = Labels("ko", DOSSIER_LABELS)
    words = [label(f"category.{each.value}") for each in Category]
    assert words == ["붕괴", "위급", "위기", "취약", "준위협", "최소관심", "정보부족", "미평가"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_word_of_the_model_has_a_label(language):
    label = Labels(language, DOSSIER_LABELS)
    assert len({label(f"scope.{scope}") for scope in SCOPES}) == len(SCOPES)
    assert len({label(f"description.{name}") for name in DESCRIPTION_FIELDS}) == len(DESCRIPTION_FIELDS)
    assert len({label(f"category.{each.value}.meaning") for each in Category}) == len(Category)


def test_the_overview_comes_first_and_tells_each_criterion():
    report = dossier_sample.report("en")
    tables = [block for block in document(report).blocks if isinstance(block, Table)]
    overview = tables[0]
    assert [row[0][0].text for row in overview.rows] == [
        "Coastal dune vegetation", "Mountain mire", "소나무-참나무 혼효림"
    ]  # fmt: skip
    assert overview.tints == (Category.CR, Category.VU, Category.LC)
    assert [cell[0].text for cell in overview.rows[0][3:]] == ["EN", "CR", "VU", "VU", "NE"]
    assert [cell[0].text for cell in overview.rows[1][3:]] == ["LC", "VU", "VU", "NE", "DD"]
    assert overview.rows[1][1][0].text == "Vulnerable VU (VU-EN)"


def test_the_category_stands_in_colour_and_words_with_bounds():
    blocks = chapter(dossier_sample.report("ko"), "산지 습지")
    banner = next(block for block in blocks if isinstance(block, Banner))
    assert banner.sign is Category.VU
    assert banner.headline == "종합 범주: 취약 VU (VU-EN)"
    assert "가능한 범위: 취약(VU) – 위기(EN)" in [line.text for line in banner.lines]


def test_there_is_a_row_for_every_subcriterion_with_input_category_reason_and_margin():
    blocks = chapter(dossier_sample.report("ko"), "해안 사구 식생")
    table = next(block for block in blocks if isinstance(block, Table))
    assert tuple(row[0][0].text for row in table.rows) == SUBCRITERIA
    rows = {row[0][0].text: row for row in table.rows}
    assert [line.text for line in rows["A1"][1]] == ["감소율 57.3 %", "범위 51.2 – 63"]
    assert rows["A1"][2][0].text == "위기 EN"
    assert rows["A1"][3][0].text == "[rle.decline_reaches]"
    assert rows["A1"][4][0].text == "22.7 %p"
    assert [line.text for line in rows["B1"][1]][1:] == [
        "범위 1,802.5 – 1,911.7", "a 지속적 감소: 예(i,iii)", "b 위협 과정: 예", "c 위협 기준 위치: 4"
    ]  # fmt: skip
    assert rows["B1"][2][1].text == "B1a(i,iii)b"
    assert [line.text for line in rows["C1"][1]][::2] == ["영향 범위 62 %", "상대 심각도 55 %"]
    assert rows["B2"][4][0].text == "10격자"
    assert rows["E"][2][0].text == "미평가 NE"
    assert rows["D2b"][2][0].text == "정보부족 DD"
    assert dict(zip(SUBCRITERIA, table.tints))["E"] is None


def test_figures_near_a_threshold_are_exact_and_marked():
    rows = (("x", "A1", "29.9996", "", "", "", "", "", "", "", "", "", "", ""),)
    blocks = chapter(dossier_sample.report("en", assessments=dossier_sample.assessments(rows)), "x")
    table = next(block for block in blocks if isinstance(block, Table))
    assert table.rows[0][1][0].text == "decline 29.9996 %"
    assert table.rows[0][4][0].text == "0.0004 points"
    assert any("within 0.5 of a threshold" in line.text for line in table.rows[0][3])


def test_near_threatened_is_proposed_and_not_decided():
    blocks = chapter(dossier_sample.report("en"), dossier_sample.FOREST)
    banner = next(block for block in blocks if isinstance(block, Banner))
    assert banner.sign is Category.LC
    notices = [block.text for block in blocks if isinstance(block, Paragraph) and block.style == "notice"]
    assert notices[0].startswith("Near Threatened (NT) proposed: [rle.nt_decline]")


def test_a_description_without_collapse_is_said_to_lack_it():
    said = lines(chapter(dossier_sample.report("ko"), "산지 습지"))
    assert any("붕괴의 정의가 기재되지 않았습니다" in text for text in said)
    said = lines(chapter(dossier_sample.report("ko"), "해안 사구 식생"))
    assert not any("붕괴의 정의가 기재되지 않았습니다" in text for text in said)


def test_the_worst_window_is_shaded_and_named():
    blocks = chapter(dossier_sample.report("en"), "Coastal dune vegetation")
    graph = next(block for block in blocks if isinstance(block, Graph))
    series = dossier_sample.report("en").declines[0]
    assert (graph.plot.bands[0].start, graph.plot.bands[0].end) == series.window
    assert series.window[1] - series.window[0] == 50
    assert f"from {series.window[0]:.0f} to {series.window[1]:.0f}" in graph.note
    assert len(graph.plot.curves) == 3
    assert graph.plot.observations.points[0] == (1974.0, 18.42, 0.9)


def test_placements_are_told_with_their_extremes_mean_and_thresholds():
    blocks = chapter(dossier_sample.report("en"), "Mountain mire")
    graph = [block for block in blocks if isinstance(block, Graph)][1]
    # (37*12+38*25+39*51+40*83+41*96+42*71+43*40+44*15+45*4+46*2+47*1)/400 = 16320/400
    assert "400 placements (every 500 m): minimum 37, mean 40.80, maximum 47 cells." in graph.note
    assert [upright.label for upright in graph.plot.uprights] == ["mean 40.80", "fixed grid 44", "VU ≤ 50"]
    assert sum(share for _, share in graph.plot.bars.bars) == pytest.approx(100.0)


def test_maps_are_said_where_there_are_some():
    blocks = chapter(dossier_sample.report("en"), "Mountain mire", ("eoo", "aoo"))
    assert [block.kinds for block in blocks if isinstance(block, Maps)] == [("eoo", "aoo")]
    assert not [block for block in chapter(dossier_sample.report("en"), "Mountain mire") if isinstance(block, Maps)]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_provenance_thresholds_sources_and_commands_are_said(language):
    report = dossier_sample.report(language)
    blocks = document(report).blocks
    said = "\n".join(lines(blocks))
    commands = [block for block in blocks if type(block).__name__ == "Commands"]
    assert commands[0].lines == report.commands
    assert report.thresholds.head.digest in said
    for rule in report.thresholds.rules:
        assert rule.source.split(" / ")[0 if language == "ko" else -1] in said
    assert "≥ 80" in said
    assert "[vector.repaired]" in said
    assert said.count("[rle.near_threshold]") == sum(
        issue.code == "rle.near_threshold" for each in report.assessments for issue in each.issues
    )


def test_an_empty_dossier_is_a_document_too():
    report = dossier_sample.report(
        "ko", assessments=(), descriptions=(), declines=(), occupancies=(), data=(), commands=(), title="",
        scope="여러 섬",
    )
    said = lines(document(report).blocks)
    assert "생태계 적색목록 평가" in said
    assert "여러 섬" in said
    assert "기록된 주의 사항이 없습니다." in said


def test_a_series_of_a_single_area_has_no_curve_and_no_window():
    report = dossier_sample.report("en")
    series = dataclasses.replace(report.declines[0], observed=report.declines[0].observed[:1], curves=(), window=None)
    blocks = chapter(dataclasses.replace(report, declines=(series,)), "Coastal dune vegetation")
    graph = next(block for block in blocks if isinstance(block, Graph))
    assert graph.plot.bands == ()
    assert "worst" not in graph.note
