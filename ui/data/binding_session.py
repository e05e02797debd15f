"""The project's binding while it is worked on: every change is kept in the project at once and can be taken back."""
from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Optional, Union

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...core.issues import CoreError, Issue
from ...core.progress import Progress
from ...core.schemes.dataset import Dataset
from ...core.schemes.scheme import ScreeningScheme, ZoningScheme
from ...gis.automap import Proposal, Status, proposal_for, propose
from ...gis.binding import Binding, DatasetBinding, keep_binding, load_binding, project_binding, save_binding
from ...gis.binding_status import DatasetStatus, State, binding_statuses, replaced_datasets
from ...gis.checks import needed_fields
from ...gis.dropped_layers import Dropped
from ...gis.language import user_language
from ...gis.layer_candidates import LayerCandidate, file_candidates, folder_candidates
from ...gis.layer_look import kept_look, look_at, needs_project
from ...gis.messages import describe_all
from ...gis.paths import catalogue
from ...gis.project_sources import LayerSource, layer_sources, place_of, read_candidates
from ..desk import Desk
from ..running.background import Background
from .look_ahead import look_at_all

translate = QCoreApplication.translate

MOST_UNDO = 50
Scheme = Union[ScreeningScheme, ZoningScheme]
Entries = Mapping[str, DatasetBinding]


class BindingSession(QObject):
    """What the window shows and changes.

    ``changed`` comes after every change of the binding, of a status or of the project's layers; ``said`` carries
    sentences (text, level); ``proposed`` the keys that a search has newly bound.
    """

    changed = pyqtSignal()
    said = pyqtSignal(str, str)
    proposed = pyqtSignal(list)
    busy_changed = pyqtSignal(bool)

    def __init__(self, desk: Desk, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.desk = desk
        self.catalogue = catalogue()
        self.needed: dict[str, tuple[str, ...]] = {}
        self.scheme: Optional[Scheme] = None
        self.replaced: frozenset[str] = frozenset()
        self.entries: dict[str, DatasetBinding] = {}
        self.sources: list[LayerSource] = []
        self._titles: dict[tuple[str, str, str], str] = {}
        self.statuses: dict[str, DatasetStatus] = {}
        self._history: list[tuple[str, dict[str, DatasetBinding]]] = []
        self._keeping = False
        self._background = Background(self)
        self._background.busy_changed.connect(self._busy_changed)
        self._meanwhile = QTimer(self)
        self._meanwhile.setInterval(400)
        self._meanwhile.timeout.connect(self._show_progress)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh)
        self._listen()
        self.reload()

    @property
    def project(self) -> QgsProject:
        """The open project."""
        return self.desk.project

    @property
    def busy(self) -> bool:
        """Whether layers are being looked at."""
        return self._background.busy

    def dataset(self, key: str) -> Optional[Dataset]:
        """The catalogue's dataset of that key."""
        return self.catalogue.get(key)

    def status(self, key: str) -> DatasetStatus:
        """How a dataset stands."""
        known = self.statuses.get(key)
        if known is not None:
            return known
        return DatasetStatus(key, State.REPLACED if key in self.replaced else State.MISSING)

    def set_needed(self, needed: Mapping[str, Iterable[str]]) -> None:
        """Say which datasets the task at hand needs, with their fields."""
        self.scheme = None
        self.needed = {key: tuple(fields) for key, fields in needed.items()}
        self._refresh()

    def set_scheme(self, scheme: Scheme) -> None:
        """Let the datasets of ``scheme`` be needed, but for those that connected alternatives stand in for."""
        self.scheme = scheme
        self.needed = needed_fields(scheme, self.catalogue)
        self._refresh()

    def reload(self) -> None:
        """Read the binding of the project anew; the history ends here."""
        self._background.stop()
        self._history.clear()
        try:
            self.entries = dict(project_binding(self.project).datasets)
        except CoreError as fault:
            self.entries = {}
            self.said.emit(describe_all(fault.issues), "error")
        self._refresh()

    def put(self, entries: Entries, text: str) -> None:
        """Bind ``entries``, replacing those of the same keys. ``text`` names the change for Undo."""
        self._change({**self.entries, **entries}, text)

    def remove(self, keys: Iterable[str], text: str) -> None:
        """Unbind ``keys``."""
        gone = set(keys)
        self._change({key: entry for key, entry in self.entries.items() if key not in gone}, text)

    @property
    def undo_text(self) -> str:
        """The name of the change that Undo would take back; empty when there is none."""
        return self._history[-1][0] if self._history else ""

    def undo(self) -> None:
        """Take the last change back."""
        if self._history:
            _, self.entries = self._history.pop()
            self._keep()
            self._refresh()

    def find_in_project(self) -> None:
        """Look for layers of the project that fit datasets; what is bound already stays."""
        sources = layer_sources(self.project)
        if not sources:
            self.said.emit(
                translate("EcoAxis", "The project has no layers yet: add layers, or search a folder."), "warning"
            )
            return
        self._find(lambda progress: read_candidates(sources, progress))

    def find_in_folder(self, folder: str) -> None:
        """Look for files in ``folder`` and below that fit datasets; what is bound already stays."""
        self._find(lambda progress: folder_candidates(folder, progress))

    def assign(self, key: str, given: Dropped) -> None:
        """Let a dragged or chosen layer play the dataset ``key``."""
        dataset = self.dataset(key)
        if dataset is None or not given:
            return
        wanted = self.needed.get(key, ())

        def work(progress: Progress) -> Optional[Proposal]:
            found = read_candidates(given.sources[:1], progress)
            for path in () if found else given.files[:1]:
                found = file_candidates(path, os.path.dirname(path))
            ranked = [(proposal_for(dataset, each, self.catalogue, wanted), each) for each in found]
            return max(ranked, key=lambda pair: _fit(pair[0], pair[1]))[0] if ranked else None

        def done(proposal: Optional[Proposal]) -> None:
            if proposal is None:
                self.said.emit(
                    translate("EcoAxis", "The file holds no layer that can be read: choose another file."), "error"
                )
            elif proposal.entry is None:
                self._fail([proposal.fault] if proposal.fault is not None else [])
            else:
                title = self.dataset_title(key)
                self.put(
                    {key: _undecided(proposal)}, translate("EcoAxis", "Assign a layer to “{name}”").format(name=title)
                )
                self.proposed.emit([key])

        self._background.start("assign", translate("EcoAxis", "EcoAxis: look at a layer"), work, done, self._fail)

    def import_file(self, path: str) -> None:
        """Take over the entries of a binding.json; all faults of the file are told."""
        try:
            given = load_binding(path)
        except CoreError as fault:
            self._fail(list(fault.issues))
            return
        self.put(given.datasets, translate("EcoAxis", "Read {file}").format(file=os.path.basename(path)))
        self.said.emit(
            translate("EcoAxis", "{count} datasets were read from {file}.").format(
                count=len(given.datasets), file=os.path.basename(path)
            ),
            "success",
        )

    def export_file(self, path: str) -> bool:
        """Write the binding as a binding.json; whether it worked."""
        temporary = [key for key, entry in self.entries.items() if needs_project(entry)]
        kept = {key: entry for key, entry in self.entries.items() if key not in temporary}
        try:
            save_binding(Binding(None, kept), path)
        except CoreError as fault:
            self._fail(list(fault.issues))
            return False
        if temporary:
            names = ", ".join(self.dataset_title(key) for key in temporary)
            self.said.emit(
                translate(
                    "EcoAxis", "Saved without {names}: their layers are temporary. Save these layers as files first."
                ).format(names=names),
                "warning",
            )
        else:
            self.said.emit(translate("EcoAxis", "Saved: {file}").format(file=path), "success")
        return True

    def dataset_title(self, key: str) -> str:
        """The name of a dataset in the user's language."""
        dataset = self.dataset(key)
        return key if dataset is None else dataset.title.get(user_language(), key)

    def layer_title(self, entry: DatasetBinding) -> str:
        """What the layer of ``entry`` is called in the project, else its file or place, never with a password."""
        place = place_of(entry)
        if place in self._titles:
            return self._titles[place]
        if entry.file is not None:
            inner = place[2]
            return f"{os.path.basename(entry.file)} · {inner}" if inner else os.path.basename(entry.file)
        return translate("EcoAxis", "temporary layer") if needs_project(entry) else entry.provider

    def stop(self) -> None:
        """End all work; nothing comes any more."""
        self._background.stop()
        self._later.stop()
        self._meanwhile.stop()

    def _listen(self) -> None:
        self.desk.project_changed.connect(self.reload)
        self.desk.binding_changed.connect(self._changed_elsewhere)
        self.project.layersAdded.connect(self._layers_changed)
        self.project.layersRemoved.connect(self._layers_changed)

    def _layers_changed(self, *_: Any) -> None:
        self._later.start()

    def _changed_elsewhere(self) -> None:
        if not self._keeping:
            self.reload()

    def _change(self, entries: dict[str, DatasetBinding], text: str) -> None:
        if entries == self.entries:
            return
        self._history.append((text, self.entries))
        del self._history[:-MOST_UNDO]
        self.entries = entries
        self._keep()
        self._refresh()

    def _keep(self) -> None:
        self._keeping = True
        keep_binding(Binding(None, self.entries), self.project)
        self.desk.binding_changed.emit()
        self._keeping = False

    def _refresh(self) -> None:
        """Take the project's layers and the statuses anew, and look in the background at what nobody has looked at."""
        self.sources = layer_sources(self.project)
        self._titles = {place_of(source.entry): source.title for source in reversed(self.sources)}
        for entry in self.entries.values():
            if needs_project(entry) and self.project.mapLayer(entry.source) is not None:
                look_at(entry)
        self._set_statuses()
        keys = sorted(self.entries, key=lambda key: key not in self.needed)
        ordered = [self.entries[key] for key in keys]
        waiting = [entry for entry in ordered if not needs_project(entry) and kept_look(entry) is None]
        if waiting:
            title = translate("EcoAxis", "EcoAxis: look at the layers of the data")
            self._background.start(
                "look", title, lambda progress: look_at_all(waiting, progress), self._looked, self._fail
            )


    def _busy_changed(self, busy: bool) -> None:
        if busy:
            self._meanwhile.start()
        else:
            self._meanwhile.stop()
        self.busy_changed.emit(busy)

    def _looked(self, _: object) -> None:
        self._set_statuses()

    def _show_progress(self) -> None:
        """Tell which layers have been looked at so far."""
        if self._statuses() != self.statuses:
            self._set_statuses()

    def _set_statuses(self) -> None:
        self.replaced = replaced_datasets(self.scheme, self.entries) if self.scheme is not None else frozenset()
        self.statuses = self._statuses()
        self.changed.emit()

    def _statuses(self) -> dict[str, DatasetStatus]:
        wanted = {**dict.fromkeys(self.entries, ()), **self.needed}
        return binding_statuses(Binding(None, self.entries), self.catalogue, wanted, self.replaced)

    def _find(self, read) -> None:
        keys = set(self.entries)

        def work(progress: Progress) -> list[Proposal]:
            return propose(read(progress.part(0.0, 0.8)), self.catalogue)

        def done(proposals: list[Proposal]) -> None:
            self._take(proposals, keys)

        self._background.start("find", translate("EcoAxis", "EcoAxis: find the data"), work, done, self._fail)

    def _take(self, proposals: list[Proposal], keys: set[str]) -> None:
        """Bind what was found for datasets without a layer, and tell how many are unsure."""
        fresh = {
            each.key: _undecided(each) for each in proposals if each.entry is not None and each.key not in keys
        }
        if not fresh:
            self.said.emit(
                translate("EcoAxis", "Nothing new was found: drag a layer onto a dataset, or search another folder."),
                "info",
            )
            return
        self.put(fresh, translate("EcoAxis", "Find automatically"))
        unsure = sum(each.key in fresh and each.status is not Status.READY for each in proposals)
        text = translate("EcoAxis", "{count} datasets were found.").format(count=len(fresh))
        if unsure:
            text = translate("EcoAxis", "{count} datasets were found, {unsure} of them to decide.").format(
                count=len(fresh), unsure=unsure
            )
        self.said.emit(text, "warning" if unsure else "success")
        self.proposed.emit(list(fresh))

    def _fail(self, issues: list[Issue]) -> None:
        self.said.emit(describe_all(issues), "error")
        self.changed.emit()


def _fit(proposal: Proposal, candidate: LayerCandidate) -> tuple[bool, float, int]:
    return proposal.entry is not None, proposal.score, candidate.feature_count


def _undecided(proposal: Proposal) -> DatasetBinding:
    """The entry of a proposal without the coordinate system that it guesses: that is for the user to decide."""
    return replace(proposal.entry, crs=None) if proposal.status is Status.NEEDS_CRS else proposal.entry
