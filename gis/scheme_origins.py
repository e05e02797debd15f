"""Copies of schemes, and the schemes that they were copied from."""
from __future__ import annotations

from collections.abc import Mapping

from ..core.schemes.document import COPIED_FROM, SchemeDocument, digest_of
from ..core.schemes.naming import is_scheme_id
from ..core.schemes.texts import both, read_texts
from . import paths
from .scheme_folders import document_on_disk, kept_versions, own_folder

FIRST_VERSION = "1"
_COPY = {"en": "{title} (copy)", "ko": "{title} (사본)"}


def copy_of(document: SchemeDocument, scheme_id: str) -> SchemeDocument:
    """``document`` under another id, as the user's own first version; it says from which it was copied."""
    title = read_texts(document.entry.get("title")) or both(document.id)
    entry = {
        **document.entry,
        "id": scheme_id,
        "version": FIRST_VERSION,
        "title": {language: _COPY[language].format(title=text) for language, text in title.items()},
        COPIED_FROM: {"id": document.id, "version": document.version, "digest": digest_of(document)},
    }
    return SchemeDocument(entry, document.rows)


def origin_of(document: SchemeDocument) -> SchemeDocument | None:
    """The scheme from which ``document`` was copied, in the very state if it is still there, else as it is now."""
    source = document.entry.get(COPIED_FROM)
    name = str(source.get("id", "")) if isinstance(source, Mapping) else ""
    if not is_scheme_id(name):
        return None
    folders = [paths.resource("schemes", name), own_folder(name), *(one.folder for one in kept_versions(name))]
    found = [one for one in map(document_on_disk, folders) if one is not None]
    exact = [one for one in found if digest_of(one) == source.get("digest")]
    return next(iter(exact or found), None)
