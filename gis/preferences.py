"""What the user has set once for all work: language of reports, analysis CRS, cell size, cores and folders."""
from __future__ import annotations

import os

from qgis.core import QgsCoordinateReferenceSystem, QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from .language import LANGUAGES, user_language

SCOPE = "ecoaxis"
DEFAULT_CRS = "EPSG:5179"
DEFAULT_CELL = 10.0
SMALLEST_CELL, LARGEST_CELL = 0.1, 10_000.0


def _value(key: str, default: object, kind: type) -> object:
    return QgsSettings().value(f"{SCOPE}/{key}", default, type=kind)


def _set(key: str, value: object) -> None:
    QgsSettings().setValue(f"{SCOPE}/{key}", value)


def chosen_report_language() -> str:
    """The language of reports that was set; empty while it follows the interface."""
    chosen = str(_value("report_language", "", str))
    return chosen if chosen in LANGUAGES else ""


def report_language() -> str:
    """Language of reports, ``ko`` or ``en``; that of the interface until it is set."""
    return chosen_report_language() or user_language()


def set_report_language(language: str) -> None:
    """Set the language of reports; empty follows the interface."""
    _set("report_language", language)


def analysis_crs() -> str:
    """Authority id of the projected coordinate reference system that wizards propose."""
    chosen = str(_value("analysis_crs", DEFAULT_CRS, str))
    crs = QgsCoordinateReferenceSystem(chosen)
    return chosen if crs.isValid() and not crs.isGeographic() else DEFAULT_CRS


def set_analysis_crs(authority_id: str) -> None:
    """Set the analysis CRS; one that is unknown or geographic is passed over when it is read."""
    _set("analysis_crs", authority_id)


def cell_size() -> float:
    """Cell size in metres that wizards propose."""
    size = float(_value("cell_size", DEFAULT_CELL, float))  # type: ignore[arg-type]
    return size if SMALLEST_CELL <= size <= LARGEST_CELL else DEFAULT_CELL


def set_cell_size(size: float) -> None:
    """Set the cell size in metres."""
    _set("cell_size", float(size))


def chosen_cores() -> int:
    """The number of cores that was set; 0 is all."""
    return max(0, int(_value("cores", 0, int)))  # type: ignore[call-overload]


def cores() -> int:
    """How many cores an algorithm may use; all of the machine's until it is set."""
    available = os.cpu_count() or 1
    return min(chosen_cores() or available, available)


def set_cores(count: int) -> None:
    """Set the number of cores; 0 is all."""
    _set("cores", int(count))


def results_folder() -> str:
    """Folder that the user chose for results; empty means beside the project."""
    return str(_value("results_folder", "", str))


def set_results_folder(folder: str) -> None:
    """Set the folder for results; empty is beside the project."""
    _set("results_folder", folder)


def guide_at_start() -> bool:
    """Whether the guide opens with QGIS."""
    return bool(_value("guide_at_start", True, bool))


def set_guide_at_start(shown: bool) -> None:
    """Set whether the guide opens with QGIS."""
    _set("guide_at_start", bool(shown))


def documents_folder() -> str:
    """Where results of projects that are not saved go."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return os.path.join(documents or os.path.expanduser("~"), "EcoAxis")


def recent_folders() -> list[str]:
    """Folders of recent results, the newest first."""
    return [str(each) for each in QgsSettings().value(f"{SCOPE}/recent", [], type=list)]


def set_recent_folders(folders: list[str]) -> None:
    """Keep the folders of recent results."""
    _set("recent", folders)
