"""Files that appear whole or not at all: written beside their place and renamed when they are complete."""
from __future__ import annotations

import os
import uuid
from types import TracebackType

from ..core.issues import CoreError, Where, error

METADATA_SUFFIX = ".aux.xml"
"""GDAL's side file for what a format cannot hold itself, such as a raster attribute table."""


def check_writable(path: str) -> None:
    """Raise ``CoreError`` (``output.unwritable``) unless a file can be created at ``path``."""
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise CoreError(error("output.no_folder", Where(file=path), folder=folder))
    if os.path.isdir(path) or not os.access(folder, os.W_OK) or (os.path.exists(path) and not os.access(path, os.W_OK)):
        raise CoreError(error("output.unwritable", Where(file=path), folder=folder))


class PendingFile:
    """A file on its way: write to ``temporary``, then ``commit``; leaving the block without it discards the file.

    ``temporary`` lies in the folder of ``path`` and keeps its suffix, because formats are told by it.
    """

    def __init__(self, path: str):
        check_writable(path)
        self.path = path
        folder, name = os.path.split(os.path.abspath(path))
        suffix = os.path.splitext(name)[1]
        self.temporary = os.path.join(folder, f".ecoaxis-{uuid.uuid4().hex}{suffix}")
        self._done = False

    def commit(self) -> None:
        """Put the finished file in its place. Raises ``CoreError`` (``output.unwritable``) when the place is locked."""
        try:
            os.replace(self.temporary, self.path)
            if os.path.exists(self.temporary + METADATA_SUFFIX):
                os.replace(self.temporary + METADATA_SUFFIX, self.path + METADATA_SUFFIX)
            elif os.path.exists(self.path + METADATA_SUFFIX):
                os.remove(self.path + METADATA_SUFFIX)
        except OSError as fault:
            self.discard()
            raise CoreError(
                error("output.unwritable", Where(file=self.path), folder=os.path.dirname(self.path))
            ) from fault
        self._done = True

    def discard(self) -> None:
        """Remove what was written, together with the side files that GDAL puts next to it."""
        for side in ("", METADATA_SUFFIX, "-journal", "-wal", "-shm"):
            if os.path.exists(self.temporary + side):
                os.remove(self.temporary + side)
        self._done = True

    def __enter__(self) -> PendingFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._done:
            self.discard()
