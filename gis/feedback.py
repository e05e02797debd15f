"""Progress of ``core`` shown through the feedback of Processing."""
from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..core.progress import Progress

SMALLEST_STEP = 0.001
"""Shares nearer than this to the last one are not passed on: every report crosses threads and redraws a bar."""


class FeedbackProgress(Progress):
    """A ``Progress`` that reports to, and is cancelled by, a ``QgsProcessingFeedback``."""

    def __init__(self, feedback: QgsProcessingFeedback):
        self._feedback = feedback
        self._last = -1.0

    def report(self, share: float) -> None:
        """Show ``share`` (0 to 1) as percent."""
        share = min(max(share, 0.0), 1.0)
        if abs(share - self._last) >= SMALLEST_STEP or share == 1.0:
            self._last = share
            self._feedback.setProgress(100.0 * share)

    def is_cancelled(self) -> bool:
        """Whether the user pressed Cancel."""
        return self._feedback.isCanceled()
