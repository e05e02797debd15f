"""Where the plugin's own data lie: the catalogue, the shipped schemes, and the user's schemes in the QGIS profile."""
from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from ..core.issues import CoreError, error
from ..core.schemes.scheme import ScreeningScheme, ZoningScheme

if TYPE_CHECKING:
    from ..core.redlist.thresholds import Thresholds
    from ..core.schemes.catalogue import Catalogue

PLUGIN_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SCHEME_FILE = "scheme.json"


def resource(*names: str) -> str:
    """Path of something in ``resources/``."""
    return os.path.join(PLUGIN_FOLDER, "resources", *names)


@functools.lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The datasets that the plugin knows; read once."""
    from ..core.schemes.catalogue import load_catalogue

    return load_catalogue(resource("catalogue"))


def user_scheme_folder() -> str:
    """Folder of the user's own schemes in the QGIS profile (it need not exist)."""
    return os.path.join(QgsApplication.qgisSettingsDirPath(), "ecoaxis", "schemes")


def scheme_folders() -> dict[str, str]:
    """Folder of each scheme by id: the user's own first (they win over shipped ones of the same id), then the shipped.

    The id of a scheme is the name of its folder.
    """
    found: dict[str, str] = {}
    for parent in (user_scheme_folder(), resource("schemes")):
        if not os.path.isdir(parent):
            continue
        for name in sorted(os.listdir(parent)):
            folder = os.path.join(parent, name)
            if os.path.isfile(os.path.join(folder, SCHEME_FILE)):
                found.setdefault(name, folder)
    return found


def scheme_ids(kind: str = "") -> list[str]:
    """Ids of the known schemes; with ``kind`` (``zoning``, ``screening``) those of it that are free of head faults."""
    return [name for name, folder in scheme_folders().items() if not kind or _kind(folder) == kind]


def _kind(folder: str) -> str:
    try:
        changed = os.stat(os.path.join(folder, SCHEME_FILE)).st_mtime_ns
    except OSError:
        return ""
    return _kind_as_of(folder, changed)


@functools.lru_cache(maxsize=256)
def _kind_as_of(folder: str, _changed: int) -> str:
    """The kind, read once until the file changes: each start of QGIS asks for those of all schemes several times."""
    from ..core.schemes.loader import read_scheme_head

    try:
        return read_scheme_head(folder)[0]
    except CoreError:
        return ""


def load_scheme_named(text: str) -> ZoningScheme | ScreeningScheme:
    """The scheme with the id or in the folder ``text``.

    Raises ``CoreError``: ``scheme.unknown``, or every fault of the scheme's files.
    """
    from ..core.schemes.loader import load_scheme

    return load_scheme(scheme_folder(text), catalogue())


def load_thresholds_named(text: str) -> Thresholds:
    """The Red List thresholds with the id or in the folder ``text``.

    Raises ``CoreError``: ``scheme.unknown``, ``redlist.not_a_redlist_scheme``, or every fault of the scheme's files.
    """
    from ..core.redlist.thresholds import KIND, load_thresholds

    folder = scheme_folder(text)
    if _kind(folder) not in ("", KIND):
        raise CoreError(error("redlist.not_a_redlist_scheme", name=text.strip(), known=", ".join(scheme_ids(KIND))))
    return load_thresholds(folder)


def scheme_folder(text: str) -> str:
    """The folder of the scheme with the id or in the folder ``text``. Raises ``CoreError``: ``scheme.unknown``."""
    folders = scheme_folders()
    name = text.strip()
    folder = folders.get(name)
    if folder is None and name and os.path.isdir(name):
        folder = os.path.abspath(name)
    if folder is None:
        raise CoreError(error("scheme.unknown", name=name, known=", ".join(folders)))
    return folder
