"""Inside QGIS: how long the desktop does not answer, and what it is doing meanwhile."""
from __future__ import annotations

import sys
import threading
import time
import traceback

from qgis.PyQt.QtCore import QTimer

TICK_MILLISECONDS = 20
LATE_SECONDS = 0.15
LOOK_SECONDS = 0.03
LINES = 6


class StallWatch:
    """A timer of the main thread ticks; a second thread looks where the main thread stands while the tick is late."""

    def __init__(self) -> None:
        self._main = threading.get_ident()
        self._last = time.monotonic()
        self._longest = 0.0
        self._stacks: list[tuple[float, str]] = []
        self._over = threading.Event()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MILLISECONDS)

    def begin(self) -> None:
        """Measure from now on."""
        self._last, self._longest, self._stacks = time.monotonic(), 0.0, []
        self._over = threading.Event()
        threading.Thread(target=self._look, args=(self._over,), daemon=True).start()

    def end(self) -> tuple[int, list[str]]:
        """The longest time without an answer since ``begin``, in milliseconds, and where it stood in the late ones."""
        self._over.set()
        self._tick()
        found = [f"{round(1000 * late)} ms\n{stack}" for late, stack in sorted(self._stacks, reverse=True)[:LINES]]
        return round(1000 * self._longest), found

    def _tick(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last - TICK_MILLISECONDS / 1000.0)
        self._last = now

    def _look(self, over: threading.Event) -> None:
        while not over.wait(LOOK_SECONDS):
            late = time.monotonic() - self._last
            if late > LATE_SECONDS:
                self._stacks.append((late, _standing(self._main)))


def _standing(thread: int) -> str:
    # No frame may be kept: what it holds last would go in this thread, and QGIS falls when its layers do.
    frames = sys._current_frames()
    lines = traceback.extract_stack(frames[thread])[-LINES:] if thread in frames else []
    frames.clear()
    return "\n".join(f"{each.filename.rpartition('/')[2]}:{each.lineno} {each.name}" for each in lines)
