"""The windows by mouse and keyboard in the real Korean desktop: each walk ends well, and shows something everywhere."""
from __future__ import annotations

import os

import pytest
from desktop_session import MISSING, desktop_program
from walk_session import WALKS, walk

MAIN = ("screening", "zoning")
"""What every run of the tests walks; “make walks” takes all of them, some seven minutes."""

pytestmark = pytest.mark.skipif(desktop_program() is None, reason=MISSING)


@pytest.fixture(scope="module", params=WALKS if os.environ.get("ECOAXIS_WALKS") == "all" else MAIN)
def report(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    return walk(request.param, folder, "ko", folder / "pictures")


def test_it_ends_well(report):
    assert report["fault"] == ""
    assert report["exit_code"] == 0, report["said"]
    assert "Traceback" not in report["said"], report["said"]
    assert report["pictures"] and not [each["name"] for each in report["pictures"] if each["blank"]]
    assert not [what for what, seen in report["seen"].items() if seen in (False, None, "")]
