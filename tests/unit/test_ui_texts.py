"""No text reaches the user untranslated: what windows show comes from ``translate``, the data, or the catalogue."""
from __future__ import annotations

import ast
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHOWING = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QDockWidget",
    "QListWidgetItem", "QTreeWidgetItem", "QTableWidgetItem", "QgsCollapsibleGroupBox",
    "setText", "setPlainText", "setHtml", "appendPlainText", "setWindowTitle", "setTitle", "setSubTitle", "setToolTip",
    "setStatusTip", "setWhatsThis", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setSuffix",
    "setPrefix", "setSpecialValueText", "setButtonText", "setHeaderLabels", "setHorizontalHeaderLabels", "addTab",
    "addItem", "addItems", "insertItem", "addRow", "addAction", "addMenu", "addButton", "tell", "show_sentence",
    "setFilter", "setDialogTitle", "pushMessage", "pushInfo", "pushWarning", "setItemText", "setTabText",
}  # fmt: skip
"""Calls whose texts a user sees."""

SAME_IN_ALL_LANGUAGES = {
    "한국어", "English", "EcoAxis",
    "PDF", "HTML", "XLSX", "CSV", " m", " km", " ha", " m²", " %", "dPC", "EC", "A", "B",
    "C", "D", "E", "WKT", "GraphML", "GeoJSON", "Conefor", "ko", "en", "CSV (*.csv)",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z가-힣]")


def shown_literals(path: pathlib.Path) -> list[str]:
    """Place and text of each literal that a call in ``path`` shows as it stands."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in SHOWING:
            values = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg != "level")]
            if name in ("tell", "show_sentence"):
                values = values[:1]
            for value in values:
                found += [f"{path.relative_to(ROOT)}:{node.lineno}: {text}" for text in _texts(value)]
    return found


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        wrong = WORD.search(node.value) and node.value not in SAME_IN_ALL_LANGUAGES
        return [node.value] if wrong and not node.value.startswith("<style") else []
    if isinstance(node, ast.JoinedStr):
        return [text for part in node.values for text in _texts(part) if not text.startswith("<")]
    if isinstance(node, (ast.List, ast.Tuple)):
        return [text for part in node.elts for text in _texts(part)]
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    return []


def test_windows_show_only_translated_texts():
    paths = sorted((ROOT / "ui").rglob("*.py"))
    assert len(paths) > 20
    assert [each for path in paths for each in shown_literals(path)] == []


def test_a_literal_is_found():
    """The check itself sees what it is for."""
    code = 'label.setText("Plain words")\nnote.setText(translate("EcoAxis", "Fine"))\nbox.setSuffix(" m")\n'
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call) and node.args]
    assert [text for call in calls if call.func.__class__ is ast.Attribute for text in _texts(call.args[0])] == [
        "Plain words"
    ]
