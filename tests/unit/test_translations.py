"""The Korean translation is complete, and every algorithm has its help in both languages."""
from __future__ import annotations

import ast
import importlib.util
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HANGUL = re.compile("[가-힣]")


def load_tool():
    spec = importlib.util.spec_from_file_location("check_translations", ROOT / "tools" / "check_translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load_tool()


def test_korean_is_complete():
    assert tool.faults_of_catalogue(ROOT / "i18n" / "ecoaxis_ko.ts") == []


def test_help_is_there_in_both_languages():
    assert tool.missing_help() == []


def test_korean_help_is_korean():
    wrong = [path.name for path in (ROOT / "resources" / "help" / "ko").glob("*.html")
             if len(HANGUL.findall(path.read_text(encoding="utf-8"))) < 50]
    assert wrong == []


def test_the_check_sees_what_is_missing(tmp_path):
    catalogue = tmp_path / "x.ts"
    catalogue.write_text(
        "<TS><context><name>A</name>"
        "<message><source>One {a}</source><translation>하나 {b}</translation></message>"
        '<message><source>Two</source><translation type="unfinished"></translation></message>'
        "<message><source>Three {}</source><translation>셋 {}</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert tool.faults_of_catalogue(catalogue) == [
        "placeholders differ: One {a} -> 하나 {b}",
        "not translated: Two",
    ]


def translate_calls():
    for folder in ("algorithms", "gis", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                    if name == "translate" and len(node.args) >= 2:
                        yield path, node


def test_only_literals_are_translated():
    """A text that is put together before it is translated never matches its entry."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, node in translate_calls()
        if not all(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in node.args[:2])
    ]
    assert wrong == []


def test_every_translated_text_is_in_the_catalogue():
    import xml.etree.ElementTree as ElementTree

    path = ROOT / "i18n" / "ecoaxis_ko.ts"
    if not path.is_file():
        pytest.fail("i18n/ecoaxis_ko.ts is missing")
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }
    called = {(node.args[0].value, node.args[1].value) for _, node in translate_calls()}
    assert sorted(called - known) == []
