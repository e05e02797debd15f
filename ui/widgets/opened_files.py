"""Files and folders in the programs that the desktop has for them."""
from __future__ import annotations

import os

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices


def open_file(path: str) -> bool:
    """Open a file or folder; whether it is there and something opened it."""
    return os.path.exists(path) and QDesktopServices.openUrl(QUrl.fromLocalFile(path))
