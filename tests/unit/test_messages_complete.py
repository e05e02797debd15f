"""Every problem that the code can raise has a sentence, and no sentence lacks its problem. Read by ``ast``."""
from __future__ import annotations

import ast
import pathlib
import re
import string

ROOT = pathlib.Path(__file__).resolve().parents[2]
RAISING = ("core", "gis", "algorithms", "ui")
CODE = re.compile(r"^[a-z]+(_[a-z]+)*\.[a-z0-9_]+$")
MAKERS = {"error", "warning", "info", "Issue"}
PLACES = {"file", "row", "column", "dataset", "code"}


def trees(folder: pathlib.Path) -> list[tuple[pathlib.Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(folder.rglob("*.py"))]


def sentences() -> dict[str, str]:
    """Code and English text of every entry of the dictionaries in ``gis/messages``."""
    found: dict[str, str] = {}
    for _, tree in trees(ROOT / "gis" / "messages"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Dict):
                continue
            for key, value in zip(node.keys, node.values):
                if isinstance(key, ast.Constant) and isinstance(value, ast.Call) and len(value.args) > 1:
                    text = value.args[1]
                    assert isinstance(text, ast.Constant), f"the sentence of {key.value} is not a literal"
                    assert key.value not in found, f"{key.value} has two sentences"
                    found[key.value] = text.value
    return found


def raised() -> dict[str, str]:
    """Each issue code that stands in the code as a literal, with one file that uses it."""
    families = {code.split(".")[0] for code in sentences()}
    found: dict[str, str] = {}
    for folder in RAISING:
        for path, tree in trees(ROOT / folder):
            if (ROOT / "gis" / "messages") in path.parents:
                continue
            for node in ast.walk(tree):
                for text in _codes(node, families, (ROOT / "gis" / "report") not in path.parents):
                    found.setdefault(text, str(path.relative_to(ROOT)))
    return found


def _codes(node: ast.AST, families: set[str], any_literal: bool) -> list[str]:
    """Codes that ``node`` names: the first argument of what makes an issue, and with ``any_literal`` lookalikes.

    Reports have a vocabulary of their own with keys of the same shape.
    """
    if isinstance(node, ast.Call) and node.args:
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in MAKERS and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            return [node.args[0].value]
    if any_literal and isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.match(node.value):
        suffix = node.value.rsplit(".", 1)[1]
        if node.value.split(".")[0] in families and suffix not in FILE_SUFFIXES:
            return [node.value]
    return []


FILE_SUFFIXES = {
    "json", "csv", "md", "tif", "html", "css", "gpkg", "svg", "png", "qml", "txt", "py", "pdf", "ini", "xlsx",
}


def test_every_problem_has_a_sentence():
    known = sentences()
    assert {code: path for code, path in raised().items() if code not in known} == {}


def test_no_sentence_is_left_over():
    used = raised()
    assert sorted(code for code in sentences() if code not in used) == []


def test_sentences_are_whole():
    """A sentence ends as one, and its placeholders are plain names that ``format_map`` fills."""
    wrong = []
    for code, text in sentences().items():
        if not text.rstrip().endswith((".", "?", ")", "}")):
            wrong.append(f"{code}: does not end like a sentence")
        for _, name, specification, _ in string.Formatter().parse(text):
            if name is not None and (not name.isidentifier() or specification):
                wrong.append(f"{code}: placeholder {{{name}:{specification}}}")
    assert wrong == []


def test_parameters_of_a_problem_fill_its_sentence():
    """Where a problem is made with literal keywords, every placeholder of its sentence is among them."""
    known = sentences()
    wrong = []
    for folder in RAISING:
        for path, tree in trees(ROOT / folder):
            for node in ast.walk(tree):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                    continue
                if node.func.id not in ("error", "warning") or not node.args:
                    continue
                if not isinstance(node.args[0], ast.Constant) or any(word.arg is None for word in node.keywords):
                    continue
                given = {word.arg for word in node.keywords} | PLACES
                needed = {name for _, name, _, _ in string.Formatter().parse(known.get(node.args[0].value, "")) if name}
                if needed - given:
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.args[0].value}: {needed - given}")
    assert wrong == []
