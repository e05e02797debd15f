"""The ecosystems of the dossier at the left: each with its category; add, duplicate, rename, delete."""
from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.redlist.categories import Category
from ...gis import palette
from ...gis.redlist_words import category_words, labels
from ..widgets.sign_icon import sign_icon
from .dossier import Dossier

translate = QCoreApplication.translate
Role = Qt.ItemDataRole


class EcosystemModel(QAbstractListModel):
    """Names with category and sign; a category is worked out when its row is first seen."""

    def __init__(self, dossier: Dossier, parent: QObject | None = None):
        super().__init__(parent)
        self.dossier = dossier
        self.icons = {category: sign_icon(palette.sign_of(category)) for category in Category}
        self._labels = labels()
        dossier.sheets_changed.connect(self._reset)
        dossier.sheet_changed.connect(lambda number: self.dataChanged.emit(self.index(number), self.index(number)))
        dossier.thresholds_changed.connect(self._reset)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """One row an ecosystem."""
        return 0 if parent.isValid() else len(self.dossier.sheets)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Names can be edited in place."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        """Name, category and sign."""
        if not index.isValid() or index.row() >= len(self.dossier.sheets):
            return None
        name = self.dossier.sheets[index.row()].ecosystem
        if role == Role.EditRole:
            return name
        if role == Role.DisplayRole:
            judgement = self.dossier.judgement(index.row())
            return f"{name}\n{judgement.assessment.text}{' ⚠' if judgement.faults else ''}"
        if role == Role.DecorationRole:
            return self.icons[self.dossier.judgement(index.row()).assessment.category]
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            judgement = self.dossier.judgement(index.row())
            assessment = judgement.assessment
            told = f"{name}: {category_words(assessment.category, self._labels)} {assessment.text}"
            if not judgement.faults:
                return told
            names = ", ".join(judgement.left_out)
            provisional = translate("EcoAxis", "Provisional: {names} must be corrected first.").format(names=names)
            return f"{told}. {provisional}"
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Role.EditRole) -> bool:
        """Rename."""
        return role == Role.EditRole and self.dossier.rename(
            translate("EcoAxis", "ecosystem renamed"), index.row(), str(value)
        )

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()


class EcosystemPanel(QWidget):
    """List, filter and buttons."""

    def __init__(self, dossier: Dossier, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("ecosystem_panel")
        self.dossier = dossier
        self.model = EcosystemModel(dossier, self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterRole(Role.DisplayRole)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        title = QLabel(translate("EcoAxis", "Ec&osystems"), self)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("ecosystem_filter")
        self.filter.setPlaceholderText(translate("EcoAxis", "Find by name or category"))
        self.filter.setAccessibleName(translate("EcoAxis", "Find by name or category"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._find)
        self.view = QListView(self)
        self.view.setObjectName("ecosystem_list")
        self.view.setModel(self.proxy)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        title.setBuddy(self.view)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        buttons = QGridLayout()
        self.buttons = {}
        for number, (name, text, slot) in enumerate(
            (
                ("add", translate("EcoAxis", "&Add"), self.add),
                ("duplicate", translate("EcoAxis", "Duplicate"), self.duplicate),
                ("rename", translate("EcoAxis", "Rename"), self.rename),
                ("delete", translate("EcoAxis", "Delete"), self.remove),
            )
        ):
            button = QPushButton(text, self)
            button.setObjectName(f"ecosystem_{name}")
            button.clicked.connect(slot)
            buttons.addWidget(button, number // 2, number % 2)
            self.buttons[name] = button
        column.addLayout(buttons)
        delete = QAction(self)
        delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self.remove)
        self.view.addAction(delete)
        dossier.chosen_changed.connect(self._show_chosen)
        dossier.sheets_changed.connect(self._show_chosen)
        self._show_chosen()

    def add(self) -> None:
        """Add an ecosystem and begin with its name."""
        self.filter.clear()
        self.dossier.add(translate("EcoAxis", "ecosystem added"), translate("EcoAxis", "New ecosystem"))
        self.rename()

    def duplicate(self) -> None:
        """Copy the chosen ecosystem with its evidence."""
        if self.dossier.sheet is not None:
            self.dossier.duplicate(translate("EcoAxis", "ecosystem duplicated"), self.dossier.chosen)

    def rename(self) -> None:
        """Edit the name in place."""
        index = self.view.currentIndex()
        if index.isValid():
            self.view.setFocus()
            self.view.edit(index)

    def remove(self) -> None:
        """Take the chosen ecosystem out; undo brings it back."""
        if self.dossier.sheet is not None:
            self.dossier.remove(translate("EcoAxis", "ecosystem deleted"), self.dossier.chosen)

    def _find(self, text: str) -> None:
        self.proxy.setFilterFixedString(text)
        self._show_chosen()

    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self.dossier.choose(self.proxy.mapToSource(index).row())

    def _show_chosen(self, *_: object) -> None:
        index = self.proxy.mapFromSource(self.model.index(self.dossier.chosen, 0))
        if index.isValid() and index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        for name in ("duplicate", "rename", "delete"):
            self.buttons[name].setEnabled(self.dossier.sheet is not None)
