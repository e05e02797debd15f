"""All faults of the scheme, one sentence each; a click goes to the cell."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QLabel, QListView, QStyle, QVBoxLayout, QWidget

from ...core.issues import Issue
from ...core.schemes.validation import row_index
from ...gis.messages import describer
from ...gis.scheme_words import column_words

translate = QCoreApplication.translate

UNLIMITED = 16777215
"""Height that Qt takes for no limit."""


class FaultsModel(QAbstractListModel):
    """Issues; their sentences are made when they are shown."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.issues: Sequence[Issue] = ()
        self._describe = describer()
        self._titles = column_words()
        self._icon = QApplication.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Hold these."""
        self.beginResetModel()
        self.issues = issues
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of faults."""
        return 0 if parent.isValid() else len(self.issues)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sentence and a sign."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            issue = self.issues[index.row()]
            title = self._titles.get(issue.where.column or "") if row_index(issue) is not None else None
            sentence = self._describe(issue)
            if title is None:
                return sentence
            return translate("EcoAxis", "{column}: {sentence}").format(column=title, sentence=sentence)
        return self._icon if role == Qt.ItemDataRole.DecorationRole else None


class FaultsList(QWidget):
    """Hidden rows of sentences with their number above."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setObjectName("faults_label")
        self.list = QListView(self)
        self.list.setObjectName("faults")
        self.list.setAccessibleName(translate("EcoAxis", "Faults of the scheme"))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(self.fontMetrics().height(), self.fontMetrics().height()))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.model = FaultsModel(self)
        self.list.setModel(self.model)
        self.list.clicked.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        self.label.setBuddy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label)
        layout.addWidget(self.list)

    def show_issues(self, issues: Sequence[Issue], read_only: bool = False) -> None:
        """Show these faults."""
        self.model.show_issues(issues)
        count = len(issues)
        if count:
            text = translate("EcoAxis", "&Faults: {count}. Click one to go to its cell.").format(count=count)
        else:
            text = "" if read_only else translate("EcoAxis", "✓ No faults: the scheme can be saved and used.")
        self.label.setText(text)
        self.list.setAccessibleDescription(text.replace("&", ""))
        self.list.setVisible(bool(count))
        self.setVisible(bool(text))
        self.setMaximumHeight(UNLIMITED if count else self.label.sizeHint().height())

    def next_fault(self) -> None:
        """Go to the fault below the current one, at the end to the first."""
        if self.model.issues:
            row = (self.list.currentIndex().row() + 1) % len(self.model.issues)
            self.list.setCurrentIndex(self.model.index(row))
            self.chosen.emit(self.model.issues[row])

    def _chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.issues[index.row()])
