"""Progress reaches Processing, and the version switches give what this QGIS understands."""
from __future__ import annotations

import pytest
from ecoaxis.core.issues import Cancelled
from ecoaxis.gis.compat import field, is_null
from ecoaxis.gis.feedback import FeedbackProgress
from qgis.core import NULL, QgsProcessingFeedback


def test_shares_become_percent():
    feedback = QgsProcessingFeedback()
    progress = FeedbackProgress(feedback)
    progress.report(0.25)
    assert feedback.progress() == 25.0
    progress.part(0.5, 1.0).report(0.5)
    assert feedback.progress() == 75.0
    progress.report(7)
    assert feedback.progress() == 100.0


def test_steps_too_small_to_see_are_not_passed_on():
    feedback = QgsProcessingFeedback()
    seen = []
    feedback.progressChanged.connect(seen.append)
    progress = FeedbackProgress(feedback)
    for step in range(100001):
        progress.report(step / 100000)
    assert len(seen) <= 1002
    assert seen[-1] == 100.0


def test_cancelling_raises():
    feedback = QgsProcessingFeedback()
    progress = FeedbackProgress(feedback)
    progress.check()
    feedback.cancel()
    with pytest.raises(Cancelled):
        progress.check()


def test_fields_of_each_kind():
    assert [field("n", kind).typeName() or kind for kind in ("int", "long", "double", "string")]
    assert field("이름", "string").name() == "이름"
    assert field("n", "double").isNumeric() and not field("n", "string").isNumeric()
    with pytest.raises(KeyError):
        field("n", "geometry")


def test_null_is_told_from_values():
    assert is_null(None) and is_null(NULL)
    assert not is_null(0) and not is_null("") and not is_null(False)
