"""The dossier as PDF and HTML: whole, searchable, escaped, repeatable, and never half-written."""
from __future__ import annotations

import dataclasses
import os
import subprocess
from html.parser import HTMLParser

import dossier_layers
import dossier_sample
import pytest
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.core.redlist.result import SUBCRITERIA
from ecoaxis.core.reporting.dossier import EcosystemDescription
from ecoaxis.gis import palette
from ecoaxis.gis.language import speaking
from ecoaxis.gis.messages import describe
from ecoaxis.gis.report.dossier import write_dossier_html, write_dossier_pdf
from ecoaxis.gis.report.dossier_maps import DossierBook
from ecoaxis.gis.report.dossier_texts import DOSSIER_LABELS
from ecoaxis.gis.report.ecosystem import sentence
from ecoaxis.gis.report.texts import Labels

HOSTILE = "<script>alert(1)</script> & \"따옴표\" 'x' =1+1 [% 1 + 1 %] {{ 7*7 }} {reason} %s"


class Stopper(Progress):
    """Asks to stop."""

    def is_cancelled(self):
        return True


class Reader(HTMLParser):
    """Collects text and the names of elements."""

    def __init__(self):
        super().__init__()
        self.texts = []
        self.names = []
        self.places = []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.places += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.texts.append(data)


def squeezed(text):
    return "".join(text.split())


def pdf_text(path):
    raw = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode()
    return squeezed(raw)


def html_text(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader, squeezed("".join(reader.texts))


@pytest.fixture(scope="module")
def maps(qgis_app):
    return dossier_layers.dossier_maps()


def expected(report):
    """What must be found in a dossier, in its language."""
    label = Labels(report.language, DOSSIER_LABELS)
    texts = [report.title, report.author, label(f"scope.{report.scope}"), report.thresholds.head.digest]
    texts += [*SUBCRITERIA, *report.commands]
    with speaking(report.language):
        for assessment in report.assessments:
            texts += [f"{label(f'category.{assessment.category.value}')} {assessment.text}", assessment.supporting]
            for result in assessment.results:
                texts.append(f"{label(f'category.{result.category.value}')} {result.text}")
                texts.append(sentence(result.reason, describe))
                if result.near_threatened:
                    texts.append(sentence(result.near_threatened, describe))
                texts.append(result.note)
            texts += [describe(issue) for issue in assessment.issues]
    for description in report.descriptions:
        texts.append(label.pick(description.name))
        texts += [label.pick(text) for text in description.fields.values()]
    texts += [label(f"occupancy.rule.{each.rule}") for each in report.occupancies]
    texts += [label(f"maps.{kind}") for kind in ("eoo", "aoo", "hull", "kept", "dropped", "occurrence")]
    for model in ("linear", "exponential", "regression"):
        texts.append(label("decline.model", model=label(f"model.{model}")))
    return [squeezed(text) for text in texts if text]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_pdf_says_everything_and_can_be_searched(maps, tmp_path, language):
    path = tmp_path / "평가서.pdf"
    report = dossier_sample.report(language)
    assert write_dossier_pdf(report, maps, str(path), Progress()) == ()
    text = pdf_text(path)
    assert [each for each in expected(report) if each not in text] == []
    assert os.listdir(tmp_path) == ["평가서.pdf"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_html_says_the_same_with_charts_as_text(maps, tmp_path, language):
    path = tmp_path / "report.html"
    report = dossier_sample.report(language)
    assert write_dossier_html(report, maps, str(path), Progress()) == ()
    reader, text = html_text(path)
    assert [each for each in expected(report) if each not in text] == []
    assert reader.names.count("svg") == len(report.declines) + len(report.occupancies)
    assert "script" not in reader.names
    content = path.read_text(encoding="utf-8")
    assert "http://" not in content.replace("http://www.w3.org/2000/svg", "")
    assert 'stroke-dasharray="2.4 1.2"' in content
    assert f'lang="{language}"' in content
    chapters = [f'id="{place[1:]}"' for place in reader.places if place.startswith("#")]
    assert len(chapters) > len(report.assessments)
    assert all(chapter in content for chapter in chapters)


def test_hostile_texts_come_out_verbatim(tmp_path, qgis_app):
    rows = ((HOSTILE, "A1", "81", "", "", "", "", "", "", "", "", "", "", HOSTILE),)
    described = EcosystemDescription(HOSTILE, {"ko": HOSTILE + "1"}, {"collapse": {"": HOSTILE + "2"}})
    series = dataclasses.replace(dossier_sample.report().declines[0], ecosystem=HOSTILE, window_model=HOSTILE)
    report = dossier_sample.report(
        "ko", title=HOSTILE, author=HOSTILE, scope=HOSTILE, assessments=dossier_sample.assessments(rows),
        descriptions=(described,), declines=(series,), occupancies=(), commands=(HOSTILE,),
    )  # fmt: skip
    write_dossier_pdf(report, None, str(tmp_path / "a.pdf"), Progress())
    write_dossier_html(report, None, str(tmp_path / "a.html"), Progress())
    reader, text = html_text(tmp_path / "a.html")
    printed = pdf_text(tmp_path / "a.pdf")
    for found in (text, printed):
        assert found.count(squeezed(HOSTILE)) >= 8
        assert squeezed(HOSTILE + "1") in found
        assert squeezed(HOSTILE + "2") in found
    assert "script" not in reader.names


def test_the_same_dossier_is_the_same_file(maps, tmp_path):
    for name in ("a", "b"):
        write_dossier_pdf(dossier_sample.report("ko"), maps, str(tmp_path / f"{name}.pdf"), Progress())
        write_dossier_html(dossier_sample.report("ko"), maps, str(tmp_path / f"{name}.html"), Progress())
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


@pytest.mark.parametrize("write", [write_dossier_pdf, write_dossier_html])
def test_nothing_is_left_of_a_cancelled_dossier(maps, tmp_path, write):
    with pytest.raises(Cancelled):
        write(dossier_sample.report("ko"), maps, str(tmp_path / "report.x"), Stopper())
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("write", [write_dossier_pdf, write_dossier_html])
def test_a_folder_that_is_not_there_is_told(tmp_path, write, qgis_app):
    with pytest.raises(CoreError) as caught:
        write(dossier_sample.report("ko"), None, str(tmp_path / "missing" / "report.x"), Progress())
    assert [issue.code for issue in caught.value.issues] == ["report.unwritable"]


def test_cells_are_told_apart_and_other_ecosystems_have_no_map(maps):
    book = DossierBook(maps, Labels("ko", DOSSIER_LABELS))
    assert book.kinds(dossier_sample.DUNE) == ("eoo", "aoo")
    assert book.kinds(dossier_sample.MIRE) == ()
    assert book.figure(dossier_sample.MIRE, "eoo", 80.0, 80.0) is None
    figure = book.figure(dossier_sample.DUNE, "aoo", 80.0, 80.0)
    kept, dropped = (layer.featureCount() for layer in figure.layers[1:3])
    assert (kept, dropped) == (
        sum(feature["status"] == "kept" for feature in maps.cells.getFeatures()),
        sum(feature["status"] == "dropped" for feature in maps.cells.getFeatures()),
    )
    assert figure.extent.contains(maps.cells.extent())
    assert [text for text, _ in figure.own] == ["최소볼록다각형", "센 격자", "1 % 규칙으로 제외한 격자", "생태계 분포"]


def test_every_category_has_a_sign_with_its_code():
    for category, sign in palette.CATEGORIES.items():
        assert sign.letters == category.value
        assert f">{category.value}</text>" in palette.sign_svg(category)
    assert len({sign.fill for sign in palette.CATEGORIES.values()}) == len(palette.CATEGORIES)
