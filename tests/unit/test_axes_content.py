"""What the document says of ecological axes, in both languages."""
from __future__ import annotations

import pathlib
import string

import axes_sample
import pytest
from ecoaxis.core.connectivity.axes.ranks import AxisDriver
from ecoaxis.gis.report.axes_content import build
from ecoaxis.gis.report.axes_texts import AXES_LABELS
from ecoaxis.gis.report.axis_chapter import finding
from ecoaxis.gis.report.document import Facts, Graph, Heading, Maps, Paragraph, Table
from ecoaxis.gis.report.texts import Labels


def document(report, maps=True):
    return build(report, lambda issue: f"[{issue.code}]", maps, Labels(report.language, AXES_LABELS))


def lines(blocks):
    """Every text of blocks."""
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found += [column.title for column in block.columns]
            found += [line.text for row in block.rows for cell in row for line in cell]
        elif isinstance(block, Facts):
            found += [text for label, cell in block.rows for text in (label, *(line.text for line in cell))]
        elif isinstance(block, Graph):
            found += [block.caption, block.note, *(curve.label for curve in block.plot.curves)]
        elif isinstance(block, Maps):
            found += block.captions
        else:
            found += list(getattr(block, "lines", ())) or [getattr(block, "text", "")]
    return found


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def table_after(blocks, heading):
    start = next(index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    return next(block for block in blocks[start:] if isinstance(block, Table))


def test_both_languages_have_the_same_labels_and_placeholders():
    assert set(AXES_LABELS["ko"]) == set(AXES_LABELS["en"])
    for key, text in AXES_LABELS["en"].items():
        assert placeholders(AXES_LABELS["ko"][key]) == placeholders(text), key
        assert text.strip()
        assert AXES_LABELS["ko"][key].strip()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_label_is_used_or_a_map_s(language):
    folder = pathlib.Path(axes_sample.__file__).parents[1]
    files = [path for path in folder.glob("gis/report/*.py") if "texts" not in path.name]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    for place in ("gis/connectivity/axes/styles.py", "algorithms/connectedness/assessaxes.py"):
        code += (folder / place).read_text(encoding="utf-8")
    for key in AXES_LABELS[language]:
        family = key.partition(".")[0]
        quoted = (f'"{key}"', f"'{key}'", f'f"{family}.{{', f"f'{family}.{{")
        assert any(text in code for text in quoted), key


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Its 3 cores together work like one core of 1,000.00 ha, 50.0 % of the axis. Its ground falls apart at 2"
               " places, and the largest piece is 31.0 % of it."),
        ("ko", "핵심지역 3곳을 합쳐 1,000.00 ha의 한 덩어리와 같습니다(축 면적의 50.0 %). 축의 땅이 2곳에서 끊겨 가장"
               " 큰 조각이 축 면적의 31.0 %에 그칩니다."),
    ],
)  # fmt: skip
def test_the_cover_and_the_chapter_say_the_finding(language, said):
    blocks = document(axes_sample.report(language)).blocks
    assert lines(blocks).count(said) == 2
    assert Paragraph(said, "notice") in blocks


def test_what_drives_an_axis_makes_its_sentence():
    label = Labels("en", AXES_LABELS)
    core = finding(axes_sample.axis(driver=AxisDriver.CORE), label)
    assert core.endswith("cores take up 80.0 % of the axis.")
    lonely = finding(axes_sample.axis(driver=AxisDriver.ISOLATION), label)
    assert lonely.endswith("only 62.5 % of their area works together, and the longest gap is 1.50 km.")
    fine = finding(axes_sample.axis(driver=AxisDriver.ISOLATION, gaps=()), label)
    assert fine.endswith("joined without gaps.")
    assert finding(axes_sample.axis(patches=0, core=0.0, equivalent=0.0), label).startswith("It has no core")


@pytest.mark.parametrize(("language", "word"), [("ko", "가정"), ("en", "Assumed")])
def test_assumed_figures_are_said_to_be_assumed(language, word):
    blocks = document(axes_sample.report(language)).blocks
    notice = next(block.text for block in blocks if isinstance(block, Paragraph) and block.style == "notice")
    assert "가정" in notice if language == "ko" else "assumed" in notice
    rows = table_after(blocks, AXES_LABELS[language]["assumptions"]).rows
    assert len(rows) == 4
    assert {row[2][0].text for row in rows} == {word}
    assert any("assumed source" in line or "가정한 출처" in line for line in lines(blocks))


def test_sources_without_data_are_not_said_to_be_used():
    texts = lines(document(axes_sample.report()).blocks)
    assert "core zone of the axis · protected areas" in texts
    assert "not used for want of data: zoning grade 1" in texts
    assert "roads of two lanes and more" in texts
    assert "not used for want of data: railways" in texts


def test_tables_of_links_cores_gaps_and_breaks():
    blocks = document(axes_sample.report()).blocks
    restore = table_after(blocks, "First 2 links to restore")
    first = [" | ".join(line.text for line in cell) for cell in restore.rows[0]]
    assert first == [
        "1", "1-1 – 1-2", "1.50 km", "50.00 ha", "5.0 %",
        "roads of two lanes and more | 국도 99호선 | longer than dispersal", "가온읍 (1,000, 2,001)", "1",
    ]  # fmt: skip
    protect = table_after(blocks, "First 1 cores to protect")
    first = [cell[0].text for cell in protect.rows[0]]
    assert first == ["1", "1-2", "90.00 ha", "80.00 ha", "70.00 ha", "23.3 %", "connection", "(5, 6)", "1"]
    gaps = table_after(blocks, "Gaps")
    assert [row[1][0].style for row in gaps.rows] == ["strong", "normal"]
    breaks = table_after(blocks, "Breaks")
    assert [row[0][0].text for row in breaks.rows] == ["road", "below minimum width"]
    (bars,) = (block.plot.bars for block in blocks[:12 + blocks.index(restore)] if isinstance(block, Graph)
               and block.plot.bars)  # fmt: skip
    assert bars.bars == ((1, 50.0), (2, 9.0))


def test_the_curve_is_in_kilometres_and_hectares():
    graph = next(block for block in document(axes_sample.report()).blocks if isinstance(block, Graph)
                 and block.plot.curves)  # fmt: skip
    curve, whole = graph.plot.curves
    assert curve.points == ((0.5, 900.0), (1.0, 1000.0), (2.0, 1200.0))
    assert whole.points == ((0.5, 1600.0), (2.0, 1600.0))
    assert graph.plot.uprights[0].x == 1.0


def test_grade_and_cost_are_told_where_given():
    told = axes_sample.gap(2, grade=2.25, cost=75_000.0, priority=1.0)
    blocks = document(axes_sample.report("en", axes_sample.axis(restore=(told,)))).blocks
    texts = " ".join(lines(blocks))
    assert "The highest priority comes first: priority = gain × (6 − zoning grade) ÷ cost (assumed)." in texts
    assert "grade 2.3 · cost 75,000" in texts
    assert "priority = gain" not in " ".join(lines(document(axes_sample.report()).blocks))


def test_what_is_not_known_is_not_nothing():
    unknown = axes_sample.axis(
        protected=None, protected_equivalent=None, damaged=None, damages=(), narrowest=None, narrowest_place=None,
        line_continuous=None, gaps=(), restore=(), protect=(), breaks=(), rank=None,
    )  # fmt: skip
    blocks = document(axes_sample.report("en", unknown)).blocks
    facts = [row for block in blocks if isinstance(block, Facts) for row in block.rows]
    told = {title: cell[0].text for title, cell in reversed(facts)}
    assert told["Protected cores"] == told["Damaged ground"] == "No data"
    assert told["Narrowest place"] == "nowhere so narrow that it would fall apart"
    assert "There is no link to restore: all cores are joined, or there is only one." in lines(blocks)


def test_without_maps_there_is_no_place_for_them():
    assert not any(isinstance(block, Maps) for block in document(axes_sample.report(), False).blocks)
    assert sum(isinstance(block, Maps) for block in document(axes_sample.report()).blocks) == 2


def test_data_digest_command_and_notes_are_printed():
    texts = lines(document(axes_sample.report()).blocks)
    assert "SHA-256 abc123" in texts
    assert "qgis_process run ecoaxis:assessaxes -- DISPERSAL=1000" in texts
    assert "· [axes.no_protected]" in texts
    assert "Scheme" not in texts
