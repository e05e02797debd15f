"""Rules and schemes from and to files, as the user asks for them."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional, Protocol

from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError
from ...core.schemes.document import SchemeDocument
from ...gis.messages import describe_all
from ...gis.scheme_exchange import export_folder, export_rules, import_rules
from ..widgets.file_dialogs import ask_file, ask_folder, ask_new_file
from .edited_scheme import EditedScheme
from .open_schemes import OpenSchemes

translate = QCoreApplication.translate


class Editor(Protocol):
    """What is needed of the window."""

    scheme: Optional[EditedScheme]
    schemes: OpenSchemes

    def say(self, text: str, level: str) -> None:
        """Show a sentence."""

    def flush(self, always: bool = False) -> None:
        """Check and keep at once."""

    def show_new(self, edited: EditedScheme) -> None:
        """Show a new draft."""


class Exchange:
    """Works on the scheme that ``editor`` shows and tells there how it went."""

    def __init__(self, editor: Editor):
        self._editor = editor

    def slots(self) -> dict[str, Callable[[], Any]]:
        """What the menus call."""
        editor = self._editor
        return {
            "import_rules": lambda: ask_file(
                editor, translate("EcoAxis", "Import rules"), "CSV (*.csv *.txt)", self.import_rules_from
            ),
            "import_folder": lambda: ask_folder(
                editor, translate("EcoAxis", "Folder of a scheme"), self.import_scheme_from
            ),
            "export_rules": lambda: ask_new_file(
                editor, translate("EcoAxis", "Export rules"), "CSV (*.csv)", "csv", self.export_rules_to
            ),
            "export_folder": lambda: ask_folder(
                editor, translate("EcoAxis", "Where to put the folder of the scheme"), self.export_scheme_to
            ),
        }

    def export_rules_to(self, path: str) -> None:
        """Write the rules to a CSV file."""
        document = self._editor.scheme.document
        if self.tried(lambda: export_rules(document, path) or path):
            self._editor.say(translate("EcoAxis", "Saved: {path}").format(path=path), "success")

    def export_scheme_to(self, parent: str) -> None:
        """Write the scheme into a folder of its own."""
        document = self._editor.scheme.document
        folder = self.tried(lambda: export_folder(document, parent))
        if folder:
            self._editor.say(translate("EcoAxis", "Saved: {path}").format(path=folder), "success")

    def import_rules_from(self, path: str) -> None:
        """Put the rules of a CSV file in the place of the shown ones; this can be undone."""
        scheme = self._editor.scheme
        kind = scheme.document.kind
        read = self.tried(lambda: import_rules(path, kind))
        if read is None or scheme.read_only:
            return
        rows, issues = read
        scheme.replace_all(SchemeDocument(scheme.entry, rows), translate("EcoAxis", "Import rules"))
        self._editor.flush(always=True)
        if issues:
            self._editor.say(describe_all(issues), "warning")
        else:
            self._editor.say(translate("EcoAxis", "Rows read: {count}.").format(count=len(rows)), "success")

    def import_scheme_from(self, folder: str) -> None:
        """Take the scheme of a folder over as a draft."""
        scheme = self.tried(lambda: self._editor.schemes.import_folder(folder))
        if scheme is not None:
            self._editor.show_new(scheme)

    def tried(self, work: Callable[[], Any]) -> Any:
        """The result of ``work``, or ``None`` after saying why there is none."""
        try:
            return work()
        except CoreError as fault:
            self._editor.say(describe_all(fault.issues), "error")
            return None
