"""Buttons of the scheme editor: above everything, above the rules, and below the list."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolBar, QWidget

from .edited_scheme import EditedScheme
from .icons import theme_icon
from .rules_view import RulesView

translate = QCoreApplication.translate

Slots = Mapping[str, Callable[..., Any]]


class EditorBars:
    """Makes the bars of ``window`` and keeps them in step with the shown scheme."""

    def __init__(self, window: QWidget, view: RulesView, slots: Slots):
        self._window, self._view, self._slots = window, view, slots
        self.scheme: Optional[EditedScheme] = None
        self.actions: dict[str, QAction] = {}
        self.top = self._top_bar()
        self.rules = self._rules_bar()
        self.list_buttons = [
            self._button("copy_and_edit", translate("EcoAxis", "&Copy and edit"), "copy", "mActionEditCopy"),
            self._button("remove_scheme", translate("EcoAxis", "Take out of &use"), "remove", "mActionDeleteSelected"),
        ]

    def show_scheme(self, scheme: EditedScheme) -> None:
        """Serve another scheme."""
        if self.scheme is not None:
            self.scheme.undo.canUndoChanged.disconnect(self.actions["undo"].setEnabled)
            self.scheme.undo.canRedoChanged.disconnect(self.actions["redo"].setEnabled)
        self.scheme = scheme
        scheme.undo.canUndoChanged.connect(self.actions["undo"].setEnabled)
        scheme.undo.canRedoChanged.connect(self.actions["redo"].setEnabled)
        self.actions["undo"].setEnabled(scheme.undo.canUndo())
        self.actions["redo"].setEnabled(scheme.undo.canRedo())
        self.actions["import_rules"].setEnabled(not scheme.read_only)
        self.list_buttons[1].setEnabled(not scheme.read_only)
        self.filter.clear()
        scheme.rules.show_codes(self.codes.isChecked())

    def show_state(self, modified: bool, usable: bool) -> None:
        """What can be done now."""
        self.actions["save"].setEnabled(modified)
        self.actions["discard"].setEnabled(modified)
        self.actions["try"].setEnabled(usable)

    def _top_bar(self) -> QToolBar:
        bar = QToolBar(self._window)
        bar.setObjectName("scheme_bar")
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._action(bar, "save", translate("EcoAxis", "Save"), "Ctrl+S", "mActionFileSave")
        self._action(bar, "discard", translate("EcoAxis", "Discard changes"), "", "mActionCancelEdits")
        bar.addSeparator()
        undo = self._action(bar, "undo", translate("EcoAxis", "Undo"), "Ctrl+Z", "mActionUndo", self._undo)
        redo = self._action(bar, "redo", translate("EcoAxis", "Redo"), "Ctrl+Y", "mActionRedo", self._redo)
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        undo.setEnabled(False)
        redo.setEnabled(False)
        bar.addSeparator()
        self._menu(bar, "import", translate("EcoAxis", "Import"), "mActionFileOpen", [
            ("import_rules", translate("EcoAxis", "Rules from a CSV file…")),
            ("import_folder", translate("EcoAxis", "Scheme from a folder…")),
        ])  # fmt: skip
        self._menu(bar, "export", translate("EcoAxis", "Export"), "mActionFileSaveAs", [
            ("export_rules", translate("EcoAxis", "Rules as a CSV file…")),
            ("export_folder", translate("EcoAxis", "Scheme as a folder…")),
        ])  # fmt: skip
        bar.addSeparator()
        self._action(bar, "next_fault", translate("EcoAxis", "Next fault"), "F8", "mIconWarning")
        self._action(bar, "try", translate("EcoAxis", "Try it"), "", "mActionStart")
        self.actions["try"].setToolTip(translate("EcoAxis", "Opens the window that uses it, with the saved scheme."))
        return bar

    def _rules_bar(self) -> QWidget:
        bar = QWidget(self._window)
        buttons = QToolBar(bar)
        buttons.setObjectName("rules_bar")
        for name in ("insert", "duplicate", "remove", "up", "down"):
            buttons.addAction(self._view.row_actions[name])
        self.filter = QLineEdit(bar)
        self.filter.setObjectName("filter")
        self.filter.setPlaceholderText(translate("EcoAxis", "Show rows with…"))
        self.filter.setAccessibleName(translate("EcoAxis", "Show rows with…"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._view.proxy.show_with)
        self.find = QLineEdit(bar)
        self.find.setObjectName("find")
        self.find.setPlaceholderText(translate("EcoAxis", "Find (F3)"))
        self.find.setAccessibleName(translate("EcoAxis", "Find (F3)"))
        self.find.setClearButtonEnabled(True)
        self.find.returnPressed.connect(lambda: self._slots["find"]())
        self.codes = QCheckBox(translate("EcoAxis", "Show c&odes"), bar)
        self.codes.setObjectName("show_codes")
        self.codes.setToolTip(translate("EcoAxis", "Cells as the file holds them, instead of their words."))
        self.codes.toggled.connect(lambda on: self.scheme.rules.show_codes(on) if self.scheme is not None else None)
        self.order = QPushButton(translate("EcoAxis", "Order of the &file"), bar)
        self.order.setObjectName("file_order")
        self.order.clicked.connect(lambda _=False: self._view.in_written_order())
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (buttons, self.filter, self.find, self.codes, self.order):
            row.addWidget(widget)
        row.setStretch(1, 1)
        row.setStretch(2, 1)
        for keys, slot in (
            ("Ctrl+F", self.find.setFocus),
            ("F3", lambda: self._slots["find"]()),
            ("Shift+F3", lambda: self._slots["find"](-1)),
        ):
            action = QAction(self._window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, slot=slot: slot())
            self._window.addAction(action)
        return bar

    def _action(
        self, bar: QToolBar, name: str, text: str, keys: str, icon: str, slot: Optional[Callable[[], Any]] = None
    ) -> QAction:
        action = QAction(theme_icon(icon), text, self._window)
        action.setObjectName(f"scheme_{name}")
        action.triggered.connect(lambda _=False: slot() if slot else self._slots[name]())
        action.setToolTip(f"{text} ({keys})" if keys else text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        bar.addAction(action)
        self.actions[name] = action
        return action

    def _menu(self, bar: QToolBar, name: str, text: str, icon: str, entries: list[tuple[str, str]]) -> None:
        menu = QMenu(text, self._window)
        for entry, words in entries:
            action = menu.addAction(words)
            action.setObjectName(f"scheme_{entry}")
            action.triggered.connect(lambda _=False, entry=entry: self._slots[entry]())
            self.actions[entry] = action
        opener = QPushButton(theme_icon(icon), text, bar)
        opener.setObjectName(f"scheme_{name}")
        opener.setMenu(menu)
        opener.setFlat(True)
        bar.addWidget(opener)

    def _button(self, name: str, text: str, slot: str, icon: str) -> QPushButton:
        button = QPushButton(theme_icon(icon), text, self._window)
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: self._slots[slot]())
        return button

    def _undo(self) -> None:
        if self.scheme is not None:
            self.scheme.undo.undo()

    def _redo(self) -> None:
        if self.scheme is not None:
            self.scheme.undo.redo()
