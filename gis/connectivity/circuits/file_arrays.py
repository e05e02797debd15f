"""Arrays that lie in files of a temporary folder, for what does not fit into memory."""
from __future__ import annotations

import math
import os
import shutil
import tempfile
import weakref
from types import TracebackType
from typing import Any, Optional

import numpy as np

from ....core.issues import CoreError, Where, error


class FileArrays:
    """Makes arrays of zeros in files. A context; without arrays it makes no folder.

    The file of an array that nothing holds any more goes when the next array is made, and all files with the folder at
    the end. (On Windows a file that is still held stays until ``parent`` is cleared.)
    """

    def __init__(self, parent: str):
        """``parent``: the folder that will hold the temporary folder."""
        self._parent = parent
        self._folder = ""
        self._count = 0
        self._files: list[tuple[weakref.ref[np.ndarray], str]] = []

    def __enter__(self) -> FileArrays:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        fault: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def make(self, shape: tuple[int, ...], dtype: Any) -> np.ndarray:
        """Zeros (rows, columns). Raises ``CoreError`` (``circuit.no_room``) where the disk has no room for them.

        Room is taken at once where the system can: a disk that is full while an array is written would end the program.
        """
        if not self._folder:
            self._folder = tempfile.mkdtemp(prefix="ecoaxis-", dir=self._parent)
        self._remove_unused()
        needed = max(1, math.prod(shape) * np.dtype(dtype).itemsize)
        free = shutil.disk_usage(self._folder).free
        path = os.path.join(self._folder, str(self._count))
        self._count += 1
        if needed > free:
            raise self._no_room(needed, free)
        try:
            with open(path, "wb") as stream:
                stream.truncate(needed)
                if hasattr(os, "posix_fallocate"):
                    os.posix_fallocate(stream.fileno(), 0, needed)
            mapped = np.memmap(path, dtype, "r+", shape=shape)
        except OSError as fault:
            raise self._no_room(needed, free) from fault
        self._files.append((weakref.ref(mapped), path))
        return np.asarray(mapped)

    def _remove_unused(self) -> None:
        held = []
        for reference, path in self._files:
            if reference() is None:
                os.remove(path)
            else:
                held.append((reference, path))
        self._files = held

    def _no_room(self, needed: int, free: int) -> CoreError:
        folder = os.path.dirname(self._folder)
        return CoreError(
            error("circuit.no_room", Where(file=folder), needed=f"{needed / 1e9:.1f}", free=f"{free / 1e9:.1f}")
        )
