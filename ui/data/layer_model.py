"""The project's layers and what each of them plays; rows can be dragged onto datasets."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional

from qgis.core import QgsIconUtils
from qgis.PyQt.QtCore import QAbstractTableModel, QByteArray, QCoreApplication, QMimeData, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ...gis.binding import Binding
from ...gis.dropped_layers import OWN_LAYER
from ...gis.layer_look import RASTER
from ...gis.project_sources import LayerSource, players
from .binding_session import BindingSession

translate = QCoreApplication.translate

LAYER, PLAYS = range(2)

class LayerModel(QAbstractTableModel):
    """One row for each layer that may play a dataset."""

    def __init__(self, session: BindingSession, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._session = session
        self._sources: list[LayerSource] = []
        self._plays: dict[str, list[str]] = {}
        session.changed.connect(self._update)
        self._update()

    def source_at(self, index: QModelIndex) -> Optional[LayerSource]:
        """The layer of a row."""
        return self._sources[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._sources)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (translate("EcoAxis", "Layer of the project"), translate("EcoAxis", "Used as"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        source = self._sources[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return source.title if index.column() == LAYER else self._played(source)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == LAYER:
            return _icon(source.kind)
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            if index.isValid()
            else Qt.ItemFlag.NoItemFlags
        )

    def mimeTypes(self) -> list[str]:
        return [OWN_LAYER]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            source = self.source_at(index)
            if source is not None:
                data.setData(OWN_LAYER, QByteArray(source.id.encode("utf-8")))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _played(self, source: LayerSource) -> str:
        keys = self._plays.get(source.id, [])
        if not keys:
            return translate("EcoAxis", "(nothing yet)")
        first = self._session.dataset_title(keys[0])
        if len(keys) == 1:
            return first
        return translate("EcoAxis", "{name} and {count} more").format(name=first, count=len(keys) - 1)

    def _update(self) -> None:
        plays = players(Binding(None, self._session.entries), self._session.sources)
        if [each.id for each in self._sources] != [each.id for each in self._session.sources]:
            self.beginResetModel()
            self._sources, self._plays = list(self._session.sources), plays
            self.endResetModel()
            return
        self._sources, self._plays = list(self._session.sources), plays
        if self._sources:
            self.dataChanged.emit(self.index(0, LAYER), self.index(len(self._sources) - 1, PLAYS))


def _icon(kind: str) -> QIcon:
    icons = {
        "polygon": QgsIconUtils.iconPolygon,
        "line": QgsIconUtils.iconLine,
        "point": QgsIconUtils.iconPoint,
        RASTER: QgsIconUtils.iconRaster,
    }
    return icons.get(kind, QgsIconUtils.iconDefaultLayer)()
