"""The schemes to choose from: the user's own and those that come with the plugin."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

translate = QCoreApplication.translate

KEY = Qt.ItemDataRole.UserRole
MARGIN = 3
WRAPPED = 0x1001
"""``Qt.AlignLeft | Qt.TextWordWrap`` as the number that text drawing takes; Qt 6 cannot join the two enums."""


@dataclass(frozen=True)
class ListedScheme:
    """One line of the list; ``state`` says what is special about it, empty where nothing is."""

    key: str
    title: str
    details: str
    own: bool
    state: str = ""


class WrappedLines(QStyledItemDelegate):
    """Makes each line as high as its wrapped text in the width that there is."""

    def __init__(self, tree: QTreeWidget):
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Width of the list, height of the text."""
        letters = option.fontMetrics
        level = 2 if index.parent().isValid() else 1
        width = self._tree.viewport().width() - level * self._tree.indentation() - MARGIN * 2
        text = index.data() or ""
        if index.data(Qt.ItemDataRole.FontRole) is not None:
            letters = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        place = letters.boundingRect(QRect(0, 0, max(width, 40), 10_000), WRAPPED, text)
        return QSize(width, place.height() + MARGIN * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """The ground as the style paints it, the text wrapped over it."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(group, role))
        painter.drawText(option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), WRAPPED, text)
        painter.restore()


class SchemeList(QTreeWidget):
    """Two groups of schemes."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("schemes")
        self.setAccessibleName(translate("EcoAxis", "Schemes"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(self.fontMetrics().averageCharWidth())
        self.setItemDelegate(WrappedLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._current_changed)

    def show_schemes(self, schemes: Sequence[ListedScheme], current: str) -> None:
        """Show these, the one with the key ``current`` selected."""
        self.blockSignals(True)
        self.clear()
        for own, title in (
            (True, translate("EcoAxis", "My schemes")),
            (False, translate("EcoAxis", "Schemes that come with the plugin (to read and copy)")),
        ):
            group = QTreeWidgetItem([title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self.addTopLevelItem(group)
            members = [scheme for scheme in schemes if scheme.own is own]
            for scheme in members:
                self._add(group, scheme, current)
            if not members:
                none = QTreeWidgetItem([translate("EcoAxis", "None yet: choose one below and “Copy and edit”.")])
                none.setFlags(Qt.ItemFlag.NoItemFlags)
                group.addChild(none)
            group.setExpanded(True)
        self.blockSignals(False)

    def set_line(self, scheme: ListedScheme) -> None:
        """Say something else about one scheme without making the list anew."""
        for item in self._items():
            if item.data(0, KEY) == scheme.key and item.text(0) != line_of(scheme):
                item.setText(0, line_of(scheme))
                item.setToolTip(0, line_of(scheme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the texts anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _add(self, group: QTreeWidgetItem, scheme: ListedScheme, current: str) -> None:
        item = QTreeWidgetItem([line_of(scheme)])
        item.setData(0, KEY, scheme.key)
        item.setToolTip(0, line_of(scheme))
        group.addChild(item)
        if scheme.key == current:
            self.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        groups = [self.topLevelItem(index) for index in range(self.topLevelItemCount())]
        return [group.child(index) for group in groups for index in range(group.childCount())]

    def _current_changed(self, item: Optional[QTreeWidgetItem], _: object) -> None:
        key = item.data(0, KEY) if item is not None else None
        if key:
            self.chosen.emit(key)


def line_of(scheme: ListedScheme) -> str:
    """Title, details and state below each other."""
    return "\n".join(text for text in (scheme.title, scheme.details, scheme.state) if text)
