"""A page of a wizard: it keeps what the user enters in the wizard's state and says why one cannot go on."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from ..desk import Desk
from ..widgets.notice import Notice

State = dict[str, Any]

FORMER = "former"
"""Under this name a state holds what “Start over” set aside."""


class GuidedPage(QWizardPage):
    """Subclasses set ``KEY``, write ``build``, ``restore``, ``store`` and ``faults``, and add widgets to ``body``.

    The page scrolls where the screen is small. ``changed`` is to be called whenever the user changes something.
    """

    KEY = ""

    def __init__(self, desk: Desk, title: str, subtitle: str = "", parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.desk = desk
        self.state: State = {}
        self.setObjectName(f"page_{self.KEY}")
        self.setTitle(title)
        self.setSubTitle(subtitle)
        content = QWidget(self)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setObjectName(f"scroll_{self.KEY}")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        self.notice = Notice(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addWidget(self.notice)
        self._blocked = False
        self.build()

    def build(self) -> None:
        """Make the widgets, once."""

    def restore(self, state: State) -> None:
        """Show ``state``; called each time the page is entered."""

    def store(self, state: State) -> None:
        """Write what the user entered into ``state``; called when the page is left and when the window closes."""

    def faults(self) -> list[str]:
        """Sentences that say why one cannot go on; empty when one can."""
        return []

    def leave(self) -> None:
        """Put away what belongs to the page alone, such as a map tool or a highlight; called when it is left."""

    def enter(self, state: State) -> None:
        """Show the page with ``state``."""
        self.state = state
        self._blocked = True
        self.restore(state)
        self._blocked = False
        self.changed()

    def changed(self) -> None:
        """Look again whether one can go on."""
        if self._blocked:
            return
        found = self.faults()
        if found:
            self.notice.show_sentence("\n".join(found), "warning")
        else:
            self.notice.clear()
        self.completeChanged.emit()

    def isComplete(self) -> bool:
        """Whether Next is enabled."""
        return not self.faults()


def without_former(state: State) -> State:
    """``state`` without what “Start over” set aside."""
    return {name: value for name, value in state.items() if name != FORMER}
