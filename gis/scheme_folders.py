"""The user's own schemes on disk: written whole or not at all, with their earlier versions kept."""
from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..core.issues import CoreError, Issue, Where, error
from ..core.schemes.document import RULES_FILE, SETTINGS_FILE, SchemeDocument, digest_of, files_of, read_document
from ..core.schemes.naming import is_scheme_id, next_version
from ..core.schemes.scheme import Texts
from ..core.schemes.tables import read_json
from ..core.schemes.texts import both, read_texts
from ..core.schemes.validation import faults_of
from . import paths

VERSIONS = ".versions"
PENDING = ".pending"
REMOVED = ".removed"
_OLD = "~old~"


@dataclass(frozen=True)
class KnownScheme:
    """A scheme to choose; ``hides_shipped``: it is the user's own under the id of a shipped one, and wins."""

    id: str
    folder: str
    own: bool
    kind: str
    title: Texts
    version: str
    hides_shipped: bool = False


@dataclass(frozen=True)
class Version:
    """An earlier state of a scheme, kept when it was written over or removed."""

    version: str
    digest: str
    folder: str


def known_schemes() -> list[KnownScheme]:
    """Every scheme of which the settings can be read, the user's own first; those with other faults too."""
    shipped = set(shipped_ids())
    found = []
    for name, folder in paths.scheme_folders().items():
        own = os.path.dirname(folder) != paths.resource("schemes")
        entry = read_json(Path(folder) / SETTINGS_FILE)[0]
        if entry is None:
            continue
        head = SchemeDocument(entry, ())
        title = read_texts(entry.get("title")) or both(name)
        found.append(KnownScheme(name, folder, own, head.kind, title, head.version, own and name in shipped))
    return found


def shipped_ids() -> list[str]:
    """Ids of the schemes that come with the plugin."""
    return sorted(os.listdir(paths.resource("schemes")))


def own_folder(scheme_id: str) -> str:
    """Where the user's own scheme of that id lies, or would."""
    return os.path.join(paths.user_scheme_folder(), scheme_id)


def document_on_disk(folder: str) -> SchemeDocument | None:
    """The scheme in ``folder``, or ``None`` where there is none that can be read."""
    try:
        return read_document(folder)[0]
    except CoreError:
        return None


def kept_versions(scheme_id: str) -> list[Version]:
    """Earlier versions of the user's scheme, the last first."""
    parent = os.path.join(paths.user_scheme_folder(), VERSIONS, scheme_id)
    if not os.path.isdir(parent):
        return []
    found = []
    for name in os.listdir(parent):
        folder = os.path.join(parent, name)
        document = document_on_disk(folder)
        if document is not None:
            found.append((os.path.getmtime(os.path.join(folder, SETTINGS_FILE)), name, document, folder))
    found.sort(key=lambda one: one[:2], reverse=True)
    return [Version(document.version, digest_of(document), folder) for _, _, document, folder in found]


def version_is_used(document: SchemeDocument) -> bool:
    """Whether other rules were saved under the id and version of ``document``."""
    return any(
        other.version == document.version and not other.says_the_same(document) for other in _saved_states(document.id)
    )


def free_version(document: SchemeDocument) -> str:
    """The first version after that of ``document`` under which nothing was saved."""
    used = {other.version for other in _saved_states(document.id)} | {document.version}
    version = document.version
    while version in used:
        version = next_version(version)
    return version


def _saved_states(scheme_id: str) -> Iterator[SchemeDocument]:
    if not is_scheme_id(scheme_id):
        return
    folders = [version.folder for version in kept_versions(scheme_id)]
    for folder in (own_folder(scheme_id), paths.resource("schemes", scheme_id), *folders):
        document = document_on_disk(folder)
        if document is not None:
            yield document


def faults_before_saving(document: SchemeDocument) -> list[Issue]:
    """Every fault of a scheme in memory, and whether its id can be the name of a folder."""
    issues = faults_of(document, paths.catalogue())
    if document.id and not is_scheme_id(document.id):
        where = Where(file=f"{document.id}/{SETTINGS_FILE}", column="id")
        issues.append(error("scheme.id_no_folder_name", where, value=document.id))
    return issues


def save_scheme(document: SchemeDocument) -> str:
    """Write ``document`` among the user's schemes and return its folder; what lay there is kept as a version.

    Raises ``CoreError``: every fault of the scheme, ``scheme.id_no_folder_name``, ``scheme.version_used``,
    ``output.unwritable``. Then nothing has changed.
    """
    issues = faults_before_saving(document)
    if issues:
        raise CoreError(issues)
    folder = own_folder(document.id)
    present = document_on_disk(folder)
    if present is not None and present.says_the_same(document):
        return folder
    if version_is_used(document):
        where = Where(file=f"{document.id}/{SETTINGS_FILE}", column="version")
        raise CoreError(error("scheme.version_used", where, version=document.version, free=free_version(document)))
    try:
        if present is not None:
            _keep_version(document.id, folder, present)
        _replace_folder(folder, files_of(document))
    except OSError as fault:
        raise CoreError(
            error("output.unwritable", Where(file=folder), folder=paths.user_scheme_folder())
        ) from fault
    return folder


def remove_scheme(scheme_id: str) -> str:
    """Take the user's scheme out of use and return the folder to which it was moved.

    Raises ``CoreError`` (``output.unwritable``).
    """
    folder = own_folder(scheme_id)
    place = os.path.join(paths.user_scheme_folder(), REMOVED, f"{scheme_id}~{uuid.uuid4().hex[:8]}")
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        os.replace(folder, place)
    except OSError as fault:
        raise CoreError(
            error("output.unwritable", Where(file=folder), folder=paths.user_scheme_folder())
        ) from fault
    return place


def recover_schemes() -> None:
    """Put back a scheme that was being replaced when QGIS ended, and sweep away what was half written."""
    pending = os.path.join(paths.user_scheme_folder(), PENDING)
    if not (os.path.isdir(pending) and os.access(pending, os.R_OK | os.W_OK)):
        return
    for name in os.listdir(pending):
        folder, scheme_id = os.path.join(pending, name), name.partition(_OLD)[2]
        if scheme_id and not os.path.exists(own_folder(scheme_id)):
            try:
                os.replace(folder, own_folder(scheme_id))
            except OSError:
                continue
        else:
            shutil.rmtree(folder, ignore_errors=True)


def write_folder(folder: str, files: Mapping[str, bytes]) -> None:
    """Write ``files`` into a new folder. Raises ``OSError``; a folder that is there already is not touched."""
    os.makedirs(folder)
    for name, content in files.items():
        with open(os.path.join(folder, name), "wb") as stream:
            stream.write(content)


def _keep_version(scheme_id: str, folder: str, present: SchemeDocument) -> None:
    parent = os.path.join(paths.user_scheme_folder(), VERSIONS, scheme_id)
    place = os.path.join(parent, digest_of(present)[:16])
    if os.path.isdir(place):
        return
    os.makedirs(parent, exist_ok=True)
    pending = os.path.join(paths.user_scheme_folder(), PENDING, uuid.uuid4().hex)
    shutil.copytree(folder, pending)
    os.replace(pending, place)


def _replace_folder(folder: str, files: Mapping[str, bytes]) -> None:
    """Put a folder with ``files`` in the place of ``folder``; other files that lie there stay."""
    pending = os.path.join(paths.user_scheme_folder(), PENDING)
    fresh, old = (os.path.join(pending, uuid.uuid4().hex + tail) for tail in ("", _OLD + os.path.basename(folder)))
    try:
        write_folder(fresh, files)
        if not os.path.isdir(folder):
            os.replace(fresh, folder)
            return
        for name in os.listdir(folder):
            if name not in (SETTINGS_FILE, RULES_FILE) and os.path.isfile(os.path.join(folder, name)):
                shutil.copy2(os.path.join(folder, name), fresh)
        os.replace(folder, old)
        try:
            os.replace(fresh, folder)
        except OSError:
            os.replace(old, folder)
            raise
    finally:
        for left in (fresh, old):
            if os.path.isdir(left) and os.path.isdir(folder):
                shutil.rmtree(left, ignore_errors=True)
