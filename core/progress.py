"""Progress of a long step, and the question whether to stop."""
from __future__ import annotations

from .issues import Cancelled


class Progress:
    """Receives the done share of a step (0 to 1). This base class is silent and is never cancelled."""

    def report(self, share: float) -> None:
        """Tell that ``share`` (0 to 1) of the step is done."""

    def is_cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return False

    def check(self) -> None:
        """Raise ``Cancelled`` if the user asked to stop."""
        if self.is_cancelled():
            raise Cancelled

    def part(self, start: float, end: float) -> Progress:
        """A progress whose 0 to 1 fills ``start`` to ``end`` of this one."""
        return _Part(self, start, end)


class _Part(Progress):
    def __init__(self, whole: Progress, start: float, end: float):
        self._whole = whole
        self._start = start
        self._span = end - start

    def report(self, share: float) -> None:
        self._whole.report(self._start + self._span * min(max(share, 0.0), 1.0))

    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled()
