"""Progress of a run: a bar, what the algorithm says, Cancel, and the command that repeats it."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..running.sequence import Run
from .notice import Notice

translate = QCoreApplication.translate

MESSAGE_LINES = 2000


class RunPanel(QWidget):
    """Follows one run at a time with ``follow``; stays as it ended until the next."""

    cancelling = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("run_panel")
        self.run: Optional[Run] = None
        self.notice = Notice(self)
        self.bar = QProgressBar(self)
        self.bar.setObjectName("run_progress")
        self.bar.setAccessibleName(translate("EcoAxis", "Progress"))
        self.bar.setRange(0, 1000)
        self.cancel_button = QPushButton(translate("EcoAxis", "Cancel the calculation"), self)
        self.cancel_button.setObjectName("run_cancel")
        self.cancel_button.clicked.connect(self._cancel)
        self.messages = QPlainTextEdit(self)
        self.messages.setObjectName("run_messages")
        self.messages.setAccessibleName(translate("EcoAxis", "Messages of the calculation"))
        self.messages.setReadOnly(True)
        self.messages.setMaximumBlockCount(MESSAGE_LINES)
        self.messages.setTabChangesFocus(True)
        title = QLabel(translate("EcoAxis", "Command that repeats this result"), self)
        title.setWordWrap(True)
        self.command = QPlainTextEdit(self)
        self.command.setObjectName("run_command")
        self.command.setReadOnly(True)
        self.command.setTabChangesFocus(True)
        self.command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.command.setMaximumHeight(self.fontMetrics().lineSpacing() * 5)
        title.setBuddy(self.command)
        self.copy_button = QPushButton(translate("EcoAxis", "Copy the command"), self)
        self.copy_button.setObjectName("run_copy")
        self.copy_button.clicked.connect(self._copy)
        head = QHBoxLayout()
        head.addWidget(self.bar, 1)
        head.addWidget(self.cancel_button)
        foot = QHBoxLayout()
        foot.addWidget(title, 1)
        foot.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.messages, 1)
        column.addLayout(foot)
        column.addWidget(self.command)
        self._show_running(False)

    def follow(self, run: Run) -> None:
        """Show ``run`` from now on; call it before the run starts."""
        self.run = run
        self.notice.clear()
        self.messages.clear()
        self.bar.setValue(0)
        self.command.setPlainText(run.command)
        run.progressed.connect(self._progress)
        run.said.connect(self._say)
        run.succeeded.connect(lambda _: self._end(translate("EcoAxis", "The calculation is done."), "success"))
        run.failed.connect(lambda sentence: self._end(sentence, "error"))
        run.cancelled.connect(
            lambda: self._end(translate("EcoAxis", "Cancelled. No result was written; your entries are kept."), "info")
        )
        self._show_running(True)
        for kind, text in run.log:
            self._say(kind, text)

    def _progress(self, percent: float) -> None:
        self.bar.setValue(int(round(percent * 10)))

    def _say(self, kind: str, text: str) -> None:
        marks = {"warning": translate("EcoAxis", "Warning: {text}"), "error": translate("EcoAxis", "Error: {text}")}
        self.messages.appendPlainText(marks.get(kind, "{text}").format(text=text))

    def _end(self, sentence: str, level: str) -> None:
        self._show_running(False)
        if level == "success":
            self.bar.setValue(self.bar.maximum())
        if self.run is not None:
            self.command.setPlainText(self.run.command)
            self.copy_button.setEnabled(bool(self.run.command))
        self.notice.show_sentence(sentence, level)

    def _show_running(self, running: bool) -> None:
        self.cancel_button.setEnabled(running)
        self.copy_button.setEnabled(bool(self.command.toPlainText()))

    def _cancel(self) -> None:
        if self.run is not None and self.run.is_running:
            self.cancel_button.setEnabled(False)
            self.notice.show_sentence(translate("EcoAxis", "Cancelling…"), "info")
            self.cancelling.emit()
            self.run.cancel()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.toPlainText())
        self.copy_button.setText(translate("EcoAxis", "Copied"))

    def keyPressEvent(self, event) -> None:
        """Escape cancels what is running instead of closing the window."""
        if event.key() == Qt.Key.Key_Escape and self.run is not None and self.run.is_running:
            self._cancel()
            return
        super().keyPressEvent(event)
