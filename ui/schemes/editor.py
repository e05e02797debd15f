"""The scheme editor: choose a scheme, change its rules and head, see every fault, compare, save in the profile."""
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QHideEvent
from qgis.PyQt.QtWidgets import QApplication, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ...core.issues import CoreError, Issue
from ...core.schemes.document import SchemeDocument
from ...core.schemes.validation import row_index
from ...gis.messages import describe_all
from ...gis.scheme_folders import recover_schemes
from ...gis.scheme_words import column_words
from ..widgets.notice import Notice
from ..widgets.plain_window import PlainWindow
from .background_check import LARGE, BackgroundCheck
from .comparison_page import ComparisonPage
from .edited_scheme import EditedScheme
from .editor_bars import EditorBars
from .exchange import Exchange
from .faults_list import FaultsList
from .head_form import HeadForm
from .open_schemes import OpenSchemes, title_of
from .rules_view import RulesView
from .scheme_list import SchemeList
from .version_bar import VersionBar

if TYPE_CHECKING:
    from ..desk import Desk

translate = QCoreApplication.translate

CHECK_AFTER = 250
"""Milliseconds after the last change in which faults are looked for."""
KEEP_AFTER = 1500
"""Milliseconds after the first unkept change in which the draft is written."""
WINDOWS = {"screening": "screening", "zoning": "zoning", "redlist": "redlist"}
"""The window in which a scheme of each kind is tried."""


class SchemeEditor(PlainWindow):
    """One window for all schemes. What is typed is a draft in the profile at once, and a scheme once it is saved."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("scheme_editor")
        self.desk = desk
        self.scheme: Optional[EditedScheme] = None
        self.schemes = OpenSchemes(self)
        self.exchange = Exchange(self)
        self.background = BackgroundCheck(self)
        self.background.found.connect(self._found)
        self._asked: Optional[SchemeDocument] = None
        self._is_kept = True
        self._timers = {}
        for name, slot, wait in (("check", self._check_later, CHECK_AFTER), ("keep", self.keep, KEEP_AFTER)):
            self._timers[name] = QTimer(self)
            self._timers[name].setSingleShot(True)
            self._timers[name].setInterval(wait)
            self._timers[name].timeout.connect(slot)
        self._build()
        self.setWindowTitle(translate("EcoAxis", "Scheme editor"))
        letter = self.fontMetrics().averageCharWidth()
        room = QApplication.primaryScreen().availableGeometry()
        self.resize(min(letter * 175, int(room.width() * 0.95)), min(letter * 100, int(room.height() * 0.9)))
        recover_schemes()
        self.refresh_list()
        self._show_first()

    def receive(self, scheme: str = "", copy: bool = False, **_: Any) -> None:
        """Show the scheme with that id; with ``copy`` a copy of it where it comes with the plugin, to be edited."""
        if scheme:
            self.refresh_list()
            self.show_scheme(scheme)
        if scheme and copy and self.scheme is not None and self.scheme.read_only:
            self.copy_and_edit()

    def show_scheme(self, key: str) -> None:
        """Show a scheme by its id; the one before keeps its draft."""
        self.flush()
        try:
            edited = self.schemes.open(key)
        except CoreError as fault:
            self.say(describe_all(fault.issues), "error")
            return
        self._show(edited)

    def refresh_list(self) -> None:
        """Read the profile again."""
        self.list.show_schemes(self.schemes.listed(), self.scheme.key if self.scheme else "")

    def copy_and_edit(self) -> None:
        """Begin a scheme of the user's own from the shown one."""
        if self.scheme is None:
            return
        self.flush()
        self.show_new(self.schemes.copy(self.scheme.key))
        sentence = translate("EcoAxis", "This is your copy, kept as a draft. “Save” makes it a scheme for all tools.")
        if self._is_kept:
            self.say(sentence, "info")
        self.view.setFocus()

    def show_new(self, edited: EditedScheme) -> None:
        """Show a new draft and keep it."""
        self._show(edited)
        self.flush(always=True)
        self.refresh_list()

    def check(self) -> None:
        """Find all faults and show them."""
        if self.scheme is None:
            return
        self._asked = None
        self.scheme.check()
        self._show_faults()

    def keep(self) -> None:
        """Write the draft."""
        if self.scheme is None:
            return
        try:
            elsewhere = self.schemes.keep(self.scheme)
            self._is_kept = True
        except CoreError as fault:
            self._is_kept = False
            sentence = translate(
                "EcoAxis", "The draft cannot be kept: {reason} It stays in this window; export it before you end QGIS."
            ).format(reason=describe_all(fault.issues))
            self.say(sentence, "error")
            return
        if elsewhere:
            self.refresh_list()
            self.say(
                translate("EcoAxis", "Another QGIS edits the same draft. Yours is kept separately as “{key}”.").format(
                    key=self.scheme.key
                ),
                "warning",
            )

    def save(self) -> None:
        """Save the shown draft as a scheme, or say why it cannot be one yet."""
        if self.scheme is None or self.scheme.read_only:
            return
        self._end_editing()
        self.flush(always=True)
        if self.scheme.issues:
            self.say(
                translate(
                    "EcoAxis",
                    "Faults: {count}. It is kept as a draft, which no tool offers; correct them and save again.",
                ).format(count=len(self.scheme.issues)),
                "warning",
            )
            self.faults.next_fault()
            return
        try:
            changed = self.schemes.save(self.scheme)
        except CoreError as fault:
            used = [issue for issue in fault.issues if issue.code == "scheme.version_used"]
            self.say(describe_all(fault.issues), "warning" if used else "error")
            if used:
                self.version.ask(str(used[0].parameters["free"]))
            return
        self.version.setVisible(False)
        self.refresh_list()
        self.check()
        self.desk.schemes_changed.emit()
        self._say_saved(changed)

    def discard(self) -> None:
        """Give up what is not saved; it can be had back under “Compare”."""
        if self.scheme is None or self.scheme.read_only:
            return
        edited = self.exchange.tried(lambda: self.schemes.discard(self.scheme))
        self._after_removal(edited)
        self.say(
            translate("EcoAxis", "Changes discarded. You can take them over again under “Compare”."), "info"
        )

    def remove(self) -> None:
        """Take the shown scheme out of use."""
        if self.scheme is None or self.scheme.read_only:
            return
        self._timers["keep"].stop()
        place = self.exchange.tried(lambda: self.schemes.remove(self.scheme))
        if place is None:
            return
        self._after_removal(None)
        self.desk.schemes_changed.emit()
        self.say(
            translate("EcoAxis", "The scheme is out of use. Its files now lie in {place}").format(place=place)
            if place
            else translate("EcoAxis", "The draft is discarded."),
            "info",
        )

    def try_it(self) -> None:
        """Open the window in which the shown scheme is used."""
        if self.scheme is not None:
            self.desk.open(WINDOWS[self.scheme.document.kind], scheme=self.scheme.key)

    def go_to(self, issue: Issue) -> None:
        """Go to the cell or the field that is faulty."""
        row = row_index(issue)
        if row is None and not (issue.where.file or "").endswith("rules.csv"):
            self.tabs.setCurrentWidget(self.head)
            self.head.go_to(issue.where.column or "")
            return
        columns = self.scheme.rules.columns
        column = columns.index(issue.where.column) if issue.where.column in columns else 0
        self._go_to_cell(row or 0, column)

    def find(self, step: int = 1) -> None:
        """Go to the next cell that holds the text to find."""
        if self.scheme is not None and self.bars.find.text() and not self.view.find(self.bars.find.text(), step):
            self.say(translate("EcoAxis", "“{text}” is not found.").format(text=self.bars.find.text()), "info")

    def leave_project(self) -> None:
        """Another project has no say in schemes; what was typed is kept."""
        self.flush()

    def changeEvent(self, event: QEvent) -> None:
        """When one comes back to the window the profile may have changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.scheme is not None:
            self.refresh_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost."""
        self._end_editing()
        self.flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost."""
        self._end_editing()
        self.flush()
        self.background.stop()
        super().closeEvent(event)

    def _build(self) -> None:
        self.list = SchemeList(self)
        self.view = RulesView(self)
        self.head = HeadForm(self)
        self.comparison = ComparisonPage(self)
        self.faults = FaultsList(self)
        self.notice = Notice(self)
        self.version = VersionBar(self)
        self.bars = EditorBars(self, self.view, self._slots())
        rules = QWidget(self)
        inside = QVBoxLayout(rules)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.bars.rules)
        inside.addWidget(self.view, 1)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("scheme_tabs")
        self.tabs.addTab(rules, translate("EcoAxis", "&Rules"))
        self.tabs.addTab(self.head, translate("EcoAxis", "&Head"))
        self.tabs.addTab(self.comparison, translate("EcoAxis", "Compare and &versions"))
        left = QWidget(self)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.list, 1)
        for button in self.bars.list_buttons:
            beside.addWidget(button)
        below = QSplitter(Qt.Orientation.Vertical, self)
        below.addWidget(self.tabs)
        below.addWidget(self.faults)
        below.setStretchFactor(0, 4)
        below.setStretchFactor(1, 1)
        below.setSizes([self.fontMetrics().height() * 40, self.fontMetrics().height() * 10])
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.addWidget(left)
        across.addWidget(below)
        across.setStretchFactor(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        across.setSizes([letter * 36, letter * 130])
        layout = QVBoxLayout(self)
        layout.addWidget(self.bars.top)
        layout.addWidget(self.notice)
        layout.addWidget(self.version)
        layout.addWidget(across, 1)
        self.list.chosen.connect(self.show_scheme)
        self.view.refused.connect(lambda text: self.say(text, "info"))
        self.faults.chosen.connect(self.go_to)
        self.version.given.connect(self._save_as_version)
        self.comparison.told.connect(self.say)
        self.comparison.restore.connect(self._restore)
        self.comparison.chosen.connect(self._go_to_changed)
        self.tabs.currentChanged.connect(lambda _: self._tab_shown())

    def _slots(self) -> dict[str, Callable[..., Any]]:
        return {
            "copy": self.copy_and_edit,
            "save": self.save,
            "discard": self.discard,
            "remove": self.remove,
            "try": self.try_it,
            "next_fault": self.faults.next_fault,
            "find": self.find,
            **self.exchange.slots(),
        }

    def _show(self, edited: EditedScheme) -> None:
        if self.scheme is not None:
            self.scheme.changed.disconnect(self._changed)
            self.scheme.head_changed.disconnect(self._head_changed)
        self.scheme = edited
        edited.changed.connect(self._changed)
        edited.head_changed.connect(self._head_changed)
        self.notice.clear()
        self.version.setVisible(False)
        self.bars.show_scheme(edited)
        self.view.show_scheme(edited)
        self.head.show_scheme(edited)
        self.check()
        self._tab_shown()
        self.list.show_schemes(self.schemes.listed(), edited.key)
        if edited.read_only:
            sentence = translate("EcoAxis", "This scheme comes with the plugin. To change it, “Copy and edit”.")
            self.say(sentence, "info")
        elif self.schemes.hides_shipped(edited):
            self._say_hiding()

    def _show_first(self) -> None:
        listed = self.schemes.listed()
        first = next((scheme for scheme in listed if scheme.own), next(iter(listed), None))
        if first is not None:
            self.show_scheme(first.key)

    def _changed(self) -> None:
        self.bars.actions["save"].setEnabled(True)
        self._timers["check"].start()
        if not self._timers["keep"].isActive():
            self._timers["keep"].start()

    def _check_later(self) -> None:
        """The timer's check; that of a large scheme comes when it is done."""
        if self.scheme is None or self.scheme.read_only or len(self.scheme.rules.rows) < LARGE:
            self.check()
            return
        self._asked = self.scheme.document
        self.background.start(self._asked)

    def _found(self, document: SchemeDocument, issues: list[Issue]) -> None:
        """Show what was found, unless something was typed since."""
        if document is self._asked and not self._timers["check"].isActive():
            self._asked = None
            self.scheme.show_issues(issues)
            self._show_faults()

    def _show_faults(self) -> None:
        issues = self.scheme.issues
        self.faults.show_issues(issues, self.scheme.read_only)
        self.head.show_faults([issue for issue in issues if row_index(issue) is None])
        self._show_state()

    def _head_changed(self) -> None:
        self.head.refresh()

    def flush(self, always: bool = False) -> None:
        """Do at once what waits for a timer."""
        if self._timers["check"].isActive() or self._asked is not None or always:
            self._timers["check"].stop()
            self.check()
        if self._timers["keep"].isActive() or always:
            self._timers["keep"].stop()
            self.keep()

    def _end_editing(self) -> None:
        """Take over the cell that is being typed in."""
        if self.view.state() == self.view.State.EditingState:
            self.view.setFocus()

    def _save_as_version(self, version: str) -> None:
        self.scheme.change_head("version", {**self.scheme.entry, "version": version})
        self.head.refresh()
        self.save()

    def _say_saved(self, changed: bool) -> None:
        if self.schemes.hides_shipped(self.scheme):
            self._say_hiding()
        elif changed:
            self.say(
                translate(
                    "EcoAxis",
                    "Saved. Somebody else had saved this scheme meanwhile; that version is kept under “Compare”.",
                ),
                "warning",
            )
        else:
            self.say(
                translate("EcoAxis", "Saved: “{name}”, version {version}. Tools offer it from now on.").format(
                    name=title_of(self.scheme.document), version=self.scheme.document.version
                ),
                "success",
            )

    def _say_hiding(self) -> None:
        self.say(
            translate(
                "EcoAxis",
                "The id “{id}” is that of a scheme that comes with the plugin: once saved, yours takes its place."
                " Give another id under “Head” to have both.",
            ).format(id=self.scheme.document.id),
            "warning",
        )

    def say(self, text: str, level: str) -> None:
        """Show a sentence in the window."""
        self.notice.show_sentence(text, level)

    def _show_state(self) -> None:
        edited = self.scheme
        modified = not edited.read_only and edited.is_modified
        self.bars.show_state(modified, edited.base is not None and WINDOWS[edited.document.kind] in self.desk.openers)
        title = translate("EcoAxis", "Scheme editor: {name}").format(name=title_of(edited.document))
        self.setWindowTitle(f"{title} *" if modified else title)
        self.list.set_line(self.schemes.line(edited))

    def _after_removal(self, edited: Optional[EditedScheme]) -> None:
        self._timers["keep"].stop()
        self._timers["check"].stop()
        if edited is not None:
            self._show(edited)
            return
        self.scheme = None
        self._show_first()

    def _tab_shown(self) -> None:
        if self.tabs.currentWidget() is self.comparison and self.scheme is not None:
            states, before, after = self.schemes.states(self.scheme)
            self.comparison.show_states(states, before, after, not self.scheme.read_only)
        elif self.tabs.currentWidget() is self.head:
            self.head.refresh()

    def _restore(self, document: SchemeDocument, title: str) -> None:
        if self.scheme is None or document.kind != self.scheme.document.kind:
            sentence = translate("EcoAxis", "A scheme of another kind has other columns: nothing was taken over.")
            self.say(sentence, "info")
            return
        kept = {key: self.scheme.entry[key] for key in ("id", "version", "copied_from") if key in self.scheme.entry}
        restored = SchemeDocument({**document.entry, **kept}, document.rows)
        self.scheme.replace_all(restored, translate("EcoAxis", "Take over another state"))
        self.flush(always=True)
        self._tab_shown()
        sentence = translate("EcoAxis", "Taken over: {title}. Undo brings back what was there.")
        self.say(sentence.format(title=title), "info")

    def _go_to_changed(self, row: int, title: str) -> None:
        if self.comparison.after.currentData() == "now":
            titles = column_words()
            names = [titles.get(name, name) for name in self.scheme.rules.columns]
            self._go_to_cell(row, names.index(title) if title in names else 0)

    def _go_to_cell(self, row: int, column: int) -> None:
        self.tabs.setCurrentIndex(0)
        if row < len(self.scheme.rules.rows):
            if not self.view.is_shown(row):
                self.bars.filter.clear()
            self.view.go_to(row, column)
