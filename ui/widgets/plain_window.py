"""A window beside the map."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QWidget


class PlainWindow(QDialog):
    """Escape closes it, Enter belongs to what has the focus.

    It asks nothing: it is a dialog because the dark themes of QGIS paint a ground below dialogs and leave that of other
    windows transparent.
    """

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent, Qt.WindowType.Window)
        self.setModal(False)

    def keyPressEvent(self, event) -> None:
        """Do not press a default button by Enter, as dialogs do."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            event.ignore()
