"""The user guide: links and pictures exist, both languages go together, and what it quotes stands in the windows."""
from __future__ import annotations

import html
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
ENGLISH = sorted(path for path in GUIDE.glob("*.md") if not path.name.endswith(".ko.md"))
NAMES = [path.stem for path in ENGLISH]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
MESSAGE = re.compile(r"<source>(.*?)</source>\s*<translation>(.*?)</translation>", re.DOTALL)
LARGEST = 220


def _page(name: str, korean: bool) -> str:
    return (GUIDE / f"{name}{'.ko' if korean else ''}.md").read_text(encoding="utf-8")


def _plain(text: str) -> str:
    """A text of the windows without its key, its arrows and the dots that announce another window."""
    text = re.sub(r", &.\)", ")", re.sub(r"\(&.\)", "", text)).replace("&", "")
    return text.strip(" <>:…")


def _texts() -> list[tuple[str, str]]:
    content = (ROOT / "i18n" / "ecoaxis_ko.ts").read_text(encoding="utf-8")
    return [(html.unescape(source), html.unescape(korean)) for source, korean in MESSAGE.findall(content)]


TEXTS = _texts()


def test_every_page_is_there_in_both_languages():
    korean = sorted(path.name[: -len(".ko.md")] for path in GUIDE.glob("*.ko.md"))
    assert korean == sorted(NAMES)
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_headings_pictures_and_tables(name):
    english, korean = _page(name, False), _page(name, True)
    for mark in ("# ", "## ", "|", "- ", "1. "):
        assert _lines(english, mark) == _lines(korean, mark), mark
    pictures = [[pathlib.PurePosixPath(place).name for _, place in PICTURE.findall(page)] for page in (english, korean)]
    assert pictures[0] == pictures[1]


def _lines(page: str, mark: str) -> int:
    return sum(line.startswith(mark) for line in page.splitlines())


@pytest.mark.parametrize("korean", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere_and_pictures_are_described(name, korean):
    page = _page(name, korean)
    for target in LINK.findall(page):
        assert (GUIDE / target).resolve().is_file(), target
    for told, place in PICTURE.findall(page):
        assert told
        assert f"windows/{'ko' if korean else 'en'}/" in place, place
    assert len(page.splitlines()) < LARGEST


@pytest.mark.parametrize("name", NAMES)
def test_every_page_leads_to_the_other_language_and_back_to_the_first_page(name):
    assert f"]({name}.ko.md)" in _page(name, False)
    assert f"]({name}.md)" in _page(name, True)
    if name != "README":
        assert f"]({name}.md)" in _page("README", False)
        assert f"]({name}.ko.md)" in _page("README", True)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_bold_stands_in_the_windows_and_is_bold_in_both_languages(name):
    sources: dict[str, set[str]] = {}
    for source, korean in TEXTS:
        sources.setdefault(_plain(korean), set()).add(_plain(source))
    english_bold = {_plain(text) for text in BOLD.findall(_page(name, False).replace("\n", " "))}
    korean_bold = {_plain(text) for text in BOLD.findall(_page(name, True).replace("\n", " "))}
    assert [text for text in korean_bold if text not in sources] == []
    meant = set().union(*(sources[text] for text in korean_bold)) if korean_bold else set()
    assert sorted(english_bold - meant) == []
    assert sorted(text for text in korean_bold if not sources[text] & english_bold) == []


@pytest.mark.parametrize("korean", [False, True])
def test_the_sentences_that_are_explained_are_those_that_are_said(korean):
    said = [texts[1] if korean else texts[0] for texts in TEXTS]
    rows = re.findall(r"^\| (.+?) \| .+ \|$", _page("troubleshooting", korean), re.MULTILINE)
    sentences = [row for row in rows if row not in ("sentence", "문장")]
    assert len(sentences) > 15
    assert [sentence for sentence in sentences if not any(sentence in text for text in said)] == []
