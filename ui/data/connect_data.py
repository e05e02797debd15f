"""Connect data: the catalogue's datasets beside the project's layers, and what is still to decide."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QShortcut,
    QSplitter,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...gis.binding_status import FINE, State
from ...gis.dropped_layers import Dropped
from ...gis.messages import describe_all
from ...gis.paths import load_scheme_named
from ..desk import Desk
from ..widgets.notice import Notice
from .binding_session import BindingSession
from .check_panel import CheckPanel
from .data_tools import DataTools
from .dataset_model import DATASET, LAYER, STATUS, DatasetModel
from .detail import DatasetDetail
from .layer_model import LAYER as LAYER_NAME
from .layer_model import LayerModel

translate = QCoreApplication.translate


WIDE = 120
"""From this width on, in letters, the tree has room for the names of layers."""


class ConnectDataWidget(QWidget):
    """The whole of “Connect data”, for a window of its own and for a page of a wizard.

    ``changed`` comes when the binding or a status has changed.
    """

    changed = pyqtSignal()

    def __init__(
        self, desk: Desk, needed: Optional[Mapping[str, Iterable[str]]] = None, parent: Optional[QWidget] = None
    ):
        super().__init__(parent)
        self.setObjectName("connect_data")
        self.session = BindingSession(desk, self)
        self._leap = False
        self.notice = Notice(self)
        self.model = DatasetModel(self.session, self)
        self.layer_model = LayerModel(self.session, self)
        self.datasets = self._make_datasets()
        self.layers = self._make_layers()
        self.tools = DataTools(self.session, self)
        self.detail = DatasetDetail(self.session, self)
        self.check = CheckPanel(self.session, self)
        self._arrange()
        self._connect()
        if needed:
            self.set_needed(needed)
        self.model.modelReset.emit()
        self.choose(next(iter(self.model.shown_keys()), ""))
        self.datasets.scrollToTop()
        self._session_changed()

    def set_needed(self, needed: Mapping[str, Iterable[str]]) -> None:
        """Show the datasets that a task needs first."""
        self.check.scheme = ""
        self.session.set_needed(needed)
        self._needs_set()

    def set_scheme(self, name: str) -> None:
        """Show the datasets that the scheme of that id, or in that folder, needs first; the check keeps to them."""
        try:
            scheme = load_scheme_named(name)
        except CoreError as fault:
            self._say(describe_all(fault.issues), "error")
            return
        self.check.scheme = name
        self.session.set_scheme(scheme)
        self._needs_set()

    def _needs_set(self) -> None:
        self.show_all.setVisible(bool(self.session.needed))
        if self.detail.key not in self.model.shown_keys() or self.detail.key not in self.session.needed:
            self.choose(self._first_open() or next(iter(self.model.shown_keys()), ""))

    def choose(self, key: str) -> None:
        """Select the dataset ``key`` and show its details."""
        self._stay()
        index = self.model.index_of(key)
        if key and not index.isValid() and self.session.dataset(key) is not None:
            self.search.clear()
            self.show_all.setChecked(True)
            index = self.model.index_of(key)
        if index.isValid():
            self.datasets.setCurrentIndex(index)
            self.datasets.scrollTo(index)
        self.pages.setCurrentWidget(self.detail)
        self.detail.show_dataset(key if index.isValid() else "")

    def set_remark(self, text: str) -> None:
        """Say ``text`` below the summary; nothing where it is empty."""
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    def hasHeightForWidth(self) -> bool:
        """No: the trees take what room there is, and a page around them need not scroll."""
        return False

    def resizeEvent(self, event) -> None:
        """Where there is little room the names of the datasets matter more than those of their layers."""
        super().resizeEvent(event)
        self.datasets.setColumnHidden(LAYER, self.width() < self.fontMetrics().horizontalAdvance("x" * WIDE))

    def stop(self) -> None:
        """End the work in the background."""
        self.session.stop()

    def _make_datasets(self) -> QTreeView:
        view = QTreeView(self)
        view.setObjectName("datasets")
        view.setAccessibleName(translate("EcoAxis", "Datasets"))
        view.setModel(self.model)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setUniformRowHeights(True)
        view.setRootIsDecorated(True)
        view.setItemsExpandable(True)
        view.setIndentation(self.fontMetrics().height())
        view.setAcceptDrops(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        view.setDropIndicatorShown(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(DATASET, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(LAYER, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(STATUS, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(LAYER, self.fontMetrics().horizontalAdvance("x" * 16))
        return view

    def _make_layers(self) -> QTreeView:
        view = QTreeView(self)
        view.setObjectName("project_layers")
        view.setAccessibleName(translate("EcoAxis", "Layers of the project"))
        view.setModel(self.layer_model)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setDragEnabled(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        view.setToolTip(translate("EcoAxis", "Drag a layer onto a dataset. Enter assigns it to the chosen dataset."))
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.header().resizeSection(LAYER_NAME, self.fontMetrics().horizontalAdvance("x" * 26))
        return view

    def _arrange(self) -> None:
        self.search = QLineEdit(self)
        self.search.setObjectName("search")
        self.search.setPlaceholderText(translate("EcoAxis", "Search datasets"))
        self.search.setAccessibleName(translate("EcoAxis", "Search datasets"))
        self.search.setClearButtonEnabled(True)
        self.show_all = QCheckBox(translate("EcoAxis", "Sho&w all datasets"), self)
        self.show_all.setObjectName("show_all")
        self.show_all.setVisible(False)
        self.summary = QLabel(self)
        self.summary.setObjectName("data_summary")
        self.summary.setWordWrap(True)
        self.remark = QLabel(self)
        self.remark.setObjectName("data_remark")
        self.remark.setWordWrap(True)
        self.remark.setVisible(False)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.show_all)
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.datasets, 1)
        left = QSplitter(Qt.Orientation.Vertical, self)
        left.addWidget(upper)
        left.addWidget(self.layers)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 1)
        left.setChildrenCollapsible(False)
        self.pages = QTabWidget(self)
        self.pages.setObjectName("data_pages")
        self.pages.addTab(self.detail, translate("EcoAxis", "Chosen dataset"))
        self.pages.addTab(self.check, translate("EcoAxis", "Check"))
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.addWidget(left)
        both.addWidget(self.pages)
        both.setSizes([11 * self.fontMetrics().height() * 3, 10 * self.fontMetrics().height() * 3])
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 1)
        both.setChildrenCollapsible(False)
        order = (self.tools.more, self.search, self.show_all, self.datasets, self.layers, self.pages)
        for before, after in zip(order, order[1:]):
            self.setTabOrder(before, after)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tools)
        whole.addWidget(self.summary)
        whole.addWidget(self.remark)
        whole.addWidget(self.notice)
        whole.addWidget(both, 1)

    def _connect(self) -> None:
        self.session.changed.connect(self._session_changed)
        self.session.said.connect(self._say)
        self.session.proposed.connect(self._proposed)
        self.session.busy_changed.connect(self._busy_changed)
        self.datasets.clicked.connect(self._stay)
        self.detail.said.connect(self._say)
        self.check.said.connect(self._say)
        self.check.chosen.connect(self.choose)
        self.check.reported.connect(self._reported)
        self.model.modelReset.connect(self._rows_reset)
        self.model.layer_dropped.connect(self._dropped)
        self.datasets.selectionModel().currentChanged.connect(self._current_changed)
        self.datasets.customContextMenuRequested.connect(self._menu)
        self.datasets.activated.connect(self._activated)
        self.layers.activated.connect(self._layer_activated)
        self.search.textChanged.connect(self._search_changed)
        self.show_all.toggled.connect(self._show_all_changed)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.session.undo)
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.datasets)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._unbind)
        self.session.desk.project_changed.connect(self._project_changed)

    def _session_changed(self) -> None:
        self._show_summary()
        self.changed.emit()

    def _show_summary(self) -> None:
        needed = self.session.needed
        keys = list(needed) or list(self.session.entries)
        states = [self.session.status(key).state for key in keys]
        ready = sum(state in FINE for state in states)
        missing = states.count(State.MISSING)
        waiting = states.count(State.NOT_LOOKED)
        unsure = len(states) - ready - missing - waiting
        if needed:
            text = translate(
                "EcoAxis",
                "Needed: {count} datasets – {ready} ready, {unsure} to decide, {missing} missing.",
            )
        elif keys:
            text = translate("EcoAxis", "Connected: {count} datasets – {ready} ready, {unsure} to decide.")
        else:
            text = translate(
                "EcoAxis", "No data are connected yet. “Find automatically” matches the layers of the project."
            )
        self.summary.setText(text.format(ready=ready, count=len(keys), unsure=unsure, missing=missing))

    def _first_open(self) -> str:
        """The first dataset that asks for a decision."""
        open_ones = [key for key in self.model.shown_keys() if self._asks(key)]
        return open_ones[0] if open_ones else ""

    def _asks(self, key: str) -> bool:
        return self.session.status(key).state not in {*FINE, State.MISSING, State.NOT_LOOKED}

    def _proposed(self, keys: list[str]) -> None:
        self._leap = len(keys) > 1
        if len(keys) == 1:
            self.choose(keys[0])

    def _busy_changed(self, busy: bool) -> None:
        """Once all was looked at after a search, go to the first dataset that needs a decision."""
        if not busy and self._leap and self.pages.currentWidget() is self.detail:
            self.choose(self._first_open() or self.detail.key)

    def _stay(self, *_: object) -> None:
        self._leap = False

    def _say(self, text: str, level: str) -> None:
        if text:
            self.notice.show_sentence(text, level)
        else:
            self.notice.clear()

    def _reported(self, count: int) -> None:
        title = translate("EcoAxis", "Check ({count})").format(count=count) if count else translate("EcoAxis", "Check")
        self.pages.setTabText(self.pages.indexOf(self.check), title)

    def _rows_reset(self) -> None:
        self.datasets.expandAll()
        for place in range(self.model.rowCount()):
            self.datasets.setFirstColumnSpanned(place, QModelIndex(), True)
        index = self.model.index_of(self.detail.key)
        if index.isValid():
            self.datasets.setCurrentIndex(index)

    def _current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        key = self.model.key_at(current)
        if key:
            self.detail.show_dataset(key)

    def _activated(self, index: QModelIndex) -> None:
        if self.model.key_at(index):
            self.pages.setCurrentWidget(self.detail)
            self.detail.choose_layer()

    def _layer_activated(self, index: QModelIndex) -> None:
        source = self.layer_model.source_at(index)
        if source is not None and self.detail.key:
            self.session.assign(self.detail.key, Dropped((source,)))

    def _dropped(self, key: str, given: Dropped) -> None:
        self.notice.clear()
        self.choose(key)
        self.session.assign(key, given)

    def _menu(self, place: QPoint) -> None:
        key = self.model.key_at(self.datasets.indexAt(place))
        if not key:
            return
        menu = QMenu(self.datasets)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        assign = menu.addMenu(translate("EcoAxis", "&Assign a layer"))
        for source in self.session.sources:
            action = assign.addAction(source.title.replace("&", "&&"))
            action.triggered.connect(lambda _=False, source=source: self.session.assign(key, Dropped((source,))))
        assign.setEnabled(bool(self.session.sources))
        unbind = menu.addAction(translate("EcoAxis", "&Unbind"))
        unbind.triggered.connect(self._unbind)
        unbind.setEnabled(key in self.session.entries)
        menu.popup(self.datasets.viewport().mapToGlobal(place))

    def _unbind(self) -> None:
        key = self.model.key_at(self.datasets.currentIndex())
        if key in self.session.entries:
            title = self.session.dataset_title(key)
            self.session.remove([key], translate("EcoAxis", "Unbind “{name}”").format(name=title))

    def _search_changed(self, text: str) -> None:
        self.model.search = text.strip()
        self.model.arrange()

    def _show_all_changed(self, shown: bool) -> None:
        self.model.show_all = shown
        self.model.arrange()

    def _project_changed(self) -> None:
        self.check.clear()
        self.notice.clear()
