"""The catalogue's datasets as a tree: groups, and in each row a dataset, the layer that plays it, its status."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QCoreApplication, QMimeData, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QIcon

from ...gis.binding_status import FINE, State
from ...gis.dataset_groups import group_of, group_titles, in_order
from ...gis.dropped_layers import LAYER_TREE, OWN_LAYER, dropped, may_be_dropped
from ...gis.language import user_language
from ...gis.palette import INK
from ...gis.status_signs import STATE_SIGNS
from ..widgets.sign_icon import sign_icon
from .binding_session import BindingSession
from .status_texts import explanation, state_names

translate = QCoreApplication.translate

DATASET, LAYER, STATUS = range(3)
KEY = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1


@dataclass
class Group:
    """A heading and the keys below it."""

    title: str
    keys: list[str] = field(default_factory=list)


class DatasetModel(QAbstractItemModel):
    """Shows the needed datasets first, the others when ``show_all`` is set or a search finds them.

    ``layer_dropped`` tells the key of a dataset and what was dropped on it.
    """

    layer_dropped = pyqtSignal(str, object)

    def __init__(self, session: BindingSession, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._session = session
        self._groups: list[Group] = []
        self._icons: dict[State, QIcon] = {}
        self._names: dict[State, str] = {}
        self.search = ""
        self.show_all = False
        self.arrange()
        session.changed.connect(self._session_changed)

    def arrange(self) -> None:
        """Build the groups anew."""
        groups = self._arranged()
        if groups != self._groups:
            self.beginResetModel()
            self._groups = groups
            self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """Where a dataset is shown; invalid when it is not."""
        for place, group in enumerate(self._groups):
            if key in group.keys:
                return self.index(group.keys.index(key), DATASET, self.index(place, DATASET))
        return QModelIndex()

    def key_at(self, index: QModelIndex) -> str:
        """The dataset of a row; empty for a heading."""
        return str(index.siblingAtColumn(DATASET).data(KEY) or "") if index.isValid() else ""

    def shown_keys(self) -> list[str]:
        """The datasets that are shown, in order."""
        return [key for group in self._groups for key in group.keys]

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: QModelIndex = QModelIndex()) -> Any:  # noqa: B008
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, DATASET, 0)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != 0 or parent.column() != DATASET or parent.row() >= len(self._groups):
            return 0
        return len(self._groups[parent.row()].keys)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = (
                translate("EcoAxis", "Dataset"),
                translate("EcoAxis", "Layer"),
                translate("EcoAxis", "Status"),
            )
            return titles[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._heading(self._groups[index.row()], index.column(), role)
        group = self._groups[int(index.internalId()) - 1]
        return self._cell(group.keys[index.row()], index.column(), role)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        return [OWN_LAYER, LAYER_TREE, "application/x-vnd.qgis.qgis.uri", "text/uri-list"]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction | Qt.DropAction.LinkAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        return bool(self.key_at(parent)) and may_be_dropped(data)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex) -> bool:
        key = self.key_at(parent)
        given = dropped(data, self._session.project)
        if not key or not given:
            return False
        self.layer_dropped.emit(key, given)
        # Not accepted: after an accepted move the layer tree would take the dragged layer out of itself.
        return False

    def _session_changed(self) -> None:
        self.arrange()
        for place, group in enumerate(self._groups):
            parent = self.index(place, DATASET)
            self.dataChanged.emit(parent, self.index(place, STATUS))
            if group.keys:
                last = self.index(len(group.keys) - 1, STATUS, parent)
                self.dataChanged.emit(self.index(0, DATASET, parent), last)

    def _arranged(self) -> list[Group]:
        needed, bound = self._session.needed, self._session.entries
        listed = self._session.catalogue.datasets
        known = [*listed, *(key for key in {**bound, **needed} if key not in listed)]
        titles = group_titles()
        groups: list[Group] = []
        for wanted in (True, False):
            for name, title in titles.items():
                keys = [key for key in known if group_of(key) == name and (key in needed) is wanted]
                shown = [key for key in in_order(keys) if self._is_shown(key, wanted)]
                if shown:
                    text = translate("EcoAxis", "Needed: {group}").format(group=title) if wanted else title
                    groups.append(Group(text, shown))
        return groups

    def _is_shown(self, key: str, wanted: bool) -> bool:
        if self.search:
            return self._is_found(key)
        return wanted or self.show_all or not self._session.needed

    def _is_found(self, key: str) -> bool:
        dataset = self._session.dataset(key)
        texts = [key, self._session.dataset_title(key)]
        if dataset is not None:
            texts += [*dataset.title.values(), *(each.strip("*") for each in dataset.names)]
        sought = self.search.casefold().split()
        return all(any(word in text.casefold() for text in texts) for word in sought)

    def _heading(self, group: Group, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if column != DATASET:
            return None
        ready = sum(self._session.status(key).state in FINE for key in group.keys)
        return translate("EcoAxis", "{group} – {ready} of {count} ready").format(
            group=group.title, ready=ready, count=len(group.keys)
        )

    def _cell(self, key: str, column: int, role: int) -> Any:
        status = self._session.status(key)
        if role == KEY:
            return key
        if role == STATE:
            return status.state.value
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(key)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible(key, column)
        if column == STATUS:
            return self._status_cell(status.state, role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == DATASET:
            return self._session.dataset_title(key)
        return self._session.layer_title(status.entry) if status.entry is not None else ""

    def _status_cell(self, state: State, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(state)
        if role == Qt.ItemDataRole.DecorationRole:
            if state not in self._icons:
                self._icons[state] = sign_icon(STATE_SIGNS[state])
            return self._icons[state]
        if state in FINE or state in (State.MISSING, State.NOT_LOOKED):
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(STATE_SIGNS[state].tint)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(INK)
        return None

    def _name(self, state: State) -> str:
        if not self._names:
            self._names = state_names()
        return self._names[state]

    def _tip(self, key: str) -> str:
        dataset = self._session.dataset(key)
        status = self._session.status(key)
        lines = [self._session.dataset_title(key), explanation(status, dataset)]
        if dataset is not None:
            lines.append(dataset.provider.get(user_language(), ""))
        return "\n".join(line for line in lines if line)

    def _accessible(self, key: str, column: int) -> str:
        status = self._session.status(key)
        name = self._session.dataset_title(key)
        if column == STATUS:
            return translate("EcoAxis", "{name}: {state}").format(name=name, state=self._name(status.state))
        if column == LAYER:
            return self._session.layer_title(status.entry) if status.entry is not None else ""
        return name
