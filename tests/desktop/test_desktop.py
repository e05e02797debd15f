"""In the real desktop: installed from the zip into an empty profile, used, and gone without a trace."""
from __future__ import annotations

import re

ROOM_FOR_MEMORY_KILOBYTES = 2_000
"""What a round of loading and unloading may keep, on the average of the last five of ten."""
NOT_COMPARED = {"modules"}
"""Python keeps modules that others have imported; everything else must be as before."""
HELD_BY_QGIS = {"ecoaxis.algorithms.zoning.gradezoning.GradeZoning", "ecoaxis.ui.running.feedback.RunFeedback"}
"""QGIS holds the exception that ends a cancelled algorithm, and so the call that raised it, until the next one."""


def test_it_ran_to_the_end_and_qgis_ended_well(session):
    assert session["fault"] == ""
    assert session["exit_code"] == 0, session["said"]
    assert "Traceback" not in session["said"], session["said"]


def test_the_installer_switches_it_on(session):
    assert session["switched on"] and session["setting"]
    assert "ecoaxis" in session["loaded"]["providers"]
    assert session["loaded"]["translation"] == "등급 평가"
    assert not [path for path in session["files before"] if "ecoaxis" in path]


def test_an_algorithm_runs_from_the_installed_copy(session):
    assert session["algorithm"]["REPORT"]


def test_every_window_opens_and_shows_something(session):
    assert session["not opened"] == {}
    assert [name for name, picture in session["pictures"].items() if picture["blank"]] == []


def compared(traces: dict) -> dict:
    """The traces without those that are not the plugin's to take away."""
    objects = {name: count for name, count in traces["objects"].items() if name not in HELD_BY_QGIS}
    return {kind: value for kind, value in {**traces, "objects": objects}.items() if kind not in NOT_COMPARED}


def changes(before: dict, after: dict) -> dict:
    """What differs, by kind of trace."""
    first, second = compared(before), compared(after)
    return {kind: (first[kind], second[kind]) for kind in first if first[kind] != second[kind]}


def test_switched_off_everything_is_as_before(session):
    assert session["unloaded"]
    assert changes(session["before"], session["after"]) == {}


def test_switched_off_while_something_runs_nothing_is_left(session):
    assert session["running when switched off"] == 1
    assert changes(session["after"], session["after running"]) == {}
    assert session["files after running"] == []


def test_ten_times_on_and_off_leave_nothing(session):
    assert len(session["rounds"]) == 10
    assert [changes(session["after"], each) for each in session["rounds"] if changes(session["after"], each)] == []
    assert session["widgets"] == [session["widgets"][0]] * 10


def test_ten_times_on_and_off_do_not_grow(session):
    growth = (session["memory"][-1] - session["memory"][4]) / 5
    assert growth < ROOM_FOR_MEMORY_KILOBYTES, session["memory"]


def test_uninstalled_nothing_is_left(session):
    assert changes(session["before"], session["removed"]) == {}
    assert [path for path in session["files after"] if re.search("ecoaxis", path, re.IGNORECASE)] == []
