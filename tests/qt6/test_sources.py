"""What QGIS's migration script and Qt 6 refuse, looked for in the source: each name is resolved against PyQt6."""
from __future__ import annotations

import ast
import enum
import functools
import importlib
import pathlib
from collections.abc import Iterator

import pytest
from PyQt6 import QtCore, QtGui, QtWidgets

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWITCHES = ROOT / "gis" / "compat.py"
"""The one file that may name what only Qt 5 has, behind a switch."""
FILES = [ROOT / "plugin.py"] + [
    path for folder in ("gis", "algorithms", "ui") for path in sorted((ROOT / folder).rglob("*.py")) if path != SWITCHES
]
REMOVED_NAMES = {"QRegExp", "QRegExpValidator", "QDesktopWidget", "QVariant", "qApp", "QStringList", "resources_rc"}
REMOVED_CALLS = {"exec_", "print_", "desktop", "setMargin", "setTabStopWidth", "toTime_t", "setTime_t", "globalPos"}
REMOVED_OVERLOADS = {"activated", "highlighted", "currentIndexChanged", "buttonClicked", "valueChanged", "finished"}
WHOLE_NUMBERS = {
    "resize", "move", "setFixedSize", "setFixedWidth", "setFixedHeight", "setMinimumSize", "setMinimumWidth",
    "setMaximumSize", "setMinimumHeight", "setMaximumWidth", "setMaximumHeight", "setColumnWidth", "setRowHeight",
    "setSpacing", "setIndent", "setContentsMargins", "setInterval", "singleShot", "setGeometry", "setSizes",
    "setStretch", "resizeSection", "setDefaultSectionSize", "setMinimumSectionSize", "setHorizontalSpacing",
    "setVerticalSpacing", "setAlpha", "addSpacing", "addStretch", "setBarWidth", "setMidLineWidth", "setLineWidth",
    "QSize", "QRect", "QPoint", "QPixmap", "QImage", "setPointSize", "setPixelSize", "setWeight",
}  # fmt: skip
"""Calls whose numbers Qt takes as whole ones."""
EVENTS = {
    "mousePressEvent": QtGui.QMouseEvent, "mouseReleaseEvent": QtGui.QMouseEvent, "mouseMoveEvent": QtGui.QMouseEvent,
    "mouseDoubleClickEvent": QtGui.QMouseEvent, "wheelEvent": QtGui.QWheelEvent, "enterEvent": QtGui.QEnterEvent,
    "dropEvent": QtGui.QDropEvent, "dragMoveEvent": QtGui.QDragMoveEvent, "dragEnterEvent": QtGui.QDragEnterEvent,
    "keyPressEvent": QtGui.QKeyEvent, "keyReleaseEvent": QtGui.QKeyEvent, "helpEvent": QtGui.QHelpEvent,
}  # fmt: skip
SCOPED = {
    member
    for module in (QtCore, QtGui, QtWidgets)
    for owner in vars(module).values()
    if isinstance(owner, type)
    for kind in vars(owner).values()
    if isinstance(kind, type) and issubclass(kind, enum.Enum)
    for member in kind.__members__
    if member[:1].isupper() and not member.isupper()
}
"""Every member of an enumeration inside a class of Qt, apart from those in capitals, which are constants of ours."""


@functools.lru_cache(maxsize=1)
def trees() -> list[tuple[str, ast.Module]]:
    return [(str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))) for path in FILES]


def imported(tree: ast.Module) -> Iterator[tuple[ast.ImportFrom, str, str, str]]:
    """Node, module, name and local name of everything that is imported from ``qgis.PyQt``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
            for alias in node.names:
                yield node, node.module, alias.name, alias.asname or alias.name


def chain(node: ast.AST) -> list[str]:
    """``a.b.c`` as its names; empty for anything else."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    return [node.id, *names] if isinstance(node, ast.Name) else []


def resolved(names: list[str], known: dict[str, object]) -> object:
    """What the chain ``names`` stands for on PyQt6. Raises ``AttributeError`` for what Qt 6 has not."""
    found = known[names[0]]
    for name in names[1:]:
        if not isinstance(found, type):
            return None  # An attribute of an instance, such as a signal's.
        found = getattr(found, name)
    return found


def qt_names(tree: ast.Module) -> dict[str, object]:
    """Local names of what the file takes from Qt."""
    found: dict[str, object] = {}
    for _, module, name, local in imported(tree):
        value = getattr(importlib.import_module(module), name, None)
        if value is not None:
            found[local] = value
    return found


def outermost(tree: ast.Module) -> Iterator[ast.Attribute]:
    """Attribute chains that are not part of a longer one."""
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            yield node


def test_every_class_of_qt_is_where_it_is_looked_for():
    wrong = []
    for path, tree in trees():
        for node, module, name, _ in imported(tree):
            try:
                here = importlib.import_module(module)
            except ImportError:
                wrong.append(f"{path}:{node.lineno} {module}")
                continue
            if not hasattr(here, name) or name in REMOVED_NAMES:
                wrong.append(f"{path}:{node.lineno} {module}.{name}")
    assert wrong == []


def test_no_file_takes_pyqt_itself():
    wrong = []
    for path, tree in trees():
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            wrong += [f"{path}:{node.lineno} {name}" for name in names if name.split(".")[0] in ("PyQt5", "PyQt6")]
            wrong += [f"{path}:{node.lineno} {name}" for name in names if name == "qgis.PyQt.Qt"]
    assert wrong == []


def test_every_name_of_qt_exists_scoped_on_qt_6():
    wrong = []
    for path, tree in trees():
        known = qt_names(tree)
        for node in outermost(tree):
            names = chain(node)
            if names and names[0] in known:
                try:
                    resolved(names, known)
                except AttributeError:
                    wrong.append(f"{path}:{node.lineno} {'.'.join(names)}")
    assert wrong == []


def test_no_member_of_an_enumeration_is_taken_from_an_instance():
    wrong = []
    for path, tree in trees():
        for node in ast.walk(tree):
            names = chain(node)
            if len(names) == 2 and names[0] == "self" and names[1] in SCOPED:
                wrong.append(f"{path}:{node.lineno} {'.'.join(names)}")
    assert wrong == []


def test_nothing_that_qt_6_took_away_is_called():
    wrong = []
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name in REMOVED_CALLS:
                wrong.append(f"{path}:{node.lineno} def {node.name}")
            if isinstance(node, ast.Name) and node.id in REMOVED_NAMES:
                wrong.append(f"{path}:{node.lineno} {node.id}")
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            name, owner = node.func.attr, node.func.value
            metrics = isinstance(owner, ast.Call) and (chain(owner.func) or [""])[-1] in ("fontMetrics", "QFontMetrics")
            if name in REMOVED_CALLS or (name == "width" and metrics):
                wrong.append(f"{path}:{node.lineno} {name}()")
            if name == "addAction" and len(node.args) > 2:
                wrong.append(f"{path}:{node.lineno} addAction with {len(node.args)} arguments")
            if (chain(node.func) or [""])[-1] == "QDateTime" and len(node.args) not in (0, 2, 3):
                wrong.append(f"{path}:{node.lineno} QDateTime with {len(node.args)} arguments")
    assert wrong == []


def test_no_overload_of_a_signal_is_chosen_that_qt_6_has_not():
    wrong = [
        f"{path}:{node.lineno} {node.value.attr}[…]"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in REMOVED_OVERLOADS
        and isinstance(node.slice, (ast.Name, ast.Constant))
    ]
    assert wrong == []


def test_events_are_asked_only_what_qt_6_answers():
    wrong = []
    for path, tree in trees():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef) or function.name not in EVENTS or len(function.args.args) < 2:
                continue
            event, kind = function.args.args[1].arg, EVENTS[function.name]
            for node in ast.walk(function):
                names = chain(node)
                if len(names) == 2 and names[0] == event and not hasattr(kind, names[1]):
                    wrong.append(f"{path}:{node.lineno} {event}.{names[1]}()")
    assert wrong == []


def is_member(node: ast.AST, known: dict[str, object]) -> bool:
    """Whether ``node`` names a member of an enumeration that is no whole number on Qt 6."""
    names = chain(node)
    if not names or names[0] not in known:
        return False
    try:
        found = resolved(names, known)
    except AttributeError:
        return False
    return isinstance(found, enum.Enum) and not isinstance(found, int)


def test_no_arithmetic_with_enumerations():
    wrong = []
    for path, tree in trees():
        known = qt_names(tree)
        for node in ast.walk(tree):
            found = False
            if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult)):
                found = is_member(node.left, known) or is_member(node.right, known)
            elif isinstance(node, ast.Compare):
                sides = [node.left, *node.comparators]
                numbers = [each for each in sides if isinstance(each, ast.Constant) and isinstance(each.value, int)]
                found = bool(numbers) and any(is_member(each, known) for each in sides)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "int":
                found = any(is_member(each, known) for each in node.args)
            if found:
                wrong.append(f"{path}:{node.lineno}")
    assert wrong == []


def may_be_broken(node: ast.AST) -> bool:
    """Whether an expression divides or holds a decimal fraction; what a call such as ``round`` returns is whole."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, float)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) or may_be_broken(node.left) or may_be_broken(node.right)
    if isinstance(node, ast.IfExp):
        return may_be_broken(node.body) or may_be_broken(node.orelse)
    return isinstance(node, ast.UnaryOp) and may_be_broken(node.operand)


def test_no_fraction_where_qt_wants_a_whole_number():
    wrong = [
        f"{path}:{node.lineno} {ast.unparse(node)}"
        for path, tree in trees()
        if path.startswith("ui/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (chain(node.func) or [getattr(node.func, "attr", "")])[-1] in WHOLE_NUMBERS
        and any(may_be_broken(argument) for argument in node.args)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "check"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignCenter", test_every_name_of_qt_exists_scoped_on_qt_6),
        ("from qgis.PyQt.QtWidgets import QWizard\nQWizard.ModernStyle", test_every_name_of_qt_exists_scoped_on_qt_6),
        ("self.ModernStyle", test_no_member_of_an_enumeration_is_taken_from_an_instance),
        ("dialog.exec_()", test_nothing_that_qt_6_took_away_is_called),
        ("self.fontMetrics().width('x')", test_nothing_that_qt_6_took_away_is_called),
        ("from qgis.PyQt.QtCore import QRegExp", test_every_class_of_qt_is_where_it_is_looked_for),
        ("box.currentIndexChanged[str].connect(f)", test_no_overload_of_a_signal_is_chosen_that_qt_6_has_not),
        ("def dropEvent(self, event):\n    event.pos()", test_events_are_asked_only_what_qt_6_answers),
        ("from qgis.PyQt.QtCore import Qt\nint(Qt.CheckState.Checked)", test_no_arithmetic_with_enumerations),
        ("box.setFixedWidth(x / 2)", test_no_fraction_where_qt_wants_a_whole_number),
    ],
)
def test_the_checks_find_what_they_are_for(source, check, monkeypatch):
    monkeypatch.setitem(globals(), "trees", lambda: [("ui/example.py", ast.parse(source))])
    with pytest.raises(AssertionError):
        check()
